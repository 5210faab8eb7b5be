#include "app/gui/liaison/papers/tick_list.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace app::gui {

TickList::TickList(int lines, QWidget* parent) : QListWidget(parent) {
  setFixedHeight(lines * (fontMetrics().lineSpacing() + 4) + 4);
  connect(this, &QListWidget::itemChanged, this, [this] {
    if (!m_isFilling) emit choiceChanged();
  });
}

void TickList::setChoices(const std::vector<Choice>& choices) {
  const std::vector<std::string> kept = chosen();
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    clear();
    for (const Choice& one : choices) {
      auto* const item = new QListWidgetItem(one.title, this);
      item->setData(Qt::UserRole, QString::fromStdString(one.id));
      item->setToolTip(QString::fromStdString(one.id));
      item->setCheckState(Qt::Unchecked);
    }
  }
  setChosen(kept);
}

void TickList::setChosen(const std::vector<std::string>& ids) {
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    for (int i = 0; i < count(); ++i) {
      const std::string id = item(i)->data(Qt::UserRole).toString().toStdString();
      const bool isChosen = std::ranges::find(ids, id) != ids.end();
      item(i)->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
  }
  emit choiceChanged();
}

std::vector<std::string> TickList::chosen() const {
  std::vector<std::string> ids;
  for (int i = 0; i < count(); ++i)
    if (item(i)->checkState() == Qt::Checked)
      ids.push_back(item(i)->data(Qt::UserRole).toString().toStdString());
  return ids;
}

}  // namespace app::gui

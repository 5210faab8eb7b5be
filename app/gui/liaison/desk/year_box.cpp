#include "app/gui/liaison/desk/year_box.h"

#include "planning/liaison/time_span.h"

#include <QSignalBlocker>

namespace app::gui {

YearBox::YearBox(QWidget* parent) : QComboBox(parent) {
  setEditable(true);
  setInsertPolicy(QComboBox::NoInsert);
}

void YearBox::setYears(const std::set<std::string, std::greater<>>& years, const std::string& first) {
  const QSignalBlocker blocker(this);
  const QString kept = currentText();
  clear();
  for (const std::string& one : years) addItem(QString::fromStdString(one));
  setEditText(kept.isEmpty() ? QString::fromStdString(first) : kept);
}

void YearBox::forget() {
  const QSignalBlocker blocker(this);
  clear();
}

std::string YearBox::year() const {
  const std::string text = currentText().trimmed().toStdString();
  return planning::liaison::isYear(text) ? text : std::string();
}

}  // namespace app::gui

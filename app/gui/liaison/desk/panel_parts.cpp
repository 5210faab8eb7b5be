#include "app/gui/liaison/desk/panel_parts.h"

#include <QLineEdit>

namespace app::gui {

std::string typedIn(const QLineEdit& line) { return line.text().trimmed().toStdString(); }

TableCell textCell(const std::string& text) {
  const QString shown = QString::fromStdString(text);
  return {shown, shown};
}

QLabel* lineLabel() {
  QLabel* const label = textLabel();
  label->setWordWrap(false);
  label->setMinimumWidth(1);  // the rest of the row is needed
  return label;
}

QLineEdit* dayLine() {
  constexpr int kDayWidth = 120;
  auto* const line = new QLineEdit;
  line->setFixedWidth(kDayWidth);
  return line;
}

}  // namespace app::gui

#pragma once

#include "app/gui/room/cell_table.h"

#include <string>

class QLineEdit;

/// What the panels of the room are made of.
namespace app::gui {

/// What is written in a line, without blanks around it.
std::string typedIn(const QLineEdit& line);

/// A cell that says it, and says it whole where the mouse points at it.
TableCell textCell(const std::string& text);

/// A label of one line that gives way to what stands beside it.
QLabel* lineLabel();
/// A line for a day.
QLineEdit* dayLine();

}  // namespace app::gui

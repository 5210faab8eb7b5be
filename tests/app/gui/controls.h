#pragma once

#include <QPushButton>
#include <QWidget>

#include <stdexcept>
#include <string>

namespace test {

/// The control inside `within` that a screen reader calls by this name.
/// @throws std::runtime_error where there is none.
template <class Widget>
Widget& named(const QWidget& within, const char* accessibleName) {
  for (Widget* const one : within.findChildren<Widget*>())
    if (one->accessibleName() == accessibleName) return *one;
  throw std::runtime_error(std::string("no control is called ") + accessibleName);
}

enum class Buttons { all, visible };  // those of tabs that are not shown are not visible

/// The first button inside `within` that says so.
/// @throws std::runtime_error where there is none.
inline QPushButton& button(const QWidget& within, const char* text, Buttons among = Buttons::all) {
  for (QPushButton* const one : within.findChildren<QPushButton*>())
    if ((among == Buttons::all || one->isVisible()) && one->text().remove('&') == text) return *one;
  throw std::runtime_error(std::string("no button says ") + text);
}

}  // namespace test

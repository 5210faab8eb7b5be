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

/// The button inside `within` that says so, the visible one first.
/// @throws std::runtime_error where there is none.
inline QPushButton& button(const QWidget& within, const char* text) {
  QPushButton* hidden = nullptr;
  for (QPushButton* const one : within.findChildren<QPushButton*>()) {
    if (one->text().remove('&') != text) continue;
    if (one->isVisible()) return *one;
    if (hidden == nullptr) hidden = one;
  }
  if (hidden == nullptr) throw std::runtime_error(std::string("no button says ") + text);
  return *hidden;
}

}  // namespace test

#pragma once

#include "app/gui/liaison/desk/liaison_panel.h"

#include <string>

namespace app::gui {

/// A part of a panel that is about one unit in one year.
class UnitYearPanel : public LiaisonPanel {
  Q_OBJECT
 public:
  using LiaisonPanel::LiaisonPanel;

  /// Empty: no unit is chosen, or no year.
  void showUnit(const LiaisonView& view, const std::string& year, const std::string& unit);

 protected:
  const std::string& year() const { return m_year; }
  const std::string& unit() const { return m_unit; }
  /// Something can be shown, and done.
  bool hasUnit() const {
    return hasSnapshot() && !m_year.empty() && snapshot().organisation(m_unit) != nullptr;
  }
  bool mayWriteUnit() const { return mayWrite() && hasUnit(); }

 private:
  std::string m_year;
  std::string m_unit;
};

}  // namespace app::gui

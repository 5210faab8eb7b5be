#include "app/gui/liaison/desk/unit_year_panel.h"

namespace app::gui {

void UnitYearPanel::showUnit(const LiaisonView& view, const std::string& year, const std::string& unit) {
  m_year = year;
  m_unit = unit;
  setView(view);
}

}  // namespace app::gui

#include "app/gui/model/unit_selection.h"

#include <algorithm>

namespace app::gui {

void UnitSelection::reset(std::size_t units) {
  const bool had = m_count > 0 || m_isSelected.size() != units;
  m_isSelected.assign(units, 0);
  m_count = 0;
  if (had) emit changed();
}

void UnitSelection::apply(std::span<const geo::UnitIndex> units, Mode mode) {
  std::vector<std::uint8_t> next = m_isSelected;
  if (mode == Mode::replace) std::ranges::fill(next, std::uint8_t{0});
  for (const geo::UnitIndex unit : units) {
    std::uint8_t& one = next.at(static_cast<std::size_t>(unit));
    one = mode == Mode::toggle ? static_cast<std::uint8_t>(one == 0)
                               : static_cast<std::uint8_t>(mode != Mode::remove);
  }
  if (next == m_isSelected) return;
  m_isSelected = std::move(next);
  m_count = static_cast<int>(std::ranges::count(m_isSelected, std::uint8_t{1}));
  emit changed();
}

std::vector<geo::UnitIndex> UnitSelection::units() const {
  std::vector<geo::UnitIndex> result;
  result.reserve(static_cast<std::size_t>(m_count));
  for (std::size_t i = 0; i < m_isSelected.size(); ++i)
    if (m_isSelected[i] != 0) result.push_back(static_cast<geo::UnitIndex>(i));
  return result;
}

}  // namespace app::gui

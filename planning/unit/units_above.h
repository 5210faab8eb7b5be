#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "planning/unit/unit.h"

namespace planning {

/// The prefectures and provinces above counties. Every step goes up a level, so that no walk is longer than
/// there are levels, whatever is stored as whose parent. Points into the units that it was made of.
class UnitsAbove {
 public:
  UnitsAbove() = default;
  explicit UnitsAbove(std::span<const Unit> units) { add(units); }  ///< counties among them are left out
  UnitsAbove(std::span<const Unit> prefectures, std::span<const Unit> provinces);

  /// The unit above: of a county its prefecture, or the province that it stands under itself. A city at
  /// prefecture level without counties (441900) is a county and a prefecture of one code, a province that is
  /// one county (710000) a county and a province: the one is below the other. Null: none is known.
  const Unit* above(const Unit& unit) const;
  /// The unit of `level` that a unit is, or lies in; null: none is known.
  const Unit* at(const Unit& unit, Level level) const;
  /// By code; prefectures before provinces. Null: there is none.
  const Unit* find(std::string_view code) const;

 private:
  void add(std::span<const Unit> units);
  const Unit* prefecture(std::string_view code) const;
  const Unit* province(std::string_view code) const;

  std::unordered_map<std::string_view, const Unit*> m_prefectures;
  std::unordered_map<std::string_view, const Unit*> m_provinces;
};

/// Makes what is stored as parents a tree: a prefecture's parent is a province, a province has none, and no
/// unit is its own. In its place comes what stands above the prefecture of that code, or else the province of
/// a six-digit code; where there is none, nothing. Returns the codes of the units that it changed.
std::vector<std::string> breakLoops(std::vector<Unit>& counties, std::vector<Unit>& prefectures,
                                    std::vector<Unit>& provinces);

}  // namespace planning

#pragma once

#include <optional>
#include <string>
#include <vector>

namespace planning {

enum class Level { county, prefecture, province };

/// An administrative unit of the workspace. It may lack geometry and still carry figures.
struct Unit {
  std::string code;    ///< text, leading zeros kept; unique within a level
  std::string name;    ///< in the language of the source
  std::string nameEn;  ///< empty where the source has none
  Level level = Level::county;
  std::string parent;  ///< code of the unit one level up; empty: none known
  double areaKm2 = 0;  ///< on the ellipsoid; 0 without geometry
  bool hasGeometry = true;
  std::string note;        ///< shown where the unit is shown: "outline from another source", "no row in 2010:
                           ///< counted in 542430"
  bool fromTable = false;  ///< known from a survey table only, not one of the boundaries

  friend bool operator==(const Unit&, const Unit&) = default;
};

}  // namespace planning

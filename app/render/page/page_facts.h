#pragma once

#include <string>
#include <vector>

#include "app/render/map/map_subject.h"
#include "planning/figures/figure.h"

namespace app::render {

/// What a page says about the values on it.
struct PageFacts {
  int members = 0;              ///< of the page's subject: counties of the layer, or of the area as published
  int subjectUnits = 0;         ///< of them with a polygon
  int withoutGeometry = 0;      ///< of them without, or with that of another; subjectUnits + these = members
  int estimated = 0;            ///< units with estimated or imputed figures; on a map of areas: areas
  int unverified = 0;           ///< whose figure the source marks as not verified; likewise
  bool ofAreas = false;         ///< values are those of whole areas
  bool positionsDrawn = false;  ///< an island group stands as a position only
};

/// `area`: id; empty: the whole layer. Throws DataError for an unknown one.
PageFacts pageFacts(const MapContent& content, const std::string& area);

/// What a page shows of one unit or area.
enum class ValueState { drawn, noData, notInArea, noPolygon };
std::string toString(ValueState state);  ///< "drawn", "no_data", "not_in_area", "no_polygon"

struct PageValue {
  std::string
      code;  ///< of the unit; of an area "area:wumeng"; of a member that no unit stands for: as published
  std::string name;
  ValueState state = ValueState::noData;
  planning::Figure figure;  ///< as stored, where there is one
};

/// Every member of the subject once, in the order of the layer; on a map of areas the areas first, then the
/// units that lie in none. Names in the language.
std::vector<PageValue> pageValues(const MapContent& content, const std::string& area,
                                  const std::string& language);

}  // namespace app::render

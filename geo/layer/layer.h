#pragma once

#include <map>
#include <string>
#include <vector>

#include "geo/plane/crs.h"
#include "geo/plane/polygon.h"
#include "geo/report/issue.h"

namespace geo {

/// One boundary record as read: nothing repaired but the text of its code.
struct Feature {
  std::string code;        ///< empty when the source has none
  std::string name;        ///< UTF-8
  std::string parentCode;  ///< from --parent; empty when not given
  std::vector<std::string>
      place;           ///< enclosing names, widest first: folders of a folder source ("云南", "昭通市")
  std::string origin;  ///< file and feature number, for messages
  MultiPolygon shape;  ///< empty when the source has none
};

struct Layer {
  std::string source;
  Crs crs = Crs::wgs84();
  std::vector<Feature> features;
};

}  // namespace geo

#pragma once

#include <span>
#include <string>
#include <vector>

#include "planning/classes/class_breaks.h"
#include "planning/figures/indicator.h"
#include "planning/reading/other_fields.h"

namespace planning {

/// How the figures of one indicator become classes and colours.
struct IndicatorStyle {
  std::string indicator;  ///< id
  ClassMethod method = ClassMethod::fisherJenks;
  int classes = 5;
  std::vector<double> upper;  ///< of manual classes, strictly ascending; empty for the other methods
  std::string palette = "YlOrRd";
  bool reversed = false;  ///< dark = low
  OtherFields others = {};
  friend bool operator==(const IndicatorStyle&, const IndicatorStyle&) = default;
};

/// A part of the map to come back to, in degrees on WGS 84.
struct Bookmark {
  std::string name;
  double longitude = 0;
  double latitude = 0;
  double metresPerPixel = 1;
  OtherFields others = {};
  friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

/// Counties chosen once, kept under a name.
struct NamedSelection {
  std::string name;
  std::vector<std::string> codes;  ///< ascending, each once
  OtherFields others = {};
  friend bool operator==(const NamedSelection&, const NamedSelection&) = default;
};

/// How an area is shown where that is not as its list says.
struct AreaLook {
  std::string area;  ///< id
  bool outlined = true;
  std::string colour;  ///< "#rrggbb"; empty: the list's
  OtherFields others = {};
  friend bool operator==(const AreaLook&, const AreaLook&) = default;
};

/// What a user set up in the window: edited as one value (undo keeps old values), saved in the workspace.
struct MapSettings {
  std::vector<IndicatorStyle> styles;  ///< at most one an indicator
  std::vector<Bookmark> bookmarks;     ///< names are distinct
  std::vector<NamedSelection> selections;
  std::vector<AreaLook> areas;
  std::string indicator;  ///< shown last; empty: none yet
  std::string period;
  OtherFields others = {};
  friend bool operator==(const MapSettings&, const MapSettings&) = default;
};

/// The stored style of an indicator. Where there is none, the usual one with the dark end for what is worse:
/// reversed where the codebook says that higher is better.
IndicatorStyle styleOf(const MapSettings& settings, const Indicator& indicator);

/// Classes of `values` as the style says. Throws geo::DataError as the methods do.
ClassBreaks classBreaks(std::span<const double> values, const IndicatorStyle& style);

/// What a stored value must be to be one: 1..100 classes, limits that ascend (of manual classes only) and are
/// finite; a place on the earth; a colour.
bool isValid(const IndicatorStyle& style);
bool isValid(const Bookmark& bookmark);
bool isValid(const AreaLook& look);

/// Throws geo::DataError for what is not valid, two entries under one name, codes that do not ascend.
void checkSettings(const MapSettings& settings);

}  // namespace planning

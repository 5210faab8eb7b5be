#pragma once

#include "planning/map/map_settings.h"

/// Synthetic: every kind of setting, with numbers that are no short decimals.
namespace test {

inline planning::MapSettings someSettings() {
  using planning::ClassMethod;
  planning::MapSettings settings;
  settings.styles = {{"b", ClassMethod::fisherJenks, 7, {}, "RdBu", true},
                     {"a", ClassMethod::manual, 3, {-1.0 / 3, 0.1, 1e21}, "viridis", false}};
  settings.bookmarks = {{"西南 \"corner\"", 104.5, 1.0 / 3, 1234.5678901234567}, {"x", -180, 90, 1e-3}};
  settings.selections = {{"选集", {"010101", "010102"}}, {"empty", {}}};
  settings.areas = {{"both", false, "#aa0000"}, {"other", true, ""}};
  settings.indicator = "a";
  settings.period = "2010";
  return settings;
}

}  // namespace test

#pragma once

#include <string>
#include <vector>

#include "planning/workspace/indicator_look.h"

/// Default styles of the layers as QGIS reads them (QML, since 3.16).
namespace planning::styles {

struct LayerStyle {
  std::string layer;
  std::string qml;
};

/// Of every layer of a workspace; labels take the names in `language` ("zh", "en").
std::vector<LayerStyle> defaults(const std::string& language);

/// Outlines of what lies around the units of a workspace, without fill.
std::string surroundings();

/// Of `county_figures` by the figures in `column`: a rule a class, one for missing figures, and, where the
/// look has it, one for figures outside of the classes; in this order, which is that of the legend.
std::string classified(const IndicatorLook& look, const std::string& column);

}  // namespace planning::styles

#pragma once

#include <string>
#include <vector>

/// Default styles of the layers as QGIS reads them (QML, since 3.16).
namespace planning::styles {

struct LayerStyle {
  std::string layer;
  std::string qml;
};

/// Of every layer of a workspace; labels take the names in `language` ("zh", "en").
std::vector<LayerStyle> defaults(const std::string& language);

}  // namespace planning::styles

#include "planning/layer_styles.h"

#include <fmt/format.h>

#include <utility>

namespace planning::styles {
namespace {

using Properties = std::vector<std::pair<std::string, std::string>>;

std::string optionMap(const Properties& properties) {
  std::string xml = "<Option type=\"Map\">";
  for (const auto& [key, value] : properties)
    xml += fmt::format("<Option name=\"{}\" type=\"QString\" value=\"{}\"/>", key, value);
  return xml + "</Option>";
}

std::string symbol(const char* type, const char* layerClass, const Properties& properties,
                   const std::string& overrides = {}) {
  return fmt::format(
      "<symbol type=\"{}\" name=\"0\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">"
      "<layer class=\"{}\" enabled=\"1\" locked=\"0\" pass=\"0\">{}{}</layer></symbol>",
      type, layerClass, optionMap(properties), overrides);
}

/// Millimetres on paper; colours "r,g,b,a".
struct Fill {
  const char* fill;  ///< empty: none
  const char* outline;
  const char* width;
};

std::string fillSymbol(const Fill& look, const std::string& overrides = {}) {
  const bool filled = look.fill[0] != '\0';
  return symbol("fill", "SimpleFill",
                {{"color", filled ? look.fill : "255,255,255,0"},
                 {"style", filled ? "solid" : "no"},
                 {"outline_color", look.outline},
                 {"outline_style", "solid"},
                 {"outline_width", look.width},
                 {"outline_width_unit", "MM"},
                 {"joinstyle", "round"}},
                overrides);
}

/// The outline in the colour that a field holds as #rrggbb.
std::string outlineFromField(const char* field) {
  return fmt::format(
      "<data_defined_properties><Option type=\"Map\"><Option name=\"name\" type=\"QString\" value=\"\"/>"
      "<Option name=\"properties\" type=\"Map\"><Option name=\"outlineColor\" type=\"Map\">"
      "<Option name=\"active\" type=\"bool\" value=\"true\"/><Option name=\"field\" type=\"QString\" "
      "value=\"{}\"/>"
      "<Option name=\"type\" type=\"int\" value=\"2\"/></Option></Option>"
      "<Option name=\"type\" type=\"QString\" value=\"collection\"/></Option></data_defined_properties>",
      field);
}

struct Label {
  std::string field;
  const char* points;
  const char* colour;
  bool bold = false;
  int minimumScale = 0;  ///< shown from 1:this on; 0: always
};

std::string labeling(const Label& label) {
  return fmt::format(
      "<labeling type=\"simple\"><settings calloutType=\"simple\">"
      "<text-style fieldName=\"{}\" isExpression=\"0\" fontFamily=\"Noto Sans CJK SC\" fontSize=\"{}\" "
      "fontSizeUnit=\"Point\" fontWeight=\"{}\" textColor=\"{}\" textOpacity=\"1\">"
      "<text-buffer bufferDraw=\"1\" bufferSize=\"0.8\" bufferSizeUnits=\"MM\" "
      "bufferColor=\"255,255,255,255\" "
      "bufferOpacity=\"0.85\"/></text-style>"
      "<placement placement=\"1\" centroidInside=\"1\" centroidWhole=\"0\"/>"
      "<rendering scaleVisibility=\"{}\" scaleMin=\"{}\" scaleMax=\"0\" obstacle=\"0\" drawLabels=\"1\"/>"
      "</settings></labeling>",
      label.field, label.points, label.bold ? 75 : 50, label.colour, label.minimumScale > 0 ? 1 : 0,
      label.minimumScale);
}

std::string document(const std::string& symbolXml, const std::string& labelXml = {}) {
  return fmt::format(
      "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
      "<qgis version=\"3.22.0\" styleCategories=\"Symbology|Labeling\" labelsEnabled=\"{}\">"
      "<renderer-v2 type=\"singleSymbol\" symbollevels=\"0\" enableorderby=\"0\" forceraster=\"0\">"
      "<symbols>{}</symbols></renderer-v2>{}<layerGeometryType>{}</layerGeometryType></qgis>\n",
      labelXml.empty() ? 0 : 1, symbolXml, labelXml,
      symbolXml.find("type=\"marker\"") == std::string::npos ? 2 : 0);
}

std::string repairMarker() {
  return symbol("marker", "SimpleMarker",
                {{"name", "circle"},
                 {"color", "227,26,28,200"},
                 {"outline_color", "255,255,255,255"},
                 {"outline_width", "0.2"},
                 {"size", "1.8"},
                 {"size_unit", "MM"}});
}

}  // namespace

std::vector<LayerStyle> defaults(const std::string& language) {
  const Fill counties{"247,245,240,255", "150,150,150,255", "0.1"};
  const std::string countyStyle =
      document(fillSymbol(counties), labeling({"name", "7", "80,80,80,255", false, 1500000}));
  return {
      {"counties", countyStyle},
      {"county_figures", countyStyle},
      {"prefectures", document(fillSymbol({"", "120,120,120,255", "0.25"}))},
      {"provinces",
       document(fillSymbol({"", "70,70,70,255", "0.45"}), labeling({"name", "9", "60,60,60,255", false, 0}))},
      {"areas",
       document(fillSymbol({"", "178,24,43,255", "0.8"}, outlineFromField("colour")),
                labeling({language == "zh" ? "name_zh" : "name_en", "11", "30,30,30,255", true, 0}))},
      {"repairs", document(repairMarker())},
      {"repair_pieces", document(fillSymbol({"227,26,28,120", "227,26,28,255", "0.15"}))},
  };
}

}  // namespace planning::styles

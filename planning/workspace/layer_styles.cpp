#include "planning/workspace/layer_styles.h"

#include <fmt/format.h>

#include <utility>

#include "geo/file/xml_text.h"

namespace planning::styles {
namespace {

using Properties = std::vector<std::pair<std::string, std::string>>;

std::string optionMap(const Properties& properties) {
  std::string xml = "<Option type=\"Map\">";
  for (const auto& [key, value] : properties)
    xml += fmt::format("<Option name=\"{}\" type=\"QString\" value=\"{}\"/>", key, value);
  return xml + "</Option>";
}

std::string symbolLayer(const char* layerClass, const Properties& properties,
                        const std::string& overrides = {}) {
  return fmt::format("<layer class=\"{}\" enabled=\"1\" locked=\"0\" pass=\"0\">{}{}</layer>", layerClass,
                     optionMap(properties), overrides);
}

std::string symbol(const char* type, const std::string& layers, std::size_t name = 0) {
  return fmt::format(
      "<symbol type=\"{}\" name=\"{}\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">{}</symbol>", type,
      name, layers);
}

/// Millimetres on paper; colours "r,g,b,a".
struct Fill {
  std::string fill;  ///< empty: none
  const char* outline;
  const char* width;
  const char* pattern = "solid";
};

std::string fillLayer(const Fill& look, const std::string& overrides = {}) {
  const bool filled = !look.fill.empty();
  return symbolLayer("SimpleFill",
                     {{"color", filled ? look.fill : "255,255,255,0"},
                      {"style", filled ? look.pattern : "no"},
                      {"outline_color", look.outline},
                      {"outline_style", "solid"},
                      {"outline_width", look.width},
                      {"outline_width_unit", "MM"},
                      {"joinstyle", "round"}},
                     overrides);
}

std::string fillSymbol(const Fill& look, const std::string& overrides = {}) {
  return symbol("fill", fillLayer(look, overrides));
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

std::string document(const std::string& rendererXml, const std::string& labelXml) {
  return fmt::format(
      "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n"
      "<qgis version=\"3.22.0\" styleCategories=\"Symbology|Labeling\" labelsEnabled=\"{}\">"
      "{}{}<layerGeometryType>{}</layerGeometryType></qgis>\n",
      labelXml.empty() ? 0 : 1, rendererXml, labelXml,
      rendererXml.find("type=\"marker\"") == std::string::npos ? 2 : 0);
}

std::string oneSymbol(const std::string& symbolXml, const std::string& labelXml = {}) {
  return document(
      fmt::format(
          "<renderer-v2 type=\"singleSymbol\" symbollevels=\"0\" enableorderby=\"0\" forceraster=\"0\">"
          "<symbols>{}</symbols></renderer-v2>",
          symbolXml),
      labelXml);
}

std::string countyLabels() { return labeling({"name", "7", "80,80,80,255", false, 1500000}); }

std::string escaped(const std::string& text) {
  std::string xml;
  for (const char c : geo::allowedInXml(text)) {
    if (c == '&')
      xml += "&amp;";
    else if (c == '<')
      xml += "&lt;";
    else if (c == '>')
      xml += "&gt;";
    else if (c == '"')
      xml += "&quot;";
    else if (static_cast<unsigned char>(c) >= ' ')  // XML 1.0 has no control characters
      xml += c;
  }
  return xml;
}

/// A column in an expression of QGIS.
std::string columnReference(const std::string& column) {
  std::string quoted = "\"";
  for (const char c : column) {
    if (c == '"') quoted += c;
    quoted += c;
  }
  return quoted + "\"";
}

/// "#rrggbb" as QGIS writes it.
std::string channels(const std::string& colour) {
  const unsigned long value = std::stoul(colour.substr(1), nullptr, 16);
  return fmt::format("{},{},{},255", value >> 16U & 0xffU, value >> 8U & 0xffU, value & 0xffU);
}

/// Rules in the order of the legend, each with its symbol.
class Rules {
 public:
  void add(const std::string& filter, const std::string& label, const std::string& layers) {
    m_rules += fmt::format("<rule key=\"{0}\" symbol=\"{0}\" filter=\"{1}\" label=\"{2}\"/>", m_count,
                           escaped(filter), escaped(label));
    m_symbols += symbol("fill", layers, m_count++);
  }

  std::string renderer() const {
    return fmt::format(
        "<renderer-v2 type=\"RuleRenderer\" symbollevels=\"0\" enableorderby=\"0\" forceraster=\"0\">"
        "<rules key=\"root\">{}</rules><symbols>{}</symbols></renderer-v2>",
        m_rules, m_symbols);
  }

 private:
  std::size_t m_count = 0;
  std::string m_rules;
  std::string m_symbols;
};

std::string repairMarker() {
  return symbol("marker", symbolLayer("SimpleMarker", {{"name", "circle"},
                                                       {"color", "227,26,28,200"},
                                                       {"outline_color", "255,255,255,255"},
                                                       {"outline_width", "0.2"},
                                                       {"size", "1.8"},
                                                       {"size_unit", "MM"}}));
}

}  // namespace

std::vector<LayerStyle> defaults(const std::string& language) {
  const Fill counties{"247,245,240,255", "150,150,150,255", "0.1"};
  const std::string countyStyle = oneSymbol(fillSymbol(counties), countyLabels());
  return {
      {"counties", countyStyle},
      {"county_figures", countyStyle},
      {"prefectures", oneSymbol(fillSymbol({"", "120,120,120,255", "0.25"}))},
      {"provinces", oneSymbol(fillSymbol({"", "70,70,70,255", "0.45"}),
                              labeling({"name", "9", "60,60,60,255", false, 0}))},
      {"areas",
       oneSymbol(fillSymbol({"", "178,24,43,255", "0.8"}, outlineFromField("colour")),
                 labeling({language == "zh" ? "name_zh" : "name_en", "11", "30,30,30,255", true, 0}))},
      {"repairs", oneSymbol(repairMarker())},
      {"repair_pieces", oneSymbol(fillSymbol({"227,26,28,120", "227,26,28,255", "0.15"}))},
  };
}

std::string surroundings() { return oneSymbol(fillSymbol({"", "150,145,136,255", "0.3"})); }

std::string classified(const IndicatorLook& look, const std::string& column) {
  constexpr const char* kBorder = "255,255,255,255";
  constexpr const char* kWidth = "0.06";
  const std::string value = columnReference(column);
  Rules rules;
  const char* above = ">=";
  for (const ClassLook& one : look.classes) {
    rules.add(fmt::format("{0} {1} {2} AND {0} <= {3}", value, above, one.lower, one.upper), one.label,
              fillLayer({channels(one.colour), kBorder, kWidth}));
    above = ">";
  }
  if (!look.offScale.colour.empty())
    rules.add(
        fmt::format("{0} < {1} OR {0} > {2}", value, look.classes.front().lower, look.classes.back().upper),
        look.offScale.label, fillLayer({channels(look.offScale.colour), kBorder, kWidth}));
  rules.add(value + " IS NULL", look.noData.label,
            fillLayer({channels(look.noData.colour), "154,154,154,255", kWidth}) +
                fillLayer({"154,154,154,255", "154,154,154,255", kWidth, "b_diagonal"}));
  return document(rules.renderer(), countyLabels());
}

}  // namespace planning::styles

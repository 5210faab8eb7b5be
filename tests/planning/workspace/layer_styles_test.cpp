#include "planning/workspace/layer_styles.h"
#include "geo/store/database.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/planning/small_workspace.h"
#include "tests/support/kept_text.h"

namespace {

using planning::styles::LayerStyle;

std::string styleOf(const std::string& layer, const std::string& language) {
  for (const LayerStyle& style : planning::styles::defaults(language))
    if (style.layer == layer) return style.qml;
  return {};
}

bool opensAndClosesEveryElement(const std::string& xml) {
  std::vector<std::string> open;
  for (std::size_t at = xml.find('<', xml.find('>') + 1); at != std::string::npos;
       at = xml.find('<', at + 1)) {
    const std::size_t end = xml.find('>', at);
    const std::string tag = xml.substr(at + 1, end - at - 1);
    const std::string name =
        tag.substr(tag[0] == '/' ? 1 : 0, tag.find_first_of(" /", 1) - (tag[0] == '/' ? 1 : 0));
    if (tag[0] == '/') {
      if (open.empty() || open.back() != tag.substr(1)) return false;
      open.pop_back();
    } else if (tag.back() != '/') {
      open.push_back(name);
    }
  }
  return open.empty();
}

TEST(LayerStyles, CoverEveryLayer) {
  const test::SmallWorkspace small;
  planning::Workspace workspace = small.open(true);
  const auto row = workspace.database().prepare(
      "SELECT table_name FROM gpkg_contents WHERE data_type = 'features' AND table_name NOT IN "
      "(SELECT f_table_name FROM layer_styles WHERE useAsDefault = 1 AND f_table_schema = '' AND "
      "f_geometry_column = 'geom')");
  EXPECT_FALSE(row->step()) << row->text(0);
}

TEST(LayerStyles, AreWellFormed) {
  for (const char* language : {"zh", "en", ""})
    for (const LayerStyle& style : planning::styles::defaults(language))
      EXPECT_TRUE(opensAndClosesEveryElement(style.qml)) << style.layer << style.qml;
}

planning::IndicatorLook twoClasses() {
  return {"a",
          "A & <B>",
          {{-1.5, 0.1, "#ffeda0", "-1.5 – 0.1"}, {0.1, 1e-7, "#f03b20", "\"rest\""}},
          {"#ffffff", "no data"},
          {}};
}

TEST(LayerStyles, OfClassesAreWellFormedWithAnyText) {
  planning::IndicatorLook look = twoClasses();
  look.offScale = {"#bdbdbd", "a < b\x01"};
  EXPECT_TRUE(opensAndClosesEveryElement(planning::styles::classified(look, "we \"said\" <&>")));
}

TEST(LayerStyles, OfClassesHaveTheirLimitsToTheLastDigitAndTheUpperOneIncluded) {
  const std::string qml = planning::styles::classified(twoClasses(), "a\"b");
  const std::string column = "&quot;a&quot;&quot;b&quot;";
  EXPECT_NE(qml.find("filter=\"" + column + " &gt;= -1.5 AND " + column + " &lt;= 0.1\""), std::string::npos);
  EXPECT_NE(qml.find("filter=\"" + column + " &gt; 0.1 AND " + column + " &lt;= 1e-07\""), std::string::npos);
  EXPECT_NE(qml.find("filter=\"" + column + " IS NULL\" label=\"no data\""), std::string::npos);
  EXPECT_NE(qml.find("value=\"255,237,160,255\""), std::string::npos) << "#ffeda0";
  EXPECT_EQ(qml.find(" OR "), std::string::npos) << "nothing is outside";
}

TEST(LayerStyles, OfClassesShowWhatIsOutsideOfGivenLimitsApart) {
  planning::IndicatorLook look = twoClasses();
  look.offScale = {"#bdbdbd", "outside"};
  EXPECT_NE(planning::styles::classified(look, "a").find(
                "filter=\"&quot;a&quot; &lt; -1.5 OR &quot;a&quot; &gt; 1e-07\" label=\"outside\""),
            std::string::npos);
}

TEST(LayerStyles, LabelAreasInTheLanguageOfTheWorkspace) {
  EXPECT_NE(styleOf("areas", "zh").find("fieldName=\"name_zh\""), std::string::npos);
  EXPECT_NE(styleOf("areas", "en").find("fieldName=\"name_en\""), std::string::npos);
}

/// An element a line.
std::string linesOf(const std::string& xml) {
  std::string text;
  for (const char letter : xml) {
    if (letter == '<' && !text.empty() && text.back() == '>') text += '\n';
    text += letter;
  }
  return text;
}

TEST(LayerStyles, AreAsTheyWereKept) {
  std::string text;
  for (const char* language : {"zh", "en"})
    for (const LayerStyle& style : planning::styles::defaults(language))
      text += std::string("== ") + language + " " + style.layer + "\n" + linesOf(style.qml);
  planning::IndicatorLook look = twoClasses();
  text += "== classified\n" + linesOf(planning::styles::classified(look, "a"));
  look.offScale = {"#bdbdbd", "outside"};
  text += "== classified, with an outside\n" + linesOf(planning::styles::classified(look, "a"));
  text += "== surroundings\n" + linesOf(planning::styles::surroundings());
  test::expectKept(text, "layer_styles.txt");
}

}  // namespace

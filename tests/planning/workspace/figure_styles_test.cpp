#include "planning/workspace/figure_styles.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "geo/store/catalogue.h"
#include "planning/workspace/layer_styles.h"
#include "tests/planning/small_workspace.h"

namespace {

using namespace planning;
using test::figure;
using testing::ElementsAre;

IndicatorLook lookOf(const std::string& id, const std::string& title) {
  return {id, title, {{0, 1, "#ffeda0", "few"}}, {"#ffffff", "no data"}, {}};
}

/// Made up: figures of "a" and "b", none of "c".
class StylesOfFigures : public testing::Test {
 protected:
  StylesOfFigures() {
    m_workspace.putIndicators({test::indicator("c")});
    m_workspace.putFigures({figure("010101", "a", 1), figure("010101", "b", 1)}, "made up");
  }
  geo::store::Database& database() { return m_workspace.database(); }
  /// Name, description and mark of the default of each, by name.
  std::vector<std::string> styles() {
    std::vector<std::string> found;
    for (const geo::store::LayerStyle& style : database().catalogue().styles("county_figures"))
      found.push_back(style.name + "|" + style.description + "|" + (style.isDefault ? "default" : ""));
    std::ranges::sort(found);
    return found;
  }
  std::string qmlOf(const std::string& name) {
    for (const geo::store::LayerStyle& style : database().catalogue().styles("county_figures"))
      if (style.name == name) return style.qml;
    return "none";
  }
  static std::string plain() {
    for (const styles::LayerStyle& style : planning::styles::defaults("zh"))
      if (style.layer == "county_figures") return style.qml;
    return "none";
  }

  test::SmallWorkspace m_small;
  Workspace m_workspace = m_small.open();
};

}  // namespace

TEST_F(StylesOfFigures, AreThePlainOneAtFirst) {
  EXPECT_THAT(styles(), ElementsAre("default||default"));
  EXPECT_EQ(qmlOf("default"), plain());
  EXPECT_FALSE(hasFigureStyles(database()));
}

TEST_F(StylesOfFigures, AreOneALookAndTheDefaultOfTheOneThatIsShown) {
  putFigureStyles(database(),
                  {lookOf("a", "人口"), lookOf("b", ""), lookOf("c", "无数据"), lookOf("none", "x")}, "b");
  EXPECT_THAT(styles(), ElementsAre("b|lianpian:b|", "default|lianpian:b|default", "人口|lianpian:a|"));
  EXPECT_EQ(qmlOf("default"), planning::styles::classified(lookOf("b", ""), "b"));
  EXPECT_EQ(qmlOf("人口"), planning::styles::classified(lookOf("a", "人口"), "a"));
  EXPECT_TRUE(hasFigureStyles(database()));
}

TEST_F(StylesOfFigures, HaveDistinctNames) {
  putFigureStyles(database(), {lookOf("a", "one"), lookOf("b", "one")}, "");
  EXPECT_THAT(styles(), ElementsAre("default||default", "one (b)|lianpian:b|", "one|lianpian:a|"));
  database().catalogue().putStyle({"county_figures", "mine", "<qgis/>", "saved in QGIS", false});
  putFigureStyles(database(), {lookOf("a", "mine"), lookOf("b", "default")}, "");
  EXPECT_THAT(styles(), ElementsAre("default (b)|lianpian:b|", "default||default", "mine (a)|lianpian:a|",
                                    "mine|saved in QGIS|"));
}

TEST_F(StylesOfFigures, GoWithTheirLooksAndThePlainOneComesBack) {
  putFigureStyles(database(), {lookOf("a", "人口")}, "a");
  WorkspaceInfo info = m_workspace.info();
  info.title = "another";
  m_workspace.setInfo(info);  // which stores the styles of all layers
  EXPECT_EQ(qmlOf("default"), planning::styles::classified(lookOf("a", "人口"), "a"));
  putFigureStyles(database(), {}, "a");
  EXPECT_THAT(styles(), ElementsAre("default||default"));
  EXPECT_EQ(qmlOf("default"), plain());
}

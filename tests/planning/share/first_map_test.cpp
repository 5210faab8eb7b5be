#include "planning/share/first_map.h"

#include <gmock/gmock.h>

#include "geo/store/catalogue.h"
#include "tests/planning/share/planted_workspace.h"

namespace {

using namespace planning;
using namespace planning::share;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;

class FirstMap : public test::PlantedWorkspace {
 protected:
  /// As who knows palettes makes them: a class a limit, here in one colour.
  static std::vector<IndicatorLook> looksOf(Workspace& package, const MapSettings& settings, geo::Issues&) {
    std::vector<IndicatorLook> looks;
    for (const IndicatorStyle& style : settings.styles) {
      std::vector<double> values;
      package.eachFigure(style.indicator, package.periods(style.indicator).back(),
                         [&values](const Figure& figure) {
                           if (figure.value) values.push_back(*figure.value);
                         });
      const ClassBreaks classes = classBreaks(values, style);
      IndicatorLook look{style.indicator, "made up", {}, {"#dddddd", "no data"}, {}};
      for (const double upper : classes.upper)
        look.classes.push_back({classes.minimum, upper, "#bd0026", std::to_string(upper)});
      looks.push_back(look);
    }
    return looks;
  }

  void writeWithLooks(bool withDirect = false) const {
    Workspace source = Workspace::open(path(), true);
    PackageRequest request{"ma", "r1", withDirect, "2012-01-01T00:00:00Z", "zh"};
    request.looks = looksOf;
    writePackage(source, request, file(), true);
  }
};

Indicator indicatorOf(const std::string& id, IndicatorKind kind, bool isComposite = false) {
  Indicator one = test::indicator(id);
  one.kind = kind;
  one.composite = isComposite;
  return one;
}

}  // namespace

TEST_F(FirstMap, HasClassesOfThePackagesOwnFiguresOnly) {
  approve("province");
  writeWithLooks(true);
  Workspace package = Workspace::open(file(), true);
  geo::Issues issues;
  const MapSettings settings = loadSettings(package, issues);
  EXPECT_EQ(settings.indicator, "a");
  EXPECT_EQ(settings.period, "2011");
  ASSERT_EQ(settings.styles.size(), 2u);
  EXPECT_EQ(settings.styles[0].method, ClassMethod::quantile);
  EXPECT_TRUE(settings.bookmarks.empty() && settings.selections.empty() && settings.areas.empty());
  const auto styles = package.database().catalogue().styles("county_figures");
  EXPECT_THAT(styles, Contains(Field(&geo::store::LayerStyle::description, "lianpian:a")));
  for (const geo::store::LayerStyle& style : styles)
    if (style.description == "lianpian:a") {
      EXPECT_NE(style.qml.find("&lt;= 41.5"), std::string::npos) << style.qml;
    }
  EXPECT_EQ(bytes().find("CANARY"), std::string::npos);
  EXPECT_EQ(bytes().find("8675309"), std::string::npos);
}

TEST_F(FirstMap, IsNotThereWithoutFigures) {
  writeWithLooks();
  Workspace package = Workspace::open(file(), true);
  geo::Issues issues;
  EXPECT_EQ(loadSettings(package, issues), MapSettings());
}

TEST_F(FirstMap, DrawsTheProvincesAroundAsOutlines) {
  write();
  Workspace package = Workspace::open(file(), true);
  const auto styles = package.database().catalogue().styles("province_outlines");
  ASSERT_EQ(styles.size(), 1u);
  EXPECT_TRUE(styles[0].isDefault);
}

TEST(ShownFirst, IsTheCompositeThenARateOrMeanThenWhateverThereIs) {
  const Indicator count = indicatorOf("count", IndicatorKind::count);
  const Indicator rate = indicatorOf("rate", IndicatorKind::rate);
  const Indicator index = indicatorOf("index", IndicatorKind::mean, true);
  EXPECT_EQ(shownFirst({count, rate, index}), "index");
  EXPECT_EQ(shownFirst({count, rate}), "rate");
  EXPECT_EQ(shownFirst({count}), "count");
  EXPECT_EQ(shownFirst({}), "");
}

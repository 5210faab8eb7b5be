// Pages of countries with distant parts or across the antimeridian, checked from outside: LIANPIAN_PAGES
// names the folder that layer_pages.sh fills.
#include <gtest/gtest.h>

#include <QGuiApplication>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "app/render/map/map_content.h"
#include "app/render/page/map_page.h"
#include "geo/coverage/coverage.h"
#include "geo/plane/polygon.h"
#include "geo/table/table_reader.h"
#include "planning/workspace/workspace.h"
#include "tests/support/geos_check.h"

namespace {

using app::render::MapContent;
using app::render::MapPage;
using app::render::PageContents;

struct Country {
  const char* layer;
  int units;
  int insets;
  int unlabelled;       ///< at most, on A3
  double widest;        ///< degrees of longitude of the widest unit: no spike around the world
  double west, east;    ///< of the layer, to a degree
  double publishedKm2;  ///< of all units
  double off;           ///< share: what the source generalises
};

// Published areas in km2. Brazil: IBGE, Areas territoriais 2020. France with five overseas departments:
// INSEE, 543,940 + 1,628 + 1,128 + 83,534 + 2,504 + 374. Russia: Rosstat 2012. The US: Census Bureau, State
// Area Measurements 2010, land 9,147,593 and inland water 221,824, and the land of five territories, 10,429.
// Fiji: Bureau of Statistics; Natural Earth draws its islands 4 % too large.
const std::vector<Country> kCountries{
    {"brazil", 27, 0, 1, 20, -74, -29, 8510346, 0.01},
    {"france", 101, 4, 6, 5, -62, 56, 633108, 0.02},
    {"russia", 83, 0, 10, 60, 20, 191, 17098246, 0.015},
    {"us", 56, 5, 3, 60, -216, -65, 9379846, 0.005},
    {"fiji", 1, 0, 0, 8, 174.6, 182, 18272, 0.05},
    {"russia_whole", 1, 0, 0, 172, 20, 191, 17098246, 0.015},
};

std::filesystem::path pages() { return std::getenv("LIANPIAN_PAGES"); }

class LayerPages : public testing::TestWithParam<Country> {
 protected:
  void SetUp() override {
    auto workspace = planning::Workspace::open(pages() / (std::string(GetParam().layer) + ".gpkg"), true);
    m_content = app::render::loadContent(workspace, "area_km2", "2020");
  }
  const MapContent& content() const { return m_content; }

 private:
  MapContent m_content;
};

TEST_P(LayerPages, HaveTheAreasThatGeographicLibMeasures) {
  const geo::Table table = geo::readTable(pages() / (std::string(GetParam().layer) + ".csv")).table;
  std::map<std::string, double> km2;
  for (const geo::Table::Row& row : table.rows)
    km2[row.cells[*table.column("name")].value()] = std::stod(row.cells[*table.column("area_km2")].value());
  ASSERT_EQ(content().counties.size(), km2.size());
  double sum = 0;
  for (const planning::Unit& unit : content().counties) {
    ASSERT_TRUE(km2.contains(unit.name)) << unit.name;
    EXPECT_NEAR(unit.areaKm2 / km2[unit.name], 1, 0.002) << unit.name;
    sum += unit.areaKm2;
  }
  EXPECT_NEAR(sum / GetParam().publishedKm2, 1, GetParam().off);
}

TEST_P(LayerPages, LieTogetherWithoutSpikes) {
  const auto shapes = geo::polygons(content().coverage);
  EXPECT_EQ(test::whatGeosFindsInvalid(shapes), "");
  EXPECT_EQ(static_cast<int>(shapes.size()), GetParam().units);
  for (std::size_t i = 0; i < shapes.size(); ++i)
    EXPECT_LE(geo::bounds(shapes[i]).width(), GetParam().widest) << content().counties[i].name;
  EXPECT_NEAR(content().coverage.bounds().minX, GetParam().west, 1);
  EXPECT_NEAR(content().coverage.bounds().maxX, GetParam().east, 1);
}

TEST_P(LayerPages, ShowEveryUnitWithItsNameAndEveryDistantPartWithItsScale) {
  const MapPage page(content(), {.language = "en"});
  int names = 0;
  int scales = 0;
  for (const PageContents::Label& label : page.contents().labels) {
    names += label.kind == PageContents::Kind::countyName ? 1 : 0;
    scales += label.text.startsWith("1:") ? 1 : 0;
    EXPECT_TRUE(page.contents().mapFrame.contains(label.box)) << label.text.toStdString();
  }
  EXPECT_EQ(page.contents().subjectUnits, GetParam().units);
  EXPECT_EQ(names + page.contents().unlabelledUnits, GetParam().units);
  EXPECT_LE(page.contents().unlabelledUnits, GetParam().unlabelled);
  EXPECT_EQ(scales, GetParam().insets);
  int counted = 0;
  for (const auto& row : page.contents().legend) counted += row.units;
  EXPECT_EQ(counted, GetParam().units);
}

INSTANTIATE_TEST_SUITE_P(Countries, LayerPages, testing::ValuesIn(kCountries),
                         [](const auto& one) { return std::string(one.param.layer); });

}  // namespace

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  return RUN_ALL_TESTS();
}

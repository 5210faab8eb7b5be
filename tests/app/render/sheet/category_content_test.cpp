#include "app/render/sheet/category_content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <algorithm>
#include <optional>
#include <set>

#include "app/render/sheet/map_sheet.h"
#include "geo/report/error.h"
#include "geo/table/table_reader.h"
#include "planning/liaison/register_store.h"
#include "planning/workspace/workspace.h"
#include "tests/app/render/synthetic_layer.h"
#include "tests/planning/liaison/liaison_workspace.h"

namespace app::render {
namespace {

namespace liaison = planning::liaison;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

/// The twelve made-up counties with two made-up areas, of which c00, c01, c04, c05 and c10, c11 are members.
class CategoryContent : public testing::Test {
 protected:
  CategoryContent() {
    const MapContent content = letterCountry();
    m_workspace.emplace(storedLetterCountry(m_folder.filePath("categories.gpkg").toStdString()));
    m_areas = content.areas;
    m_workspace->putAreas(m_areas);
  }

  planning::AreaMember& member(const std::string& unit) {
    for (planning::Area& area : m_areas)
      for (planning::AreaMember& one : area.members)
        if (one.unit == unit) return one;
    throw std::logic_error(unit);
  }
  MapContent drawn(CategoryBy by) {
    m_workspace->putAreas(m_areas);
    return categoryContent(*m_workspace, by);
  }
  MapSheet sheet(const std::string& category, const std::string& area = {}) {
    m_workspace->putAreas(m_areas);
    MapRequest request;
    request.category = category;
    request.area = area;
    request.language = "en";
    return {*m_workspace, request};
  }
  static std::optional<std::string> categoryOf(const MapContent& content, const std::string& unit) {
    const auto figure = content.figures.find(unit);
    if (figure == content.figures.end() || !figure->second.value) return std::nullopt;
    return content.categories->categories[static_cast<std::size_t>(*figure->second.value)].nameEn;
  }
  static std::vector<std::pair<std::string, int>> keyOf(const MapSheet& sheet) {
    std::vector<std::pair<std::string, int>> rows;
    for (const PageContents::LegendRow& row : sheet.page().contents().legend)
      rows.emplace_back(row.text.toStdString(), row.units);
    return rows;
  }

  QTemporaryDir m_folder;
  std::optional<planning::Workspace> m_workspace;
  std::vector<planning::Area> m_areas;
};

using Row = std::pair<std::string, int>;

TEST_F(CategoryContent, OfAreasIsTheAreaThatAUnitIsIn) {
  const MapContent content = drawn(CategoryBy::area);
  EXPECT_EQ(categoryOf(content, "c00"), "Western hills");
  EXPECT_EQ(categoryOf(content, "c11"), "Eastern plain");
  EXPECT_FALSE(content.figures.contains("c02"));
  EXPECT_THAT(keyOf(sheet("area")),
              ElementsAre(Row("Western hills", 4), Row("Eastern plain", 2), Row("In no area", 6)));
}

TEST_F(CategoryContent, OfKeyCountiesIsWhatTheListSays) {
  member("c00").keyCounty = member("c10").keyCounty = true;
  EXPECT_THAT(keyOf(sheet("key-county")),
              ElementsAre(Row("Key unit", 2), Row("Other unit of an area", 4), Row("In no area", 6)));
  EXPECT_EQ(sheet("key-county").page().title(), "Key units in the areas");
}

TEST_F(CategoryContent, OfYearsOfExitLeavesOutMembersWithoutOne) {
  member("c00").exitYear = 2018;
  member("c01").exitYear = member("c10").exitYear = 2016;
  const MapSheet sheet = this->sheet("exit-year");
  EXPECT_THAT(keyOf(sheet),
              ElementsAre(Row("2016", 2), Row("2018", 1), Row("No data", 3), Row("In no area", 6)));
  EXPECT_FALSE(sheet.content().figures.at("c04").value);
}

TEST_F(CategoryContent, OfYearsOfExitNeedsOne) { EXPECT_THROW(drawn(CategoryBy::exitYear), geo::DataError); }

TEST_F(CategoryContent, OfMembersThatDifferIsNotKnownAndThatIsSaid) {
  member("c00").exitYear = 2018;
  member("c01").exitYear = 2016;
  member("c01").unit = "c00";  // it has no polygon of its own
  const MapSheet sheet = this->sheet("exit-year");
  EXPECT_FALSE(sheet.content().figures.at("c00").value);
  EXPECT_THAT(sheet.page().contents().notes,
              Contains("Units whose members are of several categories, drawn as no data: 1."));
  EXPECT_EQ(std::ranges::count(sheet.content().issues, "map.category_mixed", &geo::Issue::kind), 1);
}

TEST_F(CategoryContent, OfAUnitInTwoAreasIsNotKnown) {
  planning::AreaMember again = member("c00");
  m_areas[1].members.push_back(again);
  EXPECT_EQ(categoryOf(drawn(CategoryBy::area), "c00"), std::nullopt);
  EXPECT_EQ(categoryOf(drawn(CategoryBy::keyCounty), "c00"), "Other unit of an area") << "as both lists say";
}

TEST_F(CategoryContent, NamesMembersThatTheLayerLacks) {
  member("c00").unit.clear();
  const MapSheet sheet = this->sheet("area");
  EXPECT_THAT(sheet.page().contents().notes,
              Contains("Members of the lists without a unit in this layer: 1."));
  EXPECT_THAT(keyOf(sheet), Contains(Row("Western hills", 3)));
}

TEST_F(CategoryContent, IsDrawnOfOneAreaToo) {
  member("c00").keyCounty = true;
  const MapSheet sheet = this->sheet("key-county", "west");
  EXPECT_THAT(keyOf(sheet), ElementsAre(Row("Key unit", 1), Row("Other unit of an area", 3)));
  EXPECT_TRUE(sheet.page().contents().sums.empty());
}

TEST_F(CategoryContent, OfLiaisonUnitsThatLookAfterACountyTogetherIsOneOfItsOwn) {
  liaison::editRegister(*m_workspace, {"made up for tests"}, [](liaison::Register& all) {
    for (const char* id : {"ua", "ub"}) all.organisations.push_back(test::organisation(id));
    liaison::Round round;
    round.id = "r1";
    round.first = "2010";
    round.last = "2015";
    all.rounds = {round};
    all.assignments = {test::assignment("ua", liaison::PlaceLevel::area, "west", "r1"),
                       test::assignment("ub", liaison::PlaceLevel::county, "c00", "r1"),
                       test::assignment("ub", liaison::PlaceLevel::county, "c09", "r1")};
  });
  const MapContent content = drawn(CategoryBy::liaison);
  EXPECT_EQ(categoryOf(content, "c01"), "Unit ua");
  EXPECT_EQ(categoryOf(content, "c00"), "Unit ua; Unit ub");
  EXPECT_EQ(categoryOf(content, "c09"), "Unit ub");
  const MapSheet sheet = this->sheet("liaison");
  EXPECT_THAT(keyOf(sheet), Contains(Row("No liaison unit", 7)));
  EXPECT_EQ(sheet.page().subtitle(), "2010–2015, by unit");
}

/// A list of former codes, and a county by its code of today.
TEST_F(CategoryContent, OfLiaisonUnitsOfAMemberAndOfItsCountyIsOfBoth) {
  member("c01").publishedCode = "former c01";
  m_workspace->putAreas(m_areas);
  liaison::editRegister(*m_workspace, {"made up for tests"}, [](liaison::Register& all) {
    for (const char* id : {"ua", "ub"}) all.organisations.push_back(test::organisation(id));
    liaison::Round round;
    round.id = "r1";
    round.first = "2010";
    round.last = "2015";
    all.rounds = {round};
    all.assignments = {test::assignment("ua", liaison::PlaceLevel::area, "west", "r1"),
                       test::assignment("ub", liaison::PlaceLevel::county, "c01", "r1")};
  });
  EXPECT_EQ(categoryOf(drawn(CategoryBy::liaison), "c01"), "Unit ua; Unit ub");
}

TEST_F(CategoryContent, OfManyAreasHasAFillOfItsOwnForEach) {
  for (int i = 0; i < 30; ++i) {
    planning::Area area = m_areas.front();
    area.id = "area" + std::to_string(i);
    area.members.clear();
    m_areas.push_back(area);
  }
  for (planning::Area& area : m_areas) area.colour.clear();
  std::set<QRgb> fills;
  const MapContent content = drawn(CategoryBy::area);
  for (const CategoryMap::Category& one : content.categories->categories) fills.insert(one.colour.rgb());
  EXPECT_EQ(fills.size(), 32U);
}

TEST_F(CategoryContent, ThePageOfOneAreaCountsNothingOfOtherLists) {
  member("c10").unit.clear();
  const QString note = "Members of the lists without a unit in this layer: 1.";
  EXPECT_TRUE(sheet("area").page().contents().notes.contains(note));
  EXPECT_FALSE(sheet("area", "west").page().contents().notes.contains(note));
}

TEST_F(CategoryContent, OfLiaisonUnitsNeedsARegister) {
  EXPECT_THROW(drawn(CategoryBy::liaison), geo::DataError);
}

TEST_F(CategoryContent, NeedsAreas) {
  m_areas.clear();
  EXPECT_THROW(drawn(CategoryBy::area), geo::DataError);
}

TEST_F(CategoryContent, CountsEveryUnitOnceAndPassesPreflight) {
  member("c00").keyCounty = true;
  for (const char* const category : {"area", "key-county"}) {
    const MapSheet sheet = this->sheet(category);
    int sum = 0;
    for (const auto& [text, units] : keyOf(sheet)) sum += units;
    EXPECT_EQ(sum, sheet.page().contents().members) << category;
    for (const PageFinding& finding : sheet.findings())
      EXPECT_TRUE(finding.severity == geo::Issue::Severity::note) << finding.rule << ": " << finding.text;
  }
}

TEST_F(CategoryContent, IsSaidByNameInTheTableOfValuesNeverByNumber) {
  const std::filesystem::path file = m_folder.filePath("facts.csv").toStdString();
  sheet("area").writeFacts(*m_workspace, file);
  const geo::Table table = geo::readTable(file).table;
  const auto column = [&](const char* name) {
    return static_cast<std::size_t>(std::ranges::find(table.columns, name) - table.columns.begin());
  };
  ASSERT_EQ(table.rows.size(), 12U);
  for (const geo::Table::Row& row : table.rows) {
    const bool isMember = row.cells[column("code")] == "c00";
    if (!isMember) continue;
    EXPECT_EQ(row.cells[column("class")], "Western hills");
    EXPECT_EQ(row.cells[column("value")].value_or(""), "");
    EXPECT_EQ(row.cells[column("source")], "Lists of areas as stored in this workspace");
  }
}

TEST(CategoryWords, AreNamedWhereOneIsUnknown) {
  EXPECT_EQ(toString(requireCategoryBy("exit-year")), "exit-year");
  try {
    requireCategoryBy("colour");
    FAIL() << "no such map";
  } catch (const geo::DataError& error) {
    EXPECT_THAT(error.what(), HasSubstr("key-county, area, exit-year, liaison"));
  }
}

}  // namespace
}  // namespace app::render

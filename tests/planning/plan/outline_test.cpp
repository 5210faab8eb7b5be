#include "planning/plan/outline.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/shipped_data.h"

namespace {

using namespace planning::plan;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kFrameHead =
    "chapter,kind,title_zh,title_en,rows,indicators,year,binding,numerator,denominator\n";

/// Made up: two chapters and what a test says of the frame; the codebooks ship.
OutlineTables tablesWith(const std::string& frame) {
  return {support::csvTable("chapter,title_zh,title_en,sections_zh,source\n1,一,One,,page\n2,二,Two,,\n",
                            "chapters.csv"),
          support::csvTable(kFrameHead + frame, "frame.csv"), shipped::table("plan_codebook.csv"),
          shipped::table("codebook.csv"),
          support::csvTable("task_zh,target_2015,target_2020,confidence\n路,半,全,page\n", "objectives.csv")};
}
Outline outlineOf(const std::string& frame) { return outlineFromTables(tablesWith(frame)); }
std::string refusal(const std::string& frame) {
  try {
    (void)outlineOf(frame);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST(OutlineTable, HasChaptersAndObjectivesAsTheyStand) {
  const Outline outline = outlineOf("");
  EXPECT_EQ(outline.id, "2011-2020");
  EXPECT_EQ(outline.version, 1);
  EXPECT_EQ(outline.baseYear, 2010);
  EXPECT_EQ(outline.midYear, 2015);
  EXPECT_EQ(outline.endYear, 2020);
  EXPECT_THAT(outline.chapters, ElementsAre(OutlineChapter{1, "一", "One", "", "page", {}, {}},
                                            OutlineChapter{2, "二", "Two", "", "", {}, {}}));
  EXPECT_THAT(outline.objectives, ElementsAre(Objective{"路", "半", "全", "page"}));
  EXPECT_THAT(outline.targets, IsEmpty());
}

TEST(OutlineTable, PutsSectionsAndNumberedItemsIntoTheirChapters) {
  const Outline outline = outlineOf(
      "2,section,节,Section,list,a;b,2010,,,\n2,table,表,Table,years,a;b,2011,,,\n1,map,图,Map,,c,2012,,,\n"
      "2,map,图,Map,,,,,,\n");
  EXPECT_THAT(outline.chapters[0].sections, IsEmpty());
  EXPECT_THAT(outline.chapters[0].items,
              ElementsAre(RequiredItem{"1.1", ItemKind::map, "图", "Map", "", {"c"}, "2012"}));
  EXPECT_THAT(outline.chapters[1].sections,
              ElementsAre(OutlineSection{"节", "Section", "list", {"a", "b"}, "2010"}));
  EXPECT_THAT(outline.chapters[1].items,
              ElementsAre(RequiredItem{"2.1", ItemKind::table, "表", "Table", "years", {"a", "b"}, "2011"},
                          RequiredItem{"2.2", ItemKind::map, "图", "Map", "", {}, ""}));
}

TEST(OutlineTable, HasStepsAndRequirements) {
  const Outline outline = outlineOf(",step,起草,Draft,,,,,,\n,requirement,须,Must,,,,,,\n");
  EXPECT_THAT(outline.steps, ElementsAre(Step{"起草", "Draft", "", "", ""}));
  EXPECT_THAT(outline.requirements, ElementsAre("须 / Must"));
}

TEST(OutlineTable, TakesATargetFromTheCodebookOfPlansElseFromThatOfSurveys) {
  // plan_gdp_per_person is a mean where higher is better, expected; rural_poor_10k a count where lower is
  const Outline outline =
      outlineOf("2,target,,,,plan_gdp_per_person,2010,,x,y\n1,target,,,,rural_poor_10k,2011,,,\n");
  ASSERT_EQ(outline.targets.size(), 2u);
  const RequiredTarget& income = outline.targets[0];
  EXPECT_EQ(income.indicator, "plan_gdp_per_person");
  EXPECT_EQ(income.chapter, 2);
  EXPECT_EQ(income.titleZh, "人均地区生产总值");
  EXPECT_EQ(income.titleEn, "Gross regional product per person");
  EXPECT_EQ(income.unitZh, "元");
  EXPECT_EQ(income.unitEn, "yuan");
  EXPECT_FALSE(income.binding);
  EXPECT_FALSE(income.additive);
  EXPECT_EQ(income.better, "higher");
  EXPECT_EQ(income.numerator, "x");
  EXPECT_EQ(income.denominator, "y");
  EXPECT_EQ(income.decimals, 0);
  EXPECT_EQ(income.baseYear, 2010);
  EXPECT_THAT(income.source, testing::StartsWith("indicator tables of published regional plans"));
  const RequiredTarget& poor = outline.targets[1];
  EXPECT_EQ(poor.chapter, 1);
  EXPECT_EQ(poor.baseYear, 2011);
  EXPECT_TRUE(poor.additive);
  EXPECT_EQ(poor.better, "lower");
}

TEST(OutlineTable, LeavesTheDirectionOpenWhereTheCodebookHasNone) {
  const Outline outline = outlineOf("2,target,,,,plan_urban_pct,2010,,,\n");
  EXPECT_EQ(outline.targets.at(0).better, "");
  EXPECT_EQ(outline.targets.at(0).decimals, 2);
}

TEST(OutlineTable, NamesTheRowThatItCannotUse) {
  EXPECT_EQ(refusal("1,step,a,b,,,,,,\n3,section,节,Section,,,,,,\n"),
            "frame.csv, row 3: the outline cannot use '3'; correct the row.");
  EXPECT_THAT(refusal("3,table,表,Table,,,,,,\n"), HasSubstr("row 2: the outline cannot use '3'"));
  EXPECT_THAT(refusal("2,target,,,,no_such,2010,,,\n"), HasSubstr("cannot use 'no_such'"));
  EXPECT_THAT(refusal("2,picture,,,,,,,,\n"), HasSubstr("cannot use 'picture'"));
}

#include "planning/plan/plan_draft.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Rows = std::vector<std::vector<std::string>>;

/// Made up: the small outline over figures of 2010 and 2012.
class PlanDrafts : public testing::Test {
 protected:
  PlanDrafts() {
    std::vector<planning::Indicator> indicators = m_workspace.indicators();
    indicators[0].unitZh = "人";
    indicators[0].unitEn = "persons";
    indicators[0].source = "made up";
    m_workspace.putIndicators(indicators);
  }
  void put(const std::string& unit, const std::string& period, const std::string& indicator, double value) {
    planning::Figure figure = test::figure(unit, indicator, value);
    figure.period = period;
    m_workspace.putFigures({figure}, "synthetic");
  }
  Plan draft(const std::string& language = "en", const std::string& area = "hills") {
    FigureLookup lookup(m_workspace);
    return draftPlan(lookup, m_outline, area, language);
  }
  /// The outline asks for this table only.
  Item table(const std::string& content, std::vector<std::string> indicators, const std::string& year,
             const std::string& language = "en") {
    m_outline.chapters[0].items = {
        {"1.1", ItemKind::table, "题", "Title", content, std::move(indicators), year}};
    return draft(language).chapters.at(0).items.at(0);
  }
  Item map(std::vector<std::string> indicators, const std::string& year) {
    m_outline.chapters[0].items = {{"1.1", ItemKind::map, "题", "Title", "", std::move(indicators), year}};
    return draft().chapters.at(0).items.at(0);
  }
  std::string list(std::vector<std::string> indicators, const std::string& year,
                   const std::string& language = "en") {
    m_outline.chapters[0].sections = {{"状况", "State", "list", std::move(indicators), year}};
    return draft(language).chapters.at(0).sections.at(0).text;
  }
  std::string scope(const std::string& language = "en") {
    return draft(language).chapters.at(0).sections.at(0).text;
  }

  test::PlanWorkspace m_small;
  planning::Workspace m_workspace = m_small.open();
  Outline m_outline = test::smallOutline();
};

/// Made up: a plan whose only chapter has this item.
bool supplied(const Plan& plan, const Item& item) {
  Chapter chapter;
  chapter.number = 4;
  chapter.items = {item};
  return isSupplied(plan, chapter, item);
}
Item asked(const std::string& content) { return {"4.1", ItemKind::table, "", "", content, {}, {}, "", ""}; }

}  // namespace

TEST_F(PlanDrafts, FollowTheOutlineAndItsArea) {
  m_outline.planningRange = {"020201"};
  m_outline.chapters[0].responsible = "局";
  const Plan plan = draft();
  EXPECT_EQ(plan.area, "hills");
  EXPECT_EQ(plan.titleZh, "丘陵区域发展与扶贫攻坚规划（2011-2020年）");
  EXPECT_EQ(plan.titleEn, "Hills: plan of regional development and poverty reduction 2011-2020");
  EXPECT_EQ(plan.state, State::outline);
  EXPECT_EQ(plan.outline.area, "hills");
  EXPECT_EQ(plan.outline.rangeCounties, 3);
  EXPECT_THAT(plan.counties, ElementsAre("010101", "010102", "020201"));
  EXPECT_EQ(plan.schedule, m_outline.steps);
  ASSERT_EQ(plan.chapters.size(), 2u);
  EXPECT_EQ(plan.chapters[0].number, 1);
  EXPECT_EQ(plan.chapters[0].responsible, "局");
  EXPECT_EQ(plan.chapters[0].sections[1].titleEn, "State");
  EXPECT_EQ(plan.chapters[1].titleZh, "目标");
  EXPECT_THAT(plan.chapters[1].items, IsEmpty());
}

TEST_F(PlanDrafts, PlanForAMemberWithoutAUnitUnderItsPublishedCode) {
  planning::Area area = test::hills();
  area.members[1].unit.clear();
  area.members[1].publishedCode = "990002";
  m_workspace.putAreas({area});
  EXPECT_THAT(draft().counties, ElementsAre("010101", "990002"));
}

TEST_F(PlanDrafts, OfAnAreaThatIsNotThereAreRefused) {
  try {
    (void)draft("en", "plains");
    ADD_FAILURE() << "drafted";
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(), "The workspace has no area 'plains'; 'lianpian areas' lists those it has.");
  }
}

TEST_F(PlanDrafts, CountTheListAndNameEachProvinceOnce) {
  EXPECT_EQ(scope(),
            "The list of Hills has 2 counties (1 of them key counties), in 甲省.\n\nThe planning range has 3 "
            "counties; its members beyond the list: to be supplied 待补充.");
  planning::Area area = test::hills();
  area.planningRangeCounties = 2;  // no more than the list
  area.members[1].province = "乙省";
  m_workspace.putAreas({area});
  EXPECT_EQ(scope("zh"), "丘陵片区名单共 2 个县（国家扶贫开发工作重点县 1 个），分属甲省、乙省。");
  EXPECT_EQ(scope(), "The list of Hills has 2 counties (1 of them key counties), in 甲省, 乙省.");
}

TEST_F(PlanDrafts, BeginAListWithTheFirstYearThereIsOrTheOneAsked) {
  put("010101", "2012", "a", 5);
  put("010102", "2012", "a", 6);
  EXPECT_EQ(list({"a", "b"}, ""), "- a (2010): {figure:a@area:hills@2010}\n");
  EXPECT_EQ(list({"a"}, "2012", "zh"), "- 指标（2012 年）：{figure:a@area:hills@2012}\n");
  EXPECT_EQ(list({"a"}, "2011"), "");
  put("010101", "2011", "b", 1);
  put("010102", "2011", "b", 1);
  EXPECT_EQ(list({"b", "a"}, ""),
            "- b (2011): {figure:b@area:hills@2011}\n- a (2010): {figure:a@area:hills@2010}\n");
}

TEST_F(PlanDrafts, FillATableOfCountiesWithLinksToTheFiguresOfEach) {
  const Item english = table("counties", {"a", "b", "zz"}, "2010");
  EXPECT_THAT(english.columns, ElementsAre("Code", "County", "Province", "Key county", "a 2010 (persons)"));
  EXPECT_EQ(english.rows, (Rows{{"010101", "甲县", "甲省", "yes", "{figure:a@010101@2010}"},
                                {"010102", "乙县", "甲省", "", "{figure:a@010102@2010}"}}));
  EXPECT_EQ(english.content, "counties");
  const Item chinese = table("counties", {"a"}, "2010", "zh");
  EXPECT_THAT(chinese.columns, ElementsAre("代码", "县", "省", "重点县", "指标 2010 (人)"));
  EXPECT_EQ(chinese.rows[0][3], "是");
  EXPECT_THAT(table("counties", {"b"}, "2010").columns, IsEmpty());
  EXPECT_THAT(table("counties", {"b"}, "2010").rows, IsEmpty());
}

TEST_F(PlanDrafts, FillATableOfYearsWithEachYearThatAnIndicatorHas) {
  put("010101", "2012", "b", 5);
  put("010102", "2012", "b", 6);
  const Item years = table("years", {"a", "b"}, "");
  EXPECT_THAT(years.columns, ElementsAre("Year", "a (persons)", "b"));
  EXPECT_EQ(years.rows, (Rows{{"2010", "{figure:a@area:hills@2010}", "{figure:b@area:hills@2010}"},
                              {"2012", "{figure:a@area:hills@2012}", "{figure:b@area:hills@2012}"}}));
  EXPECT_EQ(table("years", {"a", "b"}, "2012").rows, (Rows{{"2012", "{figure:b@area:hills@2012}"}}));
  EXPECT_THAT(table("years", {"a"}, "", "zh").columns, ElementsAre("年份", "指标 (人)"));
  EXPECT_THAT(table("years", {"zz"}, "").columns, IsEmpty());
}

TEST_F(PlanDrafts, FillATableOfTheAreaWithARowForEachIndicator) {
  const Item area = table("area", {"b", "a"}, "2010");
  EXPECT_THAT(area.columns, ElementsAre("Indicator", "Year", "Area"));
  EXPECT_EQ(area.rows, (Rows{{"a (persons)", "2010", "{figure:a@area:hills@2010}"}}));
  EXPECT_THAT(table("area", {"a"}, "2010", "zh").columns, ElementsAre("指标", "年份", "片区"));
  EXPECT_THAT(table("area", {"b"}, "2010").columns, IsEmpty());
}

TEST_F(PlanDrafts, LeaveTablesOfThePlanAndByHandEmpty) {
  EXPECT_THAT(table("targets", {"a"}, "2010").rows, IsEmpty());
  EXPECT_THAT(table("", {"a"}, "2010").rows, IsEmpty());
}

TEST_F(PlanDrafts, GiveAMapItsFirstIndicatorWhereThereAreFigures) {
  const Item drawn = map({"a", "b"}, "2010");
  EXPECT_EQ(drawn.indicator, "a");
  EXPECT_EQ(drawn.year, "2010");
  for (const Item& none : {map({"b", "a"}, "2010"), map({"a"}, "2011"), map({}, "2010")}) {
    EXPECT_EQ(none.indicator, "");
    EXPECT_EQ(none.year, "");
  }
}

TEST_F(PlanDrafts, TakeTheBaseOfATargetAndItsSourceFromTheWorkspace) {
  m_outline.targets = {test::requiredTarget("a"), test::requiredTarget("b"), test::requiredTarget("a")};
  m_outline.targets[2].baseYear = 2011;
  const Plan plan = draft();
  ASSERT_EQ(plan.targets.size(), 3u);
  EXPECT_EQ(plan.targets[0].unit, "area:hills");
  EXPECT_EQ(plan.targets[0].what, m_outline.targets[0]);
  EXPECT_EQ(plan.targets[0].base, 7);
  EXPECT_EQ(plan.targets[0].note, "reported; made up");
  EXPECT_EQ(plan.targets[1].base, std::nullopt);
  EXPECT_EQ(plan.targets[1].note, "");
  EXPECT_EQ(plan.targets[2].base, std::nullopt);
  EXPECT_EQ(plan.targets[0].mid, std::nullopt);
}

TEST(PlanProgress, CountsSectionsTablesAndMapsOfEachChapterAsked) {
  Plan plan;
  plan.outline = test::smallOutline();
  plan.chapters = {{1, "", "", "", {{"范围", "", "文"}, {"状况", "", ""}}, {}}};
  Item counties = asked("counties");
  counties.id = "1.1";
  counties.rows = {{"x"}};
  plan.chapters[0].items = {counties, {"1.2", ItemKind::map, "", "", "", {}, {}, "", ""}};
  EXPECT_THAT(progressOf(plan),
              ElementsAre(ChapterProgress{1, 5, 2, {"section 状况", "section 文", "map 1.2"}},
                          ChapterProgress{2, 1, 0, {"section 目标"}}));
  plan.chapters[0].items.clear();
  EXPECT_THAT(progressOf(plan)[0].missing, ElementsAre("section 状况", "section 文", "table 1.1", "map 1.2"));
}

TEST(PlanProgress, FindsAChapterByItsNumber) {
  Plan plan;
  plan.chapters = {{1, "", "", "", {}, {}}, {3, "三", "", "", {}, {}}};
  ASSERT_NE(findChapter(plan, 3), nullptr);
  EXPECT_EQ(findChapter(plan, 3)->titleZh, "三");
  EXPECT_EQ(findChapter(plan, 2), nullptr);
}

TEST(PlanProgress, TakesTargetsForSuppliedWhenEachHasAllItsValues) {
  Plan plan;
  EXPECT_FALSE(supplied(plan, asked("targets")));
  plan.targets = {{"area:hills", {}, 1, 2, 3, ""}, {"010101", {}, 1, 2, 3, ""}};
  EXPECT_TRUE(supplied(plan, asked("targets")));
  for (std::optional<double> Target::*value : {&Target::base, &Target::mid, &Target::end}) {
    Plan lacking = plan;
    (lacking.targets[1].*value).reset();
    EXPECT_FALSE(supplied(lacking, asked("targets")));
  }
}

TEST(PlanProgress, TakesEachPartOfThePlanForSuppliedWhenItIsThere) {
  Plan plan;
  for (const char* content : {"zones", "towns", "steps", "investment", "projects", ""})
    EXPECT_FALSE(supplied(plan, asked(content))) << content;
  plan.space.zones.resize(1);
  EXPECT_TRUE(supplied(plan, asked("zones")));
  EXPECT_FALSE(supplied(plan, asked("towns")));
  plan.space.towns.resize(1);
  EXPECT_TRUE(supplied(plan, asked("towns")));
  plan.schedule = {{"甲", "", "局", "", ""}, {"乙", "", "", "", ""}};
  EXPECT_FALSE(supplied(plan, asked("steps")));
  plan.schedule[1].responsible = "局";
  EXPECT_TRUE(supplied(plan, asked("steps")));
  plan.projects = {test::project("p")};  // of chapter 1
  EXPECT_TRUE(supplied(plan, asked("investment")));
  EXPECT_FALSE(supplied(plan, asked("projects")));
  plan.projects[0].chapter = 4;
  EXPECT_TRUE(supplied(plan, asked("projects")));
}

TEST(PlanProgress, TakesRowsByHandForProjectsAndAnyOtherTable) {
  for (const char* content : {"projects", "counties", ""}) {
    Item filled = asked(content);
    filled.rows = {{"x"}};
    EXPECT_TRUE(supplied({}, filled)) << content;
  }
}

TEST(PlanProgress, TakesAMapForSuppliedByIndicatorOrRows) {
  Item map{"4.1", ItemKind::map, "", "", "", {}, {}, "", ""};
  EXPECT_FALSE(supplied({}, map));
  map.indicator = "a";
  EXPECT_TRUE(supplied({}, map));
  map.indicator.clear();
  map.rows = {{"x"}};
  EXPECT_TRUE(supplied({}, map));
  Plan structured;
  structured.space.towns.resize(1);
  map.rows.clear();
  EXPECT_FALSE(supplied(structured, map));  // no table of zones beside it
}

TEST(PlanProgress, KnowsTheMapOfTheStructureByTheTableOfZonesBesideIt) {
  Chapter chapter;
  chapter.items = {asked("zones"), {"4.2", ItemKind::map, "", "", "", {}, {}, "", ""}};
  EXPECT_TRUE(isStructureMap(chapter, chapter.items[1]));
  EXPECT_FALSE(isStructureMap(chapter, chapter.items[0]));
  chapter.items[1].indicator = "a";
  EXPECT_FALSE(isStructureMap(chapter, chapter.items[1]));
  chapter.items[1].indicator.clear();
  chapter.items[0].content = "towns";
  EXPECT_FALSE(isStructureMap(chapter, chapter.items[1]));
}

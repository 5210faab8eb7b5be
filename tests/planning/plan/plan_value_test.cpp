#include <gmock/gmock.h>

#include <random>

#include "geo/report/error.h"
#include "geo/store/database.h"
#include "planning/plan/investment.h"
#include "planning/plan/plan_json.h"
#include "planning/plan/plan_text.h"
#include "tests/planning/plan/plan_workspace.h"
#include "tests/planning/shipped_data.h"

namespace {

using namespace planning::plan;
using test::PlanWorkspace;
using testing::ElementsAre;
using testing::HasSubstr;

/// Synthetic: projects with amounts of seeded random size.
Plan seededPlan(unsigned seed, int projects) {
  std::mt19937_64 random(seed);
  Plan plan;
  for (int i = 0; i < projects; ++i) {
    Project project;
    project.id = std::to_string(i);
    project.chapter = 1 + static_cast<int>(random() % 12);
    project.county = random() % 5 == 0 ? "" : std::to_string(510000 + random() % 80);
    const auto amounts = random() % 6;
    for (std::uint64_t k = 0; k < amounts; ++k)
      project.amounts.push_back({std::string(1, static_cast<char>('a' + random() % 4)),
                                 2011 + static_cast<int>(random() % 10),
                                 static_cast<std::int64_t>(random() % 100'000'000'000)});
    plan.projects.push_back(project);
  }
  return plan;
}

template <class Map>
std::int64_t sum(const Map& parts) {
  std::int64_t total = 0;
  for (const auto& [key, yuan] : parts) total += yuan;
  return total;
}

std::string sentenceOf(const std::string& json) {
  try {
    (void)planFromJson(json);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return "";
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  EXPECT_NE(at, std::string::npos) << what;
  return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

Outline shippedOutline() {
  return outlineFromTables({shipped::table("plan_chapters.csv"), shipped::table("plan_frame.csv"),
                            shipped::table("plan_codebook.csv"), shipped::table("codebook.csv"),
                            shipped::table("outline_targets_2015_2020.csv")});
}

}  // namespace

TEST(Investment, BalancesFourWaysForSeededPlans) {
  for (unsigned seed = 1; seed <= 200; ++seed) {
    const Plan plan = seededPlan(seed, 40);
    std::int64_t total = 0;
    for (const Project& project : plan.projects)
      for (const Amount& amount : project.amounts) total += amount.yuan;
    const Investment all = investmentOf(plan);
    ASSERT_EQ(all.total, total) << seed;
    ASSERT_EQ(sum(all.byChapter), total) << seed;
    ASSERT_EQ(sum(all.bySource), total) << seed;
    ASSERT_EQ(sum(all.byYear), total) << seed;
    ASSERT_EQ(sum(all.byCounty), total) << seed;
  }
}

TEST(Investment, DoesNotDependOnTheOrderOfProjects) {
  Plan plan = seededPlan(7, 60);
  const Investment before = investmentOf(plan);
  std::ranges::reverse(plan.projects);
  EXPECT_EQ(investmentOf(plan), before);
}

TEST(Investment, RefusesASumBeyond64Bits) {
  Plan plan;
  plan.projects.push_back(test::project("p1"));
  plan.projects.front().amounts = {{"central", 2012, INT64_MAX}, {"central", 2013, 1}};
  EXPECT_THROW((void)investmentOf(plan), geo::DataError);
}

TEST(PlanText, KnowsParagraphsListsBoldAndFigures) {
  const Text text = parseText("One\nline\n\n- **two** {figure:a@010101@2010}.\n- three");
  EXPECT_EQ(text.blocks, (std::vector<Block>{{false, {{"One line", false, {}}}},
                                             {true,
                                              {{"two", true, {}},
                                               {" ", false, {}},
                                               {"", false, FigureLink{"a", "010101", "2010"}},
                                               {".", false, {}}}},
                                             {true, {{"three", false, {}}}}}));
}

TEST(PlanText, KeepsAndNamesALinkThatIsNone) {
  const Text text = parseText("about {figure:a@2010} and {figure:b");
  EXPECT_THAT(text.malformed, ElementsAre("{figure:a@2010}", "{figure:b"));
  EXPECT_EQ(text.blocks.front().spans.front().text, "about {figure:a@2010} and {figure:b");
}

TEST(PlanJson, ComesBackAsItWas) {
  Plan plan = PlanWorkspace().draft();
  plan.projects = {test::project("p1")};
  plan.space = {{{ZoneKind::ecologicalProtection, "北", {"010101"}}},
                {{"城", "010102", "1", 105.5, 27.25, {}}},
                {{"轴", {"城", "外"}}},
                {}};
  plan.comments = {{1, 1, 1, "部", "2012-02-01", "改\"\n", CommentState::partly, "因"}};
  plan.rounds = {{1, "一", "2012-01-01", "2012-03-01", {"部"}}};
  plan.notes = {{NoteKind::field, "2012-01-05", "甲县", "看"}};
  EXPECT_EQ(planFromJson(toJson(plan)), plan);
  EXPECT_EQ(planFromJson(toReadableJson(plan)), plan);
}

TEST(PlanJson, NamesThePlaceOfAWrongField) {
  Plan plan;
  plan.projects = {test::project("p1")};
  const std::string json = toJson(plan);
  EXPECT_THAT(sentenceOf(replaced(json, "\"yuan\":100", "\"yuan\":1.5")),
              HasSubstr("projects[0].amounts[0].yuan: a whole number is needed"));
  EXPECT_THAT(sentenceOf(replaced(json, "\"county\":\"010101\",", "")),
              HasSubstr("projects[0].county: the field is lacking"));
  EXPECT_THAT(sentenceOf(replaced(json, "\"state\":\"outline\"", "\"state\":\"done\"")),
              HasSubstr("state: the word 'done'"));
  EXPECT_THAT(sentenceOf(replaced(json, "\"yuan\":100", "\"yuan\":18446744073709551615")),
              HasSubstr("a whole number"));
  EXPECT_THAT(sentenceOf(json.substr(0, json.size() / 2)), HasSubstr("no plan or outline"));
}

TEST(PlanJson, TakesWholeNumbersToTheEndsOfTheirRange) {
  Plan plan;
  plan.projects = {test::project("p1")};
  plan.projects[0].chapter = 1234;
  const std::string json = toJson(plan);
  const auto chapter = [&json](const std::string& number) {
    return replaced(json, "\"chapter\":1234", "\"chapter\":" + number);
  };
  const auto yuan = [&json](const std::string& number) {
    return replaced(json, "\"yuan\":100", "\"yuan\":" + number);
  };
  EXPECT_EQ(planFromJson(chapter("2147483647")).projects[0].chapter, 2147483647);
  EXPECT_EQ(planFromJson(chapter("-2147483648")).projects[0].chapter, -2147483647 - 1);
  for (const char* number : {"2147483648", "-2147483649", "4294967297", "1.0", "1e3"})
    EXPECT_THAT(sentenceOf(chapter(number)), HasSubstr("projects[0].chapter: a whole number is needed"));
  EXPECT_EQ(planFromJson(yuan("9223372036854775807")).projects[0].amounts[0].yuan, INT64_MAX);
  EXPECT_EQ(planFromJson(yuan("-9223372036854775808")).projects[0].amounts[0].yuan, INT64_MIN);
  for (const char* number : {"9223372036854775808", "-9223372036854775809"})
    EXPECT_THAT(sentenceOf(yuan(number)), HasSubstr("amounts[0].yuan: a whole number is needed"));
}

TEST(Outline, OfTheDataThatShipsHasTwelveChaptersWithTheirPublishedSections) {
  const Outline outline = shippedOutline();
  ASSERT_EQ(outline.chapters.size(), 12u);
  const geo::Table published = shipped::table("plan_chapters.csv");
  for (std::size_t i = 0; i < outline.chapters.size(); ++i) {
    std::string sections;
    for (const OutlineSection& section : outline.chapters[i].sections)
      sections += (sections.empty() ? "" : "; ") + section.titleZh;
    EXPECT_EQ(sections, published.rows[i].cells[3].value_or(""));
    EXPECT_FALSE(outline.chapters[i].items.empty());
  }
}

TEST(Outline, AsksForTargetsWithTheirPublishedNature) {
  const Outline outline = shippedOutline();
  const auto poor = std::ranges::find(outline.targets, "plan_rural_poor", &RequiredTarget::indicator);
  const auto income = std::ranges::find(outline.targets, "plan_rural_income", &RequiredTarget::indicator);
  ASSERT_TRUE(poor != outline.targets.end() && income != outline.targets.end());
  EXPECT_TRUE(poor->binding);
  EXPECT_FALSE(income->binding);
  EXPECT_EQ(poor->better, "lower");
}

TEST(Outline, IsSharedAsAFile) {
  const Outline outline = shippedOutline();
  EXPECT_EQ(outlineFromJson(toReadableJson(outline)), outline);
}

TEST(PlanDraft, FillsWhatHasFiguresAndLeavesTheRest) {
  const PlanWorkspace workspace;
  const Plan plan = workspace.draft();
  EXPECT_EQ(plan.counties, (std::vector<std::string>{"010101", "010102"}));
  EXPECT_EQ(plan.chapters[0].items[0].rows.size(), 2u);
  EXPECT_EQ(plan.chapters[0].sections[2].text, "");
  EXPECT_EQ(plan.chapters[0].items[1].indicator, "");  // b has no figures
  EXPECT_EQ(plan.targets.front().base, 7);             // 3 + 4, counts are summed
  EXPECT_EQ(progressOf(plan)[0], (ChapterProgress{1, 5, 3, {"section 文", "map 1.2"}}));
}

TEST(PlanDraft, NamesProvincesInEnglishWhereTheWorkspaceKnowsTheirEnglishNames) {
  const PlanWorkspace workspace;
  const auto province = [&workspace] {
    return workspace.draft().chapters.at(0).items.at(0).rows.at(0).at(2);
  };
  EXPECT_EQ(province(), "甲省");
  workspace.open().database().execute("UPDATE provinces SET name_en = 'Jia' WHERE code = '01'");
  EXPECT_EQ(province(), "Jia");
  EXPECT_THAT(workspace.draft().chapters.at(0).sections.at(0).text, HasSubstr("in Jia."));
}

TEST(PlanDraft, TakesTheMapBesideTheZonesForSuppliedOnceThereIsAStructure) {
  Plan plan;
  Chapter chapter;
  chapter.items.resize(2);
  chapter.items[0].content = "zones";
  chapter.items[1].kind = ItemKind::map;
  EXPECT_FALSE(isSupplied(plan, chapter, chapter.items[1]));
  plan.space.axes = {{"轴", {}}};
  EXPECT_TRUE(isSupplied(plan, chapter, chapter.items[1]));
  EXPECT_FALSE(isSupplied(plan, chapter, chapter.items[0]));
}

TEST(PlanDraft, HoldsTheFiguresAsTheyWere) {
  const PlanWorkspace workspace;
  const Plan plan = workspace.draft();
  ASSERT_EQ(plan.figures.size(), 3u);  // of the two counties and of the area
  EXPECT_EQ(heldFigure(plan, {"a", "010102", "2010"})->value, 4);
  EXPECT_EQ(heldFigure(plan, {"a", "area:hills", "2010"})->value, 7);
  EXPECT_EQ(heldFigure(plan, {"a", "area:hills", "2011"}), nullptr);
}

TEST(PlanJson, IsInLinesThatAreIndentedByOneOnlyWhereItIsToBeRead) {
  Plan plan;
  plan.area = "hills";
  plan.counties = {"010101"};
  EXPECT_THAT(toReadableJson(plan),
              testing::StartsWith(
                  "{\n \"area\": \"hills\",\n \"chapters\": [],\n \"comments\": [],\n \"counties\": [\n  "
                  "\"010101\"\n ],\n"));
  EXPECT_THAT(toJson(plan), testing::StartsWith("{\"area\":\"hills\",\"chapters\":[],"));
  Outline outline;
  outline.area = "hills";
  EXPECT_THAT(toReadableJson(outline), testing::StartsWith("{\n \"area\": \"hills\",\n \""));
  EXPECT_THAT(toJson(outline), testing::StartsWith("{\"area\":\"hills\",\""));
}

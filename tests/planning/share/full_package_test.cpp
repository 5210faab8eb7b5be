#include <gmock/gmock.h>

#include "geo/store/database.h"
#include "geo/store/new_file.h"
#include "planning/share/package_content.h"
#include "planning/share/package_page.h"
#include "planning/share/package_plans.h"
#include "planning/share/package_tables.h"
#include "tests/planning/share/planted_workspace.h"
#include "tests/support/kept_text.h"

namespace {

using namespace planning;
using namespace planning::share;
using testing::ElementsAre;

/// Synthetic: two squares of one degree, the first with a lake in it; the border between them has two more
/// vertices that lie within one pixel. The third county has no outline.
Boundaries fullBoundaries() {
  Boundaries boundaries = test::smallBoundaries();
  geo::Coverage& coverage = boundaries.coverage;
  coverage.vertices = {{1, 0},       {1, 0.5},    {1, 0.5004}, {1, 1},      {1, 1},      {0, 1},
                       {0, 0},       {1, 0},      {1, 0},      {2, 0},      {2, 1},      {1, 1},
                       {0.25, 0.25}, {0.25, 0.5}, {0.5, 0.5},  {0.5, 0.25}, {0.25, 0.25}};
  coverage.arcs = {{0, 4, 0, 1, 0, 1},
                   {4, 4, 0, geo::kOutside, 1, 0},
                   {8, 4, 1, geo::kOutside, 0, 1},
                   {12, 5, 0, geo::kOutside, 2, 2}};
  coverage.nodeCount = 3;
  boundaries.counties[1].name = "一个名称非常非常非常非常非常非常非常非常长的乙县自治县所在地方的样例名称";
  boundaries.info.boundarySource = "made-up squares";
  boundaries.info.figureSource = "a made-up table";
  return boundaries;
}

std::vector<Indicator> fullIndicators() {
  Indicator people{
      .id = "people", .nameZh = "人口", .nameEn = "Population", .unitZh = "人", .unitEn = "persons"};
  people.source = "made-up census";
  Indicator index{
      .id = "index", .nameZh = "指数", .nameEn = "Index", .kind = IndicatorKind::mean, .decimals = 2};
  index.composite = true;
  Indicator unnamed{
      .id = "unnamed", .unitZh = "%", .unitEn = "%", .kind = IndicatorKind::rate, .decimals = 1};
  return {people, index, unnamed};
}

plan::Target fullTarget(const std::string& unit, std::optional<double> base, std::optional<double> mid,
                        std::optional<double> end) {
  plan::Target target;
  target.unit = unit;
  target.what.indicator = "people";
  target.what.titleZh = "目标人口";
  target.what.titleEn = "Persons aimed at";
  target.what.unitZh = "人";
  target.what.unitEn = "persons";
  target.what.decimals = 1;
  target.what.baseYear = 2009;
  target.base = base;
  target.mid = mid;
  target.end = end;
  return target;
}

std::vector<plan::Project> fullProjects() {
  plan::Project road{.id = "1-1", .title = "village road", .chapter = 1, .county = "010101"};
  road.quantity = 12.5;
  road.quantityUnit = "km";
  road.responsible = "road office";
  road.start = "2012-03-01";
  road.end = "2014-10-31";
  road.totalYuan = 3000000;
  road.amounts = {{"central", 2012, 2000000}, {"county", 2013, 1000000}};
  plan::Project school{.id = "2-1", .title = "schools", .chapter = 2};
  school.totalYuan = 999;
  return {road, school};
}

/// Of the whole of hills, which "ma" looks after.
plan::Plan fullPlan() {
  plan::Plan plan;
  plan.area = "hills";
  plan.state = plan::State::approved;
  plan.counties = {"010101", "010102"};
  plan.outline.midYear = 2016;
  plan.outline.endYear = 2021;
  plan.targets = {fullTarget("area:hills", 1, 2, 3.25), fullTarget("province:甲省", {}, 12345.5, {}),
                  fullTarget("010101", 7, {}, 9)};
  plan.targets[1].what.binding = true;
  plan.targets[2].what.titleZh = plan.targets[2].what.titleEn = "";
  plan.projects = fullProjects();
  plan::Chapter first{.number = 1, .titleZh = "基本情况", .titleEn = "The area"};
  first.sections = {{"范围", "Scope", "{figure:people@010101@2011} and {figure:people@010102@2011}"},
                    {"空", "Empty", ""}};
  first.items = {{.id = "1.1", .titleZh = "分县", .titleEn = "By county", .columns = {"county", "people"}}};
  first.items[0].rows = {{"甲县", "{figure:people@010101@2011}"}, {"two\nlines", "x"}};
  plan::Item map{.id = "1.2", .kind = plan::ItemKind::map, .titleZh = "图", .titleEn = "Map"};
  map.columns = {"never"};
  map.rows = {{"shown"}};
  first.items.push_back(map);
  plan::Chapter second{.number = 2, .titleZh = "任务", .titleEn = "Tasks"};
  second.sections = {{"任务一", "Task one", "- do this\n- do that"}};
  plan.chapters = {first, second};
  plan.figures = {{{"people", "010101", "2011"}, 1234.5, "人", "persons", 1, "estimated"},
                  {{"people", "010102", "2011"}, {}, "人", "persons", 1}};
  return plan;
}

/// "ma" looks after hills and, by itself, a county and a village of it; a promise in each state.
liaison::Register fullRegister() {
  using namespace liaison;
  Register all = test::smallRegister();
  all.rounds[0].nameEn = "First round";
  Assignment& area = all.assignments[0];
  area.from = "2010-05";
  area.to = "2012-11";
  area.basis = "letter 7";
  area.placeName = "丘陵";
  Assignment county = test::assignment("ma", PlaceLevel::county, "010102");
  county.role = Role::sector;
  county.state = AssignmentState::agreed;
  county.confidence = "unverified";
  Assignment village = test::assignment("ma", PlaceLevel::village, "010101001");
  village.role = Role::coordinating;
  Assignment proposed = test::assignment("ma", PlaceLevel::county, "010101");
  proposed.state = AssignmentState::proposed;
  all.assignments.insert(all.assignments.end(), {county, village, proposed});
  all.promises = {test::promise("p1", "ma", "010101"), test::promise("p2", "ma", "010102"),
                  test::promise("p3", "ma", "010101"), test::promise("p4", "ma", "010101")};
  all.promises[0].responsible = "Mr Made Up";
  all.promises[0].need = "n1";
  all.promises[1].state = PromiseState::done;
  all.promises[1].closedOn = "2011-11-30";
  all.promises[1].carriedFrom = "mc";
  all.promises[2].state = PromiseState::late;
  all.promises[2].closedOn = "2012-01-31";
  all.promises[2].reason = "snow";
  all.promises[2].level = PlaceLevel::village;
  all.promises[2].place = "010101001";
  all.promises[3].state = PromiseState::withdrawn;
  all.promises[3].closedOn = "2011-06-30";
  all.promises[3].reason = "not needed";
  all.promises[3].level = PlaceLevel::area;
  all.promises[3].place = "hills";
  all.needs = {{"n1", PlaceLevel::village, "010101001", NeedKind::roads, "a road", "2011", "village", "list"},
               {"n2", PlaceLevel::village, "010101002", NeedKind::other, "not promised", "", "", ""}};
  all.persons = {{"ma", "1", "synthetic person", "010101", "deputy head", "2011", "2012", "list", "x"},
                 {"mb", "1", "another's", "010101", "clerk", "2011", "", "", ""},
                 {"ma", "1", "person elsewhere", "020201", "clerk", "2011", "", "", ""}};
  return all;
}

class FullPackage : public test::PlantedWorkspace {
 protected:
  FullPackage() {
    std::filesystem::remove(path());
    Workspace::create(path(), fullBoundaries(), false);
    Workspace workspace = open();
    workspace.putIndicators(fullIndicators());
    workspace.putAreas(test::liaisonAreas());
    survey::putRound(workspace, {"s1", "轮", "Round", "2011", "", "", {"people"}, {"010101", "010102"}});
    survey::putRound(workspace, {"s2", "轮", "Round", "2010", "", "", {"people"}, {"010102"}});
    workspace.putFigures({{"010101", "2010", "people", 1234567.0, Flag::reported, "", ""},
                          {"010102", "2010", "people", {}, Flag::notCollected, "", ""},
                          {"010101", "2011", "people", 1234.5, Flag::estimated, "", "a note"},
                          {"010102", "2011", "people", 17.0, Flag::reported, "", ""},
                          {"010101", "2011", "index", 0.125, Flag::imputed, "", ""},
                          {"010102", "2011", "unnamed", -98765.25, Flag::reported, "", ""},
                          {"020201", "2011", "index", 5.0, Flag::reported, "", ""}},
                         "made up");
    liaison::editRegister(workspace, {"made up"}, [](liaison::Register& all) { all = fullRegister(); });
    test::storePlan(workspace, fullPlan());
    const auto approveIt = workspace.database().prepare("UPDATE submissions SET state = ? WHERE id = ?");
    approveIt->run({std::string("province"), std::string("s1/010101")});
    approveIt->run({std::string("national"), std::string("s2/010102")});
  }

  PackageReport writeSigned(const char* language) {
    Workspace source = Workspace::open(path(), true);
    PackageRequest request{"ma", "", true, "2012-01-01T00:00:00Z", language};
    request.looks = [this](Workspace&, const MapSettings& settings, geo::Issues& issues) {
      m_firstShown = settings.indicator + " " + settings.period;
      issues.push_back({geo::Issue::Severity::note, "made.up", "looks", "asked for looks"});
      return std::vector<IndicatorLook>();
    };
    PackageContent content = contentOf(source, request, recipientOf(source, request));
    addFacts(content, {"ma-7", "ma-6", "Office <one>", "aa:bb", "2011-12-31T23:59:59Z", "0f0f"});
    content.totals = {{"nation",
                       "全国",
                       "Nation",
                       "2011",
                       "people",
                       98765.5,
                       {"010101", "010102", "020201"},
                       "2011-12-30T01:02:03Z"},
                      {"area:hills", "丘陵", "Hills", "2011", "index", 0.375, {"010101", "010102"}, ""},
                      {"area:hills", "丘陵", "Hills", "2011", "not there", 1, {"010101"}, ""}};
    const geo::store::NewFile made(file(), true);
    PackageReport report = fillPackage(request, content, made);
    std::filesystem::copy(made.temporaryPath(), file());
    return report;
  }

  std::string m_firstShown;
};

std::string textOf(const PackageReport& report) {
  std::string text = fmt::format(
      "round {}, counties {}, figures {}, left out {}, assignments {}, promises {}, "
      "provinces {}\n",
      report.round, fmt::join(report.counties, " "), report.figures, report.leftOut, report.assignments,
      report.promises, fmt::join(report.provinces, " "));
  for (const PlanReport& one : report.plans)
    text += fmt::format("plan {} {} {} targets {} projects {} texts {}\n", one.area, one.version, one.isWhole,
                        one.targets, one.projects, one.texts);
  for (const NamedCounty& one : report.named)
    text += fmt::format("named {} {} {}\n", one.list, one.key, one.county);
  for (const geo::Issue& one : report.issues)
    text += fmt::format("{} {}: {}\n", one.kind, one.place, one.text);
  return text;
}

}  // namespace

TEST_F(FullPackage, HasEveryCellOfItsPageAsItWasKept) {
  for (const char* language : {"zh", "en"}) {
    std::filesystem::remove(file());
    writeSigned(language);
    Workspace package = Workspace::open(file(), true);
    std::string page = pageOf(package);
    for (const std::string tag : {"style", "script"}) {
      const std::size_t from = page.find('<' + tag);
      page.erase(from, page.find("</" + tag, from) - from);
    }
    test::expectKept(page, std::string("full_package_page_") + language + ".html");
  }
}

TEST_F(FullPackage, HasEveryRowOfItsTablesAsItWasKept) {
  writeSigned("zh");
  Workspace package = Workspace::open(file(), true);
  test::expectKept(test::textOf(package.database()), "full_package.txt");
}

// 7 figures: one of a county that "ma" does not look after, one of a round that is a draft
TEST_F(FullPackage, ReportsWhatWentIntoIt) {
  EXPECT_EQ(
      textOf(writeSigned("zh")),
      "round r1, counties 010101 010102, figures 5, left out 1, assignments 3, promises 4, provinces 01\n"
      "plan hills 1 true targets 3 projects 2 texts 3\n"
      "made.up looks: asked for looks\n");
  EXPECT_EQ(m_firstShown, "index 2011");
}

TEST_F(FullPackage, ComesBackWithItsOwnTablesAsTheyWere) {
  writeSigned("zh");
  Workspace package = Workspace::open(file(), true);
  const std::vector<PlanExcerpt> plans = packagePlans(package);
  ASSERT_EQ(plans.size(), 1u);
  plan::Plan plan = fullPlan();
  EXPECT_EQ(plans[0].targets, plan.targets);
  EXPECT_EQ(plans[0].projects, plan.projects);
  EXPECT_EQ(plans[0].midYear, 2016);
  EXPECT_EQ(plans[0].endYear, 2021);
  ASSERT_EQ(plans[0].texts.size(), 3u);
  EXPECT_EQ(plans[0].texts[2].chapter, 2);
  EXPECT_EQ(plans[0].texts[2].chapterZh + plans[0].texts[2].chapterEn, "任务Tasks");
  EXPECT_EQ(plans[0].texts[2].titleZh + plans[0].texts[2].titleEn, "任务一Task one");
  const std::vector<PackageTotal> totals = packageTotals(package);
  ASSERT_EQ(totals.size(), 3u);
  EXPECT_EQ(totals[0].group + totals[0].nameZh + totals[0].nameEn, "nation全国Nation");
  EXPECT_EQ(totals[0].period + totals[0].indicator + totals[0].toldAt, "2011people2011-12-30T01:02:03Z");
  EXPECT_EQ(totals[0].value, 98765.5);
  EXPECT_EQ(totals[0].counties, 3);
  std::vector<std::string> states;
  for (const FigureState& one : packageStates(package))
    states.push_back(fmt::format("{} {} {} {}: {}", one.unit, one.period, one.round, one.state,
                                 fmt::join(one.indicators, " ")));
  EXPECT_THAT(states, ElementsAre("010101 2010  direct: people", "010101 2011  direct: index",
                                  "010101 2011 s1 province: people", "010102 2010 s2 national: people",
                                  "010102 2011  direct: unnamed"));
}

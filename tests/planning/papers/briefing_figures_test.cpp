#include "planning/papers/briefing_figures.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "planning/papers/briefing_order.h"
#include "planning/plan/plan_draft.h"
#include "planning/plan/plan_json.h"
#include "planning/plan/plan_store.h"
#include "planning/survey/round.h"
#include "tests/planning/liaison/liaison_workspace.h"
#include "tests/planning/plan/plan_workspace.h"

namespace {

namespace liaison = planning::liaison;
namespace papers = planning::papers;
using planning::Figure;
using planning::Flag;
using planning::Workspace;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

Figure figureOf(const std::string& unit, const std::string& id, double value, const std::string& period) {
  return {unit, period, id, value, Flag::reported, "", ""};
}

/// Synthetic: "ma" leads the hills. "a" is 3 and 4 (estimated) in 2010 and 5 in one county in 2012; "b" is
/// published for the hills in 2011, not verified, and stands in one county in 2011 as well.
struct BriefedHills {
  test::LiaisonWorkspace made;

  BriefedHills() {
    Figure estimated = figureOf("010102", "a", 4, "2010");
    estimated.flag = Flag::estimated;
    Figure published = figureOf("area:hills", "b", 38.2, "2011");
    published.note = "unverified";
    made.open().putFigures({figureOf("010101", "a", 3, "2010"), estimated, figureOf("010101", "a", 5, "2012"),
                            published, figureOf("010101", "b", 1, "2011")},
                           "synthetic");
  }

  papers::BriefingFigures figures(const std::string& year, const std::vector<std::string>& indicators) const {
    Workspace workspace = made.open(true);
    return papers::briefingFigures(workspace, liaison::readRegister(workspace),
                                   liaison::knownPlaces(workspace), {"ma", "r1", year, indicators});
  }
  papers::BriefingRow row(const std::string& year, const std::string& indicator) const {
    return figures(year, {indicator}).rows.at(0);
  }
};

}  // namespace

TEST(BriefingFigures, AreOfTheCountiesThatAUnitLooksAfterAsAWhole) {
  liaison::Register all = test::smallRegister();
  const papers::UnitScope hills = papers::scopeOf(all, test::smallPlaces(), "ma", "r1");
  EXPECT_EQ(hills.onlyArea(), "hills");
  EXPECT_EQ(hills.members, 2);
  all.assignments.push_back(test::assignment("mc", liaison::PlaceLevel::county, "020201"));
  all.assignments.push_back(test::assignment("mc", liaison::PlaceLevel::village, "010101001"));
  const papers::UnitScope single = papers::scopeOf(all, test::smallPlaces(), "mc", "r1");
  EXPECT_EQ(single.onlyArea(), "");
  EXPECT_THAT(single.counties, ElementsAre("020201"));
  EXPECT_EQ(single.settlements, 1);
  all.assignments[0].state = liaison::AssignmentState::proposed;
  EXPECT_THROW(papers::scopeOf(all, test::smallPlaces(), "ma", "r1"), geo::DataError);
}

TEST(BriefingFigures, TakeTheNewestYearThatHasAFigureAndCountTheCountiesThatHaveIt) {
  const BriefedHills hills;
  const papers::BriefingRow newest = hills.row("2013", "a");
  EXPECT_EQ(newest.period, "2012");
  EXPECT_EQ(newest.value, 5);
  EXPECT_EQ(newest.covered, 1);
  EXPECT_EQ(newest.members, 2);
  EXPECT_TRUE(newest.isPartial());
  const papers::BriefingRow before = hills.row("2011", "a");
  EXPECT_EQ(before.period, "2010");
  EXPECT_EQ(before.value, 7);  // 3 + 4
  EXPECT_EQ(before.estimated, 1);
  EXPECT_TRUE(before.restsOnEstimates);
  EXPECT_FALSE(before.isPartial());
}

TEST(BriefingFigures, TakeThePublishedFigureOfAnAreaWithItsMark) {
  const papers::BriefingRow published = BriefedHills().row("2013", "b");
  EXPECT_EQ(published.period, "2011");
  EXPECT_EQ(published.value, 38.2);  // not the 1 of one county
  EXPECT_TRUE(published.isOfArea);
  EXPECT_EQ(published.unverified, 1);
  EXPECT_THAT(published.states, IsEmpty());
}

TEST(BriefingFigures, HaveNoneBeforeTheFirstYearAndRefuseWhatIsNotInTheCodebook) {
  const BriefedHills hills;
  const papers::BriefingRow none = hills.row("2009", "a");
  EXPECT_EQ(none.period, "");
  EXPECT_FALSE(none.value.has_value());
  EXPECT_THROW(hills.row("2013", "c"), geo::DataError);
  EXPECT_THROW(hills.figures("2013", std::vector<std::string>(9, "a")), geo::DataError);
}

TEST(BriefingFigures, SayHowFarTheFiguresHaveCome) {
  const BriefedHills hills;
  EXPECT_THAT(hills.row("2011", "a").states, ElementsAre(Pair("direct", 2)));
  {
    Workspace workspace = hills.made.open();
    planning::survey::putRound(workspace, {"first", "", "", "2010", "", "", {"a"}, {"010101"}});
  }
  EXPECT_THAT(hills.row("2011", "a").states, ElementsAre(Pair("direct", 1), Pair("draft", 1)));
}

TEST(BriefingFigures, HaveThePathOfTheAreasPlan) {
  const BriefedHills hills;
  EXPECT_FALSE(hills.row("2013", "b").path.has_value());
  {
    Workspace workspace = hills.made.open();
    planning::plan::FigureLookup lookup(workspace);
    planning::plan::Plan plan = planning::plan::draftPlan(lookup, test::smallOutline(), "hills", "en");
    plan.targets = {{"area:hills", test::requiredTarget("b"), 100, 50, 40, {}}};  // 2010, 2015, 2020
    planning::plan::putPlan(workspace, plan, {"synthetic", {}});
  }
  const papers::BriefingFigures figures = hills.figures("2013", {"b", "a"});
  EXPECT_EQ(figures.planVersion, 1);
  EXPECT_FALSE(figures.isPlanApproved);
  EXPECT_EQ(figures.rows[0].path, 90);  // a fifth of the way to 2015
  EXPECT_EQ(figures.rows[0].light, planning::target::Light::green);
  EXPECT_FALSE(figures.rows[1].path.has_value());
}

TEST(BriefingFigures, TellWhatIsOtherwiseThanATextWasWrittenBy) {
  const BriefedHills hills;
  const liaison::Register all = test::smallRegister();
  const std::string before = papers::linesOf(hills.figures("2011", {"a"}), all, "ma", "2011");
  EXPECT_THAT(papers::changedLines(before, before), IsEmpty());
  hills.made.open().putFigures({figureOf("010101", "a", 3.5, "2010")}, "synthetic");
  EXPECT_THAT(papers::changedLines(before, papers::linesOf(hills.figures("2011", {"a"}), all, "ma", "2011")),
              ElementsAre(HasSubstr("- figure a 2010 7 of 2/2"), HasSubstr("+ figure a 2010 7.5 of 2/2")));
  liaison::Register approved = all;
  approved.forms = {{"ma", "2011", liaison::FormState::approved, "2012-02-01", "Lo", "", {}}};
  EXPECT_THAT(
      papers::changedLines(before, papers::linesOf(hills.figures("2011", {"a"}), approved, "ma", "2011")),
      testing::Contains("+ form approved"));
  liaison::Register closed = all;
  closed.promises.erase(closed.promises.begin());
  EXPECT_THAT(
      papers::changedLines(before, papers::linesOf(hills.figures("2011", {"a"}), closed, "ma", "2011")),
      testing::Contains("- promise p1 due 2011-12-31"));
}

TEST(BriefingFigures, AreChosenAmongAllWhereNoIndicatorHasADirectionAndTheRestIsNamed) {
  const BriefedHills hills;
  Workspace workspace = hills.made.open();
  const papers::UnitScope scope = papers::scopeOf(test::smallRegister(), test::smallPlaces(), "ma", "r1");
  EXPECT_THAT(papers::indicatorsFor(workspace, scope, "2012"), ElementsAre("b", "a")) << "the area's first";
  EXPECT_THAT(papers::indicatorsFor(workspace, scope, "2010"), ElementsAre("a"));
  EXPECT_THAT(papers::indicatorsFor(workspace, scope, "2009"), IsEmpty());
  liaison::Briefing draft;
  draft.organisation = "ma";
  draft.round = "r1";
  draft.year = "2012";
  draft.indicators = "a";
  EXPECT_THAT(papers::leftOutOf(workspace, draft), ElementsAre("b"));
}

TEST(BriefingFigures, SayOfFiguresThatCannotBeSummedThatTheyAreThere) {
  const BriefedHills hills;
  Workspace workspace = hills.made.open();
  planning::Indicator mean = test::indicator("m");
  mean.kind = planning::IndicatorKind::mean;
  workspace.putIndicators({mean});
  workspace.putFigures({figureOf("010101", "m", 3, "2010"), figureOf("010102", "m", 4, "2010")}, "synthetic");
  const papers::BriefingRow row = hills.row("2012", "m");
  EXPECT_EQ(row.value, std::nullopt);
  EXPECT_EQ(row.unsummed, 2);
  EXPECT_EQ(row.unsummedPeriod, "2010");
  EXPECT_EQ(hills.row("2009", "m").unsummed, 0);
  papers::BriefingStart start;
  start.organisation = "ma";
  start.year = "2012";
  start.language = "en";
  start.indicators = {"m"};
  const liaison::Briefing draft = papers::startBriefing(workspace, start, {"synthetic"});
  EXPECT_THAT(draft.text, HasSubstr("m: 2010 has figures of counties (2), which cannot be summed."));
  EXPECT_EQ(draft.mapIndicator, "m") << "they can be drawn";
}

TEST(BriefingFigures, MakeADraftWhoseTextSaysWhatThereIsAndWhatIsNot) {
  const BriefedHills hills;
  Workspace workspace = hills.made.open();
  papers::BriefingStart start;
  start.organisation = "ma";
  start.year = "2011";
  start.language = "en";
  start.indicators = {"a", "b"};
  const liaison::Briefing draft = papers::startBriefing(workspace, start, {"synthetic"});
  EXPECT_EQ(draft.id, "ma-2011-1");
  EXPECT_EQ(draft.mapIndicator, "a");
  EXPECT_EQ(
      draft.text,
      "Unit ma looks after Hills. By the lists these are 2 counties.\n"
      "a in 2010: 7 (estimated 1); b in 2011: 38 (published for the area, not verified by its source). For "
      "the sources see table 1.\n"
      "No money or goods are agreed or reported for 2011.\n"
      "Open promises: 2; see the next page.");
  const liaison::Briefing edited =
      papers::takeText(workspace, "ma", "2011", "\xEF\xBB\xBF One paragraph. \r\n\r\nTwo.\n", "Title", {"x"});
  EXPECT_EQ(edited.text, "One paragraph.\nTwo.");
  EXPECT_EQ(edited.title, "Title");
  EXPECT_EQ(liaison::readRegister(workspace).briefings, std::vector{edited});
  EXPECT_THROW(papers::takeText(workspace, "ma", "2011", " \n", "", {"x"}), geo::DataError);
  EXPECT_THROW(papers::takeText(workspace, "ma", "2011", "\xFF", "", {"x"}), geo::DataError);
}

TEST(BriefingFigures, CountTheCountiesOfAreasAndThoseByThemselvesOnce) {
  liaison::Register all = test::smallRegister();
  liaison::KnownPlaces known = test::smallPlaces();
  known.areas["hills"].withoutUnit = {"丙县"};
  all.assignments.push_back(test::assignment("ma", liaison::PlaceLevel::area, "hills"));     // again
  all.assignments.push_back(test::assignment("ma", liaison::PlaceLevel::area, "sea"));       // not known
  all.assignments.push_back(test::assignment("ma", liaison::PlaceLevel::county, "010101"));  // in the hills
  all.assignments.push_back(test::assignment("ma", liaison::PlaceLevel::county, "020201"));
  all.assignments.push_back(test::assignment("ma", liaison::PlaceLevel::county, "020201"));
  all.assignments.push_back(test::assignment("ma", liaison::PlaceLevel::township, "010101100"));
  all.assignments.push_back(test::assignment("ma", liaison::PlaceLevel::village, "010101001"));
  all.assignments.push_back(test::assignment("ma", liaison::PlaceLevel::village, "010101002", "r2"));
  const papers::UnitScope scope = papers::scopeOf(all, known, "ma", "r1");
  EXPECT_THAT(scope.areas, ElementsAre("hills"));
  EXPECT_THAT(scope.counties, ElementsAre("010101", "010102", "020201"));
  EXPECT_THAT(scope.singleCounties, ElementsAre("020201"));
  EXPECT_THAT(scope.withoutUnit, ElementsAre("丙县"));
  EXPECT_EQ(scope.members, 4);  // two and one without unit, and one by itself
  EXPECT_EQ(scope.settlements, 2);
  EXPECT_EQ(scope.onlyArea(), "");
}

TEST(BriefingFigures, AreOfNoWholeAreaWhereThereAreTwo) {
  liaison::Register all = test::smallRegister();
  all.assignments.push_back(test::assignment("ma", liaison::PlaceLevel::area, "plateau"));
  const papers::UnitScope two = papers::scopeOf(all, test::smallPlaces(), "ma", "r1");
  EXPECT_EQ(two.onlyArea(), "");
  EXPECT_EQ(two.members, 3);
  all.assignments = {test::assignment("ma", liaison::PlaceLevel::village, "010101001")};
  EXPECT_EQ(papers::scopeOf(all, test::smallPlaces(), "ma", "r1").settlements, 1);
  try {
    papers::scopeOf(all, test::smallPlaces(), "mb", "r1");
    ADD_FAILURE() << "a scope of nothing";
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(),
                 "mb looks after no area, county, township or village in round r1 that is agreed "
                 "or in force.");
  }
}

TEST(BriefingFigures, HaveRoomForEightIndicators) {
  const BriefedHills hills;
  EXPECT_EQ(hills.figures("2011", std::vector<std::string>(8, "a")).rows.size(), 8u);
  EXPECT_THROW(hills.figures("2011", std::vector<std::string>(9, "a")), geo::DataError);
}

TEST(BriefingFigures, CountImputedAndUnverifiedFiguresOfTheCounties) {
  const BriefedHills hills;
  Figure imputed = figureOf("010101", "a", 3, "2010");
  imputed.flag = Flag::imputed;
  Figure unverified = figureOf("010102", "a", 4, "2010");
  unverified.note = "unverified";
  hills.made.open().putFigures({imputed, unverified}, "synthetic");
  const papers::BriefingRow row = hills.row("2010", "a");
  EXPECT_EQ(row.estimated, 0);
  EXPECT_EQ(row.imputed, 1);
  EXPECT_EQ(row.unverified, 1);
}

TEST(BriefingFigures, TakeThePathToTheNearestTargetAndOfTheApprovedPlan) {
  const BriefedHills hills;
  const auto path = [&hills](const std::string& year) {
    Figure published = figureOf("area:hills", "b", 70, year);
    hills.made.open().putFigures({published}, "synthetic");
    return hills.row(year, "b").path;
  };
  {
    Workspace workspace = hills.made.open();
    planning::plan::FigureLookup lookup(workspace);
    planning::plan::Plan plan = planning::plan::draftPlan(lookup, test::smallOutline(), "hills", "en");
    plan.targets = {{"area:hills", test::requiredTarget("b"), 100, 50, 40, {}},  // 2010, 2015, 2020
                    {"010101", test::requiredTarget("b"), 1, 2, 3, {}}};
    planning::plan::putPlan(workspace, plan, {"synthetic", {}});
  }
  EXPECT_EQ(path("2010"), std::nullopt);  // the base is on no way
  EXPECT_EQ(path("2015"), 50);
  EXPECT_EQ(path("2016"), 64);  // to the end: 6 a year from 100
  EXPECT_EQ(path("2020"), 40);
  EXPECT_EQ(path("2021"), std::nullopt);
  {
    Workspace workspace = hills.made.open();
    planning::plan::Plan plan = planning::plan::loadPlan(workspace, "hills");
    planning::plan::StoredDocument approved;
    approved.kind = "plan";
    approved.name = "hills";
    approved.isFrozen = true;
    approved.text = planning::plan::toJson(plan);
    EXPECT_EQ(planning::plan::appendDocument(workspace, approved), 2);
    plan.titleEn = "later";
    approved.isFrozen = false;
    approved.text = planning::plan::toJson(plan);
    EXPECT_EQ(planning::plan::appendDocument(workspace, approved), 3);
  }
  EXPECT_EQ(hills.figures("2013", {"b"}).planVersion, 2);
  EXPECT_TRUE(hills.figures("2013", {"b"}).isPlanApproved);
}

TEST(BriefingFigures, PreferTargetsThenDirectionsThenRatesOfTheCounties) {
  const BriefedHills hills;
  Workspace workspace = hills.made.open();
  const auto add = [&workspace](const std::string& id, planning::IndicatorKind kind,
                                planning::Direction direction, const std::string& unit = "010101") {
    planning::Indicator one = test::indicator(id);
    one.kind = kind;
    one.direction = direction;
    workspace.putIndicators({one});
    workspace.putFigures({figureOf(unit, id, 3, "2011")}, "synthetic");
  };
  using enum planning::IndicatorKind;
  using enum planning::Direction;
  add("c1", count, higherIsBetter);
  add("r1", rate, none);
  add("p1", count, higherIsWorse, "area:hills");
  add("n1", rate, higherIsWorse);
  const papers::UnitScope scope = papers::scopeOf(test::smallRegister(), test::smallPlaces(), "ma", "r1");
  EXPECT_THAT(papers::indicatorsFor(workspace, scope, "2012"), ElementsAre("p1", "n1"));
  EXPECT_THAT(papers::indicatorsWithFigures(workspace, scope, "2012"),
              ElementsAre("p1", "n1", "c1", "b", "r1", "a"));
  planning::plan::FigureLookup lookup(workspace);
  planning::plan::Plan plan = planning::plan::draftPlan(lookup, test::smallOutline(), "hills", "en");
  plan.targets = {{"area:hills", test::requiredTarget("a"), 1, 2, 3, {}},
                  {"area:hills", test::requiredTarget("a"), 1, 2, 3, {}},
                  {"area:hills", test::requiredTarget("zz"), 1, 2, 3, {}},
                  {"010101", test::requiredTarget("c1"), 1, 2, 3, {}}};
  planning::plan::putPlan(workspace, plan, {"synthetic", {}});
  EXPECT_THAT(papers::indicatorsFor(workspace, scope, "2012"), ElementsAre("a", "p1", "n1"));
  EXPECT_THAT(papers::indicatorsWithFigures(workspace, scope, "2012"),
              ElementsAre("a", "p1", "n1", "c1", "b", "r1"));
}

TEST(BriefingFigures, AreFourWhereNobodyChoseMore) {
  const BriefedHills hills;
  Workspace workspace = hills.made.open();
  for (const char* id : {"c", "d", "e"}) {
    workspace.putIndicators({test::indicator(id)});
    workspace.putFigures({figureOf("010101", id, 3, "2011")}, "synthetic");
  }
  const papers::UnitScope scope = papers::scopeOf(test::smallRegister(), test::smallPlaces(), "ma", "r1");
  EXPECT_EQ(papers::indicatorsFor(workspace, scope, "2012").size(), 4u);
  EXPECT_EQ(papers::indicatorsWithFigures(workspace, scope, "2012").size(), 5u);
}

TEST(BriefingFigures, StandInALineEachWithMoneyFormAndPromises) {
  papers::BriefingFigures figures;
  figures.scope.members = 2;
  figures.scope.areas = {"hills", "plateau"};
  figures.scope.settlements = 1;
  papers::BriefingRow row;
  row.indicator = test::indicator("a");
  row.period = "2010";
  row.value = 7.5;
  row.covered = 1;
  row.members = 2;
  row.estimated = 3;
  row.imputed = 4;
  row.unverified = 5;
  row.path = 8;
  papers::BriefingRow unsummed;
  unsummed.indicator = test::indicator("m");
  unsummed.members = 2;
  unsummed.unsummed = 2;
  unsummed.unsummedPeriod = "2009";
  figures.rows = {row, unsummed};
  liaison::Register all = test::smallRegister();
  all.yearly = {{"ma", "2011", "own_funds", 100.0, {}, false, ""},
                {"ma", "2011", "own_goods", {}, 7.25, true, ""},
                {"ma", "2010", "own_funds", 1.0, 1.0, false, ""},
                {"mb", "2011", "own_funds", 1.0, 1.0, false, ""}};
  all.promises = {test::promise("p1", "ma", "010101"), test::promise("p2", "mb", "010101"),
                  test::promise("p3", "ma", "010101"), test::promise("p4", "ma", "010101")};
  all.promises[2].due.clear();
  all.promises[3].state = liaison::PromiseState::done;
  EXPECT_EQ(papers::linesOf(figures, all, "ma", "2011"),
            "counties 2 of hills,plateau, settlements 1\n"
            "figure a 2010 7.5 of 1/2 estimated 3 imputed 4 unverified 5 path 8\n"
            "figure m - - of 0/2 estimated 0 imputed 0 unverified 0 path - unsummed 2 in 2009\n"
            "yearly own_funds agreed 100 actual -\n"
            "yearly own_goods agreed - actual 7.25 estimate\n"
            "form filled\n"
            "promise p1 due 2011-12-31\n"
            "promise p3 due -");
  EXPECT_THAT(papers::linesOf({}, {}, "ma", "2011"), "counties 0 of -, settlements 0\nform -");
}

TEST(BriefingOrder, RefusesAMapThatIsNotAmongTheIndicators) {
  const BriefedHills hills;
  Workspace workspace = hills.made.open();
  papers::BriefingStart start;
  start.organisation = "ma";
  start.year = "2011";
  start.indicators = {"a", "b"};
  start.mapIndicator = "c";
  try {
    papers::startBriefing(workspace, start, {"synthetic"});
    ADD_FAILURE() << "started";
  } catch (const geo::DataError& error) {
    EXPECT_THAT(error.what(), HasSubstr("The map is to show 'c', which is not among the indicators"));
  }
  EXPECT_THAT(liaison::readRegister(workspace).briefings, IsEmpty());
  start.mapIndicator = "b";
  start.title = "题";
  const liaison::Briefing draft = papers::startBriefing(workspace, start, {"synthetic"});
  EXPECT_EQ(draft.mapIndicator, "b");
  EXPECT_EQ(draft.title, "题");
  EXPECT_EQ(draft.indicators, "a,b");
  EXPECT_EQ(draft.round, "r1");
  EXPECT_EQ(draft.language, "zh");
  EXPECT_EQ(liaison::readRegister(workspace).briefings, std::vector{draft});
}

TEST(BriefingOrder, MapsTheFirstIndicatorThatCountiesHave) {
  const BriefedHills hills;
  Workspace workspace = hills.made.open();
  papers::BriefingStart start;
  start.organisation = "ma";
  start.year = "2011";
  start.indicators = {"b", "a"};  // b is published for the area
  EXPECT_EQ(papers::startBriefing(workspace, start, {"synthetic"}).mapIndicator, "a");
  start.year = "2009";
  EXPECT_EQ(papers::startBriefing(workspace, start, {"synthetic"}).mapIndicator, "");
}

TEST(BriefingOrder, ChoosesIndicatorsAndTellsWhatChangedSinceTheText) {
  const BriefedHills hills;
  Workspace workspace = hills.made.open();
  papers::BriefingStart start;
  start.organisation = "ma";
  start.year = "2011";
  const liaison::Briefing draft = papers::startBriefing(workspace, start, {"synthetic"});
  EXPECT_EQ(draft.indicators, "b,a");
  const auto changed = [&] {
    const liaison::Register all = liaison::readRegister(workspace);
    const liaison::KnownPlaces known = liaison::knownPlaces(workspace);
    const liaison::Briefing stored = all.briefings.at(0);
    return papers::changedSinceText(papers::figuresOf(workspace, all, known, stored), all, stored);
  };
  EXPECT_THAT(changed(), IsEmpty());
  workspace.putFigures({figureOf("area:hills", "b", 39, "2011")}, "synthetic");
  EXPECT_THAT(changed(), ElementsAre("- figure b 2011 38.2 of 0/2 estimated 0 imputed 0 unverified 1 path -",
                                     "+ figure b 2011 39 of 0/2 estimated 0 imputed 0 unverified 0 path -"));
  const liaison::Briefing edited = papers::takeText(workspace, "ma", "2011", "One.", "", {"synthetic"});
  EXPECT_EQ(edited.title, draft.title);
  EXPECT_THAT(changed(), IsEmpty());  // the text is taken to be true of the figures now
}

#include <gmock/gmock.h>

#include "geo/store/database.h"
#include "planning/plan/plan_text.h"
#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;
using test::of;
using test::PlanWorkspace;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Target target(const std::string& unit, std::optional<double> base, std::optional<double> mid,
              std::optional<double> end, const std::string& indicator = "c") {
  return {unit, test::requiredTarget(indicator), base, mid, end, {}};
}

class PlanCheck : public testing::Test {
 protected:
  PlanWorkspace workspace;
  Plan plan = workspace.draft();

  std::vector<std::string> found(const std::string& kind) const { return of(workspace.check(plan), kind); }
  /// A change of the workspace behind the plan's back.
  void execute(const char* sql) { workspace.open().database().execute(sql); }
};

}  // namespace

TEST_F(PlanCheck, FindsNoErrorInADraft) {
  for (const geo::Issue& issue : workspace.check(plan))
    EXPECT_NE(issue.severity, geo::Issue::Severity::error) << issue.text;
}

TEST_F(PlanCheck, TellsWhatIsToBeSupplied) {
  EXPECT_THAT(found("required.missing"),
              ElementsAre(HasSubstr("section 文"), HasSubstr("map 1.2"), HasSubstr("section 目标")));
  EXPECT_THAT(found("range.to_supply"), ElementsAre(HasSubstr("has 3 counties, the plan knows 2")));
}

TEST_F(PlanCheck, TakesWhatIsMissingInReviewForAnError) {
  plan.state = State::review;
  const geo::Issues issues = workspace.check(plan);
  const auto is = [](const geo::Issue& issue) {
    return issue.kind == "required.missing" && issue.severity == geo::Issue::Severity::error;
  };
  EXPECT_EQ(std::ranges::count_if(issues, is), 3);
}

TEST_F(PlanCheck, NamesAMissingChapter) {
  plan.chapters.pop_back();
  EXPECT_THAT(found("chapter.missing"), ElementsAre(HasSubstr("chapter 2")));
}

TEST_F(PlanCheck, ShowsAFigureThatChangedSince) {
  workspace.open().putFigures({test::figure("010102", "a", 5)}, "correction");
  EXPECT_THAT(found("figure.changed"),
              ElementsAre(HasSubstr("was 4 when the text was written and is 5 now"),
                          HasSubstr("was 7 when the text was written and is 8 now")));
}

TEST_F(PlanCheck, ShowsAFigureThatIsGoneAndOneThatCame) {
  plan.chapters[0].sections[2].text = "{figure:b@010101@2010}";
  auto open = workspace.open();
  {
    FigureLookup lookup(open);
    holdFigures(plan, lookup);
  }
  open.putFigures({test::figure("010101", "b", 9)}, "late");
  open.database().execute("DELETE FROM figures WHERE unit = '010102'");
  FigureLookup lookup(open);
  const geo::Issues issues = checkPlan(plan, lookup);
  EXPECT_THAT(of(issues, "figure.supplied"), ElementsAre(HasSubstr("is 9 now")));
  EXPECT_THAT(of(issues, "figure.gone"), ElementsAre(HasSubstr("it was 4")));
}

TEST_F(PlanCheck, NamesADeletedIndicator) {
  execute("DELETE FROM figures WHERE indicator = 'a'");
  execute("DELETE FROM indicators WHERE id = 'a'");
  const auto texts = found("figure.indicator_deleted");
  ASSERT_EQ(texts.size(), 3u);
  EXPECT_THAT(
      texts.front(),
      HasSubstr("chapter 1, table 1.1: The text speaks of the indicator 'a', which was deleted; it held 3"));
}

TEST_F(PlanCheck, NamesLinksThatAreNoneOrNotHeld) {
  plan.chapters[0].sections[2].text = "{figure:a} {figure:a@010101@2012}";
  EXPECT_THAT(found("figure.malformed"), ElementsAre(HasSubstr("chapter 1, section 文: '{figure:a}'")));
  EXPECT_THAT(found("figure.not_held"), ElementsAre(HasSubstr("{figure:a@010101@2012}")));
}

TEST_F(PlanCheck, FindsCountyTargetsThatContradictTheArea) {
  plan.targets = {target("area:hills", 100, 60, 20), target("010101", 50, 30, 10),
                  target("010102", 50, 35, 10)};
  EXPECT_THAT(found("target.sum_contradicts"),
              ElementsAre(HasSubstr("60 in 2015 are set, but the targets of 2 of 2 counties sum up to 65")));
}

TEST_F(PlanCheck, LetsSomeCountiesStayBelowTheAreaButNotAbove) {
  plan.targets = {target("area:hills", 100, 60, 20), target("010101", 50, 30, 25)};
  EXPECT_THAT(found("target.sum_contradicts"),
              ElementsAre(HasSubstr("20 in 2020 are set, but the targets of 1 of 2 counties sum up to 25")));
}

TEST_F(PlanCheck, FindsCountiesThatContradictTheirProvince) {
  plan.targets = {target("area:hills", {}, 60, {}), target("province:甲省", {}, 59, {}),
                  target("010101", {}, 30, {}), target("010102", {}, 30, {})};
  EXPECT_THAT(found("target.sum_contradicts"), ElementsAre(HasSubstr("1 of 1 provinces sum up to 59"),
                                                           HasSubstr("2 of 2 counties sum up to 60")));
}

TEST_F(PlanCheck, FindsAnIncidenceThatContradictsHeadcountAndPopulation) {
  Target rate = target("area:hills", 38, 20, {}, "rate");
  rate.what.additive = false;
  rate.what.numerator = "poor";
  rate.what.denominator = "people";
  rate.what.decimals = 1;
  // 380 of 1000 is 38 %, 150 of 1000 is 15 %
  plan.targets = {rate, target("area:hills", 380, 150, {}, "poor"),
                  target("area:hills", 1000, 1000, {}, "people")};
  EXPECT_THAT(found("target.rate_contradicts"),
              ElementsAre(HasSubstr("20 % in 2015 contradicts 150 of 1000, which is 15.0 %")));
}

TEST_F(PlanCheck, FindsATargetAgainstItsDirection) {
  plan.targets = {target("area:hills", 100, 60, 70)};
  plan.targets[0].what.better = "lower";
  EXPECT_THAT(found("target.against_direction"), ElementsAre(HasSubstr("70 in 2020 is above 60 in 2015")));
  plan.targets[0].what.better = "higher";
  EXPECT_THAT(found("target.against_direction"), ElementsAre(HasSubstr("60 in 2015 is below 100 in 2010"),
                                                             HasSubstr("70 in 2020 is below 100 in 2010")));
}

TEST_F(PlanCheck, NamesABaseYearWithoutData) {
  plan.targets = {target("area:hills", {}, 5, 6), target("area:hills", 7, 8, 9, "b"),
                  target("area:hills", 8, 8, 9, "a")};
  EXPECT_THAT(found("target.base_missing"), ElementsAre(HasSubstr("base year 2010")));
  EXPECT_THAT(found("target.base_without_data"), ElementsAre(HasSubstr("The base 7 stands for 2010")));
  EXPECT_THAT(found("target.base_changed"), ElementsAre(HasSubstr("The base is 8, the workspace has 7")));
}

TEST_F(PlanCheck, NamesTargetsOutsideTheAreaAndTwice) {
  plan.targets = {target("020201", 1, 1, 1), target("area:hills", 9, 9, 9), target("area:hills", 9, 9, 9)};
  EXPECT_THAT(found("target.outside_area"), ElementsAre(HasSubstr("'020201' is no part of the area hills")));
  EXPECT_EQ(found("target.twice").size(), 1u);
}

TEST_F(PlanCheck, NamesACountyInTwoAreas) {
  planning::Area other = test::hills("plains");
  other.members.pop_back();
  workspace.open().putAreas({test::hills(), other});
  EXPECT_THAT(found("county.two_areas"),
              ElementsAre(HasSubstr("County 010101 is in the areas hills, plains")));
}

TEST_F(PlanCheck, NamesATaskOutsideItsArea) {
  plan.projects = {test::project("p1", "020201"), test::project("p2")};
  EXPECT_THAT(found("county.outside_area"),
              ElementsAre(HasSubstr("project p1: County 020201 is not in the planning range of hills.")));
}

TEST_F(PlanCheck, NamesAmountsThatDoNotAddUp) {
  plan.projects = {test::project("p1"), test::project("p2")};
  plan.projects[1].totalYuan = 301;
  EXPECT_THAT(found("amount.sum"),
              ElementsAre(HasSubstr("project p2: The amounts sum up to 300 yuan, the total says 301")));
}

TEST_F(PlanCheck, NamesNegativeAmountsAndYearsOutsideThePlan) {
  plan.projects = {test::project("p1")};
  plan.projects[0].amounts = {{"central", 2009, 400}, {"central", 2012, -100}};
  EXPECT_THAT(found("amount.negative"), ElementsAre(HasSubstr("-100 yuan")));
  EXPECT_THAT(found("amount.year"), ElementsAre(HasSubstr("2009 lies outside the plan")));
}

TEST_F(PlanCheck, NamesDatesBeforeTheBaseOrInTheWrongOrder) {
  plan.projects = {test::project("p1"), test::project("p2"), test::project("p3")};
  plan.projects[0].start = "2009-12-31";
  plan.projects[1].end = "2011-12-31";
  plan.projects[2].end = "2014-02-30";
  EXPECT_THAT(found("date.before_base"),
              ElementsAre(HasSubstr("project p1: 2009-12-31 lies before the base year 2010")));
  EXPECT_THAT(found("date.order"), ElementsAre(HasSubstr("project p2")));
  EXPECT_THAT(found("date.malformed"), ElementsAre(HasSubstr("project p3: '2014-02-30'")));
}

TEST_F(PlanCheck, NamesACountyInTwoZones) {
  plan.space.zones = {{ZoneKind::keyDevelopment, "东", {"010101"}},
                      {ZoneKind::agricultureEcology, "西", {"010101", "010102"}}};
  EXPECT_THAT(found("zone.twice"), ElementsAre(HasSubstr("zone 西: County 010101 is in the zone 东 too")));
}

TEST_F(PlanCheck, CountsThePlanningRangeOnlyWhereItIsWider) {
  plan.outline.rangeCounties = 2;
  EXPECT_THAT(found("range.to_supply"), IsEmpty());
  plan.counties.push_back("010102");  // there already
  plan.outline.rangeCounties = 3;
  EXPECT_THAT(found("range.to_supply"), ElementsAre(HasSubstr("has 3 counties, the plan knows 2")));
  plan.outline.rangeCounties.reset();
  EXPECT_THAT(found("range.to_supply"), IsEmpty());
}

TEST_F(PlanCheck, NamesAnAreaThatIsGone) {
  EXPECT_THAT(found("area.unknown"), IsEmpty());
  plan.area = "plains";
  EXPECT_THAT(found("area.unknown"),
              ElementsAre("planning range: The workspace has no area 'plains' any more."));
}

TEST_F(PlanCheck, SaysWhichOtherAreaACountyIsIn) {
  planning::Area other = test::hills("plains");
  other.members[0].unit = other.members[1].unit = "020201";
  workspace.open().putAreas({test::hills(), other});
  plan.projects = {test::project("p1", "020201")};
  EXPECT_THAT(found("county.outside_area"),
              ElementsAre("project p1: County 020201 is not in the planning range of hills, but in plains."));
  EXPECT_THAT(found("county.two_areas"), IsEmpty());  // not a county of this plan
}

TEST_F(PlanCheck, NamesZonesCentresAndTownsOutsideTheArea) {
  plan.space.zones = {{ZoneKind::keyDevelopment, "东", {"010101", "020201"}}};
  plan.space.centres = {{"城", "999999", "", {}, {}, {}}, {"外", "", "", 1.0, 1.0, {}}};
  plan.space.towns = {{"镇", "888888", "", {}, {}, {}}, {"集", "010102", "", {}, {}, {}}};
  EXPECT_THAT(found("county.outside_area"),
              ElementsAre(HasSubstr("zone 东: County 020201"), HasSubstr("place 城: County 999999"),
                          HasSubstr("place 镇: County 888888")));
  EXPECT_THAT(found("zone.twice"), IsEmpty());
}

TEST_F(PlanCheck, NamesAProjectTwiceOfNoChapterOrNobodys) {
  plan.projects = {test::project("p1"), test::project("p2", ""), test::project("p1")};
  plan.projects[1].chapter = 3;
  plan.projects[1].responsible.clear();
  EXPECT_THAT(found("project.twice"), ElementsAre("project p1: Another project has the same id."));
  EXPECT_THAT(found("project.chapter"), ElementsAre("project p2: The plan has no chapter 3."));
  EXPECT_THAT(found("project.responsible"), ElementsAre("project p2: No responsible unit is named."));
  EXPECT_THAT(found("county.outside_area"), IsEmpty());  // the whole area is
}

TEST_F(PlanCheck, TakesAmountsOfTheFirstAndLastYearOfThePlanAndOfNothing) {
  plan.projects = {test::project("p1")};
  plan.projects[0].amounts = {{"central", 2010, 0}, {"central", 2020, 300}};
  EXPECT_THAT(found("amount.year"), IsEmpty());
  EXPECT_THAT(found("amount.negative"), IsEmpty());
  plan.projects[0].amounts[1].year = 2021;
  EXPECT_THAT(found("amount.year"), ElementsAre("project p1: The amount of central in 2021 lies outside the "
                                                "plan, 2010 to 2020."));
}

TEST_F(PlanCheck, NamesASourceThatGivesTwiceInAYear) {
  plan.projects = {test::project("p1")};
  plan.projects[0].amounts = {{"central", 2012, 100}, {"central", 2013, 100}, {"province", 2012, 50}};
  EXPECT_THAT(found("amount.twice"), IsEmpty());
  plan.projects[0].amounts.push_back({"central", 2013, 50});
  EXPECT_THAT(found("amount.twice"), ElementsAre("project p1: central gives an amount in 2013 twice."));
}

TEST_F(PlanCheck, NamesAmountsThatCannotBeAddedUp) {
  plan.projects = {test::project("p1")};
  plan.projects[0].amounts = {{"central", 2012, INT64_MAX}, {"central", 2013, 1}};
  EXPECT_THAT(found("amount.too_large"),
              ElementsAre("project p1: Its amounts are too large to be added up."));
  EXPECT_THAT(found("amount.sum"), IsEmpty());
  plan.projects[0].amounts[1].yuan = 0;
  EXPECT_THAT(found("amount.too_large"), IsEmpty());
}

TEST_F(PlanCheck, TakesDatesOfTheBaseYearAndOfOneDay) {
  plan.schedule = {{"起草", "", "", "2010-01-01", "2010-01-01"}, {"定稿", "", "", "", "2009-12-31"}};
  EXPECT_THAT(found("date.before_base"),
              ElementsAre("schedule, 定稿: 2009-12-31 lies before the base year 2010."));
  EXPECT_THAT(found("date.order"), IsEmpty());
  plan.schedule[0].start = "2010-01-02";
  EXPECT_THAT(found("date.order"),
              ElementsAre("schedule, 起草: It ends on 2010-01-01, before it starts on 2010-01-02."));
}

TEST_F(PlanCheck, NamesCommentsWithoutAReasonAndOnNoChapter) {
  plan.comments = {{1, 1, 0, "部", "", "改", CommentState::open, ""},
                   {2, 1, 2, "部", "", "改", CommentState::accepted, ""},
                   {3, 1, 3, "部", "", "改", CommentState::partly, ""},
                   {4, 1, 1, "部", "", "改", CommentState::declined, ""},
                   {5, 1, 1, "部", "", "改", CommentState::declined, "因"}};
  EXPECT_THAT(
      found("comment.reason"),
      ElementsAre("comment 3: It is not wholly accepted, and no reason is given.", HasSubstr("comment 4:")));
  EXPECT_THAT(found("comment.chapter"), ElementsAre("comment 3: The plan has no chapter 3."));
}

TEST_F(PlanCheck, TellsWhereEachLinkStandsOnce) {
  plan.chapters[0].sections[2].text = "{figure:a@010101@2012} {figure:a@010101@2012}";
  plan.chapters[1].sections[0].text = "{figure:a@010101@2012}";
  EXPECT_THAT(found("figure.not_held"), ElementsAre(testing::StartsWith("chapter 1, section 文: "),
                                                    testing::StartsWith("chapter 2, section 目标: ")));
}

TEST_F(PlanCheck, TellsContradictionsAsErrorsAndLacksAsWarnings) {
  using Severity = geo::Issue::Severity;
  plan.chapters[0].sections[2].text = "{figure:a} {figure:a@010101@2012} {figure:b@010101@2010}";
  {
    planning::Workspace open = workspace.open();
    FigureLookup lookup(open);
    holdFigures(plan, lookup);
    open.putFigures({test::figure("010101", "b", 9), test::figure("010101", "a", 8)}, "late");
  }
  const auto first =
      std::ranges::find(plan.figures, "2012", [](const LinkedFigure& one) { return one.link.year; });
  plan.figures.erase(first);
  execute("DELETE FROM figures WHERE unit = '010102'");
  plan.state = State::revised;  // nothing is final yet
  plan.projects = {test::project("p1", "020201"), test::project("p1")};
  plan.projects[0].chapter = 9;
  plan.projects[0].responsible.clear();
  plan.projects[0].start = "soon";
  plan.projects[0].end = "2009-01-01";
  plan.projects[1].amounts = {{"central", 2009, -1}, {"central", 2009, 0}};
  plan.space.zones = {{ZoneKind::keyDevelopment, "东", {"010101", "010101"}}};
  plan.comments = {{1, 1, 9, "部", "", "改", CommentState::partly, ""}};
  std::map<std::string, Severity> severity;
  for (const geo::Issue& issue : workspace.check(plan)) severity[issue.kind] = issue.severity;
  for (const char* kind :
       {"figure.malformed", "figure.not_held", "figure.gone", "county.outside_area", "project.twice",
        "project.chapter", "date.malformed", "date.before_base", "date.order", "amount.sum",
        "amount.negative", "amount.year", "zone.twice", "comment.reason"})
    EXPECT_EQ(severity.at(kind), Severity::error) << kind;
  for (const char* kind : {"figure.changed", "figure.supplied", "required.missing", "project.responsible",
                           "amount.twice", "comment.chapter"})
    EXPECT_EQ(severity.at(kind), Severity::warning) << kind;
  EXPECT_EQ(severity.at("range.to_supply"), Severity::note);
}

TEST_F(PlanCheck, ChangesNothing) {
  plan.projects = {test::project("p1", "020201")};
  const Plan before = plan;
  (void)workspace.check(plan);
  EXPECT_EQ(plan, before);
}

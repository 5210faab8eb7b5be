#include "planning/liaison/year_cycle.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "planning/liaison/register_rules.h"
#include "tests/planning/liaison/yearly_register.h"

namespace {

using namespace planning::liaison;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> mistakesOf(const std::vector<YearStep>& steps) {
  Register all = test::smallRegister();
  all.yearSteps = steps;
  std::vector<std::string> texts;
  for (const Mistake& one : mistakesIn(all, test::smallPlaces()))
    texts.push_back(one.key + ", " + one.field + ": " + one.text);
  return texts;
}

YearStep taken(Step step, const std::string& date) { return {"ma", "2011", step, "", date, "", "", ""}; }
YearStep dueBy(const std::string& unit, Step step, const std::string& due) {
  return {unit, "2011", step, due, "", "", "", ""};
}

std::vector<std::string> standings(const Register& all, const std::string& unit, const std::string& today) {
  std::vector<std::string> words;
  const auto years = yearOf(all, "2011", unit, today);
  for (const StepStanding& one : years.at(0).steps)
    words.push_back(toString(one.standing) + " " + std::to_string(one.days));
  return words;
}

}  // namespace

TEST(YearSteps, AreTakenInTheirOrder) {
  EXPECT_THAT(mistakesOf({taken(Step::planFiled, "2011-03-01"), taken(Step::midYear, "2011-07"),
                          taken(Step::reported, "2011-12-31"), taken(Step::assessed, "2012-02-01"),
                          taken(Step::published, "2012-02-01")}),
              IsEmpty());
  EXPECT_THAT(
      mistakesOf({taken(Step::midYear, "2011-07-01"), taken(Step::planFiled, "2011-07-02")}),
      ElementsAre("ma 2011 mid_year, date: 2011-07-01 is before 2011-07-02, when plan_filed was taken"));
}

TEST(YearSteps, AreNotSkipped) {
  EXPECT_THAT(
      mistakesOf({taken(Step::planFiled, "2011-03-01"), taken(Step::reported, "2011-12-31")}),
      ElementsAre("ma 2011 reported, step: mid_year was not taken before it; the order is plan_filed, "
                  "mid_year, reported, assessed, published"));
  EXPECT_THAT(mistakesOf({dueBy("ma", Step::planFiled, "2011-03-31"), taken(Step::midYear, "2011-07-01")}),
              testing::SizeIs(1))
      << "due is not taken";
}

TEST(YearSteps, AreRefusedWithoutDayOrUnitOrWithADateThatIsNone) {
  EXPECT_THAT(
      mistakesOf({taken(Step::planFiled, "")}),
      ElementsAre("ma 2011 plan_filed, date: it says neither when the step was taken nor when it is due"));
  EXPECT_THAT(mistakesOf({taken(Step::planFiled, "March")}), testing::SizeIs(1));
  EXPECT_THAT(mistakesOf({{"", "2011", Step::planFiled, "2011-03-31", "2011-03-01", "", "", ""}}),
              ElementsAre("2011 plan_filed, organisation: it is empty, so this is the day by which all units "
                          "take the step; say which one has taken it"));
  EXPECT_THAT(mistakesOf({{"ma", "2011", Step::planFiled, "2011-03-31", "", "letter 7", "", ""}}),
              ElementsAre("ma 2011 plan_filed, date: it is empty; a step that was taken says when"));
  EXPECT_THAT(mistakesOf({{"mx", "11", Step::planFiled, "2011-03-31", "", "", "", ""}}), testing::SizeIs(2));
}

TEST(YearCycle, TellsWhatIsTakenLateDueAndOverdue) {
  Register all = test::smallRegister();
  all.yearSteps = {dueBy("", Step::planFiled, "2011-03-31"), dueBy("", Step::midYear, "2011-07"),
                   dueBy("", Step::reported, "2011-12-31"), taken(Step::planFiled, "2011-04-01")};
  EXPECT_THAT(standings(all, "ma", "2011-08-02"),
              ElementsAre("taken_late 0", "overdue 2", "due 151", "no_due_day 0", "no_due_day 0"));
  EXPECT_THAT(standings(all, "mb", "2011-03-31"),
              ElementsAre("due 0", "due 122", "due 275", "no_due_day 0", "no_due_day 0"));
  all.yearSteps.push_back(dueBy("mb", Step::planFiled, "2011-05-31"));
  EXPECT_THAT(standings(all, "mb", "2011-04-30")[0], "due 31") << "its own day counts";
  all.yearSteps[3].date = "2011-03";  // some day of March
  EXPECT_THAT(standings(all, "ma", "2011-08-02")[0], "taken 0");
}

TEST(YearCycle, IsOfTheUnitsThatAreAssignedInTheYearOrHaveSomethingOfIt) {
  const auto units = [](const Register& all, const char* year) {
    std::vector<std::string> ids;
    for (const YearOfUnit& one : yearOf(all, year, "", "2012-01-01")) ids.push_back(one.unit.id);
    return ids;
  };
  EXPECT_THAT(units(test::smallRegister(), "2011"), ElementsAre("ma", "mb"));
  EXPECT_THAT(units(test::smallRegister(), "2014"), IsEmpty());
  Register all = test::withYearly();
  all.yearly.push_back({"mc", "2014", "cadres", {}, 0.0, false, ""});
  EXPECT_THAT(units(all, "2014"), ElementsAre("mc"));
  EXPECT_EQ(yearOf(all, "2014", "", "2015-01-01")[0].state, FormState::filled);
  EXPECT_THROW(yearOf(all, "14", "", "2015-01-01"), geo::DataError);
  EXPECT_THROW(yearOf(all, "2014", "mx", "2015-01-01"), geo::DataError);
}

TEST(YearCycle, TakesAStepOnceAndKeepsItsDueDay) {
  Register all = test::smallRegister();
  takeStep(all, dueBy("ma", Step::planFiled, "2011-03-31"));
  takeStep(all, {"ma", "2011", Step::planFiled, "", "2011-03-01", "letter 7", "甲", ""});
  EXPECT_EQ(all.yearSteps, (std::vector<YearStep>{{"ma", "2011", Step::planFiled, "2011-03-31", "2011-03-01",
                                                   "letter 7", "甲", ""}}));
  EXPECT_THROW(takeStep(all, taken(Step::planFiled, "2011-03-02")), geo::DataError);
}

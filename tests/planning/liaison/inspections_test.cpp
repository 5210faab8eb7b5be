#include "planning/liaison/inspections.h"

#include <gmock/gmock.h>

#include <functional>

#include "geo/report/error.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/register_rules.h"
#include "tests/planning/liaison/liaison_workspace.h"

namespace {

using namespace planning::liaison;
using testing::ElementsAre;
using testing::IsEmpty;

Register withInspection() {
  Register all = test::smallRegister();
  addInspection(all, {"i1", "ma", PlaceLevel::county, "010101", "2011-05-10", "丙", "synthetic finding",
                      "2011-06-30", InspectionState::open, "", "", ""});
  return all;
}

std::vector<std::string> mistakesWith(const std::function<void(Inspection&)>& change) {
  Register all = withInspection();
  change(all.inspections[0]);
  std::vector<std::string> texts;
  for (const Mistake& one : mistakesIn(all, test::smallPlaces()))
    texts.push_back(one.field + ": " + one.text);
  return texts;
}

std::string refusalToClose(const std::string& id, const std::string& day, const std::string& evidence) {
  Register all = withInspection();
  try {
    closeInspection(all, id, day, evidence);
  } catch (const geo::DataError& error) {
    EXPECT_EQ(all, withInspection());
    return error.what();
  }
  return {};
}

}  // namespace

TEST(Inspections, AreNotClosedBeforeTheyWereMade) {
  EXPECT_EQ(refusalToClose("i1", "2011-05-09", "photo"),
            "Inspection i1 was on 2011-05-10; its finding cannot have been closed on 2011-05-09.");
  EXPECT_THAT(mistakesWith([](Inspection& one) {
                one.state = InspectionState::closed;
                one.closedOn = "2011-05-09";
                one.evidence = "photo";
              }),
              ElementsAre("closed_on: it was closed on 2011-05-09, before the inspection on 2011-05-10"));
}

TEST(Inspections, AreClosedWithEvidence) {
  EXPECT_EQ(refusalToClose("i1", "2011-06-01", ""),
            "Inspection i1 cannot be closed without evidence; say what shows that its finding was mended.");
  EXPECT_THAT(mistakesWith([](Inspection& one) { one.state = InspectionState::closed; }),
              ElementsAre("closed_on: it is empty", "evidence: it is empty"));
  Register all = withInspection();
  closeInspection(all, "i1", "2011-06-01", "photo");
  EXPECT_EQ(all.inspections[0].state, InspectionState::closed);
  EXPECT_THAT(mistakesIn(all, test::smallPlaces()), IsEmpty());
}

TEST(Inspections, StayClosed) {
  Register all = withInspection();
  closeInspection(all, "i1", "2011-06-01", "photo");
  EXPECT_THROW(closeInspection(all, "i1", "2011-06-02", "photo"), geo::DataError);
  const std::vector<Mistake> mistakes = newMistakes(all, withInspection(), test::smallPlaces());
  ASSERT_EQ(mistakes.size(), 1u);
  EXPECT_EQ(mistakes[0].text, "it is closed already and stays so");
}

TEST(Inspections, AreRefusedWithoutFindingOrDayAndAtPlacesThatAreNotThere) {
  EXPECT_THAT(mistakesWith([](Inspection& one) { one.finding.clear(); }),
              ElementsAre("finding: it is empty"));
  EXPECT_THAT(mistakesWith([](Inspection& one) { one.date.clear(); }), ElementsAre("date: it is empty"));
  EXPECT_THAT(mistakesWith([](Inspection& one) { one.due = "2011-05-09"; }),
              ElementsAre("due: 2011-05-09 is before 2011-05-10, which date says"));
  EXPECT_THAT(mistakesWith([](Inspection& one) { one.place = "999999"; }),
              ElementsAre("place: the workspace has no county '999999'"));
  EXPECT_THAT(mistakesWith([](Inspection& one) { one.place.clear(); }), IsEmpty());
  EXPECT_THAT(mistakesWith([](Inspection& one) { one.closedOn = "2011-06-01"; }),
              ElementsAre("closed_on: an open inspection has no such day; say that it is closed"));
  Register all = withInspection();
  EXPECT_THROW(addInspection(all, all.inspections[0]), geo::DataError);
}

TEST(Inspections, AreDueWithinDaysTheLongestOverdueFirst) {
  Register all = withInspection();
  for (const char* id : {"i2", "i3", "i4"}) {
    Inspection one = all.inspections[0];
    one.id = id;
    all.inspections.push_back(one);
  }
  all.inspections[1].due = "2011-06-01";
  all.inspections[2].due.clear();
  closeInspection(all, "i4", "2011-06-01", "photo");
  const auto due = dueInspections(all, "2011-06-11", 30);
  ASSERT_EQ(due.size(), 2u);
  EXPECT_EQ(due[0].inspection.id, "i2");
  EXPECT_EQ(due[0].days, -10);
  EXPECT_EQ(due[1].days, 19);
  EXPECT_EQ(dueInspections(all, "2011-06-11", 0).size(), 1u);
}

TEST(Inspections, ThatAreOverdueAreFoundByTheCheck) {
  std::vector<std::string> texts;
  for (const geo::Issue& one : checkCoverage(withInspection(), test::smallPlaces(), "r1", "2011-07-01"))
    if (one.kind == "liaison.inspection_overdue") texts.push_back(one.text);
  EXPECT_THAT(texts,
              ElementsAre("What inspection i1 found at ma was to be mended by 2011-06-30 and is open."));
}

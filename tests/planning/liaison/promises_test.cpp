#include "planning/liaison/promises.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "planning/liaison/register_rules.h"
#include "tests/planning/liaison/liaison_workspace.h"

namespace {

using namespace planning::liaison;
using testing::ElementsAre;
using testing::IsEmpty;

std::string refusal(const std::string& id, const PromiseEnd& end) {
  Register all = test::smallRegister();
  try {
    closePromise(all, id, end);
  } catch (const geo::DataError& error) {
    EXPECT_EQ(all, test::smallRegister());
    return error.what();
  }
  return {};
}

/// What is wrong with the first promise of the small register after a change.
template <class Change>
std::vector<std::string> wrong(Change&& change) {
  Register all = test::smallRegister();
  change(all.promises[0]);
  std::vector<std::string> texts;
  for (const Mistake& one : mistakesIn(all, test::smallPlaces()))
    texts.push_back(one.field + ": " + one.text);
  return texts;
}

}  // namespace

TEST(Promises, AreDoneInTimeOrLateWithTheReason) {
  Register all = test::smallRegister();
  closePromise(all, "p1", {"2011-12-31", false, "", "photo"});
  EXPECT_EQ(all.promises[0].state, PromiseState::done);
  closePromise(all, "p2", {"2012-01-01", false, "snow", "photo"});
  EXPECT_EQ(all.promises[1].state, PromiseState::late);
  EXPECT_THAT(mistakesIn(all, test::smallPlaces()), IsEmpty());
}

TEST(Promises, AreWithdrawnWithAReason) {
  Register all = test::smallRegister();
  closePromise(all, "p1", {"2011-06-01", true, "the mine was closed", ""});
  EXPECT_EQ(all.promises[0].state, PromiseState::withdrawn);
  EXPECT_EQ(refusal("p1", {"2011-06-01", true, "", ""}), "Promise p1 cannot be withdrawn without a reason.");
}

TEST(Promises, AreNotClosedBeforeTheyWereMade) {
  EXPECT_EQ(refusal("p1", {"2011-02-28", false, "", "photo"}),
            "Promise p1 was made on 2011-03-01; it cannot have been closed on 2011-02-28.");
  EXPECT_THAT(wrong([](Promise& one) {
                one.state = PromiseState::done;
                one.closedOn = "2011-02-28";
              }),
              ElementsAre("closed_on: it was closed on 2011-02-28, before it was made on 2011-03-01"));
}

TEST(Promises, AreRefusedWithoutEvidenceReasonOrDay) {
  EXPECT_EQ(refusal("p1", {"2011-06-01", false, "", ""}),
            "Promise p1 cannot be closed without evidence; say what shows that it was kept.");
  EXPECT_EQ(refusal("p1", {"2012-06-01", false, "", "photo"}),
            "Promise p1 was due on 2011-12-31; say why it is late.");
  EXPECT_EQ(refusal("p1", {"June", false, "", "photo"}), "'June' is no date; write it as 2012-05-31.");
  EXPECT_EQ(refusal("p9", {"2011-06-01", false, "", "photo"}), "The register has no promise 'p9'.");
}

TEST(Promises, StayClosed) {
  Register all = test::smallRegister();
  closePromise(all, "p1", {"2011-06-01", false, "", "photo"});
  EXPECT_THROW(closePromise(all, "p1", {"2011-07-01", false, "", "photo"}), geo::DataError);
  const Register before = all;
  all.promises[0].state = PromiseState::open;
  all.promises[0].closedOn.clear();
  ASSERT_EQ(newMistakes(before, all, test::smallPlaces()).size(), 1u);
  EXPECT_EQ(newMistakes(before, all, test::smallPlaces())[0].text, "it is done already and stays so");
}

TEST(Promises, HaveAStateThatFitsTheirDays) {
  EXPECT_THAT(
      wrong([](Promise& one) {
        one.state = PromiseState::done;
        one.closedOn = "2012-02-01";
      }),
      ElementsAre("state: it was done on 2012-02-01 and due on 2011-12-31: its state is late, with the "
                  "reason"));
  EXPECT_THAT(wrong([](Promise& one) {
                one.state = PromiseState::late;
                one.closedOn = "2011-11-01";
                one.reason = "none";
              }),
              ElementsAre("state: it was done on 2011-11-01 and due on 2011-12-31: its state is done"));
  EXPECT_THAT(wrong([](Promise& one) { one.closedOn = "2011-11-01"; }),
              ElementsAre("closed_on: an open promise has no such day; say what became of it"));
}

TEST(Promises, NameTheNeedThatTheyAnswer) {
  Register all = test::smallRegister();
  all.needs = {{"n1", PlaceLevel::county, "010102", NeedKind::roads, "a road", "2011", "village", ""}};
  all.promises[0].need = "n1";
  ASSERT_EQ(mistakesIn(all, test::smallPlaces()).size(), 1u);
  EXPECT_EQ(mistakesIn(all, test::smallPlaces())[0].text, "the need n1 is of 010102, not of 010101");
  all.promises[0].need = "n7";
  EXPECT_EQ(mistakesIn(all, test::smallPlaces()).at(0).text,
            "there is no need 'n7'; add it to the list of needs first");
}

TEST(Promises, AreDueWithinDaysTheLongestOverdueFirst) {
  Register all = test::smallRegister();
  all.promises[1].due = "2012-01";
  all.promises.push_back(test::promise("p3", "mb", "010101"));
  all.promises[2].due.clear();
  const auto due = duePromises(all, "2012-01-10", 30);
  ASSERT_EQ(due.size(), 2u);
  EXPECT_EQ(due[0].promise.id, "p1");
  EXPECT_EQ(due[0].days, -10);
  EXPECT_EQ(due[1].promise.id, "p2");
  EXPECT_EQ(due[1].days, 21);
  EXPECT_EQ(duePromises(all, "2012-01-10", 0).size(), 1u);
  EXPECT_THROW(duePromises(all, "today", 0), geo::DataError);
}

TEST(Needs, StandByPlaceWithWhatWasPromisedAgainstThem) {
  Register all = test::smallRegister();
  all.needs = {{"n2", PlaceLevel::village, "010101001", NeedKind::roads, "a road", "2011", "village", ""},
               {"n1", PlaceLevel::county, "010101", NeedKind::industry, "a mill", "2011", "county", ""},
               {"n3", PlaceLevel::county, "010102", NeedKind::other, "a well", "2011", "county", ""}};
  all.promises[0].need = "n1";
  const auto rows = [&all](const char* place) {
    std::vector<std::string> lines;
    for (const auto& row : needsTable(all, test::smallPlaces(), place).rows)
      lines.push_back(std::get<std::string>(row[0]) + ":" +
                      (row[7].index() == 0 ? "nobody" : std::get<std::string>(row[7])));
    return lines;
  };
  EXPECT_THAT(rows(""), ElementsAre("n1:p1", "n2:nobody", "n3:nobody"));
  EXPECT_THAT(rows("hills"), testing::SizeIs(3));
  EXPECT_THAT(rows("010101"), ElementsAre("n1:p1", "n2:nobody"));
  EXPECT_THAT(rows("010101001"), ElementsAre("n2:nobody"));
  EXPECT_THAT(rows("plateau"), IsEmpty());
  EXPECT_THROW(rows("nowhere"), geo::DataError);
}

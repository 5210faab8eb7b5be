#include "planning/plan/circular.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "geo/store/current_user.h"
#include "geo/store/database.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Made up: two versions of the outline "test", sent to two provinces.
class Circulars : public testing::Test {
 protected:
  Circulars() {
    Outline outline = test::smallOutline();
    putOutline(m_workspace, outline, {});
    outline.deadline = "2012-12-31";
    putOutline(m_workspace, outline, {});
  }
  static Circular good() {
    return {0, "test", 0, "通知", "2011-12-01", "2011-12-31", {{"甲省", "", "", ""}, {"乙省", "", "", ""}}};
  }
  template <class Work>
  static std::string refusal(Work&& work) {
    try {
      work();
    } catch (const geo::DataError& error) {
      return error.what();
    }
    return "";
  }
  std::string refused(const Circular& circular) {
    const std::string sentence = refusal([&] { issueCircular(m_workspace, circular, {}); });
    EXPECT_THAT(circulars(m_workspace), IsEmpty());
    return sentence;
  }
  std::string refusedReceipt(int number, const std::string& receiver, const std::string& day) {
    return refusal([&] { markReceived(m_workspace, number, receiver, day, {}); });
  }
  /// What the log has of circulars: what, before, after, why.
  std::vector<std::string> logged() {
    std::vector<std::string> entries;
    planning::eachRevision(m_workspace.database(), [&](const planning::StoredRevision& entry) {
      const planning::Revision& one = entry.revision;
      if (one.what.starts_with("circular "))
        entries.push_back(one.what + "|" + one.before + "|" + one.after + "|" + one.why);
    });
    return entries;
  }

  test::PlanWorkspace m_small;
  planning::Workspace m_workspace = m_small.open();
};

}  // namespace

TEST_F(Circulars, AreNoneWhereNoneWasIssued) {
  EXPECT_THAT(circulars(m_workspace), IsEmpty());
  m_workspace.database().execute("DROP TABLE circular_receipts");
  m_workspace.database().execute("DROP TABLE circulars");
  EXPECT_THAT(circulars(m_workspace), IsEmpty());
}

TEST_F(Circulars, AreNumberedFromOneAndComeBackInThatOrder) {
  Circular second = good();
  second.title = "再通知";
  second.outlineVersion = 1;
  second.receipts = {{"乙省", "", "", ""}, {"甲省", "", "", ""}};
  EXPECT_EQ(issueCircular(m_workspace, good(), {}), 1);
  EXPECT_EQ(issueCircular(m_workspace, second, {}), 2);
  Circular first = good();
  first.number = 1;
  first.outlineVersion = 2;  // the newest when it was issued
  for (Receipt& receipt : first.receipts) receipt.sentOn = "2011-12-01";
  second.number = 2;
  for (Receipt& receipt : second.receipts) receipt.sentOn = "2011-12-01";
  EXPECT_THAT(circulars(m_workspace), ElementsAre(first, second));
}

TEST_F(Circulars, AreLoggedWithWhatTheySayAndWhoConfirms) {
  issueCircular(m_workspace, good(), {"send", "甲"});
  markReceived(m_workspace, 1, "乙省", "2011-12-05", {"came", "乙"});
  EXPECT_THAT(logged(), ElementsAre("circular 1||outline\ttest 2\ntitle\t通知\nissued\t2011-12-01\ndue\t"
                                    "2011-12-31\n甲省\n乙省\n|send",
                                    "circular 1|sent 乙省|received 乙省 2011-12-05|came"));
  EXPECT_FALSE(planning::firstBrokenRevision(m_workspace.database()));
}

TEST_F(Circulars, KeepWhenAndByWhomTheyWereReceived) {
  issueCircular(m_workspace, good(), {});
  issueCircular(m_workspace, good(), {});
  markReceived(m_workspace, 2, "乙省", "2011-12-01", {"", "乙"});  // on the day of issue
  markReceived(m_workspace, 2, "甲省", "2011-12-02", {});
  const std::vector<Circular> all = circulars(m_workspace);
  EXPECT_THAT(all[1].receipts,
              ElementsAre(Receipt{"甲省", "2011-12-01", "2011-12-02", geo::store::currentUser()},
                          Receipt{"乙省", "2011-12-01", "2011-12-01", "乙"}));
  EXPECT_EQ(all[0].receipts[0].receivedOn, "");  // of the other circular
}

TEST_F(Circulars, OfWhatCannotBeAreRefused) {
  Circular bad = good();
  bad.issuedOn = "2011-12-32";
  EXPECT_EQ(refused(bad), "'2011-12-32' is no date; write it as 2012-05-31.");
  bad = good();
  bad.due = "soon";
  EXPECT_EQ(refused(bad), "'soon' is no date; write it as 2012-05-31.");
  bad = good();
  bad.due = "2011-11-30";
  EXPECT_EQ(refused(bad), "The circular is due on 2011-11-30, before it is issued on 2011-12-01.");
  bad = good();
  bad.outline = "other";
  EXPECT_THAT(refused(bad), HasSubstr("no outline 'other'"));
  bad = good();
  bad.outlineVersion = 3;
  EXPECT_THAT(refused(bad), HasSubstr("no version 3 of the outline 'test'"));
  bad = good();
  bad.receipts[1].receiver.clear();
  EXPECT_THAT(refused(bad), HasSubstr("names '' twice or not at all"));
  bad = good();
  bad.receipts[1].receiver = "甲省";
  EXPECT_THAT(refused(bad), HasSubstr("names '甲省' twice"));
  bad = good();
  bad.receipts.clear();
  EXPECT_EQ(refused(bad), "The circular goes to nobody; name some provinces.");
  EXPECT_THAT(logged(), IsEmpty());
}

TEST_F(Circulars, MayBeDueOnTheDayOfIssue) {
  Circular quick = good();
  quick.due = quick.issuedOn;
  EXPECT_EQ(issueCircular(m_workspace, quick, {}), 1);
}

TEST_F(Circulars, RefuseAReceiptThatCannotBe) {
  issueCircular(m_workspace, good(), {});
  EXPECT_THAT(refusedReceipt(1, "甲省", "2011-13-05"), HasSubstr("is no date"));
  EXPECT_EQ(refusedReceipt(2, "甲省", "2011-12-05"), "There is no circular 2.");
  EXPECT_EQ(refusedReceipt(1, "丙省", "2011-12-05"), "Circular 1 was not sent to '丙省'.");
  EXPECT_EQ(refusedReceipt(1, "甲省", "2011-11-30"),
            "Circular 1 was sent on 2011-12-01; it cannot have been received on 2011-11-30.");
  markReceived(m_workspace, 1, "甲省", "2011-12-05", {});
  EXPECT_EQ(refusedReceipt(1, "甲省", "2011-12-06"),
            "'甲省' has confirmed circular 1 already, on 2011-12-05.");
  EXPECT_EQ(circulars(m_workspace)[0].receipts[0].receivedOn, "2011-12-05");
}

TEST_F(Circulars, AreNotWrittenIntoAWorkspaceThatIsOpenForReading) {
  issueCircular(m_workspace, good(), {});
  test::PlanWorkspace other;
  {
    planning::Workspace writing = other.open();
    putOutline(writing, test::smallOutline(), {});
    issueCircular(writing, good(), {});
  }
  planning::Workspace reading = planning::Workspace::open(other.path(), true);
  EXPECT_THROW(issueCircular(reading, good(), {}), geo::IoError);
  EXPECT_THROW(markReceived(reading, 1, "甲省", "2011-12-05", {}), geo::IoError);
}

TEST_F(Circulars, TellTheCatalogueThatTheirTablesChanged) {
  issueCircular(m_workspace, good(), {});
  const auto old = [this](const std::string& table) {
    const auto row = m_workspace.database().prepare(
        "SELECT last_change LIKE '2000-%' FROM gpkg_contents WHERE table_name = ?");
    row->bind(1, table);
    return row->step() && row->integer(0) == 1;
  };
  const auto age = [this] {
    m_workspace.database().execute("UPDATE gpkg_contents SET last_change = '2000-01-01T00:00:00.000Z'");
  };
  age();
  ASSERT_TRUE(old("circulars") && old("circular_receipts"));
  markReceived(m_workspace, 1, "甲省", "2011-12-05", {});
  EXPECT_TRUE(old("circulars"));
  EXPECT_FALSE(old("circular_receipts"));
  age();
  issueCircular(m_workspace, good(), {});
  EXPECT_FALSE(old("circulars"));
  EXPECT_FALSE(old("circular_receipts"));
}

TEST(ReceiptStates, CountSevenDaysAcrossMonthsAndYears) {
  const auto state = [](const std::string& due, const std::string& today) {
    Circular circular;
    circular.due = due;
    return stateOf(circular, {}, today);
  };
  EXPECT_EQ(state("2012-03-05", "2012-02-26"), ReceiptState::sent);  // 2012 has a 29th of February
  EXPECT_EQ(state("2012-03-05", "2012-02-27"), ReceiptState::due);
  EXPECT_EQ(state("2013-01-03", "2012-12-26"), ReceiptState::sent);
  EXPECT_EQ(state("2013-01-03", "2012-12-27"), ReceiptState::due);
  EXPECT_EQ(state("2013-01-03", "2013-01-03"), ReceiptState::due);
  EXPECT_EQ(state("2013-01-03", "2013-01-04"), ReceiptState::overdue);
}

TEST(ReceiptStates, HaveWords) {
  EXPECT_EQ(toString(ReceiptState::sent), "sent");
  EXPECT_EQ(toString(ReceiptState::due), "due");
  EXPECT_EQ(toString(ReceiptState::overdue), "overdue");
  EXPECT_EQ(toString(ReceiptState::received), "received");
}

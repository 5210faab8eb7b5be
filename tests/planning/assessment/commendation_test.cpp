#include "planning/assessment/commendation.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/liaison/assessed_register.h"

namespace {

using namespace planning::assessment;
using planning::liaison::CommendationState;
using planning::liaison::NomineeKind;
using planning::liaison::Register;
using testing::ElementsAre;
using testing::HasSubstr;

std::string cell(const geo::TableToWrite& table, std::size_t row, const std::string& column) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].name == column)
      if (const auto* text = std::get_if<std::string>(&table.rows.at(row).at(i))) return *text;
  return {};
}

std::string refusal(Register all, const planning::liaison::Commendation& decision) {
  try {
    decide(all, decision);
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST(Commendation, ListsCollectivesThenPersonsAsTheyCameWithWhatEachLacks) {
  Register all = test::commendedRegister();
  all.nominations.push_back(test::nomination("n3", NomineeKind::collective, "mb"));
  const geo::TableToWrite table = commendationTable(all, "s1");
  ASSERT_EQ(table.rows.size(), 3u);
  EXPECT_EQ(cell(table, 0, "nomination"), "n1");
  EXPECT_EQ(cell(table, 0, "state"), "approved");
  EXPECT_EQ(cell(table, 0, "opinions"), "2/2");
  EXPECT_EQ(cell(table, 0, "objections"), "1/1");
  EXPECT_EQ(cell(table, 0, "lacks"), "");
  EXPECT_EQ(cell(table, 1, "nomination"), "n3");
  EXPECT_EQ(cell(table, 1, "state"), "recommended");
  EXPECT_EQ(cell(table, 1, "lacks"),
            "organisation has given no opinion on it; audit has given no opinion on it");
  EXPECT_EQ(cell(table, 2, "person"), "synthetic person");
  EXPECT_EQ(cell(table, 2, "objections"), "0/0");
}

TEST(Commendation, CountsWhatTakesUpTheQuotaAndTheReportsThatAreFiled) {
  const Register all = test::commendedRegister();
  const QuotaUse collectives = quotaUse(all, "s1", NomineeKind::collective);
  EXPECT_EQ(collectives.quota, 1);
  EXPECT_EQ(collectives.approved, 1);
  EXPECT_EQ(collectives.onNotice, 0);
  EXPECT_EQ(quotaUse(all, "s1", NomineeKind::person).onNotice, 1);
  EXPECT_EQ(filedReports(all, "r1").experience, 1);
  EXPECT_TRUE(filedReports(all, "r1").hasSummary);
  EXPECT_FALSE(filedReports(all, "r2").hasSummary);
}

TEST(Commendation, KeepsTheDaysOfTheNoticeWhenItIsDecided) {
  Register all = test::commendedRegister();
  decide(all, {"n2", CommendationState::approved, "", "", "2013-05-20", "sample decision 4", ""});
  EXPECT_EQ(all.commendations[1].noticeFrom, "2013-05-02");
  EXPECT_EQ(all.commendations[1].noticeTo, "2013-05-08");
  EXPECT_EQ(all.commendations[1].state, CommendationState::approved);
  EXPECT_EQ(all.commendations.size(), 2u);
}

TEST(Commendation, IsRefusedOnAGradeThatIsNotWhatTheRegisterGivesNow) {
  Register all = test::commendedRegister();
  test::scoreOf(all, "mb", "plan").checked = 1;
  EXPECT_EQ(refusal(all, {"n2", CommendationState::approved, "", "", "2013-05-20", "sample decision 4", ""}),
            "n2 cannot be put on notice or approved: 2012: good (89.44) was given on 2013-03-10; the "
            "register gives "
            "fair (79.44) now.");
  EXPECT_EQ(refusal(all, {"n2", CommendationState::declined, "", "", "2013-05-20", "", "made up"}), "");
  EXPECT_THAT(cell(commendationTable(all, "s1"), 1, "lacks"),
              HasSubstr("2012: good was given on 2013-03-10; the register gives fair now"))
      << "a list of nominations tells no scores";
}

TEST(Commendation, NamesTheSchemesAndNominationsThatAreNotThere) {
  const Register all = test::commendedRegister();
  EXPECT_THROW(commendationTable(all, "s9"), geo::DataError);
  EXPECT_THAT(refusal(all, test::onNotice("n9")), HasSubstr("has no nomination 'n9'"));
  try {
    requireScheme(all, "s9");
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(), "The register has no scheme 's9'; there are s1.");
  }
}

TEST(Commendation, SaysQuotaAndReportsInOneSentenceEach) {
  EXPECT_EQ(sentenceOf(NomineeKind::collective, {3, 1, 2}), "Collectives: quota 3, on notice 1, approved 2");
  EXPECT_EQ(sentenceOf(NomineeKind::person, {4, 2, 0}), "Persons: quota 4, on notice 2, approved 0");
  EXPECT_EQ(sentenceOf("r1", {5, true}), "Round r1: 5 reports of experience and the summary are filed");
  EXPECT_EQ(sentenceOf("r2", {1, false}), "Round r2: 1 reports of experience are filed, no summary");
}

TEST(Commendation, IsDecidedAnewWhereItWasAndAddedWhereThereWasNone) {
  Register all = test::commendedRegister();
  all.nominations.push_back(test::nomination("n3", NomineeKind::person, "mb"));
  decide(all, {"n3", CommendationState::declined, "", "", "2013-05-20", "", "made up"});
  ASSERT_EQ(all.commendations.size(), 3u);
  EXPECT_EQ(all.commendations[2].nomination, "n3");
  EXPECT_EQ(all.commendations[2].state, CommendationState::declined);
}

TEST(Commendation, WithoutAnySchemeAsksForTheList) {
  Register all = test::commendedRegister();
  all.schemes.clear();
  try {
    requireScheme(all, "s1");
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_THAT(error.what(), HasSubstr("take in the list schemes with 'lianpian liaison import'"));
  }
}

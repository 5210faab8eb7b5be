#include <gmock/gmock.h>

#include <fmt/format.h>

#include "geo/report/error.h"
#include "geo/store/database.h"
#include "planning/survey/approval.h"
#include "planning/survey/trail.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/table_log.h"
#include "tests/planning/survey/survey_workspace.h"

namespace {

using namespace planning;
using namespace planning::survey;
using test::surveyFigure;
using test::surveyRound;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Kind = TrailFault::Kind;

TrailFault fault(Kind kind, const std::string& text, const std::string& submission, const std::string& unit,
                 const std::string& period, std::int64_t entry = 0) {
  return {kind, submission, entry, text, unit, period};
}
std::vector<std::string> texts(const std::vector<TrailFault>& faults) {
  std::vector<std::string> found;
  for (const TrailFault& one : faults) found.push_back(one.text);
  return found;
}

/// Made up: one figure in a submission.
class BrokenTrail : public testing::Test {
 protected:
  BrokenTrail() {
    putSubmittedFigures(m_workspace, surveyRound(), {surveyFigure("010101", "pop", 100)}, "form");
  }
  void execute(const std::string& sql) { m_workspace.database().execute(sql); }
  /// Another text in the entry of this number, with the hash that fits it.
  void write(std::int64_t number, const std::string& after) {
    const auto row = m_workspace.database().prepare(
        "SELECT sequence, made_by, made_at, what, before, why, previous_hash, submission FROM revisions "
        "WHERE fid = ?");
    row->bind(1, number);
    ASSERT_TRUE(row->step());
    const std::string hash =
        hashOfFields({row->text(6), row->text(7), std::to_string(row->integer(0)), row->text(1), row->text(2),
                      row->text(3), row->text(4), after, row->text(5)});
    row->reset();
    m_workspace.database()
        .prepare("UPDATE revisions SET after = ?, hash = ? WHERE fid = ?")
        ->run({after, hash, number});
  }
  std::int64_t lastOf(const std::string& submission) {
    const auto row = m_workspace.database().prepare("SELECT max(fid) FROM revisions WHERE submission = ?");
    row->bind(1, submission);
    return row->step() ? row->integer(0) : 0;
  }

  test::SurveyWorkspace m_made;
  Workspace m_workspace = m_made.open();
};

}  // namespace

TEST(TrailFaults, HaveWords) {
  EXPECT_EQ(toString(Kind::entry), "entry");
  EXPECT_EQ(toString(Kind::missing), "missing");
  EXPECT_EQ(toString(Kind::recomputed), "recomputed");
  EXPECT_EQ(toString(Kind::figure), "figure");
  EXPECT_EQ(toString(Kind::state), "state");
  EXPECT_EQ(toString(Kind::order), "order");
  EXPECT_EQ(toString(Kind::table), "table");
  EXPECT_EQ(toString(Kind::log), "log");
}

TEST(TrailFaults, OfAUnitAreItsOwnAndThoseThatMayConcernIt) {
  TrailReport report;
  report.faults = {fault(Kind::figure, "its figure", "direct", "010101", "2011"),
                   fault(Kind::state, "its submission", "2011/010101", "", ""),
                   fault(Kind::figure, "maybe", "direct", "", "", 3),
                   fault(Kind::figure, "of an entry without it", "direct", "", "", 4),
                   fault(Kind::entry, "no figure", "direct", "", "", 3),
                   fault(Kind::figure, "another's", "direct", "010102", "2011", 3),
                   fault(Kind::table, "a table", "tables", "", "")};
  TrailEntry direct;
  direct.submission = "direct";
  direct.entry = 3;
  EXPECT_THAT(texts(unitFaults(report, "010101", {direct})),
              ElementsAre("its figure", "its submission", "maybe"));
  EXPECT_THAT(texts(unitFaults(report, "010101", {})), ElementsAre("its figure", "its submission"));
}

TEST(TrailFaults, OfAPeriodAreThoseOfEntriesAndItsFigures) {
  TrailReport report;
  report.faults = {fault(Kind::entry, "entry", "direct", "", ""),
                   fault(Kind::missing, "missing", "direct", "", ""),
                   fault(Kind::log, "log", "direct", "", ""),
                   fault(Kind::figure, "maybe", "direct", "", ""),
                   fault(Kind::figure, "its figure", "direct", "010101", "2011"),
                   fault(Kind::figure, "of before", "direct", "010101", "2010"),
                   fault(Kind::recomputed, "recomputed", "direct", "", "2011"),
                   fault(Kind::state, "state", "2011/010101", "010101", "2011"),
                   fault(Kind::table, "table", "tables", "", "2011")};
  EXPECT_THAT(texts(periodFaults(report, "2011")),
              ElementsAre("entry", "missing", "log", "maybe", "its figure"));
}

TEST_F(BrokenTrail, NamesAnEntryWhosePastCannotBeTold) {
  write(lastOf("2011/010101"), "010101\t2011\tgarbage\n");
  try {
    unitTrail(m_workspace, "010101");
    ADD_FAILURE() << "told";
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(),
                 "Entry 1 of 2011/010101 cannot be read; 'lianpian trail' tells what is wrong with it.");
  }
  EXPECT_THROW(figuresAt(m_workspace, "2011", "2099-01-01"), geo::DataError);
  EXPECT_NO_THROW(figuresAt(m_workspace, "2010", "2099-01-01"));  // its line is of 2011
  EXPECT_EQ(unitTrail(m_workspace, "010102").size(), 0u);
}

TEST_F(BrokenTrail, NamesAnEntryOfTheTablesThatCannotBeReadAndComparesNoRows) {
  ASSERT_THAT(verifyTrail(m_workspace).faults, IsEmpty());
  EXPECT_GT(verifyTrail(m_workspace).rows, 0u);
  const std::int64_t number = lastOf(kTablesSubmission);
  write(number, "garbage");
  const TrailReport report = verifyTrail(m_workspace);
  const auto row = m_workspace.database().prepare("SELECT sequence FROM revisions WHERE fid = ?");
  row->bind(1, number);
  ASSERT_TRUE(row->step());
  EXPECT_THAT(
      texts(report.faults),
      ElementsAre(fmt::format("Entry {} of tables cannot be read; 'lianpian trail' tells what is wrong "
                              "with it.",
                              row->integer(0))));
  EXPECT_EQ(report.faults[0].kind, Kind::entry);
  EXPECT_EQ(report.rows, 0u);
  EXPECT_TRUE(report.hasTables);
}

TEST_F(BrokenTrail, TellsTwentyRowsOfATableAndCountsTheOthers) {
  std::vector<Indicator> indicators;
  for (int i = 0; i < 22; ++i) indicators.push_back(test::indicator(fmt::format("x{:02}", i)));
  m_workspace.putIndicators(indicators);
  execute("UPDATE indicators SET name_en = 'changed' WHERE id LIKE 'x%' AND id <= 'x19'");
  std::vector<std::string> told = texts(verifyTrail(m_workspace).faults);
  ASSERT_EQ(told.size(), 20u);
  EXPECT_THAT(told.front(), HasSubstr("of the table indicators (x00"));
  EXPECT_THAT(told.back(), HasSubstr("is not as the log has it: it was changed outside the program."));
  execute("UPDATE indicators SET name_en = 'changed' WHERE id LIKE 'x%'");
  told = texts(verifyTrail(m_workspace).faults);
  ASSERT_EQ(told.size(), 21u);
  EXPECT_EQ(told.back(), "2 more rows of the table indicators are not as the log has them.");
}

TEST_F(BrokenTrail, NamesRowsThatWereAddedAndTakenOut) {
  execute("DELETE FROM round_units WHERE unit = '030001'");
  std::vector<std::string> told = texts(verifyTrail(m_workspace).faults);
  ASSERT_EQ(told.size(), 1u);
  EXPECT_THAT(told[0], HasSubstr("of the table round_units is gone: it was taken out outside the program."));
  execute("INSERT INTO round_units (round, position, unit) VALUES ('2011', 9, '999999')");
  told = texts(verifyTrail(m_workspace).faults);
  EXPECT_THAT(told, testing::Contains(testing::AllOf(HasSubstr("of the table round_units"),
                                                     HasSubstr("was added outside the program."))));
}

TEST_F(BrokenTrail, RefusesHeadsOfANewerFormat) {
  const Heads heads = headsOf(m_workspace);
  std::string json = headsToJson(heads);
  EXPECT_EQ(headsFromJson(json).chains, heads.chains);
  EXPECT_EQ(headsFromJson(json).takenAt, heads.takenAt);
  const auto with = [&json](const std::string& format) {
    std::string text = json;
    const std::string known = "\"format\": 2";
    const std::size_t at = text.find(known);
    EXPECT_NE(at, std::string::npos) << text;
    try {
      (void)headsFromJson(text.replace(at, known.size(), "\"format\": " + format));
    } catch (const geo::DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(with("3"), "The kept heads have format 3, which this program does not know; update the program.");
  EXPECT_EQ(with("0"), "The kept heads have format 0, which this program does not know; update the program.");
  EXPECT_THAT(with("\"two\""), HasSubstr("The kept heads cannot be read"));
  EXPECT_THAT(with("1"), HasSubstr("do not fit their own hash"));  // the time is not in it then
  EXPECT_EQ(with("2"), "");
}

TEST_F(BrokenTrail, TellsNoPastThatAnEarlierProgramDidNotKeep) {
  for (const double value : {90.0, 91.0, 92.0})
    m_workspace.putFigures({surveyFigure("010101", "pop", value, "2010")}, "direct");
  EXPECT_THAT(figuresAt(m_workspace, "2010", "2000-01-01"), IsEmpty());
  const std::int64_t number = lastOf(kDirectSubmission);
  // as earlier builds wrote it: without the number of the entry that had stored the figure
  execute(fmt::format(
      "UPDATE revisions SET before = '010101\t2010\tpop\t91\treported\t\t' || char(10) WHERE fid = {}",
      number));
  const auto row = m_workspace.database().prepare("SELECT after FROM revisions WHERE fid = ?");
  row->bind(1, number);
  ASSERT_TRUE(row->step());
  const std::string after = row->text(0);
  row->reset();
  write(number, after);
  try {
    figuresAt(m_workspace, "2010", "2000-01-01");
    ADD_FAILURE() << "told";
  } catch (const geo::DataError& error) {
    EXPECT_EQ(
        std::string(error.what()),
        fmt::format("Entry {} of the log was written by an earlier program and does not say when the figure "
                    "that it replaced (010101 pop) had been stored; its past cannot be told.",
                    number));
  }
  EXPECT_EQ(figuresAt(m_workspace, "2010", "2099-01-01").at(0).value, 92);
}

TEST_F(BrokenTrail, NamesATableThatWasAnotherWhenACountyWasApproved) {
  const Decision decision{"2011", {"010101"}, Role::county, "Tester", ""};
  submit(m_workspace, decision);
  ASSERT_THAT(verifyTrail(m_workspace).faults, IsEmpty());
  execute("UPDATE indicators SET name_en = 'changed' WHERE id = 'pop'");
  approve(m_workspace, decision);
  const std::vector<std::string> told = texts(verifyTrail(m_workspace).faults);
  EXPECT_THAT(told,
              testing::Contains(testing::AllOf(HasSubstr("When entry"),
                                               HasSubstr("the table indicators was not as the log has it"))));
  EXPECT_THAT(told, testing::Contains(HasSubstr("of the table indicators (pop")));
  EXPECT_EQ(told.size(), 2u);
}

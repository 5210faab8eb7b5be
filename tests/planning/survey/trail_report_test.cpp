#include <fmt/format.h>
#include <gmock/gmock.h>

#include <map>

#include "geo/report/error.h"
#include "geo/store/database.h"
#include "planning/survey/approval.h"
#include "planning/survey/correction.h"
#include "planning/survey/trail.h"
#include "planning/survey/trail_figures.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/table_log.h"
#include "tests/planning/survey/survey_workspace.h"

// Whole reports, entries and lists of figures. The numbers follow from what live() does: number 1 of the log
// has the tables, 2 is the round, 3 the tables again; 4 and 6 are the direct figures of 2010, 8 to 12 the
// forms of the five counties, 14 the typing error, 16 to 20 the submissions, 22 the return, 24 and 25 the
// approvals, 27 the correction; behind each of these the tables, whose entries so are 1, 3, 5, 7, 13, 15, 21,
// 23, 26 and 28.

namespace {

using namespace planning;
using namespace planning::survey;
using test::surveyFigure;
using test::surveyRound;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using Lines = std::vector<std::string>;

/// Synthetic.
void live(Workspace& workspace) {
  workspace.putFigures({surveyFigure("010101", "pop", 90, "2010"), surveyFigure("010102", "pop", 80, "2010")},
                       "last round");
  workspace.putFigures({surveyFigure("010101", "pop", 91, "2010")}, "census corrected");
  std::vector<Figure> figures;
  for (const std::string& unit : surveyRound().units) figures.push_back(surveyFigure(unit, "pop", 100));
  putSubmittedFigures(workspace, surveyRound(), figures, "forms");
  putSubmittedFigures(workspace, surveyRound(), {surveyFigure("010102", "pop", 55.25)}, "typing error");
  submit(workspace, {"2011", {kEveryUnit}, Role::county, "Tester", ""});
  giveBack(workspace, {"2011", {"010201"}, Role::county, "Tester", "page two is missing"});
  approve(workspace, {"2011", {"010101", "010102"}, Role::county, "Tester", ""});
  correct(workspace, {"2011", "010101", "swapped", "Tester", {surveyFigure("010101", "pop", 7)}});
}

/// Kind, submission, entry, unit, period and sentence of each.
Lines textsOf(const std::vector<TrailFault>& faults) {
  Lines lines;
  for (const TrailFault& one : faults)
    lines.push_back(fmt::format("{}|{}|{}|{}|{}|{}", toString(one.kind), one.submission, one.entry, one.unit,
                                one.period, one.text));
  return lines;
}

std::string textOf(const std::optional<Figure>& figure) {
  if (!figure) return "-";
  return figure->value ? fmt::format("{}", *figure->value) : "none";
}

/// Chain, number in it, what, why, states and the figures before and after.
Lines textsOf(const std::vector<TrailEntry>& trail) {
  Lines lines;
  for (const TrailEntry& one : trail) {
    EXPECT_EQ(one.at.size(), 24u);
    EXPECT_FALSE(one.by.empty());
    std::string& line = lines.emplace_back(fmt::format("{} {} {}|{}|{}>{}", one.submission, one.entry,
                                                       one.what, one.why, one.before, one.after));
    for (const TrailChange& change : one.changes) {
      line += fmt::format("|{} {} {}>{}", change.period, change.indicator, textOf(change.before),
                          textOf(change.after));
      if (change.after) {
        EXPECT_EQ(change.after->period, change.period);
      }
    }
  }
  return lines;
}

class TrailReports : public testing::Test {
 protected:
  TrailReports() { live(m_workspace); }
  void execute(const std::string& sql) { m_workspace.database().execute(sql); }
  Lines faults(const Heads* kept = nullptr) { return textsOf(verifyTrail(m_workspace, kept).faults); }
  /// Of one change by another program, which is undone again.
  Lines after(const std::string& sql) {
    geo::store::Transaction undone(m_workspace.database());
    execute(sql);
    return faults();
  }

  test::SurveyWorkspace m_made;
  Workspace m_workspace = m_made.open();
};

}  // namespace

TEST_F(TrailReports, CountWhatWasCompared) {
  const TrailReport report = verifyTrail(m_workspace);
  EXPECT_THAT(textsOf(report.faults), IsEmpty());
  EXPECT_EQ(report.chains, 7u) << "five counties, direct and the tables";
  EXPECT_EQ(report.entries, 28u);
  EXPECT_EQ(report.figures, 7u);
  EXPECT_EQ(report.uncheckedEntries, 0u);
  EXPECT_TRUE(report.hasTables);
  std::size_t rows = 0;
  for (const char* const table : loggedTables())
    eachLoggedRow(m_workspace.database(), table, [&rows](const LoggedRow&) { ++rows; });
  EXPECT_EQ(report.rows, rows);
}

TEST_F(TrailReports, NameAFigureThatIsAnother) {
  const std::string stored =
      "figure|2011/020101|1|020101|2011|The figure of 020101 for pop in 2011 is not what "
      "entry 1 of 2011/020101 stored.";
  const std::string homeless =
      "figure||0|020101|2011|The figure of 020101 for pop in 2011 belongs to no entry of the log.";
  for (const char* const change :
       {"value = 101", "value = NULL", "flag = 'imputed'", "note = 'x'", "source_code = '9'"})
    EXPECT_THAT(after(std::string("UPDATE figures SET ") + change + " WHERE unit = '020101'"),
                ElementsAre(stored))
        << change;
  for (const char* const change : {"value = 'x'", "flag = 'invented'", "revision = 'x'", "revision = 99"})
    EXPECT_THAT(after(std::string("UPDATE figures SET ") + change + " WHERE unit = '020101'"),
                ElementsAre(homeless))
        << change;
  EXPECT_THAT(
      after("UPDATE figures SET revision = 3 WHERE unit = '020101'"),
      ElementsAre("figure|tables|2|020101|2011|The figure of 020101 for pop in 2011 is not what entry 2 of "
                  "tables stored."));
  EXPECT_THAT(
      after("DELETE FROM figures WHERE unit = '020101'"),
      ElementsAre("figure|2011/020101|1|020101|2011|Entry 1 of 2011/020101 stored a figure (pop 2011 020101) "
                  "that is not there any more."));
  EXPECT_THAT(
      after("UPDATE figures SET value = 100 WHERE unit = '010101' AND period = '2011'"),
      ElementsAre("figure|2011/010101|4|010101|2011|The figure of 010101 for pop in 2011 is not what entry 4 "
                  "of 2011/010101 stored."));
}

TEST_F(TrailReports, NameTheDirectEntryWhoseFiguresAreOthers) {
  const std::string
      first = "figure|direct|2|||The figures that entry 2 of direct stored are not as it stored them.",
      second = "figure|direct|3|||The figures that entry 3 of direct stored are not as it stored them.";
  EXPECT_THAT(after("UPDATE figures SET value = 81 WHERE unit = '010102' AND period = '2010'"),
              ElementsAre(first));
  EXPECT_THAT(after("DELETE FROM figures WHERE unit = '010102' AND period = '2010'"), ElementsAre(first));
  EXPECT_THAT(after("DELETE FROM figures WHERE unit = '010101' AND period = '2010'"), ElementsAre(second));
  EXPECT_THAT(after("UPDATE figures SET revision = 6 WHERE unit = '010102' AND period = '2010'"),
              ElementsAre(first, second));
}

TEST_F(TrailReports, NameAStateThatIsAnother) {
  EXPECT_THAT(
      after("UPDATE submissions SET state = 'national' WHERE id = '2011/020101'"),
      ElementsAre(
          "state|2011/020101|2|020101||2011/020101 is in state national, but its trail (entry 2) says "
          "submitted.",
          "table|tables|7|||Row 6 of the table submissions (2011/020101, 020101, 2011) is not as the "
          "log has it: it was changed outside the program."));
  EXPECT_THAT(
      after("INSERT INTO submissions (fid, id, round, state) VALUES (50, '2012/x', '2012', 'draft'), (51, "
            "'2012/y', "
            "'2012', 'county')"),
      ElementsAre(
          "state|2012/y|0|y||2012/y is in state county, but its trail (entry 0) says draft.",
          "table|tables|0|||Row 50 of the table submissions (2012/x, 2012, draft) is not in the log: "
          "it was added outside the program.",
          "table|tables|0|||Row 51 of the table submissions (2012/y, 2012, county) is not in the log: "
          "it was added outside the program."));
}

TEST_F(TrailReports, NameACorrectionOrderThatIsAnother) {
  const std::string
      other = "order|2011/010101|0|010101||Correction order 1 of 2011/010101 is not as the trail has it.",
      row =
          "table|tables|10|||Row 1 of the table correction_orders (1, 2011, 010101) is not as the log "
          "has it: it was changed outside the program.";
  for (const char* const change :
       {"reason = 'x'", "made_by = 'x'", "made_at = 'x'", "before = 'x'", "after = 'x'"})
    EXPECT_THAT(after(std::string("UPDATE correction_orders SET ") + change), ElementsAre(other, row))
        << change;
  const std::string lacking =
      "order|2011/010101|0|||The trail of 2011/010101 has a correction 1 that is not among the correction "
      "orders.";
  EXPECT_THAT(after("UPDATE correction_orders SET revision = 26"), ElementsAre(other, lacking, row));
  EXPECT_THAT(after("DELETE FROM correction_orders"),
              ElementsAre(lacking,
                          "table|tables|10|||Row 1 of the table correction_orders is gone: it was taken out "
                          "outside the program."));
}

TEST_F(TrailReports, NameRowsOfOtherTables) {
  EXPECT_THAT(
      after("UPDATE rounds SET period = '1999'"),
      ElementsAre(
          "table|tables|2|||Row 1 of the table rounds (2011, 第一轮, First) is not as the log has it: "
          "it was changed outside the program."));
  EXPECT_THAT(
      after("INSERT INTO repairs (kind) VALUES ('gap')"),
      ElementsAre("table|tables|0|||Row 1 of the table repairs (gap) is not in the log: it was added outside "
                  "the program."));
  EXPECT_THAT(
      after("DELETE FROM indicators WHERE id = 'income'"),
      ElementsAre("table|tables|1|||Row 4 of the table indicators is gone: it was taken out outside the "
                  "program."));
  EXPECT_THAT(
      after("INSERT INTO figures (unit, boundary_version, period, indicator, value, flag, revision) VALUES "
            "('020101', '2010', '2011', 'pop', 1, 'reported', 3)"),
      ElementsAre("table|tables|0|||The figures of other boundaries are not as the log has them: they were "
                  "changed outside the program."));
}

TEST_F(TrailReports, NameAnEntryThatWasChanged) {
  EXPECT_THAT(
      after("UPDATE revisions SET why = 'x' WHERE fid = 22"),
      ElementsAre("entry|2011/010201|3|||Entry 3 of 2011/010201 (number 22 in the log) was changed: it does "
                  "not fit its hash."));
  EXPECT_THAT(
      after("UPDATE revisions SET why = 'x' WHERE fid = 24"),
      ElementsAre(
          "entry|2011/010101|3|||Entry 3 of 2011/010101 (number 24 in the log) was changed: it does "
          "not fit its hash.",
          "order|2011/010101|0|010101||Correction order 1 of 2011/010101 is not as the trail has it."))
      << "the correction behind it proves nothing any more";
  EXPECT_THAT(
      after(
          "UPDATE revisions SET why = 'x' WHERE fid = 20; UPDATE submissions SET state = 'county' WHERE id = "
          "'2011/030001'"),
      ElementsAre("entry|2011/030001|2|||Entry 2 of 2011/030001 (number 20 in the log) was changed: it does "
                  "not fit its hash.",
                  "table|tables|7|||Row 7 of the table submissions (2011/030001, 030001, 2011) is not as the "
                  "log has it: it was changed outside the program."))
      << "a broken chain says no state";
  EXPECT_THAT(
      after("UPDATE revisions SET why = 'x' WHERE fid = 5"),
      ElementsAre("entry|tables|3|||Entry 3 of tables (number 5 in the log) was changed: it does not fit its "
                  "hash."));
}

TEST_F(TrailReports, SayThatTheEndOfTheLogIsGone) {
  EXPECT_THAT(
      after("DELETE FROM revisions WHERE fid = 28"),
      ElementsAre(
          "missing||0|||The log had 28 entries once, but its last one is number 27: its end was cut off.",
          "log|tables|0|||Entry number 27 of the log was not written by this program: no entry of tables "
          "names it.",
          "table|tables|0|||Row 1 of the table correction_orders (1, 2011, 010101) is not in the log: it was "
          "added outside the program."));
}

TEST_F(TrailReports, SayWhatTheKeptHeadsMiss) {
  Heads kept = headsOf(m_workspace);
  EXPECT_THAT(faults(&kept), IsEmpty());
  for (Head& head : kept.chains) {
    if (head.submission == "2011/010201") head.hash = "another";
    if (head.submission == "2011/030001") head.entries = 4;
  }
  kept.chains.push_back({"2012/x", 1, "hash", "time"});
  EXPECT_THAT(
      faults(&kept),
      ElementsAre(
          "recomputed|2011/010201|3|||Entry 3 of 2011/010201 is not the one whose head was kept: the "
          "chain was written anew.",
          "missing|2011/030001|3|||2011/030001 had 4 entries when its head was kept and has 2 now: "
          "from entry 3 on it was cut off.",
          "missing|2012/x|1|||2012/x had 1 entries when its head was kept and has 0 now: from entry 1 "
          "on it was cut off."));
}

TEST_F(TrailReports, HaveTheHeadsOfAllChains) {
  const Heads heads = headsOf(m_workspace);
  Lines said;
  for (const Head& head : heads.chains) {
    said.push_back(fmt::format("{} {}", head.submission, head.entries));
    const auto row = m_workspace.database().prepare(
        "SELECT hash, made_at FROM revisions WHERE submission = ? AND sequence = ?");
    row->bind(1, head.submission);
    row->bind(2, head.entries);
    ASSERT_TRUE(row->step());
    EXPECT_EQ(head.hash, row->text(0));
    EXPECT_EQ(head.at, row->text(1));
  }
  EXPECT_THAT(said, ElementsAre("2011/010101 4", "2011/010102 4", "2011/010201 3", "2011/020101 2",
                                "2011/030001 2", "direct 3", "tables 10"));
  EXPECT_EQ(heads.format, 2);
  EXPECT_EQ(heads.takenAt.size(), 24u);
  EXPECT_EQ(heads.hash, hashOf(heads));
}

TEST_F(TrailReports, TellTheHistoryOfAUnit) {
  EXPECT_THAT(textsOf(unitTrail(m_workspace, "010101")),
              ElementsAre("direct 2 figures|last round|>|2010 pop ->90",
                          "direct 3 figures|census corrected|>|2010 pop 90>91",
                          "2011/010101 1 figures|forms|>|2011 pop ->100",
                          "2011/010101 2 submit||draft>submitted", "2011/010101 3 approve||submitted>county",
                          "2011/010101 4 correction 1|swapped|>|2011 pop 100>7"));
  EXPECT_THAT(
      textsOf(unitTrail(m_workspace, "010102")),
      ElementsAre("direct 2 figures|last round|>|2010 pop ->80",
                  "2011/010102 1 figures|forms|>|2011 pop ->100",
                  "2011/010102 2 figures|typing error|>|2011 pop 100>55.25",
                  "2011/010102 3 submit||draft>submitted", "2011/010102 4 approve||submitted>county"));
  EXPECT_THAT(
      textsOf(unitTrail(m_workspace, "010201")),
      ElementsAre("2011/010201 1 figures|forms|>|2011 pop ->100", "2011/010201 2 submit||draft>submitted",
                  "2011/010201 3 return|page two is missing|submitted>draft"));
  EXPECT_THAT(textsOf(unitTrail(m_workspace, "10101")), IsEmpty());
}

TEST_F(TrailReports, TellTheFiguresOfAPeriodAsTheyWere) {
  std::vector<Figure> now{surveyFigure("010101", "pop", 7), surveyFigure("010102", "pop", 55.25)};
  for (const char* const unit : {"010201", "020101", "030001"}) now.push_back(surveyFigure(unit, "pop", 100));
  EXPECT_EQ(figuresAt(m_workspace, "2011", "2999-12-31"), now);
  EXPECT_THAT(figuresAt(m_workspace, "2011", "2000-12-31"), IsEmpty());
  EXPECT_EQ(figuresAt(m_workspace, "2010", "2999-12-31T00:00:00Z"),
            (std::vector<Figure>{surveyFigure("010101", "pop", 91, "2010"),
                                 surveyFigure("010102", "pop", 80, "2010")}));
  try {
    figuresAt(m_workspace, "2011", "2011-12");
    ADD_FAILURE() << "told";
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(),
                 "'2011-12' is no time; write a date (2011-12-31) or a UTC time (2011-12-31T08:00:00Z).");
  }
}

namespace {

StoredRevision entryOf(std::int64_t number, const std::string& chain, const std::string& what,
                       const std::string& after, const std::string& before = {}) {
  StoredRevision entry;
  entry.number = number;
  entry.sequence = 10 * number;
  entry.hash = fmt::format("hash {}", number);
  entry.revision = {chain, what, before, after, "", {}};
  return entry;
}

/// Made up entries, which nothing was written by.
class LockedTime : public testing::Test {
 protected:
  void putRound(std::int64_t number, const Round& round, const std::string& chain = kDirectSubmission) {
    m_times.read(entryOf(number, chain, "round", roundText(round)));
  }
  void decide(std::int64_t number, const std::string& what, const std::string& after,
              const std::string& chain = "2011/010101") {
    m_times.read(entryOf(number, chain, what, after));
  }
  bool isLocked(std::int64_t number, const std::string& indicator = "pop", const std::string& period = "2011",
                const std::string& unit = "010101") const {
    return m_times.isLocked(surveyFigure(unit, indicator, 1, period), number);
  }

  test::SurveyWorkspace m_made;
  Workspace m_workspace = m_made.open();
  LockedTimes m_times{m_workspace};
};

}  // namespace

TEST_F(LockedTime, BeginsBehindTheApprovalAndEndsBehindTheReturn) {
  putRound(1, surveyRound());
  EXPECT_FALSE(isLocked(9));
  decide(5, "approve", "county");
  decide(9, "return", "draft");
  for (const auto& [number, expected] : std::map<std::int64_t, bool>{
           {1, false}, {4, false}, {5, false}, {6, true}, {8, true}, {9, true}, {10, false}, {99, false}})
    EXPECT_EQ(isLocked(number), expected) << number;
}

TEST_F(LockedTime, IsOfAllStatesFromTheCountyOn) {
  putRound(1, surveyRound());
  std::int64_t number = 1;
  for (const auto& [state, expected] : std::vector<std::pair<const char*, bool>>{{"submitted", false},
                                                                                 {"county", true},
                                                                                 {"prefecture", true},
                                                                                 {"draft", false},
                                                                                 {"province", true},
                                                                                 {"national", true}}) {
    decide(++number, "approve", state);
    EXPECT_EQ(isLocked(number + 1), expected) << state;
  }
  decide(++number, "sent", "draft");
  EXPECT_TRUE(isLocked(number + 1)) << "which decides nothing";
}

TEST_F(LockedTime, IsOfWhatTheRoundAsksOfTheCounty) {
  putRound(1, surveyRound());
  decide(5, "approve", "county");
  EXPECT_TRUE(isLocked(6, "poor_pct")) << "computed";
  EXPECT_FALSE(isLocked(6, "another"));
  EXPECT_FALSE(isLocked(6, "pop", "2010"));
  EXPECT_FALSE(isLocked(6, "pop", "2011", "010102"));
  Round all = surveyRound();
  all.id = "all";
  all.indicators.clear();
  putRound(6, all);
  EXPECT_FALSE(isLocked(9, "another"));
  decide(7, "approve", "county", "all/010101");
  EXPECT_TRUE(isLocked(9, "another"));
}

TEST_F(LockedTime, GoesByTheRoundAsItWasLastPut) {
  putRound(1, surveyRound());
  decide(5, "approve", "county");
  Round moved = surveyRound();
  moved.period = "2012";
  moved.indicators = {"income"};
  putRound(6, moved, "2011/010101");
  EXPECT_TRUE(isLocked(9)) << "only the direct entries say what a round asks";
  m_times.read(entryOf(7, kDirectSubmission, "round", "garbage"));
  m_times.read(entryOf(7, kDirectSubmission, "areas", roundText(moved)));
  EXPECT_TRUE(isLocked(9));
  putRound(8, moved);
  EXPECT_FALSE(isLocked(9));
  EXPECT_TRUE(isLocked(9, "income", "2012"));
  EXPECT_FALSE(isLocked(9, "pop", "2012"));
}

namespace {

class FigureChecks : public testing::Test {
 protected:
  static std::string digestOf(const std::vector<Figure>& figures) {
    std::string lines;
    for (const Figure& one : figures) lines += figureLine(one);
    return digestOfFigures(figures.size(), lines);
  }
  Lines faults() const { return textsOf(m_report.faults); }

  const Figure m_ten = surveyFigure("010101", "pop", 10);
  const Figure m_other = surveyFigure("010102", "pop", 20);
  test::SurveyWorkspace m_made;
  Workspace m_workspace = m_made.open();
  TrailReport m_report;
  FigureCheck m_check{m_workspace, m_report};
};

}  // namespace

TEST_F(FigureChecks, TakeTheFiguresOfADirectEntryFromTheTableAndFromWhatReplacedThem) {
  m_check.read(entryOf(1, "direct", "figures", digestOf({m_ten, m_other})), true);
  m_check.read(entryOf(2, "2011/010101", "figures", figureLine(surveyFigure("010101", "pop", 11)),
                       figureLine(m_ten, 1)),
               true);
  m_check.compare(m_other, 1);
  m_check.compare(surveyFigure("010101", "pop", 11), 2);
  m_check.finish();
  EXPECT_THAT(faults(), IsEmpty());
  EXPECT_EQ(m_report.figures, 2u);
  EXPECT_EQ(m_report.uncheckedEntries, 0u);
}

TEST_F(FigureChecks, DoNotBlameADirectEntryWhoseFiguresAnOldLineReplaced) {
  m_check.read(entryOf(1, "direct", "figures", digestOf({m_ten, m_other})), true);
  m_check.read(
      entryOf(2, "2011/010101", "figures", figureLine(surveyFigure("010101", "pop", 11)), figureLine(m_ten)),
      true);
  m_check.compare(m_other, 1);
  m_check.compare(surveyFigure("010101", "pop", 11), 2);
  m_check.finish();
  EXPECT_THAT(faults(), IsEmpty());
  EXPECT_EQ(m_report.uncheckedEntries, 1u);
}

TEST_F(FigureChecks, BlameNobodyBehindAnEntryThatCannotBeRead) {
  m_check.read(entryOf(1, "2011/010101", "figures", figureLine(m_ten)), true);
  m_check.read(entryOf(2, "2011/010102", "figures", "garbage\n"), true);
  m_check.read(entryOf(3, "direct", "figures", digestOf({m_other})), true);
  m_check.compare(m_other, 2);                            // of the entry that cannot be read
  m_check.compare(surveyFigure("010201", "pop", 1), 99);  // of one that is gone
  m_check.finish();
  EXPECT_THAT(faults(), IsEmpty());
  EXPECT_EQ(m_report.figures, 2u);
  EXPECT_EQ(m_report.uncheckedEntries, 1u) << "the direct one";
}

TEST_F(FigureChecks, BlameNobodyForAnEntryThatIsNotSound) {
  m_check.read(entryOf(1, "2011/010101", "figures", figureLine(m_ten)), false);
  m_check.read(entryOf(2, "2011/010102", "submit", "submitted"), false);
  m_check.compare(surveyFigure("010101", "pop", 11), 1);
  m_check.compare(m_other, 2);
  m_check.finish();
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(FigureChecks, BlameAnEntryWithoutFigures) {
  m_check.read(entryOf(2, "2011/010102", "submit", figureLine(m_other)), true);
  m_check.compare(m_other, 2);
  m_check.unreadable(m_ten);
  m_check.finish();
  EXPECT_THAT(faults(),
              ElementsAre("figure|2011/010102|20|010102|2011|The figure of 010102 for pop in 2011 is not "
                          "what entry 20 of 2011/010102 stored.",
                          "figure||0|010101|2011|The figure of 010101 for pop in 2011 belongs to no entry "
                          "of the log."));
  EXPECT_EQ(m_report.figures, 2u);
}

TEST_F(FigureChecks, TellOnceAnEntryThatItGotPastTheLocks) {
  m_check.read(entryOf(1, "direct", "round", roundText(surveyRound())), true);
  for (const Figure& one : {m_ten, m_other})
    m_check.read(entryOf(one.unit == "010101" ? 2 : 3, "2011/" + one.unit, "approve", "county"), true);
  m_check.read(entryOf(4, "direct", "figures", digestOf({m_ten, m_other})), true);
  m_check.compare(m_ten, 4);
  m_check.compare(m_other, 4);
  m_check.finish();
  EXPECT_THAT(faults(),
              ElementsAre("figure|direct|40|010101|2011|Entry 40 of direct stored the figure of 010101 for "
                          "pop in 2011 although it was approved, and is no correction order."));
}

TEST_F(FigureChecks, TellAnEntryOfASubmissionThatGotPastTheLocksButNoCorrection) {
  m_check.read(entryOf(1, "direct", "round", roundText(surveyRound())), true);
  m_check.read(entryOf(2, "2011/010101", "figures", figureLine(m_ten)), true);
  m_check.read(entryOf(3, "2011/010101", "approve", "county"), true);
  const Figure eleven = surveyFigure("010101", "pop", 11), twelve = surveyFigure("010101", "pop", 12);
  m_check.read(entryOf(4, "2011/010101", "correction 1", figureLine(eleven), figureLine(m_ten, 2)), true);
  m_check.read(entryOf(5, "2011/010101", "figures", "", figureLine(eleven, 4)), true);  // takes it out
  m_check.read(entryOf(6, "2011/010101", "figures", figureLine(twelve)), true);
  m_check.compare(twelve, 6);
  m_check.finish();
  EXPECT_THAT(
      faults(),
      ElementsAre("figure|2011/010101|50|010101|2011|Entry 50 of 2011/010101 stored the figure of 010101 for "
                  "pop in 2011 although it was approved, and is no correction order.",
                  "figure|2011/010101|60|010101|2011|Entry 60 of 2011/010101 stored the figure of 010101 for "
                  "pop in 2011 although it was approved, and is no correction order."));
}

namespace {

/// Heads in the form of files, with made-up chains.
class KeptHeads : public testing::Test {
 protected:
  KeptHeads() { m_heads.hash = hashOf(m_heads); }
  static std::string refusal(const std::string& json) {
    try {
      (void)headsFromJson(json);
    } catch (const geo::DataError& error) {
      return error.what();
    }
    return "";
  }
  std::string with(const std::string& from, const std::string& to) const {
    std::string text = headsToJson(m_heads);
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from << " in " << text;
    return text.replace(at, from.size(), to);
  }

  Heads m_heads{"2011-12-31T08:00:00.000Z", {{"2011/x", 3, "aa", "t1"}, {"direct", 1, "bb", "t2"}}, "", 2};
  const std::string m_unread =
      "The kept heads cannot be read; give the file that 'lianpian trail --heads' wrote.";
};

}  // namespace

TEST_F(KeptHeads, HashTheTimeAndThenEachChain) {
  const std::string none = hashOfFields({"2011-12-31T08:00:00.000Z"});
  const std::string one = hashOfFields({none, "2011/x", "3", "aa", "t1"});
  EXPECT_EQ(m_heads.hash, hashOfFields({one, "direct", "1", "bb", "t2"}));
  m_heads.format = 1;
  EXPECT_EQ(hashOf(m_heads),
            hashOfFields({hashOfFields({"", "2011/x", "3", "aa", "t1"}), "direct", "1", "bb", "t2"}));
}

TEST_F(KeptHeads, ComeBackFromTheirFile) {
  const std::string json = headsToJson(m_heads);
  const Heads back = headsFromJson(json);
  EXPECT_EQ(back.takenAt, m_heads.takenAt);
  EXPECT_EQ(back.chains, m_heads.chains);
  EXPECT_EQ(back.hash, m_heads.hash);
  EXPECT_EQ(back.format, 2);
  EXPECT_EQ(json.back(), '\n');
  EXPECT_THAT(json, testing::HasSubstr("\"program\": \"lianpian\""));
  EXPECT_THAT(json, testing::HasSubstr("\"what\": \"trail heads\""));
}

TEST_F(KeptHeads, MayHaveVeryManyEntries) {
  m_heads.chains[0].entries = std::int64_t{1} << 53;
  m_heads.hash = hashOf(m_heads);
  EXPECT_EQ(refusal(headsToJson(m_heads)), "");
  ++m_heads.chains[0].entries;
  m_heads.hash = hashOf(m_heads);
  EXPECT_EQ(refusal(headsToJson(m_heads)), m_unread);
  m_heads.chains[0].entries = 0;
  m_heads.hash = hashOf(m_heads);
  EXPECT_EQ(refusal(headsToJson(m_heads)), m_unread);
}

TEST_F(KeptHeads, AreRefusedWhereTheyAreOfAnotherForm) {
  EXPECT_EQ(refusal(with("\"taken_at\"", "\"taken\"")), m_unread);
  EXPECT_EQ(refusal(with("\"chains\"", "\"chain\"")), m_unread);
  EXPECT_EQ(refusal(with("\"entries\": 3", "\"entries\": \"3\"")), m_unread);
  EXPECT_EQ(refusal(with("\"entries\": 3", "\"entries\": 3.5")), m_unread);
  EXPECT_EQ(refusal(with("\"at\": \"t1\"", "\"at\": 1")), m_unread);
  EXPECT_EQ(refusal(with("\"submission\": \"direct\"", "\"submission\": \"2011/x\"")), m_unread) << "twice";
  EXPECT_EQ(refusal("["), m_unread);
  EXPECT_EQ(refusal(with("\"hash\": \"aa\"", "\"hash\": \"cc\"")),
            "The kept heads do not fit their own hash: that file was changed; use another copy.");
  m_heads.chains.clear();
  EXPECT_EQ(refusal(headsToJson(m_heads)),
            "The kept heads name no chain, so they prove nothing; use another copy.");
}

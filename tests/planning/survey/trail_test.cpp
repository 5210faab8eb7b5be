#include "planning/survey/trail.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <random>

#include "geo/report/error.h"
#include "planning/figures/figure_line.h"
#include "planning/survey/approval.h"
#include "planning/survey/correction.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/survey/survey_workspace.h"

namespace {

using namespace planning;
using namespace planning::survey;
using test::surveyFigure;
using test::surveyRound;
using test::SurveyWorkspace;
using Kind = TrailFault::Kind;

/// Synthetic: direct figures, two deliveries, an approval, a return and a correction.
void live(Workspace& workspace) {
  workspace.putFigures({surveyFigure("010101", "pop", 90, "2010"), surveyFigure("010102", "pop", 80, "2010")},
                       "last round");
  workspace.putFigures({surveyFigure("010101", "pop", 91, "2010")}, "census corrected\nsecond line");
  std::vector<Figure> figures;
  for (const std::string& unit : surveyRound().units) figures.push_back(surveyFigure(unit, "pop", 100));
  figures.front().note = "from the\tsecond page\\";
  putSubmittedFigures(workspace, surveyRound(), figures, "forms");
  putSubmittedFigures(workspace, surveyRound(), {surveyFigure("010102", "pop", 55.25)}, "typing error");
  submit(workspace, {"2011", {kEveryUnit}, Role::county, "Tester", ""});
  giveBack(workspace, {"2011", {"010201"}, Role::county, "Tester", "page two is missing"});
  approve(workspace, {"2011", {"010101", "010102"}, Role::county, "Tester", ""});
  correct(workspace, {"2011", "010101", "swapped", "Tester", {surveyFigure("010101", "pop", 7)}});
}

class Trail : public testing::Test {
 protected:
  void SetUp() override { live(m_workspace); }
  std::vector<TrailFault> faults(const Heads* kept = nullptr) {
    return verifyTrail(m_workspace, kept).faults;
  }
  std::string single(const std::string& sql) {
    const auto row = m_workspace.database().prepare(sql);
    return row->step() ? row->text(0) : "";
  }
  void execute(const std::string& sql) { m_workspace.database().execute(sql); }

  SurveyWorkspace m_made;
  Workspace m_workspace = m_made.open();
};

TEST_F(Trail, FindsNothingInWhatTheProgramWrote) {
  const Heads heads = headsOf(m_workspace);
  const TrailReport report = verifyTrail(m_workspace, &heads);
  for (const TrailFault& fault : report.faults) ADD_FAILURE() << fault.text;
  EXPECT_EQ(report.chains, 7u);
  EXPECT_TRUE(report.hasTables);
  EXPECT_GT(report.rows, 20u);
  EXPECT_EQ(report.figures, 7u);
  EXPECT_EQ(report.uncheckedEntries, 0u);
}

constexpr std::array<const char*, 11> kColumns{"fid",     "submission",    "sequence", "made_by",
                                               "made_at", "what",          "before",   "after",
                                               "why",     "previous_hash", "hash"};

/// Puts one changed byte into a column of an entry; false where the database's own rules refuse it.
bool changeByte(geo::store::Database& database, std::int64_t fid, const char* column, std::mt19937& random) {
  const auto read = database.prepare(std::string("SELECT ") + column + " FROM revisions WHERE fid = ?");
  read->bind(1, fid);
  if (!read->step()) return false;
  geo::store::Value value = read->column(0);
  read->reset();
  const auto mask = static_cast<unsigned char>(1 + random() % 255);
  if (auto* number = std::get_if<std::int64_t>(&value)) {
    *number ^= static_cast<std::int64_t>(std::uint64_t{mask} << (8 * (random() % 8)));
  } else {
    auto& text = std::get<std::string>(value);
    if (text.empty()) return false;
    char& byte = text[random() % text.size()];
    byte = static_cast<char>(static_cast<unsigned char>(byte) ^ mask);
  }
  try {
    database.prepare(std::string("UPDATE revisions SET ") + column + " = ? WHERE fid = ?")->run({value, fid});
  } catch (const geo::IoError&) {  // a number that another entry has
    return false;
  }
  return true;
}

TEST_F(Trail, NoticesEachOfAThousandChangedBytesInEveryColumn) {
  execute("PRAGMA foreign_keys = OFF");  // somebody else's tool need not heed them
  std::mt19937 random(20111231);
  const auto entries = static_cast<std::int64_t>(verifyTrail(m_workspace).entries);
  std::map<std::string, int> changed;
  for (int done = 0; done < 1000;) {
    const std::int64_t fid = 1 + static_cast<std::int64_t>(random() % static_cast<unsigned>(entries));
    const std::string column = kColumns[random() % kColumns.size()];
    const std::string submission =
        single("SELECT submission FROM revisions WHERE fid = " + std::to_string(fid));
    const std::string entry =
        single("SELECT CAST(sequence AS TEXT) FROM revisions WHERE fid = " + std::to_string(fid));
    geo::store::Transaction undone(m_workspace.database());
    if (!changeByte(m_workspace.database(), fid, column.c_str(), random)) continue;
    ++done;
    ++changed[column];
    const std::vector<TrailFault> found = faults();
    ASSERT_FALSE(found.empty()) << column << " of entry " << fid;
    const bool isNamed = std::ranges::any_of(found, [&](const TrailFault& fault) {
      return fault.submission == submission && std::to_string(fault.entry) == entry;
    });
    if (column != "fid" && column != "submission" && column != "sequence") {
      ASSERT_TRUE(isNamed) << column << " of " << submission << ' ' << entry << ": " << found.front().text;
    }
  }
  EXPECT_EQ(changed.size(), kColumns.size()) << "every column was tried";
}

TEST_F(Trail, NoticesAValueOfAnotherKindThanItsColumnHas) {
  // an empty blob and NULL read as the empty text that the hash was made of: only their kind gives them away
  const std::string entry =
      "fid = (SELECT min(fid) FROM revisions WHERE submission = '2011/010101' AND why = '')";
  ASSERT_EQ(single("SELECT CAST(count(*) AS TEXT) FROM revisions WHERE " + entry), "1");
  for (const char* other : {"why = x''", "why = NULL", "sequence = CAST(sequence AS BLOB)",
                            "made_by = CAST(made_by AS BLOB)", "hash = CAST(hash AS BLOB)"}) {
    geo::store::Transaction undone(m_workspace.database());
    execute(std::string("UPDATE revisions SET ") + other + " WHERE " + entry);
    bool isSaid = false;
    eachRevision(m_workspace.database(), [&isSaid](const StoredRevision& revision) {
      isSaid = isSaid || revision.fault == "a value is not of the kind that its column has";
    });
    EXPECT_TRUE(isSaid) << other;
    EXPECT_FALSE(faults().empty()) << other;
  }
  EXPECT_TRUE(faults().empty());
}

TEST_F(Trail, NoticesACutTailOnlyWithTheHeadThatWasKept) {
  const Heads kept = headsFromJson(headsToJson(headsOf(m_workspace)));
  // the last entry of all is the correction; whoever cuts it mends everything that speaks of it
  execute(
      "UPDATE figures SET value = 100, note = 'from the\tsecond page\\', revision = (SELECT fid FROM "
      "revisions WHERE submission = '2011/010101' AND what = 'figures') WHERE unit = '010101' AND period "
      "= '2011'");
  execute("DELETE FROM correction_orders");
  execute("DELETE FROM revisions WHERE fid >= (SELECT fid FROM revisions WHERE what = 'correction 1')");
  EXPECT_EQ(faults().size(), 1u) << "the numbers that were given say so";
  execute("UPDATE sqlite_sequence SET seq = (SELECT max(fid) FROM revisions) WHERE name = 'revisions'");
  EXPECT_TRUE(faults().empty());
  const auto found = faults(&kept);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].kind, Kind::missing);
  EXPECT_EQ(found[0].submission, "2011/010101");
  EXPECT_EQ(found[0].entry, 4);
  EXPECT_EQ(found[1].submission, "tables");
}

TEST_F(Trail, NoticesARecomputedChainByTheChainOfTheTablesOrByTheHeadThatWasKept) {
  const Heads kept = headsOf(m_workspace);
  execute("UPDATE revisions SET why = 'nothing' WHERE submission = '2011/010201' AND what = 'return'");
  EXPECT_EQ(faults().size(), 1u);
  const auto row = m_workspace.database().prepare(
      "SELECT fid, sequence, made_by, made_at, what, before, after, why, previous_hash FROM revisions WHERE "
      "submission = '2011/010201' ORDER BY sequence DESC LIMIT 1");
  ASSERT_TRUE(row->step());
  const std::string hash =
      hashOfFields({row->text(8), "2011/010201", std::to_string(row->integer(1)), row->text(2), row->text(3),
                    row->text(4), row->text(5), row->text(6), row->text(7)});
  const std::int64_t fid = row->integer(0);
  row->reset();
  m_workspace.database().prepare("UPDATE revisions SET hash = ? WHERE fid = ?")->run({hash, fid});
  const auto alone = faults();
  ASSERT_EQ(alone.size(), 1u);
  EXPECT_EQ(alone[0].kind, Kind::log);
  const auto found = faults(&kept);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].kind, Kind::log);
  EXPECT_EQ(found[1].kind, Kind::recomputed);
  EXPECT_EQ(found[1].submission, "2011/010201");
}

TEST_F(Trail, NoticesAChainThatIsGoneAndTakesNewEntriesAsTheyAre) {
  const Heads kept = headsOf(m_workspace);
  m_workspace.putFigures({surveyFigure("010102", "pop", 81, "2010")}, "later");
  EXPECT_TRUE(faults(&kept).empty());
  execute("DELETE FROM figures WHERE unit = '030001'");
  execute("DELETE FROM revisions WHERE submission = '2011/030001'");
  const auto found = faults(&kept);
  EXPECT_TRUE(std::ranges::any_of(found, [](const TrailFault& fault) {
    return fault.kind == Kind::missing && fault.submission == "2011/030001";
  }));
}

TEST_F(Trail, NoticesAFigureThatWasChangedBehindItsBack) {
  const std::vector<std::pair<std::string, std::string>> changes{
      {"UPDATE figures SET value = 101 WHERE unit = '020101'", "2011/020101"},
      {"UPDATE figures SET note = 'x' WHERE unit = '020101'", "2011/020101"},
      {"UPDATE figures SET flag = 'imputed' WHERE unit = '020101'", "2011/020101"},
      {"UPDATE figures SET flag = 'invented' WHERE unit = '020101'", ""},
      {"UPDATE figures SET value = 'text' WHERE unit = '020101'", ""},
      {"DELETE FROM figures WHERE unit = '020101'", "2011/020101"},
      {"UPDATE figures SET value = 81 WHERE unit = '010102' AND period = '2010'", "direct"},
      {"DELETE FROM figures WHERE unit = '010102' AND period = '2010'", "direct"},
      {"UPDATE figures SET revision = 3 WHERE unit = '020101'", ""},
      {"UPDATE submissions SET state = 'national' WHERE id = '2011/020101'", "2011/020101"},
      {"UPDATE correction_orders SET reason = 'none'", "2011/010101"},
      {"DELETE FROM correction_orders", "2011/010101"}};
  for (const auto& [sql, submission] : changes) {
    geo::store::Transaction undone(m_workspace.database());
    execute(sql);
    const auto found = faults();
    ASSERT_FALSE(found.empty()) << sql;
    if (!submission.empty()) {
      EXPECT_EQ(found[0].submission, submission) << sql << ": " << found[0].text;
    }
  }
  EXPECT_TRUE(faults().empty());
}

/// libstdc++'s std::hash of text (MurmurHash2, 64 bits, a seed that never changes), by which figures were
/// compared once, and what makes another text hash the same: every step of it can be undone.
namespace fitted {

constexpr std::uint64_t kFactor = 0xc6a4a7935bd1e995, kSeed = 0xc70f6907;

std::uint64_t inverse(std::uint64_t odd) {
  std::uint64_t result = odd;
  for (int i = 0; i < 6; ++i) result *= 2 - odd * result;
  return result;
}
std::uint64_t mixed(std::uint64_t value) { return value ^ (value >> 47); }  // undoes itself
std::uint64_t wordOf(std::string_view bytes) {
  std::uint64_t word = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) word = word << 8 | static_cast<unsigned char>(bytes[i]);
  return word;
}
std::uint64_t scrambled(std::string_view bytes) { return mixed(wordOf(bytes) * kFactor) * kFactor; }

/// The eight bytes between `head` (a multiple of eight) and a line feed that give `target`.
std::string letters(const std::string& head, std::uint64_t target) {
  std::uint64_t state = kSeed ^ ((head.size() + 9) * kFactor);
  for (std::size_t at = 0; at < head.size(); at += 8)
    state = (state ^ scrambled(std::string_view(head).substr(at, 8))) * kFactor;
  const std::uint64_t undo = inverse(kFactor);
  const std::uint64_t end = mixed(mixed(target) * undo) * undo ^ std::uint64_t{'\n'};
  const std::uint64_t word = mixed((state ^ (end * undo)) * undo) * undo;
  std::string bytes;
  for (int i = 0; i < 8; ++i) bytes += static_cast<char>(word >> (8 * i) & 0xff);
  return bytes;
}

/// A note in letters and digits that makes the line of `forged` hash like `line`.
std::string note(const std::string& line, Figure forged, const std::string& visible) {
  const std::uint64_t target = std::hash<std::string>{}(line);
  for (int attempt = 0;; ++attempt) {
    forged.note = visible + ' ' + std::to_string(1000000 + attempt);
    std::string head = figureLine(forged);
    head.pop_back();
    const std::size_t blanks = (8 - head.size() % 8) % 8;
    const std::string found = letters(head + std::string(blanks, ' '), target);
    if (std::ranges::all_of(found, [](char c) { return c >= ' ' && c <= '~' && c != '\\'; }))
      return forged.note + std::string(blanks, ' ') + found;
  }
}

}  // namespace fitted

TEST_F(Trail, NoticesANoteFittedToTheHashThatWasUsedOnce) {
  const Figure before = surveyFigure("010102", "pop", 55.25);
  Figure forged = surveyFigure("010102", "pop", 12);
  forged.note = fitted::note(figureLine(before), forged, "checked with page 3, ref");
  EXPECT_EQ(std::hash<std::string>{}(figureLine(forged)), std::hash<std::string>{}(figureLine(before)));
  m_workspace.database()
      .prepare("UPDATE figures SET value = ?, note = ? WHERE unit = '010102' AND period = '2011'")
      ->run({12.0, forged.note});
  const Heads kept = headsOf(m_workspace);
  for (const Heads* heads : {static_cast<const Heads*>(nullptr), &kept}) {
    const auto found = faults(heads);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].kind, Kind::figure);
    EXPECT_EQ(found[0].unit, "010102");
  }
}

TEST_F(Trail, ShowsTheLogAndSaysWhereTheTableDiffers) {
  execute("UPDATE figures SET value = 12 WHERE unit = '010102' AND period = '2011'");
  execute("UPDATE submissions SET state = 'national' WHERE id = '2011/010102'");
  const TrailReport report = verifyTrail(m_workspace);
  const auto trail = unitTrail(m_workspace, "010102");
  const auto stored =
      std::ranges::find_if(trail, [](const TrailEntry& one) { return one.why == "typing error"; });
  ASSERT_NE(stored, trail.end());
  EXPECT_EQ(stored->changes.at(0).after->value, 55.25);
  EXPECT_GE(unitFaults(report, "010102", trail).size(), 2u);
  EXPECT_TRUE(unitFaults(report, "010201", unitTrail(m_workspace, "010201")).empty());
  for (const Figure& figure : figuresAt(m_workspace, "2011", "2999-01-01"))
    if (figure.unit == "010102") {
      EXPECT_EQ(figure.value, 55.25);
    }
  EXPECT_EQ(periodFaults(report, "2011").size(), 1u);
  EXPECT_TRUE(periodFaults(report, "2010").empty());
}

TEST_F(Trail, UnlocksNothingByAChangeOutsideThatIsTakenBack) {
  const auto refused = [&] {
    EXPECT_THROW(m_workspace.putFigures({surveyFigure("010102", "pop", 1)}, "slipped in"), geo::DataError);
  };
  for (const auto& [change, back] : std::vector<std::pair<std::string, std::string>>{
           {"UPDATE submissions SET unit = 'x' WHERE id = '2011/010102'",
            "UPDATE submissions SET unit = '010102' WHERE id = '2011/010102'"},
           {"UPDATE submissions SET state = 'draft' WHERE id = '2011/010102'",
            "UPDATE submissions SET state = 'county' WHERE id = '2011/010102'"},
           {"UPDATE submissions SET round = 'x' WHERE id = '2011/010102'",
            "UPDATE submissions SET round = '2011' WHERE id = '2011/010102'"},
           {"UPDATE rounds SET period = '1999'", "UPDATE rounds SET period = '2011'"},
           {"DELETE FROM round_indicators WHERE indicator = 'pop'",
            "INSERT INTO round_indicators (fid, round, position, indicator) VALUES (1, '2011', 1, 'pop')"}}) {
    execute(change);
    EXPECT_FALSE(faults().empty()) << change;
    refused();
    execute(back);
    EXPECT_TRUE(faults().empty()) << back;
  }
}

TEST_F(Trail, NoticesFiguresThatGotPastTheLocks) {
  execute("UPDATE revisions SET what = 'nothing' WHERE what IN ('approve', 'submit')");
  execute("UPDATE submissions SET state = 'draft'");
  putSubmittedFigures(m_workspace, surveyRound(), {surveyFigure("010102", "pop", 1)}, "slipped in");
  execute("UPDATE revisions SET what = 'approve' WHERE what = 'nothing' AND after = 'county'");
  execute("UPDATE revisions SET what = 'submit' WHERE what = 'nothing'");
  const auto found = faults();
  EXPECT_TRUE(std::ranges::any_of(found, [](const TrailFault& fault) {
    return fault.unit == "010102" && fault.text.find("although it was approved") != std::string::npos;
  }));
}

TEST_F(Trail, NeverTakesWhatWasChangedOutsideForItsOwn) {
  execute("UPDATE submissions SET unit = 'x' WHERE id = '2011/010201'");
  ASSERT_EQ(faults().size(), 1u);
  submit(m_workspace, {"2011", {"010201"}, Role::county, "Tester", ""});  // writes the very row
  const auto found = faults();
  EXPECT_TRUE(std::ranges::any_of(found, [](const TrailFault& fault) {
    return fault.kind == Kind::table &&
           fault.text.find("table submissions that it changes") != std::string::npos;
  }));
}

TEST_F(Trail, DecidesNothingOnAStateThatSomebodyTyped) {
  execute("UPDATE submissions SET state = 'county' WHERE round = '2011'");
  EXPECT_THROW(approve(m_workspace, {"2011", {"0101"}, Role::prefecture, "Tester", ""}), geo::DataError);
}

TEST_F(Trail, TakesFiguresOfATableToTheSubmissionsThatTheyBelongTo) {
  putFiguresByRound(
      m_workspace, {surveyFigure("010201", "pop", 61), surveyFigure("010201", "pop", 60, "2010")}, "a table");
  EXPECT_EQ(
      single("SELECT group_concat(submission, ' ') FROM (SELECT submission FROM revisions WHERE why = 'a "
             "table' ORDER BY submission)"),
      "2011/010201 direct");
  EXPECT_TRUE(faults().empty());
}

TEST_F(Trail, RefusesHeadsThatProveNothingAndTakesOnesOfBefore) {
  Heads heads = headsOf(m_workspace);
  const std::string text = headsToJson(heads);
  std::string later = text;
  later.replace(later.find(heads.takenAt), heads.takenAt.size(), "2999-01-01T00:00:00.000Z");
  EXPECT_THROW(headsFromJson(later), geo::DataError) << "their date is hashed";
  EXPECT_THROW(headsFromJson(""), geo::DataError);
  EXPECT_THROW(headsFromJson(R"({"program": "lianpian", "what": "trail heads", "taken_at": "2011", "hash": "",
                                 "chains": []})"),
               geo::DataError);
  // format 1 did not say its number and hashed the chains only
  std::string hash;
  for (const Head& head : heads.chains)
    hash = hashOfFields({hash, head.submission, std::to_string(head.entries), head.hash, head.at});
  std::string old = text;
  old.replace(old.find(heads.hash), heads.hash.size(), hash);
  const std::string format = "\"format\": 2,";
  old.erase(old.find(format), format.size());
  const Heads before = headsFromJson(old);
  EXPECT_EQ(before.format, 1);
  EXPECT_TRUE(faults(&before).empty());
}

TEST_F(Trail, RefusesKeptHeadsThatWereChanged) {
  std::string text = headsToJson(headsOf(m_workspace));
  const std::size_t at = text.find("\"entries\": ") + 11;
  text[at] = text[at] == '1' ? '2' : '1';
  EXPECT_THROW(headsFromJson(text), geo::DataError);
  EXPECT_THROW(headsFromJson("{}"), geo::DataError);
  EXPECT_THROW(headsFromJson("not json"), geo::DataError);
}

TEST_F(Trail, TellsWhoChangedWhatOfAUnitWhenAndWhy) {
  const auto trail = unitTrail(m_workspace, "010101");
  ASSERT_EQ(trail.size(), 6u);
  EXPECT_EQ(trail[0].why, "last round");
  EXPECT_EQ(trail[0].changes.at(0).after, surveyFigure("010101", "pop", 90, "2010"));
  EXPECT_FALSE(trail[0].changes.at(0).before);
  EXPECT_EQ(trail[1].changes.at(0).before, surveyFigure("010101", "pop", 90, "2010"));
  EXPECT_EQ(trail[1].changes.at(0).after, surveyFigure("010101", "pop", 91, "2010"));
  EXPECT_EQ(trail[2].changes.at(0).after->note, "from the\tsecond page\\");
  EXPECT_EQ(trail[3].after, "submitted");
  EXPECT_EQ(trail[5].what, "correction 1");
  EXPECT_EQ(trail[5].changes.at(0).after->value, 7);
  EXPECT_TRUE(trail[5].by.starts_with("Tester"));
}

TEST_F(Trail, GivesTheFiguresOfEveryPastMomentBack) {
  // entries get made-up times a day apart; hashes do not matter here
  execute(
      "UPDATE revisions SET made_at = '2012-01-' || substr('0' || (SELECT count(*) FROM revisions r WHERE "
      "r.fid "
      "<= revisions.fid AND r.submission <> 'tables'), -2) || 'T12:00:00.000Z'");
  const auto values = [&](const std::string& period, const std::string& time) {
    std::map<std::string, double> result;
    for (const Figure& figure : figuresAt(m_workspace, period, time)) result[figure.unit] = *figure.value;
    return result;
  };
  using Values = std::map<std::string, double>;
  EXPECT_EQ(values("2010", "2012-01-01"), Values{}) << "entry 1 is the round";
  EXPECT_EQ(values("2010", "2012-01-02"), (Values{{"010101", 90}, {"010102", 80}}));
  EXPECT_EQ(values("2010", "2012-01-03T11:59:59Z"), (Values{{"010101", 90}, {"010102", 80}}));
  EXPECT_EQ(values("2010", "2012-01-03T12:00:00Z"), (Values{{"010101", 91}, {"010102", 80}}));
  EXPECT_EQ(values("2011", "2012-01-03"), Values{});
  EXPECT_EQ(values("2011", "2012-01-08").at("010102"), 100);
  EXPECT_EQ(values("2011", "2012-01-09").at("010102"), 55.25);
  EXPECT_EQ(values("2011", "2012-01-17").at("010101"), 100);
  EXPECT_EQ(values("2011", "2099-01-01").at("010101"), 7);
  EXPECT_THROW(figuresAt(m_workspace, "2011", "yesterday"), geo::DataError);
  EXPECT_THROW(figuresAt(m_workspace, "2011", "2011-13-01"), geo::DataError);
}

TEST_F(Trail, SaysSoWhereAnEarlierProgramWroteTooLittle) {
  // as earlier builds wrote it: without the number of the entry that had stored the figure
  execute(
      "UPDATE revisions SET before = replace(before, '\t4' || char(10), char(10)) WHERE why LIKE 'census%'");
  const auto row = m_workspace.database().prepare(
      "SELECT sequence, made_by, made_at, what, before, after, why, previous_hash FROM revisions WHERE why "
      "LIKE 'census%'");
  ASSERT_TRUE(row->step());
  ASSERT_EQ(row->text(4), "010101\t2010\tpop\t90\treported\t\t\n");
  const std::string hash =
      hashOfFields({row->text(7), "direct", std::to_string(row->integer(0)), row->text(1), row->text(2),
                    row->text(3), row->text(4), row->text(5), row->text(6)});
  row->reset();
  m_workspace.database().prepare("UPDATE revisions SET hash = ? WHERE why LIKE 'census%'")->run({hash});
  const TrailReport report = verifyTrail(m_workspace);
  for (const TrailFault& fault : report.faults) EXPECT_EQ(fault.kind, Kind::log) << fault.text;
  EXPECT_EQ(report.uncheckedEntries, 1u);
}

}  // namespace

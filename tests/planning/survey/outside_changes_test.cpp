#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "geo/store/catalogue.h"
#include "geo/store/sqlite_database.h"
#include "planning/audit/finding_store.h"
#include "planning/audit/rule.h"
#include "planning/intake/import_log.h"
#include "planning/plan/document_store.h"
#include "planning/survey/approval.h"
#include "planning/survey/correction.h"
#include "planning/survey/trail.h"
#include "planning/workspace/figure_sources.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/stored_years.h"
#include "tests/planning/survey/survey_workspace.h"

// Each kind of change that another program can make to a workspace with an approved round, and whether
// `trail` notices it. The table in docs/survey-approval.md is this list.

namespace {

using namespace planning;
using namespace planning::survey;
using test::surveyFigure;

enum class Noticed { byTrail, withHeads, not_ };

struct Change {
  const char* name;    ///< in the docs
  const char* sql;     ///< done outside the program
  const char* remark;  ///< in the docs
  Noticed noticed = Noticed::byTrail;
};

constexpr const char* kCut =
    "UPDATE round_units SET sent_at = NULL, sent_by = NULL, sent_what = NULL WHERE unit = '030001';"
    "DELETE FROM revisions WHERE fid >= (SELECT fid FROM revisions WHERE what = 'sent')";

constexpr const char* kMended =
    "UPDATE round_units SET sent_at = NULL, sent_by = NULL, sent_what = NULL WHERE unit = '030001';"
    "DELETE FROM revisions WHERE fid >= (SELECT fid FROM revisions WHERE what = 'sent');"
    "UPDATE sqlite_sequence SET seq = (SELECT max(fid) FROM revisions) WHERE name = 'revisions'";

constexpr const char* kExchanged =
    "CREATE TEMP TABLE two AS SELECT fid AS number, submission AS chain FROM revisions WHERE what = 'submit' "
    "AND "
    "submission IN ('2011/010101', '2011/010102');"
    "UPDATE revisions SET fid = -fid WHERE fid IN (SELECT number FROM two);"
    "UPDATE revisions SET fid = (SELECT number FROM two WHERE chain <> submission) WHERE fid < 0";

const std::array kChanges{
    // figures
    Change{"figure: value", "UPDATE figures SET value = 101 WHERE unit = '020101'", "named"},
    Change{"figure: flag", "UPDATE figures SET flag = 'imputed' WHERE unit = '020101'", "named"},
    Change{"figure: note", "UPDATE figures SET note = 'seen' WHERE unit = '020101'", "named"},
    Change{"figure: source code", "UPDATE figures SET source_code = '9' WHERE unit = '020101'", "named"},
    Change{"figure: entry of the log that it names", "UPDATE figures SET revision = 3 WHERE unit = '020101'",
           "named"},
    Change{"figure: kind of value", "UPDATE figures SET value = 'x' WHERE unit = '020101'", "named"},
    Change{"figure taken out", "DELETE FROM figures WHERE unit = '020101'", "named"},
    Change{"figure added",
           "INSERT INTO figures (unit, boundary_version, period, indicator, value, flag, revision) VALUES "
           "('020101', '2016', '2011', 'poor', 1, 'reported', 3)",
           "named"},
    Change{"figure moved to another unit", "UPDATE figures SET unit = '999999' WHERE unit = '020101'",
           "named"},
    Change{
        "figure: its entry of the log, to one of no round",
        "UPDATE figures SET value = 7, revision = (SELECT revision FROM figures WHERE period = '2010' LIMIT "
        "1) WHERE unit = '020101'",
        "the entry that it names"},
    Change{"figure: a corrected one set back",
           "UPDATE figures SET value = 100 WHERE unit = '010101' AND period = '2011'", "named"},
    Change{"figure: to other boundaries",
           "UPDATE figures SET boundary_version = '2020' WHERE unit = '020101'", "named"},
    Change{"figure of no round: value", "UPDATE figures SET value = 81 WHERE period = '2010'",
           "the entry that stored it"},
    Change{"figure of no round taken out", "DELETE FROM figures WHERE period = '2010'",
           "the entry that stored it"},
    Change{"figure of other boundaries added",
           "INSERT INTO figures (unit, boundary_version, period, indicator, value, flag, revision) VALUES "
           "('020101', '2010', '2011', 'pop', 1, 'reported', 3)",
           "not which"},
    // submissions
    Change{"submission: state", "UPDATE submissions SET state = 'draft' WHERE id = '2011/010101'", "named"},
    Change{"submission: unit", "UPDATE submissions SET unit = '010102' WHERE id = '2011/010101'", "row"},
    Change{"submission: round", "UPDATE submissions SET round = NULL WHERE id = '2011/010101'", "row"},
    Change{"submission: id", "UPDATE submissions SET id = '2011/x' WHERE id = '2011/010101'", "row"},
    Change{"submission added",
           "INSERT INTO submissions (id, unit, round, state) VALUES ('2011/9', '9', '2011', 'draft')", "row"},
    Change{"submission taken out", "DELETE FROM submissions WHERE id = '2011/010101'", "row"},
    Change{"state of `direct`", "UPDATE submissions SET state = 'closed' WHERE id = 'direct'", "row"},
    // rounds
    Change{"round: name", "UPDATE rounds SET name_zh = '另一轮'", "row"},
    Change{"round: period", "UPDATE rounds SET period = '2012'", "row"},
    Change{"round: period to compare with", "UPDATE rounds SET previous_period = '2009'", "row"},
    Change{"round: deadline", "UPDATE rounds SET deadline = '2012-12-31'", "row"},
    Change{"round added", "INSERT INTO rounds (id, period) VALUES ('2012', '2012')", "row"},
    Change{"round taken out", "DELETE FROM rounds", "row"},
    Change{"round: an indicator",
           "UPDATE round_indicators SET indicator = 'poor_pct' WHERE indicator = 'poor'", "row"},
    Change{"round: an indicator taken out", "DELETE FROM round_indicators WHERE indicator = 'poor'", "row"},
    Change{"round: a county", "UPDATE round_units SET unit = '999999' WHERE unit = '010101'", "row"},
    Change{"round: order of the counties", "UPDATE round_units SET position = 9 WHERE unit = '010101'",
           "row"},
    Change{"round: a county taken out", "DELETE FROM round_units WHERE unit = '010101'", "row"},
    Change{"round: when a county was sent what",
           "UPDATE round_units SET sent_what = 'nothing', sent_at = '2011-01-01' WHERE unit = '030001'",
           "row"},
    Change{"round: when a county answered",
           "UPDATE round_units SET answered_at = '2011-01-01T00:00:00.000Z' WHERE unit = '010101'", "row"},
    // correction orders
    Change{"correction order: reason", "UPDATE correction_orders SET reason = 'none'", "named"},
    Change{"correction order: who", "UPDATE correction_orders SET made_by = 'Li'", "named"},
    Change{"correction order: when", "UPDATE correction_orders SET made_at = '2011-01-01T00:00:00.000Z'",
           "named"},
    Change{"correction order: its number", "UPDATE correction_orders SET number = 7", "named"},
    Change{"correction order: a line moved from before to after",
           "UPDATE correction_orders SET after = before || after, before = ''", "named"},
    Change{"correction order taken out", "DELETE FROM correction_orders", "named"},
    // codebook
    Change{"codebook: a formula", "UPDATE indicators SET formula = 'share(pop, poor)' WHERE id = 'poor_pct'",
           "row"},
    Change{"codebook: a name", "UPDATE indicators SET name_zh = '别名' WHERE id = 'pop'", "row"},
    Change{"codebook: a limit", "UPDATE indicators SET max = 5 WHERE id = 'pop'", "row"},
    Change{"codebook: an indicator added",
           "INSERT INTO indicators (id, kind, direction, composite) VALUES ('new', 'count', 'none', 0)",
           "row"},
    Change{"codebook: a group", "UPDATE indicator_groups SET name_zh = '别组'", "row"},
    // audit
    Change{"audit rule: severity", "UPDATE audit_rules SET severity = 'hint'", "row"},
    Change{"audit rule: expression", "UPDATE audit_rules SET expression = 'pop >= 0'", "row"},
    Change{"audit rule taken out", "DELETE FROM audit_rules", "row"},
    Change{"finding: state", "UPDATE findings SET state = 'waived'", "row"},
    Change{"finding: severity", "UPDATE findings SET severity = 'hint'", "row"},
    Change{"finding: explanation", "UPDATE findings SET explanation = 'fine', person = 'Li'", "row"},
    Change{"finding taken out", "DELETE FROM findings", "row"},
    Change{"run of the audit", "UPDATE audit_runs SET found = 0", "row"},
    // units
    Change{"county: name", "UPDATE counties SET name = '别县' WHERE code = '010101'", "row"},
    Change{"county: parent", "UPDATE counties SET parent = '0201' WHERE code = '010101'", "row"},
    Change{"county: area", "UPDATE counties SET area_km2 = 1 WHERE code = '010101'", "row"},
    Change{"county: note", "UPDATE counties SET note = 'x' WHERE code = '010101'", "row"},
    Change{
        "county: outline",
        "UPDATE counties SET geom = (SELECT geom FROM counties WHERE code = '010102') WHERE code = '010101'",
        "row"},
    Change{"county: outline taken out", "UPDATE counties SET geom = NULL WHERE code = '010101'", "row"},
    Change{"county added",
           "INSERT INTO counties (code, name, boundary_version) VALUES ('999999', '新县', '2016')", "row"},
    Change{"county taken out", "DELETE FROM counties WHERE code = '030001'", "row"},
    Change{"prefecture: name", "UPDATE prefectures SET name = '别市' WHERE code = '0101'", "row"},
    Change{"province: name", "UPDATE provinces SET name = '别省' WHERE code = '01'", "row"},
    Change{"county of other years", "UPDATE county_years SET last_year = 2009", "row"},
    Change{"shared borders", "DELETE FROM coverage", "row; made again from the outlines"},
    Change{"repair of the boundaries added", "INSERT INTO repairs (kind) VALUES ('gap')", "row"},
    // areas and codes
    Change{"area: name", "UPDATE areas SET name_zh = '别区'", "row"},
    Change{"area: a member's unit", "UPDATE area_members SET unit = '010201'", "row"},
    Change{"area: a member's years", "UPDATE area_members SET exit_year = 2018", "row"},
    Change{"area: a member taken out", "DELETE FROM area_members", "row"},
    Change{"area: who looks after it", "UPDATE liaison_units SET name_zh = '别部'", "row"},
    Change{"area taken out", "DELETE FROM areas", "row"},
    Change{"code change: the new code", "UPDATE code_changes SET new_codes = '010102'", "row"},
    Change{"code change taken out", "DELETE FROM code_changes", "row"},
    // imports, plans, the workspace
    Change{"import: its file", "UPDATE imports SET file = 'other.csv'", "row"},
    Change{"import: that it was undone", "UPDATE imports SET undone_at = '2011-01-01T00:00:00.000Z'", "row"},
    Change{"import taken out", "DELETE FROM imports", "row"},
    Change{"columns remembered", "UPDATE form_mappings SET columns = '{}'", "row"},
    Change{"source of figures", "UPDATE figure_sources SET source = 'census'", "row"},
    Change{"plan: state", "UPDATE plan_documents SET state = 'approved'", "row"},
    Change{"plan: frozen", "UPDATE plan_documents SET frozen = 1", "row"},
    Change{"plan: who", "UPDATE plan_documents SET made_by = 'Li'", "row"},
    Change{"plan: when", "UPDATE plan_documents SET made_at = '2011-01-01T00:00:00.000Z'", "row"},
    Change{"plan: why", "UPDATE plan_documents SET why = 'as ordered'", "row"},
    Change{"plan: text", "UPDATE plan_documents SET document = '{\"a\": 1}'", "row"},
    Change{"plan version taken out", "DELETE FROM plan_documents", "row"},
    Change{"title", "UPDATE meta SET value = '别题' WHERE key = 'title'", "row"},
    Change{"sources of boundaries and figures", "UPDATE meta SET value = 'x' WHERE key LIKE '%source'",
           "row"},
    Change{"boundary version", "UPDATE meta SET value = '2020' WHERE key = 'boundary_version'",
           "row, and every figure"},
    Change{"format brought to another",
           "INSERT INTO migrations (number, at, by, program) VALUES (9, '', '', '')", "row"},
    // the log
    Change{"log: any byte of an entry", "UPDATE revisions SET why = 'x' WHERE what = 'approve'", "named"},
    Change{
        "log: an entry added",
        "INSERT INTO revisions (submission, sequence, made_by, made_at, what, before, after, why, "
        "previous_hash, hash) SELECT submission, 99, made_by, made_at, what, before, after, why, hash, hash "
        "FROM revisions WHERE what = 'sent'",
        "named"},
    Change{"log: an entry taken out",
           "DELETE FROM revisions WHERE what = 'submit' AND submission LIKE '%0201'", "named"},
    Change{"log: entries of two chains exchanged", kExchanged, "between which entries"},
    Change{"log: a chain taken out", "DELETE FROM revisions WHERE submission = '2011/020101'", "named"},
    Change{"log: its end deleted", kCut, "by the numbers that were given"},
    Change{"log: its end deleted, and all that speaks of it mended", kMended, "", Noticed::withHeads},
    // what only shows, or belongs to other programs
    Change{"map: classes and colours",
           "INSERT INTO styles (indicator, method, classes, palette, reversed) VALUES ('pop', 'quantile', 5, "
           "'blues', 0)",
           "how the map looks; no figure", Noticed::not_},
    Change{"map: bookmarks, selections, looks of areas", "DELETE FROM bookmarks; DELETE FROM area_looks",
           "how the map looks; no figure", Noticed::not_},
    Change{"map: indicator last shown", "INSERT INTO meta (key, value) VALUES ('shown_indicator', 'pop')",
           "how the map looks; no figure", Noticed::not_},
    Change{"styles of QGIS", "UPDATE layer_styles SET styleName = 'mine'",
           "QGIS stores them when somebody chooses one", Noticed::not_},
    Change{"time of change and extent of a layer", "UPDATE gpkg_contents SET last_change = '2011-01-01'",
           "every program that looks at the file may write them", Noticed::not_},
    Change{
        "view `county_figures`",
        "DROP VIEW county_figures; CREATE VIEW county_figures AS SELECT fid AS OGC_FID, geom FROM counties",
        "made again with each import, read by other programs only", Noticed::not_},
    Change{"an index, or a table of another program",
           "CREATE TABLE mine (x); CREATE INDEX i ON counties (name)", "nothing here reads it",
           Noticed::not_},
    Change{"an empty column at the end of a table", "ALTER TABLE rounds ADD COLUMN remark TEXT",
           "says nothing until it is filled; then the row is noticed", Noticed::not_},
    Change{"file copied or packed (VACUUM)", "VACUUM", "no content changes", Noticed::not_},
};

/// Synthetic: a round that was approved at county level, with something in every table.
class OutsideChanges : public testing::TestWithParam<Change> {
 public:
  static void SetUpTestSuite() {
    s_made = std::make_unique<test::SurveyWorkspace>();
    Workspace workspace = s_made->open();
    fill(workspace);
    s_heads = headsToJson(headsOf(workspace));
  }
  static void TearDownTestSuite() { s_made.reset(); }

 protected:
  static void fill(Workspace& workspace) {
    workspace.putFigures(
        {surveyFigure("010101", "pop", 90, "2010"), surveyFigure("010102", "pop", 80, "2010")}, "last round");
    WorkspaceInfo info = workspace.info();
    info.figureSource = "yearbook";
    workspace.setInfo(info);
    fillTables(workspace);
    std::vector<Figure> figures;
    for (const std::string& unit : test::surveyRound().units)
      figures.push_back(surveyFigure(unit, "pop", 100));
    putSubmittedFigures(workspace, test::surveyRound(), figures, "forms");
    submit(workspace, {"2011", {kEveryUnit}, Role::county, "Tester", ""});
    approve(workspace, {"2011", {kEveryUnit}, Role::county, "Tester", ""});
    correct(workspace, {"2011", "010101", "swapped", "Tester", {surveyFigure("010101", "pop", 7)}});
    markSent(workspace, "2011", {"030001"}, "reminder", "Tester");
  }

  static void fillTables(Workspace& workspace) {
    Area area;
    area.id = "made-up";
    area.nameZh = "片区";
    area.liaisonZh = "部";
    area.liaisonEn = "Ministry";
    area.members.push_back({"010101", "甲一县", "甲省", "甲市", "010101", "010101", true, {}, ""});
    workspace.putAreas({area});
    geo::Table changes;
    changes.columns = {"old_code", "old_name", "new_codes", "kind"};
    changes.rows.push_back({1, {"010109", "旧县", "010101", "merged"}});
    workspace.putCodeChanges(changes);
    putYears(workspace, {{"010109", "旧县", "", {"010101"}, "0101", {}, 2005, false}});
    audit::Rule rule;
    rule.id = "made.up";
    rule.expression = "pop > 0";
    audit::putRules(workspace, {rule});
    audit::AuditReport report;
    report.period = "2010";
    report.findings.push_back(
        {"made.up", audit::Severity::warning, "010101", "2010", {"pop"}, "pop=90", "", "", 1});
    audit::storeFindings(workspace, report);
    plan::appendDocument(workspace,
                         {"outline", "made-up", 0, "draft", false, "", "Tester", "first", "", "{}"});
    geo::store::Transaction transaction(workspace.database());
    forms::ImportRecord record;
    record.file = "a.csv";
    record.period = "2010";
    forms::recordImport(workspace, record);
    forms::rememberColumns(workspace, {"code", "people"}, {{"people", "pop"}});
    schema::makeSettingsTables(workspace.database());
    workspace.database().execute(
        "CREATE TABLE IF NOT EXISTS indicator_groups (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, id "
        "TEXT "
        "NOT NULL UNIQUE, name_zh TEXT, name_en TEXT);"
        "INSERT INTO indicator_groups (id, name_zh) VALUES ('g', '组')");
    noteFigureSource(workspace, 0, "yearbook");
    transaction.commit();
  }

  static inline std::unique_ptr<test::SurveyWorkspace> s_made;
  static inline std::string s_heads;
};

TEST_P(OutsideChanges, AreNoticedAsTheDocsSay) {
  const test::ScratchFolder folder;
  const std::filesystem::path copy = folder / "w.gpkg";
  std::filesystem::copy_file(s_made->path(), copy);
  {
    const auto outside = geo::store::openSqlite(copy, geo::store::Access::readWrite);
    outside->execute("PRAGMA foreign_keys = OFF");  // somebody else's tool need not heed them
    Workspace before = Workspace::open(copy, true);
    ASSERT_TRUE(verifyTrail(before).faults.empty()) << verifyTrail(before).faults.front().text;
    outside->execute(GetParam().sql);
  }
  Workspace workspace = Workspace::open(copy, true);
  const TrailReport alone = verifyTrail(workspace);
  const Heads heads = headsFromJson(s_heads);
  const TrailReport against = verifyTrail(workspace, &heads);
  const std::string first = alone.faults.empty() ? "" : alone.faults.front().text;
  EXPECT_EQ(!alone.faults.empty(), GetParam().noticed == Noticed::byTrail) << first;
  EXPECT_EQ(!against.faults.empty(), GetParam().noticed != Noticed::not_) << first;
}

std::string nameOf(const testing::TestParamInfo<Change>& info) {
  return "No" + std::to_string(info.index + 1);
}

INSTANTIATE_TEST_SUITE_P(Trail, OutsideChanges, testing::ValuesIn(kChanges), nameOf);

TEST(OutsideChangesTable, IsTheOneInTheDocs) {
  std::string table = "| changed outside the program | noticed | |\n|---|---|---|\n";
  for (const Change& change : kChanges) {
    const char* const noticed = change.noticed == Noticed::byTrail     ? "`trail`"
                                : change.noticed == Noticed::withHeads ? "with heads"
                                                                       : "no";
    table += std::string("| ") + change.name + " | " + noticed + " | " + change.remark + " |\n";
  }
  std::ifstream file(LIANPIAN_SOURCE_DIR "/docs/survey-approval.md");
  std::stringstream text;
  text << file.rdbuf();
  EXPECT_NE(text.str().find(table), std::string::npos) << "The table in the docs is to be:\n" << table;
}

}  // namespace

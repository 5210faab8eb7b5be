#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "geo/store/database.h"
#include "planning/audit/audit.h"
#include "planning/audit/finding_store.h"
#include "planning/survey/approval.h"
#include "planning/survey/correction.h"
#include "planning/unit/county_years.h"
#include "planning/workspace/figure_sources.h"
#include "planning/workspace/stored_years.h"
#include "tests/planning/survey/survey_workspace.h"

// Other programs learn from the GeoPackage's table of contents that a table is another one than they read.

namespace {

using namespace planning;
using Tables = std::set<std::string>;

class Catalogue : public testing::Test {
 protected:
  /// Of `asked` those that the table of contents tells as changed by `change`.
  Tables told(const Tables& asked, const std::function<void()>& change) {
    execute("UPDATE gpkg_contents SET last_change = '2000-01-01T00:00:00.000Z'");
    change();
    Tables found;
    const auto row = m_workspace.database().prepare(
        "SELECT table_name FROM gpkg_contents WHERE last_change NOT LIKE '2000-%'");
    while (row->step())
      if (asked.contains(row->text(0))) found.insert(row->text(0));
    return found;
  }
  void execute(const std::string& sql) { m_workspace.database().execute(sql); }
  survey::Decision decision(const std::string& comment = {}) const {
    return {"2011", {"010101"}, survey::Role::county, "Tester", comment};
  }

  test::SurveyWorkspace m_made;
  Workspace m_workspace = m_made.open();
};

}  // namespace

TEST_F(Catalogue, TellsWhichTablesOfTheMapChanged) {
  const Tables all{"areas",   "assignments",  "liaison_units", "area_members",  "indicators",
                   "figures", "code_changes", "county_years",  "figure_sources"};
  EXPECT_EQ(told(all, [this] { m_workspace.putAreas({{.id = "hills", .nameZh = "丘陵"}}); }),
            (Tables{"areas", "assignments", "liaison_units", "area_members"}));
  EXPECT_EQ(told(all, [this] { m_workspace.putIndicators(m_workspace.indicators()); }), Tables{"indicators"});
  EXPECT_EQ(
      told(all, [this] { m_workspace.putFigures({test::surveyFigure("010101", "pop", 1)}, "made up"); }),
      Tables{"figures"});
  noteFigureSource(m_workspace, 0, "a table");
  EXPECT_EQ(told(all, [this] { noteFigureSource(m_workspace, 0, "census"); }), Tables{"figure_sources"});
  EXPECT_EQ(told(all, [this] { m_workspace.putCodeChanges({}); }), Tables{"code_changes"});
  const std::vector<CountyYears> years{
      {"010108", "子县", "010101", {"010101"}, "0101", std::nullopt, 2011, false}};
  putYears(m_workspace, years);  // which makes the table
  EXPECT_EQ(told(all, [&] { putYears(m_workspace, years); }), Tables{"county_years"});
}

TEST_F(Catalogue, TellsWhichTablesOfASurveyChanged) {
  const Tables all{"rounds",   "round_indicators", "round_units", "submissions", "correction_orders",
                   "findings", "audit_runs",       "audit_rules", "figures"};
  survey::Round later = test::surveyRound();
  later.id = "later";
  EXPECT_EQ(told(all, [&] { survey::putRound(m_workspace, later); }),
            (Tables{"rounds", "round_indicators", "round_units", "submissions"}));
  EXPECT_EQ(told(all, [&] { survey::putRound(m_workspace, later); }), Tables{}) << "nothing changed";
  EXPECT_EQ(told(all, [&] { survey::markSent(m_workspace, "2011", {"010101"}, "a form", "Tester"); }),
            Tables{"round_units"});
  for (const char* const id : {"pop", "poor", "income"})
    m_workspace.putFigures({test::surveyFigure("010101", id, 1)}, "made up");
  EXPECT_EQ(told(all, [this] { survey::submit(m_workspace, decision()); }),
            (Tables{"submissions", "round_units"}));
  EXPECT_EQ(told(all, [this] { survey::approve(m_workspace, decision()); }),
            (Tables{"submissions", "round_units"}));
  EXPECT_EQ(told(all,
                 [this] {
                   survey::correct(
                       m_workspace,
                       {"2011", "010101", "swapped", "Tester", {test::surveyFigure("010101", "pop", 2)}});
                 }),
            (Tables{"correction_orders", "figures"}));
}

TEST_F(Catalogue, TellsWhichTablesOfAnAuditChanged) {
  const Tables all{"findings", "audit_runs", "audit_rules", "figures", "submissions"};
  audit::Rule rule;
  rule.id = "few";
  rule.expression = "pop > 5";
  rule.messageEn = "few people";
  m_workspace.putFigures({test::surveyFigure("010101", "pop", 1)}, "made up");
  audit::putRules(m_workspace, {rule});  // which makes all three tables
  EXPECT_EQ(told(all, [&] { audit::putRules(m_workspace, {rule}); }), Tables{"audit_rules"});
  EXPECT_EQ(
      told(all,
           [&] { audit::storeFindings(m_workspace, audit::auditPeriod(m_workspace, "2011", "", {rule})); }),
      (Tables{"findings", "audit_runs"}));
  const std::int64_t id = audit::storedFindings(m_workspace, "2011").at(0).id;
  EXPECT_EQ(
      told(all, [&] { audit::settleFindings(m_workspace, {id}, audit::FindingState::waived, "late", "Li"); }),
      Tables{"findings"});
}

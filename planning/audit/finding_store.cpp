#include "planning/audit/finding_store.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "geo/store/current_user.h"
#include "geo/store/utc_clock.h"
#include "planning/audit/indicator_list.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace_impl.h"

namespace planning::audit {
namespace {

using geo::store::Database;
using geo::store::Statement;

constexpr std::array<const char*, 4> kStates{"open", "explained", "corrected", "waived"};

template <std::size_t Size>
std::size_t wordIndex(const std::array<const char*, Size>& words, const std::string& word) {
  const auto found = std::ranges::find(words, word);
  if (found == words.end())
    throw geo::DamagedError(geo::message(
        "The findings in the workspace have the unknown word '{}'; restore it from a copy.", word));
  return static_cast<std::size_t>(found - words.begin());
}

Severity parseSeverity(const std::string& word) {
  constexpr std::array<const char*, 3> kSeverities{"error", "warning", "hint"};
  return static_cast<Severity>(wordIndex(kSeverities, word));
}

StoredFinding findingFrom(const Statement& row) {
  StoredFinding stored;
  stored.id = row.integer(0);
  stored.finding.rule = row.text(1);
  stored.finding.severity = parseSeverity(row.text(2));
  stored.finding.unit = row.text(3);
  stored.finding.period = row.text(4);
  stored.finding.indicators = splitIndicators(row.text(5));
  stored.state = static_cast<FindingState>(wordIndex(kStates, row.text(6)));
  stored.explanation = row.text(7);
  stored.person = row.text(8);
  stored.finding.seen = row.text(9);
  stored.finding.expected = row.text(10);
  stored.finding.proposal = row.text(11);
  stored.finding.strength = row.real(12).value_or(0);
  stored.firstSeen = row.text(13);
  stored.lastSeen = row.text(14);
  stored.run = row.integer(15);
  return stored;
}

using Key = std::tuple<std::string, std::string, std::string>;
Key keyOf(const Finding& finding) { return {finding.rule, finding.unit, joinIndicators(finding.indicators)}; }

/// One finding a key: where a rule has several things to say about a unit, they are said together.
std::vector<Finding> withoutTwins(const std::vector<Finding>& findings) {
  std::vector<Finding> single;
  std::map<Key, std::size_t> known;
  for (const Finding& finding : findings) {
    const auto [at, isNew] = known.emplace(keyOf(finding), single.size());
    if (isNew)
      single.push_back(finding);
    else
      single[at->second].seen += " | " + finding.seen;
  }
  return single;
}

/// Of a finding that was explained, waived or replaced: what the log keeps of it.
std::string lineOf(const StoredFinding& stored) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", stored.finding.rule, stored.finding.unit,
                     stored.finding.period, joinIndicators(stored.finding.indicators), stored.finding.seen,
                     toString(stored.state), stored.explanation, stored.person);
}

/// Decides what becomes of each finding of one run.
class Update {
 public:
  Update(Database& database, const AuditReport& report, AuditRun& run)
      : m_database(database), m_report(report), m_findings(withoutTwins(report.findings)), m_run(run) {
    m_run.found = m_findings.size();
  }

  /// Returns the lines of what was settled before and is not any more.
  std::string apply(const std::vector<StoredFinding>& stored) {
    std::map<Key, const StoredFinding*> known;
    for (const StoredFinding& one : stored) known.emplace(keyOf(one.finding), &one);
    std::set<Key> found;
    const auto insert = m_database.prepare(
        "INSERT INTO findings (rule, severity, unit, period, indicators, state, explanation, person, seen, "
        "expected, proposal, strength, first_seen, last_seen, run) VALUES (?, ?, ?, ?, ?, 'open', NULL, "
        "NULL, "
        "?, ?, ?, ?, ?, ?, ?)");
    const auto update = m_database.prepare(
        "UPDATE findings SET severity = ?, state = ?, explanation = ?, person = ?, seen = ?, expected = ?, "
        "proposal = ?, strength = ?, last_seen = ?, run = ? WHERE fid = ?");
    for (const Finding& finding : m_findings) {
      const Key key = keyOf(finding);
      found.insert(key);
      const auto before = known.find(key);
      if (before == known.end())
        add(*insert, finding);
      else
        renew(*update, finding, *before->second);
    }
    correctTheRest(stored, found);
    return std::move(m_lines);
  }

 private:
  void add(Statement& insert, const Finding& finding) {
    ++m_run.fresh;
    insert.run({finding.rule, toString(finding.severity), finding.unit, finding.period,
                joinIndicators(finding.indicators), finding.seen, finding.expected, finding.proposal,
                finding.strength, m_run.madeAt, m_run.madeAt, m_run.id});
  }

  void renew(Statement& update, const Finding& finding, const StoredFinding& before) {
    const bool isSettled = before.state == FindingState::explained || before.state == FindingState::waived;
    const bool keeps = before.finding.seen == finding.seen && isSettled;
    if (before.state != FindingState::open && !keeps) {
      ++m_run.reopened;
      m_lines += lineOf(before);
    }
    update.run({toString(finding.severity), toString(keeps ? before.state : FindingState::open),
                orNull(keeps ? before.explanation : ""), orNull(keeps ? before.person : ""), finding.seen,
                finding.expected, finding.proposal, finding.strength, m_run.madeAt, m_run.id, before.id});
  }

  void correctTheRest(const std::vector<StoredFinding>& stored, const std::set<Key>& found) {
    std::set<std::string> asked;
    for (const RuleRun& one : m_report.runs)
      if (one.skipped.empty()) asked.insert(one.rule);
    const auto correct = m_database.prepare("UPDATE findings SET state = 'corrected' WHERE fid = ?");
    for (const StoredFinding& one : stored) {
      if (one.state == FindingState::corrected || !asked.contains(one.finding.rule) ||
          found.contains(keyOf(one.finding)))
        continue;
      ++m_run.corrected;
      correct->run({one.id});
    }
  }

  Database& m_database;
  const AuditReport& m_report;
  std::vector<Finding> m_findings;
  AuditRun& m_run;
  std::string m_lines;
};

std::int64_t number(std::size_t value) { return static_cast<std::int64_t>(value); }

/// Stored without its counts: its findings name it before they are counted.
AuditRun newRun(Database& database, const AuditReport& report) {
  AuditRun run;
  run.period = report.period;
  run.against = report.against;
  run.madeBy = geo::store::currentUser();
  run.madeAt = geo::store::utcNow();
  run.figures = report.figures;
  for (const RuleRun& one : report.runs)
    if (one.skipped.empty()) ++run.rules;
  run.id = database
               .prepare(
                   "INSERT INTO audit_runs (period, against, made_by, made_at, figures, rules, found, fresh, "
                   "reopened, corrected) VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0) RETURNING fid")
               ->insert({run.period, orNull(run.against), run.madeBy, run.madeAt, number(run.figures),
                         number(run.rules)});
  return run;
}

void writeCounts(Database& database, const AuditRun& run) {
  database.prepare("UPDATE audit_runs SET found = ?, fresh = ?, reopened = ?, corrected = ? WHERE fid = ?")
      ->run({number(run.found), number(run.fresh), number(run.reopened), number(run.corrected), run.id});
}

void touch(Database& database, std::initializer_list<const char*> tables) {
  for (const char* table : tables) database.catalogue().touch(table);
}

}  // namespace

std::string toString(FindingState state) { return kStates[static_cast<std::size_t>(state)]; }

std::vector<StoredFinding> storedFindings(Workspace& workspace, const std::string& period) {
  std::vector<StoredFinding> findings;
  Database& database = workspace.database();
  if (!database.hasTable("findings")) return findings;
  const auto row = database.prepare(
      "SELECT fid, rule, severity, unit, period, indicators, state, explanation, person, seen, expected, "
      "proposal, strength, first_seen, last_seen, run FROM findings WHERE period = ? OR ? = '' ORDER BY fid");
  row->bind(1, period);
  row->bind(2, period);
  while (row->step()) findings.push_back(findingFrom(*row));
  return findings;
}

AuditRun storeFindings(Workspace& workspace, const AuditReport& report) {
  Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  schema::makeAuditTables(database);
  AuditRun run = newRun(database, report);
  const std::string lines = Update(database, report, run).apply(storedFindings(workspace, report.period));
  writeCounts(database, run);
  appendRevision(database, {kDirectSubmission, "findings", lines,
                            fmt::format("run {}: {} found, {} new, {} open again, {} corrected", run.id,
                                        run.found, run.fresh, run.reopened, run.corrected),
                            fmt::format("audit of {}", run.period)});
  touch(database, {"findings", "audit_runs"});
  transaction.commit();
  return run;
}

void settleFindings(Workspace& workspace, const std::vector<std::int64_t>& ids, FindingState state,
                    const std::string& reason, const Person& person) {
  if (reason.empty() || person.isUnknown())
    throw geo::DataError(geo::message("A finding is explained or waived with a reason and a person's name."));
  Database& database = workspace.database();
  std::map<std::int64_t, StoredFinding> known;
  for (StoredFinding& one : storedFindings(workspace, "")) known.emplace(one.id, std::move(one));
  geo::store::Transaction transaction(database);
  std::string before, after;
  for (const std::int64_t id : ids) {
    const auto found = known.find(id);
    if (found == known.end())
      throw geo::DataError(geo::message("There is no finding {}; 'lianpian audit' lists them.", id));
    StoredFinding one = found->second;
    if (one.state == FindingState::corrected)
      throw geo::DataError(
          geo::message("The finding {} is corrected; there is nothing left to explain.", id));
    before += lineOf(one);
    one.state = state;
    one.explanation = reason;
    one.person = toText(person);
    after += lineOf(one);
    database.prepare("UPDATE findings SET state = ?, explanation = ?, person = ? WHERE fid = ?")
        ->run({toString(state), reason, one.person, id});
  }
  appendRevision(database, {kDirectSubmission, "findings", before, after, reason});
  touch(database, {"findings"});
  transaction.commit();
}

std::vector<AuditRun> auditRuns(Workspace& workspace) {
  std::vector<AuditRun> runs;
  Database& database = workspace.database();
  if (!database.hasTable("audit_runs")) return runs;
  const auto row = database.prepare(
      "SELECT fid, period, against, made_by, made_at, figures, rules, found, fresh, reopened, corrected FROM "
      "audit_runs ORDER BY fid");
  const auto count = [&](int column) { return static_cast<std::size_t>(row->integer(column)); };
  while (row->step())
    runs.push_back({row->integer(0), row->text(1), row->text(2), row->text(3), row->text(4), count(5),
                    count(6), count(7), count(8), count(9), count(10)});
  return runs;
}

std::vector<Rule> storedRules(Workspace& workspace) {
  Database& database = workspace.database();
  if (!database.hasTable("audit_rules")) return {};
  geo::Table table = ruleTable({});
  table.source = "audit_rules";
  const auto row =
      database.prepare(fmt::format("SELECT fid, id, kind, severity, scope, expression, condition, "
                                   "tolerance, message_zh, message_en FROM audit_rules ORDER BY "
                                   "fid"));
  while (row->step()) {
    geo::Table::Row one{static_cast<int>(row->integer(0)), {}};
    for (int column = 1; column < row->columnCount(); ++column)
      one.cells.push_back(row->optionalText(column));
    table.rows.push_back(std::move(one));
  }
  return parseRules(table);
}

void putRules(Workspace& workspace, const std::vector<Rule>& rules) {
  Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  schema::makeAuditTables(database);
  const auto put = database.prepare(
      "INSERT INTO audit_rules (id, kind, severity, scope, expression, condition, tolerance, message_zh, "
      "message_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, "
      "severity = excluded.severity, scope = excluded.scope, expression = excluded.expression, condition = "
      "excluded.condition, tolerance = excluded.tolerance, message_zh = excluded.message_zh, message_en = "
      "excluded.message_en");
  std::string after;
  for (const geo::Table::Row& row : ruleTable(rules).rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      put->bind(static_cast<int>(i) + 1, orNull(row.cells[i].value_or("")));
    put->step();
    put->reset();
    after += row.cells.front().value_or("") + '\n';
  }
  appendRevision(database, {kDirectSubmission, "audit_rules", "", after, "rules of the audit"});
  touch(database, {"audit_rules"});
  transaction.commit();
}

}  // namespace planning::audit

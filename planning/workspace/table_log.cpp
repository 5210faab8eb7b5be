#include "planning/workspace/table_log.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "geo/store/sha256.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Database;
using geo::store::Statement;
using geo::store::Value;

// All but liaison_persons, of whom nothing is kept elsewhere, not even a digest that can be guessed at.
constexpr auto kLogged = std::to_array<const char*>({"meta",
                                                     "counties",
                                                     "prefectures",
                                                     "provinces",
                                                     "county_years",
                                                     "coverage",
                                                     "levels",
                                                     "repairs",
                                                     "repair_pieces",
                                                     "areas",
                                                     "area_members",
                                                     "liaison_units",
                                                     "assignments",
                                                     "code_changes",
                                                     "indicators",
                                                     "indicator_groups",
                                                     "figure_sources",
                                                     "submissions",
                                                     "rounds",
                                                     "round_indicators",
                                                     "round_units",
                                                     "correction_orders",
                                                     "audit_rules",
                                                     "findings",
                                                     "audit_runs",
                                                     "imports",
                                                     "form_mappings",
                                                     "plan_documents",
                                                     "circulars",
                                                     "circular_receipts",
                                                     "migrations",
                                                     "liaison_organisations",
                                                     "liaison_rounds",
                                                     "liaison_places",
                                                     "liaison_groups",
                                                     "liaison_members",
                                                     "liaison_assignments",
                                                     "liaison_meetings",
                                                     "liaison_questions",
                                                     "liaison_needs",
                                                     "liaison_promises",
                                                     "liaison_form_fields",
                                                     "liaison_yearly",
                                                     "liaison_year_steps",
                                                     "liaison_inspections",
                                                     "liaison_form_answers",
                                                     "liaison_form_states",
                                                     "liaison_assessment_items",
                                                     "liaison_grade_bands",
                                                     "liaison_assessment_scores",
                                                     "liaison_assessment_steps",
                                                     "liaison_schemes",
                                                     "liaison_nominations",
                                                     "liaison_opinions",
                                                     "liaison_objections",
                                                     "liaison_commendations",
                                                     "liaison_experience_reports",
                                                     "liaison_letters",
                                                     "liaison_receipts",
                                                     "liaison_briefings",
                                                     "package",
                                                     "package_states",
                                                     "province_outlines",
                                                     "shared_packages",
                                                     "shared_counties",
                                                     "package_totals",
                                                     "package_plans",
                                                     "package_plan_targets",
                                                     "package_plan_projects",
                                                     "package_plan_amounts",
                                                     "package_plan_texts",
                                                     "shared_totals"});

constexpr const char* kEntries = "revisions";

/// Statements that say only what the map shows are saved with it.
bool isOfTheMap(std::string_view table, std::span<const Value> values) {
  if (table != "meta" || values.size() < 2) return false;
  const auto* const key = std::get_if<std::string>(&values[1]);
  return key != nullptr && (key->starts_with("shown_") || *key == "language");
}

/// The first words of a row; shapes and long texts tell nobody which one it is.
std::string nameOf(std::span<const Value> values) {
  constexpr std::size_t kLongest = 60;
  constexpr int kWords = 3;
  std::string name;
  int words = 0;
  for (const Value& value : values.subspan(std::min<std::size_t>(1, values.size()))) {
    std::string word;
    if (const auto* const text = std::get_if<std::string>(&value)) word = *text;
    if (const auto* const number = std::get_if<std::int64_t>(&value)) word = std::to_string(*number);
    if (word.empty() || word.size() > kLongest) continue;
    name += (name.empty() ? "" : ", ") + word;
    if (++words == kWords) break;
  }
  return name;
}

void readRow(const Statement& row, std::vector<Value>& values) {
  values.clear();
  for (int i = 0; i < row.columnCount(); ++i) values.push_back(row.column(i));
}

std::int64_t numberOf(std::span<const Value> values) {
  const auto* const number = values.empty() ? nullptr : std::get_if<std::int64_t>(values.data());
  return number == nullptr ? 0 : *number;
}

std::optional<std::int64_t> lastSeal(Database& database) {
  const auto row =
      database.prepare("SELECT fid FROM revisions WHERE submission = ? ORDER BY sequence DESC LIMIT 1");
  row->bind(1, std::string(kTablesSubmission));
  return row->step() ? std::optional(row->integer(0)) : std::nullopt;
}

std::string counted(std::size_t count, const std::string& digest) {
  return fmt::format("{} {}", count, digest);
}

std::vector<std::string> fieldsOf(std::string_view line) {
  std::vector<std::string> fields;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find('\t', at), line.size());
    fields.emplace_back(line.substr(at, end - at));
    at = end + 1;
  }
  return fields;
}

/// Calls `take` with the fields of each line; false where a line has another number of them, or no end.
template <class Take>
bool eachLine(std::string_view text, std::size_t fields, const Take& take) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return false;
    const std::vector<std::string> found = fieldsOf(text.substr(0, end));
    if (found.size() != fields || !take(found)) return false;
    text.remove_prefix(end + 1);
  }
  return true;
}

std::optional<std::int64_t> parsed(const std::string& text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

std::span<const char* const> loggedTables() { return kLogged; }

std::string digestOfRows(const RowDigests& rows) {
  geo::store::Sha256 sum;
  for (const auto& [number, digest] : rows) sum.add(fmt::format("{}\t{}\n", number, digest));
  return sum.digest();
}

void eachLoggedRow(Database& database, const std::string& table,
                   const std::function<void(const LoggedRow&)>& visit) {
  if (!database.hasTable(table)) return;
  const auto row = database.prepare(fmt::format("SELECT * FROM \"{}\" ORDER BY 1", table));
  std::vector<Value> values;
  while (row->step()) {
    readRow(*row, values);
    if (!isOfTheMap(table, values)) visit({numberOf(values), geo::store::rowDigest(values), nameOf(values)});
  }
}

std::string digestOfOtherFigures(Database& database) {
  const auto row = database.prepare(
      "SELECT * FROM figures WHERE boundary_version IS NOT (SELECT value FROM meta WHERE key = "
      "'boundary_version') ORDER BY fid");
  RowDigests rows;
  std::vector<Value> values;
  while (row->step()) {
    readRow(*row, values);
    rows.emplace(numberOf(values), geo::store::rowDigest(values));
  }
  return counted(rows.size(), digestOfRows(rows));
}

std::string digestOfEntries(const std::vector<std::pair<std::int64_t, std::string>>& entries) {
  geo::store::Sha256 sum;
  for (const auto& [number, hash] : entries) sum.add(fmt::format("{}\t{}\n", number, hash));
  return counted(entries.size(), sum.digest());
}

std::optional<TableEntry> parseTableEntry(const std::string& before, const std::string& after) {
  TableEntry entry;
  const bool isRead = eachLine(after, 3,
                               [&entry](const std::vector<std::string>& fields) {
                                 if (fields[0] == "log") {
                                   entry.entries = fields[1] + " " + fields[2];
                                 } else if (fields[1] == "=") {
                                   entry.whole[fields[0]] = fields[2];
                                 } else {
                                   const std::optional<std::int64_t> number = parsed(fields[1]);
                                   if (!number) return false;
                                   entry.rows[fields[0]][*number] = fields[2];
                                 }
                                 return true;
                               }) &&
                      eachLine(before, 2, [&entry](const std::vector<std::string>& fields) {
                        entry.before[fields[0]] = fields[1];
                        return true;
                      });
  return isRead ? std::optional(std::move(entry)) : std::nullopt;
}

bool TableLog::watches(std::string_view table) const {
  return !m_isWriting && (table == kEntries || std::ranges::find(kLogged, table) != kLogged.end());
}

void TableLog::touched(std::string_view table, std::int64_t row, std::span<const Value> before) {
  if (table == kEntries) {
    if (before.empty()) m_entries.insert(row);
    return;
  }
  if (isOfTheMap(table, before)) return;
  auto found = m_found.find(table);
  if (found == m_found.end()) found = m_found.emplace(std::string(table), RowDigests()).first;
  if (!found->second.contains(row))
    found->second.emplace(row, before.empty() ? "" : geo::store::rowDigest(before));
}

void TableLog::forget() noexcept {
  m_found.clear();
  m_entries.clear();
  m_isWriting = false;
}

void TableLog::beforeCommit() {
  if (m_isWriting || (m_found.empty() && m_entries.empty())) return;
  if (!m_database.hasTable(kEntries) || !m_database.hasTable("submissions")) return;
  m_isWriting = true;
  const bool isFirst = !lastSeal(m_database);
  Text text = changes();
  if (!text.after.empty() || !m_entries.empty()) {
    openChain(m_database, {kTablesSubmission, {}, {}, "open"});
    write(isFirst ? everything(true) : std::move(text), isFirst);
  }
  m_isWriting = false;
}

/// The rows that are not as the transaction found them.
TableLog::Text TableLog::changes() {
  Text text;
  std::vector<Value> values;
  for (const auto& [table, rows] : m_found) {
    if (!m_database.hasTable(table)) continue;
    const auto row = m_database.prepare(fmt::format("SELECT * FROM \"{}\" WHERE fid = ?", table));
    RowDigests before;
    for (const auto& [number, digest] : rows) {
      row->bind(1, number);
      std::string now;
      if (row->step()) {
        readRow(*row, values);
        if (isOfTheMap(table, values)) continue;
        now = geo::store::rowDigest(values);
      }
      if (now == digest) continue;
      before.emplace(number, digest.empty() ? kRowGone : digest);
      text.after += fmt::format("{}\t{}\t{}\n", table, number, now.empty() ? kRowGone : now);
    }
    if (!before.empty()) text.before += fmt::format("{}\t{}\n", table, digestOfRows(before));
  }
  return text;
}

TableLog::Text TableLog::everything(bool asRows) {
  Text text;
  for (const char* const table : kLogged) {
    if (!m_database.hasTable(table)) continue;
    RowDigests rows;
    eachLoggedRow(m_database, table, [&](const LoggedRow& row) {
      if (asRows) text.after += fmt::format("{}\t{}\t{}\n", table, row.number, row.digest);
      rows.emplace(row.number, row.digest);
    });
    text.after += fmt::format("{}\t=\t{}\n", table, counted(rows.size(), digestOfRows(rows)));
  }
  text.after += fmt::format("{}\t=\t{}\n", kOtherFigures, digestOfOtherFigures(m_database));
  return text;
}

void TableLog::write(Text text, bool isFirst) {
  std::vector<std::pair<std::int64_t, std::string>> entries;
  bool isApproval = false;
  const auto row =
      m_database.prepare(isFirst ? "SELECT fid, hash, what FROM revisions WHERE ? >= 0 ORDER BY fid"
                                 : "SELECT fid, hash, what FROM revisions WHERE fid = ?");
  const auto read = [&](std::int64_t number) {
    row->bind(1, number);
    while (row->step()) {
      entries.emplace_back(row->integer(0), row->text(1));
      isApproval = isApproval || row->text(2) == "approve";
    }
  };
  if (isFirst) {
    read(0);
  } else {
    if (const std::optional<std::int64_t> last = lastSeal(m_database)) read(*last);
    for (const std::int64_t number : m_entries) read(number);
    if (isApproval) text.after += everything(false).after;
  }
  std::string log = digestOfEntries(entries);
  log[log.find(' ')] = '\t';
  appendRevision(m_database, {kTablesSubmission, kTablesEntry, text.before,
                              fmt::format("log\t{}\n", log) + text.after, ""});
}

}  // namespace planning

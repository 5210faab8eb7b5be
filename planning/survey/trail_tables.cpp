#include "planning/survey/trail_tables.h"

#include <fmt/format.h>

#include <algorithm>

#include "geo/report/message.h"
#include "planning/workspace/workspace.h"

namespace planning::survey {
namespace {

using Kind = TrailFault::Kind;

constexpr int kRowsTold = 20;  // of one table

}  // namespace

void TableCheck::read(const StoredRevision& entry, bool isSound) {
  if (entry.revision.submission != kTablesSubmission) {
    m_entries.emplace_back(entry.number, entry.hash);
    return;
  }
  const auto said = parseTableEntry(entry.revision.before, entry.revision.after);
  if (isSound && !said)
    fault(Kind::entry, entry.sequence,
          geo::message("Entry {} of {} cannot be read; 'lianpian trail' tells what is wrong with it.",
                       entry.sequence, kTablesSubmission));
  m_isBroken = m_isBroken || !isSound || !said;
  if (!m_isBroken) {
    compareEntries(entry, *said);
    apply(entry, *said);
    compareWhole(entry.sequence, *said);
  }
  m_last = entry.sequence;
  m_entries.assign(1, {entry.number, entry.hash});
}

/// Each entry of the chain names the entries that came with it, and the one of the chain before.
void TableCheck::compareEntries(const StoredRevision& entry, const TableEntry& said) {
  if (digestOfEntries(m_entries) == said.entries) return;
  fault(
      Kind::log, entry.sequence,
      geo::message("The entries of the log before number {} are not those that were written then: some were "
                   "exchanged, added or taken out.",
                   entry.number));
}

void TableCheck::apply(const StoredRevision& entry, const TableEntry& said) {
  for (const auto& [name, rows] : said.rows) {
    Table& table = m_tables[name];
    RowDigests before;
    for (const auto& [number, digest] : rows) {
      const auto known = table.rows.find(number);
      before.emplace(number, known == table.rows.end() ? kRowGone : known->second.digest);
      if (digest == kRowGone)
        table.rows.erase(number);
      else
        table.rows.insert_or_assign(number, Row{digest, entry.sequence});
    }
    table.digest.clear();
    const auto found = said.before.find(name);
    if (m_last > 0 && (found == said.before.end() || found->second != digestOfRows(before)))
      fault(
          Kind::table, entry.sequence,
          geo::message("Before entry {} of {} a row of the table {} that it changes was changed outside the "
                       "program.",
                       entry.sequence, kTablesSubmission, name));
  }
}

const std::string& TableCheck::digestOf(Table& table) {
  if (table.digest.empty()) {
    RowDigests rows;
    for (const auto& [number, row] : table.rows) rows.emplace_hint(rows.end(), number, row.digest);
    table.digest = fmt::format("{} {}", rows.size(), digestOfRows(rows));
  }
  return table.digest;
}

void TableCheck::compareWhole(std::int64_t entry, const TableEntry& said) {
  for (const auto& [name, digest] : said.whole) {
    const bool isOther = name == kOtherFigures;
    const std::string known = isOther ? m_otherFigures : digestOf(m_tables[name]);
    if (isOther) m_otherFigures = digest;
    if (known != digest && !(isOther && known.empty()))
      fault(
          Kind::table, entry,
          geo::message("When entry {} of {} was written, the table {} was not as the log has it: it had been "
                       "changed outside the program.",
                       entry, kTablesSubmission, name));
  }
}

void TableCheck::compare(Workspace& workspace) {
  m_report.hasTables = m_last > 0;
  if (m_last == 0 || m_isBroken) return;
  for (std::size_t i = 1; i < m_entries.size(); ++i)
    fault(Kind::log, 0,
          geo::message("Entry number {} of the log was not written by this program: no entry of {} names it.",
                       m_entries[i].first, kTablesSubmission));
  for (const char* const name : loggedTables()) compareRows(workspace, name, m_tables[name]);
  if (digestOfOtherFigures(workspace.database()) != m_otherFigures)
    fault(
        Kind::table, 0,
        geo::message("The figures of other boundaries are not as the log has them: they were changed outside "
                     "the program."));
}

void TableCheck::compareRows(Workspace& workspace, const std::string& name, const Table& table) {
  int told = 0;
  const auto tell = [&](std::int64_t entry, std::string text) {
    if (++told <= kRowsTold) fault(Kind::table, entry, std::move(text));
  };
  std::set<std::int64_t> seen;
  eachLoggedRow(workspace.database(), name, [&](const LoggedRow& row) {
    ++m_report.rows;
    seen.insert(row.number);
    const auto said = table.rows.find(row.number);
    if (said == table.rows.end())
      tell(0, geo::message("Row {} of the table {} ({}) is not in the log: it was added outside the program.",
                           row.number, name, row.name));
    else if (said->second.digest != row.digest)
      tell(said->second.entry,
           geo::message("Row {} of the table {} ({}) is not as the log has it: it was changed outside the "
                        "program.",
                        row.number, name, row.name));
  });
  for (const auto& [number, row] : table.rows)
    if (!seen.contains(number))
      tell(row.entry, geo::message("Row {} of the table {} is gone: it was taken out outside the program.",
                                   number, name));
  if (told > kRowsTold)
    fault(Kind::table, 0,
          geo::message("{} more rows of the table {} are not as the log has them.", told - kRowsTold, name));
}

void TableCheck::fault(Kind kind, std::int64_t entry, std::string text) {
  m_report.faults.push_back({kind, kTablesSubmission, entry, std::move(text), {}, {}});
}

}  // namespace planning::survey

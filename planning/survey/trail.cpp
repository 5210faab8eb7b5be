#include "planning/survey/trail.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "planning/survey/trail_figures.h"
#include "planning/survey/trail_tables.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/survey_tables.h"
#include "planning/workspace/workspace.h"

namespace planning::survey {
namespace {

using geo::store::Database;
using Kind = TrailFault::Kind;

void compareFigures(Workspace& workspace, FigureCheck& check) {
  const auto row = workspace.database().prepare(
      "SELECT unit, period, indicator, value, flag, source_code, note, revision FROM figures WHERE "
      "boundary_version = ? ORDER BY fid");
  row->bind(1, workspace.info().boundaryVersion);
  const auto text = [&row](int column) {
    const geo::store::Value value = row->column(column);
    const std::string* held = std::get_if<std::string>(&value);
    return held ? *held : std::string();
  };
  while (row->step()) {
    const geo::store::Value value = row->column(3);
    const geo::store::Value number = row->column(7);
    const std::optional<Flag> flag = parseFlag(text(4));
    const bool isReadable =
        flag && (std::holds_alternative<double>(value) || std::holds_alternative<geo::store::Null>(value)) &&
        std::holds_alternative<std::int64_t>(number);
    if (isReadable)
      check.compare({text(0), text(1), text(2), row->real(3), *flag, text(5), text(6)}, row->integer(7));
    else
      check.unreadable({text(0), text(1), text(2), {}, Flag::reported, {}, {}});
  }
}

void compareStates(Database& database,
                   const std::map<std::string, std::pair<std::int64_t, std::string>>& last,
                   const std::set<std::string>& broken, TrailReport& report) {
  const auto row = database.prepare(
      "SELECT id, state FROM submissions WHERE round IS NOT NULL AND round <> '' ORDER BY id");
  while (row->step()) {
    const auto found = last.find(row->text(0));
    const std::string said = found == last.end() ? "draft" : found->second.second;
    if (said == row->text(1) || broken.contains(row->text(0))) continue;
    const std::int64_t entry = found == last.end() ? 0 : found->second.first;
    report.faults.push_back({Kind::state,
                             row->text(0),
                             entry,
                             geo::message("{} is in state {}, but its trail (entry {}) says {}.",
                                          row->text(0), row->text(1), entry, said),
                             row->text(0).substr(row->text(0).find('/') + 1),
                             {}});
  }
}

using OrderText = std::array<std::string, 7>;  ///< before and after apart

void compareOrders(Database& database, std::map<std::int64_t, OrderText> said, TrailReport& report) {
  if (hasSurveyTables(database)) {
    const auto row = database.prepare(
        "SELECT revision, number, round, unit, reason, made_by, made_at, before, after FROM "
        "correction_orders ORDER BY number");
    while (row->step()) {
      const std::string id = row->text(2) + "/" + row->text(3);
      const OrderText stored{id,           "correction " + std::to_string(row->integer(1)),
                             row->text(4), row->text(5),
                             row->text(6), row->text(7),
                             row->text(8)};
      const auto found = said.find(row->integer(0));
      if (found == said.end() || found->second != stored)
        report.faults.push_back(
            {Kind::order,
             id,
             0,
             geo::message("Correction order {} of {} is not as the trail has it.", row->integer(1), id),
             row->text(3),
             {}});
      if (found != said.end()) said.erase(found);
    }
  }
  for (const auto& [number, order] : said)
    report.faults.push_back({Kind::order,
                             order[0],
                             0,
                             geo::message("The trail of {} has a {} that is not among the correction orders.",
                                          order[0], order[1]),
                             {},
                             {}});
}

/// What one chain has come to, beside the entry that a head kept elsewhere names.
struct ChainSeen {
  std::int64_t entries = 0;
  std::string hashAtHead;
};

void compareHead(const Head& head, const std::map<std::string, ChainSeen>& seen, TrailReport& report) {
  const auto found = seen.find(head.submission);
  const std::int64_t entries = found == seen.end() ? 0 : found->second.entries;
  if (entries < head.entries)
    report.faults.push_back(
        {Kind::missing,
         head.submission,
         entries + 1,
         geo::message("{} had {} entries when its head was kept and has {} now: from entry {} on it was cut "
                      "off.",
                      head.submission, head.entries, entries, entries + 1),
         {},
         {}});
  else if (found != seen.end() && found->second.hashAtHead != head.hash)
    report.faults.push_back(
        {Kind::recomputed,
         head.submission,
         head.entries,
         geo::message("Entry {} of {} is not the one whose head was kept: the chain was written anew.",
                      head.entries, head.submission),
         {},
         {}});
}

/// Numbers are never given twice, so an end that was only deleted left one behind.
void compareLast(Database& database, std::int64_t last, TrailReport& report) {
  const std::int64_t highest = database.catalogue().highestNumber("revisions");
  if (highest > last)
    report.faults.push_back(
        {Kind::missing,
         "",
         0,
         geo::message("The log had {} entries once, but its last one is number {}: its end "
                      "was cut off.",
                      highest, last),
         {},
         {}});
}

}  // namespace

std::string toString(TrailFault::Kind kind) {
  switch (kind) {
    case Kind::missing:
      return "missing";
    case Kind::recomputed:
      return "recomputed";
    case Kind::figure:
      return "figure";
    case Kind::state:
      return "state";
    case Kind::order:
      return "order";
    case Kind::table:
      return "table";
    case Kind::log:
      return "log";
    case Kind::entry:
      break;
  }
  return "entry";
}

namespace {

/// Goes through the log once and gives each entry to those who compare something with it.
class Verification {
 public:
  Verification(Workspace& workspace, const Heads* kept)
      : m_workspace(workspace), m_kept(kept), m_figures(workspace, m_report), m_tables(m_report) {
    if (kept)
      for (const Head& head : kept->chains) m_headAt[head.submission] = head.entries;
  }

  TrailReport run() {
    eachRevision(m_workspace, [this](const StoredRevision& entry) { read(entry); });
    m_report.chains = m_seen.size();
    Database& database = m_workspace.database();
    compareLast(database, m_last, m_report);
    if (m_kept)
      for (const Head& head : m_kept->chains) compareHead(head, m_seen, m_report);
    compareFigures(m_workspace, m_figures);
    m_figures.finish();
    compareStates(database, m_states, m_broken, m_report);
    compareOrders(database, std::move(m_orders), m_report);
    m_tables.compare(m_workspace);
    return std::move(m_report);
  }

 private:
  void read(const StoredRevision& entry) {
    const Revision& said = entry.revision;
    ++m_report.entries;
    m_last = entry.number;
    ChainSeen& chain = m_seen[said.submission];
    chain.entries = std::max(chain.entries, entry.sequence);
    const auto head = m_headAt.find(said.submission);
    if (head != m_headAt.end() && head->second == entry.sequence) chain.hashAtHead = entry.hash;
    if (!entry.fault.empty()) {
      m_broken.insert(said.submission);
      m_report.faults.push_back({Kind::entry,
                                 said.submission,
                                 entry.sequence,
                                 geo::message("Entry {} of {} (number {} in the log) was changed: {}.",
                                              entry.sequence, said.submission, entry.number, entry.fault),
                                 {},
                                 {}});
    }
    const bool isSound = !m_broken.contains(said.submission);
    m_figures.read(entry, isSound);
    m_tables.read(entry, isSound);
    if (changesState(said.what)) m_states[said.submission] = {entry.sequence, said.after};
    if (isSound && said.what.starts_with("correction "))
      m_orders[entry.number] = {said.submission, said.what,   said.why,  entry.by,
                                entry.at,        said.before, said.after};
  }

  Workspace& m_workspace;
  const Heads* m_kept;
  TrailReport m_report;
  std::map<std::string, std::int64_t> m_headAt;
  std::map<std::string, ChainSeen> m_seen;
  std::set<std::string> m_broken;
  std::map<std::string, std::pair<std::int64_t, std::string>> m_states;
  std::map<std::int64_t, OrderText> m_orders;
  FigureCheck m_figures;
  TableCheck m_tables;
  std::int64_t m_last = 0;
};

}  // namespace

TrailReport verifyTrail(Workspace& workspace, const Heads* kept) {
  return Verification(workspace, kept).run();
}

std::vector<TrailFault> unitFaults(const TrailReport& report, const std::string& unit,
                                   const std::vector<TrailEntry>& trail) {
  std::vector<TrailFault> faults;
  for (const TrailFault& fault : report.faults) {
    // the digest of a direct entry does not tell which of its figures is another one
    const bool mayBe = fault.kind == Kind::figure && fault.unit.empty() &&
                       std::ranges::any_of(trail, [&fault](const TrailEntry& entry) {
                         return entry.submission == fault.submission && entry.entry == fault.entry;
                       });
    const bool isOwn = fault.submission.ends_with("/" + unit);
    if (fault.unit == unit || isOwn || mayBe) faults.push_back(fault);
  }
  return faults;
}

std::vector<TrailFault> periodFaults(const TrailReport& report, const std::string& period) {
  std::vector<TrailFault> faults;
  for (const TrailFault& fault : report.faults) {
    const bool isOfEntry =
        fault.kind == Kind::entry || fault.kind == Kind::missing || fault.kind == Kind::log;
    const bool mayBe = fault.kind == Kind::figure && fault.period.empty();
    if (isOfEntry || mayBe || (fault.kind == Kind::figure && fault.period == period)) faults.push_back(fault);
  }
  return faults;
}

}  // namespace planning::survey

#include "planning/survey/trail.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "geo/report/message.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/survey_tables.h"
#include "planning/workspace/workspace.h"

namespace planning::survey {
namespace {

using geo::store::Database;
using Kind = TrailFault::Kind;

std::string placeOf(const Figure& figure) {
  return figure.indicator + '\t' + figure.period + '\t' + figure.unit;
}

/// Compares the figures with what the entries say that they stored. Entries of submissions hold every word;
/// direct ones only a digest of their lines, which are put together from the figures that still carry the
/// entry's number and from those that later entries replaced.
class FigureCheck {
 public:
  explicit FigureCheck(TrailReport& report) : m_report(report) {}

  void read(const StoredRevision& entry, bool isSound) {
    m_entries.emplace(entry.number, Entry{entry.revision.submission, entry.sequence, isSound, {}});
    if (!storesFigures(entry.revision.what)) return;
    Entry& own = m_entries.at(entry.number);
    const bool isDirect = entry.revision.submission == kDirectSubmission;
    const auto before = parseFigureLines(entry.revision.before);
    const auto after = isDirect ? std::vector<LoggedFigure>{} : parseFigureLines(entry.revision.after);
    if (!isSound || !before || !after) {
      own.isSound = false;
      m_hasGap = true;
      return;
    }
    for (const LoggedFigure& old : *before) replaced(old);
    for (const LoggedFigure& put : *after) expect(put.figure, entry.number);
    if (isDirect) own.digest = entry.revision.after;
  }

  void compare(const Figure& figure, std::int64_t revision) {
    ++m_report.figures;
    const auto entry = m_entries.find(revision);
    if (entry != m_entries.end() && !entry->second.isSound) return;  // told already
    if (entry != m_entries.end() && !entry->second.digest.empty()) {
      m_lines[revision].emplace_back(placeOf(figure), figureLine(figure));
      return;
    }
    const auto expected = m_expected.find(placeOf(figure));
    if (expected != m_expected.end() && expected->second.revision == revision &&
        expected->second.line == std::hash<std::string>{}(figureLine(figure))) {
      m_expected.erase(expected);
      return;
    }
    if (expected != m_expected.end()) m_expected.erase(expected);
    if (m_hasGap && entry == m_entries.end()) return;
    tell(figure.unit, figure.indicator, figure.period, revision);
  }

  void unreadable(const std::string& unit, const std::string& indicator, const std::string& period,
                  std::int64_t revision) {
    ++m_report.figures;
    m_expected.erase(indicator + '\t' + period + '\t' + unit);
    tell(unit, indicator, period, revision);
  }

  void finish() {
    for (const auto& [place, expected] : m_expected) {
      const Entry& entry = m_entries.at(expected.revision);
      if (!m_hasGap)
        fault(entry, geo::message("Entry {} of {} stored a figure ({}) that is not there any more.",
                                  entry.sequence, entry.submission, spaced(place)));
    }
    for (const auto& [number, entry] : m_entries)
      if (!entry.digest.empty()) compareDigest(number, entry);
  }

 private:
  struct Entry {
    std::string submission;
    std::int64_t sequence = 0;
    bool isSound = true;
    std::string digest;  ///< of a direct change
  };
  struct Expected {
    std::int64_t revision = 0;
    std::size_t line = 0;  ///< hash of it
  };

  static std::string spaced(std::string place) {
    std::ranges::replace(place, '\t', ' ');
    return place;
  }

  void replaced(const LoggedFigure& old) {
    const std::string place = placeOf(old.figure);
    const auto expected = m_expected.find(place);
    if (expected != m_expected.end()) m_expected.erase(expected);
    if (!old.revision)
      m_hasOldLines = true;
    else if (const auto entry = m_entries.find(*old.revision);
             entry != m_entries.end() && !entry->second.digest.empty())
      m_lines[*old.revision].emplace_back(place, figureLine(old.figure));
  }

  void expect(const Figure& figure, std::int64_t revision) {
    m_expected[placeOf(figure)] = {revision, std::hash<std::string>{}(figureLine(figure))};
  }

  void compareDigest(std::int64_t number, const Entry& entry) {
    auto& lines = m_lines[number];
    std::ranges::sort(lines);
    std::string text;
    for (const auto& [place, line] : lines) text += line;
    if (digestOfFigures(lines.size(), text) == entry.digest) return;
    if (m_hasOldLines || m_hasGap)
      ++m_report.uncheckedEntries;
    else
      fault(entry, geo::message("The figures that entry {} of {} stored are not as it stored them.",
                                entry.sequence, entry.submission));
  }

  void tell(const std::string& unit, const std::string& indicator, const std::string& period,
            std::int64_t revision) {
    const auto entry = m_entries.find(revision);
    if (entry == m_entries.end())
      m_report.faults.push_back({Kind::figure, "", 0,
                                 geo::message("The figure of {} for {} in {} belongs to no entry of the log.",
                                              unit, indicator, period)});
    else
      fault(entry->second,
            geo::message("The figure of {} for {} in {} is not what entry {} of {} stored.", unit, indicator,
                         period, entry->second.sequence, entry->second.submission));
  }

  void fault(const Entry& entry, std::string text) {
    m_report.faults.push_back({Kind::figure, entry.submission, entry.sequence, std::move(text)});
  }

  TrailReport& m_report;
  std::map<std::int64_t, Entry> m_entries;
  std::unordered_map<std::string, Expected> m_expected;
  std::map<std::int64_t, std::vector<std::pair<std::string, std::string>>> m_lines;
  bool m_hasOldLines = false;  ///< that do not say which entry had stored them
  bool m_hasGap = false;       ///< an entry with figures cannot be read
};

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
      check.unreadable(text(0), text(2), text(1), 0);
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
    report.faults.push_back({Kind::state, row->text(0), entry,
                             geo::message("{} is in state {}, but its trail (entry {}) says {}.",
                                          row->text(0), row->text(1), entry, said)});
  }
}

using OrderText = std::tuple<std::string, std::string, std::string, std::string, std::string, std::string>;

void compareOrders(Database& database, std::map<std::int64_t, OrderText> said, TrailReport& report) {
  if (hasSurveyTables(database)) {
    const auto row = database.prepare(
        "SELECT revision, number, round, unit, reason, made_by, made_at, before, after FROM "
        "correction_orders ORDER BY number");
    while (row->step()) {
      const std::string id = row->text(2) + "/" + row->text(3);
      const OrderText stored{id,           "correction " + std::to_string(row->integer(1)),
                             row->text(4), row->text(5),
                             row->text(6), row->text(7) + row->text(8)};
      const auto found = said.find(row->integer(0));
      if (found == said.end() || found->second != stored)
        report.faults.push_back(
            {Kind::order, id, 0,
             geo::message("Correction order {} of {} is not as the trail has it.", row->integer(1), id)});
      if (found != said.end()) said.erase(found);
    }
  }
  for (const auto& [number, order] : said)
    report.faults.push_back({Kind::order, std::get<0>(order), 0,
                             geo::message("The trail of {} has a {} that is not among the correction orders.",
                                          std::get<0>(order), std::get<1>(order))});
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
        {Kind::missing, head.submission, entries + 1,
         geo::message("{} had {} entries when its head was kept and has {} now: from entry {} on it was cut "
                      "off.",
                      head.submission, head.entries, entries, entries + 1)});
  else if (found != seen.end() && found->second.hashAtHead != head.hash)
    report.faults.push_back(
        {Kind::recomputed, head.submission, head.entries,
         geo::message("Entry {} of {} is not the one whose head was kept: the chain was written anew.",
                      head.entries, head.submission)});
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
    case Kind::entry:
      break;
  }
  return "entry";
}

TrailReport verifyTrail(Workspace& workspace, const Heads* kept) {
  TrailReport report;
  std::map<std::string, std::int64_t> headAt;
  if (kept)
    for (const Head& head : kept->chains) headAt[head.submission] = head.entries;
  std::map<std::string, ChainSeen> seen;
  std::set<std::string> broken;
  std::map<std::string, std::pair<std::int64_t, std::string>> states;
  std::map<std::int64_t, OrderText> orders;
  FigureCheck figures(report);
  eachRevision(workspace, [&](const StoredRevision& entry) {
    const Revision& said = entry.revision;
    ++report.entries;
    ChainSeen& chain = seen[said.submission];
    chain.entries = std::max(chain.entries, entry.sequence);
    const auto head = headAt.find(said.submission);
    if (head != headAt.end() && head->second == entry.sequence) chain.hashAtHead = entry.hash;
    if (!entry.fault.empty()) {
      broken.insert(said.submission);
      report.faults.push_back({Kind::entry, said.submission, entry.sequence,
                               geo::message("Entry {} of {} (number {} in the log) was changed: {}.",
                                            entry.sequence, said.submission, entry.number, entry.fault)});
    }
    const bool isSound = !broken.contains(said.submission);
    figures.read(entry, isSound);
    if (said.what == "submit" || said.what == "approve" || said.what == "return")
      states[said.submission] = {entry.sequence, said.after};
    if (isSound && said.what.starts_with("correction "))
      orders[entry.number] = {said.submission, said.what, said.why,
                              entry.by,        entry.at,  said.before + said.after};
  });
  report.chains = seen.size();
  if (kept)
    for (const Head& head : kept->chains) compareHead(head, seen, report);
  compareFigures(workspace, figures);
  figures.finish();
  compareStates(workspace.database(), states, broken, report);
  compareOrders(workspace.database(), std::move(orders), report);
  return report;
}

}  // namespace planning::survey

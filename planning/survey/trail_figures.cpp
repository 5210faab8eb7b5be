#include "planning/survey/trail_figures.h"

#include <algorithm>

#include "geo/report/message.h"
#include "planning/survey/round.h"
#include "planning/workspace/figure_lock.h"

namespace planning::survey {
namespace {

using Kind = TrailFault::Kind;

std::string placeOf(const Figure& figure) {
  return figure.indicator + '\t' + figure.period + '\t' + figure.unit;
}

Figure figureAt(const std::string& place) {
  const std::size_t first = place.find('\t');
  const std::size_t second = place.find('\t', first + 1);
  Figure figure;
  figure.indicator = place.substr(0, first);
  figure.period = place.substr(first + 1, second - first - 1);
  figure.unit = place.substr(second + 1);
  return figure;
}

std::string spaced(std::string place) {
  std::ranges::replace(place, '\t', ' ');
  return place;
}

bool isHeldFast(const std::string& state) {
  return state != toString(State::draft) && state != toString(State::submitted);
}

}  // namespace

void LockedTimes::read(const StoredRevision& entry) {
  const Revision& said = entry.revision;
  if (said.submission == kDirectSubmission && said.what == "round") {
    const std::optional<Round> round = parseRoundText(said.after);
    if (!round) return;
    if (const auto before = m_periods.find(round->id); before != m_periods.end())
      m_asked[before->second].erase(round->id);
    m_periods[round->id] = round->period;
    m_asked[round->period][round->id] = {round->id, askedAndComputed(m_workspace, *round)};
  } else if (changesState(said.what)) {
    m_locked[said.submission][entry.number] = isHeldFast(said.after);
  }
}

bool LockedTimes::isLocked(const Figure& figure, std::int64_t number) const {
  const auto rounds = m_asked.find(figure.period);
  if (rounds == m_asked.end()) return false;
  for (const auto& [id, asked] : rounds->second) {
    if (!asked.indicators.empty() && !asked.indicators.contains(figure.indicator)) continue;
    const auto times = m_locked.find(submissionId(id, figure.unit));
    if (times == m_locked.end()) continue;
    const auto after = times->second.lower_bound(number);
    if (after != times->second.begin() && std::prev(after)->second) return true;
  }
  return false;
}

void FigureCheck::read(const StoredRevision& entry, bool isSound) {
  m_locks.read(entry);
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
  const bool isOrder = entry.revision.what != "figures";
  for (const LoggedFigure& old : *before) {
    replaced(old);
    if (!isOrder) refuseLocked(old.figure, entry.number);
  }
  for (const LoggedFigure& put : *after) {
    m_expected[placeOf(put.figure)] = {entry.number, geo::store::sha256Bytes(figureLine(put.figure))};
    if (!isOrder) refuseLocked(put.figure, entry.number);
  }
  if (isDirect) own.digest = entry.revision.after;
}

void FigureCheck::compare(const Figure& figure, std::int64_t revision) {
  ++m_report.figures;
  const auto entry = m_entries.find(revision);
  if (entry != m_entries.end() && !entry->second.isSound) return;  // told already
  if (entry != m_entries.end() && !entry->second.digest.empty()) {
    refuseLocked(figure, revision);
    m_lines[revision].emplace_back(placeOf(figure), figureLine(figure));
    return;
  }
  const auto expected = m_expected.find(placeOf(figure));
  const bool isAsSaid = expected != m_expected.end() && expected->second.revision == revision &&
                        expected->second.line == geo::store::sha256Bytes(figureLine(figure));
  if (expected != m_expected.end()) m_expected.erase(expected);
  if (isAsSaid || (m_hasGap && entry == m_entries.end())) return;
  tell(figure, revision);
}

void FigureCheck::unreadable(const Figure& place) {
  ++m_report.figures;
  m_expected.erase(placeOf(place));
  tell(place, 0);
}

void FigureCheck::finish() {
  for (const auto& [place, expected] : m_expected) {
    const Entry& entry = m_entries.at(expected.revision);
    if (!m_hasGap)
      fault(entry,
            geo::message("Entry {} of {} stored a figure ({}) that is not there any more.", entry.sequence,
                         entry.submission, spaced(place)),
            figureAt(place));
  }
  for (const auto& [number, entry] : m_entries)
    if (!entry.digest.empty()) compareDigest(number, entry);
}

void FigureCheck::replaced(const LoggedFigure& old) {
  const std::string place = placeOf(old.figure);
  m_expected.erase(place);
  if (!old.revision)
    m_hasOldLines = true;
  else if (const auto entry = m_entries.find(*old.revision);
           entry != m_entries.end() && !entry->second.digest.empty())
    m_lines[*old.revision].emplace_back(place, figureLine(old.figure));
}

/// Once an entry: it names the first of its figures.
void FigureCheck::refuseLocked(const Figure& figure, std::int64_t number) {
  if (!m_locks.isLocked(figure, number) || !m_toldLocked.insert(number).second) return;
  const Entry& entry = m_entries.at(number);
  fault(
      entry,
      geo::message("Entry {} of {} stored the figure of {} for {} in {} although it was approved, and is no "
                   "correction order.",
                   entry.sequence, entry.submission, figure.unit, figure.indicator, figure.period),
      figure);
}

void FigureCheck::compareDigest(std::int64_t number, const Entry& entry) {
  auto& lines = m_lines[number];
  std::ranges::sort(lines);
  std::string text;
  for (const auto& [place, line] : lines) text += line;
  if (digestOfFigures(lines.size(), text) == entry.digest) return;
  if (m_hasOldLines || m_hasGap) {
    ++m_report.uncheckedEntries;
    return;
  }
  fault(entry,
        geo::message("The figures that entry {} of {} stored are not as it stored them.", entry.sequence,
                     entry.submission),
        {});
}

void FigureCheck::tell(const Figure& place, std::int64_t revision) {
  const auto entry = m_entries.find(revision);
  if (entry == m_entries.end())
    fault({},
          geo::message("The figure of {} for {} in {} belongs to no entry of the log.", place.unit,
                       place.indicator, place.period),
          place);
  else
    fault(entry->second,
          geo::message("The figure of {} for {} in {} is not what entry {} of {} stored.", place.unit,
                       place.indicator, place.period, entry->second.sequence, entry->second.submission),
          place);
}

void FigureCheck::fault(const Entry& entry, std::string text, const Figure& place) {
  m_report.faults.push_back(
      {Kind::figure, entry.submission, entry.sequence, std::move(text), place.unit, place.period});
}

}  // namespace planning::survey

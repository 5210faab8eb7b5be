#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/survey/iso_date.h"
#include "planning/survey/trail.h"
#include "planning/workspace/figure_facts.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/workspace.h"

namespace planning::survey {
namespace {

using FigurePlace = std::pair<std::string, std::string>;  ///< period, indicator

/// Only the lines whose field (0: unit, 1: period) is `word`; words hold no tab, as lines escape it.
std::string linesWith(std::string_view text, std::size_t field, const std::string& word) {
  std::string lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    const std::string_view line = text.substr(0, end + 1);
    std::size_t at = 0;
    for (std::size_t i = 0; i < field && at != std::string_view::npos; ++i) {
      const std::size_t tab = line.find('\t', at);
      at = tab == std::string_view::npos ? tab : tab + 1;
    }
    if (at != std::string_view::npos && line.substr(at).starts_with(word + '\t')) lines += line;
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::vector<LoggedFigure> parsed(const StoredRevision& entry, const std::string& lines) {
  auto figures = parseFigureLines(lines);
  if (!figures)
    throw geo::DataError(
        geo::message("Entry {} of {} cannot be read; 'lianpian trail' tells what is wrong with it.",
                     entry.sequence, entry.revision.submission));
  return std::move(*figures);
}

/// Figures of one place before and after one entry.
using Changes = std::map<FigurePlace, TrailChange>;

void note(Changes& changes, const Figure& figure, bool isAfter) {
  TrailChange& change = changes[{figure.period, figure.indicator}];
  change.period = figure.period;
  change.indicator = figure.indicator;
  (isAfter ? change.after : change.before) = figure;
}

struct Undo {
  std::int64_t number = 0;
  std::string before;  ///< lines of the period
};

using FiguresByPlace = std::map<std::pair<std::string, std::string>, LoggedFigure>;  ///< indicator, unit

/// What entries of submissions, which hold every word, stored and no later entry replaced.
class SaidByLog {
 public:
  void read(const StoredRevision& entry, const std::string& period) {
    for (const LoggedFigure& old : parsed(entry, linesWith(entry.revision.before, 1, period)))
      m_figures.erase({old.figure.indicator, old.figure.unit});
    if (entry.revision.submission == kDirectSubmission) return;
    for (LoggedFigure& put : parsed(entry, linesWith(entry.revision.after, 1, period))) {
      std::pair place{put.figure.indicator, put.figure.unit};
      put.revision = entry.number;
      m_figures.insert_or_assign(std::move(place), std::move(put));
    }
  }
  /// It goes before what the table says.
  void putInto(FiguresByPlace& figures) {
    for (auto& [place, figure] : m_figures) figures.insert_or_assign(place, std::move(figure));
  }

 private:
  FiguresByPlace m_figures;
};

std::string spaced(const Figure& figure) { return figure.unit + ' ' + figure.indicator; }

}  // namespace

std::vector<TrailEntry> unitTrail(Workspace& workspace, const std::string& unit) {
  std::vector<std::pair<std::int64_t, TrailEntry>> entries;
  std::map<std::int64_t, Changes> changes;
  eachRevision(workspace, [&](const StoredRevision& entry) {
    const Revision& said = entry.revision;
    const bool isOwn = said.submission.ends_with("/" + unit);
    if (!isOwn && said.submission != kDirectSubmission) return;
    TrailEntry one{said.submission, entry.sequence, entry.at, entry.by, said.what, said.why, {}, {}, {}};
    if (storesFigures(said.what)) {
      for (const LoggedFigure& old : parsed(entry, linesWith(said.before, 0, unit))) {
        note(changes[entry.number], old.figure, false);
        if (old.revision) note(changes[*old.revision], old.figure, true);
      }
      if (isOwn)
        for (const LoggedFigure& put : parsed(entry, linesWith(said.after, 0, unit)))
          note(changes[entry.number], put.figure, true);
    } else if (isOwn) {
      one.before = said.before;
      one.after = said.after;
    } else {
      return;
    }
    entries.emplace_back(entry.number, std::move(one));
  });
  for (const LoggedFigure& one : figuresOfUnit(workspace, unit)) {
    Changes& own = changes[one.revision.value_or(0)];
    const auto said = own.find({one.figure.period, one.figure.indicator});
    if (said == own.end() || !said->second.after) note(own, one.figure, true);  // the log goes first
  }
  std::vector<TrailEntry> trail;
  for (auto& [number, entry] : entries) {
    const auto found = changes.find(number);
    if (found != changes.end())
      for (auto& [place, change] : found->second) entry.changes.push_back(std::move(change));
    if (entry.submission != kDirectSubmission || !entry.changes.empty()) trail.push_back(std::move(entry));
  }
  return trail;
}

std::vector<Figure> figuresAt(Workspace& workspace, const std::string& period, const std::string& time) {
  const std::optional<std::string> end = endOfTime(time);
  if (!end)
    throw geo::DataError(geo::message(
        "'{}' is no time; write a date (2011-12-31) or a UTC time (2011-12-31T08:00:00Z).", time));
  FiguresByPlace figures;
  for (LoggedFigure& one : figuresOfPeriod(workspace, period)) {
    std::pair place{one.figure.indicator, one.figure.unit};
    figures[std::move(place)] = std::move(one);
  }

  std::vector<Undo> later;
  SaidByLog said;
  eachRevision(workspace, [&](const StoredRevision& entry) {
    if (storesFigures(entry.revision.what)) said.read(entry, period);
    if (entry.at <= *end)
      later.clear();
    else if (storesFigures(entry.revision.what))
      later.push_back({entry.number, linesWith(entry.revision.before, 1, period)});
  });
  said.putInto(figures);
  std::map<std::int64_t, std::vector<std::pair<std::string, std::string>>> putBy;
  for (const auto& [place, figure] : figures) putBy[figure.revision.value_or(0)].push_back(place);
  for (std::size_t i = later.size(); i-- > 0;) {
    for (const auto& place : putBy[later[i].number]) figures.erase(place);
    const auto before = parseFigureLines(later[i].before);
    if (!before)
      throw geo::DataError(
          geo::message("Entry {} of the log cannot be read; 'lianpian trail' tells what is wrong with it.",
                       later[i].number));
    for (const LoggedFigure& old : *before) {
      const std::pair place{old.figure.indicator, old.figure.unit};
      if (!old.revision && i > 0)
        throw geo::DataError(geo::message(
            "Entry {} of the log was written by an earlier program and does not say when the figure that it "
            "replaced ({}) had been stored; its past cannot be told.",
            later[i].number, spaced(old.figure)));
      figures[place] = old;
      putBy[old.revision.value_or(0)].push_back(place);
    }
  }
  std::vector<Figure> result;
  for (auto& [place, figure] : figures) result.push_back(std::move(figure.figure));
  return result;
}

}  // namespace planning::survey

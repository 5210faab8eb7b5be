#include "planning/unit/code_match.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "geo/file/han_script.h"
#include "geo/report/message.h"
#include "planning/reading/place_name.h"
#include "planning/unit/admin_code.h"
#include "planning/unit/nearest_names.h"

namespace planning {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kLongestChain = 20;

struct State {
  CodeName unit;
  bool whole = true;
  bool territoryChanged = false;
  std::vector<TraceStep> chain;
  int year = 0;
};

struct Claim {
  std::vector<std::size_t> whole;
  std::vector<std::size_t> parts;
  bool territoryChanged = false;
  bool byName = false;
  std::vector<TraceStep> chain;
};

/// Whether a unit found under the code of a state is that state.
enum class Agreement { no, yes, spelling, nameDiffers };

/// One in Chinese characters and one in letters: nothing can be said of them by comparing.
bool areOfTwoScripts(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && geo::hasHan(a) != geo::hasHan(b);
}

/// One character differs in a name of three or more.
bool isOneCharacterOff(const std::string& a, const std::string& b) {
  return a.size() >= 9 && nameDistance(a, b) == 1;
}

class Matcher {
 public:
  Matcher(const std::vector<NamedUnit>& rows, const std::vector<NamedUnit>& units, const CodeHistory& history,
          const MatchOptions& options)
      : m_rows(rows),
        m_units(units),
        m_history(history),
        m_options(options),
        m_claims(units.size()),
        m_held(rows.size(), false),
        m_divided(rows.size(), false),
        m_contradicts(rows.size(), false),
        m_rowNames(rows),
        m_unitNames(units) {
    for (std::size_t i = 0; i < rows.size(); ++i) m_rowByCode.emplace(rows[i].code, i);
    for (std::size_t i = 0; i < units.size(); ++i) {
      m_unitByCode.emplace(units[i].code, i);
      for (const std::string& name : {normaliseName(units[i].name), normaliseName(units[i].nameEn)})
        if (!name.empty() && (m_unitsByName[name].empty() || m_unitsByName[name].back() != i))
          m_unitsByName[name].push_back(i);
    }
  }

  CodeMatch run() {
    for (std::size_t row = 0; row < m_rows.size(); ++row)
      if (!m_rows[row].code.empty())
        follow(row, {{m_rows[row].code, m_rows[row].name}, true, false, {}, m_options.tableYear});
    for (std::size_t row = 0; row < m_rows.size(); ++row)
      if (!m_held[row] && !m_divided[row] && !m_contradicts[row]) followName(row);
    for (std::size_t unit = 0; unit < m_units.size(); ++unit) addMatch(unit);
    for (const Claim& claim : m_claims) m_isTaken.push_back(!claim.whole.empty());
    for (std::size_t row = 0; row < m_rows.size(); ++row)
      if (!m_held[row]) addUnmatchedRow(row);
    return std::move(m_result);
  }

 private:
  void claim(std::size_t unit, std::size_t row, const State& state) {
    Claim& claim = m_claims[unit];
    auto& list = state.whole ? claim.whole : claim.parts;
    if (std::find(list.begin(), list.end(), row) != list.end()) return;
    list.push_back(row);
    claim.territoryChanged = claim.territoryChanged || state.territoryChanged;
    if (claim.chain.empty()) claim.chain = state.chain;
    (state.whole ? m_held : m_divided)[row] = true;
  }

  /// Walks the changes until units of the layer are met.
  bool follow(std::size_t row, const State& state) {
    if (const std::size_t unit = locate(row, state); unit != kNone) {
      claim(unit, row, state);
      return true;
    }
    if (state.chain.size() > kLongestChain) return false;
    if (m_options.boundaryYear != 0 && m_options.boundaryYear < m_options.tableYear)
      return followBack(row, state);
    bool found = false;
    for (const CodeChange* change : changesOf(state)) {
      if (state.chain.empty() && !isNamedLike(state, *change)) continue;
      for (const TraceStep& step : CodeHistory::stepsOf(*change)) {
        const bool partOfLiving = !step.whole && (change->kind == ChangeKind::newUnitFromPart ||
                                                  change->kind == ChangeKind::partialTransfer);
        if (partOfLiving) continue;
        State next = state;
        next.unit = step.to;
        next.whole = state.whole && step.whole;
        next.territoryChanged = state.territoryChanged || step.territoryChanged;
        next.chain.push_back(step);
        next.year = change->year + 1;
        // A part that went to a living neighbour changes the neighbour's territory, no more.
        if (!step.whole && step.territoryChanged) {
          if (const std::size_t unit = locate(row, next); unit != kNone)
            m_claims[unit].territoryChanged = true;
          continue;
        }
        found = follow(row, next) || found;
      }
    }
    return found;
  }

  /// Boundaries older than the table: whole predecessors are the unit, merged ones each hold a part of the
  /// row.
  bool followBack(std::size_t row, const State& state) {
    bool found = false;
    const auto changes = m_history.changesInto(state.unit.code);
    std::vector<TraceStep> steps;
    for (const CodeChange* change : changes)
      for (const TraceStep& step : CodeHistory::stepsOf(*change))
        if (step.whole && step.to.code == state.unit.code && step.from.code != state.unit.code)
          steps.push_back(step);
    const bool merged = steps.size() > 1 || (steps.size() == 1 && steps[0].kind == ChangeKind::merged);
    for (const TraceStep& step : steps) {
      State next = state;
      next.unit = step.from;
      next.whole = state.whole && !merged;
      next.territoryChanged = state.territoryChanged || step.territoryChanged;
      next.chain.push_back(step);
      found = follow(row, next) || found;
    }
    return found;
  }

  bool isKnownToHistory(const State& state) const {
    const auto changes = m_history.nextChanges(state.unit.code, state.year);
    return std::all_of(changes.begin(), changes.end(),
                       [&](const CodeChange* change) { return isNamedLike(state, *change); });
  }

  /// The history speaks of the row's unit: not only the code, the name too is known to it.
  bool isNamedLike(const State& state, const CodeChange& change) const {
    const std::string mine = normaliseName(state.unit.name);
    const std::string theirs = normaliseName(change.oldName);
    if (mine.empty() || mine == theirs || nameStem(mine) == nameStem(theirs)) return true;
    if (areOfTwoScripts(mine, theirs)) return true;  // a pinyin name says nothing against it
    const auto ever = m_history.namesOf(state.unit.code);
    if (std::find(ever.begin(), ever.end(), mine) != ever.end()) return true;
    return isOneCharacterOff(mine, theirs);
  }

  std::vector<const CodeChange*> changesOf(const State& state) const {
    auto changes = m_history.nextChanges(state.unit.code, state.year);
    // A table with codes older than its year: the first change known leads on.
    if (changes.empty() && state.chain.empty()) changes = m_history.nextChanges(state.unit.code, 0);
    // The boundaries are older than what happened after their year.
    if (m_options.boundaryYear != 0)
      std::erase_if(changes, [&](const CodeChange* change) { return change->year > m_options.boundaryYear; });
    return changes;
  }

  std::size_t locate(std::size_t row, const State& state) {
    if (const auto found = m_unitByCode.find(state.unit.code); found != m_unitByCode.end()) {
      m_contradicts[row] = isNamedAsAnother(state, found->second) && !isSwapped(row, found->second);
      if (m_contradicts[row]) return kNone;
      const Agreement agreement = agree(row, state, found->second);
      if (agreement != Agreement::no) {
        if (agreement == Agreement::spelling) reportSpelling(row, found->second);
        if (agreement == Agreement::nameDiffers || hasOtherEnglishName(row, state, found->second))
          reportNameDiffers(row, found->second);
        return found->second;
      }
    }
    if (state.chain.empty() || state.unit.name.empty()) return kNone;
    const auto named = m_unitsByName.find(normaliseName(state.unit.name));
    if (named == m_unitsByName.end()) return kNone;
    const auto before = m_history.predecessors(state.unit.code);
    for (const std::size_t unit : named->second)
      if (std::find(before.begin(), before.end(), m_units[unit].code) != before.end()) return unit;
    return kNone;
  }

  Agreement agree(std::size_t row, const State& state, std::size_t unit) const {
    const std::string mine = normaliseName(state.unit.name);
    const std::string theirs = normaliseName(m_units[unit].name);
    if (mine.empty() || theirs.empty() || mine == theirs) return Agreement::yes;
    if (mine == normaliseName(m_units[unit].nameEn)) return Agreement::yes;
    if (m_history.isEmpty()) return Agreement::nameDiffers;
    if (isSwapped(row, unit)) return Agreement::nameDiffers;
    const auto ever = m_history.namesOf(state.unit.code);
    const auto knows = [&](const std::string& name) {
      return std::find(ever.begin(), ever.end(), name) != ever.end();
    };
    if (knows(mine) && knows(theirs)) return Agreement::yes;
    if (isLaterNameOf(state, theirs)) return Agreement::yes;
    if (belongsToAnother(mine, unit)) return Agreement::no;
    if (areOfTwoScripts(mine, theirs)) return Agreement::nameDiffers;
    if (nameStem(mine) == nameStem(theirs)) return Agreement::spelling;
    return isOneCharacterOff(mine, theirs) ? Agreement::spelling : Agreement::no;
  }

  /// Only its code led here, as the history has no English names: a unit that kept its Chinese name kept
  /// that, too.
  bool hasOtherEnglishName(std::size_t row, const State& state, std::size_t unit) const {
    const std::string mine = normaliseName(m_rows[row].name);
    const std::string theirs = normaliseName(m_units[unit].name);
    return !state.chain.empty() && normaliseName(state.chain.front().from.name) == theirs &&
           areOfTwoScripts(mine, theirs) && mine != normaliseName(m_units[unit].nameEn);
  }

  /// The layer shows a later name under the older code.
  bool isLaterNameOf(const State& state, const std::string& name) const {
    if (!isKnownToHistory(state)) return false;
    const Trace trace = m_history.trace(state.unit, state.year, std::max(m_history.lastYear(), state.year));
    for (const Descendant& end : trace.ends)
      if (end.whole)
        for (const TraceStep& step : end.chain)
          if (step.whole && normaliseName(step.to.name) == name) return true;
    return false;
  }

  /// Nothing but code and name is known, and they are of two units.
  bool isNamedAsAnother(const State& state, std::size_t unit) const {
    if (!m_history.isEmpty() || m_options.byCode || state.unit.name.empty()) return false;
    const std::string mine = normaliseName(state.unit.name);
    const auto named = m_unitsByName.find(mine);
    if (named == m_unitsByName.end() || std::ranges::find(named->second, unit) != named->second.end())
      return false;
    return std::ranges::any_of(named->second, [&](std::size_t other) {
      return m_units[other].prefecture == m_units[unit].prefecture &&
             m_units[other].province == m_units[unit].province;
    });
  }

  bool belongsToAnother(const std::string& name, std::size_t unit) const {
    const auto named = m_unitsByName.find(name);
    if (named == m_unitsByName.end()) return false;
    return std::any_of(named->second.begin(), named->second.end(), [&](std::size_t other) {
      return other != unit && isSamePlace(m_units[other].prefecture, m_units[unit].prefecture);
    });
  }

  /// Row and unit share the code, and another pair has exactly these two names the other way round.
  bool isSwapped(std::size_t row, std::size_t unit) const {
    if (m_rows[row].code != m_units[unit].code) return false;
    const std::string mine = normaliseName(m_rows[row].name);
    const std::string theirs = normaliseName(m_units[unit].name);
    const auto named = m_unitsByName.find(mine);
    if (named == m_unitsByName.end()) return false;
    for (const std::size_t other : named->second) {
      if (!isSamePlace(m_units[other].prefecture, m_units[unit].prefecture)) continue;
      const auto otherRow = m_rowByCode.find(m_units[other].code);
      if (otherRow != m_rowByCode.end() && normaliseName(m_rows[otherRow->second].name) == theirs)
        return true;
    }
    return false;
  }

  bool inSamePlace(const NamedUnit& row, const CodeName& state, const NamedUnit& unit) const {
    const auto mine = AdminCode::parse(state.code);
    const auto theirs = AdminCode::parse(unit.code);
    if (mine && theirs && mine->prefecture() == theirs->prefecture()) return true;
    return isSamePlace(row.prefecture, unit.prefecture) &&
           (row.province.empty() || unit.province.empty() || isSamePlace(row.province, unit.province));
  }

  /// Codes that have nothing to do with each other: full name and place must agree, and nobody else may fit.
  void followName(std::size_t row) {
    std::set<std::size_t> fits;
    std::vector<Descendant> ends{{{m_rows[row].code, m_rows[row].name}, true, false, {}}};
    const State start{{m_rows[row].code, m_rows[row].name}, true, false, {}, m_options.tableYear};
    if (!m_rows[row].code.empty() && isKnownToHistory(start)) {
      const int shown = m_options.boundaryYear != 0 ? m_options.boundaryYear : m_history.lastYear();
      const Trace trace =
          m_history.trace(ends.front().unit, m_options.tableYear, std::max(shown, m_options.tableYear));
      ends.insert(ends.end(), trace.ends.begin(), trace.ends.end());
    }
    for (const Descendant& end : ends) {
      const auto named = m_unitsByName.find(normaliseName(end.unit.name));
      if (!end.whole || named == m_unitsByName.end()) continue;
      for (const std::size_t unit : named->second)
        if (m_claims[unit].whole.empty() && m_claims[unit].parts.empty() &&
            !m_rowByCode.contains(m_units[unit].code) && inSamePlace(m_rows[row], end.unit, m_units[unit]))
          fits.insert(unit);
    }
    if (fits.size() != 1) return followAlias(row);
    claim(*fits.begin(), row, start);
    m_claims[*fits.begin()].byName = true;
    note("match.name_and_place", row,
         geo::message("{} {} was found by name and place: the boundaries call it {}", m_rows[row].code,
                      m_rows[row].name, m_units[*fits.begin()].code));
  }

  /// Known to lie inside a unit that has no row of its own.
  void followAlias(std::size_t row) {
    const auto found = m_unitByCode.find(m_history.aliasOf(m_rows[row].code));
    if (found == m_unitByCode.end() || m_rowByCode.contains(found->first)) return;
    const CodeName from{m_rows[row].code, m_rows[row].name};
    const CodeName to{found->first, m_units[found->second].name};
    claim(found->second, row,
          {to,
           true,
           false,
           {{m_options.tableYear, ChangeKind::merged, from, to, true, false}},
           m_options.tableYear});
    note("match.alias", row,
         geo::message("{} {} has no polygon of its own: it lies inside {} {}", from.code, from.name, to.code,
                      to.name));
  }

  void addMatch(std::size_t unit) {
    Claim& claim = m_claims[unit];
    if (claim.whole.empty() && claim.parts.empty()) return addUnmatchedUnit(unit);
    UnitMatch match;
    match.unit = m_units[unit].code;
    match.whole = claim.whole;
    match.parts = claim.parts;
    match.chain = claim.chain;
    match.missing = missingParts(unit);
    match.territoryChanged = claim.territoryChanged || (!claim.whole.empty() && !claim.parts.empty()) ||
                             changedHere(m_units[unit].code);
    match.kind = kindOf(unit);
    ++m_result.counts[match.kind];
    if (match.territoryChanged) ++m_result.territoryChanged;
    m_result.matches.push_back(std::move(match));
  }

  MatchKind kindOf(std::size_t unit) const {
    const Claim& claim = m_claims[unit];
    if (claim.whole.empty()) return MatchKind::split;
    if (claim.whole.size() > 1) return MatchKind::merged;
    if (claim.byName) return MatchKind::nameAndPlace;
    const NamedUnit& row = m_rows[claim.whole.front()];
    if (row.code != m_units[unit].code) return MatchKind::recoded;
    const bool sameName = row.name.empty() || m_history.isEmpty() ||
                          normaliseName(row.name) == normaliseName(m_units[unit].name) ||
                          normaliseName(row.name) == normaliseName(m_units[unit].nameEn);
    if (sameName || nameDistance(normaliseName(row.name), normaliseName(m_units[unit].name)) == 0)
      return MatchKind::sameCode;
    return m_spelling.contains(unit) ? MatchKind::sameCode : MatchKind::renamed;
  }

  /// A unit that went into another one whole, under a code of its own before.
  static bool cameWhole(const CodeChange& change) {
    return change.kind == ChangeKind::merged || change.kind == ChangeKind::recoded ||
           change.kind == ChangeKind::recodedRenamed;
  }

  /// Units merged into this one between the table and the boundaries of which the table has no row.
  std::vector<std::string> missingParts(std::size_t unit) const {
    std::vector<std::string> missing;
    for (const TraceStep& last : m_claims[unit].chain) {
      if (last.kind != ChangeKind::merged) continue;
      int changes = 0;
      bool isRenamed = false;
      for (const CodeChange* change : m_history.changesInto(last.to.code)) {
        if (change->year != last.year) continue;
        ++changes;
        isRenamed = isRenamed || change->oldCode == last.to.code;
        if (cameWhole(*change) && !m_rowByCode.contains(change->oldCode)) missing.push_back(change->oldCode);
      }
      // What alone comes into a unit does not make it; of several, no source says whether it was there.
      if ((changes == 1 || isRenamed) && !m_rowByCode.contains(last.to.code)) missing.push_back(last.to.code);
    }
    // A row under the code that stayed is only what the unit was before others came into it.
    const Claim& claim = m_claims[unit];
    if (claim.whole.size() == 1 && claim.chain.empty() && !claim.byName &&
        wasThere(m_units[unit].code, m_options.tableYear))
      for (const CodeChange* change : m_history.changesInto(m_units[unit].code))
        if (change->kind == ChangeKind::merged && change->oldCode != m_units[unit].code &&
            change->year > m_options.tableYear && change->year <= m_options.boundaryYear &&
            !m_rowByCode.contains(change->oldCode))
          missing.push_back(change->oldCode);
    return missing;
  }

  /// Not a code that was made after the year: a row that has it is of a table with later codes.
  bool wasThere(const std::string& code, int year) const {
    const auto changes = m_history.changesInto(code);
    return std::none_of(changes.begin(), changes.end(), [&](const CodeChange* change) {
      const bool makes = change->kind == ChangeKind::recoded || change->kind == ChangeKind::recodedRenamed ||
                         change->kind == ChangeKind::split || change->kind == ChangeKind::newUnitFromPart ||
                         change->kind == ChangeKind::recodedWithPartialTransfer ||
                         change->kind == ChangeKind::recodedWithTerritory;
      return makes && change->year > year && change->oldCode != code;
    });
  }

  /// A change of territory under a code that stayed, between the years of the table and of the boundaries.
  bool changedHere(const std::string& code) const {
    if (m_options.boundaryYear == 0) return false;
    const auto partial = [&](const CodeChange& change) {
      if (change.year < m_options.tableYear || change.year > m_options.boundaryYear) return false;
      const auto steps = CodeHistory::stepsOf(change);
      return std::any_of(steps.begin(), steps.end(), [&](const TraceStep& step) {
        return (step.to.code == code || step.from.code == code) && (step.territoryChanged || !step.whole);
      });
    };
    for (const CodeChange* change : m_history.changesInto(code))
      if (partial(*change)) return true;
    for (const CodeChange* change : m_history.nextChanges(code, m_options.tableYear))
      if (partial(*change)) return true;
    return false;
  }

  void addUnmatchedUnit(std::size_t unit) {
    Unmatched item{m_units[unit],
                   geo::message("no row of the table belongs to it"),
                   {},
                   nearestTo(m_units[unit], m_rowNames, m_held, m_result.units.size())};
    std::string origins;
    int year = 0;
    for (const CodeChange* change : m_history.changesInto(m_units[unit].code)) {
      const auto row = m_rowByCode.find(change->oldCode);
      if (change->kind != ChangeKind::newUnitFromPart || change->year < m_options.tableYear ||
          row == m_rowByCode.end())
        continue;
      if (item.countedIn.empty()) item.countedIn = change->oldCode;
      origins += (origins.empty() ? "" : ", ") + change->oldCode + " " + m_rows[row->second].name;
      year = change->year;
    }
    if (!origins.empty())
      item.reason = geo::message("formed in {} from a part of {}: no row in {}, counted there", year, origins,
                                 m_options.tableYear);
    m_result.units.push_back(std::move(item));
  }

  void addUnmatchedRow(std::size_t row) {
    Unmatched item;
    item.unit = m_rows[row];
    if (m_divided[row])
      item.reason = geo::message(
          "its area was divided among other units: rates are carried over as estimated, counts are not "
          "divided");
    else if (m_contradicts[row])
      item.reason =
          geo::message("its code is that of {}, and its name that of another unit: which of them is it?",
                       m_units[m_unitByCode.at(m_rows[row].code)].name);
    else if (m_unitByCode.contains(m_rows[row].code))
      item.reason =
          geo::message("its code is that of {} in the boundaries, and nothing says that they are the same",
                       m_units[m_unitByCode.at(m_rows[row].code)].name);
    else
      item.reason = geo::message("no unit of the boundaries is known to be this one");
    item.nearest = nearestTo(m_rows[row], m_unitNames, m_isTaken, m_result.rows.size());
    m_result.rows.push_back(std::move(item));
  }

  /// Of so many of the first ones that every name is compared with every other in a moment: nobody reads
  /// more.
  std::vector<std::string> nearestTo(const NamedUnit& unit, NearestNames& among,
                                     const std::vector<bool>& taken, std::size_t listed) const {
    constexpr std::size_t kMostCompared = 3'000'000;
    if (!m_options.nearest || listed * taken.size() > kMostCompared) return {};
    return among.of(unit, taken);
  }

  void note(const std::string& kind, std::size_t row, std::string text,
            geo::Issue::Severity severity = geo::Issue::Severity::note) {
    m_result.issues.push_back({severity, kind, geo::message("row {}", m_rows[row].row), std::move(text)});
  }

  void reportSpelling(std::size_t row, std::size_t unit) {
    m_spelling.insert(unit);
    note("match.spelling", row,
         geo::message("{} is written {} in the table and {} in the boundaries: taken as the same unit",
                      m_units[unit].code, m_rows[row].name, m_units[unit].name));
  }

  void reportNameDiffers(std::size_t row, std::size_t unit) {
    m_spelling.insert(unit);
    if (isSwapped(row, unit))
      return note("match.names_swapped", row,
                  geo::message("{} is called {} in the table and {} in the boundaries, which is the name of "
                               "its neighbour: the two names are exchanged, joined by code",
                               m_units[unit].code, m_rows[row].name, m_units[unit].name),
                  geo::Issue::Severity::warning);
    note("match.name_differs", row,
         geo::message(
             "{} is called {} in the table and {} in the boundaries: joined by code; is it the same unit?",
             m_units[unit].code, m_rows[row].name, m_units[unit].name),
         geo::Issue::Severity::warning);
  }

  const std::vector<NamedUnit>& m_rows;
  const std::vector<NamedUnit>& m_units;
  const CodeHistory& m_history;
  const MatchOptions& m_options;
  std::unordered_map<std::string, std::size_t> m_rowByCode;
  std::unordered_map<std::string, std::size_t> m_unitByCode;
  std::unordered_map<std::string, std::vector<std::size_t>> m_unitsByName;
  std::vector<Claim> m_claims;
  std::vector<bool> m_held;
  std::vector<bool> m_divided;
  std::vector<bool> m_contradicts;  ///< code and name are of two units
  NearestNames m_rowNames;
  NearestNames m_unitNames;
  std::vector<bool> m_isTaken;  ///< units that have a row
  std::set<std::size_t> m_spelling;
  CodeMatch m_result;
};

}  // namespace

std::string toString(MatchKind kind) {
  static constexpr std::array<const char*, 6> kNames{"same_code", "renamed", "recoded",
                                                     "merged",    "split",   "name_and_place"};
  return kNames[static_cast<std::size_t>(kind)];
}

CodeMatch matchCodes(const std::vector<NamedUnit>& rows, const std::vector<NamedUnit>& units,
                     const CodeHistory& history, const MatchOptions& options) {
  return Matcher(rows, units, history, options).run();
}

}  // namespace planning

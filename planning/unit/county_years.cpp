#include "planning/unit/county_years.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "planning/reading/place_name.h"
#include "planning/unit/admin_code.h"

namespace planning {
namespace {

using ByCode = std::unordered_map<std::string, const Unit*>;

ByCode indexOf(const std::vector<Unit>& units) {
  ByCode index;
  for (const Unit& unit : units) index.emplace(unit.code, &unit);
  return index;
}

/// Changes of any level by the code that came of them, and by the code that ended.
class Changes {
 public:
  explicit Changes(const CodeHistory& history) {
    for (const CodeChange& change : history.changes())
      for (const CodeName& successor : change.successors)
        if (successor.code != change.oldCode) m_into[successor.code].push_back(&change);
  }

  /// The last year up to `year` in which a unit of this code came into being; absent: none is known.
  std::optional<int> formedBy(const std::string& code, int year) const {
    std::optional<int> formed;
    for (const CodeChange* change : into(code))
      if (change->year <= year && change->kind != ChangeKind::partialTransfer) formed = change->year;
    return formed;
  }

  bool isOfParts(const std::string& code, int year) const {
    const std::vector<const CodeChange*> all = into(code);
    const auto isThen = [year](const CodeChange* change) { return change->year == year; };
    return std::ranges::any_of(all, isThen) && std::ranges::all_of(all, [&](const CodeChange* change) {
             return !isThen(change) || change->kind == ChangeKind::newUnitFromPart;
           });
  }

  /// A prefecture that was one county (460200) and was given counties in `year` or before: those of `units`.
  std::vector<std::string> countiesMadeOf(const std::string& prefecture, int year,
                                          const ByCode& units) const {
    std::vector<std::string> made;
    for (const auto& [code, changes] : m_into)
      for (const CodeChange* change : changes)
        if (change->level == Level::prefecture && change->oldCode == prefecture && change->year <= year &&
            units.contains(code))
          made.push_back(code);
    std::ranges::sort(made);
    return made;
  }

 private:
  std::vector<const CodeChange*> into(const std::string& code) const {
    const auto found = m_into.find(code);
    return found == m_into.end() ? std::vector<const CodeChange*>{} : found->second;
  }

  std::unordered_map<std::string, std::vector<const CodeChange*>> m_into;  ///< in order of year
};

/// The counties of one year after another.
class YearLists {
 public:
  YearLists(const std::vector<Unit>& counties, const std::vector<Unit>& parents, int boundaryYear,
            const CountyRegister& known)
      : m_counties(counties),
        m_named(namedUnits(counties, parents)),
        m_units(indexOf(counties)),
        m_boundaryYear(boundaryYear),
        m_known(known),
        m_changes(known.history) {}

  int firstYear() const { return m_known.year - 1; }  ///< as the register was before its year's changes
  int lastYear() const { return std::max(m_known.history.lastYear(), m_boundaryYear); }

  std::vector<CountyYears> at(int year) const {
    const std::vector<NamedUnit> rows =
        year < m_known.year ? m_known.rows : codeRegister(m_known.rows, m_known.year, m_known.history, year);
    const CodeMatch match = matchCodes(rows, m_named, m_known.history,
                                       {std::max(year, m_known.year), m_boundaryYear, /*nearest=*/false});
    std::vector<CountyYears> list(rows.size());
    std::set<std::string> taken;
    for (const UnitMatch& one : match.matches) {
      taken.insert(one.unit);
      const bool isWhole = one.whole.size() == 1 && one.parts.empty() && one.missing.empty();
      if (isWhole) list[one.whole.front()].unit = one.unit;
      for (const auto* const claims : {&one.whole, &one.parts})
        for (const std::size_t row : *claims) list[row].within.push_back(one.unit);
    }
    for (std::size_t row = 0; row < rows.size(); ++row) describe(rows[row], year, list[row]);
    std::erase_if(list, [](const CountyYears& one) { return one.within.empty(); });
    for (const Unit& unit : m_counties)
      if (!taken.contains(unit.code) && isThereIn(unit.code, year))
        list.push_back({unit.code, unit.name, unit.code, {unit.code}, unit.parent, {}, {}, false});
    return list;
  }

  bool isOfParts(const CountyYears& one) const {
    return one.first && m_changes.isOfParts(one.code, *one.first);
  }

 private:
  void describe(const NamedUnit& row, int year, CountyYears& one) const {
    if (one.within.empty()) {  // 460200, which has counties since 2014
      const auto code = AdminCode::parse(row.code);
      if (!code || !code->isPrefecture() || !m_changes.countiesMadeOf(row.code, year, m_units).empty())
        return;
      one.within = m_changes.countiesMadeOf(row.code, lastYear(), m_units);
      if (one.within.empty()) return;
    }
    const Unit& home = *m_units.at(one.unit.empty() ? one.within.front() : one.unit);
    one.code = row.code;
    one.name = normaliseName(row.name);
    // a spelling of the boundaries is the one that is shown everywhere
    if (one.unit == row.code && nameDistance(one.name, normaliseName(home.name)) <= 1) one.name = home.name;
    one.parent = home.parent;
    if (one.parent == one.code) {
      const auto code = AdminCode::parse(one.code);
      one.parent = code ? code->province().toString() : std::string();
    }
  }

  /// A unit of the boundaries that the register does not know: what formed or ended it may be known.
  bool isThereIn(const std::string& code, int year) const {
    const std::optional<int> formed = m_changes.formedBy(code, m_boundaryYear);
    if (formed && year < *formed) return false;
    if (year <= m_boundaryYear) return true;
    const Trace trace = m_known.history.trace({code, m_units.at(code)->name}, m_boundaryYear + 1,
                                              std::max(year, m_boundaryYear + 1));
    return std::ranges::any_of(trace.ends, [&code](const Descendant& end) { return end.unit.code == code; });
  }

  const std::vector<Unit>& m_counties;
  std::vector<NamedUnit> m_named;
  ByCode m_units;
  int m_boundaryYear;
  const CountyRegister& m_known;
  Changes m_changes;
};

using Identity = std::tuple<std::string, std::string, std::string, std::vector<std::string>, std::string>;

Identity identityOf(const CountyYears& one) { return {one.code, one.name, one.unit, one.within, one.parent}; }

/// Years that follow each other become one entry.
std::vector<CountyYears> joined(const YearLists& lists) {
  std::vector<CountyYears> ended;
  std::map<Identity, CountyYears> open;
  for (int year = lists.firstYear(); year <= lists.lastYear(); ++year) {
    std::map<Identity, CountyYears> next;
    for (CountyYears& one : lists.at(year)) {
      Identity identity = identityOf(one);
      if (const auto before = open.find(identity); before != open.end())
        one.first = before->second.first;
      else if (year > lists.firstYear())
        one.first = year;
      open.erase(identity);
      next.emplace(std::move(identity), std::move(one));
    }
    for (auto& [identity, one] : open) {
      one.last = year - 1;
      ended.push_back(std::move(one));
    }
    open = std::move(next);
  }
  for (auto& [identity, one] : open) ended.push_back(std::move(one));
  return ended;
}

}  // namespace

std::vector<CountyYears> countyYears(const std::vector<Unit>& counties, const std::vector<Unit>& parents,
                                     int boundaryYear, const CountyRegister& known) {
  if (known.isEmpty() || boundaryYear == 0) return {};
  const YearLists lists(counties, parents, boundaryYear, known);
  std::vector<CountyYears> all = joined(lists);
  std::set<std::string> alone;
  for (CountyYears& one : all) {
    one.ofParts = lists.isOfParts(one);
    if (!one.unit.empty()) alone.insert(one.unit);
  }
  for (const Unit& unit : counties)
    if (!alone.contains(unit.code))
      all.push_back({unit.code, unit.name, unit.code, {unit.code}, unit.parent, {}, 0, false});
  const auto index = indexOf(counties);
  std::erase_if(all, [&index](const CountyYears& one) {
    return !one.first && !one.last && one.unit == one.code && one.name == index.at(one.code)->name;
  });
  std::ranges::sort(all, {}, [](const CountyYears& one) {
    return std::tuple(one.code, one.first.value_or(0), one.last.value_or(0), one.name);
  });
  return all;
}

std::vector<CountyOfYear> countiesOfYear(const std::vector<Unit>& counties,
                                         const std::vector<CountyYears>& years, int year,
                                         const std::string& period) {
  const ByCode units = indexOf(counties);
  std::set<std::string> told;  // units that entries speak of
  std::vector<CountyOfYear> list;
  for (const CountyYears& one : years) {
    if (!one.unit.empty()) told.insert(one.unit);
    if (!one.isThereIn(year)) continue;
    const bool isNew = one.first == year;
    std::string key = one.unit;
    if (key.empty()) key = units.contains(one.code) ? one.code + "@" + period : one.code;
    list.push_back({one.code, one.name, std::move(key), one.parent, one.within, !one.unit.empty(), isNew,
                    isNew && one.ofParts});
  }
  for (const Unit& unit : counties)
    if (!told.contains(unit.code))
      list.push_back({unit.code, unit.name, unit.code, unit.parent, {unit.code}, true, false, false});
  std::ranges::sort(list, {}, &CountyOfYear::code);
  return list;
}

std::optional<int> yearOfPeriod(const std::string& period) {
  int year = 0;
  const auto read = std::from_chars(period.data(), period.data() + period.size(), year);
  if (read.ec != std::errc() || read.ptr != period.data() + period.size()) return std::nullopt;
  return year;
}

}  // namespace planning

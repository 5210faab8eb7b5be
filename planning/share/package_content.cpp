#include "planning/share/package_content.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "geo/coverage/coverage.h"
#include "geo/coverage/simplify.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/place_tree.h"
#include "planning/unit/units_above.h"
#include "planning/workspace/figure_lock.h"
#include "planning/workspace/stored_rounds.h"
#include "planning/workspace/stored_years.h"
#include "planning/workspace/workspace.h"

namespace planning::share {
namespace {

using geo::UnitIndex;

/// The number of each unit among those that are kept, or kOutside.
std::vector<UnitIndex> keptOf(const geo::Coverage& coverage, const std::set<std::string>& counties) {
  std::vector<UnitIndex> group;
  UnitIndex next = 0;
  for (const std::string& code : coverage.codes)
    group.push_back(counties.contains(code) ? next++ : geo::kOutside);
  return group;
}

/// Those that stand above one of the units; without notes, with the area of what is kept.
std::vector<Unit> keptAbove(const std::vector<Unit>& level, const UnitsAbove& above,
                            const std::vector<Unit>& counties) {
  std::vector<Unit> kept;
  for (const Unit& unit : level) {
    double km2 = 0;
    bool isAbove = false;
    for (const Unit& county : counties) {
      const Unit* const found = above.at(county, unit.level);
      if (found == nullptr || found->code != unit.code) continue;
      isAbove = true;
      km2 += county.areaKm2;
    }
    if (!isAbove) continue;
    kept.push_back(unit);
    kept.back().areaKm2 = km2;
    kept.back().note.clear();
  }
  return kept;
}

/// The round of the survey that a county's figures of a period came by, with its state.
struct Answer {
  std::string round;
  survey::State state = survey::State::draft;
  std::set<std::string> indicators;  ///< empty: all
};

std::map<std::pair<std::string, std::string>, std::vector<Answer>> answersOf(
    Workspace& source, const std::set<std::string>& counties) {
  std::map<std::pair<std::string, std::string>, std::vector<Answer>> answers;
  for (const survey::Round& round : survey::rounds(source)) {
    const std::set<std::string> asked = survey::askedAndComputed(source, round);
    for (const auto& [unit, state] : survey::roundStates(source, round.id))
      if (counties.contains(unit)) answers[{unit, round.period}].push_back({round.id, state, asked});
  }
  return answers;
}

}  // namespace

UnitCounties countiesOf(const liaison::Register& all, const liaison::KnownPlaces& known,
                        const std::string& unit, const std::string& round) {
  const liaison::PlaceTree tree(all, known);
  UnitCounties counties;
  const auto add = [&](const std::string& county, bool isWhole) {
    if (!known.counties.contains(county)) return;
    counties.shown.insert(county);
    if (isWhole) counties.figures.insert(county);
  };
  for (const liaison::Assignment& one : all.assignments) {
    if (one.organisation != unit || one.round != round || !liaison::isActive(one)) continue;
    if (one.level == liaison::PlaceLevel::area)
      for (const std::string& county : tree.countiesOfArea(one.place)) add(county, true);
    else
      add(tree.countyOf(one.level, one.place), one.level == liaison::PlaceLevel::county);
  }
  return counties;
}

Boundaries boundariesOf(Workspace& source, const std::set<std::string>& counties) {
  const geo::Coverage whole = source.coverage();
  Boundaries kept;
  std::vector<std::string> codes;
  for (const std::string& code : whole.codes)
    if (counties.contains(code)) codes.push_back(code);
  kept.coverage = geo::dissolve(whole, keptOf(whole, counties), codes);
  // where others' borders met must not show: what was a node of the whole is a vertex like any other here
  kept.coverage.significance.clear();
  geo::computeSignificance(kept.coverage);
  for (Unit& unit : source.units(Level::county)) {
    if (!counties.contains(unit.code)) continue;
    unit.note.clear();
    kept.counties.push_back(std::move(unit));
  }
  for (CountyYears& years : storedYears(source)) {
    if (!counties.contains(years.unit)) continue;
    std::erase_if(years.within, [&counties](const std::string& unit) { return !counties.contains(unit); });
    kept.years.push_back(std::move(years));
  }
  const std::vector<Unit> prefectures = source.units(Level::prefecture);
  const std::vector<Unit> provinces = source.units(Level::province);
  const UnitsAbove above(prefectures, provinces);
  kept.prefectures = keptAbove(prefectures, above, kept.counties);
  kept.provinces = keptAbove(provinces, above, kept.counties);
  return kept;
}

std::vector<ProvinceOutline> provinceOutlines(Workspace& source, const std::set<std::string>& counties) {
  const geo::Coverage whole = source.coverage();
  const std::vector<Unit> units = source.units(Level::county);
  const std::vector<Unit> prefectures = source.units(Level::prefecture);
  const std::vector<Unit> provinces = source.units(Level::province);
  const UnitsAbove above(prefectures, provinces);
  std::vector<UnitIndex> group;
  for (const Unit& county : units) {
    const Unit* const province = above.at(county, Level::province);
    group.push_back(province == nullptr ? geo::kOutside
                                        : static_cast<UnitIndex>(province - provinces.data()));
  }
  std::set<UnitIndex> shown;
  const auto isOwn = [&](UnitIndex unit) {
    return unit != geo::kOutside && counties.contains(whole.codes[static_cast<std::size_t>(unit)]);
  };
  for (const geo::Arc& arc : whole.arcs) {
    if (!isOwn(arc.left) && !isOwn(arc.right)) continue;
    for (const UnitIndex side : {arc.left, arc.right})
      if (side != geo::kOutside) shown.insert(group[static_cast<std::size_t>(side)]);
  }
  shown.erase(geo::kOutside);
  std::vector<std::string> codes;
  for (const Unit& province : provinces) codes.push_back(province.code);
  const std::vector<geo::MultiPolygon> shapes = geo::polygons(geo::dissolve(whole, group, codes));
  std::vector<ProvinceOutline> outlines;
  for (const UnitIndex index : shown) {
    const Unit& province = provinces[static_cast<std::size_t>(index)];
    outlines.push_back(
        {province.code, province.name, province.nameEn, shapes[static_cast<std::size_t>(index)]});
  }
  return outlines;
}

PackageFigures figuresOf(Workspace& source, const std::set<std::string>& counties, bool withDirect) {
  PackageFigures kept;
  const auto answers = answersOf(source, counties);
  std::set<std::string> used;
  std::map<std::pair<std::string, std::string>,
           std::map<std::pair<std::string, std::string>, std::set<std::string>>>
      states;
  for (const std::string& period : source.periods({})) {
    for (const Figure& figure : source.allFigures(period)) {
      if (!counties.contains(figure.unit)) continue;
      const auto found = answers.find({figure.unit, period});
      const Answer* by = nullptr;  // the one that has come furthest holds the figure
      if (found != answers.end())
        for (const Answer& answer : found->second)
          if ((answer.indicators.empty() || answer.indicators.contains(figure.indicator)) &&
              (by == nullptr || answer.state > by->state))
            by = &answer;
      const bool isApproved = by != nullptr && survey::isLocked(by->state);
      if (!isApproved && (by != nullptr || !withDirect)) {
        ++kept.leftOut;
        continue;
      }
      const std::string state = isApproved ? toString(by->state) : std::string("direct");
      states[{figure.unit, period}][{isApproved ? by->round : std::string(), state}].insert(figure.indicator);
      used.insert(figure.indicator);
      kept.figures.push_back({figure.unit, period, figure.indicator, figure.value, figure.flag, {}, {}});
    }
  }
  for (const auto& [where, said] : states)
    for (const auto& [round, indicators] : said)
      kept.states.push_back({where.first, where.second, round.first, round.second, indicators});
  for (Indicator& one : source.indicators())
    if (used.contains(one.id)) kept.indicators.push_back(std::move(one));
  return kept;
}

std::vector<Area> areasOf(Workspace& source, const liaison::Register& own) {
  std::vector<Area> kept;
  for (Area& area : source.areas()) {
    const auto assignment = std::ranges::find_if(own.assignments, [&area](const liaison::Assignment& one) {
      return one.level == liaison::PlaceLevel::area && one.place == area.id && liaison::isActive(one);
    });
    if (assignment == own.assignments.end()) continue;
    area.liaisonZh = own.organisations.front().nameZh;
    area.liaisonEn = own.organisations.front().nameEn;
    area.confidence = assignment->confidence;
    for (AreaMember& member : area.members) {
      member.sourceCode.clear();
      member.note.clear();
    }
    kept.push_back(std::move(area));
  }
  return kept;
}

liaison::Register registerOf(const liaison::Register& all, const liaison::KnownPlaces& known,
                             const std::string& unit, const std::string& round) {
  liaison::Register own;
  const std::set<std::string> counties = countiesOf(all, known, unit, round).shown;
  const liaison::PlaceTree tree(all, known);
  std::set<std::string> others, needs;
  for (const liaison::Assignment& one : all.assignments)
    if (one.organisation == unit && one.round == round && liaison::isActive(one))
      own.assignments.push_back(one);
  const auto isOwn = [&](const liaison::Promise& one) {
    return one.organisation == unit && one.round == round &&
           std::ranges::any_of(own.assignments, [&](const liaison::Assignment& held) {
             return tree.isWithin(one.level, one.place, held.level, held.place);
           });
  };
  for (const liaison::Promise& one : all.promises) {
    if (!isOwn(one)) continue;
    own.promises.push_back(one);
    others.insert(one.carriedFrom);
    needs.insert(one.need);
  }
  for (const liaison::Organisation& one : all.organisations) {
    if (one.id == unit) own.organisations.insert(own.organisations.begin(), one);
    if (one.id != unit && others.contains(one.id))  // only who it was that had promised
      own.organisations.push_back({one.id, one.nameZh, one.nameEn, one.kind});
  }
  own.organisations.front().predecessor.clear();
  for (const liaison::Round& one : all.rounds)
    if (one.id == round) own.rounds.push_back(one);
  for (const liaison::Place& one : all.places)
    if (counties.contains(one.county)) own.places.push_back(one);
  for (const liaison::DispatchedPerson& one : all.persons)
    if (one.organisation == unit && counties.contains(one.county)) own.persons.push_back(one);
  for (const liaison::Need& one : all.needs)
    if (needs.contains(one.id)) own.needs.push_back(one);
  return own;
}

}  // namespace planning::share

#include "planning/share/package_content.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "geo/coverage/coverage.h"
#include "geo/coverage/simplify.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/place_tree.h"
#include "planning/liaison/register_store.h"
#include "planning/liaison/who_is_where.h"
#include "planning/share/other_counties.h"
#include "planning/share/register_texts.h"
#include "planning/survey/figure_states.h"
#include "planning/unit/units_above.h"
#include "planning/workspace/figure_lock.h"
#include "planning/workspace/package_mark.h"
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

bool isOfRecipient(const liaison::Assignment& one, const Recipient& recipient) {
  return one.organisation == recipient.unit.id && one.round == recipient.round && liaison::isActive(one);
}

/// Everything with a place, read once.
struct Land {
  explicit Land(Workspace& source)
      : coverage(source.coverage()),
        counties(source.units(Level::county)),
        prefectures(source.units(Level::prefecture)),
        provinces(source.units(Level::province)),
        above(prefectures, provinces) {}
  geo::Coverage coverage;
  std::vector<Unit> counties;
  std::vector<Unit> prefectures;
  std::vector<Unit> provinces;
  UnitsAbove above;
};

UnitCounties countiesOf(const Recipient& recipient) {
  const liaison::PlaceTree tree(recipient.all, recipient.known);
  UnitCounties counties;
  const auto add = [&](const std::string& county, bool isWhole) {
    if (!recipient.known.counties.contains(county)) return;
    counties.shown.insert(county);
    if (isWhole) counties.figures.insert(county);
  };
  for (const liaison::Assignment& one : recipient.all.assignments) {
    if (!isOfRecipient(one, recipient)) continue;
    if (one.level == liaison::PlaceLevel::area)
      for (const std::string& county : tree.countiesOfArea(one.place)) add(county, true);
    else
      add(tree.countyOf(one.level, one.place), one.level == liaison::PlaceLevel::county);
  }
  return counties;
}

/// Lets rings that no other touches begin at their vertex furthest west: dissolve() begins them where borders
/// of others met.
void hideWhereRingsBegan(geo::Coverage& coverage) {
  std::map<std::uint32_t, int> ends;
  for (const geo::Arc& arc : coverage.arcs) {
    ++ends[arc.startNode];
    ++ends[arc.endNode];
  }
  const auto isBefore = [](geo::Point a, geo::Point b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); };
  for (const geo::Arc& arc : coverage.arcs) {
    if (arc.count < 2 || arc.startNode != arc.endNode || ends.at(arc.startNode) != 2) continue;
    const auto first = coverage.vertices.begin() + arc.first;
    const auto last = first + (arc.count - 1);  // the first one again
    std::rotate(first, std::ranges::min_element(first, last, isBefore), last);
    *last = *first;
  }
}

Boundaries boundariesOf(Workspace& source, const Land& land, const std::set<std::string>& counties) {
  Boundaries kept;
  std::vector<std::string> codes;
  for (const std::string& code : land.coverage.codes)
    if (counties.contains(code)) codes.push_back(code);
  kept.coverage = geo::dissolve(land.coverage, keptOf(land.coverage, counties), codes);
  // where others' borders met must not show: what was a node of the whole is a vertex like any other here
  hideWhereRingsBegan(kept.coverage);
  kept.coverage.significance.clear();
  geo::computeSignificance(kept.coverage);
  for (const Unit& unit : land.counties) {
    if (!counties.contains(unit.code)) continue;
    kept.counties.push_back(unit);
    kept.counties.back().note.clear();
  }
  for (CountyYears& years : storedYears(source)) {
    if (!counties.contains(years.unit)) continue;
    std::erase_if(years.within, [&counties](const std::string& unit) { return !counties.contains(unit); });
    kept.years.push_back(std::move(years));
  }
  kept.prefectures = keptAbove(land.prefectures, land.above, kept.counties);
  kept.provinces = keptAbove(land.provinces, land.above, kept.counties);
  return kept;
}

/// Provinces of which the outline, less what the package holds, would be that of one other county.
std::set<UnitIndex> provincesThatShowACounty(const Land& land, const std::vector<UnitIndex>& provinceOf,
                                             const std::set<std::string>& counties) {
  std::map<UnitIndex, int> others;
  for (std::size_t i = 0; i < land.counties.size(); ++i)
    if (land.counties[i].hasGeometry && !counties.contains(land.counties[i].code)) ++others[provinceOf[i]];
  std::set<UnitIndex> found;
  for (const auto& [province, count] : others)
    if (count == 1) found.insert(province);
  return found;
}

std::vector<ProvinceOutline> provinceOutlines(const Land& land, const std::set<std::string>& counties) {
  const geo::Coverage& whole = land.coverage;
  std::vector<UnitIndex> group;
  for (const Unit& county : land.counties) {
    const Unit* const province = land.above.at(county, Level::province);
    group.push_back(province == nullptr ? geo::kOutside
                                        : static_cast<UnitIndex>(province - land.provinces.data()));
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
  for (const UnitIndex province : provincesThatShowACounty(land, group, counties)) shown.erase(province);
  std::vector<std::string> codes;
  for (const Unit& province : land.provinces) codes.push_back(province.code);
  geo::Coverage dissolved = geo::dissolve(whole, group, codes);
  hideWhereRingsBegan(dissolved);
  const std::vector<geo::MultiPolygon> shapes = geo::polygons(dissolved);
  std::vector<ProvinceOutline> outlines;
  for (const UnitIndex index : shown) {
    const Unit& province = land.provinces[static_cast<std::size_t>(index)];
    outlines.push_back(
        {province.code, province.name, province.nameEn, shapes[static_cast<std::size_t>(index)]});
  }
  return outlines;
}

/// Those that the unit looks after as a whole.
std::set<std::string> ownAreas(const Recipient& recipient) {
  std::set<std::string> areas;
  for (const liaison::Assignment& one : recipient.all.assignments)
    if (one.level == liaison::PlaceLevel::area && isOfRecipient(one, recipient)) areas.insert(one.place);
  return areas;
}

std::vector<Area> areasOf(std::vector<Area> all, const liaison::Register& own) {
  std::vector<Area> kept;
  for (Area& area : all) {
    const auto assignment = std::ranges::find_if(own.assignments, [&area](const liaison::Assignment& one) {
      return one.level == liaison::PlaceLevel::area && one.place == area.id;
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

/// The unit, the round, its assignments, places, persons, promises and the needs that these answer.
liaison::Register registerOf(const Recipient& recipient) {
  const liaison::Register& all = recipient.all;
  const std::string& unit = recipient.unit.id;
  const std::set<std::string>& counties = recipient.counties.shown;
  liaison::Register own;
  const liaison::PlaceTree tree(all, recipient.known);
  std::set<std::string> others, needs;
  for (const liaison::Assignment& one : all.assignments)
    if (isOfRecipient(one, recipient)) own.assignments.push_back(one);
  const auto isOwn = [&](const liaison::Promise& one) {
    return one.organisation == unit && one.round == recipient.round &&
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
  own.organisations.push_back(recipient.unit);
  own.organisations.front().predecessor.clear();
  own.organisations.front().note.clear();
  for (const liaison::Organisation& one : all.organisations)
    if (one.id != unit && others.contains(one.id))  // only who it was that had promised
      own.organisations.push_back({one.id, one.nameZh, one.nameEn, one.kind});
  own.rounds.push_back(liaison::requireRound(all, recipient.round));
  own.rounds.front().note.clear();
  for (const liaison::Place& one : all.places)
    if (counties.contains(one.county)) own.places.push_back(one);
  for (const liaison::DispatchedPerson& one : all.persons)
    if (one.organisation == unit && counties.contains(one.county)) own.persons.push_back(one);
  for (const liaison::Need& one : all.needs)
    if (needs.contains(one.id)) own.needs.push_back(one);
  return own;
}

/// Names are looked for as in plans: without rank only of counties in an area that has one of the unit's.
std::vector<NamedCounty> namedIn(const liaison::Register& own, const std::vector<Area>& areas,
                                 const CountyNames& names, const std::set<std::string>& counties) {
  std::set<std::string> codes = counties, near;
  const auto codeOf = [](const AreaMember& one) { return one.unit.empty() ? one.publishedCode : one.unit; };
  for (const Area& area : areas) {
    const bool isNear = std::ranges::any_of(
        area.members, [&counties](const AreaMember& one) { return counties.contains(one.unit); });
    const bool isOwn = std::ranges::any_of(own.assignments, [&area](const liaison::Assignment& one) {
      return one.level == liaison::PlaceLevel::area && one.place == area.id;
    });
    for (const AreaMember& one : area.members) {
      if (isNear || isOwn) near.insert(codeOf(one));
      if (isOwn) codes.insert(codeOf(one));
    }
  }
  return countiesNamedIn(own, OtherCounties(names, codes, near));
}

std::string titleOf(const Recipient& recipient, bool inChinese) {
  const liaison::Organisation& unit = recipient.unit;
  const std::string& name =
      (inChinese && !unit.nameZh.empty()) || unit.nameEn.empty() ? unit.nameZh : unit.nameEn;
  std::string title = inChinese ? name + "：" + recipient.round : name + ": " + recipient.round;
  if (!liaison::isSample(recipient.all)) return title;
  return (inChinese ? "【示例】" : "[SAMPLE] ") + title;
}

}  // namespace

Recipient recipientOf(Workspace& source, const PackageRequest& request) {
  Recipient recipient{liaison::readRegister(source), liaison::knownPlaces(source), {}, {}, {}};
  recipient.unit = liaison::requireOrganisation(recipient.all, request.unit);
  recipient.round = liaison::roundOrLast(recipient.all, request.round).id;
  recipient.counties = countiesOf(recipient);
  if (recipient.counties.shown.empty())
    throw geo::DataError(geo::message(
        "{} {} looks after no area, county, township or village of the workspace in round {}; there is "
        "nothing to share with it.",
        recipient.unit.id, recipient.unit.nameZh, recipient.round));
  return recipient;
}

PackageContent contentOf(Workspace& source, const PackageRequest& request, const Recipient& recipient) {
  const liaison::Organisation& unit = recipient.unit;
  const UnitCounties& counties = recipient.counties;
  PackageContent content;
  std::vector<Area> areas = source.areas();
  content.registerOfUnit = registerOf(recipient);
  {
    const Land land(source);
    content.boundaries = boundariesOf(source, land, counties.shown);
    content.outlines = provinceOutlines(land, counties.shown);
    content.plans = planExcerpts(
        source, {unit.id, counties.figures, ownAreas(recipient), areas, land.counties, request.language});
    const std::vector<CountyYears> years = storedYears(source);
    content.named = namedIn(content.registerOfUnit, areas, {land.counties, years, areas}, counties.shown);
  }
  const WorkspaceInfo info = source.info();
  content.boundaries.info.title = titleOf(recipient, request.language == "zh");
  content.boundaries.info.boundaryVersion = info.boundaryVersion;
  content.boundaries.info.boundarySource = info.boundarySource;
  content.boundaries.info.figureSource = info.figureSource;
  content.boundaries.info.codeScheme = info.codeScheme;
  content.boundaries.info.language = request.language;
  content.figures = figuresOf(source, counties.figures, request.withDirect);
  content.areas = areasOf(std::move(areas), content.registerOfUnit);
  content.facts = {{"format", std::to_string(kPackageFormat)},
                   {"unit", unit.id},
                   {"unit_zh", unit.nameZh},
                   {"unit_en", unit.nameEn},
                   {"round", recipient.round},
                   {"made_at", request.madeAt},
                   {"cut_off", request.madeAt}};
  if (liaison::isSample(recipient.all)) content.facts.emplace_back("sample", "true");  // made up
  return content;
}

void addFacts(PackageContent& content, const PackageFacts& facts) {
  const std::pair<const char*, const std::string&> said[] = {{"number", facts.number},
                                                             {"replaces", facts.replaces},
                                                             {"issuer", facts.issuer},
                                                             {"issuer_fingerprint", facts.issuerFingerprint},
                                                             {"heads_taken_at", facts.headsTakenAt},
                                                             {"heads_hash", facts.headsHash}};
  for (const auto& [key, value] : said)
    if (!value.empty()) content.facts.emplace_back(key, value);
}

PackageFigures figuresOf(Workspace& source, const std::set<std::string>& counties, bool withDirect) {
  PackageFigures kept;
  const survey::FigureStates answers(source);
  std::set<std::string> used;
  std::map<std::pair<std::string, std::string>,
           std::map<std::pair<std::string, std::string>, std::set<std::string>>>
      states;
  for (const std::string& period : source.periods({})) {
    for (const Figure& figure : source.allFigures(period)) {
      if (!counties.contains(figure.unit)) continue;
      const survey::FigureStates::Answer* const by = answers.find(figure.unit, period, figure.indicator);
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

}  // namespace planning::share

#include "planning/share/told_totals.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <tuple>
#include <utility>

#include "geo/store/catalogue.h"
#include "geo/store/database.h"
#include "planning/liaison/place_tree.h"
#include "planning/share/package_content.h"
#include "planning/share/shared_packages.h"
#include "planning/summary/aggregate.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace.h"

namespace planning::share {
namespace {

const std::array<geo::store::AttributeTable, 1> kToldTables{{
    {"shared_totals", "shared_totals", "Sums of areas and of the nation that packages have told",
     "group_id TEXT NOT NULL, name_zh TEXT, name_en TEXT, period TEXT NOT NULL, indicator TEXT NOT NULL, "
     "value "
     "{real} NOT NULL, counties TEXT, told_at TEXT NOT NULL, UNIQUE (group_id, period, indicator)"},
}};

[[maybe_unused]] const bool kAreToldTotalsKnown = schema::declare(kToldTables);

constexpr const char* kNation = "nation";

/// The counties whose figures a unit has had or can ask for, in any round: by the register, where what was
/// only proposed does not count, and by the packages that it was given, whatever the register says by now.
std::vector<Counties> holdersOf(const liaison::Register& all, const liaison::KnownPlaces& known,
                                const std::vector<SharedPackage>& given) {
  const liaison::PlaceTree tree(all, known);
  std::map<std::string, Counties> holders;
  for (const liaison::Assignment& one : all.assignments) {
    if (one.state == liaison::AssignmentState::proposed) continue;
    Counties& own = holders[one.organisation];
    if (one.level == liaison::PlaceLevel::area)
      own.insert(tree.countiesOfArea(one.place).begin(), tree.countiesOfArea(one.place).end());
    else if (one.level == liaison::PlaceLevel::county)
      own.insert(one.place);
  }
  for (const SharedPackage& one : given) holders[one.unit].insert(one.counties.begin(), one.counties.end());
  std::vector<Counties> sets;
  for (auto& [unit, own] : holders) sets.push_back(std::move(own));
  return sets;
}

struct Group {
  std::string id;
  std::string nameZh;
  std::string nameEn;
  Counties counties;
};

/// The nation, then the areas that have one of these counties.
std::vector<Group> groupsFor(Workspace& source, const Counties& ownCounties) {
  std::vector<Group> groups{{kNation, "全国", "Nation", {}}};
  for (const Unit& county : source.units(Level::county)) groups[0].counties.insert(county.code);
  for (const Area& area : source.areas()) {
    Group group{"area:" + area.id, area.nameZh, area.nameEn, {}};
    for (const AreaMember& member : area.members)
      if (!member.unit.empty()) group.counties.insert(member.unit);
    if (std::ranges::any_of(group.counties,
                            [&](const std::string& county) { return ownCounties.contains(county); }))
      groups.push_back(std::move(group));
  }
  return groups;
}

/// Of the figures of a period those that may go at all, as they are stored.
std::vector<Figure> allowedOf(const std::vector<Figure>& all, const PackageFigures& may) {
  std::set<std::pair<std::string, std::string>> allowed;
  for (const Figure& figure : may.figures)
    if (!all.empty() && figure.period == all.front().period) allowed.emplace(figure.unit, figure.indicator);
  std::vector<Figure> figures;
  std::ranges::copy_if(all, std::back_inserter(figures), [&allowed](const Figure& figure) {
    return figure.value && allowed.contains({figure.unit, figure.indicator});
  });
  return figures;
}

/// Sums that are told of one period: groups with their counties, before and now.
struct PeriodSums {
  std::vector<Group> groups;
  std::vector<bool> before;
};

PeriodSums sumsOf(const std::vector<Group>& groups, const std::vector<ToldTotal>& told,
                  const std::string& period, const std::vector<Figure>& figures) {
  PeriodSums sums;
  std::set<std::string> known;
  for (const ToldTotal& one : told)
    if (one.period == period && known.insert(one.group).second) {
      sums.groups.push_back({one.group, one.nameZh, one.nameEn, one.counties});
      sums.before.push_back(true);
    }
  Counties withFigures;
  for (const Figure& figure : figures) withFigures.insert(figure.unit);
  for (const Group& group : groups) {
    if (known.contains(group.id)) continue;
    Group present{group.id, group.nameZh, group.nameEn, {}};
    std::ranges::set_intersection(group.counties, withFigures,
                                  std::inserter(present.counties, present.counties.end()));
    if (present.counties.empty()) continue;
    sums.groups.push_back(std::move(present));
    sums.before.push_back(false);
  }
  return sums;
}

/// Of one period by indicator: the value of each sum; absent where it is not told.
using SumValues = std::map<std::string, std::vector<std::optional<double>>>;

SumValues valuesBefore(const PeriodSums& sums, const std::vector<ToldTotal>& told,
                       const std::string& period) {
  SumValues values;
  for (const ToldTotal& one : told) {
    if (one.period != period) continue;
    const auto group = std::ranges::find(sums.groups, one.group, &Group::id);
    auto& row = values.try_emplace(one.indicator, sums.groups.size()).first->second;
    row[static_cast<std::size_t>(group - sums.groups.begin())] = one.value;
  }
  return values;
}

/// Of indicators that every county of the group has.
void addValues(SumValues& values, const PeriodSums& sums, const std::vector<bool>& mayTell,
               const std::vector<Figure>& figures, const Codebook& codebook, const Counties& indicators) {
  std::vector<UnitGroup> groups;
  for (std::size_t i = 0; i < sums.groups.size(); ++i) {
    const Group& one = sums.groups[i];
    if (mayTell[i] && !sums.before[i])
      groups.push_back({std::to_string(i),
                        one.nameZh,
                        one.nameEn,
                        {one.counties.begin(), one.counties.end()},
                        static_cast<int>(one.counties.size())});
  }
  if (groups.empty()) return;
  for (const GroupValue& value :
       aggregate(figures, groups, codebook, {indicators.begin(), indicators.end()})) {
    if (!value.value || value.isPartial() || value.estimated) continue;
    auto& row = values.try_emplace(value.indicator, sums.groups.size()).first->second;
    row[std::stoul(value.group)] = value.value;
  }
}

/// 0, unless the codebook says otherwise.
double leastOf(const Indicator& indicator) { return indicator.min.value_or(0); }

Room roomOf(const std::vector<const Figure*>& figures, const Indicator& indicator) {
  Room room;
  for (const Figure* const one : figures) {
    if (*one->value > leastOf(indicator)) room.above.insert(room.above.end(), one->unit);
    if (!indicator.max || *one->value < *indicator.max) room.below.insert(room.below.end(), one->unit);
  }
  return room;
}

/// What is told of one period for the first time.
struct PeriodTelling {
  std::vector<std::vector<ToldTotal>> byGroup;
  std::size_t atLimit = 0;
  bool isAtRisk = false;  ///< what was told before tells figures at a limit by now
};

/// `figures`: all of the period, as sums of before may be of such as may not go now.
PeriodTelling tellingOf(const PeriodSums& sums, const SumValues& values, const SafeParts& parts,
                        const std::vector<Figure>& figures, const Codebook& codebook, const ToldTotal& form) {
  std::map<std::string, std::vector<const Figure*>> byIndicator;
  for (const Figure& figure : figures)
    if (figure.value) byIndicator[figure.indicator].push_back(&figure);
  PeriodTelling telling;
  telling.byGroup.resize(sums.groups.size());
  for (const auto& [id, row] : values) {
    const Indicator* const indicator = codebook.find(id);
    if (indicator == nullptr) continue;  // told before it was taken out
    const Room room = roomOf(byIndicator[id], *indicator);
    std::vector<bool> wished(row.size()), before(row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
      wished[i] = row[i].has_value();
      before[i] = wished[i] && sums.before[i];
    }
    telling.isAtRisk = telling.isAtRisk || !parts.isSafe(before, room);
    const std::vector<bool> may = parts.tellable(wished, before, room);
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (!wished[i] || before[i]) continue;
      const Group& group = sums.groups[i];
      if (may[i])
        telling.byGroup[i].push_back(
            {group.id, group.nameZh, group.nameEn, form.period, id, *row[i], group.counties, form.toldAt});
      else
        ++telling.atLimit;
    }
  }
  return telling;
}

/// Told before sums were looked at for it: it tells each figure, and is not told again.
bool tellsEachFigure(const ToldTotal& one, const Codebook& codebook) {
  const Indicator* const indicator = codebook.find(one.indicator);
  return one.value == 0 && indicator != nullptr && leastOf(*indicator) == 0;
}

}  // namespace

std::vector<ToldTotal> toldTotals(Workspace& workspace) {
  std::vector<ToldTotal> all;
  geo::store::Database& database = workspace.database();
  if (!database.hasTable("shared_totals")) return all;
  const auto row = database.prepare(
      "SELECT group_id, name_zh, name_en, period, indicator, value, counties, told_at FROM shared_totals "
      "ORDER BY fid");
  while (row->step()) {
    ToldTotal& one = all.emplace_back(ToldTotal{row->text(0),
                                                row->text(1),
                                                row->text(2),
                                                row->text(3),
                                                row->text(4),
                                                row->real(5).value_or(0),
                                                {},
                                                row->text(7)});
    const auto first = std::ranges::find_if(all, [&one](const ToldTotal& other) {
      return other.group == one.group && other.period == one.period;
    });
    if (&*first != &one) {
      one.counties = first->counties;
      continue;
    }
    std::istringstream lines(row->text(6));
    for (std::string county; std::getline(lines, county);) one.counties.insert(county);
  }
  return all;
}

void putToldTotals(Workspace& workspace, const std::vector<ToldTotal>& totals) {
  if (totals.empty()) return;
  geo::store::Database& database = workspace.database();
  geo::store::createMissing(database, kToldTables);
  const auto put = database.prepare(
      "INSERT INTO shared_totals (group_id, name_zh, name_en, period, indicator, value, counties, told_at) "
      "VALUES "
      "(?, ?, ?, ?, ?, ?, ?, ?)");
  std::set<std::pair<std::string, std::string>>
      listed;  // the counties stand once, beside the first indicator
  for (const ToldTotal& one : totals)
    put->run({one.group, one.nameZh, one.nameEn, one.period, one.indicator, one.value,
              listed.emplace(one.group, one.period).second
                  ? geo::store::Value(fmt::format("{}", fmt::join(one.counties, "\n")))
                  : geo::store::Value(geo::store::Null{}),
              one.toldAt});
  database.catalogue().touch("shared_totals");
}

void removeToldTotals(Workspace& workspace, const std::vector<ToldTotal>& totals) {
  if (totals.empty()) return;
  geo::store::Database& database = workspace.database();
  const auto remove =
      database.prepare("DELETE FROM shared_totals WHERE group_id = ? AND period = ? AND indicator = ?");
  for (const ToldTotal& one : totals) remove->run({one.group, one.period, one.indicator});
  database.catalogue().touch("shared_totals");
}

UnitTotals totalsFor(Workspace& source, const liaison::Register& all, const liaison::KnownPlaces& known,
                     const Counties& ownCounties, const Counties& indicators, bool withDirect,
                     const std::string& now) {
  UnitTotals made;
  const std::vector<Group> groups = groupsFor(source, ownCounties);
  const std::vector<Counties> holders = holdersOf(all, known, sharedPackages(source));
  const std::vector<ToldTotal> told = toldTotals(source);
  const PackageFigures may = figuresOf(source, groups[0].counties, withDirect);
  const Codebook codebook = Codebook::fromIndicators(source.indicators());
  Counties usable;
  for (const Indicator& one : may.indicators) usable.insert(one.id);
  for (const std::string& period : source.periods({})) {
    const std::vector<Figure> allFigures = source.allFigures(period);
    const std::vector<Figure> figures = allowedOf(allFigures, may);
    const PeriodSums sums = sumsOf(groups, told, period, figures);
    std::vector<Counties> sets;
    for (const Group& group : sums.groups) sets.push_back(group.counties);
    const std::vector<bool> mayTell = tellable(sets, holders, sums.before);
    SumValues values = valuesBefore(sums, told, period);
    addValues(values, sums, mayTell, figures, codebook, usable);
    ToldTotal form;
    form.period = period;
    form.toldAt = now;
    PeriodTelling telling = tellingOf(sums, values, SafeParts(sets, holders), allFigures, codebook, form);
    made.atLimit += telling.atLimit;
    if (telling.isAtRisk || !isSafe(sets, holders, sums.before)) made.atRisk.push_back(period);
    for (std::size_t i = 0; i < sums.groups.size(); ++i) {
      if (!mayTell[i] && !sums.before[i]) ++made.withheld;
      std::ranges::move(telling.byGroup[i], std::back_inserter(made.isNew));
    }
  }
  const auto isOfUnit = [&](const ToldTotal& one) {
    return indicators.contains(one.indicator) && !tellsEachFigure(one, codebook) &&
           std::ranges::any_of(groups, [&one](const Group& group) { return group.id == one.group; });
  };
  std::ranges::copy_if(told, std::back_inserter(made.totals), isOfUnit);
  std::ranges::copy_if(made.isNew, std::back_inserter(made.totals), isOfUnit);
  return made;
}

}  // namespace planning::share

#include "planning/summary/aggregate.h"

#include <algorithm>
#include <set>

#include "geo/report/message.h"
#include "planning/figures/combine.h"
#include "planning/figures/derived.h"
#include "planning/unit/units_above.h"

namespace planning {
namespace {

class GroupSum {
 public:
  GroupSum(const UnitGroup& group, const FigureTable& figures, const std::string& population)
      : m_group(group), m_figures(figures) {
    m_members = group.members;
    const bool counted = group.members > 0;
    for (const std::string& key : std::set<std::string>(group.keys.begin(), group.keys.end())) {
      if (const auto row = figures.row(key)) m_rows.push_back(*row);
      if (!counted && !figures.isComposed(key)) ++m_members;
    }
    if (population.empty()) return;
    m_population = figuresOf(population);
    for (const PartFigure& figure : m_population) m_allPeople += figure.value.value_or(0);
  }

  GroupValue value(const Indicator& indicator) const {
    GroupValue result{m_group.id, indicator.id, std::nullopt, 0, m_members, false, {}};
    const bool isMean =
        !indicator.formula.empty() && Formula::parse(indicator.formula).kind == Formula::Kind::mean;
    if (isMean) {
      meanOfParts(indicator, result);
    } else {
      const Combined sum = combine(
          indicator, m_rows.size(), [this](const std::string& id) { return figuresOf(id); }, false);
      result.value = sum.value;
      result.covered = sum.covered;
      result.estimated = sum.estimated;
      result.populationShare =
          shareOfPeople([&sum](std::size_t i) { return sum.has[i] != 0; }, sum.has.size());
      if (!sum.aggregated) result.note = geo::message("the codebook names no weight for it: not combined");
    }
    result.imputed = imputedIn(indicator.id);
    if (!result.value && result.note.empty()) result.note = noteOf(indicator);
    return result;
  }

 private:
  int imputedIn(const std::string& indicator) const {
    const FigureTable::Column* const column = m_figures.column(indicator);
    if (column == nullptr) return 0;
    return static_cast<int>(
        std::ranges::count_if(m_rows, [column](std::uint32_t row) { return column->imputed[row] != 0; }));
  }

  /// A weight of another year is never used, but said to be missing.
  std::string noteOf(const Indicator& indicator) const {
    const std::vector<PartFigure> own = figuresOf(indicator.id);
    const bool hasOwn = std::ranges::any_of(own, [](const PartFigure& one) { return one.value.has_value(); });
    const bool isRatio = !indicator.numerator.empty() && !indicator.denominator.empty();
    if (hasOwn && !isRatio && !indicator.weight.empty() && m_figures.column(indicator.weight) == nullptr)
      return geo::message("{} has no figures of {} to weight it by: not combined", indicator.weight,
                          m_figures.period());
    return geo::message("no member has the figures");
  }

  std::vector<PartFigure> figuresOf(const std::string& indicator) const {
    std::vector<PartFigure> figures(m_rows.size());
    const FigureTable::Column* column = m_figures.column(indicator);
    if (column == nullptr) return figures;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
      figures[i] = {column->values[m_rows[i]], column->estimated[m_rows[i]] != 0};
    return figures;
  }

  template <class Has>
  std::optional<double> shareOfPeople(Has has, std::size_t parts) const {
    if (m_allPeople <= 0 || parts != m_population.size()) return std::nullopt;
    double people = 0;
    for (std::size_t i = 0; i < parts; ++i)
      if (has(i)) people += m_population[i].value.value_or(0);
    return people / m_allPeople;
  }

  /// Mean of the group's own values of the operands; covered: members with all of them.
  void meanOfParts(const Indicator& indicator, GroupValue& result) const {
    const Formula formula = Formula::parse(indicator.formula);
    result.value = formula.evaluate([&](const std::string& id) -> std::optional<double> {
      const Indicator* operand = m_figures.codebook().find(id);
      if (!operand) return std::nullopt;
      const GroupValue part = value(*operand);
      result.estimated = result.estimated || part.estimated;
      return part.value;
    });
    const std::vector<PartFigure> own = figuresOf(indicator.id);
    result.covered = static_cast<int>(
        std::ranges::count_if(own, [](const PartFigure& figure) { return figure.value.has_value(); }));
    result.populationShare =
        shareOfPeople([&own](std::size_t i) { return own[i].value.has_value(); }, own.size());
  }

  const UnitGroup& m_group;
  const FigureTable& m_figures;
  std::vector<std::uint32_t> m_rows;
  int m_members = 0;
  std::vector<PartFigure> m_population;
  double m_allPeople = 0;
};

std::vector<UnitGroup> groupAt(const std::vector<Unit>& units, Level level) {
  const UnitsAbove above(units);
  std::map<std::string, UnitGroup> groups;
  for (const Unit& unit : units) {
    if (unit.level != Level::county) continue;
    const Unit* const at = above.at(unit, level);
    UnitGroup& group = groups[at ? at->code : std::string{}];
    group.id = at ? at->code : std::string{};
    group.nameZh = at ? at->name : std::string{};
    group.nameEn = at ? at->nameEn : std::string{};
    group.keys.push_back(unit.code);
  }
  std::vector<UnitGroup> result;
  for (auto& [code, group] : groups) result.push_back(std::move(group));
  return result;
}

/// The key under which a member's figures lie; empty where it has none.
std::string keyOf(const AreaMember& member, const FigureTable& figures) {
  for (const std::string& key : {member.sourceCode, member.sourceCode + "@" + figures.period(), member.unit})
    if (!key.empty() && figures.row(key)) return key;
  return {};
}

UnitGroup membersOf(const Area& area, const FigureTable& figures) {
  UnitGroup group{area.id, area.nameZh, area.nameEn, {}, static_cast<int>(area.members.size())};
  for (const AreaMember& member : area.members)
    if (std::string key = keyOf(member, figures); !key.empty()) group.keys.push_back(std::move(key));
  return group;
}

/// A group and all counties that are not in it.
std::vector<UnitGroup> withOthers(UnitGroup group, UnitGroup others, const std::vector<Unit>& units) {
  const std::set<std::string> taken(group.keys.begin(), group.keys.end());
  for (const Unit& unit : units)
    if (unit.level == Level::county && !taken.contains(unit.code)) others.keys.push_back(unit.code);
  return {std::move(group), std::move(others)};
}

}  // namespace

std::vector<UnitGroup> groupByArea(const std::vector<Area>& areas) {
  std::vector<UnitGroup> groups;
  for (const Area& area : areas) {
    UnitGroup group{area.id, area.nameZh, area.nameEn, {}, static_cast<int>(area.members.size())};
    for (const AreaMember& member : area.members)
      if (!member.sourceCode.empty()) group.keys.push_back(member.sourceCode);
    groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<UnitGroup> groupByArea(const std::vector<Area>& areas, const FigureTable& figures) {
  std::vector<UnitGroup> groups;
  for (const Area& area : areas) groups.push_back(membersOf(area, figures));
  return groups;
}

std::vector<UnitGroup> groupInside(const std::vector<Area>& areas, const std::vector<Unit>& units,
                                   const FigureTable& figures) {
  UnitGroup inside{"inside", "片区内", "Inside the areas", {}, 0};
  for (const UnitGroup& area : groupByArea(areas, figures)) {
    inside.members += area.members;
    inside.keys.insert(inside.keys.end(), area.keys.begin(), area.keys.end());
  }
  return withOthers(std::move(inside), {"outside", "片区外", "Outside the areas", {}, 0}, units);
}

std::vector<UnitGroup> groupKeyCounties(const Area& list, const std::vector<Unit>& units,
                                        const FigureTable& figures) {
  UnitGroup key = membersOf(list, figures);
  key.id = "key";
  return withOthers(std::move(key), {"other", "其他县", "Other counties", {}, 0}, units);
}

std::string populationIndicator(const Codebook& codebook) {
  for (const Indicator& indicator : codebook.indicators())
    if (indicator.group == "population" && indicator.kind == IndicatorKind::count) return indicator.id;
  return {};
}

std::vector<UnitGroup> groupByPrefecture(const std::vector<Unit>& units) {
  return groupAt(units, Level::prefecture);
}
std::vector<UnitGroup> groupByProvince(const std::vector<Unit>& units) {
  return groupAt(units, Level::province);
}

std::vector<UnitGroup> groupNation(const std::vector<Unit>& units) {
  UnitGroup nation{"nation", {}, {}, {}, 0};
  for (const Unit& unit : units)
    if (unit.level == Level::county) nation.keys.push_back(unit.code);
  return {nation};
}

std::vector<GroupValue> aggregate(const FigureTable& figures, const std::vector<UnitGroup>& groups,
                                  const std::vector<std::string>& indicators, const std::string& population) {
  std::vector<GroupValue> values;
  for (const UnitGroup& group : groups) {
    const GroupSum sum(group, figures, population);
    for (const std::string& id : indicators)
      if (const Indicator* indicator = figures.codebook().find(id)) values.push_back(sum.value(*indicator));
  }
  return values;
}

std::vector<GroupValue> aggregate(const std::vector<Figure>& figures, const std::vector<UnitGroup>& groups,
                                  const Codebook& codebook, const std::vector<std::string>& indicators) {
  return aggregate(FigureTable(figures, codebook), groups, indicators);
}

}  // namespace planning

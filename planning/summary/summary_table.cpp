#include "planning/summary/summary_table.h"

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/summary/members.h"
#include "planning/workspace/figure_facts.h"
#include "planning/workspace/stored_rounds.h"
#include "planning/workspace/workspace.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <set>

namespace planning {
namespace {

std::string joinedIds(const std::vector<Indicator>& indicators) {
  constexpr std::size_t kShown = 12;
  std::string text;
  for (std::size_t i = 0; i < std::min(kShown, indicators.size()); ++i)
    text += (i == 0 ? "" : ", ") + indicators[i].id;
  return indicators.size() > kShown ? text + ", …" : text;
}

std::vector<Area> requireAreas(Workspace& workspace) {
  std::vector<Area> areas = workspace.areas();
  if (areas.empty())
    throw geo::DataError(geo::message("{} has no areas; store them with 'lianpian areas --list --members'",
                                      workspace.path().string()));
  return areas;
}

/// Of the options, or else the one that asks the most counties for figures of the period.
std::string roundOf(Workspace& workspace, const SummaryOptions& options, const std::string& period) {
  std::string widest = options.round;
  std::size_t most = 0;
  if (options.round.empty())
    for (const survey::Round& round : survey::rounds(workspace))
      if (round.period == period && round.units.size() >= most) {
        most = round.units.size();
        widest = round.id;
      }
  return widest;
}

/// Figures that the options leave in.
std::vector<Figure> wantedFigures(Workspace& workspace, const SummaryOptions& options,
                                  const std::string& round, const std::string& period) {
  std::vector<Figure> figures = workspace.allFigures(period);
  if (!options.onlyApproved && options.round.empty()) return figures;
  if (round.empty())
    throw geo::DataError(geo::message(
        "No round asks figures of {}, so none of them are approved; leave --approved out.", period));
  const auto states = survey::roundStates(workspace, round);
  std::erase_if(figures, [&](const Figure& figure) {
    const auto state = states.find(figure.unit);
    return state == states.end() || (options.onlyApproved && state->second < survey::State::county);
  });
  return figures;
}

std::vector<GroupState> statesOf(Workspace& workspace, const Summary& summary) {
  std::map<std::string, survey::State> states;
  if (!summary.round.empty()) states = survey::roundStates(workspace, summary.round);
  std::map<std::string, std::pair<int, int>> counts;  // imputed, covered
  for (const GroupValue& value : summary.values) {
    counts[value.group].first += std::min(value.imputed, value.covered);
    counts[value.group].second += value.covered;
  }
  std::vector<GroupState> result;
  for (const UnitGroup& group : summary.groups) {
    GroupState one;
    for (const std::string& key : group.keys)
      if (const auto found = states.find(key); found != states.end())
        one.state = std::min(one.state.value_or(found->second), found->second);
    if (const auto& [imputed, covered] = counts[group.id]; covered > 0)
      one.imputedShare = static_cast<double>(imputed) / covered;
    result.push_back(one);
  }
  return result;
}

std::vector<UnitGroup> groupsOf(Workspace& workspace, const SummaryOptions& options,
                                const FigureTable& figures, const std::string& period) {
  if (options.level == SummaryLevel::area)
    return groupByArea(options.areas.empty() ? requireAreas(workspace) : options.areas, figures);
  std::vector<Unit> units = membersIn(workspace, figures, period);
  if (!options.round.empty()) {
    const std::vector<std::string> asked = survey::requireRound(workspace, options.round).units;
    const std::set<std::string> keys(asked.begin(), asked.end());
    std::erase_if(units, [&keys](const Unit& unit) { return !keys.contains(unit.code); });
  }
  switch (options.level) {
    case SummaryLevel::nation:
      return groupNation(units);
    case SummaryLevel::inside:
      return groupInside(requireAreas(workspace), units, figures);
    case SummaryLevel::key:
      if (!options.keyCounties)
        throw geo::DataError(geo::message("There is no list of key counties; give one with --key-list"));
      return groupKeyCounties(*options.keyCounties, units, figures);
    case SummaryLevel::area:
    case SummaryLevel::province:
    case SummaryLevel::prefecture:
      break;
  }
  for (const Level above : {Level::prefecture, Level::province})
    std::ranges::copy(workspace.units(above), std::back_inserter(units));
  return options.level == SummaryLevel::prefecture ? groupByPrefecture(units) : groupByProvince(units);
}

/// The last period that has figures of counties, not of whole areas; of the indicators that are asked.
std::string lastCountyPeriod(Workspace& workspace, const std::vector<std::string>& indicators) {
  const std::set<std::string> periods = countyPeriods(workspace, indicators);
  return periods.empty() ? lastPeriod(workspace, "") : *periods.rbegin();
}

CountiesTaken countiesOf(Workspace& workspace, const Summary& summary) {
  if (summary.level == SummaryLevel::area) return {};
  std::set<std::string> keys;
  for (const UnitGroup& group : summary.groups) keys.insert(group.keys.begin(), group.keys.end());
  return countiesTaken(workspace, summary.period, {keys.begin(), keys.end()});
}

/// In the order of the groups and indicators of `summary`.
std::vector<GroupValue> valuesOf(const Summary& summary, const FigureTable& figures) {
  std::vector<std::string> ids;
  for (const Indicator& indicator : summary.indicators) ids.push_back(indicator.id);
  return aggregate(figures, summary.groups, ids, summary.population);
}

/// Imputed figures come in where there is none, or one without value; formulas follow them.
std::vector<Figure> withImputed(std::vector<Figure> figures, const std::vector<Figure>& imputed) {
  std::map<std::pair<std::string, std::string>, const Figure*> put;
  for (const Figure& figure : imputed) put[{figure.unit, figure.indicator}] = &figure;
  for (Figure& figure : figures) {
    const auto found = put.find({figure.unit, figure.indicator});
    if (found == put.end()) continue;
    if (!figure.value) figure = *found->second;
    put.erase(found);
  }
  for (const auto& [place, figure] : put) figures.push_back(*figure);
  return figures;
}

geo::Cell number(const std::optional<double>& value, int decimals) {
  if (!value) return {};
  constexpr double kLargestWhole =
      9007199254740992;  // 2^53; a larger one is none that an integer tells better
  if (decimals == 0 && std::abs(*value) <= kLargestWhole)
    return static_cast<std::int64_t>(std::llround(*value));
  const double scale = std::pow(10.0, decimals);
  return std::round(*value * scale) / scale;
}

std::vector<geo::Column> columnsOf(const Summary& summary) {
  using enum geo::ColumnType;
  std::vector<geo::Column> columns{{"id", text},     {"name_zh", text},    {"name_en", text},
                                   {"period", text}, {"members", integer}, {"round", text},
                                   {"state", text},  {"imputed_pct", real}};
  for (const Indicator& indicator : summary.indicators) {
    const geo::ColumnType type = indicator.decimals == 0 ? integer : real;
    columns.push_back({indicator.id, type});
    columns.push_back({indicator.id + "_covered", integer});
    columns.push_back({indicator.id + "_population_pct", real});
    columns.push_back({indicator.id + "_partial", type});
    columns.push_back({indicator.id + "_status", text});
    if (summary.against.empty()) continue;
    columns.push_back({indicator.id + "_before", type});
    columns.push_back({indicator.id + "_difference", type});
    columns.push_back({indicator.id + "_growth_pct", real});
  }
  return columns;
}

/// `values` go group by group, in the order of the summary's indicators. Null where it has no such indicator.
const GroupValue* valueOf(const Summary& summary, const std::vector<GroupValue>& values, std::size_t group,
                          const std::string& indicator) {
  const auto found = std::ranges::find(summary.indicators, indicator, &Indicator::id);
  const std::size_t at =
      group * summary.indicators.size() + static_cast<std::size_t>(found - summary.indicators.begin());
  return found == summary.indicators.end() || at >= values.size() ? nullptr : &values[at];
}

geo::Cell percent(const std::optional<double>& share) {
  return share ? number(100 * *share, 2) : geo::Cell();
}

void appendValue(std::vector<geo::Cell>& row, const GroupValue& value, int decimals,
                 const SummaryTableOptions& options) {
  const bool isTotal = !value.isPartial() || options.partialInTotals;
  const geo::Cell cell = number(value.value, decimals);
  row.push_back(isTotal ? cell : geo::Cell());
  row.emplace_back(std::int64_t{value.covered});
  row.push_back(percent(value.populationShare));
  row.push_back(value.isPartial() ? cell : geo::Cell());
  row.push_back(value.isPartial() ? geo::Cell(partialLabel(value)) : geo::Cell());
}

std::vector<geo::Cell> rowOf(const Summary& summary, std::size_t index,
                             const std::vector<Indicator>& indicators, const SummaryTableOptions& options) {
  const UnitGroup& group = summary.groups[index];
  std::vector<geo::Cell> row{
      group.id,     group.nameZh, group.nameEn, summary.period, std::int64_t{membersOf(summary, group)},
      summary.round};
  const GroupState state = index < summary.states.size() ? summary.states[index] : GroupState{};
  row.push_back(state.state ? geo::Cell(survey::toString(*state.state)) : geo::Cell());
  row.push_back(percent(state.imputedShare));
  for (const Indicator& indicator : indicators) {
    const GroupValue* value = valueOf(summary, summary.values, index, indicator.id);
    const GroupValue none{group.id, indicator.id, std::nullopt, 0, membersOf(summary, group), false, {}};
    const GroupValue& now = value ? *value : none;
    appendValue(row, now, indicator.decimals, options);
    if (summary.against.empty()) continue;
    const GroupValue* before = valueOf(summary, summary.previous, index, indicator.id);
    const bool isTotal = before && (!before->isPartial() || options.partialInTotals);
    row.push_back(isTotal ? number(before->value, indicator.decimals) : geo::Cell());
    const Comparison comparison = before ? compare(now, *before) : Comparison{};
    row.push_back(number(comparison.difference, indicator.decimals));
    row.push_back(number(comparison.growthPercent, 2));
  }
  return row;
}

/// How members' values become the group's, in words.
std::string ruleOf(const Indicator& indicator) {
  if (!indicator.formula.empty()) return geo::message("formula of the group's sums: {}", indicator.formula);
  if (indicator.kind == IndicatorKind::count || indicator.kind == IndicatorKind::money)
    return geo::message("sum");
  if (!indicator.numerator.empty() && !indicator.denominator.empty())
    return geo::message("ratio of sums: {} / {}", indicator.numerator, indicator.denominator);
  if (!indicator.weight.empty()) return geo::message("mean weighted by {}", indicator.weight);
  return geo::message("not combined");
}

}  // namespace

Indicator requireIndicator(Workspace& workspace, const std::string& id) {
  const std::vector<Indicator> indicators = workspace.indicators();
  const auto found = std::ranges::find(indicators, id, &Indicator::id);
  if (found == indicators.end())
    throw geo::DataError(geo::message("There is no indicator '{}' in the workspace; there are: {}", id,
                                      joinedIds(indicators)));
  return *found;
}

std::string lastPeriod(Workspace& workspace, const std::string& indicator) {
  const std::vector<std::string> periods = workspace.periods(indicator);
  if (periods.empty())
    throw geo::DataError(geo::message(
        "{} has no figures of this; import a table with 'lianpian import' first", workspace.path().string()));
  return periods.back();
}

Summary summarise(Workspace& workspace, const SummaryOptions& options) {
  Summary summary;
  summary.level = options.level;
  summary.period = !options.round.empty()   ? survey::requireRound(workspace, options.round).period
                   : options.period.empty() ? lastCountyPeriod(workspace, options.indicators)
                                            : options.period;
  summary.round = roundOf(workspace, options, summary.period);
  summary.against = options.against;
  const Codebook codebook = Codebook::fromIndicators(workspace.indicators());
  summary.population = options.population.empty() ? populationIndicator(codebook)
                                                  : requireIndicator(workspace, options.population).id;
  {
    const FigureTable figures(
        withImputed(wantedFigures(workspace, options, summary.round, summary.period), options.imputed),
        codebook);
    if (options.indicators.empty())
      std::ranges::copy_if(
          codebook.indicators(), std::back_inserter(summary.indicators),
          [&figures](const Indicator& indicator) { return figures.column(indicator.id) != nullptr; });
    for (const std::string& id : options.indicators)
      summary.indicators.push_back(requireIndicator(workspace, id));
    summary.groups = groupsOf(workspace, options, figures, summary.period);
    summary.values = valuesOf(summary, figures);
    summary.states = statesOf(workspace, summary);
    summary.counties = countiesOf(workspace, summary);
  }
  if (summary.against.empty()) return summary;
  const FigureTable before(workspace.allFigures(summary.against), codebook);
  Summary last = summary;
  last.groups = groupsOf(workspace, options, before, summary.against);
  summary.previous = valuesOf(last, before);
  return summary;
}

std::vector<Summary> summariseEveryPeriod(Workspace& workspace, SummaryOptions options) {
  std::vector<Summary> summaries;
  for (const std::string& period : workspace.periods("")) {
    options.period = period;
    Summary summary = summarise(workspace, options);
    const bool hasAny =
        std::ranges::any_of(summary.values, [](const GroupValue& value) { return value.covered > 0; });
    if (hasAny) summaries.push_back(std::move(summary));
  }
  return summaries;
}

int membersOf(const Summary& summary, const UnitGroup& group) {
  int members = group.members;
  for (const GroupValue& value : summary.values)
    if (value.group == group.id) members = std::max(members, value.members);
  return members;
}

Comparison compare(const GroupValue& now, const GroupValue& before) {
  Comparison comparison;
  if (!now.value || !before.value || now.isPartial() || before.isPartial()) return comparison;
  comparison.difference = *now.value - *before.value;
  if (*before.value != 0) comparison.growthPercent = 100 * *comparison.difference / std::abs(*before.value);
  return comparison;
}

std::string partialLabel(const GroupValue& value) {
  if (!value.isPartial()) return {};
  return geo::message("partial {} of {}", value.covered, value.members);
}

geo::TableToWrite summaryTable(const std::vector<Summary>& summaries, const SummaryTableOptions& options) {
  geo::TableToWrite table;
  if (summaries.empty()) return table;
  table.columns = columnsOf(summaries.back());
  for (const Summary& summary : summaries)
    for (std::size_t i = 0; i < summary.groups.size(); ++i)
      table.rows.push_back(rowOf(summary, i, summaries.back().indicators, options));
  return table;
}

geo::TableToWrite summaryNotes(const Summary& summary) {
  using enum geo::ColumnType;
  geo::TableToWrite table{"notes",
                          {{"indicator", text},
                           {"name_zh", text},
                           {"name_en", text},
                           {"unit_zh", text},
                           {"unit_en", text},
                           {"rule", text},
                           {"source", text}},
                          {}};
  for (const Indicator& indicator : summary.indicators)
    table.rows.push_back({indicator.id, indicator.nameZh, indicator.nameEn, indicator.unitZh,
                          indicator.unitEn, ruleOf(indicator), indicator.source});
  const auto say = [&table](const std::string& column, const std::string& sentence) {
    table.rows.push_back({column, "", "", "", "", sentence, ""});
  };
  say("members", geo::message("counties that there were at the end of {}, and those that have figures of it",
                              summary.period));
  say("state", geo::message("the lowest state of the counties that the round asks, draft to national"));
  say("imputed_pct", geo::message("imputed figures in percent of those that went in"));
  say("…_covered", geo::message("members whose figures went in; 'members' is how many there are"));
  say("…_population_pct",
      geo::message("population of these members in percent of all whose population is known ({})",
                   summary.population));
  say("…_partial", geo::message("the sum of some members, where others are missing: no total"));
  if (!summary.against.empty())
    say("…_difference",
        geo::message("{} less {}, where neither is partial", summary.period, summary.against));
  return table;
}

}  // namespace planning

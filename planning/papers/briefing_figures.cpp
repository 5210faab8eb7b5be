#include "planning/papers/briefing_figures.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <functional>
#include <memory>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/areas/area_list.h"
#include "planning/areas/area_series.h"
#include "planning/figures/codebook.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/year_cycle.h"
#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan_store.h"
#include "planning/plan/target_monitoring.h"
#include "planning/plan/word_list.h"
#include "planning/summary/aggregate.h"
#include "planning/survey/figure_states.h"
#include "planning/unit/county_years.h"
#include "planning/workspace/figure_sources.h"
#include "planning/workspace/workspace.h"

namespace planning::papers {
namespace {

using liaison::PlaceLevel;

/// Reads the figures of one unit's counties, each period and its table once.
class FigureReader {
 public:
  FigureReader(Workspace& workspace, const UnitScope& scope, const std::string& year)
      : m_workspace(workspace),
        m_scope(scope),
        m_year(std::stoi(year)),
        m_codebook(Codebook::fromIndicators(workspace.indicators())),
        m_areas(workspace.areas()) {}

  const Codebook& codebook() const { return m_codebook; }

  /// Without path and state; without a period where there is no figure.
  BriefingRow row(const Indicator& indicator) {
    BriefingRow row;
    row.indicator = indicator;
    row.members = m_scope.members;
    std::vector<std::string> periods = m_workspace.periods(indicator.id);
    std::erase_if(periods, [this](const std::string& period) {
      const auto year = yearOfPeriod(period);
      return !year || *year > m_year;
    });
    std::ranges::sort(periods, std::ranges::greater());
    for (const std::string& period : periods)
      if (takeOfArea(row, period) || takeSum(row, period)) break;
    if (!row.period.empty())
      row.source = figureSource(m_workspace, indicator, row.period);
    else
      countUnsummed(row, periods);
    return row;
  }

  /// Of how many counties the figures of a row have come how far.
  void takeStates(BriefingRow& row, const survey::FigureStates& states) {
    if (row.period.empty() || row.isOfArea) return;
    const std::map<std::string, Figure> figures = m_workspace.figures(row.indicator.id, row.period);
    for (const std::string& key : group(row.period).keys) {
      const auto figure = figures.find(key);
      if (figure == figures.end() || !figure->second.value) continue;
      const auto* const answer = states.find(key, row.period, row.indicator.id);
      ++row.states[answer == nullptr ? std::string("direct") : toString(answer->state)];
    }
  }

 private:
  bool takeOfArea(BriefingRow& row, const std::string& period) {
    const std::string area = m_scope.onlyArea();
    if (area.empty()) return false;
    const std::map<std::string, Figure> figures = m_workspace.figures(row.indicator.id, period);
    const auto own = figures.find(areaUnit(area));
    if (own == figures.end() || !own->second.value) return false;
    row.period = period;
    row.value = own->second.value;
    row.isOfArea = true;
    countFlags(row, own->second);
    return true;
  }

  bool takeSum(BriefingRow& row, const std::string& period) {
    const UnitGroup counties = group(period);
    const std::vector<GroupValue> sums = aggregate(table(period), {counties}, {row.indicator.id});
    if (sums.empty() || !sums.front().value) return false;
    row.period = period;
    row.value = sums.front().value;
    row.covered = sums.front().covered;
    row.members = sums.front().members;
    row.restsOnEstimates = sums.front().estimated;
    const std::map<std::string, Figure> figures = m_workspace.figures(row.indicator.id, period);
    for (const std::string& key : counties.keys)
      if (const auto figure = figures.find(key); figure != figures.end()) countFlags(row, figure->second);
    return true;
  }

  void countUnsummed(BriefingRow& row, const std::vector<std::string>& periods) {
    for (const std::string& period : periods) {
      const std::map<std::string, Figure> figures = m_workspace.figures(row.indicator.id, period);
      for (const std::string& key : group(period).keys)
        if (const auto figure = figures.find(key); figure != figures.end() && figure->second.value)
          ++row.unsummed;
      row.unsummedPeriod = period;
      if (row.unsummed > 0) return;
    }
    row.unsummedPeriod.clear();
  }

  static void countFlags(BriefingRow& row, const Figure& figure) {
    row.estimated += figure.flag == Flag::estimated ? 1 : 0;
    row.imputed += figure.flag == Flag::imputed ? 1 : 0;
    row.unverified += isUnverified(figure) ? 1 : 0;
  }

  /// The unit's counties by the keys of their figures.
  UnitGroup group(const std::string& period) {
    UnitGroup all{"unit", {}, {}, {}, m_scope.members};
    std::set<std::string> keys(m_scope.singleCounties.begin(), m_scope.singleCounties.end());
    std::vector<Area> areas;
    for (const Area& area : m_areas)
      if (std::ranges::find(m_scope.areas, area.id) != m_scope.areas.end()) areas.push_back(area);
    for (const UnitGroup& one : groupByArea(areas, table(period)))
      keys.insert(one.keys.begin(), one.keys.end());
    all.keys.assign(keys.begin(), keys.end());
    return all;
  }

  const FigureTable& table(const std::string& period) {
    auto& made = m_tables[period];
    if (!made) made = std::make_unique<FigureTable>(m_workspace.allFigures(period), m_codebook);
    return *made;
  }

  Workspace& m_workspace;
  const UnitScope& m_scope;
  int m_year;
  Codebook m_codebook;
  std::vector<Area> m_areas;
  std::map<std::string, std::unique_ptr<FigureTable>> m_tables;
};

struct PlanVersion {
  int number = 0;  ///< 0: there is no plan
  bool isApproved = false;
};

/// The newest approved version of an area's plan, or the newest one where none is.
PlanVersion planVersionOf(Workspace& workspace, const std::string& area) {
  PlanVersion found;
  if (area.empty()) return found;
  for (const plan::StoredDocument& one : plan::documents(workspace, "plan")) {
    if (one.name != area) continue;
    const PlanVersion version{one.version, one.isFrozen};
    if (std::pair(version.isApproved, version.number) > std::pair(found.isApproved, found.number))
      found = version;
  }
  return found;
}

/// The year of a path on the way to the nearest target behind it.
void takePath(BriefingRow& row, const std::vector<plan::MonitoredTarget>& targets, const std::string& unit) {
  const auto year = yearOfPeriod(row.period);
  const plan::MonitoredTarget* nearest = nullptr;
  for (const plan::MonitoredTarget& one : targets) {
    if (one.unit != unit || one.indicator != row.indicator.id || !year) continue;
    const bool isOnWay = one.ends.baseYear < *year && *year <= one.ends.targetYear;
    if (isOnWay && (nearest == nullptr || one.ends.targetYear < nearest->ends.targetYear)) nearest = &one;
  }
  if (nearest == nullptr) return;
  for (const target::MonitoredYear& one : nearest->monitoring.years)
    if (one.year == *year) {
      row.path = one.path;
      row.light = row.isPartial() ? target::Light::noFigure : one.light;
    }
}

void takePaths(Workspace& workspace, BriefingFigures& figures) {
  const std::string area = figures.scope.onlyArea();
  const PlanVersion version = planVersionOf(workspace, area);
  figures.planVersion = version.number;
  figures.isPlanApproved = version.isApproved;
  if (figures.planVersion == 0) return;
  plan::FigureLookup lookup(workspace);
  const auto targets = plan::monitorTargets(plan::loadPlan(workspace, area, figures.planVersion), lookup);
  for (BriefingRow& row : figures.rows) takePath(row, targets, areaUnit(area));
}

std::vector<std::string> targetIndicators(Workspace& workspace, const std::string& area) {
  std::vector<std::string> ids;
  const int version = planVersionOf(workspace, area).number;
  if (version == 0) return ids;
  for (const plan::Target& target : plan::loadPlan(workspace, area, version).targets)
    if (target.unit == areaUnit(area)) ids.push_back(target.what.indicator);
  return ids;
}

/// Indicators that have a figure, by what they say of how the counties stand.
struct Candidates {
  std::vector<std::string> preferred;
  std::vector<std::string> others;
};

Candidates candidatesFor(Workspace& workspace, const UnitScope& scope, const std::string& year) {
  FigureReader reader(workspace, scope, year);
  const std::vector<std::string> targets = targetIndicators(workspace, scope.onlyArea());
  constexpr std::size_t kRanks = 6;
  std::array<std::vector<std::string>, kRanks> byRank;
  for (const Indicator& one : reader.codebook().indicators()) {
    const BriefingRow row = reader.row(one);
    if (row.period.empty() || std::ranges::find(targets, one.id) != targets.end()) continue;
    const bool isRatio = one.kind == IndicatorKind::rate || one.kind == IndicatorKind::mean;
    const std::size_t within = row.isOfArea ? 0 : isRatio ? 1 : 2;
    byRank[(one.direction == Direction::none ? kRanks / 2 : 0) + within].push_back(one.id);
  }
  Candidates found;
  for (const std::string& id : targets) {
    const Indicator* const known = reader.codebook().find(id);
    const bool isTold = std::ranges::find(found.preferred, id) != found.preferred.end();
    if (known != nullptr && !isTold && !reader.row(*known).period.empty()) found.preferred.push_back(id);
  }
  for (std::size_t rank = 0; rank < kRanks; ++rank) {
    auto& taken = rank < 2 ? found.preferred : found.others;
    taken.insert(taken.end(), byRank[rank].begin(), byRank[rank].end());
  }
  return found;
}

}  // namespace

UnitScope scopeOf(const liaison::Register& all, const liaison::KnownPlaces& known,
                  const std::string& organisation, const std::string& round) {
  UnitScope scope;
  std::set<std::string> single;
  std::set<std::string> inAreas;
  for (const liaison::Assignment& one : all.assignments) {
    if (one.organisation != organisation || one.round != round || !liaison::isActive(one)) continue;
    if (one.level == PlaceLevel::county) single.insert(one.place);
    if (one.level == PlaceLevel::township || one.level == PlaceLevel::village) ++scope.settlements;
    const auto area = known.areas.find(one.place);
    if (one.level != PlaceLevel::area || area == known.areas.end() ||
        std::ranges::find(scope.areas, one.place) != scope.areas.end())
      continue;
    scope.areas.push_back(one.place);
    inAreas.insert(area->second.counties.begin(), area->second.counties.end());
    scope.members += static_cast<int>(area->second.counties.size() + area->second.withoutUnit.size());
    scope.withoutUnit.insert(scope.withoutUnit.end(), area->second.withoutUnit.begin(),
                             area->second.withoutUnit.end());
  }
  scope.counties = inAreas;
  for (const std::string& county : single) {
    if (!scope.counties.insert(county).second) continue;
    scope.singleCounties.push_back(county);
    ++scope.members;
  }
  if (scope.areas.empty() && scope.counties.empty() && scope.settlements == 0)
    throw geo::DataError(geo::message(
        "{} looks after no area, county, township or village in round {} that is agreed or in force.",
        organisation, round));
  return scope;
}

std::vector<std::string> indicatorsFor(Workspace& workspace, const UnitScope& scope,
                                       const std::string& year) {
  Candidates candidates = candidatesFor(workspace, scope, year);
  std::vector<std::string>& chosen = candidates.preferred.empty() ? candidates.others : candidates.preferred;
  chosen.resize(std::min(chosen.size(), kUsualIndicators));
  return chosen;
}

std::vector<std::string> indicatorsWithFigures(Workspace& workspace, const UnitScope& scope,
                                               const std::string& year) {
  Candidates candidates = candidatesFor(workspace, scope, year);
  candidates.preferred.insert(candidates.preferred.end(), candidates.others.begin(), candidates.others.end());
  return candidates.preferred;
}

BriefingFigures briefingFigures(Workspace& workspace, const liaison::Register& all,
                                const liaison::KnownPlaces& known, const BriefingQuestion& question) {
  BriefingFigures figures;
  figures.scope = scopeOf(all, known, question.organisation, question.round);
  if (question.indicators.size() > kMostIndicators)
    throw geo::DataError(geo::message("{} indicators are asked for; a briefing has room for {}.",
                                      question.indicators.size(), kMostIndicators));
  FigureReader reader(workspace, figures.scope, question.year);
  const survey::FigureStates states(workspace);
  for (const std::string& id : question.indicators) {
    const Indicator* const indicator = reader.codebook().find(id);
    if (indicator == nullptr)
      throw geo::DataError(geo::message(
          "The codebook of the workspace has no indicator '{}'; 'lianpian indicators' lists them.", id));
    figures.rows.push_back(reader.row(*indicator));
    reader.takeStates(figures.rows.back(), states);
  }
  takePaths(workspace, figures);
  return figures;
}

std::string linesOf(const BriefingFigures& figures, const liaison::Register& all,
                    const std::string& organisation, const std::string& year) {
  const auto number = [](const std::optional<double>& value) {
    return value ? fmt::format("{}", *value) : std::string("-");
  };
  const auto word = [](const std::string& text) { return text.empty() ? std::string("-") : text; };
  std::vector<std::string> lines{fmt::format("counties {} of {}, settlements {}", figures.scope.members,
                                             word(fmt::format("{}", fmt::join(figures.scope.areas, ","))),
                                             figures.scope.settlements)};
  for (const BriefingRow& row : figures.rows) {
    lines.push_back(fmt::format("figure {} {} {} of {}/{} estimated {} imputed {} unverified {} path {}",
                                row.indicator.id, word(row.period), number(row.value), row.covered,
                                row.members, row.estimated, row.imputed, row.unverified, number(row.path)));
    if (row.unsummed > 0) lines.back() += fmt::format(" unsummed {} in {}", row.unsummed, row.unsummedPeriod);
  }
  for (const liaison::YearlyFigure& one : all.yearly)
    if (one.organisation == organisation && one.year == year)
      lines.push_back(fmt::format("yearly {} agreed {} actual {}{}", one.field, number(one.agreed),
                                  number(one.actual), one.isEstimate ? " estimate" : ""));
  const std::optional<liaison::FormState> form = liaison::formState(all, organisation, year);
  lines.push_back(fmt::format("form {}", form ? toString(*form) : "-"));
  for (const liaison::Promise& one : all.promises)
    if (one.organisation == organisation && one.state == liaison::PromiseState::open)
      lines.push_back(fmt::format("promise {} due {}", one.id, word(one.due)));
  return fmt::format("{}", fmt::join(lines, "\n"));
}

std::vector<std::string> changedLines(const std::string& before, const std::string& now) {
  const std::vector<std::string> old = plan::splitWords(before, '\n');
  const std::vector<std::string> fresh = plan::splitWords(now, '\n');
  std::vector<std::string> changed;
  for (const std::string& line : old)
    if (std::ranges::find(fresh, line) == fresh.end()) changed.push_back("- " + line);
  for (const std::string& line : fresh)
    if (std::ranges::find(old, line) == old.end()) changed.push_back("+ " + line);
  return changed;
}

}  // namespace planning::papers

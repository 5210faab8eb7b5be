#include "app/render/map/map_content.h"

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/areas/area_series.h"
#include "planning/classes/change_breaks.h"
#include "planning/map/drawn_period.h"
#include "planning/map/settings_store.h"
#include "planning/summary/summary_table.h"
#include "planning/workspace/figure_sources.h"
#include "planning/workspace/workspace.h"

#include <set>

namespace app::render {
namespace {

// Outlines of areas whose source gives no colour; dark enough for a line, far from the fills.
constexpr const char* kAreaColours[] = {"#1f4e79", "#7b3294", "#00695c", "#8c2d04", "#2e7d32",
                                        "#5d4037", "#c2185b", "#283593", "#00838f", "#6a1b9a",
                                        "#455a64", "#827717", "#ad1457", "#0d47a1"};

void notePeriod(const planning::DrawnPeriod& drawn, MapContent& content) {
  if (drawn.period == drawn.newest) return;
  const std::string text =
      content.ofAreas
          ? geo::message(
                "{} is drawn, for which {} areas have a figure of {}; {} has them for {} only. Say which "
                "is meant with --period.",
                drawn.period, drawn.units, content.indicator.id, drawn.newest, drawn.newestUnits)
          : geo::message(
                "{} is drawn, for which {} units have a figure of {}; {} has them for {} only. Say which "
                "is meant with --period.",
                drawn.period, drawn.units, content.indicator.id, drawn.newest, drawn.newestUnits);
  content.issues.push_back({geo::Issue::Severity::note, "map.period_chosen", content.indicator.id, text});
}

/// Class i holds the number i.
planning::ClassBreaks categoryClasses(std::size_t categories) {
  planning::ClassBreaks classes;
  classes.method = planning::ClassMethod::manual;
  for (std::size_t i = 0; i < categories; ++i) classes.upper.push_back(static_cast<double>(i));
  return classes;
}

}  // namespace

MapContent loadBoundaries(planning::Workspace& workspace) {
  MapContent content;
  content.info = workspace.info();
  content.counties = workspace.units(planning::Level::county);
  content.provinces = workspace.units(planning::Level::province);
  content.prefectures = workspace.units(planning::Level::prefecture);
  content.coverage = workspace.coverage();
  content.areas = workspace.areas();
  return content;
}

MapContent loadContent(planning::Workspace& workspace, const std::string& indicator,
                       const std::string& period) {
  const planning::Indicator wanted = planning::requireIndicator(workspace, indicator);
  const planning::DrawnPeriod drawn =
      period.empty() ? planning::drawnPeriod(workspace, wanted) : planning::DrawnPeriod{period, 0, period, 0};
  MapContent content = loadBoundaries(workspace);
  loadFigures(workspace, wanted, drawn.period, content);
  notePeriod(drawn, content);  // nothing where the newest is drawn
  return content;
}

void loadFigures(planning::Workspace& workspace, const planning::Indicator& indicator,
                 const std::string& period, MapContent& content) {
  content.indicator = indicator;
  content.period = period;
  content.info.figureSource = planning::figureSource(workspace, indicator, period);
  const auto figures = workspace.figures(indicator.id, period);
  content.ofAreas = planning::isOfAreas(figures);
  content.figures = planning::figuresOnUnits(figures, content.areas);
  content.style = planning::styleOf(planning::loadSettings(workspace, content.issues), indicator);
  content.allPeriods = valuesOfAllPeriods(workspace, content.counties, indicator, content.ofAreas);
}

std::vector<double> valuesOfAllPeriods(planning::Workspace& workspace,
                                       const std::vector<planning::Unit>& counties,
                                       const planning::Indicator& indicator, bool ofAreas) {
  std::vector<double> values;
  if (ofAreas) {
    for (const planning::AreaSeries& one : planning::areaSeries(workspace, indicator.id))
      for (const planning::Figure& figure : one.figures)
        if (!one.area.empty() && figure.value) values.push_back(*figure.value);
    return values;
  }
  for (const std::string& period : workspace.periods(indicator.id)) {
    const auto figures = workspace.figures(indicator.id, period);
    for (const planning::Unit& unit : counties) {
      const auto found = figures.find(unit.code);
      if (unit.hasGeometry && found != figures.end() && found->second.value)
        values.push_back(*found->second.value);
    }
  }
  return values;
}

planning::ClassBreaks contentClasses(const MapContent& content, const planning::IndicatorStyle& style) {
  if (content.categories) return categoryClasses(content.categories->categories.size());
  const std::vector<double> drawn =
      drawnValues(content.counties, content.indicator, content.period, content.figures);
  if (!content.changeFrom.empty()) return planning::changeBreaks(drawn);
  return planning::classBreaks(content.allPeriods.empty() ? drawn : content.allPeriods, style);
}

std::vector<double> drawnValues(const std::vector<planning::Unit>& counties,
                                const planning::Indicator& indicator, const std::string& period,
                                const std::map<std::string, planning::Figure>& figures) {
  std::vector<double> values;
  std::set<std::string> areas;
  for (const planning::Unit& unit : counties) {
    const auto figure = figures.find(unit.code);
    if (!unit.hasGeometry || figure == figures.end() || !figure->second.value) continue;
    const std::string& source = figure->second.sourceCode;
    if (planning::areaOfFigure(source).empty() || areas.insert(source).second)
      values.push_back(*figure->second.value);
  }
  if (values.empty())
    throw geo::DataError(geo::message("There is no value of {} in {} to draw", indicator.id, period));
  return values;
}

std::vector<int> unitClasses(const std::vector<std::string>& codes,
                             const std::map<std::string, planning::Figure>& figures,
                             const planning::ClassBreaks& classes) {
  std::vector<int> result(codes.size(), kNoData);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const auto figure = figures.find(codes[i]);
    if (figure != figures.end() && figure->second.value)
      result[i] = classes.classOf(*figure->second.value).value_or(kOffScale);
  }
  return result;
}

QColor areaColour(const planning::Area& area, std::size_t index) {
  const QColor given(QString::fromStdString(area.colour));
  return given.isValid() ? given : QColor(kAreaColours[index % std::size(kAreaColours)]);
}

}  // namespace app::render

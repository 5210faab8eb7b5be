#include "app/render/page/indicator_looks.h"

#include <algorithm>

#include "app/render/colour/palette.h"
#include "app/render/map/map_content.h"
#include "app/render/map/map_painter.h"
#include "app/render/page/page_notes.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/workspace/workspace.h"

namespace app::render {
namespace {

std::string hex(const QColor& colour) { return colour.name().toStdString(); }

std::vector<planning::IndicatorStyle> stylesIn(const planning::MapSettings& settings,
                                               const std::vector<planning::Indicator>& indicators) {
  std::vector<planning::IndicatorStyle> styles = settings.styles;
  if (settings.indicator.empty() ||
      std::ranges::find(styles, settings.indicator, &planning::IndicatorStyle::indicator) != styles.end())
    return styles;
  const auto shown = std::ranges::find(indicators, settings.indicator, &planning::Indicator::id);
  planning::Indicator unknown;
  unknown.id = settings.indicator;  // which is told where its look is made
  styles.push_back(planning::styleOf(settings, shown == indicators.end() ? unknown : *shown));
  return styles;
}

/// What all looks of a workspace share.
struct Source {
  planning::Workspace& workspace;
  std::vector<planning::Unit> counties;
  std::vector<planning::Indicator> indicators;
  PageWords words;
};

planning::IndicatorLook lookOf(const Source& source, const planning::IndicatorStyle& style) {
  const auto indicator = std::ranges::find(source.indicators, style.indicator, &planning::Indicator::id);
  const std::vector<std::string> periods = source.workspace.periods(style.indicator);
  if (indicator == source.indicators.end() || periods.empty())
    throw geo::DataError(geo::message("The workspace has no figures of {}", style.indicator));
  const auto figures = source.workspace.figures(style.indicator, periods.back());
  const auto values = drawnValues(source.counties, *indicator, periods.back(), figures);
  const planning::ClassBreaks classes = planning::classBreaks(values, style);
  const auto colours = paletteColours(style, static_cast<int>(classes.upper.size()));
  const auto labels = classLabels(classes, indicator->decimals);

  planning::IndicatorLook look;
  look.indicator = style.indicator;
  look.title = (source.words.zh && !indicator->nameZh.empty()) || indicator->nameEn.empty()
                   ? indicator->nameZh
                   : indicator->nameEn;
  double lower = classes.minimum;
  for (std::size_t i = 0; i < classes.upper.size(); ++i) {
    look.classes.push_back(
        {lower, classes.upper[i], hex(colours[i]), labels[static_cast<qsizetype>(i)].toStdString()});
    lower = classes.upper[i];
  }
  const MapStyle plain;
  look.noData = {hex(plain.noData), source.words.noData().toStdString()};
  if (std::ranges::any_of(values, [&](double value) { return !classes.classOf(value); }))
    look.offScale = {hex(plain.offScale), source.words.offScale().toStdString()};
  return look;
}

}  // namespace

std::vector<planning::IndicatorLook> indicatorLooks(planning::Workspace& workspace,
                                                    const planning::MapSettings& settings,
                                                    geo::Issues& issues) {
  const Source source{workspace, workspace.units(planning::Level::county), workspace.indicators(),
                      PageWords{workspace.info().language != "en"}};
  std::vector<planning::IndicatorLook> looks;
  for (const planning::IndicatorStyle& style : stylesIn(settings, source.indicators)) {
    try {
      looks.push_back(lookOf(source, style));
    } catch (const geo::DataError& error) {
      issues.push_back({geo::Issue::Severity::warning, "settings.no_classes", style.indicator, error.what()});
    }
  }
  return looks;
}

}  // namespace app::render

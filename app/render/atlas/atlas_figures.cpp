#include "app/render/atlas/atlas_figures.h"

namespace app::render {

AtlasFigures loadAtlasFigures(planning::Workspace& workspace, const MapContent& content, AtlasBy by) {
  AtlasFigures figures;
  figures.origins = planning::figureOrigins(workspace, content.indicator, content.period);
  figures.groups.period = figures.all.period = content.period;
  if (content.ofAreas) figures.years = planning::areaSeries(workspace, content.indicator.id);
  if (content.ofAreas || content.period.empty()) return figures;
  using Level = planning::SummaryLevel;
  planning::SummaryOptions options;
  options.period = content.period;
  options.level = by == AtlasBy::province     ? Level::province
                  : by == AtlasBy::prefecture ? Level::prefecture
                                              : Level::area;
  if (by == AtlasBy::liaison) options.areas = content.areas;
  figures.groups = planning::summarise(workspace, options);
  options.level = Level::nation;
  options.areas.clear();
  options.indicators.clear();
  for (const planning::Indicator& one : figures.groups.indicators) options.indicators.push_back(one.id);
  figures.all = planning::summarise(workspace, options);
  return figures;
}

}  // namespace app::render

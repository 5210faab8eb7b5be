#include "app/render/map/change_content.h"

#include <cmath>

#include "app/render/map/map_content.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/areas/area_series.h"
#include "planning/workspace/figure_sources.h"
#include "planning/workspace/workspace.h"

namespace app::render {
namespace {

/// Of a percentage, points; any other unit stays.
void nameChange(planning::Indicator& indicator) {
  if (!indicator.nameZh.empty()) indicator.nameZh += "的变化";
  if (!indicator.nameEn.empty()) indicator.nameEn = "Change of " + indicator.nameEn;
  if (indicator.unitZh == "%") indicator.unitZh = "百分点";
  if (indicator.unitEn == "%") indicator.unitEn = "percentage points";
  indicator.min.reset();  // those of the codebook are of values
  indicator.max.reset();
}

/// The graver flag and note of both: what is marked on a map.
planning::Figure changed(const planning::Figure& earlier, const planning::Figure& later) {
  planning::Figure change = later;
  if (!earlier.value || !later.value || earlier.sourceCode != later.sourceCode) {
    // a unit that came from another row then is not the same land
    if (!earlier.value) change = earlier;
    change.value.reset();
    return change;
  }
  // figures have few decimals; what lies beyond comes from their binary form
  constexpr double kSteps = 1e9;
  const double difference = *later.value - *earlier.value;
  change.value = std::abs(difference) < 1e6 ? std::round(difference * kSteps) / kSteps : difference;
  if (markOf(earlier) > markOf(later)) {
    change.flag = earlier.flag;
    change.note = earlier.note;
  }
  return change;
}

}  // namespace

void takeChange(planning::Workspace& workspace, const std::string& from, MapContent& content) {
  if (from >= content.period)
    throw geo::DataError(
        geo::message("The change from {} to {} is none; give an earlier year.", from, content.period));
  const auto stored = workspace.figures(content.indicator.id, from);
  if (stored.empty())
    throw geo::DataError(geo::message("There is no value of {} in {} to draw", content.indicator.id, from));
  if (planning::isOfAreas(stored) != content.ofAreas)
    throw geo::DataError(
        geo::message("Figures of {} are those of whole areas in one of the years {} and {}, and those of "
                     "units in the other.",
                     content.indicator.id, from, content.period));
  content.changeFrom = from;
  content.laterPeriod = content.period;
  content.earlier = stored;
  content.later = workspace.figures(content.indicator.id, content.period);
  const auto before = planning::figuresOnUnits(stored, content.areas);
  for (auto& [unit, figure] : content.figures) {
    const auto earlier = before.find(unit);
    figure = changed(earlier == before.end() ? planning::Figure{unit} : earlier->second, figure);
  }
  const std::string source = planning::figureSource(workspace, content.indicator, from);
  if (source != content.info.figureSource)
    content.info.figureSource = source + "; " + content.info.figureSource;
  content.period = from + "–" + content.period;
  content.allPeriods = drawnValues(content.counties, content.indicator, content.period, content.figures);
  nameChange(content.indicator);
  content.style.palette = "RdBu";
  // low is red by its name: turned round unless falling is what is worse
  content.style.reversed = content.indicator.direction != planning::Direction::higherIsBetter;
}

}  // namespace app::render

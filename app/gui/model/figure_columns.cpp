#include "app/gui/model/figure_columns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

#include "planning/workspace/workspace.h"

namespace app::gui {
namespace {

/// What a code of the table stands for.
struct Place {
  geo::UnitIndex unit = geo::kOutside;
  bool isOfArea = false;  ///< its row is summed in an area
};
using Places = std::unordered_map<std::string, Place>;

Places placesOf(const MapDocument& document, const std::vector<planning::UnitGroup>& areas) {
  Places places;
  const std::vector<std::string>& codes = document.content.coverage.codes;
  places.reserve(2 * codes.size());
  for (std::size_t i = 0; i < codes.size(); ++i) places[codes[i]].unit = static_cast<geo::UnitIndex>(i);
  for (const planning::UnitGroup& area : areas)
    for (const std::string& key : area.keys) places[key].isOfArea = true;
  return places;
}

void take(const planning::Figure& figure, geo::UnitIndex unit, FigureColumn& column) {
  const auto at = static_cast<std::size_t>(unit);
  column.flags[at] = static_cast<std::int8_t>(figure.flag);
  if (figure.value) {
    column.values[at] = *figure.value;
    ++column.present;
  }
  if (!figure.note.empty() || (!figure.sourceCode.empty() && figure.sourceCode != figure.unit))
    column.remarks.insert_or_assign(unit, FigureRemark{figure.note, figure.sourceCode});
}

}  // namespace

bool FigureColumn::hasValue(geo::UnitIndex unit) const { return !std::isnan(value(unit)); }

std::optional<planning::Flag> FigureColumn::flag(geo::UnitIndex unit) const {
  const std::int8_t flag = flags[static_cast<std::size_t>(unit)];
  if (flag == kNoRow) return std::nullopt;
  return static_cast<planning::Flag>(flag);
}

FigureColumns FigureColumns::load(planning::Workspace& workspace, const DocumentPointer& document,
                                  const std::string& period) {
  FigureColumns result;
  result.document = document;
  result.period = period;
  const std::vector<planning::UnitGroup> groups = planning::groupByArea(document->content.areas);
  const Places places = placesOf(*document, groups);
  const std::size_t count = document->content.coverage.unitCount();
  std::vector<planning::Figure> ofAreas;
  std::vector<std::string> ids;
  for (const planning::Indicator& indicator : document->indicators) {
    FigureColumn& column = result.columns.emplace_back();
    column.values.assign(count, std::numeric_limits<double>::quiet_NaN());
    column.flags.assign(count, FigureColumn::kNoRow);
    column.units = static_cast<int>(count);
    ids.push_back(indicator.id);
    workspace.eachFigure(indicator.id, period, [&](const planning::Figure& figure) {
      const auto place = places.find(figure.unit);
      if (place == places.end()) return;
      if (place->second.unit != geo::kOutside) take(figure, place->second.unit, column);
      if (place->second.isOfArea) ofAreas.push_back(figure);
    });
  }
  const auto codebook = planning::Codebook::fromIndicators(document->indicators);
  auto values = planning::aggregate(ofAreas, groups, codebook, ids);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i % ids.size() == 0) result.areaValues.emplace_back();
    result.areaValues.back().push_back(std::move(values[i]));
  }
  return result;
}

FigureColumns FigureColumns::ofCounties() const {
  FigureColumns result = *this;
  const auto& counties = document->content.counties;
  for (FigureColumn& column : result.columns) {
    column.present = column.units = 0;
    for (std::size_t i = 0; i < counties.size(); ++i) {
      if (counties[i].fromTable) {
        column.values[i] = std::numeric_limits<double>::quiet_NaN();
        continue;
      }
      ++column.units;
      if (!std::isnan(column.values[i])) ++column.present;
    }
  }
  return result;
}

int FigureColumns::indexOf(const std::string& indicator) const {
  const auto found = std::ranges::find(document->indicators, indicator, &planning::Indicator::id);
  return found == document->indicators.end() ? -1 : static_cast<int>(found - document->indicators.begin());
}

const FigureColumn* FigureColumns::find(const std::string& indicator) const {
  const int at = indexOf(indicator);
  return at < 0 ? nullptr : &columns[static_cast<std::size_t>(at)];
}

}  // namespace app::gui

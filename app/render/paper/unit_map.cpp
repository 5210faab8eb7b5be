#include "app/render/paper/unit_map.h"

#include <QPainter>

#include <algorithm>
#include <utility>

#include "app/render/map/map_content.h"
#include "app/render/page/map_page.h"
#include "app/render/page/page_layout.h"
#include "app/render/page/png_picture.h"
#include "planning/workspace/workspace.h"

namespace app::render {
namespace {

constexpr const char* kUnitArea = "unit";
constexpr int kDotsPerInch = 300;

/// Where a unit's counties are no whole area, they are drawn as one.
std::string areaOf(MapContent& content, const planning::papers::UnitScope& scope) {
  if (!scope.onlyArea().empty()) return scope.onlyArea();
  planning::Area counties;
  counties.id = kUnitArea;
  counties.publishedCounties = scope.members;
  for (const std::string& code : scope.counties) counties.members.emplace_back().unit = code;
  content.areas = {counties};
  return counties.id;
}

bool hasFigureToDraw(const MapContent& content, const std::string& area) {
  return std::ranges::any_of(unitsOfArea(content, area), [&content](geo::UnitIndex unit) {
    const auto i = static_cast<std::size_t>(unit);
    const auto figure = content.figures.find(content.coverage.codes[i]);
    return content.counties[i].hasGeometry && figure != content.figures.end() &&
           figure->second.value.has_value();
  });
}

}  // namespace

UnitMap::UnitMap(planning::Workspace& workspace, const planning::papers::UnitScope& scope,
                 const planning::papers::BriefingRow& row, std::string language)
    : m_language(std::move(language)) {
  if (row.countyPeriod().empty() || scope.counties.empty()) return;
  MapContent content = loadContent(workspace, row.indicator.id, row.countyPeriod());
  m_area = areaOf(content, scope);
  if (hasFigureToDraw(content, m_area)) m_content = std::make_unique<MapContent>(std::move(content));
}

UnitMap::~UnitMap() = default;

geo::DocumentPicture UnitMap::draw(QSizeF millimetres) const {
  PageOptions options;
  options.area = m_area;
  options.language = m_language;
  options.figureMm = millimetres;
  const MapPage page(*m_content, options);
  geo::DocumentPicture picture;
  picture.widthMm = millimetres.width();
  picture.heightMm = millimetres.height();
  picture.png = pngPicture(page.sizePoints(), kDotsPerInch, [&page](QPainter& painter) {
                  page.paint(painter);
                }).toStdString();
  return picture;
}

}  // namespace app::render

#include "app/render/document/document_pictures.h"

#include <QPainter>

#include <algorithm>

#include "app/render/map/map_content.h"
#include "app/render/page/map_page.h"
#include "app/render/page/page_layout.h"
#include "app/render/page/png_picture.h"
#include "app/render/structure/structure_page.h"
#include "planning/map/drawn_period.h"
#include "planning/plan/structure_places.h"
#include "planning/workspace/workspace.h"

namespace app::render {

using planning::plan::PictureRequest;

namespace {

constexpr double kWidthMm = 152;
constexpr double kHeightMm = 118;

}  // namespace

DocumentPictures::DocumentPictures(planning::Workspace& workspace, const planning::plan::Plan& plan,
                                   const ChartLook& look)
    : m_workspace(workspace), m_plan(plan), m_look(look) {}

std::vector<geo::DocumentPicture> DocumentPictures::make(const PictureRequest& request) {
  std::vector<geo::DocumentPicture> pictures;
  const auto add = [&pictures](std::optional<geo::DocumentPicture> picture) {
    if (picture) pictures.push_back(*std::move(picture));
  };
  switch (request.kind) {
    case PictureRequest::Kind::figures:
      add(figureMap(request.item->indicator, request.item->year));
      break;
    case PictureRequest::Kind::structure:
      add(structureMap());
      break;
    case PictureRequest::Kind::targets:
      return targetCharts(m_plan, m_look);
    case PictureRequest::Kind::investment:
      add(investmentChart(m_plan, m_look));
      break;
  }
  return pictures;
}

std::optional<geo::DocumentPicture> DocumentPictures::figureMap(const std::string& indicator,
                                                                const std::string& year) {
  const std::vector<planning::Indicator> indicators = m_workspace.indicators();
  const auto known = std::ranges::find(indicators, indicator, &planning::Indicator::id);
  if (known == indicators.end()) return std::nullopt;
  const std::vector<std::string> periods = m_workspace.periods(indicator);
  if (periods.empty()) return std::nullopt;
  if (!m_content) m_content = loadBoundaries(m_workspace);
  if (std::ranges::find(m_content->areas, m_plan.area, &planning::Area::id) == m_content->areas.end())
    return std::nullopt;
  loadFigures(m_workspace, *known, year.empty() ? planning::drawnPeriod(m_workspace, *known).period : year,
              *m_content);
  const auto hasFigure = [&](geo::UnitIndex unit) {
    const auto found = m_content->figures.find(m_content->coverage.codes[static_cast<std::size_t>(unit)]);
    return found != m_content->figures.end() && found->second.value.has_value();
  };
  const std::vector<geo::UnitIndex> units = unitsOfArea(*m_content, m_plan.area);
  if (std::ranges::none_of(units, hasFigure)) return std::nullopt;
  PageOptions options;
  options.language = m_look.language;
  options.area = m_plan.area;
  options.figureMm = QSizeF(kWidthMm, kHeightMm);
  const MapPage page(*m_content, options);
  geo::DocumentPicture picture;
  return pictureOf(page);
}

std::optional<geo::DocumentPicture> DocumentPictures::structureMap() {
  if (planning::plan::isEmpty(m_plan.space)) return std::nullopt;
  if (!m_content) m_content = loadBoundaries(m_workspace);
  StructurePageOptions options;
  options.language = m_look.language;
  options.pictureMillimetres = kWidthMm;
  return pictureOf(StructurePage(*m_content, m_plan, options));
}

geo::DocumentPicture DocumentPictures::pictureOf(const PrintedPage& page) const {
  geo::DocumentPicture picture;
  picture.widthMm = page.sizePoints().width() / kPointsPerMm;
  picture.heightMm = page.sizePoints().height() / kPointsPerMm;
  picture.png = pngPicture(page.sizePoints(), m_look.dpi, [&page](QPainter& painter) {
                  page.paint(painter);
                }).toStdString();
  return picture;
}

}  // namespace app::render

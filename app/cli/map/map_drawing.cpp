#include "app/cli/map/map_drawing.h"

#include "app/cli/map/map_facts.h"
#include "app/render/map/map_content.h"
#include "app/render/map/value_symbols.h"
#include "app/render/page/map_page.h"
#include "app/render/preflight/map_rules.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/classes/class_breaks.h"
#include "planning/workspace/workspace.h"

#include <algorithm>

namespace app::cli {
namespace {

std::string areaId(const std::vector<planning::Area>& areas, const std::string& idOrName) {
  const auto found = std::ranges::find_if(areas, [&idOrName](const planning::Area& area) {
    return area.id == idOrName || area.nameZh == idOrName || area.nameEn == idOrName;
  });
  return found == areas.end() ? idOrName : found->id;
}

/// Colours and classes say nothing of circles.
void requireFills(const MapRequest& request, const std::string& indicator) {
  if (request.classes.empty() && request.palette.empty() && !request.otherWayRound) return;
  throw geo::DataError(geo::message(
      "{} is a total and drawn as circles, for which there are no classes and colours to choose; "
      "draw it as fills with --fill-counts, or draw a share or an average.",
      indicator));
}

}  // namespace

render::PageOptions pageOptions(const render::MapContent& content, const MapRequest& request) {
  render::PageOptions options;
  options.language = request.language.empty() ? content.info.language : request.language;
  options.area = request.area.empty() ? std::string() : areaId(content.areas, request.area);
  options.paper = render::parsePaper(request.paper).value_or(options.paper);
  options.paperMm = render::parsePaperMm(request.paper);
  if (request.orientation == "portrait") options.orientation = render::Orientation::portrait;
  if (request.orientation == "landscape") options.orientation = render::Orientation::landscape;
  options.scale = request.scale;
  options.title = request.title;
  options.approvalNumber = request.approvalNumber;
  options.palette = request.palette;
  options.otherWayRound = request.otherWayRound;
  options.fillTotals = request.fillTotals;
  if (render::areCircles(content.indicator, request.fillTotals)) {
    requireFills(request, content.indicator.id);
    options.classes = planning::equalInterval(
        render::drawnValues(content.counties, content.indicator, content.period, content.figures), 1);
    return options;
  }
  options.classes = request.classes.empty()
                        ? render::contentClasses(content, content.style)
                        : planning::classBreaks(render::drawnValues(content.counties, content.indicator,
                                                                    content.period, content.figures),
                                                request.classes);
  return options;
}

DrawnMap drawMap(planning::Workspace& workspace, const MapRequest& request,
                 const std::vector<std::filesystem::path>& files) {
  const render::MapContent content = render::loadContent(workspace, request.indicator, request.period);
  const render::PageOptions options = pageOptions(content, request);
  const render::MapPage page(content, options);
  DrawnMap drawn;
  drawn.files = files;
  drawn.indicator = content.indicator.id;
  drawn.period = content.period;
  drawn.area = options.area;
  drawn.minimum = options.classes->minimum;
  drawn.upperLimits = options.classes->upper;
  drawn.issues = render::requirePrintable(page, request.strict);
  drawn.units = page.contents().subjectUnits;
  drawn.unlabelledUnits = page.contents().unlabelledUnits;
  for (const auto& row : page.contents().legend)
    if (row.classIndex == render::kNoData) drawn.unitsWithoutData += row.units;
  drawn.members = page.contents().members;
  drawn.ofAreas = content.ofAreas;
  for (const auto& file : files) render::exportPage(page, file, request.dpi);
  if (!request.facts.empty()) writeMapFacts(workspace, content, options, request.facts);
  return drawn;
}

Json toJson(const DrawnMap& drawn) {
  Json files = Json::array();
  for (const auto& file : drawn.files) files.push_back(file.string());
  return {{"files", files},
          {"indicator", drawn.indicator},
          {"period", drawn.period},
          {"area", drawn.area.empty() ? Json() : Json(drawn.area)},
          {"minimum", drawn.minimum},
          {"upper_limits", drawn.upperLimits},
          {"level", drawn.ofAreas ? "area" : "county"},
          {"members", drawn.members},
          {"units", drawn.units},
          {"units_without_data", drawn.unitsWithoutData},
          {"units_without_label", drawn.unlabelledUnits},
          {"issues", toJson(drawn.issues)}};
}

}  // namespace app::cli

#include "app/render/sheet/map_request.h"

#include "app/render/colour/palette.h"
#include "app/render/map/change_content.h"
#include "app/render/map/group_sums.h"
#include "app/render/map/map_content.h"
#include "app/render/map/value_symbols.h"
#include "app/render/sheet/category_content.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/classes/change_breaks.h"
#include "planning/workspace/workspace.h"

#include <algorithm>

namespace app::render {
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

/// A rise is never in one class with a fall.
planning::ClassBreaks requestedChangeClasses(planning::ClassBreaks classes) {
  if (!planning::classesBelowZero(classes))
    throw geo::DataError(
        geo::message("Classes of a change need zero as a limit, so that no rise is in one class with a fall; "
                     "give limits with 0 among them (manual:-10,0,10), or none."));
  return classes;
}

planning::ClassBreaks requestedClasses(const MapContent& content, const MapRequest& request) {
  const auto drawn = [&content] {
    return drawnValues(content.counties, content.indicator, content.period, content.figures);
  };
  if (areCircles(content.indicator, request.fillTotals)) {
    requireFills(request, content.indicator.id);
    return planning::equalInterval(drawn(), 1);
  }
  if (!content.changeFrom.empty() && !request.classes.empty())
    return requestedChangeClasses(planning::classBreaks(drawn(), request.classes));
  return request.classes.empty() ? contentClasses(content, content.style)
                                 : planning::classBreaks(drawn(), request.classes);
}

}  // namespace

MapContent requestedContent(planning::Workspace& workspace, const MapRequest& request) {
  if (!request.category.empty()) return categoryContent(workspace, requireCategoryBy(request.category));
  MapContent content = loadContent(workspace, request.indicator, request.period);
  if (request.style) content.style = *request.style;
  if (!request.changeFrom.empty()) {
    if (!request.palette.empty()) requireDiverging(request.palette);
    takeChange(workspace, request.changeFrom, content);
  }
  if (!request.area.empty()) content.sums = groupSums(workspace, content);
  return content;
}

PageOptions pageOptions(const MapContent& content, const MapRequest& request) {
  PageOptions options;
  options.language = request.language.empty() ? content.info.language : request.language;
  options.area = request.area.empty() ? std::string() : areaId(content.areas, request.area);
  options.paper = parsePaper(request.paper).value_or(options.paper);
  options.paperMm = parsePaperMm(request.paper);
  if (request.orientation == "portrait") options.orientation = Orientation::portrait;
  if (request.orientation == "landscape") options.orientation = Orientation::landscape;
  options.scale = request.scale;
  options.title = request.title;
  options.approvalNumber = request.approvalNumber;
  options.palette = request.palette;
  options.otherWayRound = request.otherWayRound;
  options.fillTotals = request.fillTotals;
  options.classes = requestedClasses(content, request);
  return options;
}

}  // namespace app::render

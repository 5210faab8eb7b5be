#include "app/cli/plan/plan_map.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/cli/verb/usage_error.h"
#include "app/render/map/map_content.h"
#include "app/render/preflight/paint_rules.h"
#include "app/render/structure/structure_page.h"
#include "geo/report/message.h"
#include "planning/plan/plan_store.h"
#include "planning/plan/structure_places.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

namespace plan = planning::plan;

DrawnStructure drawStructure(planning::Workspace& workspace, const StructureRequest& request,
                             const std::filesystem::path& file) {
  const plan::Plan one = plan::loadPlan(workspace, request.area, request.version);
  if (plan::isEmpty(one.space))
    throw UsageError(geo::message(
        "The plan of '{}' has no spatial structure; give it zones, centres, axes or towns.", request.area));
  const render::MapContent content = render::loadBoundaries(workspace);
  render::StructurePageOptions options;
  options.language = request.language;
  options.paper = render::parsePaper(request.paper).value_or(options.paper);
  options.pictureMillimetres = request.pictureMillimetres;
  const render::StructurePage page(content, one, options);
  geo::Issues issues = page.issues();
  std::ranges::move(render::requirePrintable(page, request.strict), std::back_inserter(issues));
  render::exportPage(page, file, request.dpi);
  return {page.contents().subjectUnits,
          static_cast<int>(one.space.zones.size()),
          static_cast<int>(one.space.centres.size()),
          static_cast<int>(one.space.axes.size()),
          static_cast<int>(one.space.towns.size()),
          std::move(issues)};
}

Json toJson(const DrawnStructure& drawn) {
  return {{"counties", drawn.counties}, {"zones", drawn.zones}, {"centres", drawn.centres},
          {"axes", drawn.axes},         {"towns", drawn.towns}, {"issues", toJson(drawn.issues)}};
}

}  // namespace app::cli

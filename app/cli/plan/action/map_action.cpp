#include "app/cli/plan/action/map_action.h"

#include "app/cli/plan/plan_map.h"
#include "app/cli/plan/plan_report.h"
#include "app/cli/verb/offscreen_gui.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/render/page/printed_page.h"
#include "geo/report/message.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

std::string PlanMapAction::summary() const {
  return geo::message("Draws the spatial structure of a plan; ends with 2 where it has none");
}

void PlanMapAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  action.add_option("-o,--output", m_options.output, geo::message("Map to write: .pdf, .svg, .png or .tif"))
      ->type_name("FILE")
      ->required()
      ->check(fileNameEnding(render::pageEndings()));
  addVersion(action, m_options.version);
  auto* const page = addPage(action, m_options.page);
  action
      .add_option("--picture", m_options.pictureMillimetres,
                  geo::message("Instead of a page a picture for a document, this many millimetres wide"))
      ->type_name("MM")
      ->check(numberBetween(120, 400))
      ->excludes(page);
  addDpi(action, m_options.dpi);
  addStrict(action, m_options.strict);
}

int PlanMapAction::run(const Console& console) {
  const auto& options = m_options;
  if (options.dpi) requireEnding(options.output, render::pictureEndings(), "--dpi");
  auto workspace = openWorkspace(console, options.subject.workspace, true);
  console.progress.report(geo::message("Drawing {}", options.output), 0);
  const OffscreenGui gui;
  const StructureRequest request{options.subject.area,
                                 options.version,
                                 languageOf(console, workspace),
                                 options.page,
                                 options.pictureMillimetres,
                                 options.dpi.value_or(kDefaultDpi),
                                 options.strict};
  const DrawnStructure drawn = drawStructure(workspace, request, options.output);
  if (console.json) {
    Json report = jsonReport(kPlanVerb);
    report["area"] = options.subject.area;
    report["file"] = options.output;
    report.update(toJson(drawn));
    printJson(console.out, report);
  } else {
    console.out << geo::message("Map: {} ({} counties, {} zones, {} centres, {} axes, {} towns)",
                                options.output, drawn.counties, drawn.zones, drawn.centres, drawn.axes,
                                drawn.towns)
                << '\n';
    printIssues(console.out, drawn.issues);
  }
  return 0;
}

}  // namespace app::cli

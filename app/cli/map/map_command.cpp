#include "app/cli/map/map_command.h"

#include "app/cli/map/map_report.h"
#include "app/cli/verb/offscreen_gui.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "geo/report/message.h"
#include "planning/workspace/output_apart.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

std::string MapCommand::summary() const { return geo::message("Draws one map as PDF, SVG, PNG or GeoTIFF"); }

void MapCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  m_choices.addIndicator(verb);
  verb.add_option("-o,--output", m_output, geo::message("Map to write: .pdf, .svg, .png or .tif"))
      ->type_name("FILE")
      ->required()
      ->check(fileNameEnding(render::pageEndings()));
  verb.add_option("--area", m_area, geo::message("Only this area, by id or name"))->type_name("AREA");
  m_choices.addLook(verb);
  verb.add_option("--change-from", m_changeFrom,
                  geo::message("Draws the change since this year instead of the figures"))
      ->type_name("YEAR")
      ->check(year());
  m_choices.addFacts(verb);
  m_choices.addSheet(verb);
  addDpi(verb, m_dpi);
  m_choices.addWords(verb);
  m_pdf.add(verb);
}

int MapCommand::run(const Console& console) {
  if (m_dpi) requireEnding(m_output, render::pictureEndings(), "--dpi");
  render::MapRequest request = m_choices.request(console.language);
  const render::PdfPurpose purpose = m_pdf.purpose(m_output);
  planning::Workspace workspace = openWorkspace(console, m_workspace, true);
  for (const std::string& output : {m_output, m_choices.facts()})
    if (!output.empty()) planning::requireOutputApart(workspace, output);
  request.area = m_area;
  request.changeFrom = m_changeFrom;
  console.progress.report(geo::message("Drawing {}", m_output), 0);
  const OffscreenGui gui;
  const render::MapSheet sheet(workspace, request);
  const geo::Issues issues =
      sheet.write({m_output}, m_choices.isStrict(), m_dpi.value_or(kDefaultDpi), purpose);
  if (!m_choices.facts().empty()) sheet.writeFacts(workspace, m_choices.facts());
  if (console.json) {
    Json report = jsonReport(name());
    report["workspace"] = m_workspace;
    Json files = Json::array();
    files.push_back(m_output);
    report["files"] = files;
    report.update(toJson(sheet));
    report["issues"] = toJson(issues);
    printJson(console.out, report);
  } else {
    console.out << geo::message("Map: {} ({} units, {} without data)", m_output,
                                sheet.page().contents().subjectUnits, unitsWithoutData(sheet))
                << '\n';
    printIssues(console.out, issues);
  }
  return 0;
}

}  // namespace app::cli

#include "app/cli/map/map_command.h"

#include "app/cli/map/map_report.h"
#include "app/cli/verb/offscreen_gui.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "geo/file/files_together.h"
#include "geo/report/message.h"
#include "planning/workspace/output_apart.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

std::string MapCommand::summary() const { return geo::message("Draws one map as PDF, SVG, PNG or GeoTIFF"); }

void MapCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  m_choices.addIndicatorOrCategory(verb);
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
  verb.add_option("--periods", m_periods,
                  geo::message("Several years, a map each on one sheet, in the same classes and scale: "
                               "2011,2014,2017"))
      ->type_name("YEAR,...")
      ->delimiter(',')
      ->check(year())
      ->excludes(verb.get_option("--period"))
      ->excludes(verb.get_option("--change-from"));
  m_choices.addFacts(verb);
  m_choices.addSheet(verb);
  addDpi(verb, m_dpi);
  m_choices.addWords(verb);
  m_pdf.add(verb);
  excludeAll(verb, "--category",
             {"--indicator", "--period", "--periods", "--classes", "--palette", "--reverse", "--fill-counts",
              "--change-from"});
}

/// With a table of the values both appear, or none does.
template <class Sheet>
geo::Issues MapCommand::write(const Sheet& sheet, planning::Workspace& workspace,
                              const render::PdfPurpose& purpose) const {
  const int dpi = m_dpi.value_or(kDefaultDpi);
  if (m_choices.facts().empty()) return sheet.write({m_output}, m_choices.isStrict(), dpi, purpose);
  geo::FilesTogether files;
  geo::Issues issues = sheet.write({files.add(m_output)}, m_choices.isStrict(), dpi, purpose);
  sheet.writeFacts(workspace, files.add(m_choices.facts()));
  files.publish();
  return issues;
}

void MapCommand::tell(const Console& console, const Json& sheet, const std::string& told,
                      const geo::Issues& issues) const {
  if (console.json) {
    Json report = jsonReport(name());
    report["workspace"] = m_workspace;
    Json files = Json::array();
    files.push_back(m_output);
    report["files"] = files;
    report.update(sheet);
    report["issues"] = toJson(issues);
    printJson(console.out, report);
  } else {
    console.out << told << '\n';
    printIssues(console.out, issues);
  }
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
  if (!m_periods.empty()) {
    const render::MultiplesSheet sheet(workspace, request, m_periods);
    const geo::Issues issues = write(sheet, workspace, purpose);
    tell(console, toJson(sheet),
         geo::message("Map: {} ({} years on one sheet)", m_output, sheet.contents().size()), issues);
    return 0;
  }
  const render::MapSheet sheet(workspace, request);
  const geo::Issues issues = write(sheet, workspace, purpose);
  tell(console, toJson(sheet),
       geo::message("Map: {} ({} units, {} without data)", m_output, sheet.page().contents().subjectUnits,
                    unitsWithoutData(sheet.page().contents())),
       issues);
  return 0;
}

}  // namespace app::cli

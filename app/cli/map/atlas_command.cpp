#include "app/cli/map/atlas_command.h"

#include "app/cli/map/map_report.h"
#include "app/cli/verb/offscreen_gui.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/message.h"
#include "planning/workspace/output_apart.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

std::string AtlasCommand::summary() const {
  return geo::message("Draws an atlas: a map and tables of each area, as one PDF");
}

void AtlasCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  m_choices.addIndicator(verb);
  verb.add_option("-o,--output", m_output, geo::message("Atlas to write: .pdf"))
      ->type_name("FILE")
      ->required()
      ->check(fileNameEnding({".pdf"}));
  verb.add_option("--by", m_by,
                  geo::message("What has a page of its own: area, province, prefecture, or liaison (a unit)"))
      ->type_name("WORD")
      ->check(oneOf({"area", "province", "prefecture", "liaison"}));
  verb.add_option("--round", m_round,
                  geo::message("Round of the liaison units; otherwise the one that begins last"))
      ->type_name("ID");
  m_choices.addLook(verb);
  m_choices.addFacts(verb);
  m_choices.addSheet(verb);
  m_choices.addWords(verb);
  m_pdf.add(verb);
}

int AtlasCommand::run(const Console& console) {
  if (!m_round.empty() && m_by != "liaison")
    throw UsageError(geo::message("--round has no effect without --by liaison."));
  const render::MapRequest request = m_choices.request(console.language);
  const render::PdfPurpose purpose = m_pdf.purpose(m_output);
  planning::Workspace workspace = openWorkspace(console, m_workspace, true);
  for (const std::string& output : {m_output, m_choices.facts()})
    if (!output.empty()) planning::requireOutputApart(workspace, output);
  const OffscreenGui gui;
  const render::DrawnAtlas drawn = render::drawAtlas(
      workspace, request,
      {*render::parseAtlasBy(m_by), m_round, m_choices.isStrict(), m_output, m_choices.facts(), purpose},
      console.progress);
  if (console.json) {
    Json report = jsonReport(name());
    report["workspace"] = m_workspace;
    report["file"] = m_output;
    report.update(toJson(drawn));
    printJson(console.out, report);
  } else {
    console.out << geo::message("Atlas: {} ({} pages, {} of them maps)", m_output, drawn.pages, drawn.maps)
                << '\n';
    printIssues(console.out, drawn.issues);
  }
  return 0;
}

}  // namespace app::cli

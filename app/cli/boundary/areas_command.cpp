#include "app/cli/boundary/areas_command.h"

#include "app/cli/boundary/areas_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/side_table.h"
#include "app/data/shipped_data.h"
#include "app/text/language.h"
#include "geo/report/message.h"
#include "planning/intake/attach.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

std::string AreasCommand::summary() const {
  return geo::message("Says of each area: counties, km², neighbours, contiguous or not");
}

void AreasCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  auto* const list = verb.add_option("--list", m_list, geo::message("Stores the areas of this table first"))
                         ->type_name("FILE");
  auto* const members =
      verb.add_option("--members", m_members, geo::message("Table of the counties of each area"))
          ->type_name("FILE");
  list->needs(members);
  members->needs(list);
}

void AreasCommand::storeList(const Console& console) const {
  planning::Workspace workspace = openWorkspace(console, m_workspace, false);
  const bool isChinese = workspace.info().codeScheme == "gb2260";
  const planning::AttachedAreas attached =
      planning::attachAreas(workspace, readSideTable(console, m_list), readSideTable(console, m_members),
                            isChinese ? shippedHistory() : planning::CodeHistory(), nullptr);
  if (!console.json) printIssues(console.out, attached.issues);
}

int AreasCommand::run(const Console& console) {
  if (!m_list.empty()) storeList(console);
  planning::Workspace workspace = openWorkspace(console, m_workspace, true);
  const std::vector<planning::AreaReport> areas = planning::reportAreas(
      workspace.areas(), workspace.units(planning::Level::county), workspace.coverage());
  if (console.json) {
    Json report = jsonReport(name());
    report["workspace"] = m_workspace;
    report["areas"] = toJson(areas);
    printJson(console.out, report);
  } else {
    print(console.out, areas, installedLanguage() == Language::chinese);
  }
  return 0;
}

}  // namespace app::cli

#include "app/cli/verb/open_workspace.h"

#include "app/data/chinese_units.h"
#include "geo/report/issue.h"
#include "planning/workspace/workspace_watch.h"

namespace app::cli {

planning::Workspace openWorkspace(const Console& console, const std::string& path, bool readOnly) {
  planning::Workspace workspace = planning::Workspace::open(path, readOnly);
  planning::stopBy(workspace, &console.progress);
  workspace.tellIssues(
      [&err = console.err](const geo::Issue& issue) { err << "lianpian: " << issue.text << '\n'; });
  if (const auto added = addMissingYears(workspace)) console.err << "lianpian: " << added->text << '\n';
  return workspace;
}

}  // namespace app::cli

#include "planning/workspace/output_apart.h"

#include <string>

#include "geo/file/regular_file.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/workspace/workspace.h"

namespace planning {

void requireOutputApart(const Workspace& workspace, const std::filesystem::path& output) {
  namespace fs = std::filesystem;
  geo::requireOther(output, workspace.path());
  const std::string own = workspace.path().filename().string();
  const std::string name = output.filename().string();
  const bool isBeside =
      name == own + "-journal" || name == own + "-wal" || name == own + "-shm" ||
      (name.starts_with("." + own + ".") && (name.ends_with(".lock") || name.ends_with(".autosave")));
  std::error_code error;
  const auto folderOf = [&error](const fs::path& file) {
    return fs::weakly_canonical(fs::absolute(file, error), error).parent_path();
  };
  if (isBeside && folderOf(output) == folderOf(workspace.path()))
    throw geo::DataError(geo::message(
        "{} belongs to the workspace {}, so it cannot be the output; choose another name for it.",
        output.string(), workspace.path().string()));
}

}  // namespace planning

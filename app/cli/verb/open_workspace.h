#pragma once

#include <string>

#include "app/cli/verb/console.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

/// Workspace::open(), and on standard error what was not as it should be in the file, also where that shows
/// later. `console` outlives it.
planning::Workspace openWorkspace(const Console& console, const std::string& path, bool readOnly);

}  // namespace app::cli

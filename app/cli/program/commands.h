#pragma once

#include <memory>
#include <vector>

#include "app/cli/verb/command.h"

namespace app::cli {

using Commands = std::vector<std::unique_ptr<Command>>;

/// The one list of verbs, in the order of the help.
Commands makeCommands();

}  // namespace app::cli

#pragma once

#include "app/cli/verb/command.h"

namespace app::cli {

/// The one list of verbs, in the order of the help.
Commands makeCommands();

}  // namespace app::cli

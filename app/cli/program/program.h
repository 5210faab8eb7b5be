#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "app/cli/verb/progress_line.h"

namespace app::cli {

/// What the command line asks of the window.
struct WindowRequest {
  std::string workspace;   ///< empty: none yet
  std::string screenshot;  ///< draw into this file, show nothing
};

struct ProgramOptions {
  /// Opens the window and returns the exit code; empty where none is built in.
  std::function<int(const WindowRequest&)> openWindow;
  ProgressStyle progress = ProgressStyle::silent;  ///< unless --progress is given
};

/// The whole program: picks the language, parses, runs one verb, turns every exception into one sentence on
/// `err`. `arguments` without the program's name. Returns 0 done, 1 failed, 2 wrong usage.
int runProgram(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err,
               const ProgramOptions& options);

}  // namespace app::cli

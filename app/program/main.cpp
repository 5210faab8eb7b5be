#include "app/cli/program/program.h"
#include "app/gui/window/window_program.h"

#include <unistd.h>

#include <iostream>

int main(int argc, char** argv) {
  app::cli::ProgressLine::catchInterrupt();
  app::cli::ProgramOptions options;
  options.openWindow = [](const app::cli::WindowRequest& request) {
    return app::gui::runWindow(request.workspace, request.screenshot);
  };
  if (isatty(STDERR_FILENO) != 0) options.progress = app::cli::ProgressStyle::line;
  return app::cli::runProgram({argv + 1, argv + argc}, std::cout, std::cerr, options);
}

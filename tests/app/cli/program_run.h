#pragma once

#include "app/cli/program/program.h"

#include <sstream>
#include <string>
#include <vector>

struct ProgramRun {
  int code = -1;
  std::string out;
  std::string err;
};

/// Runs the program in English inside this process.
inline ProgramRun runLianpian(std::vector<std::string> arguments,
                              const app::cli::ProgramOptions& options = {}) {
  std::ostringstream out;
  std::ostringstream err;
  bool hasLanguage = false;
  for (const std::string& argument : arguments) hasLanguage = hasLanguage || argument.starts_with("--lang");
  if (!hasLanguage) arguments.insert(arguments.begin(), {"--lang", "en"});
  const int code = app::cli::runProgram(arguments, out, err, options);
  return {code, out.str(), err.str()};
}

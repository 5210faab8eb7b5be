#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace app::cli {

/// Declares what stands before any verb: the workspace to open, --screenshot, --version.
void declareProgram(CLI::App& program, std::string& workspace, std::string& screenshot);

struct CommonOptions {
  std::string language;
  bool json = false;
  bool progress = false;
  std::vector<std::string> limits;  ///< "cells=40000000"
  bool marksFormulas = false;       ///< of cells in .csv
};

/// Declares what every verb has: --json, --progress, --lang, --limit, --mark-formulas, --help.
void declareCommonOptions(CLI::App& verb, CommonOptions& options);

/// One option or positional as the help, the manual and the completion show it.
struct OptionLine {
  std::string names;               ///< "-o, --output FILE", "WORKSPACE"
  std::vector<std::string> words;  ///< {"-o", "--output"}; empty for a positional
  std::string text;
  bool isRequired = false;
};

std::vector<OptionLine> optionLines(const CLI::App& verb);

/// Verbs of the program, or actions of a verb, that are not hidden, in order.
std::vector<const CLI::App*> shownVerbs(const CLI::App& program);

/// The words that call a verb or an action: "map", "plan list"; empty for the program.
std::string callOf(const CLI::App& verb);
/// The call of its help: "lianpian help plan list".
std::string helpCall(const CLI::App& verb);

/// How the program (`verb` is `program`), one verb or one action is used, in the language installed.
std::string helpPage(const CLI::App& program, const CLI::App& verb);

}  // namespace app::cli

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/cli/verb/console.h"

namespace CLI {
class App;
}

namespace app::cli {

/// One verb, or one action of a verb. It translates options into a call of the core and the result into text
/// or JSON; no algorithm lives here.
class Command {
 public:
  Command() = default;
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;
  virtual ~Command() = default;

  virtual std::string name() const = 0;
  virtual std::string summary() const = 0;              ///< translated, one line
  virtual bool isHidden() const { return false; }       ///< left out of help, manual and completion
  virtual bool tellsOfOthers() const { return false; }  ///< of all verbs and their options

  /// Declares options with their checks; opens nothing.
  virtual void setup(CLI::App& verb) = 0;

  /// Does the work; returns the exit code. Throws geo::Error and UsageError.
  virtual int run(const Console& console) = 0;
};

using Commands = std::vector<std::unique_ptr<Command>>;

/// A list of commands, in the order of the help.
template <class... Each>
Commands listOf() {
  Commands commands;
  (commands.push_back(std::make_unique<Each>()), ...);
  return commands;
}

}  // namespace app::cli

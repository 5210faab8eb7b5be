#pragma once

#include <string>

#include "app/cli/verb/console.h"

namespace CLI {
class App;
}

namespace app::cli {

/// One verb. It translates options into a call of the core and the result into text or JSON; no algorithm
/// lives here.
class Command {
 public:
  Command() = default;
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;
  virtual ~Command() = default;

  virtual std::string name() const = 0;
  virtual std::string summary() const = 0;         ///< translated, one line
  virtual bool isHidden() const { return false; }  ///< left out of help, manual and completion

  /// Declares options with their checks; opens nothing.
  virtual void setup(CLI::App& verb) = 0;

  /// Does the work; returns the exit code. Throws geo::Error and UsageError.
  virtual int run(const Console& console) = 0;
};

}  // namespace app::cli

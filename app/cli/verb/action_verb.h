#pragma once

#include <string>
#include <utility>

#include "app/cli/verb/command.h"

namespace app::cli {

/// A verb that is the list of its actions: `lianpian VERB ACTION ...`. An action is a command of its own,
/// with options that no other action takes.
class ActionVerb : public Command {
 public:
  void setup(CLI::App& verb) override;
  int run(const Console& console) override;  ///< the action that was given

 protected:
  explicit ActionVerb(Commands actions) : m_actions(std::move(actions)) {}

 private:
  Commands m_actions;
  CLI::App* m_verb = nullptr;
};

}  // namespace app::cli

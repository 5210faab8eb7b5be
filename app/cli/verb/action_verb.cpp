#include "app/cli/verb/action_verb.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace app::cli {

void ActionVerb::setup(CLI::App& verb) {
  m_verb = &verb;
  verb.require_subcommand(1);
  for (const auto& action : m_actions) action->setup(*verb.add_subcommand(action->name(), action->summary()));
}

int ActionVerb::run(const Console& console) {
  const auto given = std::ranges::find_if(
      m_actions, [this](const auto& action) { return m_verb->got_subcommand(action->name()); });
  return (*given)->run(console);  // parsing has made sure that there is one
}

}  // namespace app::cli

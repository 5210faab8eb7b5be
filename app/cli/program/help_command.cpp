#include "app/cli/program/help_command.h"

#include "app/cli/program/help_page.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/message.h"

#include <CLI/CLI.hpp>

namespace app::cli {

std::string HelpCommand::summary() const { return geo::message("Shows how the program or one verb is used"); }

void HelpCommand::setup(CLI::App& verb) {
  m_program = verb.get_parent();
  verb.add_option("VERB", m_verb, geo::message("Verb to tell about"))->type_name("VERB");
}

int HelpCommand::run(const Console& console) {
  if (m_verb.empty()) {
    console.out << helpPage(*m_program, *m_program);
    return 0;
  }
  const auto found =
      m_program->get_subcommands([this](const CLI::App* verb) { return verb->get_name() == m_verb; });
  if (found.empty()) throw UsageError(geo::message("There is no verb '{}'", m_verb));
  console.out << helpPage(*m_program, *found.front());
  return 0;
}

}  // namespace app::cli

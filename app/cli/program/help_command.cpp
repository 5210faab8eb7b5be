#include "app/cli/program/help_command.h"

#include "app/cli/program/help_page.h"
#include "app/cli/verb/usage_error.h"
#include "geo/report/message.h"

#include <CLI/CLI.hpp>

namespace app::cli {
namespace {

const CLI::App* found(const CLI::App& above, const std::string& name) {
  const auto named = above.get_subcommands([&name](const CLI::App* one) { return one->get_name() == name; });
  return named.empty() ? nullptr : named.front();
}

}  // namespace

std::string HelpCommand::summary() const {
  return geo::message("Shows how the program, one verb or one action is used");
}

void HelpCommand::setup(CLI::App& verb) {
  m_program = verb.get_parent();
  verb.add_option("VERB", m_verb, geo::message("Verb to tell about"))->type_name("VERB");
  verb.add_option("ACTION", m_action, geo::message("Action of the verb to tell about"))->type_name("ACTION");
}

int HelpCommand::run(const Console& console) {
  const CLI::App* told = m_program;
  if (!m_verb.empty()) {
    told = found(*m_program, m_verb);
    if (told == nullptr) throw UsageError(geo::message("There is no verb '{}'", m_verb));
  }
  if (!m_action.empty()) {
    told = found(*told, m_action);
    if (told == nullptr) throw UsageError(geo::message("'{}' has no action '{}'", m_verb, m_action));
  }
  console.out << helpPage(*m_program, *told);
  return 0;
}

}  // namespace app::cli

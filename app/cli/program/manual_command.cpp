#include "app/cli/program/manual_command.h"

#include "app/cli/program/help_page.h"
#include "geo/report/message.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

namespace app::cli {
namespace {

/// Text as roff: no line may start with a control character, hyphens stay hyphens.
std::string roff(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') out += '\\';
    if (c == '-') out += '\\';
    out += c;
  }
  if (!out.empty() && (out[0] == '.' || out[0] == '\'')) out.insert(0, "\\&");
  return out;
}

/// `above`: the verb of an action, which has told the options that both have.
std::string optionsAsRoff(const CLI::App& verb, const CLI::App* above = nullptr) {
  std::string out;
  for (const OptionLine& option : optionLines(verb)) {
    const bool isTold = above != nullptr && !option.words.empty() &&
                        above->get_option_no_throw(option.words.back()) != nullptr;
    if (!isTold) out += fmt::format(".TP\n.B {}\n{}\n", roff(option.names), roff(option.text));
  }
  return out;
}

std::string manualPage(const CLI::App& program) {
  std::string page = fmt::format(".TH LIANPIAN 1 \"\" \"lianpian {}\"\n", LIANPIAN_VERSION);
  page +=
      fmt::format(".SH NAME\nlianpian \\- {}\n", roff(geo::message("Maps and plans contiguous poor areas.")));
  page += ".SH SYNOPSIS\n.B lianpian\n[WORKSPACE]\n.br\n.B lianpian\nVERB ...\n";
  page += ".SH OPTIONS\n" + optionsAsRoff(program);
  for (const CLI::App* verb : shownVerbs(program)) {
    page +=
        fmt::format(".SH {}\n{}\n", verb->get_name(), roff(verb->get_description())) + optionsAsRoff(*verb);
    for (const CLI::App* action : shownVerbs(*verb))
      page += fmt::format(".SS {}\n{}\n", callOf(*action), roff(action->get_description())) +
              optionsAsRoff(*action, verb);
  }
  page += fmt::format(".SH EXIT STATUS\n{}\n", roff(geo::message("0 done, 1 failed, 2 wrong usage.")));
  return page;
}

std::string namesOf(const CLI::App& above) {
  std::string out;
  for (const CLI::App* verb : shownVerbs(above)) out += verb->get_name() + " ";
  return out;
}

std::string words(const CLI::App& verb) {
  std::string out;
  for (const OptionLine& option : optionLines(verb))
    for (const std::string& word : option.words)
      if (word.starts_with("--")) out += (out.empty() ? "" : " ") + word;
  return out;
}

/// `place` is where verbs or actions are offered too: 1 behind the program, 2 behind a verb with actions.
std::string bashCompletion(const CLI::App& program) {
  std::string verbs;
  std::string actions;
  for (const CLI::App* verb : shownVerbs(program)) {
    const bool hasActions = !shownVerbs(*verb).empty();
    verbs += fmt::format("    {}) words=\"{}{}\" place={} ;;\n", verb->get_name(), namesOf(*verb),
                         words(*verb), hasActions ? 2 : 0);
    for (const CLI::App* action : shownVerbs(*verb))
      actions += fmt::format("    \"{}\") words=\"{}\" ;;\n", callOf(*action), words(*action));
  }
  return fmt::format(R"(_lianpian() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" verb="" action="" words place
  [[ $COMP_CWORD -gt 1 ]] && verb="${{COMP_WORDS[1]}}"
  [[ $COMP_CWORD -gt 2 ]] && action="${{COMP_WORDS[2]}}"
  case "$verb" in
{}    *) words="{}{}" place=1 ;;
  esac
  case "$verb $action" in
{}  esac
  if [[ $word == -* || $COMP_CWORD -eq $place ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  fi
}}
complete -o default -F _lianpian lianpian
)",
                     verbs, namesOf(program), words(program), actions);
}

}  // namespace

std::string ManualCommand::summary() const { return geo::message("Writes the manual page"); }
void ManualCommand::setup(CLI::App& verb) { m_program = verb.get_parent(); }
int ManualCommand::run(const Console& console) {
  console.out << manualPage(*m_program);
  return 0;
}

std::string CompletionCommand::summary() const { return geo::message("Writes the completion for bash"); }
void CompletionCommand::setup(CLI::App& verb) { m_program = verb.get_parent(); }
int CompletionCommand::run(const Console& console) {
  console.out << bashCompletion(*m_program);
  return 0;
}

}  // namespace app::cli

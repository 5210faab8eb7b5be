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

std::string optionsAsRoff(const CLI::App& verb) {
  std::string out;
  for (const OptionLine& option : optionLines(verb))
    out += fmt::format(".TP\n.B {}\n{}\n", roff(option.names), roff(option.text));
  return out;
}

std::string manualPage(const CLI::App& program) {
  std::string page = fmt::format(".TH LIANPIAN 1 \"\" \"lianpian {}\"\n", LIANPIAN_VERSION);
  page +=
      fmt::format(".SH NAME\nlianpian \\- {}\n", roff(geo::message("Maps and plans contiguous poor areas.")));
  page += ".SH SYNOPSIS\n.B lianpian\n[WORKSPACE]\n.br\n.B lianpian\nVERB ...\n";
  page += ".SH OPTIONS\n" + optionsAsRoff(program);
  for (const CLI::App* verb : shownVerbs(program))
    page +=
        fmt::format(".SH {}\n{}\n", verb->get_name(), roff(verb->get_description())) + optionsAsRoff(*verb);
  page += fmt::format(".SH EXIT STATUS\n{}\n", roff(geo::message("0 done, 1 failed, 2 wrong usage.")));
  return page;
}

std::string words(const CLI::App& verb) {
  std::string out;
  for (const OptionLine& option : optionLines(verb))
    for (const std::string& word : option.words)
      if (word.starts_with("--")) out += (out.empty() ? "" : " ") + word;
  return out;
}

std::string bashCompletion(const CLI::App& program) {
  std::string verbs;
  std::string cases;
  for (const CLI::App* verb : shownVerbs(program)) {
    verbs += " " + verb->get_name();
    cases += fmt::format("    {}) words=\"{}\" ;;\n", verb->get_name(), words(*verb));
  }
  return fmt::format(R"(_lianpian() {{
  local word="${{COMP_WORDS[COMP_CWORD]}}" words
  case "${{COMP_WORDS[1]}}" in
{}    *) words="{}{}" ;;
  esac
  if [[ $word == -* || $COMP_CWORD -eq 1 ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
  fi
}}
complete -o default -F _lianpian lianpian
)",
                     cases, words(program), verbs);
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

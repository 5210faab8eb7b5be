#include "app/cli/program/help_page.h"

#include "app/cli/verb/option_checks.h"
#include "geo/report/limits.h"
#include "geo/report/message.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

namespace app::cli {
namespace {

/// Columns on a terminal: Han and full-width characters take two.
std::size_t columns(const std::string& utf8) {
  std::size_t count = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    const bool isFirst = byte < 0x80 || byte >= 0xC0;
    if (isFirst) count += byte >= 0xE0 ? 2 : 1;
  }
  return count;
}

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t used = columns(text);
  return used < width ? text + std::string(width - used, ' ') : text;
}

std::string usageLine(const CLI::App& program, const CLI::App& verb) {
  if (&program == &verb)
    return fmt::format("lianpian {}\n       lianpian {} ...\n", geo::message("[WORKSPACE]"),
                       geo::message("VERB"));
  std::string line = "lianpian " + callOf(verb);
  if (!shownVerbs(verb).empty()) return line + " " + geo::message("ACTION") + " ...\n";
  for (const OptionLine& option : optionLines(verb))
    if (option.words.empty() || option.isRequired) line += " " + option.names;
  return line + " " + geo::message("[options]") + "\n";
}

std::string listing(const std::vector<std::pair<std::string, std::string>>& rows) {
  std::size_t width = 0;
  for (const auto& [term, text] : rows) width = std::max(width, columns(term));
  std::string out;
  for (const auto& [term, text] : rows) out += fmt::format("  {}  {}\n", padded(term, width), text);
  return out;
}

}  // namespace

void declareProgram(CLI::App& program, std::string& workspace, std::string& screenshot) {
  program.require_subcommand(0, 1);
  program.set_version_flag("--version", std::string("lianpian ") + LIANPIAN_VERSION,
                           geo::message("Says which version this is"));
  program.add_option("WORKSPACE", workspace, geo::message("Workspace to open in the window"))
      ->type_name("FILE");
  program
      .add_option("--screenshot", screenshot,
                  geo::message("Draws the window into this picture and shows nothing"))
      ->type_name("FILE")
      ->check(fileNameEnding({".png"}));
}

void declareCommonOptions(CLI::App& verb, CommonOptions& options) {
  verb.set_help_flag("-h,--help", geo::message("Shows this help"));
  verb.add_flag("--json", options.json, geo::message("Writes the report as JSON to standard output"));
  verb.add_flag("--progress", options.progress,
                geo::message("Says each step on standard error, also without a terminal"));
  verb.add_option("--lang", options.language, geo::message("Language of messages and maps: zh or en"))
      ->type_name("LANG")
      ->check(oneOf({"zh", "en"}));
  verb.add_option("--limit", options.limits,
                  geo::message("Changes what reading may cost at most: {}", geo::limitNames()))
      ->type_name("NAME=NUMBER")
      ->expected(1)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  verb.add_flag("--mark-formulas", options.marksFormulas,
                geo::message("Puts ' before cells of .csv that a spreadsheet would take for a formula"));
}

std::vector<OptionLine> optionLines(const CLI::App& verb) {
  std::vector<OptionLine> lines;
  for (const CLI::Option* option : verb.get_options()) {
    if (option->get_group().empty()) continue;
    OptionLine line;
    for (const std::string& name : option->get_snames()) line.words.push_back("-" + name);
    for (const std::string& name : option->get_lnames()) line.words.push_back("--" + name);
    line.names = line.words.empty() ? option->get_name() : fmt::format("{}", fmt::join(line.words, ", "));
    const bool takesValue = option->get_items_expected_max() > 0;
    if (takesValue && !line.words.empty()) line.names += " " + option->get_type_name();
    line.text = option->get_description();
    line.isRequired = option->get_required();
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<const CLI::App*> shownVerbs(const CLI::App& program) {
  return program.get_subcommands([](const CLI::App* verb) { return !verb->get_group().empty(); });
}

std::string callOf(const CLI::App& verb) {
  const CLI::App* const parent = verb.get_parent();
  if (parent == nullptr) return {};
  const std::string before = callOf(*parent);
  return before.empty() ? verb.get_name() : before + " " + verb.get_name();
}

std::string helpCall(const CLI::App& verb) {
  const std::string call = callOf(verb);
  return call.empty() ? "lianpian help" : "lianpian help " + call;
}

std::string helpPage(const CLI::App& program, const CLI::App& verb) {
  const bool isProgram = &program == &verb;
  std::string page = usageLine(program, verb);
  page += "\n" +
          (isProgram ? geo::message("Maps and plans contiguous poor areas.") : verb.get_description()) + "\n";
  std::vector<std::pair<std::string, std::string>> rows;
  for (const CLI::App* shown : shownVerbs(verb))
    rows.emplace_back(shown->get_name(), shown->get_description());
  if (!rows.empty())
    page += "\n" +
            (isProgram
                 ? geo::message("Verbs ('lianpian VERB --help' tells more; without a verb the window opens):")
                 : geo::message("Actions ('{} ACTION' tells more):", helpCall(verb))) +
            "\n" + listing(rows);
  rows.clear();
  for (const OptionLine& option : optionLines(verb)) rows.emplace_back(option.names, option.text);
  page += "\n" + geo::message("Options:") + "\n" + listing(rows);
  return page;
}

}  // namespace app::cli

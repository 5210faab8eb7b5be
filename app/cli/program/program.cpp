#include "app/cli/program/program.h"

#include "app/cli/program/commands.h"
#include "app/cli/program/help_page.h"
#include "app/cli/program/output_check.h"
#include "app/cli/program/usage_sentence.h"
#include "app/cli/verb/plain_stream.h"
#include "app/cli/verb/usage_error.h"
#include "app/text/error_sentence.h"
#include "app/text/language.h"
#include "geo/report/error.h"
#include "geo/report/limits.h"
#include "geo/report/message.h"
#include "geo/table/formula_marks.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace app::cli {
namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

/// Descriptions and error sentences are made while parsing, so the language has to be known before.
Language languageOf(const std::vector<std::string>& arguments) {
  constexpr std::string_view kOption = "--lang";
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    std::string_view value;
    if (argument == kOption && i + 1 < arguments.size()) value = arguments[i + 1];
    if (argument.starts_with("--lang=")) value = std::string_view(argument).substr(kOption.size() + 1);
    if (const auto language = parseLanguage(value)) return *language;
  }
  return environmentLanguage();
}

/// A first word that is no verb is taken for a workspace, unless it cannot be one.
void checkWorkspace(const std::string& path) {
  if (path.empty() || path.find_first_of("./") != std::string::npos) return;
  throw UsageError(geo::message("'{}' is neither a verb nor a file", path));
}

int openWindow(const WindowRequest& request, const ProgramOptions& options) {
  checkWorkspace(request.workspace);
  if (!request.screenshot.empty() && request.workspace.empty())
    throw UsageError(geo::message("--screenshot needs a workspace to draw"));
  if (!options.openWindow)
    throw geo::Error(
        geo::message("The window is not built into this program; 'lianpian help' lists the verbs"));
  return options.openWindow(request);
}

class Program {
 public:
  /// `arguments`: what will be parsed; a verb that they do not name needs no options. `terminal`: where the
  /// progress goes, which moves the cursor.
  Program(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err,
          std::ostream& terminal, const ProgramOptions& options)
      : m_out(out), m_err(err), m_terminal(terminal), m_options(options), m_commands(makeCommands()) {
    declareProgram(m_app, m_request.workspace, m_request.screenshot);
    addCommonOptions(m_app);
    const auto isNamed = [&](const auto& command) {
      return std::ranges::find(arguments, command->name()) != arguments.end();
    };
    const bool needsAll = std::ranges::any_of(
        m_commands, [&](const auto& command) { return command->tellsOfOthers() && isNamed(command); });
    for (const auto& command : m_commands) {
      CLI::App* const verb = m_app.add_subcommand(command->name(), command->summary());
      if (command->isHidden()) verb->group("");
      if (!needsAll && !isNamed(command)) continue;
      command->setup(*verb);
      addCommonOptions(*verb);
      for (CLI::App* const action : verb->get_subcommands([](CLI::App*) { return true; }))
        addCommonOptions(*action);
    }
  }

  int run(std::vector<std::string> arguments) {
    std::ranges::reverse(arguments);  // as CLI11 wants a vector
    m_app.parse(std::move(arguments));
    for (const std::string& limit : m_common.limits)
      if (!geo::setLimit(limit))
        throw UsageError(
            geo::message("--limit needs NAME=NUMBER, not '{}'; the names are {}", limit, geo::limitNames()));
    geo::markFormulas(m_common.marksFormulas);
    for (const auto& command : m_commands)
      if (m_app.got_subcommand(command->name())) return runVerb(*command);
    if (m_common.json) throw UsageError(geo::message("{} needs a verb", "--json"));
    if (m_common.progress) throw UsageError(geo::message("{} needs a verb", "--progress"));
    return openWindow(m_request, m_options);
  }

  const CLI::App& app() const { return m_app; }

  /// The verb or action that was being parsed, or the program itself.
  const CLI::App& current() const {
    const CLI::App* deepest = &m_app;
    for (auto parsed = deepest->get_subcommands(); !parsed.empty(); parsed = deepest->get_subcommands())
      deepest = parsed.front();
    return *deepest;
  }

 private:
  void addCommonOptions(CLI::App& verb) { declareCommonOptions(verb, m_common); }

  int runVerb(Command& command) {
    if (!m_request.workspace.empty())
      throw UsageError(geo::message("'{}' is not expected here", m_request.workspace));
    if (!m_request.screenshot.empty())
      throw UsageError(geo::message("{} and {} do not go together", "--screenshot", command.name()));
    requireOutputsApart(current());
    ProgressLine progress(m_terminal, m_common.progress ? ProgressStyle::steps : m_options.progress);
    return command.run(Console{m_out, m_err, progress, m_common.json, m_common.language});
  }

  std::ostream& m_out;
  std::ostream& m_err;
  std::ostream& m_terminal;
  const ProgramOptions& m_options;
  CLI::App m_app{"", "lianpian"};
  WindowRequest m_request;
  CommonOptions m_common;
  Commands m_commands;
};

int wrongUsage(std::ostream& err, const std::string& sentence, const CLI::App& verb) {
  err << "lianpian: " << sentence << '\n'
      << geo::message("'{}' shows how it is used", helpCall(verb)) << '\n';
  return kWrongUsage;
}

int runParsed(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err,
              std::ostream& terminal, const ProgramOptions& options) {
  Program program(arguments, out, err, terminal, options);
  try {
    return program.run(arguments);
  } catch (const CLI::CallForHelp&) {
    out << helpPage(program.app(), program.current());
    return kDone;
  } catch (const CLI::CallForVersion& version) {
    out << version.what() << '\n';
    return kDone;
  } catch (const CLI::ParseError& error) {
    return wrongUsage(err, usageSentence(program.app(), program.current(), error), program.current());
  } catch (const UsageError& error) {
    return wrongUsage(err, error.what(), program.current());
  }
}

}  // namespace

int runProgram(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err,
               const ProgramOptions& options) {
  installLanguage(languageOf(arguments));
  PlainStream plainOut(out);
  PlainStream plainErr(err);
  try {
    const int code = runParsed(arguments, plainOut, plainErr, err, options);
    if (!plainOut.flush() || !out)
      throw geo::IoError(geo::message("The output could not be written; the disk may be full."));
    return code;
  } catch (const std::exception& error) {
    plainErr << "lianpian: " << errorSentence(error) << '\n';
  }
  return kFailed;
}

}  // namespace app::cli

#include "app/cli/program/program.h"

#include "app/cli/program/commands.h"
#include "app/cli/program/help_page.h"
#include "app/cli/verb/usage_error.h"
#include "app/text/error_sentence.h"
#include "app/text/language.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>

namespace app::cli {
namespace {

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

struct CommonOptions {
  std::string language;
  bool json = false;
  bool progress = false;
};

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

std::string firstWord(const std::string& text) { return text.substr(0, text.find(' ')); }

/// CLI11 speaks English only: its kind of error becomes our sentence.
std::string usageSentence(const CLI::App& program, const CLI::ParseError& error) {
  std::string what = error.what();
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr)
    return geo::message("{} is missing", firstWord(what));
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr)
    return geo::message("'{}' is not expected here",
                        fmt::format("{}", fmt::join(program.remaining(true), " ")));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return geo::message("{} needs one value", firstWord(what).substr(0, what.find(':')));
  const std::string last = what.substr(what.rfind(' ') + 1);
  if (dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr)
    return geo::message("{} and {} do not go together", firstWord(what), last);
  if (dynamic_cast<const CLI::RequiresError*>(&error) != nullptr)
    return geo::message("{} needs {}", firstWord(what), last);
  return what;
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
  Program(std::ostream& out, std::ostream& err, const ProgramOptions& options)
      : m_out(out), m_err(err), m_options(options), m_commands(makeCommands()) {
    declareProgram(m_app, m_request.workspace, m_request.screenshot);
    addCommonOptions(m_app);
    for (const auto& command : m_commands) {
      CLI::App* const verb = m_app.add_subcommand(command->name(), command->summary());
      if (command->isHidden()) verb->group("");
      command->setup(*verb);
      addCommonOptions(*verb);
    }
  }

  int run(std::vector<std::string> arguments) {
    std::ranges::reverse(arguments);  // as CLI11 wants a vector
    m_app.parse(std::move(arguments));
    for (const auto& command : m_commands)
      if (m_app.got_subcommand(command->name())) return runVerb(*command);
    return openWindow(m_request, m_options);
  }

  const CLI::App& app() const { return m_app; }

  /// The verb that was being parsed, or the program itself.
  const CLI::App& current() const {
    const auto verbs = m_app.get_subcommands();
    return verbs.empty() ? m_app : *verbs.front();
  }

 private:
  void addCommonOptions(CLI::App& verb) {
    declareCommonOptions(verb, m_common.language, m_common.json, m_common.progress);
  }

  int runVerb(Command& command) {
    ProgressLine progress(m_err, m_common.progress ? ProgressStyle::steps : m_options.progress);
    return command.run(Console{m_out, m_err, progress, m_common.json, m_common.language});
  }

  std::ostream& m_out;
  std::ostream& m_err;
  const ProgramOptions& m_options;
  CLI::App m_app{"", "lianpian"};
  WindowRequest m_request;
  CommonOptions m_common;
  Commands m_commands;
};

int runParsed(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err,
              const ProgramOptions& options) {
  Program program(out, err, options);
  try {
    return program.run(arguments);
  } catch (const CLI::CallForHelp&) {
    out << helpPage(program.app(), program.current());
    return kDone;
  } catch (const CLI::CallForVersion& version) {
    out << version.what() << '\n';
    return kDone;
  } catch (const CLI::ParseError& error) {
    throw UsageError(usageSentence(program.app(), error));
  }
}

}  // namespace

int runProgram(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err,
               const ProgramOptions& options) {
  installLanguage(languageOf(arguments));
  try {
    return runParsed(arguments, out, err, options);
  } catch (const UsageError& error) {
    err << "lianpian: " << error.what() << '\n'
        << geo::message("'lianpian help' shows how it is used") << '\n';
    return kWrongUsage;
  } catch (const std::exception& error) {
    err << "lianpian: " << errorSentence(error) << '\n';
  }
  return kFailed;
}

}  // namespace app::cli

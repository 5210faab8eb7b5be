#include "app/cli/program/usage_sentence.h"

#include "app/cli/program/help_page.h"
#include "geo/report/message.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <cctype>

namespace app::cli {
namespace {

std::string firstWord(const std::string& text) { return text.substr(0, text.find(' ')); }

bool isOption(const std::string& word) {
  return word.size() > 1 && word[0] == '-' && std::isdigit(static_cast<unsigned char>(word[1])) == 0;
}

std::string actionNames(const CLI::App& verb) {
  std::vector<std::string> names;
  for (const CLI::App* action : shownVerbs(verb)) names.push_back(action->get_name());
  return fmt::format("{}", fmt::join(names, ", "));
}

/// Of an action that does not have the option: which other actions of its verb do.
std::string foreignOption(const CLI::App& action, const std::string& word) {
  const std::string option = word.substr(0, word.find('='));
  std::vector<std::string> others;
  for (const CLI::App* other : shownVerbs(*action.get_parent()))
    if (other->get_option_no_throw(option) != nullptr) others.push_back(callOf(*other));
  if (others.empty()) return geo::message("{} is no option of '{}'", option, callOf(action));
  return geo::message("{} is no option of '{}', but of {}", option, callOf(action),
                      fmt::format("{}", fmt::join(others, ", ")));
}

/// Empty where every word found its place.
std::string strangeWord(const CLI::App& program, const CLI::App& verb) {
  const std::vector<std::string> left = program.remaining(true);
  if (left.empty()) return {};
  const auto option = std::ranges::find_if(left, isOption);
  const bool isAction = &verb != &program && verb.get_parent() != &program;
  if (isAction && option != left.end()) return foreignOption(verb, *option);
  const bool hasActions = &verb != &program && !shownVerbs(verb).empty();
  if (hasActions && !isOption(left.front()))
    return geo::message("'{}' is no action of '{}'; it has {}", left.front(), verb.get_name(),
                        actionNames(verb));
  return geo::message("'{}' is not expected here", fmt::format("{}", fmt::join(left, " ")));
}

}  // namespace

std::string usageSentence(const CLI::App& program, const CLI::App& verb, const CLI::ParseError& error) {
  std::string what = error.what();
  const bool isExtra = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
  const bool isMissing = dynamic_cast<const CLI::RequiredError*>(&error) != nullptr;
  const bool hasActions = &verb != &program && !shownVerbs(verb).empty();
  const bool isAction = &verb != &program && verb.get_parent() != &program;
  // what is missing matters less than a word that belongs to another action
  if (isExtra || (isMissing && (hasActions || isAction))) {
    std::string sentence = strangeWord(program, verb);
    if (!sentence.empty()) return sentence;
  }
  if (isMissing && hasActions)
    return geo::message("'{}' needs an action: {}", verb.get_name(), actionNames(verb));
  if (isMissing) return geo::message("{} is missing", firstWord(what));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return geo::message("{} needs one value", firstWord(what).substr(0, what.find(':')));
  const std::string last = what.substr(what.rfind(' ') + 1);
  if (dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr)
    return geo::message("{} and {} do not go together", firstWord(what), last);
  if (dynamic_cast<const CLI::RequiresError*>(&error) != nullptr)
    return geo::message("{} needs {}", firstWord(what), last);
  return what;
}

}  // namespace app::cli

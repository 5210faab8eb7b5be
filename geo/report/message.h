#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace geo {

/// Looks up the user's language for an English sentence; returns the English one where it has none.
using Translator = std::string (*)(std::string_view english);

/// Installed once by the program at start and whenever the user switches language; null means English.
void setTranslator(Translator translator) noexcept;
std::string translate(std::string_view english);

/// Marks a sentence that stands in a table and is translated later by translate(); the translation test looks
/// for it.
constexpr std::string_view messageKey(std::string_view english) { return english; }

/// A sentence for the user. `english` is an fmt format string and the key of the translation; every literal
/// passed here must have a Chinese entry (a test counts those without).
template <class... Args>
std::string message(std::string_view english, const Args&... args) {
  return fmt::vformat(translate(english), fmt::make_format_args(args...));
}

}  // namespace geo

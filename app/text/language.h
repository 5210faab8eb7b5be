#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace app {

enum class Language { english, chinese };

/// "zh" or "en"; nothing else.
std::optional<Language> parseLanguage(std::string_view text);
std::string toString(Language language);

/// From the environment as POSIX orders it (LC_ALL, LC_MESSAGES, LANG): Chinese for zh*, otherwise English.
Language environmentLanguage();

/// From now on geo::message() speaks this language. Chinese sentences come from app/translations/core_zh.tsv,
/// which is compiled in; a sentence without an entry stays English.
void installLanguage(Language language);

Language installedLanguage();

}  // namespace app

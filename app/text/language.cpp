#include "app/text/language.h"

#include "app/text/sentence_table.h"
#include "geo/report/message.h"

#include <atomic>
#include <cstdlib>

namespace app {
namespace {

std::atomic<Language> g_language{Language::english};

const SentenceTable& chineseSentences() {
  static const SentenceTable table = compiledSentences("core_zh.tsv");
  return table;
}

std::string toChinese(std::string_view english) {
  const SentenceTable& table = chineseSentences();
  const auto found = table.find(english);
  return found == table.end() ? std::string(english) : found->second;
}

}  // namespace

std::optional<Language> parseLanguage(std::string_view text) {
  if (text == "zh") return Language::chinese;
  if (text == "en") return Language::english;
  return std::nullopt;
}

std::string toString(Language language) { return language == Language::chinese ? "zh" : "en"; }

Language environmentLanguage() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("zh") ? Language::chinese : Language::english;
  }
  return Language::english;
}

void installLanguage(Language language) {
  g_language = language;
  geo::setTranslator(language == Language::chinese ? &toChinese : nullptr);
}

Language installedLanguage() { return g_language; }

}  // namespace app

#include "app/text/data_text.h"

#include "app/text/sentence_table.h"

namespace app {
namespace {

const SentenceTable& chineseTexts() {
  static const SentenceTable table = compiledSentences("data_zh.tsv");
  return table;
}

const SentenceTable& englishTexts() {
  static const SentenceTable table = [] {
    SentenceTable english;
    for (const auto& [en, zh] : chineseTexts()) english.emplace(zh, en);
    return english;
  }();
  return table;
}

}  // namespace

std::string dataText(Language language, const std::string& text) {
  const SentenceTable& table = language == Language::chinese ? chineseTexts() : englishTexts();
  const auto found = table.find(text);
  return found == table.end() ? text : found->second;
}

std::string dataText(const std::string& text) { return dataText(installedLanguage(), text); }

}  // namespace app

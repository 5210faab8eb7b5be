#include "planning/forms/row_flags.h"

#include <array>
#include <string_view>

#include "geo/report/message.h"

namespace planning::forms {
namespace {

struct Word {
  Flag flag;
  std::string_view english;
  std::string_view chinese;
};

constexpr std::array<Word, 5> kWords{{{Flag::reported, geo::messageKey("reported"), "已填报"},
                                      {Flag::estimated, geo::messageKey("estimated"), "估计"},
                                      {Flag::notCollected, geo::messageKey("not collected"), "未采集"},
                                      {Flag::notApplicable, geo::messageKey("not applicable"), "不适用"},
                                      {Flag::suppressed, geo::messageKey("kept back"), "不公开"}}};

}  // namespace

std::vector<std::pair<Flag, std::string>> rowFlagWords() {
  std::vector<std::pair<Flag, std::string>> words;
  for (const Word& word : kWords) words.emplace_back(word.flag, geo::translate(word.english));
  return words;
}

std::optional<Flag> parseRowFlag(const std::string& word) {
  for (const Word& known : kWords)
    if (word == known.english || word == known.chinese) return known.flag;
  return parseFlag(word);
}

}  // namespace planning::forms

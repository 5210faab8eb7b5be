#include "planning/query/pinyin.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"

namespace planning {
namespace {

bool isPlainLetter(char c) { return c >= 'a' && c <= 'z'; }
bool isTone(char c) { return c >= '0' && c <= '5'; }

/// The plain letter of one with a tone mark; 0 for other characters.
char plainLetter(std::string_view point) {
  static constexpr std::array<std::pair<std::string_view, char>, 6> kMarked{{{"āáǎàĀÁǍÀ", 'a'},
                                                                             {"ēéěèĒÉĚÈ", 'e'},
                                                                             {"īíǐìĪÍǏÌ", 'i'},
                                                                             {"ōóǒòŌÓǑÒ", 'o'},
                                                                             {"ūúǔùŪÚǓÙ", 'u'},
                                                                             {"üǖǘǚǜÜǕǗǙǛ", 'v'}}};
  for (const auto& [letters, plain] : kMarked)
    if (letters.find(point) != std::string_view::npos) return plain;
  return 0;
}

Syllables syllablesOf(const geo::Table& table, const geo::Table::Row& row, const std::string& text,
                      const std::string& pinyin) {
  Syllables syllables(1);
  for (const char c : pinyin) {
    if (c == ' ')
      syllables.emplace_back();
    else
      syllables.back() += c;
  }
  for (std::string& syllable : syllables) syllable = withoutTones(syllable);
  if (syllables.size() != codePoints(text).size() ||
      std::ranges::any_of(syllables, [](const std::string& one) { return one.empty(); }))
    throw geo::DataError(geo::message("{}: \"{}\" needs one syllable a character, not \"{}\"",
                                      placeOf(table, row), text, pinyin));
  return syllables;
}

}  // namespace

std::string foldedText(std::string_view text) {
  const std::string normalised = normaliseName(text);
  std::string result;
  for (const std::string_view point : codePoints(normalised)) {
    if (point == "'" || point == "’") continue;
    if (point.size() == 1)
      result += static_cast<char>(std::tolower(static_cast<unsigned char>(point[0])));
    else if (const char plain = plainLetter(point); plain != 0)
      result += plain;
    else
      result += point;
  }
  return result;
}

std::string withoutTones(std::string_view text) {
  std::string result;
  for (const char c : foldedText(text))
    if (!isTone(c) || result.empty() || !isPlainLetter(result.back())) result += c;
  return result;
}

PinyinTable::PinyinTable(const geo::Table& characters, const geo::Table& words) {
  for (const geo::Table::Row& row : characters.rows) {
    const std::string& text = cellText(row, requireColumn(characters, "text"));
    const std::string& pinyin = cellText(row, requireColumn(characters, "pinyin"));
    m_characters.emplace(text, syllablesOf(characters, row, text, pinyin).front());
  }
  for (const geo::Table::Row& row : words.rows) {
    Word word{
        cellText(row, requireColumn(words, "text")), cellText(row, requireColumn(words, "province")), {}};
    word.syllables = syllablesOf(words, row, word.text, cellText(row, requireColumn(words, "pinyin")));
    m_words[std::string(codePoints(word.text).front())].push_back(std::move(word));
  }
  for (auto& [first, sameStart] : m_words)
    std::ranges::stable_sort(sameStart, [](const Word& a, const Word& b) {
      return std::pair(a.text.size(), !a.province.empty()) > std::pair(b.text.size(), !b.province.empty());
    });
}

const PinyinTable::Word* PinyinTable::wordAt(std::string_view text, std::string_view province) const {
  const auto sameStart = m_words.find(std::string(codePoints(text.substr(0, 4)).front()));
  if (sameStart == m_words.end()) return nullptr;
  for (const Word& word : sameStart->second)
    if (text.starts_with(word.text) && (word.province.empty() || isSamePlace(word.province, province)))
      return &word;
  return nullptr;
}

std::vector<Syllables> PinyinTable::readings(std::string_view name, std::string_view province) const {
  const std::string text = normaliseName(name);
  Syllables local, plain;
  bool isPlainKnown = true;
  for (std::size_t at = 0; at < text.size();) {
    if (std::ispunct(static_cast<unsigned char>(text[at])) != 0) {  // 燕山-太行山区
      ++at;
      continue;
    }
    const Word* word = wordAt(std::string_view(text).substr(at), province);
    const std::size_t end =
        at + (word ? word->text.size() : codePoints(std::string_view(text).substr(at, 4)).front().size());
    if (word) local.insert(local.end(), word->syllables.begin(), word->syllables.end());
    for (const std::string_view point : codePoints(std::string_view(text).substr(at, end - at))) {
      const auto found = m_characters.find(std::string(point));
      isPlainKnown = isPlainKnown && found != m_characters.end();
      if (found != m_characters.end()) plain.push_back(found->second);
      if (!word && found == m_characters.end()) return {};
      if (!word) local.push_back(found->second);
    }
    at = end;
  }
  std::vector<Syllables> readings;
  if (!local.empty()) readings.push_back(local);
  if (isPlainKnown && plain != local) readings.push_back(plain);
  return readings;
}

}  // namespace planning

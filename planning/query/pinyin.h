#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "geo/table/table.h"

namespace planning {

/// A name in syllables without tones: {"wei", "ning"}; ü is v.
using Syllables = std::vector<std::string>;

/// How characters of place names are read, and which words are read otherwise, perhaps in one province only.
/// Without tables it knows nothing.
class PinyinTable {
 public:
  PinyinTable() = default;
  /// Columns text, pinyin ("chao2 yang2": a syllable a character, tones are dropped) and, for words,
  /// province; an empty one is anywhere. Throws geo::DataError: a column is missing, another number of
  /// syllables than of characters.
  PinyinTable(const geo::Table& characters, const geo::Table& words);

  /// Ways to read a name, the local one first; the second, character by character, is there because not
  /// everybody knows it. Empty where a character is not known: nothing is guessed. `province`: name, with or
  /// without its rank.
  std::vector<Syllables> readings(std::string_view name, std::string_view province) const;

 private:
  struct Word {
    std::string text;
    std::string province;
    Syllables syllables;
  };

  const Word* wordAt(std::string_view text, std::string_view province) const;

  std::unordered_map<std::string, std::string> m_characters;
  std::unordered_map<std::string, std::vector<Word>> m_words;  ///< by first character, the longest first
};

/// For comparison: lower case, without spaces and apostrophes, marked letters as plain ones, ü as v.
std::string foldedText(std::string_view text);
/// The same without the digits of tones behind letters: "wei1 ning2" is "weining".
std::string withoutTones(std::string_view text);

}  // namespace planning

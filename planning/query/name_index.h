#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planning/query/pinyin.h"

namespace planning {

/// How well a name fits what was typed; lower is better.
enum class NameFit { whole, start, word, inside };

/// Names of any things, found by what a user types: part of a Chinese or English name, a code from its start,
/// pinyin in full ("weining"), in initials ("wn") or mixed ("wning"), with or without spaces and tones.
/// Never changed by a search, so that any thread may ask.
class NameIndex {
 public:
  struct Entry {
    std::vector<std::string> names;   ///< in any languages
    std::string code;                 ///< found from its start only; may be empty
    std::vector<Syllables> readings;  ///< of the Chinese name; may be empty
    int rank = 0;                     ///< among equal fits the lower comes first
  };
  struct Hit {
    std::size_t entry = 0;  ///< in the order in which they were added
    NameFit fit = NameFit::whole;

    friend bool operator==(const Hit&, const Hit&) = default;
  };

  void reserve(std::size_t entries) { m_entries.reserve(entries); }
  void add(const Entry& entry);
  std::size_t size() const { return m_entries.size(); }

  /// The best ones, best first: by fit, what it fits (code, name, pinyin, initials, mixed), rank, length of
  /// the name, order of adding. Nothing for an empty text.
  std::vector<Hit> find(std::string_view text, std::size_t most) const;

 private:
  struct Name {
    std::string text;                     ///< as foldedText() leaves it
    std::string stem;                     ///< without the word for its rank
    std::vector<std::size_t> wordsBegin;  ///< in text, behind the first
  };
  struct Stored {
    std::vector<Name> names;
    std::string code;
    std::vector<Syllables> readings;
    std::size_t stemSyllables = 0;  ///< the readings without the word for its rank
    int rank = 0;
    std::size_t length = 0;
  };
  struct Score;

  static Score scoreOf(const Stored& entry, const std::string& query, const std::string& pinyin);

  std::vector<Stored> m_entries;
};

}  // namespace planning

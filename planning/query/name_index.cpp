#include "planning/query/name_index.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <tuple>

#include "planning/reading/place_name.h"

namespace planning {
namespace {

/// What was found; equal fits are told apart by it.
enum class Found { code, name, pinyin, initials, mixed };

bool isLatinLetter(char c) { return c >= 'a' && c <= 'z'; }

/// Where words begin behind the first one: after a character that is no letter or digit.
std::vector<std::size_t> wordBegins(std::string_view name) {
  std::vector<std::size_t> begins;
  std::string before;
  bool isBetween = false;
  for (const std::string_view point : codePoints(name)) {
    const bool isGap = point.size() == 1 && std::isalnum(static_cast<unsigned char>(point[0])) == 0;
    if (!isGap && isBetween && !before.empty()) begins.push_back(foldedText(before).size());
    isBetween = isGap;
    before += point;
  }
  return begins;
}

struct Spelling {
  Found found = Found::pinyin;
  bool isWhole = false;  ///< it ends with the name or its stem
};

/// Spells `query` by syllables from `first` on, each by at least its first letter; the best way.
std::optional<Spelling> spell(const Syllables& syllables, std::size_t stem, std::size_t first,
                              std::string_view query, bool isFull, bool isInitial) {
  if (first == syllables.size()) return std::nullopt;
  const std::string& syllable = syllables[first];
  std::size_t common = 0;
  while (common < std::min(syllable.size(), query.size()) && syllable[common] == query[common]) ++common;
  std::optional<Spelling> best;
  for (std::size_t taken = common; taken > 0; --taken) {
    const bool isLast = taken == query.size();
    const bool full = isFull && (taken == syllable.size() || isLast);
    const bool initial = isInitial && taken == 1;
    std::optional<Spelling> one;
    if (isLast) {
      const bool isEnd = first + 1 == syllables.size() || first + 1 == stem;
      one = Spelling{full      ? Found::pinyin
                     : initial ? Found::initials
                               : Found::mixed,
                     isEnd && (initial || taken == syllable.size())};
      // one letter of a single syllable is its initial as well as its start
      if (full && initial && taken < syllable.size()) one->isWhole = false;
    } else {
      one = spell(syllables, stem, first + 1, query.substr(taken), full, initial);
    }
    if (one && (!best || std::pair(one->found, !one->isWhole) < std::pair(best->found, !best->isWhole)))
      best = one;
  }
  return best;
}

}  // namespace

struct NameIndex::Score {
  NameFit fit = NameFit::inside;
  Found found = Found::mixed;
  bool isHit = false;

  void take(NameFit newFit, Found newFound) {
    if (!isHit || std::pair(newFit, newFound) < std::pair(fit, found)) *this = {newFit, newFound, true};
  }
};

void NameIndex::add(const Entry& entry) {
  Stored stored;
  stored.code = foldedText(entry.code);
  stored.readings = entry.readings;
  stored.rank = entry.rank;
  for (const std::string& name : entry.names) {
    if (name.empty()) continue;
    const std::string stem = nameStem(name);
    stored.names.push_back({foldedText(name), foldedText(stem), wordBegins(name)});
    if (stored.length == 0) {
      stored.length = codePoints(stored.names.back().text).size();
      stored.stemSyllables = codePoints(stem).size();
    }
  }
  m_entries.push_back(std::move(stored));
}

NameIndex::Score NameIndex::scoreOf(const Stored& entry, const std::string& query,
                                    const std::string& pinyin) {
  Score score;
  if (!entry.code.empty() && entry.code.starts_with(query))
    score.take(entry.code == query ? NameFit::whole : NameFit::start, Found::code);
  for (const Name& name : entry.names) {
    const std::size_t at = name.text.find(query);
    if (at == std::string::npos) continue;
    const bool isWord = std::ranges::any_of(name.wordsBegin, [&](std::size_t begin) {
      return name.text.compare(begin, query.size(), query) == 0;
    });
    score.take(name.text == query || name.stem == query ? NameFit::whole
               : at == 0                                ? NameFit::start
               : isWord                                 ? NameFit::word
                                                        : NameFit::inside,
               Found::name);
  }
  if (pinyin.empty()) return score;
  for (const Syllables& reading : entry.readings)
    for (std::size_t first = 0; first < reading.size(); ++first) {
      if (reading[first][0] != pinyin[0]) continue;
      const auto spelling = spell(reading, entry.stemSyllables, first, pinyin, true, true);
      // letters picked from the middle of a name would fit almost anything
      if (!spelling || (first > 0 && spelling->found != Found::pinyin)) continue;
      score.take(first > 0           ? NameFit::word
                 : spelling->isWhole ? NameFit::whole
                                     : NameFit::start,
                 spelling->found);
    }
  return score;
}

std::vector<NameIndex::Hit> NameIndex::find(std::string_view text, std::size_t most) const {
  const std::string query = foldedText(text);
  if (query.empty()) return {};
  std::string pinyin = withoutTones(text);
  if (!std::ranges::all_of(pinyin, isLatinLetter)) pinyin.clear();
  struct Ranked {
    Score score;
    int rank;
    std::size_t length;
    std::size_t entry;
    auto key() const { return std::tuple(score.fit, score.found, rank, length, entry); }
  };
  std::vector<Ranked> found;
  for (std::size_t i = 0; i < m_entries.size(); ++i) {
    const Score score = scoreOf(m_entries[i], query, pinyin);
    if (score.isHit) found.push_back({score, m_entries[i].rank, m_entries[i].length, i});
  }
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(std::min(most, found.size()));
  std::ranges::partial_sort(found, end, {}, &Ranked::key);
  std::vector<Hit> hits;
  for (auto one = found.begin(); one != end; ++one) hits.push_back({one->entry, one->score.fit});
  return hits;
}

}  // namespace planning

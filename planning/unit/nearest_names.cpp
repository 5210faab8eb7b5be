#include "planning/unit/nearest_names.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "planning/reading/place_name.h"

namespace planning {
namespace {

constexpr std::size_t kShown = 3;

/// The bytes of each character in one number: only whether two are the same is asked.
std::u32string lettersOf(const std::string& name) {
  std::u32string letters;
  const std::string plain = normaliseName(name);
  for (const std::string_view point : codePoints(plain)) {
    char32_t letter = 0;
    for (const char byte : point) letter = letter << 8U | static_cast<unsigned char>(byte);
    letters += letter;
  }
  return letters;
}

}  // namespace

NearestNames::NearestNames(const std::vector<NamedUnit>& among) : m_among(among) {
  std::map<std::string, std::size_t> provinces;
  for (const NamedUnit& unit : among) {
    const auto [found, isNew] = provinces.emplace(unit.province, m_provinces.size());
    if (isNew) m_provinces.push_back(unit.province);
    m_names.push_back({lettersOf(unit.name), found->second});
  }
}

std::vector<std::string> NearestNames::of(const NamedUnit& unit, const std::vector<bool>& taken) {
  using Rank = std::tuple<bool, std::size_t, bool, std::string>;
  const std::u32string letters = lettersOf(unit.name);
  if (letters.empty()) return {};
  std::vector<bool> isElsewhere;
  for (const std::string& province : m_provinces)
    isElsewhere.push_back(!isSamePlace(unit.province, province));
  std::vector<Rank> best;
  for (std::size_t i = 0; i < m_names.size(); ++i) {
    const Name& name = m_names[i];
    const bool elsewhere = isElsewhere[name.province];
    const std::size_t least = name.letters.size() > letters.size() ? name.letters.size() - letters.size()
                                                                   : letters.size() - name.letters.size();
    const auto isOut = [&](std::size_t far) {
      return best.size() == kShown &&
             std::tuple(elsewhere, far) > std::tuple(std::get<0>(best.back()), std::get<1>(best.back()));
    };
    if (isOut(least)) continue;
    const std::size_t far = distance(letters, name.letters);
    if (isOut(far)) continue;
    Rank rank{elsewhere, far, taken[i], m_among[i].code + " " + m_among[i].name};
    best.insert(std::ranges::lower_bound(best, rank), std::move(rank));
    if (best.size() > kShown) best.pop_back();
  }
  std::vector<std::string> result;
  for (const Rank& rank : best) result.push_back(std::get<3>(rank));
  return result;
}

/// Levenshtein 1966, as nameDistance().
std::size_t NearestNames::distance(const std::u32string& a, const std::u32string& b) {
  m_row.resize(b.size() + 1);
  std::iota(m_row.begin(), m_row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = m_row[0];
    m_row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = m_row[j + 1];
      m_row[j + 1] = std::min({m_row[j] + 1, m_row[j + 1] + 1, replaced});
    }
  }
  return m_row.back();
}

}  // namespace planning

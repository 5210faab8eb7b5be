#include "geo/document/table_widths.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>

#include "geo/file/utf8.h"

namespace geo {
namespace {

constexpr double kEmMm = 3.2;          // 9 points
constexpr double kLetterEm = 0.58;     // a wide letter of those that are no Han characters
constexpr double kPaddingMm = 4;       // left and right of what a cell says, with its lines
constexpr double kMostShare = 1 / 5.;  // that a word can ask for

/// In em, of the longest run that is not broken at its end: a Han character is one by itself.
double longestWord(std::string_view text) {
  double longest = 0;
  double word = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = std::max<std::size_t>(utf8Length(text, i), 1);
    constexpr std::size_t kHanLength = 3;  // bytes of a Han character or a mark that is as wide
    const char first = text[i];
    if (length >= kHanLength) {
      longest = std::max({longest, word, 1.0});
      word = 0;
    } else if (first == ' ' || first == '\n' || first == '\t') {
      word = 0;
    } else {
      word += kLetterEm;
      longest = std::max(longest, word);
      if (first == '-' || first == '/') word = 0;
    }
    i += length;
  }
  return longest;
}

double neededShare(const DocumentTable& table, std::size_t column) {
  const DocumentTable::Column& head = table.columns[column];
  double longest = std::max(longestWord(head.head), longestWord(head.unit));
  for (const std::vector<DocumentCell>& row : table.rows)
    if (column < row.size()) longest = std::max(longest, longestWord(row[column].text));
  return std::min((longest * kEmMm + kPaddingMm) / kTextWidthMm, kMostShare);
}

}  // namespace

std::vector<double> columnShares(const DocumentTable& table) {
  const std::size_t count = table.columns.size();
  std::vector<double> shares, needs;
  for (std::size_t i = 0; i < count; ++i) {
    shares.push_back(std::max(table.columns[i].share, 1e-9));
    needs.push_back(neededShare(table, i));
  }
  const double asked = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (double& share : shares) share /= asked;
  if (std::accumulate(needs.begin(), needs.end(), 0.0) > 1) return shares;  // there is no room for all words
  std::vector<bool> isRaised(count, false);
  for (bool changes = true; changes;) {
    changes = false;
    double left = 1, others = 0;
    for (std::size_t i = 0; i < count; ++i)
      (isRaised[i] ? left : others) += isRaised[i] ? -needs[i] : shares[i];
    const double factor = others > 0 ? left / others : 1;
    for (std::size_t i = 0; i < count; ++i)
      if (!isRaised[i] && shares[i] * factor < needs[i]) isRaised[i] = changes = true;
    if (changes) continue;
    for (std::size_t i = 0; i < count; ++i) shares[i] = isRaised[i] ? needs[i] : shares[i] * factor;
  }
  return shares;
}

}  // namespace geo

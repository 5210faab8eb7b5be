#include "planning/reading/place_name.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <utility>
#include <vector>

#include "geo/file/folded_text.h"
#include "geo/file/han_script.h"
#include "planning/reading/script_digits.h"

namespace planning {
namespace {

std::size_t sequenceLength(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return 4;
}

// U+FF01..U+FF5E is ASCII at full width: EF BC 81 .. EF BD 9E.
char asciiOfFullWidth(std::string_view point) {
  if (point.size() != 3 || static_cast<unsigned char>(point[0]) != 0xEF) return 0;
  const int high = static_cast<unsigned char>(point[1]);
  const int low = static_cast<unsigned char>(point[2]);
  const int code = ((high & 0x3F) << 6 | (low & 0x3F)) | 0xF000;
  return code >= 0xFF01 && code <= 0xFF5E ? static_cast<char>(code - 0xFEE0) : '\0';
}

}  // namespace

std::vector<std::string_view> codePoints(std::string_view text) {
  std::vector<std::string_view> result;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = std::min(sequenceLength(static_cast<unsigned char>(text[i])), text.size() - i);
    result.push_back(text.substr(i, length));
    i += length;
  }
  return result;
}

int nameDistance(std::string_view a, std::string_view b) {
  const auto left = codePoints(a);
  const auto right = codePoints(b);
  std::vector<int> row(right.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 0; i < left.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i) + 1;
    for (std::size_t j = 0; j < right.size(); ++j) {
      const int replaced = diagonal + (left[i] == right[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
    }
  }
  return row.back();
}

std::string normaliseName(std::string_view name) {
  std::string result;
  if (std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    std::copy_if(name.begin(), name.end(), std::back_inserter(result),
                 [](char c) { return c != ' ' && c != '\t'; });
    return result;
  }
  for (const std::string_view point : codePoints(name)) {
    if (point == " " || point == "\t" || point == "\u3000" || point == "\u00A0") continue;
    if (point == "\u5DFF")
      result += "市";
    else if (const char ascii = asciiOfFullWidth(point); ascii != 0)
      result += ascii;
    else if (const char plain = plainSignOf(point); plain != 0)
      result += plain;
    else
      result += point;
  }
  return result;
}

std::string foldName(std::string_view name) {
  std::string folded = normaliseName(name);
  if (std::ranges::any_of(folded, [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
    folded = geo::foldedText(folded);
    // Turkish has i with and without a dot; its capitals are written either way.
    for (const auto& [from, to] : {std::pair("\u0307", ""), std::pair("\u0131", "i")})
      for (std::size_t at = folded.find(from); at != std::string::npos; at = folded.find(from))
        folded.replace(at, 2, to);
    return folded;
  }
  std::transform(folded.begin(), folded.end(), folded.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return folded;
}

std::string nameStem(std::string_view name) {
  static constexpr std::array<std::string_view, 14> kRanks{
      "壮族自治区", "回族自治区", "维吾尔自治区", "特别行政区", "特别区", "特区", "自治区",
      "自治州",     "地区",       "省",           "市",         "盟",     "县",   "区"};
  std::string whole = normaliseName(name);
  for (const std::string_view rank : kRanks) {
    if (!whole.ends_with(rank)) continue;
    const std::string stem = whole.substr(0, whole.size() - rank.size());
    return codePoints(stem).size() >= 2 || codePoints(whole).size() == 2 ? stem : whole;
  }
  return whole;
}

bool isSamePlace(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  const std::string left = nameStem(a);
  const std::string right = nameStem(b);
  if (left == right) return true;
  const auto leftPoints = codePoints(left);
  const auto rightPoints = codePoints(right);
  if (leftPoints.size() < 2 || rightPoints.size() < 2) return false;
  return geo::hasHan(leftPoints[0]) && geo::hasHan(leftPoints[1]) && leftPoints[0] == rightPoints[0] &&
         leftPoints[1] == rightPoints[1];
}

}  // namespace planning

#include "planning/reading/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "geo/table/digits.h"
#include "planning/reading/place_name.h"
#include "planning/reading/script_digits.h"
#include "planning/reading/unit_of_measure.h"

namespace planning {
namespace {

using geo::isDigit;

bool isMissingMark(const std::string& text) {
  static constexpr std::array<std::string_view, 21> kMarks{
      "-",   "--", "---", "—",    "——", "–",  "…",      "……",     "...",    "..", "/",
      "N/A", "NA", "n/a", "不详", "缺", "无", "无数据", "未采集", "不适用", "－"};
  return std::find(kMarks.begin(), kMarks.end(), text) != kMarks.end();
}

/// Groups of three digits; with `lakhs` also 12,34,567, of two before the last three.
bool areGroups(const std::vector<std::size_t>& digits, bool lakhs) {
  const auto areOf = [&](std::size_t from, std::size_t to, std::size_t length) {
    return std::all_of(digits.begin() + static_cast<std::ptrdiff_t>(from),
                       digits.begin() + static_cast<std::ptrdiff_t>(to),
                       [&](std::size_t one) { return one == length; });
  };
  const std::size_t count = digits.size();
  if (digits.front() < 1 || digits.front() > 3 || digits.back() != 3) return false;
  if (areOf(1, count, 3)) return true;
  return lakhs && count > 2 && digits.front() <= 2 && areOf(1, count - 1, 2);
}

// Removes separators that part groups in the integer part; false where one stands elsewhere.
bool dropThousands(std::string& text, char separator, bool lakhs, bool& found) {
  if (text.find(separator) == std::string::npos) return true;
  const std::size_t point = std::min(text.find('.'), text.size());
  if (text.find(separator, point) != std::string::npos) return false;
  const std::size_t start = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  std::vector<std::size_t> digits{0};
  std::string plain = text.substr(0, start);
  for (std::size_t i = start; i < point; ++i) {
    if (isDigit(text[i])) {
      plain += text[i];
      ++digits.back();
    } else if (text[i] == separator) {
      digits.push_back(0);
    } else {
      return false;
    }
  }
  if (text[start] == '0' || !areGroups(digits, lakhs)) return false;
  text = plain + text.substr(point);
  found = true;
  return true;
}

// U+2460..U+2473 are circled numbers, U+00B9, U+00B2, U+00B3 raised ones.
bool isFootnoteSign(std::string_view point) {
  static constexpr std::array<std::string_view, 6> kSigns{"*", "†", "‡", "\u00B9", "\u00B2", "\u00B3"};
  if (std::find(kSigns.begin(), kSigns.end(), point) != kSigns.end()) return true;
  return point.size() == 3 && point >= "\u2460" && point <= "\u2473";
}

// Takes "①", "*", "[1]", "[注1]", "(注)" from the end of what begins with a digit.
std::string dropFootnote(std::string& text) {
  if (text.empty() || !(isDigit(text[0]) || text[0] == '-' || text[0] == '+' || text[0] == '.')) return {};
  const std::size_t bracket = text.find_first_of("[(");
  if (bracket != std::string::npos && (text.ends_with(']') || text.ends_with(')'))) {
    std::string mark = text.substr(bracket);
    text.erase(bracket);
    return mark;
  }
  std::string mark;
  for (auto points = codePoints(text); points.size() > 1 && isFootnoteSign(points.back());
       points = codePoints(text)) {
    mark.insert(0, points.back());
    text.resize(text.size() - points.back().size());
  }
  return mark;
}

/// Marks of the direction of writing, which nobody sees.
bool isUnseen(std::string_view point) {
  return point == "\u200E" || point == "\u200F" || point == "\u061C" || point == "\uFEFF";
}

// Like normaliseName(), but spaces between two digits stay: "12 34" may be two numbers in one cell.
std::string withInnerSpaces(std::string_view raw) {
  std::string text;
  bool space = false;
  for (const std::string_view point : codePoints(raw)) {
    if (isUnseen(point)) continue;
    const std::string plain = point == "\u2019" ? "'" : normaliseName(point);
    if (plain.empty() || point == "\u2009" || point == "\u202F") {
      space = true;
      continue;
    }
    if (space && !text.empty() && isDigit(text.back()) && isDigit(plain[0])) text += ' ';
    space = false;
    text += plain;
  }
  if (constexpr std::string_view kDash = "–";
      text.size() > kDash.size() && text.starts_with(kDash) && isDigit(text[kDash.size()]))
    text.replace(0, kDash.size(), "-");
  return text;
}

/// "2010-12-31", "2010/1/5", "31.12.2010".
bool isDate(const std::string& text) {
  const std::size_t first = text.find_first_of("-/.");
  if (text.size() < 8 || text.size() > 10 || first == std::string::npos) return false;
  const std::size_t second = text.find(text[first], first + 1);
  if (second == std::string::npos || text.find(text[first], second + 1) != std::string::npos) return false;
  const bool isYearFirst = first == 4 && text[first] != '.';
  const bool isYearLast = text.size() - second == 5 && first <= 2 && second - first <= 3;
  return (isYearFirst || isYearLast) && first > 0 && second > first + 1 && second + 1 < text.size() &&
         std::all_of(text.begin(), text.end(), [&](char c) { return isDigit(c) || c == text[first]; });
}

bool isError(const std::string& text) {
  static constexpr std::array<std::string_view, 9> kErrors{"#DIV/0!", "#N/A",    "#NAME?",  "#NULL!", "#NUM!",
                                                           "#REF!",   "#VALUE!", "#SPILL!", "#CALC!"};
  return std::find(kErrors.begin(), kErrors.end(), text) != kErrors.end() || text.starts_with("Err:");
}

// Most cells: digits and a point.
bool isPlainNumber(std::string_view raw, const NumberStyle& style) {
  return !raw.empty() && raw.size() < 18 && std::all_of(raw.begin(), raw.end(), [&](char c) {
    return isDigit(c) || c == '-' || (c == '.' && style.decimal == '.');
  });
}

// With a decimal point and commas between groups; false where a sign of either kind has no meaning.
bool inPointStyle(std::string& text, const NumberStyle& style) {
  if (style.decimal == ',')
    for (char& c : text) c = c == ',' ? '.' : c == '.' ? ',' : c;
  const bool usual = style.thousands == (style.decimal == ',' ? '.' : ',');
  if (usual) return true;
  if (text.find(',') != std::string::npos) return false;
  if (style.thousands == '\'') std::replace(text.begin(), text.end(), '\'', ',');
  return true;
}

std::optional<double> parsedFinite(std::string_view text) {
  const char* const end = text.data() + text.size();
  double value = 0;
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace

namespace {

/// Arabic signs say themselves what they are.
bool takeArabicSigns(std::string& text) {
  bool any = false;
  for (const auto& [from, to] : {std::pair(kArabicDecimal, "."), std::pair(kArabicThousands, ",")})
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from)) {
      text.replace(at, from.size(), to);
      any = true;
    }
  return any;
}

/// The value of digits and signs alone; `text` as withInnerSpaces() makes it.
std::optional<double> valueOf(std::string text, const NumberStyle& said, bool& thousands) {
  const NumberStyle style = takeArabicSigns(text) ? NumberStyle{} : said;
  if (!inPointStyle(text, style)) return std::nullopt;
  for (const char separator : {' ', '\'', ','})
    if (!dropThousands(text, separator, separator == ',' && style.decimal == '.', thousands))
      return std::nullopt;
  if (text.starts_with('+') && !text.starts_with("+-")) text.erase(0, 1);
  if (text.find_first_not_of("0123456789+-.eE") != std::string::npos) return std::nullopt;
  return parsedFinite(text);
}

/// "(1,234)" and "△5": negative in some tables, a figure with a mark in others.
bool mayBeNegative(std::string text, const NumberStyle& style) {
  bool thousands = false;
  if (text.starts_with('(') && text.ends_with(')')) {
    text = text.substr(1, text.size() - 2);
  } else {
    const auto points = codePoints(text);
    if (points.empty() || (points[0] != "△" && points[0] != "▲" && points[0] != "▼")) return false;
    text.erase(0, points[0].size());
  }
  return !text.empty() && isDigit(text[0]) && valueOf(text, style, thousands).has_value();
}

NumberText::Kind kindOf(const std::string& text) {
  return isMissingMark(text)     ? NumberText::Kind::missing
         : isError(text)         ? NumberText::Kind::error
         : isDate(text)          ? NumberText::Kind::date
         : text.starts_with('=') ? NumberText::Kind::formula
                                 : NumberText::Kind::text;
}

}  // namespace

NumberText parseNumberText(std::string_view raw, const NumberStyle& style) {
  NumberText result;
  if (isPlainNumber(raw, style))
    if (const auto value = parsedFinite(raw)) {
      result.kind = NumberText::Kind::number;
      result.value = value;
      return result;
    }
  std::string text = normaliseName(raw);
  if (text.empty()) return result;
  result.kind = kindOf(text);
  if (result.kind != NumberText::Kind::text) return result;
  const bool wide =
      std::any_of(raw.begin(), raw.end(), [](char c) { return static_cast<unsigned char>(c) == 0xEF; });
  text = withInnerSpaces(raw);
  if (text.starts_with('\'')) text.erase(0, 1);  // how a spreadsheet is told that it is text
  result.mayBeNegative = mayBeNegative(text, style);
  result.isOverflow = text.size() > 1 && text.find_first_not_of('*') == std::string::npos;
  std::string footnote = dropFootnote(text);
  std::string sign;
  for (const std::string_view one : {"%", "‰"})
    if (text.ends_with(one)) {
      sign = one;
      text.resize(text.size() - one.size());
    }
  bool thousands = false;
  const auto value = valueOf(text, style, thousands);
  if (!value) return result;
  result.kind = NumberText::Kind::number;
  result.value = value;
  result.thousandsSeparator = thousands;
  result.fullWidth = wide;
  result.sign = std::move(sign);
  result.footnote = std::move(footnote);
  return result;
}

NumberText parseMeasuredText(std::string_view raw, const NumberStyle& style) {
  NumberText whole = parseNumberText(raw, style);
  if (whole.kind != NumberText::Kind::text || whole.mayBeNegative || whole.isOverflow) return whole;
  const std::string text = withInnerSpaces(raw);
  const std::size_t end = text.find_first_not_of("0123456789.,' +-");
  if (end == 0 || end == std::string::npos) return whole;
  const std::string unit = text.substr(end);
  // 3村 may be the third village, and "5 mil" is a thousand in Spanish and a million in English
  if (!isUnitOfMeasure(unit) || unit == "村" || foldName(unit) == "mil") return whole;
  NumberText number = parseNumberText(std::string_view(text).substr(0, end), style);
  if (number.kind != NumberText::Kind::number || !number.sign.empty() || !number.footnote.empty())
    return whole;
  number.sign = unit;
  return number;
}

}  // namespace planning

#include "planning/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "planning/place_name.h"

namespace planning {
namespace {

bool isMissingMark(const std::string& text) {
  static constexpr std::array<std::string_view, 17> kMarks{"-",  "--",  "---",  "—",  "——",    "–",
                                                           "…",  "……",  "...",  "..", "/",     "N/A",
                                                           "NA", "n/a", "不详", "缺", "无数据"};
  return std::find(kMarks.begin(), kMarks.end(), text) != kMarks.end();
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Removes commas that part groups of three digits in the integer part; false where a comma stands elsewhere.
bool dropThousands(std::string& text, bool& found) {
  if (text.find(',') == std::string::npos) return true;
  const std::size_t point = std::min(text.find('.'), text.size());
  if (text.find(',', point) != std::string::npos) return false;
  const std::size_t start = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  std::size_t digits = 0;
  bool first = true;
  std::string plain = text.substr(0, start);
  for (std::size_t i = start; i <= point; ++i) {
    if (i < point && isDigit(text[i])) {
      plain += text[i];
      ++digits;
      continue;
    }
    if (i < point && text[i] != ',') return false;
    if (first ? (digits < 1 || digits > 3) : digits != 3) return false;
    first = false;
    digits = 0;
  }
  text = plain + text.substr(point);
  found = true;
  return true;
}

}  // namespace

NumberText parseNumberText(std::string_view raw) {
  NumberText result;
  std::string text = normaliseName(raw);
  if (text.empty()) return result;
  if (isMissingMark(text)) {
    result.kind = NumberText::Kind::missing;
    return result;
  }
  result.kind = NumberText::Kind::text;
  const bool wide =
      std::any_of(raw.begin(), raw.end(), [](char c) { return static_cast<unsigned char>(c) == 0xEF; });
  if (text.ends_with('%')) text.pop_back();
  bool thousands = false;
  if (!dropThousands(text, thousands)) return result;
  if (text.starts_with('+')) text.erase(0, 1);
  const char* end = text.data() + text.size();
  double value = 0;
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc{} || stop != end || !std::isfinite(value)) return result;
  if (!std::all_of(text.begin(), text.end(), [](char c) {
        return isDigit(c) || std::string_view("+-.eE").find(c) != std::string_view::npos;
      }))
    return result;
  result.kind = NumberText::Kind::number;
  result.value = value;
  result.thousandsSeparator = thousands;
  result.fullWidth = wide;
  return result;
}

}  // namespace planning

#include "planning/intake/title_units.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "planning/reading/place_name.h"
#include "planning/reading/unit_of_measure.h"

namespace planning::forms {
namespace {

std::string trimmed(std::string text) {
  constexpr std::string_view kSigns = " \t.:()";
  while (!text.empty() && kSigns.find(text.front()) != std::string_view::npos) text.erase(0, 1);
  while (!text.empty() && kSigns.find(text.back()) != std::string_view::npos) text.pop_back();
  return text;
}

/// Full-width brackets, colons and commas become ASCII.
std::string plainSigns(const std::string& title) {
  std::string text;
  for (const std::string_view point : codePoints(title)) text += point == " " ? " " : normaliseName(point);
  return text;
}

/// What stands behind the word for a unit; absent where there is none. 填报单位 is an office.
std::optional<std::string> afterUnitWord(const std::string& title) {
  static constexpr std::array<std::string_view, 18> kWords{
      "单位:",    "單位:",    "単位:",  "단위:",  "Unit:",   "unit:",    "UNIT:",      "Units:", "units:",
      "Einheit:", "einheit:", "Unité:", "unité:", "Unidad:", "Unidade:", "измерения:", "изм.:",  "Birim:"};
  for (const std::string_view word : kWords) {
    const std::size_t at = title.find(word);
    if (at == std::string::npos) continue;
    const std::string before = title.substr(0, at);
    const bool isOffice =
        std::ranges::any_of(std::array<std::string_view, 6>{"填报", "编制", "制表", "报送", "填表", "主管"},
                            [&](std::string_view office) { return before.ends_with(office); });
    if (!isOffice) return title.substr(at + word.size());
  }
  return std::nullopt;
}

std::vector<std::string> partsOf(std::string text, std::initializer_list<std::string_view> signs) {
  std::vector<std::string> parts;
  for (const std::string_view sign : signs)
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign))
      text.replace(at, sign.size(), 1, '\n');
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    if (std::string part = trimmed(text.substr(from, end - from)); !part.empty()) parts.push_back(part);
    from = end + 1;
  }
  return parts;
}

/// Without a word for it: the whole, what stands in brackets, or behind "in" or a comma at the end.
std::optional<std::string> unitWithin(const std::string& title) {
  std::vector<std::string> candidates;
  for (const auto& [open, close] : {std::pair('(', ')'), std::pair('[', ']')}) {
    const std::size_t from = title.rfind(open);
    const std::size_t to = title.rfind(close);
    if (from != std::string::npos && to != std::string::npos && to > from)
      candidates.push_back(title.substr(from + 1, to - from - 1));
  }
  for (const std::string_view sign : {" in ", " en ", " em ", " в ", ",", " - ", " – ", "、"})
    if (const std::size_t at = title.rfind(sign); at != std::string::npos)
      candidates.push_back(title.substr(at + sign.size()));
  if (title.find_first_not_of("0123456789.,' ") != std::string::npos) candidates.push_back(title);
  for (std::string& one : candidates) {
    for (const std::string_view lead : {"in ", "en ", "em ", "в "})
      if (one.starts_with(lead)) one.erase(0, lead.size());
    one = trimmed(one);
    if (isUnitOfMeasure(one)) return one;
  }
  return std::nullopt;
}

/// Speaks of thousands and the like.
bool mentionsMultiple(const std::string& title) {
  static constexpr std::array<std::string_view, 24> kParts{
      "thousand", "million", "billion", "'000", "tausend", "milliers", "milliard", "millones",
      "milhares", "milhões", "тыс",     "млн",  "млрд",    "万人",     "万元",     "万户",
      "万美元",   "亿元",    "亿美元",  "千元", "千人",    "千円",     "百万",     "만명"};
  const std::string folded = foldName(title);
  return std::ranges::any_of(kParts,
                             [&](std::string_view part) { return folded.find(part) != std::string::npos; });
}

}  // namespace

TitleUnits unitsOfTitles(const std::vector<std::string>& titles) {
  TitleUnits found;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const std::string title = plainSigns(titles[i]);
    if (auto stated = afterUnitWord(title)) {
      if (trimmed(*stated).empty() && i + 1 < titles.size()) stated = plainSigns(titles[++i]);
      if (const std::string whole = trimmed(*stated); isUnitOfMeasure(whole)) {
        found.units.push_back(whole);
        continue;
      }
      bool isKnown = true;
      for (const std::string& unit : partsOf(*stated, {"、", ",", ";", ")"})) {
        if (isUnitOfMeasure(unit))
          found.units.push_back(unit);
        else
          isKnown = false;
      }
      if (!isKnown) found.notUnderstood.push_back(titles[i]);
    } else if (const auto unit = unitWithin(title)) {
      found.units.push_back(*unit);
    } else if (mentionsMultiple(title)) {
      found.notUnderstood.push_back(titles[i]);
    }
  }
  return found;
}

}  // namespace planning::forms

#include "planning/reading/unit_of_measure.h"

#include <algorithm>
#include <array>
#include <utility>

#include "planning/reading/place_name.h"

namespace planning {
namespace {

struct Measure {
  std::string_view dimension;
  double factor = 1;
  std::string_view per{};  ///< what stands after the slash of 元/人
};

struct Word {
  std::string_view text;
  std::string_view dimension;
  double factor;
};

constexpr double kMu = 10000.0 / 15;  // m²

constexpr std::array<Word, 43> kBases{{{"人", "person", 1},
                                       {"口人", "person", 1},
                                       {"人口", "person", 1},
                                       {"人次", "visit", 1},
                                       {"户", "household", 1},
                                       {"元", "yuan", 1},
                                       {"人民币元", "yuan", 1},
                                       {"亩", "area", kMu},
                                       {"公顷", "area", 1e4},
                                       {"平方公里", "area", 1e6},
                                       {"平方千米", "area", 1e6},
                                       {"平方米", "area", 1},
                                       {"个", "piece", 1},
                                       {"张", "bed", 1},
                                       {"beds", "bed", 1},
                                       {"头", "head", 1},
                                       {"吨", "tonne", 1},
                                       {"公斤", "tonne", 1e-3},
                                       {"公里", "length", 1e3},
                                       {"千米", "length", 1e3},
                                       {"年", "year", 1},
                                       {"%", "share", 1},
                                       {"percent", "share", 1},
                                       {"百分比", "share", 1},
                                       {"‰", "share", 0.1},
                                       {"permille", "share", 0.1},
                                       {"persons", "person", 1},
                                       {"people", "person", 1},
                                       {"households", "household", 1},
                                       {"yuan", "yuan", 1},
                                       {"rmb", "yuan", 1},
                                       {"mu", "area", kMu},
                                       {"ha", "area", 1e4},
                                       {"hectares", "area", 1e4},
                                       {"km2", "area", 1e6},
                                       {"km²", "area", 1e6},
                                       {"m2", "area", 1},
                                       {"m²", "area", 1},
                                       {"km", "length", 1e3},
                                       {"tonnes", "tonne", 1},
                                       {"years", "year", 1},
                                       {"是否", "truth", 1},
                                       {"yesno", "truth", 1}}};

struct Multiple {
  std::string_view text;
  double factor;
};

/// The longer before what it begins with.
constexpr std::array<Multiple, 16> kMultiples{{{"百万", 1e6},
                                               {"千万", 1e7},
                                               {"十万", 1e5},
                                               {"百", 1e2},
                                               {"千", 1e3},
                                               {"万", 1e4},
                                               {"亿", 1e8},
                                               {"10^4", 1e4},
                                               {"10,000", 1e4},
                                               {"10000", 1e4},
                                               {"10k", 1e4},
                                               {"100million", 1e8},
                                               {"1000", 1e3},
                                               {"thousand", 1e3},
                                               {"million", 1e6},
                                               {"billion", 1e9}}};

std::string plain(std::string_view text) {
  std::string unit = foldName(text);
  if (unit == "是/否" || unit == "yes/no") return "是否";
  if (const std::size_t bracket = unit.find('('); bracket != std::string::npos && bracket > 0)
    unit.erase(bracket);  // 户(长表)
  return unit;
}

std::optional<Word> baseOf(std::string_view text) {
  const auto found =
      std::find_if(kBases.begin(), kBases.end(), [&](const Word& word) { return word.text == text; });
  return found == kBases.end() ? std::nullopt : std::optional(*found);
}

/// `text` as plain() makes it; the views of the result point into it.
std::optional<Measure> measureOf(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::string_view per = slash == std::string_view::npos ? std::string_view() : text.substr(slash + 1);
  const std::string_view amount = text.substr(0, slash);
  if (const auto base = baseOf(amount)) return Measure{base->dimension, base->factor, per};
  for (const Multiple& multiple : kMultiples)
    if (amount.starts_with(multiple.text))
      if (const auto base = baseOf(amount.substr(multiple.text.size())))
        return Measure{base->dimension, multiple.factor * base->factor, per};
  return std::nullopt;
}

}  // namespace

bool isUnitOfMeasure(std::string_view text) { return measureOf(plain(text)).has_value(); }

std::optional<double> conversionFactor(std::string_view from, std::string_view to) {
  const std::string given = plain(from);
  const std::string wanted = plain(to);
  if (given == wanted) return 1.0;
  const auto source = measureOf(given);
  const auto target = measureOf(wanted);
  if (!source || !target || source->dimension != target->dimension || source->per != target->per)
    return std::nullopt;
  return source->factor / target->factor;
}

ColumnHead splitHead(const std::string& head) {
  std::string text = head;
  while (!text.empty() && text.back() == ' ') text.pop_back();
  for (const auto& [open, close] :
       {std::pair<std::string, std::string>{"(", ")"}, std::pair<std::string, std::string>{"（", "）"},
        std::pair<std::string, std::string>{"[", "]"}, std::pair<std::string, std::string>{"〔", "〕"}}) {
    const std::size_t begin = text.rfind(open);
    if (!text.ends_with(close) || begin == std::string::npos || begin == 0) continue;
    const std::size_t from = begin + open.size();
    std::string unit = text.substr(from, text.size() - close.size() - from);
    for (const std::string_view lead : {"单位：", "单位:"})
      if (unit.starts_with(lead)) unit.erase(0, lead.size());
    if (isUnitOfMeasure(unit)) return {text.substr(0, begin), unit};
  }
  for (const std::string_view sign : {"/", ",", "，"}) {
    const std::size_t at = text.rfind(sign);
    if (at == std::string::npos || at == 0) continue;
    if (const std::string unit = text.substr(at + sign.size()); isUnitOfMeasure(unit))
      return {text.substr(0, at), unit};
  }
  return {text, {}};
}

}  // namespace planning

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

constexpr std::array<Word, 145> kBases{{{"人", "person", 1},
                                        {"口人", "person", 1},
                                        {"人口", "person", 1},
                                        {"口", "person", 1},
                                        {"persons", "person", 1},
                                        {"people", "person", 1},
                                        {"person", "person", 1},
                                        {"inhabitants", "person", 1},
                                        {"personen", "person", 1},
                                        {"einwohner", "person", 1},
                                        {"einwohnern", "person", 1},
                                        {"personnes", "person", 1},
                                        {"habitants", "person", 1},
                                        {"personas", "person", 1},
                                        {"habitantes", "person", 1},
                                        {"pessoas", "person", 1},
                                        {"человек", "person", 1},
                                        {"чел", "person", 1},
                                        {"чел.", "person", 1},
                                        {"жителей", "person", 1},
                                        {"名", "person", 1},
                                        {"명", "person", 1},
                                        {"người", "person", 1},
                                        {"osób", "person", 1},
                                        {"kişi", "person", 1},
                                        {"jiwa", "person", 1},
                                        {"نسمة", "person", 1},
                                        {"人次", "visit", 1},
                                        {"户", "household", 1},
                                        {"戶", "household", 1},
                                        {"households", "household", 1},
                                        {"haushalte", "household", 1},
                                        {"haushalten", "household", 1},
                                        {"ménages", "household", 1},
                                        {"hogares", "household", 1},
                                        {"domicílios", "household", 1},
                                        {"домохозяйств", "household", 1},
                                        {"世帯", "household", 1},
                                        {"가구", "household", 1},
                                        {"세대", "household", 1},
                                        {"hộ", "household", 1},
                                        {"đồng", "vnd", 1},
                                        {"元", "yuan", 1},
                                        {"人民币元", "yuan", 1},
                                        {"yuan", "yuan", 1},
                                        {"rmb", "yuan", 1},
                                        {"cny", "yuan", 1},
                                        {"美元", "usd", 1},
                                        {"usd", "usd", 1},
                                        {"us$", "usd", 1},
                                        {"dollars", "usd", 1},
                                        {"usdollars", "usd", 1},
                                        {"欧元", "eur", 1},
                                        {"eur", "eur", 1},
                                        {"euro", "eur", 1},
                                        {"euros", "eur", 1},
                                        {"€", "eur", 1},
                                        {"日元", "jpy", 1},
                                        {"円", "jpy", 1},
                                        {"yen", "jpy", 1},
                                        {"jpy", "jpy", 1},
                                        {"원", "krw", 1},
                                        {"won", "krw", 1},
                                        {"krw", "krw", 1},
                                        {"卢布", "rub", 1},
                                        {"руб", "rub", 1},
                                        {"руб.", "rub", 1},
                                        {"рублей", "rub", 1},
                                        {"rub", "rub", 1},
                                        {"卢比", "inr", 1},
                                        {"rupees", "inr", 1},
                                        {"inr", "inr", 1},
                                        {"₹", "inr", 1},
                                        {"亩", "area", kMu},
                                        {"畝", "area", kMu},
                                        {"mu", "area", kMu},
                                        {"公顷", "area", 1e4},
                                        {"公頃", "area", 1e4},
                                        {"ha", "area", 1e4},
                                        {"hectare", "area", 1e4},
                                        {"hectares", "area", 1e4},
                                        {"hektar", "area", 1e4},
                                        {"hectáreas", "area", 1e4},
                                        {"hectareas", "area", 1e4},
                                        {"га", "area", 1e4},
                                        {"平方公里", "area", 1e6},
                                        {"平方千米", "area", 1e6},
                                        {"km2", "area", 1e6},
                                        {"km²", "area", 1e6},
                                        {"sqkm", "area", 1e6},
                                        {"sq.km", "area", 1e6},
                                        {"squarekilometres", "area", 1e6},
                                        {"squarekilometers", "area", 1e6},
                                        {"км2", "area", 1e6},
                                        {"км²", "area", 1e6},
                                        {"平方米", "area", 1},
                                        {"m2", "area", 1},
                                        {"m²", "area", 1},
                                        {"个", "piece", 1},
                                        {"個", "piece", 1},
                                        {"所", "piece", 1},
                                        {"辆", "piece", 1},
                                        {"家", "piece", 1},
                                        {"处", "piece", 1},
                                        {"座", "piece", 1},
                                        {"项", "piece", 1},
                                        {"件", "piece", 1},
                                        {"台", "piece", 1},
                                        {"只", "piece", 1},
                                        {"株", "piece", 1},
                                        {"村", "piece", 1},
                                        {"개", "piece", 1},
                                        {"units", "piece", 1},
                                        {"pieces", "piece", 1},
                                        {"张", "bed", 1},
                                        {"beds", "bed", 1},
                                        {"头", "head", 1},
                                        {"吨", "tonne", 1},
                                        {"噸", "tonne", 1},
                                        {"tonnes", "tonne", 1},
                                        {"tonnen", "tonne", 1},
                                        {"toneladas", "tonne", 1},
                                        {"тонн", "tonne", 1},
                                        {"公斤", "tonne", 1e-3},
                                        {"千克", "tonne", 1e-3},
                                        {"斤", "tonne", 5e-4},
                                        {"立方米", "volume", 1},
                                        {"千瓦时", "energy", 1},
                                        {"公里", "length", 1e3},
                                        {"千米", "length", 1e3},
                                        {"km", "length", 1e3},
                                        {"年", "year", 1},
                                        {"years", "year", 1},
                                        {"%", "share", 1},
                                        {"percent", "share", 1},
                                        {"percentage", "share", 1},
                                        {"prozent", "share", 1},
                                        {"pourcent", "share", 1},
                                        {"porcentaje", "share", 1},
                                        {"porcentagem", "share", 1},
                                        {"百分比", "share", 1},
                                        {"‰", "share", 0.1},
                                        {"permille", "share", 0.1},
                                        {"是否", "truth", 1},
                                        {"yesno", "truth", 1}}};

struct Multiple {
  std::string_view text;
  double factor;
};

constexpr std::array<Multiple, 97> kMultiples{
    {{"number", 1},       {"百", 1e2},         {"hundred", 1e2},     {"hundreds", 1e2},   {"hundredsof", 1e2},
     {"千", 1e3},         {"천", 1e3},         {"1000", 1e3},        {"1,000", 1e3},      {"1.000", 1e3},
     {"'000", 1e3},       {"'000s", 1e3},      {"’000", 1e3},        {"000", 1e3},        {"000s", 1e3},
     {"thousand", 1e3},   {"thousands", 1e3},  {"thousandsof", 1e3}, {"tsd", 1e3},        {"tsd.", 1e3},
     {"tausend", 1e3},    {"milliers", 1e3},   {"milliersde", 1e3},  {"milliersd'", 1e3}, {"miles", 1e3},
     {"milesde", 1e3},    {"milhares", 1e3},   {"milharesde", 1e3},  {"mil", 1e3},        {"тыс", 1e3},
     {"тыс.", 1e3},       {"тысяч", 1e3},      {"万", 1e4},          {"萬", 1e4},         {"만", 1e4},
     {"10^4", 1e4},       {"10,000", 1e4},     {"10.000", 1e4},      {"10000", 1e4},      {"10k", 1e4},
     {"十万", 1e5},       {"lakh", 1e5},       {"lakhs", 1e5},       {"lakhof", 1e5},     {"百万", 1e6},
     {"百萬", 1e6},       {"백만", 1e6},       {"million", 1e6},     {"millions", 1e6},   {"millionsof", 1e6},
     {"mln", 1e6},        {"mln.", 1e6},       {"mio", 1e6},         {"mio.", 1e6},       {"millionen", 1e6},
     {"millionsde", 1e6}, {"millones", 1e6},   {"millonesde", 1e6},  {"milhões", 1e6},    {"milhõesde", 1e6},
     {"млн", 1e6},        {"млн.", 1e6},       {"миллионов", 1e6},   {"千万", 1e7},       {"千萬", 1e7},
     {"천만", 1e7},       {"crore", 1e7},      {"crores", 1e7},      {"亿", 1e8},         {"億", 1e8},
     {"억", 1e8},         {"100million", 1e8}, {"十亿", 1e9},        {"billion", 1e9},    {"billions", 1e9},
     {"milliard", 1e9},   {"milliards", 1e9},  {"milliarden", 1e9},  {"mrd", 1e9},        {"mrd.", 1e9},
     {"млрд", 1e9},       {"млрд.", 1e9},      {"nghìn", 1e3},       {"ngàn", 1e3},       {"triệu", 1e6},
     {"tỷ", 1e9},         {"हज़ार", 1e3},       {"हजार", 1e3},        {"लाख", 1e5},        {"करोड़", 1e7},
     {"ألف", 1e3},        {"مليون", 1e6},      {"ribu", 1e3},        {"juta", 1e6},       {"milyon", 1e6},
     {"tys", 1e3},        {"tys.", 1e3}}};

/// A multiple alone, "thousand": of whatever the figures are.
constexpr std::string_view kAnything = "*";

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
    if (amount.starts_with(multiple.text)) {
      if (const auto base = baseOf(amount.substr(multiple.text.size())))
        return Measure{base->dimension, multiple.factor * base->factor, per};
      if (amount == multiple.text && slash == std::string_view::npos)
        return Measure{kAnything, multiple.factor, {}};
    }
  return std::nullopt;
}

/// What is told in thousands without saying of what: things that are counted, and money.
bool isCounted(const Measure& measure) {
  static constexpr std::array<std::string_view, 8> kOthers{"area",  "length", "share",  "year",
                                                           "truth", "tonne",  "volume", "energy"};
  return measure.per.empty() && std::ranges::find(kOthers, measure.dimension) == kOthers.end();
}

}  // namespace

bool isUnitOfMeasure(std::string_view text) { return measureOf(plain(text)).has_value(); }

bool isBareMultiple(std::string_view text) {
  const std::string unit = plain(text);
  const auto measure = measureOf(unit);
  return measure && measure->dimension == kAnything;
}

std::optional<double> multipleOf(std::string_view unit) {
  const std::string text = plain(unit);
  const auto measure = measureOf(text);
  return measure && isCounted(*measure) ? std::optional(measure->factor) : std::nullopt;
}

bool isShare(std::string_view unit) {
  const std::string text = plain(unit);
  const auto measure = measureOf(text);
  return measure && (measure->dimension == "share" || !measure->per.empty());
}

std::optional<double> conversionFactor(std::string_view from, std::string_view to) {
  const std::string given = plain(from);
  const std::string wanted = plain(to);
  if (given == wanted) return 1.0;
  const auto source = measureOf(given);
  const auto target = measureOf(wanted);
  if (!source || !target) return std::nullopt;
  const bool isAnything = source->dimension == kAnything || target->dimension == kAnything;
  if (isAnything ? !isCounted(*source) || !isCounted(*target)
                 : source->dimension != target->dimension || source->per != target->per)
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
    for (const std::string_view lead : {"单位：", "单位:", "in ", "en ", "em ", "в "})
      if (unit.starts_with(lead)) unit.erase(0, lead.size());
    if (isUnitOfMeasure(unit)) return {text.substr(0, begin), unit};
  }
  for (const std::string_view sign : {"/", ",", "，"}) {
    const std::size_t at = text.rfind(sign);
    if (at == std::string::npos || at == 0) continue;
    const std::string unit = text.substr(at + sign.size());
    if (isUnitOfMeasure(unit) && !isBareMultiple(unit))  // "per 1,000" says no thousands
      return {text.substr(0, at), unit};
  }
  return {text, {}};
}

}  // namespace planning

#include "planning/intake/kind_words.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "planning/intake/head_words.h"
#include "planning/reading/place_name.h"
#include "planning/reading/unit_of_measure.h"

namespace planning {
namespace {

bool beginsWord(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// Runs of letters, in lower case: "COUNTY_FP10" gives "county" and "fp".
std::vector<std::string> wordsIn(const std::string& name) {
  std::vector<std::string> words;
  bool isOpen = false;
  for (const std::string_view point : codePoints(name)) {
    const std::string folded = foldName(point);
    if (folded.empty() || !beginsWord(folded[0]) || folded == "’") {
      isOpen = false;
      continue;
    }
    if (!isOpen) words.emplace_back();
    isOpen = true;
    words.back() += folded;
  }
  return words;
}

template <std::size_t N>
bool holdsAny(const std::string& text, const std::string_view (&parts)[N]) {
  return std::ranges::any_of(parts,
                             [&](std::string_view part) { return text.find(part) != std::string::npos; });
}

bool isRatioWord(const std::string& word) {
  static const std::unordered_set<std::string_view> kRatioWords{
      // English
      "per", "density", "rate", "rates", "average", "avg", "mean", "median", "share", "ratio", "percent",
      "percentage", "pct", "proportion", "index", "expectancy", "percentile", "quantile", "coefficient",
      "score", "growth", "prevalence", "incidence", "intensity",
      // French
      "densité", "taux", "moyenne", "moyen", "médiane", "médian", "part", "pourcentage", "indice",
      // Spanish, Portuguese
      "densidad", "densidade", "tasa", "taxa", "promedio", "media", "medio", "média", "médio", "mediana",
      "porcentaje", "percentagem", "percentual", "porcentagem", "proporción", "proporção", "razón", "razão",
      "índice",
      // German
      "dichte", "quote", "anteil", "durchschnitt", "mittel", "mittelwert", "je", "pro", "prozent",
      // Russian
      "плотность", "доля", "процент", "медиана", "индекс", "коэффициент", "темп", "темпы"};
  return kRatioWords.contains(word) || isNoAmountWord(word);
}

}  // namespace

bool isNamedAsRatio(const std::string& name) {
  static constexpr std::string_view kParts[]{"%", "‰", "密度", "均", "率", "比", "指数", "指標値", "中位",
                                             "系数", "得分", "评分", "年份", "增长", "增速", "占", "割合",
                                             "비율", "평균", "밀도", "지수", "dichte", "quote", "anteil",
                                             "durchschnitt", "средн",
                                             // "by municipality" is none: por, par and на need their unit
                                             "poreach", "porcada", "porkm", "porhogar", "porhab", "pormil",
                                             "parhab", "parménage", "parkm", "pour1", "на1км", "надушу"};
  const std::string folded = foldName(name);
  if (holdsAny(folded, kParts) || holdsNoAmountWord(folded)) return true;
  if (isShare(splitHead(name).unit)) return true;
  const auto words = wordsIn(name);
  return std::ranges::any_of(words, isRatioWord);
}

bool isNamedAsCount(const std::string& name) {
  static constexpr std::string_view kParts[]{
      "人口",         "人数",      "户数",      "总数",       "个数",        "数量",       "戶數",
      "人數",         "世帯数",    "인구",      "persons",    "people",      "population", "households",
      "população",    "poblacion", "población", "einwohner",  "bevölkerung", "haushalte",  "habitants",
      "habitantes",   "ménages",   "hogares",   "domicílios", "численность", "население",  "населения",
      "домохозяйств", "nüfus",     "penduduk"};
  static const std::unordered_set<std::string_view> kWords{
      "pop", "poptotal", "totalpop", "totpop", "count", "counts", "number", "total", "totals"};
  if (isNamedAsRatio(name)) return false;
  if (holdsAny(foldName(name), kParts)) return true;
  const auto words = wordsIn(name);
  return std::ranges::any_of(words, [](const std::string& word) { return kWords.contains(word); });
}

}  // namespace planning

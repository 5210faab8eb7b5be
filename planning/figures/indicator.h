#pragma once

#include <optional>
#include <string>
#include <vector>

namespace planning {

/// How values of units combine into values of groups.
enum class IndicatorKind {
  count,  ///< summed
  rate,   ///< numerator / denominator summed apart where both are indicators; else weighted mean
  mean,   ///< weighted mean
  money,  ///< summed like a count; carries a price year in `unit`
};

enum class Direction { none, higherIsWorse, higherIsBetter };

/// One entry of the codebook.
struct Indicator {
  std::string id;  ///< "illiteracy15_pct"
  std::string nameZh;
  std::string nameEn;
  std::string unitZh;  ///< "%", "户(长表)"
  std::string unitEn;
  std::string group;  ///< id of a group of the codebook: "population", "housing", "composite"
  IndicatorKind kind = IndicatorKind::count;
  std::string numerator;    ///< indicator id; rates made of counts
  std::string denominator;  ///< indicator id, or several joined by '+': "tapwater_yes+tapwater_no"
  std::string weight;       ///< indicator id for means and rates without numerator; empty: not aggregated
  std::string formula;  ///< of a derived indicator, in words of planning/figures/derived.h; empty: reported
  std::optional<double> min;
  std::optional<double> max;
  int decimals = 0;  ///< shown
  Direction direction = Direction::none;
  std::string source;      ///< of the definition and the figures
  bool composite = false;  ///< said wherever it is shown; never called poverty incidence

  friend bool operator==(const Indicator&, const Indicator&) = default;
};

}  // namespace planning

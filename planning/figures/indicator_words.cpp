#include "planning/figures/indicator_words.h"

#include <array>
#include <utility>

namespace planning {
namespace {

constexpr std::array<std::pair<IndicatorKind, const char*>, 4> kKinds{{{IndicatorKind::count, "count"},
                                                                       {IndicatorKind::rate, "rate"},
                                                                       {IndicatorKind::mean, "mean"},
                                                                       {IndicatorKind::money, "money"}}};
constexpr std::array<std::pair<Direction, const char*>, 3> kDirections{
    {{Direction::none, "none"},
     {Direction::higherIsWorse, "higher_is_worse"},
     {Direction::higherIsBetter, "higher_is_better"}}};

template <class Names, class Value>
std::string wordOf(const Names& names, Value value) {
  for (const auto& [candidate, word] : names)
    if (candidate == value) return word;
  return {};
}

template <class Value, class Names>
std::optional<Value> valueOf(const Names& names, std::string_view text) {
  for (const auto& [value, word] : names)
    if (text == word) return value;
  return std::nullopt;
}

}  // namespace

std::string toString(IndicatorKind kind) { return wordOf(kKinds, kind); }
std::optional<IndicatorKind> parseIndicatorKind(std::string_view word) {
  return valueOf<IndicatorKind>(kKinds, word);
}

std::string toString(Direction direction) { return wordOf(kDirections, direction); }
std::optional<Direction> parseDirection(std::string_view word) {
  return valueOf<Direction>(kDirections, word);
}

}  // namespace planning

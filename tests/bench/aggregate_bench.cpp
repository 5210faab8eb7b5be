// Sums over 855,000 figures: 2,850 counties x 100 indicators x 3 periods (synthetic), on every level at once.
#include <benchmark/benchmark.h>

#include <fmt/format.h>

#include <string>
#include <vector>

#include "planning/summary/aggregate.h"

namespace {

using namespace planning;

constexpr int kCounties = 2850;
constexpr int kIndicators = 100;
constexpr int kPeriods = 3;

Codebook codebook() {
  std::vector<Indicator> indicators;
  for (int i = 0; i < kIndicators; ++i) {
    Indicator one;
    one.id = fmt::format("i{:03}", i);
    one.group = i == 0 ? "population" : "other";
    if (i % 4 == 1) {
      one.kind = IndicatorKind::mean;
      one.weight = "i000";
    }
    if (i % 4 == 2) {
      one.kind = IndicatorKind::rate;
      one.numerator = fmt::format("i{:03}", i / 4 * 4);
      one.denominator = "i000";
    }
    indicators.push_back(one);
  }
  return Codebook::fromIndicators(std::move(indicators));
}

std::string code(int county) {
  return fmt::format("{:06}", 100000 + county / 92 * 10000 + county % 92 / 8 * 100 + county % 8);
}

std::vector<Figure> figuresOf(int period) {
  std::vector<Figure> figures;
  figures.reserve(std::size_t{kCounties} * kIndicators);
  for (int i = 0; i < kIndicators; ++i)
    for (int county = 0; county < kCounties; ++county)
      figures.push_back({code(county),
                         std::to_string(2010 + period),
                         fmt::format("i{:03}", i),
                         1.0 + (county * 31 + i * 17 + period) % 997,
                         Flag::reported,
                         {},
                         {}});
  return figures;
}

/// Nation, 31 provinces, prefectures of eight counties, 14 areas of 48, key counties and the others.
std::vector<UnitGroup> everyGroup() {
  std::map<std::string, UnitGroup> groups;
  const auto add = [&groups](const std::string& id, const std::string& key) {
    groups[id].id = id;
    groups[id].keys.push_back(key);
  };
  for (int county = 0; county < kCounties; ++county) {
    const std::string key = code(county);
    add("nation", key);
    add("province " + key.substr(0, 2), key);
    add("prefecture " + key.substr(0, 4), key);
    if (county < 672) add("area " + std::to_string(county / 48), key);
    add(county < 672 ? "inside" : "outside", key);
    add(county % 5 == 0 ? "key" : "other", key);
  }
  std::vector<UnitGroup> result;
  for (auto& [id, group] : groups) result.push_back(std::move(group));
  return result;
}

struct Input {
  Codebook book = codebook();
  std::vector<std::vector<Figure>> periods;
  std::vector<UnitGroup> groups = everyGroup();
  std::vector<std::string> ids;
  Input() {
    for (int period = 0; period < kPeriods; ++period) periods.push_back(figuresOf(period));
    for (const Indicator& indicator : book.indicators()) ids.push_back(indicator.id);
  }
};

const Input& input() {
  static const Input kInput;
  return kInput;
}

/// One period at a time: laid out, summed, dropped.
void allAggregates(benchmark::State& state) {
  const Input& in = input();
  for (auto _ : state)
    for (const std::vector<Figure>& figures : in.periods) {
      const FigureTable table(figures, in.book);
      benchmark::DoNotOptimize(aggregate(table, in.groups, in.ids, "i000"));
    }
  state.counters["figures"] = kCounties * kIndicators * kPeriods;
}
BENCHMARK(allAggregates)->Unit(benchmark::kMillisecond);

void layOut(benchmark::State& state) {
  const Input& in = input();
  for (auto _ : state)
    for (const std::vector<Figure>& figures : in.periods)
      benchmark::DoNotOptimize(FigureTable(figures, in.book));
}
BENCHMARK(layOut)->Unit(benchmark::kMillisecond);

}  // namespace

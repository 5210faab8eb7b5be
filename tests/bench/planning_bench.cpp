// Allocation among 2,850 counties and measures of a million households (made up).
#include <benchmark/benchmark.h>

#include <fmt/format.h>

#include <cmath>
#include <random>
#include <vector>

#include "planning/allocation/factor_method.h"
#include "planning/measure/inequality.h"
#include "planning/measure/multidimensional.h"
#include "planning/measure/poverty.h"
#include "planning/target/verdict.h"

namespace {

using namespace planning;

constexpr std::size_t kHouseholds = 1000000;
constexpr std::size_t kIndicators = 10;

struct Households {
  std::vector<double> incomes, weights;
  std::vector<std::uint32_t> counties, villages;
  measure::Deprivations deprivations{kIndicators, {}, {}, {}};
  Households() {
    std::mt19937_64 random(14);
    std::normal_distribution<double> normal(8.0, 0.8);
    for (std::size_t i = 0; i < kHouseholds; ++i) {
      incomes.push_back(std::exp(normal(random)));
      weights.push_back(1 + static_cast<double>(random() % 9));
      counties.push_back(static_cast<std::uint32_t>(i / 351));
      villages.push_back(static_cast<std::uint32_t>(i / 10));
      for (std::size_t k = 0; k < kIndicators; ++k) deprivations.gaps.push_back(random() % 4 == 0 ? 1 : 0);
    }
  }
};

const Households& households() {
  static const Households kMade;
  return kMade;
}

void allocateWithBounds(benchmark::State& state) {
  std::mt19937_64 random(7);
  std::vector<allocation::FactorCounty> counties;
  for (int i = 0; i < 2850; ++i)
    counties.push_back(
        {fmt::format("{:06}", i),
         "",
         {1.0 + static_cast<double>(random() % 100000), 1000.0 + static_cast<double>(random() % 9000), 1.0},
         1,
         {},
         {}});
  const allocation::FactorPolicy policy{
      50000000000,
      {{"poor", 6, allocation::FactorUse::share}, {"income", 3, allocation::FactorUse::inverse}, {"all", 1}},
      10000000,
      25000000,
      false};
  for (auto _ : state) benchmark::DoNotOptimize(allocation::allocate(policy, counties));
}
BENCHMARK(allocateWithBounds)->Unit(benchmark::kMillisecond);

void fgtWithErrors(benchmark::State& state) {
  const Households& in = households();
  for (auto _ : state) benchmark::DoNotOptimize(measure::fgt({in.incomes, in.weights}, 2300));
}
BENCHMARK(fgtWithErrors)->Unit(benchmark::kMillisecond);

void fgtWithErrorsOfClusters(benchmark::State& state) {
  const Households& in = households();
  for (auto _ : state)
    benchmark::DoNotOptimize(measure::fgt({in.incomes, in.weights}, 2300, {in.counties, in.villages}));
}
BENCHMARK(fgtWithErrorsOfClusters)->Unit(benchmark::kMillisecond);

void giniOfAll(benchmark::State& state) {
  const Households& in = households();
  for (auto _ : state) benchmark::DoNotOptimize(measure::gini({in.incomes, in.weights}));
}
BENCHMARK(giniOfAll)->Unit(benchmark::kMillisecond);

void theilByCounty(benchmark::State& state) {
  const Households& in = households();
  for (auto _ : state) benchmark::DoNotOptimize(measure::theilByGroup({in.incomes, in.weights}, in.counties));
}
BENCHMARK(theilByCounty)->Unit(benchmark::kMillisecond);

void mpiOfTenIndicators(benchmark::State& state) {
  const Households& in = households();
  const std::vector<double> weights(kIndicators, 0.1);
  for (auto _ : state)
    benchmark::DoNotOptimize(measure::alkireFoster(in.deprivations, {weights, 1.0 / 3, in.weights, {}}));
}
BENCHMARK(mpiOfTenIndicators)->Unit(benchmark::kMillisecond);

void verdictOfOneTarget(benchmark::State& state) {
  target::Question question;
  question.ends = {2012, 1437000, 2015, 437000};
  question.income = target::IncomeBase{2012, 0.38, 2300, 3863, 3782000};
  question.scenario.incomeGrowth = 0.14;
  for (auto _ : state) benchmark::DoNotOptimize(target::answer(question));
}
BENCHMARK(verdictOfOneTarget)->Unit(benchmark::kMicrosecond);

}  // namespace

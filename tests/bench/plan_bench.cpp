// A plan of 500 projects and 80 counties in 40 versions (synthetic): opened, checked, compared, stored.
#include <benchmark/benchmark.h>

#include "planning/plan/plan_comparison.h"
#include "planning/plan/plan_store.h"
#include "tests/bench/large_plan.h"

namespace {

using namespace planning::plan;
using bench::kVersions;

const bench::LargePlan& made() {
  static const bench::LargePlan kMade;
  return kMade;
}

void openPlan(benchmark::State& state) {
  const auto path = made().path();
  for (auto _ : state) {
    planning::Workspace workspace = planning::Workspace::open(path, true);
    benchmark::DoNotOptimize(documents(workspace, "plan"));
    benchmark::DoNotOptimize(loadPlan(workspace, "hills"));
  }
}
BENCHMARK(openPlan)->Unit(benchmark::kMillisecond);

/// The figures read from the file anew.
void checkOnePlan(benchmark::State& state) {
  planning::Workspace workspace = planning::Workspace::open(made().path(), true);
  const Plan plan = loadPlan(workspace, "hills");
  for (auto _ : state) {
    FigureLookup lookup(workspace);
    benchmark::DoNotOptimize(checkPlan(plan, lookup));
  }
}
BENCHMARK(checkOnePlan)->Unit(benchmark::kMillisecond);

void verifyVersions(benchmark::State& state) {
  planning::Workspace workspace = planning::Workspace::open(made().path(), true);
  for (auto _ : state) benchmark::DoNotOptimize(verifyDocuments(workspace));
}
BENCHMARK(verifyVersions)->Unit(benchmark::kMillisecond);

void compareVersions(benchmark::State& state) {
  planning::Workspace workspace = planning::Workspace::open(made().path(), true);
  for (auto _ : state)
    benchmark::DoNotOptimize(
        compare(loadPlan(workspace, "hills", 1), loadPlan(workspace, "hills", kVersions)));
}
BENCHMARK(compareVersions)->Unit(benchmark::kMillisecond);

}  // namespace

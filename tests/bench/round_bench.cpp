// A round of 2,850 counties x 100 indicators (synthetic) through its life: stored, submitted, approved,
// verified.
#include <benchmark/benchmark.h>

#include <fmt/format.h>

#include <string>
#include <vector>

#include "planning/summary/summary_table.h"
#include "planning/survey/approval.h"
#include "planning/survey/trail.h"
#include "tests/planning/small_workspace.h"

namespace {

using namespace planning;

constexpr int kCounties = 2850;
constexpr int kIndicators = 100;

std::string code(int county) { return fmt::format("{:06}", 100000 + county); }

/// A workspace of counties without outline, with a round that asks all of them.
struct Made {
  test::ScratchFolder folder;
  survey::Round round{"2011", "", "", "2011", "", "", {}, {}};
  std::vector<Figure> figures;

  Made() {
    Boundaries boundaries = test::smallBoundaries();
    boundaries.repairs.clear();
    boundaries.counties.clear();
    boundaries.coverage.codes.clear();
    for (int county = 0; county < kCounties; ++county) {
      boundaries.coverage.codes.push_back(code(county));
      boundaries.counties.push_back(
          {code(county), code(county), "", Level::county, "0101", 0, county < 2, ""});
      round.units.push_back(code(county));
    }
    Workspace::create(path(), boundaries, true);
    Workspace workspace = Workspace::open(path(), false);
    std::vector<Indicator> indicators;
    for (int i = 0; i < kIndicators; ++i) indicators.push_back(test::indicator(fmt::format("i{:03}", i)));
    workspace.putIndicators(indicators);
    survey::putRound(workspace, round);
    for (const Indicator& indicator : indicators)
      for (int county = 0; county < kCounties; ++county)
        figures.push_back({code(county), "2011", indicator.id, 1.0 + county % 997, Flag::reported, {}, {}});
  }
  std::filesystem::path path() const { return folder / "w.gpkg"; }
};

void storeRound(benchmark::State& state) {
  for (auto _ : state) {
    state.PauseTiming();
    Made made;
    Workspace workspace = Workspace::open(made.path(), false);
    state.ResumeTiming();
    survey::putSubmittedFigures(workspace, made.round, made.figures, "forms");
  }
}
BENCHMARK(storeRound)->Unit(benchmark::kMillisecond)->Iterations(2);

void submitAndApprove(benchmark::State& state) {
  for (auto _ : state) {
    state.PauseTiming();
    Made made;
    Workspace workspace = Workspace::open(made.path(), false);
    survey::putSubmittedFigures(workspace, made.round, made.figures, "forms");
    state.ResumeTiming();
    survey::Decision decision{"2011", {survey::kEveryUnit}, survey::Role::county, "Bench", ""};
    survey::submit(workspace, decision);
    for (const survey::Role role : {survey::Role::county, survey::Role::prefecture, survey::Role::province}) {
      decision.role = role;
      survey::approve(workspace, decision);
    }
  }
}
BENCHMARK(submitAndApprove)->Unit(benchmark::kMillisecond)->Iterations(1);

void verifyRound(benchmark::State& state) {
  Made made;
  Workspace workspace = Workspace::open(made.path(), false);
  survey::putSubmittedFigures(workspace, made.round, made.figures, "forms");
  for (auto _ : state)
    if (!survey::verifyTrail(workspace).faults.empty()) state.SkipWithError("the trail has faults");
}
BENCHMARK(verifyRound)->Unit(benchmark::kMillisecond);

/// Reading the period from the file included.
void summariseNation(benchmark::State& state) {
  Made made;
  Workspace workspace = Workspace::open(made.path(), false);
  workspace.putFigures(made.figures, "forms");
  for (auto _ : state)
    benchmark::DoNotOptimize(summarise(workspace, {.level = SummaryLevel::nation, .period = "2011"}));
}
BENCHMARK(summariseNation)->Unit(benchmark::kMillisecond);

}  // namespace

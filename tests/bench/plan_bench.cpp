// A plan of 500 projects and 80 counties in 40 versions (synthetic): opened, checked, compared, stored.
#include <benchmark/benchmark.h>

#include <fmt/format.h>

#include "planning/plan/plan_comparison.h"
#include "planning/plan/plan_store.h"
#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;

constexpr int kCounties = 80;
constexpr int kIndicators = 6;
constexpr int kProjects = 500;
constexpr int kVersions = 40;

std::string code(int county) { return fmt::format("{:06}", 510000 + county); }

struct Made {
  test::ScratchFolder folder;

  Made() {
    planning::Boundaries boundaries = test::smallBoundaries();
    boundaries.repairs.clear();
    boundaries.counties.clear();
    boundaries.coverage.codes.clear();
    planning::Area area = test::hills();
    area.members.clear();
    for (int i = 0; i < kCounties; ++i) {
      boundaries.coverage.codes.push_back(code(i));
      boundaries.counties.push_back({code(i), code(i), "", planning::Level::county, "0101", 0, i < 2, ""});
      area.members.push_back({code(i), code(i), "甲省", "甲市", code(i), "", true, {}, ""});
    }
    planning::Workspace::create(path(), boundaries, true);
    planning::Workspace workspace = planning::Workspace::open(path(), false);
    std::vector<planning::Indicator> indicators;
    std::vector<planning::Figure> figures;
    Outline outline = test::smallOutline();
    outline.chapters[0].items[0].indicators.clear();
    for (int i = 0; i < kIndicators; ++i) {
      indicators.push_back(test::indicator(fmt::format("i{}", i)));
      outline.chapters[0].items[0].indicators.push_back(indicators.back().id);
      for (int county = 0; county < kCounties; ++county)
        figures.push_back(test::figure(code(county), indicators.back().id, county));
    }
    workspace.putIndicators(indicators);
    workspace.putFigures(figures, "bench");
    workspace.putAreas({area});
    FigureLookup lookup(workspace);
    Plan plan = draftPlan(lookup, outline, "hills", "zh");
    for (int i = 0; i < kProjects; ++i)
      plan.projects.push_back(test::project(std::to_string(i), code(i % kCounties)));
    for (int i = 0; i < kCounties; ++i)
      plan.targets.push_back({code(i), test::requiredTarget("a"), 10, 5, 1, {}});
    for (int version = 0; version < kVersions; ++version) {
      plan.projects[static_cast<std::size_t>(version)].title = "改";
      putPlan(workspace, plan, {"bench", {}});
    }
  }
  std::filesystem::path path() const { return folder / "w.gpkg"; }
};

const Made& made() {
  static const Made kMade;
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

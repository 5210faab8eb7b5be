// The report of a plan of 500 projects and 80 counties (synthetic): map and charts drawn, laid out, written.
#include <benchmark/benchmark.h>

#include "app/cli/plan/plan_paper.h"
#include "tests/bench/large_plan.h"

namespace {

const bench::LargePlan& made() {
  static const bench::LargePlan kMade;
  return kMade;
}

void writeReport(benchmark::State& state, const char* name) {
  planning::Workspace workspace = planning::Workspace::open(made().path(), true);
  const planning::plan::Plan plan = planning::plan::loadPlan(workspace, "hills");
  const std::filesystem::path file = made().folder / name;
  for (auto _ : state)
    benchmark::DoNotOptimize(
        app::cli::writePaper(workspace, plan, {file.string(), "zh", "2012-03-31", bench::kVersions, {}}));
}
BENCHMARK_CAPTURE(writeReport, docx, "plan.docx")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(writeReport, pdf, "plan.pdf")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(writeReport, xlsx, "plan.xlsx")->Unit(benchmark::kMillisecond);

}  // namespace

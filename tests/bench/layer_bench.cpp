// From a layer to the stored workspace, as `new` does it, LIANPIAN_RAW names the raw county
// folder, LIANPIAN_SHAKEN the same made untidy (tests/support/shaken_layer.js), both in GCJ-02. Peak memory
// is the process's: name one benchmark with --benchmark_filter.
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "app/data/chinese_units.h"
#include "app/data/shipped_data.h"
#include "geo/report/error.h"
#include "planning/boundary/boundary_import.h"
#include "planning/workspace/workspace.h"
#include "tests/support/scratch_folder.h"

namespace {

double peakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

planning::BoundaryImportOptions importOptions() {
  planning::BoundaryImportOptions options;
  options.datum = geo::Datum::gcj02;
  options.year = "2016";
  options.unitRegister = app::shippedRegister;
  options.knownPlaces = app::shippedPlaces;
  options.complete = app::completeChineseUnits;
  return options;
}

void layerToWorkspace(benchmark::State& state, const char* variable) {
  const char* const source = std::getenv(variable);
  if (source == nullptr) return state.SkipWithError((std::string(variable) + " is not set").c_str());
  const test::ScratchFolder folder;
  std::size_t vertices = 0;
  std::size_t repairs = 0;
  for (auto _ : state) {
    const planning::BoundaryImport imported = planning::importBoundaries(source, importOptions());
    planning::Workspace::create(folder / "made.gpkg", imported.boundaries, true);
    vertices = imported.read.vertices;
    repairs = imported.boundaries.repairs.size();
  }
  state.counters["vertices"] = static_cast<double>(vertices);
  state.counters["repairs"] = static_cast<double>(repairs);
  state.counters["workspace_MB"] =
      static_cast<double>(std::filesystem::file_size(folder / "made.gpkg")) / 1048576;
  state.counters["peak_MB"] = peakMegabytes();
}

BENCHMARK_CAPTURE(layerToWorkspace, raw, "LIANPIAN_RAW")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(layerToWorkspace, shaken, "LIANPIAN_SHAKEN")->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

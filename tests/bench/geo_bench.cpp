// The coverage on real layers. LIANPIAN_RAW names the raw county folder for the benchmarks that need it; the
// others use the layer that ships.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>

#include "geo/coverage/adjacency.h"
#include "geo/coverage/clean.h"
#include "geo/coverage/simplify.h"
#include "geo/coverage/unit_locator.h"
#include "geo/layer/layer_reader.h"
#include "geo/table/table_reader.h"

namespace {

using namespace geo;

/// Codes are unique but for records without one, which a benchmark may number.
Layer readCoded(const std::filesystem::path& source) {
  Layer layer = readLayer(source, {}).layer;
  int numbered = 0;
  for (Feature& feature : layer.features)
    if (feature.code.empty()) feature.code = "none-" + std::to_string(++numbered);
  return layer;
}

const Layer* rawLayer(benchmark::State& state) {
  static const std::optional<Layer> layer = []() -> std::optional<Layer> {
    const char* raw = std::getenv("LIANPIAN_RAW");
    if (!raw) return std::nullopt;
    return readCoded(raw);
  }();
  if (!layer) state.SkipWithError("LIANPIAN_RAW is not set");
  return layer ? &*layer : nullptr;
}

const Coverage& shippedCoverage() {
  static const Coverage coverage = [] {
    Coverage result = clean(readCoded(LIANPIAN_SHAPEFILES "/china_counties_2016.shp"), {}).coverage;
    computeSignificance(result);
    return result;
  }();
  return coverage;
}

/// 680 counties -> 14 areas by the published codes; units of other codes stay outside.
std::vector<UnitIndex> areaGroups(const Coverage& coverage) {
  const Table table = readTable(LIANPIAN_SHAPEFILES "/area_counties.csv").table;
  const std::size_t code = table.column("code").value();
  const std::size_t area = table.column("area").value();
  std::map<std::string, UnitIndex> areas;
  std::map<std::string, UnitIndex> byCode;
  for (const Table::Row& row : table.rows) {
    const auto index =
        areas.try_emplace(row.cells[area].value(), static_cast<UnitIndex>(areas.size())).first->second;
    byCode[row.cells[code].value()] = index;
  }
  std::vector<UnitIndex> group(coverage.unitCount(), kOutside);
  for (std::size_t i = 0; i < group.size(); ++i)
    if (const auto found = byCode.find(coverage.codes[i]); found != byCode.end()) group[i] = found->second;
  return group;
}

void BM_CleanRaw(benchmark::State& state) {
  const Layer* layer = rawLayer(state);
  if (!layer) return;
  for (auto _ : state) benchmark::DoNotOptimize(clean(*layer, {}).coverage.vertices.data());
}
BENCHMARK(BM_CleanRaw)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_ReadRaw(benchmark::State& state) {
  const char* raw = std::getenv("LIANPIAN_RAW");
  if (!raw) return state.SkipWithError("LIANPIAN_RAW is not set");
  for (auto _ : state) benchmark::DoNotOptimize(readLayer(raw, {}).vertices);
}
BENCHMARK(BM_ReadRaw)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_DissolveToAreas(benchmark::State& state) {
  const Coverage& coverage = shippedCoverage();
  const auto group = areaGroups(coverage);
  for (auto _ : state)
    benchmark::DoNotOptimize(dissolve(coverage, group, std::vector<std::string>(14)).arcs.data());
  state.counters["vertices"] = static_cast<double>(coverage.vertices.size());
}
BENCHMARK(BM_DissolveToAreas)->Unit(benchmark::kMillisecond);

void BM_Adjacency(benchmark::State& state) {
  const Coverage& coverage = shippedCoverage();
  std::size_t pairs = 0;
  for (auto _ : state) benchmark::DoNotOptimize(pairs = adjacency(coverage).size());
  state.counters["pairs"] = static_cast<double>(pairs);
}
BENCHMARK(BM_Adjacency)->Unit(benchmark::kMillisecond);

void BM_Significance(benchmark::State& state) {
  Coverage coverage = shippedCoverage();
  for (auto _ : state) computeSignificance(coverage);
}
BENCHMARK(BM_Significance)->Unit(benchmark::kMillisecond);

void BM_SimplifyToScreen(benchmark::State& state) {
  const Coverage& coverage = shippedCoverage();
  for (auto _ : state)
    benchmark::DoNotOptimize(simplify(coverage, {.toleranceMetres = 2500}).vertices.data());
}
BENCHMARK(BM_SimplifyToScreen)->Unit(benchmark::kMillisecond);

void BM_AreasKm2(benchmark::State& state) {
  const Coverage& coverage = shippedCoverage();
  for (auto _ : state) benchmark::DoNotOptimize(areasKm2(coverage).data());
}
BENCHMARK(BM_AreasKm2)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_LabelPoints(benchmark::State& state) {
  const Coverage& coverage = shippedCoverage();
  for (auto _ : state) benchmark::DoNotOptimize(labelPoints(coverage).data());
}
BENCHMARK(BM_LabelPoints)->Unit(benchmark::kMillisecond)->UseRealTime();

void BM_UnitAt(benchmark::State& state) {
  const Coverage& coverage = shippedCoverage();
  const UnitLocator locator(coverage);
  const auto points = labelPoints(coverage);
  std::size_t i = 0;
  for (auto _ : state) benchmark::DoNotOptimize(locator.unitAt(points[i++ % points.size()]));
}
BENCHMARK(BM_UnitAt)->Unit(benchmark::kMicrosecond);

}  // namespace

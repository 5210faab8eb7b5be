// The audit of three periods of 2,850 made-up counties with 100 indicators, 855,000 figures, by 60 rules:
// read from a workspace period by period, audited against the period before. All figures are synthetic.
#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmath>
#include <filesystem>
#include <optional>

#include "geo/coverage/coverage.h"
#include "planning/audit/audit.h"
#include "planning/workspace/boundaries.h"
#include "planning/workspace/workspace.h"
#include "tests/planning/audit/draw.h"

namespace {

using namespace planning;
using audit::Rule;
using audit::RuleKind;

constexpr int kCounties = 2850;
constexpr int kGroups = 25;  ///< of four indicators: a part, the other, their sum, a rate
constexpr int kPeriods = 3;

std::string id(int group, char which) { return fmt::format("i{:02}{}", group, which); }

Boundaries strip() {  // counties without outline, a hundred to a prefecture, ten of these to a province
  Boundaries boundaries;
  boundaries.info.boundaryVersion = "2016";
  boundaries.coverage.crs = geo::Crs::wgs84();
  for (int i = 0; i < kCounties; ++i) {
    Unit unit;
    unit.code = fmt::format("{:06}", 110101 + i / 100 * 100 + i % 100);
    unit.name = unit.code;
    unit.hasGeometry = false;
    boundaries.counties.push_back(std::move(unit));
    boundaries.coverage.codes.push_back(boundaries.counties.back().code);
  }
  return boundaries;
}

std::vector<Figure> figuresOf(const std::vector<Unit>& units, int period) {
  planted::Draw draw(static_cast<std::uint64_t>(period) + 1);
  std::vector<Figure> figures;
  for (const Unit& unit : units) {
    double size = 1e5 * std::exp(std::sin(static_cast<double>(figures.size())));
    for (int group = 0; group < kGroups; ++group) {
      const double a = std::round(size * draw.uniform()), b = std::round(size * draw.uniform());
      const double values[] = {a, b, a + b, std::round(10000 * draw.uniform()) / 100};
      for (int i = 0; i < 4; ++i)
        figures.push_back({unit.code, std::to_string(2010 + period), id(group, "abcd"[i]), values[i],
                           Flag::reported, "", ""});
    }
  }
  return figures;
}

Rule rule(int number, RuleKind kind, std::string expression, double tolerance) {
  Rule one;
  one.id = fmt::format("r{:02}", number);
  one.kind = kind;
  one.expression = std::move(expression);
  one.tolerance = tolerance;
  one.messageEn = "made up";
  return one;
}

std::vector<Rule> sixtyRules() {
  std::vector<Rule> rules;
  const auto add = [&](RuleKind kind, std::string expression, double tolerance) {
    rules.push_back(rule(static_cast<int>(rules.size()), kind, std::move(expression), tolerance));
  };
  for (int group = 0; group < kGroups; ++group) {
    add(RuleKind::compare, fmt::format("{} + {} = {}", id(group, 'a'), id(group, 'b'), id(group, 'c')), 0);
    add(RuleKind::compare, fmt::format("{} <= {}", id(group, 'a'), id(group, 'c')), 0);
  }
  add(RuleKind::range, "*", 0);
  add(RuleKind::present, "*", 0.9);
  add(RuleKind::growth, "*", 1000);
  add(RuleKind::outlier, "rates", 1000);
  add(RuleKind::box, "rates", 1000);
  add(RuleKind::swappedColumns, "*", 1000);
  add(RuleKind::copiedPeriod, "", 0.7);
  add(RuleKind::copiedUnit, "", 8);
  add(RuleKind::digits, "counts", 1000);
  add(RuleKind::code, "", 0);
  return rules;
}

std::filesystem::path workspaceFile() {
  static const int kProcess = getpid();
  return std::filesystem::temp_directory_path() / fmt::format("lianpian-audit-bench-{}.gpkg", kProcess);
}

void makeWorkspace(const std::filesystem::path& file) {
  Workspace::create(file, strip(), true);
  Workspace workspace = Workspace::open(file, false);
  std::vector<Indicator> indicators;
  for (int group = 0; group < kGroups; ++group)
    for (const char which : {'a', 'b', 'c', 'd'}) {
      Indicator one;
      one.id = id(group, which);
      one.kind = which == 'd' ? IndicatorKind::rate : IndicatorKind::count;
      one.min = 0;
      if (which == 'd') one.max = 100;
      one.decimals = which == 'd' ? 2 : 0;
      indicators.push_back(one);
    }
  workspace.putIndicators(indicators);
  const auto units = workspace.units(Level::county);
  for (int period = 0; period < kPeriods; ++period)
    workspace.putFigures(figuresOf(units, period), "synthetic");
}

double megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Argument: periods audited, one after the other; two are in memory at a time.
void auditPeriods(benchmark::State& state) {
  Workspace workspace = Workspace::open(workspaceFile(), true);
  const std::vector<Rule> rules = sixtyRules();
  std::size_t figures = 0, findings = 0;
  for (auto _ : state) {
    figures = findings = 0;
    const audit::Surroundings around = audit::surroundingsOf(workspace);
    std::optional<audit::FigureGrid> before;
    for (int period = 0; period < static_cast<int>(state.range(0)); ++period) {
      audit::FigureGrid now = audit::readGrid(workspace, std::to_string(2010 + period));
      const auto report = audit::audit(now, before ? &*before : nullptr, around, rules);
      before = std::move(now);
      figures += report.figures;
      findings += report.findings.size();
    }
  }
  state.counters["figures"] = static_cast<double>(figures);
  state.counters["findings"] = static_cast<double>(findings);
  state.counters["peak_MB"] = megabytes();
}
BENCHMARK(auditPeriods)->Arg(1)->Arg(2)->Arg(3)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const std::filesystem::path file = workspaceFile();
  if (const pid_t maker = fork(); maker == 0) {  // its memory is not to be counted
    makeWorkspace(file);
    _exit(0);
  } else {
    waitpid(maker, nullptr, 0);
  }
  benchmark::RunSpecifiedBenchmarks();
  std::filesystem::remove(file);
}

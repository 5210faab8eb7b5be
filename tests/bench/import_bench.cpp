// Imports made-up tables, each run in a process of its own, so that its most memory is its own: 855,000
// figures (2,850 counties, 100 indicators, a file for each of 3 years), a table of 35,000 rows and 40 columns
// as text and as a workbook, and a text table with one figure a row. usage: import_bench [--benchmark_...]
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <benchmark/benchmark.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>

#include "geo/coverage/coverage.h"
#include "geo/table/table_writer.h"
#include "planning/intake/intake.h"
#include "planning/workspace/boundaries.h"
#include "planning/workspace/workspace.h"
#include "tests/support/scratch_folder.h"

namespace {

using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

struct Land {
  int units;
  int indicators;
};
constexpr Land kCounties{2850, 100};
constexpr Land kCommunes{35000, 38};  // and two columns more: code and name

std::string codeOf(int unit) { return std::to_string(100000 + unit); }
std::string nameOf(int unit) { return "Unit " + std::to_string(unit); }

/// Without outlines.
planning::Boundaries boundariesOf(const Land& land) {
  planning::Boundaries boundaries;
  boundaries.info.boundaryVersion = "2016";
  boundaries.info.language = "en";
  for (int i = 0; i < land.units; ++i) {
    boundaries.coverage.codes.push_back(codeOf(i));
    planning::Unit unit;
    unit.code = codeOf(i);
    unit.name = nameOf(i);
    unit.hasGeometry = false;
    boundaries.counties.push_back(unit);
  }
  return boundaries;
}

std::int64_t figureOf(int unit, int indicator, int year) {
  return (unit * 7919LL + indicator * 104729LL + year * 31LL) % 1000003;
}

void writeTable(const fs::path& file, const Land& land, int year) {
  std::ofstream out(file);
  out << "code,name";
  for (int k = 0; k < land.indicators; ++k) out << ",i" << k;
  out << '\n';
  for (int i = 0; i < land.units; ++i) {
    out << codeOf(i) << ',' << nameOf(i);
    for (int k = 0; k < land.indicators; ++k) out << ',' << figureOf(i, k, year);
    out << '\n';
  }
}

void writeWorkbook(const fs::path& file, const Land& land, int year) {
  geo::TableToWrite table;
  table.columns = {{"code", geo::ColumnType::text}, {"name", geo::ColumnType::text}};
  for (int k = 0; k < land.indicators; ++k)
    table.columns.push_back({"i" + std::to_string(k), geo::ColumnType::integer});
  for (int i = 0; i < land.units; ++i) {
    std::vector<geo::Cell> row{codeOf(i), nameOf(i)};
    for (int k = 0; k < land.indicators; ++k) row.emplace_back(figureOf(i, k, year));
    table.rows.push_back(std::move(row));
  }
  geo::writeTable(file, table);
}

void writeLongTable(const fs::path& file, const Land& land, int years) {
  std::ofstream out(file);
  out << "code,indicator,value,year\n";
  for (int year = 2010; year < 2010 + years; ++year)
    for (int k = 0; k < land.indicators; ++k)
      for (int i = 0; i < land.units; ++i)
        out << codeOf(i) << ",i" << k << ',' << figureOf(i, k, year) << ',' << year << '\n';
}

void makeWorkspace(const fs::path& path, const Land& land, bool withIndicators) {
  planning::Workspace::create(path, boundariesOf(land), true);
  if (!withIndicators) return;
  std::vector<planning::Indicator> book;
  for (int k = 0; k < land.indicators; ++k) {
    planning::Indicator one;
    one.id = one.nameZh = one.nameEn = "i" + std::to_string(k);
    book.push_back(one);
  }
  planning::Workspace::open(path, false).putIndicators(book);
}

struct Took {
  double matching = 0;  ///< seconds, and reading
  double storing = 0;
};

Took import(const fs::path& workspacePath, const fs::path& file, const std::string& period) {
  planning::Workspace workspace = planning::Workspace::open(workspacePath, false);
  planning::SurveyAttachment options;
  options.period = period;
  const auto begin = Clock::now();
  const auto intake = planning::forms::prepareIntake(workspace, file, {}, nullptr, {}, options);
  const auto matched = Clock::now();
  planning::forms::storeIntake(workspace, intake);
  return {std::chrono::duration<double>(matched - begin).count(),
          std::chrono::duration<double>(Clock::now() - matched).count()};
}

/// In a process of its own.
Took inChild(benchmark::State& state, const std::function<Took()>& work) {
  std::array<int, 2> ends{};
  Took took;
  if (::pipe(ends.data()) != 0) std::abort();
  const pid_t child = ::fork();
  if (child == 0) {
    took = work();
    const bool isTold = ::write(ends[1], &took, sizeof took) == sizeof took;
    ::_exit(isTold ? 0 : 1);
  }
  ::close(ends[1]);
  const bool isDone = ::read(ends[0], &took, sizeof took) == sizeof took;
  ::close(ends[0]);
  rusage usage{};
  int status = 0;
  ::wait4(child, &status, 0, &usage);
  if (!isDone || status != 0) state.SkipWithError("the import failed");
  state.counters["matching_s"] = took.matching;
  state.counters["storing_s"] = took.storing;
  state.counters["peak_MB"] = static_cast<double>(usage.ru_maxrss) / 1024;
  state.SetIterationTime(took.matching + took.storing);
  return took;
}

/// Made in another process too: what it needed would count as the parent's, and so as the child's.
void make(const std::function<void()>& work) {
  const pid_t child = ::fork();
  if (child == 0) {
    work();
    ::_exit(0);
  }
  ::waitpid(child, nullptr, 0);
}

void threeYears(benchmark::State& state) {
  const test::ScratchFolder folder;
  for (auto _ : state) {
    make([&] {
      makeWorkspace(folder / "w.gpkg", kCounties, true);
      for (int year = 2010; year < 2013; ++year)
        writeTable(folder / (std::to_string(year) + ".csv"), kCounties, year);
    });
    inChild(state, [&] {
      Took all;
      for (const char* const year : {"2010", "2011", "2012"}) {
        const Took one = import(folder / "w.gpkg", folder / (std::string(year) + ".csv"), year);
        all.matching += one.matching;
        all.storing += one.storing;
      }
      return all;
    });
  }
}

void oneFile(benchmark::State& state, const char* name, const Land& land, const char* period,
             const std::function<void(const fs::path&)>& write, bool withIndicators) {
  const test::ScratchFolder folder;
  for (auto _ : state) {
    make([&] {
      makeWorkspace(folder / "w.gpkg", land, withIndicators);
      write(folder / name);
    });
    inChild(state, [&] { return import(folder / "w.gpkg", folder / name, period); });
  }
}

void largeTable(benchmark::State& state) {
  oneFile(
      state, "t.csv", kCommunes, "2010", [](const fs::path& file) { writeTable(file, kCommunes, 2010); },
      false);
}

void largeWorkbook(benchmark::State& state) {
  oneFile(
      state, "t.xlsx", kCommunes, "2010", [](const fs::path& file) { writeWorkbook(file, kCommunes, 2010); },
      false);
}

void oneFigureARow(benchmark::State& state) {
  oneFile(
      state, "long.csv", kCounties, "", [](const fs::path& file) { writeLongTable(file, kCounties, 3); },
      true);
}

void once(benchmark::internal::Benchmark* one) {
  one->UseManualTime()->Iterations(1)->Unit(benchmark::kSecond);
}

BENCHMARK(threeYears)->Apply(once);
BENCHMARK(largeTable)->Apply(once);
BENCHMARK(largeWorkbook)->Apply(once);
BENCHMARK(oneFigureARow)->Apply(once);

}  // namespace

BENCHMARK_MAIN();

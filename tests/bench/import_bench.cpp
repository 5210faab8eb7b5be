// Imports figures of 2,850 synthetic counties x 100 indicators x 3 years, one file a year, and a CSV of 300
// MB; says how long each step took and how much memory was used at most. usage: import_bench FOLDER
// [CSV_MEGABYTES]

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "geo/coverage/coverage.h"
#include "geo/report/error.h"
#include "planning/intake/intake.h"
#include "planning/workspace/boundaries.h"
#include "planning/workspace/workspace.h"

namespace {

using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

constexpr int kCounties = 2850;
constexpr int kIndicators = 100;

double secondsSince(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

long peakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

std::string codeOf(int county) {
  std::string code = std::to_string(100000 + county);
  return code;
}

/// A grid of squares, 57 wide.
planning::Boundaries syntheticLand() {
  planning::Boundaries land;
  land.info.boundaryVersion = "2016";
  land.info.language = "en";
  for (int i = 0; i < kCounties; ++i) {
    land.coverage.codes.push_back(codeOf(i));
    planning::Unit unit;
    unit.code = codeOf(i);
    unit.name = "County " + std::to_string(i);
    unit.hasGeometry = false;
    land.counties.push_back(unit);
  }
  return land;
}

void writeYear(const fs::path& file, int year) {
  std::ofstream out(file);
  out << "code,name";
  for (int k = 0; k < kIndicators; ++k) out << ",i" << k;
  out << '\n';
  for (int i = 0; i < kCounties; ++i) {
    out << codeOf(i) << ",County " << i;
    for (int k = 0; k < kIndicators; ++k) out << ',' << (i * 7919 + k * 104729 + year * 31) % 1000003;
    out << '\n';
  }
}

void importYears(const fs::path& folder) {
  const fs::path path = folder / "bench.gpkg";
  planning::Workspace::create(path, syntheticLand(), true);
  planning::Workspace workspace = planning::Workspace::open(path, false);
  std::vector<planning::Indicator> book;
  for (int k = 0; k < kIndicators; ++k) {
    planning::Indicator one;
    one.id = one.nameZh = one.nameEn = "i" + std::to_string(k);
    book.push_back(one);
  }
  workspace.putIndicators(book);
  double all = 0;
  for (int year = 2010; year < 2013; ++year) {
    const fs::path file = folder / (std::to_string(year) + ".csv");
    writeYear(file, year);
    planning::SurveyAttachment options;
    options.period = std::to_string(year);
    const auto start = Clock::now();
    const auto intake = planning::forms::prepareIntake(workspace, file, {}, nullptr, {}, options);
    const double prepared = secondsSince(start);
    const auto record = planning::forms::storeIntake(workspace, intake);
    const double whole = secondsSince(start);
    all += whole;
    std::printf("%d: %d figures, read and matched %.2f s, stored %.2f s, at most %ld MB\n", year,
                record.figures, prepared, whole - prepared, peakMegabytes());
  }
  std::printf("all: %.2f s\n", all);
}

void importLargeCsv(const fs::path& folder, std::size_t megabytes) {
  const fs::path file = folder / "large.csv";
  {
    std::ofstream out(file);
    out << "code,indicator,value,year\n";
    std::size_t written = 0;
    for (int year = 2010; written < megabytes << 20U; ++year)
      for (int k = 0; k < kIndicators; ++k)
        for (int i = 0; i < kCounties && written < megabytes << 20U; ++i) {
          const std::string line = codeOf(i) + ",i" + std::to_string(k) + "," +
                                   std::to_string((i * 31 + k) % 99991) + "," + std::to_string(year) + "\n";
          written += line.size();
          out << line;
        }
  }
  planning::Workspace workspace = planning::Workspace::open(folder / "bench.gpkg", false);
  const auto start = Clock::now();
  try {
    const auto intake = planning::forms::prepareIntake(workspace, file, {}, nullptr, {}, {});
    std::printf("%zu MB: %zu figures in %zu years read and matched in %.1f s, at most %ld MB\n", megabytes,
                intake.prepared.survey.figures.size(), intake.parts.size(), secondsSince(start),
                peakMegabytes());
  } catch (const geo::Error& error) {
    std::printf("%zu MB: refused after %.1f s, at most %ld MB: %s\n", megabytes, secondsSince(start),
                peakMegabytes(), error.what());
  }
  fs::remove(file);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: import_bench FOLDER [CSV_MEGABYTES]\n");
    return 2;
  }
  const fs::path folder = argv[1];
  fs::create_directories(folder);
  importYears(folder);
  if (argc > 2) importLargeCsv(folder, static_cast<std::size_t>(std::atol(argv[2])));
  return 0;
}

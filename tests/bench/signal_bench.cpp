// How soon each verb ends when it is asked to (SIGTERM) at 20 seeded moments of its own time, on 2,809
// made-up counties. usage: signal_bench PROGRAM [--benchmark_...]
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <random>

#include "tests/acceptance/made_land.h"
#include "tests/acceptance/verb_process.h"
#include "tests/acceptance/verb_runs.h"

namespace {

namespace fs = std::filesystem;
using test::VerbProcess;

constexpr unsigned kSeed = 20111129;
constexpr int kSide = 53;
constexpr int kMoments = 20;
constexpr std::chrono::seconds kLongest(600);

double secondsOf(std::chrono::microseconds span) { return std::chrono::duration<double>(span).count(); }

/// The time that is measured begins where the verb is asked to end.
void endOf(benchmark::State& state, const std::string& program, const fs::path& land,
           const test::VerbRun& run) {
  test::ScratchFolder own;
  const auto anew = [&] {
    fs::remove_all(own / "land");
    fs::copy(land, own / "land", fs::copy_options::recursive);
  };
  anew();
  VerbProcess whole(program, own / "land", own / "log", run.arguments);
  const VerbProcess::Ended undisturbed = whole.wait(kLongest);
  if (undisturbed.code != 0) {
    state.SkipWithError(whole.complaint().c_str());
    return;
  }
  std::mt19937 random(kSeed);
  double longest = 0;
  for (auto _ : state) {
    anew();
    const auto moment = undisturbed.took * static_cast<long>(random() % 1000) / 1000;
    VerbProcess process(program, own / "land", own / "log", run.arguments);
    ::usleep(static_cast<useconds_t>(moment.count()));
    const auto asked = std::chrono::steady_clock::now();
    process.askToEnd();
    if (!process.wait(kLongest).isEnded) state.SkipWithError("it does not end");
    const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - asked).count();
    longest = std::max(longest, took);
    state.SetIterationTime(took);
  }
  state.counters["longest_s"] = longest;
  state.counters["whole_s"] = secondsOf(undisturbed.took);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: signal_bench PROGRAM\n");
    return 2;
  }
  const std::string program = fs::absolute(argv[1]).string();
  test::ScratchFolder made;
  fs::create_directory(made / "land");
  test::writeMadeLand(made / "land", kSide);
  for (const test::Words& words : test::madeWorkspace()) {
    VerbProcess process(program, made / "land", made / "log", words);
    if (process.wait(kLongest).code == 0) continue;
    std::fprintf(stderr, "%s: %s", words[0].c_str(), process.complaint().c_str());
    return 1;
  }
  for (const test::VerbRun& run : test::verbRuns())
    benchmark::RegisterBenchmark(run.name.c_str(),
                                 [&](benchmark::State& state) { endOf(state, program, made / "land", run); })
        ->UseManualTime()
        ->Iterations(kMoments)
        ->Unit(benchmark::kMillisecond);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

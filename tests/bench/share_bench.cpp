// The package and page of one area: made, signed, verified. LIANPIAN_WORKSPACE names a workspace with the
// figures of 2010 and the register of liaison, as `lianpian demo` makes one; it is copied. How soon a package
// shows its first map: window_bench with LIANPIAN_WORKSPACE naming the package.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <memory>

#include "app/render/page/indicator_looks.h"
#include "planning/share/package_verify.h"
#include "planning/share/share_order.h"
#include "planning/workspace/workspace.h"
#include "tests/support/scratch_folder.h"

namespace {

namespace fs = std::filesystem;
namespace seal = planning::seal;
namespace share = planning::share;

constexpr const char* kUnit = "mlr";  // of the area that was planned first, 38 counties
constexpr const char* kNow = "2013-06-01T00:00:00Z";

seal::OwnKeys madeUp(const char* owner) {
  geo::seal::PrivateKeys keys = geo::seal::PrivateKeys::make();
  seal::KeyCard card = seal::makeCard(owner, kNow, keys);
  return {std::move(card), std::move(keys)};
}

struct Office {
  explicit Office(const fs::path& workspace) { fs::copy_file(workspace, folder / "w.gpkg"); }

  share::ShareOrder order(bool isSigned) const {
    share::ShareOrder order;
    order.request = {kUnit, {}, true, kNow, "zh", app::render::indicatorLooks};
    order.file = folder / "unit.gpkg";
    order.page = folder / "unit.html";
    order.replace = true;
    if (isSigned) {
      order.signer = &keys;
      order.recipients = {unitKeys.card};
    }
    return order;
  }
  double megabytes(const char* name) const {
    return static_cast<double>(fs::file_size(folder / name)) / 1048576;
  }

  test::ScratchFolder folder;
  seal::OwnKeys keys = madeUp("made-up office");
  seal::OwnKeys unitKeys = madeUp("made-up unit");
};

Office* office(benchmark::State& state) {
  static const std::unique_ptr<Office> kOffice = []() -> std::unique_ptr<Office> {
    const char* const file = std::getenv("LIANPIAN_WORKSPACE");
    return file == nullptr ? nullptr : std::make_unique<Office>(file);
  }();
  if (!kOffice) state.SkipWithError("LIANPIAN_WORKSPACE is not set");
  return kOffice.get();
}

share::ShareReport make(const Office& one, const char* name, const share::ShareOrder& order) {
  planning::Workspace workspace = planning::Workspace::open(one.folder / name, order.signer == nullptr);
  return share::share(workspace, order);
}

void count(benchmark::State& state, const Office& one, const share::ShareReport& made) {
  state.counters["counties"] = static_cast<double>(made.package.counties.size());
  state.counters["figures"] = static_cast<double>(made.package.figures);
  state.counters["totals"] = static_cast<double>(made.totals);
  state.counters["package_MB"] = one.megabytes("unit.gpkg");
  state.counters["page_MB"] = one.megabytes("unit.html");
}

void makePackage(benchmark::State& state, bool isSigned) {
  const Office* const one = office(state);
  if (one == nullptr) return;
  const share::ShareOrder order = one->order(isSigned);
  share::ShareReport made;
  for (auto _ : state) made = make(*one, "w.gpkg", order);
  count(state, *one, made);
}
BENCHMARK_CAPTURE(makePackage, unsignedOne, false)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(makePackage, signedOne, true)->Unit(benchmark::kMillisecond)->UseRealTime();

/// A workspace in which no sum was told yet.
void copyUntold(const Office& one) {
  fs::copy_file(one.folder / "w.gpkg", one.folder / "told.gpkg", fs::copy_options::overwrite_existing);
}

/// The first package of all: every sum is looked at, told and stored.
void tellTotals(benchmark::State& state) {
  const Office* const one = office(state);
  if (one == nullptr) return;
  share::ShareOrder order = one->order(true);
  order.withTotals = true;
  share::ShareReport made;
  for (auto _ : state) {
    state.PauseTiming();
    copyUntold(*one);
    state.ResumeTiming();
    made = make(*one, "told.gpkg", order);
  }
  count(state, *one, made);
}
BENCHMARK(tellTotals)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Each later one: what was told is repeated.
void repeatTotals(benchmark::State& state) {
  const Office* const one = office(state);
  if (one == nullptr) return;
  share::ShareOrder order = one->order(true);
  order.withTotals = true;
  copyUntold(*one);
  share::ShareReport made = make(*one, "told.gpkg", order);
  for (auto _ : state) made = make(*one, "told.gpkg", order);
  count(state, *one, made);
}
BENCHMARK(repeatTotals)->Unit(benchmark::kMillisecond)->UseRealTime();

void verifyPackage(benchmark::State& state) {
  const Office* const one = office(state);
  if (one == nullptr) return;
  {
    planning::Workspace workspace = planning::Workspace::open(one->folder / "w.gpkg", false);
    share::share(workspace, one->order(true));
  }
  share::VerifyQuestion question;
  question.file = one->folder / "unit.gpkg";
  question.signer = geo::seal::fingerprint(one->keys.card.keys);
  question.own = &one->unitKeys;
  question.now = kNow;
  for (auto _ : state)
    if (!share::verifyPackage(question).isGood) state.SkipWithError("the package is not good");
}
BENCHMARK(verifyPackage)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

// The whole window. LIANPIAN_WORKSPACE names a workspace with the figures of 2010, as `lianpian demo` makes
// one; the layer of 40,000 counties is made up. "longest_ms" is the longest time that the window's thread
// spent in one event; "peak_mb" the most memory that the process ever had.
#include <benchmark/benchmark.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <random>
#include <sstream>
#include <string>

#include "app/gui/explore/map_room.h"
#include "app/gui/window/main_window.h"
#include "planning/workspace/boundaries.h"
#include "tests/app/render/synthetic_layer.h"

namespace {

using namespace app::gui;

/// Knows how long the longest event took.
class WatchedApplication : public QApplication {
 public:
  using QApplication::QApplication;
  bool notify(QObject* receiver, QEvent* event) override {
    if (m_depth > 0) return QApplication::notify(receiver, event);
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    --m_depth;
    m_longest = std::max(m_longest, timer.nsecsElapsed());
    return taken;
  }
  double takeLongest() { return static_cast<double>(std::exchange(m_longest, 0)) / 1e6; }

 private:
  int m_depth = 0;
  qint64 m_longest = 0;
};

WatchedApplication* application = nullptr;

double peakMegabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  return 0;
}

/// 200 x 200 made-up counties with one made-up indicator.
std::string fortyThousand() {
  static const QTemporaryDir folder;
  const std::string path = folder.filePath("synthetic.gpkg").toStdString();
  if (std::filesystem::exists(path)) return path;
  app::render::SyntheticGrid grid{{75, 20, 130, 50}, 200, 200, 4};
  planning::Boundaries boundaries;
  std::vector<std::string> codes;
  std::vector<planning::Figure> figures;
  for (int i = 0; i < grid.units(); ++i) {
    const std::string code = std::to_string(100000 + i);
    codes.push_back(code);
    planning::Unit unit;
    unit.code = code;
    unit.name = "unit " + code;
    boundaries.counties.push_back(unit);
    figures.push_back({code, "2010", "made_up", static_cast<double>((i * 7919) % 1000)});
  }
  boundaries.coverage = app::render::gridCoverage(grid, codes);
  boundaries.info.boundaryVersion = "2010";
  planning::Workspace::create(path, boundaries, true);
  auto workspace = planning::Workspace::open(path, false);
  planning::Indicator indicator;
  indicator.id = indicator.nameEn = indicator.nameZh = "made_up";
  workspace.putIndicators({indicator});
  workspace.putFigures(figures, "benchmark");
  return path;
}

bool settles(const MainWindow& window) {
  QElapsedTimer timer;
  timer.start();
  constexpr int kTooLong = 120000;
  while (!window.isSettled() && timer.elapsed() < kTooLong)
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
  return window.isSettled();
}

std::string workspaceOf(benchmark::State& state) {
  if (state.range(0) != 0) return fortyThousand();
  const char* const file = std::getenv("LIANPIAN_WORKSPACE");
  if (file == nullptr) state.SkipWithError("LIANPIAN_WORKSPACE is not set");
  return file == nullptr ? std::string() : std::string(file);
}

std::unique_ptr<MainWindow> opened(const std::string& path, bool withFigures) {
  auto window = std::make_unique<MainWindow>();
  window->resize(1920, 1080);
  window->show();
  window->open(path);
  settles(*window);
  if (withFigures) window->room<MapRoom>().roomActions()[MapRoomActions::Id::figures].trigger();
  settles(*window);
  return window;
}

void report(benchmark::State& state) {
  state.counters["longest_ms"] = application->takeLongest();
  state.counters["peak_mb"] = peakMegabytes();
}

void openToFullMap(benchmark::State& state) {
  const std::string path = workspaceOf(state);
  if (path.empty()) return;
  for (auto _ : state) {
    auto window = opened(path, false);
    state.PauseTiming();
    window.reset();
    state.ResumeTiming();
  }
  report(state);
}

/// 500 other counties, until the map, the table and four charts show them.
void brushWithAllViews(benchmark::State& state) {
  const std::string path = workspaceOf(state);
  if (path.empty()) return;
  const auto window = opened(path, true);
  ChartPanel& charts = window->room<MapRoom>().figures().charts();
  std::mt19937 random(5);
  application->takeLongest();
  for (auto _ : state) {
    state.PauseTiming();
    std::vector<geo::UnitIndex> units;
    const auto all = window->session().document()->content.counties.size();
    for (int i = 0; i < 500; ++i) units.push_back(static_cast<geo::UnitIndex>(random() % all));
    state.ResumeTiming();
    window->session().selection().apply(units, UnitSelection::Mode::replace);
    charts.flush();
    while (!window->isSettled())
      QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    QCoreApplication::processEvents();
  }
  report(state);
}

/// Wheel turns, brushes, sizes and steps of classes in masses.
void storm(benchmark::State& state) {
  const std::string path = workspaceOf(state);
  if (path.empty()) return;
  const auto window = opened(path, true);
  std::mt19937 random(11);
  application->takeLongest();
  for (auto _ : state) {
    for (int turn = 0; turn < 60; ++turn) {
      const QPointF at(static_cast<double>(random() % 900), static_cast<double>(random() % 500));
      QWheelEvent wheel(at, window->map().mapToGlobal(at), {}, {0, random() % 2 == 0 ? 120 : -120},
                        Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
      QCoreApplication::sendEvent(&window->map(), &wheel);
      if (turn % 7 == 0) {
        const auto unit = static_cast<geo::UnitIndex>(random() % 100);
        window->session().selection().apply(std::span(&unit, 1), UnitSelection::Mode::toggle);
      }
      if (turn % 20 == 0) window->resize(1200 + static_cast<int>(random() % 700), 700);
      QCoreApplication::processEvents();
    }
    settles(*window);
  }
  report(state);
}

BENCHMARK(openToFullMap)->Arg(0)->Arg(40000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(brushWithAllViews)->Arg(0)->Arg(40000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(storm)->Arg(0)->Arg(40000)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  WatchedApplication watched(argc, argv);
  application = &watched;
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

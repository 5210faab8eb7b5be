// Frames of the window at 1920 x 1080. LIANPIAN_WORKSPACE names a workspace with the figures of 2010, as
// `lianpian demo` makes one; LIANPIAN_FRAMES a folder for the pictures drawn, to be looked at.
#include <benchmark/benchmark.h>

#include <sys/resource.h>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "app/render/colour/palette.h"
#include "app/render/frame/frame_painter.h"
#include "app/render/map/map_content.h"
#include "app/render/map/projection.h"
#include "app/render/page/islands_inset.h"
#include "planning/workspace/workspace.h"

namespace {

using namespace app::render;

struct Scene {
  MapContent content;
  MapSubject subject;
  std::unique_ptr<frame::LevelSet> levels;
  std::vector<QColor> areaColours;
  MapStyle style;

  frame::FrameScene scene() const {
    return {levels.get(), subject.classOf, subject.provinceOf, subject.areaOf, areaColours, {}};
  }
  MapView view(double share, double shift = 0) const {
    geo::Box box = levels->extent();
    const geo::Point c{box.minX + box.width() * 0.55, box.minY + box.height() * 0.45};
    const double half = box.width() / 2 * share;
    box = share == 1 ? box : geo::Box{c.x - half, c.y - half * 9 / 16, c.x + half, c.y + half * 9 / 16};
    MapView view = MapView::fitted(box, QRectF(0, 0, 1920, 1080), 0.02);
    const double units = shift / view.unitsPerMapUnit();
    view.extent.minX += units;
    view.extent.maxX += units;
    return view;
  }
};

Scene* scene(benchmark::State& state) {
  static const std::unique_ptr<Scene> kScene = []() -> std::unique_ptr<Scene> {
    const char* file = std::getenv("LIANPIAN_WORKSPACE");
    if (file == nullptr) return nullptr;
    auto scene = std::make_unique<Scene>();
    auto workspace = planning::Workspace::open(file, true);
    scene->content = loadContent(workspace, "deprivation_index", "2010");
    SubjectOptions options;
    options.classes = planning::classBreaks(
        drawnValues(scene->content.counties, scene->content.indicator, "2010", scene->content.figures),
        "jenks:5");
    const auto& coverage = scene->content.coverage;
    scene->subject =
        makeSubject(scene->content,
                    chooseProjection(coverage.crs, coverage.bounds(), isWholeChina(scene->content)), options);
    scene->levels = std::make_unique<frame::LevelSet>(scene->subject, coverage.significance);
    for (const auto& area : scene->subject.areas) scene->areaColours.push_back(area.colour);
    scene->style.classColours = paletteColours("YlOrRd", 5);
    scene->style.countyWidth = 0.35;
    scene->style.provinceWidth = 0.9;
    scene->style.outerWidth = 1.1;
    scene->style.areaWidth = 1.8;
    scene->style.casingWidth = 3.4;
    scene->style.hatchSpacing = 5;
    scene->style.hatchWidth = 0.6;
    return scene;
  }();
  if (!kScene) state.SkipWithError("LIANPIAN_WORKSPACE is not set");
  return kScene.get();
}

void BM_Frame(benchmark::State& state) {
  const Scene* s = scene(state);
  if (s == nullptr) return;
  frame::WorkerPool pool(static_cast<int>(state.range(1)));
  frame::FramePainter painter(pool);
  const MapView view = s->view(1.0 / static_cast<double>(state.range(0)));
  frame::FramePicture picture = painter.draw(s->scene(), s->style, view);
  if (const char* folder = std::getenv("LIANPIAN_FRAMES"))
    picture.image.save(QString("%1/frame-%2.png").arg(folder).arg(state.range(0)));
  for (auto _ : state) painter.redraw(s->scene(), s->style, view, QRect(0, 0, 1920, 1080), picture);
}
BENCHMARK(BM_Frame)
    ->ArgNames({"share", "threads"})
    ->ArgsProduct({{1, 8, 50}, {1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// The strip that comes into view when the map is moved by twelve pixels.
void BM_PanStrip(benchmark::State& state) {
  const Scene* s = scene(state);
  if (s == nullptr) return;
  frame::WorkerPool pool(2);
  frame::FramePainter painter(pool);
  frame::FramePicture picture = painter.draw(s->scene(), s->style, s->view(1));
  for (auto _ : state)
    painter.redraw(s->scene(), s->style, s->view(1, 12), QRect(1908, 0, 12, 1080), picture);
}
BENCHMARK(BM_PanStrip)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Every other time of all counties in other classes, or with 500 others selected; view and lines as before.
void BM_Recolour(benchmark::State& state) {
  const Scene* s = scene(state);
  if (s == nullptr) return;
  frame::WorkerPool pool(2);
  frame::FramePainter painter(pool);
  const MapView view = s->view(1.0 / static_cast<double>(state.range(0)));
  const auto brushed = static_cast<std::size_t>(state.range(1));
  frame::FramePicture last = painter.draw(s->scene(), s->style, view), next(last.image.size());
  std::vector<int> classes(s->subject.classOf);
  std::ranges::reverse(classes);
  std::vector<std::uint8_t> selected[2];
  for (std::size_t turn = 0; turn < 2; ++turn) {
    selected[turn].resize(classes.size());
    for (std::size_t i = 0; i < brushed; ++i) selected[turn][classes.size() / 4 + turn * 200 + i] = 1;
  }
  std::size_t turn = 0;
  for (auto _ : state) {
    frame::FrameScene recoloured = s->scene();
    if (brushed > 0)
      recoloured.selected = selected[turn];
    else if (turn == 1)
      recoloured.classOf = classes;
    if (!painter.recolour(recoloured, s->style, view, last, next)) state.SkipWithError("was not recoloured");
    std::swap(last, next);
    turn = 1 - turn;
  }
  if (const char* folder = std::getenv("LIANPIAN_FRAMES"))
    last.image.save(QString("%1/recoloured-%2-%3.png").arg(folder).arg(state.range(0)).arg(brushed));
}
BENCHMARK(BM_Recolour)
    ->ArgNames({"share", "selected"})
    ->ArgsProduct({{1, 8, 50}, {0, 500}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// What the mouse points at, along a line over the whole frame.
void BM_Hover(benchmark::State& state) {
  const Scene* s = scene(state);
  if (s == nullptr) return;
  frame::WorkerPool pool(2);
  const frame::FramePicture picture = frame::FramePainter(pool).draw(s->scene(), s->style, s->view(1));
  int x = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(picture.unitAt(x, x * 1080 / 1920));
    x = (x + 7) % 1920;
  }
}
BENCHMARK(BM_Hover);

void BM_MakeLevels(benchmark::State& state) {
  const Scene* s = scene(state);
  if (s == nullptr) return;
  const bool isReady = state.range(0) != 0;
  const auto ready = isReady ? geo::levelsOfDetail(s->content.coverage) : std::vector<geo::LevelVertices>();
  for (auto _ : state) {
    frame::LevelSet levels(s->subject, s->content.coverage.significance, ready);
    benchmark::DoNotOptimize(levels.level(2000).vertices.data());
  }
}
BENCHMARK(BM_MakeLevels)->ArgName("stored")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication application(argc, argv);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  std::printf("peak memory of the process: %ld MB\n", usage.ru_maxrss / 1024);
}

// Table and charts of the window on real figures. LIANPIAN_WORKSPACE names a workspace with the figures of
// 2010, as `lianpian demo` makes one; LIANPIAN_FRAMES a folder for pictures of them, to be looked at.
#include <benchmark/benchmark.h>

#include <QApplication>
#include <QFontDatabase>
#include <QTranslator>

#include <cstdlib>
#include <memory>
#include <random>
#include <string>

#include "app/gui/charts/bar_chart.h"
#include "app/gui/charts/box_chart.h"
#include "app/gui/charts/chart_panel.h"
#include "app/gui/charts/histogram_chart.h"
#include "app/gui/charts/scatter_chart.h"
#include "app/gui/table/unit_table.h"
#include "app/render/map/map_text.h"
#include "app/text/language.h"
#include "planning/workspace/workspace.h"

namespace {

using namespace app::gui;

struct Views {
  planning::Workspace workspace;
  DocumentPointer document;
  ColumnsPointer columns;
  ThemePointer theme;
  UnitSelection selection;
  UnitTable table;
  ChartPanel charts;

  explicit Views(const char* file) : workspace(planning::Workspace::open(file, true)) {
    document = std::make_shared<MapDocument>(workspace);
    columns = std::make_shared<FigureColumns>(FigureColumns::load(workspace, document, "2010"));
    for (const planning::Indicator& indicator : document->indicators)
      if (indicator.id == "deprivation_index")
        theme = std::make_shared<MapTheme>(MapTheme::load(workspace, *document, indicator, "2010"));
    selection.reset(document->content.counties.size());
    table.setSelection(&selection);
    charts.setSelection(&selection);
    for (int kind = 0; kind < ChartPanel::kinds; ++kind)
      charts.setShown(static_cast<ChartPanel::Kind>(kind), true);
    table.setDocument(document);
    table.setColumns(columns);
    table.setTheme(theme);
    charts.setDocument(document);
    charts.setColumns(columns);
    charts.setTheme(theme);
    table.resize(1400, 320);
    charts.resize(1800, 340);
    table.show();
    charts.show();
    settle();
  }
  /// Everything drawn and on the screen.
  void settle() {
    charts.flush();
    QCoreApplication::processEvents();
  }
};

Views* views(benchmark::State& state) {
  static const std::unique_ptr<Views> kViews = []() -> std::unique_ptr<Views> {
    const char* const file = std::getenv("LIANPIAN_WORKSPACE");
    return file == nullptr ? nullptr : std::make_unique<Views>(file);
  }();
  if (kViews == nullptr) state.SkipWithError("LIANPIAN_WORKSPACE is not set");
  return kViews.get();
}

std::vector<geo::UnitIndex> someUnits(std::size_t all, unsigned seed) {
  constexpr int kUnits = 500;
  std::mt19937 random(seed);
  std::uniform_int_distribution<geo::UnitIndex> one(0, static_cast<geo::UnitIndex>(all) - 1);
  std::vector<geo::UnitIndex> units;
  for (int i = 0; i < kUnits; ++i) units.push_back(one(random));
  return units;
}

/// Other 500 units each time: `visible` charts and the table follow, painted.
void brush(benchmark::State& state, bool withTable, int firstChart, int lastChart) {
  Views* const all = views(state);
  if (all == nullptr) return;
  all->table.setVisible(withTable);
  for (int kind = 0; kind < ChartPanel::kinds; ++kind)
    all->charts.setShown(static_cast<ChartPanel::Kind>(kind), kind >= firstChart && kind <= lastChart);
  const std::size_t units = all->document->content.counties.size();
  all->selection.apply(someUnits(units, 1), UnitSelection::Mode::replace);
  all->settle();
  unsigned seed = 1;
  for (auto unused : state) {
    (void)unused;
    state.PauseTiming();
    const auto some = someUnits(units, ++seed);
    state.ResumeTiming();
    all->selection.apply(some, UnitSelection::Mode::replace);
    all->settle();
  }
  all->selection.clear();
  all->table.show();
}

/// From no selection to 500 units, when all is drawn paler, and back.
void brushAndClear(benchmark::State& state) {
  Views* const all = views(state);
  if (all == nullptr) return;
  for (int kind = 0; kind < ChartPanel::kinds; ++kind)
    all->charts.setShown(static_cast<ChartPanel::Kind>(kind), true);
  all->settle();
  const auto some = someUnits(all->document->content.counties.size(), 1);
  for (auto unused : state) {
    (void)unused;
    all->selection.apply(some, UnitSelection::Mode::replace);
    all->settle();
    all->selection.clear();
    all->settle();
  }
}
BENCHMARK(brushAndClear)->Unit(benchmark::kMillisecond);

void brushTable(benchmark::State& state) { brush(state, true, 0, -1); }
void brushHistogram(benchmark::State& state) { brush(state, false, 0, 0); }
void brushScatter(benchmark::State& state) { brush(state, false, 1, 1); }
void brushBars(benchmark::State& state) { brush(state, false, 2, 2); }
void brushBoxes(benchmark::State& state) { brush(state, false, 3, 3); }
void brushCharts(benchmark::State& state) { brush(state, false, 0, 3); }
void brushAll(benchmark::State& state) { brush(state, true, 0, 3); }
BENCHMARK(brushTable)->Unit(benchmark::kMillisecond);
BENCHMARK(brushHistogram)->Unit(benchmark::kMillisecond);
BENCHMARK(brushScatter)->Unit(benchmark::kMillisecond);
BENCHMARK(brushBars)->Unit(benchmark::kMillisecond);
BENCHMARK(brushBoxes)->Unit(benchmark::kMillisecond);
BENCHMARK(brushCharts)->Unit(benchmark::kMillisecond);
BENCHMARK(brushAll)->Unit(benchmark::kMillisecond);

void loadColumns(benchmark::State& state) {
  Views* const all = views(state);
  if (all == nullptr) return;
  for (auto unused : state) {
    (void)unused;
    benchmark::DoNotOptimize(FigureColumns::load(all->workspace, all->document, "2010"));
  }
}
BENCHMARK(loadColumns)->Unit(benchmark::kMillisecond);

void sortTable(benchmark::State& state) {
  Views* const all = views(state);
  if (all == nullptr) return;
  Qt::SortOrder order = Qt::AscendingOrder;
  for (auto unused : state) {
    (void)unused;
    order = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    all->table.model().sort(all->table.model().columnOf("deprivation_index"), order);
  }
}
BENCHMARK(sortTable)->Unit(benchmark::kMillisecond);

void drawPictures(const char* workspace, const std::string& folder) {
  const QPalette light(QColor("#f3f1ec"));
  QPalette dark(QColor("#2b2b2b"));
  dark.setColor(QPalette::Base, QColor("#1e1e1e"));
  dark.setColor(QPalette::AlternateBase, QColor("#262626"));
  for (const bool isDark : {false, true}) {
    QPalette palette = isDark ? dark : light;
    palette.setColor(QPalette::Highlight, isDark ? QColor("#4d8fbf") : QColor("#2f6690"));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    QApplication::setPalette(palette);
    Views all(workspace);
    for (const char* const language : {"zh", "en"}) {
      app::installLanguage(std::string(language) == "zh" ? app::Language::chinese : app::Language::english);
      QTranslator translator;
      if (std::string(language) == "zh" && translator.load(":/i18n/lianpian_zh_CN.qm"))
        QCoreApplication::installTranslator(&translator);
      all.table.setLanguage(language);
      all.charts.setLanguage(language);
      const auto save = [&](QWidget& widget, const std::string& name) {
        all.settle();
        widget.grab().save(QString::fromStdString(folder + "/" + name + "_" + language +
                                                  (isDark ? "_dark.png" : "_light.png")));
      };
      all.selection.clear();
      save(all.charts, "charts");
      all.selection.apply(someUnits(all.document->content.counties.size(), 3), UnitSelection::Mode::replace);
      save(all.charts, "charts_selected");
      save(all.table, "table");
      all.charts.barChart().choose(BarChart::Content::areas, 1);
      save(all.charts, "charts_areas");
      all.charts.barChart().choose(BarChart::Content::both, 20);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  const QApplication application(argc, argv);
  QApplication::setStyle("Fusion");
  QFont font = QApplication::font();
  if (QFontDatabase::hasFamily(app::render::mapFontFamily())) font.setFamily(app::render::mapFontFamily());
  font.setPixelSize(13);
  QApplication::setFont(font);
  const char* const workspace = std::getenv("LIANPIAN_WORKSPACE");
  const char* const folder = std::getenv("LIANPIAN_FRAMES");
  if (workspace != nullptr && folder != nullptr) drawPictures(workspace, folder);
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

// Saves settings in FOLDER/synthetic.gpkg, made where it is lacking, and prints which colour each unit has in
// the program.
#include <fmt/format.h>

#include <QGuiApplication>
#include <QTemporaryDir>

#include <array>
#include <cmath>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <optional>
#include <stdexcept>

#include "app/render/colour/palette.h"
#include "app/render/map/map_content.h"
#include "app/render/map/map_painter.h"
#include "app/render/page/indicator_looks.h"
#include "planning/map/settings_store.h"
#include "tests/app/gui/made_workspace.h"

namespace {

using planning::ClassMethod;
using planning::IndicatorStyle;
using planning::MapSettings;
using planning::Workspace;

/// A synthetic indicator whose name and values are hard on what quotes and prints them.
void addAwkwardIndicator(Workspace& workspace) {
  planning::Indicator indicator;
  indicator.id = "say \"x\" & <y>";
  indicator.nameEn = "Awkward & \"quoted\"";
  indicator.nameZh = indicator.nameEn;
  indicator.decimals = 2;
  workspace.putIndicators({indicator});
  std::vector<planning::Figure> figures;
  double value = -1.0 / 3;
  for (const planning::Unit& unit : workspace.units(planning::Level::county)) {
    value = std::remainder(-1.7 * value, 5) + 1e-7;
    const bool has = figures.size() % 5 != 4;
    figures.push_back({unit.code, "2010", indicator.id, has ? std::optional(value) : std::nullopt,
                       has ? planning::Flag::reported : planning::Flag::notCollected, "", ""});
  }
  workspace.putFigures(figures, "synthetic");
}

/// Every method and both kinds of palettes, over the indicators that have figures.
MapSettings someSettings(Workspace& workspace) {
  constexpr std::array kMethods{ClassMethod::fisherJenks, ClassMethod::quantile,      ClassMethod::pretty,
                                ClassMethod::headTail,    ClassMethod::equalInterval, ClassMethod::boxPlot,
                                ClassMethod::stdMean,     ClassMethod::maximumBreaks};
  const auto palettes = app::render::paletteNames();
  MapSettings settings;
  for (const planning::Indicator& indicator : workspace.indicators()) {
    if (workspace.periods(indicator.id).empty()) continue;
    const std::size_t i = settings.styles.size();
    settings.styles.push_back({indicator.id,
                               kMethods[i % kMethods.size()],
                               static_cast<int>(3 + i % 8),
                               {},
                               palettes[i * 7 % palettes.size()],
                               i % 3 == 1});
  }
  settings.indicator = settings.styles.front().indicator;
  return settings;
}

void print(Workspace& workspace, const IndicatorStyle& style, const std::string& name) {
  const auto counties = workspace.units(planning::Level::county);
  const std::string period = workspace.periods(style.indicator).back();
  const auto figures = workspace.figures(style.indicator, period);
  planning::Indicator indicator;
  for (const planning::Indicator& one : workspace.indicators())
    if (one.id == style.indicator) indicator = one;
  const auto classes =
      planning::classBreaks(app::render::drawnValues(counties, indicator, period, figures), style);
  const auto colours = app::render::paletteColours(style, static_cast<int>(classes.upper.size()));
  std::vector<std::string> codes;
  for (const planning::Unit& unit : counties) codes.push_back(unit.code);
  const auto classOf = app::render::unitClasses(codes, figures, classes);
  const app::render::MapStyle plain;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (!counties[i].hasGeometry) continue;
    const QColor colour = classOf[i] >= 0 ? colours[static_cast<std::size_t>(classOf[i])]
                          : classOf[i] == app::render::kOffScale ? plain.offScale
                                                                 : plain.noData;
    fmt::print("unit\t{}\t{}\t{}\n", name, codes[i], colour.name().toStdString());
  }
}

void write(const std::filesystem::path& path) {
  Workspace workspace = Workspace::open(path, false);
  addAwkwardIndicator(workspace);
  MapSettings settings = someSettings(workspace);
  settings.styles.front().method = ClassMethod::manual;
  settings.styles.front().upper = {20, 60.5};
  geo::Issues issues;
  const auto looks = app::render::indicatorLooks(workspace, settings, issues);
  for (const geo::Issue& issue : issues) fmt::print(stderr, "{}: {}\n", issue.place, issue.text);
  planning::saveSettings(workspace, settings, looks);
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const std::string& name = looks[i].title;
    if (looks[i].indicator == settings.indicator) fmt::print("default\t{}\n", name);
    for (const planning::ClassLook& one : looks[i].classes)
      fmt::print("class\t{}\t{}\t{}\t{}\t{}\n", name, one.lower, one.upper, one.colour, one.label);
    for (const IndicatorStyle& style : settings.styles)
      if (style.indicator == looks[i].indicator) print(workspace, style, name);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const QGuiApplication application(argc, argv);
  try {
    if (argc != 2) throw std::invalid_argument("usage: styles_in_qgis_writer FOLDER");
    const std::filesystem::path path = std::filesystem::path(argv[1]) / "synthetic.gpkg";
    if (!std::filesystem::exists(path)) {
      const QTemporaryDir folder;
      std::filesystem::copy_file(app::gui::makeWorkspace(folder, false), path);
    }
    write(path);
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
  return 0;
}

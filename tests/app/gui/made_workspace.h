#pragma once

#include <QTemporaryDir>

#include <filesystem>

#include "planning/workspace/boundaries.h"
#include "planning/workspace/workspace.h"
#include "tests/app/render/synthetic_layer.h"

namespace app::gui {

/// Twelve made-up counties, with or without figures and areas.
inline std::filesystem::path makeWorkspace(const QTemporaryDir& folder, bool bare) {
  const render::MapContent content = render::letterCountry();
  planning::Boundaries boundaries;
  boundaries.info = content.info;
  boundaries.counties = content.counties;
  boundaries.coverage = content.coverage;
  const std::filesystem::path path = folder.filePath("synthetic.gpkg").toStdString();
  planning::Workspace::create(path, boundaries, true);
  if (bare) return path;
  auto workspace = planning::Workspace::open(path, false);
  workspace.putIndicators({content.indicator});
  std::vector<planning::Figure> figures;
  for (const auto& entry : content.figures) {
    figures.push_back(entry.second);
    figures.back().period = content.period;
    figures.back().indicator = content.indicator.id;
  }
  workspace.putFigures(figures, "test");
  workspace.putAreas(content.areas);
  return path;
}

}  // namespace app::gui

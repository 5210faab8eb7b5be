#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/render/map/map_subject.h"
#include "planning/workspace/workspace.h"

namespace app::render {

/// Made-up square counties in a grid over a box of degrees. No real place, no real figure.
struct SyntheticGrid {
  geo::Box degrees;
  int columns = 4;
  int rows = 3;
  int verticesPerBorder = 2;  ///< more: with small wiggles

  int units() const { return columns * rows; }
};

geo::Coverage gridCoverage(const SyntheticGrid& grid, std::vector<std::string> codes);

/// Twelve counties "c00".. with English names and letter codes, values 0, 10, .. 90; two have no figure; two
/// areas.
MapContent letterCountry();
/// A new workspace of its boundaries, open for writing; without figures and areas.
planning::Workspace storedLetterCountry(const std::filesystem::path& file);

/// 30 provinces x 4 counties over China's extent, six-digit codes, Han names and two areas: synthetic, only
/// for layout.
MapContent squareChina();

/// Han words whose glyphs Qt maps to radicals: a page must have them all in its text.
const std::vector<std::string>& trappedWords();

}  // namespace app::render

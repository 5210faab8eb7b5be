#pragma once

#include <QColor>
#include <QPainterPath>

#include <vector>

class QPainter;

namespace app::render {

enum class PatternKind { none, rising, level, dots };

/// What tells a fill from others without its colour.
struct FillPattern {
  PatternKind kind = PatternKind::none;
  QColor colour;
};

/// Lines at 45 degrees inside a shape, odd-even, `spacing` apart; no clip needed.
QPainterPath hatchLines(const QPainterPath& shape, double spacing);

/// The same along the horizontal.
QPainterPath levelLines(const QPainterPath& shape, double spacing);

/// Dots `spacing` apart in rows that are shifted by half of it in turn, as lines of no length for a round
/// pen.
QPainterPath dotRows(const QPainterPath& shape, double spacing);

/// A path in pieces: a raster's stroker takes more than linear time for one long path.
std::vector<QPainterPath> shortPaths(const QPainterPath& path);

/// Draws the pattern inside the shape; lengths in painter units. Leaves the painter without a pen.
void paintPattern(QPainter& painter, const QPainterPath& shape, const FillPattern& pattern, double spacing,
                  double width);

}  // namespace app::render

#pragma once

#include <optional>
#include <vector>

#include "app/render/map/label_placer.h"
#include "app/render/map/map_text.h"
#include "app/render/page/map_page.h"

namespace app::render {

/// A label with its look; box in page points.
struct MapLabel {
  PageContents::Label label;
  TextLook look;
  std::optional<QPointF> leaderTo = std::nullopt;  ///< what a line from the label leads to
};

/// Names of areas in or near them, largest first, each exactly once; `only` < 0: all areas, else all but that
/// one.
std::vector<MapLabel> areaLabels(const MapSubject& subject, const MapView& view, double scale, int except,
                                 LabelPlacer& placer);

/// Breaks of a name with spaces, from one line to three; a Han name stays in one piece.
std::vector<QStringList> variants(const QString& name, const TextLook& look);

MapLabel makeLabel(const QStringList& lines, const TextLook& look, QPointF centre, PageContents::Kind kind);

/// Takes the first free one of the places. More than some thousands of tries mean that the neighbourhood is
/// full.
std::optional<QPointF> firstFree(const std::vector<QPointF>& places, const QStringList& lines,
                                 const TextLook& look, LabelPlacer& placer);

/// The box of lines of text about a centre.
QRectF labelBox(const QStringList& lines, const TextLook& look, QPointF centre);

void paintLabel(QPainter& painter, const MapLabel& label);

}  // namespace app::render

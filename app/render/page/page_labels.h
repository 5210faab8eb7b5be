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

/// Sizes of names of areas, points on A3: all of them; beside the page's own; among names of units.
inline constexpr double kAllAreaNames = 9.5, kOtherAreaNames = 8, kAreaNamesAmongUnits = 6.2;

/// Names of areas in or near them, largest first, each exactly once; `except` < 0: all areas, else all but
/// that one.
std::vector<MapLabel> areaLabels(const MapSubject& subject, const MapView& view, double scale, int except,
                                 LabelPlacer& placer, double size);

/// Names of provinces, by their index in the subject, in or near them; those without a unit on the page have
/// none.
std::vector<MapLabel> provinceLabels(const MapSubject& subject, const std::vector<QString>& names,
                                     const MapView& view, double scale, LabelPlacer& placer);

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

#pragma once

#include <vector>

#include "app/render/map/label_placer.h"
#include "app/render/map/map_text.h"
#include "app/render/page/map_page.h"

namespace app::render {

/// A label with its look; box in page points.
struct MapLabel {
  PageContents::Label label;
  TextLook look;
};

/// Names of areas in or near them, largest first, each exactly once; `only` < 0: all areas, else all but that
/// one.
std::vector<MapLabel> areaLabels(const MapSubject& subject, const MapView& view, double scale, int except,
                                 LabelPlacer& placer);

/// Whether the name of a unit that is too small for it may stand beside it where no unit is. Not where land
/// that is no unit surrounds the subject.
enum class NamesBeside { nothing, sea };

/// Names of the subject's units (class not kContext) where they fit; `left` counts those that do not.
std::vector<MapLabel> unitLabels(const MapSubject& subject, const MapView& view, double scale,
                                 LabelPlacer& placer, int& left, NamesBeside beside = NamesBeside::nothing);

/// The box of lines of text about a centre.
QRectF labelBox(const QStringList& lines, const TextLook& look, QPointF centre);

void paintLabel(QPainter& painter, const MapLabel& label);

}  // namespace app::render

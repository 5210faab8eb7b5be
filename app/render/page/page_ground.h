#pragma once

#include <span>

#include "app/render/map/map_painter.h"
#include "app/render/map/map_subject.h"
#include "geo/plane/crs.h"

namespace app::render {

/// Extent of some units in the layer's unit, from their arcs; empty where none has a polygon.
geo::Box layerBox(const geo::Coverage& coverage, std::span<const geo::UnitIndex> units);
/// Of all of them. Throws DataError where there are no polygons.
geo::Box layerBox(const geo::Coverage& coverage);

/// Metres that the layer's box is across, roughly: width and height added.
double roughMetres(const geo::Box& box, const geo::Crs& crs);

/// Degrees (or the layer's units) that a view covers, from its border and inside.
geo::Box layerExtent(const MapView& view, const geo::Crs& from, const geo::Crs& layer);

/// The steps of a printed page's coordinates, points.
inline constexpr double kSnapPoints = 72.0 / 600;

/// Metres that one of these steps covers in a view: how much detail a page can show.
double snapMetres(const MapView& view, const geo::Crs& crs);

/// Lines of a page without its colours: of a few counties or of a whole layer.
MapStyle pageLines(double scale, bool ofArea);

/// Members of the published list that no unit of the layer stands for.
int membersWithoutPolygon(const MapContent& content, const std::string& id);

}  // namespace app::render

#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/render/frame/frame_painter.h"
#include "geo/plane/transform.h"
#include "tests/app/render/synthetic_layer.h"

namespace app::render::frame {

/// Made-up counties with wiggly borders in the plane of a map.
struct Grid {
  explicit Grid(int columns = 9, int rows = 7, int verticesPerBorder = 40) {
    SyntheticGrid grid;
    grid.degrees = {100, 25, 118, 37};
    grid.columns = columns;
    grid.rows = rows;
    grid.verticesPerBorder = verticesPerBorder;
    std::vector<std::string> codes;
    for (int i = 0; i < grid.units(); ++i) codes.push_back("c" + std::to_string(100000 + i));
    coverage = gridCoverage(grid, codes);
    MapSubject subject;
    subject.crs = equalAreaProjection(grid.degrees).crs;
    subject.vertices = coverage.vertices;
    geo::Transform(coverage.crs, subject.crs).forward(subject.vertices);
    for (const geo::Arc& arc : coverage.arcs)
      subject.arcs.push_back({arc.first, arc.count, arc.left, arc.right, arc.startNode, arc.endNode});
    levels = std::make_unique<LevelSet>(subject, coverage.significance);
    crs = subject.crs;
    for (int i = 0; i < grid.units(); ++i) {
      classOf.push_back(i % 7 == 6 ? kNoData : i % 5);
      provinceOf.push_back(i % columns / 3);
      areaOf.push_back(i % columns < 4 ? 0 : i % columns < 6 ? 1 : -1);
    }
  }
  FrameScene scene() const { return {levels.get(), classOf, provinceOf, areaOf, areaColours, {}}; }
  std::vector<std::uint8_t> everyThird() const {
    std::vector<std::uint8_t> mask(classOf.size());
    for (std::size_t i = 0; i < mask.size(); i += 3) mask[i] = 1;
    return mask;
  }
  MapView view(int width, int height, double closer = 1) const {
    geo::Box box = levels->extent();
    const geo::Point c = box.centre();
    box = {c.x - box.width() / 2 / closer, c.y - box.height() / 2 / closer, c.x + box.width() / 2 / closer,
           c.y + box.height() / 2 / closer};
    return MapView::fitted(box, QRectF(0, 0, width, height), 0.05);
  }

  geo::Coverage coverage;
  geo::Crs crs = geo::Crs::wgs84();
  std::unique_ptr<LevelSet> levels;
  std::vector<int> classOf;
  std::vector<geo::UnitIndex> provinceOf, areaOf;
  std::vector<QColor> areaColours = {QColor("#1144aa"), QColor("#117733")};
};

inline MapStyle rich() {
  MapStyle style;
  style.classColours = {QColor("#ffffb2"), QColor("#fecc5c"), QColor("#fd8d3c"), QColor("#f03b20"),
                        QColor("#bd0026")};
  return style;
}

}  // namespace app::render::frame

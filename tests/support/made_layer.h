#pragma once

#include <string>

#include "geo/layer/layer_writer.h"

namespace test {

/// A made-up unit: a square of one degree with its south-west corner at (x, y).
inline geo::LayerRecord madeRecord(const std::string& code, const std::string& name, double x, double y) {
  const geo::Ring square{
      {x, y}, {x, y + 1}, {x + 1, y + 1}, {x + 1, y}, {x, y}};  // clockwise, as Shapefiles have it
  return {{code, name, 1.5 * x}, {{square, {}}}};
}

/// Three made-up units with codes that begin with a zero; no real place is meant.
inline geo::LayerToWrite madeLayer() {
  geo::LayerToWrite layer;
  layer.columns = {
      {"CODE", geo::ColumnType::text}, {"NAME", geo::ColumnType::text}, {"VALUE", geo::ColumnType::real}};
  layer.records = {madeRecord("01A01", "North Vale", 10, 20), madeRecord("01A02", "South Vale", 11, 20),
                   madeRecord("02B01", "R\u00edo Alto", 12, 20)};
  return layer;
}

}  // namespace test

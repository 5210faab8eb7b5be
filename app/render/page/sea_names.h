#pragma once

#include <span>

#include "geo/plane/point.h"

namespace app::render {

/// Where a name stands, degrees: one end of its line at a longitude, its middle at a latitude. Chosen so that
/// it covers no island or reef and is nearer to its own than to any other.
struct NamePlace {
  enum class End { left, right };
  geo::Point degrees;
  End end = End::left;
};

/// An island, reef or group of the South China Sea that every map of the whole of China names.
struct SeaName {
  const char* zh;
  const char* en;
  geo::Point degrees;  ///< approximately, as gazetteers give it
  double outlineWithin =
      0;  ///< metres in which an outline of the layer is taken for it; otherwise it gets a dot
  NamePlace placeZh;
  NamePlace placeEn;
};

/// 东沙、西沙、中沙、南沙群岛, 黄岩岛, 曾母暗沙.
std::span<const SeaName> southChinaSeaNames();
/// 钓鱼岛, 赤尾屿: on the map itself.
std::span<const SeaName> eastChinaSeaNames();

}  // namespace app::render

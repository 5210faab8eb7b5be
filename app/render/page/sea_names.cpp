#include "app/render/page/sea_names.h"

#include <array>

namespace app::render {

std::span<const SeaName> southChinaSeaNames() {
  constexpr double kGroupMetres = 150000, kIslandMetres = 30000;
  using enum NamePlace::End;
  // 东沙群岛 20°42'N 116°43'E, 西沙群岛 16°30'N 112°E, 中沙群岛 16°N 114°30'E, 南沙群岛 10°N 114°E, 黄岩岛
  // 15°09'N 117°46'E, 曾母暗沙 3°58'N 112°17'E.
  static constexpr std::array<SeaName, 6> kNames{{
      {"东沙群岛",
       "Dongsha Qundao",
       {116.72, 20.70},
       kGroupMetres,
       {{117.1, 19.9}, left},
       {{116.6, 19.6}, left}},
      {"西沙群岛", "Xisha Qundao", {112.0, 16.5}, kGroupMetres, {{108.4, 14.9}, left}, {{106.4, 14.8}, left}},
      {"中沙群岛",
       "Zhongsha Qundao",
       {114.5, 16.0},
       kGroupMetres,
       {{114.3, 17.4}, left},
       {{113.3, 17.4}, left}},
      {"南沙群岛",
       "Nansha Qundao",
       {114.0, 10.0},
       kGroupMetres,
       {{108.2, 11.6}, left},
       {{106.4, 12.1}, left}},
      {"黄岩岛",
       "Huangyan Dao",
       {117.77, 15.15},
       kIslandMetres,
       {{118.2, 15.2}, left},
       {{117.2, 14.1}, left}},
      {"曾母暗沙",
       "Zengmu Ansha",
       {112.28, 3.97},
       kIslandMetres,
       {{111.8, 4.0}, right},
       {{106.3, 2.95}, left}},
  }};
  return kNames;
}

std::span<const SeaName> eastChinaSeaNames() {
  constexpr double kIslandMetres = 20000;
  using enum NamePlace::End;
  // 钓鱼岛 25°45'N 123°28'E, 赤尾屿 25°55'N 124°34'E.
  static constexpr std::array<SeaName, 2> kNames{{
      {"钓鱼岛",
       "Diaoyu Dao",
       {123.47, 25.745},
       kIslandMetres,
       {{123.7, 26.5}, right},
       {{123.7, 26.5}, right}},
      {"赤尾屿", "Chiwei Yu", {124.56, 25.92}, kIslandMetres, {{124.9, 25.8}, left}, {{124.9, 25.8}, left}},
  }};
  return kNames;
}

}  // namespace app::render

#include "tests/app/render/synthetic_layer.h"

#include "planning/workspace/boundaries.h"

#include <fmt/format.h>

#include <cmath>

namespace app::render {
namespace {

geo::UnitIndex cell(const SyntheticGrid& grid, int column, int row) {
  if (column < 0 || row < 0 || column >= grid.columns || row >= grid.rows) return geo::kOutside;
  return row * grid.columns + column;
}

class GridBuilder {
 public:
  explicit GridBuilder(const SyntheticGrid& grid) : m_grid(grid) {}

  void border(int column, int row, int toColumn, int toRow, geo::UnitIndex left, geo::UnitIndex right) {
    geo::Arc arc{static_cast<std::uint32_t>(m_coverage.vertices.size()),
                 0,
                 left,
                 right,
                 node(column, row),
                 node(toColumn, toRow)};
    const geo::Point a = corner(column, row), b = corner(toColumn, toRow);
    const int steps = m_grid.verticesPerBorder - 1;
    for (int i = 0; i <= steps; ++i) {
      const double t = static_cast<double>(i) / steps,
                   wiggle = i == 0 || i == steps ? 0 : (i % 2 ? 0.02 : -0.02);
      m_coverage.vertices.push_back(
          {a.x + (b.x - a.x) * t + (b.y - a.y) * wiggle, a.y + (b.y - a.y) * t + (b.x - a.x) * wiggle});
    }
    arc.count = static_cast<std::uint32_t>(m_grid.verticesPerBorder);
    m_coverage.arcs.push_back(arc);
  }

  geo::Coverage take(std::vector<std::string> codes) {
    m_coverage.codes = std::move(codes);
    m_coverage.nodeCount = static_cast<std::uint32_t>((m_grid.columns + 1) * (m_grid.rows + 1));
    return std::move(m_coverage);
  }

 private:
  std::uint32_t node(int column, int row) const {
    return static_cast<std::uint32_t>(row * (m_grid.columns + 1) + column);
  }
  geo::Point corner(int column, int row) const {
    return {m_grid.degrees.minX + m_grid.degrees.width() * column / m_grid.columns,
            m_grid.degrees.minY + m_grid.degrees.height() * row / m_grid.rows};
  }
  const SyntheticGrid& m_grid;
  geo::Coverage m_coverage;
};

planning::Area area(const std::string& id, const std::string& zh, const std::string& en,
                    const std::vector<std::string>& units) {
  planning::Area result;
  result.id = id;
  result.nameZh = zh;
  result.nameEn = en;
  result.publishedCounties = static_cast<int>(units.size());
  for (const std::string& unit : units) {
    planning::AreaMember member;
    member.publishedCode = member.unit = unit;
    result.members.push_back(member);
  }
  return result;
}

void addFigure(MapContent& content, const std::string& unit, double value,
               planning::Flag flag = planning::Flag::reported) {
  planning::Figure figure;
  figure.unit = unit;
  figure.value = value;
  figure.flag = flag;
  content.figures[unit] = figure;
}

}  // namespace

geo::Coverage gridCoverage(const SyntheticGrid& grid, std::vector<std::string> codes) {
  GridBuilder builder(grid);
  for (int row = 0; row <= grid.rows; ++row)
    for (int column = 0; column < grid.columns; ++column)
      builder.border(column, row, column + 1, row, cell(grid, column, row), cell(grid, column, row - 1));
  for (int column = 0; column <= grid.columns; ++column)
    for (int row = 0; row < grid.rows; ++row)
      builder.border(column, row, column, row + 1, cell(grid, column - 1, row), cell(grid, column, row));
  return builder.take(std::move(codes));
}

MapContent letterCountry() {
  MapContent content;
  std::vector<std::string> codes;
  for (int i = 0; i < 12; ++i) codes.push_back(fmt::format("c{:02}", i));
  content.coverage = gridCoverage({{-80, 34, -76, 37}, 4, 3, 9}, codes);
  for (int i = 0; i < 12; ++i) {
    planning::Unit unit;
    unit.code = codes[static_cast<std::size_t>(i)];
    unit.name = fmt::format("County {}", static_cast<char>('A' + i));
    content.counties.push_back(unit);
    if (i < 10)
      addFigure(content, unit.code, i * 10.0, i == 3 ? planning::Flag::estimated : planning::Flag::reported);
  }
  content.info.title = "Synthetic counties";
  content.info.language = "en";
  content.info.boundarySource = "Made-up squares";
  content.indicator.id = "share";
  content.indicator.kind = planning::IndicatorKind::rate;
  content.indicator.nameEn = "Households without tap water";
  content.indicator.unitEn = "%";
  content.indicator.decimals = 1;
  content.period = "2010";
  content.areas = {area("west", "", "Western hills", {"c00", "c01", "c04", "c05"}),
                   area("east", "", "Eastern plain", {"c10", "c11"})};
  return content;
}

const std::vector<std::string>& trappedWords() {
  static const std::vector<std::string> words = {"乌蒙山区", "西藏区", "大兴安岭南麓山区", "长门县",
                                                 "龙马市",   "高鱼县", "黑黄土区",         "青食风县",
                                                 "农户",     "胶州市"};
  return words;
}

MapContent squareChina() {
  MapContent content;
  std::vector<std::string> codes;
  for (int i = 0; i < 120; ++i) codes.push_back(fmt::format("{:02}{:04}", 11 + i / 4, 100 + i % 4));
  content.coverage = gridCoverage({{75, 18.5, 130, 53}, 12, 10, 5}, codes);
  for (std::size_t i = 0; i < codes.size(); ++i) {
    planning::Unit unit;
    unit.code = codes[i];
    unit.name = trappedWords()[3 + i % 5];
    content.counties.push_back(unit);
    if (i % 10 != 9) addFigure(content, unit.code, static_cast<double>(i % 97));
  }
  for (int i = 0; i < 30; ++i) {
    planning::Unit province;
    province.code = fmt::format("{:02}0000", 11 + i);
    province.level = planning::Level::province;
    content.provinces.push_back(province);
  }
  content.info.codeScheme = "gb2260";
  content.info.language = "zh";
  content.info.title = "合成图层";
  content.indicator.id = "index";
  content.indicator.kind = planning::IndicatorKind::mean;
  content.indicator.nameZh = "合成指数";
  content.indicator.nameEn = "Made-up index";
  content.indicator.unitZh = content.indicator.unitEn = "%";
  content.indicator.composite = true;
  content.period = "2010";
  const auto codesOf = [&](std::size_t first, std::size_t count) {
    return std::vector<std::string>(codes.begin() + static_cast<long>(first),
                                    codes.begin() + static_cast<long>(first + count));
  };
  content.areas = {
      area("wumeng", trappedWords()[0], "Wumeng Mountains", codesOf(28, 6)),
      area("tibet", trappedWords()[1], "Tibet", codesOf(48, 4)),
      area("khingan", trappedWords()[2], "Southern foothills of the Greater Khingan", codesOf(90, 5))};
  return content;
}

planning::Workspace storedLetterCountry(const std::filesystem::path& file) {
  const MapContent content = letterCountry();
  planning::Boundaries boundaries;
  boundaries.info = content.info;
  boundaries.counties = content.counties;
  boundaries.coverage = content.coverage;
  planning::Workspace::create(file, boundaries, true);
  return planning::Workspace::open(file, false);
}

}  // namespace app::render

#include "app/render/frame/level_set.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app::render::frame {
namespace {

void addBoxes(Level& level) {
  for (LevelArc& arc : level.arcs)
    for (const geo::Point& p : level.points(arc)) arc.box.add(p);
}

}  // namespace

LevelSet::LevelSet(const MapSubject& whole, std::span<const float> significance,
                   std::span<const geo::LevelVertices> ready)
    : LevelSet(whole.vertices, whole, significance, ready) {}

LevelSet::LevelSet(MapSubject&& whole, std::span<const float> significance,
                   std::span<const geo::LevelVertices> ready)
    : LevelSet(std::move(whole.vertices), whole, significance, ready) {}

LevelSet::LevelSet(std::vector<geo::Point> vertices, const MapSubject& whole,
                   std::span<const float> significance, std::span<const geo::LevelVertices> ready)
    : m_significance(significance),
      m_ready(ready),
      m_metresPerUnit(std::max(whole.crs.metresPerUnit(), 1e-9)) {
  m_finest.vertices = std::move(vertices);
  m_finest.arcs.reserve(whole.arcs.size());
  for (const MapSubject::ArcRef& arc : whole.arcs)
    m_finest.arcs.push_back({arc.first, arc.count, arc.left, arc.right, {}});
  addBoxes(m_finest);
  for (const LevelArc& arc : m_finest.arcs) m_extent.add(arc.box);
  if (m_significance.size() != m_finest.vertices.size()) m_significance = {};
}

const Level& LevelSet::level(double tolerance) {
  const double metres = tolerance * m_metresPerUnit;
  const double exponent = std::floor(std::log2(metres * metres));
  if (m_significance.empty() || !(exponent >= geo::kFinestLevel)) return m_finest;
  const int wanted = static_cast<int>(std::min<double>(exponent, geo::kCoarsestLevel));
  const auto found = m_levels.find(wanted);
  if (found != m_levels.end()) return found->second;
  const auto ready = std::ranges::find(m_ready, wanted, &geo::LevelVertices::exponent);
  if (ready != m_ready.end()) return m_levels.emplace(wanted, coarser(ready->kept)).first->second;
  return m_levels
      .emplace(
          wanted,
          coarser(geo::levelOfDetail(std::span<const LevelArc>(m_finest.arcs), m_significance, wanted).kept))
      .first->second;
}

Level LevelSet::coarser(std::span<const std::uint32_t> kept) const {
  Level level;
  level.arcs.reserve(m_finest.arcs.size());
  level.vertices.reserve(kept.size());
  auto next = kept.begin();
  for (const LevelArc& arc : m_finest.arcs) {
    LevelArc coarse{static_cast<std::uint32_t>(level.vertices.size()), 0, arc.left, arc.right, {}};
    for (; next != kept.end() && *next < arc.first + arc.count; ++next)
      level.vertices.push_back(m_finest.vertices[*next]);
    coarse.count = static_cast<std::uint32_t>(level.vertices.size()) - coarse.first;
    level.arcs.push_back(coarse);
  }
  addBoxes(level);
  return level;
}

}  // namespace app::render::frame

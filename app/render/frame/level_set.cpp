#include "app/render/frame/level_set.h"

#include <algorithm>
#include <cmath>

namespace app::render::frame {
namespace {

void addBoxes(Level& level) {
  for (LevelArc& arc : level.arcs)
    for (const geo::Point& p : level.points(arc)) arc.box.add(p);
}

}  // namespace

LevelSet::LevelSet(const MapSubject& whole, std::span<const float> significance)
    : m_significance(significance.begin(), significance.end()),
      m_metresPerUnit(std::max(whole.crs.metresPerUnit(), 1e-9)) {
  m_finest.vertices = whole.vertices;
  m_finest.arcs.reserve(whole.arcs.size());
  for (const MapSubject::ArcRef& arc : whole.arcs)
    m_finest.arcs.push_back({arc.first, arc.count, arc.left, arc.right, {}});
  addBoxes(m_finest);
  for (const LevelArc& arc : m_finest.arcs) m_extent.add(arc.box);
  if (m_significance.size() != m_finest.vertices.size()) m_significance.clear();
}

const Level& LevelSet::level(double tolerance) {
  constexpr int kFinest = 6, kCoarsest = 48;  // 8 m squared: below, everything is drawn
  const double metres = tolerance * m_metresPerUnit;
  const double exponent = std::floor(std::log2(metres * metres));
  if (m_significance.empty() || !(exponent >= kFinest)) return m_finest;
  const int kept = static_cast<int>(std::min<double>(exponent, kCoarsest));
  const auto found = m_levels.find(kept);
  if (found != m_levels.end()) return found->second;
  return m_levels.emplace(kept, coarser(std::exp2f(static_cast<float>(kept)))).first->second;
}

Level LevelSet::coarser(float leastSignificance) const {
  Level level;
  level.arcs.reserve(m_finest.arcs.size());
  for (const LevelArc& arc : m_finest.arcs) {
    LevelArc kept{static_cast<std::uint32_t>(level.vertices.size()), 0, arc.left, arc.right, {}};
    for (std::uint32_t i = 0; i < arc.count; ++i) {
      const bool isEnd = i == 0 || i + 1 == arc.count;
      if (isEnd || m_significance[arc.first + i] >= leastSignificance)
        level.vertices.push_back(m_finest.vertices[arc.first + i]);
    }
    kept.count = static_cast<std::uint32_t>(level.vertices.size()) - kept.first;
    level.arcs.push_back(kept);
  }
  addBoxes(level);
  return level;
}

}  // namespace app::render::frame

#include "geo/coverage/levels.h"

#include <utility>

namespace geo {

namespace {

bool isPacked(const Coverage& coverage) {
  std::size_t next = 0;
  for (const Arc& arc : coverage.arcs) {
    if (arc.first != next) return false;
    next += arc.count;
  }
  return next == coverage.vertices.size();
}

}  // namespace

std::vector<LevelVertices> levelsOfDetail(const Coverage& coverage) {
  std::vector<LevelVertices> levels;
  if (coverage.significance.size() != coverage.vertices.size() || !isPacked(coverage)) return levels;
  std::size_t most = coverage.vertices.size() / 2;
  for (int exponent = kFinestLevel; exponent <= kCoarsestLevel; ++exponent) {
    LevelVertices level = levelOfDetail(std::span<const Arc>(coverage.arcs), coverage.significance, exponent);
    if (level.kept.size() > most || level.kept.empty()) continue;
    most = level.kept.size() - 1;
    levels.push_back(std::move(level));
  }
  return levels;
}

}  // namespace geo

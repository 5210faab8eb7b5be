#include "geo/coverage/adjacency.h"

#include <algorithm>
#include <numeric>

namespace geo {

std::vector<Neighbours> adjacency(const Coverage& coverage) {
  const std::vector<double> lengths = arcLengthsKm(coverage);
  std::vector<Neighbours> pairs;
  std::vector<std::pair<std::uint32_t, UnitIndex>> atNode;
  for (std::size_t i = 0; i < coverage.arcs.size(); ++i) {
    const Arc& arc = coverage.arcs[i];
    if (arc.left != kOutside && arc.right != kOutside)
      pairs.push_back({std::min(arc.left, arc.right), std::max(arc.left, arc.right), lengths[i]});
    for (const std::uint32_t node : {arc.startNode, arc.endNode})
      for (const UnitIndex unit : {arc.left, arc.right})
        if (unit != kOutside) atNode.emplace_back(node, unit);
  }
  std::sort(atNode.begin(), atNode.end());
  atNode.erase(std::unique(atNode.begin(), atNode.end()), atNode.end());
  for (std::size_t i = 0; i < atNode.size(); ++i)
    for (std::size_t j = i + 1; j < atNode.size() && atNode[j].first == atNode[i].first; ++j)
      pairs.push_back({atNode[i].second, atNode[j].second, 0});
  std::stable_sort(pairs.begin(), pairs.end(), [](const Neighbours& p, const Neighbours& q) {
    return std::pair(p.a, p.b) < std::pair(q.a, q.b);
  });
  std::vector<Neighbours> result;
  for (const Neighbours& pair : pairs) {
    if (result.empty() || result.back().a != pair.a || result.back().b != pair.b)
      result.push_back(pair);
    else
      result.back().sharedKm += pair.sharedKm;
  }
  return result;
}

std::vector<int> contiguousPieces(std::span<const Neighbours> pairs, std::span<const UnitIndex> group,
                                  int groups) {
  std::vector<std::size_t> parent(group.size());
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  const auto root = [&](std::size_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  };
  std::vector<int> pieces(static_cast<std::size_t>(groups), 0);
  for (const UnitIndex g : group)
    if (g != kOutside) ++pieces[static_cast<std::size_t>(g)];
  for (const Neighbours& pair : pairs) {
    const auto a = static_cast<std::size_t>(pair.a);
    const auto b = static_cast<std::size_t>(pair.b);
    if (!pair.isRook() || group[a] == kOutside || group[a] != group[b] || root(a) == root(b)) continue;
    parent[root(a)] = root(b);
    --pieces[static_cast<std::size_t>(group[a])];
  }
  return pieces;
}

}  // namespace geo

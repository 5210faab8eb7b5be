#include "app/render/map/border_chains.h"

#include <algorithm>

namespace app::render {
namespace {

std::uint32_t startOf(const MapSubject& subject, ArcStep step) {
  const auto& arc = subject.arcs[step.arc];
  return step.reversed ? arc.endNode : arc.startNode;
}

std::uint32_t endOf(const MapSubject& subject, ArcStep step) {
  const auto& arc = subject.arcs[step.arc];
  return step.reversed ? arc.startNode : arc.endNode;
}

/// Steps by the node they start from.
class StepsByNode {
 public:
  StepsByNode(const MapSubject& subject, std::vector<ArcStep> steps) : m_steps(std::move(steps)) {
    std::stable_sort(m_steps.begin(), m_steps.end(),
                     [&](ArcStep a, ArcStep b) { return startOf(subject, a) < startOf(subject, b); });
    m_nodes.reserve(m_steps.size());
    for (const ArcStep step : m_steps) m_nodes.push_back(startOf(subject, step));
  }
  std::size_t size() const { return m_steps.size(); }
  ArcStep operator[](std::size_t i) const { return m_steps[i]; }
  std::pair<std::size_t, std::size_t> at(std::uint32_t node) const {
    const auto [first, last] = std::equal_range(m_nodes.begin(), m_nodes.end(), node);
    return {static_cast<std::size_t>(first - m_nodes.begin()),
            static_cast<std::size_t>(last - m_nodes.begin())};
  }

 private:
  std::vector<ArcStep> m_steps;
  std::vector<std::uint32_t> m_nodes;
};

constexpr int kNoGroup = -1000000;

int groupOf(std::span<const int> group, geo::UnitIndex unit) {
  return unit == geo::kOutside ? kNoGroup : group[static_cast<std::size_t>(unit)];
}

}  // namespace

std::vector<ArcChain> groupLoops(const MapSubject& subject, std::span<const int> group, int g) {
  std::vector<ArcStep> steps;
  for (std::uint32_t i = 0; i < subject.arcs.size(); ++i) {
    const bool left = groupOf(group, subject.arcs[i].left) == g;
    const bool right = groupOf(group, subject.arcs[i].right) == g;
    if (left != right) steps.push_back({i, right});
  }
  const StepsByNode byNode(subject, std::move(steps));
  std::vector<char> used(byNode.size(), 0);
  std::vector<ArcChain> loops;
  for (std::size_t first = 0; first < byNode.size(); ++first) {
    if (used[first]) continue;
    ArcChain loop;
    std::size_t step = first;
    const std::uint32_t home = startOf(subject, byNode[first]);
    while (true) {
      used[step] = 1;
      loop.push_back(byNode[step]);
      const std::uint32_t node = endOf(subject, byNode[step]);
      if (node == home) break;
      const auto [begin, end] = byNode.at(node);
      std::size_t next = begin;
      while (next < end && used[next]) ++next;
      if (next == end) break;  // only in a coverage that is not planar
      step = next;
    }
    loops.push_back(std::move(loop));
  }
  return loops;
}

std::vector<ArcChain> joinedArcs(const MapSubject& subject,
                                 const std::function<bool(const MapSubject::ArcRef&)>& wanted) {
  std::vector<ArcStep> steps;
  for (std::uint32_t i = 0; i < subject.arcs.size(); ++i) {
    if (!wanted(subject.arcs[i])) continue;
    steps.push_back({i, false});
    steps.push_back({i, true});
  }
  const StepsByNode byNode(subject, std::move(steps));
  std::vector<char> used(subject.arcs.size(), 0);
  std::vector<ArcChain> chains;
  const auto follow = [&](ArcStep step) {
    ArcChain chain;
    while (true) {
      used[step.arc] = 1;
      chain.push_back(step);
      const auto [begin, end] = byNode.at(endOf(subject, step));
      if (end - begin != 2) break;
      const ArcStep next = used[byNode[begin].arc] ? byNode[begin + 1] : byNode[begin];
      if (used[next.arc]) break;
      step = next;
    }
    chains.push_back(std::move(chain));
  };
  for (std::size_t i = 0; i < byNode.size(); ++i) {
    const auto [begin, end] = byNode.at(startOf(subject, byNode[i]));
    if (end - begin != 2 && !used[byNode[i].arc]) follow(byNode[i]);
  }
  for (std::size_t i = 0; i < byNode.size(); ++i)
    if (!used[byNode[i].arc]) follow(byNode[i]);
  return chains;
}

std::vector<std::uint32_t> chainVertices(const MapSubject& subject, const ArcChain& chain) {
  std::vector<std::uint32_t> vertices;
  for (const ArcStep step : chain) {
    const auto& arc = subject.arcs[step.arc];
    for (std::uint32_t i = vertices.empty() ? 0 : 1; i < arc.count; ++i)
      vertices.push_back(arc.first + (step.reversed ? arc.count - 1 - i : i));
  }
  return vertices;
}

}  // namespace app::render

#include "app/render/map/layer_parts.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace app::render {
namespace {

constexpr double kApart = 3;  ///< degrees
constexpr std::size_t kMostInsets = 6;
constexpr double kMostUnits = 1.0 / 3;  ///< share of the units in insets
constexpr double kWorthIt = 0.7;        ///< of the whole box's size

std::vector<geo::Box> boxesOf(const geo::Coverage& coverage) {
  std::vector<geo::Box> boxes(coverage.unitCount());
  for (const geo::Arc& arc : coverage.arcs)
    for (const geo::UnitIndex unit : {arc.left, arc.right})
      if (unit != geo::kOutside)
        for (const geo::Point p : coverage.points(arc)) boxes[static_cast<std::size_t>(unit)].add(p);
  return boxes;
}

/// Which units are linked by a chain of boxes; the smallest unit of a chain stands for it.
class Chains {
 public:
  explicit Chains(std::size_t units) : m_parent(units) {
    std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
  }
  std::size_t root(std::size_t unit) {
    while (m_parent[unit] != unit) unit = m_parent[unit] = m_parent[m_parent[unit]];
    return unit;
  }
  void link(std::size_t a, std::size_t b) {
    m_parent[std::max(root(a), root(b))] = std::min(root(a), root(b));
  }

 private:
  std::vector<std::size_t> m_parent;
};

Chains chainsOf(const std::vector<geo::Box>& boxes) {
  Chains chains(boxes.size());
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < boxes.size(); ++i)
    if (!boxes[i].isEmpty()) order.push_back(i);
  std::ranges::sort(order, {}, [&](std::size_t i) { return boxes[i].minX; });
  for (std::size_t k = 0; k < order.size(); ++k) {
    const geo::Box& box = boxes[order[k]];
    const geo::Box wide{box.minX - kApart, box.minY - kApart, box.maxX + kApart, box.maxY + kApart};
    for (std::size_t l = k + 1; l < order.size() && boxes[order[l]].minX <= wide.maxX; ++l)
      if (wide.intersects(boxes[order[l]])) chains.link(order[k], order[l]);
  }
  return chains;
}

double sizeOf(const geo::Box& box) { return box.width() * box.height(); }

}  // namespace

std::vector<LayerPart> distantParts(const geo::Coverage& coverage) {
  if (!coverage.crs.isGeographic()) return {};
  const std::vector<geo::Box> boxes = boxesOf(coverage);
  Chains chains = chainsOf(boxes);
  std::map<std::size_t, LayerPart> byRoot;
  geo::Box whole;
  std::size_t units = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (boxes[i].isEmpty()) continue;
    LayerPart& part = byRoot[chains.root(i)];
    part.has.resize(boxes.size());
    part.has[i] = 1;
    ++part.units;
    ++units;
    part.box.add(boxes[i]);
    whole.add(boxes[i]);
  }
  if (byRoot.size() < 2 || byRoot.size() > kMostInsets + 1) return {};
  std::vector<LayerPart> parts;
  for (auto& [root, part] : byRoot) parts.push_back(std::move(part));
  std::ranges::stable_sort(parts, [](const LayerPart& a, const LayerPart& b) {
    return a.units != b.units ? a.units > b.units : sizeOf(a.box) > sizeOf(b.box);
  });
  const std::size_t apart = units - parts.front().units;
  if (static_cast<double>(apart) > kMostUnits * static_cast<double>(units)) return {};
  return sizeOf(parts.front().box) <= kWorthIt * sizeOf(whole) ? parts : std::vector<LayerPart>{};
}

void keepUnits(MapSubject& subject, const std::vector<char>& units) {
  const auto isKept = [&](geo::UnitIndex unit) {
    return unit != geo::kOutside && units[static_cast<std::size_t>(unit)] != 0;
  };
  std::erase_if(subject.arcs,
                [&](const MapSubject::ArcRef& arc) { return !isKept(arc.left) && !isKept(arc.right); });
  std::erase_if(subject.symbols, [&](const MapSubject::Symbol& symbol) { return !isKept(symbol.unit); });
  for (std::size_t i = 0; i < subject.unitBoxes.size(); ++i)
    if (!units[i]) subject.unitBoxes[i] = {};
}

}  // namespace app::render

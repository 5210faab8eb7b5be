#include "app/render/page/unit_labels.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>

#include "app/render/map/print_limits.h"

namespace app::render {
namespace {

using Kind = PageContents::Kind;

/// On a large sheet the rim of small names stays small, or it would hide the map.
TextLook nameLook(double size, double scale) {
  constexpr double kRim = 0.15;
  return {size, false, QColor("#1c1c1c"), std::clamp(size * kRim, 0.6, std::max(0.6, 0.9 * scale))};
}

/// Drawn units of the subject that have a name.
std::vector<int> namedUnits(const MapSubject& subject) {
  std::vector<int> units;
  for (std::size_t i = 0; i < subject.unitCount(); ++i)
    if (subject.classOf[i] != kContext && !subject.unitBoxes[i].isEmpty() && !subject.unitNames[i].isEmpty())
      units.push_back(static_cast<int>(i));
  return units;
}

std::vector<int> eachByItself(const MapSubject& subject) {
  std::vector<int> identity(subject.unitCount());
  std::iota(identity.begin(), identity.end(), 0);
  return identity;
}

/// Centres for a label right, left, above and below of a unit, then at its corners.
std::vector<QPointF> placesBeside(const geo::Box& land, const MapView& view, QSizeF size, double gap) {
  const QRectF box = QRectF(view.toTarget({land.minX, land.maxY}), view.toTarget({land.maxX, land.minY}));
  const double x = (box.width() + size.width()) / 2 + gap;
  const double y = (box.height() + size.height()) / 2 + gap;
  std::vector<QPointF> places;
  for (const QPointF side : {QPointF(x, 0), QPointF(-x, 0), QPointF(0, -y), QPointF(0, y), QPointF(x, -y),
                             QPointF(x, y), QPointF(-x, -y), QPointF(-x, y)})
    places.push_back(box.center() + side);
  return places;
}

MapLabel labelInside(const GroupMask& mask, int unit, const QStringList& lines, const TextLook& look,
                     QPointF at) {
  MapLabel label = makeLabel(lines, look, at, Kind::countyName);
  label.label.inside = mask.coveredShare(label.label.box, unit);
  return label;
}

/// Names of all units of one page.
class UnitNames {
 public:
  UnitNames(const MapSubject& subject, const MapView& view, double scale, LabelPlacer& placer,
            const NameLimits& limits)
      : m_subject(subject),
        m_scale(scale),
        m_limits(limits),
        m_placer(placer),
        m_wanted(namedUnits(subject)),
        m_mask(subject, eachByItself(subject), m_wanted, view, std::max(0.5, scale * 0.5)) {}

  std::vector<MapLabel> place(int& left) {
    struct Part {
      int unit;
      GroupMask::Part part;
      bool isLargest;
    };
    std::vector<Part> parts;
    for (const int unit : m_wanted) {
      const std::vector<GroupMask::Part> own = m_mask.parts(unit);
      if (own.empty()) ++left;  // smaller than a cell, or outside of the page
      for (const GroupMask::Part& part : own)
        if (&part == own.data() || part.area > kLeastPart) parts.push_back({unit, part, &part == own.data()});
    }
    // Small ones have the least choice, so they choose first.
    std::ranges::stable_sort(parts, {}, [](const Part& one) { return one.part.area; });
    std::vector<Part> outside;
    for (const Part& one : parts)
      if (!inside(one.unit, one.part)) outside.push_back(one);
    for (const Part& one : outside)
      if (!beside(one.unit, one.part) && one.isLargest) ++left;
    return std::move(m_labels);
  }

 private:
  static constexpr double kPointsPerMm = 72 / 25.4;
  static constexpr double kLeastPart = 40 * kPointsPerMm * kPointsPerMm;
  static constexpr double kInside = 0.97;

  const QString& nameOf(int unit) const { return m_subject.unitNames[static_cast<std::size_t>(unit)]; }
  const QString& shortNameOf(int unit) const { return m_subject.shortNames[static_cast<std::size_t>(unit)]; }

  bool inside(int unit, const GroupMask::Part& part) {
    std::vector<QStringList> ways = variants(nameOf(unit), nameLook(m_limits.smallest, m_scale));
    if (const QStringList two = inTwoLines(nameOf(unit)); two.size() == 2) ways.push_back(two);
    const double usual = m_limits.smallest * std::max(1.0, m_scale);
    for (const double size : sizesFrom(usual * 1.25))
      for (const QStringList& lines : ways)
        if (putInside(unit, part, lines, size)) return true;
    return shortNameOf(unit) != nameOf(unit) &&
           (putInside(unit, part, {shortNameOf(unit)}, std::min(usual, m_limits.largest)) ||
            putInside(unit, part, {shortNameOf(unit)}, m_limits.smallest));
  }

  /// As large as there is room, down to the smallest.
  std::vector<double> sizesFrom(double largest) const {
    constexpr double kStep = 0.89;
    std::vector<double> sizes;
    double size = std::min(largest, m_limits.largest);
    while (size > m_limits.smallest) {
      sizes.push_back(size);
      size *= kStep;
    }
    sizes.push_back(m_limits.smallest);
    return sizes;
  }

  bool putInside(int unit, const GroupMask::Part& part, const QStringList& lines, double size) {
    const TextLook look = nameLook(size, m_scale);
    const auto places = m_mask.places(unit, labelBox(lines, look, {}).size(), kInside, part.number);
    const auto at = firstFree(places, lines, look, m_placer);
    if (at) m_labels.push_back(labelInside(m_mask, unit, lines, look, *at));
    return at.has_value();
  }

  /// Beside the part, with a line to its middle; where another name lies over that, to a free spot of it.
  bool beside(int unit, const GroupMask::Part& part) {
    const TextLook look = nameLook(m_limits.smallest, m_scale);
    const QStringList lines{shortNameOf(unit)};
    for (const QPointF to : spotsOf(unit, part)) {
      const auto at = placeFor(lines, look, to);
      if (!at) continue;
      MapLabel label = makeLabel(lines, look, *at, Kind::countyName);
      label.leaderTo = to;
      label.label.hasLeader = true;
      m_placer.block(label.label.box);
      m_labels.push_back(label);
      return true;
    }
    return false;
  }

  std::vector<QPointF> spotsOf(int unit, const GroupMask::Part& part) const {
    constexpr std::size_t kMost = 12;
    std::vector<QPointF> spots{part.middle};
    std::vector<QPointF> others = m_mask.places(unit, {1, 1}, 1, part.number);
    std::erase_if(others, [this](QPointF p) { return !m_placer.isFree(QRectF(p.x() - 1, p.y() - 1, 2, 2)); });
    for (std::size_t i = 0; i < others.size(); i += std::max<std::size_t>(1, others.size() / kMost))
      spots.push_back(others[i]);
    return spots;
  }

  /// The nearest free place from which a line leads there without crossing another name; over other units of
  /// the subject only where there is no other.
  std::optional<QPointF> placeFor(const QStringList& lines, const TextLook& look, QPointF to) const {
    constexpr double kStep = 3;
    constexpr int kDirections = 32;
    std::optional<QPointF> best;
    double bestCost = 0;
    const double farthest = m_limits.farthest * std::max(1.0, m_scale);
    for (int ring = 2; ring * kStep < farthest; ++ring) {
      const double radius = ring * kStep;
      if (best && radius > bestCost) break;
      for (int i = 0; i < kDirections; ++i) {
        const double angle = i * 2 * std::numbers::pi / kDirections;
        const QPointF centre = to + QPointF(std::cos(angle), std::sin(angle)) * radius;
        const QRectF box = labelBox(lines, look, centre);
        if (!m_placer.isFree(box) || box.contains(to) || !m_placer.isFreeLine(centre, to)) continue;
        const double cost = radius + 60 * m_mask.share(box, -1);
        if (best && cost >= bestCost) continue;
        best = centre;
        bestCost = cost;
      }
    }
    return best;
  }

  const MapSubject& m_subject;
  double m_scale;
  NameLimits m_limits;
  LabelPlacer& m_placer;
  std::vector<int> m_wanted;
  GroupMask m_mask;
  std::vector<MapLabel> m_labels;
};

}  // namespace

QStringList inTwoLines(const QString& name) {
  qsizetype best = 0;
  for (qsizetype at = 2; at + 2 <= name.size(); ++at) {
    const bool isBreak = name[at - 1] == u'族' || name.mid(at).startsWith(QStringLiteral("自治"));
    if (isBreak && std::abs(2 * at - name.size()) < std::abs(2 * best - name.size())) best = at;
  }
  return best == 0 ? QStringList{name} : QStringList{name.left(best), name.mid(best)};
}

std::vector<MapLabel> namesOfAllUnits(const MapSubject& subject, const MapView& view, double scale,
                                      LabelPlacer& placer, int& left, const NameLimits& limits) {
  return UnitNames(subject, view, scale, placer, limits).place(left);
}

std::vector<MapLabel> unitLabels(const MapSubject& subject, const MapView& view, double scale,
                                 LabelPlacer& placer, int& left, NamesBeside beside) {
  std::vector<int> wanted = namedUnits(subject);
  const GroupMask mask(subject, eachByItself(subject), wanted, view, std::max(0.75, scale * 0.75));
  std::stable_sort(wanted.begin(), wanted.end(),
                   [&](int a, int b) { return mask.cellCount(a) < mask.cellCount(b); });
  struct Attempt {
    double size, share;
  };
  constexpr Attempt kAttempts[] = {{7, 0.96}, {6, 0.92}, {5, 0.85}, {5, 0.6}, {5, 0.4}};
  std::vector<MapLabel> labels;
  for (const int unit : wanted) {
    const QString& name = subject.unitNames[static_cast<std::size_t>(unit)];
    bool placed = false;
    const auto lookOf = [scale](double size) { return nameLook(std::max(kLeastText, size * scale), scale); };
    for (const Attempt& attempt : kAttempts) {
      const TextLook look = lookOf(attempt.size);
      const auto places = mask.places(unit, labelBox({name}, look, {}).size(), attempt.share);
      const auto at = firstFree(places, {name}, look, placer);
      if (!at) continue;
      labels.push_back(labelInside(mask, unit, {name}, look, *at));
      placed = true;
      break;
    }
    if (!placed && beside == NamesBeside::sea) {
      const TextLook look = lookOf(5);
      const geo::Box& land = subject.unitBoxes[static_cast<std::size_t>(unit)];
      std::vector<QPointF> places = placesBeside(land, view, labelBox({name}, look, {}).size(), 1.5 * scale);
      std::erase_if(places, [&](QPointF at) { return mask.share(labelBox({name}, look, at), -1) > 0; });
      if (const auto at = firstFree(places, {name}, look, placer)) {
        labels.push_back(makeLabel({name}, look, *at, Kind::countyName));
        placed = true;
      }
    }
    if (!placed) ++left;
  }
  return labels;
}

}  // namespace app::render

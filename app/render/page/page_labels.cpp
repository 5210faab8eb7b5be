#include "app/render/page/page_labels.h"

#include "app/render/map/print_limits.h"
#include "app/render/page/page_notes.h"

#include <QPainter>

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

namespace app::render {
namespace {

using Kind = PageContents::Kind;
constexpr double kLineHeight = 1.18;
constexpr double kPadding = 0.12;  // of the size, kept free around a label

std::vector<QPointF> ringsAround(QPointF centre, const QRectF& within) {
  std::vector<QPointF> points;
  constexpr int kDirections = 24;
  constexpr int kStep = 6;
  for (int radius = 0; radius < within.width() / 2; radius += kStep)
    for (int i = 0; i < kDirections; ++i)
      points.push_back(
          centre +
          QPointF(std::cos(i * 6.283185307 / kDirections), std::sin(i * 6.283185307 / kDirections)) * radius);
  return points;
}

/// Names of groups of units in or near them.
class GroupNames {
 public:
  GroupNames(const MapSubject& subject, std::span<const int> group, std::vector<int> wanted,
             const MapView& view, double scale, LabelPlacer& placer)
      : m_wanted(std::move(wanted)),
        m_view(view),
        m_placer(placer),
        m_mask(subject, group, m_wanted, view, std::max(1.0, scale)) {}

  /// Small groups have the least choice, so they choose first.
  std::vector<int> smallestFirst() const {
    std::vector<int> groups = m_wanted;
    std::ranges::stable_sort(groups, {}, [this](int one) { return m_mask.cellCount(one); });
    return groups;
  }

  bool inside(int group, const std::vector<QStringList>& ways, const TextLook& look, Kind kind) {
    for (const double share : {0.97, 0.8, 0.55, 0.25})
      for (const QStringList& lines : ways)
        if (put(m_mask.places(group, labelBox(lines, look, {}).size(), share), lines, look, kind))
          return true;
    return false;
  }

  void near(int group, const QStringList& lines, const TextLook& look, Kind kind) {
    const auto any = m_mask.places(group, {1, 1}, 0.5);
    if (!any.empty()) put(ringsAround(any.front(), m_view.target), lines, look, kind);
  }

  std::vector<MapLabel> take() { return std::move(m_labels); }

 private:
  bool put(const std::vector<QPointF>& places, const QStringList& lines, const TextLook& look, Kind kind) {
    const auto at = firstFree(places, lines, look, m_placer);
    if (at) m_labels.push_back(makeLabel(lines, look, *at, kind));
    return at.has_value();
  }

  std::vector<int> m_wanted;
  MapView m_view;
  LabelPlacer& m_placer;
  GroupMask m_mask;
  std::vector<MapLabel> m_labels;
};

}  // namespace

MapLabel makeLabel(const QStringList& lines, const TextLook& look, QPointF centre, Kind kind) {
  return {{lines.join('\n'), labelBox(lines, look, centre), look.size, kind}, look};
}

std::optional<QPointF> firstFree(const std::vector<QPointF>& places, const QStringList& lines,
                                 const TextLook& look, LabelPlacer& placer) {
  constexpr std::size_t kMost = 4000;
  for (std::size_t i = 0; i < std::min(kMost, places.size()); ++i) {
    const QRectF box = labelBox(lines, look, places[i]);
    if (!placer.isFree(box)) continue;
    placer.block(box);
    return places[i];
  }
  return std::nullopt;
}

std::vector<QStringList> variants(const QString& name, const TextLook& look) {
  std::vector<QStringList> ways = {{name}};
  if (!name.contains(' ')) return ways;  // a Han name stays in one piece
  const double whole = textWidth(name, look);
  for (const int lines : {2, 3}) {
    const QStringList split = wrapped(name, look, whole / lines * 1.25);
    if (split.size() > ways.back().size()) ways.push_back(split);
  }
  return ways;
}

QRectF labelBox(const QStringList& lines, const TextLook& look, QPointF centre) {
  double width = 0;
  for (const QString& line : lines) width = std::max(width, textWidth(line, look));
  const double height =
      look.size * (kAscent + kDescent + kLineHeight * static_cast<double>(lines.size() - 1));
  const double pad = look.size * kPadding;
  return QRectF(centre.x() - width / 2 - pad, centre.y() - height / 2 - pad, width + 2 * pad,
                height + 2 * pad);
}

std::vector<MapLabel> areaLabels(const MapSubject& subject, const MapView& view, double scale, int except,
                                 LabelPlacer& placer, double size) {
  std::vector<int> wanted;
  for (int i = 0; i < static_cast<int>(subject.areas.size()); ++i)
    if (i != except && subject.areas[static_cast<std::size_t>(i)].drawnUnits > 0) wanted.push_back(i);
  GroupNames names(subject, subject.areaOf, wanted, view, scale, placer);
  for (const int area : names.smallestFirst()) {
    const auto& look = subject.areas[static_cast<std::size_t>(area)];
    const TextLook style{std::max(kLeastText, size * scale), true, look.colour.darker(115),
                         std::max(0.9, 1.5 * scale)};
    auto ways = variants(look.name, style);
    if (look.value)
      for (QStringList& lines : ways) lines << number(*look.value, subject.decimals);
    // an area beside the subject may go without
    if (!names.inside(area, ways, style, Kind::areaName) && except < 0)
      names.near(area, ways.back(), style, Kind::areaName);
  }
  return names.take();
}

std::vector<MapLabel> provinceLabels(const MapSubject& subject, const std::vector<QString>& names,
                                     const MapView& view, double scale, LabelPlacer& placer) {
  std::vector<int> wanted;
  for (int i = 0; i < static_cast<int>(names.size()); ++i)
    if (!names[static_cast<std::size_t>(i)].isEmpty()) wanted.push_back(i);
  GroupNames placed(subject, subject.provinceOf, wanted, view, scale, placer);
  const TextLook look{std::max(kLeastText, 3.9 * scale), true, QColor("#6b6660"), std::max(0.9, scale)};
  for (const int province : placed.smallestFirst()) {
    const auto ways = variants(names[static_cast<std::size_t>(province)], look);
    if (!placed.inside(province, ways, look, Kind::provinceName))
      placed.near(province, ways.back(), look, Kind::provinceName);
  }
  return placed.take();
}

void paintLabel(QPainter& painter, const MapLabel& label) {
  if (label.leaderTo) {
    const QRectF& box = label.label.box;
    const QPointF to = *label.leaderTo;
    const QPointF from(std::clamp(to.x(), box.left(), box.right()),
                       std::clamp(to.y(), box.top(), box.bottom()));
    painter.setPen(QPen(label.look.colour, 0.35));
    painter.drawLine(from, to);
    painter.setBrush(label.look.colour);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(to, 0.7, 0.7);
  }
  const QStringList lines = label.label.text.split('\n');
  double baseline = label.label.box.top() + label.look.size * (kPadding + kAscent);
  for (const QString& line : lines) {
    drawTextCentred(painter, {label.label.box.center().x(), baseline}, line, label.look);
    baseline += label.look.size * kLineHeight;
  }
}

}  // namespace app::render

#include "app/render/page/page_labels.h"

#include "app/render/map/print_limits.h"
#include "app/render/page/page_notes.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

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
                                 LabelPlacer& placer) {
  std::vector<int> wanted;
  for (int i = 0; i < static_cast<int>(subject.areas.size()); ++i)
    if (i != except && subject.areas[static_cast<std::size_t>(i)].drawnUnits > 0) wanted.push_back(i);
  const GroupMask mask(subject, subject.areaOf, wanted, view, std::max(1.0, scale));
  std::vector<MapLabel> labels;
  // Small areas have the least choice, so they choose first.
  std::stable_sort(wanted.begin(), wanted.end(),
                   [&](int a, int b) { return mask.cellCount(a) < mask.cellCount(b); });
  for (const int area : wanted) {
    const auto& look = subject.areas[static_cast<std::size_t>(area)];
    TextLook style{std::max(kLeastText, (except < 0 ? 9.5 : 8.0) * scale), true, look.colour.darker(115),
                   std::max(0.9, 1.5 * scale)};
    auto ways = variants(look.name, style);
    if (look.value)
      for (QStringList& lines : ways) lines << number(*look.value, subject.decimals);
    const auto attempt = [&](double share) {
      for (const QStringList& lines : ways) {
        const auto places = mask.places(area, labelBox(lines, style, {}).size(), share);
        if (const auto at = firstFree(places, lines, style, placer)) {
          labels.push_back(makeLabel(lines, style, *at, Kind::areaName));
          return true;
        }
      }
      return false;
    };
    if (attempt(0.97) || attempt(0.8) || attempt(0.55) || attempt(0.25)) continue;
    if (except >= 0) continue;  // an area beside the subject may go without
    const auto any = mask.places(area, {1, 1}, 0.5);
    if (any.empty()) continue;
    if (const auto at = firstFree(ringsAround(any.front(), view.target), ways.back(), style, placer))
      labels.push_back(makeLabel(ways.back(), style, *at, Kind::areaName));
  }
  return labels;
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

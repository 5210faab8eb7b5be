#include "app/render/frame/name_labels.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace app::render::frame {
namespace {

using Kind = PageContents::Kind;

struct Placing {
  const MapView& view;
  double pixel;
  LabelPlacer placer{QRectF(-1e9, -1e9, 2e9, 2e9)};
  std::vector<MapLabel> labels;

  double clearance(const AnchoredName& name) const { return name.anchor.clearance * view.unitsPerMapUnit(); }

  void put(const QStringList& lines, const TextLook& look, const QRectF& box, Kind kind) {
    placer.block(box);
    if (box.intersects(view.target)) labels.push_back({{lines.join('\n'), box, look.size, kind}, look});
  }

  /// An area that is in view has its whole name there, where that fits.
  QRectF intoView(QRectF box, const QPointF& anchor) const {
    const QRectF& window = view.target;
    if (!window.contains(anchor) || box.width() > window.width() || box.height() > window.height())
      return box;
    box.moveLeft(std::clamp(box.left(), window.left(), window.right() - box.width()));
    box.moveTop(std::clamp(box.top(), window.top(), window.bottom() - box.height()));
    return box;
  }

  void area(const AnchoredName& name) {
    constexpr double kLeastClearance = 5;
    if (clearance(name) < kLeastClearance * pixel) return;
    const TextLook look{13.3 * pixel, true, name.colour.darker(115), 2.1 * pixel};
    QStringList lines = {name.text};
    if (name.text.contains(' ') && textWidth(name.text, look) > 2.5 * clearance(name))
      lines = wrapped(name.text, look, textWidth(name.text, look) * 0.6);
    const QPointF at = view.toTarget(name.anchor.at);
    const QRectF home = labelBox(lines, look, at);
    constexpr std::array<QPointF, 9> kMoves = {
        {{0, 0}, {0, -0.6}, {0, 0.6}, {-0.3, 0}, {0.3, 0}, {0, -1.1}, {0, 1.1}, {-0.6, 0}, {0.6, 0}}};
    for (const QPointF& move : kMoves) {
      const QRectF box = intoView(home.translated(move.x() * home.width(), move.y() * home.height()), at);
      if (placer.isFree(box)) return put(lines, look, box, Kind::areaName);
    }
  }

  void unit(const AnchoredName& name) {
    const TextLook look{11.2 * pixel, false, QColor("#1c1c1c"), 1.4 * pixel};
    const double room = clearance(name);
    if (room < look.size * 0.7 || room * 2 < look.size * 0.45 * static_cast<double>(name.text.size())) return;
    const QPointF at = view.toTarget(name.anchor.at);
    const QRectF reach = view.target.adjusted(-room, -room, room, room);
    if (!reach.contains(at)) return;
    const QRectF box = labelBox({name.text}, look, at);
    if (box.width() / 2 <= room * 1.05 && placer.isFree(box)) put({name.text}, look, box, Kind::countyName);
  }
};

}  // namespace

std::vector<MapLabel> placeNames(std::span<const AnchoredName> areas, std::span<const AnchoredName> units,
                                 const MapView& view, double pixel) {
  Placing placing{view, pixel};
  std::vector<std::size_t> order(areas.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return areas[i].anchor.clearance; });
  for (const std::size_t i : order) placing.area(areas[i]);
  for (const AnchoredName& name : units) placing.unit(name);
  return placing.labels;
}

}  // namespace app::render::frame

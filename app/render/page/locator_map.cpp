#include "app/render/page/locator_map.h"

#include <QPainter>

#include <algorithm>

#include "app/render/map/print_limits.h"
#include "app/render/page/islands_inset.h"
#include "app/render/page/page_ground.h"

namespace app::render {

LocatorMap::LocatorMap(const MapContent& content, std::span<const int> subject, QRectF room, double scale)
    : m_scale(scale) {
  const geo::Box layer = layerBox(content.coverage);
  SubjectOptions options;
  const double metres = std::max(layer.width(), layer.height()) *
                        (content.coverage.crs.isGeographic() ? 111320 : content.coverage.crs.metresPerUnit());
  options.toleranceMetres = metres / room.width() * 0.6;
  m_subject = makeSubject(content, chooseProjection(content.coverage, layer, isWholeChina(content)), options);
  for (std::size_t i = 0; i < m_subject.unitCount(); ++i)
    m_subject.classOf[i] = subject[i] == kContext ? kContext : 0;
  m_subject.markOf.clear();
  geo::Box box;
  for (const geo::Box& unit : m_subject.unitBoxes) box.add(unit);
  const double height = std::min(room.height(), room.width() * box.height() / box.width() * 1.06);
  m_frame = QRectF(room.left(), room.top(), room.width(), height);
  m_view = MapView::fitted(box, m_frame.adjusted(4 * m_scale, 4 * m_scale, -4 * m_scale, -4 * m_scale), 0.01);
  m_view = MapView::fitted(m_view.extent, m_frame, 0.02);
}

void LocatorMap::paint(QPainter& painter) const {
  MapStyle quiet = pageLines(m_scale, true);
  quiet.paper = QColor("#fbfaf7");
  quiet.countyWidth = 0;
  quiet.provinceWidth = std::max(kLeastLine, 0.3 * m_scale);
  quiet.outerWidth = 0.4 * m_scale;
  quiet.provinceLine = QColor("#b3aea5");
  quiet.outerLine = QColor("#8a857d");
  quiet.drawAreas = false;
  quiet.classColours = {QColor("#b3261e")};
  paintMap(painter, m_subject, quiet, m_view);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(QColor("#8a857d"), 0.4 * m_scale));
  painter.drawRect(m_frame);
}

}  // namespace app::render

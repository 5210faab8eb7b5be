#include "app/gui/map/map_widget.h"

#include "app/render/scale_bar.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace app::gui {
namespace {

constexpr double kKeyZoom = 1.5;
constexpr double kKeyStep = 80;  // pixels

}  // namespace

MapWidget::MapWidget(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setMinimumSize(320, 240);
  connect(&m_renderer, &FrameRenderer::drawn, this, &MapWidget::takeFrame, Qt::QueuedConnection);
  connect(&m_renderer, &FrameRenderer::failed, this, &MapWidget::failed, Qt::QueuedConnection);
}

MapWidget::~MapWidget() = default;

void MapWidget::setDocument(const DocumentPointer& document, bool themeFollows) {
  m_awaitsTheme = themeFollows;
  m_document = document;
  m_theme = nullptr;
  m_frame = m_overview = {};
  outline(geo::kOutside);
  m_toPlane.emplace(document->content.coverage.crs, document->projection.crs);
  m_toDegrees.emplace(document->projection.crs, geo::Crs::wgs84());
  showWhole();
}

void MapWidget::setTheme(const ThemePointer& theme) {
  m_theme = theme;
  m_awaitsTheme = false;
  m_overview = {};
  requestFrame();
}

void MapWidget::setLanguage(const std::string& language) {
  m_language = language;
  m_overview = {};
  requestFrame();
}

geo::UnitIndex MapWidget::unitAt(QPointF pixel) const {
  if (m_document == nullptr) return geo::kOutside;
  if (m_frame.picture != nullptr && m_frame.number == m_requests) {  // what is drawn there
    const QPointF at = pixel * m_frame.devicePixelRatio;
    return m_frame.picture->unitAt(static_cast<int>(std::floor(at.x())),
                                   static_cast<int>(std::floor(at.y())));
  }
  const geo::Point p = m_toPlane->inverse(m_camera.toMap(pixel));
  return std::isfinite(p.x) && std::isfinite(p.y) ? m_document->locator.unitAt(p) : geo::kOutside;
}

std::optional<geo::Point> MapWidget::degreesAt(QPointF pixel) const {
  if (m_document == nullptr) return std::nullopt;
  const geo::Point p = m_toDegrees->forward(m_camera.toMap(pixel));
  if (!std::isfinite(p.x) || !std::isfinite(p.y)) return std::nullopt;
  return p;
}

double MapWidget::scaleDenominator() const {
  constexpr double kMetresPerInch = 0.0254;
  if (m_document == nullptr) return 0;
  const double metres =
      render::metresPerUnit(m_camera.view(), m_document->projection.crs, QRectF(rect()).center());
  return metres * logicalDpiX() / kMetresPerInch;
}

void MapWidget::showWhole() {
  if (m_document == nullptr || m_document->extent.isEmpty()) return requestFrame();
  m_focusArea = -1;
  moveTo(MapCamera::fitted(m_document->extent, size()));
  m_wholeShown = true;
}

void MapWidget::showArea(int area) {
  if (m_document == nullptr || area < 0) return;
  const geo::Box box = m_document->areaExtent(static_cast<std::size_t>(area));
  if (box.isEmpty()) return;
  m_focusArea = area;
  moveTo(MapCamera::fitted(box, size()).zoomed(0.92, QRectF(rect()).center()));
}

void MapWidget::zoomIn() { zoomBy(kKeyZoom, QRectF(rect()).center()); }
void MapWidget::zoomOut() { zoomBy(1 / kKeyZoom, QRectF(rect()).center()); }

/// Between a few pixels for the whole layer and a metre a pixel.
void MapWidget::zoomBy(double factor, QPointF fixed) {
  if (m_document == nullptr || m_document->extent.isEmpty()) return;
  const double farthest = MapCamera::fitted(m_document->extent, size()).unitsPerPixel * 3;
  const double nearest = farthest / 3e5;
  const double wanted = std::clamp(m_camera.unitsPerPixel / factor, nearest, farthest);
  moveTo(m_camera.zoomed(m_camera.unitsPerPixel / wanted, fixed));
}

void MapWidget::moveTo(const MapCamera& camera) {
  m_wholeShown = false;
  m_camera = camera;
  requestFrame();
  emit cameraChanged();
}

void MapWidget::requestFrame() {
  update();
  if (m_document == nullptr || m_awaitsTheme) return;
  ++m_requests;
  m_renderer.request(
      {m_requests, m_document, m_theme, m_language, m_camera, devicePixelRatioF(), m_focusArea});
}

void MapWidget::takeFrame(const Frame& frame) {
  if (frame.number < m_frame.number) return;
  m_frame = frame;
  if (m_overview.picture == nullptr || frame.camera.unitsPerPixel > m_overview.camera.unitsPerPixel)
    m_overview = frame;
  update();
  emit frameShown();
}

void MapWidget::paintFrame(QPainter& painter, const Frame& frame) const {
  if (frame.picture == nullptr) return;
  const render::MapView view = frame.camera.view();
  const QRectF target(m_camera.toPixel({view.extent.minX, view.extent.maxY}),
                      m_camera.toPixel({view.extent.maxX, view.extent.minY}));
  const QImage& image = frame.picture->image;
  if (frame.camera.unitsPerPixel == m_camera.unitsPerPixel && frame.devicePixelRatio == 1)
    painter.drawImage(target.topLeft().toPoint(), image);
  else
    painter.drawImage(target, image, QRectF({0, 0}, QSizeF(image.size())));
}

void MapWidget::paintNames(QPainter& painter) const {
  for (const FrameLabel& label : m_frame.labels) {
    const QPointF centre = m_camera.toPixel(m_frame.camera.toMap(label.centre));
    const QSizeF size = label.image.deviceIndependentSize();
    painter.drawImage(
        QPointF(std::round(centre.x() - size.width() / 2), std::round(centre.y() - size.height() / 2)),
        label.image);
  }
}

void MapWidget::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), render::MapStyle().paper);
  if (m_frame.camera != m_camera) paintFrame(painter, m_overview);
  paintFrame(painter, m_frame);
  paintNames(painter);
  if (!m_outline.isEmpty()) {
    const QPointF origin = m_camera.toPixel({0, 0});
    const double scale = 1 / m_camera.unitsPerPixel;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(QTransform(scale, 0, 0, -scale, origin.x(), origin.y()), true);
    for (const auto& [colour, width] :
         {std::pair(QColor(255, 255, 255, 200), 4.0), {QColor("#111111"), 1.8}}) {
      QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
      pen.setCosmetic(true);
      painter.strokePath(m_outline, pen);
    }
    painter.resetTransform();
  }
  if (!hasFocus()) return;
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void MapWidget::resizeEvent(QResizeEvent*) {
  if (m_wholeShown) return showWhole();
  moveTo(m_camera.resized(size()));
}

void MapWidget::wheelEvent(QWheelEvent* event) {
  constexpr double kPerNotch = 1.25, kNotch = 120;
  zoomBy(std::pow(kPerNotch, event->angleDelta().y() / kNotch), event->position());
  event->accept();
}

void MapWidget::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  m_dragFrom = event->position();
  setCursor(Qt::ClosedHandCursor);
}

void MapWidget::mouseMoveEvent(QMouseEvent* event) {
  if (m_dragFrom) {
    const MapCamera moved = m_camera.panned(*m_dragFrom, event->position());
    m_dragFrom = event->position();
    moveTo(moved);
  } else {
    hover(event->position());
  }
}

void MapWidget::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  m_dragFrom.reset();
  unsetCursor();
  hover(event->position());
}

/// Inside an area: goes to it; elsewhere: closer.
void MapWidget::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const geo::UnitIndex unit = unitAt(event->position());
  const int area = unit == geo::kOutside ? -1 : m_document->areaOf(unit);
  if (area >= 0 && area != m_focusArea)
    showArea(area);
  else
    zoomBy(2, event->position());
}

void MapWidget::keyPressEvent(QKeyEvent* event) {
  const QPointF middle = QRectF(rect()).center();
  switch (event->key()) {
    case Qt::Key_Left:
      return moveTo(m_camera.panned(middle, middle + QPointF(kKeyStep, 0)));
    case Qt::Key_Right:
      return moveTo(m_camera.panned(middle, middle - QPointF(kKeyStep, 0)));
    case Qt::Key_Up:
      return moveTo(m_camera.panned(middle, middle + QPointF(0, kKeyStep)));
    case Qt::Key_Down:
      return moveTo(m_camera.panned(middle, middle - QPointF(0, kKeyStep)));
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoomIn();
    case Qt::Key_Minus:
      return zoomOut();
    case Qt::Key_Home:
      return showWhole();
    default:
      QWidget::keyPressEvent(event);
  }
}

void MapWidget::leaveEvent(QEvent*) {
  outline(geo::kOutside);
  emit hovered(geo::kOutside, {});
}

void MapWidget::hover(QPointF pixel) {
  const geo::UnitIndex unit = unitAt(pixel);
  if (unit != m_hovered) outline(unit);
  emit hovered(unit, pixel);
}

void MapWidget::outline(geo::UnitIndex unit) {
  m_hovered = unit;
  m_outline = {};
  update();
  if (unit == geo::kOutside) return;
  const geo::Coverage& coverage = m_document->content.coverage;
  std::vector<geo::Point> points;
  for (const geo::Arc& arc : coverage.arcs) {
    if (arc.left != unit && arc.right != unit) continue;
    const auto arcPoints = coverage.points(arc);
    points.assign(arcPoints.begin(), arcPoints.end());
    m_toPlane->forward(points);
    m_outline.moveTo(points.front().x, points.front().y);
    for (const geo::Point& p : points) m_outline.lineTo(p.x, p.y);
  }
}

}  // namespace app::gui

#include "app/gui/map/map_widget.h"

#include "app/render/page/scale_bar.h"

#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPinchGesture>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace app::gui {
namespace {

constexpr double kKeyZoom = 1.5;
constexpr double kKeyStep = 80;  // pixels
constexpr double kClick = 4;     // pixels that a hand may shake

}  // namespace

MapWidget::MapWidget(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_OpaquePaintEvent);
  setMinimumSize(320, 240);
  grabGesture(Qt::PinchGesture);
  constexpr int kRestMilliseconds = 350;
  m_rest.setSingleShot(true);
  m_rest.setInterval(kRestMilliseconds);
  connect(&m_rest, &QTimer::timeout, this, [this] {
    m_history.visit(m_camera);
    emit historyChanged();
  });
  connect(&m_renderer, &FrameRenderer::drawn, this, &MapWidget::takeFrame, Qt::QueuedConnection);
  connect(&m_renderer, &FrameRenderer::failed, this, &MapWidget::failed, Qt::QueuedConnection);
}

MapWidget::~MapWidget() = default;

void MapWidget::setDocument(const DocumentPointer& document, bool themeFollows) {
  m_awaitsTheme = themeFollows;
  m_document = document;
  m_theme = nullptr;
  m_frame = m_overview = {};
  m_history.clear();
  m_box = {};
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
  for (const Frame* const frame : {&m_frame, &m_overview}) {  // what is drawn there, on top first
    if (frame->picture == nullptr) continue;
    const bool isStill = frame->camera == m_camera;
    const QPointF at =
        (isStill ? pixel : frame->camera.toPixel(m_camera.toMap(pixel))) * frame->devicePixelRatio;
    const geo::UnitIndex unit =
        frame->picture->unitAt(static_cast<int>(std::floor(at.x())), static_cast<int>(std::floor(at.y())));
    if (unit != geo::kOutside) return unit;
  }
  return geo::kOutside;
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

void MapWidget::fitBox(const geo::Box& box) {
  if (box.isEmpty()) return;
  moveTo(MapCamera::fitted(box, size()).zoomed(0.92, QRectF(rect()).center()));
}

void MapWidget::showArea(int area) {
  if (m_document == nullptr || area < 0) return;
  const geo::Box box = m_document->areaExtent(static_cast<std::size_t>(area));
  if (box.isEmpty()) return;
  m_focusArea = area;
  fitBox(box);
}

void MapWidget::showUnits(const std::vector<geo::UnitIndex>& units) {
  if (m_document == nullptr) return;
  geo::Box box;
  for (const geo::UnitIndex unit : units) box.add(m_document->unitExtent(unit));
  if (box.isEmpty()) return;
  // A county among its neighbours says more than one that fills the window.
  const double margin = std::max(box.width(), box.height()) * (units.size() == 1 ? 0.8 : 0.1);
  fitBox({box.minX - margin, box.minY - margin, box.maxX + margin, box.maxY + margin});
}

std::optional<planning::Bookmark> MapWidget::bookmark(const std::string& name) const {
  if (m_document == nullptr) return std::nullopt;
  const geo::Point centre = m_toDegrees->forward(m_camera.centre);
  if (!std::isfinite(centre.x) || !std::isfinite(centre.y)) return std::nullopt;
  const double metres =
      render::metresPerUnit(m_camera.view(), m_document->projection.crs, QRectF(rect()).center());
  return planning::Bookmark{name, centre.x, centre.y, metres};
}

void MapWidget::showBookmark(const planning::Bookmark& bookmark) {
  if (m_document == nullptr) return;
  const geo::Point centre = m_toDegrees->inverse({bookmark.longitude, bookmark.latitude});
  if (!std::isfinite(centre.x) || !std::isfinite(centre.y)) return;
  MapCamera camera = m_camera;
  camera.centre = centre;
  const double metres =
      render::metresPerUnit(camera.view(), m_document->projection.crs, QRectF(rect()).center());
  if (!(metres > 0) || !(bookmark.metresPerPixel > 0)) return;
  camera.unitsPerPixel *= bookmark.metresPerPixel / metres;
  moveTo(camera);
}

void MapWidget::goBack() {
  if (m_rest.isActive()) m_history.visit(m_camera);
  if (!m_history.hasBack()) return;
  moveTo(m_history.back().resized(size()));
  m_rest.stop();
  emit historyChanged();
}

void MapWidget::goForward() {
  if (!m_history.hasForward()) return;
  moveTo(m_history.forward().resized(size()));
  m_rest.stop();
  emit historyChanged();
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
  m_rest.start();
  requestFrame();
  emit cameraChanged();
}

void MapWidget::follow(const MapCamera& camera) {
  const MapCamera mine = camera.resized(size());
  if (mine == m_camera) return;
  m_wholeShown = false;
  m_camera = mine;
  m_rest.start();
  requestFrame();
}

void MapWidget::setSelection(UnitSelection* selection) {
  if (m_selection != nullptr) disconnect(m_selection, nullptr, this, nullptr);
  m_selection = selection;
  if (selection == nullptr) return;
  const auto take = [this] {
    m_mask = std::make_shared<const std::vector<std::uint8_t>>(m_selection->mask());
    requestFrame();
  };
  connect(selection, &UnitSelection::changed, this, take);
  take();
}

void MapWidget::setAreaLooks(std::vector<planning::AreaLook> looks) {
  if (m_areaLooks != nullptr && looks == *m_areaLooks) return;
  m_areaLooks = std::make_shared<const std::vector<planning::AreaLook>>(std::move(looks));
  m_overview = {};
  requestFrame();
}

void MapWidget::setTool(MapTool tool) {
  m_tool = tool;
  m_box = {};
  setToolCursor();
  update();
}

void MapWidget::setToolCursor() {
  if (m_tool == MapTool::pan)
    unsetCursor();
  else
    setCursor(Qt::CrossCursor);
}

void MapWidget::requestFrame() {
  update();
  if (m_document == nullptr || m_awaitsTheme) return;
  ++m_requests;
  m_renderer.request({m_requests, m_document, m_theme, m_language, m_camera, devicePixelRatioF(), m_focusArea,
                      m_mask, m_areaLooks});
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
  paintOutline(painter);
  if (!m_box.isEmpty()) {
    QColor tint = palette().color(QPalette::Highlight);
    painter.setPen(QPen(tint, 1));
    tint.setAlpha(40);
    painter.setBrush(tint);
    painter.drawRect(m_box);
    painter.setBrush(Qt::NoBrush);
  }
  if (!hasFocus()) return;
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void MapWidget::paintOutline(QPainter& painter) const {
  if (m_outline.isEmpty()) return;
  const QPointF origin = m_camera.toPixel({0, 0});
  const double scale = 1 / m_camera.unitsPerPixel;
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setTransform(QTransform(scale, 0, 0, -scale, origin.x(), origin.y()), true);
  for (const auto& [colour, width] : {std::pair(QColor(255, 255, 255, 200), 4.0), {QColor("#111111"), 1.8}}) {
    QPen pen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    pen.setCosmetic(true);
    painter.strokePath(m_outline, pen);
  }
  painter.resetTransform();
  painter.setRenderHint(QPainter::Antialiasing, false);
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

bool MapWidget::event(QEvent* event) {
  if (event->type() == QEvent::Gesture)
    if (const auto* const pinch =
            static_cast<const QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture));
        pinch != nullptr)
      return pinched(*pinch);
  if (event->type() == QEvent::NativeGesture) return nativeGesture(*static_cast<QNativeGestureEvent*>(event));
  return QWidget::event(event);
}

bool MapWidget::pinched(const QPinchGesture& pinch) {
  zoomBy(pinch.scaleFactor(), mapFromGlobal(pinch.centerPoint()));
  if ((pinch.changeFlags() & QPinchGesture::CenterPointChanged) != 0)
    moveTo(m_camera.panned(pinch.lastCenterPoint(), pinch.centerPoint()));
  return true;
}

bool MapWidget::nativeGesture(const QNativeGestureEvent& event) {
  if (event.gestureType() != Qt::ZoomNativeGesture) return false;
  zoomBy(1 + event.value(), event.position());
  return true;
}

void MapWidget::mousePressEvent(QMouseEvent* event) {
  emit activated();
  if (event->button() == Qt::BackButton) return goBack();
  if (event->button() == Qt::ForwardButton) return goForward();
  if (event->button() != Qt::LeftButton) return;
  m_dragFrom = m_pressedAt = event->position();
  m_hasDragged = false;
  m_brushModifiers = event->modifiers();
  if (m_selection != nullptr) m_selectedBefore = m_selection->mask();
}

void MapWidget::mouseMoveEvent(QMouseEvent* event) {
  if (!m_dragFrom) return hover(event->position());
  if (!m_hasDragged && (event->position() - m_pressedAt).manhattanLength() < kClick) return;
  m_hasDragged = true;
  if (m_tool != MapTool::pan) return dragBox(event->position());
  setCursor(Qt::ClosedHandCursor);
  const MapCamera moved = m_camera.panned(*m_dragFrom, event->position());
  m_dragFrom = event->position();
  moveTo(moved);
}

void MapWidget::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !m_dragFrom) return;
  m_dragFrom.reset();
  setToolCursor();
  if (!m_hasDragged)
    click(event->position(), event->modifiers());
  else if (m_tool != MapTool::pan)
    endBox();
  hover(event->position());
}

void MapWidget::dragBox(QPointF to) {
  m_box = QRectF(m_pressedAt, to).normalized() & QRectF(rect());
  if (m_tool == MapTool::select) brush(m_box);
  update();
}

void MapWidget::endBox() {
  const QRectF box = std::exchange(m_box, {});
  update();
  if (m_tool != MapTool::zoomBox || box.isEmpty()) return;
  const geo::Point low = m_camera.toMap(box.bottomLeft()), high = m_camera.toMap(box.topRight());
  moveTo(MapCamera::fitted({low.x, low.y, high.x, high.y}, size()));
}

std::vector<geo::UnitIndex> MapWidget::unitsIn(const QRectF& box) const {
  std::vector<geo::UnitIndex> result;
  if (m_frame.picture == nullptr) return result;
  const QRect whole = m_frame.picture->image.rect();
  // beside the picture, but not so far away that no integer counts the pixels to it
  const auto toFrame = [&](QPointF pixel) {
    const QPointF at = m_frame.camera.toPixel(m_camera.toMap(pixel)) * m_frame.devicePixelRatio;
    return QPointF(std::clamp(at.x(), -2.0, whole.width() + 2.0),
                   std::clamp(at.y(), -2.0, whole.height() + 2.0));
  };
  const QRect pixels = QRectF(toFrame(box.topLeft()), toFrame(box.bottomRight())).toAlignedRect() & whole;
  std::vector<std::uint8_t> seen(m_document->content.counties.size());
  for (int y = pixels.top(); y <= pixels.bottom(); ++y)
    for (int x = pixels.left(); x <= pixels.right(); ++x)
      if (const geo::UnitIndex unit = m_frame.picture->unitAt(x, y); unit != geo::kOutside)
        seen[static_cast<std::size_t>(unit)] = 1;
  for (std::size_t i = 0; i < seen.size(); ++i)
    if (seen[i] != 0) result.push_back(static_cast<geo::UnitIndex>(i));
  return result;
}

/// Ctrl adds to what was selected when the button went down, Shift takes away.
void MapWidget::brush(const QRectF& box) {
  if (m_selection == nullptr || m_selectedBefore.size() != m_selection->unitCount()) return;
  const bool adds = (m_brushModifiers & Qt::ControlModifier) != 0;
  const bool removes = (m_brushModifiers & Qt::ShiftModifier) != 0;
  std::vector<std::uint8_t> wanted = m_selectedBefore;
  if (!adds && !removes) std::ranges::fill(wanted, std::uint8_t{0});
  for (const geo::UnitIndex unit : unitsIn(box)) wanted[static_cast<std::size_t>(unit)] = removes ? 0 : 1;
  std::vector<geo::UnitIndex> units;
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (wanted[i] != 0) units.push_back(static_cast<geo::UnitIndex>(i));
  m_selection->apply(units, UnitSelection::Mode::replace);
}

void MapWidget::click(QPointF pixel, Qt::KeyboardModifiers modifiers) {
  if (m_selection == nullptr || m_document == nullptr) return;
  const geo::UnitIndex unit = unitAt(pixel);
  const bool adds = (modifiers & Qt::ControlModifier) != 0, removes = (modifiers & Qt::ShiftModifier) != 0;
  if (unit == geo::kOutside) {
    if (!adds && !removes) m_selection->clear();
    return;
  }
  m_selection->apply(std::span(&unit, 1), adds      ? UnitSelection::Mode::toggle
                                          : removes ? UnitSelection::Mode::remove
                                                    : UnitSelection::Mode::replace);
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
    case Qt::Key_Escape:
      m_box = {};
      if (m_selection != nullptr) m_selection->clear();
      return update();
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

#include "app/gui/print/page_view.h"

#include "app/gui/look/look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace app::gui {
namespace {

constexpr double kMargin = 16;        // around the whole sheet
constexpr double kStep = 1.25;        // of a key, or a notch of the wheel
constexpr double kMostEnlarged = 16;  // pixels a point

}  // namespace

PageView::PageView(PrintDesk& desk, QWidget* parent) : QAbstractScrollArea(parent), m_desk(desk) {
  setFocusPolicy(Qt::StrongFocus);
  setFrameShape(QFrame::NoFrame);
  viewport()->setCursor(Qt::OpenHandCursor);
  connect(&desk, &PrintDesk::painted, this, &PageView::take);
}

void PageView::takePage() {
  const QSizeF before = pageSize();
  m_page = m_desk.page();
  m_note.clear();
  m_place = {};
  if (pageSize() != before) {
    m_painted.reset();
    m_isWhole = true;
  }
  updateBars();
  want();
}

void PageView::showNote(const QString& sentence) {
  m_page.reset();
  m_painted.reset();
  m_place = {};
  m_note = sentence;
  updateBars();
  viewport()->update();
}

QSizeF PageView::pageSize() const {
  return m_page == nullptr ? QSizeF() : m_page->sheet->page().sizePoints();
}

double PageView::wholeScale() const {
  const QSizeF size = pageSize();
  if (size.isEmpty()) return 1;
  return std::max(0.05, std::min((viewport()->width() - 2 * kMargin) / size.width(),
                                 (viewport()->height() - 2 * kMargin) / size.height()));
}

/// A sheet that is smaller than the view lies in its middle.
QPointF PageView::pageCorner() const {
  const QSizeF sheet = pageSize() * m_scale;
  const auto along = [](double view, double length, const QScrollBar& bar) {
    return length + 2 * kMargin <= view ? (view - length) / 2 : kMargin - bar.value();
  };
  return {along(viewport()->width(), sheet.width(), *horizontalScrollBar()),
          along(viewport()->height(), sheet.height(), *verticalScrollBar())};
}

QRectF PageView::seen() const {
  const QPointF corner = pageCorner();
  const QRectF part(-corner / m_scale, QSizeF(viewport()->size()) / m_scale);
  return part & QRectF(QPointF(), pageSize());
}

void PageView::updateBars() {
  if (m_isWhole) m_scale = wholeScale();
  const QSizeF sheet = pageSize() * m_scale + QSizeF(2 * kMargin, 2 * kMargin);
  const auto set = [](QScrollBar& bar, double length, int view) {
    bar.setRange(0, std::max(0, static_cast<int>(std::ceil(length)) - view));
    bar.setPageStep(view);
    bar.setSingleStep(std::max(1, view / 12));
  };
  const bool isThere = m_page != nullptr && !m_isWhole;
  set(*horizontalScrollBar(), isThere ? sheet.width() : 0, viewport()->width());
  set(*verticalScrollBar(), isThere ? sheet.height() : 0, viewport()->height());
}

void PageView::setScale(double scale, QPointF at) {
  if (m_page == nullptr) return;
  const QPointF held = (at - pageCorner()) / m_scale;
  m_isWhole = scale <= wholeScale();
  m_scale = std::clamp(scale, wholeScale(), std::max(kMostEnlarged, wholeScale()));
  updateBars();
  const QPointF moved = held * m_scale + QPointF(kMargin, kMargin) - at;
  horizontalScrollBar()->setValue(static_cast<int>(std::lround(moved.x())));
  verticalScrollBar()->setValue(static_cast<int>(std::lround(moved.y())));
  want();
}

void PageView::zoom(double factor, QPointF at) { setScale(m_scale * factor, at); }

void PageView::showPlace(const QRectF& place) {
  m_place = place;
  if (m_page == nullptr) return;
  if (place.isNull()) {
    m_isWhole = true;
    updateBars();
    return want();
  }
  constexpr double kRound = 40;  // points seen beside it
  const QRectF around = place.adjusted(-kRound, -kRound, kRound, kRound);
  const QSizeF view = viewport()->size();
  const QPointF middle(view.width() / 2, view.height() / 2);
  setScale(std::min({view.width() / around.width(), view.height() / around.height(), kMostEnlarged / 4}),
           middle);
  const QPointF moved = place.center() * m_scale + QPointF(kMargin, kMargin) - middle;
  horizontalScrollBar()->setValue(static_cast<int>(std::lround(moved.x())));
  verticalScrollBar()->setValue(static_cast<int>(std::lround(moved.y())));
  want();
}

void PageView::want() {
  viewport()->update();
  if (m_page != nullptr && !seen().isEmpty()) m_desk.paint(seen(), m_scale * devicePixelRatioF());
}

bool PageView::isFinal() const {
  return m_page == nullptr || (m_painted && m_painted->page == m_page && m_painted->part == seen());
}

void PageView::take(const PaintedPart& part) {
  if (part.page != m_page) return;
  m_painted = part;
  viewport()->update();
  emit shown();
}

void PageView::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(viewport());
  painter.fillRect(viewport()->rect(), lookColour("#c9ccd1", "#26282c"));
  if (m_page == nullptr) {
    painter.setPen(lookColour("#303338", "#d5d7da"));
    const QRectF inside = QRectF(viewport()->rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    painter.drawText(inside, Qt::AlignCenter | Qt::TextWordWrap, m_note);
    return;
  }
  const QRectF sheet(pageCorner(), pageSize() * m_scale);
  painter.fillRect(sheet.translated(2, 2), QColor(0, 0, 0, 60));
  painter.fillRect(sheet, Qt::white);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  if (m_painted)
    painter.drawImage(
        QRectF(sheet.topLeft() + m_painted->part.topLeft() * m_scale, m_painted->part.size() * m_scale),
        m_painted->image);
  if (m_place.isNull()) return;
  constexpr double kAround = 3;
  const QRectF place(sheet.topLeft() + m_place.topLeft() * m_scale, m_place.size() * m_scale);
  painter.setPen(QPen(QColor("#d0021b"), 2));
  painter.drawRect(place.adjusted(-kAround, -kAround, kAround, kAround));
}

void PageView::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  updateBars();
  want();
}

void PageView::wheelEvent(QWheelEvent* event) {
  constexpr double kNotch = 120;
  zoom(std::pow(kStep, event->angleDelta().y() / kNotch), event->position());
  event->accept();
}

void PageView::keyPressEvent(QKeyEvent* event) {
  const QPointF middle = QRectF(viewport()->rect()).center();
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoom(kStep, middle);
    case Qt::Key_Minus:
      return zoom(1 / kStep, middle);
    case Qt::Key_Home:
      return showPlace({});
    case Qt::Key_F:
      return setScale(logicalDpiX() / 72.0, middle);
    default:
      QAbstractScrollArea::keyPressEvent(event);
  }
}

void PageView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  m_dragged = event->pos();
  viewport()->setCursor(Qt::ClosedHandCursor);
}

void PageView::mouseMoveEvent(QMouseEvent* event) {
  if (!m_dragged) return;
  const QPoint moved = event->pos() - *m_dragged;
  m_dragged = event->pos();
  horizontalScrollBar()->setValue(horizontalScrollBar()->value() - moved.x());
  verticalScrollBar()->setValue(verticalScrollBar()->value() - moved.y());
}

void PageView::mouseReleaseEvent(QMouseEvent* /*event*/) {
  m_dragged.reset();
  viewport()->setCursor(Qt::OpenHandCursor);
}

void PageView::scrollContentsBy(int /*dx*/, int /*dy*/) { want(); }

void PageView::retranslate() {
  setAccessibleName(tr("The page as it will be printed"));
  setToolTip({});
}

}  // namespace app::gui

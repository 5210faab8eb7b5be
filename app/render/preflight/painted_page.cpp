#include "app/render/preflight/painted_page.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QRawFont>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "app/render/map/map_text.h"
#include "app/render/page/page_device.h"

namespace app::render {
namespace {

/// Which characters have a glyph, asked once each.
class GlyphCheck {
 public:
  void add(PaintedPage::Text& text, const QString& more, const QFont& font) {
    for (const char32_t character : more.toUcs4()) {
      const Answer& answer = of(character, font);
      const QString shown = QString::fromUcs4(&character, 1);
      if (!answer.isThere)
        text.missing += shown;
      else if (!answer.isOwn)
        text.lent += shown;
    }
  }

 private:
  struct Answer {
    bool isThere = true;
    bool isOwn = true;
  };

  const Answer& of(char32_t character, const QFont& font) {
    const auto [found, isNew] = m_answers.try_emplace(character);
    if (isNew && !QChar::isSpace(character)) {
      if (!m_metrics) {
        m_metrics.emplace(font);
        m_own = QRawFont::fromFont(font);
      }
      found->second = {m_metrics->inFontUcs4(character), m_own.supportsCharacter(character)};
    }
    return found->second;
  }

  std::map<char32_t, Answer> m_answers;
  std::optional<QFontMetricsF> m_metrics;
  QRawFont m_own;
};

/// Notes what it is asked to paint.
class NotingEngine : public QPaintEngine {
 public:
  explicit NotingEngine(PaintedPage& page) : QPaintEngine(QPaintEngine::AllFeatures), m_page(page) {}

  bool begin(QPaintDevice* /*device*/) override { return true; }
  bool end() override {
    endText();
    return true;
  }
  Type type() const override { return QPaintEngine::User; }

  void updateState(const QPaintEngineState& now) override {
    m_transform = now.transform();
    m_pen = now.pen();
    m_brush = now.brush();
  }

  void drawPath(const QPainterPath& path) override {
    endText();
    const QPainterPath placed = m_transform.map(path);
    const bool isFilled = m_brush.style() != Qt::NoBrush && m_brush.color().alpha() > 0;
    const bool isStroked = m_pen.style() != Qt::NoPen && m_pen.color().alpha() > 0;
    // a rim around letters: filled and stroked in the same white
    const bool isRim =
        isFilled && isStroked && m_pen.color() == m_brush.color() && m_pen.color() == Qt::white;
    if (isFilled) m_fills.push_back({placed, placed.boundingRect(), m_brush.color(), isRim});
    if (isStroked && !isRim)
      m_page.strokes.push_back(
          {placed.boundingRect(), m_pen.widthF() * lengthOf(m_transform), m_pen.color()});
  }

  void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
    QPainterPath path;
    path.moveTo(points[0]);
    for (int i = 1; i < count; ++i) path.lineTo(points[i]);
    if (mode == PolylineMode) {
      const QBrush brush = std::exchange(m_brush, QBrush(Qt::NoBrush));
      drawPath(path);
      m_brush = brush;
      return;
    }
    path.closeSubpath();
    drawPath(path);
  }

  void drawPixmap(const QRectF& to, const QPixmap& /*picture*/, const QRectF& /*from*/) override {
    notePicture(to);
  }
  void drawImage(const QRectF& to, const QImage& /*picture*/, const QRectF& /*from*/,
                 Qt::ImageConversionFlags /*flags*/) override {
    notePicture(to);
  }

  /// A line of text comes in runs, one for each script.
  void drawTextItem(const QPointF& at, const QTextItem& item) override {
    const double scale = lengthOf(m_transform);
    const double pixels =
        item.font().pixelSize() > 0 ? item.font().pixelSize() : QFontMetricsF(item.font()).height();
    const QRectF box(at.x(), at.y() - kAscent * pixels, item.width(), (kAscent + kDescent) * pixels);
    if (!isContinued(at, pixels)) {
      endText();
      m_text.emplace();
      m_text->size = pixels * scale;
      m_text->ink = m_pen.color();
      m_of = m_transform;
      m_base = at.y();
      m_design = box;
    }
    m_design = m_design.united(box);
    m_end = at.x() + item.width();
    m_pixels = pixels;
    m_text->text += item.text();
    m_glyphs.add(*m_text, item.text(), item.font());
  }

 private:
  struct Fill {
    QPainterPath path;
    QRectF box;
    QColor colour;
    bool isRim = false;
  };

  bool isContinued(const QPointF& at, double pixels) const {
    constexpr double kOfAPixel = 0.6;
    return m_text && m_of == m_transform && pixels == m_pixels && std::abs(at.y() - m_base) < kOfAPixel &&
           std::abs(at.x() - m_end) < kOfAPixel && m_text->ink == m_pen.color();
  }

  void endText() {
    if (!m_text) return;
    m_text->box = m_of.mapRect(m_design);
    m_text->ground = groundAt(m_text->box.center());
    m_page.texts.push_back(std::move(*m_text));
    m_text.reset();
  }

  QColor groundAt(const QPointF& at) const {
    const auto top = std::find_if(m_fills.rbegin(), m_fills.rend(), [&](const Fill& fill) {
      return fill.box.contains(at) && (fill.isRim || fill.path.contains(at));
    });
    return top == m_fills.rend() ? QColor(Qt::white) : top->colour;
  }

  /// What a picture shows is not looked into: as if it were paper.
  void notePicture(const QRectF& to) {
    QPainterPath path;
    path.addRect(to);
    const QBrush brush = std::exchange(m_brush, QBrush(Qt::white));
    const QPen pen = std::exchange(m_pen, QPen(Qt::NoPen));
    drawPath(path);
    m_brush = brush;
    m_pen = pen;
  }

  PaintedPage& m_page;
  QTransform m_transform;
  QPen m_pen;
  QBrush m_brush;
  std::vector<Fill> m_fills;
  GlyphCheck m_glyphs;
  std::optional<PaintedPage::Text> m_text;  ///< begun, not yet ended
  QTransform m_of;
  QRectF m_design;  ///< of the text, before the transform
  double m_base = 0;
  double m_end = 0;
  double m_pixels = 0;
};

}  // namespace

PaintedPage paintedPage(const PrintedPage& page) {
  PaintedPage painted;
  painted.size = page.sizePoints();
  PageDevice<NotingEngine> device(painted.size, painted);
  QPainter painter(&device);
  page.paint(painter);
  painter.end();
  return painted;
}

}  // namespace app::render

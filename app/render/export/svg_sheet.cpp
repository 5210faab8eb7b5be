#include "app/render/export/svg_sheet.h"

#include <QBuffer>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "app/render/map/map_text.h"
#include "app/render/page/page_device.h"
#include "geo/file/xml_text.h"

namespace app::render {
namespace {

/// Coordinates in a file are whole hundredths of a point, 3.5 µm.
constexpr double kPerPoint = 100;

std::string escaped(const QString& text) { return geo::allowedInXml(text.toHtmlEscaped().toStdString()); }

/// Up to `decimals`, without zeros that say nothing.
std::string digitsOf(double value, int decimals = 2) {
  std::array<char, 64> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals)
          .ptr;
  std::string text(buffer.data(), end);
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

std::string attribute(const char* name, double value) {
  return std::string(" ") + name + "=\"" + digitsOf(value) + '"';
}

std::string paintOf(const char* name, const QColor& colour) {
  std::string text = std::string(" ") + name + "=\"" + colour.name().toStdString() + '"';
  if (colour.alpha() < 255)
    text += std::string(" ") + name + "-opacity=\"" + digitsOf(colour.alphaF(), 3) + '"';
  return text;
}

/// Path data: relative steps between places that are rounded, so that nothing drifts.
class PathData {
 public:
  std::string of(const QPainterPath& path) {
    for (int i = 0; i < path.elementCount(); ++i) {
      const QPainterPath::Element& element = path.elementAt(i);
      if (element.isMoveTo())
        move(element);
      else if (element.isCurveTo()) {
        curve(element, path.elementAt(i + 1), path.elementAt(i + 2));
        i += 2;
      } else
        line(element);
    }
    close();
    return std::move(m_data);
  }

 private:
  struct Place {
    long x = 0, y = 0;
    friend bool operator==(const Place&, const Place&) = default;
  };

  static Place placeOf(QPointF at) {
    return {std::lround(at.x() * kPerPoint), std::lround(at.y() * kPerPoint)};
  }

  /// A line that ends where it began is closed, so that its ends join; one of no length is a dot.
  void close() {
    if (m_hasLines && !m_isDot && m_at == m_start) m_data += 'z';
  }

  void command(char name) {
    if (m_command != name) m_data += name;
    m_command = name;
  }

  void add(long hundredths) {
    const char last = m_data.back();
    if (hundredths >= 0 && last >= '0' && last <= '9') m_data += ' ';
    if (hundredths < 0) m_data += '-';
    const long size = std::abs(hundredths), whole = size / 100, rest = size % 100;
    if (whole > 0 || rest == 0) m_data += std::to_string(whole);
    if (rest == 0) return;
    m_data += '.';
    m_data += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) m_data += static_cast<char>('0' + rest % 10);
  }

  void step(Place to) {
    add(to.x - m_at.x);
    add(to.y - m_at.y);
  }

  void move(QPointF at) {
    close();
    m_at = m_start = placeOf(at);
    m_hasLines = false;
    m_isDot = true;
    m_command = 'M';
    m_data += 'M';
    add(m_at.x);
    add(m_at.y);
  }

  void line(QPointF to) {
    const Place place = placeOf(to);
    if (m_hasLines && place == m_at) return;
    command('l');
    step(place);
    if (place != m_at) m_isDot = false;
    m_at = place;
    m_hasLines = true;
  }

  void curve(QPointF first, QPointF second, QPointF to) {
    command('c');
    for (const QPointF& point : {first, second, to}) step(placeOf(point));
    m_at = placeOf(to);
    m_hasLines = true;
    m_isDot = false;
  }

  std::string m_data;
  char m_command = 0;
  Place m_at, m_start;
  bool m_hasLines = false;
  bool m_isDot = true;
};

/// Writes what it is asked to paint.
class SvgEngine : public QPaintEngine, public TextLineEngine {
 public:
  explicit SvgEngine(std::string& body) : QPaintEngine(QPaintEngine::AllFeatures), m_body(body) {}

  bool begin(QPaintDevice* /*device*/) override { return true; }
  bool end() override { return true; }
  Type type() const override { return QPaintEngine::User; }

  void updateState(const QPaintEngineState& now) override {
    m_transform = now.transform();
    m_pen = now.pen();
    m_brush = now.brush();
  }

  void drawPath(const QPainterPath& path) override { shape(path, true); }

  void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
    QPainterPath path(points[0]);
    for (int i = 1; i < count; ++i) path.lineTo(points[i]);
    if (mode != PolylineMode) path.closeSubpath();
    path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    shape(path, mode != PolylineMode);
  }

  void drawRects(const QRectF* rects, int count) override {
    for (int i = 0; i < count; ++i) {
      QPainterPath path;
      path.addRect(rects[i]);
      if (m_transform.type() > QTransform::TxScale) {
        shape(path, true);
        continue;
      }
      const QRectF box = m_transform.mapRect(rects[i]);
      element("rect",
              attribute("x", box.x()) + attribute("y", box.y()) + attribute("width", box.width()) +
                  attribute("height", box.height()),
              true);
    }
  }

  void drawEllipse(const QRectF& box) override {
    const QRectF placed = m_transform.mapRect(box);
    if (m_transform.type() > QTransform::TxScale || std::abs(placed.width() - placed.height()) > 1e-6)
      return QPaintEngine::drawEllipse(box);
    element("circle",
            attribute("cx", placed.center().x()) + attribute("cy", placed.center().y()) +
                attribute("r", placed.width() / 2),
            true);
  }

  void drawPixmap(const QRectF& to, const QPixmap& picture, const QRectF& from) override {
    drawImage(to, picture.toImage(), from, Qt::AutoColor);
  }

  void drawImage(const QRectF& to, const QImage& picture, const QRectF& from,
                 Qt::ImageConversionFlags /*flags*/) override {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    picture.copy(from.toRect()).save(&buffer, "PNG");
    const QRectF box = m_transform.mapRect(to);
    m_body += "<image" + attribute("x", box.x()) + attribute("y", box.y()) + attribute("width", box.width()) +
              attribute("height", box.height()) +
              " preserveAspectRatio=\"none\" href=\"data:image/png;base64," + png.toBase64().toStdString() +
              "\"/>\n";
  }

  void drawTextItem(const QPointF& at, const QTextItem& item) override {
    const QFont font = item.font();
    drawLine(m_transform, at, TextAnchor::start, item.text(),
             {font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF(), font.bold(), m_pen.color()});
  }

  void drawLine(const QTransform& transform, QPointF at, TextAnchor anchor, const QString& text,
                const TextLook& look) override {
    const double scale = lengthOf(transform);
    std::string line = "<text";
    if (transform.type() <= QTransform::TxScale) {
      const QPointF placed = transform.map(at);
      line +=
          attribute("x", placed.x()) + attribute("y", placed.y()) + attribute("font-size", look.size * scale);
    } else {
      line += attribute("x", at.x()) + attribute("y", at.y()) + attribute("font-size", look.size) +
              " transform=\"matrix(" + digitsOf(transform.m11(), 6) + ' ' + digitsOf(transform.m12(), 6) +
              ' ' + digitsOf(transform.m21(), 6) + ' ' + digitsOf(transform.m22(), 6) + ' ' +
              digitsOf(transform.dx()) + ' ' + digitsOf(transform.dy()) + ")\"";
    }
    if (anchor != TextAnchor::start)
      line += anchor == TextAnchor::middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
    if (look.bold) line += " font-weight=\"bold\"";
    line += paintOf("fill", look.colour);
    if (look.halo > 0)
      line +=
          R"( stroke="#ffffff" stroke-linejoin="round" paint-order="stroke")" +
          attribute("stroke-width", look.halo * 2 * (transform.type() <= QTransform::TxScale ? scale : 1));
    m_body += line + '>' + escaped(text) + "</text>\n";
  }

 private:
  void shape(const QPainterPath& path, bool isFilled) {
    const std::string data = PathData().of(m_transform.map(path));
    if (data.empty()) return;
    const bool isEvenOdd = path.fillRule() == Qt::OddEvenFill && hasFill() && isFilled;
    element("path", " d=\"" + data + '"' + (isEvenOdd ? " fill-rule=\"evenodd\"" : ""), isFilled);
  }

  bool hasFill() const { return m_brush.style() != Qt::NoBrush && m_brush.color().alpha() > 0; }
  bool hasStroke() const { return m_pen.style() != Qt::NoPen && m_pen.color().alpha() > 0; }

  void element(const char* name, const std::string& what, bool isFilled) {
    const bool fills = isFilled && hasFill();
    if (!fills && !hasStroke()) return;
    m_body += std::string("<") + name + what + (fills ? paintOf("fill", m_brush.color()) : " fill=\"none\"") +
              (hasStroke() ? stroke() : "") + "/>\n";
  }

  std::string stroke() const {
    const double width = m_pen.widthF() * (m_pen.isCosmetic() ? 1 : lengthOf(m_transform));
    std::string text = paintOf("stroke", m_pen.color()) + attribute("stroke-width", width);
    if (m_pen.capStyle() != Qt::FlatCap)
      text += m_pen.capStyle() == Qt::RoundCap ? " stroke-linecap=\"round\"" : " stroke-linecap=\"square\"";
    if (m_pen.joinStyle() != Qt::MiterJoin)
      text +=
          m_pen.joinStyle() == Qt::RoundJoin ? " stroke-linejoin=\"round\"" : " stroke-linejoin=\"bevel\"";
    if (m_pen.style() == Qt::SolidLine) return text;
    text += " stroke-dasharray=\"";
    for (const double dash : m_pen.dashPattern()) text += digitsOf(dash * width) + ' ';
    text.back() = '"';
    return text;
  }

  std::string& m_body;
  QTransform m_transform;
  QPen m_pen;
  QBrush m_brush;
};

std::string element(const char* name, const QString& text) {
  return text.isEmpty() ? std::string() : std::string("<") + name + '>' + escaped(text) + "</" + name + ">\n";
}

std::string groupStart(const PagePart& part, int index) {
  std::string start = "<g id=\"part" + std::to_string(index) + '"';
  if (!part.layer.isEmpty())
    start += " inkscape:groupmode=\"layer\" inkscape:label=\"" + escaped(part.layer) + '"';
  if (part.role == PagePart::Role::decoration) start += " aria-hidden=\"true\"";
  return start + ">\n" + element("desc", part.words);
}

}  // namespace

QByteArray svgSheet(const PrintedPage& page) {
  const QSizeF size = page.sizePoints();
  constexpr double kMmPerPoint = 25.4 / 72;
  std::string svg =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
      "xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" version=\"1.1\" width=\"" +
      digitsOf(size.width() * kMmPerPoint) + "mm\" height=\"" + digitsOf(size.height() * kMmPerPoint) +
      "mm\" viewBox=\"0 0 " + digitsOf(size.width()) + ' ' + digitsOf(size.height()) + '"';
  if (!page.language().empty()) svg += " xml:lang=\"" + page.language() + '"';
  svg += " xml:space=\"preserve\" font-family=\"'" + mapFontFamily().toStdString() +
         "', sans-serif\" style=\"font-kerning:none\">\n" + element("title", page.title()) +
         element("desc", page.subtitle()) + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
  PageDevice<SvgEngine> device(size, svg);
  QPainter painter(&device);
  int index = 0;
  QString layer;
  for (const PagePart& part : page.parts()) {
    if (index == 0 || part.layer != layer || part.layer.isEmpty()) {
      if (index > 0) svg += "</g>\n";
      svg += groupStart(part, ++index);
    }
    layer = part.layer;
    painter.save();
    part.paint(painter);
    painter.restore();
  }
  painter.end();
  if (index > 0) svg += "</g>\n";
  svg += "</svg>\n";
  return QByteArray::fromStdString(svg);
}

}  // namespace app::render

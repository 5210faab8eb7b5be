#include "app/render/page/islands_inset.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <set>

#include "app/render/map/print_limits.h"
#include "app/render/page/graticule.h"
#include "app/render/page/scale_bar.h"
#include "app/render/page/sea_names.h"
#include "geo/plane/transform.h"

namespace app::render {
namespace {

constexpr geo::Box kInsetDegrees = {106.0, 2.6, 122.6, 24.6};

}  // namespace

bool isWholeChina(const MapContent& content) {
  std::set<std::string> provinces;
  for (const std::string& code : content.coverage.codes) provinces.insert(code.substr(0, 2));
  return content.isChina() && provinces.size() >= 25;
}

bool isSouthernIsland(const std::string& code) { return code.rfind("4603", 0) == 0; }

QString ratioText(double denominator) {
  const double power = std::pow(10, std::max(0.0, std::floor(std::log10(denominator)) - 2));
  return QStringLiteral("1:") + number(std::round(denominator / power) * power, 0);
}

IslandsInset::IslandsInset(const MapContent& content, SubjectOptions options)
    : m_words{options.language != "en"}, m_projection(equalAreaProjection(kInsetDegrees)) {
  options.toleranceMetres = 800;
  m_subject = makeSubject(content, m_projection, options);
  const geo::Transform plane(geo::Crs::wgs84(), m_projection.crs);
  const geo::Point west = plane.forward({kInsetDegrees.minX, 12}),
                   east = plane.forward({kInsetDegrees.maxX, 12});
  const geo::Point south = plane.forward({114.3, kInsetDegrees.minY}),
                   north = plane.forward({114.3, kInsetDegrees.maxY});
  m_box = {west.x, south.y, east.x, north.y};
  for (const SeaName& name : southChinaSeaNames()) {
    const NamePlace& place = m_words.zh ? name.placeZh : name.placeEn;
    m_islands.push_back({m_words.pick(name.zh, name.en), plane.forward(name.degrees),
                         plane.forward(place.degrees), place.end == NamePlace::End::right, name.outlineWithin,
                         false});
  }
  findOutlines();
}

void IslandsInset::findOutlines() {
  for (const geo::Point& p : m_subject.vertices)
    for (Island& island : m_islands)
      if (std::hypot(p.x - island.at.x, p.y - island.at.y) < island.outlineWithin) island.outlined = true;
  m_marks = std::any_of(m_islands.begin(), m_islands.end(), [](const Island& one) { return !one.outlined; });
}

QSizeF IslandsInset::sizeFor(double height) const {
  return {height * m_box.width() / m_box.height(), height};
}

void IslandsInset::place(const QRectF& frame, const PageLayout& layout, Names names) {
  m_frame = frame;
  m_labels.clear();
  m_view = MapView::fitted(m_box, frame, 0);
  m_ratio = ratioText(metresPerUnit(m_view, m_projection.crs, frame.center()) * 72 / 0.0254);
  const TextLook title{layout.text(7.5), true, QColor("#222222"), 0.9 * layout.scale};
  const TextLook small{layout.islandText(), false, QColor("#222222"), 0.8 * layout.scale};
  const double pad = small.size * 0.5;
  const auto put = [&](const QStringList& lines, const TextLook& look, QRectF box) {
    box.moveLeft(std::clamp(box.left(), frame.left() + pad,
                            std::max(frame.left() + pad, frame.right() - pad - box.width())));
    m_labels.push_back({{lines.join('\n'), box, look.size, PageContents::Kind::islandName}, look});
  };
  // In the corner where no reef is, short enough for that.
  QRectF ratio = labelBox({m_ratio}, small, {});
  ratio.moveBottomRight(frame.bottomRight() - QPointF(pad, pad));
  const QStringList name = m_words.zh
                               ? QStringList{QStringLiteral("南海诸岛")}
                               : QStringList{QStringLiteral("South China"), QStringLiteral("Sea Islands")};
  QRectF heading = labelBox(name, title, {});
  if (names == Names::heading) {
    heading = labelBox(name, small, {});
    heading.moveBottomRight(frame.bottomRight() - QPointF(pad, pad));
    return put(name, small, heading);
  }
  heading.moveBottomRight({frame.right() - pad, ratio.top()});
  put(name, title, heading);
  put({m_ratio}, small, ratio);
  for (const Island& island : m_islands) {
    QRectF box = labelBox({island.name}, small, m_view.toTarget(island.nameAt));
    if (island.nameEndsThere)
      box.moveRight(m_view.toTarget(island.nameAt).x());
    else
      box.moveLeft(m_view.toTarget(island.nameAt).x());
    put({island.name}, small, box);
  }
}

std::vector<PageContents::Island> IslandsInset::islands() const {
  std::vector<PageContents::Island> islands;
  for (const Island& island : m_islands) islands.push_back({island.name, m_view.toTarget(island.at)});
  return islands;
}

void IslandsInset::addFrame(std::vector<MapFrame>& frames) const {
  frames.push_back(mapFrame(m_words.pick("南海诸岛", "South China Sea Islands"), m_view, m_projection.crs));
}

QStringList IslandsInset::namesOverIslands() const {
  QStringList names;
  for (const MapLabel& label : m_labels)
    if (std::ranges::any_of(m_subject.vertices, [&](const geo::Point& p) {
          return label.label.box.contains(m_view.toTarget(p));
        }))
      names << label.label.text;
  return names;
}

void IslandsInset::paint(QPainter& painter, const MapStyle& pageStyle, const PageLayout& layout) const {
  MapStyle style = pageStyle;
  style.countyWidth = kLeastLine;
  style.provinceWidth = 0.4 * layout.scale;
  style.outerWidth = 0.5 * layout.scale;
  style.areaWidth = std::max(kLeastLine, style.areaWidth * 0.5);
  style.casingWidth *= 0.5;
  style.paper = Qt::transparent;
  painter.fillRect(m_frame, pageStyle.paper);
  painter.setPen(QPen(QColor("#d5d9da"), layout.line(0.25)));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(makeGraticule(m_view, m_projection.crs, 4).lines);
  paintMap(painter, m_subject, style, m_view);
  painter.setPen(QPen(QColor("#3c3a37"), 0.4 * layout.scale));
  painter.setBrush(Qt::white);
  for (const Island& island : m_islands)
    if (!island.outlined)
      painter.drawEllipse(m_view.toTarget(island.at), 1.1 * layout.scale, 1.1 * layout.scale);
  for (const MapLabel& label : m_labels) paintLabel(painter, label);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(QColor("#222222"), 0.6 * layout.scale, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.drawRect(m_frame);
}

}  // namespace app::render

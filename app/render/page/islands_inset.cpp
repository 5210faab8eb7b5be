#include "app/render/page/islands_inset.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <set>

#include "app/render/page/graticule.h"
#include "app/render/page/scale_bar.h"
#include "geo/plane/transform.h"

namespace app::render {
namespace {

struct PublishedGroup {
  const char* nameZh;
  const char* nameEn;
  geo::Point degrees;
};

// Approximate positions as gazetteers give them: 东沙群岛 20°42'N 116°43'E, 西沙群岛 16°30'N 112°E, 中沙群岛
// 16°N 114°30'E, 南沙群岛 10°N 114°E.
constexpr PublishedGroup kGroups[] = {{"东沙群岛", "Dongsha Qundao", {116.72, 20.70}},
                                      {"西沙群岛", "Xisha Qundao", {112.0, 16.5}},
                                      {"中沙群岛", "Zhongsha Qundao", {114.5, 16.0}},
                                      {"南沙群岛", "Nansha Qundao", {114.0, 10.0}}};

constexpr geo::Box kInsetDegrees = {106.0, 2.6, 122.6, 24.6};
constexpr double kNearMetres = 150000;

std::vector<QPointF> within(const std::vector<QPointF>& points, const QRectF& box) {
  std::vector<QPointF> inside;
  std::ranges::copy_if(points, std::back_inserter(inside), [&](QPointF p) { return box.contains(p); });
  return inside;
}

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
  for (const PublishedGroup& group : kGroups)
    m_groups.push_back({m_words.pick(group.nameZh, group.nameEn), plane.forward(group.degrees), false});
  findOutlines();
}

void IslandsInset::findOutlines() {
  for (const geo::Point& p : m_subject.vertices)
    for (Group& group : m_groups)
      if (std::hypot(p.x - group.at.x, p.y - group.at.y) < kNearMetres) group.outlined = true;
  m_marks = std::any_of(m_groups.begin(), m_groups.end(), [](const Group& g) { return !g.outlined; });
}

QSizeF IslandsInset::sizeFor(double height) const {
  return {height * m_box.width() / m_box.height(), height};
}

void IslandsInset::place(const QRectF& frame, const PageLayout& layout) {
  m_frame = frame;
  m_labels.clear();
  m_view = MapView::fitted(m_box, frame, 0);
  m_ratio = ratioText(metresPerUnit(m_view, m_projection.crs, frame.center()) * 72 / 0.0254);
  LabelPlacer placer(frame);
  const TextLook title{layout.text(7.5), true, QColor("#222222"), 0.9 * layout.scale};
  const TextLook small{layout.text(5), false, QColor("#222222"), 0.8 * layout.scale};
  const auto put = [&](const QString& text, const TextLook& look, QPointF centre) {
    const QRectF box = labelBox({text}, look, centre);
    placer.block(box);
    m_labels.push_back({{text, box, look.size, PageContents::Kind::islandName}, look});
  };
  const QString name = m_words.pick("南海诸岛", "South China Sea Islands");
  const double right = frame.right() - textWidth(name, title) / 2 - title.size * 0.8;
  put(name, title, {right, frame.bottom() - title.size * 2.3});
  put(m_ratio, small, {right, frame.bottom() - title.size * 0.9});
  const std::vector<QPointF> outlines = outlinePoints();
  for (const Group& group : m_groups) {
    const QPointF at = m_view.toTarget(group.at);
    const QSizeF size = labelBox({group.name}, small, {}).size();
    const QSizeF reach(1.5 * size.width(), 5 * size.height());
    const std::vector<QPointF> near =
        within(outlines, labelBox({group.name}, small, at)
                             .adjusted(-reach.width(), -reach.height(), reach.width(), reach.height()));
    std::optional<QPointF> best;
    double bestScore = 0;
    for (int row = -10; row <= 10; ++row) {
      for (int column = -6; column <= 6; ++column) {
        const double dx = column * 0.25, dy = row * 0.5;
        const QPointF centre(at.x() + dx * size.width(), at.y() + dy * size.height());
        const QRectF box = labelBox({group.name}, small, centre);
        if (!placer.isFree(box) || box.contains(at)) continue;
        const auto covered =
            std::count_if(near.begin(), near.end(), [&](QPointF p) { return box.contains(p); });
        const double score = static_cast<double>(covered) * 4 + std::hypot(dx * 3, dy);
        if (!best || score < bestScore) {
          best = centre;
          bestScore = score;
        }
      }
    }
    if (best) put(group.name, small, *best);
  }
}

std::vector<QPointF> IslandsInset::outlinePoints() const {
  std::vector<QPointF> points;
  for (const geo::Point& p : m_subject.vertices) {
    const QPointF at = m_view.toTarget(p);
    if (m_frame.contains(at)) points.push_back(at);
  }
  return points;
}

void IslandsInset::paint(QPainter& painter, const MapStyle& pageStyle, const PageLayout& layout) const {
  MapStyle style = pageStyle;
  style.countyWidth = 0.15 * layout.scale;
  style.provinceWidth = 0.4 * layout.scale;
  style.outerWidth = 0.5 * layout.scale;
  style.areaWidth *= 0.5;
  style.casingWidth *= 0.5;
  style.paper = Qt::transparent;
  painter.fillRect(m_frame, pageStyle.paper);
  painter.setPen(QPen(QColor("#d5d9da"), 0.25 * layout.scale));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(makeGraticule(m_view, m_projection.crs, 4).lines);
  paintMap(painter, m_subject, style, m_view);
  painter.setPen(QPen(QColor("#3c3a37"), 0.4 * layout.scale));
  painter.setBrush(Qt::white);
  for (const Group& group : m_groups)
    if (!group.outlined)
      painter.drawEllipse(m_view.toTarget(group.at), 1.1 * layout.scale, 1.1 * layout.scale);
  for (const MapLabel& label : m_labels) paintLabel(painter, label);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(QColor("#222222"), 0.6 * layout.scale, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
  painter.drawRect(m_frame);
}

}  // namespace app::render

#include "app/render/page/part_insets.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "app/render/page/islands_inset.h"
#include "app/render/page/page_ground.h"
#include "app/render/page/scale_bar.h"
#include "app/render/page/unit_labels.h"

namespace app::render {
namespace {

constexpr double kRowHeight = 0.24;  ///< of the map's
constexpr double kNarrowest = 0.6;   ///< width by height of a frame
constexpr double kWidest = 1.8;

/// A foot for the scale below the land.
geo::Box withFoot(const geo::Box& box) {
  constexpr double kFoot = 0.16;
  geo::Box result = box;
  result.minY -= kFoot * std::max(box.height(), box.width() / kWidest);
  return result;
}

}  // namespace

PartInsets::PartInsets(const MapContent& content, const SubjectOptions& options,
                       const std::vector<LayerPart>& parts) {
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const MapProjection projection = equalAreaProjection(parts[i].box);
    SubjectOptions detail = options;
    detail.toleranceMetres = roughMetres(parts[i].box, content.coverage.crs) / 1500;
    Inset inset{makeSubject(content, projection, detail), {}, {}, {}};
    keepUnits(inset.subject, parts[i].has);
    for (const geo::Box& unit : inset.subject.unitBoxes) inset.box.add(unit);
    m_insets.push_back(std::move(inset));
  }
}

double PartInsets::heightIn(const QRectF& mapFrame) const {
  return m_insets.empty() ? 0 : mapFrame.height() * kRowHeight;
}

/// As the land is shaped. Where they do not fit beside each other, small islands give way to large land
/// first.
std::vector<double> PartInsets::widthsIn(const QRectF& row, double gap) const {
  constexpr double kLeast = 0.6;
  std::vector<double> widths;
  std::vector<double> sizes;
  for (const Inset& inset : m_insets) {
    const geo::Box box = withFoot(inset.box);
    widths.push_back(row.height() * std::clamp(box.width() / box.height(), kNarrowest, kWidest));
    sizes.push_back(inset.box.width() * inset.box.height());
  }
  const double sum = std::accumulate(widths.begin(), widths.end(), gap * static_cast<double>(widths.size()));
  if (sum <= row.width()) return widths;
  const double largest = std::ranges::max(sizes);
  for (std::size_t i = 0; i < widths.size(); ++i)
    widths[i] *= std::max(kLeast, std::pow(sizes[i] / largest, 0.25));
  return widths;
}

void PartInsets::place(const PageLayout& layout) {
  const double gap = 6 * layout.scale;
  const QRectF row =
      layout.mapFrame.adjusted(gap, layout.mapFrame.height() - heightIn(layout.mapFrame), -gap, -gap);
  const std::vector<double> widths = widthsIn(row, gap);
  const double sum = std::accumulate(widths.begin(), widths.end(), gap * static_cast<double>(widths.size()));
  const double shrink = std::min(1.0, row.width() / sum);
  m_frames.clear();
  m_labels.clear();
  m_unlabelled = 0;
  double right = row.right();
  for (std::size_t i = 0; i < m_insets.size(); ++i) {
    const QSizeF size(widths[i] * shrink, row.height() * shrink);
    const QRectF frame(QPointF(right - size.width(), row.bottom() - size.height()), size);
    right = frame.left() - gap;
    m_frames.push_back(frame);
    Inset& inset = m_insets[i];
    inset.view = MapView::fitted(withFoot(inset.box), frame, 0.06);
    inset.ratio = ratioText(metresPerUnit(inset.view, inset.subject.crs, frame.center()) * 72 / 0.0254);
    const TextLook small{layout.text(5), false, QColor("#222222"), 0.8 * layout.scale};
    const QRectF box =
        labelBox({inset.ratio}, small, {frame.center().x(), frame.bottom() - small.size * 0.9});
    LabelPlacer placer(frame.adjusted(1, 1, -1, -1));
    placer.block(box);
    m_labels.push_back({{inset.ratio, box, small.size, PageContents::Kind::islandName}, small});
    const std::vector<MapLabel> names =
        unitLabels(inset.subject, inset.view, layout.scale, placer, m_unlabelled, NamesBeside::sea);
    m_labels.insert(m_labels.end(), names.begin(), names.end());
  }
}

void PartInsets::addFrames(std::vector<MapFrame>& frames) const {
  for (const Inset& inset : m_insets) frames.push_back(mapFrame(inset.ratio, inset.view, inset.subject.crs));
}

void PartInsets::paint(QPainter& painter, const MapStyle& pageStyle, const PageLayout& layout) const {
  MapStyle style = pageStyle;
  style.paper = Qt::transparent;
  for (std::size_t i = 0; i < m_insets.size(); ++i) {
    painter.fillRect(m_frames[i], pageStyle.paper);
    paintMap(painter, m_insets[i].subject, style, m_insets[i].view);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor("#222222"), 0.6 * layout.scale, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawRect(m_frames[i]);
  }
  for (const MapLabel& label : m_labels) paintLabel(painter, label);
}

}  // namespace app::render

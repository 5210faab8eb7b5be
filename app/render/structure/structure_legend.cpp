#include "app/render/structure/structure_legend.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <map>
#include <utility>

#include "app/render/structure/structure_looks.h"

namespace app::render {
namespace {

namespace plan = planning::plan;

/// Symbols of the legend are drawn as on the map: its swatch is as high as the text of a row.
double scaleOf(const QRectF& box) { return box.height() / 9.5; }

class LegendMaking {
 public:
  LegendMaking(const StructureMap& structure, const PageWords& words,
               std::vector<PageContents::LegendRow>& rows)
      : m_structure(structure), m_words(words), m_rows(rows) {}

  Legend::Group zones(const MapContent& content, const MapSubject& subject, const MapStyle& style) {
    std::map<int, int> counts;
    for (std::size_t i = 0; i < subject.unitCount(); ++i)
      if (!subject.unitBoxes[i].isEmpty()) ++counts[m_structure.classOf()[i]];
    Legend::Group group{m_words.pick("功能分区", "Functional zones"), {}};
    for (int kind = 0; kind <= kNoZone; ++kind) {
      if (counts[kind] == 0) continue;
      const bool isZone = kind != kNoZone;
      const QString name = isZone ? zoneName(m_words, static_cast<plan::ZoneKind>(kind))
                                  : m_words.pick("未分区", "In no zone");
      const QColor colour = classColour(style, kind);
      const FillPattern pattern = isZone ? zonePattern(static_cast<plan::ZoneKind>(kind)) : FillPattern{};
      add(
          group, name, counts[kind], kind,
          [colour, pattern](QPainter& painter, const QRectF& box) {
            QPainterPath shape;
            shape.addRect(box);
            painter.fillPath(shape, colour);
            paintPattern(painter, shape, pattern, 3.4 * scaleOf(box), 0.4 * scaleOf(box));
            painter.setPen(QPen(QColor("#8a857d"), 0.35 * scaleOf(box)));
            painter.drawRect(box);
          },
          counted(m_words, counts[kind], content));
    }
    return group;
  }

  Legend::Group centres() {
    Legend::Group group{m_words.pick("增长中心", "Growth centres"), {}};
    for (int grade = 0; std::cmp_less(grade, m_structure.grades().size()); ++grade) {
      const QString level = m_structure.grades()[static_cast<std::size_t>(grade)];
      const auto count = std::ranges::count(m_structure.centres(), grade, &StructureMap::Centre::grade);
      add(group, level.isEmpty() ? m_words.pick("等级未注明", "Level not stated") : level,
          static_cast<int>(count), grade, [grade](QPainter& painter, const QRectF& box) {
            paintCentre(painter, box.center(), grade, scaleOf(box) * 0.8);
          });
    }
    return group;
  }

  Legend::Group axes(int stops) {
    Legend::Group group{m_words.pick("发展轴线", "Development axes"), {}};
    for (const StructureMap::Axis& axis : m_structure.axes())
      add(
          group, axis.name, static_cast<int>(axis.points.size()), axis.number,
          [number = axis.number, leaves = axis.leavesAtStart || axis.leavesAtEnd](QPainter& painter,
                                                                                  const QRectF& box) {
            const double scale = scaleOf(box);
            const QPointF half(box.width() / 2, 0);
            paintAxis(painter, QPolygonF() << box.center() - half << box.center() + half, {false, leaves},
                      scale * 0.7);
            paintAxisNumber(painter, box.center() - half * 0.35, number, scale * 0.7);
          },
          QString());
    if (stops > 0)
      add(group, m_words.pick("轴线经过的其他地点", "Other places of axes"), stops, 0,
          [](QPainter& painter, const QRectF& box) { paintStop(painter, box.center(), scaleOf(box)); });
    return group;
  }

  Legend::Group towns() {
    Legend::Group group{m_words.pick("重点城镇（规划人口）", "Key towns (population aimed at)"), {}};
    for (int size = 0; size < kTownClasses; ++size) {
      const auto count = std::ranges::count(m_structure.towns(), size, &StructureMap::Town::sizeClass);
      if (count == 0) continue;
      add(group, townClassName(m_words, size), static_cast<int>(count), size,
          [size](QPainter& painter, const QRectF& box) {
            paintTown(painter, box.center(), size, scaleOf(box));
          });
    }
    return group;
  }

 private:
  using Paint = std::function<void(QPainter&, const QRectF&)>;

  void add(Legend::Group& group, const QString& text, int units, int index, Paint paint) {
    add(group, text, units, index, std::move(paint), number(units, 0));
  }
  void add(Legend::Group& group, const QString& text, int units, int index, Paint paint,
           const QString& count) {
    group.rows.push_back({std::move(paint), text, count});
    m_rows.push_back({text, units, {}, index});
  }

  const StructureMap& m_structure;
  const PageWords& m_words;
  std::vector<PageContents::LegendRow>& m_rows;
};

}  // namespace

Legend structureLegend(const StructureMap& structure, const MapContent& content, const plan::Plan& plan,
                       const MapSubject& subject, const MapStyle& style, const PageWords& words, int stops,
                       std::vector<PageContents::LegendRow>& rows) {
  LegendMaking making(structure, words, rows);
  Legend legend;
  legend.style = style;
  for (Legend::Group group :
       {making.zones(content, subject, style), making.centres(), making.axes(stops), making.towns()})
    if (!group.rows.empty()) legend.groups.push_back(std::move(group));
  addBorderKeys(words, content, style, legend);
  addAreaKeys(words, content, plan.area, subject, style, legend);
  return legend;
}

}  // namespace app::render

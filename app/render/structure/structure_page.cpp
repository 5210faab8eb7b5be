#include "app/render/structure/structure_page.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

#include "app/render/page/furniture.h"
#include "app/render/page/locator_map.h"
#include "app/render/page/page_ground.h"
#include "app/render/page/page_layout.h"
#include "app/render/page/unit_labels.h"
#include "app/render/structure/structure_legend.h"
#include "app/render/structure/structure_map.h"
#include "app/text/utf8_text.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace app::render {
namespace {

namespace plan = planning::plan;

constexpr double kLeastHeight = 100, kMostHeight = 150;  // of a picture, millimetres

/// Names with a limit, so that a note stays one.
QString listed(const PageWords& words, const std::vector<std::string>& names) {
  constexpr std::size_t kMost = 8;
  QStringList shown;
  for (std::size_t i = 0; i < std::min(kMost, names.size()); ++i) shown << text(names[i]);
  QString list = shown.join(words.pick("、", ", "));
  if (names.size() <= kMost) return list;
  return words.zh ? QStringLiteral("%1等 %2 处").arg(list).arg(names.size())
                  : QStringLiteral("%1 and %2 more").arg(list).arg(names.size() - kMost);
}

QStringList structureNotes(const MapContent& content, const plan::Plan& plan,
                           const plan::PlacedStructure& placed, const PageWords& words,
                           const MapProjection& projection) {
  QStringList notes;
  notes << sourcesNote(words, {content.info.boundarySource, words.zh ? plan.titleZh : plan.titleEn});
  const auto say = [&](const std::vector<std::string>& names, const char* zh, const char* en) {
    if (!names.empty()) notes << words.pick(zh, en).arg(listed(words, names));
  };
  say(placed.byCounty, "规划未给出坐标，标于所在县级单元的注记点：%1。",
      "Without coordinates in the plan, drawn at the label point of their county: %1.");
  say(placed.byUnit, "轴线经过的其他地点，标于同名行政单元（其同名县或最小的市辖区）的注记点：%1。",
      "Other places of axes, drawn at a label point within the unit of their name (its county of that name "
      "or "
      "smallest district): %1.");
  say(placed.notPlaced, "无法定位，未绘出：%1。", "Could not be placed, not drawn: %1.");
  const int missing =
      std::max(static_cast<int>(placed.zoneMissing.size()), membersWithoutPolygon(content, plan.area));
  if (missing > 0) notes << withoutGeometryNote(words, missing);
  notes << groundNotes(content, words, projection);
  notes.removeAll(QString());
  return notes;
}

/// Height of a panel that north arrow and scale bar take.
double belowLegend(const PageLayout& layout) { return northArrowSize(layout).height() + 50 * layout.scale; }

}  // namespace

struct StructurePage::Impl {
  StructurePageOptions options;
  PageWords words;
  PageContents contents;
  geo::Issues issues;
  MapProjection projection;
  std::optional<StructureMap> structure;
  PageLayout layout;
  MapStyle style;
  MapSubject subject;
  MapView view;
  Legend legend;
  PageFurniture furniture;
  std::optional<LocatorMap> locator;
  std::vector<MapLabel> labels;

  void build(const MapContent& content, const plan::Plan& plan);
  void titles(const MapContent& content, const plan::Plan& plan);
  void lay(const geo::Box& box);
  QSizeF pictureSize(const geo::Box& box, double panel) const;
  /// Of a picture in one paragraph.
  QStringList noteLines() const {
    return options.pictureMillimetres ? QStringList(contents.notes.join(words.pick("", " ")))
                                      : contents.notes;
  }
  void fitLegend(const std::function<PageLayout()>& layOut);
  void placeLabels();
  void fillContents();
  void paintZones(QPainter& painter) const;
  void paintAreas(QPainter& painter) const;
};

void StructurePage::Impl::titles(const MapContent& content, const plan::Plan& plan) {
  const auto area = std::ranges::find(content.areas, plan.area, &planning::Area::id);
  QString name = text(plan.area);
  if (area != content.areas.end())
    name = text(words.zh || area->nameEn.empty() ? area->nameZh : area->nameEn);
  contents.title =
      !options.title.empty() ? text(options.title) : name + words.pick("空间结构图", ": spatial structure");
  contents.subtitle =
      !options.subtitle.empty() ? text(options.subtitle) : text(words.zh ? plan.titleZh : plan.titleEn);
}

/// As high as the area's shape and the legend ask for.
QSizeF StructurePage::Impl::pictureSize(const geo::Box& box, double panel) const {
  const double width = *options.pictureMillimetres * kPointsPerMm;
  const PageLayout tall =
      makePictureLayout({width, kMostHeight * kPointsPerMm}, panel, noteLines(), furniture.approval);
  const double map = tall.mapFrame.width() * box.height() / std::max(box.width(), 1e-9) +
                     tall.outerFrame.height() - tall.mapFrame.height();
  const double beside = legendSize(legend, LegendFlow::stacked).height() + belowLegend(tall);
  const double wanted = tall.page.height() - tall.outerFrame.height() + std::max(map, beside);
  return {width, std::clamp(wanted, kLeastHeight * kPointsPerMm, kMostHeight * kPointsPerMm)};
}

/// A legend that is longer than its panel becomes smaller, down to the least size of text.
void StructurePage::Impl::fitLegend(const std::function<PageLayout()>& layOut) {
  for (layout = layOut(); legend.scale > 0.5; layout = layOut()) {
    if (legendSize(legend, LegendFlow::stacked).height() <= layout.panel.height() - belowLegend(layout))
      return;
    legend.scale *= 0.93;
  }
  issues.push_back({geo::Issue::Severity::warning, "legend.too_long", options.title,
                    geo::message("The legend is longer than the page; take a larger one.")});
}

void StructurePage::Impl::lay(const geo::Box& box) {
  const bool landscape = options.orientation == Orientation::landscape ||
                         (options.orientation == Orientation::automatic && box.width() > box.height() * 0.85);
  fitLegend([&] {
    const double panel = std::max(legendColumnWidth(legend), 110 * legend.scale);
    if (options.pictureMillimetres)
      return makePictureLayout(pictureSize(box, panel), panel, noteLines(), furniture.approval);
    return makeLayout(paperPoints(options.paper, landscape), panel, noteLines(), furniture.approval);
  });
  view = MapView::fitted(box, layout.mapFrame, 0.06);
}

void StructurePage::Impl::build(const MapContent& content, const plan::Plan& plan) {
  if (plan::isEmpty(plan.space))
    throw geo::DataError(geo::message(
        "The plan of '{}' has no spatial structure; give it zones, centres, axes or towns.", plan.area));
  words = {options.language != "en"};
  issues = mapFontIssues();
  const plan::PlacedStructure placed = placeStructure(plan, content);
  issues.insert(issues.end(), placed.issues.begin(), placed.issues.end());
  std::vector<geo::UnitIndex> units;
  for (std::size_t i = 0; i < content.coverage.unitCount(); ++i)
    if (placed.zoneOf[i] >= 0 ||
        std::ranges::find(plan.counties, content.coverage.codes[i]) != plan.counties.end())
      units.push_back(static_cast<geo::UnitIndex>(i));
  const geo::Box layer = layerBox(content.coverage, units);
  if (layer.isEmpty())
    throw geo::DataError(geo::message("No county of the area '{}' has a polygon in this layer.", plan.area));
  projection = chooseProjection(content.coverage, layer, false);
  structure.emplace(plan, placed, content, projection, options.language);
  titles(content, plan);
  contents.notes = structureNotes(content, plan, placed, words, projection);
  for (const std::string& note : options.notes) contents.notes << text(note);
  PageOptions page;
  page.language = options.language;
  page.approvalNumber = options.approvalNumber;
  furniture.approval = approvalLine(content, page);
  const double scale =
      options.pictureMillimetres ? kPictureScale : pageScale(paperPoints(options.paper, true));
  style = StructureMap::styled(pageLines(scale, true));
  SubjectOptions fine;
  fine.language = options.language;
  fine.toleranceMetres = roughMetres(layer, content.coverage.crs) / 1500;
  subject = makeSubject(content, projection, fine);  // coarse, for its names and areas
  const auto makeLegend = [&](int stops) {
    contents.legend.clear();
    const double before = legend.scale;
    legend = structureLegend(*structure, content, plan, subject, style, words, stops, contents.legend);
    legend.scale = before;
  };
  legend.scale = scale;
  makeLegend(static_cast<int>(structure->stops().size()));
  lay(structure->extent());
  makeLegend(structure->stopsIn(view, layout.scale));
  fine.toleranceMetres = snapMetres(view, projection.crs);
  fine.only = layerExtent(view, projection.crs, content.coverage.crs);
  subject = makeSubject(content, projection, fine);
  subject.classOf = structure->classOf();
  for (std::size_t i = 0; i < subject.areas.size(); ++i)
    if (subject.areas[i].id == plan.area) style.focusArea = static_cast<int>(i);
  const double s = layout.scale;
  const QRectF room =
      furniture.placeInPanel(layout, view, projection.crs, legendSize(legend, LegendFlow::stacked).height())
          .adjusted(0, 16 * s, 0, -12 * s);
  if (LocatorMap::hasRoom(room)) locator.emplace(content, subject.classOf, room, s);
  furniture.measure(layout, view, projection.crs);
  placeLabels();
  fillContents();
}

void StructurePage::Impl::placeLabels() {
  LabelPlacer placer(layout.mapFrame.adjusted(2, 2, -2, -2));
  const auto append = [this](const std::vector<MapLabel>& more) {
    labels.insert(labels.end(), more.begin(), more.end());
  };
  int places = 0;
  append(structure->labels(view, layout.scale, placer, places));
  MapSubject others = subject;  // a county whose name stands at a place is named by it
  for (QString& name : others.unitNames)
    if (std::ranges::any_of(labels, [&](const MapLabel& one) { return one.label.text == name; }))
      name.clear();
  append(unitLabels(others, view, layout.scale * 0.9, placer, contents.unlabelledUnits));
  append(areaLabels(subject, view, layout.scale, style.focusArea, placer,
                    style.focusArea < 0 ? kAllAreaNames : kOtherAreaNames));
  if (places > 0)
    issues.push_back({geo::Issue::Severity::warning,
                      "label.place_left_out",
                      {},
                      geo::message("{} names of places do not fit and are left out; a larger page has room "
                                   "for them.",
                                   places)});
}

void StructurePage::Impl::fillContents() {
  contents.mapFrame = layout.mapFrame;
  for (std::size_t i = 0; i < subject.unitCount(); ++i)
    contents.subjectUnits += subject.classOf[i] == kContext || subject.unitBoxes[i].isEmpty() ? 0 : 1;
  for (const MapLabel& label : labels) contents.labels.push_back(label.label);
  contents.smallestTextPoints = layout.text(5);
}

StructurePage::StructurePage(const MapContent& content, const plan::Plan& plan,
                             const StructurePageOptions& options)
    : m_impl(std::make_unique<Impl>()) {
  m_impl->options = options;
  m_impl->build(content, plan);
}

StructurePage::~StructurePage() = default;
StructurePage::StructurePage(StructurePage&&) noexcept = default;
StructurePage& StructurePage::operator=(StructurePage&&) noexcept = default;

QSizeF StructurePage::sizePoints() const { return m_impl->layout.page; }
QString StructurePage::title() const { return m_impl->contents.title; }
QString StructurePage::subtitle() const { return m_impl->contents.subtitle; }
const PageContents& StructurePage::contents() const { return m_impl->contents; }
const geo::Issues& StructurePage::issues() const { return m_impl->issues; }

void StructurePage::paint(QPainter& painter) const {
  for (const PagePart& part : parts()) part.paint(painter);
}

std::string StructurePage::language() const { return m_impl->options.language; }
std::vector<MapFrame> StructurePage::maps() const {
  return {mapFrame(title(), m_impl->view, m_impl->projection.crs)};
}

std::vector<PagePart> StructurePage::parts() const {
  using Role = PagePart::Role;
  const Impl& page = *m_impl;
  const PageWords& words = page.words;
  std::vector<PagePart> parts;
  const auto add = [&](const QString& layer, Role role, const QString& what, auto paint) {
    parts.push_back({layer, role, what, [&page, paint](QPainter& painter) {
                       painter.save();
                       paint(page, painter);
                       painter.restore();
                     }});
  };
  add(words.pick("底色与经纬网", "Ground and graticule"), Role::decoration, {},
      [](const Impl& one, QPainter& painter) {
        painter.fillRect(one.layout.mapFrame, one.style.paper);
        paintGraticuleLines(painter, one.layout, one.furniture.graticule);
      });
  add(words.pick("功能区", "Zones"), Role::drawing,
      words.pick("地图：", "Map: ") + title() + " – " + subtitle(),
      [](const Impl& one, QPainter& painter) { one.paintZones(painter); });
  add(words.pick("片区界线", "Outlines of areas"), Role::decoration, {},
      [](const Impl& one, QPainter& painter) { one.paintAreas(painter); });
  add(words.pick("轴线、中心与城镇", "Axes, centres and towns"), Role::decoration, {},
      [](const Impl& one, QPainter& painter) { one.structure->paint(painter, one.view, one.layout.scale); });
  add(words.pick("注记", "Names"), Role::text, {}, [](const Impl& one, QPainter& painter) {
    for (const MapLabel& label : one.labels) paintLabel(painter, label);
  });
  if (page.locator)
    add(words.pick("位置示意图", "Locator map"), Role::drawing,
        words.pick("位置示意图", "Where the map lies"),
        [](const Impl& one, QPainter& painter) { one.locator->paint(painter); });
  add(words.pick("图例", "Key"), Role::text, {}, [](const Impl& one, QPainter& painter) {
    paintLegend(painter, one.legend, LegendFlow::stacked, one.layout.panel.topLeft());
  });
  add(words.pick("图廓、标题与附注", "Frame, title and notes"), Role::text, {},
      [](const Impl& one, QPainter& painter) {
        one.furniture.paint(painter, one.layout, one.words, one.contents.title, one.contents.subtitle);
      });
  return parts;
}

/// Fills of the zones, borders and the zones' outlines.
void StructurePage::Impl::paintZones(QPainter& painter) const {
  MapStyle below = style;
  below.paper = Qt::transparent;
  below.drawAreas = false;
  paintMap(painter, subject, below, view);
  structure->paintZoneOutlines(painter, subject, view, layout.scale, style.snap);
}

/// Above the zones' outlines; borders are drawn already.
void StructurePage::Impl::paintAreas(QPainter& painter) const {
  MapStyle only = style;
  only.paper = Qt::transparent;
  only.drawFills = false;
  only.countyWidth = only.provinceWidth = only.outerWidth = 0;
  paintMap(painter, subject, only, view);
}

}  // namespace app::render

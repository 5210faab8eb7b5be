#include "app/render/page/map_page.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

#include "app/render/colour/palette.h"
#include "app/render/map/label_placer.h"
#include "app/render/map/map_content.h"
#include "app/render/map/map_text.h"
#include "app/render/map/print_limits.h"
#include "app/render/map/value_symbols.h"
#include "app/render/page/area_figures.h"
#include "app/render/page/furniture.h"
#include "app/render/page/graticule.h"
#include "app/render/page/islands_inset.h"
#include "app/render/page/legend.h"
#include "app/render/page/locator_map.h"
#include "app/render/page/page_facts.h"
#include "app/render/page/page_ground.h"
#include "app/render/page/page_labels.h"
#include "app/render/page/page_layout.h"
#include "app/render/page/page_notes.h"
#include "app/render/page/part_insets.h"
#include "app/render/page/scale_bar.h"
#include "app/render/page/sea_names.h"
#include "app/render/page/unit_labels.h"
#include "app/text/utf8_text.h"
#include "geo/plane/transform.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/classes/change_breaks.h"

namespace app::render {
namespace {

geo::Box boxOf(const MapSubject& subject, const std::vector<std::string>& codes, bool leaveIslands) {
  geo::Box box;
  for (std::size_t i = 0; i < subject.unitCount(); ++i) {
    if (subject.classOf[i] == kContext || (leaveIslands && isSouthernIsland(codes[i]))) continue;
    box.add(subject.unitBoxes[i]);
  }
  return box;
}

/// Extent in the layer's units of the page's subject.
geo::Box subjectBox(const MapContent& content, const std::string& area) {
  if (area.empty()) return layerBox(content.coverage);
  const geo::Box box = layerBox(content.coverage, unitsOfArea(content, area));
  if (box.isEmpty())
    throw geo::DataError(geo::message("No county of the area '{}' has a polygon in this layer.", area));
  return box;
}

bool hasSymbols(const MapContent& content, const PageOptions& options) {
  return areCircles(content.indicator, options.fillTotals);
}

/// Units with a circle are one class.
planning::ClassBreaks pageClasses(const MapContent& content, const PageOptions& options) {
  if (hasSymbols(content, options))
    return planning::equalInterval(
        drawnValues(content.counties, content.indicator, content.period, content.figures), 1);
  return options.classes ? *options.classes : contentClasses(content, content.style);
}

/// The circles together cover a twentieth of the page, so that most can be told apart where units are small.
void sizeSymbols(const MapSubject& subject, const QRectF& frame, MapStyle& style) {
  constexpr double kShare = 0.045, kLargest = 0.045;
  if (subject.symbols.empty() || subject.symbols.front().value == 0) return;
  style.symbolValue = std::abs(subject.symbols.front().value);
  double sum = 0;
  for (const MapSubject::Symbol& symbol : subject.symbols) sum += std::abs(symbol.value) / style.symbolValue;
  constexpr double kPi = 3.14159265358979323846;
  style.symbolRadius = std::min(std::sqrt(kShare * frame.width() * frame.height() / (kPi * sum)),
                                kLargest * std::min(frame.width(), frame.height()));
}

/// A reader takes distances off a round scale: the largest that fits, where none is wanted.
MapView atScale(const MapView& fitting, const PageOptions& options, const geo::Crs& crs) {
  const double wanted = options.scale, fits = scaleDenominator(fitting, crs);
  if (!std::isfinite(fits)) return fitting;
  if (wanted > 0 && wanted < fits * (1 - 1e-9))
    throw geo::DataError(geo::message(
        "At {} the map is larger than the page; the largest scale that fits is {}. Take a larger page.",
        ratioText(wanted).toStdString(), ratioText(roundScale(fits)).toStdString()));
  const double round = options.inScaleFamily ? familyScale(fits) : roundScale(fits);
  const double factor = (wanted > 0 ? wanted : round) / fits;
  const geo::Point centre{(fitting.extent.minX + fitting.extent.maxX) / 2,
                          (fitting.extent.minY + fitting.extent.maxY) / 2};
  MapView result = fitting;
  result.extent.minX = centre.x - (centre.x - fitting.extent.minX) * factor;
  result.extent.maxX = centre.x + (fitting.extent.maxX - centre.x) * factor;
  result.extent.minY = centre.y - (centre.y - fitting.extent.minY) * factor;
  result.extent.maxY = centre.y + (fitting.extent.maxY - centre.y) * factor;
  return result;
}

/// Zero is the middle of the colours, where no class holds values of both signs.
std::vector<QColor> changeColours(const planning::ClassBreaks& classes,
                                  const planning::IndicatorStyle& style) {
  const auto all = static_cast<int>(classes.upper.size());
  const std::optional<int> below = planning::classesBelowZero(classes);
  return below ? paletteColoursAbout(style, *below, all - *below) : paletteColours(style, all);
}

/// Units have no borders of their own on a map of areas, but for faint ones where their names stand.
MapStyle pageStyle(const MapContent& content, const PageOptions& options,
                   const planning::ClassBreaks& classes, double scale) {
  MapStyle style = pageLines(scale, !options.area.empty());
  planning::IndicatorStyle colours = content.style;
  if (!options.palette.empty()) colours.palette = options.palette;
  colours.reversed = colours.reversed != options.otherWayRound;
  if (content.categories) {
    for (const CategoryMap::Category& one : content.categories->categories)
      style.classColours.push_back(one.colour);
    style.drawAreas = !content.categories->areAreas;
    style.countyLine = QColor("#8a8279");  // seen on fills of any hue
    return style;
  }
  style.classColours = content.changeFrom.empty()
                           ? paletteColours(colours, static_cast<int>(classes.upper.size()))
                           : changeColours(classes, colours);
  if (hasSymbols(content, options)) {
    style.classColours = {QColor("#f4ecd8")};
    style.countyLine = QColor("#cfc4a8");
  }
  if (content.ofAreas) {
    style.countyWidth = options.area.empty() ? 0 : std::max(kLeastLine, style.countyWidth / 2);
    style.countyLine = style.contextLine;
  }
  return style;
}

/// Half of the units have room for a name of three characters in the smallest size.
bool hasRoomForAllNames(const MapSubject& subject, const MapView& view) {
  constexpr double kLeastBox = 400;  // square points
  std::vector<double> boxes;
  for (const geo::Box& box : subject.unitBoxes)
    if (!box.isEmpty()) boxes.push_back(box.width() * box.height());
  if (boxes.empty()) return false;
  const auto middle = boxes.begin() + static_cast<std::ptrdiff_t>(boxes.size() / 2);
  std::ranges::nth_element(boxes, middle);
  return *middle * view.unitsPerMapUnit() * view.unitsPerMapUnit() >= kLeastBox;
}

/// Of those that every map of China shows, whoever has figures for them.
QStringList missingProvinces(const MapContent& content, const MapSubject& subject, const PageWords& words) {
  struct Province {
    const char* code;
    const char* zh;
    const char* en;
  };
  constexpr Province kAlways[] = {
      {"71", "台湾省", "Taiwan"}, {"81", "香港特别行政区", "Hong Kong"}, {"82", "澳门特别行政区", "Macao"}};
  QStringList missing;
  for (const Province& province : kAlways) {
    bool isDrawn = false;
    for (std::size_t unit = 0; unit < subject.unitCount() && !isDrawn; ++unit)
      isDrawn = content.coverage.codes[unit].starts_with(province.code) && !subject.unitBoxes[unit].isEmpty();
    if (!isDrawn) missing << words.pick(province.zh, province.en);
  }
  return missing;
}

}  // namespace

struct MapPage::Impl {
  PageOptions options;
  PageContents contents;
  geo::Issues issues;
  PageWords words;
  PageFacts facts;
  bool wholeChina = false;
  MapProjection projection;
  planning::ClassBreaks classes;
  bool asSymbols = false;
  PageLayout layout;
  MapStyle style;
  MapSubject subject;
  MapView view;
  Legend legend;
  LegendFlow flow = LegendFlow::stacked;
  QPointF legendAt;
  PageFurniture furniture;
  std::optional<IslandsInset> inset;
  std::vector<LayerPart> parts;  ///< shown apart; empty: the layer lies together
  std::optional<PartInsets> partInsets;
  std::optional<LocatorMap> locator;
  std::vector<MapLabel> labels;
  std::vector<QString> provinceNames;
  std::vector<QPointF> dots;  ///< of named islands that the layer does not draw

  void build(const MapContent& content);
  geo::Box extent(const MapContent& content, SubjectOptions coarse);
  MapSubject subjectOf(const MapContent& content, const SubjectOptions& what) const;
  MapView viewOf(const geo::Box& box) const;
  void placeInset();
  void placeOnMap();
  void placeBeside(const MapContent& content);
  QRectF panelRoom();
  QRectF locatorRoom(const QRectF& room) const {
    return room.adjusted(0, 16 * layout.scale, 0, -12 * layout.scale);
  }
  void fitFigures();
  void placeLabels();
  void placeAllNames(LabelPlacer& placer);
  void placeSeaNames(LabelPlacer& placer);
  void fillContents();
  void fillSubject(const MapContent& content);
  SubjectOptions subjectOptions() const;
  double panelWidth() const;
  QSizeF pageSize(const geo::Box& box) const;
  bool isCell() const { return options.cellScale > 0; }
  double scale(QSizeF page) const {
    if (isCell()) return options.cellScale;
    return options.figureMm ? kPictureScale : pageScale(page);
  }
  void paintGround(QPainter& painter) const;
  void paintLand(QPainter& painter, bool MapStyle::*kind) const;
  void paintInsets(QPainter& painter) const;
  void paintNames(QPainter& painter) const;
  void takeBlock(const QRectF& box) { contents.blocks.push_back(box); }
};

SubjectOptions MapPage::Impl::subjectOptions() const {
  SubjectOptions result;
  result.language = options.language;
  result.area = options.area;
  result.classes = classes;
  result.asSymbols = asSymbols;
  return result;
}

/// Of the subject in the plane of the map, from a coarse version of it.
geo::Box MapPage::Impl::extent(const MapContent& content, SubjectOptions coarse) {
  const geo::Box layer = parts.empty() ? subjectBox(content, options.area) : parts.front().box;
  projection = chooseProjection(content.coverage, layer, wholeChina);
  coarse.toleranceMetres = roughMetres(layer, content.coverage.crs) / 1500;
  geo::Box box = boxOf(subjectOf(content, coarse), content.coverage.codes, wholeChina);
  if (wholeChina) {  // south of Hainan
    const geo::Point south =
        geo::Transform(geo::Crs::wgs84(), projection.crs).forward(geo::Point{109.6, 17.6});
    box.minY = std::min(box.minY, south.y);
  }
  return box;
}

/// What the map itself shows.
MapSubject MapPage::Impl::subjectOf(const MapContent& content, const SubjectOptions& what) const {
  MapSubject result = makeSubject(content, projection, what);
  if (!parts.empty()) keepUnits(result, parts.front().has);
  return result;
}

/// Leaves the row of insets free.
MapView MapPage::Impl::viewOf(const geo::Box& box) const {
  const double row = partInsets ? partInsets->heightIn(layout.mapFrame) : 0;
  MapView result =
      MapView::fitted(box, layout.mapFrame.adjusted(0, 0, 0, -row), options.area.empty() ? 0.02 : 0.05);
  result.extent.minY -= row / result.unitsPerMapUnit();
  result.target = layout.mapFrame;
  return atScale(result, options, projection.crs);
}

QSizeF MapPage::Impl::pageSize(const geo::Box& box) const {
  if (options.figureMm) return *options.figureMm * kPointsPerMm;
  if (options.paperMm) return *options.paperMm * kPointsPerMm;
  const bool landscape =
      options.orientation == Orientation::landscape ||
      (options.orientation == Orientation::automatic && (wholeChina || box.width() > box.height() * 0.85));
  return paperPoints(options.paper, landscape);
}

void MapPage::Impl::build(const MapContent& content) {
  words = {options.language != "en"};
  issues = content.issues;
  const geo::Issues fonts = mapFontIssues();
  issues.insert(issues.end(), fonts.begin(), fonts.end());
  wholeChina = options.area.empty() && isWholeChina(content);
  for (const planning::Unit& province : content.provinces)
    provinceNames.push_back(inLanguage(words, words.zh ? province.name : std::string(), province.nameEn));
  classes = pageClasses(content, options);
  asSymbols = hasSymbols(content, options);
  if (options.area.empty() && !content.isChina()) parts = distantParts(content.coverage);
  const geo::Box box = extent(content, subjectOptions());
  facts = pageFacts(content, options.area);
  if (wholeChina) {
    inset.emplace(content, subjectOptions());
    facts.positionsDrawn = inset->marksPositions();
  }
  if (!parts.empty()) partInsets.emplace(content, subjectOptions(), parts);
  const QSizeF page = pageSize(box);
  contents.title = pageTitle(content, options);
  contents.subtitle = pageSubtitle(content, options);
  contents.notes = pageNotes(content, options, facts, projection);
  furniture.approval = approvalLine(content, options);
  style = pageStyle(content, options, classes, scale(page));
  const MapSubject coarse = [&] {
    SubjectOptions o = subjectOptions();
    o.toleranceMetres =
        std::max(box.width(), box.height()) * std::max(projection.crs.metresPerUnit(), 1.0) / 800;
    return makeSubject(content, projection, o);
  }();
  sizeSymbols(coarse, QRectF({}, page), style);
  const auto makeLegend = [&] {
    contents.legend.clear();
    legend = pageLegend(content, options, classes, facts, coarse, style, contents.legend);
    legend.scale = scale(page);
    addAreaFigures(content, options, classes, style, legend);
  };
  makeLegend();
  const auto lay = [&](double panel) {
    layout = isCell()           ? makeCellLayout(page, options.cellScale)
             : options.figureMm ? makePictureLayout(page, panel, contents.notes, furniture.approval)
                                : makeLayout(page, panel, contents.notes, furniture.approval);
    view = viewOf(box);
    if (partInsets) partInsets->place(layout);
  };
  lay(options.area.empty() || isCell() ? 0 : panelWidth());
  subject = coarse;
  if (!parts.empty()) keepUnits(subject, parts.front().has);  // the legend counts all
  if (isCell()) {
    placeInset();
  } else if (options.area.empty()) {
    placeOnMap();
    if (contents.blocks.empty()) lay(panelWidth());
  }
  if (!layout.panel.isEmpty()) placeBeside(content);
  SubjectOptions fine = subjectOptions();
  fine.toleranceMetres = snapMetres(view, projection.crs);
  if (!options.area.empty()) fine.only = layerExtent(view, projection.crs, content.coverage.crs);
  subject = subjectOf(content, fine);
  for (std::size_t i = 0; i < subject.areas.size(); ++i)
    if (subject.areas[i].id == options.area) style.focusArea = static_cast<int>(i);
  furniture.measure(layout, view, projection.crs);
  if (!isCell()) placeLabels();
  fillContents();
  fillSubject(content);
}

double MapPage::Impl::panelWidth() const { return std::max(legendColumnWidth(legend), 150 * legend.scale); }

void MapPage::Impl::placeInset() {
  if (!inset) return;
  const QSizeF size = inset->sizeFor(layout.mapFrame.height() * 0.31);
  inset->place(QRectF(layout.mapFrame.bottomRight() - QPointF(size.width(), size.height()), size), layout,
               isCell() ? IslandsInset::Names::heading : IslandsInset::Names::all);
}

/// Legend, inset, scale bar and north arrow in corners where no land is; leaves `blocks` empty where there is
/// no room.
void MapPage::Impl::placeOnMap() {
  const double s = layout.scale, gap = 9 * s;
  const QRectF room = layout.mapFrame.adjusted(gap, gap, -gap, -gap);
  std::vector<int> all(subject.unitCount(), 0);
  const std::vector<int> group = {0};
  const GroupMask land(subject, all, group, view, 2 * s);
  LabelPlacer taken(layout.mapFrame);
  placeInset();
  if (inset) taken.block(inset->frame());
  if (partInsets)
    for (const QRectF& frame : partInsets->frames()) taken.block(frame);
  const auto corner = [&](QSizeF size, std::initializer_list<QPointF> anchors) -> std::optional<QPointF> {
    for (const QPointF& anchor : anchors) {
      const QPointF at(room.left() + anchor.x() * (room.width() - size.width()),
                       room.top() + anchor.y() * (room.height() - size.height()));
      const QRectF box = QRectF(at, size).adjusted(-gap * 0.6, -gap * 0.6, gap * 0.6, gap * 0.6);
      if (land.share(box, -1) > 0 || !taken.isFree(QRectF(at, size))) continue;
      taken.block(box);
      takeBlock(QRectF(at, size));
      return at;
    }
    return std::nullopt;
  };
  furniture.bar = roundScaleBar(metresPerUnit(view, projection.crs, layout.mapFrame.center()),
                                layout.mapFrame.width() * 0.14);
  std::optional<QPointF> legendCorner;
  for (const LegendFlow way : {LegendFlow::beside, LegendFlow::stacked}) {
    legendCorner = corner(legendSize(legend, way), {{0, 1}, {1, 1}, {0, 0}, {1, 0}});
    flow = way;
    if (legendCorner) break;
  }
  const auto barCorner =
      corner(scaleBarSize(layout, furniture.bar),
             {{0.32, 1}, {0.4, 1}, {0.5, 1}, {0.6, 1}, {0.75, 1}, {1, 1}, {0, 1}, {0, 0}, {1, 0}});
  const auto arrowCorner =
      corner(northArrowSize(layout), {{0, 0}, {1, 0}, {0.04, 0.1}, {1, 1}, {0, 1}, {1, 0.5}, {0, 0.5}});
  if (!legendCorner || !barCorner || !arrowCorner) {
    contents.blocks.clear();
    return;
  }
  legendAt = *legendCorner;
  furniture.barAt = *barCorner;
  furniture.northAt = *arrowCorner;
  if (inset) takeBlock(inset->frame());
}

void MapPage::Impl::placeBeside(const MapContent& content) {
  flow = LegendFlow::stacked;
  legendAt = layout.panel.topLeft();
  const double s = layout.scale;
  fitFigures();
  const QRectF room = panelRoom();
  if (inset) {  // no land may lie below it, so beside the map as well
    const double height = std::min(room.height() - 24 * s, layout.panel.width() / inset->sizeFor(1).width());
    const QSizeF size = inset->sizeFor(std::max(height, 60 * s));
    inset->place(QRectF({layout.panel.left(), room.bottom() - 10 * s - size.height()}, size), layout);
  }
  const QRectF free = locatorRoom(room);
  if (!options.area.empty() && LocatorMap::hasRoom(free)) locator.emplace(content, subject.classOf, free, s);
}

QRectF MapPage::Impl::panelRoom() {
  return furniture.placeInPanel(layout, view, projection.crs, legendSize(legend, flow).height());
}

/// Of the figures beside the map those that the sheet has room for, beside the locator map.
void MapPage::Impl::fitFigures() {
  Legend bare = legend;
  bare.sums.clear();
  bare.histogram.reset();
  std::swap(legend, bare);
  const bool wantsLocator = LocatorMap::hasRoom(locatorRoom(panelRoom()));
  std::swap(legend, bare);
  const auto fits = [&] {
    const QRectF room = panelRoom();
    return room.height() > 0 && (!wantsLocator || LocatorMap::hasRoom(locatorRoom(room)));
  };
  if (!fits()) legend.histogram.reset();
  if (!fits()) legend.sums.clear();
}

/// Islands that a map of the whole of China names, on the map itself.
void MapPage::Impl::placeSeaNames(LabelPlacer& placer) {
  const geo::Transform plane(geo::Crs::wgs84(), projection.crs);
  const TextLook look{layout.islandText(), false, QColor("#222222"), 0.8 * layout.scale};
  for (const SeaName& name : eastChinaSeaNames()) {
    const geo::Point at = plane.forward(name.degrees);
    const NamePlace& place = words.zh ? name.placeZh : name.placeEn;
    const QString text = words.pick(name.zh, name.en);
    const QPointF end = view.toTarget(plane.forward(place.degrees));
    QRectF box = labelBox({text}, look, end);
    if (place.end == NamePlace::End::left)
      box.moveLeft(end.x());
    else
      box.moveRight(end.x());
    const bool isSeen = layout.mapFrame.contains(box) && placer.isFree(box);
    if (!isSeen)
      issues.push_back(
          {geo::Issue::Severity::warning, "map.island_covered", name.en,
           geo::message("{} has no room on the map: something lies over it, or the page ends before.",
                        words.zh ? name.zh : name.en)});
    if (!isSeen) continue;
    placer.block(box);
    labels.push_back({{text, box, look.size, PageContents::Kind::islandName}, look});
    contents.islands.push_back({text, view.toTarget(at)});
    const bool isOutlined = std::ranges::any_of(subject.vertices, [&](const geo::Point& p) {
      return std::hypot(p.x - at.x, p.y - at.y) < name.outlineWithin;
    });
    if (!isOutlined) dots.push_back(view.toTarget(at));
  }
}

/// Of a sheet on which most units are large enough for them.
void MapPage::Impl::placeAllNames(LabelPlacer& placer) {
  constexpr NameLimits kLimits{5.5, 9, 40};
  const auto append = [this](const std::vector<MapLabel>& more) {
    labels.insert(labels.end(), more.begin(), more.end());
  };
  contents.leastText = kLimits.smallest;
  append(provinceLabels(subject, provinceNames, view, layout.scale, placer));
  append(namesOfAllUnits(subject, view, layout.scale, placer, contents.unlabelledUnits, kLimits));
}

void MapPage::Impl::placeLabels() {
  LabelPlacer placer(layout.mapFrame.adjusted(2, 2, -2, -2));
  for (const QRectF& block : contents.blocks) placer.block(block);
  if (partInsets)
    for (const QRectF& frame : partInsets->frames()) placer.block(frame);
  const auto append = [this](const std::vector<MapLabel>& more) {
    labels.insert(labels.end(), more.begin(), more.end());
  };
  if (wholeChina) placeSeaNames(placer);
  constexpr std::size_t kMostNamedUnits = 250;  // a page of the whole with more would be all names
  if (options.area.empty()) {
    const bool isLarge = subject.unitCount() > kMostNamedUnits;
    const bool hasRoom = isLarge && hasRoomForAllNames(subject, view);
    append(
        areaLabels(subject, view, layout.scale, -1, placer, hasRoom ? kAreaNamesAmongUnits : kAllAreaNames));
    if (hasRoom) placeAllNames(placer);
    if (isLarge) return;
    append(unitLabels(subject, view, layout.scale, placer, contents.unlabelledUnits, NamesBeside::sea));
    if (partInsets) contents.unlabelledUnits += partInsets->unlabelled();
  } else {
    append(namesOfAllUnits(subject, view, layout.scale, placer, contents.unlabelledUnits));
    append(areaLabels(subject, view, layout.scale, style.focusArea, placer, kOtherAreaNames));
  }
  if (contents.unlabelledUnits > 0)
    issues.push_back(
        {geo::Issue::Severity::note, "label.left_out", options.area,
         geo::message("{} county names do not fit and are left out; a larger page has room for them.",
                      contents.unlabelledUnits)});
}

void MapPage::Impl::fillContents() {
  contents.mapFrame = layout.mapFrame;
  contents.subjectUnits = facts.subjectUnits;
  contents.members = facts.members;
  contents.circles = legend.circles;
  for (const Legend::Sum& sum : legend.sums) contents.sums.emplace_back(sum.text, sum.value);
  contents.hasHistogram = legend.histogram.has_value();
  for (const Legend::Group& group : legend.groups)
    for (const Legend::SymbolRow& row : group.rows) contents.marks << row.text;
  for (const MapLabel& label : labels) contents.labels.push_back(label.label);
  if (partInsets)
    for (const MapLabel& label : partInsets->labels()) contents.labels.push_back(label.label);
  if (inset)
    for (const MapLabel& label : inset->labels()) contents.labels.push_back(label.label);
  if (inset) {
    const std::vector<PageContents::Island> southern = inset->islands();
    contents.islands.insert(contents.islands.end(), southern.begin(), southern.end());
    contents.namesOverIslands = inset->namesOverIslands();
  }
  contents.smallestTextPoints = wholeChina ? layout.islandText() : layout.text(5);
}

/// What preflight holds the page against.
void MapPage::Impl::fillSubject(const MapContent& content) {
  contents.facts = facts;
  contents.indicatorName = indicatorName(content, words);
  contents.period = text(content.period);
  contents.level = levelWord(content, words);
  contents.figureSource = text(figureSource(content, words));
  contents.classes = classes;
  contents.allowed = {content.indicator.min, content.indicator.max};
  contents.isPicture = options.figureMm.has_value();
  contents.isOfArea = !options.area.empty();
  contents.areCircles = asSymbols;
  contents.totalsAsFills = !asSymbols && isTotal(content.indicator);
  if (style.countyWidth > 0 && !content.ofAreas) contents.border = style.countyLine;
  contents.scaleBarPoints = furniture.bar.lengthPoints;
  contents.scale = scaleDenominator(view, projection.crs);
  contents.needsApproval = content.isChina();
  contents.approvalNumber = approvalNumber(content, options);
  contents.isWholeChina = wholeChina;
  if (!wholeChina) return;
  contents.hasInset = inset.has_value();
  contents.provincesMissing = missingProvinces(content, subject, words);
  if (isCell()) return;  // the sheet has one map where they are named, or says that they are not
  for (const std::span<const SeaName> names : {southChinaSeaNames(), eastChinaSeaNames()})
    for (const SeaName& name : names) contents.islandsWanted << words.pick(name.zh, name.en);
}

MapPage::MapPage(const MapContent& content, const PageOptions& options) : m_impl(std::make_unique<Impl>()) {
  m_impl->options = options;
  m_impl->build(content);
}

MapPage::~MapPage() = default;
MapPage::MapPage(MapPage&&) noexcept = default;
MapPage& MapPage::operator=(MapPage&&) noexcept = default;

QSizeF MapPage::sizePoints() const { return m_impl->layout.page; }
std::string MapPage::language() const { return m_impl->options.language; }
QString MapPage::title() const { return m_impl->contents.title; }
QString MapPage::subtitle() const { return m_impl->contents.subtitle; }
const PageContents& MapPage::contents() const { return m_impl->contents; }
const Legend& MapPage::key() const { return m_impl->legend; }
const geo::Issues& MapPage::issues() const { return m_impl->issues; }

void MapPage::paint(QPainter& painter) const {
  for (const PagePart& part : parts()) part.paint(painter);
}

std::vector<PagePart> MapPage::parts() const {
  using Role = PagePart::Role;
  const Impl& page = *m_impl;
  const PageWords& words = page.words;
  std::vector<PagePart> parts;
  const auto add = [&](const char* zh, const char* en, Role role, const QString& what, auto paint) {
    parts.push_back({words.pick(zh, en), role, what, [&page, paint](QPainter& painter) {
                       painter.save();
                       paint(page, painter);
                       painter.restore();
                     }});
  };
  add("底色与经纬网", "Ground and graticule", Role::decoration, {},
      [](const Impl& one, QPainter& painter) { one.paintGround(painter); });
  add("填色", "Fills", Role::drawing, words.pick("地图：", "Map: ") + title() + " – " + subtitle(),
      [](const Impl& one, QPainter& painter) { one.paintLand(painter, &MapStyle::drawFills); });
  add("界线", "Borders", Role::decoration, {},
      [](const Impl& one, QPainter& painter) { one.paintLand(painter, &MapStyle::drawBorders); });
  if (page.style.drawAreas && !page.subject.areas.empty())
    add("片区界线", "Outlines of areas", Role::decoration, {},
        [](const Impl& one, QPainter& painter) { one.paintLand(painter, &MapStyle::drawAreas); });
  if (!page.subject.symbols.empty())
    add("数值圆", "Circles", Role::decoration, {},
        [](const Impl& one, QPainter& painter) { one.paintLand(painter, &MapStyle::drawSymbols); });
  if (page.inset || page.partInsets)
    add("附图", "Insets", Role::drawing,
        page.inset ? words.pick("附图：南海诸岛", "Inset: South China Sea Islands")
                   : words.pick("附图：较远的部分", "Insets: distant parts"),
        [](const Impl& one, QPainter& painter) { one.paintInsets(painter); });
  if (page.isCell()) {
    add("图廓", "Frames", Role::decoration, {}, [](const Impl& one, QPainter& painter) {
      painter.setBrush(Qt::NoBrush);
      painter.setPen(
          QPen(QColor("#222222"), one.layout.line(0.5), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
      painter.drawRect(one.layout.mapFrame);
    });
    return parts;
  }
  add("注记", "Names", Role::text, {}, [](const Impl& one, QPainter& painter) { one.paintNames(painter); });
  if (page.locator)
    add("位置示意图", "Locator map", Role::drawing, words.pick("位置示意图", "Where the map lies"),
        [](const Impl& one, QPainter& painter) { one.locator->paint(painter); });
  add("图例", "Key", Role::text, {},
      [](const Impl& one, QPainter& painter) { paintLegend(painter, one.legend, one.flow, one.legendAt); });
  add("图廓、标题与附注", "Frame, title and notes", Role::text, {}, [](const Impl& one, QPainter& painter) {
    one.furniture.paint(painter, one.layout, one.words, one.contents.title, one.contents.subtitle);
  });
  return parts;
}

void MapPage::Impl::paintGround(QPainter& painter) const {
  painter.fillRect(layout.mapFrame, style.paper);
  paintGraticuleLines(painter, layout, furniture.graticule);
  for (const QRectF& block : contents.blocks)  // no land lies there
    painter.fillRect(block.adjusted(-3, -3, 3, 3).intersected(layout.mapFrame), style.paper);
}

/// One kind of what the land shows.
void MapPage::Impl::paintLand(QPainter& painter, bool MapStyle::*kind) const {
  MapStyle only = style;
  only.paper = Qt::transparent;
  only.drawFills = only.drawBorders = only.drawAreas = only.drawSymbols = false;
  only.*kind = true;
  paintMap(painter, subject, only, view);
}

void MapPage::Impl::paintInsets(QPainter& painter) const {
  if (partInsets) partInsets->paint(painter, style, layout);
  if (inset) inset->paint(painter, style, layout);
}

void MapPage::Impl::paintNames(QPainter& painter) const {
  painter.setPen(QPen(QColor("#3c3a37"), 0.4 * layout.scale));
  painter.setBrush(Qt::white);
  for (const QPointF& dot : dots) painter.drawEllipse(dot, 1.1 * layout.scale, 1.1 * layout.scale);
  for (const MapLabel& label : labels) paintLabel(painter, label);
}

std::vector<MapFrame> MapPage::maps() const {
  const Impl& page = *m_impl;
  std::vector<MapFrame> frames{mapFrame(title(), page.view, page.projection.crs)};
  if (page.partInsets) page.partInsets->addFrames(frames);
  if (page.inset) page.inset->addFrame(frames);
  return frames;
}

}  // namespace app::render

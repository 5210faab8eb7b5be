#include "app/render/page/multiples_page.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/render/map/map_text.h"
#include "app/render/map/value_symbols.h"
#include "app/render/page/page_ground.h"
#include "app/render/page/page_ink.h"
#include "app/render/page/page_layout.h"
#include "app/render/page/page_notes.h"
#include "app/text/utf8_text.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace app::render {
namespace {

/// Width by height of the land that a cell shows, near enough to choose columns by.
double proportions(const MapContent& content, const std::string& area) {
  const geo::Box box =
      area.empty() ? layerBox(content.coverage) : layerBox(content.coverage, unitsOfArea(content, area));
  if (box.isEmpty() || box.height() <= 0) return 1;
  constexpr double kRadians = 3.14159265358979323846 / 180;
  const double shrink =
      content.coverage.crs.isGeographic() ? std::cos((box.minY + box.maxY) / 2 * kRadians) : 1;
  return box.width() * shrink / box.height();
}

struct Grid {
  int columns = 1, rows = 1;
  QSizeF cell;  ///< of the map alone
};

/// The columns in which the maps are largest.
Grid gridIn(const QRectF& room, int maps, double proportion, double gap, double caption) {
  Grid best;
  double largest = 0;
  for (int columns = 1; columns <= maps; ++columns) {
    const int rows = (maps + columns - 1) / columns;
    const QSizeF cell((room.width() - gap * (columns - 1)) / columns,
                      (room.height() - gap * (rows - 1)) / rows - caption);
    const double size = std::min(cell.width() / proportion, cell.height());
    if (size <= largest) continue;
    largest = size;
    best = {columns, rows, cell};
  }
  return best;
}

/// What words on the sheet are made of, without the land.
MapContent saidOf(std::span<const MapContent> contents, const QString& periods) {
  MapContent said;
  said.info = contents.front().info;
  said.indicator = contents.front().indicator;
  said.areas = contents.front().areas;
  said.ofAreas = contents.front().ofAreas;
  said.period = periods.toStdString();
  return said;
}

}  // namespace

MultiplesPage::MultiplesPage(std::span<const MapContent> contents, const PageOptions& options)
    : m_words{options.language != "en"} {
  if (contents.size() < 2)
    throw geo::DataError(geo::message("Several maps on one sheet need at least two years."));
  const planning::Indicator& indicator = contents.front().indicator;
  if (areCircles(indicator, options.fillTotals))
    throw geo::DataError(geo::message(
        "{} is a total and drawn as circles, which have no one key for several years; draw it as "
        "fills with --fill-counts, or draw a share or an average.",
        indicator.id));
  QStringList periods;
  for (const MapContent& content : contents) periods << text(content.period);
  const MapContent said = saidOf(contents, periods.join(m_words.pick("、", ", ")));
  m_title = pageTitle(said, options);
  m_subtitle = pageSubtitle(said, options);
  m_approval = approvalLine(said, options);
  layOut(contents, options);
}

/// Twice: how much room notes and key take is known when the maps are made.
void MultiplesPage::layOut(std::span<const MapContent> contents, const PageOptions& options) {
  const bool isAcross = options.orientation != Orientation::portrait;
  const QSizeF page =
      options.paperMm ? *options.paperMm * kPointsPerMm : paperPoints(options.paper, isAcross);
  m_layout = makeLayout(page, 150 * pageScale(page), {}, m_approval);
  m_cells = cellsIn(contents, options);
  makeKey();
  makeNotes();
  m_layout = makeLayout(page, std::max(legendColumnWidth(m_key), 150 * m_key.scale), m_notes, m_approval);
  m_cells = cellsIn(contents, options);
  placeScale();
}

std::vector<MultiplesPage::Cell> MultiplesPage::cellsIn(std::span<const MapContent> contents,
                                                        const PageOptions& options) const {
  constexpr double kLeast = 60;  // points
  const double gap = 8 * m_layout.scale, caption = m_layout.text(10) * 1.5;
  const Grid grid = gridIn(m_layout.outerFrame, static_cast<int>(contents.size()),
                           proportions(contents.front(), options.area), gap, caption);
  if (std::min(grid.cell.width(), grid.cell.height()) < kLeast)
    throw geo::DataError(geo::message("The sheet has no room for {} maps; take a larger one, or fewer years.",
                                      contents.size()));
  std::vector<Cell> cells;
  for (const MapContent& content : contents) {
    const auto number = static_cast<int>(cells.size());
    const int column = number % grid.columns, row = number / grid.columns;
    const QPointF corner(m_layout.outerFrame.left() + column * (grid.cell.width() + gap),
                         m_layout.outerFrame.top() + row * (grid.cell.height() + caption + gap));
    PageOptions own = options;
    own.figureMm = grid.cell / kPointsPerMm;
    own.cellScale = m_layout.scale;
    cells.push_back({MapPage(content, own), corner + QPointF(0, caption), text(content.period),
                     QRectF(corner, QSizeF(grid.cell.width(), caption))});
  }
  return cells;
}

/// Without counts, which differ from map to map; rows that any of them has.
void MultiplesPage::makeKey() {
  m_key = m_cells.front().map.key();
  m_key.scale = m_layout.scale;
  m_key.sums.clear();
  m_key.histogram.reset();
  m_key.groups.clear();
  for (Legend::ClassRow& row : m_key.classes) row.count.clear();
  for (Legend::LineRow& row : m_key.areas) row.count.clear();
  for (const Cell& cell : m_cells) {
    for (const Legend::ClassRow& row : cell.map.key().classes)
      if (std::ranges::find(m_key.classes, row.range, &Legend::ClassRow::range) == m_key.classes.end())
        m_key.classes.push_back({row.colour, row.range, {}, row.hatched});
    for (const Legend::Group& group : cell.map.key().groups) {
      if (m_key.groups.empty()) m_key.groups.emplace_back();
      for (const Legend::SymbolRow& row : group.rows)
        if (std::ranges::find(m_key.groups.front().rows, row.text, &Legend::SymbolRow::text) ==
            m_key.groups.front().rows.end())
          m_key.groups.front().rows.push_back({row.paint, row.text, {}});
    }
  }
}

/// What is said of all maps once, of some with their periods.
void MultiplesPage::makeNotes() {
  std::vector<std::pair<QString, QStringList>> said;  // note, captions of the maps that have it
  for (const Cell& cell : m_cells)
    for (const QString& note : cell.map.contents().notes) {
      const auto known = std::ranges::find(said, note, &std::pair<QString, QStringList>::first);
      if (known == said.end())
        said.push_back({note, {cell.caption}});
      else
        known->second << cell.caption;
    }
  const auto all = static_cast<qsizetype>(m_cells.size());
  std::stable_partition(said.begin(), said.end(),
                        [all](const auto& one) { return one.second.size() == all; });
  for (const auto& [note, captions] : said)
    m_notes << (captions.size() == all
                    ? note
                    : captions.join(m_words.pick("、", ", ")) + m_words.pick("：", ": ") + note);
  if (m_cells.front().map.contents().isWholeChina)
    m_notes << m_words.pick("图幅小，附图中不注记各岛屿名称。",
                            "The insets are too small for the names of the islands.");
}

/// All maps have one.
void MultiplesPage::placeScale() {
  const Cell& first = m_cells.front();
  const MapFrame frame = first.map.maps().front();
  PageLayout ofMap = m_layout;
  ofMap.mapFrame = frame.box.translated(first.at);
  const MapView view{frame.extent, ofMap.mapFrame};
  const QRectF left =
      m_furniture.placeInPanel(ofMap, view, frame.crs, legendSize(m_key, LegendFlow::stacked).height());
  if (left.height() <= 0)
    throw geo::DataError(geo::message("The sheet has no room for the key; take a larger one."));
  m_furniture.measure(ofMap, view, frame.crs);
}

void MultiplesPage::paint(QPainter& painter) const {
  for (const PagePart& part : parts()) part.paint(painter);
}

std::vector<PagePart> MultiplesPage::parts() const {
  using Role = PagePart::Role;
  std::vector<PagePart> parts;
  for (const Cell& cell : m_cells)
    for (PagePart part : cell.map.parts()) {
      part.paint = [at = cell.at, paint = part.paint](QPainter& painter) {
        painter.save();
        painter.translate(at);
        paint(painter);
        painter.restore();
      };
      parts.push_back(std::move(part));
    }
  const auto add = [&](const char* zh, const char* en, auto paint) {
    parts.push_back({m_words.pick(zh, en), Role::text, {}, [this, paint](QPainter& painter) {
                       painter.save();
                       paint(*this, painter);
                       painter.restore();
                     }});
  };
  add("图例", "Key", [](const MultiplesPage& one, QPainter& painter) {
    paintLegend(painter, one.m_key, LegendFlow::stacked, one.m_layout.panel.topLeft());
    paintScaleBar(painter, one.m_layout, one.m_furniture.bar, one.m_furniture.ratio,
                  one.m_words.pick("公里", "km"), one.m_furniture.barAt);
    paintNorthArrow(painter, one.m_layout, one.m_words.pick("北", "N"), one.m_furniture.north,
                    one.m_furniture.northAt);
  });
  add("图廓、标题与附注", "Frame, title and notes", [](const MultiplesPage& one, QPainter& painter) {
    const TextLook look{one.m_layout.text(10), true, kInk};
    for (const Cell& cell : one.m_cells)
      drawText(painter, cell.captionBox.bottomLeft() - QPointF(0, look.size * 0.4), cell.caption, look);
    paintHeader(painter, one.m_layout, one.m_title, one.m_subtitle);
    paintFooter(painter, one.m_layout, one.m_approval);
  });
  return parts;
}

std::vector<MapFrame> MultiplesPage::maps() const {
  std::vector<MapFrame> frames;
  for (const Cell& cell : m_cells)
    for (MapFrame frame : cell.map.maps()) {
      frame.box.translate(cell.at);
      frame.name = cell.caption + QStringLiteral(" – ") + frame.name;
      frames.push_back(std::move(frame));
    }
  return frames;
}

}  // namespace app::render

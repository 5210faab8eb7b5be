#include "app/render/atlas/atlas.h"

#include <QPainter>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "app/render/atlas/cover_sheet.h"
#include "app/render/colour/palette.h"
#include "app/render/map/map_content.h"
#include "app/render/map/map_text.h"
#include "app/render/map/value_symbols.h"
#include "app/render/page/page_notes.h"
#include "app/text/utf8_text.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace app::render {
namespace {

/// A page with its number in the lower margin; without one it is the cover.
class NumberedPage : public PrintedPage {
 public:
  NumberedPage(std::shared_ptr<const PrintedPage> page, std::optional<int> number)
      : m_page(std::move(page)), m_number(number) {}
  QSizeF sizePoints() const override { return m_page->sizePoints(); }
  QString title() const override { return m_page->title(); }
  QString subtitle() const override { return m_page->subtitle(); }
  void paint(QPainter& painter) const override {
    m_page->paint(painter);
    paintNumber(painter);
  }
  std::vector<PagePart> parts() const override {
    std::vector<PagePart> parts = m_page->parts();
    if (m_number)
      parts.push_back({{}, PagePart::Role::text, {}, [this](QPainter& painter) { paintNumber(painter); }});
    return parts;
  }
  std::vector<MapFrame> maps() const override { return m_page->maps(); }

 private:
  void paintNumber(QPainter& painter) const {
    if (!m_number) return;
    const double s = pageScale(sizePoints());
    drawTextCentred(painter, {sizePoints().width() / 2, sizePoints().height() - 8 * s},
                    QString::number(*m_number), {std::max(7.0, 8 * s), false, QColor("#555555")});
  }

  std::shared_ptr<const PrintedPage> m_page;
  std::optional<int> m_number;
};

QString nameOf(const PageWords& words, const planning::Area& area) {
  return inLanguage(words, area.nameZh, area.nameEn);
}

/// A unit of several areas is one.
std::size_t unitsIn(const std::vector<const planning::Area*>& areas) {
  std::set<std::string> codes;
  for (const planning::Area* area : areas)
    for (const planning::AreaMember& member : area->members) codes.insert(member.publishedCode);
  return codes.size();
}

/// All sheets lie as the whole layer does, unless it is said how.
PageOptions lyingAlike(const MapContent& whole, PageOptions options) {
  options.area.clear();
  options.title.clear();
  if (options.paperMm || options.orientation != Orientation::automatic) return options;
  PageOptions ofWhole = options;
  ofWhole.scale = 0;
  const QSizeF page = MapPage(whole, ofWhole).sizePoints();
  options.orientation = page.width() > page.height() ? Orientation::landscape : Orientation::portrait;
  return options;
}

QSizeF sheetSize(const PageOptions& options) {
  if (options.paperMm) return *options.paperMm * kPointsPerMm;
  return paperPoints(options.paper, options.orientation == Orientation::landscape);
}

}  // namespace

struct Atlas::Impl {
  Impl(const MapContent& layer, const MapContent& subject, const PageOptions& given,
       const AtlasFigures& numbers)
      : whole(layer),
        content(subject),
        options(lyingAlike(layer, given)),
        words{given.language != "en"},
        sheet(sheetSize(options)) {
    classes = options.classes ? *options.classes : contentClasses(content, content.style);
    options.classes = classes;
    title = given.title.empty() ? indicatorName(content, words) : text(given.title);
    findAreas();
    lay(AreaTables(content, options, numbers));
  }

  /// An area of which the layer draws nothing has no map.
  void findAreas() {
    for (const planning::Area& area : content.areas) {
      if (pageFacts(content, area.id).subjectUnits > 0)
        areas.push_back(&area);
      else
        issues.push_back({geo::Issue::Severity::warning, "atlas.no_polygon", area.id,
                          geo::message("{} has no page: the layer draws none of its units.",
                                       nameOf(words, area).toStdString())});
    }
    if (areas.empty())
      throw geo::DataError(geo::message("The layer draws no unit of any area; there is no page to make."));
  }

  void lay(const AreaTables& tables) {
    std::vector<std::vector<std::unique_ptr<TableSheet>>> behind;
    for (const planning::Area* area : areas) behind.push_back(tables.of(*area, sheet));
    const auto contentsPages = static_cast<int>(contents({}).size());
    std::vector<int> first;  // of each area
    int next = 2 + contentsPages;
    for (const auto& one : behind) {
      first.push_back(next);
      next += 1 + static_cast<int>(one.size());
    }
    begin(Entry::Kind::cover, {}, title);
    put(cover(next));
    begin(Entry::Kind::contents, {}, words.pick("目录", "Contents"));
    for (auto& one : contents(first)) {
      for (const TableSheet::RowBox& row : one->rows())
        links.push_back({pageCount(), row.box, row.row == 0 ? 1 + contentsPages : first.at(row.row - 1)});
      put(std::move(one));
    }
    begin(Entry::Kind::whole, {}, wholeTitle());
    put(nullptr);
    for (std::size_t i = 0; i < areas.size(); ++i) {
      begin(Entry::Kind::map, areas[i]->id, nameOf(words, *areas[i]));
      put(nullptr);
      begin(Entry::Kind::tables, areas[i]->id, words.pick("数据表", "Figures"));
      for (auto& one : behind[i]) put(std::move(one));
    }
  }

  QString wholeTitle() const { return words.pick("全图", "The whole"); }
  int pageCount() const { return static_cast<int>(sheets.size()); }

  void begin(Entry::Kind kind, const std::string& area, const QString& name) {
    entries.push_back({kind, area, name, pageCount()});
  }
  void put(std::unique_ptr<PrintedPage> page) {
    sheets.push_back(std::move(page));
    entryOf.push_back(entries.size() - 1);
  }

  SheetFrame frame(const QString& head, const QString& below) const {
    SheetFrame result;
    result.page = sheet;
    result.title = head;
    result.subtitle = below;
    return result;
  }

  std::unique_ptr<PrintedPage> cover(int pages) const {
    SheetFrame on = frame(title, pageSubtitle(content, titled()));
    on.approval = approvalLine(content, options);
    const QString sources = sourcesNote(words, {content.info.boundarySource, content.info.figureSource});
    if (!sources.isEmpty()) on.notes << sources;
    QStringList lines;
    lines << (words.zh ? QStringLiteral("%1：%2").arg(areasTitle(content, words)).arg(areas.size())
                       : QStringLiteral("%1: %2").arg(areasTitle(content, words)).arg(areas.size()))
          << (words.zh
                  ? QStringLiteral("其中单元：%1").arg(number(static_cast<double>(unitsIn(areas)), 0))
                  : QStringLiteral("Units in them: %1").arg(number(static_cast<double>(unitsIn(areas)), 0)))
          << (words.zh ? QStringLiteral("页数：%1").arg(pages) : QStringLiteral("Pages: %1").arg(pages));
    return std::make_unique<CoverSheet>(on, colours(), lines);
  }

  PageOptions titled() const {
    PageOptions result = options;
    result.title = title.toStdString();
    return result;
  }

  std::vector<QColor> colours() const {
    if (areCircles(content.indicator, options.fillTotals)) return {};
    planning::IndicatorStyle style = content.style;
    if (!options.palette.empty()) style.palette = options.palette;
    style.reversed = style.reversed != options.otherWayRound;
    return paletteColours(style, static_cast<int>(classes.upper.size()));
  }

  /// `first`: page of each area, from 0; empty where they are not known yet.
  std::vector<std::unique_ptr<TableSheet>> contents(const std::vector<int>& first) const {
    SheetTable table;
    table.columns = {{areasTitle(content, words)},
                     {words.pick("单元数", "Units"), true},
                     {words.pick("页", "Page"), true}};
    // as wide as numbers get, so that the sheets are as many with and without them
    const auto pageOf = [&](std::size_t i) {
      return first.empty() ? QStringLiteral("0000") : QString::number(first[i] + 1);
    };
    const int wholePage = first.empty() ? 0 : first.front();
    table.rows.push_back({wholeTitle(), number(pageFacts(whole, {}).members, 0), QString::number(wholePage)});
    for (std::size_t i = 0; i < areas.size(); ++i)
      table.rows.push_back(
          {nameOf(words, *areas[i]), number(static_cast<double>(areas[i]->members.size()), 0), pageOf(i)});
    constexpr std::size_t kMostInOneColumn = 24;
    if (table.rows.size() <= kMostInOneColumn) table.mostBlocks = 1;
    SheetFrame on = frame(words.pick("目录", "Contents"), title);
    on.letters = 1.5;
    return tableSheets(on, {table});
  }

  const MapContent& whole;
  const MapContent& content;
  PageOptions options;
  PageWords words;
  QSizeF sheet;
  planning::ClassBreaks classes;
  QString title;
  std::vector<const planning::Area*> areas;  ///< with a page
  std::vector<Entry> entries;
  std::vector<std::shared_ptr<const PrintedPage>> sheets;  ///< by page; null: a map
  std::vector<std::size_t> entryOf;                        ///< by page
  std::vector<PageNavigation::Link> links;
  geo::Issues issues;
};

Atlas::Atlas(const MapContent& whole, const MapContent& content, const PageOptions& options,
             const AtlasFigures& figures)
    : m_impl(std::make_unique<Impl>(whole, content, options, figures)) {}
Atlas::~Atlas() = default;

const std::vector<Atlas::Entry>& Atlas::entries() const { return m_impl->entries; }
int Atlas::pageCount() const { return m_impl->pageCount(); }
const geo::Issues& Atlas::issues() const { return m_impl->issues; }
QString Atlas::title() const { return m_impl->title; }

PageNavigation Atlas::navigation() const {
  PageNavigation result;
  for (const Entry& entry : m_impl->entries)
    result.bookmarks.push_back(
        {entry.title.toStdString(), entry.page, entry.kind == Entry::Kind::tables ? 1 : 0});
  result.links = m_impl->links;
  return result;
}

bool Atlas::isMap(int page) const { return m_impl->sheets.at(static_cast<std::size_t>(page)) == nullptr; }

MapPage Atlas::map(int page) const {
  const Entry& entry = m_impl->entries[m_impl->entryOf.at(static_cast<std::size_t>(page))];
  PageOptions options = m_impl->options;
  options.area = entry.area;
  options.inScaleFamily = !entry.area.empty();
  if (entry.area.empty()) options.scale = 0;  // what is alone of its size is as large as it can be
  if (entry.area.empty()) return {m_impl->whole, options};
  if (m_impl->content.areasAre != AreasAre::liaisonUnits) return {m_impl->content, options};
  MapContent alone = m_impl->content;  // two units may look after one county, which is drawn as of one area
  std::erase_if(alone.areas, [&entry](const planning::Area& one) { return one.id != entry.area; });
  return {alone, options};
}

std::unique_ptr<PrintedPage> Atlas::page(int page) const {
  if (isMap(page)) return numbered(map(page), page);
  return std::make_unique<NumberedPage>(m_impl->sheets.at(static_cast<std::size_t>(page)),
                                        page == 0 ? std::nullopt : std::optional(page + 1));
}

std::unique_ptr<PrintedPage> Atlas::numbered(MapPage map, int page) const {
  return std::make_unique<NumberedPage>(std::make_shared<MapPage>(std::move(map)), page + 1);
}

}  // namespace app::render

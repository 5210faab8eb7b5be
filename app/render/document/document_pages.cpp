#include "app/render/document/document_pages.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <QUrl>

#include <algorithm>
#include <utility>

#include "app/render/document/document_breaks.h"
#include "app/render/map/map_text.h"
#include "app/render/page/page_layout.h"
#include "app/text/utf8_text.h"
#include "geo/document/document_writer.h"
#include "geo/document/table_widths.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace app::render {
namespace {

constexpr double kPageWidth = 210 * kPointsPerMm;
constexpr double kPageHeight = 297 * kPointsPerMm;
// GB/T 9704-2012: 37 mm above, 28 mm on the left, text of 156 x 225 mm.
constexpr double kTop = 37 * kPointsPerMm;
constexpr double kLeft = 28 * kPointsPerMm;
constexpr double kTextWidth = geo::kTextWidthMm * kPointsPerMm;
constexpr double kTextHeight = 225 * kPointsPerMm;
constexpr int kListedLevels = 2;

QStringList bodyFamilies() {
  return {QStringLiteral("FangSong"), QStringLiteral("仿宋"), QStringLiteral("STFangsong"),
          QStringLiteral("Noto Serif CJK SC"), mapFontFamily()};
}
QStringList headingFamilies() {
  return {QStringLiteral("SimHei"), QStringLiteral("黑体"), QStringLiteral("STHeiti"), mapFontFamily()};
}

/// Pixels are points here, so that the layout is the same on every device.
QTextCharFormat face(const QStringList& families, int points, bool bold = false) {
  QFont font(families);
  font.setPixelSize(points);
  font.setBold(bold);
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setKerning(false);
  font.setStyleStrategy(QFont::PreferNoShaping);  // see map_text: digits stay searchable
  QTextCharFormat format;
  format.setFont(font);
  return format;
}

QTextCharFormat marked(QTextCharFormat look, bool isMarked) {
  if (isMarked) look.setBackground(QColor("#FFF2CC"));
  return look;
}

QTextBlockFormat spaced(double above, double below, Qt::Alignment alignment, int lines = 100) {
  QTextBlockFormat format;
  format.setTopMargin(above);
  format.setBottomMargin(below);
  format.setAlignment(alignment);
  format.setLineHeight(lines, QTextBlockFormat::ProportionalHeight);
  return format;
}

constexpr double kCellPadding = 2.5;
const QColor kTableLine("#595959");

}  // namespace

struct DocumentPages::Impl {
  explicit Impl(const geo::Document& source) : document(source) { lay(); }

  void lay() {
    std::vector<int> pages;
    write(pages);
    keepTogether(*written);
    // The contents may take another page once their numbers are known, but never a third time.
    for (int i = 0; i < 2; ++i) {
      std::vector<int> found = pagesOfHeadings();
      if (found == pages) break;
      pages = std::move(found);
      write(pages);
      keepTogether(*written);
    }
    numbers = pages;
    footLines = findFootLines(*written, kCellPadding);
  }

  void write(const std::vector<int>& pages) {
    written = std::make_unique<QTextDocument>();
    written->setDocumentMargin(0);
    written->setUseDesignMetrics(true);
    written->setDefaultFont(face(bodyFamilies(), 12).font());
    written->setPageSize(QSizeF(kTextWidth, kTextHeight));
    headings.clear();
    tables = pictures = chapter = section = 0;
    cursor = QTextCursor(written.get());
    if (document.hasCover) {
      writeCover();
      writeContents(pages);
    } else {
      writeTitle();
    }
    for (const geo::DocumentBlock& block : document.blocks)
      std::visit([this](const auto& one) { add(one); }, block);
  }

  void put(QTextBlockFormat block, const QTextCharFormat& look, const QString& line, bool keepsNext = false) {
    if (keepsNext) keepWithNext(block);
    cursor.insertBlock(block);
    cursor.setBlockCharFormat(look);
    if (!line.isEmpty()) cursor.insertText(line, look);
  }

  void writeCover() {
    put(spaced(150, 18, Qt::AlignHCenter, 120), face(headingFamilies(), 26, true), text(document.title));
    const QTextCharFormat below = face(headingFamilies(), 16);
    if (!document.subtitle.empty()) put(spaced(8, 8, Qt::AlignHCenter), below, text(document.subtitle));
    for (const std::string& line : document.coverLines)
      put(spaced(8, 8, Qt::AlignHCenter), below, text(line));
  }

  void writeTitle() {
    cursor.setBlockCharFormat(face(bodyFamilies(), 1));  // the block that every document begins with
    put(spaced(0, 8, Qt::AlignHCenter, 120), face(headingFamilies(), 18, true), text(document.title));
    const QTextCharFormat below = face(bodyFamilies(), 11);
    if (!document.subtitle.empty()) put(spaced(0, 2, Qt::AlignHCenter, 120), below, text(document.subtitle));
    for (const std::string& line : document.coverLines)
      put(spaced(0, 2, Qt::AlignHCenter, 120), below, text(line));
  }

  void writeContents(const std::vector<int>& pages) {
    struct Entry {
      int level;
      QString line;
    };
    std::vector<Entry> entries;
    int chapters = 0, sections = 0;
    for (const geo::DocumentBlock& block : document.blocks) {
      const auto* heading = std::get_if<geo::DocumentHeading>(&block);
      if (heading == nullptr || heading->level > kListedLevels) continue;
      chapters += heading->level == 1 ? 1 : 0;
      sections = heading->level == 1 ? 0 : sections + 1;
      entries.push_back(
          {heading->level,
           text(geo::documentHeadingNumber(document.language, chapters, sections) + heading->text)});
    }
    if (entries.empty()) return;
    put(onNewPage(spaced(0, 16, Qt::AlignHCenter)), face(headingFamilies(), 18, true),
        text(document.words.contents));
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const bool isChapter = entries[i].level == 1;
      QTextBlockFormat format = spaced(isChapter ? 6 : 0, 1, Qt::AlignLeft, 115);
      constexpr double kIndent = 20;
      format.setLeftMargin(isChapter ? 0 : kIndent);
      const QTextCharFormat look = isChapter ? face(headingFamilies(), 12) : face(bodyFamilies(), 11);
      const QString page = i < pages.size() ? QString::number(pages[i]) : QStringLiteral("00");
      put(format, look,
          entries[i].line + leader(look, entries[i].line, page, isChapter ? 0 : kIndent) + page);
    }
  }

  /// Dots up to where the page number begins.
  static QString leader(const QTextCharFormat& look, const QString& line, const QString& page,
                        double indent) {
    const QFontMetricsF metrics(look.font());
    const double room = kTextWidth - indent - metrics.horizontalAdvance(line) -
                        metrics.horizontalAdvance(page) - metrics.horizontalAdvance(QStringLiteral("  ")) - 1;
    const auto dots = static_cast<int>(room / metrics.horizontalAdvance('.'));
    return ' ' + QString(std::max(dots, 3), '.') + ' ';
  }

  void add(const geo::DocumentHeading& heading) {
    const int level = std::clamp(heading.level, 1, 3);
    if (level == 1) ++chapter, section = 0;
    if (level == 2) ++section;
    const std::string number = level > kListedLevels ? std::string()
                                                     : geo::documentHeadingNumber(document.language, chapter,
                                                                                  level == 1 ? 0 : section);
    const QTextCharFormat look = face(headingFamilies(), level == 1 ? 18 : level == 2 ? 15 : 13, level < 3);
    QTextBlockFormat format = level == 1 ? spaced(0, 16, Qt::AlignHCenter)
                                         : spaced(level == 2 ? 14 : 10, level == 2 ? 8 : 4, Qt::AlignLeft);
    if (level == 1 || heading.startsPage) format = onNewPage(format);
    put(format, look, text(number + heading.text), true);
    if (level <= kListedLevels) headings.push_back(cursor.block().blockNumber());
  }

  void add(const geo::DocumentParagraph& paragraph) {
    const bool isNote = paragraph.kind == geo::DocumentParagraph::Kind::note;
    const int lines = document.isClose ? 125 : 150;
    const int points = isNote ? 9 : document.isClose ? 11 : 12;
    QTextBlockFormat format = isNote ? spaced(3, 10, Qt::AlignLeft) : spaced(0, 4, Qt::AlignLeft, lines);
    constexpr double kTwoCharacters = 24;
    if (paragraph.kind == geo::DocumentParagraph::Kind::body && document.language == "zh")
      format.setTextIndent(kTwoCharacters);
    if (paragraph.kind == geo::DocumentParagraph::Kind::signature)
      format = spaced(8, 4, Qt::AlignRight, lines);
    if (paragraph.kind == geo::DocumentParagraph::Kind::listed) {
      format.setLeftMargin(kTwoCharacters);
      format.setTextIndent(-kTwoCharacters / 2);
      format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
    }
    const QTextCharFormat plain = face(bodyFamilies(), points);
    put(format, plain,
        paragraph.kind == geo::DocumentParagraph::Kind::listed ? QStringLiteral("• ") : QString());
    for (const geo::TextRun& run : paragraph.runs) {
      cursor.insertText(text(run.text), marked(face(bodyFamilies(), points, run.isBold), run.isMarked));
    }
  }

  void putCaption(const std::string& word, int number, const std::string& caption, double above,
                  bool keepsNext) {
    put(spaced(above, 4, Qt::AlignHCenter), face(headingFamilies(), 10),
        text(word + " " + std::to_string(number) + "  " + caption), keepsNext);
  }

  void putNote(const std::string& note) {
    put(spaced(3, 10, Qt::AlignLeft), face(bodyFamilies(), 9), text(note));
  }

  void add(const geo::DocumentTable& table) {
    putCaption(document.words.table, ++tables, table.caption, 10, true);
    const int points = table.columns.size() < geo::kManyColumns ? 9 : 8;
    QTextTableFormat format;
    format.setHeaderRowCount(1);
    format.setBorder(1);
    format.setBorderBrush(kTableLine);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderCollapse(true);
    format.setCellPadding(kCellPadding);
    format.setCellSpacing(0);
    format.setWidth(QTextLength(QTextLength::FixedLength, kTextWidth));
    QList<QTextLength> widths;
    for (const double share : geo::columnShares(table))
      widths << QTextLength(QTextLength::PercentageLength, 100 * share);
    format.setColumnWidthConstraints(widths);
    QTextTable* const grid = cursor.insertTable(static_cast<int>(table.rows.size()) + 1,
                                                static_cast<int>(table.columns.size()), format);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      const geo::DocumentTable::Column& column = table.columns[c];
      fillHead(*grid, static_cast<int>(c), column, points);
      for (std::size_t r = 0; r < table.rows.size(); ++r) {
        if (c >= table.rows[r].size()) continue;
        QTextCursor inside = grid->cellAt(static_cast<int>(r) + 1, static_cast<int>(c)).firstCursorPosition();
        inside.setBlockFormat(spaced(0, 0, column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
        inside.setBlockCharFormat(face(bodyFamilies(), points));  // an empty cell is as high as the others
        const geo::DocumentCell& what = table.rows[r][c];
        inside.insertText(text(what.text), marked(face(bodyFamilies(), points), what.isMarked));
      }
    }
    cursor.movePosition(QTextCursor::End);
    const bool hasNote = !table.note.empty();
    cursor.setBlockFormat(hasNote ? spaced(3, 10, Qt::AlignLeft) : QTextBlockFormat());
    cursor.setBlockCharFormat(face(bodyFamilies(), hasNote ? 9 : 1));  // nothing that could take a page
    cursor.insertText(text(table.note), face(bodyFamilies(), 9));
  }

  static void fillHead(const QTextTable& grid, int column, const geo::DocumentTable::Column& what,
                       int points) {
    QTextTableCell cell = grid.cellAt(0, column);
    QTextCharFormat ground = cell.format();
    ground.setBackground(QColor("#E7E6E6"));
    cell.setFormat(ground);
    QTextCursor inside = cell.firstCursorPosition();
    inside.setBlockFormat(spaced(1, 1, Qt::AlignHCenter));
    inside.insertText(text(what.unit.empty() ? what.head : what.head + " (" + what.unit + ")"),
                      face(headingFamilies(), points));
  }

  void add(const geo::DocumentPicture& picture) {
    const QImage image =
        QImage::fromData(reinterpret_cast<const uchar*>(
                             picture.png.data()),  // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
                         static_cast<int>(picture.png.size()), "PNG");
    if (image.isNull())
      throw geo::DataError(geo::message("The picture \"{}\" is not a PNG; draw it again.", picture.caption));
    const QUrl name(QStringLiteral("picture:%1").arg(++pictures));
    written->addResource(QTextDocument::ImageResource, name, image);
    const double scale = std::min(1.0, kTextWidth / (picture.widthMm * kPointsPerMm));
    QTextImageFormat format;
    format.setName(name.toString());
    format.setWidth(picture.widthMm * kPointsPerMm * scale);
    format.setHeight(picture.heightMm * kPointsPerMm * scale);
    put(spaced(10, 0, Qt::AlignHCenter), face(bodyFamilies(), 12), QString(), true);
    cursor.insertImage(format);
    putCaption(document.words.figure, pictures, picture.caption, 4, !picture.note.empty());
    if (!picture.note.empty()) putNote(picture.note);
  }

  std::vector<int> pagesOfHeadings() const {
    std::vector<int> pages;
    pages.reserve(headings.size());
    // A cover has no number.
    for (const int number : headings)
      pages.push_back(pageOf(*written, written->findBlockByNumber(number)) + (document.hasCover ? 0 : 1));
    return pages;
  }

  geo::Document document;
  std::unique_ptr<QTextDocument> written;
  QTextCursor cursor;
  std::vector<int> headings;  ///< block numbers of those that the contents list
  std::vector<int> numbers;
  std::vector<FootLine> footLines;
  int tables = 0;
  int pictures = 0;
  int chapter = 0;
  int section = 0;
};

DocumentPages::DocumentPages(const geo::Document& document) : m_impl(std::make_unique<Impl>(document)) {}
DocumentPages::~DocumentPages() = default;

int DocumentPages::count() const { return m_impl->written->pageCount(); }
QSizeF DocumentPages::sizePoints() const { return {kPageWidth, kPageHeight}; }
std::vector<int> DocumentPages::headingPages() const { return m_impl->numbers; }

void DocumentPages::paint(QPainter& painter, int page) const {
  painter.save();
  painter.translate(kLeft, kTop - page * kTextHeight);
  const QRectF shown(0, page * kTextHeight, kTextWidth, kTextHeight);
  painter.setClipRect(shown);
  QAbstractTextDocumentLayout::PaintContext context;
  context.clip = shown.adjusted(0, 1, 0, -1);  // what only touches it stands on the next page
  context.palette.setColor(QPalette::Text, Qt::black);
  m_impl->written->documentLayout()->draw(&painter, context);
  painter.setPen(QPen(kTableLine, 1));
  for (const FootLine& line : m_impl->footLines)
    if (line.page == page) {
      // Nothing stands below it but the sides of cells that go on to the foot.
      painter.fillRect(QRectF(QPointF(-2, line.y), QPointF(kTextWidth + 2, shown.bottom())), Qt::white);
      painter.drawLine(QPointF(line.left, line.y), QPointF(line.right, line.y));
    }
  painter.restore();
  paintMargins(painter, page);
}

void DocumentPages::paintMargins(QPainter& painter, int page) const {
  const geo::Document& document = m_impl->document;
  constexpr double kMarkLine = 18 * kPointsPerMm;
  if (!document.mark.empty())
    drawTextCentred(painter, {kPageWidth / 2, kMarkLine}, text(document.mark),
                    {14, true, QColor("#C00000"), 0});
  if (page == 0 && document.hasCover) return;
  constexpr double kHeaderLine = 26 * kPointsPerMm;
  constexpr double kFooterLine = 270 * kPointsPerMm;
  const TextLook look{9, false, QColor("#404040"), 0};
  if (!document.header.empty()) {
    drawTextCentred(painter, {kPageWidth / 2, kHeaderLine - 5}, text(document.header), look);
    painter.setPen(QPen(QColor("#808080"), 0.5));
    painter.drawLine(QPointF(kLeft, kHeaderLine), QPointF(kLeft + kTextWidth, kHeaderLine));
  }
  drawTextCentred(painter, {kPageWidth / 2, kFooterLine},
                  QStringLiteral("— %1 —").arg(document.hasCover ? page : page + 1), look);
}

void DocumentPages::numberHeadings(geo::Document& document) const {
  std::size_t next = 0;
  for (geo::DocumentBlock& block : document.blocks)
    if (auto* heading = std::get_if<geo::DocumentHeading>(&block);
        heading != nullptr && heading->level <= kListedLevels)
      heading->page = m_impl->numbers.at(next++);
}

void writePaper(const std::filesystem::path& file, geo::Document document) {
  if (file.extension() == ".pdf")
    exportPdf(DocumentPages(document), document.title, file);
  else
    geo::writeDocx(file, withHeadingPages(std::move(document)));
}

geo::Document withHeadingPages(geo::Document document) {
  DocumentPages(document).numberHeadings(document);
  return document;
}

}  // namespace app::render

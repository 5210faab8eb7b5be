#include "app/render/atlas/table_sheet.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

#include "app/render/map/map_text.h"
#include "app/render/page/furniture.h"

namespace app::render {
namespace {

constexpr double kLetters = 8, kLeastLetters = 7;
constexpr double kLineStep = 1.3, kRowGap = 0.35, kCellGap = 0.9, kBlockGap = 2.5;  // in letters
constexpr double kWidestText = 16;  // likewise, before it is broken
const QColor kSheetInk("#222222"), kRowLine("#b9b4ab");

/// A table with its widths and broken lines; lengths in points.
struct Measured {
  const SheetTable* table = nullptr;
  std::vector<double> widths;
  std::vector<QStringList> head;
  std::vector<std::vector<QStringList>> rows;
  std::vector<double> heights;  ///< of rows
  double headHeight = 0;
  double width = 0;
  int blocks = 1;
};

double heightOf(const std::vector<QStringList>& cells, double letters) {
  qsizetype lines = 1;
  for (const QStringList& cell : cells) lines = std::max(lines, cell.size());
  return (static_cast<double>(lines) * kLineStep + kRowGap) * letters;
}

class Measuring {
 public:
  Measuring(double letters, double room) : m_letters(letters), m_room(room) {}

  Measured of(const SheetTable& table) const {
    Measured result;
    result.table = &table;
    for (std::size_t c = 0; c < table.columns.size(); ++c) result.widths.push_back(widthOf(table, c));
    result.width = std::accumulate(result.widths.begin(), result.widths.end(), 0.0) +
                   kCellGap * m_letters * static_cast<double>(table.columns.size() - 1);
    const double gap = kBlockGap * m_letters;
    result.blocks = std::max(1, static_cast<int>((m_room + gap) / (result.width + gap)));
    result.blocks = std::min<int>(std::min(result.blocks, table.mostBlocks),
                                  static_cast<int>(std::max<std::size_t>(1, (table.rows.size() + 5) / 6)));
    spread(table, (m_room - gap * (result.blocks - 1)) / result.blocks, result);
    QStringList heads;
    for (const SheetColumn& column : table.columns) heads << column.head;
    result.head = broken(heads, result, true);
    result.headHeight = heightOf(result.head, m_letters);
    for (const QStringList& row : table.rows) {
      result.rows.push_back(broken(row, result, false));
      result.heights.push_back(heightOf(result.rows.back(), m_letters));
    }
    return result;
  }

 private:
  double widthOf(const SheetTable& table, std::size_t c) const {
    const TextLook look{m_letters};
    double widest = 0, head = 0;
    for (const QStringList& row : table.rows)
      widest = std::max(widest, textWidth(row[static_cast<qsizetype>(c)], look));
    for (const QString& word : table.columns[c].head.split(' '))
      head = std::max(head, textWidth(word, {m_letters, true}));
    if (!table.columns[c].isNumber) widest = std::min(widest, kWidestText * m_letters);
    return std::max(widest, std::min(head, kWidestText * m_letters));
  }

  /// What is left over goes to the text columns until they are twice as wide, then to all; what is wanting is
  /// taken off the texts.
  void spread(const SheetTable& table, double width, Measured& result) const {
    double texts = 0;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
      if (!table.columns[c].isNumber) texts += result.widths[c];
    const double left = width - result.width, more = std::min(left, texts);
    const double each = std::max(0.0, left - more) / static_cast<double>(table.columns.size());
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      if (!table.columns[c].isNumber)
        result.widths[c] =
            std::max(std::min(result.widths[c], 3 * m_letters), result.widths[c] * (1 + more / texts));
      result.widths[c] += each;
    }
    result.width = width;
  }

  std::vector<QStringList> broken(const QStringList& cells, const Measured& of, bool isHead) const {
    std::vector<QStringList> result;
    for (qsizetype c = 0; c < cells.size(); ++c) {
      const auto column = static_cast<std::size_t>(c);
      const bool isWhole = of.table->columns[column].isNumber && !isHead;
      result.push_back(isWhole ? QStringList{cells[c]}
                               : wrapped(cells[c], {m_letters, isHead}, of.widths[column] + 0.01));
    }
    return result;
  }

  double m_letters;
  double m_room;
};

}  // namespace

class SheetFlow {
 public:
  explicit SheetFlow(const SheetFrame& frame) : m_frame(frame) { turn(); }

  void add(const SheetTable& table, std::size_t index) {
    m_table = index;
    const Measured measured = Measuring(m_letters, m_room.width()).of(table);
    std::size_t next = 0;
    do {
      constexpr double kLeastRows = 3;
      const double least = above(measured) + kLeastRows * (kLineStep + kRowGap) * m_letters;
      if (m_y + least > m_room.bottom() && m_y > m_room.top()) turn();
      next = fill(measured, next);
      if (next < table.rows.size()) turn();
    } while (next < table.rows.size());
    m_y += 2 * m_letters;
  }

  std::vector<std::unique_ptr<TableSheet>> take() { return std::move(m_sheets); }

 private:
  double above(const Measured& measured) const {
    return (measured.table->caption.isEmpty() ? 0 : 2 * m_letters) + measured.headHeight;
  }

  void turn() {
    auto sheet = std::make_unique<TableSheet>();
    sheet->m_frame = m_frame;
    sheet->m_layout = makeLayout(m_frame.page, 0, m_frame.notes, m_frame.approval);
    m_letters = sheet->m_letters =
        m_frame.letters * std::max(kLeastLetters, kLetters * sheet->m_layout.scale);
    m_room = sheet->m_layout.outerFrame;
    m_y = m_room.top();
    m_sheets.push_back(std::move(sheet));
  }

  /// Rows from `first` on, block beside block; as low as need be where all the rest fits, else to the foot.
  /// Returns the first that is left.
  std::size_t fill(const Measured& measured, std::size_t first) {
    TableSheet& sheet = *m_sheets.back();
    if (!measured.table->caption.isEmpty()) {
      sheet.m_lines.push_back({{m_room.left(), m_y + m_letters}, measured.table->caption, false, true});
      m_y += 2 * m_letters;
    }
    const double top = m_y, most = m_room.bottom() - top - measured.headHeight;
    const double rest = std::accumulate(measured.heights.begin() + static_cast<std::ptrdiff_t>(first),
                                        measured.heights.end(), 0.0);
    const double tallest = measured.heights.empty() ? 0 : std::ranges::max(measured.heights);
    const double even = rest / measured.blocks + (measured.blocks > 1 ? tallest : 0);
    const double height = std::min(most, std::max(even, tallest));
    const double step = (m_room.width() + kBlockGap * m_letters) / measured.blocks;
    double lowest = top;
    for (int block = 0; block < measured.blocks && (first < measured.rows.size() || block == 0); ++block) {
      const double left = m_room.left() + block * step;
      double y = putRow(measured, measured.head, {left, top}, measured.headHeight, true);
      const double foot = y + height + 0.01;
      bool isFirst = true;
      while (first < measured.rows.size() && (isFirst || y + measured.heights[first] <= foot)) {
        const double below =
            putRow(measured, measured.rows[first], {left, y}, measured.heights[first], false);
        sheet.m_rows.push_back({m_table, first, QRectF(left, y, measured.width, below - y)});
        y = below;
        ++first;
        isFirst = false;
      }
      lowest = std::max(lowest, y);
    }
    m_y = lowest;
    return first;
  }

  double putRow(const Measured& measured, const std::vector<QStringList>& cells, QPointF at, double height,
                bool isHead) {
    TableSheet& sheet = *m_sheets.back();
    double x = at.x();
    for (std::size_t c = 0; c < cells.size(); ++c) {
      const bool isRight = measured.table->columns[c].isNumber;
      double y = at.y() + m_letters * 1.05;
      for (const QString& line : cells[c]) {
        if (!line.isEmpty())
          sheet.m_lines.push_back({{isRight ? x + measured.widths[c] : x, y}, line, isRight, isHead});
        y += kLineStep * m_letters;
      }
      x += measured.widths[c] + kCellGap * m_letters;
    }
    sheet.m_rules.push_back({{at.x(), at.y() + height}, x - kCellGap * m_letters - at.x(), isHead});
    return at.y() + height;
  }

  SheetFrame m_frame;
  std::vector<std::unique_ptr<TableSheet>> m_sheets;
  QRectF m_room;
  double m_letters = kLetters;
  double m_y = 0;
  std::size_t m_table = 0;
};

void TableSheet::paint(QPainter& painter) const {
  for (const Rule& rule : m_rules) {
    painter.setPen(QPen(rule.isStrong ? kSheetInk : kRowLine, m_layout.line(rule.isStrong ? 0.6 : 0.3)));
    painter.drawLine(rule.from, rule.from + QPointF(rule.length, 0));
  }
  for (const Line& line : m_lines) {
    const TextLook look{m_letters, line.isBold, kSheetInk};
    if (line.isRight)
      drawTextRight(painter, line.at, line.text, look);
    else
      drawText(painter, line.at, line.text, look);
  }
  paintHeader(painter, m_layout, m_frame.title, m_frame.subtitle);
  paintFooter(painter, m_layout, m_frame.approval);
}

std::vector<std::unique_ptr<TableSheet>> tableSheets(const SheetFrame& frame,
                                                     const std::vector<SheetTable>& tables) {
  SheetFlow flow(frame);
  for (std::size_t i = 0; i < tables.size(); ++i)
    if (!tables[i].columns.empty()) flow.add(tables[i], i);
  return flow.take();
}

}  // namespace app::render

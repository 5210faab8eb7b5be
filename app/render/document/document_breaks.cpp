#include "app/render/document/document_breaks.h"

#include <QAbstractTextDocumentLayout>
#include <QTextCursor>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace app::render {
namespace {

constexpr int kKeepsNext = QTextFormat::UserProperty;

bool keepsNext(const QTextBlock& block) { return block.blockFormat().hasProperty(kKeepsNext); }

bool startsPage(const QTextBlock& block) {
  return block.blockFormat().pageBreakPolicy().testFlag(QTextFormat::PageBreak_AlwaysBefore);
}

QRectF boxOf(const QTextDocument& document, const QTextBlock& block) {
  return document.documentLayout()->blockBoundingRect(block);
}

double bottomOf(const QTextDocument& document, const QTextTable& table, int row) {
  double bottom = 0;
  for (int column = 0; column < table.columns(); ++column) {
    const QTextBlock last = table.cellAt(row, column).lastCursorPosition().block();
    bottom = std::max(bottom, boxOf(document, last).top() + last.layout()->boundingRect().bottom());
  }
  return bottom;
}

/// What has to be on the page of a block that keeps what follows: of a table its first row below the heads.
QTextBlock keptBy(const QTextDocument& document, const QTextBlock& block) {
  QTextBlock next = block.next();
  if (!next.isValid()) return next;
  const auto* const table = qobject_cast<QTextTable*>(document.frameAt(next.position()));
  return table == nullptr || table->rows() < 2 ? next : table->cellAt(1, 0).firstCursorPosition().block();
}

/// The first of those that keep each other together up to this one.
QTextBlock chainStart(QTextBlock block) {
  while (!startsPage(block) && block.previous().isValid() && keepsNext(block.previous()))
    block = block.previous();
  return block;
}

/// The first one behind each page break that would stand alone: what follows a break does not depend on what
/// is before it.
std::vector<QTextBlock> firstAlone(const QTextDocument& document) {
  std::vector<QTextBlock> found;
  bool isSettled = true;
  for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
    if (startsPage(block)) isSettled = true;
    if (!isSettled || !keepsNext(block)) continue;
    const QTextBlock kept = keptBy(document, block);
    if (!kept.isValid() || pageOf(document, kept) == pageOf(document, block)) continue;
    const QTextBlock first = chainStart(block);
    if (startsPage(first)) continue;
    found.push_back(first);
    isSettled = false;
  }
  return found;
}

std::vector<QTextTable*> tablesOf(const QTextDocument& document) {
  std::vector<QTextTable*> tables;
  for (QTextFrame* const frame : document.rootFrame()->childFrames())
    if (auto* const table = qobject_cast<QTextTable*>(frame)) tables.push_back(table);
  return tables;
}

double topOf(const QTextDocument& document, const QTextBlock& block) {
  const double top = boxOf(document, block).top();
  return block.layout()->lineCount() > 0 ? top + block.layout()->lineAt(0).y() : top;
}

/// Of each table the first row that a page's end cuts gets so much room above its texts that they begin on
/// the next page; false where there is none. A row as high as a page stays cut.
bool moveCutRows(QTextDocument& document) {
  const double height = document.pageSize().height();
  bool isMoved = false;
  for (QTextTable* const table : tablesOf(document)) {
    for (int row = 1; row < table->rows(); ++row) {
      double top = topOf(document, table->cellAt(row, 0).firstCursorPosition().block());
      for (int column = 1; column < table->columns(); ++column)
        top = std::min(top, topOf(document, table->cellAt(row, column).firstCursorPosition().block()));
      const double pageEnd = (std::floor((top + 1) / height) + 1) * height;
      const double bottom = bottomOf(document, *table, row);
      if (bottom <= pageEnd + 1 || bottom - top > height / 2) continue;
      // A first line that does not fit takes the row to the next page, where the room stands above it again.
      const double line = table->cellAt(row, 0).firstCursorPosition().block().layout()->lineAt(0).height();
      for (int column = 0; column < table->columns(); ++column) {
        QTextTableCell cell = table->cellAt(row, column);
        QTextTableCellFormat format = cell.format().toTableCellFormat();
        format.setTopPadding(std::max(0.0, pageEnd - top - line) + table->format().cellPadding() + 1);
        cell.setFormat(format);
      }
      isMoved = true;
      break;
    }
  }
  return isMoved;
}

}  // namespace

QTextBlockFormat onNewPage(QTextBlockFormat format) {
  format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
  return format;
}

void keepWithNext(QTextBlockFormat& format) { format.setProperty(kKeepsNext, true); }

int pageOf(const QTextDocument& document, const QTextBlock& block) {
  // By its first line: its margin may still lie on the page before.
  return static_cast<int>((topOf(document, block) + 1) / document.pageSize().height());
}

void keepTogether(QTextDocument& document) {
  constexpr int kMostPasses = 50;
  for (int pass = 0; pass < kMostPasses; ++pass) {
    const std::vector<QTextBlock> moved = firstAlone(document);
    if (moved.empty() && !moveCutRows(document)) return;
    for (const QTextBlock& block : moved) QTextCursor(block).setBlockFormat(onNewPage(block.blockFormat()));
    // Laid out in part, the text behind a table would be lost.
    document.markContentsDirty(0, document.characterCount());
  }
}

std::vector<FootLine> findFootLines(const QTextDocument& document, double cellPadding) {
  std::vector<FootLine> lines;
  for (QTextTable* const table : tablesOf(document)) {
    const auto page = [&](int row) {
      return pageOf(document, table->cellAt(row, 0).firstCursorPosition().block());
    };
    const QRectF box = document.documentLayout()->frameBoundingRect(table);
    for (int row = 1; row < table->rows(); ++row) {
      const int before = page(row - 1);
      if (page(row) == before) continue;
      const double foot = (before + 1) * document.pageSize().height() - 1;
      const double bottom = bottomOf(document, *table, row - 1) + cellPadding;
      lines.push_back({before, std::min(bottom, foot), box.left() + 0.5, box.right() - 0.5});
    }
  }
  return lines;
}

}  // namespace app::render

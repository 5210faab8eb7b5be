#include "app/render/document_breaks.h"

#include <QAbstractTextDocumentLayout>
#include <QTextCursor>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>

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

}  // namespace

QTextBlockFormat onNewPage(QTextBlockFormat format) {
  format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
  return format;
}

void keepWithNext(QTextBlockFormat& format) { format.setProperty(kKeepsNext, true); }

int pageOf(const QTextDocument& document, const QTextBlock& block) {
  // Its margin may still lie on the page before.
  double top = boxOf(document, block).top();
  if (block.layout()->lineCount() > 0) top += block.layout()->lineAt(0).y();
  return static_cast<int>((top + 1) / document.pageSize().height());
}

void keepTogether(QTextDocument& document) {
  constexpr int kMostPasses = 50;
  for (int pass = 0; pass < kMostPasses; ++pass) {
    const std::vector<QTextBlock> moved = firstAlone(document);
    if (moved.empty()) return;
    for (const QTextBlock& block : moved) QTextCursor(block).setBlockFormat(onNewPage(block.blockFormat()));
    // Laid out in part, the text behind a table would be lost.
    document.markContentsDirty(0, document.characterCount());
  }
}

std::vector<FootLine> findFootLines(const QTextDocument& document, double cellPadding) {
  std::vector<FootLine> lines;
  for (QTextFrame* const frame : document.rootFrame()->childFrames()) {
    const auto* const table = qobject_cast<QTextTable*>(frame);
    if (table == nullptr) continue;
    const auto page = [&](int row) {
      return pageOf(document, table->cellAt(row, 0).firstCursorPosition().block());
    };
    const QRectF box = document.documentLayout()->frameBoundingRect(frame);
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

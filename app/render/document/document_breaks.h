#pragma once

#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextDocument>

#include <vector>

namespace app::render {

/// The format, which begins a page.
QTextBlockFormat onNewPage(QTextBlockFormat format);

/// Marks a block that must not stand alone at the foot of a page: a heading, a caption above its table, a
/// picture above its caption.
void keepWithNext(QTextBlockFormat& format);

/// Page of a block's first line, from 0.
int pageOf(const QTextDocument& document, const QTextBlock& block);

/// Moves what stands alone at the foot of a page to the next one, with all that it is kept with, and rows of
/// tables that the end of a page would cut.
void keepTogether(QTextDocument& document);

/// The line below the last row on a page of a table that goes on: Qt draws the collapsed border of a row with
/// the one that follows, which stands on another page. A row that is cut ends with its page.
struct FootLine {
  int page = 0;
  double y = 0;  ///< in the document
  double left = 0;
  double right = 0;
};
std::vector<FootLine> findFootLines(const QTextDocument& document, double cellPadding);

}  // namespace app::render

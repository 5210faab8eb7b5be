#pragma once

#include <QRectF>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

#include "app/render/page/page_layout.h"
#include "app/render/page/printed_page.h"

namespace app::render {

struct SheetColumn {
  QString head;
  bool isNumber = false;  ///< set to the right, never broken
};

struct SheetTable {
  QString caption;
  std::vector<SheetColumn> columns;
  std::vector<QStringList> rows;  ///< as many cells as there are columns
  int mostBlocks = 100;           ///< side by side
};

/// What all sheets of a chapter have about their tables.
struct SheetFrame {
  QSizeF page;  ///< points
  QString title;
  QString subtitle;
  QStringList notes;
  QString approval;
  double letters = 1;  ///< against those of other tables
};

/// A sheet of an atlas with tables, in the margins and letters of its maps. Rows stand in as many columns of
/// the sheet as there is width for, heads over each of them.
class TableSheet : public PrintedPage {
 public:
  /// Where a row stands, so that it can lead somewhere.
  struct RowBox {
    std::size_t table = 0;
    std::size_t row = 0;
    QRectF box;
  };

  QSizeF sizePoints() const override { return m_layout.page; }
  void paint(QPainter& painter) const override;
  QString title() const override { return m_frame.title; }
  QString subtitle() const override { return m_frame.subtitle; }
  const std::vector<RowBox>& rows() const { return m_rows; }

 private:
  friend class SheetFlow;
  struct Line {
    QPointF at;  ///< left or right end of the base line
    QString text;
    bool isRight = false;
    bool isBold = false;
  };
  struct Rule {
    QPointF from;
    double length = 0;
    bool isStrong = false;
  };
  SheetFrame m_frame;
  PageLayout m_layout;
  double m_letters = 0;
  std::vector<Line> m_lines;
  std::vector<Rule> m_rules;
  std::vector<RowBox> m_rows;
};

/// Lays tables out on as many sheets as they take, one below the other; text is broken into lines, never cut.
/// A table whose numbers alone are wider than the sheet runs off it, which preflight finds.
std::vector<std::unique_ptr<TableSheet>> tableSheets(const SheetFrame& frame,
                                                     const std::vector<SheetTable>& tables);

}  // namespace app::render

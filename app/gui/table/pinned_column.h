#pragma once

#include <QFrame>
#include <QTableView>

namespace app::gui {

/// One column of a table, drawn over its left edge while it would be scrolled out of view. What the mouse
/// does here is done to the row of the table; a click on the head sorts the table.
class PinnedColumn : public QTableView {
  Q_OBJECT
 public:
  /// Child of the table, which has its model, delegate and heads already.
  PinnedColumn(QTableView& table, int column);

  /// Pixels of the table's left edge that are covered; 0: the column is in view itself.
  int coveredWidth() const { return isHidden() ? 0 : width(); }

 protected:
  bool viewportEvent(QEvent* event) override;

 private:
  void showOnlyColumn();
  void place();
  void takeSorting(int column, Qt::SortOrder order);

  QTableView& m_table;
  int m_column;
  QFrame* m_edge;  ///< towards the columns that are scrolled
};

}  // namespace app::gui

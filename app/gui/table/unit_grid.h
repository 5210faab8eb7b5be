#pragma once

#include <QPointer>
#include <QTableView>

#include <vector>

#include "app/gui/model/unit_selection.h"
#include "app/gui/table/pinned_column.h"
#include "app/gui/table/unit_table_model.h"

namespace app::gui {

/// The cells of the table of units. Rows are selected in the window's one selection, not in a selection model
/// of the view: a thousand rows are then one mask, and nothing goes round in circles. Click, drag, Shift and
/// Ctrl as in every list; Space turns one row, Ctrl+A takes all rows, Escape none. The names stay in view.
class UnitGrid : public QTableView {
  Q_OBJECT
 public:
  explicit UnitGrid(UnitTableModel& model, QWidget* parent = nullptr);

  void showSelection(UnitSelection* selection);
  /// False: a plain click or arrow key only moves the current cell, so that rows which are shown because they
  /// are selected do not vanish under the pointer.
  void setPicksRows(bool picks) { m_picksRows = picks; }
  bool isSelected(geo::UnitIndex unit) const;
  /// Selected units in the order of the rows, those without a row left out.
  std::vector<int> selectedRows() const;
  /// Rows that are selected, else the current one, in the columns that can be seen, as text and as HTML.
  void copy() const;
  void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void takeChange();
  void moveTo(int row, Qt::KeyboardModifiers modifiers);
  /// From the anchor to a row: added to what was selected when the anchor was set, or all there is.
  void selectRange(int row, bool adds);
  void apply(std::span<const geo::UnitIndex> units, UnitSelection::Mode mode);
  std::vector<int> visibleColumns() const;
  bool isSelectedRowInView() const;

  void repaintRows();

  UnitTableModel& m_model;
  PinnedColumn* m_names = nullptr;
  QPointer<UnitSelection> m_selection;
  bool m_picksRows = true;
  bool m_isOwnChange = false;
  bool m_isDragging = false;
  bool m_dragAdds = false;
  geo::UnitIndex m_anchor = geo::kOutside;
  std::vector<geo::UnitIndex> m_before;  ///< selected when the anchor was set
};

}  // namespace app::gui

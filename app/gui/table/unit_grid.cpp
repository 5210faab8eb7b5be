#include "app/gui/table/unit_grid.h"

#include "app/gui/table/row_cells.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>

namespace app::gui {
namespace {

using Mode = UnitSelection::Mode;

/// Draws the rows of selected units as selected.
class UnitDelegate : public QStyledItemDelegate {
 public:
  UnitDelegate(const UnitGrid& grid, const UnitTableModel& model, QObject* parent)
      : QStyledItemDelegate(parent), m_grid(grid), m_model(model) {}

 protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    option->state.setFlag(QStyle::State_Selected, m_grid.isSelected(m_model.unitAt(index.row())));
  }

 private:
  const UnitGrid& m_grid;
  const UnitTableModel& m_model;
};

}  // namespace

UnitGrid::UnitGrid(UnitTableModel& model, QWidget* parent) : QTableView(parent), m_model(model) {
  setModel(&model);
  setItemDelegate(new UnitDelegate(*this, model, this));
  setSelectionMode(NoSelection);
  setEditTriggers(NoEditTriggers);
  setAlternatingRowColors(true);
  setShowGrid(false);
  setWordWrap(false);
  setHorizontalScrollMode(ScrollPerPixel);
  setTabKeyNavigation(false);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
  QHeaderView& header = *horizontalHeader();
  header.setDefaultAlignment(Qt::AlignCenter | Qt::Alignment(Qt::TextWordWrap));
  header.setSortIndicatorClearable(true);
  header.setSortIndicator(-1, Qt::AscendingOrder);
  header.setSectionsMovable(true);
  header.setFixedHeight(3 * fontMetrics().height() + 6);
  setSortingEnabled(true);
  m_names = new PinnedColumn(*this, UnitTableModel::nameColumn);
}

void UnitGrid::showSelection(UnitSelection* selection) {
  if (m_selection != nullptr) m_selection->disconnect(this);
  m_selection = selection;
  if (selection != nullptr) connect(selection, &UnitSelection::changed, this, &UnitGrid::takeChange);
  repaintRows();
}

void UnitGrid::repaintRows() {
  viewport()->update();
  m_names->viewport()->update();
}

void UnitGrid::scrollTo(const QModelIndex& index, ScrollHint hint) {
  QTableView::scrollTo(index, hint);
  const int covered = m_names == nullptr ? 0 : m_names->coveredWidth();
  const int left = columnViewportPosition(index.column());
  if (left < covered) horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered + left);
}

bool UnitGrid::isSelected(geo::UnitIndex unit) const {
  return m_selection != nullptr && static_cast<std::size_t>(unit) < m_selection->unitCount() &&
         m_selection->isSelected(unit);
}

std::vector<int> UnitGrid::selectedRows() const {
  std::vector<int> rows;
  for (int row = 0; row < m_model.rowCount(); ++row)
    if (isSelected(m_model.unitAt(row))) rows.push_back(row);
  return rows;
}

bool UnitGrid::isSelectedRowInView() const {
  const int first = std::max(0, rowAt(0)), last = rowAt(viewport()->height() - 1);
  for (int row = first; row <= (last < 0 ? m_model.rowCount() - 1 : last); ++row)
    if (isSelected(m_model.unitAt(row))) return true;
  return false;
}

void UnitGrid::takeChange() {
  repaintRows();
  if (m_isOwnChange || isHidden() || m_selection->count() == 0 || isSelectedRowInView()) return;
  for (int row = 0; row < m_model.rowCount(); ++row)
    if (isSelected(m_model.unitAt(row))) return scrollTo(m_model.index(row, std::max(0, columnAt(0))));
}

void UnitGrid::apply(std::span<const geo::UnitIndex> units, Mode mode) {
  if (m_selection == nullptr) return;
  m_isOwnChange = true;
  m_selection->apply(units, mode);
  m_isOwnChange = false;
}

void UnitGrid::selectRange(int row, bool adds) {
  const int anchor = m_anchor == geo::kOutside ? row : std::max(0, m_model.rowOf(m_anchor));
  std::vector<geo::UnitIndex> units = adds ? m_before : std::vector<geo::UnitIndex>();
  for (int one = std::min(anchor, row); one <= std::max(anchor, row); ++one)
    units.push_back(m_model.unitAt(one));
  apply(units, Mode::replace);
}

void UnitGrid::moveTo(int row, Qt::KeyboardModifiers modifiers) {
  if (m_selection == nullptr) return;
  const geo::UnitIndex unit = m_model.unitAt(row);
  const bool adds = modifiers.testFlag(Qt::ControlModifier);
  if (modifiers.testFlag(Qt::ShiftModifier)) return selectRange(row, adds);
  m_anchor = unit;
  if (!adds && !m_picksRows) return;
  const std::array one = {unit};
  apply(one, adds ? Mode::toggle : Mode::replace);
  m_before = adds ? m_selection->units() : std::vector<geo::UnitIndex>();
}

void UnitGrid::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return QTableView::mousePressEvent(event);
  const QModelIndex at = indexAt(event->position().toPoint());
  event->accept();
  if (!at.isValid()) {
    if (event->modifiers() == Qt::NoModifier) apply({}, Mode::replace);
    return;
  }
  setCurrentIndex(at);
  moveTo(at.row(), event->modifiers());
  m_isDragging = m_picksRows;
  m_dragAdds = event->modifiers().testFlag(Qt::ControlModifier);
}

void UnitGrid::mouseMoveEvent(QMouseEvent* event) {
  if (!m_isDragging || !event->buttons().testFlag(Qt::LeftButton)) return QTableView::mouseMoveEvent(event);
  if (m_model.rowCount() == 0) return;
  const int y = event->position().toPoint().y();
  int row = rowAt(std::clamp(y, 0, viewport()->height() - 1));
  if (row < 0) row = m_model.rowCount() - 1;
  if (y < 0) row = std::max(0, row - 1);
  if (y >= viewport()->height()) row = std::min(m_model.rowCount() - 1, row + 1);
  if (row == currentIndex().row()) return;
  setCurrentIndex(m_model.index(row, currentIndex().column()));
  selectRange(row, m_dragAdds);
}

void UnitGrid::mouseReleaseEvent(QMouseEvent* event) {
  m_isDragging = false;
  QTableView::mouseReleaseEvent(event);
}

void UnitGrid::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) return copy();
  if (event->matches(QKeySequence::SelectAll)) {
    std::vector<geo::UnitIndex> all;
    for (int row = 0; row < m_model.rowCount(); ++row) all.push_back(m_model.unitAt(row));
    return apply(all, Mode::replace);
  }
  const int before = currentIndex().row();
  if (event->key() == Qt::Key_Space && before >= 0) return moveTo(before, Qt::ControlModifier);
  if (event->key() == Qt::Key_Escape && m_selection != nullptr && m_selection->count() > 0)
    return apply({}, Mode::replace);
  QTableView::keyPressEvent(event);
  const int now = currentIndex().row();
  // As in other lists, Ctrl with an arrow goes on without selecting.
  if (now >= 0 && now != before && event->modifiers() != Qt::ControlModifier) moveTo(now, event->modifiers());
}

std::vector<int> UnitGrid::visibleColumns() const {
  std::vector<int> columns;
  for (int visual = 0; visual < horizontalHeader()->count(); ++visual)
    if (const int column = horizontalHeader()->logicalIndex(visual); !isColumnHidden(column))
      columns.push_back(column);
  return columns;
}

void UnitGrid::copy() const {
  std::vector<int> rows = selectedRows();
  if (rows.empty() && currentIndex().isValid()) rows.push_back(currentIndex().row());
  if (rows.empty()) return;
  QGuiApplication::clipboard()->setMimeData(cellsOf(m_model, rows, visibleColumns()).release());
}

}  // namespace app::gui

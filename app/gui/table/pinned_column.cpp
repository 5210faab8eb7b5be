#include "app/gui/table/pinned_column.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

namespace app::gui {

PinnedColumn::PinnedColumn(QTableView& table, int column)
    : QTableView(&table), m_table(table), m_column(column), m_edge(new QFrame(this)) {
  m_edge->setFrameShape(VLine);
  m_edge->setFrameShadow(Sunken);
  setModel(table.model());
  setItemDelegate(table.itemDelegate());
  setFocusPolicy(Qt::NoFocus);
  setSelectionMode(NoSelection);
  setEditTriggers(NoEditTriggers);
  setAlternatingRowColors(table.alternatingRowColors());
  setShowGrid(table.showGrid());
  setWordWrap(table.wordWrap());
  setFrameShape(NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollMode(table.verticalScrollMode());
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setDefaultSectionSize(table.verticalHeader()->defaultSectionSize());
  QHeaderView& head = *horizontalHeader();
  QHeaderView& heads = *table.horizontalHeader();
  head.setDefaultAlignment(heads.defaultAlignment());
  head.setSectionResizeMode(QHeaderView::Fixed);
  head.setSectionsClickable(true);
  head.setSortIndicatorShown(true);
  head.setSortIndicatorClearable(heads.isSortIndicatorClearable());
  head.setFixedHeight(heads.height());

  connect(&head, &QHeaderView::sortIndicatorChanged, &heads, &QHeaderView::setSortIndicator);
  connect(&heads, &QHeaderView::sortIndicatorChanged, this, &PinnedColumn::takeSorting);
  connect(&heads, &QHeaderView::sectionResized, this, &PinnedColumn::place);
  connect(&heads, &QHeaderView::sectionMoved, this, &PinnedColumn::place);
  connect(&heads, &QHeaderView::geometriesChanged, this, &PinnedColumn::place);
  connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &PinnedColumn::place);
  connect(table.verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, table.verticalScrollBar(), &QScrollBar::setValue);
  connect(model(), &QAbstractItemModel::modelReset, this, &PinnedColumn::showOnlyColumn);
  connect(model(), &QAbstractItemModel::columnsInserted, this, &PinnedColumn::showOnlyColumn);
  hide();
  showOnlyColumn();
}

void PinnedColumn::showOnlyColumn() {
  for (int column = 0; column < model()->columnCount(); ++column) setColumnHidden(column, column != m_column);
  place();
}

void PinnedColumn::place() {
  const int columnWidth = m_table.columnWidth(m_column);
  const bool isAway = m_column < model()->columnCount() && !m_table.isColumnHidden(m_column) &&
                      m_table.columnViewportPosition(m_column) < 0;
  setVisible(isAway);
  if (!isAway) return;
  setColumnWidth(m_column, columnWidth);
  const QRect cells = m_table.viewport()->geometry();
  horizontalHeader()->setFixedHeight(m_table.horizontalHeader()->height());
  setGeometry(cells.left(), cells.top() - m_table.horizontalHeader()->height(),
              std::min(columnWidth, cells.width()), cells.height() + m_table.horizontalHeader()->height());
  verticalScrollBar()->setValue(m_table.verticalScrollBar()->value());
  m_edge->setGeometry(width() - 2, 0, 2, height());
  m_edge->raise();
  raise();
}

void PinnedColumn::takeSorting(int column, Qt::SortOrder order) {
  const QSignalBlocker once(horizontalHeader());
  horizontalHeader()->setSortIndicator(column, order);
}

bool PinnedColumn::viewportEvent(QEvent* event) {
  switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove: {
      const auto& mouse = static_cast<const QMouseEvent&>(*event);
      const QPointF there = m_table.viewport()->mapFromGlobal(mouse.globalPosition());
      QMouseEvent passed(mouse.type(), there, mouse.globalPosition(), mouse.button(), mouse.buttons(),
                         mouse.modifiers());
      if (event->type() == QEvent::MouseButtonPress) m_table.setFocus(Qt::MouseFocusReason);
      const int before = m_table.horizontalScrollBar()->value();
      const bool taken = QCoreApplication::sendEvent(m_table.viewport(), &passed);
      m_table.horizontalScrollBar()->setValue(before);  // the cell below the pointer is not what was meant
      return taken;
    }
    case QEvent::Wheel:
      return QCoreApplication::sendEvent(m_table.viewport(), event);
    default:
      return QTableView::viewportEvent(event);
  }
}

}  // namespace app::gui

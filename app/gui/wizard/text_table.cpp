#include "app/gui/wizard/text_table.h"

#include <QFont>

#include <utility>

namespace app::gui {

void TextTable::setRows(TextRows rows) {
  beginResetModel();
  m_content = std::move(rows);
  m_marked.clear();
  endResetModel();
}

void TextTable::setMarkedColumns(const std::set<int>& columns) {
  if (columns == m_marked) return;
  m_marked = columns;
  if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  if (columnCount() > 0) emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int TextTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_content.rows.size());
}

int TextTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_content.headers.size());
}

QVariant TextTable::data(const QModelIndex& at, int role) const {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
  const QStringList& row = m_content.rows[static_cast<std::size_t>(at.row())];
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return row.value(at.column());
  if (role == Qt::TextAlignmentRole)
    return static_cast<int>(Qt::AlignVCenter |
                            (m_content.numbers.contains(at.column()) ? Qt::AlignRight : Qt::AlignLeft));
  if (role == Qt::FontRole && m_marked.contains(at.column())) {
    QFont font;
    font.setBold(true);
    return font;
  }
  return {};
}

QVariant TextTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical) return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole) return m_content.headers.value(section);
  if (role == Qt::TextAlignmentRole)
    return static_cast<int>(Qt::AlignVCenter |
                            (m_content.numbers.contains(section) ? Qt::AlignRight : Qt::AlignLeft));
  return {};
}

}  // namespace app::gui

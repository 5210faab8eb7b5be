#include "app/gui/room/cell_table.h"

#include <QBrush>
#include <QFont>
#include <QHeaderView>

#include <utility>

namespace app::gui {

void CellTable::setRows(const QStringList& headers, std::vector<Row> rows) {
  const auto before = static_cast<int>(m_rows.size()), after = static_cast<int>(rows.size());
  if (headers.size() != m_headers.size()) {
    beginResetModel();
    m_headers = headers;
    m_rows = std::move(rows);
    endResetModel();
    return;
  }
  if (after < before) {
    beginRemoveRows({}, after, before - 1);
    m_rows.resize(rows.size());
    endRemoveRows();
  } else if (after > before) {
    beginInsertRows({}, before, after - 1);
    m_rows.insert(m_rows.end(), rows.begin() + before, rows.end());
    endInsertRows();
  }
  m_headers = headers;
  m_rows = std::move(rows);
  if (after > 0) emit dataChanged(index(0, 0), index(after - 1, static_cast<int>(headers.size()) - 1));
  emit headerDataChanged(Qt::Horizontal, 0, static_cast<int>(headers.size()) - 1);
}

int CellTable::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellTable::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant CellTable::data(const QModelIndex& at, int role) const {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
  const TableCell& one = cell(at.row(), at.column());
  switch (role) {
    case Qt::DisplayRole:
      return one.text;
    case Qt::EditRole:
      return one.toEdit.isEmpty() ? one.text : one.toEdit;
    case Qt::ToolTipRole:
      return one.tip.isEmpty() ? QVariant() : QVariant(one.tip);
    case sortRole:
      return one.sortBy.isValid() ? one.sortBy : QVariant(one.text);
    case Qt::BackgroundRole:
      return one.back.isValid() ? QVariant(QBrush(one.back)) : QVariant();
    case Qt::TextAlignmentRole:
      return static_cast<int>(one.isNumber ? Qt::AlignRight : Qt::AlignLeft) |
             static_cast<int>(Qt::AlignVCenter);
    case Qt::FontRole: {
      if (!one.isBold) return {};
      QFont bold;
      bold.setBold(true);
      return bold;
    }
    default:
      return {};
  }
}

bool CellTable::setData(const QModelIndex& at, const QVariant& value, int role) {
  if (role != Qt::EditRole || !checkIndex(at, CheckIndexOption::IndexIsValid)) return false;
  if (value.toString() != data(at, Qt::EditRole).toString())
    emit edited(at.row(), at.column(), value.toString());
  return true;
}

QVariant CellTable::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= m_headers.size()) return {};
  return m_headers.at(section);
}

Qt::ItemFlags CellTable::flags(const QModelIndex& at) const {
  const Qt::ItemFlags plain = QAbstractTableModel::flags(at);
  return at.isValid() && cell(at.row(), at.column()).isEditable ? plain | Qt::ItemIsEditable : plain;
}

void setUpCellView(QTableView& view, QAbstractItemModel& cells) {
  view.setModel(&cells);
  view.setSelectionBehavior(QAbstractItemView::SelectRows);
  view.setSelectionMode(QAbstractItemView::SingleSelection);
  view.verticalHeader()->hide();
  view.verticalHeader()->setDefaultSectionSize(view.fontMetrics().lineSpacing() + 8);
  view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  view.setWordWrap(false);
  view.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  view.horizontalHeader()->setStretchLastSection(true);
  view.setTabKeyNavigation(false);
}

QLabel* textLabel() {
  auto* const label = new QLabel;
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

}  // namespace app::gui

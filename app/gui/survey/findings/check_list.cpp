#include "app/gui/survey/findings/check_list.h"

#include <algorithm>
#include <utility>

namespace app::gui {

void CheckList::setRows(std::vector<Row> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
  emit choiceChanged();
}

void CheckList::choose(const std::vector<std::string>& ids) {
  for (Row& row : m_rows) row.isChosen = std::ranges::find(ids, row.id) != ids.end();
  if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
  emit choiceChanged();
}

std::vector<std::string> CheckList::chosen() const {
  std::vector<std::string> ids;
  for (const Row& row : m_rows)
    if (row.isChosen) ids.push_back(row.id);
  return ids;
}

int CheckList::rowOf(const std::string& id) const {
  const auto found = std::ranges::find(m_rows, id, &Row::id);
  return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int CheckList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CheckList::data(const QModelIndex& at, int role) const {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = m_rows[static_cast<std::size_t>(at.row())];
  if (role == Qt::DisplayRole) return row.name;
  if (role == Qt::ToolTipRole) return QString::fromStdString(row.id);
  if (role == Qt::CheckStateRole) return static_cast<int>(row.isChosen ? Qt::Checked : Qt::Unchecked);
  return {};
}

bool CheckList::setData(const QModelIndex& at, const QVariant& value, int role) {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid) || role != Qt::CheckStateRole) return false;
  m_rows[static_cast<std::size_t>(at.row())].isChosen = value.toInt() == Qt::Checked;
  emit dataChanged(at, at, {Qt::CheckStateRole});
  emit choiceChanged();
  return true;
}

Qt::ItemFlags CheckList::flags(const QModelIndex& at) const {
  if (!at.isValid()) return Qt::NoItemFlags;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
}

}  // namespace app::gui

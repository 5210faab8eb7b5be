#include "app/gui/wizard/column_mapping.h"

#include "app/gui/model/names.h"

#include <QPalette>

#include <algorithm>
#include <utility>

namespace app::gui {

void ColumnMapping::setRows(std::vector<Row> rows, std::vector<planning::Indicator> known) {
  beginResetModel();
  m_rows = std::move(rows);
  m_known = std::move(known);
  endResetModel();
}

void ColumnMapping::setLanguage(const std::string& language) {
  m_language = language;
  if (!m_rows.empty()) emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
  emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const planning::Indicator* ColumnMapping::find(const std::string& id) const {
  const auto found = std::ranges::find(m_known, id, &planning::Indicator::id);
  return found == m_known.end() ? nullptr : &*found;
}

QString ColumnMapping::nameOf(const Row& row) const {
  if (row.indicator.empty()) return tr("left out");
  const planning::Indicator* const known = find(row.indicator);
  if (known == nullptr) return tr("new indicator “%1”").arg(QString::fromStdString(row.indicator));
  const QString name = indicatorName(m_language, *known), unit = indicatorUnit(m_language, *known);
  return unit.isEmpty() ? name : tr("%1 (%2)", "indicator (unit)").arg(name, unit);
}

std::vector<std::pair<QString, QString>> ColumnMapping::choices(int row) const {
  const Row& shown = m_rows[static_cast<std::size_t>(row)];
  std::vector<std::string> ids = {"", shown.column};
  for (const planning::Indicator& one : m_known)
    if (one.id != shown.column && (one.formula.empty() || one.id == shown.indicator)) ids.push_back(one.id);
  if (std::ranges::find(ids, shown.indicator) == ids.end()) ids.push_back(shown.indicator);
  std::vector<std::pair<QString, QString>> choices;
  for (const std::string& id : ids)
    choices.emplace_back(QString::fromStdString(id), nameOf({shown.column, id, {}}));
  return choices;
}

int ColumnMapping::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ColumnMapping::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : samples + 1; }

QVariant ColumnMapping::data(const QModelIndex& at, int role) const {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
  const Row& row = m_rows[static_cast<std::size_t>(at.row())];
  if (role == Qt::EditRole && at.column() == becomes) return QString::fromStdString(row.indicator);
  if (role == Qt::ForegroundRole && row.indicator.empty())
    return QPalette().brush(QPalette::Disabled, QPalette::Text);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  switch (at.column()) {
    case column:
      return QString::fromStdString(row.column);
    case becomes:
      return nameOf(row);
    default:
      return row.samples;
  }
}

bool ColumnMapping::setData(const QModelIndex& at, const QVariant& value, int role) {
  if (role != Qt::EditRole || at.column() != becomes ||
      !checkIndex(at, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    return false;
  Row& row = m_rows[static_cast<std::size_t>(at.row())];
  row.indicator = value.toString().toStdString();
  emit dataChanged(index(at.row(), 0), index(at.row(), samples));
  emit edited(row.column, row.indicator);
  return true;
}

QVariant ColumnMapping::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
  switch (section) {
    case column:
      return tr("Column");
    case becomes:
      return tr("Becomes");
    case samples:
      return tr("Values");
    default:
      return {};
  }
}

Qt::ItemFlags ColumnMapping::flags(const QModelIndex& at) const {
  if (!at.isValid()) return {};
  const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
  return at.column() == becomes ? plain | Qt::ItemIsEditable : plain;
}

}  // namespace app::gui

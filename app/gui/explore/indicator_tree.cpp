#include "app/gui/explore/indicator_tree.h"

#include "app/gui/model/names.h"

#include <QFont>

#include <algorithm>

namespace app::gui {
namespace {

constexpr quintptr kGroup = 0;  // the internal id of an indicator is its group's row + 1

}  // namespace

void IndicatorTree::setDocument(const DocumentPointer& document) {
  beginResetModel();
  m_document = document;
  m_groups.clear();
  for (std::size_t i = 0; i < document->indicators.size(); ++i) {
    const std::string& id = document->indicators[i].group;
    auto group = std::ranges::find(m_groups, id, &Group::id);
    if (group == m_groups.end()) group = m_groups.insert(group, {id, {}});
    group->indicators.push_back(i);
  }
  endResetModel();
}

void IndicatorTree::setLanguage(const std::string& language) {
  emit layoutAboutToBeChanged();
  m_language = language;
  emit layoutChanged();
}

const planning::Indicator* IndicatorTree::indicator(const QModelIndex& at) const {
  if (!at.isValid() || at.internalId() == kGroup) return nullptr;
  const Group& group = m_groups[at.internalId() - 1];
  return &m_document->indicators[group.indicators[static_cast<std::size_t>(at.row())]];
}

QModelIndex IndicatorTree::find(const std::string& id) const {
  for (int group = 0; group < rowCount(); ++group) {
    const QModelIndex parent = index(group, 0);
    for (int row = 0; row < rowCount(parent); ++row)
      if (indicator(index(row, 0, parent))->id == id) return index(row, 0, parent);
  }
  return {};
}

QModelIndex IndicatorTree::index(int row, int column, const QModelIndex& parent) const {
  if (!hasIndex(row, column, parent)) return {};
  return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kGroup);
}

QModelIndex IndicatorTree::parent(const QModelIndex& child) const {
  if (!child.isValid() || child.internalId() == kGroup) return {};
  return createIndex(static_cast<int>(child.internalId() - 1), 0, kGroup);
}

int IndicatorTree::rowCount(const QModelIndex& parent) const {
  if (!parent.isValid()) return static_cast<int>(m_groups.size());
  if (parent.internalId() != kGroup || parent.column() != 0) return 0;
  return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].indicators.size());
}

int IndicatorTree::columnCount(const QModelIndex&) const { return 1; }

QVariant IndicatorTree::data(const QModelIndex& at, int role) const {
  if (!checkIndex(at, CheckIndexOption::IndexIsValid)) return {};
  const planning::Indicator* one = indicator(at);
  if (one == nullptr) {
    if (role == Qt::DisplayRole) return groupName(m_groups[static_cast<std::size_t>(at.row())].id);
    if (role == Qt::FontRole) {
      QFont font;
      font.setBold(true);
      return font;
    }
    return {};
  }
  const QString unit = indicatorUnit(m_language, *one), name = indicatorName(m_language, *one);
  if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
    return unit.isEmpty() ? name : tr("%1 (%2)", "indicator (unit)").arg(name, unit);
  return {};
}

Qt::ItemFlags IndicatorTree::flags(const QModelIndex& at) const {
  if (!at.isValid()) return {};
  return at.internalId() == kGroup ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

}  // namespace app::gui

#include "app/gui/explore/area_list.h"

#include "app/gui/model/names.h"
#include "app/render/map/map_content.h"

#include <QColor>

#include <algorithm>

namespace app::gui {

void AreaList::setDocument(const DocumentPointer& document) {
  beginResetModel();
  m_document = document;
  endResetModel();
}

void AreaList::setLanguage(const std::string& language) {
  m_language = language;
  if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
}

void AreaList::setLooks(const std::vector<planning::AreaLook>& looks) {
  m_looks = looks;
  if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
}

planning::AreaLook AreaList::look(int row) const {
  const std::string& id = m_document->content.areas[static_cast<std::size_t>(row)].id;
  const auto found = std::ranges::find(m_looks, id, &planning::AreaLook::area);
  return found != m_looks.end() ? *found : planning::AreaLook{id, true, {}};
}

Qt::ItemFlags AreaList::flags(const QModelIndex& index) const {
  return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsUserCheckable : Qt::NoItemFlags);
}

bool AreaList::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
  planning::AreaLook wanted = look(index.row());
  if (role != Qt::CheckStateRole && role != Qt::DecorationRole) return false;
  if (role == Qt::CheckStateRole)
    wanted.outlined = value.value<Qt::CheckState>() == Qt::Checked;
  else
    wanted.colour = value.value<QColor>().name().toStdString();
  emit lookEdited(wanted);
  return true;
}

int AreaList::rowCount(const QModelIndex& parent) const {
  return m_document == nullptr || parent.isValid() ? 0 : static_cast<int>(m_document->content.areas.size());
}

QString AreaList::name(int row) const {
  const planning::Area& area = m_document->content.areas[static_cast<std::size_t>(row)];
  return nameIn(m_language, area.nameZh, area.nameEn);
}

int AreaList::counties(int row) const {
  const planning::Area& area = m_document->content.areas[static_cast<std::size_t>(row)];
  return area.publishedCounties > 0 ? area.publishedCounties
                                    : m_document->unitsOfArea(static_cast<std::size_t>(row));
}

QVariant AreaList::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const int row = index.row();
  switch (role) {
    case Qt::DisplayRole:
      return name(row);
    case Qt::CheckStateRole:
      return look(row).outlined ? Qt::Checked : Qt::Unchecked;
    case Qt::DecorationRole:
      if (const std::string colour = look(row).colour; !colour.empty())
        return QColor(QString::fromStdString(colour));
      return render::areaColour(m_document->content.areas[static_cast<std::size_t>(row)],
                                static_cast<std::size_t>(row));
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
      return tr("%1, %n counties", nullptr, counties(row)).arg(name(row));
    case countRole:
      return counties(row);
    default:
      return {};
  }
}

}  // namespace app::gui

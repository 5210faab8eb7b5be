#include "app/gui/model/area_list.h"

#include "app/gui/model/names.h"
#include "app/render/map_content.h"

#include <QColor>

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
    case Qt::DecorationRole:
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

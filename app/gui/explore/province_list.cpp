#include "app/gui/explore/province_list.h"

#include "app/gui/model/names.h"

#include <algorithm>
#include <map>

namespace app::gui {

void ProvinceList::setDocument(const DocumentPointer& document) {
  beginResetModel();
  m_document = document;
  m_provinces.clear();
  const auto& provinces = document->content.provinces;
  std::map<std::string, std::size_t> rows;  // by code, so in the order of the codes
  for (std::size_t i = 0; i < provinces.size(); ++i) rows[provinces[i].code] = i;
  std::map<const planning::Unit*, std::vector<geo::UnitIndex>> counties;
  for (std::size_t i = 0; i < document->content.counties.size(); ++i) {
    const auto unit = static_cast<geo::UnitIndex>(i);
    const auto above = document->parents(unit);
    if (!above.empty() && document->content.counties[i].hasGeometry) counties[above.front()].push_back(unit);
  }
  for (const auto& [code, i] : rows)
    if (const auto found = counties.find(&provinces[i]); found != counties.end())
      m_provinces.push_back({i, std::move(found->second)});
  endResetModel();
}

void ProvinceList::setLanguage(const std::string& language) {
  m_language = language;
  if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
}

int ProvinceList::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_provinces.size());
}

QVariant ProvinceList::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const Province& one = m_provinces[static_cast<std::size_t>(index.row())];
  const QString name = unitName(m_language, m_document->content.provinces[one.unit]);
  const auto count = static_cast<int>(one.counties.size());
  switch (role) {
    case Qt::DisplayRole:
      return name;
    case Qt::AccessibleTextRole:
    case Qt::ToolTipRole:
      return tr("%1, %n counties", nullptr, count).arg(name);
    case countRole:
      return count;
    default:
      return {};
  }
}

}  // namespace app::gui

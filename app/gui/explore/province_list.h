#pragma once

#include <QAbstractListModel>

#include "app/gui/model/map_document.h"

namespace app::gui {

/// Provinces that have counties with an outline, in the order of their codes.
class ProvinceList : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { countRole = Qt::UserRole };

  using QAbstractListModel::QAbstractListModel;

  void setDocument(const DocumentPointer& document);
  void setLanguage(const std::string& language);
  const std::vector<geo::UnitIndex>& counties(int row) const {
    return m_provinces[static_cast<std::size_t>(row)].counties;
  }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  struct Province {
    std::size_t unit;  ///< index into content.provinces
    std::vector<geo::UnitIndex> counties;
  };

  DocumentPointer m_document;
  std::vector<Province> m_provinces;
  std::string m_language = "zh";
};

}  // namespace app::gui

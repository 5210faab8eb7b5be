#pragma once

#include <QAbstractItemModel>

#include <vector>

#include "app/gui/model/map_document.h"

namespace app::gui {

/// Indicators below the groups of the codebook.
class IndicatorTree : public QAbstractItemModel {
  Q_OBJECT
 public:
  using QAbstractItemModel::QAbstractItemModel;

  void setDocument(const DocumentPointer& document);
  void setLanguage(const std::string& language);

  /// Null for a group.
  const planning::Indicator* indicator(const QModelIndex& at) const;
  QModelIndex find(const std::string& id) const;

  QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
  QModelIndex parent(const QModelIndex& child) const override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& at) const override;

 private:
  struct Group {
    std::string id;
    std::vector<std::size_t> indicators;
  };

  DocumentPointer m_document;
  std::vector<Group> m_groups;
  std::string m_language = "zh";
};

}  // namespace app::gui

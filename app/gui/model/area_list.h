#pragma once

#include <QAbstractListModel>

#include "app/gui/model/map_document.h"

namespace app::gui {

/// The areas of a document: colour, name, number of counties.
class AreaList : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { countRole = Qt::UserRole };

  using QAbstractListModel::QAbstractListModel;

  void setDocument(const DocumentPointer& document);
  void setLanguage(const std::string& language);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  QString name(int row) const;
  int counties(int row) const;

  DocumentPointer m_document;
  std::string m_language = "zh";
};

}  // namespace app::gui

#pragma once

#include <QAbstractListModel>

#include "app/gui/model/map_document.h"
#include "planning/map/map_settings.h"

namespace app::gui {

/// The areas of a document: whether outlined, colour, name, number of counties.
class AreaList : public QAbstractListModel {
  Q_OBJECT
 public:
  enum Role { countRole = Qt::UserRole };

  using QAbstractListModel::QAbstractListModel;

  void setDocument(const DocumentPointer& document);
  void setLanguage(const std::string& language);
  void setLooks(const std::vector<planning::AreaLook>& looks);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  /// Ticks (Qt::CheckStateRole) and colours (Qt::DecorationRole) are only asked for: lookEdited() says what
  /// is wanted, setLooks() makes it so.
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 signals:
  void lookEdited(const planning::AreaLook& look);

 private:
  planning::AreaLook look(int row) const;
  QString name(int row) const;
  int counties(int row) const;

  DocumentPointer m_document;
  std::vector<planning::AreaLook> m_looks;
  std::string m_language = "zh";
};

}  // namespace app::gui

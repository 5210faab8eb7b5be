#pragma once

#include <QAbstractTableModel>

#include <map>
#include <string>
#include <vector>

#include "planning/figures/indicator.h"

namespace app::gui {

/// Which indicator each column of a table becomes: column, indicator (to be edited), samples.
class ColumnMapping : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { column, becomes, samples };
  struct Row {
    std::string column;
    std::string indicator;  ///< id; empty: left out
    QString samples;
  };

  using QAbstractTableModel::QAbstractTableModel;

  void setRows(std::vector<Row> rows, std::vector<planning::Indicator> known);
  void setLanguage(const std::string& language);

  /// Id and name of what a row may become: left out, a new indicator, the codebook's reported ones.
  std::vector<std::pair<QString, QString>> choices(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role) const override;
  bool setData(const QModelIndex& at, const QVariant& value, int role) override;  ///< EditRole: the id
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& at) const override;

 signals:
  void edited(const std::string& column, const std::string& indicator);

 private:
  QString nameOf(const Row& row) const;
  const planning::Indicator* find(const std::string& id) const;

  std::vector<Row> m_rows;
  std::vector<planning::Indicator> m_known;
  std::string m_language = "zh";
};

}  // namespace app::gui

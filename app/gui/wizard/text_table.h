#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <set>
#include <vector>

namespace app::gui {

/// Rows of text to look at.
struct TextRows {
  QStringList headers;
  std::vector<QStringList> rows;
  std::set<int> numbers;  ///< columns that are aligned to the right
};

class TextTable : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;

  void setRows(TextRows rows);
  /// Shown in bold.
  void setMarkedColumns(const std::set<int>& columns);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  TextRows m_content;
  std::set<int> m_marked;
};

}  // namespace app::gui

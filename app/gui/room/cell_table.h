#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QLabel>
#include <QStringList>
#include <QTableView>

#include <vector>

namespace app::gui {

/// A cell as a panel shows it.
struct TableCell {
  QString text;
  QString tip = {};
  QColor back = {};  ///< invalid: none
  bool isNumber = false;
  bool isEditable = false;
  QString toEdit = {};  ///< what is edited; empty: the text
  bool isBold = false;
  QVariant sortBy = {};  ///< invalid: the text
};

/// Rows of cells that a panel makes of what it shows. What is written into a cell is only told: the panel
/// edits the thing itself, which fills the cells again. Rows that stay keep their selection.
class CellTable : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;
  using Row = std::vector<TableCell>;
  enum Role { sortRole = Qt::UserRole };

  /// Every row as long as `headers`.
  void setRows(const QStringList& headers, std::vector<Row> rows);
  const TableCell& cell(int row, int column) const {
    return m_rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
  }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role) const override;
  bool setData(const QModelIndex& at, const QVariant& value, int role) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& at) const override;

 signals:
  void edited(int row, int column, const QString& text);

 private:
  QStringList m_headers;
  std::vector<Row> m_rows;
};

/// Rows, a line high, without a head at the side; the last column takes what is left.
void setUpCellView(QTableView& view, QAbstractItemModel& cells);
/// Text that wraps and can be selected and copied.
QLabel* textLabel();

}  // namespace app::gui

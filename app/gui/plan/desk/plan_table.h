#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QStringList>

#include <vector>

namespace app::gui {

/// A cell as a panel shows it.
struct PlanCell {
  QString text;
  QString tip = {};
  QColor back = {};  ///< invalid: none
  bool isNumber = false;
  bool isEditable = false;
  QString toEdit = {};  ///< what is edited; empty: the text
  bool isBold = false;
};

/// Rows of cells that a panel makes of the plan. What is written into a cell is only told: the panel edits
/// the plan, which fills the cells again. Rows that stay keep their selection.
class PlanTable : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;
  using Row = std::vector<PlanCell>;

  /// Every row as long as `headers`.
  void setRows(const QStringList& headers, std::vector<Row> rows);
  const PlanCell& cell(int row, int column) const {
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

}  // namespace app::gui

#pragma once

#include <QAbstractTableModel>

#include <array>
#include <cstdint>
#include <vector>

#include "app/gui/model/figure_columns.h"

namespace planning {
class Workspace;
}

namespace app::gui {

/// Units of a document by names and figures. Sorts and filters by itself: rows are an order of units, so that
/// a row's unit and a unit's row cost nothing.
class UnitTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  /// Before the indicators, which follow in the order of the document.
  enum FixedColumn { codeColumn, nameColumn, prefectureColumn, provinceColumn, areaColumn, fixedColumns };
  enum Role { sortRole = Qt::UserRole };

  using QAbstractTableModel::QAbstractTableModel;

  /// Without figures until setColumns().
  void setDocument(const DocumentPointer& document);
  void setColumns(const ColumnsPointer& columns);
  /// The one that the map shows: its header is bold.
  void setShownIndicator(const std::string& id);
  void setLanguage(const std::string& language);
  /// By unit: 1 has a row. Of any other length than the number of units: std::invalid_argument.
  void setShownUnits(std::vector<std::uint8_t> shown);

  const DocumentPointer& document() const { return m_document; }
  const ColumnsPointer& figures() const { return m_figures; }
  geo::UnitIndex unitAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
  int rowOf(geo::UnitIndex unit) const;  ///< -1: not shown
  /// Null for the columns before them.
  const planning::Indicator* indicatorAt(int column) const;
  int columnOf(const std::string& indicator) const;  ///< -1: none
  /// By unit: 1 where a name or the code holds the text, without regard to case.
  std::vector<std::uint8_t> unitsNamed(const QString& text) const;
  /// Digits as they are, for other programs; empty where there is no value.
  QString plainText(int row, int column) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
  /// Units without a value stay last in either order; equal ones stay in the order of the layer. A column of
  /// -1: the order of the layer.
  void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

 private:
  using Texts = std::vector<QString>;

  std::size_t unitCount() const { return m_document == nullptr ? 0 : m_document->content.counties.size(); }
  void readTexts();
  void order();
  void takeRows();
  /// The rows anew, in their order, the same units in them or not.
  void rearrange();
  const FigureColumn* figureColumn(int column) const;
  QVariant figureData(geo::UnitIndex unit, int column, int role) const;
  QString figureText(geo::UnitIndex unit, int column) const;
  QString figureTip(geo::UnitIndex unit, int column) const;
  QString headerTip(const planning::Indicator& indicator) const;

  DocumentPointer m_document;
  ColumnsPointer m_figures;
  std::string m_language = "zh";
  std::string m_shownIndicator;
  std::array<Texts, fixedColumns> m_texts;
  std::vector<std::uint8_t> m_shown;
  std::vector<geo::UnitIndex> m_order;  ///< all units
  std::vector<geo::UnitIndex> m_rows;   ///< the shown ones
  std::vector<int> m_rowOf;
  int m_sortColumn = -1;
  Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

/// "12.3 %": of one indicator; a dash where there is no value.
QString figureWithUnit(const std::string& language, const planning::Indicator& indicator,
                       const FigureColumn& column, geo::UnitIndex unit);

}  // namespace app::gui

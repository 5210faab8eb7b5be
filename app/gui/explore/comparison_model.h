#pragma once

#include <QAbstractTableModel>

#include "app/gui/model/map_document.h"
#include "app/gui/model/workspace_worker.h"

namespace app::gui {

/// Every indicator of a period: the county pointed at beside its area, its province and the nation; or a
/// selection beside the nation. Missing is a dash, and a tooltip says why.
class ComparisonModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { nameColumn, ownColumn, areaColumn, provinceColumn, nationColumn, columnCountOfAll };

  static constexpr int kNumberPixels = 11;  ///< four numbers and a name have to fit into a narrow panel

  using QAbstractTableModel::QAbstractTableModel;

  void setSummary(SummaryPointer summary, const std::string& period);
  /// Of a package: sums are of its counties, and the heads say so.
  void setOfPackage(bool isPackage);
  void setLanguage(const std::string& language);
  void setShown(const std::string& indicator);  ///< printed bold
  void showUnit(const std::string& code);
  void showUnits(std::vector<std::string> codes);
  void showNation();
  int rowOf(const std::string& indicator) const;  ///< -1: none
  const planning::Indicator& indicator(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Cell {
    QString text;
    QString tip;
  };
  Cell cell(int row, int column) const;
  Cell ownCell(int row) const;
  Cell groupCell(const planning::Indicator& indicator, const planning::GroupValue* value) const;
  void filled();

  SummaryPointer m_summary;
  std::string m_period;
  std::string m_language = "zh";
  std::string m_shown;
  bool m_isOfPackage = false;
  std::string m_unit;
  std::vector<planning::UnitComparison> m_rows;   ///< of the unit
  std::vector<planning::GroupValue> m_selection;  ///< of a selection
  std::vector<planning::Indicator> m_indicators;
};

}  // namespace app::gui

#pragma once

#include <QAbstractTableModel>

#include "app/gui/survey/desk/survey_snapshot.h"

namespace app::gui {

/// Counties of one province or prefecture by indicators, coloured by the worst open finding.
class SurveySheet : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;

  void setSnapshot(const SnapshotPointer& snapshot);
  const SnapshotPointer& snapshot() const { return m_snapshot; }
  void setLanguage(const std::string& language);
  /// Code of a province or prefecture; empty: all counties.
  void setPlace(const std::string& code);
  const std::string& place() const { return m_place; }

  geo::UnitIndex unit(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
  /// -1: not in the place.
  int rowOf(geo::UnitIndex unit) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void takeRows();
  QString tip(geo::UnitIndex unit, int column) const;
  QStringList findingLines(geo::UnitIndex unit, int column) const;
  QVariant unitHeader(geo::UnitIndex one, int role) const;

  SnapshotPointer m_snapshot;
  std::string m_place;
  std::string m_language = "zh";
  std::vector<geo::UnitIndex> m_rows;  ///< of the document
};

}  // namespace app::gui

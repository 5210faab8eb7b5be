#pragma once

#include <QAbstractTableModel>

#include "app/gui/liaison/desk/liaison_snapshot.h"

namespace app::gui {

/// The figures of a package, each with its unit, year, source, state and flag.
class PackageFigures : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { county, indicator, figure, unit, year, source, state, flag, columns };
  using QAbstractTableModel::QAbstractTableModel;

  /// Null, or one of no package: no rows.
  void setSnapshot(const LiaisonPointer& snapshot, const std::string& language);
  const PackageSheet::Row& row(int at) const {
    return m_snapshot->package->rows[static_cast<std::size_t>(at)];
  }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(const PackageSheet::Row& one, int column) const;
  const planning::Indicator& indicatorOf(const PackageSheet::Row& one) const {
    return m_snapshot->document->indicators[static_cast<std::size_t>(one.indicator)];
  }

  LiaisonPointer m_snapshot;
  std::string m_language = "zh";
};

}  // namespace app::gui

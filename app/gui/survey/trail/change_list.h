#pragma once

#include <QAbstractTableModel>

#include "app/gui/survey/desk/import_proposal.h"
#include "app/gui/survey/desk/survey_snapshot.h"

namespace app::gui {

/// What an import would change: unit, indicator, before and after.
class ChangeList : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { kind, place, indicator, period, before, after, change, columns };
  using QAbstractTableModel::QAbstractTableModel;

  /// Null: no proposal.
  void setProposal(const ProposalPointer& proposal, const SnapshotPointer& snapshot);
  void setLanguage(const std::string& language);
  const ProposedChange& changeAt(int row) const { return m_proposal->changes[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(const ProposedChange& one, int column) const;
  const planning::Indicator& indicatorOf(const ProposedChange& one) const;

  ProposalPointer m_proposal;
  SnapshotPointer m_snapshot;
  std::string m_language = "zh";
};

}  // namespace app::gui

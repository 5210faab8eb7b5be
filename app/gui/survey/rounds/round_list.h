#pragma once

#include <QAbstractTableModel>

#include "app/gui/survey/desk/survey_snapshot.h"

namespace app::gui {

/// Rounds, and periods without one, with counts of counties by what they did.
class RoundList : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { name, open, asked, sent, answered, overdue, firstState };
  static constexpr int kStates = 6;
  using QAbstractTableModel::QAbstractTableModel;

  void setSnapshot(const SnapshotPointer& snapshot);
  void setLanguage(const std::string& language);
  /// -1: not there.
  int rowOf(const SurveyTopic& topic) const;
  const RoundTally& tally(int row) const { return m_snapshot->rounds[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  int count(const RoundTally& tally, int column) const;

  SnapshotPointer m_snapshot;
  std::string m_language = "zh";
};

}  // namespace app::gui

#pragma once

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include "app/gui/survey/desk/survey_snapshot.h"

namespace app::gui {

/// All findings of the chosen period, in all states.
class FindingList : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { severity, place, indicators, message, seen, state, columns };
  using QAbstractTableModel::QAbstractTableModel;

  void setSnapshot(const SnapshotPointer& snapshot);
  void setLanguage(const std::string& language);
  const SnapshotPointer& snapshot() const { return m_snapshot; }
  const planning::audit::StoredFinding& finding(int row) const {
    return m_snapshot->findings[static_cast<std::size_t>(row)];
  }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString text(const planning::audit::StoredFinding& one, int column) const;

  SnapshotPointer m_snapshot;
  std::string m_language = "zh";
};

/// Those that are asked for; absent or empty: any.
struct FindingChoice {
  std::optional<planning::audit::Severity> severity;
  std::optional<planning::audit::FindingState> state;
  std::string rule;
  std::string province;  ///< code
  std::string unit;      ///< code

  friend bool operator==(const FindingChoice&, const FindingChoice&) = default;
};

class FindingFilter : public QSortFilterProxyModel {
  Q_OBJECT
 public:
  explicit FindingFilter(FindingList& findings, QObject* parent = nullptr);

  void setChoice(const FindingChoice& choice);
  const FindingChoice& choice() const { return m_choice; }

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

 private:
  FindingList& m_findings;
  FindingChoice m_choice;
};

/// Code of the province that a unit of any level lies in; empty: none is known.
std::string provinceOf(const SurveySnapshot& snapshot, const std::string& code);

}  // namespace app::gui

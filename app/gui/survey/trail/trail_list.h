#pragma once

#include <QAbstractTableModel>

#include "app/gui/survey/desk/survey_desk.h"

namespace app::gui {

/// What happened to a county, newest first: a line for each figure that an entry changed, and one for an
/// entry without figures. With an indicator, only what concerns it.
class TrailList : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { at, by, what, why, indicator, before, after, columns };
  using QAbstractTableModel::QAbstractTableModel;

  void setTrail(const TrailPointer& trail, const SnapshotPointer& snapshot);
  /// Empty: everything.
  void setIndicator(const std::string& id);
  void setLanguage(const std::string& language);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Line {
    std::size_t entry = 0;
    int change = -1;  ///< -1: an entry without figures
  };
  void takeLines();
  QString text(const Line& line, int column) const;
  QString figure(const std::string& id, const std::optional<planning::Figure>& one) const;

  TrailPointer m_trail;
  SnapshotPointer m_snapshot;
  std::string m_indicator;
  std::string m_language = "zh";
  std::vector<Line> m_lines;
};

}  // namespace app::gui

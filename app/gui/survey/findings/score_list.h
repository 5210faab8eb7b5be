#pragma once

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

#include <array>

#include "app/gui/survey/desk/survey_snapshot.h"

namespace app::gui {

/// Findings counted by state: by province, by rule, or by round.
class ScoreList : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum class Subject { provinces, rules, rounds };
  enum Column { name, share, open, explained, corrected, waived, columns };
  static constexpr int kCountsRole = Qt::UserRole;    ///< QVariantList: open, explained, corrected, waived
  static constexpr int kMostRole = Qt::UserRole + 1;  ///< the greatest sum of a line
  explicit ScoreList(Subject subject, QObject* parent = nullptr);

  void setSnapshot(const SnapshotPointer& snapshot);
  void setLanguage(const std::string& language);
  /// Code of the province, id of the rule, or the period.
  const std::string& key(int row) const { return lines()[static_cast<std::size_t>(row)].key; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  const std::vector<planning::audit::ScoreLine>& lines() const;
  QString title(const planning::audit::ScoreLine& line) const;

  Subject m_subject;
  SnapshotPointer m_snapshot;
  std::string m_language = "zh";
};

/// Draws the counts of a line as one bar, as long as there are findings.
class ScoreBar : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Of open, explained, corrected and waived findings.
std::array<QColor, 4> scoreColours();

}  // namespace app::gui

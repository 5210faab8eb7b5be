#pragma once

#include <QAbstractTableModel>

#include "app/gui/survey/codebook/codebook_desk.h"

namespace app::gui {

/// Entries of the codebook below a line for each group, in the order in which they are stored.
class CodebookList : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { name, id, figures, kind, unit, columns };
  using QAbstractTableModel::QAbstractTableModel;

  void setView(const CodebookPointer& view);
  void setLanguage(const std::string& language);
  /// Only entries whose name or id has it; empty: all.
  void setWanted(const QString& text);

  /// Null for the line of a group.
  const planning::Indicator* indicator(int row) const;
  /// -1: not there, or not wanted.
  int rowOf(const std::string& wanted) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& at, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& at) const override;

 private:
  struct Row {
    std::string group;
    int indicator = -1;  ///< -1: the line of the group
  };
  void fill();
  bool isWanted(const planning::Indicator& one) const;
  QString text(const planning::Indicator& one, int column) const;

  CodebookPointer m_view;
  std::vector<Row> m_rows;
  QString m_wanted;
  std::string m_language = "zh";
};

/// The codebook's name of a group, else what the window calls it.
QString groupTitle(const std::string& language, const planning::forms::CodebookView& view,
                   const std::string& group);
QString indicatorKindName(planning::IndicatorKind kind);
QString directionName(planning::Direction direction);
/// Of a column of the codebook: "Name, Chinese".
QString fieldTitle(const std::string& field);

}  // namespace app::gui

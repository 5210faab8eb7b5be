#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>
#include <QWidget>

#include <functional>
#include <initializer_list>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace app::gui {

/// Rows that hold the words and that somebody accepts; sorted by the model's sort role (CellTable::sortRole).
class RowFilter : public QSortFilterProxyModel {
  Q_OBJECT
 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;
  /// Of a row of the source; empty: all.
  void setAccepts(std::function<bool(int)> accepts);

 protected:
  bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

 private:
  std::function<bool(int)> m_accepts;
};

/// A table with a line to filter it by words, a count, and a sentence in place of no rows. A click on a head
/// sorts, a third one goes back to the order of the rows. Rows are those of the model, whatever the order.
class FilteredTable : public QWidget {
  Q_OBJECT
 public:
  explicit FilteredTable(QAbstractItemModel& model, QWidget* parent = nullptr);

  /// `name`: what a screen reader calls the table; `nothing`: what to do where it has no rows.
  void setTexts(const QString& name, const QString& nothing);
  void setWidths(std::initializer_list<int> widths);
  /// Other controls, before the line with the words.
  void addControl(QWidget* control);
  /// Of the model's rows; empty: all.
  void setAccepts(std::function<bool(int)> accepts);

  QTableView& view() { return *m_view; }
  const QSortFilterProxyModel& shown() const { return *m_filter; }
  int current() const;  ///< row of the model; -1: none
  /// Without a signal. -1, or one that is filtered out: none.
  void choose(int row);

 signals:
  void chosen(int row);     ///< by the user; -1: none
  void left();              ///< the chosen row is filtered out or gone; none is in its place
  void activated(int row);  ///< a double click, or Enter

 private:
  void build();
  void refresh();
  void takeRemoval();

  QAbstractItemModel& m_model;
  RowFilter* m_filter;
  QHBoxLayout* m_row;
  QLineEdit* m_words;
  QLabel* m_count;
  QStackedWidget* m_pages;
  QTableView* m_view;
  QLabel* m_nothing;
  QString m_nothingText;
  bool m_isChoosing = false;
  bool m_isLeaving = false;  ///< the chosen row is among those that are just going
  bool m_isTold = false;     ///< by chosen(): the user has chosen the row himself
};

}  // namespace app::gui

#pragma once

#include <QPointer>
#include <QWidget>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/gui/model/unit_selection.h"
#include "app/gui/table/unit_grid.h"
#include "app/gui/table/unit_table_model.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace app::gui {

/// The table of units with its filter and its choice of columns. A filter without an operator is looked up in
/// names and codes here; an expression is for the window, which answers by setShownUnits() or
/// setFilterProblem().
class UnitTable : public QWidget {
  Q_OBJECT
 public:
  explicit UnitTable(QWidget* parent = nullptr);

  void setDocument(const DocumentPointer& document);
  void setColumns(const ColumnsPointer& columns);
  void setTheme(const ThemePointer& theme);
  /// Null: none. Is watched, not owned.
  void setSelection(UnitSelection* selection);
  void setLanguage(const std::string& language);

  /// By unit: 1 satisfies the expression. Nothing: all do.
  void setShownUnits(std::optional<std::vector<std::uint8_t>> shown);
  /// What is wrong with the expression; empty: nothing.
  void setFilterProblem(const QString& sentence);
  /// Whether a filter is an expression over figures rather than a name to look for.
  static bool isExpression(const QString& filter);

  UnitTableModel& model() { return *m_model; }
  UnitGrid& grid() { return *m_grid; }

 signals:
  /// Of every edit, names and expressions alike; empty: no filter.
  void filterEdited(const QString& text);

 private:
  void build();
  void retranslate();
  void takeFilter(const QString& text);
  void takeSelection();
  void showRows();
  void showColumns();
  void fillMenu();
  void addGroup(const std::string& group);
  void setColumnShown(const std::string& indicator, bool shown);
  bool hasFigures(const planning::Indicator& indicator) const;
  void updateCount();

  std::string m_language = "zh";
  UnitTableModel* m_model;
  QLineEdit* m_filter;
  QCheckBox* m_onlySelected;
  QToolButton* m_columnsButton;
  QMenu* m_columnsMenu;
  QLabel* m_count;
  QLabel* m_problem;
  UnitGrid* m_grid;
  QPointer<UnitSelection> m_selection;
  std::optional<std::vector<std::uint8_t>> m_named;      ///< units that the typed name fits
  std::optional<std::vector<std::uint8_t>> m_satisfied;  ///< units that satisfy the expression
  std::set<std::string> m_hidden;                        ///< indicators that the user took out
};

}  // namespace app::gui

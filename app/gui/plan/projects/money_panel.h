#pragma once

#include "app/gui/plan/desk/plan_panel.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace app::gui {

/// The money of one task by source and year, and of all tasks by chapter, source, year or county.
class MoneyPanel : public PlanPanel {
  Q_OBJECT
 public:
  /// The session outlives this.
  explicit MoneyPanel(PlanSession& session, QWidget* parent = nullptr);

  /// Absent: none is chosen.
  void setProject(const std::optional<std::size_t>& project);
  CellTable& amounts() { return *m_amounts; }
  const CellTable& totals() const { return *m_totals; }
  QString balance() const { return m_balance->text(); }

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  void fillAmounts();
  void fillTotals();
  /// The chosen task; null: none.
  const planning::plan::Project* project() const;
  void editAmount(int row, int column, const QString& text);
  void addSource();
  void takeSum();

  std::optional<std::size_t> m_project;
  QLabel* m_title;
  CellTable* m_amounts;
  QTableView* m_amountView;
  QLineEdit* m_source;
  QPushButton* m_addSource;
  QPushButton* m_takeSum;
  QComboBox* m_by;
  CellTable* m_totals;
  QTableView* m_totalView;
  QLabel* m_balance;
  std::vector<std::string> m_sources;  ///< by row of the amounts
  std::vector<std::string> m_added;    ///< sources without an amount yet
};

}  // namespace app::gui

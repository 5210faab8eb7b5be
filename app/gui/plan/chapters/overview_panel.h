#pragma once

#include "app/gui/plan/desk/plan_desk.h"
#include "app/gui/plan/desk/plan_panel.h"

class QPushButton;

namespace app::gui {

/// How far the plan is: state and what may follow, what is to be supplied, the schedule, and who has
/// confirmed the circular.
class OverviewPanel : public PlanPanel {
  Q_OBJECT
 public:
  /// Both outlive this.
  OverviewPanel(PlanDesk& desk, PlanSession& session, QWidget* parent = nullptr);

  const CellTable& missing() const { return *m_missing; }
  CellTable& steps() { return *m_steps; }
  const CellTable& receipts() const { return *m_receipts; }
  QTableView& missingView() { return *m_missingView; }
  QTableView& receiptView() { return *m_receiptView; }

 signals:
  void chapterChosen(int number);

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  void fillFacts();
  void fillMissing();
  void fillSteps();
  void fillReceipts();
  void editStep(int row, int column, const QString& text);
  void confirm();

  PlanDesk& m_desk;
  QLabel* m_states;
  QLabel* m_facts;
  QLabel* m_missingTitle;
  QLabel* m_stepsTitle;
  QLabel* m_receiptsTitle;
  CellTable* m_missing;
  CellTable* m_steps;
  CellTable* m_receipts;
  QTableView* m_missingView;
  QTableView* m_stepView;
  QTableView* m_receiptView;
  QPushButton* m_confirm;
  std::vector<int> m_chapters;                           ///< by row of what is missing
  std::vector<std::pair<int, std::string>> m_receivers;  ///< circular and receiver by row; open ones
};

}  // namespace app::gui

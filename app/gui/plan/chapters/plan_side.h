#pragma once

#include "app/gui/plan/desk/plan_panel.h"

class QPushButton;

namespace app::gui {

/// At the left of the plan room: the areas with their plans, and the chapters of the chosen one with how far
/// each is.
class PlanSide : public PlanPanel {
  Q_OBJECT
 public:
  /// The session outlives this.
  explicit PlanSide(PlanSession& session, QWidget* parent = nullptr);

  const CellTable& plans() const { return *m_plans; }
  const CellTable& chapters() const { return *m_chapters; }
  void showChapter(int number);

 signals:
  void areaChosen(const std::string& area);
  void planWanted(const std::string& area);
  void chapterChosen(int number);

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  void fillPlans();
  void fillChapters();

  QLabel* m_planTitle;
  CellTable* m_plans;
  QTableView* m_planView;
  QPushButton* m_make;
  QLabel* m_chapterTitle;
  CellTable* m_chapters;
  QTableView* m_chapterView;
  bool m_isFilling = false;
};

}  // namespace app::gui

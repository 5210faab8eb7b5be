#pragma once

#include <array>

#include "app/gui/plan/desk/plan_desk.h"
#include "app/gui/plan/desk/plan_panel.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace app::gui {

/// Rounds of review, comments by chapter with their answers, and the steps from one state to the next.
class ReviewPanel : public PlanPanel {
  Q_OBJECT
 public:
  enum Column { number, chapter, by, date, text, state, reason, columns };

  /// Both outlive this.
  ReviewPanel(PlanDesk& desk, PlanSession& session, QWidget* parent = nullptr);

  CellTable& comments() { return *m_comments; }
  QTableView& table() { return *m_view; }
  const CellTable& rounds() const { return *m_rounds; }

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  QWidget* buildComments();
  QWidget* buildRounds();
  void fillComments();
  void fillRounds();
  void fillSteps();
  void step(std::size_t which);
  void choose();
  void answer();
  void comment();
  void openRound();
  QString chapterName(int number) const;
  const planning::plan::Comment* chosen() const;

  PlanDesk& m_desk;
  QLabel* m_state;
  QHBoxLayout* m_stepRow;
  std::array<QPushButton*, 2> m_steps;  ///< more steps no state allows
  QComboBox* m_filter;                  ///< chapter of the comments shown
  CellTable* m_comments;
  QTableView* m_view;
  QLabel* m_text;
  QComboBox* m_answer;
  QLineEdit* m_reason;
  QPushButton* m_settle;
  QComboBox* m_chapter;
  QLineEdit* m_by;
  QLineEdit* m_new;
  QPushButton* m_add;
  QLabel* m_roundsTitle;
  CellTable* m_rounds;
  QTableView* m_roundView;
  QLineEdit* m_title;
  QLineEdit* m_deadline;
  QLineEdit* m_asked;
  QPushButton* m_open;
  std::vector<int> m_numbers;  ///< of the comments by row
};

}  // namespace app::gui

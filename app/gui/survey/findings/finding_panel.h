#pragma once

#include <QTableView>

#include "app/gui/survey/desk/survey_desk.h"
#include "app/gui/survey/findings/finding_list.h"
#include "app/gui/survey/findings/score_panel.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace app::gui {

/// The findings, by severity, state, rule, province and county; what one says; explaining and waiving; how
/// many there are by province, rule and round.
class FindingPanel : public QWidget {
  Q_OBJECT
 public:
  /// The desk outlives this.
  explicit FindingPanel(SurveyDesk& desk, QWidget* parent = nullptr);

  FindingFilter& filter() { return *m_filter; }
  QTableView& view() { return *m_view; }
  ScorePanel& board() { return *m_board; }
  void setSnapshot(const SnapshotPointer& snapshot);
  void setLanguage(const std::string& language);
  /// Code of the county whose findings are shown; empty: all.
  void setUnit(const std::string& code);

 signals:
  /// By the user. `unit`: code of any level; `indicator`: the first that is concerned, or empty.
  void findingChosen(const std::string& unit, const std::string& indicator);

 private:
  void build();
  void retranslate();
  void fillChoices();
  void takeChoice();
  void choose();
  void tell();
  /// Lists the findings that a line of the score board counts.
  void listOnly(QComboBox& box, const std::string& key);
  void settle(planning::audit::FindingState state);
  std::vector<int> chosenRows() const;  ///< of the list

  SurveyDesk& m_desk;
  FindingList* m_list;
  FindingFilter* m_filter;
  QTableView* m_view;
  QComboBox* m_severity;
  QComboBox* m_state;
  QComboBox* m_rule;
  QComboBox* m_province;
  QPushButton* m_unit;
  QLabel* m_count;
  QLabel* m_text;
  QLineEdit* m_reason;
  QPushButton* m_explain;
  QPushButton* m_waive;
  QPushButton* m_audit;
  QPushButton* m_showBoard;
  QStackedWidget* m_pages;
  ScorePanel* m_board;
  std::string m_unitCode;
  std::string m_language = "zh";
  bool m_isFilling = false;
};

}  // namespace app::gui

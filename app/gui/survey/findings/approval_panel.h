#pragma once

#include <QWidget>

#include "app/gui/survey/desk/survey_desk.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

/// How far the submission of the chosen county and of the units above it has come; submitting, approving,
/// returning, correcting.
class ApprovalPanel : public QWidget {
  Q_OBJECT
 public:
  /// The desk outlives this.
  explicit ApprovalPanel(SurveyDesk& desk, QWidget* parent = nullptr);

  void setSnapshot(const SnapshotPointer& snapshot);
  void setLanguage(const std::string& language);
  /// kOutside: no county.
  void setCell(geo::UnitIndex unit, const std::string& indicator);

 private:
  void build();
  void retranslate();
  void fill();
  void fillUnits();
  void tellStates();
  void tellOrders();
  void decide(SurveyDesk::Step step);
  void correct();
  bool hasCounty() const;

  SurveyDesk& m_desk;
  SnapshotPointer m_snapshot;
  geo::UnitIndex m_unit = geo::kOutside;
  std::string m_indicator;
  QLabel* m_states;
  QComboBox* m_role;
  QComboBox* m_units;
  QLineEdit* m_comment;
  QPushButton* m_submit;
  QPushButton* m_approve;
  QPushButton* m_giveBack;
  QLabel* m_figure;
  QLineEdit* m_value;
  QLineEdit* m_reason;
  QPushButton* m_correct;
  QLabel* m_orders;
  QLabel* m_roleLabel;
  QLabel* m_unitLabel;
  std::string m_language = "zh";
};

}  // namespace app::gui

#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/unit_year_panel.h"
#include "app/gui/room/cell_table.h"
#include "planning/liaison/form_audit.h"
#include "planning/liaison/year_cycle.h"

#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

/// The yearly form of a unit: where it stands, what its audit finds at a threshold and what was answered; how
/// a finding is answered, and what is decided about the form.
class YearFormPart : public UnitYearPanel {
  Q_OBJECT
 public:
  enum Column { kind, field, text, answer, reason, answeredBy, answeredOn, columns };
  explicit YearFormPart(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }
  /// Where the form stands, and how much the audit found.
  QString standing() const;

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  QWidget* buildDeeds();
  QStringList heads() const;
  CellTable::Row rowOf(const planning::liaison::FormFinding& one) const;
  QString stateSentence() const;
  const planning::liaison::FormFinding* chosen() const;  ///< null: none
  void showState();
  void showChosen();
  void follow();
  void answerChosen();
  void decide(FormDeed deed);

  CellTable* m_cells;
  FilteredTable* m_table;
  QLabel* m_standing;
  QLabel* m_thresholdTitle;
  QDoubleSpinBox* m_threshold;
  QLineEdit* m_words;
  QCheckBox* m_isNotAsked;
  QCheckBox* m_allOfKind;
  QPushButton* m_answer;
  QLineEdit* m_day;
  QLineEdit* m_reason;
  QPushButton* m_send;
  QPushButton* m_approve;
  QPushButton* m_giveBack;
  QPushButton* m_reopen;
  planning::liaison::FormAudit m_audit;
  std::optional<planning::liaison::FormState> m_state;
  planning::liaison::UnitForm m_form;  ///< empty where nothing is stored
  std::vector<std::string> m_for;      ///< the finding that the answer is typed for
  std::vector<std::string> m_formFor;  ///< the form, as it stood, that the reason is typed for
  bool m_isFilling = false;
};

}  // namespace app::gui

#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/unit_year_panel.h"
#include "app/gui/room/cell_table.h"
#include "planning/liaison/year_cycle.h"

#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

/// When a step of a unit's year was taken, or how long it still has; overdue ones have a colour.
TableCell stepCell(const planning::liaison::StepStanding& step);

/// The five steps of a unit's year; how one is taken, and by when it is due.
class YearStepsPart : public UnitYearPanel {
  Q_OBJECT
 public:
  enum Column { step, standing, due, date, document, doneBy, note, columns };
  explicit YearStepsPart(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  QStringList heads() const;
  QString wordOf(planning::liaison::Step kind) const;
  CellTable::Row rowOf(const planning::liaison::StepStanding& one) const;
  const planning::liaison::StepStanding* chosen() const;  ///< null: none
  int firstToChoose(bool isSameUnit) const;
  void showChosen();
  void follow();
  void take();
  void setDue();

  CellTable* m_cells;
  FilteredTable* m_table;
  QLabel* m_what;
  QLineEdit* m_day;
  QLineEdit* m_document;
  QLineEdit* m_note;
  QPushButton* m_take;
  QCheckBox* m_forAll;
  QLineEdit* m_due;
  QPushButton* m_setDue;
  std::vector<planning::liaison::StepStanding> m_steps;  ///< by row
  std::optional<planning::liaison::Step> m_chosen;
  std::string m_unitShown;                           ///< with its year
  std::optional<planning::liaison::YearStep> m_for;  ///< what is typed is about
  bool m_isFilling = false;
};

}  // namespace app::gui

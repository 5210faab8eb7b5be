#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/liaison/desk/year_box.h"
#include "app/gui/liaison/office/inspections_part.h"
#include "app/gui/liaison/office/year_form_part.h"
#include "app/gui/liaison/office/year_steps_part.h"
#include "app/gui/room/cell_table.h"
#include "planning/liaison/year_cycle.h"

#include <QTabWidget>

#include <string>
#include <vector>

namespace app::gui {

/// A year: the steps that each unit has taken or has due, where its yearly form stands and what inspections
/// found; beside it what is done about the chosen unit.
class YearPanel : public LiaisonPanel {
  Q_OBJECT
 public:
  enum Column { organisation, planFiled, midYear, reported, assessed, published, form, inspections, columns };
  enum Part { steps, yearlyForm, visits };
  explicit YearPanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }
  QTabWidget& parts() { return *m_parts; }
  YearStepsPart& stepsPart() { return *m_steps; }
  YearFormPart& formPart() { return *m_form; }
  InspectionsPart& inspectionsPart() { return *m_inspections; }
  /// Chooses it where it has something in the year. Empty: as it is.
  void setUnit(const std::string& id);

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  void fillYears();
  void fillTable();
  CellTable::Row rowOf(const planning::liaison::YearOfUnit& one) const;
  TableCell formCell(const planning::liaison::YearOfUnit& one) const;
  TableCell inspectionsCell(const std::string& unit) const;
  int rowOfUnit(const std::string& id) const;  ///< -1: none
  std::string chosen() const;                  ///< empty: none
  void showParts();

  CellTable* m_cells;
  FilteredTable* m_table;
  YearBox* m_year;
  QTabWidget* m_parts;
  YearStepsPart* m_steps;
  YearFormPart* m_form;
  InspectionsPart* m_inspections;
  std::vector<planning::liaison::YearOfUnit> m_years;  ///< by row
  std::string m_unit;  ///< chosen, also where it has nothing in the year that is shown
  bool m_isFilling = false;
};

}  // namespace app::gui

#pragma once

#include "app/gui/liaison/desk/year_list_panel.h"
#include "app/gui/liaison/office/inspections_part.h"
#include "app/gui/liaison/office/year_form_part.h"
#include "app/gui/liaison/office/year_steps_part.h"
#include "planning/liaison/year_cycle.h"

#include <string>

namespace app::gui {

/// A year: the steps that each unit has taken or has due, where its yearly form stands and what inspections
/// found; beside it what is done about the chosen unit.
class YearPanel : public YearListPanel {
  Q_OBJECT
 public:
  enum Column { organisation, planFiled, midYear, reported, assessed, published, form, inspections, columns };
  enum Part { steps, yearlyForm, visits };
  explicit YearPanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  YearStepsPart& stepsPart() { return *m_steps; }
  YearFormPart& formPart() { return *m_form; }
  InspectionsPart& inspectionsPart() { return *m_inspections; }

 protected:
  void retranslate() override;
  Years years() const override;
  QStringList heads() const override;
  Listed listed(const std::string& year) override;
  void showParts() override;

 private:
  CellTable::Row rowOf(const planning::liaison::YearOfUnit& one) const;
  TableCell formCell(const planning::liaison::YearOfUnit& one) const;
  TableCell inspectionsCell(const std::string& unit) const;

  YearStepsPart* m_steps;
  YearFormPart* m_form;
  InspectionsPart* m_inspections;
};

}  // namespace app::gui

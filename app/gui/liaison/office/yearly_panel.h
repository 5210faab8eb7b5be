#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/liaison/desk/year_box.h"
#include "app/gui/room/cell_table.h"
#include "geo/table/cell.h"
#include "planning/liaison/year_cycle.h"

#include <map>
#include <string>

class QPushButton;

namespace app::gui {

/// What units agreed to beside what they reported in a year, where their forms and the steps of their year
/// stand; estimates keep their mark. Forms go out from here and come back.
class YearlyPanel : public LiaisonPanel {
  Q_OBJECT
 public:
  enum Column { organisation, field, measure, agreed, actual, reported, form, step, columns };
  explicit YearlyPanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void fillYears();
  void fillTable();
  /// `steps`: by unit.
  CellTable::Row rowOf(const std::vector<geo::Cell>& cells,
                       const std::map<std::string, TableCell>& steps) const;
  TableCell stepCell(const planning::liaison::YearOfUnit& year) const;
  void writeForm();
  void takeForm();

  CellTable* m_cells;
  FilteredTable* m_table;
  YearBox* m_year;
  QPushButton* m_write;
  QPushButton* m_take;
};

}  // namespace app::gui

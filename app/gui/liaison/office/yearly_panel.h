#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/room/cell_table.h"
#include "geo/table/cell.h"

class QComboBox;
class QPushButton;

namespace app::gui {

/// What units agreed to beside what they reported in a year; estimates keep their mark. Forms go out from
/// here and come back.
class YearlyPanel : public LiaisonPanel {
  Q_OBJECT
 public:
  enum Column { organisation, field, measure, agreed, actual, reported, columns };
  explicit YearlyPanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void fillYears();
  void fillTable();
  CellTable::Row rowOf(const std::vector<geo::Cell>& cells) const;
  void writeForm();
  void takeForm();

  CellTable* m_cells;
  FilteredTable* m_table;
  QComboBox* m_year;
  QPushButton* m_write;
  QPushButton* m_take;
};

}  // namespace app::gui

#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/room/cell_table.h"

namespace app::gui {

/// What the check of the register finds in the round.
class CoveragePanel : public LiaisonPanel {
  Q_OBJECT
 public:
  enum Column { severity, place, what, columns };
  explicit CoveragePanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }

 protected:
  void fill() override;
  void retranslate() override;

 private:
  QString placeOf(const geo::Issue& issue) const;
  void goTo(const geo::Issue& issue);

  CellTable* m_cells;
  FilteredTable* m_table;
};

}  // namespace app::gui

#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/room/cell_table.h"

class QLabel;
class QLineEdit;

namespace app::gui {

/// The rounds of liaison, the day that is asked about, and the organisations with what they have.
class OrganisationPanel : public LiaisonPanel {
  Q_OBJECT
 public:
  enum Column { name, kind, places, open, columns };
  explicit OrganisationPanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  QTableView& rounds() { return *m_roundView; }
  FilteredTable& organisations() { return *m_table; }
  /// Without a signal; empty, or one that is not there: none.
  void showUnit(const std::string& organisation);

 signals:
  void unitChosen(const std::string& organisation);  ///< by the user
  void unitActivated(const std::string& organisation);

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  void fillRounds();
  void fillOrganisations();
  const std::string& idAt(int row) const;

  QLabel* m_roundTitle;
  CellTable* m_rounds;
  QTableView* m_roundView;
  QLabel* m_dayTitle;
  QLineEdit* m_day;
  QLabel* m_title;
  CellTable* m_cells;
  FilteredTable* m_table;
  std::string m_unit;
  bool m_isFilling = false;
};

}  // namespace app::gui

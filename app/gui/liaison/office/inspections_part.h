#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/unit_year_panel.h"
#include "app/gui/room/cell_table.h"

#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

/// Inspections of the chosen unit, else of all: those of the year and those that are open, the longest
/// overdue first; how one is noted and closed.
class InspectionsPart : public UnitYearPanel {
  Q_OBJECT
 public:
  enum Column {
    when,
    state,
    id,
    organisation,
    place,
    date,
    finding,
    due,
    inspectedBy,
    closedOn,
    evidence,
    note,
    columns
  };
  explicit InspectionsPart(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }

 protected:
  void fill() override;
  void retranslate() override;

 private:
  /// An inspection that is listed.
  struct Listed {
    std::size_t entry = 0;  ///< index into the register's
    std::optional<int> days;
  };
  void build();
  QStringList heads() const;
  std::vector<Listed> listed() const;
  CellTable::Row rowOf(const Listed& one) const;
  const planning::liaison::Inspection& inspection(const Listed& one) const;
  const planning::liaison::Inspection* chosen() const;  ///< null: none
  void fillLevels();
  bool isThere(const std::string& inspectionId) const;
  void forgetNew();
  void showChosen();
  void follow();
  void closeChosen();
  void noteNew();

  CellTable* m_cells;
  FilteredTable* m_table;
  QLabel* m_what;
  QLineEdit* m_closedOn;
  QLineEdit* m_evidence;
  QPushButton* m_close;
  QLineEdit* m_id;
  QLineEdit* m_date;
  QLineEdit* m_finding;
  QLineEdit* m_due;
  QComboBox* m_level;
  QLineEdit* m_place;
  QLineEdit* m_note;
  QPushButton* m_noteNew;
  std::vector<Listed> m_listed;  ///< by row
  std::string m_chosen;          ///< id
  std::string m_for;             ///< id of the open one that what is typed is about
  std::string m_newFor;          ///< the unit that a new one is typed for
  std::string m_sent;            ///< id of the new one that was asked to be noted
  bool m_isFilling = false;
};

}  // namespace app::gui

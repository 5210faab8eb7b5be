#pragma once

#include <optional>
#include <string>

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/room/cell_table.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

/// Who is where in the round, and what is done with an assignment: its next state, or another unit.
class WherePanel : public LiaisonPanel {
  Q_OBJECT
 public:
  enum Column {
    level,
    place,
    organisation,
    kind,
    role,
    state,
    from,
    to,
    basis,
    contact,
    confidence,
    columns
  };
  explicit WherePanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }
  /// Only this one's; empty: all.
  void setUnit(const std::string& id);
  /// The first line about one of them becomes the chosen one.
  void showUnits(const std::vector<geo::UnitIndex>& units);

 signals:
  void allWanted();

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  QWidget* buildDeeds();
  CellTable::Row rowOf(const WhereRow& one) const;
  const planning::liaison::Assignment* chosen() const;
  int rowOfChosen() const;  ///< -1: it is not there any more
  void fillDeeds();
  void fillStates(bool isSame);
  void proposeHeir();
  void followSuccessor();
  void fillSuccessors();
  void move();
  void handOver();

  CellTable* m_cells;
  FilteredTable* m_table;
  QPushButton* m_all;
  QLabel* m_what;
  QLineEdit* m_day;
  QLineEdit* m_basis;
  QLineEdit* m_reason;
  QComboBox* m_state;
  QPushButton* m_move;
  QComboBox* m_successor;
  QPushButton* m_handOver;
  std::string m_unit;
  std::optional<planning::liaison::Assignment> m_for;  ///< what is typed is about this one, in its state
  bool m_isFilling = false;
};

}  // namespace app::gui

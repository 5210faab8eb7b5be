#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/room/cell_table.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

/// Promises, the longest overdue first, and how one is closed.
class PromisePanel : public LiaisonPanel {
  Q_OBJECT
 public:
  explicit PromisePanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }
  /// Only this one's; empty: all.
  void setUnit(const std::string& id);

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  void showChosen();
  const planning::liaison::Promise* chosen() const;
  void closeChosen();
  int rowOf(const std::string& id) const;  ///< -1: none

  CellTable* m_cells;
  FilteredTable* m_table;
  QCheckBox* m_onlyOpen;
  QLabel* m_what;
  QLineEdit* m_day;
  QCheckBox* m_isWithdrawn;
  QLineEdit* m_evidence;
  QLineEdit* m_reason;
  QPushButton* m_close;
  std::string m_unit;
  std::string m_chosen;  ///< id
  std::string m_for;     ///< id of the open promise that what is typed is about
  bool m_isFilling = false;
};

}  // namespace app::gui

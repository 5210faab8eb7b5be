#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/room/cell_table.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

/// The next round out of one that is there, and what one round has that another has not.
class NextRoundPanel : public LiaisonPanel {
  Q_OBJECT
 public:
  enum Column { change, level, place, role, before, after, columns };
  explicit NextRoundPanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  void fillRounds();
  void fillTable();
  void follow();
  void make();
  QString unitsText(const std::string& units) const;

  QLabel* m_fromTitle;
  QComboBox* m_from;
  QLabel* m_idTitle;
  QLineEdit* m_id;
  QLabel* m_firstTitle;
  QLineEdit* m_first;
  QLabel* m_lastTitle;
  QLineEdit* m_last;
  QLabel* m_zhTitle;
  QLineEdit* m_zh;
  QLabel* m_enTitle;
  QLineEdit* m_en;
  QPushButton* m_make;
  CellTable* m_cells;
  FilteredTable* m_table;
  QComboBox* m_older;
  QComboBox* m_newer;
  std::string m_round;                ///< that was shown when the choices were made
  std::vector<std::string> m_places;  ///< by row
};

}  // namespace app::gui

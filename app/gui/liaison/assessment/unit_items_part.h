#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/unit_year_panel.h"
#include "app/gui/room/cell_table.h"
#include "geo/table/table_writer.h"
#include "planning/assessment/assess.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

/// The items that a unit is judged by in a year, and where the points of the chosen one come from; the next
/// step of its assessment, and its sheet on paper.
class UnitItemsPart : public UnitYearPanel {
  Q_OBJECT
 public:
  enum Column {
    item,
    points,
    counts,
    self,
    score,
    state,
    vetoed,
    formula,
    department,
    evidence,
    reason,
    columns
  };
  enum PointColumn { what, value, note, pointColumns };
  explicit UnitItemsPart(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }
  FilteredTable& pointTable() { return *m_pointTable; }
  /// The grade and its reasons, and the steps that were taken.
  QString standing() const;

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  QWidget* buildDeeds();
  QStringList heads() const;
  QStringList pointHeads() const;
  void fillItems();
  void fillPoints();
  CellTable::Row rowOf(const geo::TableToWrite& table, const std::vector<geo::Cell>& cells) const;
  CellTable::Row pointRowOf(const std::string& name, const std::string& text,
                            const std::string& remark) const;
  QString gradeSentence() const;
  QStringList stepsTaken() const;
  std::string chosen() const;  ///< id of an item; empty: none
  void showStanding();
  void follow();
  void takeStep();
  void write();

  CellTable* m_cells;
  FilteredTable* m_table;
  CellTable* m_points;
  FilteredTable* m_pointTable;
  QLabel* m_standing;
  QComboBox* m_step;
  QLineEdit* m_day;
  QLineEdit* m_by;
  QLineEdit* m_note;
  QPushButton* m_take;
  QPushButton* m_write;
  std::optional<planning::assessment::UnitAssessment> m_assessed;
  QString m_problem;                        ///< why nothing could be worked out
  std::string m_item;                       ///< chosen
  std::pair<std::string, qsizetype> m_for;  ///< unit with its year, and steps taken, that is typed about
  bool m_isFilling = false;
};

}  // namespace app::gui

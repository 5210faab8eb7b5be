#pragma once

#include "app/gui/liaison/assessment/commendation_part.h"
#include "app/gui/liaison/assessment/unit_items_part.h"
#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/liaison/desk/year_box.h"
#include "app/gui/room/cell_table.h"
#include "geo/table/table_writer.h"

#include <QTabWidget>

#include <string>
#include <vector>

class QCheckBox;
class QPushButton;

namespace app::gui {

/// The units of a year with their grades, in the register's order; scores and places only where they are
/// asked for. Beside them the items of the chosen unit, and commendation.
class AssessmentPanel : public LiaisonPanel {
  Q_OBJECT
 public:
  enum Column {
    place,
    organisation,
    score,
    grade,
    vetoed,
    missing,
    judgedOn,
    step,
    given,
    difference,
    form,
    reason,
    columns
  };
  enum Part { items, commendation };
  explicit AssessmentPanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }
  QTabWidget& parts() { return *m_parts; }
  UnitItemsPart& itemsPart() { return *m_items; }
  CommendationPart& commendationPart() { return *m_commendation; }
  /// Chooses it where it is assessed in the year. Empty: as it is.
  void setUnit(const std::string& id);

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  void fillYears();
  void fillTable();
  /// Empty where nothing can be worked out; then it is said why.
  geo::TableToWrite assessedUnits(const std::string& year, QString& problem) const;
  CellTable::Row rowOf(const geo::TableToWrite& list, const std::vector<geo::Cell>& cells) const;
  TableCell gradeCell(const std::string& id, bool isEstimate) const;
  int rowOfUnit(const std::string& id) const;  ///< -1: none
  std::string chosen() const;                  ///< empty: none
  void showParts();
  void write();

  CellTable* m_cells;
  FilteredTable* m_table;
  YearBox* m_year;
  QCheckBox* m_isRanking;
  QPushButton* m_write;
  QTabWidget* m_parts;
  UnitItemsPart* m_items;
  CommendationPart* m_commendation;
  std::vector<std::string> m_units;  ///< by row
  std::string m_unit;                ///< chosen, also where it is not assessed in the year that is shown
  bool m_isFilling = false;
};

}  // namespace app::gui

#pragma once

#include <QTabWidget>

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/liaison/package/package_figures.h"
#include "app/gui/liaison/package/package_plans.h"
#include "app/gui/map/map_pane.h"
#include "app/gui/model/map_session.h"
#include "app/gui/room/cell_table.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace app::gui {

/// What a liaison unit sees of its package: its counties on a map and its figures, assignments, promises,
/// persons and plans. Nothing of others, and nothing that writes into it.
class PackagePage : public LiaisonPanel {
  Q_OBJECT
 public:
  enum Tab { figures, assignments, promises, persons, totals, plans };
  PackagePage(LiaisonDesk& desk, MapSession& session, QWidget* parent = nullptr);

  MapPane& pane() { return *m_pane; }
  MapWidget& map() { return m_pane->map(); }
  QTabWidget& tabs() { return *m_tabs; }
  FilteredTable& figureTable() { return *m_figureTable; }
  FilteredTable& assignmentTable() { return *m_assignmentTable; }
  FilteredTable& promiseTable() { return *m_promiseTable; }
  FilteredTable& personTable() { return *m_personTable; }
  PackagePlans& planTab() { return *m_plans; }
  QString title() const;
  /// What the map shows of a county; empty: nothing.
  QString figureLine(geo::UnitIndex unit) const;

  void setDocument(const DocumentPointer& document);

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  QWidget* buildHead();
  QWidget* buildMap();
  void clear();
  void fillHead();
  void fillChoices();
  void fillYears();
  void fillAssignments();
  void fillPromises();
  void fillPersons();
  void fillTotals();
  void chooseFirst();
  void showTheme();
  void showFigure(int row);
  void filterFigures();
  void writePage();

  MapSession& m_session;
  QLabel* m_title;
  QLabel* m_facts;
  QPushButton* m_print;
  QComboBox* m_indicator;
  QComboBox* m_year;
  MapPane* m_pane;
  QTabWidget* m_tabs;
  PackageFigures* m_figures;
  FilteredTable* m_figureTable;
  QComboBox* m_scope;
  CellTable* m_assignments;
  FilteredTable* m_assignmentTable;
  CellTable* m_promises;
  FilteredTable* m_promiseTable;
  CellTable* m_persons;
  FilteredTable* m_personTable;
  CellTable* m_totals;
  FilteredTable* m_totalTable;
  PackagePlans* m_plans;
  DocumentPointer m_filled;  ///< whose choices stand in the boxes
  bool m_isFilling = false;
};

}  // namespace app::gui

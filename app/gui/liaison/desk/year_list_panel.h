#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/liaison/desk/year_box.h"
#include "app/gui/room/cell_table.h"

#include <QTabWidget>

#include <functional>
#include <initializer_list>
#include <set>
#include <string>
#include <vector>

namespace app::gui {

/// A year, the units that have something in it, and beside the list the parts that are about the chosen one.
class YearListPanel : public LiaisonPanel {
  Q_OBJECT
 public:
  FilteredTable& table() { return *m_table; }
  QTabWidget& parts() { return *m_parts; }
  /// Chooses it where it is in the list of the year. Empty: as it is.
  void setUnit(const std::string& id);

 protected:
  struct Years {
    std::set<std::string, std::greater<>> all;
    std::string first;  ///< shown until another one is chosen
  };
  struct Listed {
    std::vector<std::string> units;  ///< by row
    std::vector<CellTable::Row> rows;
  };

  YearListPanel(LiaisonDesk& desk, int columns, QWidget* parent);
  /// `left`: what holds the table; with the widths of both sides.
  void build(QWidget* left, std::initializer_list<QWidget*> parts, const QList<int>& widths);

  void fill() override;
  void fillTable();
  YearBox& yearBox() { return *m_year; }
  /// Empty: what is typed is no year.
  std::string year() const { return m_year->year(); }
  std::string chosen() const;  ///< id; empty: none

  /// Of the workspace that is shown.
  virtual Years years() const = 0;
  virtual QStringList heads() const = 0;
  /// Asked with every workspace and year; empty where there is none. Says what an empty list means.
  virtual Listed listed(const std::string& year) = 0;
  virtual void showParts() = 0;
  /// Another workspace comes.
  virtual void forget() {}

 private:
  void fillYears();
  int rowOfUnit(const std::string& id) const;  ///< -1: none

  CellTable* m_cells;
  FilteredTable* m_table;
  YearBox* m_year;
  QTabWidget* m_parts;
  std::vector<std::string> m_units;
  std::string m_unit;  ///< chosen, also where it is not in the list of the year that is shown
  bool m_isFilling = false;
};

}  // namespace app::gui

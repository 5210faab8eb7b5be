#pragma once

#include <QTabWidget>

#include "app/gui/charts/chart_panel.h"
#include "app/gui/table/unit_table.h"

namespace app::gui {

/// Below the maps: the table of units and the charts, of the same selection.
class FigureViews : public QTabWidget {
  Q_OBJECT
 public:
  explicit FigureViews(UnitSelection& selection, QWidget* parent = nullptr);

  UnitTable& table() { return *m_table; }
  ChartPanel& charts() { return *m_charts; }

  void setDocument(const DocumentPointer& document);
  void setTheme(const ThemePointer& theme);
  void setColumns(const ColumnsPointer& columns);
  void setLanguage(const std::string& language);
  /// The period whose figures are there; empty: none.
  std::string period() const { return m_columns == nullptr ? std::string() : m_columns->period; }

 private:
  ColumnsPointer m_columns;
  UnitTable* m_table;
  ChartPanel* m_charts;
};

}  // namespace app::gui

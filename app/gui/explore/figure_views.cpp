#include "app/gui/explore/figure_views.h"

#include "app/gui/look/icons.h"

namespace app::gui {

FigureViews::FigureViews(UnitSelection& selection, QWidget* parent)
    : QTabWidget(parent), m_table(new UnitTable), m_charts(new ChartPanel) {
  setDocumentMode(true);
  addTab(m_table, lineIcon("table"), QString());
  addTab(m_charts, lineIcon("charts"), QString());
  m_table->setSelection(&selection);
  m_charts->setSelection(&selection);
}

void FigureViews::setDocument(const DocumentPointer& document) {
  m_columns = nullptr;
  m_table->setDocument(document);
  m_charts->setDocument(document);
}

void FigureViews::setTheme(const ThemePointer& theme) {
  m_table->setTheme(theme);
  m_charts->setTheme(theme);
}

void FigureViews::setColumns(const ColumnsPointer& columns) {
  m_columns = columns;
  m_table->setColumns(columns);
  m_charts->setColumns(columns);
}

void FigureViews::setLanguage(const std::string& language) {
  m_table->setLanguage(language);
  m_charts->setLanguage(language);
  setTabText(0, tr("Table"));
  setTabText(1, tr("Charts"));
}

}  // namespace app::gui

#include "app/gui/liaison/desk/year_list_panel.h"

#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app::gui {

YearListPanel::YearListPanel(LiaisonDesk& desk, int columns, QWidget* parent)
    : LiaisonPanel(desk, parent),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)),
      m_year(new YearBox),
      m_parts(new QTabWidget) {
  m_cells->setRows(QStringList(columns, QString()), {});
  connect(m_table, &FilteredTable::chosen, this, [this] {
    m_unit = chosen();
    showParts();
  });
  connect(m_table, &FilteredTable::left, this, [this] {
    if (m_isFilling) return;
    m_unit.clear();
    showParts();
  });
  connect(m_table, &FilteredTable::activated, this, [this] {
    if (const std::string id = chosen(); !id.empty()) emit unitWanted(id);
  });
  connect(m_year, &YearBox::currentTextChanged, this, &YearListPanel::fillTable);
}

void YearListPanel::build(QWidget* left, std::initializer_list<QWidget*> parts, const QList<int>& widths) {
  m_table->addControl(m_year);
  for (QWidget* const part : parts) m_parts->addTab(part, QString());
  m_parts->setDocumentMode(true);
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(left);
  across->addWidget(m_parts);
  across->setSizes(widths);
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(8, 8, 8, 8);
  outer->addWidget(across);
}

void YearListPanel::fill() {
  fillYears();
  fillTable();
}

void YearListPanel::fillYears() {
  if (!hasSnapshot()) {  // another workspace comes
    m_unit.clear();
    forget();
    return m_year->forget();
  }
  const Years known = years();
  m_year->setYears(known.all, known.first);
}

void YearListPanel::fillTable() {
  const std::string shown = year();
  Listed list = listed(hasSnapshot() ? shown : std::string());
  m_units = std::move(list.units);
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_table->choose(-1);
    m_cells->setRows(heads(), std::move(list.rows));
    m_table->choose(rowOfUnit(m_unit));
  }
  showParts();
}

int YearListPanel::rowOfUnit(const std::string& id) const {
  const auto found = std::ranges::find(m_units, id);
  return found == m_units.end() ? -1 : static_cast<int>(found - m_units.begin());
}

std::string YearListPanel::chosen() const {
  const int row = m_table->current();
  return row < 0 || static_cast<std::size_t>(row) >= m_units.size() ? std::string()
                                                                    : m_units[static_cast<std::size_t>(row)];
}

void YearListPanel::setUnit(const std::string& id) {
  if (id.empty()) return;
  m_unit = id;
  if (!hasSnapshot()) return;
  m_table->choose(rowOfUnit(id));
  showParts();
}

}  // namespace app::gui

#include "app/gui/liaison/office/year_panel.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/look/look.h"
#include "planning/liaison/inspections.h"

#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>
#include <set>
#include <utility>

namespace app::gui {

namespace liaison = planning::liaison;

YearPanel::YearPanel(LiaisonDesk& desk, QWidget* parent)
    : LiaisonPanel(desk, parent),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)),
      m_year(new YearBox),
      m_parts(new QTabWidget),
      m_steps(new YearStepsPart(desk)),
      m_form(new YearFormPart(desk)),
      m_inspections(new InspectionsPart(desk)) {
  build();
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
  connect(m_year, &YearBox::currentTextChanged, this, &YearPanel::fillTable);
  connect(m_inspections, &LiaisonPanel::placeChosen, this, &LiaisonPanel::placeChosen);
}

void YearPanel::build() {
  m_cells->setRows(QStringList(columns, QString()), {});
  m_table->setWidths({150, 84, 84, 84, 84, 84, 80});
  m_table->addControl(m_year);
  for (QWidget* const part : std::initializer_list<QWidget*>{m_steps, m_form, m_inspections})
    m_parts->addTab(part, QString());
  m_parts->setDocumentMode(true);
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(m_table);
  across->addWidget(m_parts);
  across->setSizes({560, 700});
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(8, 8, 8, 8);
  outer->addWidget(across);
}

void YearPanel::fill() {
  fillYears();
  fillTable();
}

/// Those that the register has something of, and the year that it is. That one is shown first, unless the
/// register ends before the year that went before it.
void YearPanel::fillYears() {
  if (!hasSnapshot()) {  // another workspace comes
    m_unit.clear();
    return m_year->forget();
  }
  constexpr std::size_t kYear = 4;
  const std::string now = snapshot().today.substr(0, kYear);
  std::set<std::string, std::greater<>> years;
  for (const liaison::YearStep& one : snapshot().entries.yearSteps) years.insert(one.year);
  for (const liaison::YearlyFigure& one : snapshot().entries.yearly) years.insert(one.year);
  for (const liaison::UnitForm& one : snapshot().entries.forms) years.insert(one.year);
  const std::string before = std::to_string(std::stoi(now) - 1);
  const std::string first = years.empty() || *years.begin() >= before ? now : *years.begin();
  years.insert(now);
  m_year->setYears(years, first);
}

TableCell YearPanel::formCell(const liaison::YearOfUnit& one) const {
  if (!one.state) return {QStringLiteral("—"), tr("not sent, nothing reported")};
  TableCell cell{wordText(view().language, "form_states", "state", toString(*one.state))};
  if (!one.form.date.empty()) cell.tip = tr("Since %1").arg(QString::fromStdString(one.form.date));
  return cell;
}

/// Those that are open, and how many of them are overdue.
TableCell YearPanel::inspectionsCell(const std::string& unit) const {
  const auto openOnes =
      std::ranges::count_if(snapshot().entries.inspections, [&](const liaison::Inspection& one) {
        return one.organisation == unit && one.state == liaison::InspectionState::open;
      });
  const std::vector<liaison::DueInspection> due =
      liaison::dueInspections(snapshot().entries, snapshot().today, 0);
  const auto overdueOnes = std::ranges::count_if(due, [&](const liaison::DueInspection& one) {
    return one.inspection.organisation == unit && one.days < 0;
  });
  TableCell cell;
  cell.text = overdueOnes == 0 ? tr("%1 open").arg(openOnes)
                               : tr("%1 open, %2 overdue").arg(openOnes).arg(overdueOnes);
  if (openOnes == 0) cell.text = QStringLiteral("—");
  if (overdueOnes > 0) cell.back = issueColour(geo::Issue::Severity::error);
  cell.sortBy = static_cast<qlonglong>(-overdueOnes * INT_MAX - openOnes);
  return cell;
}

CellTable::Row YearPanel::rowOf(const liaison::YearOfUnit& one) const {
  CellTable::Row row(columns);
  row[organisation] = {organisationName(view().language, snapshot(), one.unit.id),
                       QString::fromStdString(one.unit.id)};
  for (const liaison::StepStanding& step : one.steps)
    row[static_cast<std::size_t>(planFiled) + static_cast<std::size_t>(step.entry.step)] = stepCell(step);
  row[form] = formCell(one);
  row[inspections] = inspectionsCell(one.unit.id);
  return row;
}

void YearPanel::fillTable() {
  m_years.clear();
  const std::string shown = m_year->year();
  if (hasSnapshot() && !shown.empty())
    m_years = liaison::yearOf(snapshot().entries, shown, {}, snapshot().today);
  std::vector<CellTable::Row> rows;
  for (const liaison::YearOfUnit& one : m_years) rows.push_back(rowOf(one));
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_table->choose(-1);
    m_cells->setRows({tr("Organisation"), tr("Plan filed"), tr("Mid-year"), tr("Reported"), tr("Assessed"),
                      tr("Published"), tr("Form"), tr("Inspections")},
                     std::move(rows));
    m_table->choose(rowOfUnit(m_unit));
  }
  showParts();
}

int YearPanel::rowOfUnit(const std::string& id) const {
  const auto found =
      std::ranges::find_if(m_years, [&](const liaison::YearOfUnit& one) { return one.unit.id == id; });
  return found == m_years.end() ? -1 : static_cast<int>(found - m_years.begin());
}

std::string YearPanel::chosen() const {
  const int row = m_table->current();
  return row < 0 || static_cast<std::size_t>(row) >= m_years.size()
             ? std::string()
             : m_years[static_cast<std::size_t>(row)].unit.id;
}

void YearPanel::setUnit(const std::string& id) {
  if (id.empty()) return;
  m_unit = id;
  if (!hasSnapshot()) return;
  m_table->choose(rowOfUnit(id));
  showParts();
}

void YearPanel::showParts() {
  for (UnitYearPanel* const part : std::initializer_list<UnitYearPanel*>{m_steps, m_form, m_inspections})
    part->showUnit(view(), m_year->year(), chosen());
}

void YearPanel::retranslate() {
  m_table->setTexts(tr("The year of the units"),
                    tr("No unit is assigned in this year, and nothing of it is noted."));
  m_year->setAccessibleName(tr("Year that is shown"));
  m_parts->setAccessibleName(tr("The year of the chosen unit"));
  const QStringList titles = {tr("Steps"), tr("Yearly form"), tr("Inspections")};
  for (int i = 0; i < m_parts->count(); ++i) m_parts->setTabText(i, titles.at(i));
}

}  // namespace app::gui

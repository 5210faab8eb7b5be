#include "app/gui/liaison/office/yearly_panel.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/model/names.h"
#include "app/render/page/page_notes.h"
#include "planning/liaison/yearly_form.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>
#include <variant>

namespace app::gui {
namespace {

namespace liaison = planning::liaison;

/// Of yearlyTable().
enum YearlyCell : std::size_t {
  kOrganisation = 0,
  kField = 3,
  kAgreed = 8,
  kActual = 9,
  kEstimate = 10,
  kReported = 11,
  kState = 12
};

std::string wordsIn(const geo::Cell& cell) {
  const auto* const text = std::get_if<std::string>(&cell);
  return text == nullptr ? std::string() : *text;
}

/// "approved" and "approved 1/2" in the language.
QString formText(const std::string& language, const std::string& state) {
  const std::size_t end = std::min(state.find(' '), state.size());
  return wordText(language, "form_states", "state", state.substr(0, end)) +
         QString::fromStdString(state.substr(end));
}

TableCell amountCell(const geo::Cell& cell, bool isEstimate) {
  TableCell shown;
  shown.isNumber = true;
  const auto* const value = std::get_if<double>(&cell);
  if (value == nullptr) {
    shown.text = QStringLiteral("—");
    return shown;
  }
  constexpr int kDecimals = 2;
  shown.text = render::number(*value, *value == std::floor(*value) ? 0 : kDecimals);
  if (isEstimate) shown.text.prepend(QStringLiteral("≈ "));
  shown.sortBy = *value;
  return shown;
}

}  // namespace

YearlyPanel::YearlyPanel(LiaisonDesk& desk, QWidget* parent)
    : LiaisonPanel(desk, parent),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)),
      m_year(new YearBox),
      m_write(new QPushButton),
      m_take(new QPushButton) {
  m_cells->setRows(QStringList(columns, QString()), {});
  m_table->setWidths({230, 220, 90, 110, 110, 90, 110});
  m_table->addControl(m_year);
  auto* const deeds = new QHBoxLayout;
  deeds->addStretch(1);
  deeds->addWidget(m_write);
  deeds->addWidget(m_take);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(4);
  column->addWidget(m_table, 1);
  column->addLayout(deeds);
  connect(m_year, &YearBox::currentTextChanged, this, &YearlyPanel::fillTable);
  connect(m_write, &QPushButton::clicked, this, &YearlyPanel::writeForm);
  connect(m_take, &QPushButton::clicked, this, &YearlyPanel::takeForm);
}

void YearlyPanel::fill() {
  fillYears();
  fillTable();
}

/// Those with figures, the last one first, and the year that it is.
void YearlyPanel::fillYears() {
  if (!hasSnapshot()) return m_year->forget();
  std::set<std::string, std::greater<>> years;
  for (const liaison::YearlyFigure& one : snapshot().entries.yearly) years.insert(one.year);
  constexpr std::size_t kYear = 4;
  const std::string now = snapshot().today.substr(0, kYear);
  const std::string last = years.empty() ? now : *years.begin();
  years.insert(now);
  m_year->setYears(years, last);
}

/// The last step that was taken, and what is overdue.
TableCell YearlyPanel::stepCell(const liaison::YearOfUnit& year) const {
  QString taken = QStringLiteral("—");
  QStringList overdue;
  for (const liaison::StepStanding& one : year.steps) {
    const QString word = wordText(view().language, "year_steps", "step", toString(one.entry.step));
    if (one.standing == liaison::Standing::taken || one.standing == liaison::Standing::takenLate)
      taken = word;
    if (one.standing == liaison::Standing::overdue) overdue << word;
  }
  return {overdue.isEmpty() ? taken : tr("%1; overdue: %2").arg(taken, overdue.join(QStringLiteral(", ")))};
}

CellTable::Row YearlyPanel::rowOf(const std::vector<geo::Cell>& cells,
                                  const std::map<std::string, TableCell>& steps) const {
  const std::string unit = wordsIn(cells[kOrganisation]), id = wordsIn(cells[kField]);
  const bool isEstimate = wordsIn(cells[kEstimate]) == "true";
  const auto& fields = snapshot().entries.formFields;
  const auto found = std::ranges::find(fields, id, &liaison::FormField::id);
  CellTable::Row row(columns);
  row[organisation] = unit.empty() ? TableCell{tr("all that reported")}
                                   : TableCell{organisationName(view().language, snapshot(), unit),
                                               QString::fromStdString(unit)};
  row[field] = {QString::fromStdString(id), QString::fromStdString(id)};
  if (found != fields.end()) {
    row[field].text = nameIn(view().language, found->nameZh, found->nameEn);
    row[measure].text = nameIn(view().language, found->unitZh, found->unitEn);
  }
  row[agreed] = amountCell(cells[kAgreed], isEstimate);
  row[actual] = amountCell(cells[kActual], isEstimate);
  row[reported] = {QString::fromStdString(wordsIn(cells[kReported])), {}, {}, true};
  row[form].text = formText(view().language, wordsIn(cells[kState]));
  if (const auto own = steps.find(unit); own != steps.end()) row[step] = own->second;
  if (isEstimate) row[actual].tip = row[agreed].tip = tr("An estimate: goods are valued, not counted");
  if (unit.empty())
    for (TableCell& cell : row) cell.isBold = true;
  return row;
}

void YearlyPanel::fillTable() {
  std::vector<CellTable::Row> rows;
  const std::string year = m_year->year();
  if (hasSnapshot() && !year.empty()) {
    std::map<std::string, TableCell> steps;
    for (const liaison::YearOfUnit& one : liaison::yearOf(snapshot().entries, year, {}, snapshot().today))
      steps.emplace(one.unit.id, stepCell(one));
    for (const auto& cells : liaison::yearlyTable(snapshot().entries, year).rows)
      rows.push_back(rowOf(cells, steps));
  }
  m_cells->setRows({tr("Organisation"), tr("Field"), tr("Unit"), tr("Agreed"), tr("Actual"),
                    tr("Reported by"), tr("Form"), tr("Steps")},
                   std::move(rows));
  m_write->setEnabled(hasSnapshot() && !year.empty());
  m_take->setEnabled(mayWrite());
}

void YearlyPanel::writeForm() {
  const std::string year = m_year->year();
  const QString file = QFileDialog::getSaveFileName(
      this, tr("Yearly form"), QStringLiteral("form-%1.xlsx").arg(QString::fromStdString(year)),
      tr("Workbooks (*.xlsx)"));
  if (!file.isEmpty()) desk().writeForm(file.toStdString(), year, view().language != "en");
}

void YearlyPanel::takeForm() {
  const QString file =
      QFileDialog::getOpenFileName(this, tr("Filled yearly form"), {}, tr("Workbooks (*.xlsx)"));
  if (!file.isEmpty()) desk().propose(file.toStdString(), {}, false);
}

void YearlyPanel::retranslate() {
  m_table->setTexts(tr("Yearly figures"),
                    tr("No figures of this year. Write the form, have it filled in, and take it in."));
  m_year->setAccessibleName(tr("Year of the form"));
  m_write->setText(tr("&Write the form…"));
  m_write->setToolTip(tr("One row a unit, a column a field, to be filled in"));
  m_take->setText(tr("&Take a form in…"));
}

}  // namespace app::gui

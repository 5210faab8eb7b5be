#include "app/gui/liaison/assessment/assessment_panel.h"

#include "app/gui/liaison/assessment/assessment_words.h"
#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/desk/named_cells.h"
#include "app/gui/liaison/desk/panel_parts.h"
#include "app/gui/look/look.h"
#include "app/gui/model/names.h"
#include "geo/report/error.h"
#include "planning/assessment/assess.h"
#include "planning/assessment/grade_tables.h"
#include "planning/liaison/grades.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

namespace app::gui {

namespace assessment = planning::assessment;
namespace liaison = planning::liaison;

AssessmentPanel::AssessmentPanel(LiaisonDesk& desk, QWidget* parent)
    : LiaisonPanel(desk, parent),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)),
      m_year(new YearBox),
      m_isRanking(new QCheckBox),
      m_write(new QPushButton),
      m_parts(new QTabWidget),
      m_items(new UnitItemsPart(desk)),
      m_commendation(new CommendationPart(desk)) {
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
  connect(m_year, &YearBox::currentTextChanged, this, &AssessmentPanel::fillTable);
  connect(m_isRanking, &QCheckBox::toggled, this, &AssessmentPanel::fillTable);
  connect(m_write, &QPushButton::clicked, this, &AssessmentPanel::write);
}

void AssessmentPanel::build() {
  m_cells->setRows(QStringList(columns, QString()), {});
  m_table->setWidths({70, 150, 60, 80, 60, 60, 70, 90, 80, 160, 80});
  for (const Column hidden : {place, score}) m_table->view().setColumnHidden(hidden, true);
  m_table->addControl(m_year);
  m_table->addControl(m_isRanking);
  auto* const deeds = new QHBoxLayout;
  deeds->addStretch(1);
  deeds->addWidget(m_write);
  auto* const left = new QWidget;
  auto* const column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_table, 1);
  column->addLayout(deeds);
  m_parts->addTab(m_items, QString());
  m_parts->addTab(m_commendation, QString());
  m_parts->setDocumentMode(true);
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(left);
  across->addWidget(m_parts);
  across->setSizes({520, 740});
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(8, 8, 8, 8);
  outer->addWidget(across);
}

void AssessmentPanel::fill() {
  fillYears();
  fillTable();
  m_commendation->setView(view());
}

/// Those that have a catalogue, the last one first.
void AssessmentPanel::fillYears() {
  if (!hasSnapshot()) {  // another workspace comes
    m_unit.clear();
    m_isRanking->setChecked(false);
    return m_year->forget();
  }
  constexpr std::size_t kYear = 4;
  std::set<std::string, std::greater<>> years;
  for (const liaison::AssessmentItem& one : snapshot().entries.assessmentItems) years.insert(one.year);
  const std::string first = years.empty() ? snapshot().today.substr(0, kYear) : *years.begin();
  years.insert(first);
  m_year->setYears(years, first);
}

geo::TableToWrite AssessmentPanel::assessedUnits(const std::string& year, QString& problem) const {
  const liaison::Register& all = snapshot().entries;
  if (liaison::itemsOf(all, year).empty() || liaison::gradesOf(all, year).empty()) {
    problem =
        tr("There is no catalogue of %1, or no grades. Take the lists assessment_items and grade_bands in "
           "(tab The register).")
            .arg(QString::fromStdString(year));
    return {};
  }
  try {
    const std::vector<assessment::UnitAssessment> units = assessment::assess(all, year);
    return m_isRanking->isChecked() ? assessment::rankingTable(all, year, units)
                                    : assessment::gradeTable(all, year, units);
  } catch (const geo::Error& error) {
    problem = QString::fromUtf8(error.what());
    return {};
  }
}

TableCell AssessmentPanel::gradeCell(const std::string& id, bool isEstimate) const {
  if (id.empty()) return {QStringLiteral("—")};
  const liaison::GradeBand* const band = liaison::gradeNamed(snapshot().entries, m_year->year(), id);
  TableCell cell{QString::fromStdString(id), QString::fromStdString(id)};
  if (band != nullptr) {
    cell.text = nameIn(view().language, band->nameZh, band->nameEn);
    if (band->fromScore) cell.sortBy = -*band->fromScore;
  }
  if (isEstimate) {
    cell.text.prepend(QStringLiteral("≈ "));
    cell.tip = tr("A figure behind it is an estimate");
  }
  return cell;
}

CellTable::Row AssessmentPanel::rowOf(const geo::TableToWrite& list,
                                      const std::vector<geo::Cell>& cells) const {
  const NamedCells named(list, cells);
  const std::string& language = view().language;
  CellTable::Row row(columns);
  if (m_isRanking->isChecked()) {
    row[place] = numberCell(named.cell("rank"));
    const auto* const tied = std::get_if<std::int64_t>(&named.cell("tied"));
    if (tied != nullptr && *tied > 1)
      row[place].text = tr("%1 (shared by %2)").arg(row[place].text).arg(*tied);
    row[score] = numberCell(named.cell("score"));
  }
  row[organisation] = {organisationName(language, snapshot(), named.text("organisation")),
                       QString::fromStdString(named.text("organisation"))};
  row[grade] = gradeCell(named.text("grade"), named.isTrue("estimate"));
  row[vetoed].text = named.isTrue("vetoed") ? tr("vetoed") : QString();
  if (named.isTrue("vetoed")) row[vetoed].back = issueColour(geo::Issue::Severity::error);
  row[missing] = numberCell(named.cell("missing"));
  if (row[missing].sortBy.toLongLong() > 0) row[missing].back = issueColour(geo::Issue::Severity::warning);
  row[judgedOn] = textCell(named.text("judged_on"));
  row[judgedOn].tip = tr("Points of the items that apply, of those of the catalogue");
  row[step].text = wordText(language, "assessment_steps", "step", named.text("step"));
  row[given] = gradeCell(named.text("given_grade"), false);
  row[difference] = textCell(named.text("difference"));
  if (!row[difference].text.isEmpty()) row[difference].back = issueColour(geo::Issue::Severity::warning);
  row[form].text = formStandingText(language, named.text("forms"));
  row[reason] = textCell(named.text("reason"));
  return row;
}

void AssessmentPanel::fillTable() {
  const std::string shown = m_year->year();
  QString problem = tr("No unit is assessed in this year.");
  geo::TableToWrite list;
  if (hasSnapshot() && !shown.empty()) list = assessedUnits(shown, problem);
  m_units.clear();
  std::vector<CellTable::Row> rows;
  for (const std::vector<geo::Cell>& cells : list.rows) {
    m_units.push_back(NamedCells(list, cells).text("organisation"));
    rows.push_back(rowOf(list, cells));
  }
  m_write->setEnabled(!rows.empty());
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_table->choose(-1);
    m_cells->setRows(
        {tr("Place"), tr("Organisation"), tr("Score"), tr("Grade"), tr("Veto"), tr("Missing"),
         tr("Judged on"), tr("Last step"), tr("Given"), tr("Difference from it"), tr("Form"), tr("Reason")},
        std::move(rows));
    m_table->setTexts(tr("Assessment of the units"), problem);
    for (const Column hidden : {place, score})
      m_table->view().setColumnHidden(hidden, !m_isRanking->isChecked());
    m_table->choose(rowOfUnit(m_unit));
  }
  showParts();
}

int AssessmentPanel::rowOfUnit(const std::string& id) const {
  const auto found = std::ranges::find(m_units, id);
  return found == m_units.end() ? -1 : static_cast<int>(found - m_units.begin());
}

std::string AssessmentPanel::chosen() const {
  const int row = m_table->current();
  return row < 0 || static_cast<std::size_t>(row) >= m_units.size() ? std::string()
                                                                    : m_units[static_cast<std::size_t>(row)];
}

void AssessmentPanel::setUnit(const std::string& id) {
  if (id.empty()) return;
  m_unit = id;
  if (!hasSnapshot()) return;
  m_table->choose(rowOfUnit(id));
  showParts();
}

void AssessmentPanel::showParts() { m_items->showUnit(view(), m_year->year(), chosen()); }

void AssessmentPanel::write() {
  const std::string year = m_year->year();
  const QString file = QFileDialog::getSaveFileName(
      this, tr("Table of assessment"), QStringLiteral("assessment-%1.docx").arg(QString::fromStdString(year)),
      tr("Word documents (*.docx);;PDF (*.pdf)"));
  if (!file.isEmpty())
    desk().writeAssessment(file.toStdString(), {year, {}, m_isRanking->isChecked(), view().language != "en"});
}

void AssessmentPanel::retranslate() {
  m_year->setAccessibleName(tr("Year of the catalogue"));
  m_isRanking->setText(tr("&Ranking"));
  m_isRanking->setToolTip(
      tr("For the office: scores and places, the highest first; ties share a place. What is "
         "given out has grades and reasons only."));
  m_write->setText(tr("&Write the table…"));
  m_write->setToolTip(tr("Grades with their reasons; scores and places only with Ranking"));
  m_parts->setAccessibleName(tr("The chosen unit, and commendation"));
  const QStringList titles = {tr("Items"), tr("Commendation")};
  for (int i = 0; i < m_parts->count(); ++i) m_parts->setTabText(i, titles.at(i));
}

}  // namespace app::gui

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
#include <QVBoxLayout>

#include <variant>

namespace app::gui {

namespace assessment = planning::assessment;
namespace liaison = planning::liaison;

AssessmentPanel::AssessmentPanel(LiaisonDesk& desk, QWidget* parent)
    : YearListPanel(desk, columns, parent),
      m_isRanking(new QCheckBox),
      m_write(new QPushButton),
      m_items(new UnitItemsPart(desk)),
      m_commendation(new CommendationPart(desk)) {
  table().setWidths({70, 150, 60, 80, 60, 60, 70, 90, 80, 160, 80});
  for (const Column hidden : {place, score}) table().view().setColumnHidden(hidden, true);
  build(buildList(), {m_items, m_commendation}, {520, 740});
  table().addControl(m_isRanking);
  connect(m_isRanking, &QCheckBox::toggled, this, &AssessmentPanel::fillTable);
  connect(m_write, &QPushButton::clicked, this, &AssessmentPanel::write);
}

QWidget* AssessmentPanel::buildList() {
  auto* const deeds = new QHBoxLayout;
  deeds->addStretch(1);
  deeds->addWidget(m_write);
  auto* const left = new QWidget;
  auto* const column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(&table(), 1);
  column->addLayout(deeds);
  return left;
}

void AssessmentPanel::fill() {
  YearListPanel::fill();
  m_commendation->setView(view());
}

void AssessmentPanel::forget() { m_isRanking->setChecked(false); }

/// Those that have a catalogue, the last one first.
YearListPanel::Years AssessmentPanel::years() const {
  constexpr std::size_t kYear = 4;
  Years years;
  for (const liaison::AssessmentItem& one : snapshot().entries.assessmentItems) years.all.insert(one.year);
  years.first = years.all.empty() ? snapshot().today.substr(0, kYear) : *years.all.begin();
  years.all.insert(years.first);
  return years;
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
  const liaison::GradeBand* const band = liaison::gradeNamed(snapshot().entries, year(), id);
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

QStringList AssessmentPanel::heads() const {
  return {tr("Place"),   tr("Organisation"), tr("Score"),     tr("Grade"), tr("Veto"),
          tr("Missing"), tr("Judged on"),    tr("Last step"), tr("Given"), tr("Difference from it"),
          tr("Form"),    tr("Reason")};
}

YearListPanel::Listed AssessmentPanel::listed(const std::string& year) {
  QString problem = tr("No unit is assessed in this year.");
  geo::TableToWrite units;
  if (!year.empty()) units = assessedUnits(year, problem);
  Listed list;
  for (const std::vector<geo::Cell>& cells : units.rows) {
    list.units.push_back(NamedCells(units, cells).text("organisation"));
    list.rows.push_back(rowOf(units, cells));
  }
  m_write->setEnabled(!list.rows.empty());
  table().setTexts(tr("Assessment of the units"), problem);
  for (const Column hidden : {place, score})
    table().view().setColumnHidden(hidden, !m_isRanking->isChecked());
  return list;
}

void AssessmentPanel::showParts() { m_items->showUnit(view(), year(), chosen()); }

void AssessmentPanel::write() {
  const std::string shown = year();
  const QString file =
      QFileDialog::getSaveFileName(this, tr("Table of assessment"),
                                   QStringLiteral("assessment-%1.docx").arg(QString::fromStdString(shown)),
                                   tr("Word documents (*.docx);;PDF (*.pdf)"));
  if (!file.isEmpty())
    desk().writeAssessment(file.toStdString(),
                           {shown, {}, m_isRanking->isChecked(), view().language != "en"});
}

void AssessmentPanel::retranslate() {
  yearBox().setAccessibleName(tr("Year of the catalogue"));
  m_isRanking->setText(tr("&Ranking"));
  m_isRanking->setToolTip(
      tr("For the office: scores and places, the highest first; ties share a place. What is "
         "given out has grades and reasons only."));
  m_write->setText(tr("&Write the table…"));
  m_write->setToolTip(tr("Grades with their reasons; scores and places only with Ranking"));
  parts().setAccessibleName(tr("The chosen unit, and commendation"));
  const QStringList titles = {tr("Items"), tr("Commendation")};
  for (int i = 0; i < parts().count(); ++i) parts().setTabText(i, titles.at(i));
}

}  // namespace app::gui

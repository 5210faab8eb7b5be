#include "app/gui/liaison/assessment/unit_items_part.h"

#include "app/gui/liaison/assessment/assessment_words.h"
#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/desk/named_cells.h"
#include "app/gui/liaison/desk/panel_parts.h"
#include "app/gui/look/look.h"
#include "app/gui/model/names.h"
#include "geo/report/error.h"
#include "planning/assessment/grade_tables.h"
#include "planning/liaison/grades.h"
#include "planning/liaison/register_lists.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace app::gui {

namespace assessment = planning::assessment;
namespace liaison = planning::liaison;

UnitItemsPart::UnitItemsPart(LiaisonDesk& desk, QWidget* parent)
    : UnitYearPanel(desk, parent),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)),
      m_points(new CellTable(this)),
      m_pointTable(new FilteredTable(*m_points)),
      m_standing(textLabel()),
      m_step(new QComboBox),
      m_day(dayLine()),
      m_by(new QLineEdit),
      m_note(new QLineEdit),
      m_take(new QPushButton),
      m_write(new QPushButton) {
  build();
  connect(m_table, &FilteredTable::chosen, this, [this] {
    m_item = chosen();
    fillPoints();
  });
  connect(m_table, &FilteredTable::left, this, [this] {
    if (m_isFilling) return;
    m_item.clear();
    fillPoints();
  });
  connect(m_day, &QLineEdit::textChanged, this, &UnitItemsPart::follow);
  connect(m_take, &QPushButton::clicked, this, &UnitItemsPart::takeStep);
  connect(m_write, &QPushButton::clicked, this, &UnitItemsPart::write);
}

void UnitItemsPart::build() {
  m_cells->setRows(QStringList(columns, QString()), {});
  m_table->setWidths({130, 50, 80, 70, 50, 80, 50, 230, 100, 110});
  m_points->setRows(QStringList(pointColumns, QString()), {});
  m_pointTable->setWidths({140, 240});
  for (const std::string& word : liaison::fieldWords("assessment_steps", "step", false))
    m_step->addItem(QString(), QString::fromStdString(word));
  auto* const down = new QSplitter(Qt::Vertical);
  down->setChildrenCollapsible(false);
  down->addWidget(m_table);
  down->addWidget(m_pointTable);
  down->setSizes({200, 160});
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(8, 4, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_standing);
  column->addWidget(down, 1);
  column->addWidget(buildDeeds());
}

QWidget* UnitItemsPart::buildDeeds() {
  auto* const box = new QWidget;
  auto* const row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(m_step);
  row->addWidget(m_day);
  row->addWidget(m_by, 1);
  row->addWidget(m_note, 1);
  row->addWidget(m_take);
  row->addWidget(m_write);
  return box;
}

QStringList UnitItemsPart::heads() const {
  return {tr("Item"),       tr("Points"),   tr("Counted by"), tr("Own report"),
          tr("Score"),      tr("State"),    tr("Veto"),       tr("Formula with the figures"),
          tr("Department"), tr("Evidence"), tr("Reason")};
}

QStringList UnitItemsPart::pointHeads() const { return {tr("What"), tr("Value"), tr("From")}; }

CellTable::Row UnitItemsPart::rowOf(const geo::TableToWrite& table,
                                    const std::vector<geo::Cell>& cells) const {
  const NamedCells named(table, cells);
  const std::string id = named.text("item"), standingWord = named.text("state");
  CellTable::Row row(columns);
  row[item] = {nameIn(view().language, named.text("name_zh"), named.text("name_en")),
               QString::fromStdString(id)};
  row[points] = numberCell(named.cell("points"));
  row[self] = numberCell(named.cell("self"));
  row[score] = numberCell(named.cell("score"));
  row[state].text = scoreStateText(standingWord);
  row[vetoed].text = yesNoText(named.text("vetoed"));
  row[formula] = textCell(named.text("formula"));
  row[department] = textCell(named.text("department"));
  row[evidence] = textCell(named.text("evidence"));
  row[reason] = textCell(named.text("reason"));
  if (!id.empty()) row[counts].text = countsText(view().language, named.text("counts"));
  if (named.isTrue("estimate") && !row[score].text.isEmpty()) {
    row[score].text.prepend(QStringLiteral("≈ "));
    row[score].tip = tr("A figure behind it is an estimate");
  }
  if (standingWord == "missing" || standingWord == "wrong")
    row[state].back = issueColour(geo::Issue::Severity::warning);
  if (named.isTrue("vetoed")) row[vetoed].back = issueColour(geo::Issue::Severity::error);
  if (id.empty()) {
    if (standingWord.empty()) row[item].text = tr("All that apply");
    for (TableCell& cell : row) cell.isBold = true;
  }
  return row;
}

void UnitItemsPart::fill() {
  m_assessed.reset();
  m_problem.clear();
  try {
    if (hasUnit()) m_assessed = assessment::assess(snapshot().entries, year(), unit()).front();
  } catch (const geo::Error& error) {
    m_problem = QString::fromUtf8(error.what());
  }
  fillItems();
  showStanding();
}

void UnitItemsPart::fillItems() {
  std::vector<CellTable::Row> rows;
  int before = -1;
  if (m_assessed) {
    const geo::TableToWrite table = assessment::itemTable(
        *m_assessed, assessment::differenceFromGiven(snapshot().entries, year(), *m_assessed));
    for (const std::vector<geo::Cell>& cells : table.rows) rows.push_back(rowOf(table, cells));
    for (std::size_t i = 0; i < m_assessed->items.size(); ++i)
      if (m_assessed->items[i].item.id == m_item) before = static_cast<int>(i);
  }
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_table->choose(-1);
    m_cells->setRows(heads(), std::move(rows));
    m_table->choose(before);
  }
  fillPoints();
}

std::string UnitItemsPart::chosen() const {
  const int row = m_table->current();
  return !m_assessed || row < 0 || static_cast<std::size_t>(row) >= m_assessed->items.size()
             ? std::string()
             : m_assessed->items[static_cast<std::size_t>(row)].item.id;
}

/// Names of figures stay as formulas have them.
CellTable::Row UnitItemsPart::pointRowOf(const std::string& name, const std::string& text,
                                         const std::string& remark) const {
  static const std::set<std::string> kFields = {"organisation", "year",    "item", "points",  "counts",
                                                "score",        "reason",  "self", "checked", "local",
                                                "satisfaction", "formula", "veto", "vetoed",  "evidence",
                                                "department",   "source"};
  const std::string& language = view().language;
  CellTable::Row row(pointColumns);
  row[what] = textCell(name);
  row[value] = textCell(text);
  row[note] = textCell(remark);
  if (kFields.contains(name)) row[what].text = registerFieldTitle("assessment_scores", name);
  if (name == "veto_stated") {
    row[what].text = tr("Word of the department");
    row[value].text = wordText(language, "assessment_scores", "veto", text);
  } else if (name == "forms") {
    row[what].text = tr("Yearly form");
    row[value].text = formStandingText(language, text);
  } else if (name == "organisation") {
    row[value].text = organisationName(language, snapshot(), text);
  } else if (name == "counts") {
    row[value].text = countsText(language, text);
  } else if (name == "vetoed") {
    row[value].text = yesNoText(text);
  } else if (name == "score") {
    row[note].text = scoreStateText(remark);
  }
  return row;
}

void UnitItemsPart::fillPoints() {
  std::vector<CellTable::Row> rows;
  if (const std::string id = chosen(); !id.empty()) {
    const geo::TableToWrite table = assessment::pointTable(snapshot().entries, *m_assessed, id);
    for (const std::vector<geo::Cell>& cells : table.rows) {
      const NamedCells named(table, cells);
      rows.push_back(pointRowOf(named.text("what"), named.text("value"), named.text("note")));
    }
  }
  m_points->setRows(pointHeads(), std::move(rows));
}

QString UnitItemsPart::gradeSentence() const {
  const liaison::GradeBand* const band = liaison::gradeNamed(snapshot().entries, year(), m_assessed->grade);
  const QString name = organisationName(view().language, snapshot(), unit());
  const QString judged = QString::fromStdString(assessment::judgedOn(*m_assessed));
  QStringList reasons;
  for (const std::string& one : m_assessed->reasons) reasons << QString::fromStdString(one);
  const QString sentence =
      band == nullptr
          ? tr("%1 in %2: no grade, judged on %3 points").arg(name, QString::fromStdString(year()), judged)
          : tr("%1 in %2: %3, judged on %4 points")
                .arg(name, QString::fromStdString(year()),
                     nameIn(view().language, band->nameZh, band->nameEn), judged);
  return reasons.isEmpty() ? sentence : tr("%1. %2").arg(sentence, reasons.join(QStringLiteral("; ")));
}

/// In their order, with their days.
QStringList UnitItemsPart::stepsTaken() const {
  std::vector<const liaison::AssessmentStep*> taken;
  for (const liaison::AssessmentStep& one : snapshot().entries.assessmentSteps)
    if (one.organisation == unit() && one.year == year()) taken.push_back(&one);
  std::ranges::stable_sort(taken, {}, &liaison::AssessmentStep::step);
  QStringList texts;
  for (const liaison::AssessmentStep* const one : taken)
    texts << m_step->itemText(static_cast<int>(one->step)) + ' ' + QString::fromStdString(one->date);
  return texts;
}

/// What is typed goes with the unit and the steps that it had taken; the step behind the last one is
/// proposed.
void UnitItemsPart::showStanding() {
  for (int i = 0; i < m_step->count(); ++i)
    m_step->setItemText(i, wordText(view().language, "assessment_steps", "step",
                                    m_step->itemData(i).toString().toStdString()));
  const QStringList taken = m_assessed ? stepsTaken() : QStringList();
  const std::pair wanted(m_assessed ? year() + ' ' + unit() : std::string(), taken.size());
  if (std::exchange(m_for, wanted) != wanted) {
    for (QLineEdit* const line : {m_day, m_by, m_note}) line->clear();
    int next = 0;
    if (m_assessed)
      for (const liaison::AssessmentStep& one : snapshot().entries.assessmentSteps)
        if (one.organisation == unit() && one.year == year())
          next = std::max(next, static_cast<int>(one.step) + 1);
    m_step->setCurrentIndex(std::min(next, m_step->count() - 1));
  }
  if (m_assessed)
    m_standing->setText(
        taken.isEmpty() ? tr("%1\nNo step of its assessment was taken yet.").arg(gradeSentence())
                        : tr("%1\nSteps taken: %2").arg(gradeSentence(), taken.join(QStringLiteral(", "))));
  else
    m_standing->setText(m_problem.isEmpty() ? tr("Choose a unit to see what it is judged by.") : m_problem);
  follow();
}

QString UnitItemsPart::standing() const { return m_standing->text(); }

void UnitItemsPart::follow() {
  const bool mayTake = mayWriteUnit() && m_assessed.has_value();
  for (QWidget* const part : std::initializer_list<QWidget*>{m_step, m_day, m_by, m_note})
    part->setEnabled(mayTake);
  m_take->setEnabled(mayTake && !typedIn(*m_day).empty());
  m_write->setEnabled(m_assessed.has_value());
}

void UnitItemsPart::takeStep() {
  liaison::AssessmentStep taken;
  taken.organisation = unit();
  taken.year = year();
  taken.step = static_cast<liaison::AssessmentStepKind>(m_step->currentIndex());
  taken.date = typedIn(*m_day);
  taken.doneBy = typedIn(*m_by);
  taken.note = typedIn(*m_note);
  desk().takeAssessmentStep(std::move(taken));
}

void UnitItemsPart::write() {
  const QString proposed = QStringLiteral("assessment-%1-%2.docx")
                               .arg(QString::fromStdString(year()), QString::fromStdString(unit()));
  const QString file = QFileDialog::getSaveFileName(this, tr("Sheet of the unit"), proposed,
                                                    tr("Word documents (*.docx);;PDF (*.pdf)"));
  if (!file.isEmpty())
    desk().writeAssessment(file.toStdString(), {year(), unit(), false, view().language != "en"});
}

void UnitItemsPart::retranslate() {
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_cells->setRows(heads(), {});  // and the rows when it is filled
    m_points->setRows(pointHeads(), {});
  }
  m_table->setTexts(tr("Items of the unit"), tr("Choose a unit to see what it is judged by."));
  m_pointTable->setTexts(tr("Where the points come from"),
                         tr("Choose an item to see its figures and its evidence."));
  m_standing->setAccessibleName(tr("Grade of the chosen unit"));
  m_step->setAccessibleName(tr("Step of the assessment"));
  m_day->setAccessibleName(tr("Day of the step of the assessment"));
  m_day->setPlaceholderText(tr("Day, 2012-05-31"));
  m_by->setAccessibleName(tr("Person who took the step"));
  m_by->setPlaceholderText(tr("Done by; empty: you"));
  m_note->setAccessibleName(tr("What came of the step"));
  m_note->setPlaceholderText(tr("What came of it"));
  m_take->setText(tr("Note the &step"));
  m_take->setToolTip(tr("The step that grades gives the grade that stands above"));
  m_write->setText(tr("Write the s&heet…"));
  m_write->setToolTip(tr("The paper of this unit, with all of its scores"));
}

}  // namespace app::gui

#include "app/gui/liaison/office/year_steps_part.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/desk/panel_parts.h"
#include "app/gui/liaison/desk/promise_cells.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>
#include <utility>

namespace app::gui {
namespace {

namespace liaison = planning::liaison;

struct YearTexts {
  Q_DECLARE_TR_FUNCTIONS(app::gui::YearTexts)
};

bool isTaken(const liaison::StepStanding& one) {
  return one.standing == liaison::Standing::taken || one.standing == liaison::Standing::takenLate;
}

QString standingText(liaison::Standing standing) {
  switch (standing) {
    case liaison::Standing::taken:
      return YearTexts::tr("taken");
    case liaison::Standing::takenLate:
      return YearTexts::tr("taken late");
    case liaison::Standing::due:
      return YearTexts::tr("due");
    case liaison::Standing::overdue:
      return YearTexts::tr("overdue");
    case liaison::Standing::noDueDay:
      break;
  }
  return YearTexts::tr("no due day");
}

}  // namespace

TableCell stepCell(const liaison::StepStanding& step) {
  const QString date = QString::fromStdString(step.entry.date);
  TableCell cell;
  switch (step.standing) {
    case liaison::Standing::due:
      cell = dueCell(step.days);
      break;
    case liaison::Standing::overdue:
      cell = dueCell(-step.days);
      break;
    case liaison::Standing::noDueDay:
      cell = {QStringLiteral("—"), standingText(step.standing)};
      cell.sortBy = INT_MAX - 1;
      return cell;
    case liaison::Standing::taken:
      cell.text = date;
      break;
    case liaison::Standing::takenLate:
      cell.text = YearTexts::tr("%1, late").arg(date);
      break;
  }
  if (isTaken(step)) cell.sortBy = INT_MAX;
  if (!step.entry.due.empty())
    cell.tip = YearTexts::tr("Due on %1").arg(QString::fromStdString(step.entry.due));
  return cell;
}

YearStepsPart::YearStepsPart(LiaisonDesk& desk, QWidget* parent)
    : UnitYearPanel(desk, parent),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)),
      m_what(lineLabel()),
      m_day(dayLine()),
      m_document(new QLineEdit),
      m_note(new QLineEdit),
      m_take(new QPushButton),
      m_forAll(new QCheckBox),
      m_due(dayLine()),
      m_setDue(new QPushButton) {
  build();
  connect(m_table, &FilteredTable::chosen, this, [this] {
    const liaison::StepStanding* const one = chosen();
    m_chosen = one == nullptr ? std::nullopt : std::optional(one->entry.step);
    showChosen();
  });
  connect(m_table, &FilteredTable::left, this, [this] {
    if (!m_isFilling) showChosen();
  });
  for (QLineEdit* const line : {m_day, m_due})
    connect(line, &QLineEdit::textChanged, this, &YearStepsPart::follow);
  connect(m_take, &QPushButton::clicked, this, &YearStepsPart::take);
  connect(m_setDue, &QPushButton::clicked, this, &YearStepsPart::setDue);
}

void YearStepsPart::build() {
  m_cells->setRows(QStringList(columns, QString()), {});
  m_table->setWidths({100, 90, 90, 90, 120, 100});
  auto* const taking = new QHBoxLayout;
  taking->addWidget(m_day);
  taking->addWidget(m_document, 1);
  taking->addWidget(m_note, 1);
  taking->addWidget(m_take);
  auto* const setting = new QHBoxLayout;
  setting->addWidget(m_what, 1);
  setting->addWidget(m_forAll);
  setting->addWidget(m_due);
  setting->addWidget(m_setDue);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(8, 4, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_table, 1);
  column->addLayout(setting);
  column->addLayout(taking);
}

QStringList YearStepsPart::heads() const {
  return {tr("Step"), tr("Standing"), tr("Due"), tr("Taken on"), tr("Document"), tr("Done by"), tr("Note")};
}

QString YearStepsPart::wordOf(liaison::Step kind) const {
  return wordText(view().language, "year_steps", "step", toString(kind));
}

CellTable::Row YearStepsPart::rowOf(const liaison::StepStanding& one) const {
  CellTable::Row row(columns);
  row[step].text = wordOf(one.entry.step);
  row[standing] = stepCell(one);
  if (isTaken(one)) row[standing].text = standingText(one.standing);
  row[due] = textCell(one.entry.due);
  row[date] = textCell(one.entry.date);
  row[document] = textCell(one.entry.document);
  row[doneBy] = textCell(one.entry.doneBy);
  row[note] = textCell(one.entry.note);
  return row;
}

void YearStepsPart::fill() {
  const std::string shown = year() + ' ' + unit();
  const bool isSameUnit = std::exchange(m_unitShown, shown) == shown;
  m_steps.clear();
  if (hasUnit())
    m_steps = liaison::yearOf(snapshot().entries, year(), unit(), snapshot().today).front().steps;
  std::vector<CellTable::Row> rows;
  for (const liaison::StepStanding& one : m_steps) rows.push_back(rowOf(one));
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_table->choose(-1);
    m_cells->setRows(heads(), std::move(rows));
    m_table->choose(firstToChoose(isSameUnit));
  }
  showChosen();
}

/// The chosen one while the unit stays; of another unit the next one that it has to take.
int YearStepsPart::firstToChoose(bool isSameUnit) const {
  const auto found = std::ranges::find_if(m_steps, [&](const liaison::StepStanding& one) {
    return isSameUnit && m_chosen ? one.entry.step == *m_chosen : !isTaken(one);
  });
  return found == m_steps.end() ? -1 : static_cast<int>(found - m_steps.begin());
}

const liaison::StepStanding* YearStepsPart::chosen() const {
  const int row = m_table->current();
  return row < 0 || static_cast<std::size_t>(row) >= m_steps.size() ? nullptr
                                                                    : &m_steps[static_cast<std::size_t>(row)];
}

/// What is typed goes with the step as it stood when it was typed.
void YearStepsPart::showChosen() {
  const liaison::StepStanding* const one = chosen();
  const auto wanted = one == nullptr ? std::nullopt : std::optional(one->entry);
  m_chosen = one == nullptr ? std::nullopt : std::optional(one->entry.step);
  if (std::exchange(m_for, wanted) != wanted) {
    for (QLineEdit* const line : {m_day, m_document, m_note, m_due}) line->clear();
    m_forAll->setChecked(false);
  }
  m_what->setText(!hasUnit()       ? tr("Choose a unit to see the steps of its year.")
                  : one == nullptr ? tr("Choose a step to take it or to say by when it is due.")
                                   : tr("%1, %2: %3")
                                         .arg(organisationName(view().language, snapshot(), unit()),
                                              QString::fromStdString(year()), wordOf(one->entry.step)));
  m_what->setToolTip(m_what->text());
  follow();
}

void YearStepsPart::follow() {
  const liaison::StepStanding* const one = chosen();
  const bool canSet = mayWriteUnit() && one != nullptr;
  const bool canTake = canSet && !isTaken(*one);
  for (QWidget* const part : std::initializer_list<QWidget*>{m_day, m_document, m_note})
    part->setEnabled(canTake);
  m_take->setEnabled(canTake && !typedIn(*m_day).empty());
  m_forAll->setEnabled(canSet);
  m_due->setEnabled(canSet);
  m_setDue->setEnabled(canSet && !typedIn(*m_due).empty());
}

void YearStepsPart::take() {
  const liaison::StepStanding* const one = chosen();
  if (one == nullptr) return;
  desk().takeStep(
      {unit(), year(), one->entry.step, {}, typedIn(*m_day), typedIn(*m_document), {}, typedIn(*m_note)});
}

void YearStepsPart::setDue() {
  const liaison::StepStanding* const one = chosen();
  if (one == nullptr) return;
  desk().takeStep({m_forAll->isChecked() ? std::string() : unit(),
                   year(),
                   one->entry.step,
                   typedIn(*m_due),
                   {},
                   {},
                   {},
                   {}});
}

void YearStepsPart::retranslate() {
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_cells->setRows(heads(), {});  // and the rows when it is filled
  }
  m_table->setTexts(tr("Steps of the year"), tr("Choose a unit to see the steps of its year."));
  m_what->setAccessibleName(tr("Chosen step of the year"));
  m_day->setAccessibleName(tr("Day that the step was taken"));
  m_day->setPlaceholderText(tr("Day, 2012-05-31"));
  m_document->setAccessibleName(tr("Document that the step left"));
  m_document->setPlaceholderText(tr("The document that it left"));
  m_note->setAccessibleName(tr("Note to the step"));
  m_note->setPlaceholderText(tr("What else there is to say"));
  m_take->setText(tr("&Take the step"));
  m_take->setToolTip(
      tr("Steps are taken in their order, nothing skipped. What was taken is corrected in the list "
         "Steps of the year."));
  m_forAll->setText(tr("for &all units"));
  m_forAll->setToolTip(tr("Units that have a day of their own keep it"));
  m_due->setAccessibleName(tr("Day by which the step is due"));
  m_due->setPlaceholderText(tr("Due, 2012-06"));
  m_setDue->setText(tr("Set the d&ue day"));
}

}  // namespace app::gui

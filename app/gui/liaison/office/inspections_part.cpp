#include "app/gui/liaison/office/inspections_part.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/desk/panel_parts.h"
#include "app/gui/liaison/desk/promise_cells.h"
#include "planning/liaison/inspections.h"
#include "planning/liaison/register_lists.h"
#include "planning/liaison/time_span.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>
#include <map>
#include <tuple>
#include <utility>

namespace app::gui {

namespace liaison = planning::liaison;

InspectionsPart::InspectionsPart(LiaisonDesk& desk, QWidget* parent)
    : UnitYearPanel(desk, parent),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)),
      m_what(lineLabel()),
      m_closedOn(dayLine()),
      m_evidence(new QLineEdit),
      m_close(new QPushButton),
      m_id(new QLineEdit),
      m_date(dayLine()),
      m_finding(new QLineEdit),
      m_due(dayLine()),
      m_level(new QComboBox),
      m_place(new QLineEdit),
      m_note(new QLineEdit),
      m_noteNew(new QPushButton) {
  build();
  connect(m_table, &FilteredTable::chosen, this, [this] {
    showChosen();
    if (const liaison::Inspection* const one = chosen(); one != nullptr && !one->place.empty())
      emit placeChosen(one->place);
  });
  connect(m_table, &FilteredTable::left, this, [this] {
    if (!m_isFilling) showChosen();
  });
  connect(m_close, &QPushButton::clicked, this, &InspectionsPart::closeChosen);
  connect(m_noteNew, &QPushButton::clicked, this, &InspectionsPart::noteNew);
  connect(m_id, &QLineEdit::textChanged, this, &InspectionsPart::follow);
}

void InspectionsPart::build() {
  constexpr int kIdWidth = 90;
  m_cells->setRows(QStringList(columns, QString()), {});
  m_table->setWidths({100, 70, 70, 130, 90, 84, 200, 84, 90, 84, 120});
  for (const std::string& word : liaison::fieldWords("inspections", "level", false))
    m_level->addItem(QString(), QString::fromStdString(word));
  m_id->setFixedWidth(kIdWidth);
  auto* const closing = new QHBoxLayout;
  closing->addWidget(m_what, 1);
  closing->addWidget(m_closedOn);
  closing->addWidget(m_evidence, 1);
  closing->addWidget(m_close);
  auto* const noting = new QHBoxLayout;
  noting->addWidget(m_id);
  noting->addWidget(m_date);
  noting->addWidget(m_finding, 1);
  noting->addWidget(m_due);
  auto* const placing = new QHBoxLayout;
  placing->addWidget(m_level);
  placing->addWidget(m_place, 1);
  placing->addWidget(m_note, 1);
  placing->addWidget(m_noteNew);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(8, 4, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_table, 1);
  for (QHBoxLayout* const row : {closing, noting, placing}) column->addLayout(row);
}

QStringList InspectionsPart::heads() const {
  return {tr("When"),    tr("State"), tr("Id"),           tr("Organisation"), tr("Place"),    tr("Date"),
          tr("Finding"), tr("Due"),   tr("Inspected by"), tr("Closed on"),    tr("Evidence"), tr("Note")};
}

const liaison::Inspection& InspectionsPart::inspection(const Listed& one) const {
  return snapshot().entries.inspections[one.entry];
}

std::vector<InspectionsPart::Listed> InspectionsPart::listed() const {
  std::vector<Listed> found;
  if (!hasSnapshot()) return found;
  std::map<std::string, int> days;
  for (const liaison::DueInspection& one :
       liaison::dueInspections(snapshot().entries, snapshot().today, INT_MAX))
    days[one.inspection.id] = one.days;
  const auto time = liaison::spanOf(year());
  for (std::size_t i = 0; i < snapshot().entries.inspections.size(); ++i) {
    const liaison::Inspection& one = snapshot().entries.inspections[i];
    const auto made = liaison::spanOf(one.date);
    const bool isOfYear = time && made && liaison::overlap(*made, *time);
    if (!unit().empty() && one.organisation != unit()) continue;
    if (!isOfYear && one.state == liaison::InspectionState::closed) continue;
    const auto left = days.find(one.id);
    found.push_back({i, left == days.end() ? std::nullopt : std::optional(left->second)});
  }
  std::ranges::stable_sort(found, {}, [this](const Listed& one) {
    return std::tuple(inspection(one).state != liaison::InspectionState::open, one.days.value_or(INT_MAX));
  });
  return found;
}

CellTable::Row InspectionsPart::rowOf(const Listed& one) const {
  const std::string& language = view().language;
  const liaison::Inspection& entry = inspection(one);
  const bool isOpen = entry.state == liaison::InspectionState::open;
  CellTable::Row row(columns);
  row[when] = dueCell(one.days);
  if (!one.days) row[when].sortBy = isOpen ? INT_MAX - 1 : INT_MAX;
  row[state].text = wordText(language, "inspections", "state", isOpen ? "open" : "closed");
  row[id] = textCell(entry.id);
  row[organisation] = {organisationName(language, snapshot(), entry.organisation),
                       QString::fromStdString(entry.organisation)};
  if (!entry.place.empty())
    row[place] = {placeTitle(language, snapshot(), entry.place), QString::fromStdString(entry.place)};
  row[date] = textCell(entry.date);
  row[finding] = textCell(entry.finding);
  row[due] = textCell(entry.due);
  row[inspectedBy] = textCell(entry.inspectedBy);
  row[closedOn] = textCell(entry.closedOn);
  row[evidence] = textCell(entry.evidence);
  row[note] = textCell(entry.note);
  return row;
}

void InspectionsPart::fill() {
  m_listed = listed();
  int before = -1;
  std::vector<CellTable::Row> rows;
  for (const Listed& one : m_listed) {
    if (inspection(one).id == m_chosen) before = static_cast<int>(rows.size());
    rows.push_back(rowOf(one));
  }
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_table->choose(-1);
    m_cells->setRows(heads(), std::move(rows));
    m_table->choose(before);
  }
  fillLevels();
  forgetNew();
  showChosen();
}

bool InspectionsPart::isThere(const std::string& inspectionId) const {
  const auto& all = snapshot().entries.inspections;
  return std::ranges::find(all, inspectionId, &liaison::Inspection::id) != all.end();
}

/// What is typed of a new one goes with the unit that it was typed for, and goes when it is noted.
void InspectionsPart::forgetNew() {
  const bool isNoted = hasSnapshot() && !m_sent.empty() && isThere(m_sent);
  const bool isOther = std::exchange(m_newFor, unit()) != unit();
  if (!isNoted && !isOther) return;
  m_sent.clear();
  for (QLineEdit* const line : {m_id, m_date, m_finding, m_due, m_place, m_note}) line->clear();
}

/// In the language.
void InspectionsPart::fillLevels() {
  const QSignalBlocker blocker(m_level);
  for (int i = 0; i < m_level->count(); ++i)
    m_level->setItemText(
        i, wordText(view().language, "inspections", "level", m_level->itemData(i).toString().toStdString()));
}

const liaison::Inspection* InspectionsPart::chosen() const {
  const int row = m_table->current();
  return !hasSnapshot() || row < 0 || static_cast<std::size_t>(row) >= m_listed.size()
             ? nullptr
             : &inspection(m_listed[static_cast<std::size_t>(row)]);
}

/// What is typed goes with the inspection that it was typed for.
void InspectionsPart::showChosen() {
  const liaison::Inspection* const one = chosen();
  const bool isOpen = one != nullptr && one->state == liaison::InspectionState::open;
  m_chosen = one == nullptr ? std::string() : one->id;
  const std::string wanted = isOpen ? one->id : std::string();
  if (std::exchange(m_for, wanted) != wanted)
    for (QLineEdit* const line : {m_closedOn, m_evidence}) line->clear();
  for (QWidget* const part : std::initializer_list<QWidget*>{m_closedOn, m_evidence, m_close})
    part->setEnabled(mayWrite() && isOpen);
  m_what->setText(one == nullptr ? tr("Choose an open inspection to close it.")
                                 : QStringLiteral("%1: %2").arg(QString::fromStdString(one->id),
                                                                QString::fromStdString(one->finding)));
  m_what->setToolTip(m_what->text());
  follow();
}

void InspectionsPart::follow() {
  const bool mayNote = mayWrite() && !unit().empty();
  for (QWidget* const part :
       std::initializer_list<QWidget*>{m_id, m_date, m_finding, m_due, m_level, m_place, m_note})
    part->setEnabled(mayNote);
  m_noteNew->setEnabled(mayNote && !typedIn(*m_id).empty());
}

void InspectionsPart::closeChosen() {
  const liaison::Inspection* const one = chosen();
  if (one == nullptr) return;
  desk().closeInspection(one->id, typedIn(*m_closedOn), typedIn(*m_evidence));
}

void InspectionsPart::noteNew() {
  if (!hasSnapshot() || unit().empty()) return;
  liaison::Inspection made;
  made.id = typedIn(*m_id);
  made.organisation = unit();
  made.level = static_cast<liaison::PlaceLevel>(m_level->currentIndex());
  made.place = typedIn(*m_place);
  made.date = typedIn(*m_date);
  made.finding = typedIn(*m_finding);
  made.due = typedIn(*m_due);
  made.note = typedIn(*m_note);
  m_sent = isThere(made.id) ? std::string() : made.id;  // that one is refused
  desk().addInspection(std::move(made));
}

void InspectionsPart::retranslate() {
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_cells->setRows(heads(), {});  // and the rows when it is filled
  }
  m_table->setTexts(tr("Inspections"), tr("No inspections of this year, and none that is open."));
  m_what->setAccessibleName(tr("Chosen inspection"));
  m_closedOn->setAccessibleName(tr("Day that the inspection was closed"));
  m_closedOn->setPlaceholderText(tr("Day, 2012-05-31"));
  m_evidence->setAccessibleName(tr("Evidence that the finding was mended"));
  m_evidence->setPlaceholderText(tr("What shows that it was mended"));
  m_close->setText(tr("C&lose the inspection"));
  m_id->setAccessibleName(tr("Id of the new inspection"));
  m_id->setPlaceholderText(tr("New: id"));
  m_date->setAccessibleName(tr("Day of the new inspection"));
  m_date->setPlaceholderText(tr("Day of the visit"));
  m_finding->setAccessibleName(tr("Finding of the new inspection"));
  m_finding->setPlaceholderText(tr("What was found"));
  m_due->setAccessibleName(tr("Day by which it is to be mended"));
  m_due->setPlaceholderText(tr("Due, 2012-06"));
  m_level->setAccessibleName(tr("Kind of the inspected place"));
  m_place->setAccessibleName(tr("Inspected place"));
  m_place->setPlaceholderText(tr("Id or code of the place; empty: the unit itself"));
  m_note->setAccessibleName(tr("Note to the new inspection"));
  m_note->setPlaceholderText(tr("What else there is to say"));
  m_noteNew->setText(tr("&Note the inspection"));
  m_noteNew->setToolTip(tr("Of the unit that is chosen at the left, by you"));
}

}  // namespace app::gui

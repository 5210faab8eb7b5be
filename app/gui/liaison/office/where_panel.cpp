#include "app/gui/liaison/office/where_panel.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/look/look.h"
#include "planning/liaison/coverage_check.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace app::gui {

namespace liaison = planning::liaison;
using liaison::AssignmentState;

namespace {

bool isSameEntry(const liaison::Assignment& one, const liaison::Assignment& other) {
  const auto key = [](const liaison::Assignment& entry) {
    return std::tie(entry.organisation, entry.level, entry.place, entry.round, entry.role);
  };
  return key(one) == key(other);
}

}  // namespace

WherePanel::WherePanel(LiaisonDesk& desk, QWidget* parent)
    : LiaisonPanel(desk, parent),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)),
      m_all(new QPushButton),
      m_what(textLabel()),
      m_day(new QLineEdit),
      m_basis(new QLineEdit),
      m_reason(new QLineEdit),
      m_state(new QComboBox),
      m_move(new QPushButton),
      m_successor(new QComboBox),
      m_handOver(new QPushButton) {
  build();
  connect(m_table, &FilteredTable::chosen, this, [this](int row) {
    fillDeeds();
    if (row >= 0) emit placeChosen(snapshot().where[static_cast<std::size_t>(row)].place);
  });
  connect(m_table, &FilteredTable::left, this, [this] {
    if (!m_isFilling) fillDeeds();
  });
  connect(m_table, &FilteredTable::activated, this,
          [this](int row) { emit placeWanted(snapshot().where[static_cast<std::size_t>(row)].place); });
  connect(m_all, &QPushButton::clicked, this, &WherePanel::allWanted);
  connect(m_move, &QPushButton::clicked, this, &WherePanel::move);
  connect(m_handOver, &QPushButton::clicked, this, &WherePanel::handOver);
  connect(m_successor, &QComboBox::currentIndexChanged, this, &WherePanel::followSuccessor);
}

void WherePanel::build() {
  m_cells->setRows(QStringList(columns, QString()), {});
  m_table->setWidths({52, 150, 190, 90, 70, 76, 82, 82, 150, 150});
  m_table->addControl(m_all);
  m_all->hide();
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(4);
  column->addWidget(m_table, 1);
  column->addWidget(buildDeeds());
}

QWidget* WherePanel::buildDeeds() {
  constexpr int kDayWidth = 120;
  m_day->setFixedWidth(kDayWidth);
  m_successor->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_successor->setMinimumContentsLength(12);
  m_what->setWordWrap(false);
  m_what->setMinimumWidth(1);  // the rest of the row is needed
  auto* const words = new QHBoxLayout;
  words->addWidget(m_what, 2);
  words->addWidget(m_day);
  words->addWidget(m_basis, 1);
  words->addWidget(m_reason, 1);
  auto* const deeds = new QHBoxLayout;
  deeds->addStretch(1);
  deeds->addWidget(m_state);
  deeds->addWidget(m_move);
  deeds->addSpacing(18);
  deeds->addWidget(m_successor);
  deeds->addWidget(m_handOver);
  auto* const box = new QWidget;
  auto* const column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addLayout(words);
  column->addLayout(deeds);
  return box;
}

const liaison::Assignment* WherePanel::chosen() const {
  const int row = m_table->current();
  if (!hasSnapshot() || row < 0 || static_cast<std::size_t>(row) >= snapshot().where.size()) return nullptr;
  return snapshot().assignment(snapshot().where[static_cast<std::size_t>(row)]);
}

CellTable::Row WherePanel::rowOf(const WhereRow& one) const {
  const std::string& language = view().language;
  const auto text = [](const std::string& words) {
    return TableCell{QString::fromStdString(words), QString::fromStdString(words)};
  };
  CellTable::Row row(columns);
  row[level].text = levelText(language, one.level);
  row[place] = {placeTitle(language, snapshot(), one.place), QString::fromStdString(one.place)};
  const liaison::Assignment* const assignment = snapshot().assignment(one);
  if (assignment == nullptr) {
    row[organisation].text = one.isExempt ? tr("none, by rule") : tr("none");
    if (!one.isExempt) row[organisation].back = issueColour(geo::Issue::Severity::warning);
    return row;
  }
  const bool isVerified = liaison::isVerified(assignment->confidence);
  row[organisation] = {
      markedName(organisationName(language, snapshot(), assignment->organisation), isVerified),
      QString::fromStdString(assignment->organisation)};
  if (const liaison::Organisation* const unit = snapshot().organisation(assignment->organisation)) {
    row[kind].text = kindText(language, unit->kind);
    row[contact] = text(unit->contact);
  }
  row[role].text = roleText(language, assignment->role);
  row[state].text = stateText(language, assignment->state);
  row[from] = text(assignment->from);
  row[to] = text(assignment->to);
  row[basis] = text(assignment->basis);
  row[confidence] = text(assignment->confidence);
  return row;
}

int WherePanel::rowOfChosen() const {
  if (!hasSnapshot() || !m_for) return -1;
  const std::vector<WhereRow>& rows = snapshot().where;
  const auto found = std::ranges::find_if(rows, [this](const WhereRow& row) {
    const liaison::Assignment* const one = snapshot().assignment(row);
    return one != nullptr && isSameEntry(*one, *m_for);
  });
  return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

void WherePanel::fill() {
  std::vector<CellTable::Row> rows;
  if (hasSnapshot())
    for (const WhereRow& one : snapshot().where) rows.push_back(rowOf(one));
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  m_cells->setRows({tr("Level"), tr("Place"), tr("Organisation"), tr("Kind"), tr("Role"), tr("State"),
                    tr("From"), tr("To"), tr("Basis"), tr("Contact"), tr("Confidence")},
                   std::move(rows));
  setUnit(m_unit);
  m_table->choose(rowOfChosen());
  fillSuccessors();
  fillDeeds();
}

void WherePanel::setUnit(const std::string& id) {
  m_unit = id;
  m_all->setVisible(!id.empty());
  if (!hasSnapshot() || id.empty()) return m_table->setAccepts({});
  m_all->setText(organisationName(view().language, snapshot(), id) + QStringLiteral(" ✕"));
  m_table->setAccepts([this](int row) {
    const auto at = static_cast<std::size_t>(row);
    if (!hasSnapshot() || at >= snapshot().where.size()) return false;
    const liaison::Assignment* const one = snapshot().assignment(snapshot().where[at]);
    return one != nullptr && one->organisation == m_unit;
  });
}

void WherePanel::showUnits(const std::vector<geo::UnitIndex>& units) {
  if (!hasSnapshot() || units.empty()) return;
  const std::vector<int>& rows = snapshot().rowsOf(units.front());
  m_table->choose(rows.empty() ? -1 : rows.front());
  fillDeeds();
}

void WherePanel::fillSuccessors() {
  const QSignalBlocker blocker(m_successor);
  const QVariant kept = m_successor->currentData();
  m_successor->clear();
  if (hasSnapshot())
    for (const liaison::Organisation& one : snapshot().entries.organisations)
      m_successor->addItem(organisationName(view().language, snapshot(), one.id),
                           QString::fromStdString(one.id));
  m_successor->setCurrentIndex(kept.isValid() ? m_successor->findData(kept) : -1);
}

/// The unit that took over the work of the chosen one, where the register says so; else it is the user's
/// choice.
void WherePanel::proposeHeir() {
  int row = -1;
  if (const liaison::Assignment* const one = chosen()) {
    const auto& units = snapshot().entries.organisations;
    const auto heir = std::ranges::find(units, one->organisation, &liaison::Organisation::predecessor);
    if (heir != units.end()) row = static_cast<int>(heir - units.begin());
  }
  m_successor->setCurrentIndex(row);
}

void WherePanel::followSuccessor() {
  m_handOver->setEnabled(m_successor->isEnabled() && m_successor->currentIndex() >= 0);
}

/// The states that may follow the chosen one's.
void WherePanel::fillStates(bool isSame) {
  const liaison::Assignment* const one = chosen();
  const QVariant kept = isSame ? m_state->currentData() : QVariant();
  m_state->clear();
  const auto offer = [this](AssignmentState next) {
    m_state->addItem(stateText(view().language, next), static_cast<int>(next));
  };
  if (one != nullptr && one->state == AssignmentState::proposed) offer(AssignmentState::agreed);
  if (one != nullptr && one->state == AssignmentState::agreed) offer(AssignmentState::inForce);
  if (one != nullptr && one->state != AssignmentState::ended) offer(AssignmentState::ended);
  if (const int at = kept.isValid() ? m_state->findData(kept) : -1; at >= 0) m_state->setCurrentIndex(at);
}

/// What may be done with the chosen one. What is typed goes with the assignment that it was typed for.
void WherePanel::fillDeeds() {
  const liaison::Assignment* const one = chosen();
  const bool isSame =
      one == nullptr ? !m_for : m_for && isSameEntry(*one, *m_for) && one->state == m_for->state;
  m_for = one == nullptr ? std::nullopt : std::optional(*one);
  fillStates(isSame);
  if (!isSame) {
    for (QLineEdit* const line : {m_day, m_basis, m_reason}) line->clear();
    proposeHeir();
  }
  const bool canMove = mayWrite() && m_state->count() > 0;
  const bool canGo = mayWrite() && one != nullptr && one->state == AssignmentState::inForce;
  for (QWidget* const deed : std::initializer_list<QWidget*>{m_state, m_move, m_day, m_basis, m_reason})
    deed->setEnabled(canMove);
  m_successor->setEnabled(canGo);
  followSuccessor();
  m_what->setText(one == nullptr ? tr("Choose an assignment to move it to its next state or to hand it over.")
                                 : tr("%1, %2: %3")
                                       .arg(organisationName(view().language, snapshot(), one->organisation),
                                            placeTitle(view().language, snapshot(), one->place),
                                            stateText(view().language, one->state)));
  m_what->setToolTip(m_what->text());
}

void WherePanel::move() {
  const liaison::Assignment* const one = chosen();
  if (one == nullptr || m_state->count() == 0) return;
  desk().move({one->organisation, one->level, one->place, one->round, one->role,
               static_cast<AssignmentState>(m_state->currentData().toInt()),
               m_day->text().trimmed().toStdString(), m_basis->text().trimmed().toStdString(),
               m_reason->text().trimmed().toStdString()});
}

void WherePanel::handOver() {
  const liaison::Assignment* const one = chosen();
  if (one == nullptr) return;
  desk().handOver({one->organisation, one->level, one->place, one->round, one->role,
                   m_successor->currentData().toString().toStdString(), m_day->text().trimmed().toStdString(),
                   m_basis->text().trimmed().toStdString(), m_reason->text().trimmed().toStdString()});
}

void WherePanel::retranslate() {
  m_table->setTexts(tr("Who is where"), tr("Nobody is assigned in this round. Take assignments in (tab "
                                           "The register), or make the next round out of this one."));
  m_all->setAccessibleName(tr("Show all organisations again"));
  m_all->setToolTip(tr("Show all organisations again"));
  m_what->setAccessibleName(tr("Chosen assignment"));
  m_day->setAccessibleName(tr("Day of the change"));
  m_day->setPlaceholderText(tr("Day, 2012-05-31"));
  m_day->setToolTip(tr("First day in force, or last day of the one that ends or hands over"));
  m_basis->setAccessibleName(tr("Document of the change"));
  m_basis->setPlaceholderText(tr("Document that it rests on"));
  m_reason->setAccessibleName(tr("Reason of the change"));
  m_reason->setPlaceholderText(tr("Why it ends or is handed over"));
  m_state->setAccessibleName(tr("Next state"));
  m_move->setText(tr("&Set the state"));
  m_successor->setAccessibleName(tr("Unit that takes over"));
  m_successor->setPlaceholderText(tr("Unit that takes over"));
  m_handOver->setText(tr("&Hand over"));
  m_handOver->setToolTip(tr("Open promises for the place and what lies in it go along"));
}

}  // namespace app::gui

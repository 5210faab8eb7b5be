#include "app/gui/liaison/office/organisation_panel.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/look/look.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {

namespace liaison = planning::liaison;

OrganisationPanel::OrganisationPanel(LiaisonDesk& desk, QWidget* parent)
    : LiaisonPanel(desk, parent),
      m_roundTitle(new QLabel),
      m_rounds(new CellTable(this)),
      m_roundView(new QTableView),
      m_dayTitle(new QLabel),
      m_day(new QLineEdit),
      m_title(new QLabel),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)) {
  build();
  connect(m_roundView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& at) {
            if (m_isFilling || !at.isValid()) return;
            const auto& rounds = snapshot().entries.rounds;
            this->desk().choose({rounds[static_cast<std::size_t>(at.row())].id, snapshot().topic.day});
          });
  connect(m_day, &QLineEdit::editingFinished, this, [this] {
    const std::string day = m_day->text().trimmed().toStdString();
    if (hasSnapshot() && day != snapshot().topic.day) this->desk().choose({snapshot().topic.round, day});
  });
  connect(m_table, &FilteredTable::chosen, this, [this](int row) {
    m_unit = row < 0 ? std::string() : idAt(row);
    emit unitChosen(m_unit);
  });
  connect(m_table, &FilteredTable::activated, this, [this](int row) { emit unitActivated(idAt(row)); });
}

void OrganisationPanel::build() {
  constexpr int kRows = 3;
  for (QLabel* const title : {m_roundTitle, m_title}) title->setObjectName("heading");
  setUpCellView(*m_roundView, *m_rounds);
  const int line = fontMetrics().lineSpacing() + 8;
  m_roundView->setFixedHeight(m_roundView->horizontalHeader()->sizeHint().height() + kRows * line + 4);
  m_rounds->setRows(QStringList(3, QString()), {});
  m_roundView->setColumnWidth(0, 150);
  m_roundView->setColumnWidth(1, 76);
  m_cells->setRows(QStringList(columns, QString()), {});
  m_table->setWidths({190, 72, 52});
  m_dayTitle->setBuddy(m_day);
  auto* const day = new QHBoxLayout;
  day->addWidget(m_dayTitle);
  day->addWidget(m_day, 1);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 4, 8);
  column->setSpacing(4);
  column->addWidget(m_roundTitle);
  column->addWidget(m_roundView);
  column->addLayout(day);
  column->addSpacing(4);
  column->addWidget(m_title);
  column->addWidget(m_table, 1);
}

const std::string& OrganisationPanel::idAt(int row) const {
  return snapshot().entries.organisations[static_cast<std::size_t>(row)].id;
}

void OrganisationPanel::fill() {
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  fillRounds();
  fillOrganisations();
  m_day->setText(hasSnapshot() ? QString::fromStdString(snapshot().topic.day) : QString());
  m_day->setEnabled(hasSnapshot() && !snapshot().topic.round.empty());
}

void OrganisationPanel::fillRounds() {
  std::vector<CellTable::Row> rows;
  int shown = -1;
  if (hasSnapshot())
    for (const liaison::Round& one : snapshot().entries.rounds) {
      if (one.id == snapshot().topic.round) shown = static_cast<int>(rows.size());
      rows.push_back({{roundName(view().language, one), QString::fromStdString(one.id)},
                      {QString::fromStdString(one.first)},
                      {QString::fromStdString(one.last)}});
    }
  m_rounds->setRows({tr("Round"), tr("First day"), tr("Last day")}, std::move(rows));
  if (shown >= 0 && m_roundView->currentIndex().row() != shown)
    m_roundView->setCurrentIndex(m_rounds->index(shown, 0));
}

void OrganisationPanel::fillOrganisations() {
  std::vector<CellTable::Row> rows;
  if (hasSnapshot())
    for (const liaison::Organisation& one : snapshot().entries.organisations) {
      const UnitTally& tally = snapshot().tallies.at(one.id);
      CellTable::Row row(columns);
      row[name] = {markedName(organisationName(view().language, snapshot(), one.id), tally.unverified == 0),
                   QString::fromStdString(one.id)};
      if (tally.unverified > 0)
        row[name].tip += '\n' + tr("%n assignments are not verified", nullptr, tally.unverified);
      if (!one.contact.empty()) row[name].tip += '\n' + QString::fromStdString(one.contact);
      row[kind].text = kindText(view().language, one.kind);
      row[places] = {QString::number(tally.places), {}, {}, true};
      row[places].sortBy = tally.places;
      row[open] = {QString::number(tally.openPromises), {}, {}, true};
      row[open].sortBy = tally.openPromises;
      if (tally.overdue > 0) {
        row[open].back = issueColour(geo::Issue::Severity::error);
        row[open].tip = tr("%n overdue", nullptr, tally.overdue);
      }
      rows.push_back(std::move(row));
    }
  m_cells->setRows({tr("Organisation"), tr("Kind"), tr("Places"), tr("Open promises")}, std::move(rows));
  showUnit(m_unit);
}

void OrganisationPanel::showUnit(const std::string& organisation) {
  m_unit = organisation;
  if (!hasSnapshot()) return;
  const auto& all = snapshot().entries.organisations;
  const auto found = std::ranges::find(all, organisation, &liaison::Organisation::id);
  if (found == all.end()) m_unit.clear();
  m_table->choose(found == all.end() ? -1 : static_cast<int>(found - all.begin()));
}

void OrganisationPanel::retranslate() {
  m_roundTitle->setText(tr("Rounds of liaison"));
  m_roundView->setAccessibleName(tr("Rounds of liaison"));
  m_dayTitle->setText(tr("Who was there &on"));
  m_day->setAccessibleName(tr("Day that is asked about"));
  m_day->setPlaceholderText(tr("as 2012-05-31; empty: what is not over"));
  m_title->setText(tr("Organisations"));
  m_table->setTexts(
      tr("Organisations"),
      tr("The register has no organisations. Take lists in (tab The register), or store an entry there."));
}

}  // namespace app::gui

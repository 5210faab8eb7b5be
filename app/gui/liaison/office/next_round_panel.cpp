#include "app/gui/liaison/office/next_round_panel.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/look/look.h"
#include "planning/liaison/round_change.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>
#include <variant>

namespace app::gui {
namespace {

namespace liaison = planning::liaison;

std::string changeText(const geo::Cell& cell) {
  const auto* const text = std::get_if<std::string>(&cell);
  return text == nullptr ? std::string() : *text;
}

/// Of compareRounds().
QString changeName(const std::string& change) {
  if (change == "kept") return NextRoundPanel::tr("as before");
  if (change == "new") return NextRoundPanel::tr("new");
  if (change == "gone") return NextRoundPanel::tr("gone");
  if (change == "other_unit") return NextRoundPanel::tr("another unit");
  return QString::fromStdString(change);
}

}  // namespace

NextRoundPanel::NextRoundPanel(LiaisonDesk& desk, QWidget* parent)
    : LiaisonPanel(desk, parent),
      m_fromTitle(new QLabel),
      m_from(new QComboBox),
      m_idTitle(new QLabel),
      m_id(new QLineEdit),
      m_firstTitle(new QLabel),
      m_first(new QLineEdit),
      m_lastTitle(new QLabel),
      m_last(new QLineEdit),
      m_zhTitle(new QLabel),
      m_zh(new QLineEdit),
      m_enTitle(new QLabel),
      m_en(new QLineEdit),
      m_make(new QPushButton),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)),
      m_older(new QComboBox),
      m_newer(new QComboBox) {
  build();
  connect(m_id, &QLineEdit::textChanged, this, &NextRoundPanel::follow);
  connect(m_make, &QPushButton::clicked, this, &NextRoundPanel::make);
  for (QComboBox* const box : {m_older, m_newer})
    connect(box, &QComboBox::currentIndexChanged, this, &NextRoundPanel::fillTable);
  connect(m_table, &FilteredTable::chosen, this, [this](int row) {
    if (row >= 0) emit placeChosen(m_places[static_cast<std::size_t>(row)]);
  });
  connect(&desk, &LiaisonDesk::stored, this, [this] {
    if (this->desk().snapshot()->topic.round != m_id->text().trimmed().toStdString()) return;
    for (QLineEdit* const line : {m_id, m_first, m_last, m_zh, m_en}) line->clear();
  });
}

void NextRoundPanel::build() {
  auto* const form = new QWidget;
  auto* const grid = new QGridLayout(form);
  grid->setContentsMargins(0, 0, 8, 0);
  grid->setVerticalSpacing(4);
  const std::array<std::pair<QLabel*, QWidget*>, 6> rows = {{{m_fromTitle, m_from},
                                                             {m_idTitle, m_id},
                                                             {m_firstTitle, m_first},
                                                             {m_lastTitle, m_last},
                                                             {m_zhTitle, m_zh},
                                                             {m_enTitle, m_en}}};
  for (const auto& [title, field] : rows) {
    title->setBuddy(field);
    const int at = grid->rowCount();
    grid->addWidget(title, at, 0);
    grid->addWidget(field, at, 1);
  }
  grid->addWidget(m_make, grid->rowCount(), 1);
  grid->setRowStretch(grid->rowCount(), 1);
  m_cells->setRows(QStringList(columns, QString()), {});
  m_table->setWidths({90, 60, 150, 80, 220});
  m_table->addControl(m_older);
  m_table->addControl(m_newer);
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(form);
  across->addWidget(m_table);
  across->setSizes({400, 860});
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(8, 8, 8, 8);
  outer->addWidget(across);
}

void NextRoundPanel::fill() {
  fillRounds();
  fillTable();
  follow();
}

/// The comparison is at first of the round that is shown with the one before it in the list.
void NextRoundPanel::fillRounds() {
  const std::string round = hasSnapshot() ? snapshot().topic.round : std::string();
  const bool isOther = std::exchange(m_round, round) != round;
  for (QComboBox* const box : {m_from, m_older, m_newer}) {
    const QSignalBlocker blocker(box);
    const QVariant kept = box->currentData();
    box->clear();
    if (!hasSnapshot()) continue;
    const auto& rounds = snapshot().entries.rounds;
    for (const liaison::Round& one : rounds)
      box->addItem(roundName(view().language, one), QString::fromStdString(one.id));
    const auto shown = std::ranges::find(rounds, snapshot().topic.round, &liaison::Round::id);
    const int at = static_cast<int>(shown - rounds.begin());
    const int otherwise = box == m_older ? std::max(0, at - 1) : at;
    const int same = box->findData(kept);
    box->setCurrentIndex(same >= 0 && !isOther ? same : otherwise);
  }
}

/// Ids of units that stand beside each other, by their names.
QString NextRoundPanel::unitsText(const std::string& units) const {
  QStringList names;
  for (const QString& id : QString::fromStdString(units).split(QStringLiteral(", "), Qt::SkipEmptyParts))
    names << organisationName(view().language, snapshot(), id.toStdString());
  return names.join(view().language == "en" ? QStringLiteral(", ") : QStringLiteral("、"));
}

void NextRoundPanel::fillTable() {
  std::vector<CellTable::Row> rows;
  m_places.clear();
  const std::string older = m_older->currentData().toString().toStdString();
  const std::string newer = m_newer->currentData().toString().toStdString();
  if (hasSnapshot() && older != newer)
    for (const auto& cells : liaison::compareRounds(snapshot().entries, older, newer).rows) {
      CellTable::Row row(columns);
      const std::string what = changeText(cells[change]);
      row[change].text = changeName(what);
      if (what != "kept") row[change].back = issueColour(geo::Issue::Severity::note);
      row[level].text = wordText(view().language, "assignments", "level", changeText(cells[level]));
      m_places.push_back(changeText(cells[place]));
      row[place] = {placeTitle(view().language, snapshot(), m_places.back()),
                    QString::fromStdString(m_places.back())};
      row[role].text = wordText(view().language, "assignments", "role", changeText(cells[role]));
      row[before].text = unitsText(changeText(cells[before]));
      row[after].text = unitsText(changeText(cells[after]));
      rows.push_back(std::move(row));
    }
  m_cells->setRows({tr("Change"), tr("Level"), tr("Place"), tr("Role"), tr("Before"), tr("After")},
                   std::move(rows));
}

void NextRoundPanel::follow() {
  const bool mayMake = mayWrite() && m_from->count() > 0;
  for (QWidget* const one : std::initializer_list<QWidget*>{m_from, m_id, m_first, m_last, m_zh, m_en})
    one->setEnabled(mayMake);
  m_make->setEnabled(mayMake && !m_id->text().trimmed().isEmpty());
}

void NextRoundPanel::make() {
  liaison::Round round;
  round.id = m_id->text().trimmed().toStdString();
  round.nameZh = m_zh->text().trimmed().toStdString();
  round.nameEn = m_en->text().trimmed().toStdString();
  round.first = m_first->text().trimmed().toStdString();
  round.last = m_last->text().trimmed().toStdString();
  desk().addRound(round, m_from->currentData().toString().toStdString());
}

void NextRoundPanel::retranslate() {
  m_fromTitle->setText(tr("&Made out of"));
  m_from->setAccessibleName(tr("Round that the next one is made of"));
  m_idTitle->setText(tr("&Id"));
  m_id->setAccessibleName(tr("Id of the next round"));
  m_id->setPlaceholderText(tr("as 2013-2015"));
  m_firstTitle->setText(tr("&First day"));
  m_first->setAccessibleName(tr("First day of the next round"));
  m_lastTitle->setText(tr("&Last day"));
  m_last->setAccessibleName(tr("Last day of the next round"));
  for (QLineEdit* const line : {m_first, m_last}) line->setPlaceholderText(tr("day, month or year"));
  m_zhTitle->setText(tr("Chinese name"));
  m_zh->setAccessibleName(tr("Chinese name of the next round"));
  m_enTitle->setText(tr("English name"));
  m_en->setAccessibleName(tr("English name of the next round"));
  m_make->setText(tr("&Propose the next round"));
  m_make->setToolTip(
      tr("What was agreed or in force is proposed anew, without its dates and documents; a unit "
         "that is gone is replaced by its successor"));
  m_older->setAccessibleName(tr("Older round to compare"));
  m_newer->setAccessibleName(tr("Newer round to compare"));
  m_table->setTexts(tr("Changes from round to round"),
                    tr("Choose two rounds above to see what is kept, new, gone or another unit's."));
}

}  // namespace app::gui

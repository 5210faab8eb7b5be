#include "app/gui/liaison/assessment/commendation_part.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/desk/named_cells.h"
#include "app/gui/liaison/desk/panel_parts.h"
#include "app/gui/look/look.h"
#include "app/gui/model/names.h"
#include "planning/assessment/commendation.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app::gui {

namespace assessment = planning::assessment;
namespace liaison = planning::liaison;
using liaison::CommendationState;
using liaison::NomineeKind;

CommendationPart::CommendationPart(LiaisonDesk& desk, QWidget* parent)
    : LiaisonPanel(desk, parent),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)),
      m_scheme(new QComboBox),
      m_facts(textLabel()),
      m_what(lineLabel()),
      m_decision(new QComboBox),
      m_day(dayLine()),
      m_until(dayLine()),
      m_document(new QLineEdit),
      m_reason(new QLineEdit),
      m_decide(new QPushButton) {
  build();
  connect(m_table, &FilteredTable::chosen, this, &CommendationPart::showChosen);
  connect(m_table, &FilteredTable::left, this, [this] {
    if (!m_isFilling) showChosen();
  });
  connect(m_scheme, &QComboBox::currentIndexChanged, this, &CommendationPart::fillTable);
  connect(m_decision, &QComboBox::currentIndexChanged, this, &CommendationPart::follow);
  connect(m_decide, &QPushButton::clicked, this, &CommendationPart::decide);
}

void CommendationPart::build() {
  constexpr int kSchemeLetters = 14;
  m_cells->setRows(QStringList(columns, QString()), {});
  m_table->setWidths({70, 60, 130, 90, 80, 260, 60, 60, 110, 84, 84, 84, 100});
  m_scheme->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_scheme->setMinimumContentsLength(kSchemeLetters);
  m_table->addControl(m_scheme);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(8, 4, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_facts);
  column->addWidget(m_table, 1);
  column->addWidget(buildDeeds());
}

QWidget* CommendationPart::buildDeeds() {
  auto* const box = new QWidget;
  auto* const deciding = new QHBoxLayout;
  deciding->addWidget(m_what, 1);
  deciding->addWidget(m_decision);
  deciding->addWidget(m_day);
  deciding->addWidget(m_until);
  auto* const words = new QHBoxLayout;
  words->addWidget(m_document, 1);
  words->addWidget(m_reason, 1);
  words->addWidget(m_decide);
  auto* const column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addLayout(deciding);
  column->addLayout(words);
  return box;
}

QStringList CommendationPart::heads() const {
  return {tr("Nomination"),    tr("Kind"),       tr("Organisation"), tr("Person"),         tr("State"),
          tr("What it lacks"), tr("Opinions"),   tr("Objections"),   tr("Recommended by"), tr("Notice from"),
          tr("Notice until"),  tr("Decided on"), tr("Document"),     tr("Reason")};
}

QString CommendationPart::stateTitle(const std::string& word) const {
  return word == "recommended" ? tr("recommended")
                               : wordText(view().language, "commendations", "state", word);
}

CellTable::Row CommendationPart::rowOf(const geo::TableToWrite& table,
                                       const std::vector<geo::Cell>& cells) const {
  const NamedCells named(table, cells);
  const std::string& language = view().language;
  CellTable::Row row(columns);
  row[nomination] = textCell(named.text("nomination"));
  row[kind].text = wordText(language, "nominations", "kind", named.text("kind"));
  row[organisation] = {nameIn(language, named.text("unit_zh"), named.text("unit_en")),
                       QString::fromStdString(named.text("organisation"))};
  row[person] = textCell(named.text("person"));
  row[state].text = stateTitle(named.text("state"));
  row[lacks] = textCell(named.text("lacks"));
  if (!row[lacks].text.isEmpty()) row[lacks].back = issueColour(geo::Issue::Severity::warning);
  row[opinions] = textCell(named.text("opinions"));
  row[opinions].tip = tr("given, of those asked");
  row[objections] = textCell(named.text("objections"));
  row[objections].tip = tr("answered, of those raised");
  row[recommendedBy] = textCell(named.text("recommended_by"));
  row[noticeFrom] = textCell(named.text("notice_from"));
  row[noticeTo] = textCell(named.text("notice_to"));
  row[decidedOn] = textCell(named.text("decided_on"));
  row[document] = textCell(named.text("document"));
  row[reason] = textCell(named.text("reason"));
  return row;
}

void CommendationPart::fill() {
  fillSchemes();
  fillTable();
}

std::string CommendationPart::scheme() const { return m_scheme->currentData().toString().toStdString(); }

void CommendationPart::fillSchemes() {
  const QSignalBlocker blocker(m_scheme);
  const QVariant kept = m_scheme->currentData();
  m_scheme->clear();
  if (!hasSnapshot()) return;
  for (const liaison::CommendationScheme& one : snapshot().entries.schemes) {
    const QString name = nameIn(view().language, one.nameZh, one.nameEn);
    m_scheme->addItem(name.isEmpty() ? QString::fromStdString(one.id) : name, QString::fromStdString(one.id));
  }
  const int same = kept.isValid() ? m_scheme->findData(kept) : -1;
  if (m_scheme->count() > 0) m_scheme->setCurrentIndex(std::max(0, same));
}

void CommendationPart::fillTable() {
  m_listed.clear();
  std::vector<CellTable::Row> rows;
  int before = -1;
  if (hasSnapshot() && !scheme().empty()) {
    const geo::TableToWrite list = assessment::commendationTable(snapshot().entries, scheme());
    for (const std::vector<geo::Cell>& cells : list.rows) {
      const NamedCells named(list, cells);
      m_listed.push_back({named.text("nomination"), named.text("state")});
      if (m_listed.back().id == m_chosen) before = static_cast<int>(rows.size());
      rows.push_back(rowOf(list, cells));
    }
  }
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_table->choose(-1);
    m_cells->setRows(heads(), std::move(rows));
    m_table->choose(before);
  }
  fillFacts();
  showChosen();
}

void CommendationPart::fillFacts() {
  QStringList lines;
  if (hasSnapshot() && !scheme().empty()) {
    const liaison::Register& all = snapshot().entries;
    const std::string id = scheme(), round = assessment::requireScheme(all, id).round;
    for (const std::string& line :
         {assessment::sentenceOf(NomineeKind::collective,
                                 assessment::quotaUse(all, id, NomineeKind::collective)),
          assessment::sentenceOf(NomineeKind::person, assessment::quotaUse(all, id, NomineeKind::person)),
          assessment::sentenceOf(round, assessment::filedReports(all, round))})
      lines << QString::fromStdString(line);
  }
  m_facts->setText(lines.join('\n'));
}

QString CommendationPart::facts() const { return m_facts->text(); }

const CommendationPart::Listed* CommendationPart::chosen() const {
  const int row = m_table->current();
  return row < 0 || static_cast<std::size_t>(row) >= m_listed.size()
             ? nullptr
             : &m_listed[static_cast<std::size_t>(row)];
}

/// What may become of it; what was decided stays so. None is chosen for the user but the next one.
void CommendationPart::fillDecisions(const std::string& before) {
  const QSignalBlocker blocker(m_decision);
  m_decision->clear();
  const auto offer = [this](const char* word, CommendationState next) {
    m_decision->addItem(stateTitle(word), static_cast<int>(next));
  };
  if (before == "recommended") offer("on_notice", CommendationState::onNotice);
  if (before == "on_notice") offer("approved", CommendationState::approved);
  if (before == "recommended" || before == "on_notice") offer("declined", CommendationState::declined);
}

/// What is typed goes with the nomination as it stood when it was typed.
void CommendationPart::showChosen() {
  const Listed* const one = chosen();
  m_chosen = one == nullptr ? std::string() : one->id;
  const std::string wanted = one == nullptr ? std::string() : one->id + ' ' + one->state;
  const bool isOther = std::exchange(m_for, wanted) != wanted;
  const int kept = m_decision->currentIndex();
  fillDecisions(one == nullptr ? std::string() : one->state);
  if (isOther)
    for (QLineEdit* const line : {m_day, m_until, m_document, m_reason}) line->clear();
  else
    m_decision->setCurrentIndex(kept);
  m_what->setText(one == nullptr ? tr("Choose a nomination to decide about it.")
                                 : tr("%1: %2").arg(QString::fromStdString(one->id), stateTitle(one->state)));
  m_what->setToolTip(m_what->text());
  follow();
}

void CommendationPart::follow() {
  const bool mayDecide = mayWrite() && m_decision->count() > 0;
  const auto next = static_cast<CommendationState>(m_decision->currentData().toInt());
  for (QWidget* const part : std::initializer_list<QWidget*>{m_decision, m_day, m_decide})
    part->setEnabled(mayDecide);
  m_until->setEnabled(mayDecide && next == CommendationState::onNotice);
  m_document->setEnabled(mayDecide && next == CommendationState::approved);
  m_reason->setEnabled(mayDecide && next == CommendationState::declined);
  m_day->setPlaceholderText(next == CommendationState::onNotice ? tr("First day") : tr("Day, 2012-05-31"));
}

void CommendationPart::decide() {
  const Listed* const one = chosen();
  if (one == nullptr || m_decision->count() == 0) return;
  liaison::Commendation decision;
  decision.nomination = one->id;
  decision.state = static_cast<CommendationState>(m_decision->currentData().toInt());
  const bool isNotice = decision.state == CommendationState::onNotice;
  (isNotice ? decision.noticeFrom : decision.decidedOn) = typedIn(*m_day);
  if (isNotice) decision.noticeTo = typedIn(*m_until);
  if (decision.state == CommendationState::approved) decision.document = typedIn(*m_document);
  if (decision.state == CommendationState::declined) decision.reason = typedIn(*m_reason);
  desk().decideNomination(decision);
}

void CommendationPart::retranslate() {
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_cells->setRows(heads(), {});  // and the rows when it is filled
  }
  m_table->setTexts(tr("Nominations"),
                    tr("No nominations. Take the lists schemes and nominations in (tab The "
                       "register)."));
  m_scheme->setAccessibleName(tr("Scheme of commendation"));
  m_scheme->setPlaceholderText(tr("Scheme"));
  m_facts->setAccessibleName(tr("Quotas and reports of the scheme"));
  m_what->setAccessibleName(tr("Chosen nomination"));
  m_decision->setAccessibleName(tr("What becomes of the nomination"));
  m_day->setAccessibleName(tr("Day of the decision on the nomination"));
  m_until->setAccessibleName(tr("Last day of the notice"));
  m_until->setPlaceholderText(tr("Last day"));
  m_document->setAccessibleName(tr("Document that approves the nomination"));
  m_document->setPlaceholderText(tr("The document that approves it"));
  m_reason->setAccessibleName(tr("Reason why the nomination is declined"));
  m_reason->setPlaceholderText(tr("Why it is declined"));
  m_decide->setText(tr("&Decide"));
}

}  // namespace app::gui

#include "app/gui/liaison/papers/briefing_panel.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/papers/addressees.h"
#include "app/gui/liaison/papers/briefing_issue_form.h"
#include "app/gui/liaison/papers/briefing_start_form.h"
#include "app/gui/look/look.h"
#include "app/render/paper/paper_lines.h"
#include "planning/liaison/register_lists.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app::gui {
namespace {

namespace liaison = planning::liaison;

TableCell cellOfText(const std::string& text) {
  return {QString::fromStdString(text), QString::fromStdString(text)};
}

std::string stateWord(liaison::BriefingState state) {
  return liaison::fieldWords("briefings", "state", false)[static_cast<std::size_t>(state)];
}

QScrollArea* scrolledPart(QWidget* inside) {
  auto* const area = new QScrollArea;
  area->setWidget(inside);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  return area;
}

}  // namespace

BriefingPanel::BriefingPanel(LiaisonDesk& desk, QWidget* parent)
    : LiaisonPanel(desk, parent),
      m_papers(new PaperDesk(desk, this)),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)),
      m_title(new QLineEdit),
      m_text(new QPlainTextEdit),
      m_standing(textLabel()),
      m_store(new QPushButton),
      m_drop(new QPushButton),
      m_startHeading(new QLabel),
      m_start(new BriefingStartForm),
      m_issueHeading(new QLabel),
      m_issue(new BriefingIssueForm),
      m_report(textLabel()) {
  build();
  connectParts();
}

void BriefingPanel::build() {
  m_cells->setRows(QStringList(columns, QString()), {});
  m_table->setWidths({150, 50, 130, 60, 84, 140, 180});
  for (QLabel* const heading : {m_startHeading, m_issueHeading}) heading->setObjectName("heading");
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(m_table);
  across->addWidget(buildEditor());
  across->addWidget(buildForms());
  across->setSizes({420, 440, 400});
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(8, 8, 8, 8);
  outer->addWidget(across);
}

QWidget* BriefingPanel::buildEditor() {
  constexpr int kStandingLines = 3;
  m_text->setTabChangesFocus(true);
  m_standing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  QScrollArea* const standing = scrolledPart(m_standing);
  standing->setFixedHeight(kStandingLines * fontMetrics().lineSpacing() + 8);
  auto* const deeds = new QHBoxLayout;
  deeds->addStretch(1);
  deeds->addWidget(m_drop);
  deeds->addWidget(m_store);
  auto* const side = new QWidget;
  auto* const column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_title);
  column->addWidget(m_text, 1);
  column->addWidget(standing);
  column->addLayout(deeds);
  return side;
}

QWidget* BriefingPanel::buildForms() {
  auto* const inside = new QWidget;
  auto* const column = new QVBoxLayout(inside);
  column->setContentsMargins(8, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_report);
  column->addWidget(m_issueHeading);
  column->addWidget(m_issue);
  column->addWidget(m_startHeading);
  column->addWidget(m_start);
  column->addStretch(1);
  return scrolledPart(inside);
}

void BriefingPanel::connectParts() {
  connect(m_table, &FilteredTable::chosen, this, &BriefingPanel::showChosen);
  connect(m_table, &FilteredTable::left, this, [this] {
    if (!m_isFilling) showChosen();
  });
  connect(m_table, &FilteredTable::activated, this, [this](int row) {
    emit unitWanted(snapshot().entries.briefings[static_cast<std::size_t>(row)].organisation);
  });
  connect(m_title, &QLineEdit::textChanged, this, &BriefingPanel::takeTyping);
  connect(m_text, &QPlainTextEdit::textChanged, this, &BriefingPanel::takeTyping);
  connect(m_store, &QPushButton::clicked, this, &BriefingPanel::storeText);
  connect(m_drop, &QPushButton::clicked, this, &BriefingPanel::dropTyping);
  connect(m_start, &BriefingStartForm::wanted, this, &BriefingPanel::startDraft);
  connect(m_issue, &BriefingIssueForm::draftWanted, this, [this] {
    const liaison::Briefing* const one = chosenDraft();
    if (one == nullptr) return;
    m_report->setText(tr("Writing the briefing …"));
    m_papers->writeDraft(*one, m_issue->draftFiles(*one));
  });
  connect(m_issue, &BriefingIssueForm::issueWanted, this, [this] {
    const liaison::Briefing* const one = chosenDraft();
    if (one == nullptr) return;
    m_report->setText(tr("Writing the briefing …"));
    m_papers->issueBriefing(m_issue->order(*one));
  });
  connect(m_papers, &PaperDesk::written, this,
          [this](const QStringList& lines) { m_report->setText(lines.join('\n')); });
  connect(m_papers, &PaperDesk::draftsSeen, this, [this](const DraftStandings& standings) {
    m_standings = standings;
    fillTable();
    showChosen();
  });
  connect(&desk(), &LiaisonDesk::failed, m_report, &QLabel::clear);
}

void BriefingPanel::fill() {
  if (!hasSnapshot()) {  // another workspace comes
    m_typed.clear();
    m_standings.clear();
    m_report->clear();
  }
  m_start->setView(view(), mayWrite());
  m_issue->setView(view(), mayWrite());
  fillTable();
  showChosen();
  lookAtDrafts();
}

void BriefingPanel::showEvent(QShowEvent* event) {
  m_isLooking = false;
  LiaisonPanel::showEvent(event);
  if (!m_isLooking) lookAtDrafts();
}

void BriefingPanel::lookAtDrafts() {
  m_isLooking = true;
  if (!hasSnapshot()) return;
  const auto& all = snapshot().entries.briefings;
  if (std::ranges::find(all, liaison::BriefingState::draft, &liaison::Briefing::state) != all.end())
    m_papers->lookAtDrafts();
}

void BriefingPanel::fillTable() {
  std::vector<CellTable::Row> rows;
  if (hasSnapshot())
    for (const liaison::Briefing& one : snapshot().entries.briefings) rows.push_back(rowOf(one));
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  m_table->choose(-1);
  m_cells->setRows({tr("Organisation"), tr("Year"), tr("State"), tr("No."), tr("Issued on"), tr("Receivers"),
                    tr("Title"), tr("Id")},
                   std::move(rows));
  m_table->choose(rowOfChosen());
}

CellTable::Row BriefingPanel::rowOf(const liaison::Briefing& one) const {
  QStringList names;
  for (const std::string& receiver : liaison::receiversOf(one))
    names << addresseeName(view().language, snapshot(), receiver);
  CellTable::Row row(columns);
  row[organisation] = {organisationName(view().language, snapshot(), one.organisation),
                       QString::fromStdString(one.organisation)};
  row[year] = cellOfText(one.year);
  row[state] = stateCell(one);
  row[number].isNumber = true;
  if (one.number) {
    row[number].text = QString::number(*one.number);
    row[number].sortBy = *one.number;
  }
  row[issuedOn] = cellOfText(one.issuedOn);
  row[receivers] = {names.join(QStringLiteral("; ")), QString::fromStdString(one.receivers)};
  row[title] = cellOfText(one.title);
  row[id] = cellOfText(one.id);
  return row;
}

TableCell BriefingPanel::stateCell(const liaison::Briefing& one) const {
  TableCell cell{wordText(view().language, "briefings", "state", stateWord(one.state))};
  const auto found = m_standings.find(one.id);
  if (one.state != liaison::BriefingState::draft || found == m_standings.end()) return cell;
  const DraftStanding& standing = found->second;
  if (!standing.problem.empty())
    cell.text = tr("figures cannot be told");
  else if (!standing.changed.empty())
    cell.text = tr("figures have changed");
  else if (standing.isOwnText)
    cell.text = tr("text written");
  if (!standing.problem.empty() || !standing.changed.empty())
    cell.back = issueColour(geo::Issue::Severity::warning);
  cell.tip = standingOf(one);
  return cell;
}

const liaison::Briefing* BriefingPanel::chosen() const {
  const int row = m_table->current();
  if (!hasSnapshot() || row < 0 || static_cast<std::size_t>(row) >= snapshot().entries.briefings.size())
    return nullptr;
  return &snapshot().entries.briefings[static_cast<std::size_t>(row)];
}

const liaison::Briefing* BriefingPanel::chosenDraft() const {
  const liaison::Briefing* const one = chosen();
  return one != nullptr && one->state == liaison::BriefingState::draft ? one : nullptr;
}

int BriefingPanel::rowOfChosen() const {
  if (!hasSnapshot()) return -1;
  const auto& all = snapshot().entries.briefings;
  const auto found = std::ranges::find(all, m_chosen, &liaison::Briefing::id);
  return found == all.end() ? -1 : static_cast<int>(found - all.begin());
}

/// What was typed and not stored goes with the draft that it was typed for, and comes back with it.
void BriefingPanel::showChosen() {
  const liaison::Briefing* const one = chosen();
  m_chosen = one == nullptr ? std::string() : one->id;
  Typed shown;
  if (one != nullptr) shown = {QString::fromStdString(one->title), QString::fromStdString(one->text)};
  const auto typed = m_typed.find(m_chosen);
  if (chosenDraft() != nullptr && typed != m_typed.end()) shown = typed->second;
  showText(shown);
  follow();
}

/// Leaves an editor alone that has its text already: the cursor stays where it is.
void BriefingPanel::showText(const Typed& shown) {
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  if (m_title->text() != shown.title) m_title->setText(shown.title);
  if (m_text->toPlainText() != shown.text) m_text->setPlainText(shown.text);
}

void BriefingPanel::takeTyping() {
  const liaison::Briefing* const draft = chosenDraft();
  if (m_isFilling || draft == nullptr) return;
  const Typed now{m_title->text(), m_text->toPlainText()};
  if (now == Typed{QString::fromStdString(draft->title), QString::fromStdString(draft->text)})
    m_typed.erase(draft->id);
  else
    m_typed[draft->id] = now;
  follow();
  emit typedChanged();
}

bool BriefingPanel::hasChanged(const liaison::Briefing& draft) const {
  const auto found = m_standings.find(draft.id);
  return found != m_standings.end() && !found->second.changed.empty();
}

/// What may be done with the chosen one. A text whose figures changed can be stored as it is: it has been
/// looked through then.
void BriefingPanel::follow() {
  const liaison::Briefing* const draft = chosenDraft();
  const bool isTyped = draft != nullptr && m_typed.contains(draft->id);
  const bool mayEdit = mayWrite() && draft != nullptr;
  m_title->setReadOnly(!mayEdit);
  m_text->setReadOnly(!mayEdit);
  m_store->setEnabled(mayEdit && (isTyped || hasChanged(*draft)));
  m_drop->setEnabled(isTyped);
  m_issue->setDraft(draft, !isTyped);
  QStringList lines;
  if (isTyped) lines << tr("This text is not stored yet; what is written and issued is the stored one.");
  if (const liaison::Briefing* const one = chosen())
    lines << standingOf(*one);
  else
    lines << tr("Choose a briefing to read its text; that of a draft can be edited.");
  m_standing->setText(lines.join('\n'));
}

QString BriefingPanel::standingOf(const liaison::Briefing& one) const {
  if (one.state == liaison::BriefingState::issued)
    return tr("Issued on %1 as number %2; it stays as it is. Files: %3")
        .arg(QString::fromStdString(one.issuedOn))
        .arg(one.number.value_or(0))
        .arg(QString::fromStdString(one.files));
  const auto found = m_standings.find(one.id);
  if (found == m_standings.end()) return {};
  if (!found->second.problem.empty()) return QString::fromStdString(found->second.problem);
  if (found->second.changed.empty()) return tr("The figures are those that the text was written by.");
  QStringList lines;
  for (const std::string& line : render::linesOfChanges(found->second.changed))
    lines << QString::fromStdString(line);
  return lines.join('\n');
}

void BriefingPanel::storeText() {
  const liaison::Briefing* const draft = chosenDraft();
  if (draft != nullptr) store(*draft, {m_title->text(), m_text->toPlainText()}, [] {});
}

void BriefingPanel::store(const liaison::Briefing& draft, const Typed& sent, const PaperDesk::Told& then) {
  m_papers->takeText(draft, sent.title.trimmed().toStdString(), sent.text.toStdString(),
                     [this, of = draft.id, sent, then] {
                       const auto typed = m_typed.find(of);
                       if (typed != m_typed.end() && typed->second == sent) m_typed.erase(typed);
                       if (isVisible()) showChosen();
                       emit typedChanged();
                       then();
                     });
}

const liaison::Briefing* BriefingPanel::draftOf(const std::string& briefing) const {
  if (!hasSnapshot()) return nullptr;
  const auto& all = snapshot().entries.briefings;
  const auto found = std::ranges::find(all, briefing, &liaison::Briefing::id);
  const bool isDraft = found != all.end() && found->state == liaison::BriefingState::draft;
  return isDraft ? &*found : nullptr;
}

void BriefingPanel::storeTyped() {
  for (const auto& [of, typed] : m_typed)
    if (const liaison::Briefing* const draft = draftOf(of); draft != nullptr)
      return store(*draft, Typed(typed), [this] { storeTyped(); });
  emit typedStored();
}

bool BriefingPanel::hasTyped() const {
  return std::ranges::any_of(m_typed, [this](const auto& typed) { return draftOf(typed.first) != nullptr; });
}

void BriefingPanel::giveUpTyped() {
  m_typed.clear();
  showChosen();
  emit typedChanged();
}

void BriefingPanel::dropTyping() {
  m_typed.erase(m_chosen);
  showChosen();
  emit typedChanged();
}

void BriefingPanel::startDraft() {
  const planning::papers::BriefingStart start = m_start->start(snapshot().topic.round);
  m_papers->startBriefing(start, [this, start] { showDraft(start.organisation, start.year); });
}

void BriefingPanel::showDraft(const std::string& unit, const std::string& ofYear) {
  if (!hasSnapshot()) return;
  for (const liaison::Briefing& one : snapshot().entries.briefings)
    if (one.state == liaison::BriefingState::draft && one.organisation == unit && one.year == ofYear)
      m_chosen = one.id;
  if (!isVisible()) return;  // it will be chosen when it is seen
  m_table->choose(rowOfChosen());
  showChosen();
}

void BriefingPanel::setUnit(const std::string& unit) { m_start->setUnit(unit); }

QString BriefingPanel::standing() const { return m_standing->text(); }

QString BriefingPanel::report() const { return m_report->text(); }

void BriefingPanel::retranslate() {
  m_table->setTexts(tr("Briefings"), tr("No briefing was made yet. Make a draft at the right."));
  m_title->setAccessibleName(tr("Title of the chosen briefing"));
  m_text->setAccessibleName(tr("Text of the chosen briefing"));
  m_text->setPlaceholderText(tr("One paragraph a line"));
  m_standing->setAccessibleName(tr("How the text stands to the figures"));
  m_store->setText(tr("&Store the text"));
  m_store->setToolTip(tr("It is taken to be true of the figures as they are now"));
  m_drop->setText(tr("Take the stored te&xt back"));
  m_startHeading->setText(tr("New briefing"));
  m_issueHeading->setText(tr("Write and issue"));
  m_report->setAccessibleName(tr("What was done"));
  m_start->retranslate(view().language);
  m_issue->retranslate();
}

}  // namespace app::gui

#include "app/gui/liaison/papers/letter_panel.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/desk/panel_parts.h"
#include "app/gui/liaison/papers/addressees.h"
#include "app/gui/look/look.h"
#include "planning/liaison/letters.h"
#include "planning/liaison/register_lists.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <variant>

namespace app::gui {
namespace {

namespace liaison = planning::liaison;

const QString kNoDay = QStringLiteral("—");

/// Of receiptsTable().
enum ReceiptCell : std::size_t {
  kNumber = 0,
  kAddressee = 4,
  kSentOn = 7,
  kReceivedOn = 8,
  kReceivedBy = 9,
  kState = 10
};

std::string textOfCell(const geo::Cell& cell) {
  const auto* const text = std::get_if<std::string>(&cell);
  return text == nullptr ? std::string() : *text;
}

std::string kindWord(liaison::LetterKind kind) {
  return liaison::fieldWords("letters", "kind", false)[static_cast<std::size_t>(kind)];
}

QString receiptState(const std::string& word) {
  if (word == "not_sent") return LetterPanel::tr("not sent yet");
  if (word == "sent") return LetterPanel::tr("not confirmed yet");
  return LetterPanel::tr("received");
}

}  // namespace

LetterPanel::LetterPanel(LiaisonDesk& desk, QWidget* parent)
    : LiaisonPanel(desk, parent),
      m_papers(new PaperDesk(desk, this)),
      m_letters(new CellTable(this)),
      m_letterTable(new FilteredTable(*m_letters)),
      m_receipts(new CellTable(this)),
      m_receiptTable(new FilteredTable(*m_receipts)),
      m_onlyOutstanding(new QCheckBox),
      m_outstanding(textLabel()),
      m_what(textLabel()),
      m_sentOn(new QLineEdit),
      m_receivedOn(new QLineEdit),
      m_receivedBy(new QLineEdit),
      m_note(new QPushButton),
      m_form(new LetterForm),
      m_report(textLabel()) {
  build();
  connectParts();
}

void LetterPanel::connectParts() {
  connect(m_letterTable, &FilteredTable::chosen, this, &LetterPanel::chooseReceiptOf);
  connect(m_letterTable, &FilteredTable::activated, this, [this](int row) {
    const auto& all = snapshot().entries.letters;
    const auto one =
        std::ranges::find(all, m_numbers[static_cast<std::size_t>(row)], &liaison::Letter::number);
    if (one != all.end() && !one->organisation.empty()) emit unitWanted(one->organisation);
  });
  connect(m_receiptTable, &FilteredTable::chosen, this, &LetterPanel::showReceipt);
  connect(m_receiptTable, &FilteredTable::left, this, [this] {
    if (!m_isFilling) showReceipt();
  });
  connect(m_onlyOutstanding, &QCheckBox::toggled, this, &LetterPanel::filterReceipts);
  for (QLineEdit* const line : {m_sentOn, m_receivedOn, m_receivedBy})
    connect(line, &QLineEdit::textChanged, this, &LetterPanel::followReceipt);
  connect(m_note, &QPushButton::clicked, this, &LetterPanel::noteReceipt);
  connect(m_form, &LetterForm::wanted, this, [this] {
    m_report->setText(tr("Writing the letters …"));
    m_papers->writeLetters(m_form->order(snapshot().topic.round));
  });
  connect(m_papers, &PaperDesk::written, this, [this](const QStringList& lines) {
    m_report->setText(lines.join('\n'));
    m_form->clearNumber();
  });
  connect(&desk(), &LiaisonDesk::failed, m_report, &QLabel::clear);
}

void LetterPanel::build() {
  m_letters->setRows(QStringList(letterColumns, QString()), {});
  m_letterTable->setWidths({64, 84, 90, 150, 200, 84, 84});
  m_receipts->setRows(QStringList(receiptColumns, QString()), {});
  m_receiptTable->setWidths({64, 190, 84, 84, 120});
  m_receiptTable->addControl(m_onlyOutstanding);
  m_onlyOutstanding->setChecked(true);
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(buildLists());
  across->addWidget(buildForm());
  across->setSizes({820, 440});
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(8, 8, 8, 8);
  outer->addWidget(across);
}

QWidget* LetterPanel::buildLists() {
  constexpr int kDayWidth = 120;
  m_what->setWordWrap(false);
  m_what->setMinimumWidth(1);  // the rest of the row is needed
  for (QLineEdit* const line : {m_sentOn, m_receivedOn}) line->setFixedWidth(kDayWidth);
  auto* const row = new QHBoxLayout;
  row->addWidget(m_what, 1);
  row->addWidget(m_sentOn);
  row->addWidget(m_receivedOn);
  row->addWidget(m_receivedBy, 1);
  row->addWidget(m_note);
  auto* const below = new QWidget;
  auto* const column = new QVBoxLayout(below);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_receiptTable, 1);
  column->addWidget(m_outstanding);
  column->addLayout(row);
  auto* const down = new QSplitter(Qt::Vertical);
  down->setChildrenCollapsible(false);
  down->addWidget(m_letterTable);
  down->addWidget(below);
  down->setSizes({180, 220});
  return down;
}

QWidget* LetterPanel::buildForm() {
  auto* const inside = new QWidget;
  auto* const column = new QVBoxLayout(inside);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_form);
  column->addWidget(m_report);
  column->addStretch(1);
  auto* const scroll = new QScrollArea;
  scroll->setWidget(inside);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  return scroll;
}

/// Also one that names no round.
bool LetterPanel::isOfRound(const liaison::Letter& one) const {
  return one.round.empty() || one.round == snapshot().topic.round;
}

void LetterPanel::fill() {
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    fillLetters();
    fillReceipts();
  }
  fillOutstanding();
  showReceipt();
  if (!hasSnapshot()) m_report->clear();
  m_form->setView(view(), mayWrite());
}

TableCell LetterPanel::dayCell(const std::string& letterNumber, std::string liaison::Receipt::*day) const {
  QStringList each;
  std::set<std::string> days;
  int said = 0;
  for (const liaison::Receipt& one : snapshot().entries.receipts) {
    if (one.letter != letterNumber) continue;
    const std::string& own = one.*day;
    days.insert(own);
    if (!own.empty()) ++said;
    each << tr("%1: %2").arg(addresseeName(view().language, snapshot(), one.addressee),
                             own.empty() ? kNoDay : QString::fromStdString(own));
  }
  TableCell cell{kNoDay, each.join('\n')};
  if (said > 0)
    cell.text =
        days.size() == 1 ? QString::fromStdString(*days.begin()) : tr("%1 of %2").arg(said).arg(each.size());
  return cell;
}

CellTable::Row LetterPanel::rowOf(const liaison::Letter& one) const {
  const std::string& language = view().language;
  CellTable::Row row(letterColumns);
  row[number] = textCell(one.number);
  row[date] = textCell(one.date);
  row[kind].text = wordText(language, "letters", "kind", kindWord(one.kind));
  row[to] = {addresseeName(language, snapshot(), one.addressee), QString::fromStdString(one.addressee)};
  row[subject] = textCell(one.subject);
  row[sent] = dayCell(one.number, &liaison::Receipt::sentOn);
  row[received] = dayCell(one.number, &liaison::Receipt::receivedOn);
  row[file] = textCell(one.file);
  return row;
}

void LetterPanel::fillLetters() {
  m_letterTable->choose(-1);
  m_numbers.clear();
  std::vector<CellTable::Row> rows;
  if (hasSnapshot())
    for (const liaison::Letter& one : snapshot().entries.letters)
      if (isOfRound(one)) {
        m_numbers.push_back(one.number);
        rows.push_back(rowOf(one));
      }
  m_letters->setRows(
      {tr("Number"), tr("Date"), tr("Kind"), tr("To"), tr("Subject"), tr("Sent"), tr("Received"), tr("File")},
      std::move(rows));
  const auto chosen = std::ranges::find(m_numbers, m_chosenLetter);
  m_letterTable->choose(chosen == m_numbers.end() ? -1 : static_cast<int>(chosen - m_numbers.begin()));
}

CellTable::Row LetterPanel::rowOf(const std::vector<geo::Cell>& cells) const {
  const std::string addressee = textOfCell(cells[kAddressee]), word = textOfCell(cells[kState]);
  CellTable::Row row(receiptColumns);
  row[letter] = textCell(textOfCell(cells[kNumber]));
  row[receiver] = {addresseeName(view().language, snapshot(), addressee), QString::fromStdString(addressee)};
  row[sentOn] = textCell(textOfCell(cells[kSentOn]));
  row[receivedOn] = textCell(textOfCell(cells[kReceivedOn]));
  row[receivedBy] = textCell(textOfCell(cells[kReceivedBy]));
  row[state].text = receiptState(word);
  if (word != "received") row[state].back = issueColour(geo::Issue::Severity::warning);
  return row;
}

void LetterPanel::fillReceipts() {
  m_receiptTable->choose(-1);
  m_keys.clear();
  std::vector<CellTable::Row> rows;
  if (hasSnapshot())
    for (const auto& cells : liaison::receiptsTable(snapshot().entries, snapshot().known, {}).rows) {
      const std::string own = textOfCell(cells[kNumber]);
      if (std::ranges::find(m_numbers, own) == m_numbers.end()) continue;
      m_keys.emplace_back(own, textOfCell(cells[kAddressee]));
      rows.push_back(rowOf(cells));
    }
  m_receipts->setRows(
      {tr("Letter"), tr("Receiver"), tr("Sent on"), tr("Received on"), tr("Received by"), tr("State")},
      std::move(rows));
  filterReceipts();
  m_receiptTable->choose(rowOfReceipt());
}

void LetterPanel::fillOutstanding() {
  int notSent = 0, notConfirmed = 0;
  for (std::size_t row = 0; row < m_keys.size(); ++row) {
    const liaison::Receipt* const one = receiptAt(static_cast<int>(row));
    if (one == nullptr || !one->receivedOn.empty()) continue;
    ++(one->sentOn.empty() ? notSent : notConfirmed);
  }
  m_outstanding->setText(
      m_keys.empty() ? QString()
      : notSent + notConfirmed == 0
          ? tr("Every letter of the round was received.")
          : tr("Outstanding: %1 not sent yet, %2 sent and not confirmed.").arg(notSent).arg(notConfirmed));
}

void LetterPanel::filterReceipts() {
  m_receiptTable->setAccepts([this](int row) {
    const liaison::Receipt* const one = receiptAt(row);
    return one != nullptr && (!m_onlyOutstanding->isChecked() || one->receivedOn.empty());
  });
}

const liaison::Receipt* LetterPanel::receiptAt(int row) const {
  if (!hasSnapshot() || row < 0 || static_cast<std::size_t>(row) >= m_keys.size()) return nullptr;
  const auto& [own, addressee] = m_keys[static_cast<std::size_t>(row)];
  for (const liaison::Receipt& one : snapshot().entries.receipts)
    if (one.letter == own && one.addressee == addressee) return &one;
  return nullptr;
}

int LetterPanel::rowOfReceipt() const {
  if (!m_for) return -1;
  const auto found = std::ranges::find(m_keys, std::pair(m_for->letter, m_for->addressee));
  return found == m_keys.end() ? -1 : static_cast<int>(found - m_keys.begin());
}

/// The first of its receipts that is outstanding.
void LetterPanel::chooseReceiptOf(int letterRow) {
  m_chosenLetter = letterRow < 0 ? std::string() : m_numbers[static_cast<std::size_t>(letterRow)];
  int found = -1;
  for (std::size_t row = 0; row < m_keys.size() && found < 0; ++row) {
    const liaison::Receipt* const one = receiptAt(static_cast<int>(row));
    if (one != nullptr && one->letter == m_chosenLetter && one->receivedOn.empty())
      found = static_cast<int>(row);
  }
  m_receiptTable->choose(found);
  showReceipt();
}

/// What is typed goes with the receipt that it was typed for, as it was then.
void LetterPanel::showReceipt() {
  const liaison::Receipt* const one = receiptAt(m_receiptTable->current());
  const std::optional<liaison::Receipt> wanted = one == nullptr ? std::nullopt : std::optional(*one);
  if (m_for != wanted) {
    m_for = wanted;
    for (QLineEdit* const line : {m_sentOn, m_receivedOn, m_receivedBy}) line->clear();
  }
  m_what->setText(one == nullptr ? tr("Choose a receipt to note when it was sent or received.")
                                 : tr("Letter %1 to %2")
                                       .arg(QString::fromStdString(one->letter),
                                            addresseeName(view().language, snapshot(), one->addressee)));
  m_what->setToolTip(m_what->text());
  followReceipt();
}

void LetterPanel::followReceipt() {
  const bool mayNote = mayWrite() && m_for.has_value();
  const bool isReceived = !m_receivedOn->text().trimmed().isEmpty();
  for (QLineEdit* const line : {m_sentOn, m_receivedOn}) line->setEnabled(mayNote);
  m_receivedBy->setEnabled(mayNote && isReceived);
  m_note->setEnabled(mayNote && (isReceived || !m_sentOn->text().trimmed().isEmpty()));
}

void LetterPanel::noteReceipt() {
  if (!m_for) return;
  const std::string day = m_receivedOn->text().trimmed().toStdString();
  m_papers->noteReceipt({m_for->letter, m_for->addressee, m_sentOn->text().trimmed().toStdString(), day,
                         day.empty() ? std::string() : m_receivedBy->text().trimmed().toStdString()});
}

QString LetterPanel::outstanding() const { return m_outstanding->text(); }

QString LetterPanel::report() const { return m_report->text(); }

void LetterPanel::retranslate() {
  m_letterTable->setTexts(
      tr("Letters"), tr("No letter of this round was written. Write letters at the right, or take the list "
                        "letters in (tab The register)."));
  m_receiptTable->setTexts(tr("Receipts"), tr("Nobody was sent a letter of this round."));
  m_onlyOutstanding->setText(tr("Only what is outstandin&g"));
  m_outstanding->setAccessibleName(tr("What is outstanding"));
  m_what->setAccessibleName(tr("Chosen receipt"));
  m_sentOn->setAccessibleName(tr("Day that it was sent"));
  m_sentOn->setPlaceholderText(tr("Sent, 2012-05-31"));
  m_receivedOn->setAccessibleName(tr("Day that it was received"));
  m_receivedOn->setPlaceholderText(tr("Received, 2012-06-05"));
  m_receivedBy->setAccessibleName(tr("Who received it"));
  m_receivedBy->setPlaceholderText(tr("Who received it"));
  m_note->setText(tr("Note the rece&ipt"));
  m_report->setAccessibleName(tr("What was written"));
  m_form->retranslate(view().language);
}

}  // namespace app::gui

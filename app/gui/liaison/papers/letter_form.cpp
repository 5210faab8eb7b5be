#include "app/gui/liaison/papers/letter_form.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/papers/addressees.h"
#include "app/gui/liaison/papers/path_line.h"
#include "app/gui/room/language_box.h"
#include "planning/liaison/time_span.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

namespace app::gui {
namespace {

namespace liaison = planning::liaison;

const QString kUnits = QStringLiteral("units");
const QString kProvinces = QStringLiteral("provinces");
const QString kBoth = QStringLiteral("units,provinces");
const QString kChosen = QStringLiteral("chosen");
const QString kDocx = QStringLiteral(".docx");
const QString kPdf = QStringLiteral(".pdf");

std::string lineText(const QLineEdit& line) { return line.text().trimmed().toStdString(); }

/// Keeps what was chosen by its data.
void fillBox(QComboBox& box, const std::vector<std::pair<QString, QString>>& titlesAndData) {
  const QSignalBlocker blocker(&box);
  const QVariant kept = box.currentData();
  box.clear();
  for (const auto& [title, data] : titlesAndData) box.addItem(title, data);
  box.setCurrentIndex(std::max(0, box.findData(kept)));
}

}  // namespace

LetterForm::LetterForm(QWidget* parent)
    : QWidget(parent),
      m_kind(new QComboBox),
      m_unit(new QComboBox),
      m_to(new QComboBox),
      m_receivers(new TickList(4)),
      m_year(new QLineEdit),
      m_copies(new TickList(3)),
      m_draft(new QCheckBox),
      m_number(new QLineEdit),
      m_date(new QLineEdit),
      m_sent(new QLineEdit),
      m_office(new QLineEdit),
      m_language(new LanguageBox),
      m_format(new QComboBox),
      m_template(new PathLine(PathLine::Of::document)),
      m_folder(new PathLine(PathLine::Of::folder)),
      m_write(new QPushButton) {
  build();
  connectParts();
}

std::array<QWidget*, LetterForm::rowCount> LetterForm::fields() const {
  return {m_kind, m_unit, m_to,     m_receivers, m_year,   m_copies,   m_draft, m_number,
          m_date, m_sent, m_office, m_language,  m_format, m_template, m_folder};
}

void LetterForm::build() {
  auto* const grid = new QGridLayout(this);
  grid->setContentsMargins(8, 0, 0, 0);
  grid->setVerticalSpacing(4);
  const auto all = fields();
  for (int row = 0; row < rowCount; ++row) {
    const auto at = static_cast<std::size_t>(row);
    m_titles[at] = new QLabel;
    auto* const path = qobject_cast<PathLine*>(all[at]);
    m_titles[at]->setBuddy(path == nullptr ? all[at] : &path->line());
    grid->addWidget(m_titles[at], row, 0, Qt::AlignTop);
    grid->addWidget(all[at], row, 1);
  }
  for (QComboBox* const box : std::initializer_list<QComboBox*>{m_kind, m_unit, m_to, m_format}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
  }
  grid->addWidget(m_write, rowCount, 1);
  grid->setColumnStretch(1, 1);
  grid->setRowStretch(rowCount + 1, 1);
}

void LetterForm::connectParts() {
  for (QComboBox* const box : std::initializer_list<QComboBox*>{m_kind, m_unit, m_to, m_format})
    connect(box, &QComboBox::currentIndexChanged, this, &LetterForm::follow);
  connect(m_receivers, &TickList::choiceChanged, this, &LetterForm::follow);
  connect(m_year, &QLineEdit::textChanged, this, &LetterForm::follow);
  connect(m_draft, &QCheckBox::toggled, this, &LetterForm::follow);
  connect(m_folder, &PathLine::changed, this, &LetterForm::follow);
  connect(m_write, &QPushButton::clicked, this, &LetterForm::wanted);
}

void LetterForm::setView(const LiaisonView& view, bool mayWrite) {
  m_view = view;
  m_mayWrite = mayWrite;
  if (view.snapshot == nullptr) {  // another workspace comes
    for (QLineEdit* const line :
         {m_year, m_number, m_date, m_sent, m_office, &m_template->line(), &m_folder->line()})
      line->clear();
    for (QComboBox* const box : {m_kind, m_to}) box->setCurrentIndex(0);
    m_draft->setChecked(false);
    m_wished.clear();
  }
  fillWords();
  fillChoices();
  follow();
}

void LetterForm::fillChoices() {
  std::vector<TickList::Choice> addressees;
  std::vector<std::pair<QString, QString>> units;
  if (m_view.snapshot != nullptr) {
    addressees = addresseeChoices(m_view.language, *m_view.snapshot);
    units.emplace_back(tr("all units"), QString());
    for (const liaison::Organisation& one : m_view.snapshot->entries.organisations)
      units.emplace_back(organisationName(m_view.language, *m_view.snapshot, one.id),
                         QString::fromStdString(one.id));
  }
  fillBox(*m_unit, units);
  setUnit(m_wished);
  m_receivers->setChoices(addressees);
  m_copies->setChoices(addressees);
}

/// Choices that are words of the program.
void LetterForm::fillWords() {
  fillBox(*m_kind, {{tr("Letters of assignment"), QStringLiteral("assignment")},
                    {tr("Letter of responsibility"), QStringLiteral("responsibility")}});
  fillBox(*m_to, {{tr("the unit, or all units"), QString()},
                  {tr("units with places in the round"), kUnits},
                  {tr("provinces with places in the round"), kProvinces},
                  {tr("these units and provinces"), kBoth},
                  {tr("those chosen below"), kChosen}});
  fillBox(*m_format, {{tr("Word (.docx)"), kDocx}, {tr("PDF (.pdf)"), kPdf}});
}

void LetterForm::setUnit(const std::string& id) {
  if (id.empty()) return;
  const int at = m_unit->findData(QString::fromStdString(id));
  m_wished = at < 0 ? id : std::string();
  if (at >= 0) m_unit->setCurrentIndex(at);
}

void LetterForm::clearNumber() {
  if (!isDraft()) m_number->clear();
}

bool LetterForm::isResponsibility() const { return m_kind->currentIndex() == 1; }
bool LetterForm::isForChosen() const {
  return !isResponsibility() && m_to->currentData().toString() == kChosen;
}
bool LetterForm::isDraft() const { return m_draft->isChecked(); }

bool LetterForm::isWhole() const {
  if (m_view.snapshot == nullptr || m_view.snapshot->topic.round.empty() || m_folder->path().empty())
    return false;
  if (isResponsibility())
    return !m_unit->currentData().toString().isEmpty() && liaison::isYear(lineText(*m_year));
  return !isForChosen() || !m_receivers->chosen().empty();
}

/// A draft has no number, no day of sending and no template, as with the verb.
void LetterForm::follow() {
  m_to->setEnabled(!isResponsibility());
  m_receivers->setEnabled(isForChosen());
  m_year->setEnabled(isResponsibility());
  m_number->setEnabled(!isDraft());
  m_sent->setEnabled(!isDraft());
  m_template->setEnabled(!isDraft() && m_format->currentData().toString() == kDocx);
  m_write->setEnabled(isWhole() && (isDraft() || m_mayWrite));
}

render::LetterOrder LetterForm::order(const std::string& round) const {
  render::LetterOrder order;
  order.choice.kind =
      isResponsibility() ? liaison::LetterKind::responsibility : liaison::LetterKind::assignment;
  order.choice.round = round;
  order.choice.organisation = m_unit->currentData().toString().toStdString();
  order.choice.isDraft = isDraft();
  if (isResponsibility())
    order.choice.year = lineText(*m_year);
  else if (isForChosen())
    order.choice.to = m_receivers->chosen();
  else
    for (const QString& word : m_to->currentData().toString().split(QLatin1Char(','), Qt::SkipEmptyParts))
      order.choice.to.push_back(word.toStdString());
  order.date = lineText(*m_date);
  order.office = lineText(*m_office);
  order.copies = m_copies->chosen();
  order.language = m_language->language();
  order.output = m_folder->path();
  order.ending = m_format->currentData().toString().toStdString();
  if (isDraft()) return order;
  order.number = lineText(*m_number);
  order.sentOn = lineText(*m_sent);
  if (m_format->currentData().toString() == kDocx) order.templateFile = m_template->path();
  return order;
}

void LetterForm::retranslate(const std::string& language) {
  m_language->setWindowLanguage(language);
  fillWords();
  const std::array<QString, rowCount> titles = {
      tr("&Kind"),      tr("&About"),    tr("&To"),     tr("Chosen ones"), tr("&Year"),
      tr("&Copies to"), QString(),       tr("N&umber"), tr("&Day"),        tr("&Sent on"),
      tr("&Office"),    tr("&Language"), tr("For&mat"), tr("T&emplate"),   tr("&Folder")};
  for (std::size_t row = 0; row < titles.size(); ++row) m_titles[row]->setText(titles[row]);
  nameFields();
}

void LetterForm::nameFields() {
  m_kind->setAccessibleName(tr("Kind of the letters"));
  m_unit->setAccessibleName(tr("Unit that the letters are about"));
  m_to->setAccessibleName(tr("Who the letters are to"));
  m_receivers->setAccessibleName(tr("Chosen receivers of the letters"));
  m_year->setAccessibleName(tr("Year of what was agreed"));
  m_year->setPlaceholderText(tr("as 2012"));
  m_copies->setAccessibleName(tr("Who gets a copy of the letters"));
  m_draft->setText(tr("Only a d&raft"));
  m_draft->setToolTip(tr("Marked as a draft on every page; nothing is entered"));
  m_number->setAccessibleName(tr("Number of the letter"));
  m_number->setPlaceholderText(tr("empty: the next one of the year"));
  m_number->setToolTip(tr("An office's own, of a single letter"));
  m_date->setAccessibleName(tr("Day of the letter"));
  m_date->setPlaceholderText(tr("empty: today"));
  m_sent->setAccessibleName(tr("Day that the letter is sent"));
  m_sent->setPlaceholderText(tr("empty: not sent yet"));
  m_office->setAccessibleName(tr("Office that signs the letter"));
  m_office->setPlaceholderText(tr("empty: a place for it is marked"));
  m_language->setAccessibleName(tr("Language of the letters"));
  m_format->setAccessibleName(tr("Format of the letters"));
  m_template->setTexts(tr("Template of the office"), tr("Template…"));
  m_template->line().setPlaceholderText(tr("empty: none"));
  m_folder->setTexts(tr("Folder of the letters"), tr("Folder…"));
  m_write->setText(tr("&Write the letters"));
}

}  // namespace app::gui

#include "app/gui/liaison/office/year_form_part.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/desk/panel_parts.h"
#include "app/gui/look/look.h"
#include "app/gui/model/names.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app::gui {

namespace liaison = planning::liaison;

namespace {

/// What tells a finding apart, as long as nothing about it changes.
std::vector<std::string> keyOfFinding(const std::string& year, const std::string& unit,
                                      const liaison::FormFinding& one) {
  return {year,        unit,
          one.field,   toString(one.kind),
          one.figures, one.answer ? one.answer->answeredOn + ' ' + one.answer->reason : std::string()};
}

}  // namespace

YearFormPart::YearFormPart(LiaisonDesk& desk, QWidget* parent)
    : UnitYearPanel(desk, parent),
      m_cells(new CellTable(this)),
      m_table(new FilteredTable(*m_cells)),
      m_standing(textLabel()),
      m_thresholdTitle(new QLabel),
      m_threshold(new QDoubleSpinBox),
      m_words(new QLineEdit),
      m_isNotAsked(new QCheckBox),
      m_allOfKind(new QCheckBox),
      m_answer(new QPushButton),
      m_day(dayLine()),
      m_reason(new QLineEdit),
      m_send(new QPushButton),
      m_approve(new QPushButton),
      m_giveBack(new QPushButton),
      m_reopen(new QPushButton) {
  build();
  connect(m_table, &FilteredTable::chosen, this, &YearFormPart::showChosen);
  connect(m_table, &FilteredTable::left, this, [this] {
    if (!m_isFilling) showChosen();
  });
  connect(m_threshold, &QDoubleSpinBox::valueChanged, this, &YearFormPart::fill);
  connect(m_words, &QLineEdit::textChanged, this, &YearFormPart::follow);
  connect(m_answer, &QPushButton::clicked, this, &YearFormPart::answerChosen);
  connect(m_send, &QPushButton::clicked, this, [this] { decide(FormDeed::send); });
  connect(m_approve, &QPushButton::clicked, this, [this] { decide(FormDeed::approve); });
  connect(m_giveBack, &QPushButton::clicked, this, [this] { decide(FormDeed::giveBack); });
  connect(m_reopen, &QPushButton::clicked, this, [this] { decide(FormDeed::reopen); });
}

void YearFormPart::build() {
  constexpr double kMostPercent = 100000;
  m_cells->setRows(QStringList(columns, QString()), {});
  m_table->setWidths({130, 100, 330, 80, 140, 90});
  m_threshold->setRange(0, kMostPercent);
  m_threshold->setDecimals(1);
  m_threshold->setSuffix(QStringLiteral(" %"));
  m_threshold->setValue(liaison::kUsualThreshold);
  m_threshold->setKeyboardTracking(false);
  m_thresholdTitle->setBuddy(m_threshold);
  m_table->addControl(m_thresholdTitle);
  m_table->addControl(m_threshold);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(8, 4, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_standing);
  column->addWidget(m_table, 1);
  column->addWidget(buildDeeds());
}

QWidget* YearFormPart::buildDeeds() {
  auto* const answering = new QHBoxLayout;
  answering->addWidget(m_words, 1);
  answering->addWidget(m_isNotAsked);
  answering->addWidget(m_allOfKind);
  answering->addWidget(m_answer);
  auto* const deciding = new QHBoxLayout;
  deciding->addWidget(m_day);
  deciding->addWidget(m_reason, 1);
  for (QPushButton* const button : {m_send, m_approve, m_giveBack, m_reopen}) deciding->addWidget(button);
  auto* const box = new QWidget;
  auto* const column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addLayout(answering);
  column->addLayout(deciding);
  return box;
}

QStringList YearFormPart::heads() const {
  return {tr("Finding"),     tr("Field"),      tr("What was found"), tr("Answer"), tr("Reason of the answer"),
          tr("Answered by"), tr("Answered on")};
}

CellTable::Row YearFormPart::rowOf(const liaison::FormFinding& one) const {
  const std::string& language = view().language;
  CellTable::Row row(columns);
  row[kind].text = wordText(language, "form_answers", "finding", toString(one.kind));
  row[field] = textCell(one.field);
  const auto& fields = snapshot().entries.formFields;
  const auto found = std::ranges::find(fields, one.field, &liaison::FormField::id);
  if (found != fields.end()) row[field].text = nameIn(language, found->nameZh, found->nameEn);
  row[text] = textCell(one.text);
  if (!one.answer) {
    row[answer] = {tr("none yet")};
    row[answer].back = issueColour(geo::Issue::Severity::warning);
    return row;
  }
  row[answer].text = wordText(language, "form_answers", "answer", toString(one.answer->answer));
  row[reason] = textCell(one.answer->reason);
  row[answeredBy] = textCell(one.answer->answeredBy);
  row[answeredOn] = textCell(one.answer->answeredOn);
  return row;
}

void YearFormPart::fill() {
  m_audit = {};
  m_state = {};
  m_form = {};
  if (hasUnit()) {
    const liaison::Register& all = snapshot().entries;
    m_audit = liaison::auditForm(all, unit(), year(), m_threshold->value());
    const std::vector<liaison::YearOfUnit> years = liaison::yearOf(all, year(), unit(), snapshot().today);
    m_state = years.front().state;
    m_form = years.front().form;
  }
  int before = -1;
  std::vector<CellTable::Row> rows;
  for (const liaison::FormFinding& one : m_audit.findings) {
    const std::vector<std::string> key = keyOfFinding(year(), unit(), one);
    if (!m_for.empty() && std::equal(key.begin(), key.begin() + 4, m_for.begin()))
      before = static_cast<int>(rows.size());
    rows.push_back(rowOf(one));
  }
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_table->choose(-1);
    m_cells->setRows(heads(), std::move(rows));
    m_table->choose(before);
  }
  showState();
  showChosen();
}

const liaison::FormFinding* YearFormPart::chosen() const {
  const int row = m_table->current();
  return row < 0 || static_cast<std::size_t>(row) >= m_audit.findings.size()
             ? nullptr
             : &m_audit.findings[static_cast<std::size_t>(row)];
}

QString YearFormPart::stateSentence() const {
  if (!m_state) return tr("Yearly form: not sent, nothing reported");
  const QString word = wordText(view().language, "form_states", "state", toString(*m_state));
  if (m_form.organisation.empty()) return tr("Yearly form: %1").arg(word);
  const QString date = QString::fromStdString(m_form.date);
  QString sentence =
      m_form.decidedBy.empty()
          ? tr("Yearly form: %1 since %2").arg(word, date)
          : tr("Yearly form: %1 since %2, by %3").arg(word, date, QString::fromStdString(m_form.decidedBy));
  if (m_form.threshold) sentence += tr(", threshold %1 %").arg(*m_form.threshold);
  if (!m_form.reason.empty()) sentence += tr(" (%1)").arg(QString::fromStdString(m_form.reason));
  return sentence;
}

/// A reason goes with the form as it stood when it was typed.
void YearFormPart::showState() {
  std::vector<std::string> wanted;
  if (hasUnit())
    wanted = {year(), unit(), m_state ? toString(*m_state) : std::string(), m_form.date, m_form.reason};
  if (std::exchange(m_formFor, wanted) != wanted)
    for (QLineEdit* const line : {m_day, m_reason}) line->clear();
  if (!hasUnit()) {
    m_standing->setText(tr("Choose a unit to see its yearly form."));
  } else {
    const std::string name = organisationName(view().language, snapshot(), unit()).toStdString();
    m_standing->setText(stateSentence() + '\n' + QString::fromStdString(liaison::sentenceOf(name, m_audit)));
  }
  const bool mayDecide = mayWriteUnit();
  const bool isApproved = m_state == liaison::FormState::approved;
  m_send->setEnabled(mayDecide && m_state.value_or(liaison::FormState::sent) == liaison::FormState::sent);
  m_approve->setEnabled(mayDecide && m_state && !isApproved);
  m_giveBack->setEnabled(mayDecide && m_state && !isApproved);
  m_reopen->setEnabled(mayDecide && isApproved);
  m_day->setEnabled(mayDecide);
  m_reason->setEnabled(mayDecide);
}

QString YearFormPart::standing() const { return m_standing->text(); }

/// What is typed goes with the finding that it was typed for.
void YearFormPart::showChosen() {
  const liaison::FormFinding* const one = chosen();
  const auto wanted = one == nullptr ? std::vector<std::string>() : keyOfFinding(year(), unit(), *one);
  if (std::exchange(m_for, wanted) != wanted) {
    m_words->clear();
    m_isNotAsked->setChecked(false);
    m_allOfKind->setChecked(false);
  }
  follow();
}

void YearFormPart::follow() {
  const liaison::FormFinding* const one = chosen();
  const bool mayAnswer = mayWriteUnit() && one != nullptr;
  m_words->setEnabled(mayAnswer);
  m_isNotAsked->setEnabled(mayAnswer && one->kind == liaison::FindingKind::missing);
  m_allOfKind->setEnabled(mayAnswer && !one->answer);
  m_answer->setEnabled(mayAnswer && !typedIn(*m_words).empty());
}

void YearFormPart::answerChosen() {
  const liaison::FormFinding* const one = chosen();
  if (one == nullptr) return;
  liaison::FindingsToAnswer answered;
  answered.unit = unit();
  answered.year = year();
  answered.kind = one->kind;
  if (!m_allOfKind->isChecked()) answered.fields = {one->field};
  answered.threshold = m_threshold->value();
  answered.words.answer =
      m_isNotAsked->isChecked() ? liaison::AnswerKind::notApplicable : liaison::AnswerKind::explained;
  answered.words.reason = typedIn(*m_words);
  desk().answerFindings(std::move(answered));
}

void YearFormPart::decide(FormDeed deed) {
  if (!hasUnit()) return;
  desk().decideForm(deed, {year(), {unit()}, typedIn(*m_day), {}, typedIn(*m_reason)}, m_threshold->value());
}

void YearFormPart::retranslate() {
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_cells->setRows(heads(), {});  // and the rows when it is filled
  }
  m_table->setTexts(tr("Findings of the audit"), tr("The audit finds nothing, or nothing was reported."));
  m_standing->setAccessibleName(tr("Where the yearly form stands"));
  m_thresholdTitle->setText(tr("Th&reshold"));
  m_threshold->setAccessibleName(tr("Threshold of the audit"));
  m_threshold->setToolTip(
      tr("Per cent that a figure may be away from what was agreed, or from the year before"));
  m_words->setAccessibleName(tr("Answer to the finding"));
  m_words->setPlaceholderText(tr("The answer to the chosen finding"));
  m_isNotAsked->setText(tr("n&ot asked of this unit"));
  m_allOfKind->setText(tr("all of its &kind"));
  m_allOfKind->setToolTip(tr("All findings of this kind that have no answer yet"));
  m_answer->setText(tr("Ans&wer"));
  m_day->setAccessibleName(tr("Day of the decision on the form"));
  m_day->setPlaceholderText(tr("Day; empty: today"));
  m_reason->setAccessibleName(tr("Reason of the decision on the form"));
  m_reason->setPlaceholderText(tr("Why it is returned, opened again, or approved with open findings"));
  m_send->setText(tr("Noted as se&nt"));
  m_approve->setText(tr("Appro&ve"));
  m_giveBack->setText(tr("Return &it"));
  m_reopen->setText(tr("O&pen again"));
}

}  // namespace app::gui

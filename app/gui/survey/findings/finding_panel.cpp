#include "app/gui/survey/findings/finding_panel.h"

#include "app/gui/model/names.h"
#include "app/gui/survey/desk/survey_names.h"
#include "app/render/page/page_notes.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace app::gui {

using planning::audit::FindingState;
using planning::audit::Severity;
using planning::audit::StoredFinding;

FindingPanel::FindingPanel(SurveyDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_list(new FindingList(this)),
      m_filter(new FindingFilter(*m_list, this)),
      m_view(new QTableView),
      m_severity(new QComboBox),
      m_state(new QComboBox),
      m_rule(new QComboBox),
      m_province(new QComboBox),
      m_unit(new QPushButton),
      m_count(new QLabel),
      m_text(new QLabel),
      m_reason(new QLineEdit),
      m_explain(new QPushButton),
      m_waive(new QPushButton),
      m_audit(new QPushButton),
      m_showBoard(new QPushButton),
      m_pages(new QStackedWidget),
      m_board(new ScorePanel) {
  build();
  for (QComboBox* const box : {m_severity, m_state, m_rule, m_province})
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
      if (!m_isFilling) takeChoice();
    });
  connect(m_unit, &QPushButton::clicked, this, [this] { setUnit({}); });
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingPanel::choose);
  connect(m_explain, &QPushButton::clicked, this, [this] { settle(FindingState::explained); });
  connect(m_waive, &QPushButton::clicked, this, [this] { settle(FindingState::waived); });
  connect(m_audit, &QPushButton::clicked, this, [this] { m_desk.audit(); });
  connect(m_showBoard, &QPushButton::toggled, this,
          [this](bool on) { m_pages->setCurrentIndex(on ? 1 : 0); });
  connect(m_board, &ScorePanel::provinceChosen, this,
          [this](const std::string& code) { listOnly(*m_province, code); });
  connect(m_board, &ScorePanel::ruleChosen, this, [this](const std::string& id) { listOnly(*m_rule, id); });
}

void FindingPanel::build() {
  constexpr int kRuleLetters = 18, kPlaceWidth = 110, kFiguresWidth = 150, kTextWidth = 280, kSeenWidth = 200;
  auto* const choices = new QHBoxLayout;
  m_rule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_rule->setMinimumContentsLength(kRuleLetters);
  for (QComboBox* const box : {m_severity, m_state, m_rule, m_province}) choices->addWidget(box);
  choices->addWidget(m_unit);
  choices->addStretch(1);
  choices->addWidget(m_count);
  m_showBoard->setCheckable(true);
  choices->addWidget(m_showBoard);
  choices->addWidget(m_audit);
  m_view->setModel(m_filter);
  m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_view->setSortingEnabled(true);
  m_view->sortByColumn(FindingList::severity, Qt::AscendingOrder);
  m_view->verticalHeader()->hide();
  m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 8);
  m_view->setWordWrap(false);
  QHeaderView& head = *m_view->horizontalHeader();
  head.setStretchLastSection(true);
  head.resizeSection(FindingList::severity, 64);
  head.resizeSection(FindingList::place, kPlaceWidth);
  head.resizeSection(FindingList::indicators, kFiguresWidth);
  head.resizeSection(FindingList::message, kTextWidth);
  head.resizeSection(FindingList::seen, kSeenWidth);
  m_text->setWordWrap(true);
  m_text->setTextFormat(Qt::PlainText);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
  auto* const settling = new QHBoxLayout;
  settling->addWidget(m_reason, 1);
  settling->addWidget(m_explain);
  settling->addWidget(m_waive);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(6, 6, 6, 6);
  column->setSpacing(4);
  auto* const listed = new QWidget;
  auto* const list = new QVBoxLayout(listed);
  list->setContentsMargins(0, 0, 0, 0);
  list->setSpacing(4);
  list->addWidget(m_view, 1);
  list->addWidget(m_text);
  list->addLayout(settling);
  m_pages->addWidget(listed);
  m_pages->addWidget(m_board);
  column->addLayout(choices);
  column->addWidget(m_pages, 1);
  m_unit->hide();
}

void FindingPanel::setSnapshot(const SnapshotPointer& snapshot) {
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  const QModelIndex current = m_view->currentIndex();
  const std::int64_t chosen =
      current.isValid() ? m_list->finding(m_filter->mapToSource(current).row()).id : 0;
  m_list->setSnapshot(snapshot);
  m_board->setSnapshot(snapshot);
  m_audit->setEnabled(!snapshot->isReadOnly && !snapshot->topic.period.empty());
  fillChoices();
  takeChoice();
  const auto same = std::ranges::find(snapshot->findings, chosen, &StoredFinding::id);
  if (same != snapshot->findings.end())
    m_view->setCurrentIndex(
        m_filter->mapFromSource(m_list->index(static_cast<int>(same - snapshot->findings.begin()), 0)));
  tell();
}

void FindingPanel::setLanguage(const std::string& language) {
  m_language = language;
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  m_list->setLanguage(language);
  m_board->setLanguage(language);
  retranslate();
  fillChoices();
  takeChoice();
  tell();
}

void FindingPanel::retranslate() {
  m_view->setAccessibleName(tr("Findings"));
  m_severity->setAccessibleName(tr("Severity of the findings"));
  m_state->setAccessibleName(tr("State of the findings"));
  m_rule->setAccessibleName(tr("Rule of the findings"));
  m_province->setAccessibleName(tr("Province of the findings"));
  m_unit->setAccessibleName(tr("Show findings of all counties again"));
  m_unit->setToolTip(tr("Show findings of all counties again"));
  m_count->setAccessibleName(tr("Number of findings shown"));
  m_text->setAccessibleName(tr("What the finding says"));
  m_reason->setAccessibleName(tr("Reason"));
  m_reason->setPlaceholderText(tr("Why the finding is right as it is, or left as it is"));
  m_explain->setText(tr("E&xplain"));
  m_explain->setToolTip(tr("The figures are right although they look wrong"));
  m_waive->setText(tr("&Waive"));
  m_waive->setToolTip(tr("The figures are left as they are"));
  m_audit->setText(tr("Run the &audit"));
  m_showBoard->setText(tr("Score &board"));
  m_showBoard->setToolTip(tr("Findings by province, rule and round"));
}

void FindingPanel::listOnly(QComboBox& box, const std::string& key) {
  m_showBoard->setChecked(false);
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    for (QComboBox* const one : {m_severity, m_state, m_rule, m_province}) one->setCurrentIndex(0);
    box.setCurrentIndex(std::max(0, box.findData(QString::fromStdString(key))));
  }
  setUnit({});
}

void FindingPanel::fillChoices() {
  const QVariant severity = m_severity->count() == 0 ? QVariant(-1) : m_severity->currentData();
  const QVariant state =
      m_state->count() == 0 ? QVariant(static_cast<int>(FindingState::open)) : m_state->currentData();
  const QVariant rule = m_rule->currentData(), province = m_province->currentData();
  for (QComboBox* const box : {m_severity, m_state, m_rule, m_province}) box->clear();
  m_severity->addItem(tr("All severities"), -1);
  for (const Severity one : {Severity::error, Severity::warning, Severity::hint})
    m_severity->addItem(severityName(one), static_cast<int>(one));
  m_state->addItem(tr("All states"), -1);
  for (const FindingState one :
       {FindingState::open, FindingState::explained, FindingState::corrected, FindingState::waived})
    m_state->addItem(findingStateName(one), static_cast<int>(one));
  m_rule->addItem(tr("All rules"), QString());
  m_province->addItem(tr("All provinces"), QString());
  if (const SnapshotPointer& snapshot = m_list->snapshot(); snapshot != nullptr) {
    std::set<std::string> rules;
    for (const StoredFinding& one : snapshot->findings) rules.insert(one.finding.rule);
    for (const std::string& id : rules) {
      m_rule->addItem(ruleText(m_language, *snapshot, id), QString::fromStdString(id));
      m_rule->setItemData(m_rule->count() - 1, QString::fromStdString(id), Qt::ToolTipRole);
    }
    for (const planning::Unit& unit : snapshot->document->content.provinces)
      m_province->addItem(unitName(m_language, unit), QString::fromStdString(unit.code));
  }
  const auto take = [](QComboBox& box, const QVariant& wanted) {
    box.setCurrentIndex(std::max(0, box.findData(wanted)));
  };
  take(*m_severity, severity);
  take(*m_state, state);
  take(*m_rule, rule);
  take(*m_province, province);
}

void FindingPanel::takeChoice() {
  FindingChoice choice;
  if (const int severity = m_severity->currentData().toInt(); severity >= 0)
    choice.severity = static_cast<Severity>(severity);
  if (const int state = m_state->currentData().toInt(); state >= 0)
    choice.state = static_cast<FindingState>(state);
  choice.rule = m_rule->currentData().toString().toStdString();
  choice.province = m_province->currentData().toString().toStdString();
  choice.unit = m_unitCode;
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  m_filter->setChoice(choice);
  m_count->setText(
      tr("%1 of %2").arg(render::number(m_filter->rowCount(), 0), render::number(m_list->rowCount(), 0)));
  tell();
}

void FindingPanel::setUnit(const std::string& code) {
  m_unitCode = code;
  m_unit->setVisible(!code.empty());
  if (!code.empty() && m_list->snapshot() != nullptr)
    m_unit->setText(placeName(m_language, *m_list->snapshot(), code) + QStringLiteral(" ✕"));
  takeChoice();
}

std::vector<int> FindingPanel::chosenRows() const {
  std::vector<int> rows;
  for (const QModelIndex& at : m_view->selectionModel()->selectedRows())
    rows.push_back(m_filter->mapToSource(at).row());
  return rows;
}

void FindingPanel::choose() {
  tell();
  const QModelIndex at = m_view->currentIndex();
  if (m_isFilling || !at.isValid()) return;
  const planning::audit::Finding& finding = m_list->finding(m_filter->mapToSource(at).row()).finding;
  emit findingChosen(finding.unit, finding.indicators.empty() ? std::string() : finding.indicators.front());
}

void FindingPanel::tell() {
  const QModelIndex at = m_view->currentIndex();
  const bool isAny = at.isValid() && m_list->snapshot() != nullptr;
  const bool mayWrite = isAny && !m_list->snapshot()->isReadOnly;
  for (QWidget* const one : std::initializer_list<QWidget*>{m_reason, m_explain, m_waive})
    one->setEnabled(mayWrite);
  if (!isAny) return m_text->setText(tr("Choose a finding to see the county and what would fit."));
  const StoredFinding& one = m_list->finding(m_filter->mapToSource(at).row());
  const planning::audit::Finding& finding = one.finding;
  QStringList lines = {tr("%1: %2 (%3)")
                           .arg(placeName(m_language, *m_list->snapshot(), finding.unit),
                                ruleText(m_language, *m_list->snapshot(), finding.rule),
                                QString::fromStdString(finding.rule))};
  lines << tr("Seen: %1").arg(QString::fromStdString(finding.seen));
  if (!finding.expected.empty()) lines << tr("Would fit: %1").arg(QString::fromStdString(finding.expected));
  if (!finding.proposal.empty())
    lines << tr("Smallest change that helps, to be checked at its source: %1")
                 .arg(QString::fromStdString(finding.proposal));
  if (!one.explanation.empty())
    lines << tr("%1 by %2: %3")
                 .arg(findingStateName(one.state), QString::fromStdString(one.person),
                      QString::fromStdString(one.explanation));
  m_text->setText(lines.join('\n'));
}

void FindingPanel::settle(FindingState state) {
  std::vector<std::int64_t> ids;
  for (const int row : chosenRows()) ids.push_back(m_list->finding(row).id);
  m_desk.settle(ids, state, m_reason->text().toStdString());
}

}  // namespace app::gui

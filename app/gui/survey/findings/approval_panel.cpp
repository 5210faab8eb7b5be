#include "app/gui/survey/findings/approval_panel.h"

#include "app/gui/model/names.h"
#include "app/gui/survey/desk/survey_names.h"
#include "app/render/page/page_notes.h"
#include "planning/reading/number_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {
namespace {

using planning::survey::Role;
using planning::survey::State;

constexpr std::array kRoles = {Role::county, Role::prefecture, Role::province, Role::national};

QLabel* textLabel() {
  auto* const label = new QLabel;
  label->setWordWrap(true);
  label->setTextFormat(Qt::PlainText);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

/// What a figure is after the level has approved it.
State approvedBy(Role role) {
  return static_cast<State>(static_cast<int>(role) + static_cast<int>(State::county));
}

}  // namespace

ApprovalPanel::ApprovalPanel(SurveyDesk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_states(textLabel()),
      m_role(new QComboBox),
      m_units(new QComboBox),
      m_comment(new QLineEdit),
      m_submit(new QPushButton),
      m_approve(new QPushButton),
      m_giveBack(new QPushButton),
      m_figure(textLabel()),
      m_value(new QLineEdit),
      m_reason(new QLineEdit),
      m_correct(new QPushButton),
      m_orders(textLabel()),
      m_roleLabel(new QLabel),
      m_unitLabel(new QLabel) {
  build();
  connect(m_submit, &QPushButton::clicked, this, [this] { decide(SurveyDesk::Step::submit); });
  connect(m_approve, &QPushButton::clicked, this, [this] { decide(SurveyDesk::Step::approve); });
  connect(m_giveBack, &QPushButton::clicked, this, [this] { decide(SurveyDesk::Step::giveBack); });
  connect(m_correct, &QPushButton::clicked, this, &ApprovalPanel::correct);
  // Whoever approves mostly approves the unit of that level.
  connect(m_role, &QComboBox::activated, this, [this](int role) {
    if (role < m_units->count()) m_units->setCurrentIndex(role);
  });
}

void ApprovalPanel::build() {
  auto* const decision = new QHBoxLayout;
  m_roleLabel->setBuddy(m_role);
  m_unitLabel->setBuddy(m_units);
  m_units->setMinimumContentsLength(14);
  decision->addWidget(m_roleLabel);
  decision->addWidget(m_role);
  decision->addWidget(m_unitLabel);
  decision->addWidget(m_units);
  decision->addWidget(m_comment, 1);
  for (QPushButton* const button : {m_submit, m_approve, m_giveBack}) decision->addWidget(button);
  auto* const correction = new QHBoxLayout;
  correction->addWidget(m_value);
  correction->addWidget(m_reason, 1);
  correction->addWidget(m_correct);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(8);
  column->addWidget(m_states);
  column->addLayout(decision);
  column->addSpacing(8);
  column->addWidget(m_figure);
  column->addLayout(correction);
  column->addWidget(m_orders);
  column->addStretch(1);
}

void ApprovalPanel::setSnapshot(const SnapshotPointer& snapshot) {
  m_snapshot = snapshot;
  if (m_unit != geo::kOutside && static_cast<std::size_t>(m_unit) >= snapshot->status.size())
    m_unit = geo::kOutside;
  fill();
}

void ApprovalPanel::setLanguage(const std::string& language) {
  m_language = language;
  retranslate();
  fill();
}

void ApprovalPanel::setCell(geo::UnitIndex unit, const std::string& indicator) {
  m_unit = unit;
  m_indicator = indicator;
  m_value->clear();
  fill();
}

void ApprovalPanel::retranslate() {
  m_states->setAccessibleName(tr("How far the submissions have come"));
  m_figure->setAccessibleName(tr("Figure to correct"));
  m_orders->setAccessibleName(tr("Correction orders"));
  m_roleLabel->setText(tr("As"));
  m_role->setAccessibleName(tr("Role"));
  m_unitLabel->setText(tr("for"));
  m_units->setAccessibleName(tr("Unit to decide about"));
  m_comment->setAccessibleName(tr("Comment"));
  m_comment->setPlaceholderText(tr("Comment; needed to return"));
  m_submit->setText(tr("&Submit"));
  m_approve->setText(tr("A&pprove"));
  m_giveBack->setText(tr("&Return"));
  m_value->setAccessibleName(tr("Corrected value"));
  m_value->setPlaceholderText(tr("Corrected value"));
  m_reason->setAccessibleName(tr("Reason of the correction"));
  m_reason->setPlaceholderText(tr("Reason of the correction"));
  m_correct->setText(tr("&Correct by an order"));
  const int role = std::max(0, m_role->currentIndex());
  m_role->clear();
  for (const Role one : kRoles) m_role->addItem(roleName(one));
  m_role->setCurrentIndex(role);
}

bool ApprovalPanel::hasCounty() const {
  return m_snapshot != nullptr && m_snapshot->round && m_unit != geo::kOutside &&
         m_snapshot->status[static_cast<std::size_t>(m_unit)].has_value();
}

void ApprovalPanel::fill() {
  fillUnits();
  tellStates();
  tellOrders();
  const bool mayWrite = hasCounty() && !m_snapshot->isReadOnly;
  for (QWidget* const one :
       std::initializer_list<QWidget*>{m_role, m_units, m_comment, m_submit, m_approve, m_giveBack})
    one->setEnabled(mayWrite);
  const int column = m_snapshot == nullptr ? -1 : m_snapshot->columnOf(m_indicator);
  const bool mayCorrect = mayWrite && column >= 0 && m_snapshot->isLocked(m_unit, column);
  for (QWidget* const one : std::initializer_list<QWidget*>{m_value, m_reason, m_correct})
    one->setEnabled(mayCorrect);
  if (!mayWrite || column < 0) return m_figure->setText(tr("Choose a figure in the sheet to correct it."));
  const planning::Indicator& indicator = m_snapshot->columns[static_cast<std::size_t>(column)];
  const QString figure =
      tr("%1, %2: %3 %4")
          .arg(unitName(m_language, m_snapshot->unit(m_unit)), indicatorName(m_language, indicator),
               figureText(indicator, m_snapshot->figure(m_unit, column)),
               indicatorUnit(m_language, indicator));
  m_figure->setText(mayCorrect ? figure
                               : figure + '\n' + tr("Not approved: an import replaces it without an order."));
}

void ApprovalPanel::fillUnits() {
  const int before = m_units->currentIndex();
  const QVariant last = m_units->currentData();
  m_units->clear();
  if (!hasCounty()) return;
  const std::string& county = m_snapshot->unit(m_unit).code;
  for (const Role role : kRoles) {
    const std::string code =
        role == Role::national ? planning::survey::kNation : m_snapshot->tree->unitAbove(role, county);
    m_units->addItem(placeName(m_language, *m_snapshot, code), QString::fromStdString(code));
  }
  const int same = m_units->findData(last);
  m_units->setCurrentIndex(same >= 0 ? same : before >= 0 ? before : std::max(0, m_role->currentIndex()));
}

void ApprovalPanel::tellStates() {
  if (m_snapshot == nullptr || !m_snapshot->round)
    return m_states->setText(
        tr("No round asks these figures: there is nothing to approve. 'lianpian round' makes one."));
  if (!hasCounty()) return m_states->setText(tr("Choose a county that the round asks."));
  const std::string& county = m_snapshot->unit(m_unit).code;
  const auto& status = *m_snapshot->status[static_cast<std::size_t>(m_unit)];
  QStringList lines = {
      tr("%1: %2").arg(unitName(m_language, m_snapshot->unit(m_unit)), stateName(status.state))};
  if (status.isOverdue) lines.back() += tr(", overdue");
  if (!status.sentAt.empty())
    lines << tr("Was sent %1 on %2 by %3")
                 .arg(QString::fromStdString(status.sentWhat),
                      QString::fromStdString(status.sentAt.substr(0, 10)),
                      QString::fromStdString(status.sentBy));
  for (const Role role : {Role::prefecture, Role::province, Role::national}) {
    const std::string above =
        role == Role::national ? planning::survey::kNation : m_snapshot->tree->unitAbove(role, county);
    const std::vector<std::string> members = m_snapshot->tree->counties(role, above);
    const auto below = static_cast<State>(static_cast<int>(approvedBy(role)) - 1);
    const auto reached = std::ranges::count_if(members, [&](const std::string& one) {
      const geo::UnitIndex unit = m_snapshot->unitOf(one);
      return unit != geo::kOutside && m_snapshot->status[static_cast<std::size_t>(unit)] &&
             m_snapshot->status[static_cast<std::size_t>(unit)]->state >= below;
    });
    lines << tr("%1: %2 of %3 counties are %4, as this level needs")
                 .arg(placeName(m_language, *m_snapshot, above),
                      render::number(static_cast<double>(reached), 0),
                      render::number(static_cast<double>(members.size()), 0), stateName(below));
  }
  m_states->setText(lines.join('\n'));
}

void ApprovalPanel::tellOrders() {
  QStringList lines;
  if (m_snapshot != nullptr)
    for (auto order = m_snapshot->orders.rbegin(); order != m_snapshot->orders.rend() && lines.size() < 5;
         ++order)
      lines << tr("Order %1, %2, by %3: %4")
                   .arg(order->number)
                   .arg(placeName(m_language, *m_snapshot, order->unit), QString::fromStdString(order->by),
                        QString::fromStdString(order->reason));
  m_orders->setText(lines.isEmpty() ? tr("No correction orders yet.") : lines.join('\n'));
}

void ApprovalPanel::decide(SurveyDesk::Step step) {
  m_desk.decide(step, kRoles.at(static_cast<std::size_t>(m_role->currentIndex())),
                {m_units->currentData().toString().toStdString()}, m_comment->text().toStdString());
}

void ApprovalPanel::correct() {
  planning::Figure figure;
  figure.unit = m_snapshot->unit(m_unit).code;
  figure.period = m_snapshot->topic.period;
  figure.indicator = m_indicator;
  const std::string text = m_value->text().toStdString();
  const planning::NumberText number = planning::parseNumberText(text);
  if (number.kind != planning::NumberText::Kind::number || !number.value)
    return emit m_desk.failed(tr("'%1' is no number; type the corrected value.").arg(m_value->text()));
  figure.value = number.value;
  m_desk.correct(figure, m_reason->text().toStdString());
}

}  // namespace app::gui

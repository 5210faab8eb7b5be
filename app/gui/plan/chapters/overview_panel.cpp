#include "app/gui/plan/chapters/overview_panel.h"

#include "app/gui/model/names.h"
#include "app/gui/plan/desk/plan_names.h"
#include "planning/plan/plan_review.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <array>

namespace app::gui {
namespace {

namespace plan = planning::plan;

constexpr std::array kStates = {plan::State::outline, plan::State::firstDraft, plan::State::comments,
                                plan::State::revised, plan::State::review,     plan::State::approved};

enum StepColumn { stepTitle, stepResponsible, stepStart, stepEnd };

QWidget* titled(QLabel* title, QWidget* content, QWidget* below = nullptr) {
  auto* const box = new QWidget;
  auto* const column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  title->setObjectName("heading");
  column->addWidget(title);
  column->addWidget(content, 1);
  if (below != nullptr) column->addWidget(below, 0, Qt::AlignRight);
  return box;
}

}  // namespace

OverviewPanel::OverviewPanel(PlanDesk& desk, PlanSession& session, QWidget* parent)
    : PlanPanel(session, parent),
      m_desk(desk),
      m_states(new QLabel),
      m_facts(textLabel()),
      m_missingTitle(new QLabel),
      m_stepsTitle(new QLabel),
      m_receiptsTitle(new QLabel),
      m_missing(new CellTable(this)),
      m_steps(new CellTable(this)),
      m_receipts(new CellTable(this)),
      m_missingView(new QTableView),
      m_stepView(new QTableView),
      m_receiptView(new QTableView),
      m_confirm(new QPushButton) {
  build();
  connect(m_steps, &CellTable::edited, this, &OverviewPanel::editStep);
  connect(m_confirm, &QPushButton::clicked, this, &OverviewPanel::confirm);
  connect(m_missingView, &QTableView::activated, this, [this](const QModelIndex& at) {
    emit chapterChosen(m_chapters[static_cast<std::size_t>(at.row())]);
  });
  connect(m_receiptView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this] { fillReceipts(); });
}

void OverviewPanel::build() {
  constexpr int kChapterWidth = 200, kTitleWidth = 250, kUnitWidth = 170, kDateWidth = 96;
  m_states->setTextFormat(Qt::RichText);
  setUpCellView(*m_missingView, *m_missing);
  setUpCellView(*m_stepView, *m_steps);
  setUpCellView(*m_receiptView, *m_receipts);
  m_missingView->setColumnWidth(0, kChapterWidth);
  auto* const right = new QSplitter(Qt::Vertical);
  right->setChildrenCollapsible(false);
  right->addWidget(titled(m_stepsTitle, m_stepView));
  right->addWidget(titled(m_receiptsTitle, m_receiptView, m_confirm));
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(titled(m_missingTitle, m_missingView));
  across->addWidget(right);
  across->setSizes({480, 640});
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(8);
  column->addWidget(m_states);
  column->addWidget(m_facts);
  column->addWidget(across, 1);
  m_missing->setRows({{}, {}}, {});
  m_steps->setRows({{}, {}, {}, {}}, {});
  m_receipts->setRows({{}, {}, {}, {}, {}}, {});
  m_missingView->setColumnWidth(0, kChapterWidth);
  m_stepView->setColumnWidth(stepTitle, kTitleWidth);
  m_stepView->setColumnWidth(stepResponsible, kUnitWidth);
  m_stepView->setColumnWidth(stepStart, kDateWidth);
  m_receiptView->setColumnWidth(0, kUnitWidth);
}

void OverviewPanel::fill() {
  fillFacts();
  fillMissing();
  fillSteps();
  fillReceipts();
}

void OverviewPanel::fillFacts() {
  if (!hasPlan()) {
    m_states->clear();
    m_facts->setText(
        view().snapshot == nullptr || view().snapshot->area.empty()
            ? tr("The workspace has no areas to plan for.")
            : tr("%1 has no plan yet. “Make a plan” drafts one from the outline and the figures of "
                 "the workspace.")
                  .arg(placeName("area:" + view().snapshot->area)));
    return;
  }
  QStringList states;
  for (const plan::State state : kStates) {
    const QString name = planStateName(state).toHtmlEscaped();
    states << (state == plan().state ? QStringLiteral("<b style=\"color:%1\">%2</b>")
                                           .arg(palette().color(QPalette::Link).name(), name)
                                     : name);
  }
  m_states->setText(states.join(QStringLiteral(" &nbsp;→&nbsp; ")));
  QStringList next;
  for (const plan::State state : plan::nextStates(plan().state)) next << planStateName(state);
  const plan::Outline& outline = plan().outline;
  QStringList facts = {tr("%1 counties; base year %2, targets for %3 and %4.")
                           .arg(plan().counties.size())
                           .arg(outline.baseYear)
                           .arg(outline.midYear)
                           .arg(outline.endYear)};
  facts << (outline.deadline.empty() ? tr("No deadline is set.")
                                     : tr("Deadline %1.").arg(QString::fromStdString(outline.deadline)));
  facts << tr("What may follow: %1.").arg(next.join(tr(", ")));
  if (!session().mayEdit()) facts << session().lock();
  m_facts->setText(facts.join(' '));
}

void OverviewPanel::fillMissing() {
  std::vector<CellTable::Row> rows;
  m_chapters.clear();
  if (hasPlan() && view().findings != nullptr)
    for (const plan::ChapterProgress& chapter : view().findings->progress) {
      const plan::Chapter* const known = plan::findChapter(plan(), chapter.chapter);
      const QString title =
          known == nullptr ? QString() : nameIn(view().language, known->titleZh, known->titleEn);
      for (const std::string& one : chapter.missing) {
        rows.push_back(
            {{QStringLiteral("%1 %2").arg(chapter.chapter).arg(title)}, {QString::fromStdString(one)}});
        m_chapters.push_back(chapter.chapter);
      }
    }
  m_missing->setRows({tr("Chapter"), tr("To be supplied")}, std::move(rows));
  m_missingTitle->setText(tr("To be supplied (%1)").arg(m_chapters.size()));
}

void OverviewPanel::fillSteps() {
  std::vector<CellTable::Row> rows;
  if (hasPlan())
    for (const plan::Step& step : plan().schedule) {
      CellTable::Row row = {{nameIn(view().language, step.titleZh, step.titleEn)},
                            {QString::fromStdString(step.responsible)},
                            {QString::fromStdString(step.start)},
                            {QString::fromStdString(step.end)}};
      for (std::size_t column = stepResponsible; column < row.size(); ++column)
        row[column].isEditable = session().mayEdit();
      rows.push_back(std::move(row));
    }
  m_steps->setRows({tr("Step"), tr("Responsible"), tr("Begins"), tr("Ends")}, std::move(rows));
}

void OverviewPanel::editStep(int row, int column, const QString& text) {
  change(tr("Edit a step"), [&](plan::Plan& after) {
    plan::Step& step = after.schedule.at(static_cast<std::size_t>(row));
    (column == stepResponsible ? step.responsible
     : column == stepStart     ? step.start
                               : step.end) = text.trimmed().toStdString();
  });
}

void OverviewPanel::fillReceipts() {
  std::vector<CellTable::Row> rows;
  m_receivers.clear();
  if (view().snapshot != nullptr)
    for (const plan::Circular& circular : view().snapshot->circulars)
      for (const plan::Receipt& receipt : circular.receipts) {
        const plan::ReceiptState state = plan::stateOf(circular, receipt, view().snapshot->today);
        TableCell shown{receiptStateName(state)};
        if (state == plan::ReceiptState::overdue) shown.back = issueColour(geo::Issue::Severity::error);
        if (state == plan::ReceiptState::due) shown.back = issueColour(geo::Issue::Severity::warning);
        const bool isOpen = state != plan::ReceiptState::received;
        rows.push_back(
            {{QString::fromStdString(receipt.receiver),
              tr("Circular %1: %2").arg(circular.number).arg(QString::fromStdString(circular.title))},
             {QString::fromStdString(receipt.sentOn)},
             {QString::fromStdString(circular.due)},
             {QString::fromStdString(receipt.receivedOn)},
             shown});
        m_receivers.emplace_back(isOpen ? circular.number : 0, receipt.receiver);
      }
  const int current = m_receiptView->currentIndex().row();
  m_confirm->setEnabled(current >= 0 && static_cast<std::size_t>(current) < m_receivers.size() &&
                        m_receivers[static_cast<std::size_t>(current)].first > 0 &&
                        !view().snapshot->isReadOnly);
  m_receipts->setRows({tr("Receiver"), tr("Sent"), tr("Due"), tr("Confirmed"), tr("State")}, std::move(rows));
}

void OverviewPanel::confirm() {
  const auto& [circular, receiver] =
      m_receivers.at(static_cast<std::size_t>(m_receiptView->currentIndex().row()));
  m_desk.confirm(circular, receiver);
}

void OverviewPanel::retranslate() {
  m_states->setAccessibleName(tr("States of the plan"));
  m_facts->setAccessibleName(tr("How far the plan is"));
  m_missingView->setAccessibleName(tr("What is to be supplied"));
  m_missingView->setToolTip(tr("Enter or a double click goes to the chapter"));
  m_stepsTitle->setText(tr("Schedule"));
  m_stepView->setAccessibleName(tr("Schedule"));
  m_receiptsTitle->setText(tr("Circulars: who was sent the outline"));
  m_receiptView->setAccessibleName(tr("Receipts of circulars"));
  m_confirm->setText(tr("&Confirmed today"));
}

}  // namespace app::gui

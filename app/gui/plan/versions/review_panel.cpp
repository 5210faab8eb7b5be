#include "app/gui/plan/versions/review_panel.h"

#include "app/gui/model/names.h"
#include "app/gui/plan/desk/plan_names.h"
#include "planning/plan/plan_draft.h"
#include "planning/plan/plan_review.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace app::gui {
namespace {

namespace plan = planning::plan;

constexpr std::array kAnswers = {plan::CommentState::accepted, plan::CommentState::partly,
                                 plan::CommentState::declined};
constexpr int kAllChapters = -1;

}  // namespace

ReviewPanel::ReviewPanel(PlanDesk& desk, PlanSession& session, QWidget* parent)
    : PlanPanel(session, parent),
      m_desk(desk),
      m_state(textLabel()),
      m_stepRow(new QHBoxLayout),
      m_steps{new QPushButton, new QPushButton},
      m_filter(new QComboBox),
      m_comments(new CellTable(this)),
      m_view(new QTableView),
      m_text(textLabel()),
      m_answer(new QComboBox),
      m_reason(new QLineEdit),
      m_settle(new QPushButton),
      m_chapter(new QComboBox),
      m_by(new QLineEdit),
      m_new(new QLineEdit),
      m_add(new QPushButton),
      m_roundsTitle(new QLabel),
      m_rounds(new CellTable(this)),
      m_roundView(new QTableView),
      m_title(new QLineEdit),
      m_deadline(new QLineEdit),
      m_asked(new QLineEdit),
      m_open(new QPushButton) {
  build();
  for (std::size_t i = 0; i < m_steps.size(); ++i)
    connect(m_steps[i], &QPushButton::clicked, this, [this, i] { step(i); });
  connect(m_filter, &QComboBox::activated, this, &ReviewPanel::fillComments);
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReviewPanel::choose);
  connect(m_settle, &QPushButton::clicked, this, &ReviewPanel::answer);
  connect(m_add, &QPushButton::clicked, this, &ReviewPanel::comment);
  connect(m_open, &QPushButton::clicked, this, &ReviewPanel::openRound);
}

void ReviewPanel::build() {
  m_stepRow->addWidget(m_state, 1);
  for (QPushButton* const one : m_steps) m_stepRow->addWidget(one);
  auto* const across = new QSplitter(Qt::Vertical);
  across->setChildrenCollapsible(false);
  across->addWidget(buildComments());
  across->addWidget(buildRounds());
  across->setSizes({520, 260});
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(8, 8, 8, 8);
  outer->setSpacing(8);
  outer->addLayout(m_stepRow);
  outer->addWidget(across, 1);
}

QWidget* ReviewPanel::buildComments() {
  constexpr int kWidths[] = {44, 150, 130, 92, 330, 110}, kByWidth = 150, kChapterLetters = 20;
  setUpCellView(*m_view, *m_comments);
  m_comments->setRows(QStringList(columns, QString()), {});
  for (int column = 0; column < reason; ++column) m_view->setColumnWidth(column, kWidths[column]);
  m_by->setMaximumWidth(kByWidth);
  for (QComboBox* const box : {m_filter, m_chapter}) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kChapterLetters);
  }
  auto* const answering = new QHBoxLayout;
  answering->addWidget(m_answer);
  answering->addWidget(m_reason, 1);
  answering->addWidget(m_settle);
  auto* const adding = new QHBoxLayout;
  adding->addWidget(m_chapter);
  adding->addWidget(m_by);
  adding->addWidget(m_new, 1);
  adding->addWidget(m_add);
  auto* const box = new QWidget;
  auto* const column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_filter, 0, Qt::AlignLeft);
  column->addWidget(m_view, 1);
  column->addWidget(m_text);
  column->addLayout(answering);
  column->addLayout(adding);
  return box;
}

QWidget* ReviewPanel::buildRounds() {
  constexpr int kWidths[] = {44, 230, 96, 96, 320}, kDateWidth = 110;
  setUpCellView(*m_roundView, *m_rounds);
  m_rounds->setRows(QStringList(6, QString()), {});
  for (int column = 0; column < 5; ++column) m_roundView->setColumnWidth(column, kWidths[column]);
  m_roundsTitle->setObjectName("heading");
  m_deadline->setMaximumWidth(kDateWidth);
  auto* const row = new QHBoxLayout;
  row->addWidget(m_title, 1);
  row->addWidget(m_deadline);
  row->addWidget(m_asked, 2);
  row->addWidget(m_open);
  auto* const box = new QWidget;
  auto* const column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_roundsTitle);
  column->addWidget(m_roundView, 1);
  column->addLayout(row);
  return box;
}

QString ReviewPanel::chapterName(int chapterNumber) const {
  if (chapterNumber == 0) return tr("the whole plan");
  const plan::Chapter* const known = plan::findChapter(plan(), chapterNumber);
  return QStringLiteral("%1 %2")
      .arg(chapterNumber)
      .arg(known == nullptr ? QString() : nameIn(view().language, known->titleZh, known->titleEn));
}

void ReviewPanel::fill() {
  const QVariant filter = m_filter->count() == 0 ? QVariant(kAllChapters) : m_filter->currentData();
  const QVariant chapterKept = m_chapter->currentData();
  m_filter->clear();
  m_chapter->clear();
  m_filter->addItem(tr("Comments on all chapters"), kAllChapters);
  if (hasPlan()) {
    std::vector<int> numbers = {0};
    for (const plan::Chapter& one : plan().chapters) numbers.push_back(one.number);
    for (const int one : numbers)
      for (QComboBox* const box : {m_filter, m_chapter}) box->addItem(chapterName(one), one);
  }
  m_filter->setCurrentIndex(std::max(0, m_filter->findData(filter)));
  m_chapter->setCurrentIndex(std::max(0, m_chapter->findData(chapterKept)));
  fillSteps();
  fillComments();
  fillRounds();
}

void ReviewPanel::fillSteps() {
  const std::vector<plan::State> next =
      hasPlan() ? plan::nextStates(plan().state) : std::vector<plan::State>();
  for (std::size_t i = 0; i < m_steps.size(); ++i) {
    m_steps[i]->setVisible(i < next.size());
    if (i >= next.size()) continue;
    m_steps[i]->setText(planStepName(next[i]));
    m_steps[i]->setToolTip(tr("Stores a version in the state “%1”").arg(planStateName(next[i])));
    m_steps[i]->setEnabled(!view().snapshot->isReadOnly);
  }
  if (!hasPlan()) return m_state->clear();
  const auto open = std::ranges::count(plan().comments, plan::CommentState::open, &plan::Comment::state);
  QString sentence = tr("State: %1. %2 comments, %3 open.")
                         .arg(planStateName(plan().state))
                         .arg(plan().comments.size())
                         .arg(open);
  if (!session().mayEdit()) sentence += ' ' + session().lock();
  m_state->setText(sentence);
}

void ReviewPanel::step(std::size_t which) {
  const plan::State next = plan::nextStates(plan().state).at(which);
  m_desk.store(tr("From “%1” to “%2”").arg(planStateName(plan().state), planStateName(next)).toStdString(),
               next);
}

void ReviewPanel::fillComments() {
  std::vector<CellTable::Row> rows;
  m_numbers.clear();
  const int wanted = m_filter->currentData().toInt();
  if (hasPlan())
    for (const plan::Comment& one : plan().comments) {
      if (wanted != kAllChapters && one.chapter != wanted) continue;
      const QString words = QString::fromStdString(one.text);
      TableCell answered{commentStateName(one.state)};
      if (one.state == plan::CommentState::open) answered.back = issueColour(geo::Issue::Severity::warning);
      rows.push_back({{QString::number(one.number), tr("Round %1").arg(one.round)},
                      {chapterName(one.chapter)},
                      {QString::fromStdString(one.by)},
                      {QString::fromStdString(one.date)},
                      {words, words},
                      answered,
                      {QString::fromStdString(one.reason), QString::fromStdString(one.reason)}});
      m_numbers.push_back(one.number);
    }
  m_comments->setRows(
      {tr("No."), tr("Chapter"), tr("By"), tr("Date"), tr("Comment"), tr("Answer"), tr("Reason")},
      std::move(rows));
  choose();
}

const plan::Comment* ReviewPanel::chosen() const {
  const int row = m_view->currentIndex().row();
  if (!hasPlan() || row < 0 || static_cast<std::size_t>(row) >= m_numbers.size()) return nullptr;
  const auto found =
      std::ranges::find(plan().comments, m_numbers[static_cast<std::size_t>(row)], &plan::Comment::number);
  return found == plan().comments.end() ? nullptr : &*found;
}

void ReviewPanel::choose() {
  const plan::Comment* const one = chosen();
  m_text->setText(one == nullptr
                      ? tr("Choose a comment to answer it.")
                      : QStringLiteral("%1. %2").arg(one->number).arg(QString::fromStdString(one->text)));
  for (QWidget* const widget : std::initializer_list<QWidget*>{m_answer, m_reason, m_settle})
    widget->setEnabled(one != nullptr && session().mayEdit());
  for (QWidget* const widget :
       std::initializer_list<QWidget*>{m_chapter, m_by, m_new, m_add, m_title, m_deadline, m_asked, m_open})
    widget->setEnabled(session().mayEdit());
}

void ReviewPanel::answer() {
  const plan::Comment* const one = chosen();
  if (one == nullptr) return;
  const int commentNumber = one->number;
  const auto answered = static_cast<plan::CommentState>(m_answer->currentData().toInt());
  change(tr("Answer a comment"), [&](plan::Plan& after) {
    plan::answerComment(after, commentNumber, answered, m_reason->text().trimmed().toStdString());
    m_reason->clear();
  });
}

void ReviewPanel::comment() {
  if (!hasPlan()) return;
  change(tr("Add a comment"), [&](plan::Plan& after) {
    plan::Comment one;
    one.round = after.rounds.empty() ? 0 : after.rounds.back().number;
    one.chapter = m_chapter->currentData().toInt();
    one.by = m_by->text().trimmed().toStdString();
    one.date = view().snapshot->today;
    one.text = m_new->text().trimmed().toStdString();
    plan::addComment(after, std::move(one));
    m_new->clear();
  });
}

void ReviewPanel::openRound() {
  if (!hasPlan()) return;
  change(tr("Open a round of review"), [&](plan::Plan& after) {
    plan::ReviewRound one;
    one.title = m_title->text().trimmed().toStdString();
    one.opened = view().snapshot->today;
    one.deadline = m_deadline->text().trimmed().toStdString();
    for (const QString& name : m_asked->text().split(QRegularExpression(QStringLiteral("[,，、;；]"))))
      if (!name.trimmed().isEmpty()) one.asked.push_back(name.trimmed().toStdString());
    plan::openRound(after, std::move(one));
    for (QLineEdit* const field : {m_title, m_deadline, m_asked}) field->clear();
  });
}

void ReviewPanel::fillRounds() {
  std::vector<CellTable::Row> rows;
  if (hasPlan())
    for (const plan::ReviewRound& one : plan().rounds) {
      const auto joined = [](const std::vector<std::string>& names) {
        QStringList list;
        for (const std::string& name : names) list << QString::fromStdString(name);
        return list.join(tr(", "));
      };
      TableCell late{joined(plan::overdueIn(plan(), one, view().snapshot->today))};
      late.tip = late.text;
      if (!late.text.isEmpty()) late.back = issueColour(geo::Issue::Severity::error);
      rows.push_back({{QString::number(one.number)},
                      {QString::fromStdString(one.title), QString::fromStdString(one.title)},
                      {QString::fromStdString(one.opened)},
                      {QString::fromStdString(one.deadline)},
                      {joined(one.asked), joined(one.asked)},
                      late});
    }
  m_rounds->setRows({tr("No."), tr("Round of review"), tr("Opened"), tr("Deadline"), tr("Asked"),
                     tr("Overdue, without a comment")},
                    std::move(rows));
}

void ReviewPanel::retranslate() {
  m_state->setAccessibleName(tr("State of the plan"));
  m_filter->setAccessibleName(tr("Chapter of the comments"));
  m_view->setAccessibleName(tr("Comments"));
  m_text->setAccessibleName(tr("What the comment says"));
  const int answered = std::max(0, m_answer->currentIndex());
  m_answer->clear();
  for (const plan::CommentState one : kAnswers)
    m_answer->addItem(commentStateName(one), static_cast<int>(one));
  m_answer->setCurrentIndex(answered);
  m_answer->setAccessibleName(tr("Answer"));
  m_reason->setAccessibleName(tr("Reason of the answer"));
  m_reason->setPlaceholderText(tr("Reason; needed unless it is accepted"));
  m_settle->setText(tr("&Answer"));
  m_chapter->setAccessibleName(tr("Chapter of the new comment"));
  m_by->setAccessibleName(tr("Who comments"));
  m_by->setPlaceholderText(tr("Who comments"));
  m_new->setAccessibleName(tr("New comment"));
  m_new->setPlaceholderText(tr("New comment, in the newest round of review"));
  m_add->setText(tr("Add the &comment"));
  m_roundsTitle->setText(tr("Rounds of review"));
  m_roundView->setAccessibleName(tr("Rounds of review"));
  m_title->setAccessibleName(tr("Title of the new round"));
  m_title->setPlaceholderText(tr("Title of the new round"));
  m_deadline->setAccessibleName(tr("Deadline of the new round"));
  m_deadline->setPlaceholderText(QStringLiteral("2012-05-31"));
  m_asked->setAccessibleName(tr("Who is asked"));
  m_asked->setPlaceholderText(tr("Who is asked, with commas"));
  m_open->setText(tr("&Open the round"));
}

}  // namespace app::gui

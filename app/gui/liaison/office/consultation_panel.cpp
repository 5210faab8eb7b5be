#include "app/gui/liaison/office/consultation_panel.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/desk/panel_parts.h"
#include "planning/liaison/register_lists.h"

#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {
namespace {

namespace liaison = planning::liaison;

std::string kindWord(liaison::NeedKind kind) {
  return liaison::fieldWords("needs", "kind", false)[static_cast<std::size_t>(kind)];
}

}  // namespace

ConsultationPanel::ConsultationPanel(LiaisonDesk& desk, QWidget* parent)
    : LiaisonPanel(desk, parent),
      m_meetings(new CellTable(this)),
      m_meetingTable(new FilteredTable(*m_meetings)),
      m_questions(textLabel()),
      m_needs(new CellTable(this)),
      m_needTable(new FilteredTable(*m_needs)) {
  build();
  connect(m_meetingTable, &FilteredTable::chosen, this, [this](int row) {
    showQuestions();
    if (row >= 0) emit placeChosen(snapshot().entries.meetings[static_cast<std::size_t>(row)].place);
  });
  connect(m_meetingTable, &FilteredTable::left, this, &ConsultationPanel::showQuestions);
  connect(m_needTable, &FilteredTable::chosen, this, [this](int row) {
    if (row >= 0) emit placeChosen(m_places[static_cast<std::size_t>(row)]);
  });
  connect(m_needTable, &FilteredTable::activated, this,
          [this](int row) { emit placeWanted(m_places[static_cast<std::size_t>(row)]); });
}

void ConsultationPanel::build() {
  m_meetings->setRows(QStringList(meetingColumns, QString()), {});
  m_meetingTable->setWidths({84, 90, 100, 240});
  m_needs->setRows(QStringList(needColumns, QString()), {});
  m_needTable->setWidths({110, 80, 240, 100, 84});
  m_questions->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  m_questions->setMargin(4);
  auto* const scroll = new QScrollArea;
  scroll->setWidget(m_questions);
  scroll->setWidgetResizable(true);
  auto* const left = new QSplitter(Qt::Vertical);
  left->setChildrenCollapsible(false);
  left->addWidget(m_meetingTable);
  left->addWidget(scroll);
  left->setSizes({300, 120});
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(left);
  across->addWidget(m_needTable);
  across->setSizes({560, 700});
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(8, 8, 8, 8);
  outer->addWidget(across);
}

void ConsultationPanel::fill() {
  fillMeetings();
  fillNeeds();
  showQuestions();
}

void ConsultationPanel::fillMeetings() {
  std::vector<CellTable::Row> rows;
  if (hasSnapshot())
    for (const liaison::Meeting& one : snapshot().entries.meetings) {
      CellTable::Row row(meetingColumns);
      row[date] = textCell(one.date);
      row[venue] = textCell(one.venue);
      row[whose] = {placeTitle(view().language, snapshot(), one.place), QString::fromStdString(one.place)};
      row[title] = textCell(one.title);
      if (one.attendance) row[present] = {QString::number(*one.attendance), {}, {}, true};
      rows.push_back(std::move(row));
    }
  m_meetings->setRows({tr("Date"), tr("Venue"), tr("Of"), tr("Title"), tr("Persons present")},
                      std::move(rows));
}

void ConsultationPanel::fillNeeds() {
  m_places.clear();
  std::vector<CellTable::Row> rows;
  if (hasSnapshot())
    for (const liaison::Need& need : snapshot().entries.needs) {
      CellTable::Row row(needColumns);
      row[place] = {placeTitle(view().language, snapshot(), need.place), QString::fromStdString(need.place)};
      row[kind].text = wordText(view().language, "needs", "kind", kindWord(need.kind));
      row[text] = textCell(need.text);
      row[askedBy] = textCell(need.askedBy);
      row[askedOn] = textCell(need.askedOn);
      QStringList against;
      for (const liaison::Promise& one : snapshot().entries.promises)
        if (one.need == need.id)
          against << tr("%1: %2 (%3)")
                         .arg(organisationName(view().language, snapshot(), one.organisation),
                              QString::fromStdString(one.item), stateText(view().language, one.state));
      row[promised] = {against.isEmpty() ? tr("nobody yet") : against.join(QStringLiteral("; ")),
                       against.join('\n')};
      rows.push_back(std::move(row));
      m_places.push_back(need.place);
    }
  m_needs->setRows({tr("Place"), tr("Kind"), tr("What is needed"), tr("Asked by"), tr("Asked on"),
                    tr("Promised against it")},
                   std::move(rows));
}

void ConsultationPanel::showQuestions() {
  const int row = m_meetingTable->current();
  if (!hasSnapshot() || row < 0)
    return m_questions->setText(tr("Choose a meeting to read what was asked and answered there."));
  const liaison::Meeting& meeting = snapshot().entries.meetings[static_cast<std::size_t>(row)];
  QStringList lines;
  for (const liaison::Question& one : snapshot().entries.questions)
    if (one.meeting == meeting.id)
      lines << tr("%1. %2: %3\n    Answer: %4")
                   .arg(one.number)
                   .arg(QString::fromStdString(one.askedBy), QString::fromStdString(one.text),
                        one.answer.empty() ? tr("none yet") : QString::fromStdString(one.answer));
  m_questions->setText(lines.isEmpty() ? tr("No questions are noted for this meeting.") : lines.join('\n'));
}

QString ConsultationPanel::questions() const { return m_questions->text(); }

void ConsultationPanel::retranslate() {
  m_meetingTable->setTexts(tr("Meetings"),
                           tr("No meetings are registered. Take the list meetings in (tab The register)."));
  m_needTable->setTexts(tr("Needs"),
                        tr("No needs are registered. Take the list needs in (tab The register)."));
  m_questions->setAccessibleName(tr("Questions of the chosen meeting"));
}

}  // namespace app::gui

#include "app/gui/plan/plan_room.h"

#include "app/gui/look/icons.h"
#include "app/gui/model/names.h"
#include "app/gui/plan/desk/plan_names.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

namespace app::gui {

PlanRoom::PlanRoom(MapSession& session, WorkspaceWorker& worker, MessageBar& messages, QWidget* parent)
    : DeskRoom(messages, parent),
      m_session(session),
      m_desk(new PlanDesk(worker, m_plan, this)),
      m_side(new PlanSide(m_plan)),
      m_title(new QLabel),
      m_personLabel(new QLabel),
      m_person(new QLineEdit),
      m_why(new QLineEdit),
      m_save(new QPushButton),
      m_tabs(new QTabWidget),
      m_overview(new OverviewPanel(*m_desk, m_plan)),
      m_chapters(new ChapterPanel(m_plan)),
      m_targets(new TargetPanel(m_plan)),
      m_projects(new ProjectPanel(m_plan, session.selection())),
      m_review(new ReviewPanel(*m_desk, m_plan)),
      m_versions(new VersionPanel(*m_desk, m_plan)),
      m_panels{m_side, m_overview, m_chapters, m_targets, m_projects, m_review, m_versions} {
  build();
  connectParts();
}

/// The panels speak to the session until they are gone.
PlanRoom::~PlanRoom() {
  m_tabs->hide();
  for (PlanPanel* const panel : m_panels) delete panel;
}

QIcon PlanRoom::icon() const { return lineIcon("plan-room"); }

QWidget* PlanRoom::buildHead() {
  constexpr int kPersonWidth = 130, kWhyWidth = 250;
  m_title->setObjectName("heading");
  m_title->setMinimumWidth(1);  // the rest of the row is needed
  m_personLabel->setBuddy(m_person);
  m_person->setMaximumWidth(kPersonWidth);
  m_why->setFixedWidth(kWhyWidth);
  auto* const head = new QWidget;
  auto* const row = new QHBoxLayout(head);
  row->setContentsMargins(8, 6, 8, 4);
  row->addWidget(m_title, 1);
  row->addWidget(m_personLabel);
  row->addWidget(m_person);
  row->addWidget(m_why);
  row->addWidget(m_save);
  return head;
}

void PlanRoom::build() {
  for (PlanPanel* const panel : m_panels)
    if (panel != m_side) m_tabs->addTab(panel, QString());
  m_tabs->setDocumentMode(true);
  auto* const right = new QWidget;
  auto* const column = new QVBoxLayout(right);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildHead());
  column->addWidget(m_tabs, 1);
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(m_side);
  across->addWidget(right);
  across->setSizes({330, 1270});
  across->setStretchFactor(1, 1);
  auto* const whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(across);
}

void PlanRoom::connectParts() {
  connect(m_desk, &PlanDesk::snapshotLoaded, this, &PlanRoom::showView);
  connect(m_desk, &PlanDesk::findingsLoaded, this, &PlanRoom::showView);
  connect(&m_plan, &PlanSession::changed, this, &PlanRoom::showView);
  connect(&m_plan.undoStack(), &QUndoStack::indexChanged, this, &PlanRoom::showHead);
  connect(&m_plan.undoStack(), &QUndoStack::cleanChanged, this, &PlanRoom::showHead);
  connect(m_desk, &PlanDesk::rescued, this, &PlanRoom::tellRescued);
  connect(m_desk, &PlanDesk::left, this, [this](const QString& sentence) {
    messages().show(QString(messages().sentence() + ' ' + sentence).trimmed());
  });
  connect(m_desk, &PlanDesk::done, this, &PlanRoom::tellDone);
  connect(m_desk, &PlanDesk::failed, this, &PlanRoom::tellFailed);
  connect(m_desk, &PlanDesk::done, this, &PlanRoom::saveEnded);
  connect(m_desk, &PlanDesk::failed, this, &PlanRoom::saveEnded);
  for (PlanPanel* const panel : m_panels) connect(panel, &PlanPanel::failed, this, &PlanRoom::tellFailed);
  connect(m_side, &PlanSide::areaChosen, m_desk, &PlanDesk::choose);
  connect(m_side, &PlanSide::planWanted, this,
          [this](const std::string& area) { m_desk->make(area, m_language); });
  connect(m_side, &PlanSide::chapterChosen, this, &PlanRoom::showChapter);
  connect(m_overview, &OverviewPanel::chapterChosen, this, [this](int number) {
    m_side->showChapter(number);
    showChapter(number);
  });
  connect(m_person, &QLineEdit::textChanged, m_desk, &PlanDesk::setPerson);
  connect(m_save, &QPushButton::clicked, this, &PlanRoom::save);
  connect(&map(), &MapWidget::frameShown, this, &PlanRoom::settled);
  connect(&map(), &MapWidget::cameraChanged, this, &PlanRoom::cameraChanged);
  connect(&map(), &MapWidget::historyChanged, this, &PlanRoom::changed);
}

void PlanRoom::takeWorkspace(const OpenedWorkspace& opened) {
  m_desk->leave();
  DeskRoom::takeWorkspace(opened);
}

void PlanRoom::load() {
  m_projects->setDocument(m_session.document());
  m_desk->start(m_session.document());
}

void PlanRoom::showView() {
  for (PlanPanel* const panel : m_panels)
    panel->setView({m_desk->snapshot(), m_desk->findings(), m_language});
  showHead();
}

void PlanRoom::showHead() {
  const bool hasPlan = m_plan.plan() != nullptr;
  QString title;
  if (hasPlan) {
    title = nameIn(m_language, m_plan.plan()->titleZh, m_plan.plan()->titleEn);
    title += tr(" · %1, version %2").arg(planStateName(m_plan.plan()->state)).arg(m_plan.version());
    if (m_plan.isDirty()) title += tr(" · edited, not saved");
  }
  m_title->setText(title);
  m_title->setToolTip(title);
  m_save->setText(hasPlan ? tr("&Save as version %1").arg(m_plan.version() + 1) : tr("&Save"));
  m_save->setEnabled(m_plan.isDirty() && m_plan.mayEdit() && isWritable());
  emit changed();
}

void PlanRoom::save() {
  m_desk->store(m_why->text().trimmed().toStdString());
  m_why->clear();
}

bool PlanRoom::mayLeave() {
  keepEdits();
  return true;
}

void PlanRoom::tellRescued(const QString& sentence) {
  messages().ask(sentence,
                 {{tr("Keep on working"), [] {}}, {tr("Give them up"), [this] { m_desk->giveEditsUp(); }}});
}

void PlanRoom::showChapter(int number) {
  m_chapters->setChapter(number);
  m_tabs->setCurrentIndex(chapters);
}

void PlanRoom::setLanguage(const std::string& language) {
  m_language = language;
  m_personLabel->setText(tr("Your &name"));
  m_person->setAccessibleName(tr("Your name"));
  m_person->setToolTip(tr(
      "Who stores versions and confirms. A file cannot check it; the log keeps it beside the login name."));
  m_why->setAccessibleName(tr("What was changed"));
  m_why->setPlaceholderText(tr("What was changed, for the list of versions"));
  const QStringList titles = {
      tr("Overview"), tr("Chapters"), tr("Targets"), tr("Tasks"), tr("Comments and review"), tr("Versions")};
  for (int i = 0; i < m_tabs->count(); ++i) m_tabs->setTabText(i, titles.at(i));
  m_tabs->setAccessibleName(tr("Parts of the plan"));
  for (PlanPanel* const panel : m_panels) panel->setLanguage();
  showView();
  m_desk->check();  // what it finds is said in the language of the check
}

}  // namespace app::gui

#include "app/gui/window/main_window.h"

#include "app/gui/map/map_widget.h"
#include "app/gui/window/about_box.h"
#include "app/gui/window/job_line.h"
#include "app/gui/window/opening_remarks.h"
#include "app/gui/window/search_connection.h"
#include "app/text/utf8_text.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

#include <utility>

namespace app::gui {

MainWindow::MainWindow(QWidget* parent)
    : MainWindow(std::make_unique<WorkspaceWorker>(), makeRooms, parent) {}

MainWindow::MainWindow(std::unique_ptr<WorkspaceWorker> worker, const RoomMaker& maker, QWidget* parent)
    : QMainWindow(parent),
      m_worker(std::move(worker)),
      m_messages(new MessageBar),
      m_rooms(new RoomStack(maker({m_session, *m_worker, *m_messages}))),
      m_search(new SearchPopup(this)),
      m_actions(new WindowActions(this)),
      m_status(new StatusLine(*statusBar())),
      m_keeper(new SettingsKeeper(m_session, *m_worker, *m_messages, this)),
      m_kept(new KeptMenus(
          m_session, *m_actions, [this]() -> MapWidget& { return map(); }, this)),
      m_intake(new FileIntake(m_session, *m_worker, *m_messages, m_actions->recentFiles(), this)) {
  build();
  connectWorker();
  connectActions();
  connectRooms();
  connectSearch(*m_search, m_session, *m_worker, *m_rooms);
  connect(m_intake, &FileIntake::workspaceChosen, this, &MainWindow::open);
  setLook(installedLook());
  setLanguage(installedLanguage());
  updateActions();
}

/// Rooms go before what they work with, and nobody hears of the ways back that end with it.
MainWindow::~MainWindow() {
  m_session.disconnect(this);
  m_session.undoStack().disconnect(this);
  m_session.selection().disconnect(this);
  delete m_rooms;
}

void MainWindow::build() {
  auto* const centre = new QWidget;
  auto* const column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_messages);
  column->addWidget(m_rooms, 1);
  setCentralWidget(centre);
  setAcceptDrops(true);
  auto* const bar = addToolBar(QString());
  bar->setObjectName("tools");
  bar->setMovable(false);
  bar->setIconSize({18, 18});
  m_actions->fill(*menuBar(), *bar, *m_rooms);
  m_search->setCommands(m_actions->all());
  (*m_actions)[ActionId::pan].setChecked(true);
  resize(1440, 900);
}

void MainWindow::connectWorker() {
  new JobLine(*m_worker, *statusBar());
  connect(m_worker.get(), &WorkspaceWorker::opened, this, &MainWindow::takeWorkspace);
  connect(m_worker.get(), &WorkspaceWorker::openingChanged, this, &MainWindow::updateWritable);
  connect(m_worker.get(), &WorkspaceWorker::openFailed, this, [this](const QString& sentence) {
    statusBar()->clearMessage();
    m_messages->show(sentence);
    emit openFailed(sentence);
  });
  connect(m_worker.get(), &WorkspaceWorker::failed, m_messages, &MessageBar::show, Qt::QueuedConnection);
  connect(
      m_worker.get(), &WorkspaceWorker::issuesFound, this,
      [this](const QStringList& sentences, bool isReadOnly) {
        m_keeper->setReadOnly(isReadOnly);
        m_messages->show(sentences.join(' '));
        updateWritable();
      },
      Qt::QueuedConnection);
  connect(
      m_worker.get(), &WorkspaceWorker::finished, this,
      [this](const QString& sentence) { statusBar()->showMessage(sentence, 6000); }, Qt::QueuedConnection);
  connect(m_worker.get(), &WorkspaceWorker::idle, this, &MainWindow::tellSettled);
}

void MainWindow::connectRooms() {
  connect(m_rooms, &RoomStack::roomShown, this, [this] {
    updateStatus();
    updateActions();
  });
  connect(m_rooms, &RoomStack::settled, this, &MainWindow::tellSettled);
  connect(m_rooms, &RoomStack::changed, this, &MainWindow::updateActions);
  connect(m_rooms, &RoomStack::cameraChanged, this, &MainWindow::updateStatus);
  connect(m_rooms, &RoomStack::pointedAt, m_status, &StatusLine::showPlace);
  connect(m_rooms, &RoomStack::said, this,
          [this](const QString& sentence) { statusBar()->showMessage(sentence, 12000); });
  connect(&m_session, &MapSession::settingsChanged, this, [this] {
    if (m_session.document() == nullptr) return;
    m_kept->fill();
    updateActions();
  });
  connect(&m_session.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
  connect(&m_session.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateActions);
  connect(&m_session.selection(), &UnitSelection::changed, this, &MainWindow::updateActions);
}

void MainWindow::tellSettled() {
  if (isSettled()) emit settled();
}

void MainWindow::connectAction(ActionId id, const std::function<void()>& slot) {
  connect(&(*m_actions)[id], &QAction::triggered, this, [this, slot] { guarded(*m_messages, slot); });
}

void MainWindow::connectActions() {
  using enum ActionId;
  connectAction(open, [this] { m_intake->choose(); });
  connectAction(importFiles, [this] { m_intake->importFiles({}); });
  connectAction(save, [this] { this->save(); });
  connectAction(quit, [this] { close(); });
  connectAction(undo, [this] { m_rooms->shown().undoStack().undo(); });
  connectAction(redo, [this] { m_rooms->shown().undoStack().redo(); });
  connectAction(search, [this] { m_search->popUp(); });
  connectAction(selectNone, [this] { m_session.selection().clear(); });
  connectAction(keepSelection, [this] { m_kept->keepSelection(); });
  for (const auto& [id, tool] :
       {std::pair(pan, MapTool::pan), {select, MapTool::select}, {zoomBox, MapTool::zoomBox}})
    connectAction(id, [this, tool = tool] { m_rooms->setTool(tool); });
  connectAction(whole, [this] { map().showWhole(); });
  connectAction(zoomIn, [this] { map().zoomIn(); });
  connectAction(zoomOut, [this] { map().zoomOut(); });
  connectAction(back, [this] { map().goBack(); });
  connectAction(forward, [this] { map().goForward(); });
  connectAction(addBookmark, [this] { m_kept->keepView(); });
  connectAction(light, [this] { setLook(Look::light); });
  connectAction(dark, [this] { setLook(Look::dark); });
  connectAction(chinese, [this] { setLanguage(Language::chinese); });
  connectAction(english, [this] { setLanguage(Language::english); });
  connectAction(about, [this] { showAbout(this); });
}

/// What the room that is shown edits; else the settings, which all rooms share.
void MainWindow::save() {
  Room& room = m_rooms->shown();
  room.isDirty() ? room.save() : m_keeper->save();
}

bool MainWindow::mayLeave(SettingsKeeper::Leaving leaving) {
  return m_keeper->mayLeave(leaving) && m_rooms->mayLeave();
}

void MainWindow::open(const std::filesystem::path& path) {
  if (!mayLeave(SettingsKeeper::Leaving::workspace)) return;
  m_messages->show({});
  statusBar()->showMessage(tr("Opening %1 …").arg(text(path.filename().string())));
  m_worker->open(path);
}

void MainWindow::takeWorkspace(const OpenedWorkspace& opened) {
  statusBar()->clearMessage();
  const DocumentPointer& document = opened.document;
  const QString left = m_keeper->leave();
  m_session.start(document, opened.settings);
  m_intake->remember(document->path);
  m_messages->show(QString(left + ' ' + openingRemarks(*document)).trimmed());
  m_keeper->start(opened);
  m_search->setDocument(document, nullptr);
  m_rooms->takeWorkspace(opened);
  updateWritable();
  m_worker->loadSearch(document);
  retranslate();
}

void MainWindow::updateStatus() {
  const bool hasMap = m_rooms->shown().activeMap() != nullptr;
  m_status->showScale(hasMap ? map().scaleDenominator() : 0);
}

void MainWindow::updateWritable() {
  m_rooms->setWritable(mayWrite());
  updateActions();
}

void MainWindow::updateActions() {
  Room& room = m_rooms->shown();
  m_actions->enable({.isOpen = m_session.document() != nullptr,
                     .isOpening = m_worker->isOpening(),
                     .maySave = mayWrite() && (room.isDirty() || m_keeper->isDirty()),
                     .isAnySelected = m_session.selection().count() > 0,
                     .steps = room.undoStack(),
                     .map = room.activeMap()});
  m_status->showSelected(m_session.selection().count());
  updateTitle();
}

void MainWindow::updateTitle() {
  const DocumentPointer document = m_session.document();
  setWindowTitle(document == nullptr ? tr("Lianpian")
                                     : tr("%1[*] – Lianpian").arg(text(document->path.filename().string())));
  setWindowModified(document != nullptr && (m_keeper->isDirty() || m_rooms->isDirty()));
}

void MainWindow::setLook(Look look) {
  installLook(look);
  setStyleSheet(windowStyleSheet());
  (*m_actions)[look == Look::dark ? ActionId::dark : ActionId::light].setChecked(true);
}

void MainWindow::setLanguage(Language language) {
  m_translators.install(language);
  (*m_actions)[language == Language::chinese ? ActionId::chinese : ActionId::english].setChecked(true);
  retranslate();
}

void MainWindow::retranslate() {
  const std::string language = toString(installedLanguage());
  m_rooms->setLanguage(language);
  m_search->setLanguage(language);
  m_messages->retranslate();
  m_actions->retranslate();
  m_status->retranslate();
  m_status->showApproval(m_session.document());
  m_kept->fill();
  updateStatus();
  updateActions();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) { m_intake->takeDrag(*event); }
void MainWindow::dropEvent(QDropEvent* event) { m_intake->takeDrop(*event); }

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!mayLeave(SettingsKeeper::Leaving::program)) return event->ignore();
  end();
  event->accept();
}

void MainWindow::end() {
  m_keeper->keepNow();
  m_rooms->keepEdits();
  m_worker->finish();
}

}  // namespace app::gui

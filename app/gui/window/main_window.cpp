#include "app/gui/window/main_window.h"

#include "app/gui/window/job_line.h"
#include "app/gui/wizard/import_wizard.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {
namespace {

/// Of other GeoPackages boundaries may be taken.
bool mayBeWorkspace(const QStringList& files) {
  return files.size() == 1 && files.front().endsWith(QStringLiteral(".gpkg"));
}

}  // namespace

MainWindow::MainWindow(QWidget* parent) : MainWindow(std::make_unique<WorkspaceWorker>(), parent) {}

MainWindow::MainWindow(std::unique_ptr<WorkspaceWorker> worker, QWidget* parent)
    : QMainWindow(parent),
      m_worker(std::move(worker)),
      m_messages(new MessageBar),
      m_room(new MapRoom(m_session, *m_worker, *m_messages)),
      m_survey(new SurveyRoom(m_session, *m_worker, *m_messages)),
      m_plan(new PlanRoom(m_session, *m_worker, *m_messages)),
      m_rooms(new QStackedWidget),
      m_search(new SearchPopup(this)),
      m_actions(new WindowActions(this)),
      m_status(new StatusLine(*statusBar())),
      m_keeper(new SettingsKeeper(m_session, *m_worker, *m_messages, this)),
      m_kept(new KeptMenus(
          m_session, *m_actions, [this]() -> MapWidget& { return map(); }, this)) {
  build();
  connectWorker();
  connectActions();
  connectRooms();
  connectSearch();
  fillRecent();
  setLook(installedLook());
  setLanguage(installedLanguage());
  updateActions();
}

MainWindow::~MainWindow() {
  QCoreApplication::removeTranslator(&m_translator);
  QCoreApplication::removeTranslator(&m_qtTranslator);
}

void MainWindow::build() {
  auto* const centre = new QWidget;
  auto* const column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_messages);
  m_rooms->addWidget(m_room);
  m_rooms->addWidget(m_survey);
  m_rooms->addWidget(m_plan);
  column->addWidget(m_rooms, 1);
  setCentralWidget(centre);
  setAcceptDrops(true);
  auto* const bar = addToolBar(QString());
  bar->setObjectName("tools");
  bar->setMovable(false);
  bar->setIconSize({18, 18});
  m_actions->fill(*menuBar(), *bar);
  for (const ActionId id : {ActionId::mapRoom, ActionId::surveyRoom, ActionId::planRoom})
    if (auto* const button = qobject_cast<QToolButton*>(bar->widgetForAction(&(*m_actions)[id])))
      button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  for (const ActionId id : {ActionId::mapRoom, ActionId::pan}) (*m_actions)[id].setChecked(true);
  (*m_actions)[ActionId::oneMap].setChecked(true);
  (*m_actions)[ActionId::details].setChecked(true);
  resize(1440, 900);
}

void MainWindow::connectWorker() {
  new JobLine(*m_worker, *statusBar());
  connect(m_worker.get(), &WorkspaceWorker::opened, this, &MainWindow::takeWorkspace);
  connect(m_worker.get(), &WorkspaceWorker::openingChanged, this, &MainWindow::updateActions);
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
        updateActions();
      },
      Qt::QueuedConnection);
  connect(
      m_worker.get(), &WorkspaceWorker::finished, this,
      [this](const QString& sentence) { statusBar()->showMessage(sentence, 6000); }, Qt::QueuedConnection);
  connect(m_worker.get(), &WorkspaceWorker::idle, this, &MainWindow::tellSettled);
}

void MainWindow::connectRooms() {
  connect(m_room, &MapRoom::frameShown, this, &MainWindow::tellSettled);
  connect(m_room, &MapRoom::cameraChanged, this, &MainWindow::updateStatus);
  connect(m_room, &MapRoom::historyChanged, this, &MainWindow::updateActions);
  connect(m_room, &MapRoom::pointedAt, m_status, &StatusLine::showPlace);
  connect(m_survey, &SurveyRoom::frameShown, this, &MainWindow::tellSettled);
  connect(m_survey, &SurveyRoom::cameraChanged, this, &MainWindow::updateStatus);
  connect(m_survey, &SurveyRoom::historyChanged, this, &MainWindow::updateActions);
  connect(m_survey, &SurveyRoom::figuresChanged, m_room, &MapRoom::reloadFigures);
  connect(m_survey, &SurveyRoom::said, this,
          [this](const QString& sentence) { statusBar()->showMessage(sentence, 12000); });
  connect(m_plan, &PlanRoom::frameShown, this, &MainWindow::tellSettled);
  connect(m_plan, &PlanRoom::cameraChanged, this, &MainWindow::updateStatus);
  connect(m_plan, &PlanRoom::historyChanged, this, &MainWindow::updateActions);
  connect(m_plan, &PlanRoom::edited, this, &MainWindow::updateActions);
  connect(m_plan, &PlanRoom::said, this,
          [this](const QString& sentence) { statusBar()->showMessage(sentence, 12000); });
  connect(&m_session, &MapSession::settingsChanged, this, &MainWindow::applySettings);
  connect(&m_session.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
  connect(&m_survey->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
  connect(&m_session.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
  connect(&m_session.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateActions);
  connect(&m_session.selection(), &UnitSelection::changed, this, &MainWindow::updateActions);
}

void MainWindow::tellSettled() {
  if (isSettled()) emit settled();
}

/// What is kept in the session and listed in menus and the search.
void MainWindow::applySettings() {
  if (m_session.document() == nullptr) return;
  m_kept->fill();
  QStringList views;
  for (const planning::Bookmark& one : m_session.settings().bookmarks)
    views << QString::fromStdString(one.name);
  m_search->setBookmarks(views);
  updateActions();
}

void MainWindow::connectAction(ActionId id, const std::function<void()>& slot) {
  connect(&(*m_actions)[id], &QAction::triggered, this, [this, slot] { guarded(*m_messages, slot); });
}

void MainWindow::connectActions() {
  using enum ActionId;
  connectAction(open, [this] { chooseFile(); });
  connectAction(quit, [this] { close(); });
  connectAction(copyMap, [this] { this->copyMap(); });
  connectAction(undo, [this] { undoStack().undo(); });
  connectAction(redo, [this] { undoStack().redo(); });
  connectAction(selectNone, [this] { m_session.selection().clear(); });
  connectAction(keepSelection, [this] { m_kept->keepSelection(); });
  connectAction(addBookmark, [this] { m_kept->keepView(); });
  connectAction(mapRoom, [this] { showRoom(*m_room); });
  connectAction(surveyRoom, [this] { showRoom(*m_survey); });
  connectAction(planRoom, [this] { showRoom(*m_plan); });
  for (const auto& [id, tool] :
       {std::pair(pan, MapTool::pan), {select, MapTool::select}, {zoomBox, MapTool::zoomBox}})
    connectAction(id, [this, tool = tool] {
      m_room->setTool(tool);
      m_survey->map().setTool(tool);
      m_plan->map().setTool(tool);
    });
  connectAction(whole, [this] { map().showWhole(); });
  connectAction(zoomIn, [this] { map().zoomIn(); });
  connectAction(zoomOut, [this] { map().zoomOut(); });
  connectAction(back, [this] { map().goBack(); });
  connectAction(forward, [this] { map().goForward(); });
  for (const auto& [id, count] : {std::pair(oneMap, 1), {twoMaps, 2}, {fourMaps, 4}})
    connectAction(id, [this, count = count] { m_room->maps().setMaps(count); });
  connectAction(save, [this] { isPlanShown() ? m_plan->save() : m_keeper->save(); });
  connectAction(importFiles, [this] { this->importFiles({}); });
  connectAction(search, [this] { m_search->popUp(); });
  connectAction(exportSelection, [this] { exportSelected(); });
  connectAction(figures, [this] { m_room->showFigures((*m_actions)[figures].isChecked()); });
  connectAction(details, [this] { m_room->details().setVisible((*m_actions)[details].isChecked()); });
  connectAction(light, [this] { setLook(Look::light); });
  connectAction(dark, [this] { setLook(Look::dark); });
  connectAction(chinese, [this] { setLanguage(Language::chinese); });
  connectAction(english, [this] { setLanguage(Language::english); });
  connectAction(about, [this] { showAbout(); });
}

void MainWindow::connectSearch() {
  QList<QAction*> commands;
  for (QAction* const action : m_actions->all()) commands << action;
  m_search->setCommands(commands);
  connect(m_worker.get(), &WorkspaceWorker::searchLoaded, this,
          [this](const DocumentPointer& document, const PlaceSearchPointer& places) {
            if (document == m_session.document()) m_search->setDocument(document, places);
          });
  connect(m_search, &SearchPopup::placeChosen, this, [this](int unit) {
    m_session.selection().apply(std::span(&unit, 1), UnitSelection::Mode::replace);
    map().showUnits({unit});
  });
  connect(m_search, &SearchPopup::regionChosen, this, [this](planning::Level, const std::string& code) {
    map().showUnits(m_session.document()->unitsBelow(code));
  });
  connect(m_search, &SearchPopup::areaChosen, this, [this](int area) { map().showArea(area); });
  connect(m_search, &SearchPopup::indicatorChosen, this,
          [this](const planning::Indicator& indicator) { m_room->showIndicator(indicator, {}); });
  connect(m_search, &SearchPopup::bookmarkChosen, this, [this](int bookmark) {
    map().showBookmark(m_session.settings().bookmarks.at(static_cast<std::size_t>(bookmark)));
  });
  connect(m_search, &SearchPopup::commandChosen, this, [](QAction* command) { command->trigger(); });
}

void MainWindow::exportSelected() {
  const QString file = QFileDialog::getSaveFileName(
      this, tr("Export the selection"), {},
      tr("Workbook (*.xlsx);;Text table (*.csv);;GeoPackage (*.gpkg);;GeoJSON (*.geojson)"));
  if (!file.isEmpty()) m_room->exportSelection(file.toStdString());
}
void MainWindow::open(const std::filesystem::path& path) {
  if (!m_keeper->mayLeave(SettingsKeeper::Leaving::workspace)) return;
  m_plan->keepEdits();
  m_messages->show({});
  statusBar()->showMessage(tr("Opening %1 …").arg(QString::fromStdString(path.filename().string())));
  m_worker->open(path);
}

void MainWindow::takeWorkspace(const OpenedWorkspace& opened) {
  statusBar()->clearMessage();
  const DocumentPointer& document = opened.document;
  const QString left = m_keeper->leave();
  m_session.start(document, opened.settings);
  m_recent.add(document->path);
  fillRecent();
  QStringList lacking;
  if (!left.isEmpty()) lacking << left;
  for (const geo::Issue& issue : document->issues) lacking << QString::fromStdString(issue.text);
  if (document->content.areas.empty()) lacking << tr("This workspace has no areas.");
  if (document->indicators.empty())
    lacking << tr("This workspace has no figures; 'lianpian import' adds a table.");
  m_messages->show(lacking.join(' '));
  m_keeper->start(opened);
  m_search->setDocument(document, nullptr);
  m_room->takeWorkspace(opened);
  m_survey->takeWorkspace(document);
  m_plan->takeWorkspace(document);
  m_worker->loadSearch(document);
  retranslate();
}

void MainWindow::showRoom(QWidget& room) {
  m_rooms->setCurrentWidget(&room);
  updateStatus();
  updateActions();
}

QUndoStack& MainWindow::undoStack() {
  if (isPlanShown()) return m_plan->plan().undoStack();
  return m_rooms->currentWidget() == m_survey ? m_survey->undoStack() : m_session.undoStack();
}

MapWidget& MainWindow::map() {
  if (isPlanShown()) return m_plan->map();
  return m_rooms->currentWidget() == m_survey ? m_survey->map() : m_room->map();
}

void MainWindow::updateStatus() { m_status->showScale(map().scaleDenominator()); }

void MainWindow::updateActions() {
  WindowActions& actions = *m_actions;
  const bool isOpen = m_session.document() != nullptr;
  const bool mayWrite = !m_worker->isOpening();
  actions[ActionId::importFiles].setEnabled(mayWrite);
  const int selected = m_session.selection().count();
  actions[ActionId::save].setEnabled(mayWrite && isOpen && !m_keeper->isReadOnly() &&
                                     (isPlanShown() ? m_plan->plan().isDirty() : m_keeper->isDirty()));
  actions[ActionId::undo].setEnabled(mayWrite && undoStack().canUndo());
  actions[ActionId::redo].setEnabled(mayWrite && undoStack().canRedo());
  actions[ActionId::back].setEnabled(map().history().hasBack());
  actions[ActionId::forward].setEnabled(map().history().hasForward());
  for (const ActionId id : {ActionId::selectNone, ActionId::keepSelection, ActionId::exportSelection})
    actions[id].setEnabled(selected > 0);
  for (const ActionId id : {ActionId::copyMap, ActionId::addBookmark, ActionId::whole, ActionId::zoomIn,
                            ActionId::zoomOut, ActionId::twoMaps, ActionId::fourMaps})
    actions[id].setEnabled(isOpen);
  m_status->showSelected(selected);
}

void MainWindow::updateTitle() {
  const DocumentPointer document = m_session.document();
  setWindowModified(!m_session.undoStack().isClean());
  setWindowTitle(
      document == nullptr
          ? tr("Lianpian")
          : tr("%1[*] – Lianpian").arg(QString::fromStdString(document->path.filename().string())));
}

void MainWindow::copyMap() {
  QApplication::clipboard()->setPixmap(m_room->maps().grab());
  statusBar()->showMessage(tr("The map is on the clipboard."), 4000);
}

void MainWindow::setLook(Look look) {
  installLook(look);
  setStyleSheet(windowStyleSheet());
  (*m_actions)[look == Look::dark ? ActionId::dark : ActionId::light].setChecked(true);
}

void MainWindow::setLanguage(Language language) {
  installLanguage(language);
  QCoreApplication::removeTranslator(&m_translator);
  QCoreApplication::removeTranslator(&m_qtTranslator);
  if (language == Language::chinese) {
    if (m_translator.load(":/i18n/lianpian_zh_CN.qm")) QCoreApplication::installTranslator(&m_translator);
    if (m_qtTranslator.load("qtbase_zh_CN", QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
      QCoreApplication::installTranslator(&m_qtTranslator);
  }
  (*m_actions)[language == Language::chinese ? ActionId::chinese : ActionId::english].setChecked(true);
  retranslate();
}

void MainWindow::retranslate() {
  const std::string language = toString(installedLanguage());
  m_room->setLanguage(language);
  m_survey->setLanguage(language);
  m_plan->setLanguage(language);
  m_search->setLanguage(language);
  m_messages->retranslate();
  m_actions->retranslate();
  m_status->retranslate();
  m_status->showApproval(m_session.document());
  m_kept->fill();
  updateTitle();
  updateStatus();
  updateActions();
}

void MainWindow::fillRecent() {
  m_recent.fill(m_actions->recentFiles(), [this](const std::filesystem::path& path) { open(path); });
}

void MainWindow::chooseFile() {
  const QString file =
      QFileDialog::getOpenFileName(this, tr("Open workspace"), {}, tr("Workspaces (*.gpkg);;All files (*)"));
  if (!file.isEmpty()) open(file.toStdString());
}

void MainWindow::importFiles(const QStringList& files) {
  const DocumentPointer document = m_session.document();
  auto* const wizard = new ImportWizard(
      document == nullptr ? std::nullopt : std::optional<std::filesystem::path>(document->path), this);
  wizard->setAttribute(Qt::WA_DeleteOnClose);
  wizard->setLanguage(toString(installedLanguage()));
  connect(wizard, &ImportWizard::workspaceReady, this,
          [this](const QString& path) { open(path.toStdString()); });
  if (!files.isEmpty()) wizard->setFiles(files);
  wizard->open();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

/// A workspace is opened; anything else is for the wizard, which says what it cannot take.
void MainWindow::dropEvent(QDropEvent* event) {
  QStringList files;
  for (const QUrl& url : event->mimeData()->urls())
    if (url.isLocalFile()) files << url.toLocalFile();
  if (files.isEmpty()) return;
  event->acceptProposedAction();
  if (!mayBeWorkspace(files)) return guarded(*m_messages, [&] { importFiles(files); });
  m_worker->recognise(files.front().toStdString(), this, [this, files](bool isWorkspace) {
    guarded(*m_messages, [&] { isWorkspace ? open(files.front().toStdString()) : importFiles(files); });
  });
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!m_keeper->mayLeave(SettingsKeeper::Leaving::program)) return event->ignore();
  end();
  event->accept();
}

void MainWindow::end() {
  m_keeper->keepNow();
  m_plan->keepEdits();
  m_worker->finish();
}

void MainWindow::showAbout() {
  QMessageBox::about(this, tr("About Lianpian"),
                     tr("Lianpian draws, checks and plans contiguous areas of counties. Free software under "
                        "the GNU General Public License, version 3 or later."));
}

}  // namespace app::gui

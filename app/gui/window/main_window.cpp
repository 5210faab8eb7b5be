#include "app/gui/window/main_window.h"

#include "app/gui/wizard/import_wizard.h"
#include "geo/error.h"
#include "planning/query/selection_export.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSplitter>
#include <QStatusBar>
#include <QToolBar>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {
namespace {

/// What was shown last, else the composite index, else the first indicator.
const planning::Indicator& firstShown(const std::vector<planning::Indicator>& indicators,
                                      const std::string& last) {
  const auto remembered = std::ranges::find(indicators, last, &planning::Indicator::id);
  if (remembered != indicators.end()) return *remembered;
  const auto composite = std::ranges::find(indicators, true, &planning::Indicator::composite);
  return composite == indicators.end() ? indicators.front() : *composite;
}

/// Of another GeoPackage boundaries may be taken.
bool isWorkspace(const std::filesystem::path& file) {
  if (file.extension() != ".gpkg") return false;
  try {
    planning::Workspace::open(file, true);
    return true;
  } catch (const geo::Error&) {
    return false;
  }
}

}  // namespace

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      m_panel(new SidePanel),
      m_maps(new MapGrid),
      m_details(new UnitPanel),
      m_figures(new FigureViews(m_session.selection())),
      m_search(new SearchPopup(this)),
      m_years(new TimeSlider),
      m_messages(new MessageBar),
      m_actions(new WindowActions(this)),
      m_status(new StatusLine(*statusBar())),
      m_keeper(new SettingsKeeper(m_session, m_worker, *m_messages, this)),
      m_kept(new KeptMenus(
          m_session, *m_actions, [this]() -> MapWidget& { return map(); }, this)) {
  build();
  connectWorker();
  connectActions();
  connectMaps();
  connectPanels();
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
  column->addWidget(m_maps, 1);
  column->addWidget(m_years);
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(m_panel);
  across->addWidget(centre);
  across->addWidget(m_details);
  auto* const down = new QSplitter(Qt::Vertical);
  down->addWidget(across);
  down->addWidget(m_figures);
  down->setStretchFactor(0, 1);
  down->setSizes({600, 280});
  down->setCollapsible(0, false);
  m_figures->hide();
  across->setStretchFactor(1, 1);
  across->setSizes({280, 690, 470});
  setCentralWidget(down);
  setAcceptDrops(true);
  m_panel->setAttribute(Qt::WA_StyledBackground);
  auto* const bar = addToolBar(QString());
  bar->setObjectName("tools");
  bar->setMovable(false);
  bar->setIconSize({18, 18});
  m_actions->fill(*menuBar(), *bar);
  (*m_actions)[ActionId::pan].setChecked(true);
  (*m_actions)[ActionId::oneMap].setChecked(true);
  (*m_actions)[ActionId::details].setChecked(true);
  resize(1440, 900);
}

void MainWindow::connectWorker() {
  connect(&m_worker, &WorkspaceWorker::opened, this, &MainWindow::takeWorkspace, Qt::QueuedConnection);
  connect(
      &m_worker, &WorkspaceWorker::columnsLoaded, this,
      [this](const ColumnsPointer& columns) {
        --m_loading;
        if (columns->document == m_session.document() && columns->period == m_columnsPeriod)
          m_figures->setColumns(columns);
        if (isSettled()) emit settled();
      },
      Qt::QueuedConnection);
  connect(&m_worker, &WorkspaceWorker::summaryLoaded, this, &MainWindow::takeSummary, Qt::QueuedConnection);
  connect(
      &m_worker, &WorkspaceWorker::failed, this,
      [this](const QString& sentence) {
        --m_loading;
        m_messages->show(sentence);
      },
      Qt::QueuedConnection);
  connect(&m_worker, &WorkspaceWorker::themeLoaded, this, &MainWindow::takeTheme, Qt::QueuedConnection);
  connect(
      &m_worker, &WorkspaceWorker::openFailed, this,
      [this](const QString& sentence) {
        failed(sentence);
        emit openFailed(sentence);
      },
      Qt::QueuedConnection);
  connect(
      &m_worker, &WorkspaceWorker::themeFailed, this,
      [this](int map, const QString& sentence) {
        takeTheme(map, nullptr);
        m_messages->show(sentence);
      },
      Qt::QueuedConnection);
}

void MainWindow::connectAction(ActionId id, const std::function<void()>& slot) {
  connect(&(*m_actions)[id], &QAction::triggered, this, [this, slot] { guarded(*m_messages, slot); });
}

void MainWindow::connectActions() {
  using enum ActionId;
  connectAction(open, [this] { chooseFile(); });
  connectAction(quit, [this] { close(); });
  connectAction(copyMap, [this] { this->copyMap(); });
  connectAction(undo, [this] { m_session.undoStack().undo(); });
  connectAction(redo, [this] { m_session.undoStack().redo(); });
  connectAction(selectNone, [this] { m_session.selection().clear(); });
  connectAction(keepSelection, [this] { m_kept->keepSelection(); });
  connectAction(addBookmark, [this] { m_kept->keepView(); });
  for (const auto& [id, tool] :
       {std::pair(pan, MapTool::pan), {select, MapTool::select}, {zoomBox, MapTool::zoomBox}})
    connectAction(id, [this, tool = tool] {
      for (MapPane* const pane : m_maps->panes()) pane->map().setTool(tool);
    });
  connectAction(whole, [this] { map().showWhole(); });
  connectAction(zoomIn, [this] { map().zoomIn(); });
  connectAction(zoomOut, [this] { map().zoomOut(); });
  connectAction(back, [this] { map().goBack(); });
  connectAction(forward, [this] { map().goForward(); });
  for (const auto& [id, count] : {std::pair(oneMap, 1), {twoMaps, 2}, {fourMaps, 4}})
    connectAction(id, [this, count = count] { m_maps->setMaps(count); });
  connectAction(save, [this] { m_keeper->save(); });
  connectAction(importFiles, [this] { this->importFiles({}); });
  connectAction(search, [this] { m_search->popUp(); });
  connectAction(exportSelection, [this] { exportSelected(); });
  connectAction(figures, [this] {
    m_figures->setVisible((*m_actions)[figures].isChecked());
    loadFigures();
  });
  connectAction(details, [this] { m_details->setVisible((*m_actions)[details].isChecked()); });
  connectAction(light, [this] { setLook(Look::light); });
  connectAction(dark, [this] { setLook(Look::dark); });
  connectAction(chinese, [this] { setLanguage(Language::chinese); });
  connectAction(english, [this] { setLanguage(Language::english); });
  connectAction(about, [this] { showAbout(); });
}

void MainWindow::connectMaps() {
  connect(m_maps, &MapGrid::added, this, [this](MapPane* pane) { prepareMap(*pane); });
  connect(m_maps, &MapGrid::activeChanged, this, &MainWindow::showActiveTheme);
  connect(m_maps, &MapGrid::frameShown, this, [this] {
    if (isSettled()) emit settled();
  });
  prepareMap(m_maps->active());
  connect(m_years, &TimeSlider::periodChosen, this, [this](const std::string& period) {
    if (const ThemePointer theme = m_maps->active().theme(); theme != nullptr)
      showIndicator(theme->indicator, period);
  });
}

/// A map that was made just now: connected, and given what the others have.
void MainWindow::prepareMap(MapPane& pane) {
  MapWidget& map = pane.map();
  connect(&map, &MapWidget::hovered, this, &MainWindow::hovered);
  connect(&map, &MapWidget::cameraChanged, this, &MainWindow::updateStatus);
  connect(&map, &MapWidget::historyChanged, this, &MainWindow::updateActions);
  connect(&map, &MapWidget::failed, this, &MainWindow::failed);
  connect(
      &pane.legend(), &LegendWidget::limitsMoved, this,
      [this, &pane](const std::vector<double>& upper, bool finished) { moveLimits(pane, upper, finished); });
  map.setSelection(&m_session.selection());
  map.setTool(m_maps->active().map().tool());
  pane.setLanguage(toString(installedLanguage()));
  if (m_session.document() == nullptr) return;
  pane.setDocument(m_session.document(), false);
  map.setAreaLooks(m_session.settings().areas);
  pane.setTheme(m_maps->active().theme());
}

void MainWindow::connectPanels() {
  connect(m_panel, &SidePanel::indicatorChosen, this, &MainWindow::showIndicator);
  connect(m_panel, &SidePanel::styleChosen, this, [this](const planning::IndicatorStyle& style) {
    m_session.edit(tr("Classes and colours"), m_session.with(style), QStringLiteral("style"));
  });
  connect(m_panel, &SidePanel::areaChosen, this, [this](int area) { map().showArea(area); });
  connect(m_panel, &SidePanel::unitsChosen, this,
          [this](const std::vector<geo::UnitIndex>& units) { map().showUnits(units); });
  connect(m_panel, &SidePanel::areaLookEdited, this, [this](const planning::AreaLook& look) {
    m_session.edit(tr("Outline of an area"), m_session.with(look));
  });
  connect(m_details, &UnitPanel::indicatorChosen, this, [this](const planning::Indicator& indicator) {
    const ThemePointer theme = m_maps->active().theme();
    showIndicator(indicator, theme == nullptr ? std::string() : theme->period);
  });
  connect(&m_session.selection(), &UnitSelection::changed, this,
          [this] { m_details->setSelected(m_session.selection().units()); });
  connect(&m_figures->table(), &UnitTable::filterEdited, this, &MainWindow::filterUnits);
  connect(
      &m_worker, &WorkspaceWorker::filterLoaded, this,
      [this](const DocumentPointer& document, const std::string& period, const FilterPointer& filter) {
        if (document == m_session.document() && period == m_columnsPeriod) m_filter = filter;
      },
      Qt::QueuedConnection);
  connect(
      &m_worker, &WorkspaceWorker::finished, this,
      [this](const QString& sentence) { statusBar()->showMessage(sentence, 6000); }, Qt::QueuedConnection);
  connect(&m_session, &MapSession::settingsChanged, this, &MainWindow::applySettings);
  connect(&m_session.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::updateActions);
  connect(&m_session.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateTitle);
  connect(&m_session.undoStack(), &QUndoStack::cleanChanged, this, &MainWindow::updateActions);
  connect(&m_session.selection(), &UnitSelection::changed, this, &MainWindow::updateActions);
}

void MainWindow::connectSearch() {
  QList<QAction*> commands;
  for (QAction* const action : m_actions->all()) commands << action;
  m_search->setCommands(commands);
  connect(&m_worker, &WorkspaceWorker::searchLoaded, this,
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
          [this](const planning::Indicator& indicator) { showIndicator(indicator, {}); });
  connect(m_search, &SearchPopup::bookmarkChosen, this, [this](int bookmark) {
    map().showBookmark(m_session.settings().bookmarks.at(static_cast<std::size_t>(bookmark)));
  });
  connect(m_search, &SearchPopup::commandChosen, this, [](QAction* command) { command->trigger(); });
}

void MainWindow::filterUnits(const QString& expression) {
  UnitTable& table = m_figures->table();
  table.setFilterProblem({});
  if (!UnitTable::isExpression(expression) || m_filter == nullptr) return table.setShownUnits({});
  try {
    std::vector<std::uint8_t> shown(m_session.document()->content.counties.size());
    for (const std::size_t unit : m_filter->matching(expression.toStdString())) shown.at(unit) = 1;
    table.setShownUnits(std::move(shown));
  } catch (const geo::DataError& error) {
    table.setFilterProblem(QString::fromStdString(errorSentence(error)));
  }
}

void MainWindow::exportSelected() {
  const ThemePointer theme = m_maps->active().theme();
  const QString file = QFileDialog::getSaveFileName(
      this, tr("Export the selection"), {},
      tr("Workbook (*.xlsx);;Text table (*.csv);;GeoPackage (*.gpkg);;GeoJSON (*.geojson)"));
  if (file.isEmpty() || theme == nullptr) return;
  planning::SelectionExport selection;
  for (const geo::UnitIndex unit : m_session.selection().units())
    selection.units.push_back(m_session.document()->content.counties[static_cast<std::size_t>(unit)].code);
  selection.period = theme->period;
  selection.language = toString(installedLanguage());
  m_worker.run([selection, path = std::filesystem::path(file.toStdString())](
                   planning::Workspace& workspace) { planning::exportSelection(workspace, selection, path); },
               tr("%1 was written.").arg(QFileInfo(file).fileName()));
}

void MainWindow::open(const std::filesystem::path& path) {
  if (!m_keeper->mayLeave()) return;
  ++m_loading;
  m_messages->show({});
  statusBar()->showMessage(tr("Opening %1 …").arg(QString::fromStdString(path.filename().string())));
  m_worker.open(path);
}

void MainWindow::takeWorkspace(const OpenedWorkspace& opened) {
  --m_loading;
  statusBar()->clearMessage();
  const DocumentPointer& document = opened.document;
  m_session.start(document, opened.settings);
  m_recent.add(document->path);
  fillRecent();
  m_panel->setDocument(document);
  m_details->setDocument(document);
  m_figures->setDocument(document);
  m_summaryPeriod.clear();
  m_columnsPeriod.clear();
  const bool hasFigures = !document->indicators.empty();
  for (MapPane* const pane : m_maps->panes()) pane->setDocument(document, hasFigures);
  m_years->setPeriods({}, {});
  QStringList lacking;
  for (const geo::Issue& issue : document->issues) lacking << QString::fromStdString(issue.text);
  if (document->content.areas.empty()) lacking << tr("This workspace has no areas.");
  if (!hasFigures) lacking << tr("This workspace has no figures; 'lianpian import' adds a table.");
  m_messages->show(lacking.join(' '));
  m_keeper->start(opened);
  m_search->setDocument(document, nullptr);
  m_worker.loadSearch(document);
  if (hasFigures) {
    const planning::MapSettings& settings = m_session.settings();
    for (int i = 0; i < m_maps->maps(); ++i) {
      const planning::Indicator& indicator = firstShown(document->indicators, settings.indicator);
      ++m_loading;
      m_worker.loadTheme(i, document, indicator, settings.period, m_session.styleOf(indicator));
    }
  }
  retranslate();
}

void MainWindow::showIndicator(const planning::Indicator& indicator, const std::string& period) {
  ++m_loading;
  m_worker.loadTheme(m_maps->activeIndex(), m_session.document(), indicator, period,
                     m_session.styleOf(indicator));
}

void MainWindow::takeTheme(int map, const ThemePointer& theme) {
  --m_loading;
  if (map >= m_maps->maps()) return;  // that map was closed meanwhile
  m_maps->pane(map).setTheme(theme);
  if (map == m_maps->activeIndex()) showActiveTheme();
}

/// What the panels say is of the map that was clicked last.
void MainWindow::showActiveTheme() {
  const ThemePointer theme = m_maps->active().theme();
  m_panel->setTheme(theme);
  m_details->setTheme(theme);
  m_figures->setTheme(theme);
  m_years->setPeriods(theme == nullptr ? std::vector<std::string>() : theme->periods,
                      theme == nullptr ? std::string() : theme->period);
  if (theme == nullptr) return;
  m_panel->classBar().setChoice(theme->style);
  m_panel->classBar().setLimits(theme->classes.upper);
  m_session.remember(theme->indicator.id, theme->period);
  if (theme->period != m_summaryPeriod) {
    m_summaryPeriod = theme->period;
    ++m_loading;
    m_worker.loadSummary(m_session.document(), theme->period);
  }
  loadFigures();
  updateStatus();
}

/// Only where they are looked at.
void MainWindow::loadFigures() {
  const ThemePointer theme = m_maps->active().theme();
  if (theme == nullptr || m_figures->isHidden() || theme->period == m_columnsPeriod) return;
  m_columnsPeriod = theme->period;
  ++m_loading;
  m_filter = nullptr;
  m_worker.loadColumns(m_session.document(), theme->period);
  m_worker.loadFilter(m_session.document(), theme->period);
}

void MainWindow::takeSummary(const DocumentPointer& document, const std::string& period,
                             const SummaryPointer& summary) {
  --m_loading;
  if (document == m_session.document() && period == m_summaryPeriod) m_details->setSummary(summary, period);
  if (isSettled()) emit settled();
}

/// After an edit, or a step back: the classes of every map, from the figures that are there already.
void MainWindow::restyle() {
  for (MapPane* const pane : m_maps->panes()) {
    const ThemePointer theme = pane->theme();
    if (theme == nullptr) continue;
    const planning::IndicatorStyle style = m_session.styleOf(theme->indicator);
    if (style != theme->style) pane->setTheme(theme->restyled(*m_session.document(), style));
  }
  showActiveTheme();
}

void MainWindow::moveLimits(const MapPane& pane, const std::vector<double>& upper, bool finished) {
  const ThemePointer& theme = pane.theme();
  if (theme == nullptr) return;
  planning::IndicatorStyle style = m_session.styleOf(theme->indicator);
  style.method = planning::ClassMethod::manual;
  style.classes = static_cast<int>(upper.size());
  style.upper = upper;
  m_session.edit(tr("Limits of classes"), m_session.with(style), QStringLiteral("limits"));
  if (finished) m_session.endGesture();
}

void MainWindow::applySettings() {
  guarded(*m_messages, [this] {
    if (m_session.document() == nullptr) return;
    restyle();
    for (MapPane* const pane : m_maps->panes()) pane->map().setAreaLooks(m_session.settings().areas);
    m_panel->setAreaLooks(m_session.settings().areas);
    m_kept->fill();
    QStringList views;
    for (const planning::Bookmark& one : m_session.settings().bookmarks)
      views << QString::fromStdString(one.name);
    m_search->setBookmarks(views);
    updateActions();
  });
}

void MainWindow::failed(const QString& sentence) {
  m_loading = 0;
  statusBar()->clearMessage();
  m_messages->show(sentence);
}

void MainWindow::hovered(int unit, QPointF pixel) {
  auto* const map = qobject_cast<MapWidget*>(sender());
  if (map == nullptr) return;
  m_details->showUnit(unit);
  if (unit == geo::kOutside)
    QToolTip::hideText();
  else
    QToolTip::showText(map->mapToGlobal(pixel.toPoint() + QPoint(6, 2)), m_details->card().brief(), map);
  m_status->showPlace(pixel.isNull() ? std::nullopt : map->degreesAt(pixel));
}

void MainWindow::updateStatus() { m_status->showScale(map().scaleDenominator()); }

void MainWindow::updateActions() {
  WindowActions& actions = *m_actions;
  const bool isOpen = m_session.document() != nullptr;
  const int selected = m_session.selection().count();
  actions[ActionId::save].setEnabled(isOpen && !m_keeper->isReadOnly() && m_keeper->isDirty());
  actions[ActionId::undo].setEnabled(m_session.undoStack().canUndo());
  actions[ActionId::redo].setEnabled(m_session.undoStack().canRedo());
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
  QApplication::clipboard()->setPixmap(m_maps->grab());
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
  m_panel->setLanguage(language);
  m_details->setLanguage(language);
  m_figures->setLanguage(language);
  m_search->setLanguage(language);
  for (MapPane* const pane : m_maps->panes()) pane->setLanguage(language);
  m_years->retranslate();
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
  guarded(*m_messages, [&] {
    if (files.size() == 1 && isWorkspace(files.front().toStdString()))
      open(files.front().toStdString());
    else
      importFiles(files);
  });
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (m_keeper->mayLeave())
    event->accept();
  else
    event->ignore();
}

void MainWindow::showAbout() {
  QMessageBox::about(this, tr("About Lianpian"),
                     tr("Lianpian draws, checks and plans contiguous areas of counties. Free software under "
                        "the GNU General Public License, version 3 or later."));
}

}  // namespace app::gui

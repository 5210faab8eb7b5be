#include "app/gui/explore/map_room.h"

#include "app/gui/explore/copied_maps.h"
#include "app/gui/look/icons.h"
#include "app/text/language.h"
#include "geo/report/error.h"
#include "planning/query/selection_export.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QSplitter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

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

}  // namespace

MapRoom::MapRoom(MapSession& session, WorkspaceWorker& worker, MessageBar& messages, QWidget* parent)
    : Room(parent),
      m_session(session),
      m_worker(worker),
      m_messages(messages),
      m_panel(new SidePanel),
      m_maps(new MapGrid),
      m_details(new UnitPanel),
      m_figures(new FigureViews(session.selection())),
      m_years(new TimeSlider),
      m_actions(new MapRoomActions(this)) {
  build();
  connectWorker();
  connectMaps();
  connectPanels();
  connectActions();
}

QIcon MapRoom::icon() const { return lineIcon("map-room"); }

void MapRoom::build() {
  auto* const centre = new QWidget;
  auto* const column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
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
  auto* const whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(down);
  m_panel->setAttribute(Qt::WA_StyledBackground);
}

void MapRoom::connectWorker() {
  connect(
      &m_worker, &WorkspaceWorker::columnsLoaded, this,
      [this](const ColumnsPointer& columns) {
        if (columns->document == m_session.document() && columns->period == m_columnsPeriod)
          m_figures->setColumns(columns);
      },
      Qt::QueuedConnection);
  connect(
      &m_worker, &WorkspaceWorker::filterLoaded, this,
      [this](const DocumentPointer& document, const std::string& period, const FilterPointer& filter) {
        if (document == m_session.document() && period == m_columnsPeriod) m_filter = filter;
      },
      Qt::QueuedConnection);
  connect(&m_worker, &WorkspaceWorker::summaryLoaded, this, &MapRoom::takeSummary, Qt::QueuedConnection);
  connect(&m_worker, &WorkspaceWorker::themeLoaded, this, &MapRoom::takeTheme, Qt::QueuedConnection);
  connect(&m_worker, &WorkspaceWorker::themeFailed, this, &MapRoom::themeFailed, Qt::QueuedConnection);
}

void MapRoom::connectMaps() {
  connect(m_maps, &MapGrid::added, this, [this](MapPane* pane) { prepareMap(*pane); });
  connect(m_maps, &MapGrid::activeChanged, this, &MapRoom::showActiveTheme);
  connect(m_maps, &MapGrid::frameShown, this, &MapRoom::settled);
  prepareMap(m_maps->active());
  connect(m_years, &TimeSlider::periodChosen, this, [this](const std::string& period) {
    if (const ThemePointer theme = m_maps->active().theme(); theme != nullptr)
      showIndicator(theme->indicator, period);
  });
}

/// A map that was made just now: connected, and given what the others have.
void MapRoom::prepareMap(MapPane& pane) {
  MapWidget& map = pane.map();
  connect(&map, &MapWidget::hovered, this, &MapRoom::hovered);
  connect(&map, &MapWidget::cameraChanged, this, &MapRoom::cameraChanged);
  connect(&map, &MapWidget::historyChanged, this, &MapRoom::changed);
  connect(&map, &MapWidget::failed, &m_messages, &MessageBar::show);
  connect(
      &pane.legend(), &LegendWidget::limitsMoved, this,
      [this, &pane](const std::vector<double>& upper, bool finished) { moveLimits(pane, upper, finished); });
  map.setSelection(&m_session.selection());
  map.setTool(m_maps->active().map().tool());
  pane.setLanguage(m_language);
  if (m_session.document() == nullptr) return;
  pane.setDocument(m_session.document(), false);
  map.setAreaLooks(m_session.settings().areas);
  pane.setTheme(m_maps->active().theme());
}

void MapRoom::connectPanels() {
  connect(m_panel, &SidePanel::indicatorChosen, this,
          [this](const planning::Indicator& indicator, const std::string& period) {
            showIndicator(indicator, period);
          });
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
  connect(&m_figures->table(), &UnitTable::filterEdited, this, &MapRoom::filterUnits);
  connect(&m_session, &MapSession::settingsChanged, this, &MapRoom::applySettings);
}

void MapRoom::connectActions() {
  using enum MapRoomActions::Id;
  const auto on = [this](MapRoomActions::Id id, const std::function<void()>& slot) {
    connect(&(*m_actions)[id], &QAction::triggered, this, [this, slot] { guarded(m_messages, slot); });
  };
  on(exportSelection, [this] { chooseExport(); });
  on(copyMap, [this] { copyMaps(); });
  on(oneMap, [this] { m_maps->setMaps(1); });
  on(twoMaps, [this] { m_maps->setMaps(2); });
  on(fourMaps, [this] { m_maps->setMaps(4); });
  on(details, [this] { m_details->setVisible((*m_actions)[details].isChecked()); });
  on(figures, [this] { showFigures((*m_actions)[figures].isChecked()); });
  const auto enable = [this] {
    m_actions->enable(m_session.document() != nullptr, m_session.selection().count() > 0);
  };
  connect(&m_session, &MapSession::settingsChanged, this, enable);
  connect(&m_session.selection(), &UnitSelection::changed, this, enable);
  enable();
}

void MapRoom::takeWorkspace(const OpenedWorkspace& opened) {
  const DocumentPointer& document = opened.document;
  m_document = document;
  m_panel->setDocument(document);
  m_details->setDocument(document);
  m_figures->setDocument(document);
  m_problem.clear();
  m_summaryPeriod.clear();
  m_columnsPeriod.clear();
  m_years->setPeriods({}, {});
  const bool hasFigures = !document->indicators.empty();
  for (MapPane* const pane : m_maps->panes()) pane->setDocument(document, hasFigures);
  if (!hasFigures) return;
  const planning::MapSettings& settings = m_session.settings();
  const planning::Indicator& indicator = firstShown(document->indicators, settings.indicator);
  for (int i = 0; i < m_maps->maps(); ++i)
    m_worker.loadTheme(i, document, indicator, settings.period, m_session.styleOf(indicator));
}

void MapRoom::setLanguage(const std::string& language) {
  m_language = language;
  m_panel->setLanguage(language);
  m_details->setLanguage(language);
  m_figures->setLanguage(language);
  for (MapPane* const pane : m_maps->panes()) pane->setLanguage(language);
  m_years->retranslate();
  m_actions->retranslate();
}

void MapRoom::reloadFigures() {
  m_summaryPeriod.clear();
  m_columnsPeriod.clear();
  for (int i = 0; i < m_maps->maps(); ++i)
    if (const ThemePointer theme = m_maps->pane(i).theme(); theme != nullptr)
      m_worker.loadTheme(i, m_session.document(), theme->indicator, theme->period, theme->style);
}

void MapRoom::setTool(MapTool tool) {
  for (MapPane* const pane : m_maps->panes()) pane->map().setTool(tool);
}

void MapRoom::showFigures(bool visible) {
  m_figures->setVisible(visible);
  loadFigures();
}

void MapRoom::chooseExport() {
  const QString file = QFileDialog::getSaveFileName(
      window(), tr("Export the selection"), {},
      tr("Workbook (*.xlsx);;Text table (*.csv);;GeoPackage (*.gpkg);;GeoJSON (*.geojson)"));
  if (!file.isEmpty()) exportSelection(file.toStdString());
}

void MapRoom::copyMaps() {
  QApplication::clipboard()->setImage(copiedMaps(*m_maps, *m_session.document(), m_language));
  emit said(tr("The map is on the clipboard."));
}

void MapRoom::exportSelection(const std::filesystem::path& file) {
  const ThemePointer theme = m_maps->active().theme();
  if (theme == nullptr) return;
  planning::SelectionExport selection;
  for (const geo::UnitIndex unit : m_session.selection().units())
    selection.units.push_back(m_session.document()->content.counties[static_cast<std::size_t>(unit)].code);
  selection.period = theme->period;
  selection.language = m_language;
  const QString name = QFileInfo(QString::fromStdString(file.string())).fileName();
  m_worker.run(
      m_session.document(),
      [selection, file](planning::Workspace& workspace, geo::Progress&) {
        planning::exportSelection(workspace, selection, file);
      },
      tr("%1 was written.").arg(name));
}

void MapRoom::filterUnits(const QString& expression) {
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

void MapRoom::showIndicator(const planning::Indicator& indicator, const std::string& period) {
  m_worker.loadTheme(m_maps->activeIndex(), m_session.document(), indicator, period,
                     m_session.styleOf(indicator));
}

void MapRoom::takeTheme(int map, const ThemePointer& theme) {
  if (map >= m_maps->maps()) return;  // that map was closed meanwhile
  if (theme != nullptr && !m_problem.isEmpty() && m_messages.sentence() == m_problem) m_messages.show({});
  m_maps->pane(map).setTheme(theme);
  if (map == m_maps->activeIndex()) showActiveTheme();
}

void MapRoom::themeFailed(int map, const QString& sentence) {
  takeTheme(map, nullptr);
  m_problem = sentence;
  m_messages.show(sentence);
}

/// What the panels say is of the map that was clicked last.
void MapRoom::showActiveTheme() {
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
    m_worker.loadSummary(m_session.document(), theme->period);
  }
  loadFigures();
  emit cameraChanged();
}

/// Only where they are looked at.
void MapRoom::loadFigures() {
  const ThemePointer theme = m_maps->active().theme();
  if (theme == nullptr || m_figures->isHidden() || theme->period == m_columnsPeriod) return;
  m_columnsPeriod = theme->period;
  m_filter = nullptr;
  m_worker.loadColumns(m_session.document(), theme->period);
  m_worker.loadFilter(m_session.document(), theme->period);
}

void MapRoom::takeSummary(const DocumentPointer& document, const std::string& period,
                          const SummaryPointer& summary) {
  if (document == m_session.document() && period == m_summaryPeriod) m_details->setSummary(summary, period);
}

/// After an edit, or a step back: the classes of every map, from the figures that are there already.
void MapRoom::restyle() {
  for (MapPane* const pane : m_maps->panes()) {
    const ThemePointer theme = pane->theme();
    if (theme == nullptr) continue;
    const planning::IndicatorStyle style = m_session.styleOf(theme->indicator);
    if (style != theme->style) pane->setTheme(theme->restyled(*m_session.document(), style));
  }
  showActiveTheme();
}

void MapRoom::moveLimits(const MapPane& pane, const std::vector<double>& upper, bool finished) {
  const ThemePointer& theme = pane.theme();
  if (theme == nullptr) return;
  planning::IndicatorStyle style = m_session.styleOf(theme->indicator);
  style.method = planning::ClassMethod::manual;
  style.classes = static_cast<int>(upper.size());
  style.upper = upper;
  m_session.edit(tr("Limits of classes"), m_session.with(style), QStringLiteral("limits"));
  if (finished) m_session.endGesture();
}

void MapRoom::applySettings() {
  guarded(m_messages, [this] {
    if (m_session.document() != m_document || m_document == nullptr) return;  // the maps are to follow
    restyle();
    for (MapPane* const pane : m_maps->panes()) pane->map().setAreaLooks(m_session.settings().areas);
    m_panel->setAreaLooks(m_session.settings().areas);
  });
}

void MapRoom::hovered(int unit, QPointF pixel) {
  auto* const map = qobject_cast<MapWidget*>(sender());
  if (map == nullptr) return;
  m_details->showUnit(unit);
  if (unit == geo::kOutside)
    QToolTip::hideText();
  else
    QToolTip::showText(map->mapToGlobal(pixel.toPoint() + QPoint(6, 2)), m_details->card().brief(), map);
  emit pointedAt(pixel.isNull() ? std::nullopt : map->degreesAt(pixel));
}

}  // namespace app::gui

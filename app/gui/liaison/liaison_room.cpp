#include "app/gui/liaison/liaison_room.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/desk/where_look.h"
#include "app/gui/look/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace app::gui {

LiaisonRoom::LiaisonRoom(MapSession& session, WorkspaceWorker& worker, MessageBar& messages, QWidget* parent)
    : DeskRoom(messages, parent),
      m_session(session),
      m_desk(new LiaisonDesk(worker, this)),
      m_sides(new QStackedWidget),
      m_mapTitle(new QLabel),
      m_personLabel(new QLabel),
      m_person(new QLineEdit),
      m_map(new MapWidget),
      m_legend(new WordLegend(m_map)),
      m_corner(new LegendCorner(*m_legend, *m_map)),
      m_organisations(new OrganisationPanel(*m_desk)),
      m_tabs(new QTabWidget),
      m_where(new WherePanel(*m_desk)),
      m_promises(new PromisePanel(*m_desk)),
      m_year(new YearPanel(*m_desk)),
      m_yearly(new YearlyPanel(*m_desk)),
      m_assessment(new AssessmentPanel(*m_desk)),
      m_consultation(new ConsultationPanel(*m_desk)),
      m_coverage(new CoveragePanel(*m_desk)),
      m_letters(new LetterPanel(*m_desk)),
      m_briefings(new BriefingPanel(*m_desk)),
      m_share(new SharePanel(*m_desk)),
      m_nextRound(new NextRoundPanel(*m_desk)),
      m_register(new RegisterPanel(*m_desk)),
      m_package(new PackagePage(*m_desk, session)),
      m_panels{m_where,   m_promises,  m_year,  m_yearly,    m_assessment, m_consultation,  m_coverage,
               m_letters, m_briefings, m_share, m_nextRound, m_register,   m_organisations, m_package} {
  build();
  connectParts();
}

QIcon LiaisonRoom::icon() const { return lineIcon("liaison-room"); }

void LiaisonRoom::build() {
  m_sides->addWidget(buildOffice());
  m_sides->addWidget(m_package);
  auto* const whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(m_sides);
}

QWidget* LiaisonRoom::buildOffice() {
  for (QWidget* const tab :
       std::initializer_list<QWidget*>{m_where, m_promises, m_year, m_yearly, m_assessment, m_consultation,
                                       m_coverage, m_letters, m_briefings, m_share, m_nextRound, m_register})
    m_tabs->addTab(tab, QString());
  m_tabs->setDocumentMode(true);
  auto* const work = new QSplitter(Qt::Vertical);
  work->setChildrenCollapsible(false);
  work->addWidget(buildMap());
  work->addWidget(m_tabs);
  work->setSizes({500, 400});
  work->setStretchFactor(0, 1);
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(m_organisations);
  across->addWidget(work);
  across->setSizes({450, 1150});
  across->setStretchFactor(1, 1);
  return across;
}

QWidget* LiaisonRoom::buildMap() {
  constexpr int kPersonWidth = 160;
  auto* const row = new QHBoxLayout;
  row->setContentsMargins(8, 6, 8, 4);
  m_mapTitle->setObjectName("heading");
  m_personLabel->setBuddy(m_person);
  m_person->setMaximumWidth(kPersonWidth);
  row->addWidget(m_mapTitle, 1);
  row->addWidget(m_personLabel);
  row->addWidget(m_person);
  auto* const side = new QWidget;
  auto* const column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(row);
  column->addWidget(m_map, 1);
  m_map->setSelection(&m_session.selection());
  return side;
}

void LiaisonRoom::connectMap(MapWidget& map) {
  connect(&map, &MapWidget::hovered, this, &LiaisonRoom::hovered);
  connect(&map, &MapWidget::frameShown, this, &LiaisonRoom::settled);
  connect(&map, &MapWidget::cameraChanged, this, &LiaisonRoom::cameraChanged);
  connect(&map, &MapWidget::historyChanged, this, &LiaisonRoom::changed);
  connect(&map, &MapWidget::failed, &messages(), &MessageBar::show);
}

void LiaisonRoom::connectParts() {
  connectMap(*m_map);
  connectMap(m_package->map());
  connect(&undoStack(), &QUndoStack::indexChanged, this, &LiaisonRoom::changed);
  connect(&m_session.selection(), &UnitSelection::changed, this, &LiaisonRoom::takeSelection);
  connect(m_person, &QLineEdit::textChanged, m_desk, &LiaisonDesk::setPerson);
  connect(m_desk, &LiaisonDesk::snapshotLoaded, this, &LiaisonRoom::takeSnapshot);
  connect(m_desk, &LiaisonDesk::done, this, &LiaisonRoom::tellDone);
  connect(m_desk, &LiaisonDesk::failed, this, [this](const QString& sentence) {
    tellFailed(sentence);
    if (m_desk->snapshot() == nullptr) activeMap()->setTheme(nullptr);  // outlines, at least
  });
  connect(m_desk, &LiaisonDesk::proposalChanged, this, [this] {
    if (m_desk->proposal() != nullptr) m_tabs->setCurrentWidget(m_register);
  });
  connect(m_briefings, &BriefingPanel::typedChanged, this, &LiaisonRoom::changed);
  connect(m_briefings, &BriefingPanel::typedStored, this, &LiaisonRoom::saveEnded);
  connect(m_desk, &LiaisonDesk::failed, this, &LiaisonRoom::saveEnded);
  connect(m_organisations, &OrganisationPanel::unitChosen, this, &LiaisonRoom::showUnit);
  connect(m_organisations, &OrganisationPanel::unitActivated, this, &LiaisonRoom::goToUnit);
  connect(m_where, &WherePanel::allWanted, this, [this] {
    m_organisations->showUnit({});
    showUnit({});
  });
  for (LiaisonPanel* const panel : m_panels) {
    connect(panel, &LiaisonPanel::placeChosen, this,
            [this](const std::string& place) { select(m_desk->snapshot()->unitsOf(place)); });
    connect(panel, &LiaisonPanel::placeWanted, this, [this](const std::string& place) {
      const std::vector<geo::UnitIndex> units = m_desk->snapshot()->unitsOf(place);
      select(units);
      m_map->showUnits(units);
    });
    connect(panel, &LiaisonPanel::unitWanted, this, [this](const std::string& organisation) {
      m_organisations->showUnit(organisation);
      goToUnit(organisation);
    });
  }
}

bool LiaisonRoom::isOfUnit() const { return m_sides->currentWidget() == m_package; }

bool LiaisonRoom::isSettled() const {
  const MapWidget& map = isOfUnit() ? m_package->map() : *m_map;
  return !isVisible() || (!isStale() && map.isFinal());
}

bool LiaisonRoom::hasSnapshot() const {
  return m_desk->snapshot() != nullptr && m_desk->snapshot()->document == m_session.document();
}

void LiaisonRoom::takeWorkspace(const OpenedWorkspace& opened) {
  m_sides->setCurrentIndex(opened.document != nullptr && isOfPackage(*opened.document) ? 1 : 0);
  DeskRoom::takeWorkspace(opened);
}

void LiaisonRoom::load() {
  m_organisations->showUnit({});
  m_where->setUnit({});
  m_promises->setUnit({});
  if (isOfUnit())
    m_package->setDocument(m_session.document());
  else
    m_map->setDocument(m_session.document(), true);
  m_desk->start(m_session.document());
  showView();
  showMap();
}

void LiaisonRoom::takeSnapshot() {
  showView();
  showMap();
}

/// The side that is not shown gets nothing.
void LiaisonRoom::showView() {
  const LiaisonView view{m_desk->snapshot(), m_language, isWritable() && !isOfUnit()};
  for (LiaisonPanel* const panel : m_panels) {
    const bool isMeant = (panel == m_package) == isOfUnit();
    panel->setView(isMeant ? view : LiaisonView{nullptr, m_language, false});
  }
  emit changed();
}

void LiaisonRoom::showMap() {
  const bool isShown = hasSnapshot() && !isOfUnit();
  m_legend->setVisible(isShown);
  if (!isShown) return m_mapTitle->setText(tr("Who is where"));
  const WordLook look = whereLook(*m_desk->snapshot(), m_language);
  m_map->setTheme(look.theme);
  m_legend->setLook(tr("Leading units"), look);
  m_corner->place();
  const planning::liaison::Round* const round = m_desk->snapshot()->round();
  const QString day = QString::fromStdString(m_desk->snapshot()->topic.day);
  m_mapTitle->setText(round == nullptr ? tr("Who is where")
                      : day.isEmpty()
                          ? tr("Who is where: %1").arg(roundName(m_language, *round))
                          : tr("Who was where on %1: %2").arg(day, roundName(m_language, *round)));
}

/// Its places are selected, the lists are about it alone; empty: all of them, and nothing is selected.
void LiaisonRoom::showUnit(const std::string& organisation) {
  if (!hasSnapshot()) return;
  m_where->setUnit(organisation);
  m_promises->setUnit(organisation);
  m_year->setUnit(organisation);
  m_assessment->setUnit(organisation);
  m_letters->setUnit(organisation);
  m_briefings->setUnit(organisation);
  m_share->setUnit(organisation);
  std::set<geo::UnitIndex> units;
  for (const WhereRow& row : m_desk->snapshot()->where)
    if (const auto* const one = m_desk->snapshot()->assignment(row);
        one != nullptr && one->organisation == organisation)
      units.insert(row.units.begin(), row.units.end());
  select({units.begin(), units.end()});
}

void LiaisonRoom::goToUnit(const std::string& organisation) {
  showUnit(organisation);
  m_map->showUnits(m_session.selection().units());
}

void LiaisonRoom::select(const std::vector<geo::UnitIndex>& units) {
  const QScopedValueRollback<bool> focusing(m_isFocusing, true);
  m_session.selection().apply(units, UnitSelection::Mode::replace);
}

void LiaisonRoom::takeSelection() {
  if (m_isFocusing || !hasSnapshot() || isOfUnit()) return;
  const std::vector<geo::UnitIndex> units = m_session.selection().units();
  m_where->setUnit({});
  m_promises->setUnit({});
  m_where->showUnits(units);
  std::string organisation;
  if (!units.empty())
    for (const int at : m_desk->snapshot()->rowsOf(units.front())) {
      const auto* const one =
          m_desk->snapshot()->assignment(m_desk->snapshot()->where[static_cast<std::size_t>(at)]);
      if (one != nullptr && organisation.empty()) organisation = one->organisation;
    }
  m_organisations->showUnit(organisation);
}

void LiaisonRoom::hovered(int unit, QPointF pixel) {
  if (unit == geo::kOutside || !hasSnapshot()) return QToolTip::hideText();
  MapWidget& map = *activeMap();
  QStringList lines = whereLines(*m_desk->snapshot(), m_language, unit);
  if (isOfUnit()) lines << m_package->figureLine(unit);
  QToolTip::showText(map.mapToGlobal(pixel.toPoint() + QPoint(6, 2)), lines.join('\n'), &map);
}

void LiaisonRoom::setTool(MapTool tool) {
  m_map->setTool(tool);
  m_package->map().setTool(tool);
}

void LiaisonRoom::setLanguage(const std::string& language) {
  m_language = language;
  m_desk->setLanguage(language);
  m_map->setLanguage(language);
  m_map->setAccessibleName(tr("Map of who is where"));
  m_personLabel->setText(tr("Your &name"));
  m_person->setAccessibleName(tr("Your name"));
  m_person->setToolTip(
      tr("Who changes the register. A file cannot check it; the log keeps it beside the login name."));
  m_tabs->setAccessibleName(tr("What the register says and what there is to do"));
  const QStringList titles = {tr("Who is where"), tr("Promises"),     tr("The year"), tr("Yearly figures"),
                              tr("Assessment"),   tr("Consultation"), tr("Check"),    tr("Letters"),
                              tr("Briefings"),    tr("Packages"),     tr("Rounds"),   tr("The register")};
  for (int i = 0; i < m_tabs->count(); ++i) m_tabs->setTabText(i, titles.at(i));
  showView();
  showMap();
  if (m_desk->snapshot() != nullptr) m_desk->reload();  // what the check finds is said in its language
}

}  // namespace app::gui

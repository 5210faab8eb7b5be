#include "app/gui/liaison/package/package_page.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/desk/panel_parts.h"
#include "app/gui/liaison/desk/promise_cells.h"
#include "app/gui/model/names.h"
#include "app/render/page/page_notes.h"
#include "planning/share/first_map.h"
#include "planning/share/package_words.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace app::gui {
namespace {

namespace liaison = planning::liaison;

}  // namespace

PackagePage::PackagePage(LiaisonDesk& desk, MapSession& session, QWidget* parent)
    : LiaisonPanel(desk, parent),
      m_session(session),
      m_title(new QLabel),
      m_facts(textLabel()),
      m_print(new QPushButton),
      m_indicator(new QComboBox),
      m_year(new QComboBox),
      m_pane(new MapPane),
      m_tabs(new QTabWidget),
      m_figures(new PackageFigures(this)),
      m_figureTable(new FilteredTable(*m_figures)),
      m_scope(new QComboBox),
      m_assignments(new CellTable(this)),
      m_assignmentTable(new FilteredTable(*m_assignments)),
      m_promises(new CellTable(this)),
      m_promiseTable(new FilteredTable(*m_promises)),
      m_persons(new CellTable(this)),
      m_personTable(new FilteredTable(*m_persons)),
      m_totals(new CellTable(this)),
      m_totalTable(new FilteredTable(*m_totals)),
      m_plans(new PackagePlans) {
  build();
  connect(m_indicator, &QComboBox::currentIndexChanged, this, [this] {
    if (m_isFilling) return;
    fillYears();
    showTheme();
  });
  connect(m_year, &QComboBox::currentIndexChanged, this, &PackagePage::showTheme);
  connect(m_scope, &QComboBox::currentIndexChanged, this, &PackagePage::filterFigures);
  connect(m_print, &QPushButton::clicked, this, &PackagePage::writePage);
  connect(m_figureTable, &FilteredTable::chosen, this, &PackagePage::showFigure);
  connect(&desk, &LiaisonDesk::themeLoaded, m_pane, &MapPane::setTheme);
}

QWidget* PackagePage::buildHead() {
  m_title->setObjectName("heading");
  m_facts->setObjectName("quiet");
  auto* const texts = new QVBoxLayout;
  texts->setSpacing(0);
  texts->addWidget(m_title);
  texts->addWidget(m_facts);
  auto* const head = new QWidget;
  auto* const row = new QHBoxLayout(head);
  row->setContentsMargins(10, 6, 10, 6);
  row->addLayout(texts, 1);
  row->addWidget(m_print);
  return head;
}

QWidget* PackagePage::buildMap() {
  constexpr int kYearWidth = 90;
  m_indicator->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_year->setMinimumWidth(kYearWidth);
  auto* const row = new QHBoxLayout;
  row->setContentsMargins(6, 6, 6, 4);
  row->addWidget(m_indicator, 1);
  row->addWidget(m_year);
  auto* const side = new QWidget;
  auto* const column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(row);
  column->addWidget(m_pane, 1);
  m_pane->map().setSelection(&m_session.selection());
  m_pane->setActive(true, true);
  m_pane->legend().setAttribute(Qt::WA_TransparentForMouseEvents);  // its limits are the map room's to move
  m_pane->legend().setFocusPolicy(Qt::NoFocus);
  return side;
}

void PackagePage::build() {
  m_figureTable->addControl(m_scope);
  m_figureTable->setWidths({90, 220, 86, 80, 56, 160, 130});
  m_assignments->setRows(QStringList(8, QString()), {});
  m_assignmentTable->setWidths({52, 150, 76, 76, 86, 86, 160});
  m_promises->setRows(promiseHeads(), {});
  m_promiseTable->setWidths({96, 66, 150, 110, 220, 84, 90, 140, 84, 84});
  m_persons->setRows(QStringList(6, QString()), {});
  m_totals->setRows(QStringList(7, QString()), {});
  m_totalTable->setWidths({140, 220, 96, 80, 56, 64});
  for (FilteredTable* const tab :
       {m_figureTable, m_assignmentTable, m_promiseTable, m_personTable, m_totalTable}) {
    tab->setContentsMargins(6, 6, 6, 6);
    m_tabs->addTab(tab, QString());
  }
  m_tabs->addTab(m_plans, QString());
  m_tabs->setDocumentMode(true);
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(buildMap());
  across->addWidget(m_tabs);
  across->setSizes({700, 900});
  auto* const whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  whole->addWidget(buildHead());
  whole->addWidget(across, 1);
}

void PackagePage::setDocument(const DocumentPointer& document) {
  m_pane->setDocument(document, true);
  m_filled = nullptr;
}

QString PackagePage::title() const { return m_title->text(); }

QString PackagePage::figureLine(geo::UnitIndex unit) const {
  const ThemePointer& theme = m_pane->theme();
  if (theme == nullptr || !hasSnapshot()) return {};
  const std::string& code = snapshot().document->content.counties[static_cast<std::size_t>(unit)].code;
  const auto found = theme->figures.find(code);
  const bool isThere = found != theme->figures.end() && found->second.value;
  return tr("%1, %2: %3 %4")
      .arg(indicatorName(view().language, theme->indicator), QString::fromStdString(theme->period),
           isThere ? render::number(*found->second.value, theme->indicator.decimals) : QStringLiteral("—"),
           indicatorUnit(view().language, theme->indicator))
      .trimmed();
}

void PackagePage::fill() {
  m_figures->setSnapshot(view().snapshot, view().language);
  m_plans->setSnapshot(view().snapshot, view().language);
  if (!hasSnapshot() || !snapshot().package) return clear();
  fillHead();
  fillChoices();
  fillAssignments();
  fillPromises();
  fillPersons();
  fillTotals();
  if (std::exchange(m_filled, snapshot().document) != snapshot().document) chooseFirst();
  fillYears();
  showTheme();
}

void PackagePage::clear() {
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  m_filled = nullptr;
  for (QLabel* const label : {m_title, m_facts}) label->clear();
  for (QComboBox* const box : {m_indicator, m_year}) box->clear();
  for (CellTable* const cells : {m_assignments, m_promises, m_persons, m_totals})
    cells->setRows(QStringList(cells->columnCount(), QString()), {});
}

void PackagePage::fillHead() {
  const auto& facts = snapshot().package->facts;
  const auto fact = [&facts](const char* key) {
    const auto found = facts.find(key);
    return found == facts.end() ? std::string() : found->second;
  };
  const liaison::Round* const round = snapshot().round();
  m_title->setText(tr("%1: %2").arg(
      nameIn(view().language, fact("unit_zh"), fact("unit_en")),
      round == nullptr ? QString::fromStdString(fact("round")) : roundName(view().language, *round)));
  QStringList lines = {tr("%n counties", nullptr, static_cast<int>(snapshot().known.counties.size()))};
  lines << (fact("number").empty() ? tr("not signed, without a number")
                                   : tr("package %1").arg(QString::fromStdString(fact("number"))));
  lines << tr("made at %1").arg(localTime(fact("made_at")));
  lines << tr("figures until %1").arg(localTime(fact("cut_off")));
  if (!fact("issuer").empty())
    lines << tr("it says that it is by %1").arg(QString::fromStdString(fact("issuer")));
  m_facts->setText(lines.join(QStringLiteral(" · ")));
}

/// Only indicators that have figures.
void PackagePage::fillChoices() {
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  const QVariant kept = m_indicator->currentData();
  std::set<int> indicators;
  for (const PackageSheet::Row& one : snapshot().package->rows) indicators.insert(one.indicator);
  m_indicator->clear();
  for (const int one : indicators)
    m_indicator->addItem(
        indicatorName(view().language, snapshot().document->indicators[static_cast<std::size_t>(one)]), one);
  m_indicator->setCurrentIndex(std::max(indicators.empty() ? -1 : 0, m_indicator->findData(kept)));
}

/// In which the indicator has figures, the last one first.
void PackagePage::fillYears() {
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  const QVariant kept = m_year->currentData();
  std::set<std::string, std::greater<>> years;
  for (const PackageSheet::Row& one : snapshot().package->rows)
    if (m_indicator->count() > 0 && one.indicator == m_indicator->currentData().toInt())
      years.insert(one.figure.period);
  m_year->clear();
  for (const std::string& one : years)
    m_year->addItem(QString::fromStdString(one), QString::fromStdString(one));
  m_year->setCurrentIndex(std::max(years.empty() ? -1 : 0, m_year->findData(kept)));
}

void PackagePage::chooseFirst() {
  const QScopedValueRollback<bool> filling(m_isFilling, true);
  std::vector<planning::Indicator> offered;
  for (int i = 0; i < m_indicator->count(); ++i)
    offered.push_back(
        snapshot().document->indicators[static_cast<std::size_t>(m_indicator->itemData(i).toInt())]);
  const auto first =
      std::ranges::find(offered, planning::share::shownFirst(offered), &planning::Indicator::id);
  if (first != offered.end()) m_indicator->setCurrentIndex(static_cast<int>(first - offered.begin()));
}

void PackagePage::fillAssignments() {
  std::vector<CellTable::Row> rows;
  const std::string& language = view().language;
  const liaison::Round round = snapshot().round() == nullptr ? liaison::Round() : *snapshot().round();
  for (const liaison::Assignment& one : snapshot().entries.assignments)
    rows.push_back({{levelText(language, one.level)},
                    {placeTitle(language, snapshot(), one.place), QString::fromStdString(one.place)},
                    {roleText(language, one.role)},
                    {stateText(language, one.state)},
                    textCell(planning::share::shownFrom(one, round)),
                    textCell(planning::share::shownTo(one, round)),
                    textCell(one.basis),
                    textCell(one.confidence)});
  m_assignments->setRows({tr("Level"), tr("Place"), tr("Role"), tr("State"), tr("From"), tr("To"),
                          tr("Basis"), tr("Confidence")},
                         std::move(rows));
}

void PackagePage::fillPromises() {
  std::vector<CellTable::Row> rows;
  for (const PromiseRow& one : snapshot().promises)
    rows.push_back(promiseCells(snapshot(), view().language, one));
  m_promises->setRows(promiseHeads(), std::move(rows));
}

void PackagePage::fillPersons() {
  std::vector<CellTable::Row> rows;
  for (const liaison::DispatchedPerson& one : snapshot().entries.persons)
    rows.push_back({textCell(one.name),
                    {placeTitle(view().language, snapshot(), one.county), QString::fromStdString(one.county)},
                    textCell(one.post),
                    textCell(one.from),
                    textCell(one.to),
                    textCell(one.batch)});
  m_persons->setRows({tr("Name"), tr("County"), tr("Post"), tr("From"), tr("To"), tr("Batch")},
                     std::move(rows));
}

void PackagePage::fillTotals() {
  std::vector<CellTable::Row> rows;
  for (const planning::share::PackageTotal& one : snapshot().package->totals) {
    const auto& all = snapshot().document->indicators;
    const auto known = std::ranges::find(all, one.indicator, &planning::Indicator::id);
    if (known == all.end()) continue;
    TableCell value{render::number(one.value, known->decimals), {}, {}, true};
    value.sortBy = one.value;
    rows.push_back({{nameIn(view().language, one.nameZh, one.nameEn)},
                    {indicatorName(view().language, *known)},
                    value,
                    {indicatorUnit(view().language, *known)},
                    textCell(one.period),
                    {QString::number(one.counties), {}, {}, true},
                    {localTime(one.toldAt)}});
  }
  m_tabs->setTabVisible(totals, !rows.empty());
  m_totals->setRows(
      {tr("Of"), tr("Indicator"), tr("Figure"), tr("Unit"), tr("Year"), tr("Counties"), tr("Told at")},
      std::move(rows));
}

void PackagePage::showTheme() {
  if (m_isFilling || !hasSnapshot() || !snapshot().package) return;
  filterFigures();
  if (m_indicator->count() == 0) return m_pane->setTheme(nullptr);  // outlines, at least
  const planning::Indicator& indicator =
      snapshot().document->indicators[static_cast<std::size_t>(m_indicator->currentData().toInt())];
  desk().loadTheme(indicator, m_year->currentData().toString().toStdString(), m_session.styleOf(indicator));
}

/// The list has the figures that the map shows, or all of them.
void PackagePage::filterFigures() {
  if (m_isFilling) return;
  if (m_scope->currentIndex() != 0) return m_figureTable->setAccepts({});
  const int indicator = m_indicator->currentData().toInt();
  const std::string year = m_year->currentData().toString().toStdString();
  m_figureTable->setAccepts([this, indicator, year](int at) {
    const PackageSheet::Row& one = m_figures->row(at);
    return one.indicator == indicator && one.figure.period == year;
  });
}

void PackagePage::showFigure(int row) {
  if (row < 0) return;
  const PackageSheet::Row one = m_figures->row(row);
  emit placeChosen(one.figure.unit);
  const QString year = QString::fromStdString(one.figure.period);
  if (m_indicator->currentData().toInt() == one.indicator && m_year->currentData().toString() == year) return;
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    m_indicator->setCurrentIndex(m_indicator->findData(one.indicator));
    fillYears();
    m_year->setCurrentIndex(m_year->findData(year));
  }
  showTheme();
}

void PackagePage::writePage() {
  const QString file = QFileDialog::getSaveFileName(this, tr("Page for a browser"),
                                                    QStringLiteral("package.html"), tr("Pages (*.html)"));
  if (!file.isEmpty()) desk().writePage(file.toStdString());
}

void PackagePage::retranslate() {
  m_title->setAccessibleName(tr("Whose package it is"));
  m_facts->setAccessibleName(tr("What the package says of itself"));
  m_print->setText(tr("Page to &print…"));
  m_print->setToolTip(tr("One page for a browser and for paper, made of this package alone"));
  m_indicator->setAccessibleName(tr("Indicator on the map"));
  m_year->setAccessibleName(tr("Year on the map"));
  m_pane->setLanguage(view().language);
  m_pane->map().setAccessibleName(tr("Map of the unit's counties"));
  {
    const QScopedValueRollback<bool> filling(m_isFilling, true);
    const int scope = std::max(0, m_scope->currentIndex());
    m_scope->clear();
    m_scope->addItems({tr("What the map shows"), tr("All figures")});
    m_scope->setCurrentIndex(scope);
  }
  m_scope->setAccessibleName(tr("Which figures are listed"));
  m_tabs->setAccessibleName(tr("What the package holds"));
  const QStringList titles = {tr("Figures"),      tr("Assignments"),          tr("Promises"),
                              tr("Persons sent"), tr("Areas and the nation"), tr("Plans")};
  for (int i = 0; i < m_tabs->count(); ++i) m_tabs->setTabText(i, titles.at(i));
  m_figureTable->setTexts(tr("Figures"), tr("The package has no figures: none of these counties was approved "
                                            "when it was made."));
  m_assignmentTable->setTexts(tr("Assignments"), tr("The unit has no assignment in this round."));
  m_promiseTable->setTexts(tr("Promises"), tr("The package has no promises of the unit."));
  m_personTable->setTexts(tr("Persons sent"), tr("The package names no person whom the unit sent."));
  m_totalTable->setTexts(tr("Areas and the nation"), tr("The package has no sums."));
  m_plans->retranslate();
}

}  // namespace app::gui

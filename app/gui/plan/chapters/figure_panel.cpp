#include "app/gui/plan/chapters/figure_panel.h"

#include "app/gui/model/names.h"
#include "app/gui/plan/desk/plan_names.h"
#include "app/text/data_text.h"
#include "planning/areas/area_list.h"
#include "planning/plan/plan_text.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {
namespace {

namespace plan = planning::plan;

/// Typing finds an entry by any part of its text.
void makeSearchable(QComboBox& box, int letters) {
  box.setEditable(true);
  box.setInsertPolicy(QComboBox::NoInsert);
  box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box.setMinimumContentsLength(letters);
  box.completer()->setCompletionMode(QCompleter::PopupCompletion);
  box.completer()->setFilterMode(Qt::MatchContains);
}

/// The entry that was typed; -1: none of this text.
int entryOf(const QComboBox& box) { return box.findText(box.currentText(), Qt::MatchFixedString); }

}  // namespace

FigurePanel::FigurePanel(QWidget* parent)
    : QWidget(parent),
      m_table(new CellTable(this)),
      m_view(new QTableView),
      m_renew(new QPushButton),
      m_renewAll(new QPushButton),
      m_insertLabel(new QLabel),
      m_indicators(new QComboBox),
      m_units(new QComboBox),
      m_years(new QComboBox),
      m_insert(new QPushButton) {
  build();
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FigurePanel::tell);
  connect(m_renew, &QPushButton::clicked, this, [this] { renew(false); });
  connect(m_renewAll, &QPushButton::clicked, this, [this] { renew(true); });
  connect(m_indicators, &QComboBox::currentTextChanged, this, &FigurePanel::fillYears);
  connect(m_insert, &QPushButton::clicked, this, &FigurePanel::insert);
}

void FigurePanel::build() {
  constexpr int kWidths[] = {190, 130, 52, 130, 130, 84}, kIndicatorLetters = 24, kUnitLetters = 18;
  setUpCellView(*m_view, *m_table);
  m_table->setRows(QStringList(columns, QString()), {});
  for (int column = 0; column < source; ++column) m_view->setColumnWidth(column, kWidths[column]);
  makeSearchable(*m_indicators, kIndicatorLetters);
  makeSearchable(*m_units, kUnitLetters);
  m_insertLabel->setBuddy(m_indicators);
  auto* const row = new QHBoxLayout;
  for (QWidget* const one :
       std::initializer_list<QWidget*>{m_insertLabel, m_indicators, m_units, m_years, m_insert})
    row->addWidget(one);
  row->addStretch(1);
  row->addWidget(m_renew);
  row->addWidget(m_renewAll);
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_view, 1);
  column->addLayout(row);
}

QString FigurePanel::nameOf(const std::string& id, const std::string& language) const {
  for (const planning::Indicator& one : m_snapshot->document->indicators)
    if (one.id == id) return indicatorName(language, one);
  return QString::fromStdString(id);
}

void FigurePanel::setFigures(const std::vector<plan::FigureLink>& links, const PageFigures& figures,
                             const PlanView& view, bool mayEdit) {
  const bool isNew = m_snapshot != view.snapshot || m_language != view.language;
  m_snapshot = view.snapshot;
  m_language = view.language;
  m_mayEdit = mayEdit;
  if (isNew) fillChoices(view, *figures.plan);
  m_figures.clear();
  std::vector<CellTable::Row> rows;
  for (const plan::FigureLink& link : links) {
    const FigureNow& figure = m_figures.emplace_back(figures.figure(link));
    const auto text = [&](const plan::LinkedFigure& one) {
      return QString::fromStdString(plan::shown(one, view.language, true));
    };
    const bool isSame = figure.state == plan::FigureState::same;
    const bool isGone =
        figure.state == plan::FigureState::gone || figure.state == plan::FigureState::indicatorDeleted;
    CellTable::Row row = {
        {nameOf(link.indicator, view.language), QString::fromStdString(link.indicator)},
        {m_snapshot->placeName(view.language, link.unit), QString::fromStdString(link.unit)},
        {QString::fromStdString(link.year)},
        {text(figure.held), {}, {}, true},
        {isSame   ? QString()
         : isGone ? figureStateName(figure.state)
                  : text(figure.now),
         {},
         {},
         true},
        {figureFlagName(figure.held.flag)},
        {QString::fromStdString(dataText(figure.held.source))}};
    if (!isSame) {
      row[now].back = issueColour(isGone ? geo::Issue::Severity::error : geo::Issue::Severity::warning);
      row[now].tip = figureStateName(figure.state);
    }
    row[held].tip = row[flag].tip = QString::fromStdString(figure.held.note);
    row[source].tip = row[source].text;
    rows.push_back(std::move(row));
  }
  m_table->setRows(
      {tr("Figure"), tr("Of"), tr("Year"), tr("In the plan"), tr("Now"), tr("Mark"), tr("Source")},
      std::move(rows));
  tell();
}

void FigurePanel::fillChoices(const PlanView& view, const plan::Plan& plan) {
  {
    const QSignalBlocker indicators(m_indicators), units(m_units);
    const QVariant keptIndicator = m_indicators->currentData(), keptUnit = m_units->currentData();
    m_indicators->clear();
    for (const planning::Indicator& one : m_snapshot->document->indicators)
      m_indicators->addItem(
          QStringLiteral("%1 (%2)").arg(indicatorName(view.language, one), QString::fromStdString(one.id)),
          QString::fromStdString(one.id));
    m_indicators->setCurrentIndex(std::max(0, m_indicators->findData(keptIndicator)));
    m_units->clear();
    const auto add = [&](const std::string& code) {
      m_units->addItem(m_snapshot->placeName(view.language, code), QString::fromStdString(code));
    };
    add(planning::areaUnit(plan.area));
    for (const std::string& county : plan.counties) add(county);
    m_units->setCurrentIndex(std::max(0, m_units->findData(keptUnit)));
  }
  fillYears();
}

void FigurePanel::fillYears() {
  const QVariant kept = m_years->currentText();
  m_years->clear();
  const int entry = entryOf(*m_indicators);
  if (m_snapshot != nullptr && entry >= 0) {
    const auto found = m_snapshot->periods.find(m_indicators->itemData(entry).toString().toStdString());
    if (found != m_snapshot->periods.end())
      for (const std::string& one : found->second) m_years->addItem(QString::fromStdString(one));
  }
  m_years->setCurrentIndex(std::max(0, m_years->findText(kept.toString())));
  tell();
}

void FigurePanel::tell() {
  const int row = m_view->currentIndex().row();
  const auto mayRenew = [](const FigureNow& one) {
    return one.state == plan::FigureState::changed || one.state == plan::FigureState::supplied;
  };
  m_renew->setEnabled(m_mayEdit && row >= 0 && static_cast<std::size_t>(row) < m_figures.size() &&
                      mayRenew(m_figures[static_cast<std::size_t>(row)]));
  m_renewAll->setEnabled(m_mayEdit && std::ranges::any_of(m_figures, mayRenew));
  m_insert->setEnabled(m_mayEdit && m_years->count() > 0);
}

void FigurePanel::insert() {
  const int entry = entryOf(*m_indicators), place = entryOf(*m_units);
  if (entry < 0 || place < 0 || m_years->currentText().isEmpty()) return;
  emit inserted({m_indicators->itemData(entry).toString().toStdString(),
                 m_units->itemData(place).toString().toStdString(), m_years->currentText().toStdString()});
}

void FigurePanel::renew(bool all) {
  std::vector<plan::LinkedFigure> taken;
  for (std::size_t i = 0; i < m_figures.size(); ++i)
    if (m_figures[i].now.value && m_figures[i].state != plan::FigureState::same &&
        (all || static_cast<int>(i) == m_view->currentIndex().row()))
      taken.push_back(m_figures[i].now);
  emit renewed(taken);
}

void FigurePanel::retranslate() {
  m_view->setAccessibleName(tr("Figures of the text"));
  m_renew->setText(tr("Take the &new value"));
  m_renewAll->setText(tr("Take all new values"));
  m_insertLabel->setText(tr("&Put in a figure"));
  m_indicators->setAccessibleName(tr("Indicator of the figure"));
  m_indicators->setToolTip(tr("Any part of a name or an id finds the indicator"));
  m_units->setAccessibleName(tr("Area or county of the figure"));
  m_years->setAccessibleName(tr("Year of the figure"));
  m_insert->setText(tr("&Insert"));
}

}  // namespace app::gui

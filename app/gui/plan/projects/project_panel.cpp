#include "app/gui/plan/projects/project_panel.h"

#include "app/gui/model/names.h"
#include "app/gui/plan/desk/plan_names.h"
#include "planning/plan/investment.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {
namespace {

namespace plan = planning::plan;

}  // namespace

ProjectPanel::ProjectPanel(PlanSession& session, UnitSelection& selection, QWidget* parent)
    : PlanPanel(session, parent),
      m_selection(selection),
      m_projects(new CellTable(this)),
      m_view(new QTableView),
      m_add(new QPushButton),
      m_remove(new QPushButton),
      m_all(new QPushButton),
      m_money(new MoneyPanel(session)),
      m_subject(new QComboBox),
      m_map(new MapWidget),
      m_legend(new WordLegend(m_map)),
      m_corner(new LegendCorner(*m_legend, *m_map)) {
  build();
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProjectPanel::choose);
  connect(m_projects, &CellTable::edited, this, &ProjectPanel::editCell);
  connect(m_add, &QPushButton::clicked, this, &ProjectPanel::addProject);
  connect(m_remove, &QPushButton::clicked, this, &ProjectPanel::removeProject);
  connect(m_all, &QPushButton::clicked, this, [this] {
    m_county.clear();
    fillTable();
  });
  connect(m_money, &MoneyPanel::failed, this, &ProjectPanel::failed);
  connect(m_subject, &QComboBox::activated, this, &ProjectPanel::fillMap);
  connect(m_map, &MapWidget::hovered, this, &ProjectPanel::hovered);
  connect(m_map, &MapWidget::failed, this, &ProjectPanel::failed);
  connect(&selection, &UnitSelection::changed, this, &ProjectPanel::takeSelection);
}

QWidget* ProjectPanel::buildMap() {
  auto* const box = new QWidget;
  auto* const column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_subject, 0, Qt::AlignLeft);
  column->addWidget(m_map, 1);
  m_map->setSelection(&m_selection);
  return box;
}

void ProjectPanel::build() {
  constexpr int kWidths[] = {58, 170, 56, 90, 64, 60, 110, 88, 88, 90};
  setUpCellView(*m_view, *m_projects);
  m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
  m_projects->setRows(QStringList(columns, QString()), {});
  for (int column = 0; column < found; ++column) m_view->setColumnWidth(column, kWidths[column]);
  auto* const row = new QHBoxLayout;
  row->addWidget(m_add);
  row->addWidget(m_remove);
  row->addWidget(m_all);
  row->addStretch(1);
  auto* const tasks = new QWidget;
  auto* const column = new QVBoxLayout(tasks);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_view, 1);
  column->addLayout(row);
  auto* const left = new QSplitter(Qt::Vertical);
  left->setChildrenCollapsible(false);
  left->addWidget(tasks);
  left->addWidget(m_money);
  left->setSizes({420, 330});
  auto* const across = new QSplitter(Qt::Horizontal);
  across->setChildrenCollapsible(false);
  across->addWidget(left);
  across->addWidget(buildMap());
  across->setSizes({720, 430});
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(8, 8, 8, 8);
  outer->addWidget(across);
  m_all->hide();
}

void ProjectPanel::setDocument(const DocumentPointer& document) {
  m_document = document;
  m_area.clear();
  m_county.clear();
  m_map->setDocument(document, true);
}

std::optional<std::size_t> ProjectPanel::chosen() const {
  const int row = m_view->currentIndex().row();
  if (!hasPlan() || row < 0 || static_cast<std::size_t>(row) >= m_rows.size()) return std::nullopt;
  return m_rows[static_cast<std::size_t>(row)];
}

void ProjectPanel::fill() {
  m_map->setLanguage(view().language);
  m_money->setView(view());
  fillTable();
  fillMap();
}

CellTable::Row ProjectPanel::rowOf(std::size_t at) const {
  const plan::Project& one = plan().projects[at];
  const auto text = [](const std::string& words) { return QString::fromStdString(words); };
  CellTable::Row row(columns);
  row[id].text = text(one.id);
  row[title] = {text(one.title), text(one.title)};
  row[chapter] = {QString::number(one.chapter), {}, {}, true};
  row[county] = {one.county.empty() ? tr("whole area") : placeName(one.county), text(one.county)};
  row[county].toEdit = one.county.empty() ? QStringLiteral(" ") : text(one.county);
  row[quantity] = {plainNumber(one.quantity), {}, {}, true};
  row[quantityUnit].text = text(one.quantityUnit);
  row[responsible] = {text(one.responsible), text(one.responsible)};
  row[begins].text = text(one.start);
  row[ends].text = text(one.end);
  row[total] = {tenThousands(one.totalYuan), {}, {}, true};
  for (std::size_t column = 0; column < found; ++column) row[column].isEditable = session().mayEdit();
  if (const PlanFindings* const checked = findings()) {
    QStringList texts;
    bool isError = false;
    for (const geo::Issue* const issue : checked->ofProject(at)) {
      texts << issueText(*issue);
      isError = isError || issue->severity == geo::Issue::Severity::error;
    }
    row[found] = {texts.join(' '), texts.join('\n')};
    if (!texts.isEmpty())
      row[found].back = issueColour(isError ? geo::Issue::Severity::error : geo::Issue::Severity::warning);
  }
  return row;
}

void ProjectPanel::fillTable() {
  m_rows.clear();
  std::vector<CellTable::Row> rows;
  if (hasPlan()) {
    if (!m_county.empty() && std::ranges::find(plan().counties, m_county) == plan().counties.end())
      m_county.clear();
    for (std::size_t i = 0; i < plan().projects.size(); ++i)
      if (m_county.empty() || plan().projects[i].county == m_county) {
        m_rows.push_back(i);
        rows.push_back(rowOf(i));
      }
    m_all->setText(tr("%1: %2 of %3 tasks ✕")
                       .arg(m_county.empty() ? QString() : placeName(m_county))
                       .arg(m_rows.size())
                       .arg(plan().projects.size()));
  }
  m_all->setVisible(!m_county.empty());
  m_projects->setRows(
      {tr("No."), tr("Task"), tr("Chapter"), tr("County"), tr("Quantity"), tr("Unit"), tr("Responsible"),
       tr("Begins"), tr("Ends"), tr("10,000 yuan"), tr("What does not fit")},
      std::move(rows));
  choose();
}

void ProjectPanel::choose() {
  const auto at = chosen();
  m_add->setEnabled(session().mayEdit());
  m_remove->setEnabled(at && session().mayEdit());
  m_money->setProject(at);
  if (!at || !m_view->isVisible() || m_document == nullptr) return;
  const std::vector<geo::UnitIndex> units = m_document->unitsOf({plan().projects[*at].county});
  const QScopedValueRollback<bool> focusing(m_isFocusing, true);
  if (!units.empty()) m_selection.apply(units, UnitSelection::Mode::replace);
}

void ProjectPanel::fillMap() {
  if (!hasPlan() || m_document == nullptr || m_subject->count() == 0) return m_map->setTheme(nullptr);
  const WordLook look =
      projectLook(plan(), *m_document, static_cast<ProjectSubject>(m_subject->currentIndex()));
  m_map->setTheme(look.theme);
  m_legend->setLook(m_subject->currentText(), look);
  m_corner->place();
  if (m_area == plan().area) return;
  m_area = plan().area;
  const auto& areas = m_document->content.areas;
  const auto shown = std::ranges::find(areas, m_area, &planning::Area::id);
  if (shown != areas.end()) m_map->showArea(static_cast<int>(shown - areas.begin()));
}

/// A click on the map, or a choice in another room.
void ProjectPanel::takeSelection() {
  if (m_isFocusing || !isVisible() || !hasPlan() || m_document == nullptr) return;
  const std::vector<geo::UnitIndex> units = m_selection.units();
  const std::string code = units.size() == 1
                               ? m_document->content.counties[static_cast<std::size_t>(units.front())].code
                               : std::string();
  const bool isOurs = std::ranges::find(plan().counties, code) != plan().counties.end();
  m_county = isOurs ? code : std::string();
  fillTable();
}

void ProjectPanel::hovered(int unit, QPointF pixel) {
  if (unit == geo::kOutside || !hasPlan() || m_document == nullptr) return QToolTip::hideText();
  const planning::Unit& hit = m_document->content.counties[static_cast<std::size_t>(unit)];
  std::int64_t money = 0;
  int count = 0;
  for (const plan::Project& project : plan().projects)
    if (project.county == hit.code) {
      ++count;
      money += plan::sumOf(project.amounts).value_or(0);
    }
  QToolTip::showText(m_map->mapToGlobal(pixel.toPoint() + QPoint(6, 2)),
                     tr("%1\n%2 tasks, %3 × 10,000 yuan")
                         .arg(unitName(view().language, hit))
                         .arg(count)
                         .arg(tenThousands(money)),
                     m_map);
}

void ProjectPanel::editField(plan::Project& one, int column, const QString& text) {
  const std::string words = text.trimmed().toStdString();
  switch (column) {
    case id:
      one.id = words;
      break;
    case title:
      one.title = words;
      break;
    case chapter:
      one.chapter = text.toInt();
      break;
    case county:
      one.county = words;
      for (const std::string& code : plan().counties)  // a name says it, too
        if (placeName(code) == text.trimmed()) one.county = code;
      break;
    case quantityUnit:
      one.quantityUnit = words;
      break;
    case responsible:
      one.responsible = words;
      break;
    case begins:
      one.start = words;
      break;
    default:
      one.end = words;
  }
}

void ProjectPanel::editCell(int row, int column, const QString& text) {
  const std::size_t at = m_rows.at(static_cast<std::size_t>(row));
  std::optional<double> number;
  const std::optional<std::int64_t> yuan = yuanOf(text);
  if ((column == quantity && !parseNumber(text, number)) || (column == total && !yuan) ||
      (column == chapter && text.toInt() <= 0))
    return emit failed(tr("“%1” does not fit there; the task stays as it was.").arg(text));
  change(tr("Edit a task"), [&](plan::Plan& after) {
    plan::Project& one = after.projects.at(at);
    if (column == quantity)
      one.quantity = number;
    else if (column == total)
      one.totalYuan = *yuan;
    else
      editField(one, column, text);
  });
}

void ProjectPanel::addProject() {
  change(tr("Add a task"), [&](plan::Plan& after) {
    plan::Project one;
    const auto isTaken = [&after](const std::string& name) {
      return std::ranges::find(after.projects, name, &plan::Project::id) != after.projects.end();
    };
    std::size_t number = after.projects.size() + 1;
    while (isTaken("p-" + std::to_string(number))) ++number;
    one.id = "p-" + std::to_string(number);
    one.title = tr("to be named").toStdString();
    one.chapter = after.chapters.empty() ? 0 : after.chapters.front().number;
    one.county = m_county;
    if (const auto at = chosen()) one.chapter = after.projects[*at].chapter;
    after.projects.push_back(std::move(one));
  });
  m_view->setCurrentIndex(m_projects->index(m_projects->rowCount() - 1, title));
}

void ProjectPanel::removeProject() {
  const auto at = chosen();
  if (!at) return;
  change(tr("Remove a task"), [&](plan::Plan& after) {
    after.projects.erase(after.projects.begin() + static_cast<std::ptrdiff_t>(*at));
  });
}

void ProjectPanel::retranslate() {
  m_view->setAccessibleName(tr("Tasks and projects"));
  m_add->setText(tr("&Add a task"));
  m_remove->setText(tr("Re&move the task"));
  m_all->setAccessibleName(tr("Show the tasks of all counties again"));
  m_all->setToolTip(tr("Show the tasks of all counties again"));
  const int subject = std::max(0, m_subject->currentIndex());
  m_subject->clear();
  m_subject->addItems({tr("Money of the tasks, 10,000 yuan"), tr("Number of tasks")});
  m_subject->setCurrentIndex(subject);
  m_subject->setAccessibleName(tr("What the map of tasks shows"));
  m_map->setAccessibleName(tr("Map of the tasks"));
  m_money->setLanguage();
}

}  // namespace app::gui

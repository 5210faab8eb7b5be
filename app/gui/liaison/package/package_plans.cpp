#include "app/gui/liaison/package/package_plans.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/desk/panel_parts.h"
#include "app/gui/model/names.h"
#include "app/render/page/page_notes.h"
#include "planning/share/target_path.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <initializer_list>
#include <string_view>
#include <utility>

namespace app::gui {
namespace {

using planning::share::PlanExcerpt;
using planning::share::PlanText;

constexpr std::string_view kOfProvince = "province:";
constexpr std::string_view kOfArea = "area:";

TableCell numberCell(const std::optional<double>& value, int decimals) {
  TableCell cell{value ? render::number(*value, decimals) : QStringLiteral("—"), {}, {}, true};
  if (value) cell.sortBy = *value;
  return cell;
}

TableCell yearCell(int year) {
  TableCell cell{year == 0 ? QString() : QString::number(year), {}, {}, true};
  cell.sortBy = year;
  return cell;
}

}  // namespace

PackagePlans::PackagePlans(QWidget* parent)
    : QWidget(parent),
      m_pages(new QStackedWidget),
      m_nothing(textLabel()),
      m_notes(textLabel()),
      m_targets(new CellTable(this)),
      m_targetTable(new FilteredTable(*m_targets)),
      m_projects(new CellTable(this)),
      m_projectTable(new FilteredTable(*m_projects)),
      m_texts(new QPlainTextEdit) {
  build();
}

void PackagePlans::build() {
  constexpr int kTab = 120;  // between the cells of a table
  m_targets->setRows(QStringList(targetColumns, QString()), {});
  m_targetTable->setWidths({100, 200, 56, 90, 90, 80, 80});
  m_projects->setRows(QStringList(projectColumns, QString()), {});
  m_projectTable->setWidths({50, 90, 200, 80, 120, 86, 86, 110, 200});
  m_texts->setReadOnly(true);
  m_texts->setTabStopDistance(kTab);
  m_texts->setTabChangesFocus(true);
  m_nothing->setAlignment(Qt::AlignCenter);
  auto* const down = new QSplitter(Qt::Vertical);
  down->setChildrenCollapsible(false);
  for (QWidget* const part : std::initializer_list<QWidget*>{m_targetTable, m_projectTable, m_texts})
    down->addWidget(part);
  down->setSizes({300, 200, 200});
  auto* const content = new QWidget;
  auto* const column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_notes);
  column->addWidget(down, 1);
  m_pages->addWidget(content);
  m_pages->addWidget(m_nothing);
  auto* const whole = new QVBoxLayout(this);
  whole->setContentsMargins(6, 6, 6, 6);
  whole->addWidget(m_pages);
}

void PackagePlans::setSnapshot(const LiaisonPointer& snapshot, const std::string& language) {
  m_snapshot = snapshot;
  m_language = language;
  m_figures.clear();
  if (m_snapshot != nullptr && m_snapshot->package)
    for (const PackageSheet::Row& one : m_snapshot->package->rows)
      if (one.figure.value)
        m_figures[{one.figure.unit,
                   m_snapshot->document->indicators[static_cast<std::size_t>(one.indicator)].id,
                   one.figure.period}] = *one.figure.value;
  fill();
}

const std::vector<PlanExcerpt>& PackagePlans::plans() const {
  static const std::vector<PlanExcerpt> kNone;
  return m_snapshot == nullptr || !m_snapshot->package ? kNone : m_snapshot->package->plans;
}

QString PackagePlans::areaTitle(const PlanExcerpt& plan) const {
  const QString name = nameIn(m_language, plan.areaZh, plan.areaEn);
  return name.isEmpty() ? QString::fromStdString(plan.area) : name;
}

QString PackagePlans::planTitle(const PlanExcerpt& plan) const {
  const QString title = nameIn(m_language, plan.titleZh, plan.titleEn);
  return title.isEmpty() ? tr("Plan of %1").arg(areaTitle(plan)) : title;
}

QString PackagePlans::targetPlace(const PlanExcerpt& plan, const std::string& code) const {
  if (code.starts_with(kOfProvince)) return QString::fromStdString(code.substr(kOfProvince.size()));
  if (code.starts_with(kOfArea)) return areaTitle(plan);
  return placeTitle(m_language, *m_snapshot, code);
}

void PackagePlans::fill() {
  m_pages->setCurrentIndex(plans().empty() ? 1 : 0);
  QStringList notes;
  for (const PlanExcerpt& one : plans()) {
    QString note = tr("%1: approved version %2, %3.")
                       .arg(planTitle(one), QString::number(one.version), localTime(one.approvedAt));
    if (!one.isWhole)
      note += ' ' + tr("It is also for counties that the unit does not look after: only targets and projects "
                       "of its own counties are here, nothing of the area as a whole.");
    notes << note;
  }
  m_notes->setText(notes.join('\n'));
  fillTargets();
  fillProjects();
  fillTexts();
}

std::optional<double> PackagePlans::figureOf(const planning::plan::Target& goal, int period) const {
  const auto found = m_figures.find({goal.unit, goal.what.indicator, std::to_string(period)});
  return found == m_figures.end() ? std::nullopt : std::optional(found->second);
}

void PackagePlans::addTarget(std::vector<CellTable::Row>& rows, const PlanExcerpt& plan,
                             const planning::plan::Target& goal) const {
  const QString name = nameIn(m_language, goal.what.titleZh, goal.what.titleEn);
  for (const planning::share::PathYear& one : planning::share::pathOf(plan, goal)) {
    CellTable::Row row(targetColumns);
    row[place] = {targetPlace(plan, goal.unit), QString::fromStdString(goal.unit)};
    row[indicator] = {name.isEmpty() ? QString::fromStdString(goal.what.indicator) : name,
                      QString::fromStdString(goal.what.indicator)};
    row[year] = yearCell(one.year);
    row[target] = numberCell(one.value, goal.what.decimals);
    row[target].isBold = one.isStated;
    row[target].tip = one.isStated ? tr("As the plan states it")
                                   : tr("On the even way between two years that the plan states");
    row[figure] = numberCell(figureOf(goal, one.year), goal.what.decimals);
    row[unit].text = nameIn(m_language, goal.what.unitZh, goal.what.unitEn);
    row[kind].text = goal.what.binding ? tr("binding") : tr("expected");
    row[ofPlan].text = planTitle(plan);
    rows.push_back(std::move(row));
  }
}

void PackagePlans::fillTargets() {
  std::vector<CellTable::Row> rows;
  for (const PlanExcerpt& plan : plans())
    for (const planning::plan::Target& one : plan.targets) addTarget(rows, plan, one);
  m_targets->setRows({tr("Place"), tr("Indicator"), tr("Year"), tr("Target"), tr("Figure"), tr("Unit"),
                      tr("Kind"), tr("Plan")},
                     std::move(rows));
}

void PackagePlans::fillProjects() {
  std::vector<CellTable::Row> rows;
  for (const PlanExcerpt& plan : plans())
    for (const planning::plan::Project& one : plan.projects) {
      CellTable::Row row(projectColumns);
      row[number] = textCell(one.id);
      row[county].text =
          one.county.empty() ? areaTitle(plan) : placeTitle(m_language, *m_snapshot, one.county);
      row[project] = textCell(one.title);
      if (one.quantity) {
        row[quantity].text = QStringLiteral("%1 %2").arg(QString::number(*one.quantity),
                                                         QString::fromStdString(one.quantityUnit));
        row[quantity].sortBy = *one.quantity;
      }
      row[responsible] = textCell(one.responsible);
      row[from] = textCell(one.start);
      row[to] = textCell(one.end);
      row[total] = numberCell(static_cast<double>(one.totalYuan), 0);
      QStringList amounts;
      for (const planning::plan::Amount& part : one.amounts)
        amounts << QStringLiteral("%1 %2: %3")
                       .arg(QString::number(part.year), QString::fromStdString(part.source),
                            render::number(static_cast<double>(part.yuan), 0));
      row[byYear] = {amounts.join(QStringLiteral("; ")), amounts.join('\n')};
      row[projectOfPlan].text = planTitle(plan);
      rows.push_back(std::move(row));
    }
  m_projects->setRows({tr("No."), tr("County"), tr("Project"), tr("Quantity"), tr("Responsible"), tr("From"),
                       tr("To"), tr("Total, yuan"), tr("By year and source"), tr("Plan")},
                      std::move(rows));
}

/// Never as markup: what stands in a plan is shown as it is.
void PackagePlans::fillTexts() {
  QStringList lines;
  for (const PlanExcerpt& plan : plans()) {
    if (plan.texts.empty()) continue;
    lines << planTitle(plan) << QString();
    int chapter = 0;
    for (const PlanText& one : plan.texts) {
      if (std::exchange(chapter, one.chapter) != one.chapter)
        lines << tr("Chapter %1 %2")
                     .arg(QString::number(one.chapter), nameIn(m_language, one.chapterZh, one.chapterEn))
              << QString();
      lines << nameIn(m_language, one.titleZh, one.titleEn) << QString::fromStdString(one.text) << QString();
    }
  }
  m_texts->setPlainText(lines.join('\n'));
  m_texts->setVisible(!lines.empty());
}

QString PackagePlans::notes() const { return m_notes->text(); }
QString PackagePlans::texts() const { return m_texts->toPlainText(); }
QString PackagePlans::nothing() const {
  return m_pages->currentWidget() == m_nothing ? m_nothing->text() : QString();
}

void PackagePlans::retranslate() {
  m_notes->setAccessibleName(tr("Which plans these are"));
  m_nothing->setText(
      tr("The package has nothing of plans: none was approved when it was made, or none is for "
         "these counties."));
  m_targetTable->setTexts(tr("Targets of the plans"), tr("The package has no targets of plans."));
  m_projectTable->setTexts(tr("Projects of the plans"), tr("The package has no projects of plans."));
  m_texts->setAccessibleName(tr("Texts of the plans"));
  fill();
}

}  // namespace app::gui

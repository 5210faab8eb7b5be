#include "app/gui/plan/targets/target_panel.h"

#include "app/gui/model/names.h"
#include "app/gui/plan/desk/plan_names.h"
#include "app/text/data_text.h"
#include "planning/areas/area_list.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {
namespace {

namespace plan = planning::plan;
namespace target = planning::target;

std::optional<double> plan::Target::*valueAt(int column) {
  return column == TargetPanel::base  ? &plan::Target::base
         : column == TargetPanel::mid ? &plan::Target::mid
                                      : &plan::Target::end;
}

QString lightName(target::Light light) {
  switch (light) {
    case target::Light::green:
      return TargetPanel::tr("on the path");
    case target::Light::amber:
      return TargetPanel::tr("a little behind");
    case target::Light::red:
      return TargetPanel::tr("behind");
    case target::Light::noFigure:
      break;
  }
  return {};
}

QString listHtml(const QString& title, const std::vector<std::string>& sentences) {
  if (sentences.empty()) return {};
  QString html = "<p style=\"margin:6px 0 2px 0\"><b>" + title.toHtmlEscaped() + "</b></p>";
  for (const std::string& one : sentences)
    html += "<p style=\"margin:2px 0 2px 12px\">• " + QString::fromStdString(one).toHtmlEscaped() + "</p>";
  return html;
}

}  // namespace

TargetPanel::TargetPanel(PlanSession& session, QWidget* parent)
    : PlanPanel(session, parent),
      m_targets(new CellTable(this)),
      m_view(new QTableView),
      m_verdict(new QTextBrowser),
      m_path(new CellTable(this)),
      m_pathView(new QTableView),
      m_units(new QComboBox),
      m_add(new QPushButton),
      m_remove(new QPushButton) {
  build();
  connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TargetPanel::choose);
  connect(m_targets, &CellTable::edited, this, &TargetPanel::editCell);
  connect(m_add, &QPushButton::clicked, this, &TargetPanel::addTarget);
  connect(m_remove, &QPushButton::clicked, this, &TargetPanel::removeTarget);
}

void TargetPanel::build() {
  constexpr int kUnitLetters = 16, kWidths[] = {190, 72, 130, 84, 104, 84, 84, 150};
  setUpCellView(*m_view, *m_targets);
  m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
  setUpCellView(*m_pathView, *m_path);
  m_targets->setRows(QStringList(columns, QString()), {});
  for (int column = 0; column < found; ++column) m_view->setColumnWidth(column, kWidths[column]);
  m_verdict->setOpenLinks(false);
  m_verdict->setFrameShape(QFrame::NoFrame);
  m_units->setMinimumContentsLength(kUnitLetters);
  auto* const row = new QHBoxLayout;
  row->addWidget(m_units);
  row->addWidget(m_add);
  row->addWidget(m_remove);
  row->addStretch(1);
  auto* const upper = new QWidget;
  auto* const column = new QVBoxLayout(upper);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  column->addWidget(m_view, 1);
  column->addLayout(row);
  auto* const lower = new QSplitter(Qt::Horizontal);
  lower->setChildrenCollapsible(false);
  lower->addWidget(m_verdict);
  lower->addWidget(m_pathView);
  lower->setSizes({620, 480});
  auto* const whole = new QSplitter(Qt::Vertical);
  whole->setChildrenCollapsible(false);
  whole->addWidget(upper);
  whole->addWidget(lower);
  whole->setSizes({480, 330});
  auto* const outer = new QVBoxLayout(this);
  outer->setContentsMargins(8, 8, 8, 8);
  outer->addWidget(whole);
}

QString TargetPanel::verdict() const { return m_verdict->toPlainText(); }

std::optional<std::size_t> TargetPanel::chosen() const {
  const int row = m_view->currentIndex().row();
  if (!hasPlan() || row < 0 || static_cast<std::size_t>(row) >= plan().targets.size()) return std::nullopt;
  return static_cast<std::size_t>(row);
}

CellTable::Row TargetPanel::rowOf(std::size_t at) const {
  const plan::Target& one = plan().targets[at];
  CellTable::Row row(columns);
  row[indicator] = {nameIn(view().language, one.what.titleZh, one.what.titleEn),
                    QString::fromStdString(one.what.indicator + "\n" + dataText(one.what.source))};
  row[kind].text = one.what.binding ? tr("binding") : tr("expected");
  row[unit] = {placeName(one.unit), QString::fromStdString(one.unit)};
  row[measure].text = nameIn(view().language, one.what.unitZh, one.what.unitEn);
  for (const int column : {base, mid, end}) {
    TableCell& cell = row[static_cast<std::size_t>(column)];
    cell.text = plainNumber(one.*valueAt(column));
    cell.isNumber = true;
    cell.isEditable = session().mayEdit();
  }
  if (one.base && one.what.baseYear != plan().outline.baseYear)
    row[base].tip = tr("Of %1").arg(one.what.baseYear);
  row[note] = {QString::fromStdString(one.note), QString::fromStdString(one.note)};
  row[note].isEditable = session().mayEdit();
  if (const PlanFindings* const checked = findings()) {
    QStringList texts;
    auto worst = geo::Issue::Severity::note;
    for (const geo::Issue& issue : checked->ofTarget(at)) {
      texts << issueText(issue);
      if (issue.severity == geo::Issue::Severity::error || worst == geo::Issue::Severity::note)
        worst = issue.severity;
    }
    row[found] = {texts.join(' '), texts.join('\n')};
    if (!texts.isEmpty()) row[found].back = issueColour(worst);
  }
  return row;
}

void TargetPanel::fill() {
  std::vector<CellTable::Row> rows;
  QStringList headers = {tr("Target"), tr("Kind"), tr("For"), tr("Unit")};
  if (hasPlan()) {
    const plan::Outline& outline = plan().outline;
    headers << tr("Base %1").arg(outline.baseYear) << QString::number(outline.midYear)
            << QString::number(outline.endYear);
    for (std::size_t i = 0; i < plan().targets.size(); ++i) rows.push_back(rowOf(i));
  } else {
    headers << QString() << QString() << QString();
  }
  headers << tr("Note") << tr("What does not fit");
  m_targets->setRows(headers, std::move(rows));
  fillUnits();
  choose();
}

void TargetPanel::fillUnits() {
  const QSignalBlocker blocker(m_units);
  const QVariant kept = m_units->currentData();
  m_units->clear();
  if (!hasPlan()) return;
  const auto add = [this](const std::string& code) {
    m_units->addItem(placeName(code), QString::fromStdString(code));
  };
  add(planning::areaUnit(plan().area));
  for (const std::string& province : view().snapshot->provinces) add("province:" + province);
  for (const std::string& county : plan().counties) add(county);
  m_units->setCurrentIndex(std::max(0, m_units->findData(kept)));
}

void TargetPanel::choose() {
  const auto at = chosen();
  const bool mayEdit = at && session().mayEdit();
  for (QWidget* const one : std::initializer_list<QWidget*>{m_units, m_add, m_remove})
    one->setEnabled(mayEdit);
  if (!at) {
    m_verdict->setHtml("<p>" + tr("Choose a target to see what it asks for.").toHtmlEscaped() + "</p>");
    return m_path->setRows({tr("Year"), {}, {}, {}, {}}, {});
  }
  const plan::Target& one = plan().targets[*at];
  const bool isKnown = view().findings != nullptr && *at < view().findings->actuals.size();
  const QString name = nameIn(view().language, one.what.titleZh, one.what.titleEn);
  const TargetVerdict verdict =
      targetVerdict(plan(), one, placeName(one.unit).toStdString(), name.toStdString(),
                    isKnown ? view().findings->actuals[*at] : std::map<int, double>());
  QString html = "<p style=\"margin:2px 0\"><b>" +
                 tr("%1, %2").arg(name, placeName(one.unit)).toHtmlEscaped() + "</b></p>";
  if (!verdict.answer)
    html += "<p>" +
            (verdict.problem.empty()
                 ? tr("A base value and a target are needed to say what it asks for.").toHtmlEscaped()
                 : QString::fromStdString(verdict.problem).toHtmlEscaped()) +
            "</p>";
  else {
    html += listHtml(tr("What it asks for"), verdict.answer->verdict);
    std::vector<std::string> assumed = verdict.answer->assumptions;
    assumed.push_back(
        tr("The base value is of %1: %2.")
            .arg(one.what.baseYear)
            .arg(one.note.empty() ? tr("its source is not stated") : QString::fromStdString(one.note))
            .toStdString());
    html += listHtml(tr("What it rests on"), assumed);
    std::vector<std::string> issues;
    for (const geo::Issue& issue : verdict.answer->issues) issues.push_back(issue.text);
    html += listHtml(tr("What to look at"), issues);
  }
  if (const PlanFindings* const checked = findings()) {
    std::vector<std::string> issues;
    for (const geo::Issue& issue : checked->ofTarget(*at)) issues.push_back(issueText(issue).toStdString());
    html += listHtml(tr("What does not fit"), issues);
  }
  m_verdict->setHtml(html);
  showPath(one, verdict);
}

void TargetPanel::showPath(const plan::Target& one, const TargetVerdict& verdict) {
  std::vector<CellTable::Row> rows;
  if (verdict.answer) {
    const int decimals = std::max(one.what.decimals, 1);
    const auto text = [decimals](double value) { return QString::number(value, 'f', decimals); };
    for (const target::PathPoint& point : verdict.answer->path) {
      CellTable::Row row = {{QString::number(point.year)},
                            {text(point.even)},
                            {point.compound ? text(*point.compound) : QString()},
                            {},
                            {}};
      if (verdict.monitoring)
        for (const target::MonitoredYear& year : verdict.monitoring->years)
          if (year.year == point.year && year.actual) {
            row[3].text = text(*year.actual);
            row[4].text = lightName(year.light);
            if (year.light == target::Light::red) row[4].back = issueColour(geo::Issue::Severity::error);
            if (year.light == target::Light::amber) row[4].back = issueColour(geo::Issue::Severity::warning);
          }
      for (std::size_t column = 1; column < 4; ++column) row[column].isNumber = true;
      rows.push_back(std::move(row));
    }
  }
  m_path->setRows({tr("Year"), tr("Same step"), tr("Same growth"), tr("Figure"), tr("State")},
                  std::move(rows));
}

void TargetPanel::editCell(int row, int column, const QString& text) {
  std::optional<double> value;
  if (column != note && !parseNumber(text, value))
    return emit failed(tr("“%1” is no number; the target stays as it was.").arg(text));
  change(tr("Edit a target"), [&](plan::Plan& after) {
    plan::Target& one = after.targets.at(static_cast<std::size_t>(row));
    if (column == note)
      one.note = text.trimmed().toStdString();
    else
      one.*valueAt(column) = value;
  });
}

/// The same indicator for another unit, behind the chosen row; its values are to be supplied.
void TargetPanel::addTarget() {
  const auto at = chosen();
  if (!at) return;
  change(tr("Add a target"), [&](plan::Plan& after) {
    plan::Target one;
    one.unit = m_units->currentData().toString().toStdString();
    one.what = after.targets[*at].what;
    after.targets.insert(after.targets.begin() + static_cast<std::ptrdiff_t>(*at) + 1, std::move(one));
  });
}

void TargetPanel::removeTarget() {
  const auto at = chosen();
  if (!at) return;
  change(tr("Remove a target"), [&](plan::Plan& after) {
    after.targets.erase(after.targets.begin() + static_cast<std::ptrdiff_t>(*at));
  });
}

void TargetPanel::retranslate() {
  m_view->setAccessibleName(tr("Target table"));
  m_verdict->setAccessibleName(tr("What the chosen target asks for"));
  m_pathView->setAccessibleName(tr("Yearly path of the chosen target"));
  m_units->setAccessibleName(tr("Unit of a new target"));
  m_add->setText(tr("&Add this target for it"));
  m_remove->setText(tr("&Remove the row"));
}

}  // namespace app::gui

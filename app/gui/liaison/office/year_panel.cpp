#include "app/gui/liaison/office/year_panel.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/look/look.h"
#include "planning/liaison/inspections.h"

#include <algorithm>
#include <climits>

namespace app::gui {

namespace liaison = planning::liaison;

YearPanel::YearPanel(LiaisonDesk& desk, QWidget* parent)
    : YearListPanel(desk, columns, parent),
      m_steps(new YearStepsPart(desk)),
      m_form(new YearFormPart(desk)),
      m_inspections(new InspectionsPart(desk)) {
  table().setWidths({150, 84, 84, 84, 84, 84, 80});
  build(&table(), {m_steps, m_form, m_inspections}, {560, 700});
  connect(m_inspections, &LiaisonPanel::placeChosen, this, &LiaisonPanel::placeChosen);
}

/// Those that the register has something of, and the year that it is. That one is shown first, unless the
/// register ends before the year that went before it, or has nothing yet and its round is another time.
YearListPanel::Years YearPanel::years() const {
  constexpr std::size_t kYear = 4;
  const std::string now = snapshot().today.substr(0, kYear);
  Years years;
  for (const liaison::YearStep& one : snapshot().entries.yearSteps) years.all.insert(one.year);
  for (const liaison::YearlyFigure& one : snapshot().entries.yearly) years.all.insert(one.year);
  for (const liaison::UnitForm& one : snapshot().entries.forms) years.all.insert(one.year);
  const std::string before = std::to_string(std::stoi(now) - 1);
  years.first = years.all.empty()              ? snapshot().roundYear()
                : *years.all.begin() >= before ? now
                                               : *years.all.begin();
  years.all.insert({now, years.first});
  return years;
}

TableCell YearPanel::formCell(const liaison::YearOfUnit& one) const {
  if (!one.state) return {QStringLiteral("—"), tr("not sent, nothing reported")};
  TableCell cell{wordText(view().language, "form_states", "state", toString(*one.state))};
  if (!one.form.date.empty()) cell.tip = tr("Since %1").arg(QString::fromStdString(one.form.date));
  return cell;
}

/// Those that are open, and how many of them are overdue.
TableCell YearPanel::inspectionsCell(const std::string& unit) const {
  const auto openOnes =
      std::ranges::count_if(snapshot().entries.inspections, [&](const liaison::Inspection& one) {
        return one.organisation == unit && one.state == liaison::InspectionState::open;
      });
  const std::vector<liaison::DueInspection> due =
      liaison::dueInspections(snapshot().entries, snapshot().today, 0);
  const auto overdueOnes = std::ranges::count_if(due, [&](const liaison::DueInspection& one) {
    return one.inspection.organisation == unit && one.days < 0;
  });
  TableCell cell;
  cell.text = overdueOnes == 0 ? tr("%1 open").arg(openOnes)
                               : tr("%1 open, %2 overdue").arg(openOnes).arg(overdueOnes);
  if (openOnes == 0) cell.text = QStringLiteral("—");
  if (overdueOnes > 0) cell.back = issueColour(geo::Issue::Severity::error);
  cell.sortBy = static_cast<qlonglong>(-overdueOnes * INT_MAX - openOnes);
  return cell;
}

CellTable::Row YearPanel::rowOf(const liaison::YearOfUnit& one) const {
  CellTable::Row row(columns);
  row[organisation] = {organisationName(view().language, snapshot(), one.unit.id),
                       QString::fromStdString(one.unit.id)};
  for (const liaison::StepStanding& step : one.steps)
    row[static_cast<std::size_t>(planFiled) + static_cast<std::size_t>(step.entry.step)] = stepCell(step);
  row[form] = formCell(one);
  row[inspections] = inspectionsCell(one.unit.id);
  return row;
}

QStringList YearPanel::heads() const {
  return {tr("Organisation"), tr("Plan filed"), tr("Mid-year"), tr("Reported"),
          tr("Assessed"),     tr("Published"),  tr("Form"),     tr("Inspections")};
}

YearListPanel::Listed YearPanel::listed(const std::string& year) {
  Listed list;
  if (year.empty()) return list;
  for (const liaison::YearOfUnit& one : liaison::yearOf(snapshot().entries, year, {}, snapshot().today)) {
    list.units.push_back(one.unit.id);
    list.rows.push_back(rowOf(one));
  }
  return list;
}

void YearPanel::showParts() {
  for (UnitYearPanel* const part : std::initializer_list<UnitYearPanel*>{m_steps, m_form, m_inspections})
    part->showUnit(view(), year(), chosen());
}

void YearPanel::retranslate() {
  table().setTexts(tr("The year of the units"),
                   tr("No unit is assigned in this year, and nothing of it is noted."));
  yearBox().setAccessibleName(tr("Year that is shown"));
  parts().setAccessibleName(tr("The year of the chosen unit"));
  const QStringList titles = {tr("Steps"), tr("Yearly form"), tr("Inspections")};
  for (int i = 0; i < parts().count(); ++i) parts().setTabText(i, titles.at(i));
}

}  // namespace app::gui

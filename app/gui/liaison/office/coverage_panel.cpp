#include "app/gui/liaison/office/coverage_panel.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/look/look.h"
#include "planning/liaison/register_lists.h"

#include <QVBoxLayout>

#include <algorithm>

namespace app::gui {

CoveragePanel::CoveragePanel(LiaisonDesk& desk, QWidget* parent)
    : LiaisonPanel(desk, parent), m_cells(new CellTable(this)), m_table(new FilteredTable(*m_cells)) {
  m_cells->setRows(QStringList(columns, QString()), {});
  m_table->setWidths({70, 200});
  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->addWidget(m_table);
  connect(m_table, &FilteredTable::activated, this,
          [this](int row) { goTo(snapshot().findings[static_cast<std::size_t>(row)]); });
}

/// An issue's place is a place, an organisation or a list of the register.
QString CoveragePanel::placeOf(const geo::Issue& issue) const {
  if (snapshot().organisation(issue.place) != nullptr)
    return organisationName(view().language, snapshot(), issue.place);
  const auto& lists = planning::liaison::listNames();
  if (std::ranges::find(lists, issue.place) != lists.end()) return registerListTitle(issue.place);
  return placeTitle(view().language, snapshot(), issue.place);
}

void CoveragePanel::fill() {
  const auto severityText = [](geo::Issue::Severity one) {
    switch (one) {
      case geo::Issue::Severity::error:
        return tr("error");
      case geo::Issue::Severity::warning:
        return tr("warning");
      case geo::Issue::Severity::note:
        break;
    }
    return tr("note");
  };
  std::vector<CellTable::Row> rows;
  if (hasSnapshot())
    for (const geo::Issue& one : snapshot().findings) {
      const QString text = QString::fromStdString(one.text);
      TableCell mark{severityText(one.severity)};
      mark.sortBy = -static_cast<int>(one.severity);
      if (one.severity != geo::Issue::Severity::note) mark.back = issueColour(one.severity);
      rows.push_back({mark, {placeOf(one), QString::fromStdString(one.place)}, {text, text}});
    }
  m_cells->setRows({tr("Severity"), tr("Place"), tr("What was found")}, std::move(rows));
}

void CoveragePanel::goTo(const geo::Issue& issue) {
  if (snapshot().organisation(issue.place) != nullptr)
    emit unitWanted(issue.place);
  else
    emit placeWanted(issue.place);
}

void CoveragePanel::retranslate() {
  m_table->setTexts(tr("What the check found"), tr("Nothing was found: every area has its unit, nothing "
                                                   "overlaps and nothing is overdue."));
}

}  // namespace app::gui

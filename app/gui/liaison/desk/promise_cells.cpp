#include "app/gui/liaison/desk/promise_cells.h"

#include "app/gui/liaison/desk/liaison_names.h"
#include "app/gui/liaison/desk/panel_parts.h"
#include "app/gui/look/look.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>

namespace app::gui {
namespace {

namespace liaison = planning::liaison;

struct PromiseTexts {
  Q_DECLARE_TR_FUNCTIONS(app::gui::PromiseTexts)
};

constexpr int kSoon = 30;  // days

QString whenText(const std::optional<int>& days) {
  if (!days) return {};
  if (*days < 0) return PromiseTexts::tr("%n days overdue", nullptr, -*days);
  return PromiseTexts::tr("in %n days", nullptr, *days);
}

}  // namespace

TableCell dueCell(const std::optional<int>& days) {
  TableCell cell{whenText(days)};
  if (!days) return cell;
  cell.sortBy = *days;
  if (*days < 0)
    cell.back = issueColour(geo::Issue::Severity::error);
  else if (*days <= kSoon)
    cell.back = issueColour(geo::Issue::Severity::warning);
  return cell;
}

QStringList promiseHeads() {
  return {PromiseTexts::tr("When"),
          PromiseTexts::tr("State"),
          PromiseTexts::tr("Organisation"),
          PromiseTexts::tr("Place"),
          PromiseTexts::tr("What was promised"),
          PromiseTexts::tr("Due"),
          PromiseTexts::tr("Responsible"),
          PromiseTexts::tr("Need"),
          PromiseTexts::tr("Made on"),
          PromiseTexts::tr("Closed on"),
          PromiseTexts::tr("Evidence or reason")};
}

CellTable::Row promiseCells(const LiaisonSnapshot& snapshot, const std::string& language,
                            const PromiseRow& row) {
  using enum PromiseColumn;
  const liaison::Promise& one = snapshot.promise(row);
  CellTable::Row cells(static_cast<std::size_t>(count));
  const auto at = [&cells](PromiseColumn column) -> TableCell& {
    return cells[static_cast<std::size_t>(column)];
  };
  at(when) = dueCell(row.days);
  if (!row.days) at(when).sortBy = one.state == liaison::PromiseState::open ? INT_MAX - 1 : INT_MAX;
  at(state).text = stateText(language, one.state);
  at(organisation) = {organisationName(language, snapshot, one.organisation),
                      QString::fromStdString(one.organisation)};
  if (!one.carriedFrom.empty())
    at(organisation).tip +=
        '\n' + PromiseTexts::tr("Made by %1").arg(organisationName(language, snapshot, one.carriedFrom));
  at(place) = {placeTitle(language, snapshot, one.place), QString::fromStdString(one.place)};
  at(item) = textCell(one.item);
  at(item).tip = QStringLiteral("%1: %2").arg(QString::fromStdString(one.id), at(item).text);
  at(due) = textCell(one.due);
  at(responsible) = textCell(one.responsible);
  const auto answered = std::ranges::find(snapshot.entries.needs, one.need, &liaison::Need::id);
  at(need) = textCell(answered == snapshot.entries.needs.end() ? one.need : answered->text);
  at(madeOn) = textCell(one.madeOn);
  at(closedOn) = textCell(one.closedOn);
  at(said) = textCell(one.evidence.empty() || one.reason.empty() ? one.evidence + one.reason
                                                                 : one.evidence + "; " + one.reason);
  return cells;
}

}  // namespace app::gui

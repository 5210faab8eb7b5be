#include "planning/survey/correction.h"

#include <algorithm>
#include <set>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "planning/figures/derived.h"
#include "planning/survey/round.h"
#include "planning/workspace/figure_delivery.h"
#include "planning/workspace/figure_lock.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/survey_tables.h"
#include "planning/workspace/workspace.h"

namespace planning::survey {
namespace {

using geo::store::Database;

void check(const CorrectionRequest& request, const Round& round, State state) {
  if (!isLocked(state))
    throw geo::DataError(geo::message(
        "{} in round {} is in state {}: its figures are not locked and need no correction order.",
        request.unit, round.id, toString(state)));
  if (request.reason.find_first_not_of(" \t\n") == std::string::npos)
    throw geo::DataError(geo::message("A correction order says why; give a reason."));
  if (request.by.isUnknown())
    throw geo::DataError(geo::message("Nobody is named who decides; give a name with --by."));
  for (const Figure& figure : request.figures)
    if (figure.unit != request.unit || figure.period != round.period)
      throw geo::DataError(geo::message("A correction of {} for {} cannot change a figure of {} for {}.",
                                        request.unit, round.period, figure.unit, figure.period));
}

/// Stored formula figures follow the figures that they are made of. One that can no longer be computed loses
/// its value.
std::vector<Figure> computed(Workspace& workspace, const CorrectionRequest& request, const Round& round) {
  const Codebook codebook = Codebook::fromIndicators(workspace.indicators());
  std::set<std::string> touched;
  for (const Figure& figure : request.figures) touched.insert(figure.indicator);
  std::vector<std::string> formulas;
  for (const Indicator& indicator : codebook.derived())
    if (!touched.contains(indicator.id) &&
        std::ranges::any_of(Formula::parse(indicator.formula).operands(),
                            [&](const std::string& id) { return touched.contains(id); })) {
      touched.insert(indicator.id);
      formulas.push_back(indicator.id);
    }
  std::vector<Figure> parts = request.figures;
  std::vector<Figure> stored;
  for (Figure& figure : workspace.allFigures(round.period)) {
    if (figure.unit != request.unit) continue;
    if (!touched.contains(figure.indicator))
      parts.push_back(std::move(figure));
    else
      stored.push_back(std::move(figure));
  }
  const std::vector<Figure> derived = derive(parts, codebook);
  std::vector<Figure> result;
  for (const std::string& id : formulas) {
    const auto made = std::ranges::find(derived, id, &Figure::indicator);
    const auto was = std::ranges::find(stored, id, &Figure::indicator);
    if (was == stored.end()) continue;
    if (made != derived.end())
      result.push_back(*made);
    else
      result.push_back({request.unit, round.period, id, std::nullopt, Flag::notCollected, was->sourceCode,
                        geo::message("cannot be computed any more")});
  }
  return result;
}

std::vector<LoggedFigure> lines(const std::string& text) {
  auto figures = parseFigureLines(text);
  return figures ? std::move(*figures) : std::vector<LoggedFigure>{};
}

CorrectionOrder orderFrom(const geo::store::Statement& row) {
  return {row.integer(0), row.text(1),        row.text(2),        row.text(3),   row.text(4),
          row.text(5),    lines(row.text(6)), lines(row.text(7)), row.integer(8)};
}

/// The number stands in the log's entry, so the order comes before it.
std::int64_t newOrder(Database& database, const CorrectionRequest& request) {
  lockChain(database, kDirectSubmission);
  return database
      .prepare(
          "INSERT INTO correction_orders (number, round, unit, reason, made_by, made_at, before, after, "
          "revision) SELECT COALESCE(MAX(number), 0) + 1, ?, ?, ?, '', '', '', '', 0 FROM correction_orders "
          "RETURNING number")
      ->insert({request.round, request.unit, request.reason});
}

constexpr const char* kColumns =
    "number, round, unit, reason, made_by, made_at, before, after, revision FROM correction_orders";

}  // namespace

CorrectionOrder correct(Workspace& workspace, const CorrectionRequest& request) {
  Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  const Round round = requireRound(workspace, request.round);
  check(request, round, stateOf(workspace, round.id, request.unit));
  const std::set<std::string> asked = askedAndComputed(workspace, round);
  for (const Figure& figure : request.figures)
    if (!asked.empty() && !asked.contains(figure.indicator))
      throw geo::DataError(geo::message("Round {} does not ask {}, which there is a figure of for {}.",
                                        round.id, figure.indicator, figure.unit));
  const std::int64_t number = newOrder(database, request);
  const std::string id = submissionId(round.id, request.unit);
  const std::string what = "correction " + std::to_string(number);
  FigureDelivery delivery{id, what, request.by, request.reason, request.figures, true};
  delivery.figures.add(computed(workspace, request, round));
  workspace.putFigures(std::vector<FigureDelivery>{std::move(delivery)});
  const auto entry = database.prepare(
      "SELECT made_by, made_at, before, after, fid FROM revisions WHERE submission = ? AND what = ?");
  entry->bind(1, id);
  entry->bind(2, what);
  if (!entry->step())
    throw geo::DataError(
        geo::message("The correction of {} changes nothing; the figures are so already.", request.unit));
  CorrectionOrder order{number,           round.id,       request.unit,          request.reason,
                        entry->text(0),   entry->text(1), lines(entry->text(2)), lines(entry->text(3)),
                        entry->integer(4)};
  database
      .prepare(
          "UPDATE correction_orders SET made_by = ?, made_at = ?, before = ?, after = ?, revision = ? WHERE "
          "number = ?")
      ->run({order.by, order.at, entry->text(2), entry->text(3), order.revision, number});
  entry->reset();
  database.catalogue().touch("correction_orders");
  transaction.commit();
  return order;
}

std::vector<CorrectionOrder> correctionOrders(Workspace& workspace, const std::string& round) {
  std::vector<CorrectionOrder> orders;
  Database& database = workspace.database();
  if (!hasSurveyTables(database)) return orders;
  const auto row =
      database.prepare(std::string("SELECT ") + kColumns + " WHERE round = ? OR ? = '' ORDER BY number");
  row->bind(1, round);
  row->bind(2, round);
  while (row->step()) orders.push_back(orderFrom(*row));
  return orders;
}

}  // namespace planning::survey

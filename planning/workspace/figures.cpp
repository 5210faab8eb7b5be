#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <unordered_map>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "planning/figures/figure_line.h"
#include "planning/workspace/figure_delivery.h"
#include "planning/workspace/figure_lock.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/workspace_impl.h"

namespace planning {
namespace {

using geo::store::Database;
using geo::store::Statement;

constexpr const char* kSelect =
    "SELECT unit, period, indicator, value, flag, source_code, note, revision FROM figures WHERE ";

Flag flagFrom(const Figure& figure, const std::string& text) {
  const std::optional<Flag> flag = parseFlag(text);
  if (!flag)
    throw geo::DataError(
        geo::message("The figure of {} for {} has the unknown flag '{}'; correct it in the workspace.",
                     figure.unit, figure.indicator, text));
  return *flag;
}

Figure figureFrom(const Statement& row) {
  Figure figure{row.text(0), row.text(1), row.text(2), row.real(3), Flag::reported, row.text(5), row.text(6)};
  figure.flag = flagFrom(figure, row.text(4));
  return figure;
}

auto place(const Figure& figure) { return std::tie(figure.indicator, figure.period, figure.unit); }

/// A figure to be stored, and which of several deliveries it belongs to.
struct Delivered {
  const Figure* figure = nullptr;
  std::size_t delivery = 0;
};

std::vector<Delivered> inTableOrder(const std::vector<FigureDelivery>& deliveries) {
  std::vector<Delivered> sorted;
  for (std::size_t i = 0; i < deliveries.size(); ++i)
    for (const Figure& figure : deliveries[i].figures) sorted.push_back({&figure, i});
  std::sort(sorted.begin(), sorted.end(),
            [](const Delivered& a, const Delivered& b) { return place(*a.figure) < place(*b.figure); });
  return sorted;
}

std::set<std::string> codebook(Database& database) {
  const auto row = database.prepare("SELECT id FROM indicators");
  std::set<std::string> ids;
  while (row->step()) ids.insert(row->text(0));
  return ids;
}

void check(const std::vector<Delivered>& sorted, const std::set<std::string>& known) {
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const Figure& figure = *sorted[i].figure;
    if (!known.contains(figure.indicator))
      throw geo::DataError(geo::message(
          "The indicator {} is not in the codebook; add it there before its figures.", figure.indicator));
    if (figure.value && !std::isfinite(*figure.value))
      throw geo::DataError(geo::message("The figure of {} for {} in {} is not a finite number; leave it out.",
                                        figure.unit, figure.indicator, figure.period));
    if (i > 0 && place(*sorted[i - 1].figure) == place(figure))
      throw geo::DataError(geo::message("There are two figures of {} for {} in {}; keep one.", figure.unit,
                                        figure.indicator, figure.period));
  }
}

/// Stored figures of one indicator and period, by unit.
std::unordered_map<std::string, LoggedFigure> storedFigures(Statement& query, const Figure& like) {
  query.bind(1, like.indicator);
  query.bind(2, like.period);
  std::unordered_map<std::string, LoggedFigure> stored;
  while (query.step()) {
    Figure figure = figureFrom(query);
    std::string unit = figure.unit;
    stored.emplace(std::move(unit), LoggedFigure{std::move(figure), query.integer(7)});
  }
  return stored;
}

/// What one delivery changes.
struct Change {
  std::vector<const Figure*> put;
  std::string before;  ///< one line a replaced figure
};

struct Changes {
  std::vector<Change> byDelivery;
  std::vector<Delivered> put;  ///< of all, in the table's order, in which storing them is fastest
};

Changes changesOf(Database& database, const std::vector<Delivered>& sorted, std::size_t deliveries,
                  const std::string& version) {
  const auto query =
      database.prepare(std::string(kSelect) + "indicator = ? AND period = ? AND boundary_version = ?");
  query->bind(3, version);
  Changes changes{std::vector<Change>(deliveries), {}};
  std::unordered_map<std::string, LoggedFigure> stored;
  const Figure* last = nullptr;
  for (const auto& [figure, delivery] : sorted) {
    if (!last || last->indicator != figure->indicator || last->period != figure->period)
      stored = storedFigures(*query, *figure);
    last = figure;
    const auto found = stored.find(figure->unit);
    if (found != stored.end() && found->second.figure == *figure) continue;
    if (found != stored.end())
      changes.byDelivery[delivery].before +=
          figureLine(found->second.figure, found->second.revision.value_or(0));
    changes.byDelivery[delivery].put.push_back(figure);
    changes.put.push_back({figure, delivery});
  }
  return changes;
}

/// What was replaced is kept word for word. Of what is put, a submission keeps every word too; for direct
/// changes a digest is enough, as the next entry that replaces a figure names the entry that had put it.
std::int64_t logChange(Database& database, const Change& change, const FigureDelivery& delivery) {
  std::string lines;
  for (const Figure* figure : change.put) lines += figureLine(*figure);
  const std::string after =
      delivery.submission == kDirectSubmission ? digestOfFigures(change.put.size(), lines) : std::move(lines);
  return appendRevision(
      database, {delivery.submission, delivery.what, change.before, after, delivery.why, delivery.by});
}

void write(Database& database, const std::vector<Delivered>& figures, const std::string& version,
           const std::vector<std::int64_t>& revisions) {
  const auto put = database.prepare(
      "INSERT INTO figures (unit, boundary_version, period, indicator, value, flag, source_code, note, "
      "revision) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (indicator, period, boundary_version, unit) DO UPDATE "
      "SET "
      "value = excluded.value, flag = excluded.flag, source_code = excluded.source_code, note = "
      "excluded.note, "
      "revision = excluded.revision");
  for (const auto& [figure, delivery] : figures)
    put->run({figure->unit, version, figure->period, figure->indicator, orNull(figure->value),
              toString(figure->flag), orNull(figure->sourceCode), orNull(figure->note), revisions[delivery]});
}

}  // namespace

void Workspace::eachFigure(const std::string& indicator, const std::string& period,
                           const std::function<void(const Figure&)>& visit) {
  struct {
    std::size_t count = 0;
    std::size_t size() const { return count; }
  } visited;
  m_impl->read("figures", visited, [&] {
    // Most figures are just reported: what is the same in all rows is not read a hundred thousand times.
    const auto row = database().prepare(
        "SELECT unit, value, NULLIF(flag, 'reported'), source_code, note FROM figures WHERE indicator = ? "
        "AND "
        "period = ? AND boundary_version = ? ORDER BY unit");
    row->bind(1, indicator);
    row->bind(2, period);
    row->bind(3, m_impl->boundaryVersion());
    Figure figure{{}, period, indicator};
    for (; row->step(); ++visited.count) {
      figure.unit = row->text(0);
      figure.value = row->real(1);
      const std::optional<std::string> flag = row->optionalText(2);
      figure.flag = flag ? flagFrom(figure, *flag) : Flag::reported;
      figure.sourceCode = row->text(3);
      figure.note = row->text(4);
      visit(figure);
    }
  });
}

std::map<std::string, Figure> Workspace::figures(const std::string& indicator, const std::string& period) {
  std::map<std::string, Figure> figures;
  eachFigure(indicator, period,
             [&](const Figure& figure) { figures.emplace_hint(figures.end(), figure.unit, figure); });
  return figures;
}

std::vector<Figure> Workspace::allFigures(const std::string& period) {
  std::vector<Figure> figures;
  m_impl->read("figures", figures, [&] {
    const auto row = database().prepare(std::string(kSelect) +
                                        "period = ? AND boundary_version = ? ORDER BY indicator, unit");
    row->bind(1, period);
    row->bind(2, m_impl->boundaryVersion());
    while (row->step()) figures.push_back(figureFrom(*row));
  });
  return figures;
}

std::vector<std::string> Workspace::periods(const std::string& indicator) {
  std::vector<std::string> periods;
  m_impl->read("figures", periods, [&] {
    // From one indicator and period to the next by the index: not every figure is read.
    const auto row = database().prepare(
        "WITH RECURSIVE ids (id) AS (SELECT MIN(indicator) FROM figures UNION ALL SELECT (SELECT "
        "MIN(f.indicator) FROM figures f WHERE f.indicator > ids.id) FROM ids WHERE id IS NOT NULL), "
        "asked (indicator, period) AS (SELECT id, (SELECT MIN(f.period) FROM figures f WHERE f.indicator = "
        "ids.id) FROM ids WHERE id = ? OR ? = '' UNION ALL SELECT indicator, (SELECT MIN(f.period) FROM "
        "figures f WHERE f.indicator = asked.indicator AND f.period > asked.period) FROM asked WHERE period "
        "IS NOT NULL) SELECT DISTINCT period FROM asked WHERE period IS NOT NULL AND EXISTS (SELECT 1 FROM "
        "figures f WHERE f.indicator = asked.indicator AND f.period = asked.period AND f.boundary_version = "
        "?) ORDER BY period");
    row->bind(1, indicator);
    row->bind(2, indicator);
    row->bind(3, m_impl->boundaryVersion());
    while (row->step()) periods.push_back(row->text(0));
  });
  return periods;
}

void Workspace::putFigures(const std::vector<Figure>& figures, const std::string& why) {
  putFigures(std::vector<FigureDelivery>{{kDirectSubmission, "figures", "", why, figures, false}});
}

void Workspace::putFigures(const std::vector<FigureDelivery>& deliveries) {
  m_impl->requireWritable();
  const std::vector<Delivered> sorted = inTableOrder(deliveries);
  geo::store::Transaction transaction(database());
  check(sorted, codebook(database()));
  const std::string version = boundaryVersion(database());
  const Changes changes = changesOf(database(), sorted, deliveries.size(), version);
  const survey::FigureLocks locks(*this);
  std::vector<std::int64_t> revisions(deliveries.size());
  for (std::size_t i = 0; i < deliveries.size(); ++i) {
    const Change& change = changes.byDelivery[i];
    if (change.put.empty()) continue;
    if (!deliveries[i].correctsLocked) locks.refuseLocked(change.put);
    revisions[i] = logChange(database(), change, deliveries[i]);
  }
  if (!changes.put.empty()) {
    write(database(), changes.put, version, revisions);
    database().catalogue().touch("figures");
    rebuildCountyFigures(database());
  }
  transaction.commit();
}

}  // namespace planning

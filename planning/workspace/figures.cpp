#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "geo/store/sha256.h"
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

/// One figure of one of several deliveries.
struct PlaceOfFigure {
  std::uint32_t delivery = 0;
  std::uint32_t index = 0;
};

std::vector<PlaceOfFigure> inTableOrder(const std::vector<FigureDelivery>& deliveries) {
  std::vector<PlaceOfFigure> sorted;
  for (std::uint32_t i = 0; i < deliveries.size(); ++i)
    for (const std::uint32_t index : deliveries[i].figures.inTableOrder()) sorted.push_back({i, index});
  if (deliveries.size() < 2) return sorted;
  const auto wordsOf = [&](const PlaceOfFigure& one) {
    const FigureList& list = deliveries[one.delivery].figures;
    return std::tie(list.indicator(one.index), list.period(one.index), list.unit(one.index));
  };
  std::sort(sorted.begin(), sorted.end(),
            [&](const PlaceOfFigure& a, const PlaceOfFigure& b) { return wordsOf(a) < wordsOf(b); });
  return sorted;
}

std::set<std::string> codebook(Database& database) {
  const auto row = database.prepare("SELECT id FROM indicators");
  std::set<std::string> ids;
  while (row->step()) ids.insert(row->text(0));
  return ids;
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

/// What one delivery changes. What was replaced is kept word for word. Of what is put, a submission keeps
/// every word too; for direct changes a digest is enough, as the next entry that replaces a figure names the
/// entry that had put it.
struct Change {
  std::size_t count = 0;
  std::string before;  ///< one line a replaced figure
  std::string lines;   ///< one a figure that is put, of a submission
  geo::store::Sha256 digest;
};

/// Stores deliveries in the order of the table, in which that is fastest; the figures of one indicator and
/// period at a time, so that they are never all in memory as they are read.
class Storing {
 public:
  Storing(Workspace& workspace, const std::vector<FigureDelivery>& deliveries)
      : m_database(workspace.database()),
        m_locks(workspace),
        m_deliveries(deliveries),
        m_sorted(inTableOrder(deliveries)),
        m_isPut(m_sorted.size(), true),
        m_changes(deliveries.size()),
        m_version(boundaryVersion(m_database)) {}

  /// False where everything is stored already.
  bool run() {
    const std::set<std::string> known = codebook(m_database);
    const auto query =
        m_database.prepare(std::string(kSelect) + "indicator = ? AND period = ? AND boundary_version = ?");
    query->bind(3, m_version);
    eachGroup([&](std::size_t first, const std::vector<Figure>& group) {
      check(group, known);
      compare(first, group, storedFigures(*query, group.front()));
    });
    const std::vector<std::int64_t> revisions = logChanges();
    if (std::ranges::none_of(m_changes, [](const Change& change) { return change.count > 0; })) return false;
    write(revisions);
    return true;
  }

 private:
  void eachGroup(const std::function<void(std::size_t, const std::vector<Figure>&)>& visit) const {
    std::vector<Figure> group;
    std::size_t first = 0;
    for (std::size_t i = 0; i < m_sorted.size(); ++i) {
      Figure figure = m_deliveries[m_sorted[i].delivery].figures[m_sorted[i].index];
      if (!group.empty() &&
          (group.back().indicator != figure.indicator || group.back().period != figure.period)) {
        visit(first, group);
        group.clear();
        first = i;
      }
      group.push_back(std::move(figure));
    }
    if (!group.empty()) visit(first, group);
  }

  static void check(const std::vector<Figure>& group, const std::set<std::string>& known) {
    if (!known.contains(group.front().indicator))
      throw geo::DataError(
          geo::message("The indicator {} is not in the codebook; add it there before its figures.",
                       group.front().indicator));
    for (std::size_t i = 0; i < group.size(); ++i) {
      const Figure& figure = group[i];
      if (figure.value && !std::isfinite(*figure.value))
        throw geo::DataError(
            geo::message("The figure of {} for {} in {} is not a finite number; leave it out.", figure.unit,
                         figure.indicator, figure.period));
      if (i > 0 && group[i - 1].unit == figure.unit)
        throw geo::DataError(geo::message("There are two figures of {} for {} in {}; keep one.", figure.unit,
                                          figure.indicator, figure.period));
    }
  }

  void compare(std::size_t first, const std::vector<Figure>& group,
               const std::unordered_map<std::string, LoggedFigure>& stored) {
    std::vector<const Figure*> held;
    for (std::size_t i = 0; i < group.size(); ++i) {
      const Figure& figure = group[i];
      const std::size_t delivery = m_sorted[first + i].delivery;
      const auto found = stored.find(figure.unit);
      if (found != stored.end() && found->second.figure == figure) {
        m_isPut[first + i] = false;
        continue;
      }
      Change& change = m_changes[delivery];
      if (found != stored.end())
        change.before += figureLine(found->second.figure, found->second.revision.value_or(0));
      const std::string line = figureLine(figure);
      if (m_deliveries[delivery].submission == kDirectSubmission)
        change.digest.add(line);
      else
        change.lines += line;
      ++change.count;
      if (!m_deliveries[delivery].correctsLocked) held.push_back(&figure);
    }
    m_locks.refuseLocked(held);
  }

  /// Their numbers, by delivery.
  std::vector<std::int64_t> logChanges() {
    std::vector<std::int64_t> revisions(m_deliveries.size());
    for (std::size_t i = 0; i < m_deliveries.size(); ++i) {
      Change& change = m_changes[i];
      const FigureDelivery& delivery = m_deliveries[i];
      if (change.count == 0) continue;
      const std::string after = delivery.submission == kDirectSubmission
                                    ? digestOfFigures(change.count, change.digest)
                                    : std::move(change.lines);
      revisions[i] = appendRevision(
          m_database, {delivery.submission, delivery.what, change.before, after, delivery.why, delivery.by});
    }
    return revisions;
  }

  void write(const std::vector<std::int64_t>& revisions) {
    const auto put = m_database.prepare(
        "INSERT INTO figures (unit, boundary_version, period, indicator, value, flag, source_code, note, "
        "revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (indicator, period, boundary_version, "
        "unit) DO UPDATE SET value = excluded.value, flag = excluded.flag, source_code = "
        "excluded.source_code, note = excluded.note, revision = excluded.revision");
    put->bind(2, m_version);
    eachGroup([&](std::size_t first, const std::vector<Figure>& group) {
      put->bind(3, group.front().period);
      put->bind(4, group.front().indicator);
      for (std::size_t i = 0; i < group.size(); ++i) {
        if (!m_isPut[first + i]) continue;
        const Figure& figure = group[i];
        put->bind(1, figure.unit);
        put->bind(5, orNull(figure.value));
        put->bind(6, toString(figure.flag));
        put->bind(7, orNull(figure.sourceCode));
        put->bind(8, orNull(figure.note));
        put->bind(9, revisions[m_sorted[first + i].delivery]);
        put->step();
        put->reset();
      }
    });
  }

  Database& m_database;
  survey::FigureLocks m_locks;
  const std::vector<FigureDelivery>& m_deliveries;
  std::vector<PlaceOfFigure> m_sorted;
  std::vector<bool> m_isPut;  ///< by place; false: stored like that already
  std::vector<Change> m_changes;
  std::string m_version;
};

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
  geo::store::Transaction transaction(database());
  if (Storing(*this, deliveries).run()) {
    database().catalogue().touch("figures");
    rebuildCountyFigures(database());
  }
  transaction.commit();
}

}  // namespace planning

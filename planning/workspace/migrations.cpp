#include "planning/workspace/migrations.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "geo/store/current_user.h"
#include "geo/store/trial_copy.h"
#include "geo/store/utc_clock.h"
#include "planning/workspace/schema.h"

namespace planning::schema {
namespace {

using geo::store::Database;
using Rows = std::map<std::string, std::int64_t>;  // of each table

/// Of the tables and layers that the file tells others about, but the view, and the log of the migrations.
Rows countRows(Database& database) {
  Rows rows;
  for (const std::string& name : database.catalogue().tables()) {
    if (name == "county_figures" || name == "migrations" || !database.hasTable(name)) continue;
    const auto count = database.prepare(fmt::format("SELECT count(*) FROM \"{}\"", name));
    count->step();
    rows[name] = count->integer(0);
  }
  return rows;
}

void requireSameRows(const Rows& before, const Rows& after, const Migration& step) {
  for (const auto& [table, rows] : before) {
    if (std::ranges::find(step.changesRowsOf, table) != step.changesRowsOf.end()) continue;
    const auto found = after.find(table);
    const std::int64_t now = found == after.end() ? 0 : found->second;
    if (now != rows)
      throw geo::DataError(geo::message("The table {} would have {} rows instead of {}.", table, now, rows));
  }
}

/// Within the caller's transaction.
void takeSteps(Database& database, int from, const std::vector<Migration>& steps) {
  for (const Migration& step : steps) {
    if (step.from < from) continue;
    const Rows before = countRows(database);
    step.run(database);
    requireSameRows(before, countRows(database), step);
    putMeta(database, "format_version", std::to_string(step.from + 1));
    database.prepare("INSERT INTO migrations (number, at, by, program) VALUES (?, ?, ?, ?)")
        ->run({std::int64_t{step.from + 1}, geo::store::utcNow(), geo::store::currentUser(),
               std::string("lianpian " LIANPIAN_VERSION)});
    database.catalogue().touch("migrations");
  }
}

int presentFormat(const std::vector<Migration>& steps) { return static_cast<int>(steps.size()) + 1; }

}  // namespace

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> kAll{
      {1, makeMigrationsTable},  // which migrations a file went through
  };
  return kAll;
}

std::optional<int> bringUpToDate(Database& database, const std::filesystem::path& path,
                                 const std::vector<Migration>& steps) {
  const int from = formatOf(database, path);
  const int present = presentFormat(steps);
  if (from >= present) return std::nullopt;
  try {
    {
      geo::store::TrialCopy trial(database, path);
      geo::store::Transaction transaction(trial.database());
      takeSteps(trial.database(), from, steps);
      transaction.commit();
      trial.requireSound();
    }
    geo::store::Transaction transaction(database);
    takeSteps(database, from, steps);
    transaction.commit();
  } catch (const geo::Error& error) {
    throw geo::IoError(
        geo::message("{} could not be brought from format {} to {} and is as it was; look into it with the "
                     "program that made it, or restore it from a copy. {}",
                     path.string(), from, present, error.what()));
  }
  return from;
}

void requireReadable(Database& database, const std::filesystem::path& path,
                     const std::vector<Migration>& steps) {
  const int from = formatOf(database, path);
  const bool isReadable = std::ranges::all_of(
      steps, [from](const Migration& step) { return step.from < from || step.isReadableBefore; });
  if (!isReadable)
    throw geo::IoError(
        geo::message("{} has format {} of an older program and has to be brought to format {} before it can "
                     "be read: open it in the window from a place where it can be written.",
                     path.string(), from, presentFormat(steps)));
}

}  // namespace planning::schema

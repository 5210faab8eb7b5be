#include "planning/share/shared_packages.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <map>
#include <optional>
#include <sstream>
#include <tuple>
#include <utility>

#include "geo/store/catalogue.h"
#include "geo/store/database.h"
#include "planning/reading/json_value.h"
#include "planning/share/told_totals.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace.h"

namespace planning::share {
namespace {

const std::array<geo::store::AttributeTable, 2> kLedger{{
    {"shared_packages", "shared_packages", "Packages that were signed and given to liaison units",
     "unit TEXT NOT NULL, round TEXT NOT NULL, number {integer} NOT NULL, made_at TEXT NOT NULL, id TEXT NOT "
     "NULL, replaces TEXT, file TEXT NOT NULL, signer TEXT NOT NULL, recipients TEXT, manifest TEXT NOT "
     "NULL, "
     "UNIQUE (unit, round, number)"},
    {"shared_counties", "shared_counties", "Counties whose figures these packages could have",
     "unit TEXT NOT NULL, round TEXT NOT NULL, number {integer} NOT NULL, counties TEXT, UNIQUE (unit, "
     "round, "
     "number)"},
}};

[[maybe_unused]] const bool kAreSharedPackagesKnown = schema::declare(kLedger);

/// Behind the names of the submissions whose heads it has.
std::set<std::string> countiesOfHeads(const std::string& manifest) {
  std::set<std::string> counties;
  const std::optional<JsonValue> json = JsonValue::read(manifest);
  const JsonValue* const heads = json ? json->find("heads") : nullptr;
  if (heads == nullptr || heads->list() == nullptr) return counties;
  for (const JsonValue& head : *heads->list()) {
    const JsonValue* const submission = head.find("submission");
    if (submission == nullptr || submission->text() == nullptr) continue;
    const std::size_t slash = submission->text()->rfind('/');
    if (slash != std::string::npos) counties.insert(submission->text()->substr(slash + 1));
  }
  return counties;
}

using PackageName = std::tuple<std::string, std::string, std::int64_t>;  ///< unit, round, number

std::map<PackageName, std::set<std::string>> sharedCounties(geo::store::Database& database) {
  std::map<PackageName, std::set<std::string>> all;
  if (!database.hasTable("shared_counties")) return all;
  const auto row = database.prepare("SELECT unit, round, number, counties FROM shared_counties");
  while (row->step()) {
    std::set<std::string>& counties = all[{row->text(0), row->text(1), row->integer(2)}];
    std::istringstream lines(row->text(3));
    for (std::string county; std::getline(lines, county);) counties.insert(county);
  }
  return all;
}

}  // namespace

std::vector<SharedPackage> sharedPackages(Workspace& workspace) {
  std::vector<SharedPackage> all;
  geo::store::Database& database = workspace.database();
  if (!database.hasTable("shared_packages")) return all;
  const auto row = database.prepare(
      "SELECT unit, round, number, made_at, id, replaces, file, signer, recipients, manifest FROM "
      "shared_packages ORDER BY unit, round, number");
  while (row->step())
    all.push_back({row->text(0),
                   row->text(1),
                   row->integer(2),
                   row->text(3),
                   row->text(4),
                   row->text(5),
                   row->text(6),
                   row->text(7),
                   row->text(8),
                   row->text(9),
                   {}});
  auto counties = sharedCounties(database);
  for (SharedPackage& one : all) {
    const auto found = counties.find({one.unit, one.round, one.number});
    one.counties = found == counties.end() ? countiesOfHeads(one.manifest) : std::move(found->second);
  }
  return all;
}

void putSharedPackage(Workspace& workspace, const SharedPackage& one,
                      const std::vector<ToldTotal>& newTotals) {
  geo::store::Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  geo::store::createMissing(database, kLedger);
  database
      .prepare(
          "INSERT INTO shared_packages (unit, round, number, made_at, id, replaces, file, signer, "
          "recipients, "
          "manifest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      ->run({one.unit, one.round, one.number, one.madeAt, one.id, one.replaces, one.file, one.signer,
             one.recipients, one.manifest});
  database.prepare("INSERT INTO shared_counties (unit, round, number, counties) VALUES (?, ?, ?, ?)")
      ->run({one.unit, one.round, one.number, fmt::format("{}", fmt::join(one.counties, "\n"))});
  putToldTotals(workspace, newTotals);
  for (const auto& table : kLedger) database.catalogue().touch(table.name);
  transaction.commit();
}

void removeSharedPackage(Workspace& workspace, const SharedPackage& one,
                         const std::vector<ToldTotal>& newTotals) {
  geo::store::Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  database.prepare("DELETE FROM shared_packages WHERE unit = ? AND round = ? AND number = ?")
      ->run({one.unit, one.round, one.number});
  database.prepare("DELETE FROM shared_counties WHERE unit = ? AND round = ? AND number = ?")
      ->run({one.unit, one.round, one.number});
  removeToldTotals(workspace, newTotals);
  for (const auto& table : kLedger) database.catalogue().touch(table.name);
  transaction.commit();
}

}  // namespace planning::share

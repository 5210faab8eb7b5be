#include "planning/share/shared_packages.h"

#include <array>

#include "geo/store/catalogue.h"
#include "geo/store/database.h"
#include "planning/share/told_totals.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace.h"

namespace planning::share {
namespace {

const std::array<geo::store::AttributeTable, 1> kLedger{{
    {"shared_packages", "shared_packages", "Packages that were signed and given to liaison units",
     "unit TEXT NOT NULL, round TEXT NOT NULL, number {integer} NOT NULL, made_at TEXT NOT NULL, id TEXT NOT "
     "NULL, replaces TEXT, file TEXT NOT NULL, signer TEXT NOT NULL, recipients TEXT, manifest TEXT NOT "
     "NULL, "
     "UNIQUE (unit, round, number)"},
}};

[[maybe_unused]] const bool kAreSharedPackagesKnown = schema::declare(kLedger);

}  // namespace

std::vector<SharedPackage> sharedPackages(Workspace& workspace) {
  std::vector<SharedPackage> all;
  geo::store::Database& database = workspace.database();
  if (!database.hasTable("shared_packages")) return all;
  const auto row = database.prepare(
      "SELECT unit, round, number, made_at, id, replaces, file, signer, recipients, manifest FROM "
      "shared_packages ORDER BY unit, round, number");
  while (row->step())
    all.push_back({row->text(0), row->text(1), row->integer(2), row->text(3), row->text(4), row->text(5),
                   row->text(6), row->text(7), row->text(8), row->text(9)});
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
  putToldTotals(workspace, newTotals);
  database.catalogue().touch("shared_packages");
  transaction.commit();
}

void removeSharedPackage(Workspace& workspace, const SharedPackage& one,
                         const std::vector<ToldTotal>& newTotals) {
  geo::store::Database& database = workspace.database();
  geo::store::Transaction transaction(database);
  database.prepare("DELETE FROM shared_packages WHERE unit = ? AND round = ? AND number = ?")
      ->run({one.unit, one.round, one.number});
  removeToldTotals(workspace, newTotals);
  database.catalogue().touch("shared_packages");
  transaction.commit();
}

}  // namespace planning::share

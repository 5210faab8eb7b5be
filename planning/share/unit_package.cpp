#include "planning/share/unit_package.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>

#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "geo/store/database.h"
#include "geo/store/new_file.h"
#include "planning/liaison/register_store.h"
#include "planning/map/settings_store.h"
#include "planning/share/first_map.h"
#include "planning/share/package_content.h"
#include "planning/share/package_plans.h"
#include "planning/workspace/layer_styles.h"
#include "planning/workspace/output_apart.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace.h"
#include "planning/workspace/workspace_transaction.h"

namespace planning::share {
namespace {

using geo::store::Database;

const std::array<geo::store::AttributeTable, 3> kTables{{
    {"package", "package", "What this package is: for whom, of which round, until when",
     "key TEXT NOT NULL UNIQUE, value TEXT"},
    {"package_states", "package_states", "How far the figures of a county and period had come",
     "unit TEXT NOT NULL, period TEXT NOT NULL, round TEXT, state TEXT NOT NULL, indicators TEXT NOT NULL"},
    {"package_totals", "package_totals", "Sums of areas and of the nation over so many counties",
     "group_id TEXT NOT NULL, name_zh TEXT, name_en TEXT, period TEXT NOT NULL, indicator TEXT NOT NULL, "
     "value "
     "{real} NOT NULL, counties {integer} NOT NULL, told_at TEXT NOT NULL"},
}};
const geo::store::FeatureTable kOutlines{"province_outlines", "Province outlines 省界",
                                         "Provinces around the counties of the package", "MULTIPOLYGON",
                                         "code TEXT NOT NULL UNIQUE, name TEXT, name_en TEXT"};

[[maybe_unused]] const bool kArePackageTablesKnown = schema::declare(kTables) && schema::declare(kOutlines);

void writeOwnTables(Database& database, const PackageContent& content) {
  geo::store::Transaction transaction(database);
  geo::store::createMissing(database, kTables);
  const auto fact = database.prepare("INSERT INTO package (key, value) VALUES (?, ?)");
  for (const auto& [key, value] : content.facts) fact->run({key, value});
  const auto state = database.prepare(
      "INSERT INTO package_states (unit, period, round, state, indicators) VALUES (?, ?, ?, ?, ?)");
  for (const FigureState& one : content.figures.states)
    state->run(
        {one.unit, one.period, one.round, one.state, fmt::format("{}", fmt::join(one.indicators, "\n"))});
  const auto total = database.prepare(
      "INSERT INTO package_totals (group_id, name_zh, name_en, period, indicator, value, counties, told_at) "
      "VALUES "
      "(?, ?, ?, ?, ?, ?, ?, ?)");
  for (const ToldTotal& one : content.totals)
    total->run({one.group, one.nameZh, one.nameEn, one.period, one.indicator, one.value,
                static_cast<std::int64_t>(one.counties.size()), one.toldAt});
  geo::store::Catalogue& catalogue = database.catalogue();
  const int srs = catalogue.srsIdOf("counties").value_or(0);
  catalogue.create(kOutlines, srs);
  geo::Box extent;
  const auto outline =
      database.prepare("INSERT INTO province_outlines (code, name, name_en, geom) VALUES (?, ?, ?, ?)");
  for (const ProvinceOutline& one : content.outlines) {
    outline->run({one.code, one.name, one.nameEn, catalogue.encode(one.shape, srs)});
    extent.add(geo::bounds(one.shape));
  }
  catalogue.touch("province_outlines", extent);
  catalogue.putStyle({"province_outlines", "default", styles::surroundings(), {}, true});
  if (!content.plans.plans.empty()) writePlans(database, content.plans.plans);
  for (const auto& table : kTables) catalogue.touch(table.name);
  transaction.commit();
}

void fill(Workspace& package, const PackageContent& content) {
  const std::string why = geo::message("Package for {}", content.registerOfUnit.organisations.front().id);
  if (!content.areas.empty()) package.putAreas(content.areas);
  package.putIndicators(content.figures.indicators);
  if (!content.figures.figures.empty()) package.putFigures(content.figures.figures, why);
  liaison::editRegister(package, {why}, [&content](liaison::Register& all) { all = content.registerOfUnit; });
  writeOwnTables(package.database(), content);
}

/// Of classes that the package's own figures make, and no others.
void putStyles(Workspace& package, const PackageRequest& request, geo::Issues& issues) {
  const MapSettings settings = firstMap(package);
  if (settings.styles.empty() || !request.looks) return;
  saveSettings(package, settings, request.looks(package, settings, issues));
}

/// All of one moment.
PackageContent gathered(Workspace& source, const PackageRequest& request) {
  const WorkspaceReading reading(source);
  return contentOf(source, request, recipientOf(source, request));
}

PackageReport reportOf(const PackageContent& content) {
  const liaison::Register& own = content.registerOfUnit;
  PackageReport report;
  report.round = own.rounds.front().id;
  report.figures = content.figures.figures.size();
  report.leftOut = content.figures.leftOut;
  report.assignments = own.assignments.size();
  report.promises = own.promises.size();
  for (const Unit& county : content.boundaries.counties) report.counties.push_back(county.code);
  for (const ProvinceOutline& one : content.outlines) report.provinces.push_back(one.code);
  for (const PlanExcerpt& one : content.plans.plans)
    report.plans.push_back(
        {one.area, one.version, one.isWhole, one.targets.size(), one.projects.size(), one.texts.size()});
  report.named = content.named;
  report.issues = content.plans.leftOut;
  return report;
}

}  // namespace

PackageReport writePackage(Workspace& source, const PackageRequest& request,
                           const std::filesystem::path& file, bool replace) {
  requireOutputApart(source, file);
  const auto lock = geo::store::lockAndTidy(file, geo::store::Link::replaced);
  geo::store::NewFile made(file, replace);
  PackageReport report = fillPackage(request, gathered(source, request), made);
  made.publish();
  return report;
}

PackageReport fillPackage(const PackageRequest& request, const PackageContent& content,
                          const geo::store::NewFile& made) {
  PackageReport report = reportOf(content);
  Workspace::create(made.temporaryPath(), content.boundaries, true);
  Workspace package = Workspace::open(made.temporaryPath(), false);
  fill(package, content);
  putStyles(package, request, report.issues);
  return report;
}

}  // namespace planning::share

#include "planning/share/unit_package.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <system_error>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/catalogue.h"
#include "geo/store/database.h"
#include "geo/store/new_file.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/register_store.h"
#include "planning/liaison/who_is_where.h"
#include "planning/share/package_content.h"
#include "planning/share/told_totals.h"
#include "planning/workspace/package_mark.h"
#include "planning/workspace/schema.h"
#include "planning/workspace/workspace.h"
#include "planning/workspace/workspace_info.h"

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

/// All that goes into the file.
struct Content {
  Boundaries boundaries;
  std::vector<ProvinceOutline> outlines;
  PackageFigures figures;
  liaison::Register registerOfUnit;
  std::vector<Area> areas;
  std::vector<std::pair<std::string, std::string>> facts;
  std::vector<ToldTotal> totals;
};

std::string titleOf(const liaison::Organisation& unit, const std::string& round, bool inChinese) {
  const std::string& name =
      (inChinese && !unit.nameZh.empty()) || unit.nameEn.empty() ? unit.nameZh : unit.nameEn;
  return inChinese ? name + "：" + round : name + ": " + round;
}

Content contentOf(Workspace& source, const PackageRequest& request) {
  const liaison::Register all = liaison::readRegister(source);
  const liaison::KnownPlaces known = liaison::knownPlaces(source);
  const liaison::Organisation unit = liaison::requireOrganisation(all, request.unit);
  const std::string round = liaison::roundOrLast(all, request.round).id;
  const UnitCounties counties = countiesOf(all, known, unit.id, round);
  if (counties.shown.empty())
    throw geo::DataError(geo::message(
        "{} {} looks after no area, county, township or village of the workspace in round {}; there is "
        "nothing to share with it.",
        unit.id, unit.nameZh, round));
  Content content;
  content.boundaries = boundariesOf(source, counties.shown);
  const WorkspaceInfo info = source.info();
  content.boundaries.info.title = titleOf(unit, round, request.language == "zh");
  content.boundaries.info.boundaryVersion = info.boundaryVersion;
  content.boundaries.info.boundarySource = info.boundarySource;
  content.boundaries.info.figureSource = info.figureSource;
  content.boundaries.info.codeScheme = info.codeScheme;
  content.boundaries.info.language = request.language;
  content.outlines = provinceOutlines(source, counties.shown);
  content.figures = figuresOf(source, counties.figures, request.withDirect);
  content.registerOfUnit = registerOf(all, known, unit.id, round);
  content.areas = areasOf(source, content.registerOfUnit);
  content.facts = {{"format", std::to_string(kPackageFormat)},
                   {"unit", unit.id},
                   {"unit_zh", unit.nameZh},
                   {"unit_en", unit.nameEn},
                   {"round", round},
                   {"made_at", request.madeAt},
                   {"cut_off", request.madeAt}};
  return content;
}

void writeOwnTables(Database& database, const Content& content) {
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
  for (const auto& table : kTables) catalogue.touch(table.name);
  transaction.commit();
}

void fill(Workspace& package, const Content& content) {
  const std::string why = geo::message("Package for {}", content.registerOfUnit.organisations.front().id);
  if (!content.areas.empty()) package.putAreas(content.areas);
  package.putIndicators(content.figures.indicators);
  if (!content.figures.figures.empty()) package.putFigures(content.figures.figures, why);
  liaison::editRegister(package, {why}, [&content](liaison::Register& all) { all = content.registerOfUnit; });
  writeOwnTables(package.database(), content);
}

}  // namespace

PackageReport writePackage(Workspace& source, const PackageRequest& request,
                           const std::filesystem::path& file, bool replace) {
  std::error_code failed;
  if (std::filesystem::equivalent(file, source.path(), failed))
    throw geo::IoError(
        geo::message("{} is the workspace itself; give the package another name.", file.string()));
  const auto lock = geo::store::lockAndTidy(file);
  geo::store::NewFile made(file, replace);
  PackageReport report = fillPackage(source, request, {}, {}, made);
  made.publish();
  return report;
}

PackageReport fillPackage(Workspace& source, const PackageRequest& request, const PackageFacts& facts,
                          const std::vector<ToldTotal>& totals, const geo::store::NewFile& made) {
  Content content = contentOf(source, request);
  const std::pair<const char*, const std::string&> said[] = {{"number", facts.number},
                                                             {"replaces", facts.replaces},
                                                             {"issuer", facts.issuer},
                                                             {"issuer_fingerprint", facts.issuerFingerprint},
                                                             {"heads_taken_at", facts.headsTakenAt},
                                                             {"heads_hash", facts.headsHash}};
  content.totals = totals;
  for (const auto& [key, value] : said)
    if (!value.empty()) content.facts.emplace_back(key, value);
  Workspace::create(made.temporaryPath(), content.boundaries, true);
  {
    Workspace package = Workspace::open(made.temporaryPath(), false);
    fill(package, content);
  }
  PackageReport report{content.registerOfUnit.rounds.front().id,
                       {},
                       content.figures.figures.size(),
                       content.figures.leftOut,
                       content.registerOfUnit.assignments.size(),
                       content.registerOfUnit.promises.size(),
                       {},
                       content.registerOfUnit.organisations.front().nameZh,
                       content.registerOfUnit.organisations.front().nameEn};
  for (const Unit& county : content.boundaries.counties) report.counties.push_back(county.code);
  for (const ProvinceOutline& one : content.outlines) report.provinces.push_back(one.code);
  return report;
}

}  // namespace planning::share

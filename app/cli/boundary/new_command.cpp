#include "app/cli/boundary/new_command.h"

#include "app/cli/boundary/new_report.h"
#include "app/cli/verb/option_checks.h"
#include "app/data/chinese_units.h"
#include "app/data/shipped_data.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "geo/store/file_lock.h"
#include "planning/boundary/boundary_layers.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

std::string NewCommand::summary() const {
  return geo::message("Makes a workspace from boundaries: reads, cleans, stores, reports");
}

void NewCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  verb.add_option("--boundaries", m_boundaries,
                  geo::message("Polygons: any OGR source, a zip of one, or a folder of GeoJSON files"))
      ->type_name("FILE")
      ->required();
  verb.add_option("--layer", m_layer, geo::message("Layer of a source with several"))->type_name("NAME");
  verb.add_option("--code", m_codeField, geo::message("Field of the unit's code; otherwise found by content"))
      ->type_name("FIELD");
  verb.add_option("--name", m_nameField, geo::message("Field of the unit's name; otherwise found by content"))
      ->type_name("FIELD");
  verb.add_option("--parent", m_parentField,
                  geo::message("Field that says which larger unit each belongs to"))
      ->type_name("FIELD");
  verb.add_option(
          "--scheme", m_scheme,
          geo::message("gb2260: the codes are Chinese ones; none: plain text; otherwise recognised by "
                       "codes and names"))
      ->type_name("SCHEME")
      ->check(oneOf({"gb2260", "none"}));
  verb.add_option("--encoding", m_encoding,
                  geo::message("Encoding of the text, such as UTF-8 or GB18030; otherwise found by content"))
      ->type_name("NAME");
  verb.add_option("--crs", m_crs,
                  geo::message("Coordinate reference system of a source that says none or an impossible one, "
                               "such as EPSG:4326"))
      ->type_name("CRS");
  verb.add_option(
          "--datum", m_datum,
          geo::message("wgs84: coordinates are as the file says; gcj02: shifted as in Chinese web maps"))
      ->type_name("DATUM")
      ->check(oneOf({"wgs84", "gcj02"}));
  verb.add_option("--level", m_level,
                  geo::message("Of a layer that holds units and larger ones which they fill: small or large"))
      ->type_name("LEVEL")
      ->check(oneOf({"small", "large"}));
  verb.add_option("--year", m_year, geo::message("Year of the boundaries"))->type_name("YEAR")->check(year());
  verb.add_option("--title", m_title, geo::message("Title of the workspace"))->type_name("TEXT");
  verb.add_option("--source", m_source, geo::message("Source of the boundaries, as maps shall name it"))
      ->type_name("TEXT");
  verb.add_option("--snap", m_snap,
                  geo::message("Vertices closer than this become one, in units of the source"))
      ->type_name("DISTANCE")
      ->check(numberAtLeast(0));
  verb.add_option("--smallest-gap", m_smallestGapKm2,
                  geo::message("Holes between units from this size on stay, in km²"))
      ->type_name("KM2")
      ->check(numberAtLeast(0));
  verb.add_option("--sliver-width", m_sliverWidthMetres,
                  geo::message("Holes narrower than this are closed whatever their size, in metres"))
      ->type_name("M")
      ->check(numberAtLeast(0));
  auto* const tolerance = verb.add_option("--simplify-tolerance", m_toleranceMetres,
                                          geo::message("Leaves out detail finer than this, in metres"))
                              ->type_name("M")
                              ->check(numberAtLeast(0));
  verb.add_option("--keep-share", m_keepShare,
                  geo::message("Leaves out detail until this share of the vertices is left, 0 to 1"))
      ->type_name("SHARE")
      ->check(numberBetween(0, 1))
      ->excludes(tolerance);
  verb.add_option("--repairs", m_repairs, geo::message("Writes every repair as a layer into this GeoPackage"))
      ->type_name("FILE")
      ->check(fileNameEnding({".gpkg"}));
  verb.add_option("--cleaned", m_cleaned,
                  geo::message("Writes the cleaned units as a layer: .shp, .gpkg or .geojson"))
      ->type_name("FILE")
      ->check(fileNameEnding({".shp", ".gpkg", ".geojson"}));
  verb.add_flag("--replace", m_replace, geo::message("Replaces a workspace that exists"));
}

planning::BoundaryImportOptions NewCommand::importOptions() const {
  planning::BoundaryImportOptions options;
  options.read.layer = m_layer;
  options.read.codeField = m_codeField;
  options.read.nameField = m_nameField;
  options.read.parentField = m_parentField;
  options.read.encoding = m_encoding;
  options.read.crs = m_crs;
  options.clean.snapTolerance = m_snap.value_or(options.clean.snapTolerance);
  options.clean.smallestGapKm2 = m_smallestGapKm2.value_or(options.clean.smallestGapKm2);
  options.clean.sliverWidthMetres = m_sliverWidthMetres.value_or(options.clean.sliverWidthMetres);
  options.datum = m_datum == "gcj02" ? geo::Datum::gcj02 : geo::Datum::asFile;
  if (!m_level.empty())
    options.level = m_level == "small" ? planning::LevelChoice::small : planning::LevelChoice::large;
  if (m_toleranceMetres || m_keepShare)
    options.simplify = geo::SimplifyOptions{m_toleranceMetres, m_keepShare};
  options.year = m_year;
  options.title = m_title;
  options.scheme = m_scheme;
  options.source = m_source;
  options.unitRegister = shippedRegister;
  options.knownPlaces = shippedPlaces;
  options.complete = completeChineseUnits;
  return options;
}

int NewCommand::run(const Console& console) {
  if (!m_replace && std::filesystem::exists(std::filesystem::symlink_status(m_workspace)))
    throw geo::IoError(geo::message("{} exists already; --replace replaces it", m_workspace));
  // said before the long work, not after it
  const auto lock = geo::store::lockForWriting(m_workspace, geo::store::Link::replaced);
  const planning::BoundaryImport imported =
      planning::importBoundaries(m_boundaries, importOptions(), &console.progress);
  planning::Workspace::create(m_workspace, imported.boundaries, m_replace, &console.progress);
  if (!m_repairs.empty()) geo::writeLayer(m_repairs, planning::repairLayer(imported.boundaries));
  if (!m_cleaned.empty()) geo::writeLayer(m_cleaned, planning::countyLayer(imported.boundaries));
  if (console.json) {
    Json report = jsonReport(name());
    report["workspace"] = m_workspace;
    report.update(toJson(imported));
    printJson(console.out, report);
  } else {
    print(console.out, imported);
    console.out << geo::message("Workspace: {}", m_workspace) << '\n';
  }
  return 0;
}

}  // namespace app::cli

#include "app/cli/liaison/share_command.h"

#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"
#include "planning/share/unit_package.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

std::string ShareCommand::summary() const {
  return geo::message("Writes a package for one liaison unit: its counties only");
}

void ShareCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_options.workspace);
  addUnit(verb, m_options.unit)->required();
  verb.add_option("-o,--output", m_options.output, geo::message("File of the package, .gpkg"))
      ->type_name("FILE")
      ->required()
      ->check(fileNameEnding({".gpkg"}));
  addRound(verb, m_options.round);
  verb.add_flag("--direct", m_options.withDirect,
                geo::message("Also figures that no survey round asks, marked as direct"));
  verb.add_flag("--replace", m_options.replace, geo::message("Replaces a package that exists"));
}

int ShareCommand::run(const Console& console) {
  auto workspace = openWorkspace(console, m_options.workspace, true);
  const std::string language = console.language.empty() ? workspace.info().language : console.language;
  const planning::share::PackageReport made =
      planning::share::writePackage(workspace,
                                    {m_options.unit, m_options.round, m_options.withDirect,
                                     geo::store::utcNow(), language == "en" ? "en" : "zh"},
                                    m_options.output, m_options.replace);
  if (console.json) {
    Json report = jsonReport(name());
    report["unit"] = m_options.unit;
    report["round"] = made.round;
    report["file"] = m_options.output;
    report["counties"] = made.counties;
    report["figures"] = made.figures;
    report["figures_left_out"] = made.leftOut;
    report["assignments"] = made.assignments;
    report["promises"] = made.promises;
    report["province_outlines"] = made.provinces;
    printJson(console.out, report);
    return 0;
  }
  console.out << geo::message(
                     "Package for {} in round {}: {} counties, {} figures, {} assignments, {} promises",
                     m_options.unit, made.round, made.counties.size(), made.figures, made.assignments,
                     made.promises)
              << '\n';
  if (made.leftOut > 0)
    console.out << geo::message(
                       "{} figures of these counties are left out: not approved, or of no survey round",
                       made.leftOut)
                << '\n';
  console.out << geo::message("It is not signed and not encrypted: who opens the file can read all of it")
              << '\n';
  return 0;
}

}  // namespace app::cli

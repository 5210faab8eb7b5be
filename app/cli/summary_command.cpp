#include "app/cli/summary_command.h"

#include "app/cli/option_checks.h"
#include "geo/error.h"
#include "geo/message.h"

namespace app::cli {

std::string SummaryCommand::summary() const {
  return geo::message("Adds figures up by area, province or prefecture");
}

void SummaryCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  verb.add_option("--by", m_by, geo::message("What to add up by: area, province or prefecture"))
      ->type_name("LEVEL")
      ->check(oneOf({"area", "province", "prefecture"}));
  verb.add_option("--indicator", m_indicators,
                  geo::message("Indicator, or several with commas; otherwise all"))
      ->type_name("ID")
      ->delimiter(',');
  verb.add_option("--period", m_period, geo::message("Year of the figures; otherwise the last one"))
      ->type_name("YEAR")
      ->check(year());
  verb.add_option("-o,--output", m_output,
                  geo::message("Table to write: .csv, .xlsx or .json; otherwise csv on standard output"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx", ".json"}));
}

int SummaryCommand::run(const Console&) { throw geo::Error("not wired yet"); }

}  // namespace app::cli

#include "app/cli/liaison/share_command.h"

#include "app/cli/liaison/liaison_options.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/render/page/both_languages.h"
#include "app/render/page/indicator_looks.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"
#include "planning/seal/key_file.h"
#include "planning/share/share_order.h"
#include "planning/workspace/workspace.h"

#include <filesystem>
#include <optional>

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
  verb.add_option("--html", m_options.page,
                  geo::message("Also one page for a browser, made of the package, .html"))
      ->type_name("FILE")
      ->check(fileNameEnding({".html"}));
  auto* const key =
      verb.add_option(
              "--sign", m_options.key,
              geo::message("Signs it with these keys; the package gets a number, kept in the workspace"))
          ->type_name("FILE");
  auto* const recipients =
      verb.add_option("--recipient", m_options.recipients,
                      geo::message("Public keys that it is meant for, .pub; again for several"))
          ->type_name("KEYS")
          ->needs(key);
  verb.add_flag("--seal", m_options.isSealed,
                geo::message(
                    "Writes one file that only the recipients can read, FILE.sealed, in place of the others"))
      ->needs(recipients);
  verb.add_flag("--totals", m_options.withTotals,
                geo::message(
                    "Also sums of its areas and of the nation, where nothing of another county can be worked "
                    "out; once told, a sum stays as it is"))
      ->needs(key);
  addPhrase(verb, m_options.phrase);
  verb.get_option("--phrase-file")->needs(key);
  verb.get_option("--phrase-fd")->needs(key);
  verb.add_flag("--direct", m_options.withDirect,
                geo::message("Also figures that no survey round asks, marked as direct"));
  verb.add_flag("--replace", m_options.replace, geo::message("Replaces a package that exists"));
}

int ShareCommand::run(const Console& console) {
  namespace share = planning::share;
  std::vector<planning::seal::KeyCard> recipients;
  for (const std::string& file : m_options.recipients) recipients.push_back(planning::seal::readCard(file));
  std::optional<planning::seal::OwnKeys> own;
  if (!m_options.key.empty())
    own = planning::seal::openKeyFile(m_options.key, phraseFor(m_options.phrase, m_options.key));
  auto workspace = openWorkspace(console, m_options.workspace, !own.has_value());
  const std::string language = console.language.empty() ? workspace.info().language : console.language;
  const share::ShareOrder order{{m_options.unit, m_options.round, m_options.withDirect, geo::store::utcNow(),
                                 language == "en" ? "en" : "zh", render::indicatorLooks},
                                m_options.output,
                                m_options.page,
                                own ? &*own : nullptr,
                                recipients,
                                m_options.isSealed,
                                m_options.replace,
                                m_options.withTotals,
                                render::dataTextIn};
  const share::ShareReport made = share::share(workspace, order);
  if (console.json) {
    printJson(console.out, toJson(made));
    return 0;
  }
  for (const std::string& line : share::linesOf(made, order)) console.out << line << '\n';
  printIssues(console.out, made.package.issues);
  return 0;
}

Json ShareCommand::toJson(const planning::share::ShareReport& made) const {
  Json report = jsonReport(name());
  report["unit"] = m_options.unit;
  report["round"] = made.package.round;
  report["file"] = made.files.front().string();
  report["files"] = Json::array();
  for (const std::filesystem::path& file : made.files) report["files"].push_back(file.string());
  report["counties"] = made.package.counties;
  report["figures"] = made.package.figures;
  report["figures_left_out"] = made.package.leftOut;
  report["assignments"] = made.package.assignments;
  report["promises"] = made.package.promises;
  report["province_outlines"] = made.package.provinces;
  report["entries_naming_others"] = Json::array();
  for (const planning::share::NamedCounty& one : made.package.named)
    report["entries_naming_others"].push_back({{"list", one.list}, {"key", one.key}, {"name", one.county}});
  report["plans"] = Json::array();
  for (const planning::share::PlanReport& one : made.package.plans)
    report["plans"].push_back({{"area", one.area},
                               {"version", one.version},
                               {"whole", one.isWhole},
                               {"targets", one.targets},
                               {"projects", one.projects},
                               {"texts", one.texts}});
  report["issues"] = app::cli::toJson(made.package.issues);
  report["totals"] = made.totals;
  report["totals_withheld"] = made.totalsWithheld;
  report["totals_at_limit"] = made.totalsAtLimit;
  report["totals_at_risk"] = made.totalsAtRisk;
  report["number"] = made.number > 0 ? Json(made.number) : Json();
  report["id"] = made.id;
  report["replaces"] = made.replaces;
  return report;
}

}  // namespace app::cli

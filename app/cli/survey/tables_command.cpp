#include "app/cli/survey/tables_command.h"

#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/report.h"
#include "app/cli/verb/side_table.h"
#include "app/cli/verb/usage_error.h"
#include "app/data/shipped_data.h"
#include "app/text/language.h"
#include "geo/file/staged_folder.h"
#include "geo/report/message.h"
#include "geo/store/current_user.h"
#include "geo/table/table_writer.h"
#include "planning/codebook/codebook_table.h"
#include "planning/forms/data_form.h"
#include "planning/survey/round.h"
#include "planning/workspace/workspace.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace app::cli {
namespace {

namespace forms = planning::forms;

/// Sentences and names of a table are in one language, also where that is not the one the user speaks.
class SpokenLanguage {
 public:
  explicit SpokenLanguage(bool chinese) : m_before(installedLanguage()) {
    installLanguage(chinese ? Language::chinese : Language::english);
  }
  ~SpokenLanguage() { installLanguage(m_before); }
  SpokenLanguage(const SpokenLanguage&) = delete;
  SpokenLanguage& operator=(const SpokenLanguage&) = delete;

 private:
  Language m_before;
};

/// A file of the user's, or one that ships by its name alone.
std::filesystem::path codebookFile(const std::string& given) {
  std::filesystem::path path(given);
  if (std::filesystem::exists(path) || path.has_parent_path()) return path;
  const std::filesystem::path shipped = findShippedData();
  return !shipped.empty() && std::filesystem::exists(shipped / path) ? shipped / path : path;
}

void print(std::ostream& out, const forms::CodebookDifference& difference) {
  constexpr std::size_t kFieldsShown = 20;
  std::size_t added = 0;
  std::size_t shown = 0;
  for (const forms::CodebookChange& change : difference.changes) {
    if (change.field.empty()) ++added;
    if (change.field.empty() || ++shown > kFieldsShown) continue;
    out << "  "
        << geo::message("{}, {}: '{}' becomes '{}'", change.indicator, change.field, change.stored,
                        change.given)
        << '\n';
  }
  if (shown > kFieldsShown)
    out << "  " << geo::message("and {} more; --json lists them", shown - kFieldsShown) << '\n';
  out << geo::message("New: {}; fields that change: {}; the same: {}; only in the workspace: {}", added,
                      shown, difference.same, difference.onlyStored.size())
      << '\n';
}

Json toJson(const forms::CodebookDifference& difference) {
  Json changes = Json::array();
  for (const forms::CodebookChange& change : difference.changes)
    changes.push_back({{"indicator", change.indicator},
                       {"field", change.field},
                       {"stored", change.stored},
                       {"given", change.given}});
  return {{"same", difference.same}, {"only_stored", difference.onlyStored}, {"changes", changes}};
}

}  // namespace

std::string TablesCommand::summary() const {
  return geo::message("Writes the tables that counties fill in, one a province, and the codebook");
}

void TablesCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  CLI::Option* const folder =
      verb.add_option("-o,--output", m_folder, geo::message("Folder for the tables"))->type_name("DIR");
  verb.add_option(
          "--round", m_round,
          geo::message("Round of the survey: its counties, indicators and period; notes them as sent"))
      ->type_name("ID");
  verb.add_option("--indicators", m_indicators,
                  geo::message("Indicator, or several with commas; otherwise all that are reported"))
      ->type_name("ID")
      ->delimiter(',');
  verb.add_option("--group", m_groups,
                  geo::message("Indicators of a group of the codebook, or several with commas"))
      ->type_name("ID")
      ->delimiter(',');
  verb.add_option("--period", m_period, geo::message("Year that the figures will be about"))
      ->type_name("YEAR")
      ->check(year());
  CLI::Option* const codebook =
      verb.add_option("--codebook", m_codebook, geo::message("Writes the codebook instead: .csv or .xlsx"))
          ->type_name("FILE")
          ->check(fileNameEnding({".csv", ".xlsx"}))
          ->excludes(folder);
  verb.add_option("--adopt", m_adopt,
                  geo::message("Takes over a codebook, of a file or one that ships, and says what changes"))
      ->type_name("FILE")
      ->excludes(folder)
      ->excludes(codebook);
  verb.add_flag("--dry-run", m_dryRun, geo::message("Reports what would be stored, and stores nothing"))
      ->needs(verb.get_option("--adopt"));
  for (const char* const other : {"--codebook", "--adopt"})
    excludeAll(verb, other, {"--round", "--indicators", "--group", "--period"});
  excludeAll(verb, "--round", {"--period"});
}

int TablesCommand::run(const Console& console) {
  if (m_folder.empty() && m_codebook.empty() && m_adopt.empty())
    throw UsageError(geo::message("{} is missing", "--output"));
  const bool writes = (!m_adopt.empty() && !m_dryRun) || (!m_folder.empty() && !m_round.empty());
  planning::Workspace workspace = openWorkspace(console, m_workspace, !writes);
  if (!m_adopt.empty()) return adoptCodebook(console, workspace);
  return m_codebook.empty() ? writeForms(console, workspace) : writeCodebook(console, workspace);
}

int TablesCommand::writeForms(const Console& console, planning::Workspace& workspace) const {
  const bool inChinese =
      console.language.empty() ? workspace.info().language == "zh" : console.language == "zh";
  forms::FormRequest request;
  request.inChinese = inChinese;
  request.period = m_period;
  if (!m_round.empty())
    request = forms::requestOf(planning::survey::requireRound(workspace, m_round), inChinese);
  if (!m_indicators.empty()) request.indicators = m_indicators;
  if (request.period.empty()) throw UsageError(geo::message("{} is missing", "--period"));
  for (const planning::Indicator& one : workspace.indicators())
    if (std::ranges::find(m_groups, one.group) != m_groups.end() && one.formula.empty())
      request.indicators.push_back(one.id);
  if (!m_groups.empty() && request.indicators.empty())
    throw UsageError(geo::message("the codebook has no indicator in the groups {}",
                                  fmt::format("{}", fmt::join(m_groups, ", "))));
  geo::StagedFolder folder(m_folder);
  Json files = Json::array();
  std::size_t counties = 0;
  const auto made = [&] {
    const SpokenLanguage spoken(request.inChinese);
    return forms::makeDataForms(workspace, request);
  }();
  for (const forms::DataForm& form : made) {
    console.progress.report(geo::message("Writing {}", form.fileName), 0);
    geo::writeFormWorkbook(folder.path() / form.fileName, form.workbook);
    files.push_back({{"file", form.fileName}, {"province", form.province}, {"counties", form.counties}});
    counties += form.counties;
  }
  folder.publish();
  if (!m_round.empty())
    planning::survey::markSent(workspace, m_round, request.units, geo::message("data table"),
                               geo::store::currentUser());
  if (console.json) {
    Json report = jsonReport(name());
    report["folder"] = m_folder;
    report["period"] = request.period;
    report["counties"] = counties;
    report["files"] = files;
    printJson(console.out, report);
  } else {
    console.out << geo::message("{} tables for {} counties are in {}", files.size(), thousands(counties),
                                m_folder)
                << '\n';
  }
  return 0;
}

int TablesCommand::writeCodebook(const Console& console, planning::Workspace& workspace) const {
  const geo::TableToWrite table = forms::codebookTable(workspace);
  geo::writeTable(m_codebook, table, {.byteOrderMark = true});
  if (console.json) {
    Json report = jsonReport(name());
    report["codebook"] = m_codebook;
    report["indicators"] = table.rows.size();
    printJson(console.out, report);
  } else {
    console.out << geo::message("{} indicators are in {}", table.rows.size(), m_codebook) << '\n';
  }
  return 0;
}

int TablesCommand::adoptCodebook(const Console& console, planning::Workspace& workspace) const {
  const std::filesystem::path file = codebookFile(m_adopt);
  const auto given = planning::Codebook::fromTable(readSideTable(console, file));
  const forms::CodebookDifference difference =
      m_dryRun
          ? forms::compareCodebook(workspace, given)
          : forms::adoptCodebook(workspace, given, geo::message("Codebook of {}", file.filename().string()));
  if (console.json) {
    Json report = jsonReport(name());
    report["adopted"] = !m_dryRun;
    report.update(toJson(difference));
    printJson(console.out, report);
  } else {
    print(console.out, difference);
    if (m_dryRun) console.out << geo::message("Nothing was stored (--dry-run)") << '\n';
  }
  return 0;
}

}  // namespace app::cli

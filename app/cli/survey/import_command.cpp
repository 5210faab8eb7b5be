#include "app/cli/survey/import_command.h"

#include "app/cli/survey/import_report.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/usage_error.h"
#include "app/data/shipped_data.h"
#include "geo/report/message.h"
#include "geo/table/table_reader.h"
#include "geo/table/table_writer.h"
#include "planning/intake/import_difference.h"
#include "planning/intake/intake.h"
#include "planning/workspace/workspace.h"

namespace app::cli {

std::string ImportCommand::summary() const {
  return geo::message("Attaches a survey table to the units and reports how rows matched");
}

void ImportCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  CLI::Option* const table =
      verb.add_option("TABLE", m_table, geo::message("Table: csv, xlsx, ods, dbf or any OGR table"))
          ->type_name("FILE");
  verb.add_option("--period", m_period,
                  geo::message("Year that the figures are about; otherwise as the table says"))
      ->type_name("YEAR")
      ->check(year());
  verb.add_option("--code", m_codeColumn,
                  geo::message("Column of the unit's code; otherwise found by content"))
      ->type_name("COLUMN");
  verb.add_option("--name", m_nameColumn,
                  geo::message("Column of the unit's name; otherwise found by content"))
      ->type_name("COLUMN");
  verb.add_option("--column", m_columns,
                  geo::message("What a column is: COLUMN=INDICATOR, or COLUMN= to leave it out; remembered"))
      ->type_name("CHOICE");
  verb.add_option("--sheet", m_sheet, geo::message("Sheet of a workbook with several"))->type_name("NAME");
  verb.add_option("--encoding", m_encoding,
                  geo::message("Encoding of the text, such as UTF-8 or GB18030; otherwise found by content"))
      ->type_name("NAME");
  verb.add_option("--codebook", m_codebook,
                  geo::message(
                      "Table that says what each column means; otherwise columns are taken as plain numbers"))
      ->type_name("FILE");
  verb.add_option("--source", m_source, geo::message("Source of the figures, as maps shall name it"))
      ->type_name("TEXT");
  verb.add_option(
          "--diff", m_difference,
          geo::message("Writes the stored figures that have another value in the table: .csv or .xlsx"))
      ->type_name("FILE")
      ->check(fileNameEnding({".csv", ".xlsx"}));
  verb.add_flag("--dry-run", m_dryRun, geo::message("Reports what would be stored, and stores nothing"));
  CLI::Option* const list =
      verb.add_flag("--list", m_list, geo::message("Lists the imports of the workspace"));
  verb.add_option("--undo", m_undo, geo::message("Puts back what was there before this import"))
      ->type_name("NUMBER")
      ->excludes(table)
      ->excludes(list);
  list->excludes(table);
  for (const char* const other : {"--list", "--undo"})
    excludeAll(verb, other,
               {"--period", "--code", "--name", "--column", "--sheet", "--encoding", "--codebook", "--source",
                "--diff", "--dry-run"});
}

std::map<std::string, std::string> ImportCommand::chosenColumns() const {
  std::map<std::string, std::string> columns;
  for (const std::string& choice : m_columns) {
    const std::size_t equals = choice.rfind('=');
    if (equals == std::string::npos || equals == 0)
      throw UsageError(geo::message("--column needs COLUMN=INDICATOR, not '{}'", choice));
    columns[choice.substr(0, equals)] = choice.substr(equals + 1);
  }
  return columns;
}

int ImportCommand::run(const Console& console) {
  if (!m_undo && !m_list && m_table.empty()) throw UsageError(geo::message("{} is missing", "TABLE"));
  planning::Workspace workspace = planning::Workspace::open(m_workspace, m_dryRun || m_list);
  if (m_undo) return undo(console, workspace);
  return m_list ? list(console, workspace) : import(console, workspace);
}

int ImportCommand::import(const Console& console, planning::Workspace& workspace) const {
  console.progress.report(geo::message("Reading {}", m_table), 0);
  std::optional<planning::Codebook> codebook;
  if (!m_codebook.empty()) codebook = planning::Codebook::fromTable(geo::readTable(m_codebook).table);
  planning::SurveyAttachment options;
  options.period = m_period;
  options.codeColumn = m_codeColumn.value_or("");
  options.nameColumn = m_nameColumn.value_or("");
  options.source = m_source;
  options.columns = chosenColumns();
  const bool isChinese = workspace.info().codeScheme == "gb2260";
  const planning::forms::Intake intake = planning::forms::prepareIntake(
      workspace, m_table, {.sheet = m_sheet, .encoding = m_encoding}, codebook ? &*codebook : nullptr,
      isChinese ? shippedHistory() : planning::CodeHistory(), options, &console.progress);
  if (!m_difference.empty())
    geo::writeTable(m_difference, planning::forms::differenceTable(workspace, intake.comparison),
                    {.byteOrderMark = true});
  std::optional<planning::forms::ImportRecord> record;
  if (!m_dryRun) record = planning::forms::storeIntake(workspace, intake, &console.progress);
  if (console.json) {
    Json report = jsonReport(name());
    report["workspace"] = m_workspace;
    report.update(toJson(intake, m_table));
    report["import"] = record ? Json(record->id) : Json();
    printJson(console.out, report);
  } else {
    print(console.out, intake);
    console.out << (record ? geo::message("Stored as import {}", record->id)
                           : geo::message("Nothing was stored (--dry-run)"))
                << '\n';
  }
  return 0;
}

int ImportCommand::list(const Console& console, planning::Workspace& workspace) const {
  const auto records = planning::forms::imports(workspace);
  if (console.json) {
    Json report = jsonReport(name());
    report["imports"] = toJson(records);
    printJson(console.out, report);
  } else {
    print(console.out, records);
  }
  return 0;
}

int ImportCommand::undo(const Console& console, planning::Workspace& workspace) const {
  const planning::forms::Undone undone = planning::forms::undoImport(workspace, *m_undo);
  if (console.json) {
    Json report = jsonReport(name());
    report["undone"] = undone.import.id;
    report["file"] = undone.import.file;
    report["restored"] = undone.restored;
    report["removed"] = undone.removed;
    printJson(console.out, report);
  } else {
    console.out << geo::message("Import {} ({}) is undone: {} figures are what they were, {} are gone",
                                undone.import.id, undone.import.file, undone.restored, undone.removed)
                << '\n';
  }
  return 0;
}

}  // namespace app::cli

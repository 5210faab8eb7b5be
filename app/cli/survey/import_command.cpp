#include "app/cli/survey/import_command.h"

#include "app/cli/survey/import_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "app/cli/verb/side_table.h"
#include "app/cli/verb/usage_error.h"
#include "app/data/shipped_data.h"
#include "geo/report/message.h"
#include "geo/table/table_writer.h"
#include "planning/figures/indicator_words.h"
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
  addReading(verb);
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
               {"--period", "--code", "--name", "--column", "--sheet", "--encoding", "--header-row",
                "--decimal", "--thousands", "--indicator", "--kind", "--keep-rows", "--codebook", "--source",
                "--diff", "--dry-run"});
}

void ImportCommand::addReading(CLI::App& verb) {
  verb.add_option("--header-row", m_headerRow,
                  geo::message("Row that names the columns, as the file counts; otherwise found by content"))
      ->type_name("NUMBER")
      ->check(CLI::Range(1, 1'000'000));
  verb.add_option(
          "--decimal", m_decimal,
          geo::message("Decimal sign of all columns: point or comma; otherwise found for each column"))
      ->type_name("SIGN")
      ->check(CLI::IsMember({"point", "comma"}));
  verb.add_option(
          "--thousands", m_thousands,
          geo::message("What parts thousands in all columns: comma, point, space, apostrophe or none; "
                       "otherwise found for each column"))
      ->type_name("SIGN")
      ->check(CLI::IsMember({"comma", "point", "space", "apostrophe", "none"}));
  verb.add_option("--indicator", m_indicator,
                  geo::message("What the figures are, where no column and no name of a column says it"))
      ->type_name("ID");
  verb.add_option("--kind", m_kinds,
                  geo::message("Kind of a column that the codebook lacks: COLUMN=count, rate, mean or money; "
                               "otherwise by content"))
      ->type_name("CHOICE");
  verb.add_flag(
      "--keep-rows", m_keepRows,
      geo::message("Keeps rows that no unit takes as units without an outline; never sums and remarks"));
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

std::map<std::string, planning::IndicatorKind> ImportCommand::chosenKinds() const {
  std::map<std::string, planning::IndicatorKind> kinds;
  for (const std::string& choice : m_kinds) {
    const std::size_t equals = choice.rfind('=');
    const auto kind =
        equals == std::string::npos ? std::nullopt : planning::parseIndicatorKind(choice.substr(equals + 1));
    if (!kind)
      throw UsageError(geo::message("--kind needs COLUMN=count, rate, mean or money, not '{}'", choice));
    kinds[choice.substr(0, equals)] = *kind;
  }
  return kinds;
}

std::optional<planning::NumberStyle> ImportCommand::numbers() const {
  if (m_decimal.empty() && m_thousands.empty()) return std::nullopt;
  if (!m_decimal.empty() && m_decimal == m_thousands)
    throw UsageError(geo::message("--decimal and --thousands cannot be the same sign"));
  static const std::map<std::string, char> kSigns{
      {"point", '.'}, {"comma", ','}, {"space", ' '}, {"apostrophe", '\''}, {"none", '\0'}};
  const bool isComma = m_decimal.empty() ? m_thousands == "point" : m_decimal == "comma";
  planning::NumberStyle style{isComma ? ',' : '.', isComma ? '.' : ','};
  if (!m_thousands.empty()) style.thousands = kSigns.at(m_thousands);
  return style;
}

int ImportCommand::run(const Console& console) {
  if (!m_undo && !m_list && m_table.empty()) throw UsageError(geo::message("{} is missing", "TABLE"));
  planning::Workspace workspace = openWorkspace(console, m_workspace, m_dryRun || m_list);
  if (m_undo) return undo(console, workspace);
  return m_list ? list(console, workspace) : import(console, workspace);
}

int ImportCommand::import(const Console& console, planning::Workspace& workspace) const {
  console.progress.report(geo::message("Reading {}", m_table), 0);
  std::optional<planning::Codebook> codebook;
  if (!m_codebook.empty()) codebook = planning::Codebook::fromTable(readSideTable(console, m_codebook));
  planning::SurveyAttachment options;
  options.period = m_period;
  options.codeColumn = m_codeColumn.value_or("");
  options.nameColumn = m_nameColumn.value_or("");
  options.source = m_source;
  options.columns = chosenColumns();
  options.numbers = numbers();
  options.kinds = chosenKinds();
  options.indicator = m_indicator;
  options.keepUnmatched = m_keepRows;
  const bool isChinese = workspace.info().codeScheme == "gb2260";
  const planning::forms::Intake intake = planning::forms::prepareIntake(
      workspace, m_table, {.sheet = m_sheet, .encoding = m_encoding, .namesRow = m_headerRow},
      codebook ? &*codebook : nullptr, isChinese ? shippedHistory() : planning::CodeHistory(), options,
      &console.progress);
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

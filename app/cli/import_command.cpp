#include "app/cli/import_command.h"

#include "app/cli/import_report.h"
#include "app/cli/option_checks.h"
#include "app/data/shipped_data.h"
#include "geo/message.h"
#include "geo/table_reader.h"
#include "planning/attach.h"

#include <nlohmann/json.hpp>

namespace app::cli {

std::string ImportCommand::summary() const {
  return geo::message("Attaches a survey table to the units and reports how rows matched");
}

void ImportCommand::setup(CLI::App& verb) {
  addWorkspace(verb, m_workspace);
  verb.add_option("TABLE", m_table, geo::message("Table: csv, xlsx, ods, dbf or any OGR table"))
      ->type_name("FILE")
      ->required();
  verb.add_option("--period", m_period, geo::message("Year that the figures are about"))
      ->type_name("YEAR")
      ->required()
      ->check(year());
  verb.add_option("--code", m_codeColumn,
                  geo::message("Column of the unit's code; otherwise found by content"))
      ->type_name("COLUMN");
  verb.add_option("--name", m_nameColumn,
                  geo::message("Column of the unit's name; otherwise found by content"))
      ->type_name("COLUMN");
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
}

int ImportCommand::run(const Console& console) {
  planning::Workspace workspace = planning::Workspace::open(m_workspace, false);
  console.progress.report(geo::message("Reading {}", m_table), 0);
  const geo::TableRead read = geo::readTable(m_table, {m_sheet, m_encoding});
  std::optional<planning::Codebook> codebook;
  if (!m_codebook.empty()) codebook = planning::Codebook::fromTable(geo::readTable(m_codebook).table);
  const bool isChinese = workspace.info().codeScheme == "gb2260";
  const planning::SurveyImport imported = planning::attachSurvey(
      workspace, read.table, codebook ? &*codebook : nullptr,
      isChinese ? shippedHistory() : planning::CodeHistory(),
      {m_period, m_codeColumn.value_or(""), m_nameColumn.value_or(""), m_source}, &console.progress);
  if (console.json) {
    Json report = jsonReport(name());
    report["workspace"] = m_workspace;
    report["table"] = {{"file", m_table}, {"driver", read.driver}, {"encoding", read.encodingUsed}};
    report.update(toJson(imported));
    printJson(console.out, report);
  } else {
    print(console.out, imported);
  }
  return 0;
}

}  // namespace app::cli

#include "planning/forms/filled_form.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <unordered_map>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/forms/data_form.h"
#include "planning/forms/row_flags.h"
#include "planning/reading/table_columns.h"
#include "planning/unit/unit.h"
#include "planning/unit/units_above.h"
#include "planning/workspace/workspace.h"

namespace planning::forms {
namespace {

int numberOf(const std::string& text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

/// The words of the drop-down become names of flags.
void translateFlags(geo::Table& table) {
  const auto column = findColumn(table, kFlagColumn);
  if (!column) return;
  for (geo::Table::Row& row : table.rows)
    if (auto& cell = row.cells[*column])
      if (const auto flag = parseRowFlag(*cell)) cell = toString(*flag);
}

}  // namespace

std::optional<FilledForm> readFilledForm(const std::filesystem::path& file, const geo::TableRead& read) {
  if (std::find(read.hiddenSheets.begin(), read.hiddenSheets.end(), kFactsSheet) == read.hiddenSheets.end())
    return std::nullopt;
  const geo::Table facts = geo::readTable(file, {.sheet = kFactsSheet, .encoding = {}}).table;
  std::map<std::string, std::string> values;
  std::vector<std::string> sheets;
  for (const geo::Table::Row& row : facts.rows) {
    const std::string& key = cellText(row, 0);
    const std::string value = row.cells.size() > 1 ? cellText(row, 1) : std::string();
    if (key == "sheet")
      sheets.push_back(value);
    else
      values[key] = value;
  }
  const std::string name = file.filename().string();
  if (numberOf(values["form_version"]) > kFormVersion)
    throw geo::DataError(geo::message(
        "{} is a data table of a newer version of this program; update the program to read it.", name));
  if (sheets.empty() || values["period"].empty() || numberOf(values["names_row"]) < 1)
    throw geo::DataError(
        geo::message("{} is a data table whose hidden sheet was changed; copy the figures into a new one "
                     "from 'lianpian tables'.",
                     name));
  FilledForm form{name, values["round"], values["period"], values["province"], values["province_name"], {}};
  for (const std::string& sheet : sheets) {
    form.sheets.push_back(geo::readTable(file, {.sheet = sheet,
                                                .encoding = {},
                                                .namesRow = numberOf(values["names_row"]),
                                                .firstRow = numberOf(values["first_row"])}));
    (void)requireColumn(form.sheets.back().table, kCodeColumn);
    translateFlags(form.sheets.back().table);
  }
  return form;
}

void checkProvince(const FilledForm& form, Workspace& workspace) {
  std::vector<Unit> all;
  for (const Level level : {Level::county, Level::prefecture, Level::province})
    std::ranges::move(workspace.units(level), std::back_inserter(all));
  const UnitsAbove above(all);
  std::unordered_map<std::string_view, const Unit*> units;
  for (const Unit& unit : all) units.insert_or_assign(unit.code, &unit);
  const auto provinceOf = [&](const std::string& code) -> const Unit* {
    const auto found = units.find(code);
    return found == units.end() ? nullptr : above.at(*found->second, Level::province);
  };
  if (form.province.empty()) return;
  for (const geo::TableRead& sheet : form.sheets) {
    const std::size_t code = requireColumn(sheet.table, kCodeColumn);
    std::size_t wrong = 0;
    const Unit* other = nullptr;
    for (const geo::Table::Row& row : sheet.table.rows)
      if (const Unit* const home = provinceOf(cellText(row, code));
          home != nullptr && home->code != form.province) {
        ++wrong;
        other = home;
      }
    if (other != nullptr)
      throw geo::DataError(geo::message(
          "{} is the table of {}, but {} of its rows are counties of {}: two tables were mixed up and "
          "nothing was stored.",
          form.file, form.provinceName, wrong, other->name));
  }
  for (const Unit& unit : all)
    if (unit.level == Level::province && unit.code != form.province && !unit.name.empty() &&
        form.file.find(unit.name) != std::string::npos &&
        form.file.find(form.provinceName) == std::string::npos)
      throw geo::DataError(geo::message(
          "{} holds the table of {}, not of {} as its name says: two tables were mixed up and nothing was "
          "stored.",
          form.file, form.provinceName, unit.name));
}

}  // namespace planning::forms

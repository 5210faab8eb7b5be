#include "app/data/chinese_units.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>

#include "app/data/shipped_data.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/query/english_names.h"
#include "planning/reading/table_columns.h"
#include "planning/unit/units_above.h"
#include "planning/workspace/package_mark.h"
#include "planning/workspace/stored_years.h"
#include "planning/workspace/workspace.h"

namespace app {
namespace {

using planning::Unit;

/// Of the year; of the last one where the layer has none.
std::map<std::string, std::string> prefectureNames(int year) {
  const geo::Table table = shippedTable("prefectures.csv");
  const auto column = [&table](const char* name) { return planning::requireColumn(table, name); };
  std::map<std::string, std::string> names;
  for (const geo::Table::Row& row : table.rows) {
    const auto first = planning::cellNumber(table, row, column("first_year"));
    const auto last = planning::cellNumber(table, row, column("last_year"));
    if (year == 0 ? last.has_value() : (first && year < *first) || (last && *last < year)) continue;
    names[planning::cellText(row, column("code"))] = planning::cellText(row, column("name"));
  }
  return names;
}

void nameInEnglish(planning::Boundaries& boundaries) {
  const planning::EnglishNames names(shippedPinyin(), shippedTable("english_names.csv"));
  const planning::UnitsAbove above(boundaries.prefectures, boundaries.provinces);
  for (auto* const level : {&boundaries.counties, &boundaries.prefectures, &boundaries.provinces})
    for (Unit& unit : *level) {
      const Unit* const province = above.at(unit, planning::Level::province);
      if (unit.nameEn.empty()) unit.nameEn = names.of(unit.name, province ? province->name : std::string());
    }
}

/// `obstacle`: why they could not be added.
geo::Issue lacking(planning::Workspace& workspace, const std::string& obstacle) {
  std::string text = geo::message(
      "{} does not hold which county there was in which year: sums of every year "
      "take the counties of its boundaries. Open it once where it can be written.",
      workspace.path().string());
  if (!obstacle.empty()) text += " " + obstacle;
  return {geo::Issue::Severity::warning, "years.missing", workspace.path().filename().string(), text};
}

}  // namespace

planning::CountyRegister shippedCounties() {
  if (findShippedData().empty()) return {};
  return {shippedRegister(0), kRegisterYear, shippedHistory()};
}

void completeChineseUnits(planning::Boundaries& boundaries) {
  if (findShippedData().empty()) return;
  const int year = planning::yearOfPeriod(boundaries.info.boundaryVersion).value_or(0);
  const std::map<std::string, std::string> names = prefectureNames(year);
  for (Unit& prefecture : boundaries.prefectures)
    if (const auto found = names.find(prefecture.code); found != names.end()) prefecture.name = found->second;
  nameInEnglish(boundaries);
  std::vector<Unit> upper = boundaries.prefectures;
  std::ranges::copy(boundaries.provinces, std::back_inserter(upper));
  boundaries.years = planning::countyYears(boundaries.counties, upper, year, shippedCounties());
}

std::optional<geo::Issue> addMissingYears(planning::Workspace& workspace) {
  const planning::WorkspaceInfo info = workspace.info();
  if (info.codeScheme != "gb2260" || planning::knowsYears(workspace) || findShippedData().empty() ||
      planning::isPackage(workspace))  // has the years of its counties where the workspace had any
    return std::nullopt;
  if (workspace.isReadOnly()) return lacking(workspace, {});
  const std::vector<Unit> counties = planning::boundaryCounties(workspace);
  std::vector<Unit> upper = workspace.units(planning::Level::prefecture);
  std::ranges::copy(workspace.units(planning::Level::province), std::back_inserter(upper));
  const int year = planning::yearOfPeriod(info.boundaryVersion).value_or(0);
  const std::vector<planning::CountyYears> years =
      planning::countyYears(counties, upper, year, shippedCounties());
  try {
    planning::putYears(workspace, years);
  } catch (const geo::IoError& error) {  // what is there can be read all the same
    return lacking(workspace, error.what());
  }
  return geo::Issue{
      geo::Issue::Severity::note, "years.added", workspace.path().filename().string(),
      geo::message("{} did not hold which county there was in which year; {} entries were added. "
                   "Sums of a year take its own counties now.",
                   workspace.path().string(), years.size())};
}

}  // namespace app

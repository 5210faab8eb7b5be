#include "planning/areas/area_list.h"

#include <algorithm>
#include <initializer_list>
#include <set>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/reading/place_name.h"
#include "planning/reading/table_columns.h"

namespace planning {
namespace {

using Severity = geo::Issue::Severity;

constexpr int kYearOfList = 2011;

/// By its name, else by the name in other case or with spaces: "Area", "Code ".
std::optional<std::size_t> columnOf(const geo::Table& table, const char* name) {
  if (const auto exact = findColumn(table, name)) return exact;
  const auto found =
      std::ranges::find_if(table.columns, [name](const std::string& text) { return foldName(text) == name; });
  if (found == table.columns.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table.columns.begin());
}

std::size_t neededColumn(const geo::Table& table, const char* name) {
  const auto found = columnOf(table, name);
  return found ? *found : requireColumn(table, name);
}

std::optional<double> number(const geo::Table& table, const geo::Table::Row& row, const char* column) {
  const auto found = columnOf(table, column);
  return found ? cellNumber(table, row, *found) : std::nullopt;
}

std::optional<int> wholeNumber(const geo::Table& table, const geo::Table::Row& row, const char* column) {
  const auto found = columnOf(table, column);
  return found ? cellWhole(table, row, *found) : std::nullopt;
}

/// The first of these columns that the row has something in.
std::string firstText(const geo::Table& table, const geo::Table::Row& row,
                      std::initializer_list<const char*> columns) {
  for (const char* column : columns)
    if (const std::string& text = cellText(row, columnOf(table, column)); !text.empty()) return text;
  return {};
}

Area parseArea(const geo::Table& table, const geo::Table::Row& row) {
  const auto text = [&](const char* column) { return cellText(row, columnOf(table, column)); };
  Area area;
  area.id = cellText(row, neededColumn(table, "area"));
  area.nameZh = firstText(table, row, {"area_zh", "name", "area_en", "area"});
  area.nameEn = firstText(table, row, {"area_en", "name", "area_zh", "area"});
  area.type = text("type");
  area.publishedCounties = wholeNumber(table, row, "counties_2012").value_or(0);
  area.planningRangeCounties = wholeNumber(table, row, "planning_range_counties");
  area.planningArea10kKm2 = number(table, row, "planning_area_10k_km2");
  area.liaisonZh = text("liaison_zh");
  area.liaisonEn = text("liaison_en");
  area.confidence = text("liaison_conf");
  area.colour = text("colour");
  if (area.id.empty()) throw geo::DataError(geo::message("{}: an area has no id", placeOf(table, row)));
  return area;
}

AreaMember parseMember(const geo::Table& table, const geo::Table::Row& row) {
  const auto text = [&](const char* column) { return cellText(row, columnOf(table, column)); };
  AreaMember member;
  member.publishedCode = cellText(row, neededColumn(table, "code"));
  member.name = firstText(table, row, {"county_zh", "name"});
  member.province = text("province_zh");
  member.prefecture = text("prefecture_zh");
  member.sourceCode = columnOf(table, "code_census2010") ? text("code_census2010") : member.publishedCode;
  member.keyCounty = text("is_key592") == "1";
  member.exitYear = wholeNumber(table, row, "exit_year");
  if (member.publishedCode.empty())
    throw geo::DataError(geo::message("{}: a member of an area has no code", placeOf(table, row)));
  return member;
}

std::vector<NamedUnit> membersAsRows(const std::vector<Area>& areas) {
  std::vector<NamedUnit> rows;
  for (const Area& area : areas)
    for (const AreaMember& member : area.members)
      rows.push_back({member.publishedCode, member.name, member.province, member.prefecture,
                      static_cast<int>(rows.size()) + 1});
  return rows;
}

void linkFigures(AreaMember& member, const std::string& areaName, const RowKeys& table, geo::Issues& issues) {
  const auto key = table.keys.find(member.sourceCode);
  if (key != table.keys.end()) {
    member.sourceCode = key->second;
    return;
  }
  const auto why = table.unitNotes.find(member.unit);
  const std::string text =
      why != table.unitNotes.end() ? why->second : geo::message("no row of the table belongs to it");
  issues.push_back({Severity::warning, "area.member_without_figures", areaName,
                    geo::message("{} {}: {}", member.publishedCode, member.name, text)});
  member.note += (member.note.empty() ? "" : "; ") + text;
  member.sourceCode.clear();
}

std::string nameOf(const std::vector<Unit>& counties, const std::string& code) {
  const auto county = std::ranges::find(counties, code, &Unit::code);
  return county == counties.end() ? std::string() : county->name;
}

}  // namespace

std::vector<Area> loadAreas(const geo::Table& list, const geo::Table& members) {
  std::vector<Area> areas;
  for (const geo::Table::Row& row : list.rows) {
    areas.push_back(parseArea(list, row));
    if (std::ranges::count(areas, areas.back().id, &Area::id) > 1)
      throw geo::DataError(geo::message("{}: {} is listed twice", placeOf(list, row), areas.back().id));
  }
  const std::size_t areaColumn = neededColumn(members, "area");
  std::set<std::string> codes;
  for (const geo::Table::Row& row : members.rows) {
    const std::string& id = cellText(row, areaColumn);
    const auto area = std::find_if(areas.begin(), areas.end(), [&](const Area& a) { return a.id == id; });
    if (area == areas.end())
      throw geo::DataError(geo::message("{}: there is no area \"{}\"", placeOf(members, row), id));
    AreaMember member = parseMember(members, row);
    if (!codes.insert(member.publishedCode).second)
      throw geo::DataError(
          geo::message("{}: {} is listed twice", placeOf(members, row), member.publishedCode));
    area->members.push_back(std::move(member));
  }
  if (!columnOf(list, "counties_2012"))
    for (Area& area : areas) area.publishedCounties = static_cast<int>(area.members.size());
  return areas;
}

geo::Issues linkAreas(std::vector<Area>& areas, const std::vector<Unit>& counties,
                      const std::vector<Unit>& parents, const CodeHistory& history, int boundaryYear,
                      const std::optional<RowKeys>& table) {
  const std::vector<NamedUnit> rows = membersAsRows(areas);
  const CodeMatch match =
      matchCodes(rows, namedUnits(counties, parents), history, {kYearOfList, boundaryYear});
  std::vector<const UnitMatch*> unitOf(rows.size(), nullptr);
  for (const UnitMatch& unit : match.matches)
    for (const std::size_t row : unit.whole) unitOf[row] = &unit;

  geo::Issues issues;
  std::size_t row = 0;
  for (Area& area : areas) {
    for (AreaMember& member : area.members) {
      const UnitMatch* unit = unitOf[row++];
      member.unit = unit ? unit->unit : std::string{};
      if (member.name.empty()) member.name = nameOf(counties, member.unit);
      member.note.clear();
      if (!unit)
        member.note = geo::message("no polygon of its own in these boundaries");
      else if (unit->whole.size() > 1)
        member.note =
            geo::message("shares the polygon of {} with {} others", unit->unit, unit->whole.size() - 1);
      if (!member.note.empty())
        issues.push_back({Severity::warning, "area.member_without_polygon", area.nameZh,
                          geo::message("{} {}: {}", member.publishedCode, member.name, member.note)});
      if (table) linkFigures(member, area.nameZh, *table, issues);
    }
  }
  return issues;
}

std::vector<Figure> loadMonitoring(const geo::Table& table, geo::Issues& issues) {
  struct Column {
    const char* name;
    const char* indicator;
  };
  static constexpr Column kColumns[]{{"rural_poor_10k", "rural_poor_10k"},
                                     {"incidence_pct", "incidence_pct"},
                                     {"rural_percapita_disposable_income_yuan", "rural_income_yuan"}};
  const std::size_t area = requireColumn(table, "area");
  const std::size_t year = requireColumn(table, "year");
  std::vector<Figure> figures;
  int unverified = 0;
  for (const geo::Table::Row& row : table.rows) {
    const std::string& confidence = cellText(row, requireColumn(table, "confidence"));
    const std::string& check = cellText(row, requireColumn(table, "check"));
    if (confidence.starts_with("unverified")) ++unverified;
    for (const Column& column : kColumns) {
      const auto value = cellNumber(table, row, requireColumn(table, column.name));
      if (!value) continue;
      figures.push_back({areaUnit(cellText(row, area)),
                         cellText(row, year),
                         column.indicator,
                         value,
                         Flag::reported,
                         {},
                         confidence + (check.empty() ? "" : "; " + check)});
    }
  }
  if (unverified > 0)
    issues.push_back({Severity::note, "monitoring.unverified", table.source,
                      geo::message("{} of {} lines are marked unverified; the mark goes with the figures",
                                   unverified, table.rows.size())});
  return figures;
}

std::string areaUnit(const std::string& areaId) { return "area:" + areaId; }

int membersWithOwnPolygon(const std::vector<Area>& areas) {
  std::map<std::string, int> uses;
  for (const Area& area : areas)
    for (const AreaMember& member : area.members)
      if (!member.unit.empty()) ++uses[member.unit];
  return static_cast<int>(
      std::count_if(uses.begin(), uses.end(), [](const auto& use) { return use.second == 1; }));
}

}  // namespace planning

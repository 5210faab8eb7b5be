#include "planning/query/selection_export.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <unordered_map>

#include "geo/coverage/coverage.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/areas/area_series.h"
#include "planning/query/pinyin.h"
#include "planning/summary/summary_table.h"
#include "planning/unit/units_above.h"
#include "planning/workspace/output_apart.h"
#include "planning/workspace/workspace.h"

namespace planning {
namespace {

using enum geo::ColumnType;

/// Headings stand in the language of the export, which need not be that of the program.
struct Words {
  bool zh = true;

  std::string pick(const char* chinese, const char* english) const { return zh ? chinese : english; }
  const std::string& pick(const std::string& chinese, const std::string& english) const {
    return (zh || english.empty()) && !chinese.empty() ? chinese : english;
  }
};

struct Column {
  Indicator indicator;
  std::map<std::string, Figure> figures;  ///< by unit
};

std::vector<Column> columnsOf(Workspace& workspace, const SelectionExport& selection,
                              const std::vector<Area>& areas) {
  std::vector<Indicator> wanted;
  for (const std::string& id : selection.indicators) wanted.push_back(requireIndicator(workspace, id));
  if (wanted.empty()) wanted = workspace.indicators();
  std::vector<Column> columns;
  for (Indicator& indicator : wanted) {
    auto figures = figuresOnUnits(workspace.figures(indicator.id, selection.period), areas);
    if (!selection.indicators.empty() || !figures.empty())
      columns.push_back({std::move(indicator), std::move(figures)});
  }
  if (std::ranges::all_of(columns, [](const Column& column) { return column.figures.empty(); }))
    throw geo::DataError(
        geo::message("There are no figures of {} to write; choose another period.", selection.period));
  return columns;
}

std::string heading(const Words& words, const Indicator& indicator, const std::string& period) {
  const std::string& name = words.pick(indicator.nameZh, indicator.nameEn);
  const std::string& unit = words.pick(indicator.unitZh, indicator.unitEn);
  const std::string& shown = name.empty() ? indicator.id : name;
  const std::string measure = unit.empty() ? period : unit + (words.zh ? "，" : ", ") + period;
  return shown + (words.zh ? "（" : " (") + measure + (words.zh ? "）" : ")");
}

std::string flagText(const Words& words, Flag flag) {
  switch (flag) {
    case Flag::reported:
      return {};
    case Flag::estimated:
      return words.pick("估算", "estimated");
    case Flag::imputed:
      return words.pick("插补", "imputed");
    case Flag::notCollected:
      return words.pick("未采集", "not collected");
    case Flag::notApplicable:
      return words.pick("不适用", "not applicable");
    case Flag::suppressed:
      return words.pick("保密未列", "withheld for confidentiality");
  }
  return {};
}

/// What goes with a value: flag, the source's own mark, whose figure it is, the note.
std::string remark(const Words& words, const Figure& figure) {
  std::vector<std::string> parts{flagText(words, figure.flag)};
  if (isUnverified(figure)) parts.push_back(words.pick("来源标为未经核实", "unverified by its source"));
  if (!areaOfFigure(figure.sourceCode).empty())
    parts.push_back(words.pick("片区整体数值", "of the whole area"));
  if (!figure.note.empty()) parts.push_back(figure.note);
  std::erase(parts, std::string());
  return fmt::format("{}", fmt::join(parts, words.zh ? "；" : "; "));
}

geo::Cell cell(const std::string& text) {
  geo::Cell result;
  if (!text.empty()) result = text;
  return result;
}

/// A heading that is taken gets the indicator's id behind it; told apart without case, as GeoPackage does.
class Headings {
 public:
  std::string unique(const std::string& heading, const std::string& id) {
    std::string name = m_taken.contains(foldedText(heading)) ? heading + " " + id : heading;
    m_taken.insert(foldedText(name));
    return name;
  }

 private:
  std::set<std::string> m_taken;
};

class Places {
 public:
  Places(Workspace& workspace, const std::vector<Area>& areas) : m_counties(workspace.units(Level::county)) {
    for (const Unit& unit : m_counties) m_county.emplace(unit.code, &unit);
    for (const Level level : {Level::prefecture, Level::province})
      std::ranges::move(workspace.units(level), std::back_inserter(m_upper));
    m_above = UnitsAbove(m_upper);
    for (const Area& area : areas)
      for (const AreaMember& member : area.members) m_area.insert_or_assign(member.unit, &area);
  }

  const Unit& county(const std::string& code) const {
    const auto found = m_county.find(code);
    if (found == m_county.end())
      throw geo::DataError(geo::message("There is no county '{}' in the workspace.", code));
    return *found->second;
  }
  std::size_t indexOf(const Unit& county) const {
    return static_cast<std::size_t>(&county - m_counties.data());
  }
  const Area* areaOf(const Unit& county) const {
    const auto found = m_area.find(county.code);
    return found == m_area.end() ? nullptr : found->second;
  }
  std::string above(const Unit& county, Level level, const Words& words) const {
    const Unit* const unit = m_above.at(county, level);
    return unit == nullptr ? std::string() : words.pick(unit->name, unit->nameEn);
  }

 private:
  std::vector<Unit> m_counties;
  std::unordered_map<std::string, const Unit*> m_county;
  std::vector<Unit> m_upper;
  UnitsAbove m_above;
  std::unordered_map<std::string, const Area*> m_area;
};

geo::TableToWrite tableOf(const SelectionExport& selection, const std::vector<Column>& columns,
                          const Places& places) {
  const Words words{selection.language != "en"};
  geo::TableToWrite table;
  table.name = words.pick("数据", "figures");
  table.columns = {{words.pick("代码", "code"), text},
                   {words.pick("名称", "name"), text},
                   {words.pick("地市", "prefecture"), text},
                   {words.pick("省份", "province"), text},
                   {words.pick("片区", "area"), text}};
  Headings headings;
  for (const Column& column : columns) {
    const std::string name =
        headings.unique(heading(words, column.indicator, selection.period), column.indicator.id);
    table.columns.push_back({name, real});
    table.columns.push_back({name + words.pick("：说明", ": remark"), text});
  }
  for (const std::string& code : selection.units) {
    const Unit& county = places.county(code);
    const Area* area = places.areaOf(county);
    std::vector<geo::Cell> row;
    for (const std::string& one :
         {county.code, words.pick(county.name, county.nameEn), places.above(county, Level::prefecture, words),
          places.above(county, Level::province, words),
          area == nullptr ? std::string() : words.pick(area->nameZh, area->nameEn)})
      row.push_back(cell(one));
    for (const Column& column : columns) {
      const auto figure = column.figures.find(code);
      const bool isThere = figure != column.figures.end();
      geo::Cell value;
      if (isThere && figure->second.value) value = *figure->second.value;
      row.push_back(std::move(value));
      row.push_back(cell(isThere ? remark(words, figure->second) : std::string()));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

geo::TableToWrite sourcesOf(const SelectionExport& selection, const std::vector<Column>& columns) {
  const Words words{selection.language != "en"};
  geo::TableToWrite table;
  table.name = words.pick("来源", "sources");
  table.columns = {
      {words.pick("指标", "indicator"), text},  {words.pick("标识", "id"), text},
      {words.pick("计量单位", "unit"), text},   {words.pick("年份", "period"), text},
      {words.pick("定义", "definition"), text}, {words.pick("来源", "source"), text},
      {words.pick("单元数", "units"), integer}, {words.pick("有值单元数", "with value"), integer}};
  for (const Column& column : columns) {
    const Indicator& one = column.indicator;
    const auto withValue = std::ranges::count_if(selection.units, [&](const std::string& code) {
      const auto figure = column.figures.find(code);
      return figure != column.figures.end() && figure->second.value.has_value();
    });
    table.rows.push_back({cell(words.pick(one.nameZh, one.nameEn)), cell(one.id),
                          cell(words.pick(one.unitZh, one.unitEn)), cell(selection.period), cell(one.formula),
                          cell(one.source), std::int64_t{static_cast<std::int64_t>(selection.units.size())},
                          std::int64_t{withValue}});
  }
  return table;
}

geo::LayerToWrite layerOf(Workspace& workspace, const SelectionExport& selection, geo::TableToWrite table,
                          const Places& places, const std::filesystem::path& file) {
  const geo::Coverage coverage = workspace.coverage();
  std::vector<geo::MultiPolygon> shapes = geo::polygons(coverage);
  geo::LayerToWrite layer{file.stem().string(), coverage.crs, std::move(table.columns), {}};
  for (std::size_t i = 0; i < table.rows.size(); ++i)
    layer.records.push_back(
        {std::move(table.rows[i]), shapes.at(places.indexOf(places.county(selection.units[i])))});
  return layer;
}

bool isOneOf(const std::string& extension, std::initializer_list<std::string_view> known) {
  return std::ranges::find(known, foldedText(extension)) != known.end();
}

}  // namespace

geo::TableToWrite selectionTable(Workspace& workspace, const SelectionExport& selection) {
  const std::vector<Area> areas = workspace.areas();
  return tableOf(selection, columnsOf(workspace, selection, areas), Places(workspace, areas));
}

std::filesystem::path sourceFile(const std::filesystem::path& file) {
  return file.parent_path() / (file.stem().string() + ".sources.csv");
}

geo::Issues exportSelection(Workspace& workspace, const SelectionExport& selection,
                            const std::filesystem::path& file) {
  const std::string extension = file.extension().string();
  const bool isTable = isOneOf(extension, {".csv", ".xlsx"});
  if (!isTable && !isOneOf(extension, {".gpkg", ".geojson", ".json", ".shp"}))
    throw geo::IoError(
        geo::message("{}: a selection is written as .csv, .xlsx, .gpkg, .geojson or .shp.", file.string()));
  for (const std::filesystem::path& output : {file, sourceFile(file)}) requireOutputApart(workspace, output);
  if (selection.units.empty())
    throw geo::DataError(geo::message("No county is selected; select those to be written."));
  const std::vector<Area> areas = workspace.areas();
  const std::vector<Column> columns = columnsOf(workspace, selection, areas);
  const Places places(workspace, areas);
  geo::TableToWrite table = tableOf(selection, columns, places);
  const geo::TableToWrite sources = sourcesOf(selection, columns);
  if (isOneOf(extension, {".xlsx"})) {
    geo::writeWorkbook(file, std::array{std::move(table), sources});
    return {};
  }
  const geo::TableWriteOptions options{.byteOrderMark = selection.byteOrderMark};
  geo::Issues issues;
  if (isTable)
    geo::writeTable(file, table, options);
  else
    issues = geo::writeLayer(file, layerOf(workspace, selection, std::move(table), places, file));
  geo::writeTable(sourceFile(file), sources, options);
  return issues;
}

}  // namespace planning

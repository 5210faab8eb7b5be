#include "planning/forms/codebook_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "geo/store/geopackage.h"
#include "planning/revision_log.h"
#include "planning/workspace_impl.h"

namespace planning::forms {
namespace {

namespace geopackage = geo::store::geopackage;

const char* const kGroupsTable = "indicator_groups";

void putGroups(geo::store::Database& database, const std::vector<IndicatorGroup>& groups) {
  if (groups.empty()) return;
  if (!database.hasTable(kGroupsTable))
    geopackage::createAttributeTable(database,
                                     {kGroupsTable, kGroupsTable, "Names of the groups of indicators",
                                      "id TEXT NOT NULL UNIQUE, name_zh TEXT, name_en TEXT"});
  const auto put = database.prepare(
      "INSERT INTO indicator_groups (id, name_zh, name_en) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
      "name_zh = excluded.name_zh, name_en = excluded.name_en");
  for (const IndicatorGroup& group : groups) put->run({group.id, orNull(group.nameZh), orNull(group.nameEn)});
  geopackage::touch(database, kGroupsTable);
}

const char* kindWord(IndicatorKind kind) {
  switch (kind) {
    case IndicatorKind::rate:
      return "rate";
    case IndicatorKind::mean:
      return "mean";
    case IndicatorKind::money:
      return "money";
    case IndicatorKind::count:
      break;
  }
  return "count";
}

const char* directionWord(Direction direction) {
  switch (direction) {
    case Direction::higherIsWorse:
      return "higher_is_worse";
    case Direction::higherIsBetter:
      return "higher_is_better";
    case Direction::none:
      break;
  }
  return "none";
}

std::string numberText(const std::optional<double>& number) {
  return number ? fmt::format("{}", *number) : std::string();
}

using Fields = std::vector<std::pair<std::string, std::string>>;

/// Column and text, in the order of shapefiles/codebook.csv.
Fields fieldsOf(const Indicator& one) {
  return {{"id", one.id},
          {"name_zh", one.nameZh},
          {"name_en", one.nameEn},
          {"unit_zh", one.unitZh},
          {"unit_en", one.unitEn},
          {"group", one.group},
          {"kind", kindWord(one.kind)},
          {"numerator", one.numerator},
          {"denominator", one.denominator},
          {"weight", one.weight},
          {"formula", one.formula},
          {"min", numberText(one.min)},
          {"max", numberText(one.max)},
          {"decimals", std::to_string(one.decimals)},
          {"direction", directionWord(one.direction)},
          {"composite", one.composite ? "1" : "0"},
          {"source", one.source}};
}

std::string lineOf(const Indicator& one) {
  std::string line;
  for (const auto& [field, text] : fieldsOf(one)) line += text + '\t';
  line.back() = '\n';
  return line;
}

}  // namespace

std::vector<IndicatorGroup> indicatorGroups(Workspace& workspace) {
  std::vector<IndicatorGroup> groups;
  geo::store::Database& database = workspace.database();
  if (!database.hasTable(kGroupsTable)) return groups;
  const auto row = database.prepare("SELECT id, name_zh, name_en FROM indicator_groups ORDER BY fid");
  while (row->step()) groups.push_back({row->text(0), row->text(1), row->text(2)});
  return groups;
}

geo::TableToWrite codebookTable(Workspace& workspace) {
  std::map<std::string, IndicatorGroup> groups;
  for (const IndicatorGroup& group : indicatorGroups(workspace)) groups.emplace(group.id, group);
  geo::TableToWrite table;
  table.name = "codebook";
  for (const auto& [column, text] : fieldsOf({})) table.columns.push_back({column, geo::ColumnType::text});
  for (const char* more : {"group_zh", "group_en", "zero_complement", "zero_total", "source_label_zh"})
    table.columns.push_back({more, geo::ColumnType::text});
  for (const Indicator& one : workspace.indicators()) {
    std::vector<geo::Cell> row;
    for (auto& [column, text] : fieldsOf(one))
      row.push_back(text.empty() ? geo::Cell() : geo::Cell(std::move(text)));
    const auto group = groups.find(one.group);
    if (group != groups.end()) {
      row.emplace_back(group->second.nameZh);
      row.emplace_back(group->second.nameEn);
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

CodebookDifference compareCodebook(Workspace& workspace, const Codebook& given) {
  CodebookDifference difference;
  const Codebook stored = Codebook::fromIndicators(workspace.indicators());
  for (const Indicator& one : given.indicators()) {
    const Indicator* const known = stored.find(one.id);
    if (known == nullptr) {
      difference.changes.push_back({one.id, {}, {}, one.nameZh.empty() ? one.nameEn : one.nameZh});
      continue;
    }
    const Fields before = fieldsOf(*known);
    const Fields after = fieldsOf(one);
    for (std::size_t i = 0; i < before.size(); ++i)
      if (before[i] != after[i])
        difference.changes.push_back({one.id, before[i].first, before[i].second, after[i].second});
    if (before == after) ++difference.same;
  }
  for (const Indicator& one : stored.indicators())
    if (given.find(one.id) == nullptr) difference.onlyStored.push_back(one.id);
  return difference;
}

CodebookDifference adoptCodebook(Workspace& workspace, const Codebook& given, const std::string& why) {
  geo::store::Transaction transaction(workspace.database());
  CodebookDifference difference = compareCodebook(workspace, given);
  std::set<std::string> changed;
  for (const CodebookChange& change : difference.changes) changed.insert(change.indicator);
  if (!changed.empty()) {
    std::string before;
    for (const Indicator& one : workspace.indicators())
      if (changed.contains(one.id)) before += lineOf(one);
    std::vector<Indicator> put;
    std::string after;
    for (const Indicator& one : given.indicators())
      if (changed.contains(one.id)) {
        put.push_back(one);
        after += lineOf(one);
      }
    workspace.putIndicators(put);
    appendRevision(workspace.database(), {kDirectSubmission, "codebook", before, after, why});
  }
  putGroups(workspace.database(), given.groups());
  transaction.commit();
  return difference;
}

}  // namespace planning::forms

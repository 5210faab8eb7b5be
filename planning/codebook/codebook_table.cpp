#include "planning/codebook/codebook_table.h"

#include <map>
#include <utility>

#include "geo/store/database.h"
#include "planning/codebook/codebook_edit.h"
#include "planning/codebook/codebook_fields.h"
#include "planning/workspace/workspace.h"
#include "planning/workspace/workspace_transaction.h"

namespace planning::forms {
namespace {

const char* const kGroupNames = "indicator_groups";

}  // namespace

std::vector<IndicatorGroup> indicatorGroups(Workspace& workspace) {
  std::vector<IndicatorGroup> groups;
  geo::store::Database& database = workspace.database();
  if (!database.hasTable(kGroupNames)) return groups;
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
      if (text.empty())
        row.emplace_back();
      else
        row.emplace_back(std::move(text));
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
  return differenceOf(codebookView(workspace, {}), given);
}

CodebookDifference differenceOf(const CodebookView& view, const Codebook& given) {
  CodebookDifference difference;
  for (const Indicator& one : given.indicators()) {
    const Indicator* const known = view.find(one.id);
    if (known == nullptr) {
      difference.changes.push_back({one.id, {}, {}, one.nameZh.empty() ? one.nameEn : one.nameZh});
      continue;
    }
    const CodebookFields before = fieldsOf(*known);
    const CodebookFields after = fieldsOf(one);
    for (std::size_t i = 0; i < before.size(); ++i)
      if (before[i] != after[i])
        difference.changes.push_back({one.id, before[i].first, before[i].second, after[i].second});
    if (before == after) ++difference.same;
  }
  for (const Indicator& one : view.indicators)
    if (given.find(one.id) == nullptr) difference.onlyStored.push_back(one.id);
  return difference;
}

CodebookDifference adoptCodebook(Workspace& workspace, const Codebook& given, const std::string& why) {
  WorkspaceTransaction transaction(workspace);
  const CodebookView view = codebookView(workspace, {});
  CodebookDifference difference = differenceOf(view, given);
  applyEdit(workspace, editTowards(view, given), {}, why);
  transaction.commit();
  return difference;
}

}  // namespace planning::forms

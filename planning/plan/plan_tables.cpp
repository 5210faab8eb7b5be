#include "planning/plan/plan_tables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "planning/plan/investment.h"
#include "planning/plan/plan_draft.h"
#include "planning/plan/word_list.h"

namespace planning::plan {
namespace {

PlanCell words(std::string text) {
  PlanCell cell;
  if (!text.empty()) cell.value = text;
  cell.text = std::move(text);
  return cell;
}

PlanCell number(std::optional<double> value, int decimals, const FigureText& figures) {
  if (!value) return {figures.missingCell(), {}, {}, true};
  return {groupedNumber(*value, decimals), *value, {}, false};
}

/// Beyond 2^53 a double would lose yuan.
std::string groupedWhole(std::int64_t number) {
  std::string text = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  constexpr std::size_t kGroup = 3;
  for (std::size_t at = text.size(); at > first + kGroup;) text.insert(at -= kGroup, 1, ',');
  return text;
}

PlanCell whole(std::int64_t number) { return {groupedWhole(number), number, {}, false}; }
PlanCell year(int number) { return {std::to_string(number), std::int64_t{number}, {}, false}; }

PlanCell orMissing(const std::string& text, const FigureText& figures) {
  return text.empty() ? PlanCell{figures.missingCell(), {}, {}, true} : words(text);
}

std::string chapterName(const TableWriting& with, int chapter) {
  const Chapter* const found = findChapter(with.plan, chapter);
  if (found == nullptr) return std::to_string(chapter);
  return geo::documentHeadingNumber(with.figures.isChinese() ? "zh" : "en", chapter, 0) +
         titleOf(with.figures, found->titleZh, found->titleEn);
}

std::string countyName(const TableWriting& with, const std::string& code) {
  return code.empty() ? with.figures.words("全片区", "the whole area") : with.names.county(code);
}

std::string joinedCounties(const TableWriting& with, const std::vector<std::string>& codes) {
  std::vector<std::string> counties;
  for (const std::string& code : codes) counties.push_back(with.names.county(code));
  return fmt::format("{}", fmt::join(counties, with.figures.words("、", ", ")));
}

PlanTable zoneTable(const TableWriting& with) {
  const FigureText& say = with.figures;
  PlanTable table;
  table.columns = {{say.words("类型", "Kind"), {}, 1.2},
                   {say.words("名称", "Name"), {}, 1.5},
                   {say.words("县数", "Counties"), {}, 0.7, true},
                   {say.words("范围", "Which"), {}, 4}};
  for (const Zone& zone : with.plan.space.zones)
    table.rows.push_back({words(say.words(nameOf(zone.kind).zh, nameOf(zone.kind).en)), words(zone.name),
                          whole(static_cast<std::int64_t>(zone.counties.size())),
                          words(joinedCounties(with, zone.counties))});
  return table;
}

PlanTable townTable(const TableWriting& with) {
  const FigureText& say = with.figures;
  PlanTable table;
  table.columns = {{say.words("城镇", "Town"), {}, 2},
                   {say.words("县", "County"), {}, 2},
                   {say.words("等级", "Level"), {}, 1},
                   {say.words("规划人口", "Population aimed at"), say.words("人", "persons"), 1.2, true}};
  for (const Place& town : with.plan.space.towns)
    table.rows.push_back({words(town.name), words(countyName(with, town.county)), words(town.level),
                          number(town.population, 0, say)});
  return table;
}

/// The indicator and the year that every linked cell of a column has; empty where they differ.
struct ColumnLinks {
  std::string indicator;
  std::string unit;
  int decimals = 0;
  bool isNumber = false;
};

ColumnLinks linksOf(const TableWriting& with, const std::vector<std::vector<std::string>>& rows,
                    std::size_t column) {
  ColumnLinks found;
  std::set<std::string> units;
  bool onlyNumbers = true;
  bool anyNumber = false;
  for (const std::vector<std::string>& row : rows) {
    if (column >= row.size() || row[column].empty()) continue;
    const Text text = parseText(row[column]);
    const bool isFigure =
        text.blocks.size() == 1 && text.blocks[0].spans.size() == 1 && text.blocks[0].spans[0].figure;
    if (isFigure) {
      const LinkedFigure* const held = heldFigure(with.plan, *text.blocks[0].spans[0].figure);
      units.insert(held == nullptr ? std::string() : with.figures.unitOf(*held));
      if (held != nullptr) found.decimals = std::max(found.decimals, held->decimals);
      anyNumber = true;
    } else if (column > 0 && std::holds_alternative<double>(typedCell(row[column]))) {
      anyNumber = true;
    } else {
      onlyNumbers = false;
    }
  }
  found.isNumber = anyNumber && onlyNumbers;
  if (units.size() == 1) found.unit = *units.begin();
  return found;
}

PlanColumn columnOf(const TableWriting& with, const Item& item, std::size_t i) {
  const ColumnLinks links = linksOf(with, item.rows, i);
  PlanColumn column{item.columns[i], {}, 1, links.isNumber, links.decimals};
  const std::string tail = " (" + links.unit + ")";
  if (!links.unit.empty() && column.head.ends_with(tail)) {
    column.head.resize(column.head.size() - tail.size());
    column.unit = links.unit;
  }
  return column;
}

/// Columns as wide as their widest cell, texts so wide at most, and enough for heads of four lines
/// whose words are whole.
void fitShares(PlanTable& table, double most) {
  constexpr double kHeadLines = 4;
  constexpr double kPadding = 3;
  constexpr double kWidestNumber = 18;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    PlanColumn& column = table.columns[i];
    double widest = (digitsWide(column.head) + digitsWide(column.unit) + 3) / kHeadLines + 1;
    for (const std::string& word : splitWords(column.head, ' '))
      if (const double wide = digitsWide(word); wide <= most) widest = std::max(widest, wide + 1);
    const double cells = column.isNumber ? kWidestNumber : most;
    for (const std::vector<PlanCell>& row : table.rows)
      widest = std::max(widest, std::min(digitsWide(row[i].text), cells));
    column.share = widest + kPadding;
  }
}

constexpr double kWidestCell = 14;
constexpr double kWidestOfMany = 12;

PlanTable rowsOf(const TableWriting& with, const Item& item) {
  PlanTable table;
  for (std::size_t i = 0; i < item.columns.size(); ++i) table.columns.push_back(columnOf(with, item, i));
  const bool isCounties = item.content == "counties" && !with.figures.isChinese();
  for (const std::vector<std::string>& row : item.rows) {
    std::vector<PlanCell>& cells = table.rows.emplace_back();
    for (std::size_t i = 0; i < item.columns.size(); ++i) {
      const std::string& markup = i < row.size() ? row[i] : std::string();
      PlanCell cell = with.figures.cell(markup);
      if (isCounties && i == 1) cell = words(with.names.county(row[0]));
      if (isCounties && i == 2) cell = words(with.names.province(markup));
      if (table.columns[i].isNumber)
        if (const auto* const text = std::get_if<std::string>(&cell.value)) cell.value = typedCell(*text);
      cells.push_back(std::move(cell));
    }
  }
  fitShares(table, kWidestCell);
  table.notes = with.figures.takeNotes();
  return table;
}

}  // namespace

std::string titleOf(const FigureText& figures, const std::string& chinese, const std::string& english) {
  if (figures.isChinese()) return chinese.empty() ? english : chinese;
  return english.empty() ? chinese : english;
}

PlanTable targetTable(const TableWriting& with) {
  const FigureText& say = with.figures;
  const Plan& plan = with.plan;
  const bool manyUnits = std::ranges::any_of(
      plan.targets, [&](const Target& target) { return target.unit != plan.targets.front().unit; });
  PlanTable table;
  table.name = "targets";
  table.title = say.words("主要发展目标", "Main targets");
  table.columns = {{.head = say.words("指标", "Indicator")}};
  if (manyUnits) table.columns.push_back({.head = say.words("范围", "For")});
  for (PlanColumn& column : std::vector<PlanColumn>{
           {.head = say.words("单位", "Unit")},
           {.head = say.words("属性", "Nature")},
           {.head = say.words("基年", "Base year"), .isNumber = true},
           {.head = say.words("基数", "Base"), .isNumber = true, .decimals = 2},
           {.head = std::to_string(plan.outline.midYear), .isNumber = true, .decimals = 2},
           {.head = std::to_string(plan.outline.endYear), .isNumber = true, .decimals = 2},
           {.head = say.words("来源", "Source")}})
    table.columns.push_back(std::move(column));
  std::map<std::string, std::size_t> sources;
  std::vector<std::string> notes;
  for (const Target& target : plan.targets) {
    std::string source;
    if (target.base && !target.note.empty()) {
      const auto [known, isNew] = sources.try_emplace(target.note, sources.size() + 1);
      source = fmt::format("[{}]", known->second);
      if (isNew) notes.push_back(source + " " + target.note);
    }
    std::vector<PlanCell> row{words(titleOf(say, target.what.titleZh, target.what.titleEn))};
    if (manyUnits) row.push_back(words(with.names.unit(target.unit)));
    row.push_back(words(say.isChinese() ? target.what.unitZh : target.what.unitEn));
    row.push_back(
        words(target.what.binding ? say.words("约束性", "binding") : say.words("预期性", "expected")));
    row.push_back(year(target.what.baseYear));
    for (const std::optional<double>& value : {target.base, target.mid, target.end})
      row.push_back(number(value, target.what.decimals, say));
    row.push_back(words(std::move(source)));
    table.rows.push_back(std::move(row));
  }
  constexpr double kWidestIndicator = 26;
  fitShares(table, kWidestIndicator);
  if (!notes.empty())
    table.notes.push_back(say.words("基数来源：", "Sources of the base: ") +
                          fmt::format("{}", fmt::join(notes, say.words("；", "; "))) + say.words("。", "."));
  return table;
}

PlanTable projectTable(const TableWriting& with, int chapter) {
  const FigureText& say = with.figures;
  PlanTable table;
  table.name = "projects";
  table.title = say.words("重点项目", "Key projects");
  table.columns = {{.head = say.words("编号", "No.")}, {.head = say.words("项目", "Project")}};
  if (chapter == 0) table.columns.push_back({.head = say.words("章", "Chapter"), .isNumber = true});
  for (PlanColumn& column : std::vector<PlanColumn>{
           {.head = say.words("县", "County")},
           {.head = say.words("数量", "Quantity"), .isNumber = true, .decimals = 2},
           {.head = say.words("单位", "Unit")},
           {.head = say.words("责任单位", "Responsible")},
           {.head = say.words("开始", "Start")},
           {.head = say.words("结束", "End")},
           {.head = say.words("投资", "Investment"), .unit = say.words("元", "yuan"), .isNumber = true}})
    table.columns.push_back(std::move(column));
  for (const Project& project : with.plan.projects) {
    if (chapter != 0 && project.chapter != chapter) continue;
    std::vector<PlanCell> row{words(project.id), words(project.title)};
    if (chapter == 0) row.push_back(whole(project.chapter));
    row.push_back(words(countyName(with, project.county)));
    row.push_back(project.quantity
                      ? PlanCell{fmt::format("{}", *project.quantity), *project.quantity, {}, false}
                      : PlanCell());
    row.push_back(words(project.quantityUnit));
    row.push_back(orMissing(project.responsible, say));
    row.push_back(orMissing(project.start, say));
    row.push_back(orMissing(project.end, say));
    row.push_back(whole(project.totalYuan));
    table.rows.push_back(std::move(row));
  }
  fitShares(table, kWidestOfMany);
  return table;
}

PlanTable fundsTable(const TableWriting& with, int chapter) {
  const FigureText& say = with.figures;
  const auto isMeant = [chapter](const Project& project) {
    return chapter == 0 || project.chapter == chapter;
  };
  std::set<std::string> sources;
  for (const Project& project : with.plan.projects)
    for (const Amount& amount : project.amounts)
      if (isMeant(project)) sources.insert(amount.source);
  PlanTable table;
  table.name = "funds";
  table.title = say.words("重点项目资金来源", "Funds of the key projects");
  table.columns = {{say.words("编号", "No.")}, {say.words("项目", "Project")}};
  const std::string yuan = say.words("元", "yuan");
  for (const std::string& source : sources) table.columns.push_back({source, yuan, 1, true});
  table.columns.push_back({say.words("合计", "Total"), yuan, 1, true});
  for (const Project& project : with.plan.projects) {
    if (!isMeant(project)) continue;
    std::map<std::string, std::int64_t> bySource;
    std::int64_t total = 0;
    for (const Amount& amount : project.amounts) {
      bySource[amount.source] += amount.yuan;
      total += amount.yuan;
    }
    std::vector<PlanCell> row{words(project.id), words(project.title)};
    for (const std::string& source : sources)
      row.push_back(bySource.contains(source) ? whole(bySource[source]) : PlanCell());
    row.push_back(whole(total));
    table.rows.push_back(std::move(row));
  }
  fitShares(table, kWidestCell);
  return table;
}

PlanTable amountTable(const TableWriting& with) {
  const FigureText& say = with.figures;
  PlanTable table;
  table.name = "amounts";
  table.title = say.words("项目资金明细", "Amounts of the projects");
  table.columns = {{say.words("编号", "No."), {}, 1},
                   {say.words("项目", "Project"), {}, 3},
                   {say.words("章", "Chapter"), {}, 1, true},
                   {say.words("县", "County"), {}, 2},
                   {say.words("来源", "Source"), {}, 2},
                   {say.words("年份", "Year"), {}, 1, true},
                   {say.words("金额", "Amount"), say.words("元", "yuan"), 2, true}};
  for (const Project& project : with.plan.projects)
    for (const Amount& amount : project.amounts)
      table.rows.push_back({words(project.id), words(project.title), whole(project.chapter),
                            words(countyName(with, project.county)), words(amount.source), year(amount.year),
                            whole(amount.yuan)});
  return table;
}

PlanTable investmentTable(const TableWriting& with) {
  const FigureText& say = with.figures;
  PlanTable table;
  table.name = "investment";
  table.title = say.words("投资汇总", "Summary of investment");
  table.columns = {{say.words("分类", "By"), {}, 1},
                   {say.words("项目", "Part"), {}, 3},
                   {say.words("投资", "Investment"), say.words("元", "yuan"), 2, true},
                   {say.words("占比", "Share"), "%", 1, true, 1}};
  const Investment all = investmentOf(with.plan);
  if (with.plan.projects.empty()) return table;
  const auto add = [&](const std::string& by, const std::string& part, std::int64_t yuan) {
    std::vector<PlanCell> row{words(by), words(part), whole(yuan), PlanCell()};
    constexpr double kPercent = 100;
    if (all.total > 0)
      row.back() = number(kPercent * static_cast<double>(yuan) / static_cast<double>(all.total), 1, say);
    table.rows.push_back(std::move(row));
  };
  for (const auto& [chapter, yuan] : all.byChapter)
    add(say.words("章", "Chapter"), chapterName(with, chapter), yuan);
  for (const auto& [source, yuan] : all.bySource) add(say.words("来源", "Source"), source, yuan);
  for (const auto& [year, yuan] : all.byYear) add(say.words("年份", "Year"), std::to_string(year), yuan);
  for (const auto& [county, yuan] : all.byCounty)
    add(say.words("县", "County"), countyName(with, county), yuan);
  add(say.words("合计", "Total"), {}, all.total);
  return table;
}

PlanTable scheduleTable(const TableWriting& with) {
  const FigureText& say = with.figures;
  PlanTable table;
  table.name = "schedule";
  table.title = say.words("工作进度", "Schedule");
  table.columns = {{say.words("工作", "Step"), {}, 3},
                   {say.words("责任单位", "Responsible"), {}, 2.4},
                   {say.words("开始", "Start"), {}, 1.3},
                   {say.words("结束", "End"), {}, 1.3}};
  for (const Step& step : with.plan.schedule)
    table.rows.push_back({words(titleOf(say, step.titleZh, step.titleEn)), orMissing(step.responsible, say),
                          orMissing(step.start, say), orMissing(step.end, say)});
  return table;
}

PlanTable itemTable(const TableWriting& with, const Chapter& chapter, const Item& item) {
  PlanTable table;
  if (item.content == "targets")
    table = targetTable(with);
  else if (item.content == "steps")
    table = scheduleTable(with);
  else if (item.content == "investment")
    table = investmentTable(with);
  else if (item.content == "zones")
    table = zoneTable(with);
  else if (item.content == "towns")
    table = townTable(with);
  else if (item.content == "projects" && item.rows.empty())
    table = projectTable(with, chapter.number);
  else
    table = rowsOf(with, item);
  table.name = item.id;
  table.title = titleOf(with.figures, item.titleZh, item.titleEn);
  return table;
}

}  // namespace planning::plan

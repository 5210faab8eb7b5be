#include "planning/share/page_plans.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>

#include "planning/share/page_rows.h"

namespace planning::share {
namespace {

constexpr std::string_view kProvince = "province:";

using CountyName = std::function<Both(const std::string&)>;

/// The pieces between the separators, also empty ones.
std::vector<std::string> piecesOf(const std::string& text, char separator) {
  std::vector<std::string> pieces{{}};
  for (const char c : text) {
    if (c == separator)
      pieces.emplace_back();
    else
      pieces.back() += c;
  }
  return pieces;
}

Both areaName(const PlanExcerpt& plan) {
  return plan.areaZh.empty() && plan.areaEn.empty() ? same(plan.area) : named(plan.areaZh, plan.areaEn);
}

Both placeOfTarget(const PlanExcerpt& plan, const std::string& unit, const CountyName& countyName) {
  if (unit.starts_with(kProvince)) return same(std::string_view(unit).substr(kProvince.size()));
  if (unit.starts_with("area:")) return areaName(plan);
  return countyName(unit);
}

void valueCell(Rows& rows, const std::optional<double>& value, int decimals) {
  if (value)
    rows.cell(same(shownNumber(*value, decimals)), fmt::format("{}", *value));
  else
    rows.cell(own("—", "—"));
}

std::string targetRows(const PlanExcerpt& plan, std::size_t number, const CountyName& countyName) {
  if (plan.targets.empty()) return {};
  Rows rows(fmt::format("targets-{}", number), own("规划目标", "Targets"),
            {{own("地方", "Place")},
             {own("指标", "Indicator")},
             {own("单位", "Unit")},
             {own("性质", "Kind")},
             {own("基期年", "Base year"), true},
             {own("基期值", "Base"), true},
             {{fmt::format("{} 年", plan.midYear), std::to_string(plan.midYear)}, true},
             {{fmt::format("{} 年", plan.endYear), std::to_string(plan.endYear)}, true}});
  for (const plan::Target& one : plan.targets) {
    const bool hasTitle = !one.what.titleZh.empty() || !one.what.titleEn.empty();
    rows.row();
    rows.cell(placeOfTarget(plan, one.unit, countyName));
    rows.cell(hasTitle ? named(one.what.titleZh, one.what.titleEn) : same(one.what.indicator));
    rows.cell(named(one.what.unitZh, one.what.unitEn));
    rows.cell(one.what.binding ? own("约束性", "binding") : own("预期性", "expected"));
    rows.cell(same(std::to_string(one.what.baseYear)), std::to_string(one.what.baseYear));
    valueCell(rows, one.base, one.what.decimals);
    valueCell(rows, one.mid, one.what.decimals);
    valueCell(rows, one.end, one.what.decimals);
  }
  return rows.end();
}

std::string amountsOf(const plan::Project& project) {
  std::string text;
  for (const plan::Amount& one : project.amounts)
    text += fmt::format("{}{} {}: {}", text.empty() ? "" : "; ", one.year, one.source, shownNumber(one.yuan));
  return text;
}

std::string projectRows(const PlanExcerpt& plan, std::size_t number, const CountyName& countyName) {
  if (plan.projects.empty()) return {};
  Rows rows(fmt::format("projects-{}", number), own("重点项目；金额单位：元", "Projects; money in yuan"),
            {{own("编号", "Number")},
             {own("县", "County")},
             {own("项目", "Project")},
             {own("规模", "Quantity"), true},
             {own("责任单位", "Responsible")},
             {own("起", "From")},
             {own("止", "To")},
             {own("总投资", "Total"), true},
             {own("分年资金", "By year and source")}});
  for (const plan::Project& one : plan.projects) {
    rows.row();
    rows.cell(same(one.id));
    rows.cell(one.county.empty() ? areaName(plan) : countyName(one.county));
    rows.cell(same(one.title));
    if (one.quantity)
      rows.cell(same(fmt::format("{} {}", *one.quantity, one.quantityUnit)),
                fmt::format("{}", *one.quantity));
    else
      rows.cell(own("—", "—"));
    rows.cell(same(one.responsible));
    rows.cell(same(one.start));
    rows.cell(same(one.end));
    rows.cell(same(shownNumber(one.totalYuan)), std::to_string(one.totalYuan));
    rows.cell(same(amountsOf(one)));
  }
  return rows.end();
}

/// A table as it is in the plan; its heads are in one language.
std::string tableOf(const PlanText& table, const std::string& id) {
  const std::vector<std::string> lines = piecesOf(table.text, '\n');
  std::vector<Column> columns;
  for (const std::string& head : piecesOf(lines.front(), '\t')) columns.push_back({same(head), false});
  const std::size_t width = columns.size();
  Rows rows(id, named(table.titleZh, table.titleEn), std::move(columns));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::vector<std::string> cells = piecesOf(lines[i], '\t');
    rows.row();
    for (std::size_t j = 0; j < width; ++j) rows.cell(same(j < cells.size() ? cells[j] : std::string()));
  }
  return rows.end();
}

std::string texts(const PlanExcerpt& plan, std::size_t number) {
  std::string text;
  int chapter = 0;
  for (std::size_t i = 0; i < plan.texts.size(); ++i) {
    const PlanText& one = plan.texts[i];
    if (one.chapter != chapter) {
      chapter = one.chapter;
      const Both title = named(one.chapterZh, one.chapterEn);
      text += "<h4>" +
              spans({fmt::format("第 {} 章 {}", chapter, title.zh),
                     fmt::format("Chapter {} {}", chapter, title.en)}) +
              "</h4>";
    }
    if (one.isTable)
      text += tableOf(one, fmt::format("plan-{}-table-{}", number, i));
    else
      text += "<p><b>" + spans(named(one.titleZh, one.titleEn)) + "</b></p><p class=\"text\">" +
              escaped(one.text) + "</p>";
  }
  return text;
}

std::string oneOf(const PlanExcerpt& plan, std::size_t number, const CountyName& countyName) {
  const Both area = areaName(plan);
  const Both title = plan.titleZh.empty() && plan.titleEn.empty()
                         ? Both{area.zh + "规划", "Plan of " + area.en}
                         : named(plan.titleZh, plan.titleEn);
  const std::string approved = minuteOf(plan.approvedAt);
  std::string text = "<h3>" + spans(title) + "</h3><p class=\"note\">" +
                     spans({fmt::format("已批准的第 {} 版（{}，世界时）。", plan.version, escaped(approved)),
                            fmt::format("Approved version {} ({} UTC). ", plan.version, escaped(approved))});
  if (!plan.isWhole)
    text += spans(own(
        "规划还涉及本单位不联系的县：片区总体的目标、项目和文本不在其中，只有本单位所联系县的目标和项目。",
        "The plan is also for counties that this unit does not look after: targets, projects and texts of "
        "the area as a whole are not here, only targets and projects of its own counties."));
  text += "</p>" + targetRows(plan, number, countyName) + projectRows(plan, number, countyName);
  return text + texts(plan, number);
}

}  // namespace

std::string planSection(const std::vector<PlanExcerpt>& plans, const CountyName& countyName) {
  if (plans.empty()) return {};
  std::string text = "<section><h2>" + spans(own("规划摘录", "From the plans")) + "</h2>";
  for (std::size_t i = 0; i < plans.size(); ++i) text += oneOf(plans[i], i + 1, countyName);
  return text + "</section>\n";
}

}  // namespace planning::share

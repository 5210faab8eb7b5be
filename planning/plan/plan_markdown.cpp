#include "planning/plan/plan_markdown.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

#include "planning/plan/investment.h"
#include "planning/plan/plan_draft.h"
#include "planning/plan/plan_text.h"

namespace planning::plan {
namespace {

class MarkdownWriter {
 public:
  MarkdownWriter(const Plan& plan, FigureLookup& lookup, const std::string& language)
      : m_plan(plan), m_lookup(lookup), m_language(language), m_isChinese(language == "zh") {}

  std::string write() {
    m_out = fmt::format("# {}\n\n", both(m_plan.titleZh, m_plan.titleEn));
    for (const Chapter& chapter : m_plan.chapters) writeChapter(chapter);
    return std::move(m_out);
  }

 private:
  std::string words(const char* chinese, const char* english) const {
    return m_isChinese ? chinese : english;
  }
  std::string both(const std::string& chinese, const std::string& english) const {
    return m_isChinese ? chinese + " " + english : english + " " + chinese;
  }

  std::string figureText(const FigureLink& link, bool inTable) {
    const LinkedFigure* held = heldFigure(m_plan, link);
    if (!held) return toBeSupplied();
    if (held->value || !held->source.empty())
      m_sources[link.indicator][fmt::format(
          "{}: {}{}{}", link.year, held->value ? held->flag : toBeSupplied(),
          held->note.empty() || inTable ? "" : ", ", inTable ? "" : held->note)] = held->source;
    std::string text = shown(*held, m_language, !inTable);
    if (held->flag == "unverified") text += words("（未核实）", " (unverified)");
    if (held->flag == "estimated" || held->flag == "imputed") text += words("（估计）", " (estimated)");
    const FigureState state = m_lookup.stateOf(*held);
    if (state == FigureState::changed || state == FigureState::supplied)
      text +=
          fmt::format(" [{}: {}]", words("现为", "now"), shown(m_lookup.read(link), m_language, !inTable));
    else if (state == FigureState::gone)
      text += words(" [数据已不存在]", " [no longer there]");
    else if (state == FigureState::indicatorDeleted)
      text += fmt::format(" [{} {}]", words("指标已删除", "indicator deleted:"), link.indicator);
    return text;
  }

  std::string inlineText(const Block& block, bool inTable) {
    std::string text;
    for (const Span& span : block.spans) {
      const std::string inner = span.figure ? figureText(*span.figure, inTable) : span.text;
      text += span.bold ? "**" + inner + "**" : inner;
    }
    return text;
  }

  std::string cellText(const std::string& markup) {
    std::string text;
    for (const Block& block : parseText(markup).blocks) text += inlineText(block, true);
    std::string escaped;
    for (const char c : text) escaped += c == '|' ? std::string("\\|") : std::string(1, c);
    return escaped;
  }

  void writeChapter(const Chapter& chapter) {
    m_sources.clear();
    m_out += fmt::format("## {}. {}\n\n", chapter.number, both(chapter.titleZh, chapter.titleEn));
    for (const Section& section : chapter.sections) {
      m_out += fmt::format("### {}\n\n", both(section.titleZh, section.titleEn));
      if (section.text.empty()) m_out += toBeSupplied() + "\n\n";
      for (const Block& block : parseText(section.text).blocks)
        m_out +=
            (block.isListEntry ? "- " : "") + inlineText(block, false) + (block.isListEntry ? "\n" : "\n\n");
      if (m_out.ends_with("\n") && !m_out.ends_with("\n\n")) m_out += '\n';
    }
    for (const Item& item : chapter.items) writeItem(chapter, item);
    writeSources();
  }

  void writeItem(const Chapter& chapter, const Item& item) {
    m_out += fmt::format("**{} {} {}**\n\n",
                         item.kind == ItemKind::map ? words("图", "Map") : words("表", "Table"), item.id,
                         both(item.titleZh, item.titleEn));
    if (item.kind == ItemKind::map && !item.indicator.empty()) {
      m_out += fmt::format("`lianpian map WORKSPACE --area {} --indicator {} --period {} -o {}.pdf`\n\n",
                           m_plan.area, item.indicator, item.year, item.id);
    } else if (item.content == "targets") {
      writeTargets();
    } else if (!isSupplied(m_plan, chapter, item)) {
      m_out += toBeSupplied() + "\n\n";
      if (item.content == "steps") writeSteps();
    } else if (!item.rows.empty()) {
      writeTable(item.columns, item.rows);
    } else {
      writePart(chapter, item);
    }
  }

  void writePart(const Chapter& chapter, const Item& item) {
    if (item.content == "projects")
      writeProjects(chapter.number);
    else if (item.content == "investment")
      writeInvestment();
    else if (item.content == "steps")
      writeSteps();
    else
      for (const Zone& zone : m_plan.space.zones)
        m_out += fmt::format("- {}: {}\n", zone.name, fmt::join(zone.counties, ", "));
    m_out += '\n';
  }

  void writeTable(const std::vector<std::string>& columns,
                  const std::vector<std::vector<std::string>>& rows) {
    m_out += fmt::format("| {} |\n|", fmt::join(columns, " | "));
    for (std::size_t i = 0; i < columns.size(); ++i) m_out += "---|";
    m_out += '\n';
    for (const auto& row : rows) {
      m_out += '|';
      for (const std::string& cell : row) m_out += " " + cellText(cell) + " |";
      m_out += '\n';
    }
    m_out += '\n';
  }

  void writeTargets() {
    std::vector<std::vector<std::string>> rows;
    for (const Target& target : m_plan.targets) {
      const auto value = [&](const std::optional<double>& number) {
        return number ? fmt::format("{:.{}f}", *number, target.what.decimals) : toBeSupplied();
      };
      const std::string base = target.what.baseYear == m_plan.outline.baseYear || !target.base
                                   ? value(target.base)
                                   : fmt::format("{} ({})", value(target.base), target.what.baseYear);
      rows.push_back({both(target.what.titleZh, target.what.titleEn), target.unit,
                      m_isChinese ? target.what.unitZh : target.what.unitEn,
                      target.what.binding ? words("约束性", "binding") : words("预期性", "expected"), base,
                      value(target.mid), value(target.end), target.base ? target.note : ""});
    }
    writeTable(
        {words("指标", "Indicator"), words("范围", "For"), words("单位", "Unit"), words("属性", "Nature"),
         std::to_string(m_plan.outline.baseYear), std::to_string(m_plan.outline.midYear),
         std::to_string(m_plan.outline.endYear), words("基数来源", "Source of the base")},
        rows);
  }

  void writeProjects(int chapter) {
    std::vector<std::vector<std::string>> rows;
    for (const Project& project : m_plan.projects)
      if (project.chapter == chapter)
        rows.push_back({project.id, project.title, project.county,
                        project.quantity ? fmt::format("{} {}", *project.quantity, project.quantityUnit) : "",
                        project.responsible, project.start, project.end, std::to_string(project.totalYuan)});
    writeTable({words("编号", "No."), words("项目", "Project"), words("县", "County"),
                words("数量", "Quantity"), words("责任单位", "Responsible"), words("开始", "Start"),
                words("结束", "End"), words("投资（元）", "Investment (yuan)")},
               rows);
  }

  void writeInvestment() {
    const Investment all = investmentOf(m_plan);
    std::vector<std::vector<std::string>> rows;
    const auto add = [&rows](const std::string& by, const auto& sums) {
      for (const auto& [key, yuan] : sums) rows.push_back({by, fmt::format("{}", key), std::to_string(yuan)});
    };
    add(words("章", "Chapter"), all.byChapter);
    add(words("来源", "Source"), all.bySource);
    add(words("年份", "Year"), all.byYear);
    add(words("县", "County"), all.byCounty);
    rows.push_back({words("合计", "Total"), "", std::to_string(all.total)});
    writeTable({words("分类", "By"), "", words("投资（元）", "Investment (yuan)")}, rows);
  }

  void writeSteps() {
    std::vector<std::vector<std::string>> rows;
    for (const Step& step : m_plan.schedule)
      rows.push_back({both(step.titleZh, step.titleEn),
                      step.responsible.empty() ? toBeSupplied() : step.responsible, step.start, step.end});
    writeTable({words("工作", "Step"), words("责任单位", "Responsible"), words("开始", "Start"),
                words("结束", "End")},
               rows);
  }

  void writeSources() {
    for (const auto& [indicator, flags] : m_sources) {
      const Indicator* known = m_lookup.indicator(indicator);
      std::vector<std::string> notes;
      for (const auto& [note, source] : flags) notes.push_back(note);
      m_out +=
          fmt::format("> {}: {} ({})\n", known ? (m_isChinese ? known->nameZh : known->nameEn) : indicator,
                      flags.begin()->second, fmt::join(notes, "; "));
    }
    if (!m_sources.empty()) m_out += '\n';
  }

  const Plan& m_plan;
  FigureLookup& m_lookup;
  std::string m_language;
  bool m_isChinese;
  std::string m_out;
  std::map<std::string, std::map<std::string, std::string>>
      m_sources;  ///< indicator -> year and flag -> source
};

}  // namespace

std::string toMarkdown(const Plan& plan, FigureLookup& lookup, const std::string& language) {
  return MarkdownWriter(plan, lookup, language).write();
}

}  // namespace planning::plan

#include "planning/plan/plan_draft.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/areas/area_list.h"
#include "planning/plan/plan_text.h"
#include "planning/plan/structure_places.h"

namespace planning::plan {
namespace {

class Drafter {
 public:
  Drafter(FigureLookup& lookup, const Area& area, const std::string& language)
      : m_lookup(lookup), m_area(area), m_isChinese(language == "zh") {}

  Chapter chapter(const OutlineChapter& asked) {
    Chapter chapter{asked.number, asked.titleZh, asked.titleEn, asked.responsible, {}, {}};
    for (const OutlineSection& section : asked.sections)
      chapter.sections.push_back({section.titleZh, section.titleEn, textOf(section)});
    for (const RequiredItem& item : asked.items) chapter.items.push_back(itemOf(item));
    return chapter;
  }

  Target target(const RequiredTarget& asked) {
    Target target;
    target.unit = areaUnit(m_area.id);
    target.what = asked;
    const LinkedFigure base = m_lookup.read({asked.indicator, target.unit, std::to_string(asked.baseYear)});
    target.base = base.value;
    if (base.value) target.note = fmt::format("{}; {}", base.flag, base.source);
    return target;
  }

 private:
  std::string words(const char* chinese, const char* english) const {
    return m_isChinese ? chinese : english;
  }

  std::string nameOf(const Indicator& indicator) const {
    return m_isChinese ? indicator.nameZh : indicator.nameEn;
  }
  std::string headingOf(const std::string& id, const std::string& year = {}) const {
    const Indicator* indicator = m_lookup.indicator(id);
    if (!indicator) return id;
    const std::string& unit = m_isChinese ? indicator->unitZh : indicator->unitEn;
    const std::string name =
        year.empty() ? nameOf(*indicator) : fmt::format("{} {}", nameOf(*indicator), year);
    return unit.empty() ? name : fmt::format("{} ({})", name, unit);
  }
  /// The years in which the area has a figure, of those asked.
  std::vector<std::string> yearsOf(const std::string& indicator, const std::string& asked) {
    std::vector<std::string> years;
    for (const std::string& year : m_lookup.periods(indicator))
      if ((asked.empty() || year == asked) && m_lookup.read(areaLink(indicator, year)).value)
        years.push_back(year);
    return years;
  }
  FigureLink areaLink(const std::string& indicator, const std::string& year) const {
    return {indicator, areaUnit(m_area.id), year};
  }

  std::string provinceOf(const AreaMember& member) {
    return m_isChinese ? member.province : m_lookup.provinceInEnglish(member.province);
  }

  std::string scope() {
    std::vector<std::string> provinces;
    for (const AreaMember& member : m_area.members) {
      const std::string province = provinceOf(member);
      if (std::ranges::find(provinces, province) == provinces.end()) provinces.push_back(province);
    }
    const auto keys = std::ranges::count_if(m_area.members, &AreaMember::keyCounty);
    std::string text =
        fmt::format(fmt::runtime(words("{}片区名单共 {} 个县（国家扶贫开发工作重点县 {} 个），分属{}。",
                                       "The list of {} has {} counties ({} of them key counties), in {}.")),
                    m_isChinese ? m_area.nameZh : m_area.nameEn, m_area.members.size(), keys,
                    fmt::join(provinces, m_isChinese ? "、" : ", "));
    if (m_area.planningRangeCounties && std::cmp_less(m_area.members.size(), *m_area.planningRangeCounties))
      text += fmt::format(
          fmt::runtime(words("\n\n规划范围 {} 个县；名单以外的成员：{}。",
                             "\n\nThe planning range has {} counties; its members beyond the list: {}.")),
          *m_area.planningRangeCounties, toBeSupplied());
    return text;
  }

  std::string textOf(const OutlineSection& section) {
    if (section.content == "scope") return scope();
    std::string text;
    for (const std::string& id : section.indicators) {
      const std::vector<std::string> years = yearsOf(id, section.year);
      if (years.empty()) continue;
      text +=
          fmt::format(fmt::runtime(words("- {}（{} 年）：{}\n", "- {} ({}): {}\n")),
                      nameOf(*m_lookup.indicator(id)), years.front(), markupOf(areaLink(id, years.front())));
    }
    return text;
  }

  Item itemOf(const RequiredItem& asked) {
    Item item{asked.id, asked.kind, asked.titleZh, asked.titleEn, asked.content, {}, {}, {}, {}};
    if (asked.kind == ItemKind::map) {
      if (asked.indicators.empty() || yearsOf(asked.indicators.front(), asked.year).empty()) return item;
      item.indicator = asked.indicators.front();
      item.year = asked.year;
    } else if (asked.content == "counties") {
      countyTable(item, asked);
    } else if (asked.content == "years") {
      yearTable(item, asked);
    } else if (asked.content == "area") {
      areaTable(item, asked);
    }
    return item;
  }

  /// Those asked that the codebook has and the area has figures of.
  std::vector<std::string> withFigures(const RequiredItem& asked) {
    std::vector<std::string> indicators;
    for (const std::string& id : asked.indicators)
      if (m_lookup.indicator(id) && !yearsOf(id, asked.year).empty()) indicators.push_back(id);
    return indicators;
  }

  void countyTable(Item& item, const RequiredItem& asked) {
    const std::vector<std::string> indicators = withFigures(asked);
    if (indicators.empty()) return;
    item.columns = {words("代码", "Code"), words("县", "County"), words("省", "Province"),
                    words("重点县", "Key county")};
    for (const std::string& id : indicators) item.columns.push_back(headingOf(id, asked.year));
    for (const AreaMember& member : m_area.members) {
      std::vector<std::string> row{member.publishedCode, member.name, provinceOf(member),
                                   member.keyCounty ? words("是", "yes") : ""};
      for (const std::string& id : indicators)
        row.push_back(markupOf(m_lookup.linkOf(member, id, asked.year)));
      item.rows.push_back(std::move(row));
    }
  }

  void yearTable(Item& item, const RequiredItem& asked) {
    const std::vector<std::string> indicators = withFigures(asked);
    std::set<std::string> years;
    for (const std::string& id : indicators)
      for (const std::string& year : yearsOf(id, asked.year)) years.insert(year);
    if (years.empty()) return;
    item.columns = {words("年份", "Year")};
    for (const std::string& id : indicators) item.columns.push_back(headingOf(id));
    for (const std::string& year : years) {
      std::vector<std::string> row{year};
      for (const std::string& id : indicators) row.push_back(markupOf(areaLink(id, year)));
      item.rows.push_back(std::move(row));
    }
  }

  void areaTable(Item& item, const RequiredItem& asked) {
    for (const std::string& id : asked.indicators)
      if (!yearsOf(id, asked.year).empty())
        item.rows.push_back({headingOf(id), asked.year, markupOf(areaLink(id, asked.year))});
    if (!item.rows.empty())
      item.columns = {words("指标", "Indicator"), words("年份", "Year"), words("片区", "Area")};
  }

  FigureLookup& m_lookup;
  const Area& m_area;
  bool m_isChinese;
};

bool hasTargets(const Plan& plan) {
  return !plan.targets.empty() && std::ranges::all_of(plan.targets, [](const Target& target) {
    return target.base && target.mid && target.end;
  });
}

}  // namespace

Plan draftPlan(FigureLookup& lookup, const Outline& outline, const std::string& areaId,
               const std::string& language) {
  const Area* area = lookup.area(areaId);
  if (!area)
    throw geo::DataError(
        geo::message("The workspace has no area '{}'; 'lianpian areas' lists those it has.", areaId));
  Plan plan;
  plan.area = area->id;
  plan.titleZh = fmt::format("{}区域发展与扶贫攻坚规划（2011-2020年）", area->nameZh);
  plan.titleEn =
      fmt::format("{}: plan of regional development and poverty reduction 2011-2020", area->nameEn);
  plan.outline = outline;
  plan.outline.area = area->id;
  plan.outline.rangeCounties = area->planningRangeCounties;
  for (const AreaMember& member : area->members)
    plan.counties.push_back(member.unit.empty() ? member.publishedCode : member.unit);
  plan.counties.insert(plan.counties.end(), outline.planningRange.begin(), outline.planningRange.end());
  plan.schedule = outline.steps;
  Drafter drafter(lookup, *area, language);
  for (const OutlineChapter& chapter : outline.chapters) plan.chapters.push_back(drafter.chapter(chapter));
  for (const RequiredTarget& target : outline.targets) plan.targets.push_back(drafter.target(target));
  holdFigures(plan, lookup);
  return plan;
}

const Chapter* findChapter(const Plan& plan, int number) {
  const auto found = std::ranges::find(plan.chapters, number, &Chapter::number);
  return found == plan.chapters.end() ? nullptr : &*found;
}

bool isStructureMap(const Chapter& chapter, const Item& item) {
  return item.kind == ItemKind::map && item.indicator.empty() &&
         std::ranges::find(chapter.items, "zones", &Item::content) != chapter.items.end();
}

bool isSupplied(const Plan& plan, const Chapter& chapter, const Item& item) {
  if (item.kind == ItemKind::map)
    return !item.indicator.empty() || !item.rows.empty() ||
           (isStructureMap(chapter, item) && !isEmpty(plan.space));
  if (item.content == "targets") return hasTargets(plan);
  if (item.content == "zones") return !plan.space.zones.empty();
  if (item.content == "towns") return !plan.space.towns.empty();
  if (item.content == "steps")
    return !plan.schedule.empty() &&
           std::ranges::none_of(plan.schedule, [](const Step& step) { return step.responsible.empty(); });
  if (item.content == "investment") return !plan.projects.empty();
  if (item.content == "projects")
    return !item.rows.empty() ||
           std::ranges::find(plan.projects, chapter.number, &Project::chapter) != plan.projects.end();
  return !item.rows.empty();
}

std::vector<ChapterProgress> progressOf(const Plan& plan) {
  std::vector<ChapterProgress> all;
  for (const OutlineChapter& asked : plan.outline.chapters) {
    ChapterProgress progress{asked.number, 0, 0, {}};
    const Chapter* chapter = findChapter(plan, asked.number);
    const auto count = [&progress](bool isThere, std::string name) {
      ++progress.needed;
      if (isThere)
        ++progress.supplied;
      else
        progress.missing.push_back(std::move(name));
    };
    for (const OutlineSection& section : asked.sections) {
      const auto is = [&](const Section& one) { return one.titleZh == section.titleZh && !one.text.empty(); };
      count(chapter && std::ranges::any_of(chapter->sections, is),
            geo::message("section {}", section.titleZh));
    }
    for (const RequiredItem& item : asked.items) {
      const auto is = [&](const Item& one) { return one.id == item.id && isSupplied(plan, *chapter, one); };
      count(chapter && std::ranges::any_of(chapter->items, is),
            item.kind == ItemKind::map ? geo::message("map {}", item.id) : geo::message("table {}", item.id));
    }
    all.push_back(std::move(progress));
  }
  return all;
}

}  // namespace planning::plan

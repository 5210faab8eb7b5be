#include "app/render/sheet/category_content.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "app/render/atlas/liaison_groups.h"
#include "app/render/colour/colour_space.h"
#include "app/render/colour/palette.h"
#include "app/render/map/map_content.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/liaison/coverage_check.h"
#include "planning/liaison/register_store.h"
#include "planning/workspace/workspace.h"

namespace app::render {
namespace {

constexpr std::array<std::pair<CategoryBy, std::string_view>, 4> kCategoryWords{
    {{CategoryBy::keyCounty, "key-county"},
     {CategoryBy::area, "area"},
     {CategoryBy::exitYear, "exit-year"},
     {CategoryBy::liaison, "liaison"}}};

/// A fill as light as names of units need it, of the colour of an outline. Colours that return are lighter or
/// darker than the first time.
QColor fillOf(const planning::Area& area, std::size_t index) {
  constexpr std::array kLighter{0.5, 0.3, 0.72};
  constexpr std::size_t kColours = 14;  // of areaColour()
  return mixed(areaColour(area, index), Qt::white, kLighter[index / kColours % kLighter.size()]);
}

CategoryMap::Category ofArea(const planning::Area& area, std::size_t index) {
  return {area.nameZh, area.nameEn, fillOf(area, index)};
}

/// Gives the units their categories, as the members that they stand for have them.
class CategoryFigures {
 public:
  explicit CategoryFigures(MapContent& content) : m_content(content) {
    for (const planning::Unit& unit : content.counties) m_known.insert(unit.code);
  }

  /// Absent: not known.
  void put(const planning::AreaMember& member, std::optional<std::size_t> category) {
    if (member.unit.empty() || !m_known.contains(member.unit)) {
      m_without.insert(member.publishedCode);
      return;
    }
    m_of[member.unit].insert(category);
  }

  void take() {
    int differing = 0;
    for (const auto& [unit, found] : m_of) {
      planning::Figure figure{unit, {}, m_content.indicator.id};
      const std::optional<std::size_t> only = *found.begin();
      if (found.size() > 1) {
        ++differing;
        figure.note = geo::message("its members are of several categories");
      } else if (only) {
        figure.value = static_cast<double>(*only);
      }
      m_content.figures.emplace(unit, std::move(figure));
    }
    if (differing > 0)
      note(fmt::format("{} 个单元所含名单成员类别不一，按无数据表示。", differing),
           fmt::format("Units whose members are of several categories, drawn as no data: {}.", differing),
           "map.category_mixed",
           geo::message("{} units stand for members of several categories and are drawn as no data.",
                        differing));
    if (!m_without.empty())
      note(fmt::format("名单中 {} 个成员在本图层中没有对应单元。", m_without.size()),
           fmt::format("Members of the lists without a unit in this layer: {}.", m_without.size()),
           "map.member_without_unit",
           geo::message("{} members of the lists of areas have no unit in this layer and are not drawn.",
                        m_without.size()));
  }

 private:
  void note(std::string zh, std::string en, const char* kind, std::string told) {
    m_content.categories->notesZh.push_back(std::move(zh));
    m_content.categories->notesEn.push_back(std::move(en));
    m_content.issues.push_back({geo::Issue::Severity::note, kind, m_content.indicator.id, std::move(told)});
  }

  MapContent& m_content;
  std::set<std::string> m_known;
  std::map<std::string, std::set<std::optional<std::size_t>>> m_of;  ///< by unit
  std::set<std::string> m_without;
};

/// What the title of such a map says.
void nameMap(MapContent& content, CategoryBy by, const char* zh, const char* en) {
  content.indicator.id = toString(by);
  content.indicator.nameZh = zh;
  content.indicator.nameEn = en;
  content.indicator.kind = planning::IndicatorKind::mean;  // never circles
}

void byArea(MapContent& content) {
  nameMap(content, CategoryBy::area, content.isChina() ? "集中连片特困地区" : "地区",
          content.isChina() ? "Contiguous poor areas" : "Areas");
  content.categories->areAreas = true;
  for (std::size_t i = 0; i < content.areas.size(); ++i)
    content.categories->categories.push_back(ofArea(content.areas[i], i));
  CategoryFigures figures(content);
  for (std::size_t i = 0; i < content.areas.size(); ++i)
    for (const planning::AreaMember& member : content.areas[i].members) figures.put(member, i);
  figures.take();
}

void byKeyCounty(MapContent& content) {
  if (content.isChina()) {
    nameMap(content, CategoryBy::keyCounty, "片区内的国家扶贫开发工作重点县",
            "Key counties of poverty alleviation in the areas");
    content.categories->categories = {{"国家扶贫开发工作重点县", "Key county", QColor("#ee9f86")},
                                      {"片区其他县", "Other county of an area", QColor("#faeeda")}};
  } else {
    nameMap(content, CategoryBy::keyCounty, "地区内的重点单元", "Key units in the areas");
    content.categories->categories = {{"重点单元", "Key unit", QColor("#ee9f86")},
                                      {"地区其他单元", "Other unit of an area", QColor("#faeeda")}};
  }
  CategoryFigures figures(content);
  for (const planning::Area& area : content.areas)
    for (const planning::AreaMember& member : area.members) figures.put(member, member.keyCounty ? 0 : 1);
  figures.take();
}

/// The last to leave are the darkest.
void byExitYear(MapContent& content) {
  nameMap(content, CategoryBy::exitYear, "脱贫退出年份", "Year of leaving the list of the poor");
  std::set<int> years;
  for (const planning::Area& area : content.areas)
    for (const planning::AreaMember& member : area.members)
      if (member.exitYear) years.insert(*member.exitYear);
  if (years.empty())
    throw geo::DataError(geo::message(
        "No member of an area has a year of exit; give it in the column exit_year of the table of members."));
  const std::vector<QColor> colours = paletteColours("YlGnBu", static_cast<int>(years.size()));
  std::map<int, std::size_t> category;
  for (const int year : years) {
    const std::string word = std::to_string(year);
    content.categories->categories.push_back({word + " 年", word, colours[category.size()]});
    category.emplace(year, category.size());
  }
  CategoryFigures figures(content);
  for (const planning::Area& area : content.areas)
    for (const planning::AreaMember& member : area.members)
      figures.put(member, member.exitYear ? std::optional(category.at(*member.exitYear)) : std::nullopt);
  figures.take();
}

/// A county, and the groups that it is in, ascending.
struct LookedAfter {
  planning::AreaMember member;
  std::vector<std::size_t> groups;
};

/// Who is given a county by its code of today looks after each member of a list that it stands for, too.
void addWholeUnits(std::map<std::string, LookedAfter>& counties) {
  std::vector<std::string> wholes;
  for (auto& [code, one] : counties) {
    const auto whole = code == one.member.unit ? counties.end() : counties.find(one.member.unit);
    if (whole == counties.end()) continue;
    std::vector<std::size_t> both;
    std::ranges::set_union(one.groups, whole->second.groups, std::back_inserter(both));
    one.groups = std::move(both);
    wholes.push_back(whole->first);
  }
  for (const std::string& code : wholes) counties.erase(code);
}

/// By the groups that each county is in: units that look after it together are one category.
void byLiaison(planning::Workspace& workspace, MapContent& content) {
  const planning::liaison::Register all = planning::liaison::readRegister(workspace);
  const MapContent grouped = contentByLiaison(content, all, planning::liaison::knownPlaces(workspace), {});
  nameMap(content, CategoryBy::liaison, "联系单位", "Liaison units");
  const planning::liaison::Round& round = planning::liaison::roundOrLast(all, {});
  content.period = round.first + "–" + round.last;
  const auto named = [&round](const std::string& name) { return name.empty() ? round.id : name; };
  content.categories->sourceZh = "联系单位名册按本工作区所存：" + named(round.nameZh);
  content.categories->sourceEn =
      "Register of liaison units as stored in this workspace: " + named(round.nameEn);
  content.issues = grouped.issues;
  content.categories->areAreas = true;
  content.categories->outsideZh = "无联系单位";
  content.categories->outsideEn = "No liaison unit";
  std::map<std::string, LookedAfter> counties;  // by published code
  for (std::size_t i = 0; i < grouped.areas.size(); ++i)
    for (const planning::AreaMember& member : grouped.areas[i].members) {
      LookedAfter& county = counties.try_emplace(member.publishedCode, LookedAfter{member, {}}).first->second;
      county.groups.push_back(i);
    }
  addWholeUnits(counties);
  std::map<std::vector<std::size_t>, std::size_t> categories;
  for (const auto& [code, county] : counties) categories.emplace(county.groups, 0);
  for (auto& [groups, number] : categories) {
    number = content.categories->categories.size();
    std::vector<std::string> zh, en;
    for (const std::size_t i : groups) {
      zh.push_back(grouped.areas[i].nameZh.empty() ? grouped.areas[i].nameEn : grouped.areas[i].nameZh);
      en.push_back(grouped.areas[i].nameEn.empty() ? grouped.areas[i].nameZh : grouped.areas[i].nameEn);
    }
    content.categories->categories.push_back({fmt::format("{}", fmt::join(zh, "、")),
                                              fmt::format("{}", fmt::join(en, "; ")),
                                              fillOf(planning::Area{}, number)});
  }
  CategoryFigures figures(content);
  for (const auto& [code, county] : counties) figures.put(county.member, categories.at(county.groups));
  figures.take();
}

}  // namespace

std::string toString(CategoryBy by) {
  return std::string(
      std::ranges::find(kCategoryWords, by, &std::pair<CategoryBy, std::string_view>::first)->second);
}

CategoryBy requireCategoryBy(const std::string& word) {
  const auto found =
      std::ranges::find(kCategoryWords, word, &std::pair<CategoryBy, std::string_view>::second);
  if (found != kCategoryWords.end()) return found->first;
  std::vector<std::string_view> words;
  for (const auto& [by, one] : kCategoryWords) words.push_back(one);
  throw geo::DataError(
      geo::message("There is no map of categories '{}'; choose one of {}.", word, fmt::join(words, ", ")));
}

MapContent categoryContent(planning::Workspace& workspace, CategoryBy by) {
  MapContent content = loadBoundaries(workspace);
  if (content.areas.empty() && by != CategoryBy::liaison)
    throw geo::DataError(geo::message(
        "The workspace has no areas to draw; store their lists with areas --list and --members."));
  CategoryMap& categories = content.categories.emplace();
  categories.outsideZh = content.isChina() ? "不在任何片区" : "不在任何地区";
  categories.outsideEn = "In no area";
  categories.sourceZh = "片区名单按本工作区所存";
  categories.sourceEn = "Lists of areas as stored in this workspace";
  switch (by) {
    case CategoryBy::area:
      byArea(content);
      break;
    case CategoryBy::keyCounty:
      byKeyCounty(content);
      break;
    case CategoryBy::exitYear:
      byExitYear(content);
      break;
    case CategoryBy::liaison:
      byLiaison(workspace, content);
      break;
  }
  return content;
}

}  // namespace app::render

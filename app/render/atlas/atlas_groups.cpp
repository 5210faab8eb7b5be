#include "app/render/atlas/atlas_groups.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "app/render/map/map_content.h"
#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/unit/units_above.h"

namespace app::render {
namespace {

using Severity = geo::Issue::Severity;

constexpr std::pair<AtlasBy, const char*> kWords[] = {{AtlasBy::area, "area"},
                                                      {AtlasBy::province, "province"},
                                                      {AtlasBy::prefecture, "prefecture"},
                                                      {AtlasBy::liaison, "liaison"}};

std::vector<planning::Area> groupsOf(MapContent& content, AtlasBy by) {
  const planning::Level level =
      by == AtlasBy::province ? planning::Level::province : planning::Level::prefecture;
  const planning::UnitsAbove above(content.prefectures, content.provinces);
  std::map<std::string, planning::Area> groups;
  std::string first;
  int outside = 0;
  for (const planning::Unit& county : content.counties) {
    if (county.fromTable) continue;  // no unit of the boundaries
    const planning::Unit* const unit = above.at(county, level);
    if (unit == nullptr) {
      if (outside++ == 0) first = county.name;
      continue;
    }
    planning::Area& group = groups[unit->code];
    group.id = unit->code;
    group.nameZh = unit->name;
    group.nameEn = unit->nameEn;
    group.members.push_back(memberOf(county));
  }
  if (outside > 0)
    content.issues.push_back(
        {Severity::warning, "atlas.left_out", first,
         geo::message(
             "{} units are on no page of an atlas by {}, because none is known above them; the first is {}.",
             outside, toString(by), first)});
  std::vector<planning::Area> result;
  for (auto& [code, group] : groups) {
    group.publishedCounties = static_cast<int>(group.members.size());
    result.push_back(std::move(group));
  }
  return result;
}

}  // namespace

std::optional<AtlasBy> parseAtlasBy(const std::string& word) {
  const auto* const found = std::ranges::find(kWords, word, &std::pair<AtlasBy, const char*>::second);
  return found == std::end(kWords) ? std::nullopt : std::optional(found->first);
}

std::string toString(AtlasBy by) {
  return std::ranges::find(kWords, by, &std::pair<AtlasBy, const char*>::first)->second;
}

planning::AreaMember memberOf(const planning::Unit& county) {
  planning::AreaMember member;
  member.publishedCode = county.code;
  member.name = county.name;
  if (county.hasGeometry) member.unit = county.code;
  member.sourceCode = county.code;
  return member;
}

void requireCounties(const MapContent& content) {
  if (content.ofAreas)
    throw geo::DataError(geo::message(
        "The figures of {} are those of whole areas; an atlas of them is by area.", content.indicator.id));
}

MapContent contentBy(MapContent content, AtlasBy by) {
  if (by == AtlasBy::area) {
    if (content.areas.empty())
      throw geo::DataError(geo::message(
          "The workspace has no areas to make pages of; make them of provinces with --by province."));
    return content;
  }
  requireCounties(content);
  content.areas = groupsOf(content, by);
  content.areasAre = by == AtlasBy::province ? AreasAre::provinces : AreasAre::prefectures;
  if (content.areas.empty())
    throw geo::DataError(geo::message(
        "No unit of the workspace has one above it to make a page of by {}; make pages with another --by.",
        toString(by)));
  return content;
}

}  // namespace app::render

#include "app/render/map/group_sums.h"

#include "planning/summary/summary_table.h"
#include "planning/workspace/package_mark.h"
#include "planning/workspace/workspace.h"

namespace app::render {
namespace {

using planning::SummaryLevel;

SummaryLevel levelOf(AreasAre areas) {
  switch (areas) {
    case AreasAre::provinces:
      return SummaryLevel::province;
    case AreasAre::prefectures:
      return SummaryLevel::prefecture;
    case AreasAre::areas:
    case AreasAre::liaisonUnits:
      break;
  }
  return SummaryLevel::area;
}

void addSums(planning::Workspace& workspace, const MapContent& content, SummaryLevel level, GroupSum::Of of,
             std::vector<GroupSum>& sums) {
  planning::SummaryOptions options;
  options.level = level;
  options.period = content.period;
  options.indicators = {content.indicator.id};
  if (level == SummaryLevel::area) options.areas = content.areas;
  const planning::Summary summary = planning::summarise(workspace, options);
  for (std::size_t i = 0; i < summary.groups.size(); ++i) {
    const planning::UnitGroup& group = summary.groups[i];
    sums.push_back({of, group.id, group.nameZh, group.nameEn, summary.values[i]});
  }
}

}  // namespace

std::vector<GroupSum> groupSums(planning::Workspace& workspace, const MapContent& content) {
  std::vector<GroupSum> sums;
  if (content.ofAreas || !content.changeFrom.empty() || content.areas.empty()) return sums;
  if (planning::isPackage(workspace)) return sums;  // which has parts of areas, provinces and the nation
  addSums(workspace, content, levelOf(content.areasAre), GroupSum::Of::area, sums);
  if (content.areasAre != AreasAre::provinces && !content.provinces.empty())
    addSums(workspace, content, SummaryLevel::province, GroupSum::Of::province, sums);
  addSums(workspace, content, SummaryLevel::nation, GroupSum::Of::all, sums);
  return sums;
}

}  // namespace app::render

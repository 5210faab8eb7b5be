#include "app/gui/plan/desk/plan_snapshot.h"

#include "app/gui/model/names.h"
#include "app/gui/plan/desk/plan_rescue.h"
#include "geo/report/error.h"
#include "planning/areas/area_list.h"
#include "planning/areas/area_series.h"
#include "planning/workspace/workspace.h"

#include <algorithm>

namespace app::gui {
namespace {

namespace plan = planning::plan;

constexpr std::string_view kProvince = "province:";

}  // namespace

PlanSnapshot::PlanSnapshot(planning::Workspace& workspace, const DocumentPointer& shown,
                           const std::string& wished, const std::string& day)
    : document(shown), today(day), isReadOnly(workspace.isReadOnly()) {
  const std::vector<plan::StoredDocument> all = plan::documents(workspace, "plan");
  for (const planning::Area& one : workspace.areas()) {
    PlanTally tally{one.id, one.nameZh, one.nameEn};
    for (const plan::StoredDocument& version : all)
      if (version.name == one.id) {
        tally.version = version.version;
        tally.state = version.state;
      }
    plans.push_back(std::move(tally));
    for (const planning::AreaMember& member : one.members)
      m_names[member.unit.empty() ? member.publishedCode : member.unit] = {member.name, {}};
  }
  for (const planning::Unit& unit : document->content.counties) m_names[unit.code] = {unit.name, unit.nameEn};
  std::ranges::stable_sort(plans, {}, [](const PlanTally& tally) { return tally.version == 0; });
  area = tally(wished) != nullptr ? wished : plans.empty() ? std::string() : plans.front().area;
  for (const plan::StoredDocument& version : all)
    if (version.name == area) versions.push_back(version);
  for (const planning::Area& one : document->content.areas)
    if (one.id == area)
      for (const planning::AreaMember& member : one.members)
        if (std::ranges::find(provinces, member.province) == provinces.end())
          provinces.push_back(member.province);
  readNewest(workspace);
  for (const planning::Indicator& one : document->indicators)
    if (std::vector<std::string> years = workspace.periods(one.id); !years.empty())
      periods[one.id] = std::move(years);
  circulars = plan::circulars(workspace);
  if (stored != nullptr && storedVersion == version())
    rescued = rescuedPlan({workspace.path(), workspace.identity()}, area, issues);
}

/// What cannot be read is told; versions before it, and the other plans, can be shown.
void PlanSnapshot::readNewest(planning::Workspace& workspace) {
  const auto tell = [this](const char* kind, const std::string& sentence) {
    issues.push_back({geo::Issue::Severity::error, kind, area, sentence});
  };
  for (auto one = versions.rbegin(); one != versions.rend() && stored == nullptr; ++one) {
    storedVersion = one->version;
    try {
      stored = std::make_shared<plan::Plan>(plan::loadPlan(workspace, area, storedVersion, issues));
    } catch (const geo::DamagedError& error) {
      tell("plan.tampered", error.what());
    } catch (const geo::DataError& error) {
      tell("plan.unreadable", error.what());
    }
  }
}

const PlanTally* PlanSnapshot::tally(const std::string& id) const {
  const auto found = std::ranges::find(plans, id, &PlanTally::area);
  return found == plans.end() ? nullptr : &*found;
}

QString PlanSnapshot::placeName(const std::string& language, const std::string& unit) const {
  if (unit.starts_with(kProvince)) return QString::fromStdString(unit.substr(kProvince.size()));
  if (const PlanTally* const known = tally(planning::areaOfFigure(unit)))
    return nameIn(language, known->nameZh, known->nameEn);
  const auto found = m_names.find(unit);
  return found == m_names.end() ? QString::fromStdString(unit)
                                : nameIn(language, found->second.zh, found->second.en);
}

}  // namespace app::gui

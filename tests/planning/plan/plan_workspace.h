#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan.h"
#include "planning/plan/plan_check.h"
#include "planning/plan/plan_draft.h"
#include "tests/planning/small_workspace.h"

/// Synthetic: an area "hills" of the counties 010101 and 010102, an outline of two chapters.
namespace test {

namespace plan = planning::plan;

inline planning::Area hills(const std::string& id = "hills") {
  planning::Area area;
  area.id = id;
  area.nameZh = "丘陵";
  area.nameEn = "Hills";
  area.publishedCounties = 2;
  area.planningRangeCounties = 3;
  area.members = {{"010101", "甲县", "甲省", "甲市", "010101", "", true, {}, ""},
                  {"010102", "乙县", "甲省", "甲市", "010102", "", false, {}, ""}};
  return area;
}

inline plan::RequiredTarget requiredTarget(const std::string& indicator) {
  plan::RequiredTarget target;
  target.indicator = indicator;
  target.titleZh = indicator;
  target.additive = true;
  return target;
}

inline plan::Outline smallOutline() {
  plan::Outline outline;
  outline.id = "test";
  outline.titleZh = "大纲";
  plan::OutlineChapter first{1, "基本情况", "Basics", {}, {}, {}, {}};
  first.sections = {{"范围", "Scope", "scope", {}, {}},
                    {"状况", "State", "list", {"a"}, "2010"},
                    {"文", "Text", {}, {}, {}}};
  first.items = {{"1.1", plan::ItemKind::table, "分县", "Counties", "counties", {"a"}, "2010"},
                 {"1.2", plan::ItemKind::map, "图", "Map", "", {"b"}, "2010"}};
  outline.chapters = {first, {2, "目标", "Targets", {}, {}, {{"目标", "Targets", {}, {}, {}}}, {}}};
  outline.targets = {requiredTarget("a")};
  outline.steps = {{"起草", "Draft", {}, {}, {}}};
  return outline;
}

/// Figures: a is 3 and 4 in the two counties in 2010; b has none.
class PlanWorkspace {
 public:
  PlanWorkspace() {
    planning::Workspace workspace = open();
    workspace.putFigures({figure("010101", "a", 3), figure("010102", "a", 4)}, "synthetic");
    workspace.putAreas({hills()});
  }
  planning::Workspace open() const { return m_small.open(); }
  const std::filesystem::path path() const { return m_small.path(); }
  plan::Plan draft() const {
    planning::Workspace workspace = open();
    plan::FigureLookup lookup(workspace);
    return plan::draftPlan(lookup, smallOutline(), "hills", "en");
  }
  geo::Issues check(const plan::Plan& one) const {
    planning::Workspace workspace = open();
    plan::FigureLookup lookup(workspace);
    return plan::checkPlan(one, lookup);
  }

 private:
  SmallWorkspace m_small;
};

inline plan::Project project(const std::string& id, const std::string& county = "010101") {
  return {id,
          "路",
          1,
          county,
          12.5,
          "km",
          "交通局",
          "2012-01-01",
          "2014-12-31",
          300,
          {{"central", 2012, 100}, {"province", 2013, 200}}};
}

/// Texts of the issues of one kind.
inline std::vector<std::string> of(const geo::Issues& issues, const std::string& kind) {
  std::vector<std::string> texts;
  for (const geo::Issue& issue : issues)
    if (issue.kind == kind) texts.push_back(issue.text);
  return texts;
}

}  // namespace test

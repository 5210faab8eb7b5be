#pragma once

#include <fmt/format.h>

#include "planning/plan/plan_store.h"
#include "tests/planning/plan/plan_workspace.h"

/// Synthetic: a plan of 500 projects and 80 counties in 40 versions.
namespace bench {

using namespace planning::plan;

inline constexpr int kCounties = 80;
inline constexpr int kIndicators = 6;
inline constexpr int kProjects = 500;
inline constexpr int kVersions = 40;

inline std::string code(int county) { return fmt::format("{:06}", 510000 + county); }

/// Outline of two chapters, counties with figures of six indicators, projects and targets of each county.
struct LargePlan {
  test::ScratchFolder folder;

  LargePlan() {
    planning::Boundaries boundaries = test::smallBoundaries();
    boundaries.repairs.clear();
    boundaries.counties.clear();
    boundaries.coverage.codes.clear();
    planning::Area area = test::hills();
    area.members.clear();
    for (int i = 0; i < kCounties; ++i) {
      boundaries.coverage.codes.push_back(code(i));
      boundaries.counties.push_back({code(i), code(i), "", planning::Level::county, "0101", 0, i < 2, ""});
      area.members.push_back({code(i), code(i), "甲省", "甲市", code(i), "", true, {}, ""});
    }
    planning::Workspace::create(path(), boundaries, true);
    planning::Workspace workspace = planning::Workspace::open(path(), false);
    std::vector<planning::Indicator> indicators;
    std::vector<planning::Figure> figures;
    Outline outline = test::smallOutline();
    outline.chapters[0].items[1].indicators = {"i0"};
    outline.chapters[1].items = {{"2.1", ItemKind::table, "目标", "Targets", "targets", {}, {}},
                                 {"2.2", ItemKind::table, "投资", "Money", "investment", {}, {}},
                                 {"2.3", ItemKind::table, "项目", "Projects", "projects", {}, {}}};
    outline.chapters[0].items[0].indicators.clear();
    for (int i = 0; i < kIndicators; ++i) {
      indicators.push_back(test::indicator(fmt::format("i{}", i)));
      outline.chapters[0].items[0].indicators.push_back(indicators.back().id);
      for (int county = 0; county < kCounties; ++county)
        figures.push_back(test::figure(code(county), indicators.back().id, county));
    }
    workspace.putIndicators(indicators);
    workspace.putFigures(figures, "bench");
    workspace.putAreas({area});
    FigureLookup lookup(workspace);
    Plan plan = draftPlan(lookup, outline, "hills", "zh");
    for (int i = 0; i < kProjects; ++i)
      plan.projects.push_back(test::project(std::to_string(i), code(i % kCounties)));
    for (Project& project : plan.projects) project.chapter = 2;
    for (int i = 0; i < kCounties; ++i)
      plan.targets.push_back({code(i), test::requiredTarget("a"), 10, 5, 1, {}});
    for (int version = 0; version < kVersions; ++version) {
      plan.projects[static_cast<std::size_t>(version)].title = "改";
      putPlan(workspace, plan, {"bench", {}});
    }
  }
  std::filesystem::path path() const { return folder / "w.gpkg"; }
};

}  // namespace bench

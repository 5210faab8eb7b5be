#pragma once

#include <vector>

#include "app/cli/plan/plan_paper.h"
#include "app/cli/verb/report.h"
#include "geo/report/issue.h"
#include "planning/plan/circular.h"
#include "planning/plan/plan_comparison.h"
#include "planning/plan/plan_draft.h"
#include "planning/plan/plan_store.h"
#include "planning/plan/target_monitoring.h"

namespace planning {
class Workspace;
}

namespace app::cli {

inline constexpr const char* kPlanVerb = "plan";

/// "zh" or "en": what the user asks for, else the workspace's.
std::string languageOf(const Console& console, planning::Workspace& workspace);

Json toJson(const planning::plan::StoredDocument& version);
Json toJson(const planning::plan::Change& change);
Json toJson(const planning::plan::ChapterProgress& progress);
Json toJson(const planning::plan::MonitoredTarget& target);
Json toJson(const planning::plan::Circular& circular, const std::string& today);

Json toJson(const WrittenPaper& written);
void print(std::ostream& out, const WrittenPaper& written, const std::string& file);

/// Says that the area's plan was stored.
void printStored(const Console& console, const std::string& area, int version, const std::string& state,
                 const geo::Issues& issues = {});

/// How far each chapter is, for reading.
void printProgress(std::ostream& out, const std::vector<planning::plan::ChapterProgress>& progress);
/// Actual against path with lights, by target and year.
void printMonitored(std::ostream& out, const std::vector<planning::plan::MonitoredTarget>& targets);
void printChanges(std::ostream& out, const std::vector<planning::plan::Change>& changes);
void printCirculars(std::ostream& out, const std::vector<planning::plan::Circular>& circulars,
                    const std::string& today);

}  // namespace app::cli

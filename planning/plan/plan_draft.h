#pragma once

#include <string>
#include <vector>

#include "planning/plan/figure_lookup.h"
#include "planning/plan/plan.h"

namespace planning::plan {

/// A plan to start from: the outline's chapters with their sections, tables and maps, filled from the figures
/// of the workspace, everything else left to be supplied; state "outline". Text and headings of columns in
/// `language` ("zh", "en"). Throws geo::DataError for an area that the workspace does not have.
Plan draftPlan(FigureLookup& lookup, const Outline& outline, const std::string& area,
               const std::string& language);

/// How far a chapter is: its sections, tables and maps.
struct ChapterProgress {
  int chapter = 0;
  int needed = 0;
  int supplied = 0;
  std::vector<std::string> missing;  ///< "section 自然条件", "table 1.2", "map 3.3"
  friend bool operator==(const ChapterProgress&, const ChapterProgress&) = default;
};

/// One a chapter of the plan's outline, in its order.
std::vector<ChapterProgress> progressOf(const Plan& plan);

/// The plan's chapter, section, table or map; null: it has none.
const Chapter* findChapter(const Plan& plan, int number);

/// Whether a map is that of the spatial structure: the one beside the table of zones.
bool isStructureMap(const Chapter& chapter, const Item& item);

/// Whether the table or map is there: rows, an indicator, or the part of the plan that it shows.
bool isSupplied(const Plan& plan, const Chapter& chapter, const Item& item);

}  // namespace planning::plan

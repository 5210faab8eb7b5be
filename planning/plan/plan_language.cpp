#include "planning/plan/plan_language.h"

#include <cstddef>

#include "planning/plan/plan_draft.h"

namespace planning::plan {

Plan inLanguage(Plan plan, FigureLookup& lookup, const std::string& language) {
  if (lookup.area(plan.area) == nullptr) return plan;
  const Plan here = draftPlan(lookup, plan.outline, plan.area, language);
  const Plan there = draftPlan(lookup, plan.outline, plan.area, language == "zh" ? "en" : "zh");
  for (Chapter& chapter : plan.chapters) {
    const Chapter* const ours = findChapter(here, chapter.number);
    const Chapter* const theirs = findChapter(there, chapter.number);
    if (ours == nullptr || theirs == nullptr) continue;
    for (Section& section : chapter.sections)
      for (std::size_t i = 0; i < theirs->sections.size(); ++i)
        if (section == theirs->sections[i]) section.text = ours->sections[i].text;
    for (Item& item : chapter.items)
      for (std::size_t i = 0; i < theirs->items.size(); ++i)
        if (item == theirs->items[i]) item = ours->items[i];
  }
  return plan;
}

}  // namespace planning::plan

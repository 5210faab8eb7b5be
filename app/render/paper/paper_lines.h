#pragma once

#include <string>
#include <vector>

#include "app/render/paper/paper_order.h"

/// What is told of papers that were written, a sentence each.
namespace app::render {

/// Where it lies; behind it the assignments that it names and that are not verified.
std::vector<std::string> linesOf(const WrittenLetter& written);

/// What was written or issued, which promises had no room, what changed since a draft's text was written.
std::vector<std::string> linesOf(const WrittenBriefing& written);

/// Of papers::changedSinceText().
std::vector<std::string> linesOfChanges(const std::vector<std::string>& changed);

/// Of a draft that was just made: what it shows, and of papers::leftOutOf() what it does not.
std::vector<std::string> linesOfDraft(const planning::liaison::Briefing& draft,
                                      const std::vector<std::string>& leftOut);

}  // namespace app::render

#pragma once

#include <string>
#include <vector>

#include "planning/liaison/register.h"
#include "planning/liaison/register_store.h"
#include "planning/papers/briefing_figures.h"

namespace planning {
class Workspace;
}

namespace planning::papers {

/// What a new briefing begins with; empty: it is chosen or drafted.
struct BriefingStart {
  std::string organisation;
  std::string round;  ///< empty: the one that begins last
  std::string year;
  std::string language = "zh";
  std::string title;
  std::vector<std::string> indicators;  ///< empty: indicatorsFor()
  std::string mapIndicator;             ///< empty: the first one that counties have figures of
  std::string replaces;                 ///< id of the issued one that it corrects
};

/// Stores a draft with a text to begin from, and returns it. Throws geo::DataError: what briefingFigures()
/// and liaison::addDraft() throw, a map of an indicator that is not among the indicators.
liaison::Briefing startBriefing(Workspace& workspace, const BriefingStart& start,
                                const liaison::Authorship& authorship);

/// Indicators that have figures of the draft's counties up to its year and are not in it.
std::vector<std::string> leftOutOf(Workspace& workspace, const liaison::Briefing& draft);

/// The text that the office wrote: plain text, one paragraph a line; empty lines are left out. It is taken to
/// be true of the figures as they are now. Empty `title`: as it was. Throws geo::DataError: no such draft, a
/// text that is empty or no UTF-8.
liaison::Briefing takeText(Workspace& workspace, const std::string& organisation, const std::string& year,
                           const std::string& text, const std::string& title,
                           const liaison::Authorship& authorship);

/// The figures of a briefing as they are now.
BriefingFigures figuresOf(Workspace& workspace, const liaison::Register& all,
                          const liaison::KnownPlaces& known, const liaison::Briefing& briefing);

/// What is otherwise now than the draft's text was written by; empty: nothing.
std::vector<std::string> changedSinceText(const BriefingFigures& now, const liaison::Register& all,
                                          const liaison::Briefing& briefing);

}  // namespace planning::papers

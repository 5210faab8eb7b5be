#include "app/cli/liaison/briefing_verb.h"

#include "app/cli/liaison/briefing_actions.h"
#include "geo/report/message.h"

namespace app::cli {

BriefingVerb::BriefingVerb()
    : ActionVerb(listOf<BriefingListAction, BriefingNewAction, BriefingTextAction, BriefingWriteAction,
                        BriefingIssueAction>()) {}

std::string BriefingVerb::summary() const {
  return geo::message("Writes briefings of two pages about a liaison unit's counties, and issues them");
}

}  // namespace app::cli

#include "app/cli/survey/action/approve_verb.h"

#include "app/cli/survey/action/approve_actions.h"
#include "app/cli/survey/action/approve_correct_action.h"
#include "geo/report/message.h"

namespace app::cli {

ApproveVerb::ApproveVerb()
    : ActionVerb(
          listOf<ApproveSubmitAction, ApproveGrantAction, ApproveReturnAction, ApproveCorrectAction>()) {}

std::string ApproveVerb::summary() const {
  return geo::message("Submits, approves, returns or corrects figures of a survey round");
}

}  // namespace app::cli

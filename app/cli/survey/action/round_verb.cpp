#include "app/cli/survey/action/round_verb.h"

#include "app/cli/survey/action/round_impute_action.h"
#include "app/cli/survey/action/round_list_actions.h"
#include "app/cli/survey/action/round_sending_actions.h"
#include "app/cli/survey/action/round_status_action.h"
#include "geo/report/message.h"

namespace app::cli {

RoundVerb::RoundVerb()
    : ActionVerb(listOf<RoundListAction, RoundNewAction, RoundStatusAction, RoundSentAction,
                        RoundImputeAction, RoundOrdersAction>()) {}

std::string RoundVerb::summary() const {
  return geo::message("Makes survey rounds; says who was sent what, who answered and who is overdue");
}

}  // namespace app::cli

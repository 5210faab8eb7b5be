#include "app/cli/plan/action/targets_verb.h"

#include "app/cli/plan/action/targets_actions.h"
#include "geo/report/message.h"

namespace app::cli {

TargetsVerb::TargetsVerb() : ActionVerb(listOf<TargetsPathAction, TargetsProjectionAction>()) {}

std::string TargetsVerb::summary() const {
  return geo::message(
      "Says what a target asks for: pace, path, poor persons by lognormal projection, counties");
}

}  // namespace app::cli

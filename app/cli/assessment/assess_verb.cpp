#include "app/cli/assessment/assess_verb.h"

#include "app/cli/assessment/commendation_actions.h"
#include "app/cli/assessment/grade_actions.h"
#include "geo/report/message.h"

namespace app::cli {

AssessVerb::AssessVerb()
    : ActionVerb(listOf<AssessGradesAction, AssessShowAction, AssessStepAction, AssessNominationsAction,
                        AssessDecideAction>()) {}

std::string AssessVerb::summary() const {
  return geo::message("Assesses liaison units by the catalogue of a year, and keeps what is commended");
}

}  // namespace app::cli

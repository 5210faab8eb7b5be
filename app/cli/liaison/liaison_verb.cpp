#include "app/cli/liaison/liaison_verb.h"

#include "app/cli/liaison/assignment_actions.h"
#include "app/cli/liaison/form_actions.h"
#include "app/cli/liaison/letter_actions.h"
#include "app/cli/liaison/list_actions.h"
#include "app/cli/liaison/promise_actions.h"
#include "app/cli/liaison/round_actions.h"
#include "app/cli/liaison/table_actions.h"
#include "app/cli/liaison/year_actions.h"
#include "app/cli/liaison/yearly_actions.h"
#include "geo/report/message.h"

namespace app::cli {

LiaisonVerb::LiaisonVerb()
    : ActionVerb(listOf<LiaisonListAction, LiaisonImportAction, LiaisonExportAction, LiaisonCheckAction,
                        LiaisonRoundAction, LiaisonChangesAction, LiaisonMoveAction, LiaisonHandOverAction,
                        LiaisonDueAction, LiaisonCloseAction, LiaisonNeedsAction, LiaisonFormAction,
                        LiaisonYearlyAction, LiaisonYearAction, LiaisonStepAction, LiaisonSentAction,
                        LiaisonAuditAction, LiaisonAnswerAction, LiaisonApproveAction, LiaisonReturnAction,
                        LiaisonReopenAction, LiaisonInspectAction, LiaisonLettersAction,
                        LiaisonResponsibilityAction, LiaisonReceiptAction, LiaisonReceiptsAction>()) {}

std::string LiaisonVerb::summary() const {
  return geo::message("Keeps the register of liaison units: who is where, rounds, promises");
}

}  // namespace app::cli

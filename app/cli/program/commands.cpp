#include "app/cli/program/commands.h"

#include "app/cli/assessment/assess_verb.h"
#include "app/cli/boundary/areas_command.h"
#include "app/cli/boundary/new_command.h"
#include "app/cli/liaison/briefing_verb.h"
#include "app/cli/liaison/keys_verb.h"
#include "app/cli/liaison/liaison_verb.h"
#include "app/cli/liaison/share_command.h"
#include "app/cli/liaison/verify_command.h"
#include "app/cli/map/atlas_command.h"
#include "app/cli/map/map_command.h"
#include "app/cli/plan/action/plan_verb.h"
#include "app/cli/plan/action/targets_verb.h"
#include "app/cli/plan/allocate_command.h"
#include "app/cli/program/demo_command.h"
#include "app/cli/program/help_command.h"
#include "app/cli/program/manual_command.h"
#include "app/cli/survey/action/approve_verb.h"
#include "app/cli/survey/action/round_verb.h"
#include "app/cli/survey/audit_command.h"
#include "app/cli/survey/import_command.h"
#include "app/cli/survey/indicators_command.h"
#include "app/cli/survey/summary_command.h"
#include "app/cli/survey/tables_command.h"
#include "app/cli/survey/trail_command.h"

namespace app::cli {

Commands makeCommands() {
  return listOf<DemoCommand, NewCommand, TablesCommand, ImportCommand, IndicatorsCommand, AuditCommand,
                AreasCommand, SummaryCommand, RoundVerb, ApproveVerb, TrailCommand, TargetsVerb,
                AllocateCommand, PlanVerb, LiaisonVerb, AssessVerb, BriefingVerb, ShareCommand, VerifyCommand,
                KeysVerb, MapCommand, AtlasCommand, HelpCommand, ManualCommand, CompletionCommand>();
}

}  // namespace app::cli

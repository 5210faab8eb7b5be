#include "app/cli/program/commands.h"

#include "app/cli/boundary/areas_command.h"
#include "app/cli/boundary/new_command.h"
#include "app/cli/map/map_command.h"
#include "app/cli/plan/allocate_command.h"
#include "app/cli/plan/plan_command.h"
#include "app/cli/plan/targets_command.h"
#include "app/cli/program/demo_command.h"
#include "app/cli/program/help_command.h"
#include "app/cli/program/manual_command.h"
#include "app/cli/survey/approve_command.h"
#include "app/cli/survey/audit_command.h"
#include "app/cli/survey/import_command.h"
#include "app/cli/survey/round_command.h"
#include "app/cli/survey/summary_command.h"
#include "app/cli/survey/tables_command.h"
#include "app/cli/survey/trail_command.h"

namespace app::cli {

Commands makeCommands() {
  Commands commands;
  commands.push_back(std::make_unique<DemoCommand>());
  commands.push_back(std::make_unique<NewCommand>());
  commands.push_back(std::make_unique<TablesCommand>());
  commands.push_back(std::make_unique<ImportCommand>());
  commands.push_back(std::make_unique<AuditCommand>());
  commands.push_back(std::make_unique<AreasCommand>());
  commands.push_back(std::make_unique<SummaryCommand>());
  commands.push_back(std::make_unique<RoundCommand>());
  commands.push_back(std::make_unique<ApproveCommand>());
  commands.push_back(std::make_unique<TrailCommand>());
  commands.push_back(std::make_unique<TargetsCommand>());
  commands.push_back(std::make_unique<AllocateCommand>());
  commands.push_back(std::make_unique<PlanCommand>());
  commands.push_back(std::make_unique<MapCommand>());
  commands.push_back(std::make_unique<HelpCommand>());
  commands.push_back(std::make_unique<ManualCommand>());
  commands.push_back(std::make_unique<CompletionCommand>());
  return commands;
}

}  // namespace app::cli

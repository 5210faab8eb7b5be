#include "app/cli/commands.h"

#include "app/cli/allocate_command.h"
#include "app/cli/approve_command.h"
#include "app/cli/areas_command.h"
#include "app/cli/audit_command.h"
#include "app/cli/demo_command.h"
#include "app/cli/help_command.h"
#include "app/cli/import_command.h"
#include "app/cli/manual_command.h"
#include "app/cli/map_command.h"
#include "app/cli/new_command.h"
#include "app/cli/plan_command.h"
#include "app/cli/round_command.h"
#include "app/cli/summary_command.h"
#include "app/cli/tables_command.h"
#include "app/cli/targets_command.h"
#include "app/cli/trail_command.h"

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

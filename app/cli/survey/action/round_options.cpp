#include "app/cli/survey/action/round_options.h"

#include "app/cli/verb/option_checks.h"
#include "geo/report/message.h"

namespace app::cli {

void addSubject(CLI::App& action, RoundSubject& subject) {
  addWorkspace(action, subject.workspace);
  action.add_option("--round", subject.round, geo::message("The survey round"))->type_name("ID")->required();
}

}  // namespace app::cli

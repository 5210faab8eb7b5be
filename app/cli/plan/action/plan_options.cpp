#include "app/cli/plan/action/plan_options.h"

#include "app/cli/verb/option_checks.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"

namespace app::cli {
namespace {

void addArea(CLI::App& action, PlanSubject& subject, const std::string& text) {
  addWorkspace(action, subject.workspace);
  action.add_option("--area", subject.area, text)->type_name("ID")->required();
}

}  // namespace

void addSubject(CLI::App& action, PlanSubject& subject) {
  addArea(action, subject, geo::message("The area that is planned for"));
}

void addSubjectOrOutline(CLI::App& action, PlanSubject& subject) {
  addArea(action, subject, geo::message("The area that is planned for, or 'outline'"));
}

void addVersion(CLI::App& action, int& version) {
  action.add_option("--to", version, geo::message("Version meant; otherwise the newest"))
      ->type_name("N")
      ->check(numberAtLeast(1));
}

void addAuthorship(CLI::App& action, planning::plan::Authorship& authorship) {
  action.add_option("--by", authorship.by, geo::message("Name of the person who does it"))->type_name("NAME");
  action.add_option("--why", authorship.why, geo::message("Why, for the log of changes"))->type_name("TEXT");
}

CLI::Option* addDay(CLI::App& action, std::string& day) {
  return action.add_option("--date", day, geo::message("Day that it happens; otherwise today (UTC)"))
      ->type_name("DATE")
      ->check(isoDate());
}

std::string dayOrToday(const std::string& day) { return day.empty() ? geo::store::utcToday() : day; }

}  // namespace app::cli

#include "app/cli/liaison/liaison_options.h"

#include "app/cli/verb/option_checks.h"
#include "geo/report/message.h"
#include "geo/store/utc_clock.h"

#include <algorithm>
#include <vector>

namespace app::cli {
namespace {

namespace liaison = planning::liaison;

// in the order of the enumerations
const std::vector<std::string> kLevels{"area", "county", "township", "village"};
const std::vector<std::string> kRoles{"lead", "sector", "local", "coordinating"};

template <class E>
E valueOf(const std::vector<std::string>& words, const std::string& word) {
  return static_cast<E>(std::ranges::find(words, word) - words.begin());
}

template <class Change>
void set(Change& change, const AssignmentWords& words) {
  change.organisation = words.unit;
  change.level = levelOf(words.level);
  change.place = words.place;
  change.round = words.round;
  change.role = valueOf<liaison::Role>(kRoles, words.role);
}

}  // namespace

CLI::Option* addYear(CLI::App& action, std::string& text) {
  return action.add_option("--year", text, geo::message("Year, as 2012"))
      ->type_name("YEAR")
      ->required()
      ->check(year());
}

CLI::Option* addLevel(CLI::App& action, std::string& level) {
  return action
      .add_option("--level", level, geo::message("Kind of the place: area, county, township, village"))
      ->type_name("LEVEL")
      ->check(oneOf(kLevels));
}

liaison::PlaceLevel levelOf(const std::string& word) { return valueOf<liaison::PlaceLevel>(kLevels, word); }

CLI::Option* addRound(CLI::App& action, std::string& round) {
  return action.add_option("--round", round, geo::message("Round of liaison; otherwise the last one"))
      ->type_name("ID");
}

CLI::Option* addUnit(CLI::App& action, std::string& unit) {
  return action.add_option("--unit", unit, geo::message("Id of the organisation"))->type_name("ID");
}

CLI::Option* addLiaisonDate(CLI::App& action, std::string& day, const std::string& text) {
  return action.add_option("--date", day, text)->type_name("DATE")->check(isoDate());
}

void addAssignment(CLI::App& action, AssignmentWords& words) {
  addUnit(action, words.unit)->required();
  action.add_option("--place", words.place, geo::message("Id of the area, code of the county or village"))
      ->type_name("ID")
      ->required();
  addRound(action, words.round);
  addLevel(action, words.level);
  action.add_option("--role", words.role, geo::message("Role: lead, sector, local or coordinating"))
      ->type_name("ROLE")
      ->check(oneOf(kRoles));
}

CLI::Option* addAuthorship(CLI::App& action, liaison::Authorship& authorship) {
  auto* const by = action.add_option("--by", authorship.by, geo::message("Name of the person who does it"))
                       ->type_name("NAME");
  action.add_option("--why", authorship.why, geo::message("Why, for the log of changes"))->type_name("TEXT");
  return by;
}

void setAssignment(liaison::HandOver& change, const AssignmentWords& words) { set(change, words); }
void setAssignment(liaison::StateChange& change, const AssignmentWords& words) { set(change, words); }

std::string todayUnless(const std::string& day) { return day.empty() ? geo::store::utcToday() : day; }

liaison::Authorship orWhy(liaison::Authorship authorship, const std::string& otherwise) {
  if (authorship.why.empty()) authorship.why = otherwise;
  return authorship;
}

}  // namespace app::cli

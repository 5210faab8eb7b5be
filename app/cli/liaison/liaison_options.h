#pragma once

#include <string>

#include "planning/liaison/register_store.h"
#include "planning/liaison/round_change.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

/// Options that several actions of `liaison` have.
namespace app::cli {

inline constexpr const char* kLiaisonVerb = "liaison";

/// Which assignment is meant, in the words of the register.
struct AssignmentWords {
  std::string unit;
  std::string level = "area";
  std::string place;
  std::string round;
  std::string role = "lead";
};

CLI::Option* addYear(CLI::App& action, std::string& text);
/// --level LEVEL, of the place that is meant.
CLI::Option* addLevel(CLI::App& action, std::string& level);
planning::liaison::PlaceLevel levelOf(const std::string& word);
/// --round ID; the last one unless given.
CLI::Option* addRound(CLI::App& action, std::string& round);
CLI::Option* addUnit(CLI::App& action, std::string& unit);
CLI::Option* addLiaisonDate(CLI::App& action, std::string& day, const std::string& text);
/// --unit, --level, --place, --round, --role.
void addAssignment(CLI::App& action, AssignmentWords& words);
/// --by NAME, --why TEXT. Returns --by.
CLI::Option* addAuthorship(CLI::App& action, planning::liaison::Authorship& authorship);

/// The part of a change that says which assignment is meant. Throws geo::DataError where the register has no
/// rounds and none is named.
void setAssignment(planning::liaison::HandOver& change, const AssignmentWords& words);
void setAssignment(planning::liaison::StateChange& change, const AssignmentWords& words);

/// The day that was given, or today (UTC).
std::string todayUnless(const std::string& day);

/// `why`, or what is said where nothing was given.
planning::liaison::Authorship orWhy(planning::liaison::Authorship authorship, const std::string& otherwise);

}  // namespace app::cli

#pragma once

#include <string>

#include "planning/plan/plan_store.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

/// Options that several actions of `plan` have.
namespace app::cli {

inline constexpr const char* kOutlineArea = "outline";  ///< in place of an area: the outline

/// What an action is about.
struct PlanSubject {
  std::string workspace;
  std::string area;
};

/// The workspace and --area, which is needed.
void addSubject(CLI::App& action, PlanSubject& subject);
/// The same where `outline` may stand for the outline.
void addSubjectOrOutline(CLI::App& action, PlanSubject& subject);

/// --to N; 0 is the newest.
void addVersion(CLI::App& action, int& version);
/// --by NAME, --why TEXT.
void addAuthorship(CLI::App& action, planning::plan::Authorship& authorship);
/// --date DATE, the day it happens; today (UTC) unless given.
CLI::Option* addDay(CLI::App& action, std::string& day);
std::string dayOrToday(const std::string& day);

}  // namespace app::cli

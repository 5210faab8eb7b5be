#include "app/cli/liaison/assignment_actions.h"

#include "app/cli/liaison/answer.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "geo/report/message.h"
#include "planning/liaison/coverage_check.h"
#include "planning/workspace/workspace.h"

#include <utility>

namespace app::cli {

namespace liaison = planning::liaison;

std::string LiaisonMoveAction::summary() const {
  return geo::message("Moves an assignment to its next state: agreed, in_force or ended");
}

void LiaisonMoveAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addAssignment(action, m_options.words);
  action.add_option("--state", m_options.state, geo::message("State to move to: agreed, in_force or ended"))
      ->type_name("STATE")
      ->required()
      ->check(oneOf({"agreed", "in_force", "ended"}));
  addLiaisonDate(action, m_options.change.day, geo::message("First day in force, or last day of what ends"));
  action.add_option("--basis", m_options.change.basis, geo::message("The document that says so"))
      ->type_name("TEXT");
  action.add_option("--reason", m_options.change.reason, geo::message("Why it ends"))->type_name("TEXT");
  addAuthorship(action, m_options.authorship);
}

int LiaisonMoveAction::run(const Console& console) {
  using enum liaison::AssignmentState;
  liaison::StateChange change = m_options.change;
  change.state = m_options.state == "agreed" ? agreed : m_options.state == "ended" ? ended : inForce;
  AssignmentWords words = m_options.words;
  auto workspace = openWorkspace(console, m_options.workspace, false);
  const auto authorship =
      orWhy(m_options.authorship, geo::message("Assignment moved to {}", m_options.state));
  liaison::editRegister(workspace, authorship, [&](liaison::Register& all) {
    words.round = liaison::roundOrLast(all, words.round).id;
    setAssignment(change, words);
    liaison::moveAssignment(all, change);
  });
  answerFacts(console, kLiaisonVerb,
              {{"organisation", words.unit},
               {"place", words.place},
               {"round", words.round},
               {"state", m_options.state}},
              {geo::message("The assignment of {} to {} in round {} is {}", words.unit, words.place,
                            words.round, m_options.state)});
  return 0;
}

std::string LiaisonHandOverAction::summary() const {
  return geo::message("Hands an assignment over to another unit, with its open promises");
}

void LiaisonHandOverAction::setup(CLI::App& action) {
  addWorkspace(action, m_options.workspace);
  addAssignment(action, m_options.words);
  action.add_option("--to", m_options.change.successor, geo::message("Id of the unit that takes it over"))
      ->type_name("ID")
      ->required();
  addLiaisonDate(action, m_options.change.day, geo::message("Last day of the unit that hands over"))
      ->required();
  action.add_option("--basis", m_options.change.basis, geo::message("The document that says so"))
      ->type_name("TEXT");
  action.add_option("--reason", m_options.change.reason, geo::message("Why it is handed over"))
      ->type_name("TEXT");
  addAuthorship(action, m_options.authorship);
}

int LiaisonHandOverAction::run(const Console& console) {
  liaison::HandOver change = m_options.change;
  AssignmentWords words = m_options.words;
  auto workspace = openWorkspace(console, m_options.workspace, false);
  const liaison::KnownPlaces known = liaison::knownPlaces(workspace);
  const auto authorship =
      orWhy(m_options.authorship, geo::message("Handed over from {} to {}", words.unit, change.successor));
  std::vector<std::string> carried;
  liaison::editRegister(workspace, authorship, [&](liaison::Register& all) {
    words.round = liaison::roundOrLast(all, words.round).id;
    setAssignment(change, words);
    carried = liaison::handOver(all, known, change);
  });
  answerFacts(console, kLiaisonVerb,
              {{"from", words.unit},
               {"to", change.successor},
               {"place", words.place},
               {"round", words.round},
               {"promises_carried_over", carried}},
              {geo::message("{} takes {} over from {}; {} open promises go along", change.successor,
                            words.place, words.unit, carried.size())});
  return 0;
}

}  // namespace app::cli

#include "app/cli/plan/action/review_actions.h"

#include "app/cli/plan/plan_report.h"
#include "app/cli/verb/open_workspace.h"
#include "app/cli/verb/option_checks.h"
#include "geo/report/message.h"
#include "planning/plan/plan_review.h"
#include "planning/workspace/workspace.h"

namespace app::cli {
namespace {

namespace plan = planning::plan;
using planning::Workspace;

/// Changes the newest version and stores the next.
template <class Change>
int storeChanged(const Console& console, const PlanSubject& subject, const plan::Authorship& authorship,
                 Change change) {
  Workspace workspace = openWorkspace(console, subject.workspace, false);
  plan::Plan one = plan::loadPlan(workspace, subject.area);
  change(one);
  printStored(console, subject.area, plan::putPlan(workspace, one, authorship), toString(one.state));
  return 0;
}

}  // namespace

std::string PlanReviewAction::summary() const { return geo::message("Opens a round of review"); }

void PlanReviewAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  action.add_option("--text", m_options.title, geo::message("Title of the round"))->type_name("TEXT");
  action.add_option("--receiver", m_options.asked, geo::message("Provinces or offices, with commas"))
      ->type_name("NAME")
      ->delimiter(',');
  action.add_option("--deadline", m_options.deadline, geo::message("Last day in time, as 2011-12-31"))
      ->type_name("DATE");
  addDay(action, m_options.date);
  addAuthorship(action, m_options.authorship);
}

int PlanReviewAction::run(const Console& console) {
  const auto& [subject, title, date, deadline, asked, authorship] = m_options;
  const plan::ReviewRound round{0, title, dayOrToday(date), deadline, asked};
  return storeChanged(console, subject, authorship,
                      [&round](plan::Plan& one) { plan::openRound(one, round); });
}

std::string PlanCommentAction::summary() const { return geo::message("Notes a comment on a plan"); }

void PlanCommentAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  action.add_option("--text", m_options.text, geo::message("The comment"))->type_name("TEXT");
  action.add_option("--number", m_options.round, geo::message("Number of the round; otherwise the last one"))
      ->type_name("N")
      ->check(numberAtLeast(1));
  action
      .add_option("--chapter", m_options.chapter,
                  geo::message("Chapter that a comment is on; otherwise the whole plan"))
      ->type_name("N")
      ->check(numberAtLeast(1));
  addDay(action, m_options.date);
  addAuthorship(action, m_options.authorship);
}

int PlanCommentAction::run(const Console& console) {
  const auto& options = m_options;
  return storeChanged(console, options.subject, options.authorship, [&options](plan::Plan& one) {
    const int round = options.round == 0 && !one.rounds.empty() ? one.rounds.back().number : options.round;
    plan::addComment(one, {0,
                           round,
                           options.chapter,
                           toText(options.authorship.by),
                           dayOrToday(options.date),
                           options.text,
                           plan::CommentState::open,
                           {}});
  });
}

std::string PlanAnswerAction::summary() const { return geo::message("Notes what became of a comment"); }

void PlanAnswerAction::setup(CLI::App& action) {
  addSubject(action, m_options.subject);
  action.add_option("--number", m_options.comment, geo::message("Number of the comment"))
      ->type_name("N")
      ->check(numberAtLeast(1));
  action
      .add_option("--state", m_options.state, geo::message("What became of it: accepted, partly or declined"))
      ->type_name("STATE")
      ->required()
      ->check(oneOf({"accepted", "partly", "declined"}));
  action.add_option("--text", m_options.reason, geo::message("Reason; needed unless accepted"))
      ->type_name("TEXT");
  addAuthorship(action, m_options.authorship);
}

int PlanAnswerAction::run(const Console& console) {
  const auto& options = m_options;
  return storeChanged(console, options.subject, options.authorship, [&options](plan::Plan& one) {
    plan::answerComment(one, options.comment, plan::parseCommentState(options.state), options.reason);
  });
}

}  // namespace app::cli

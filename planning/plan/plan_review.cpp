#include "planning/plan/plan_review.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/plan/plan_draft.h"
#include "planning/survey/iso_date.h"

namespace planning::plan {
namespace {

const ReviewRound* findRound(const Plan& plan, int number) {
  const auto found = std::ranges::find(plan.rounds, number, &ReviewRound::number);
  return found == plan.rounds.end() ? nullptr : &*found;
}

}  // namespace

std::vector<State> nextStates(State now) {
  switch (now) {
    case State::outline:
      return {State::firstDraft};
    case State::firstDraft:
      return {State::comments};
    case State::comments:
      return {State::revised};
    case State::revised:
      return {State::review, State::comments};
    case State::review:
      return {State::approved, State::revised};
    case State::approved:
      break;
  }
  return {State::revised};
}

bool mayFollow(State now, State next) {
  const std::vector<State> states = nextStates(now);
  return std::ranges::find(states, next) != states.end();
}

void moveTo(Plan& plan, State next) {
  if (!mayFollow(plan.state, next)) {
    std::vector<std::string> words;
    for (const State state : nextStates(plan.state)) words.push_back(toString(state));
    throw geo::DataError(geo::message("A plan in state {} cannot become {}; what may follow is {}.",
                                      toString(plan.state), toString(next),
                                      fmt::format("{}", fmt::join(words, ", "))));
  }
  if (next == State::comments && plan.rounds.empty())
    throw geo::DataError(geo::message(
        "The plan has no round of review; open one, with a deadline, before asking for comments."));
  const auto open = std::ranges::find(plan.comments, CommentState::open, &Comment::state);
  const bool needsAnswers = next == State::review || next == State::approved ||
                            (next == State::revised && plan.state == State::comments);
  if (needsAnswers && open != plan.comments.end())
    throw geo::DataError(
        geo::message("Comment {} of {} is still open; accept, partly accept or decline it, with a reason.",
                     open->number, open->by));
  plan.state = next;
}

int openRound(Plan& plan, ReviewRound round) {
  if (!survey::isIsoDate(round.opened) || !survey::isIsoDate(round.deadline) || round.deadline < round.opened)
    throw geo::DataError(
        geo::message("A round of review needs the day it opens and a later deadline, as 2012-05-31; '{}' and "
                     "'{}' are not that.",
                     round.opened, round.deadline));
  round.number = plan.rounds.empty() ? 1 : plan.rounds.back().number + 1;
  plan.rounds.push_back(std::move(round));
  return plan.rounds.back().number;
}

int addComment(Plan& plan, Comment comment) {
  if (comment.by.empty() || comment.text.empty())
    throw geo::DataError(geo::message("A comment needs who makes it and its text."));
  if (comment.chapter != 0 && !findChapter(plan, comment.chapter))
    throw geo::DataError(geo::message("The plan has no chapter {} to comment on.", comment.chapter));
  if (!findRound(plan, comment.round))
    throw geo::DataError(geo::message("The plan has no round of review {}.", comment.round));
  comment.number = plan.comments.empty() ? 1 : plan.comments.back().number + 1;
  comment.state = CommentState::open;
  comment.reason.clear();
  plan.comments.push_back(std::move(comment));
  return plan.comments.back().number;
}

void answerComment(Plan& plan, int number, CommentState state, const std::string& reason) {
  const auto found = std::ranges::find(plan.comments, number, &Comment::number);
  if (found == plan.comments.end()) throw geo::DataError(geo::message("The plan has no comment {}.", number));
  if (reason.empty() && (state == CommentState::partly || state == CommentState::declined))
    throw geo::DataError(
        geo::message("Comment {} needs a reason, as it is not wholly accepted; give one.", number));
  found->state = state;
  found->reason = reason;
}

std::vector<std::string> overdueIn(const Plan& plan, const ReviewRound& round, const std::string& today) {
  std::vector<std::string> late;
  if (today <= round.deadline) return late;
  for (const std::string& office : round.asked) {
    const auto isTheirs = [&](const Comment& comment) {
      return comment.round == round.number && comment.by == office;
    };
    if (std::ranges::none_of(plan.comments, isTheirs)) late.push_back(office);
  }
  return late;
}

}  // namespace planning::plan

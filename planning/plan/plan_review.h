#pragma once

#include <string>
#include <vector>

#include "planning/plan/plan.h"

namespace planning::plan {

/// outline -> first draft -> comments -> revised -> review -> approved. Besides, a revised plan may go out
/// for comments again, a review may send it back, and an approved one be opened for an amendment (its
/// approved version stays as it is).
bool mayFollow(State now, State next);
std::vector<State> nextStates(State now);

/// Throws geo::DataError: the order is wrong (says what may follow); no round of review for "comments"; open
/// comments for "revised" and what comes after.
void moveTo(Plan& plan, State next);

/// Numbers the round and the comment. Throw geo::DataError: a deadline that is no date or lies before the
/// opening; a comment without author or text, on a chapter or round that is not there.
int openRound(Plan& plan, ReviewRound round);
int addComment(Plan& plan, Comment comment);

/// Throws geo::DataError: no such comment; partly accepted or declined without a reason.
void answerComment(Plan& plan, int number, CommentState state, const std::string& reason);

/// After its deadline, with nobody's comment yet from one of those asked: their names. `today`: ISO date.
std::vector<std::string> overdueIn(const Plan& plan, const ReviewRound& round, const std::string& today);

}  // namespace planning::plan

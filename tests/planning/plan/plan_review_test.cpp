#include "planning/plan/plan_review.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "planning/plan/plan_json.h"

namespace {

using namespace planning::plan;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

template <class Work>
std::string refusal(Work&& work) {
  try {
    work();
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return "";
}

/// Made up: one chapter, a round that asked 部 and 省.
Plan inReview(State state) {
  Plan plan;
  plan.state = state;
  plan.chapters = {{3, "章", "", "", {}, {}}};
  openRound(plan, {0, "一", "2012-01-01", "2012-02-01", {"部", "省"}});
  return plan;
}
Comment comment(const std::string& by, int round = 1) {
  return {0, round, 0, by, "2012-01-20", "改", CommentState::open, ""};
}

}  // namespace

TEST(ReviewRounds, AreNumberedAfterTheLastOne) {
  Plan plan;
  EXPECT_EQ(openRound(plan, {9, "一", "2012-01-01", "2012-02-01", {}}), 1);
  plan.rounds[0].number = 4;  // as after others were taken out
  EXPECT_EQ(openRound(plan, {0, "二", "2012-01-01", "2012-01-01", {"部"}}), 5);  // open for a day
  ASSERT_EQ(plan.rounds.size(), 2u);
  EXPECT_EQ(plan.rounds[1], (ReviewRound{5, "二", "2012-01-01", "2012-01-01", {"部"}}));
}

TEST(ReviewRounds, NeedTwoDaysInOrder) {
  Plan plan;
  const auto open = [&plan](const std::string& opened, const std::string& deadline) {
    return refusal([&] { openRound(plan, {0, "", opened, deadline, {}}); });
  };
  EXPECT_THAT(open("soon", "2012-02-01"), HasSubstr("'soon' and '2012-02-01' are not that"));
  EXPECT_THAT(open("2012-01-01", "zz"), HasSubstr("'2012-01-01' and 'zz' are not that"));
  EXPECT_THAT(open("2012-02-01", "2012-01-31"), HasSubstr("'2012-02-01' and '2012-01-31'"));
  EXPECT_THAT(plan.rounds, IsEmpty());
}

TEST(ReviewComments, AreNumberedAfterTheLastOneAndOpen) {
  Plan plan = inReview(State::comments);
  Comment answered = comment("部");
  answered.number = 7;
  answered.chapter = 3;
  answered.state = CommentState::accepted;
  answered.reason = "因";
  EXPECT_EQ(addComment(plan, answered), 1);
  plan.comments[0].number = 4;
  EXPECT_EQ(addComment(plan, comment("省")), 5);
  ASSERT_EQ(plan.comments.size(), 2u);
  EXPECT_EQ(plan.comments[0], (Comment{4, 1, 3, "部", "2012-01-20", "改", CommentState::open, ""}));
}

TEST(ReviewComments, NeedAnAuthorATextAChapterAndARoundThatAreThere) {
  Plan plan = inReview(State::comments);
  const auto refused = [&plan](const Comment& one) { return refusal([&] { addComment(plan, one); }); };
  EXPECT_EQ(refused(comment("")), "A comment needs who makes it and its text.");
  Comment bad = comment("部");
  bad.text.clear();
  EXPECT_EQ(refused(bad), "A comment needs who makes it and its text.");
  bad = comment("部");
  bad.chapter = 1;
  EXPECT_EQ(refused(bad), "The plan has no chapter 1 to comment on.");
  EXPECT_EQ(refused(comment("部", 2)), "The plan has no round of review 2.");
  EXPECT_THAT(plan.comments, IsEmpty());
}

TEST(ReviewComments, NeedAReasonUnlessTheyAreWhollyAccepted) {
  Plan plan = inReview(State::comments);
  addComment(plan, comment("部"));
  addComment(plan, comment("省"));
  const auto refused = [&plan](int number, CommentState state) {
    return refusal([&] { answerComment(plan, number, state, ""); });
  };
  EXPECT_EQ(refused(3, CommentState::accepted), "The plan has no comment 3.");
  EXPECT_THAT(refused(2, CommentState::partly), HasSubstr("Comment 2 needs a reason"));
  EXPECT_THAT(refused(2, CommentState::declined), HasSubstr("Comment 2 needs a reason"));
  EXPECT_EQ(plan.comments[1].state, CommentState::open);
  answerComment(plan, 2, CommentState::accepted, "");
  EXPECT_EQ(plan.comments[1].state, CommentState::accepted);
  answerComment(plan, 2, CommentState::partly, "因");
  EXPECT_EQ(plan.comments[1].state, CommentState::partly);
  EXPECT_EQ(plan.comments[1].reason, "因");
  EXPECT_EQ(plan.comments[0].state, CommentState::open);
}

TEST(ReviewComments, StillOpenHoldUpWhatFollowsThem) {
  const auto moved = [](State from, State to) {
    Plan plan = inReview(from);
    addComment(plan, comment("部"));
    const std::string sentence = refusal([&] { moveTo(plan, to); });
    EXPECT_EQ(plan.state, sentence.empty() ? to : from);
    return sentence;
  };
  const std::string isOpen =
      "Comment 1 of 部 is still open; accept, partly accept or decline it, with a reason.";
  EXPECT_EQ(moved(State::comments, State::revised), isOpen);
  EXPECT_EQ(moved(State::revised, State::review), isOpen);
  EXPECT_EQ(moved(State::review, State::approved), isOpen);
  EXPECT_EQ(moved(State::revised, State::comments), "");  // out for more of them
  EXPECT_EQ(moved(State::review, State::revised), "");    // sent back
  EXPECT_EQ(moved(State::approved, State::revised), "");
}

TEST(ReviewComments, AreAskedForOnlyInARound) {
  Plan plan;
  plan.state = State::revised;
  EXPECT_THAT(refusal([&] { moveTo(plan, State::comments); }), HasSubstr("no round of review"));
  EXPECT_EQ(plan.state, State::revised);
  EXPECT_EQ(refusal([&] { moveTo(plan, State::review); }), "");
}

TEST(ReviewOrder, IsSaidWhereItIsBroken) {
  Plan plan;
  plan.state = State::review;
  EXPECT_EQ(refusal([&] { moveTo(plan, State::comments); }),
            "A plan in state review cannot become comments; what may follow is approved, revised.");
}

TEST(ReviewDeadlines, CountOnlyCommentsOfTheirRound) {
  Plan plan = inReview(State::comments);
  openRound(plan, {0, "二", "2012-03-01", "2012-04-01", {"省", "部", "委"}});
  addComment(plan, comment("部", 1));
  addComment(plan, comment("委", 2));
  EXPECT_THAT(overdueIn(plan, plan.rounds[1], "2012-04-01"), IsEmpty());
  EXPECT_THAT(overdueIn(plan, plan.rounds[1], "2012-04-02"), ElementsAre("省", "部"));
  EXPECT_THAT(overdueIn(plan, plan.rounds[0], "2012-02-02"), ElementsAre("省"));
}

TEST(ReviewWords, ComeBackAsTheStatesTheyStandFor) {
  const std::vector<std::pair<State, std::string>> states{
      {State::outline, "outline"}, {State::firstDraft, "first_draft"}, {State::comments, "comments"},
      {State::revised, "revised"}, {State::review, "review"},          {State::approved, "approved"}};
  for (const auto& [state, word] : states) {
    EXPECT_EQ(toString(state), word);
    EXPECT_EQ(findState(word), state);
    EXPECT_EQ(parseState(word), state);
  }
  const std::vector<std::pair<CommentState, std::string>> answers{{CommentState::open, "open"},
                                                                  {CommentState::accepted, "accepted"},
                                                                  {CommentState::partly, "partly"},
                                                                  {CommentState::declined, "declined"}};
  for (const auto& [state, word] : answers) {
    EXPECT_EQ(toString(state), word);
    EXPECT_EQ(parseCommentState(word), state);
  }
  EXPECT_EQ(findState("finished"), std::nullopt);
  EXPECT_EQ(refusal([] { (void)parseState("finished"); }),
            "The text is no plan or outline that can be read: state: the word 'finished' is not known.");
  EXPECT_THAT(refusal([] { (void)parseCommentState("outline"); }), HasSubstr("the word 'outline'"));
}

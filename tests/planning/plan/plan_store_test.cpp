#include "planning/plan/plan_store.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "geo/store/sha256.h"
#include "planning/plan/circular.h"
#include "planning/plan/plan_comparison.h"
#include "planning/plan/plan_json.h"
#include "planning/plan/plan_review.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;
using test::PlanWorkspace;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::array kStates{State::outline, State::firstDraft, State::comments,
                             State::revised, State::review,     State::approved};

template <class Work>
std::string sentenceOf(Work&& work) {
  try {
    work();
  } catch (const geo::Error& error) {
    return error.what();
  }
  return "";
}

/// Everything that the outline asks for is there.
Plan wholePlan(const PlanWorkspace& workspace) {
  Plan plan = workspace.draft();
  for (Chapter& chapter : plan.chapters)
    for (Section& section : chapter.sections)
      if (section.text.empty()) section.text = "文";
  plan.chapters[0].items[1].indicator = "a";
  return plan;
}

/// Stores the plan in every state up to review.
Plan upToReview(planning::Workspace& workspace, Plan plan) {
  putPlan(workspace, plan, {"new", "甲"});
  openRound(plan, {0, "一", "2012-01-01", "2012-02-01", {"部"}});
  for (const State state : {State::firstDraft, State::comments, State::revised, State::review}) {
    moveTo(plan, state);
    putPlan(workspace, plan, {toString(state), "甲"});
  }
  return plan;
}

}  // namespace

class EveryOrder : public testing::TestWithParam<std::tuple<State, State>> {};

TEST_P(EveryOrder, OfStatesIsRefusedUnlessItFollows) {
  const auto [now, next] = GetParam();
  const std::vector<std::pair<State, State>> right{
      {State::outline, State::firstDraft}, {State::firstDraft, State::comments},
      {State::comments, State::revised},   {State::revised, State::review},
      {State::review, State::approved},    {State::revised, State::comments},
      {State::review, State::revised},     {State::approved, State::revised}};
  Plan plan;
  plan.state = now;
  plan.rounds = {{1, "", "2012-01-01", "2012-02-01", {}}};
  const std::string sentence = sentenceOf([&plan, to = next] { moveTo(plan, to); });
  if (std::ranges::find(right, std::pair(now, next)) != right.end()) {
    EXPECT_EQ(sentence, "");
    EXPECT_EQ(plan.state, next);
  } else {
    EXPECT_THAT(sentence, HasSubstr("A plan in state " + toString(now) + " cannot become " + toString(next)));
    EXPECT_EQ(plan.state, now);
  }
}

INSTANTIATE_TEST_SUITE_P(PlanReview, EveryOrder,
                         testing::Combine(testing::ValuesIn(kStates), testing::ValuesIn(kStates)));

TEST(PlanReview, NeedsARoundBeforeComments) {
  Plan plan;
  plan.state = State::firstDraft;
  EXPECT_THAT(sentenceOf([&] { moveTo(plan, State::comments); }), HasSubstr("no round of review"));
}

TEST(PlanReview, NeedsAnAnswerToEveryComment) {
  Plan plan;
  plan.state = State::comments;
  openRound(plan, {0, "一", "2012-01-01", "2012-02-01", {"部", "省"}});
  const int number = addComment(plan, {0, 1, 0, "部", "2012-01-20", "改", CommentState::open, ""});
  EXPECT_THAT(sentenceOf([&] { moveTo(plan, State::revised); }), HasSubstr("Comment 1 of 部 is still open"));
  EXPECT_THAT(sentenceOf([&] { answerComment(plan, number, CommentState::declined, ""); }),
              HasSubstr("needs a reason"));
  answerComment(plan, number, CommentState::declined, "因");
  moveTo(plan, State::revised);
  EXPECT_EQ(plan.state, State::revised);
}

TEST(PlanReview, NamesWhoIsOverdue) {
  Plan plan;
  openRound(plan, {0, "一", "2012-01-01", "2012-02-01", {"部", "省"}});
  addComment(plan, {0, 1, 0, "部", "2012-01-20", "改", CommentState::open, ""});
  EXPECT_THAT(overdueIn(plan, plan.rounds[0], "2012-02-01"), IsEmpty());
  EXPECT_THAT(overdueIn(plan, plan.rounds[0], "2012-02-02"), ElementsAre("省"));
}

TEST(PlanStore, KeepsEveryVersionAndLogsIt) {
  const PlanWorkspace small;
  auto workspace = small.open();
  Plan plan = small.draft();
  EXPECT_EQ(putPlan(workspace, plan, {"new", "甲"}), 1);
  EXPECT_EQ(putPlan(workspace, plan, {"again", "甲"}), 1);
  const Plan first = plan;
  plan.projects = {test::project("p1")};
  EXPECT_EQ(putPlan(workspace, plan, {"project", "甲"}), 2);
  EXPECT_EQ(loadPlan(workspace, "hills"), plan);
  EXPECT_EQ(loadPlan(workspace, "hills", 1), first);
  EXPECT_EQ(documents(workspace, "plan").size(), 2u);
  std::vector<std::string> entries;
  planning::eachRevision(workspace.database(), [&](const planning::StoredRevision& entry) {
    if (entry.revision.what.starts_with("plan "))
      entries.push_back(entry.revision.what + ": " + entry.revision.why);
  });
  EXPECT_THAT(entries, ElementsAre("plan hills 1: new", "plan hills 2: project"));
  EXPECT_FALSE(planning::firstBrokenRevision(workspace.database()));
}

TEST(PlanStore, RefusesAJumpOfStates) {
  const PlanWorkspace small;
  auto workspace = small.open();
  Plan plan = small.draft();
  putPlan(workspace, plan, {});
  plan.state = State::review;
  EXPECT_THAT(sentenceOf([&] { putPlan(workspace, plan, {}); }), HasSubstr("outline cannot become review"));
  plan.state = State::approved;
  EXPECT_THAT(sentenceOf([&] { putPlan(workspace, plan, {}); }),
              HasSubstr("approved by 'lianpian plan approve' only"));
}

TEST(PlanStore, FreezesAnApprovedVersionWithTheHashOfItsJson) {
  const PlanWorkspace small;
  auto workspace = small.open();
  Plan plan = upToReview(workspace, wholePlan(small));
  const int version = approvePlan(workspace, "hills", {"signed", "甲"});
  const StoredDocument stored = document(workspace, "plan", "hills", version);
  EXPECT_TRUE(stored.isFrozen);
  plan.state = State::approved;
  EXPECT_EQ(stored.sha256, geo::store::sha256(toJson(plan)));
  plan.titleEn = "Other";
  EXPECT_THAT(sentenceOf([&] { putPlan(workspace, plan, {}); }), HasSubstr("frozen"));
  plan.state = State::revised;
  EXPECT_EQ(putPlan(workspace, plan, {"amended", ""}), version + 1);
  EXPECT_EQ(loadPlan(workspace, "hills", version).state, State::approved);
}

TEST(PlanStore, DoesNotApproveWhatHasErrors) {
  const PlanWorkspace small;
  auto workspace = small.open();
  Plan plan = wholePlan(small);
  plan.projects = {test::project("p1", "020201")};
  upToReview(workspace, plan);
  EXPECT_THAT(sentenceOf([&] { approvePlan(workspace, "hills", {}); }),
              HasSubstr("cannot be approved: project p1"));
  EXPECT_EQ(loadPlan(workspace, "hills").state, State::review);
}

TEST(PlanStore, NoticesATextThatWasTamperedWith) {
  const PlanWorkspace small;
  auto workspace = small.open();
  putPlan(workspace, small.draft(), {});
  EXPECT_THAT(verifyDocuments(workspace), IsEmpty());
  workspace.database().execute("UPDATE plan_documents SET document = replace(document, 'Hills', 'Hulls')");
  EXPECT_THROW((void)loadPlan(workspace, "hills"), geo::DamagedError);
  EXPECT_EQ(test::of(verifyDocuments(workspace), "plan.tampered").size(), 1u);
}

TEST(PlanStore, NoticesATextThatWasTamperedWithTogetherWithItsHash) {
  const PlanWorkspace small;
  auto workspace = small.open();
  Plan plan = small.draft();
  putPlan(workspace, plan, {});
  plan.titleEn = "Hulls";
  const std::string text = toJson(plan);
  workspace.database()
      .prepare("UPDATE plan_documents SET document = ?, sha256 = ?")
      ->run({text, geo::store::sha256(text)});
  EXPECT_THAT(test::of(verifyDocuments(workspace), "plan.tampered"),
              ElementsAre(HasSubstr("does not agree with the log")));
}

TEST(PlanStore, NoticesAVersionThatIsGone) {
  const PlanWorkspace small;
  auto workspace = small.open();
  putPlan(workspace, small.draft(), {});
  workspace.database().execute("DELETE FROM plan_documents");
  EXPECT_THAT(test::of(verifyDocuments(workspace), "plan.version_gone"),
              ElementsAre(HasSubstr("'plan hills 1'")));
}

TEST(PlanComparison, TellsWhatChangedFromWhatToWhat) {
  const PlanWorkspace small;
  Plan before = small.draft();
  before.projects = {test::project("p1"), test::project("p2")};
  before.chapters[0].sections[2].text = "one\n\ntwo\n\nthree";
  Plan after = before;
  after.projects.erase(after.projects.begin());
  after.projects[0].amounts[1].yuan = 250;
  after.chapters[0].sections[2].text = "one\n\n2\n\nthree";
  after.targets[0].mid = 5;
  EXPECT_THAT(
      compare(before, after),
      ElementsAre(Change{"chapter 1, 文", "text", "two", "2"}, Change{"target a, area:hills", "mid", "", "5"},
                  Change{"project p1", "projects", "路 (300 yuan)", ""},
                  Change{"project p2, amount of province in 2013", "yuan", "200", "250"}));
  EXPECT_THAT(compare(before, before), IsEmpty());
}

TEST(PlanComparison, TakesAMovedEntryForNoChange) {
  const PlanWorkspace small;
  Plan before = small.draft();
  before.projects = {test::project("p1"), test::project("p2")};
  Plan after = before;
  std::ranges::reverse(after.projects);
  EXPECT_THAT(compare(before, after), IsEmpty());
}

TEST(Circular, TellsWhoHasConfirmedAndWhoIsDue) {
  const PlanWorkspace small;
  auto workspace = small.open();
  putOutline(workspace, test::smallOutline(), {});
  const int number = issueCircular(
      workspace,
      {0, "test", 0, "通知", "2011-12-01", "2011-12-31", {{"甲省", "", "", ""}, {"乙省", "", "", ""}}}, {});
  markReceived(workspace, number, "甲省", "2011-12-05", {"", "甲"});
  const Circular stored = circulars(workspace).front();
  EXPECT_EQ(stored.outlineVersion, 1);
  EXPECT_EQ(stateOf(stored, stored.receipts[0], "2012-01-01"), ReceiptState::received);
  EXPECT_EQ(stateOf(stored, stored.receipts[1], "2011-12-23"), ReceiptState::sent);
  EXPECT_EQ(stateOf(stored, stored.receipts[1], "2011-12-24"), ReceiptState::due);
  EXPECT_EQ(stateOf(stored, stored.receipts[1], "2011-12-31"), ReceiptState::due);
  EXPECT_EQ(stateOf(stored, stored.receipts[1], "2012-01-01"), ReceiptState::overdue);
}

TEST(Circular, RefusesWhatCannotBe) {
  const PlanWorkspace small;
  auto workspace = small.open();
  putOutline(workspace, test::smallOutline(), {});
  const Circular good{0, "test", 0, "通知", "2011-12-01", "2011-12-31", {{"甲省", "", "", ""}}};
  Circular bad = good;
  bad.due = "2011-11-30";
  EXPECT_THAT(sentenceOf([&] { issueCircular(workspace, bad, {}); }), HasSubstr("before it is issued"));
  bad = good;
  bad.receipts.push_back(bad.receipts[0]);
  EXPECT_THAT(sentenceOf([&] { issueCircular(workspace, bad, {}); }), HasSubstr("'甲省' twice"));
  issueCircular(workspace, good, {});
  EXPECT_THAT(sentenceOf([&] { markReceived(workspace, 1, "丙省", "2011-12-05", {}); }),
              HasSubstr("not sent to '丙省'"));
  markReceived(workspace, 1, "甲省", "2011-12-05", {});
  EXPECT_THAT(sentenceOf([&] { markReceived(workspace, 1, "甲省", "2011-12-06", {}); }),
              HasSubstr("already"));
}

TEST(Outline, IsVersionedByTheStore) {
  const PlanWorkspace small;
  auto workspace = small.open();
  Outline outline = test::smallOutline();
  EXPECT_EQ(putOutline(workspace, outline, {}), 1);
  EXPECT_EQ(putOutline(workspace, outline, {}), 1);
  outline.deadline = "2012-12-31";
  EXPECT_EQ(putOutline(workspace, outline, {}), 2);
  EXPECT_EQ(loadOutline(workspace, "test", 1).deadline, "");
  EXPECT_EQ(loadOutline(workspace, "test").version, 2);
}

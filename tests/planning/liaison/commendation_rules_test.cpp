#include <gmock/gmock.h>

#include <cstdlib>
#include <functional>

#include "planning/liaison/nomination_hindrances.h"
#include "planning/liaison/register_rules.h"
#include "tests/planning/liaison/assessed_register.h"

namespace {

using namespace planning::liaison;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

/// "list.field: text" of what is wrong.
std::vector<std::string> wrong(const Register& before, const Register& after) {
  std::vector<std::string> texts;
  for (const Mistake& one : newMistakes(before, after, test::smallPlaces()))
    texts.push_back(one.list + "." + one.field + ": " + one.text);
  return texts;
}

/// Noon of a day for what asks the clock.
class Today {
 public:
  explicit Today(const char* seconds) { ::setenv("LIANPIAN_TEST_TIME", seconds, 1); }
  ~Today() { ::unsetenv("LIANPIAN_TEST_TIME"); }
  Today(const Today&) = delete;
  Today& operator=(const Today&) = delete;
};
constexpr const char* kMay7 = "1367928000";  // of 2013
constexpr const char* kMay19 = "1368964800";
constexpr const char* kMay20 = "1369051200";

/// Of the made up commendation after a change.
std::vector<std::string> wrong(const std::function<void(Register&)>& change) {
  const Register before = test::commendedRegister();
  Register after = before;
  change(after);
  return wrong(before, after);
}

}  // namespace

TEST(CommendationRules, TakeARoundThatWasCommended) {
  EXPECT_THAT(mistakesIn(test::commendedRegister(), test::smallPlaces()), IsEmpty());
}

TEST(CommendationRules, RefuseMoreThanTheQuotaOfEachKind) {
  EXPECT_THAT(
      wrong([](Register& all) {
        all.nominations.push_back(test::nomination("n3", NomineeKind::collective, "mb"));
        test::addOpinions(all, "n3");
        all.commendations.push_back(test::onNotice("n3"));
      }),
      ElementsAre(
          "commendations.state: the scheme s1 has a quota of 1 collectives, which others have taken up"));
  EXPECT_THAT(
      wrong([](Register& all) {
        all.nominations.push_back(test::nomination("n3", NomineeKind::person, "ma", "another sample"));
        test::addOpinions(all, "n3");
        all.commendations.push_back(test::onNotice("n3"));
      }),
      ElementsAre("commendations.state: the scheme s1 has a quota of 1 persons, which others have taken up"));
}

TEST(CommendationRules, LeaveRoomAgainWhereANominationIsDeclined) {
  EXPECT_THAT(
      wrong([](Register& all) {
        all.commendations[1] = {
            "n2", CommendationState::declined, "2013-05-02", "2013-05-08", "2013-05-09", "", "withdrew"};
        all.nominations.push_back(test::nomination("n3", NomineeKind::person, "ma", "another sample"));
        test::addOpinions(all, "n3");
        all.commendations.push_back(test::onNotice("n3"));
      }),
      IsEmpty());
}

TEST(CommendationRules, RefuseANoticeUnderASchemeThatIsNotApproved) {
  EXPECT_THAT(wrong([](Register& all) { all.schemes[0].approvedOn.clear(); }),
              Contains("commendations.nomination: the scheme s1 is not approved"));
  EXPECT_THAT(wrong([](Register& all) { all.schemes[0].document.clear(); }),
              ElementsAre("schemes.document: it is empty"));
}

TEST(CommendationRules, RefuseAGradeBelowTheSchemesAVetoAndAYearWithoutGrade) {
  EXPECT_THAT(
      wrong([](Register& all) {
        all.assessmentSteps[4].grade = "fair";
        all.assessmentSteps[4].score = 70;
      }),
      ElementsAre("commendations.nomination: ma has the grade fair for 2012; the scheme s1 asks for good at "
                  "least"));
  EXPECT_THAT(wrong([](Register& all) {
                all.assessmentSteps[4].grade = "poor";
                all.assessmentSteps[4].isVetoed = true;
                all.schemes[0].leastGrade = "poor";
                all.schemes[0].document = "sample letter 2";
              }),
              ElementsAre("commendations.nomination: ma has a veto in 2012"));
  EXPECT_THAT(
      wrong([](Register& all) {
        for (const GradeBand& one : test::assessedRegister().gradeBands) {
          all.gradeBands.push_back(one);
          all.gradeBands.back().year = "2011";
        }
        all.schemes[0].firstYear = "2011";
        all.schemes[0].document = "sample letter 2";
      }),
      ElementsAre(
          "commendations.nomination: ma was given no grade for 2011; the scheme s1 asks for good at least",
          "commendations.nomination: mb was given no grade for 2011; the scheme s1 asks for good at "
          "least"));
}

TEST(CommendationRules, RefuseLeadersOfDepartmentRank) {
  EXPECT_THAT(wrong([](Register& all) { all.nominations[1].rank = LeaderRank::department; }),
              Contains("nominations.rank: leaders of department rank are not commended"));
  EXPECT_THAT(
      wrong([](Register& all) { all.nominations[1].rank = LeaderRank::notStated; }),
      Contains("nominations.rank: say whether the rank is below department rank: below or department"));
}

TEST(CommendationRules, KeepCollectivesAndPersonsApart) {
  EXPECT_THAT(
      wrong([](Register& all) { all.nominations[0].person = "synthetic person"; }),
      Contains("nominations.person: a collective has no person and no rank; persons are nominated apart"));
  EXPECT_THAT(wrong([](Register& all) { all.nominations[1].person.clear(); }),
              Contains("nominations.person: it is empty"));
}

TEST(CommendationRules, RefuseANominationThatNobodyRecommendsOrThatStandsTwice) {
  EXPECT_THAT(
      wrong([](Register& all) { all.nominations[0].recommendedBy.clear(); }),
      ElementsAre(
          "nominations.recommended_by: it is empty; nobody is commended without a recommendation from "
          "below"));
  EXPECT_THAT(wrong([](Register& all) {
                all.nominations.push_back(test::nomination("n9", NomineeKind::collective, "ma"));
              }),
              ElementsAre("nominations.organisation: it is nominated already, as n1"));
}

TEST(CommendationRules, RefuseANoticeWithoutTheOpinionOfEveryDepartmentAsked) {
  EXPECT_THAT(wrong([](Register& all) { all.opinions.erase(all.opinions.begin() + 1); }),
              ElementsAre("commendations.nomination: audit has given no opinion on it"));
  EXPECT_THAT(wrong([](Register& all) {
                all.opinions[0].opinion = OpinionWord::objects;
                all.opinions[0].text = "a reason";
              }),
              ElementsAre("commendations.nomination: organisation objects to it"));
  EXPECT_THAT(
      wrong([](Register& all) { all.opinions[0].givenOn = "2013-05-03"; }),
      ElementsAre("commendations.notice_from: 2013-05-02 is before 2013-05-03, the day of: the opinion of "
                  "organisation"));
  EXPECT_THAT(wrong([](Register& all) {
                all.opinions.push_back({"n1", "tax", OpinionWord::agrees, "2013-04-01", ""});
              }),
              ElementsAre("opinions.department: the scheme s1 asks organisation; audit, not 'tax'"));
}

TEST(CommendationRules, RefuseApprovalBeforeTheNoticeIsOverOrOfOneThatWasTooShort) {
  EXPECT_THAT(wrong([](Register& all) { all.commendations[0].noticeTo = "2013-05-07"; }),
              ElementsAre("commendations.notice_to: the notice lasts 6 days; the scheme s1 asks for 7"));
  EXPECT_THAT(
      wrong([](Register& all) { all.commendations[0].decidedOn = "2013-05-08"; }),
      ElementsAre(
          "commendations.decided_on: 2013-05-08 is not after 2013-05-08, the last day of the notice"));
  EXPECT_THAT(
      wrong([](Register& all) { all.commendations[0].noticeTo = "2013-05"; }),
      ElementsAre("commendations.notice_to: first and last day of the notice and the day of approval are "
                  "needed as 2012-05-31"));
}

TEST(CommendationRules, RefuseApprovalOnADayThatIsStillToCome) {
  const auto approve = [](Register& all) { all.commendations[1] = test::approved("n2"); };
  {
    const Today today(kMay20);
    EXPECT_THAT(wrong(approve), IsEmpty());
  }
  {
    const Today today(kMay19);
    EXPECT_THAT(
        wrong(approve),
        ElementsAre("commendations.decided_on: 2013-05-20 is still to come, today is 2013-05-19; what "
                    "is approved was approved on a day that has been, after the notice had run"));
    EXPECT_THAT(wrong([](Register& all) { all.nominations[1].merits = "more"; }), IsEmpty())
        << "what was approved before is let alone";
  }
  const Today today(kMay7);
  EXPECT_THAT(wrong(approve), testing::SizeIs(2)) << "the notice runs until the 8th";
}

TEST(CommendationRules, RefuseApprovalWithAnObjectionThatIsNotAnsweredOrThatWasUpheld) {
  EXPECT_THAT(wrong([](Register& all) {
                all.objections[0].answer.clear();
                all.objections[0].answeredOn.clear();
              }),
              ElementsAre("commendations.state: objection 1 is not answered"));
  EXPECT_THAT(wrong([](Register& all) { all.objections[0].isUpheld = true; }),
              ElementsAre("commendations.state: objection 1 was upheld"));
  EXPECT_THAT(wrong([](Register& all) { all.objections[0].answeredOn = "2013-05-01"; }),
              ElementsAre("objections.answered_on: 2013-05-01 is before 2013-05-03, which raised_on says"));
}

TEST(CommendationRules, KeepWhatWasDecided) {
  EXPECT_THAT(wrong([](Register& all) { all.commendations[0] = test::onNotice("n1"); }),
              ElementsAre("commendations.state: it is approved already and stays so"));
}

TEST(CommendationRules, KeepADecisionFromBeingTakenOutAndGivenAnew) {
  EXPECT_THAT(wrong([](Register& all) { all.commendations.erase(all.commendations.begin()); }),
              ElementsAre("commendations.state: it is approved and cannot be taken out"));
  EXPECT_THAT(wrong([](Register& all) { all.commendations.pop_back(); }), IsEmpty()) << "only on notice";
}

TEST(CommendationRules, KeepWhoIsOnNoticeOrApproved) {
  EXPECT_THAT(wrong([](Register& all) { all.nominations[0].organisation = "mb"; }),
              ElementsAre("nominations.organisation: it is approved already; nominate somebody else apart"));
  EXPECT_THAT(wrong([](Register& all) { all.nominations[1].person = "another sample"; }),
              ElementsAre("nominations.organisation: it is on_notice already; nominate somebody else apart"));
  EXPECT_THAT(wrong([](Register& all) { all.nominations[1].merits = "more of them"; }), IsEmpty());
}

TEST(CommendationRules, KeepObjectionsThatAreOpenOrUpheldUnlessTheNominationIsDeclined) {
  const char* const kOpen =
      "objections.answered_on: it is not answered and cannot be taken out unless its nomination is declined";
  Register before = test::commendedRegister();
  before.objections.push_back({"n2", 1, "2013-05-04", "sample village", "made up", "", "", false});
  const auto without = [&before](const std::function<void(Register&)>& change) {
    Register after = before;
    after.objections.pop_back();
    change(after);
    return wrong(before, after);
  };
  EXPECT_THAT(without([](Register&) {}), ElementsAre(kOpen)) << "on notice";
  EXPECT_THAT(without([](Register& all) { all.commendations[1] = test::approved("n2"); }), ElementsAre(kOpen))
      << "approved by the same table";
  EXPECT_THAT(without([](Register& all) {
                all.commendations[1] = {
                    "n2",      CommendationState::declined, "2013-05-02", "2013-05-08", "2013-05-09", "",
                    "withdrew"};
              }),
              IsEmpty());
  before.commendations.pop_back();
  EXPECT_THAT(without([](Register&) {}), ElementsAre(kOpen)) << "only recommended";
  EXPECT_THAT(without([](Register& all) {
                all.nominations.pop_back();
                std::erase_if(all.opinions, [](const auto& one) { return one.nomination == "n2"; });
              }),
              ElementsAre(kOpen))
      << "nor together with its nomination";
  before.objections.back().answer = "it is so";
  before.objections.back().answeredOn = "2013-05-06";
  EXPECT_THAT(without([](Register&) {}), IsEmpty()) << "answered and not upheld";
  before.objections.back().isUpheld = true;
  EXPECT_THAT(
      without([](Register&) {}),
      ElementsAre(
          "objections.upheld: it was upheld and cannot be taken out unless its nomination is declined"));
}

TEST(CommendationRules, KeepAnObjectionThatCameAfterTheApproval) {
  Register before = test::commendedRegister();
  before.objections.push_back({"n1", 2, "2013-06-01", "sample village", "late", "", "", false});
  Register after = before;
  after.objections.pop_back();
  EXPECT_THAT(wrong(before, after), testing::SizeIs(1));
}

TEST(CommendationRules, KeepWhatASchemeAsksWhileItIsInUse) {
  const auto more = [](Register& all) {
    all.schemes[0].quotaCollectives = 2;
    all.nominations.push_back(test::nomination("n3", NomineeKind::collective, "mb"));
    test::addOpinions(all, "n3");
    all.commendations.push_back(test::onNotice("n3"));
  };
  EXPECT_THAT(
      wrong(more),
      ElementsAre("schemes.document: what the scheme asks was approved by sample letter 1; it changes "
                  "only by another document"));
  EXPECT_THAT(wrong([&more](Register& all) {
                more(all);
                all.schemes[0].document = "sample letter 2";
              }),
              IsEmpty());
}

TEST(CommendationRules, RefuseDaysOfANoticeThatAreNoneAlsoOfWhatWasDeclined) {
  EXPECT_THAT(wrong([](Register& all) {
                all.commendations[1] = {
                    "n2", CommendationState::declined, "soon", "2013-05-08", "2013-05-09", "", "withdrew"};
              }),
              ElementsAre("commendations.notice_from: 'soon' is no date; write it as 2012-05-31, 2012-05 or "
                          "2012"));
}

TEST(CommendationRules, RefuseANoticeBeforeTheGradeAndAnOpinionBeforeTheRecommendation) {
  EXPECT_THAT(wrong([](Register& all) { all.assessmentSteps[4].date = "2013-05-03"; }),
              ElementsAre("commendations.notice_from: 2013-05-02 is before 2013-05-03, the day of: the grade "
                          "of 2012"));
  EXPECT_THAT(wrong([](Register& all) { all.opinions[0].givenOn = "2013-03-31"; }),
              ElementsAre("opinions.given_on: 2013-03-31 is before 2013-04-01, the day of: the "
                          "recommendation"));
}

TEST(CommendationRules, RefuseApprovalBeforeAnObjectionWasAnswered) {
  EXPECT_THAT(wrong([](Register& all) { all.objections[0].answeredOn = "2013-05-21"; }),
              ElementsAre("commendations.decided_on: objection 1 was answered on 2013-05-21, after the "
                          "approval"));
  EXPECT_THAT(wrong([](Register& all) {
                all.objections.push_back({"n1", 2, "2013-06-01", "sample village", "late", "", "", false});
              }),
              IsEmpty())
      << "it was raised when all was over";
}

TEST(CommendationRules, CommendARoundOnceWithGradesAndQuotasThatAreThere) {
  EXPECT_THAT(wrong([](Register& all) {
                all.schemes.push_back(all.schemes[0]);
                all.schemes[1].id = "s2";
              }),
              ElementsAre("schemes.round: a round is commended once, and r1 has the scheme s1"));
  EXPECT_THAT(
      wrong([](Register& all) { all.schemes[0].leastGrade = "excellent"; }),
      Contains(
          "schemes.least_grade: there is no grade 'excellent' of 2012; add it to the list of grade_bands "
          "first"));
  EXPECT_THAT(wrong([](Register& all) { all.schemes[0].quotaPersons.reset(); }),
              Contains("schemes.quota_persons: it is empty; 0 means none"));
  EXPECT_THAT(wrong([](Register& all) { all.schemes[0].lastYear = "2011"; }),
              Contains("schemes.last_year: 2011 is before 2012, which first_year says"));
  EXPECT_THAT(wrong([](Register& all) { all.schemes[0].departments = " ; "; }),
              Contains("schemes.departments: it names no department whose opinion is needed"));
}

TEST(CommendationRules, FileReportsOfExperienceWithOneSummaryOfTheRound) {
  EXPECT_THAT(
      wrong([](Register& all) {
        all.experienceReports.push_back({"e3", "r1", ReportKind::summary, "", "second", "", "file", ""});
        all.experienceReports.push_back({"e4", "r9", ReportKind::experience, "", "third", "", "", ""});
      }),
      testing::UnorderedElementsAre(
          "experience_reports.kind: the round r1 has a summary already, e2",
          "experience_reports.round: there is no round 'r9'; add it to the list of rounds first",
          "experience_reports.document: it is empty",
          "experience_reports.organisation: there is no organisation ''; add it to the list of organisations "
          "first"));
}

TEST(Hindrances, NameAllThatANominationLacksBeforeItsNotice) {
  Register all = test::commendedRegister();
  all.nominations.push_back(test::nomination("n3", NomineeKind::collective, "mc"));
  EXPECT_THAT(hindrancesOf(all, all.nominations[0]), IsEmpty());
  EXPECT_THAT(hindrancesOf(all, all.nominations[2]),
              ElementsAre("mc was given no grade for 2012; the scheme s1 asks for good at least",
                          "organisation has given no opinion on it", "audit has given no opinion on it"));
}

TEST(Hindrances, AskTheDepartmentsOfASchemeWhicheverSemicolonSeparatesThem) {
  CommendationScheme scheme;
  scheme.departments = "组织部；审计署; 样例办；";
  EXPECT_THAT(departmentsOf(scheme), ElementsAre("组织部", "审计署", "样例办"));
}

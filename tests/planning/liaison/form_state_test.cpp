#include "planning/liaison/form_state.h"

#include <gmock/gmock.h>

#include <functional>

#include "geo/report/error.h"
#include "planning/liaison/register_rules.h"
#include "planning/liaison/year_cycle.h"
#include "planning/workspace/revision_log.h"
#include "tests/planning/liaison/yearly_register.h"
#include "tests/support/csv_table.h"

namespace {

using namespace planning::liaison;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

FormDecision decision(const std::string& reason = {}) { return {"2011", {"ma"}, "2012-03-01", "乙", reason}; }

/// The form of ma for 2011 is approved: what is missing has an answer, and nothing is far off.
Register withApproved() {
  Register all = test::withYearly();
  FindingsToAnswer missing{"ma", "2011", FindingKind::missing, {}, 50, {}};
  missing.words.reason = "none were sent";
  missing.words.answeredBy = "乙";
  missing.words.answeredOn = "2012-02-01";
  answerFindings(all, missing);
  approveForms(all, decision(), 50);
  return all;
}

std::vector<std::string> wrong(const Register& before, const std::function<void(Register&)>& change) {
  Register after = before;
  change(after);
  std::vector<std::string> texts;
  for (const Mistake& one : newMistakes(before, after, test::smallPlaces()))
    texts.push_back(one.list + "." + one.field + ": " + one.text);
  return texts;
}

const char* const kFrozen =
    "organisation: the form of ma for 2011 is approved; open it again with a reason before anything of it is "
    "changed";

}  // namespace

TEST(YearlyFormState, IsSentFilledReturnedAndApprovedAndNothingElse) {
  Register all = test::withYearly();
  std::erase_if(all.yearly, [](const YearlyFigure& one) { return one.year == "2011"; });
  EXPECT_THAT(wrong(all, [](Register& x) { sendForms(x, decision()); }), IsEmpty());
  EXPECT_THAT(wrong(all, [](Register& x) { returnForms(x, decision("late")); }),
              ElementsAre("form_states.state: ma has reported nothing for 2011"));
  sendForms(all, decision());
  EXPECT_EQ(formState(all, "ma", "2011"), FormState::sent);
  all.yearly = test::withYearly().yearly;
  noteFilled(all, {0}, "2012-01-10", "");
  EXPECT_THAT(wrong(all, [](Register& x) { returnForms(x, decision("late")); }), IsEmpty());
  EXPECT_THAT(wrong(all, [](Register& x) { returnForms(x, decision()); }),
              ElementsAre("form_states.reason: it is empty"));
  returnForms(all, decision("late"));
  EXPECT_THAT(wrong(all, [](Register& x) { approveForms(x, decision("all the same"), 50); }),
              ElementsAre(HasSubstr("it is returned and cannot become approved")));
}

TEST(YearlyFormState, WithoutAnEntryIsFilledWhereSomethingWasReported) {
  EXPECT_EQ(formState(test::withYearly(), "ma", "2011"), FormState::filled);
  EXPECT_EQ(formState(test::withYearly(), "mc", "2011"), std::nullopt);
}

TEST(YearlyFormState, IsApprovedOnlyWithAnAnswerToEachFindingOrAReason) {
  EXPECT_THAT(
      wrong(test::withYearly(), [](Register& x) { approveForms(x, decision(), 50); }),
      ElementsAre("form_states.state: 2 findings of its audit have no answer, the first is missing: "
                  "cadres 挂职干部 (人): not reported; answer them, or say why it is approved all the "
                  "same"));
  EXPECT_THAT(wrong(test::withYearly(), [](Register& x) { approveForms(x, decision("seen"), 50); }),
              IsEmpty());
  EXPECT_THAT(wrong(test::withYearly(), [](Register& x) { x = withApproved(); }), IsEmpty());
  Register all = withApproved();
  EXPECT_EQ(all.forms,
            (std::vector<UnitForm>{{"ma", "2011", FormState::approved, "2012-03-01", "乙", "", 50.0}}));
  all.forms.clear();
  EXPECT_THROW(approveForms(all, decision("for nothing"), 50), geo::DataError) << "nothing lacks an answer";
}

TEST(YearlyFormState, IsAskedTheSameWhenItComesInAsAList) {
  const auto taken = [](const std::string& csv) {
    return takeList(test::withYearly(), "form_states", support::csvTable(csv, "x.csv"), test::smallPlaces(),
                    false)
        .mistakes;
  };
  const std::string head = "organisation,year,state,date,decided_by,reason,threshold\n";
  EXPECT_THAT(taken(head + "ma,2011,approved,2012,乙,,50\n"),
              ElementsAre(HasSubstr("x.csv, row 2, field state: 2 findings of its audit have no answer")));
  EXPECT_THAT(taken(head + "ma,2011,approved,2012,,seen,\n"),
              testing::UnorderedElementsAre("x.csv, row 2, field decided_by: it is empty.",
                                            "x.csv, row 2, field threshold: it is empty; say which deviation "
                                            "the audit named."));
  EXPECT_THAT(taken(head + "ma,2011,已审定,2012,乙,seen,50\n"), IsEmpty());
  EXPECT_THAT(taken(head + "mc,2011,approved,2012,乙,seen,50\n"),
              ElementsAre(HasSubstr("mc has reported nothing for 2011")));
}

TEST(ApprovedForm, KeepsItsFiguresAndAnswers) {
  const Register all = withApproved();
  EXPECT_THAT(wrong(all, [](Register& x) { x.yearly[0].actual = 81; }),
              ElementsAre(std::string("yearly.") + kFrozen));
  EXPECT_THAT(wrong(all, [](Register& x) { x.yearly[0].agreed = 90; }),
              ElementsAre(std::string("yearly.") + kFrozen));
  EXPECT_THAT(wrong(all,
                    [](Register& x) {
                      x.yearly.push_back({"ma", "2011", "cadres", {}, 2.0, false, ""});
                    }),
              ElementsAre(std::string("yearly.") + kFrozen));
  EXPECT_THAT(wrong(all, [](Register& x) { x.yearly.erase(x.yearly.begin()); }),
              ElementsAre(std::string("yearly.") + kFrozen));
  EXPECT_THAT(wrong(all, [](Register& x) { x.formAnswers.pop_back(); }),
              ElementsAre(std::string("form_answers.") + kFrozen));
  EXPECT_THAT(wrong(all, [](Register& x) { x.yearly[2].actual = 20; }), IsEmpty()) << "of another unit";
}

TEST(ApprovedForm, IsNotChangedByAnImport) {
  const std::string csv = "organisation,year,field,actual\nmb,2011,own_funds,20\nma,2011,own_funds,81\n";
  EXPECT_THAT(takeList(withApproved(), "yearly", support::csvTable(csv, "x.csv"), test::smallPlaces(), false)
                  .mistakes,
              ElementsAre(std::string("x.csv, row 3, field ") + kFrozen + "."));
  const std::string same = "organisation,year,field,actual\nma,2011,own_funds,80.5\n";
  EXPECT_THAT(takeList(withApproved(), "yearly", support::csvTable(same, "x.csv"), test::smallPlaces(), false)
                  .mistakes,
              IsEmpty());
}

TEST(ApprovedForm, StaysApprovedUntilItIsOpenedAgainWithAReason) {
  const Register all = withApproved();
  EXPECT_THAT(
      wrong(all, [](Register& x) { x.forms.clear(); }),
      ElementsAre("form_states.state: it is approved since 2012-03-01 and stays so until it is opened "
                  "again"));
  EXPECT_THAT(wrong(all, [](Register& x) { x.forms[0].decidedBy = "甲"; }),
              ElementsAre(HasSubstr("stays so until it is opened again")));
  EXPECT_THAT(wrong(all, [](Register& x) { returnForms(x, decision("no")); }),
              ElementsAre(HasSubstr("it is approved and cannot become returned")));
  EXPECT_THAT(wrong(all, [](Register& x) { reopenForms(x, decision()); }),
              ElementsAre("form_states.reason: what was approved is opened again with a reason of its own"));
  EXPECT_THAT(wrong(all,
                    [](Register& x) {
                      reopenForms(x, decision("page 2: digits swapped"));
                      x.yearly[0].actual = 85;
                    }),
              IsEmpty());
  Register unapproved = test::withYearly();
  EXPECT_THROW(reopenForms(unapproved, decision("why not")), geo::DataError);
}

TEST(ApprovedForm, IsAuditedAnewOnceItWasOpened) {
  Register all = withApproved();
  reopenForms(all, decision("page 2"));
  all.yearly[0].actual = 8.5;
  EXPECT_THAT(wrong(all, [](Register& x) { approveForms(x, decision(), 50); }),
              ElementsAre(HasSubstr("1 findings of its audit have no answer, the first is against_agreed")));
  EXPECT_THAT(wrong(all,
                    [](Register& x) {
                      x.forms[0].state = FormState::approved;  // with the reason that it was opened for
                      x.forms[0].threshold = 50;
                    }),
              ElementsAre(HasSubstr("1 findings of its audit have no answer")));
}

TEST(ApprovedForm, KeepsWhatItsFiguresAreCountedIn) {
  EXPECT_THAT(wrong(withApproved(), [](Register& x) { x.formFields[1].unitZh = "元"; }),
              ElementsAre("form_fields.unit_zh: approved figures are counted in it: unit, kind and estimate "
                          "stay; add another field"));
  EXPECT_THAT(wrong(withApproved(), [](Register& x) { x.formFields[0].unitZh = "人次"; }), IsEmpty());
}

TEST(YearlyFormState, BecomesFilledWithWhatComesInAndStaysApproved) {
  Register all = withApproved();
  all.forms.push_back({"mb", "2011", FormState::returned, "2012-02-01", "乙", "goods", {}});
  EXPECT_EQ(noteFilled(all, {0, 2, 3, 4}, "2012-02-20", "甲"), (ListChange{1, 1, 1, 0}));
  EXPECT_EQ(all.forms[0].state, FormState::approved);
  EXPECT_EQ(all.forms[1], (UnitForm{"mb", "2011", FormState::filled, "2012-02-20", "甲", "", {}}));
  EXPECT_EQ(all.forms[2].year, "2012");
  EXPECT_EQ(noteFilled(all, {2}, "2012-03-20", ""), (ListChange{0, 0, 1, 0}));
}

TEST(YearlyFormState, IsSentToAllThatAreAssignedAndHaveNotReported) {
  Register all = test::withYearly();
  std::erase_if(all.yearly, [](const YearlyFigure& one) { return one.organisation == "ma"; });
  EXPECT_THAT(sendForms(all, {"2011", {}, "2012-01-05", "乙", ""}), ElementsAre("ma"));
  EXPECT_THAT(wrong(all,
                    [](Register& x) {
                      sendForms(x, {"2011", {"mb"}, "2012-01-05", "乙", ""});
                    }),
              ElementsAre(HasSubstr("it is filled and cannot become sent")));
  EXPECT_THROW(sendForms(all, {"2031", {}, "2012-01-05", "乙", ""}), geo::DataError) << "nobody";
  EXPECT_THROW(sendForms(all, {"2011", {"mx"}, "2012-01-05", "乙", ""}), geo::DataError);
}

TEST(YearlyFormState, LeavesOneEntryOfTheLogForEachDecision) {
  const test::LiaisonWorkspace made;
  planning::Workspace workspace = made.open();
  editRegister(workspace, {"figures"}, [](Register& all) { all = test::withYearly(); });
  editRegister(workspace, {"seen", planning::Person("乙")},
               [](Register& all) { approveForms(all, decision("seen"), 50); });
  editRegister(workspace, {"page 2", planning::Person("乙")},
               [](Register& all) { reopenForms(all, decision("page 2")); });
  std::vector<planning::StoredRevision> log;
  planning::eachRevision(workspace, [&log](const planning::StoredRevision& one) {
    if (one.revision.what == "liaison") log.push_back(one);
  });
  ASSERT_EQ(log.size(), 4u);
  EXPECT_EQ(log[3].revision.before, "form_states\tma\t2011\tapproved\t2012-03-01\t乙\tseen\t50\n");
  EXPECT_EQ(log[3].revision.after, "form_states\tma\t2011\tfilled\t2012-03-01\t乙\tpage 2\t\n");
}

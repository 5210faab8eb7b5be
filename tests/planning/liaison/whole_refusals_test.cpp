#include <gmock/gmock.h>

#include <limits>

#include "geo/report/error.h"
#include "planning/liaison/briefings.h"
#include "planning/liaison/form_state.h"
#include "planning/liaison/inspections.h"
#include "planning/liaison/promises.h"
#include "planning/liaison/year_cycle.h"
#include "tests/planning/liaison/yearly_register.h"
#include "tests/planning/workspace/touched_chains.h"

namespace {

using namespace planning::liaison;
using testing::ElementsAre;
using testing::IsEmpty;

template <class Error = geo::DataError, class Work>
std::string refusal(const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return {};
}

const char* const kNoDay = "'May' is no date; write it as 2012-05-31.";

using Cells = std::vector<geo::Cell>;

geo::Cell text(const char* words) { return std::string(words); }

std::vector<std::string> columnsOf(const geo::TableToWrite& table) {
  std::vector<std::string> names;
  for (const geo::Column& column : table.columns) names.push_back(column.name);
  return names;
}

Inspection inspectionOf(const std::string& id) {
  return {id,        "ma",         PlaceLevel::county,    "010101", "2011-05-10", "丙",
          "finding", "2011-06-30", InspectionState::open, "",       "",           ""};
}

Briefing draftOf(const std::string& unit, const std::string& replaces = "") {
  Briefing draft{"", unit, "2011", "r1", "zh", "简报", "一段"};
  draft.replaces = replaces;
  return draft;
}

}  // namespace

TEST(WholeRefusals, OfInspections) {
  Register all = test::smallRegister();
  addInspection(all, inspectionOf("i1"));
  EXPECT_EQ(refusal([&] { addInspection(all, inspectionOf("i1")); }),
            "The register has an inspection 'i1' already; choose another id.");
  addInspection(all, inspectionOf("i2"));
  EXPECT_EQ(refusal([&] { closeInspection(all, "i3", "2011-06-01", "photo"); }),
            "The register has no inspection 'i3'.");
  EXPECT_EQ(refusal([&] { closeInspection(all, "i2", "May", "photo"); }), kNoDay);
  closeInspection(all, "i2", "2011-05-10", "photo");
  EXPECT_EQ(all.inspections[0], inspectionOf("i1"));
  Inspection closed = inspectionOf("i2");
  closed.state = InspectionState::closed;
  closed.closedOn = "2011-05-10";
  closed.evidence = "photo";
  EXPECT_EQ(all.inspections[1], closed) << "on the very day";
  EXPECT_EQ(refusal([&] { closeInspection(all, "i2", "2011-06-01", "letter"); }),
            "Inspection i2 is closed since 2011-05-10 and stays so.");
  EXPECT_EQ(all.inspections[1], closed);
  EXPECT_EQ(refusal([&] { dueInspections(all, "May", 1); }), kNoDay);
}

TEST(WholeRefusals, OfPromisesThatAreClosed) {
  Register all = test::smallRegister();
  const Promise open = all.promises[0];
  closePromise(all, "p1", {"2011-03-01", false, "", "photo"});
  Promise kept = open;
  kept.state = PromiseState::done;
  kept.closedOn = "2011-03-01";
  kept.evidence = "photo";
  EXPECT_EQ(all.promises[0], kept) << "on the very day";
  EXPECT_EQ(refusal([&] {
              closePromise(all, "p1", {"2011-07-01", false, "", "photo"});
            }),
            "Promise p1 is done since 2011-03-01 and stays so.");
  EXPECT_EQ(all.promises[0], kept);
  EXPECT_EQ(refusal([&] {
              closePromise(all, "p2", {"2012-07-01", true, "", "letter"});
            }),
            "Promise p2 cannot be withdrawn without a reason.");
  closePromise(all, "p2", {"2012-07-01", true, "no mine", "letter"});
  EXPECT_EQ(all.promises[1].state, PromiseState::withdrawn) << "not late";
  EXPECT_EQ(all.promises[1].closedOn, "2012-07-01");
  EXPECT_EQ(all.promises[1].reason, "no mine");
  EXPECT_EQ(all.promises[1].evidence, "letter");
  EXPECT_EQ(refusal([&] {
              closePromise(all, "p2", {"2012-08-01", true, "no mine", ""});
            }),
            "Promise p2 is withdrawn since 2012-07-01 and stays so.");
  EXPECT_EQ(stateWord(all, "p2"), "withdrawn");
  EXPECT_EQ(stateWord(all, "p9"), "");
}

TEST(WholeRefusals, OfANeedsTable) {
  Register all = test::smallRegister();
  EXPECT_EQ(refusal([&] { needsTable(all, test::smallPlaces(), "nowhere"); }),
            "There is no area, county, township or village 'nowhere' in the workspace and its register.");
  all.needs = {{"n2", PlaceLevel::county, "010102", NeedKind::roads, "a road", "", "", "letter"},
               {"n1", PlaceLevel::county, "010101", NeedKind::industry, "a mill", "2011", "county", ""}};
  all.promises[0].need = "n1";
  const geo::TableToWrite table = needsTable(all, test::smallPlaces(), "");
  EXPECT_EQ(table.name, "needs");
  EXPECT_THAT(columnsOf(table), ElementsAre("need", "level", "place", "kind", "text", "asked_on", "asked_by",
                                            "promise", "organisation", "state", "due"));
  EXPECT_THAT(table.rows, ElementsAre(Cells{text("n1"), text("county"), text("010101"), text("industry"),
                                            text("a mill"), text("2011"), text("county"), text("p1"),
                                            text("ma"), text("open"), text("2011-12-31")},
                                      Cells{text("n2"),
                                            text("county"),
                                            text("010102"),
                                            text("roads"),
                                            text("a road"),
                                            {},
                                            {},
                                            {},
                                            {},
                                            {},
                                            {}}));
}

TEST(WholeRefusals, OfBriefingsThatAreNotReady) {
  Register all = test::smallRegister();
  addDraft(all, draftOf("ma"));
  const auto issued = [&](const BriefingIssue& issue) { return refusal([&] { issueDraft(all, issue); }); };
  EXPECT_EQ(issued({"ma-2011-1", 0, "2012-01-15", {"ma", ""}, ""}),
            "The briefing names the receiver '' twice or not at all; name each once.");
  EXPECT_EQ(issued({"ma-2011-1", 0, "2012-01-15", {"ma", "01", "ma"}, ""}),
            "The briefing names the receiver 'ma' twice or not at all; name each once.");
  EXPECT_EQ(issued({"ma-2011-1", 0, "May", {"ma"}, ""}), kNoDay);
  EXPECT_EQ(issued({"ma-2011-2", 0, "2012-01-15", {"ma"}, ""}),
            "There is no draft 'ma-2011-2'; what was issued stays as it is.");
  EXPECT_EQ(refusal([&] { requireDraft(all, "mb", "2011"); }),
            "There is no draft of a briefing of mb for 2011; make one with 'lianpian briefing new'.");
  EXPECT_EQ(refusal([&] { requireDraft(all, "ma", "2012"); }),
            "There is no draft of a briefing of ma for 2012; make one with 'lianpian briefing new'.");
  all.briefings[0].text.clear();
  EXPECT_EQ(issued({"ma-2011-1", 0, "2012-01-15", {"ma"}, ""}),
            "ma-2011-1 has no text; write it before it is issued.");
  all.briefings[0].text = "一段";
  Briefing whole = all.briefings[0];
  EXPECT_EQ(issued({"ma-2011-1", 7, "2012-01-15", {"ma", "01"}, "b.docx 0123"}), "");
  whole.state = BriefingState::issued;
  whole.number = 7;
  whole.issuedOn = "2012-01-15";
  whole.receivers = "ma; 01";
  whole.files = "b.docx 0123";
  EXPECT_EQ(all.briefings[0], whole);
  EXPECT_EQ(nextBriefingNumber(all, "2012"), 8);
  EXPECT_EQ(refusal([&] { requireDraft(all, "ma", "2011"); }),
            "There is no draft of a briefing of ma for 2011: ma-2011-1 was issued on 2012-01-15 as number 7 "
            "and stays as it is, in b.docx 0123; a correction is a new one that replaces it.");
}

TEST(WholeRefusals, OfBriefingsByTheirIdNumberAndYear) {
  Register all = test::smallRegister();
  Briefing taken = draftOf("mb");
  taken.id = "ma-2011-1";
  taken.year = "2010";
  all.briefings = {taken};
  Briefing asIfIssued = draftOf("ma");
  asIfIssued.state = BriefingState::issued;
  EXPECT_EQ(addDraft(all, asIfIssued), "ma-2011-2") << "the first one is that of another unit";
  EXPECT_EQ(all.briefings.at(1).state, BriefingState::draft);
  EXPECT_EQ(&requireDraft(all, "ma", "2011"), &all.briefings.at(1));
  issueDraft(all, {"ma-2011-2", 3, "2012-01-15", {"ma"}, ""});
  issueDraft(all, {"ma-2011-1", 3, "2013-01-15", {"mb"}, ""});
  EXPECT_EQ(all.briefings.at(0).number, 3) << "of another year";
  EXPECT_EQ(refusal([&] { addDraft(all, draftOf("ma", "ma-2011-1")); }),
            "ma-2011-2 was issued on 2012-01-15 as number 3; say that the new one replaces it, as what was "
            "issued stays.");
  EXPECT_EQ(all.briefings.size(), 2u);
}

TEST(WholeRefusals, OfAnAudit) {
  Register all = test::withYearly();
  EXPECT_EQ(refusal([&] { auditForm(all, "ma", "2011", -1); }), "A threshold of -1 % is below 0.");
  EXPECT_NE(refusal([&] { auditForm(all, "ma", "2011", std::numeric_limits<double>::quiet_NaN()); }), "");
  EXPECT_EQ(refusal([&] {
              answerFindings(all, {"ma", "2011", FindingKind::missing, {"cadres", "own_funds"}, 10, {}});
            }),
            "The audit of ma for 2011 has no finding missing of the field 'own_funds' at a threshold of 10 "
            "%.");
  EXPECT_EQ(refusal([&] {
              answerFindings(all, {"ma", "2011", FindingKind::noAssignment, {}, 12.5, {}});
            }),
            "The audit of ma for 2011 has no finding no_assignment without answer at a threshold of 12.5 %.");
  EXPECT_THAT(all.formAnswers, IsEmpty());
}

TEST(WholeRefusals, OfFindingsStandBesideTheirAnswers) {
  Register all = test::withYearly();
  all.yearly.push_back({"mb", "2014", "introduced_funds", {}, 1.0, false, ""});
  std::erase_if(all.formFields, [](const FormField& one) { return one.id != "introduced_funds"; });
  all.formFields.push_back(test::withYearly().formFields[1]);
  answerFindings(all, {"ma",
                       "2011",
                       FindingKind::againstAgreed,
                       {"own_funds"},
                       10,
                       {"", "", {}, "", AnswerKind::explained, "why", "", "乙", "2012-02-01"}});
  const geo::TableToWrite table = findingTable(all, {"ma"}, "2011", 10);
  EXPECT_EQ(table.name, "findings");
  EXPECT_THAT(columnsOf(table),
              ElementsAre("organisation", "finding", "field", "name_zh", "name_en", "figures", "text",
                          "answer", "reason", "answered_by", "answered_on", "threshold"));
  EXPECT_THAT(table.rows,
              ElementsAre(Cells{text("ma"), text("against_agreed"), text("own_funds"), text("直接投入资金"),
                                text("Own funds"), text("80.5 / 100"),
                                text("own_funds 直接投入资金 (万元): 80.5 reported, 100 agreed: -19.5 %, "
                                     "threshold 10 %"),
                                text("explained"), text("why"), text("乙"), text("2012-02-01"), 10.0}));
  EXPECT_THAT(findingTable(all, {"mc", "mb"}, "2014", 50).rows,
              ElementsAre(Cells{text("mb"),
                                text("missing"),
                                text("own_funds"),
                                text("直接投入资金"),
                                text("Own funds"),
                                {},
                                text("own_funds 直接投入资金 (万元): not reported"),
                                {},
                                {},
                                {},
                                {},
                                50.0},
                          Cells{text("mb"),
                                text("no_assignment"),
                                {},
                                {},
                                {},
                                {},
                                text("mb reports and looks after nothing in 2014"),
                                {},
                                {},
                                {},
                                {},
                                50.0}));
}

TEST(WholeRefusals, OfFormsThatAreDecided) {
  Register all = test::withYearly();
  const FormDecision decision{"2011", {"ma"}, "2012-01-05", "乙", "why"};
  EXPECT_EQ(refusal([&] {
              sendForms(all, {"2031", {}, "2012-01-05", "乙", ""});
            }),
            "No unit is assigned in 2031 that has not reported; there is nobody to send the form to.");
  EXPECT_EQ(refusal([&] { reopenForms(all, decision); }),
            "The form of ma for 2011 is not approved; there is nothing to open again.");
  EXPECT_EQ(refusal([&] {
              returnForms(all, {"11", {"ma"}, "2012-01-05", "乙", ""});
            }),
            "'11' is not a year of four digits.");
  EXPECT_EQ(refusal([&] { returnForms(all, {"2011", {"ma"}, "May", "乙", ""}); }), kNoDay);
  EXPECT_EQ(refusal([&] {
              returnForms(all, {"2011", {"mx"}, "2012-01-05", "乙", ""});
            }),
            "The register has no organisation 'mx'; there are ma, mb, mc.");
  EXPECT_THAT(all.forms, IsEmpty());
  Register whole = all;
  std::erase_if(whole.formFields, [](const FormField& one) { return one.id != "introduced_funds"; });
  EXPECT_EQ(refusal([&] { approveForms(whole, decision, 50); }),
            "No finding lacks an answer; approve it without a reason.");
  all.yearly.clear();
  EXPECT_THAT(sendForms(all, {"2011", {}, "2012-01-05", "乙", "why"}), ElementsAre("ma", "mb"));
  EXPECT_THAT(sendForms(all, {"2011", {}, "2012-01-06", "甲", ""}), ElementsAre("ma", "mb")) << "once more";
  EXPECT_EQ(all.forms, (std::vector<UnitForm>{{"ma", "2011", FormState::sent, "2012-01-06", "甲", "", {}},
                                              {"mb", "2011", FormState::sent, "2012-01-06", "甲", "", {}}}));
  all.yearly = {{"ma", "2011", "own_goods", 12.0, {}, false, ""}};
  EXPECT_EQ(noteFilled(all, {0}, "2012-02-01", "甲"), ListChange{}) << "agreed is not reported";
  EXPECT_EQ(all.forms.at(0).state, FormState::sent);
}

TEST(WholeRefusals, OfAStepThatWasTaken) {
  Register all = test::smallRegister();
  const YearStep taken{"ma", "2011", Step::planFiled, "2011-03-31", "2011-03-01", "letter 7", "甲", "first"};
  takeStep(all, taken);
  EXPECT_EQ(refusal([&] {
              takeStep(all, {"ma", "2011", Step::planFiled, "", "2011-03-02", "letter 8", "乙", ""});
            }),
            "plan_filed of ma for 2011 was taken on 2011-03-01 already; correct it in the list year_steps.");
  EXPECT_EQ(all.yearSteps, std::vector<YearStep>{taken});
  takeStep(all, {"ma", "2011", Step::planFiled, "2011-04-30", "", "letter 8", "乙", ""});
  takeStep(all, {"ma", "2011", Step::planFiled, "", "", "", "", "second"});
  EXPECT_EQ(all.yearSteps, (std::vector<YearStep>{{"ma", "2011", Step::planFiled, "2011-04-30", "2011-03-01",
                                                   "letter 7", "甲", "second"}}))
      << "only what is not empty";
  EXPECT_EQ(refusal([&] { yearOf(all, "2011", "", "May"); }), kNoDay);
}

TEST(WholeRefusals, OfARegisterThatIsReadOnly) {
  const test::LiaisonWorkspace made;
  planning::Workspace workspace = made.open(true);
  EXPECT_EQ(refusal<geo::IoError>([&] { editRegister(workspace, {"x"}, [](Register&) {}); }),
            made.path().string() + " is open for reading only; its register cannot be changed.");
}

TEST(RegisterStore, HoldsItsChainBeforeItReads) {
  const test::LiaisonWorkspace made;
  planning::Workspace workspace = made.open();
  const test::TouchedChains touched(workspace.database());
  editRegister(workspace, {"x"}, [&](Register&) { EXPECT_THAT(touched.chains, ElementsAre("direct")); });
  takeBack(workspace, {"y"}, test::smallRegister());
  EXPECT_THAT(touched.chains, ElementsAre("direct", "direct", "direct"))
      << "once for the first, which changed nothing; before it reads and with its entry for the second";
}

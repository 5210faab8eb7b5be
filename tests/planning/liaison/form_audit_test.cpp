#include "planning/liaison/form_audit.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/liaison/yearly_register.h"

namespace {

using namespace planning::liaison;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> findings(const Register& all, const std::string& unit, const std::string& year,
                                  double threshold = kUsualThreshold) {
  std::vector<std::string> texts;
  for (const FormFinding& one : auditForm(all, unit, year, threshold).findings)
    texts.push_back((one.answer ? "answered " : "") + toString(one.kind) + ": " + one.text);
  return texts;
}

/// Only these fields are left, so that nothing is missing.
Register onlyField(const std::string& id) {
  Register all = test::withYearly();
  std::erase_if(all.formFields, [&id](const FormField& one) { return one.id != id; });
  std::erase_if(all.yearly, [&id](const YearlyFigure& one) { return one.field != id; });
  return all;
}

FindingsToAnswer answerTo(FindingKind kind, std::vector<std::string> fields = {}) {
  FindingsToAnswer answered{"ma", "2011", kind, std::move(fields), 10, {}};
  answered.words.reason = "synthetic reason";
  answered.words.answeredBy = "乙";
  answered.words.answeredOn = "2012-02-01";
  return answered;
}

}  // namespace

TEST(FormAudit, NamesWhatIsFarFromWhatWasAgreedWithBothFiguresAndTheThreshold) {
  EXPECT_THAT(
      findings(onlyField("own_funds"), "ma", "2011", 10),
      ElementsAre("against_agreed: own_funds 直接投入资金 (万元): 80.5 reported, 100 agreed: -19.5 %, "
                  "threshold 10 %"));
  EXPECT_THAT(findings(onlyField("own_funds"), "ma", "2011", 19.5), IsEmpty());
  EXPECT_EQ(findings(onlyField("own_funds"), "ma", "2011", 19.4).size(), 1u);
}

TEST(FormAudit, NamesWhatIsFarFromTheYearBefore) {
  EXPECT_THAT(findings(onlyField("own_funds"), "mb", "2012"),
              ElementsAre("against_year_before: own_funds 直接投入资金 (万元): 555 reported, 19.5 in 2011: "
                          "+2746.2 %, threshold 50 %"));
  Register all = onlyField("own_funds");
  all.yearly[1].actual = 400;  // mb in 2011; 555 is 38.75 % more
  EXPECT_THAT(findings(all, "mb", "2012"), IsEmpty());
  EXPECT_EQ(findings(all, "mb", "2012", 38).size(), 1u);
}

TEST(FormAudit, NamesWhateverIsReportedWhereNothingWasAgreed) {
  Register all = onlyField("own_funds");
  all.yearly[0].agreed = 0;
  EXPECT_THAT(findings(all, "ma", "2011", 1000000),
              ElementsAre(HasSubstr("80.5 reported, 0 agreed: more than none")));
  all.yearly[0].actual = 0;
  EXPECT_THAT(findings(all, "ma", "2011", 0), IsEmpty());
}

TEST(FormAudit, TellsWhatIsNotReportedFromWhatIsNotApplicable) {
  Register all = test::withYearly();
  all.yearly.push_back({"ma", "2011", "own_goods", 12.0, {}, false, ""});
  EXPECT_THAT(findings(all, "ma", "2011"),
              ElementsAre("missing: cadres 挂职干部 (人): not reported",
                          "missing: own_goods 物资折款 (万元): not reported; 12 were agreed"));
  FindingsToAnswer answered = answerTo(FindingKind::missing, {"cadres"});
  answered.words.answer = AnswerKind::notApplicable;
  EXPECT_EQ(answerFindings(all, answered), 1u);
  const FormAudit audit = auditForm(all, "ma", "2011", 50);
  EXPECT_EQ(audit.findings[0].answer.value().answer, AnswerKind::notApplicable);
  EXPECT_EQ(withoutAnswer(audit), 1u);
  EXPECT_EQ(audit.fields, 4u);
  EXPECT_EQ(audit.reported, 2u);
  EXPECT_EQ(audit.besideAgreed, 1u);
  EXPECT_EQ(audit.besideYearBefore, 0u);
}

TEST(FormAudit, NamesEstimatesThatAreNotFlagged) {
  Register all = onlyField("own_goods");
  all.yearly.push_back({"mb", "2012", "own_goods", {}, 8.0, false, ""});
  EXPECT_THAT(
      findings(all, "mb", "2012"),
      ElementsAre("estimate_not_flagged: own_goods 物资折款 (万元): 8 is an estimate by its field and "
                  "is not flagged"));
  all.formFields[0].isEstimate = false;
  EXPECT_THAT(findings(all, "mb", "2012"),
              ElementsAre("estimate_not_flagged: own_goods 物资折款 (万元): 8 is not flagged as an estimate, "
                          "as that of 2011 is"));
  all.yearly.back().isEstimate = true;
  EXPECT_THAT(findings(all, "mb", "2012"), IsEmpty());
}

TEST(FormAudit, NamesAUnitThatReportsWithoutAnAssignmentInTheYear) {
  Register all = onlyField("own_funds");
  all.yearly.push_back({"mb", "2014", "own_funds", {}, 1.0, false, ""});
  EXPECT_THAT(findings(all, "mb", "2014"),
              ElementsAre("no_assignment: mb reports and looks after nothing in 2014"));
  all.assignments[1].to = "2014-02";  // beyond its round
  EXPECT_THAT(findings(all, "mb", "2014"), IsEmpty());
  all.assignments[1].state = AssignmentState::proposed;
  EXPECT_EQ(findings(all, "mb", "2014").size(), 1u);
}

TEST(FormAudit, NeverAddsOwnAndIntroducedFunds) {
  Register all = test::withYearly();
  all.yearly[1].agreed = 10;
  for (const std::string& text : findings(all, "ma", "2011", 0))
    for (const char* sum : {"1080.5", "1100", "110 ", "87.5"})
      EXPECT_THAT(text, Not(HasSubstr(sum))) << "a sum of different kinds";
  EXPECT_EQ(findings(all, "ma", "2011", 0).size(), 4u);  // two missing, each kind of money by itself
}

TEST(FormAudit, FindsNothingWhereNothingWasReported) {
  const FormAudit audit = auditForm(test::withYearly(), "mc", "2011", 50);
  EXPECT_THAT(audit.findings, IsEmpty());
  EXPECT_EQ(audit.reported, 0u);
  EXPECT_EQ(audit.fields, 4u);
}

TEST(FormAudit, IsRefusedOfAnUnknownUnitAYearThatIsNoneAndAThresholdBelowZero) {
  EXPECT_THROW(auditForm(test::withYearly(), "mx", "2011", 50), geo::DataError);
  EXPECT_THROW(auditForm(test::withYearly(), "ma", "11", 50), geo::DataError);
  EXPECT_THROW(auditForm(test::withYearly(), "ma", "2011", -1), geo::DataError);
}

TEST(FormAnswers, HoldOnlyForTheFiguresThatTheyWereGivenTo) {
  Register all = onlyField("own_funds");
  EXPECT_EQ(answerFindings(all, answerTo(FindingKind::againstAgreed)), 1u);
  EXPECT_EQ(all.formAnswers[0].figures, "80.5 / 100");
  EXPECT_EQ(withoutAnswer(auditForm(all, "ma", "2011", 10)), 0u);
  all.yearly[0].actual = 70;
  EXPECT_EQ(withoutAnswer(auditForm(all, "ma", "2011", 10)), 1u);
  EXPECT_EQ(answerFindings(all, answerTo(FindingKind::againstAgreed)), 1u);
  ASSERT_EQ(all.formAnswers.size(), 1u);
  EXPECT_EQ(all.formAnswers[0].figures, "70 / 100");
}

TEST(FormAnswers, AreOnlyToWhatTheAuditFinds) {
  Register all = test::withYearly();
  EXPECT_EQ(answerFindings(all, answerTo(FindingKind::missing)), 2u);
  EXPECT_THROW(answerFindings(all, answerTo(FindingKind::missing)), geo::DataError) << "all have one";
  EXPECT_EQ(answerFindings(all, answerTo(FindingKind::missing, {"cadres"})), 1u) << "may be answered anew";
  EXPECT_THROW(answerFindings(all, answerTo(FindingKind::missing, {"own_funds"})), geo::DataError);
  EXPECT_EQ(all.formAnswers.size(), 2u);
}

TEST(FormAnswers, StandInTheTableOfFindings) {
  Register all = onlyField("own_funds");
  answerFindings(all, answerTo(FindingKind::againstAgreed));
  const geo::TableToWrite table = findingTable(all, {"ma", "mb"}, "2011", 10);
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(table.rows[0][5], geo::Cell{std::string("80.5 / 100")});
  EXPECT_EQ(table.rows[0][7], geo::Cell{std::string("explained")});
  EXPECT_EQ(table.rows[0][8], geo::Cell{std::string("synthetic reason")});
  EXPECT_EQ(table.rows[0][11], geo::Cell{10.0});
}

TEST(FormAudit, SaysInOneSentenceHowMuchWasReportedComparedAndFound) {
  FormAudit audit;
  EXPECT_EQ(sentenceOf("甲部", audit), "甲部: nothing reported");
  audit.fields = 6;
  audit.reported = 5;
  audit.besideAgreed = 3;
  audit.besideYearBefore = 2;
  audit.findings = {{FindingKind::missing, "a", "", "", std::nullopt},
                    {FindingKind::missing, "b", "", "", FormAnswer{}}};
  EXPECT_EQ(sentenceOf("甲部", audit),
            "甲部: 5 of 6 fields reported, 3 beside what was agreed, 2 beside the year before; 2 findings, 1 "
            "without "
            "answer");
}

TEST(FormAudit, ReadsEachKindOfFindingFromItsWord) {
  ASSERT_FALSE(findingWords().empty());
  for (const std::string& word : findingWords()) EXPECT_EQ(toString(findingOf(word)), word);
  EXPECT_EQ(findingOf("against_agreed"), FindingKind::againstAgreed);
}

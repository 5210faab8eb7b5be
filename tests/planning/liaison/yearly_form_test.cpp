#include "planning/liaison/yearly_form.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <map>

#include "geo/report/error.h"
#include "planning/liaison/register_lists.h"
#include "planning/liaison/register_rules.h"
#include "tests/planning/liaison/yearly_register.h"

namespace {

using namespace planning::liaison;
using test::withYearly;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string text(const geo::Cell& cell) {
  if (const auto* number = std::get_if<double>(&cell)) return fmt::format("{}", *number);
  if (const auto* word = std::get_if<std::string>(&cell)) return *word;
  return "-";
}

std::vector<std::string> lines(const geo::TableToWrite& table) {
  std::vector<std::string> all;
  for (const auto& row : table.rows)
    all.push_back(text(row[0]) + "|" + text(row[3]) + "|" + text(row[8]) + "|" + text(row[9]) + "|" +
                  text(row[10]) + "|" + text(row[11]));
  return all;
}

/// The form as it is read after some cells were filled in.
TakenList filled(const std::map<std::pair<std::size_t, std::string>, geo::Cell>& cells,
                 const Register& all = withYearly(), geo::Issues* issues = nullptr) {
  geo::FormWorkbook form = yearlyForm(all, "r1", "2012", false);
  geo::FormSheet& sheet = form.forms.front();
  for (const auto& [where, cell] : cells)
    for (std::size_t i = 0; i < sheet.columns.size(); ++i)
      if (sheet.columns[i].machineName == where.second) sheet.rows.at(where.first)[i] = cell;
  const test::ScratchFolder folder;
  geo::writeFormWorkbook(folder / "form.xlsx", form);
  const geo::TableRead read =
      geo::readTable(folder / "form.xlsx", {.namesRow = geo::kFormNamesRow, .firstRow = geo::kFirstFormRow});
  EXPECT_TRUE(isYearlyForm(read));
  const auto back = filledYearlyForm(folder / "form.xlsx", read, all);
  if (issues != nullptr) *issues = back.value().issues;
  return takeList(all, "yearly", back.value().rows, test::smallPlaces(), false);
}

}  // namespace

TEST(YearlyForm, PutsAgreedBesideActualAndNeverAddsOwnAndIntroducedFunds) {
  EXPECT_THAT(
      lines(yearlyTable(withYearly(), "2011")),
      ElementsAre("ma|own_funds|100|80.5|false|-", "ma|introduced_funds|-|1000|false|-",
                  "mb|own_funds|-|19.5|false|-", "mb|own_goods|-|7|true|-", "-|own_funds|100|100|false|2/2",
                  "-|own_goods|-|7|true|1/2", "-|introduced_funds|-|1000|false|1/2"));
  for (const std::string& line : lines(yearlyTable(withYearly(), "2011")))
    for (const char* sum : {"1080.5", "1100", "1107", "107", "87.5"})
      EXPECT_THAT(line, testing::Not(HasSubstr(sum))) << "a sum of different kinds";
}

TEST(YearlyForm, SaysInBothLanguagesWhatFiguresAreCountedIn) {
  const geo::TableToWrite table = yearlyTable(withYearly(), "2011");
  EXPECT_EQ(table.columns[6].name, "measure_zh");
  EXPECT_EQ(table.columns[7].name, "measure_en");
  for (const auto& row : table.rows) {
    EXPECT_EQ(row.size(), table.columns.size());
    EXPECT_EQ(text(row[6]) + " " + text(row[7]), "万元 10,000 yuan");
  }
}

TEST(YearlyForm, AddsUpWhatWasAgreedToByThoseThatReportedOnly) {
  Register all = withYearly();
  all.yearly[0].actual = 80.1;
  all.yearly[2].agreed = 30;
  all.yearly[2].actual = 0.6;
  all.organisations.push_back(test::organisation("md"));
  all.yearly.push_back({"md", "2011", "own_funds", 500.0, {}, true, ""});
  EXPECT_THAT(lines(yearlyTable(all, "2011")),
              testing::AllOf(testing::Contains("md|own_funds|500|-|true|-"),
                             testing::Contains("-|own_funds|130|80.7|false|2/2")))
      << "md is not asked, as it looks after nothing";
}

TEST(YearlyForm, SaysHowManyOfThoseThatAreAssignedInTheYearReported) {
  Register all = withYearly();
  all.organisations.push_back(test::organisation("md"));
  all.assignments.push_back(test::assignment("md", PlaceLevel::county, "010101"));
  EXPECT_THAT(lines(yearlyTable(all, "2011")), testing::Contains("-|own_funds|100|100|false|2/3"))
      << "md has no figure at all and is asked";
  all.assignments.back().state = AssignmentState::proposed;
  EXPECT_THAT(lines(yearlyTable(all, "2011")), testing::Contains("-|own_funds|100|100|false|2/2"));
  all.yearly.push_back({"md", "2011", "own_funds", {}, 1.0, false, ""});
  const geo::TableToWrite table = yearlyTable(all, "2011");
  EXPECT_THAT(lines(table), testing::Contains("-|own_funds|100|101|false|2/2 +1"));
  EXPECT_EQ(text(table.rows[5][12]), "approved 0/3");
}

TEST(YearlyForm, HasARowAUnitThatIsActiveAndAColumnAField) {
  const geo::FormWorkbook form = yearlyForm(withYearly(), "r1", "2012", true);
  ASSERT_EQ(form.forms.size(), 1u);
  const geo::FormSheet& sheet = form.forms[0];
  ASSERT_EQ(sheet.rows.size(), 2u);
  ASSERT_EQ(sheet.columns.size(), 6u);
  EXPECT_EQ(sheet.columns[3].head, "直接投入资金");
  EXPECT_THAT(sheet.columns[4].head, HasSubstr("(estimate)"));
  EXPECT_EQ(text(sheet.rows[1][3]), "555");
}

TEST(YearlyForm, SaysInItsTitleThatItsDataIsMadeUp) {
  Register all = withYearly();
  all.organisations[0].confidence.clear();
  for (Assignment& one : all.assignments) one.confidence = "verified: made up";
  EXPECT_EQ(yearlyForm(all, "r1", "2012", false).forms[0].title, "Yearly form of liaison units, 2012");
  all.assignments[0].confidence = "示例：虚构";
  EXPECT_EQ(yearlyForm(all, "r1", "2012", false).forms[0].title,
            "[SAMPLE] Yearly form of liaison units, 2012");
}

TEST(YearlyForm, ComesBackWithEstimatesFlagged) {
  const TakenList taken = filled({{{0, "cadres"}, 2.0}, {{0, "own_goods"}, 3.5}});
  ASSERT_THAT(taken.mistakes, IsEmpty());
  EXPECT_EQ(taken.change, (ListChange{2, 0, 1, 0}));
  EXPECT_EQ(taken.after.yearly[5], (YearlyFigure{"ma", "2012", "cadres", {}, 2.0, false, ""}));
  EXPECT_EQ(taken.after.yearly[6], (YearlyFigure{"ma", "2012", "own_goods", {}, 3.5, true, ""}));
}

TEST(YearlyForm, NamesACellThatComesBackEmptyAndLeavesWhatIsStored) {
  Register all = withYearly();
  all.yearly.push_back({"mb", "2012", "cadres", 3.0, {}, false, ""});
  geo::Issues issues;
  EXPECT_EQ(filled({}, all, &issues).change, (ListChange{0, 0, 1, 0}));
  EXPECT_TRUE(issues.empty()) << "555 came back as it went out, and of the rest nothing was reported";
  const TakenList taken = filled({{{1, "own_funds"}, geo::Cell{}}, {{0, "cadres"}, 2.0}}, all, &issues);
  ASSERT_THAT(taken.mistakes, IsEmpty());
  EXPECT_EQ(taken.after.yearly[4].actual, 555.0);
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_EQ(issues[0].kind, "liaison.left_as_stored");
  EXPECT_EQ(
      issues[0].text,
      "form.xlsx, row 8, field own_funds: the cell is empty; what mb reported for 2012 is left as stored, "
      "555. To take it out, empty it in the list yearly.");
}

TEST(YearlyForm, KeepsTheMarkOfAFigureThatIsAnEstimateThoughItsFieldIsNone) {
  Register all = withYearly();
  all.yearly[4].isEstimate = true;
  const TakenList taken = filled({{{1, "own_funds"}, 556.0}}, all);
  ASSERT_THAT(taken.mistakes, IsEmpty());
  EXPECT_EQ(taken.after.yearly[4], (YearlyFigure{"mb", "2012", "own_funds", {}, 556.0, true, ""}));
}

TEST(YearlyForm, SaysOfWhichUnitsTheFormIsApproved) {
  Register all = withYearly();
  all.forms = {{"ma", "2011", FormState::approved, "2012-03-01", "乙", "", 50.0}};
  std::vector<std::string> states;
  for (const auto& row : yearlyTable(all, "2011").rows) states.push_back(text(row[3]) + ": " + text(row[12]));
  EXPECT_THAT(states, ElementsAre("own_funds: approved", "introduced_funds: approved", "own_funds: filled",
                                  "own_goods: filled", "own_funds: approved 1/2", "own_goods: approved 0/1",
                                  "introduced_funds: approved 1/1"));
}

TEST(YearlyForm, IsRefusedWithACellThatIsNoNumberOrBelowZero) {
  EXPECT_THAT(filled({{{0, "cadres"}, std::string("about two")}}).mistakes,
              ElementsAre("form.xlsx, row 7, field actual: 'about two' is no number."));
  EXPECT_THAT(filled({{{1, "own_funds"}, -1.0}}).mistakes,
              ElementsAre("form.xlsx, row 8, field actual: -1 is below 0."));
}

TEST(YearlyForm, RefusesAnEstimateThatIsNotFlaggedAndAFieldThatIsNotThere) {
  Register after = withYearly();
  after.yearly[3].isEstimate = false;
  after.yearly.push_back({"ma", "2011", "gifts", {}, 1.0, false, ""});
  after.yearly.push_back({"ma", "11", "cadres", {}, 1.0, false, ""});
  std::vector<std::string> texts;
  for (const Mistake& one : newMistakes(withYearly(), after, test::smallPlaces()))
    texts.push_back(one.field + ": " + one.text);
  EXPECT_THAT(texts, ElementsAre("estimate: own_goods is an estimate by its field; say true",
                                 "field: there is no field 'gifts'; add it to the list of form_fields first",
                                 "year: '11' is not a year of four digits"));
}

TEST(YearlyForm, IsNotMadeForNobodyOrWithoutFields) {
  Register all = withYearly();
  EXPECT_THROW(yearlyForm(all, "r1", "12", true), geo::DataError);
  EXPECT_THROW(yearlyForm(all, "r9", "2012", true), geo::DataError);
  for (Assignment& one : all.assignments) one.state = AssignmentState::proposed;
  EXPECT_THROW(yearlyForm(all, "r1", "2012", true), geo::DataError);
  EXPECT_THROW(yearlyForm(test::smallRegister(), "r1", "2012", true), geo::DataError);
}

TEST(YearlyForm, TakesTheNameOfTheOtherLanguageWhereItsOwnIsEmpty) {
  const auto said = [](const std::string& zh, const std::string& en, bool inChinese) {
    Register all = withYearly();
    all.formFields[0].nameZh = all.formFields[0].unitZh = zh;
    all.formFields[0].nameEn = all.formFields[0].unitEn = en;
    const geo::FormColumn column = yearlyForm(all, "r1", "2012", inChinese).forms[0].columns[2];
    return column.head + "|" + column.unit;
  };
  EXPECT_EQ(said("人数", "Persons", true), "人数|人数");
  EXPECT_EQ(said("人数", "Persons", false), "Persons|Persons");
  EXPECT_EQ(said("", "Persons", true), "Persons|Persons");
  EXPECT_EQ(said("人数", "", false), "人数|人数");
}

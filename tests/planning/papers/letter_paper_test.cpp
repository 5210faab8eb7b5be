#include "planning/papers/letter_paper.h"

#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/liaison/liaison_workspace.h"
#include "tests/planning/papers/document_lines.h"

namespace {

using namespace planning::liaison;
using namespace planning::papers;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Synthetic: "ma" leads the hills by a document, "mb" by none, and "mb" has a village; a second province
/// "02" with the county 020201, which "mc" is to have; the hills have a member without a unit of its own.
Register withBasis() {
  Register all = test::smallRegister();
  all.assignments[0].basis = "letter 7";
  all.assignments.push_back(test::assignment("mb", PlaceLevel::village, "010101001"));
  all.assignments.push_back(test::assignment("mc", PlaceLevel::county, "020201"));
  all.assignments.back().state = AssignmentState::proposed;
  return all;
}

KnownPlaces twoProvinces() {
  KnownPlaces known = test::smallPlaces();
  known.provinces["01"].counties = {"010101"};
  known.provinces["02"] = {"乙省", "Province 2", {"010102", "020201"}};
  known.areas["hills"].withoutUnit = {"丙县"};
  return known;
}

LetterRequest requestFor(const std::string& addressee, const std::string& unit,
                         const std::string& number = "2011-1") {
  LetterRequest request;
  request.letter = {number, LetterKind::assignment, "2011-03-04", addressee, unit, "r1"};
  request.letter.subject = "subject";
  request.language = "en";
  return request;
}

std::vector<std::string> linesOfLetter(const LetterRequest& request) {
  return test::linesOf(assignmentLetter(withBasis(), twoProvinces(), request));
}

/// Addressee and unit of each letter.
std::vector<std::string> addressees(const std::string& unit, const std::vector<std::string>& to,
                                    bool isDraft = false) {
  std::vector<std::string> found;
  for (const Letter& one :
       lettersFor(withBasis(), twoProvinces(), {LetterKind::assignment, "r1", "", unit, to, isDraft}))
    found.push_back(one.addressee + " about " + one.organisation);
  return found;
}

}  // namespace

TEST(LetterPaper, SaysWhichPlacesAUnitLooksAfterByWhichRoleAndDocument) {
  const auto lines = linesOfLetter(requestFor("ma", "ma"));
  EXPECT_EQ(lines[0], "To: Unit ma");
  EXPECT_THAT(lines, Contains("area|Hills|leading|in force|2010–2012|letter 7"));
  EXPECT_THAT(lines, Contains("Signed for: to be supplied*"));
  EXPECT_THAT(lines, Not(Contains(HasSubstr("Unit mb"))));
}

TEST(LetterPaper, SaysAndMarksABasisThatIsNotKnown) {
  const auto lines = linesOfLetter(requestFor("mb", "mb"));
  EXPECT_THAT(lines, Contains("area|Hills|leading|in force|2010–2012|not stated*"));
  EXPECT_THAT(lines, Contains("village|甲村, Jia (010101001)|leading|in force|2010–2012|not stated*"));
}

TEST(LetterPaper, NamesMembersWithoutAUnitBelowTheTable) {
  const auto lines = linesOfLetter(requestFor("ma", "ma"));
  EXPECT_THAT(lines, Contains("Hills|甲省|1|Jia"));
  EXPECT_THAT(lines, Contains("Hills|Province 2|1|乙县"));
  EXPECT_THAT(lines, Contains("Hills has 1 more counties by its list that are no units of their own in these "
                              "boundaries and are not in the table: 丙县."));
}

TEST(LetterPaper, NamesOnlyTheProvincesOwnCountiesInALetterToIt) {
  const auto lines = linesOfLetter(requestFor("02", ""));
  EXPECT_EQ(lines[0], "To: Province 2");
  EXPECT_THAT(lines, Contains("Unit ma|area|Hills|leading|in force|2010–2012|letter 7"));
  EXPECT_THAT(lines, Contains("Unit mb|area|Hills|leading|in force|2010–2012|not stated*"));
  EXPECT_THAT(lines, Contains("Hills|Province 2|1|乙县"));
  for (const std::string& line : lines) {
    EXPECT_THAT(line, Not(HasSubstr("Jia")));
    EXPECT_THAT(line, Not(HasSubstr("village")));
  }
}

TEST(LetterPaper, HasAMarkAndNoNumberWhereItIsADraftAndSaysWhatIsOnlyProposed) {
  LetterRequest request = requestFor("mc", "mc", "");
  const geo::Document draft = assignmentLetter(withBasis(), twoProvinces(), request);
  EXPECT_EQ(draft.mark, "DRAFT (NOT ISSUED)");
  EXPECT_THAT(draft.coverLines, IsEmpty());
  EXPECT_THAT(test::linesOf(draft), Contains("county|𠮷县 (020201)|leading|proposed*|2010–2012|not stated*"));
  request = requestFor("ma", "ma");
  const geo::Document numbered = assignmentLetter(withBasis(), twoProvinces(), request);
  EXPECT_EQ(numbered.mark, "");
  EXPECT_THAT(numbered.coverLines, ElementsAre("No. 2011-1"));
  EXPECT_FALSE(numbered.hasCover);
}

TEST(LetterPaper, SaysOnEveryPageAndInItsSubjectThatItsDataIsMadeUp) {
  Register all = withBasis();
  const LetterRequest request = requestFor("ma", "ma");
  EXPECT_EQ(subjectOf(all, twoProvinces(), request.letter, "en"), "Letter of assignment: Unit ma");
  all.organisations[1].confidence = "示例：虚构";
  const geo::Document letter = assignmentLetter(all, twoProvinces(), request);
  EXPECT_EQ(letter.mark, "SAMPLE (MADE-UP DATA)");
  EXPECT_EQ(test::linesOf(letter)[0], "SAMPLE (MADE-UP DATA)*");
  EXPECT_EQ(subjectOf(all, twoProvinces(), request.letter, "en"), "[SAMPLE] Letter of assignment: Unit ma");
}

TEST(LetterPaper, IsNotWrittenToAUnitWithoutPlaces) {
  try {
    linesOfLetter(requestFor("mc", "mc"));
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(
        error.what(),
        "mc looks after no place in round r1 that is agreed or in force; there is nothing to write.");
  }
}

TEST(LetterPaper, GoesToAllUnitsAndProvincesThatHavePlaces) {
  EXPECT_THAT(addressees("", {}), ElementsAre("ma about ma", "mb about mb"));
  EXPECT_THAT(addressees("", {"units"}, true), ElementsAre("ma about ma", "mb about mb", "mc about mc"));
  EXPECT_THAT(addressees("", {"provinces", "mb"}), ElementsAre("01 about ", "02 about ", "mb about mb"));
  EXPECT_THAT(addressees("ma", {}), ElementsAre("ma about ma"));
  EXPECT_THAT(addressees("ma", {"02", "mb"}), ElementsAre("02 about ma", "mb about ma"));
  EXPECT_THROW(addressees("", {"77"}), geo::DataError);
}

TEST(LetterPaper, PutsAgreedBesideActualAndAddsNothingUp) {
  Register all = test::smallRegister();
  all.formFields = {
      {"cadres", "挂职干部", "Cadres sent", "人", "persons", FieldKind::count, false, ""},
      {"own_funds", "直接投入", "Own funds", "万元", "10,000 yuan", FieldKind::money, false, ""},
      {"own_goods", "物资", "Own goods", "万元", "10,000 yuan", FieldKind::money, true, ""},
      {"introduced_funds", "引进", "Introduced funds", "万元", "10,000 yuan", FieldKind::money, false, ""}};
  all.yearly = {{"ma", "2011", "cadres", 2.0, {}, false, ""},
                {"ma", "2011", "own_funds", 100.0, 80.5, false, ""},
                {"ma", "2011", "own_goods", {}, 7.25, true, "valued by the county"},
                {"ma", "2011", "introduced_funds", 1200.0, 1500.0, false, ""},
                {"mb", "2011", "own_funds", 555.0, {}, false, ""}};
  LetterRequest request = requestFor("ma", "ma");
  request.letter.kind = LetterKind::responsibility;
  request.letter.year = "2011";
  const auto lines = test::linesOf(responsibilityLetter(all, test::smallPlaces(), request));
  EXPECT_THAT(lines, Contains("Cadres sent|persons|2|not reported|—|"));
  EXPECT_THAT(lines, Contains("Own funds|10,000 yuan|100|80.5|80.5%|not approved"));
  EXPECT_THAT(lines,
              Contains("Own goods|10,000 yuan|none|7.25|—|estimate; not approved; valued by the county"));
  EXPECT_THAT(lines, Contains("Introduced funds|10,000 yuan|1,200|1,500|125.0%|not approved"));
  for (const std::string& line : lines)
    for (const char* sum : {"1,300", "1,580.5", "87.75", "555"})
      EXPECT_THAT(line, Not(HasSubstr(sum))) << "a sum of different kinds, or of another unit";
  all.forms = {{"ma", "2011", FormState::approved, "2012-02-01", "Lo", "", {}}};
  const auto approved = test::linesOf(responsibilityLetter(all, test::smallPlaces(), request));
  EXPECT_THAT(approved, Contains("Own funds|10,000 yuan|100|80.5|80.5%|"));
  EXPECT_THAT(approved, Contains(HasSubstr("yearly form of 2011. The yearly form is approved. Own and")));
  request.letter.year = "2010";
  EXPECT_THROW(responsibilityLetter(all, test::smallPlaces(), request), geo::DataError);
}

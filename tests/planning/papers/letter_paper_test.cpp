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

TEST(LetterPaper, IsSignedDatedCopiedAndHasASlipToReturn) {
  LetterRequest request = requestFor("ma", "ma");
  request.office = "Office";
  request.copies = {"mb", "01"};
  const geo::Document letter = assignmentLetter(withBasis(), twoProvinces(), request);
  const auto lines = test::linesOf(letter);
  EXPECT_EQ(letter.author, "Office");
  EXPECT_EQ(letter.date, "2011-03-04");
  EXPECT_EQ(letter.title, "subject");
  EXPECT_EQ(letter.subtitle, "第一轮");
  EXPECT_THAT(std::vector(lines.end() - 5, lines.end()),
              ElementsAre("Office", "2011-03-04", "Copies: Unit mb, 甲省",
                          "TABLE receipt: Confirmation of receipt, to be returned", "2011-1|||"));
  request.language = "zh";
  const auto chinese = test::linesOf(assignmentLetter(withBasis(), twoProvinces(), request));
  EXPECT_EQ(chinese[0], "单位ma：");
  EXPECT_EQ(chinese[1], "贵单位联系下列地方，请据此开展工作。");
  EXPECT_THAT(chinese, Contains("抄送：单位mb、甲省"));
  request.letter.number.clear();
  request.copies.clear();
  const auto draft = test::linesOf(assignmentLetter(withBasis(), twoProvinces(), request));
  EXPECT_EQ(draft.back(), "2011年3月4日");  // no slip of a letter without number
}

TEST(LetterPaper, SpeaksToItsAddressee) {
  EXPECT_EQ(linesOfLetter(requestFor("ma", "ma"))[1],
            "Your organisation looks after the following places; please act accordingly.");
  EXPECT_EQ(linesOfLetter(requestFor("mb", "ma"))[1],
            "Unit ma looks after the following places; please act accordingly.");
  EXPECT_EQ(linesOfLetter(requestFor("02", ""))[1],
            "The following organisations look after places in your province; please give them your support.");
}

TEST(LetterPaper, HasTheTimeOfTheAssignmentElseOfTheRound) {
  Register all = withBasis();
  all.assignments[0].from = "2011-05";
  const auto lines = [&] {
    return test::linesOf(assignmentLetter(all, twoProvinces(), requestFor("ma", "ma")));
  };
  EXPECT_THAT(lines(), Contains("area|Hills|leading|in force|2011-05–2012|letter 7"));
  all.assignments[0].from.clear();
  all.assignments[0].to = "2011-12-31";
  EXPECT_THAT(lines(), Contains("area|Hills|leading|in force|2010–2011-12-31|letter 7"));
}

TEST(LetterPaper, MarksInADraftWhatIsNotVerified) {
  Register all = withBasis();
  all.assignments[0].confidence = "page";
  const std::string note =
      "Coloured: the register does not mark it as verified; to be checked before it is sent.";
  LetterRequest request = requestFor("ma", "ma", "");
  const auto lines = [&] { return test::linesOf(assignmentLetter(all, twoProvinces(), request)); };
  EXPECT_THAT(lines(), Contains("area|Hills*|leading|in force|2010–2012|letter 7"));
  EXPECT_THAT(lines(), Contains(note));
  request = requestFor("01", "", "");
  EXPECT_THAT(lines(), Contains("Unit ma*|area|Hills|leading|in force|2010–2012|letter 7"));
  EXPECT_THAT(lines(), Contains("\"not stated\": the register names no document. " + note));
  request.letter.number = "2011-1";
  EXPECT_THAT(lines(), Contains("Unit ma|area|Hills|leading|in force|2010–2012|letter 7"));
  EXPECT_THAT(lines(), Contains("\"not stated\": the register names no document. "));
}

TEST(LetterPaper, SaysOfEachAreaOnceWhichCountiesItHasAndWhichProvinceIsNotKnown) {
  Register all = withBasis();
  all.assignments.push_back(test::assignment("ma", PlaceLevel::area, "plateau"));
  all.assignments.push_back(test::assignment("ma", PlaceLevel::area, "plateau"));
  KnownPlaces known = twoProvinces();
  known.areas["plateau"].withoutUnit = {"丁县", "戊县"};
  known.provinces["02"].counties = {"010102"};
  const auto lines = test::linesOf(assignmentLetter(all, known, requestFor("ma", "ma")));
  EXPECT_EQ(std::ranges::count(lines, "高原|not known|1|𠮷县"), 1);
  EXPECT_THAT(lines,
              Contains("Hills has 1 more counties by its list that are no units of their own in these "
                       "boundaries and are not in the table: 丙县. 高原 has 2 more counties by its list "
                       "that are no units of their own in these boundaries and are not in the table: "
                       "丁县, 戊县."));
}

TEST(LetterPaper, HasNoTableOfCountiesWithoutAnArea) {
  Register all = withBasis();
  all.assignments.back().state = AssignmentState::agreed;
  const auto lines = test::linesOf(assignmentLetter(all, twoProvinces(), requestFor("mc", "mc")));
  EXPECT_THAT(lines, Contains("county|𠮷县 (020201)|leading|agreed|2010–2012|not stated*"));
  EXPECT_THAT(lines, Not(Contains(HasSubstr("TABLE counties"))));
}

TEST(LetterPaper, SaysToWhomThereIsNothingToWrite) {
  const auto refusal = [](const std::string& addressee, const std::string& unit) {
    try {
      linesOfLetter(requestFor(addressee, unit));
    } catch (const geo::DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(
      refusal("02", "mc"),
      "mc looks after no place in 02 in round r1 that is agreed or in force; there is nothing to write.");
  Register all = withBasis();
  all.assignments.clear();
  try {
    assignmentLetter(all, twoProvinces(), requestFor("02", ""));
    ADD_FAILURE() << "written";
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(),
                 "Nobody looks after a place in 02 in round r1 that is agreed or in force; there "
                 "is nothing to write.");
  }
  EXPECT_THROW(lettersFor(all, twoProvinces(), {LetterKind::assignment, "r1", "", "", {}, false}),
               geo::DataError);
  EXPECT_THROW(lettersFor(withBasis(), twoProvinces(), {LetterKind::assignment, "r9", "", "", {}, false}),
               geo::DataError);
  EXPECT_THROW(lettersFor(withBasis(), twoProvinces(), {LetterKind::assignment, "r1", "", "zz", {}, false}),
               geo::DataError);
}

TEST(LetterPaper, GoesToEachOnceWithKindRoundAndYear) {
  EXPECT_THAT(addressees("", {"mb", "units", "mb", "01", "provinces"}),
              ElementsAre("mb about mb", "ma about ma", "01 about ", "02 about "));
  EXPECT_THAT(addressees("mb", {"units", "provinces"}),
              ElementsAre("mb about mb", "01 about mb", "02 about mb"));
  const auto letters =
      lettersFor(withBasis(), twoProvinces(), {LetterKind::responsibility, "r1", "2011", "ma", {}, false});
  ASSERT_EQ(letters.size(), 1u);
  EXPECT_EQ(letters[0].kind, LetterKind::responsibility);
  EXPECT_EQ(letters[0].round, "r1");
  EXPECT_EQ(letters[0].year, "2011");
  EXPECT_EQ(letters[0].number, "");
}

TEST(LetterPaper, IsAboutAssignmentsOfItsRoundThatCount) {
  Register all = withBasis();
  all.assignments.push_back(test::assignment("ma", PlaceLevel::county, "010101", "r2"));
  all.assignments.push_back(test::assignment("ma", PlaceLevel::county, "010101"));
  all.assignments.back().state = AssignmentState::ended;
  Letter letter{"", LetterKind::assignment, "", "ma", "ma", "r1"};
  EXPECT_EQ(assignmentsIn(all, twoProvinces(), letter).size(), 1u);
  letter.organisation.clear();
  EXPECT_EQ(assignmentsIn(all, twoProvinces(), letter).size(), 4u);  // a draft, with what is proposed
  letter.number = "2011-1";
  EXPECT_EQ(assignmentsIn(all, twoProvinces(), letter).size(), 3u);
  letter.addressee = "01";  // both of the hills, and the village in 010101
  EXPECT_EQ(assignmentsIn(all, twoProvinces(), letter).size(), 3u);
  letter.addressee = "02";
  EXPECT_EQ(assignmentsIn(all, twoProvinces(), letter).size(), 2u);
}

TEST(LetterPaper, IsCalledByWhatItIsAbout) {
  const auto subject = [](const std::string& addressee, const std::string& unit, const std::string& language,
                          LetterKind kind = LetterKind::assignment) {
    Letter letter{"", kind, "", addressee, unit, "r1", "2011"};
    return subjectOf(withBasis(), twoProvinces(), letter, language);
  };
  EXPECT_EQ(subject("ma", "ma", "en", LetterKind::responsibility),
            "Letter of responsibility of Unit ma, 2011");
  EXPECT_EQ(subject("ma", "ma", "zh", LetterKind::responsibility), "单位ma2011年联系帮扶责任书");
  EXPECT_EQ(subject("02", "", "en"), "Who looks after places in Province 2");
  EXPECT_EQ(subject("02", "", "zh"), "关于有关单位联系乙省有关地方的函");
  EXPECT_EQ(subject("02", "ma", "en"), "Places in Province 2 that Unit ma looks after");
  EXPECT_EQ(subject("02", "ma", "zh"), "关于单位ma联系乙省有关地方的函");
  EXPECT_EQ(subject("ma", "ma", "zh"), "关于单位ma联系帮扶任务的函");
}

TEST(LetterPaper, SaysAShareOnlyOfWhatWasAgreed) {
  Register all = test::smallRegister();
  all.formFields = {{"a", "", "A", "", "", FieldKind::count, false, ""},
                    {"b", "", "B", "", "", FieldKind::count, false, ""},
                    {"c", "", "C", "", "", FieldKind::count, false, ""},
                    {"d", "", "D", "", "", FieldKind::count, true, ""}};
  all.yearly = {{"ma", "2011", "a", 0.0, 5.0, false, ""},
                {"ma", "2011", "b", 1.0, 1.0, false, "a note"},
                {"ma", "2011", "c", {}, 5.0, false, ""},
                {"ma", "2011", "d", 3.0, {}, false, ""}};
  LetterRequest request = requestFor("ma", "ma");
  request.letter.year = "2011";
  const auto lines = test::linesOf(responsibilityLetter(all, test::smallPlaces(), request));
  EXPECT_EQ(lines[1], "For 2011, Unit ma has agreed to the following; what was reported stands beside it.");
  EXPECT_THAT(lines, Contains("TABLE indicators: Indicators, 2011"));
  EXPECT_THAT(lines, Contains("A||0|5|—|not approved"));
  EXPECT_THAT(lines, Contains("B||1|1|100.0%|not approved; a note"));
  EXPECT_THAT(lines, Contains("C||none|5|—|not approved"));
  EXPECT_THAT(lines, Contains("D||3|not reported|—|estimate"));
  EXPECT_THAT(lines, Not(Contains(HasSubstr("TABLE amounts"))));
  EXPECT_THAT(lines, Contains("For Unit ma (signature, seal)"));
}

TEST(LetterChoices, NeedARoundThatIsThereForOneUnitToo) {
  EXPECT_THROW(lettersFor(withBasis(), twoProvinces(), {LetterKind::assignment, "r9", "", "ma", {}, false}),
               geo::DataError);
  Letter letter = requestFor("ma", "ma").letter;
  EXPECT_EQ(assignmentsIn(withBasis(), twoProvinces(), letter).size(), 1u);
  letter.round = "r9";
  EXPECT_THROW(assignmentsIn(withBasis(), twoProvinces(), letter), geo::DataError);
}

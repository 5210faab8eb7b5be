#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "planning/liaison/entry_key.h"
#include "planning/papers/briefing_paper.h"
#include "planning/papers/briefing_text.h"
#include "planning/papers/letter_paper.h"
#include "tests/planning/liaison/liaison_workspace.h"
#include "tests/support/kept_text.h"

namespace {

using namespace planning::liaison;
using namespace planning::papers;
using planning::target::Light;

/// Synthetic: "ma" leads the hills and by itself the county 020201 and a village; "mb" has the hills by no
/// document; "mc" is proposed for a county. A promise of every kind, amounts of every kind.
Register wholeRegister() {
  Register all = test::smallRegister();
  all.rounds[0].nameEn = "First round";
  all.assignments[0].basis = "letter 7";
  all.assignments[0].from = "2010-05";
  all.assignments.push_back(test::assignment("ma", PlaceLevel::county, "020201"));
  all.assignments.back().role = Role::sector;
  all.assignments.back().confidence = "unverified";
  all.assignments.push_back(test::assignment("ma", PlaceLevel::village, "010101001"));
  all.assignments.back().state = AssignmentState::agreed;
  all.assignments.push_back(test::assignment("mc", PlaceLevel::county, "010101"));
  all.assignments.back().state = AssignmentState::proposed;
  all.assignments.back().to = "2011";
  all.formFields = {
      {"cadres", "挂职干部", "Cadres sent", "人", "persons", FieldKind::count, false, ""},
      {"own_funds", "直接投入", "Own funds", "万元", "10,000 yuan", FieldKind::money, false, ""},
      {"own_goods", "物资", "Own goods", "万元", "10,000 yuan", FieldKind::money, true, ""},
      {"introduced_funds", "引进", "Introduced funds", "万元", "10,000 yuan", FieldKind::money, false, ""},
      {"never", "从未", "Never", "万元", "10,000 yuan", FieldKind::money, false, ""}};
  all.yearly = {{"ma", "2011", "cadres", 4.0, 3.0, false, "one is ill"},
                {"ma", "2011", "own_funds", 100.0, 80.5, false, ""},
                {"ma", "2011", "own_goods", 12.25, {}, false, ""},
                {"ma", "2011", "introduced_funds", {}, 1200.0, true, ""},
                {"mb", "2011", "own_funds", 7.0, 7.0, false, ""},
                {"ma", "2010", "own_funds", 8.0, 8.0, false, ""}};
  all.forms = {{"ma", "2011", FormState::returned, "2012-01-05", "Lo", "goods lack", {}}};
  all.promises[0].due = "2011-12-31";
  all.promises[1].due = "";
  all.promises.push_back(test::promise("p3", "ma", "010101001"));
  all.promises.back().level = PlaceLevel::village;
  all.promises.back().item = "a road";
  all.promises.back().due = "2012-02";
  all.promises.back().carriedFrom = "mc";
  all.promises.push_back(test::promise("p4", "ma", "010101"));
  all.promises.back().due = "2011-06-30";
  all.promises.push_back(test::promise("p5", "ma", "010101"));
  all.promises.back().state = PromiseState::done;
  all.promises.push_back(test::promise("p6", "mb", "010101"));
  return all;
}

KnownPlaces wholePlaces() {
  KnownPlaces known = test::smallPlaces();
  known.provinces["01"].counties = {"010101"};
  known.provinces["02"] = {"乙省", "Province 2", {"020201"}};
  known.areas["hills"].withoutUnit = {"丙县", "丁县"};
  return known;
}

BriefingRow rowOf(const std::string& id, std::optional<double> value, Light light) {
  BriefingRow row;
  row.indicator = test::indicator(id);
  row.indicator.nameZh = "指标" + id;
  row.indicator.nameEn = "Indicator " + id;
  row.indicator.unitZh = "人";
  row.indicator.unitEn = "persons";
  row.indicator.decimals = 1;
  row.value = value;
  row.members = 4;
  if (!value) return row;
  row.period = "2010";
  row.covered = 4;
  row.source = "census";
  row.path = 1000;
  row.light = light;
  return row;
}

/// A row of every kind.
BriefingFigures wholeFigures() {
  BriefingFigures figures;
  figures.scope.areas = {"hills"};
  figures.scope.singleCounties = {"020201"};
  figures.scope.members = 5;
  figures.scope.withoutUnit = {"丙县", "丁县"};
  figures.scope.settlements = 1;
  BriefingRow partial = rowOf("a", 1234, Light::amber);
  partial.covered = 3;
  partial.states = {{"direct", 1}, {"province", 2}};
  partial.estimated = 1;
  partial.imputed = 2;
  BriefingRow published = rowOf("b", 38.25, Light::red);
  published.isOfArea = true;
  published.unverified = 1;
  published.source = "monitoring";
  BriefingRow index = rowOf("c", 0.5, Light::green);
  index.indicator.composite = true;
  index.restsOnEstimates = true;
  index.states = {{"national", 4}};
  BriefingRow unsummed = rowOf("d", {}, Light::noFigure);
  unsummed.unsummed = 2;
  unsummed.unsummedPeriod = "2009";
  BriefingRow withoutPath = rowOf("f", 7, Light::noFigure);
  withoutPath.path.reset();
  withoutPath.states = {{"draft", 1}, {"submitted", 1}, {"county", 1}, {"prefecture", 1}};
  figures.rows = {partial, published, index, unsummed, rowOf("e", {}, Light::noFigure), withoutPath};
  figures.planVersion = 3;
  return figures;
}

Briefing briefingIn(const std::string& language) {
  Briefing one{"ma-2011-2", "ma", "2011", "r1", language, "A title", "First.\n\nSecond.", "a,b,c,d,e,f", "a"};
  return one;
}

geo::Document issuedIn(const std::string& language) {
  Register all = wholeRegister();
  Briefing old = briefingIn(language);
  old.id = "ma-2011-1";
  old.state = BriefingState::issued;
  old.number = 6;
  old.issuedOn = "2011-12-05";
  Briefing issued = old;
  issued.id = "ma-2011-2";
  issued.number = 7;
  issued.issuedOn = "2012-01-15";
  issued.receivers = "mb; 01";
  issued.replaces = "ma-2011-1";
  all.briefings = {old, issued};
  all.forms[0].state = FormState::approved;
  BriefingFigures figures = wholeFigures();
  figures.isPlanApproved = true;
  geo::DocumentPicture map;
  map.widthMm = 150;
  map.heightMm = 90;
  map.note = "synthetic";
  return briefingDocument({all, wholePlaces(), issued, figures, "2012-01-10", map, 2, {}});
}

geo::Document draftIn(const std::string& language) {
  Register all = wholeRegister();
  all.organisations[1].confidence = "sample: made up";
  Briefing draft = briefingIn(language);
  draft.text.clear();
  draft.replaces = "not there";
  return briefingDocument(
      {all, wholePlaces(), draft, wholeFigures(), "2012-01-10", std::nullopt, 10, {"- old", "+ new"}});
}

LetterRequest letterTo(const std::string& addressee, const std::string& unit, const std::string& number,
                       const std::string& language) {
  LetterRequest request;
  request.letter = {number, LetterKind::assignment, "2011-03-04", addressee, unit, "r1", "2011"};
  request.letter.subject = "A subject";
  request.language = language;
  return request;
}

/// Each kind of letter, numbered and as a draft.
std::string lettersIn(const std::string& language) {
  const Register all = wholeRegister();
  const KnownPlaces known = wholePlaces();
  LetterRequest toUnit = letterTo("ma", "ma", "2011-1", language);
  toUnit.office = "Sample office";
  toUnit.copies = {"mb", "01"};
  std::string text = test::textOf(assignmentLetter(all, known, toUnit));
  text += test::textOf(assignmentLetter(all, known, letterTo("01", "ma", "", language)));
  text += test::textOf(assignmentLetter(all, known, letterTo("02", "", "2011-2", language)));
  text += test::textOf(assignmentLetter(all, known, letterTo("01", "", "", language)));
  text += test::textOf(assignmentLetter(all, known, letterTo("02", "", "", language)));
  text += test::textOf(responsibilityLetter(all, known, toUnit));
  Register sample = all;
  sample.organisations[0].confidence = "sample: made up";
  sample.forms[0].state = FormState::approved;
  return text + test::textOf(responsibilityLetter(sample, known, letterTo("ma", "ma", "", language)));
}

}  // namespace

TEST(WholePapers, OfABriefingAreAsTheyWereKept) {
  for (const char* language : {"zh", "en"})
    test::expectKept(test::textOf(draftIn(language)) + test::textOf(issuedIn(language)),
                     std::string("briefing_") + language + ".txt");
}

TEST(WholePapers, OfLettersAreAsTheyWereKept) {
  for (const char* language : {"zh", "en"})
    test::expectKept(lettersIn(language), std::string("letters_") + language + ".txt");
}

TEST(WholePapers, HaveATextToBeginWithThatIsAsItWasKept) {
  std::string text;
  for (const char* language : {"zh", "en"}) {
    const Briefing draft = briefingIn(language);
    text += draftTitle(wholeRegister(), wholePlaces(), draft) + '\n' +
            draftText(wholeRegister(), wholePlaces(), wholeFigures(), draft) + '\n';
    BriefingFigures other;
    other.scope.singleCounties = {"010101"};
    other.scope.members = 1;
    other.rows = {rowOf("d", {}, Light::noFigure), rowOf("e", 3, Light::noFigure)};
    other.rows[0].unsummed = 2;
    other.rows[0].unsummedPeriod = "2009";
    text += draftText(test::smallRegister(), wholePlaces(), other, draft) + '\n';
    other.scope.singleCounties = {"010101", "010102"};
    other.scope.members = 2;
    other.rows.clear();
    text += draftText(Register(), wholePlaces(), other, draft) + '\n';
  }
  test::expectKept(text, "briefing_texts.txt");
}

TEST(WholePapers, AreWrittenByLinesOfEveryFigureAmountAndPromise) {
  EXPECT_EQ(linesOf(wholeFigures(), wholeRegister(), "ma", "2011"),
            "counties 5 of hills, settlements 1\n"
            "figure a 2010 1234 of 3/4 estimated 1 imputed 2 unverified 0 path 1000\n"
            "figure b 2010 38.25 of 4/4 estimated 0 imputed 0 unverified 1 path 1000\n"
            "figure c 2010 0.5 of 4/4 estimated 0 imputed 0 unverified 0 path 1000\n"
            "figure d - - of 0/4 estimated 0 imputed 0 unverified 0 path - unsummed 2 in 2009\n"
            "figure e - - of 0/4 estimated 0 imputed 0 unverified 0 path -\n"
            "figure f 2010 7 of 4/4 estimated 0 imputed 0 unverified 0 path -\n"
            "yearly cadres agreed 4 actual 3\n"
            "yearly own_funds agreed 100 actual 80.5\n"
            "yearly own_goods agreed 12.25 actual -\n"
            "yearly introduced_funds agreed - actual 1200 estimate\n"
            "form returned\n"
            "promise p1 due 2011-12-31\n"
            "promise p2 due -\n"
            "promise p3 due 2012-02\n"
            "promise p4 due 2011-06-30");
}

TEST(WholePapers, AreForEachAddresseeOnceInTheOrderOfTheWords) {
  const auto lettersTo = [](const std::string& unit, const std::vector<std::string>& to, bool isDraft) {
    std::string text;
    for (const Letter& one : lettersFor(wholeRegister(), wholePlaces(),
                                        {LetterKind::responsibility, "r1", "2011", unit, to, isDraft}))
      text += fmt::format("{}|{}|{}|{}|{}\n", planning::wordOf(one.kind), one.addressee, one.organisation,
                          one.round, one.year);
    return text;
  };
  EXPECT_EQ(lettersTo("", {"02", "units", "02", "provinces"}, false),
            "responsibility|02||r1|2011\n"
            "responsibility|ma|ma|r1|2011\n"
            "responsibility|mb|mb|r1|2011\n"
            "responsibility|01||r1|2011\n");
  EXPECT_EQ(lettersTo("", {}, true),
            "responsibility|ma|ma|r1|2011\n"
            "responsibility|mb|mb|r1|2011\n"
            "responsibility|mc|mc|r1|2011\n");
  EXPECT_EQ(lettersTo("ma", {"provinces", "mb", "units"}, false),
            "responsibility|01|ma|r1|2011\n"
            "responsibility|02|ma|r1|2011\n"
            "responsibility|mb|ma|r1|2011\n"
            "responsibility|ma|ma|r1|2011\n");
  EXPECT_EQ(lettersTo("mb", {}, false), "responsibility|mb|mb|r1|2011\n");
}

TEST(WholePapers, AreNotForARoundThatIsNotThere) {
  for (const std::vector<std::string>& to : std::vector<std::vector<std::string>>{{}, {"mb"}, {"01"}})
    EXPECT_THROW(
        lettersFor(wholeRegister(), wholePlaces(), {LetterKind::assignment, "r9", "2011", "ma", to, false}),
        geo::DataError);
}

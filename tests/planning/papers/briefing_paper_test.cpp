#include "planning/papers/briefing_paper.h"

#include <gmock/gmock.h>

#include "tests/planning/liaison/liaison_workspace.h"
#include "tests/planning/papers/document_lines.h"

namespace {

using namespace planning::liaison;
using planning::papers::BriefingFigures;
using planning::papers::BriefingRow;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// Synthetic: one indicator of some counties, one published for the area, one without a figure.
BriefingFigures threeRows() {
  BriefingFigures figures;
  figures.scope.areas = {"hills"};
  figures.scope.members = 2;
  BriefingRow partial;
  partial.indicator = test::indicator("a");
  partial.indicator.unitEn = "persons";
  partial.period = "2010";
  partial.value = 1234;
  partial.covered = 1;
  partial.members = 2;
  partial.states = {{"direct", 1}};
  partial.source = "census";
  BriefingRow published = partial;
  published.indicator = test::indicator("b");
  published.indicator.decimals = 1;
  published.value = 38.2;
  published.isOfArea = true;
  published.unverified = 1;
  published.states = {};
  published.source = "monitoring";
  published.path = 40;
  published.light = planning::target::Light::green;
  BriefingRow none;
  none.indicator = test::indicator("c");
  none.members = 2;
  figures.rows = {partial, published, none};
  figures.planVersion = 3;
  figures.isPlanApproved = true;
  return figures;
}

Register withMoney() {
  Register all = test::smallRegister();
  all.formFields = {
      {"own_funds", "直接投入", "Own funds", "万元", "10,000 yuan", FieldKind::money, false, ""},
      {"own_goods", "物资", "Own goods", "万元", "10,000 yuan", FieldKind::money, true, ""},
      {"introduced_funds", "引进", "Introduced funds", "万元", "10,000 yuan", FieldKind::money, false, ""}};
  all.yearly = {{"ma", "2011", "own_funds", 100.0, 80.5, false, ""},
                {"ma", "2011", "introduced_funds", {}, 1200.0, false, ""}};
  return all;
}

Briefing draftOf(const std::string& year = "2011") {
  return {"ma-2011-1", "ma", year, "r1", "en", "A title", "First.\nSecond.", "a,b,c", "a"};
}

std::vector<std::string> lines(const Register& all, const Briefing& briefing, std::size_t mostPromises = 10) {
  const KnownPlaces known = test::smallPlaces();
  const BriefingFigures figures = threeRows();
  return test::linesOf(planning::papers::briefingDocument(
      {all, known, briefing, figures, "2012-01-10", std::nullopt, mostPromises, {}}));
}

}  // namespace

TEST(BriefingPaper, HasIndicatorsWithYearSourceStateFlagAndTheCountiesThatHaveThem) {
  const auto found = lines(withMoney(), draftOf());
  EXPECT_EQ(found[0], "First.");
  EXPECT_THAT(found, Contains("PAGE # Indicators"));
  EXPECT_THAT(found, Contains("a|persons|2010|1,234*|—|1 of 2|direct 1; 1 of 2 counties only|[1]"));
  EXPECT_THAT(found,
              Contains("b||2010|38.2*|40.0 (on it)|the area|published for the area, not verified by its "
                       "source|[2]"));
  EXPECT_THAT(found,
              Contains("Sources: [1] census; [2] monitoring. Path: targets of the area's plan, version 3, "
                       "in even steps; \"—\": the plan has no such target."));
}

TEST(BriefingPaper, SaysWhatIsMissing) {
  const auto found = lines(test::smallRegister(), draftOf());
  EXPECT_THAT(found, Contains("There is no map: no figure of the counties could be drawn."));
  EXPECT_THAT(found, Contains("c||—|none|—|0 of 2|no figure up to 2011|—"));
  EXPECT_THAT(found, Contains("No money or goods are agreed or reported for 2011."));
  Briefing empty = draftOf();
  empty.text.clear();
  EXPECT_EQ(lines(test::smallRegister(), empty)[0], "to be supplied*");
}

TEST(BriefingPaper, PutsAgreedBesideActualAndAddsNothingUp) {
  const auto found = lines(withMoney(), draftOf());
  EXPECT_THAT(found, Contains("Own funds|10,000 yuan|100|80.5|not approved"));
  EXPECT_THAT(found, Contains("Own goods|10,000 yuan|none|not reported|estimate"));
  EXPECT_THAT(found, Contains("Introduced funds|10,000 yuan|none|1,200|not approved"));
  for (const std::string& line : found) EXPECT_THAT(line, Not(HasSubstr("1,280")));
}

TEST(BriefingPaper, SaysWhereTheYearlyFormStandsBesideFiguresThatDoNotCountYet) {
  Register all = withMoney();
  const std::string note =
      "Own and introduced ones are different kinds and are never added up. Source: the units' yearly forms. ";
  EXPECT_THAT(
      lines(all, draftOf()),
      Contains(note + "The yearly form is filled and not approved: what is actual does not count yet."));
  all.forms = {{"ma", "2011", FormState::approved, "2012-01-05", "Lo", "", {}}};
  const auto found = lines(all, draftOf());
  EXPECT_THAT(found, Contains(note + "The yearly form is approved."));
  EXPECT_THAT(found, Contains("Own funds|10,000 yuan|100|80.5|"));
}

TEST(BriefingPaper, SaysOnEveryPageThatItsDataIsMadeUp) {
  Register all = withMoney();
  all.assignments[0].confidence = "sample: made up";
  const KnownPlaces known = test::smallPlaces();
  const BriefingFigures figures = threeRows();
  Briefing briefing = draftOf();
  const auto mark = [&] {
    return planning::papers::briefingDocument({all, known, briefing, figures, "2012-01-10"}).mark;
  };
  EXPECT_EQ(mark(), "DRAFT (NOT ISSUED) · SAMPLE (MADE-UP DATA)");
  briefing.state = BriefingState::issued;
  EXPECT_EQ(mark(), "SAMPLE (MADE-UP DATA)");
  briefing.language = "zh";
  EXPECT_EQ(mark(), "示例（数据为虚构）");
}

TEST(BriefingPaper, CountsOpenPromisesThatHaveNoRoom) {
  Register all = withMoney();
  all.promises[1].due = "2012-03-31";
  all.promises.push_back(test::promise("p3", "ma", "010101"));
  all.promises.back().due = "";
  all.promises.back().carriedFrom = "mb";
  const auto whole = lines(all, draftOf());
  EXPECT_THAT(whole, Contains("Open promises on 2012-01-10: 3, of which overdue: 1."));
  EXPECT_THAT(whole, Contains("synthetic promise|Jia (010101)|2011-03-01|2011-12-31|10 days"));
  EXPECT_THAT(whole, Contains("synthetic promise (made by Unit mb)|Jia (010101)|2011-03-01|not set|—"));
  const auto cut = lines(all, draftOf(), 1);
  EXPECT_THAT(
      cut,
      Contains("Open promises on 2012-01-10: 3, of which overdue: 1. The table has those overdue longest "
               "or due first: 1."));
  EXPECT_THAT(cut, Not(Contains(HasSubstr("not set"))));
}

TEST(BriefingPaper, IsMarkedAsADraftUntilItIsIssuedWithNumberDayAndReceivers) {
  const KnownPlaces known = test::smallPlaces();
  const BriefingFigures figures = threeRows();
  const Register all = withMoney();
  Briefing briefing = draftOf();
  const auto document = [&] {
    return planning::papers::briefingDocument({all, known, briefing, figures, "2012-01-10"});
  };
  EXPECT_EQ(document().mark, "DRAFT (NOT ISSUED)");
  EXPECT_EQ(document().header, "Liaison briefing (without number)");
  briefing.state = BriefingState::issued;
  briefing.number = 5;
  briefing.issuedOn = "2012-01-15";
  briefing.receivers = "ma; 01";
  EXPECT_EQ(document().mark, "");
  EXPECT_EQ(document().header, "Liaison briefing, No. 5 of 2012");
  EXPECT_THAT(document().coverLines, ElementsAre("No. 5 of 2012, 2012-01-15", "To: Unit ma, 甲省"));
  briefing.language = "zh";
  EXPECT_THAT(document().coverLines, ElementsAre("2012年第5期　2012年1月15日", "主送：单位ma、甲省"));
}

TEST(BriefingPaper, SaysBesideThePathHowTheFigureStandsToIt) {
  using planning::target::Light;
  const KnownPlaces known = test::smallPlaces();
  const Register all = withMoney();
  BriefingFigures figures = threeRows();
  const auto said = [&](Light light) {
    figures.rows[1].light = light;
    Briefing briefing = draftOf();
    const auto english =
        test::linesOf(planning::papers::briefingDocument({all, known, briefing, figures, "2012-01-10"}));
    return english;
  };
  EXPECT_THAT(said(Light::green), Contains(HasSubstr("|40.0 (on it)|")));
  EXPECT_THAT(said(Light::amber), Contains(HasSubstr("|40.0 (near it)|")));
  EXPECT_THAT(said(Light::red), Contains(HasSubstr("|40.0 (behind it)|")));
  EXPECT_THAT(said(Light::noFigure), Contains(HasSubstr("|40.0|")));
}

TEST(BriefingPaper, SaysWhichPlanThePathIsOf) {
  const KnownPlaces known = test::smallPlaces();
  const Register all = withMoney();
  BriefingFigures figures = threeRows();
  const Briefing briefing = draftOf();
  const auto said = [&] {
    return test::linesOf(planning::papers::briefingDocument({all, known, briefing, figures, "2012-01-10"}));
  };
  figures.isPlanApproved = false;
  EXPECT_THAT(said(), Contains(HasSubstr("version 3 (not approved), in even steps")));
  figures.planVersion = 0;
  EXPECT_THAT(
      said(),
      Contains("Sources: [1] census; [2] monitoring. Path: there is no plan of all these counties, so "
               "there is none."));
}

TEST(BriefingPaper, NumbersEachSourceOnceAndMarksInADraftWhatIsPartialOrNotVerified) {
  const KnownPlaces known = test::smallPlaces();
  const Register all = withMoney();
  BriefingFigures figures = threeRows();
  figures.rows[1].source = "census";
  figures.rows[1].unverified = 0;
  figures.rows[1].path.reset();
  Briefing briefing = draftOf();
  const auto said = [&] {
    return test::linesOf(planning::papers::briefingDocument({all, known, briefing, figures, "2012-01-10"}));
  };
  EXPECT_THAT(said(), Contains("b||2010|38.2|—|the area|published for the area|[1]"));
  EXPECT_THAT(said(), Contains(testing::StartsWith("Sources: [1] census. Path:")));
  briefing.state = BriefingState::issued;
  EXPECT_THAT(said(), Contains("a|persons|2010|1,234|—|1 of 2|direct 1; 1 of 2 counties only|[1]"));
}

TEST(BriefingPaper, SaysOfFiguresThatCannotBeSummedHowManyThereAre) {
  const KnownPlaces known = test::smallPlaces();
  const Register all = withMoney();
  BriefingFigures figures = threeRows();
  figures.rows[2].unsummed = 1;
  figures.rows[2].unsummedPeriod = "2009";
  const Briefing briefing = draftOf();
  EXPECT_THAT(
      test::linesOf(planning::papers::briefingDocument({all, known, briefing, figures, "2012-01-10"})),
      Contains("c||—|none|—|1 of 2|figures of 2009 cannot be summed|—"));
  figures.rows.clear();
  EXPECT_THAT(
      test::linesOf(planning::papers::briefingDocument({all, known, briefing, figures, "2012-01-10"})),
      Contains("There are no figures of these counties up to 2011."));
}

TEST(BriefingPaper, CaptionsTheMapWithUnitIndicatorAndPeriod) {
  const KnownPlaces known = test::smallPlaces();
  const Register all = withMoney();
  BriefingFigures figures = threeRows();
  Briefing briefing = draftOf();
  geo::DocumentPicture map;
  map.png = "made up";
  const auto said = [&] {
    return test::linesOf(
        planning::papers::briefingDocument({all, known, briefing, figures, "2012-01-10", map}));
  };
  EXPECT_THAT(said(), Contains("PICTURE Counties that Unit ma looks after: a (persons, 2010)"));
  briefing.language = "zh";
  EXPECT_THAT(said(), Contains("PICTURE 单位ma联系的县：指标（persons，2010 年）"));
  briefing.language = "en";
  briefing.mapIndicator = "c";
  figures.rows[2].unsummedPeriod = "2009";
  EXPECT_THAT(said(), Contains("PICTURE Counties that Unit ma looks after: c (2009)"));
  briefing.mapIndicator = "zz";
  EXPECT_THAT(said(), Contains("There is no map: no figure of the counties could be drawn."));
}

TEST(BriefingPaper, MarksWhatIsOtherwiseSinceTheTextWasWritten) {
  const KnownPlaces known = test::smallPlaces();
  const Register all = withMoney();
  const BriefingFigures figures = threeRows();
  const Briefing briefing = draftOf();
  planning::papers::BriefingRequest request{all, known, briefing, figures, "2012-01-10"};
  request.changed = {"- old", "+ new"};
  const auto found = test::linesOf(planning::papers::briefingDocument(request));
  EXPECT_EQ(found[0], "Otherwise since the text was written: - old*");
  EXPECT_EQ(found[1], "Otherwise since the text was written: + new*");
  EXPECT_EQ(found[2], "First.");
}

TEST(BriefingPaper, SaysWhichOneItCorrects) {
  const KnownPlaces known = test::smallPlaces();
  Register all = withMoney();
  Briefing old = draftOf();
  old.state = BriefingState::issued;
  old.number = 5;
  old.issuedOn = "2012-01-15";
  all.briefings = {old};
  Briefing briefing = draftOf();
  briefing.id = "ma-2011-2";
  const BriefingFigures figures = threeRows();
  const auto document = [&] {
    return planning::papers::briefingDocument({all, known, briefing, figures, "2012-01-20"});
  };
  EXPECT_THAT(document().coverLines, testing::IsEmpty());
  briefing.replaces = "ma-2011-1";
  EXPECT_THAT(document().coverLines, ElementsAre("Corrects and replaces No. 5 of 2012 (2012-01-15)"));
  briefing.language = "zh";
  EXPECT_THAT(document().coverLines, ElementsAre("更正并代替2012年第5期（2012年1月15日）"));
}

TEST(BriefingPaper, HasItsHeadWithoutCoverAndTheDayOfADraftOrIssue) {
  const KnownPlaces known = test::smallPlaces();
  const Register all = withMoney();
  const BriefingFigures figures = threeRows();
  Briefing briefing = draftOf();
  const auto document = [&] {
    return planning::papers::briefingDocument({all, known, briefing, figures, "2012-01-10"});
  };
  geo::Document made = document();
  EXPECT_EQ(made.title, "A title");
  EXPECT_EQ(made.language, "en");
  EXPECT_FALSE(made.hasCover);
  EXPECT_TRUE(made.isClose);
  EXPECT_EQ(made.date, "2012-01-10");
  EXPECT_EQ(made.words.table, "Table");
  std::vector<std::string> headings;
  for (const std::string& line : test::linesOf(made))
    if (line.find("# ") != std::string::npos) headings.push_back(line);
  EXPECT_THAT(headings, ElementsAre("PAGE # Indicators", "# Money and goods", "# Open promises"));
  briefing.state = BriefingState::issued;
  briefing.number = 1;
  briefing.issuedOn = "2012-01-15";
  EXPECT_EQ(document().date, "2012-01-15");
}

TEST(BriefingPaper, OrdersOpenPromisesByTheirDueDayAndLeavesOthersOut) {
  Register all = withMoney();
  const auto add = [&all](const std::string& id, const std::string& due, const std::string& unit = "ma") {
    all.promises.push_back(test::promise(id, unit, "010101"));
    all.promises.back().item = id;
    all.promises.back().due = due;
  };
  all.promises.clear();
  add("later", "2012-03-31");
  add("never", "");
  add("today", "2012-01-10");
  add("late", "2012-01-09");
  add("others", "2011-01-01", "mb");
  add("longest", "2011-12-31");
  add("done", "2011-11-30");
  all.promises.back().state = PromiseState::done;
  std::vector<std::string> items;
  for (const std::string& line : lines(all, draftOf()))
    if (line.find("|2011-03-01|") != std::string::npos)
      items.push_back(line.substr(0, line.find('|')) + line.substr(line.rfind('|')));
  EXPECT_THAT(items, ElementsAre("longest|10 days", "late|1 days", "today|—", "later|—", "never|—"));
  EXPECT_THAT(lines(all, draftOf()), Contains("Open promises on 2012-01-10: 5, of which overdue: 2."));
  EXPECT_THAT(lines(all, draftOf(), 5), Contains("Open promises on 2012-01-10: 5, of which overdue: 2."));
  const auto none = lines(all, draftOf(), 0);
  EXPECT_THAT(none, Not(Contains(HasSubstr("TABLE promises"))));
  all.promises.clear();
  EXPECT_THAT(lines(all, draftOf()), Contains("No promise is open."));
}

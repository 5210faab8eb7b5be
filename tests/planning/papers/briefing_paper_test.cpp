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

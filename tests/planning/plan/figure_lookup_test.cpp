#include "planning/plan/figure_lookup.h"

#include <gmock/gmock.h>

#include "geo/store/database.h"
#include "planning/plan/plan_language.h"
#include "planning/plan/plan_text.h"
#include "tests/planning/plan/plan_workspace.h"

namespace {

using namespace planning::plan;
using testing::ElementsAre;
using testing::IsEmpty;

/// Made up: a is 3 and 4 in the two counties of "hills" in 2010, with unit, decimals and source.
class FigureLookups : public testing::Test {
 protected:
  FigureLookups() {
    std::vector<planning::Indicator> indicators = m_workspace.indicators();
    indicators[0].source = "made up";
    indicators[0].unitZh = "人";
    indicators[0].unitEn = "persons";
    indicators[0].decimals = 1;
    m_workspace.putIndicators(indicators);
  }
  void put(const planning::Figure& figure) { m_workspace.putFigures({figure}, "synthetic"); }
  LinkedFigure read(const std::string& indicator, const std::string& unit, const std::string& year = "2010") {
    return FigureLookup(m_workspace).read({indicator, unit, year});
  }

  test::PlanWorkspace m_small;
  planning::Workspace m_workspace = m_small.open();
};

}  // namespace

TEST_F(FigureLookups, GiveAStoredFigureWithWhatTheCodebookKnowsOfIt) {
  planning::Figure figure = test::figure("010101", "a", 3);
  figure.flag = planning::Flag::estimated;
  figure.note = "by hand";
  put(figure);
  const LinkedFigure found = read("a", "010101");
  EXPECT_EQ(found.link, (FigureLink{"a", "010101", "2010"}));
  EXPECT_EQ(found.value, 3);
  EXPECT_EQ(found.unitZh, "人");
  EXPECT_EQ(found.unitEn, "persons");
  EXPECT_EQ(found.decimals, 1);
  EXPECT_EQ(found.source, "made up");
  EXPECT_EQ(found.flag, "estimated");
  EXPECT_EQ(found.note, "by hand");
  figure.note = "unverified; by hand";
  put(figure);
  EXPECT_EQ(read("a", "010101").flag, "unverified");
}

TEST_F(FigureLookups, GiveNoValueButWhatIsKnownWhereThereIsNone) {
  const LinkedFigure none = read("a", "010101", "2011");
  EXPECT_EQ(none.value, std::nullopt);
  EXPECT_EQ(none.source, "made up");
  EXPECT_EQ(none.flag, "");
  EXPECT_EQ(read("zz", "010101").source, "");
  EXPECT_EQ(read("a", "area:hills", "2011").value, std::nullopt);
  EXPECT_EQ(read("a", "area:plains").value, std::nullopt);
}

TEST_F(FigureLookups, SumUpAnAreaThatHasNoFigureOfItsOwn) {
  EXPECT_EQ(read("a", "area:hills").value, 7);
  EXPECT_EQ(read("a", "area:hills").flag, "reported");
  EXPECT_EQ(read("a", "area:hills").note, "");
  planning::Figure estimated = test::figure("010102", "a", 4);
  estimated.flag = planning::Flag::estimated;
  put(estimated);
  EXPECT_EQ(read("a", "area:hills").flag, "estimated");
  m_workspace.database().execute("DELETE FROM figures WHERE unit = '010102'");
  EXPECT_EQ(read("a", "area:hills").value, 3);
  EXPECT_EQ(read("a", "area:hills").note, "partial 1 of 2");
  put(test::figure("area:hills", "a", 9));
  EXPECT_EQ(read("a", "area:hills").value, 9);
}

TEST_F(FigureLookups, TellWhatBecameOfAFigure) {
  const LinkedFigure held = read("a", "010101");
  const auto state = [this](const LinkedFigure& one) { return FigureLookup(m_workspace).stateOf(one); };
  EXPECT_EQ(state(held), FigureState::same);
  LinkedFigure other = held;
  other.value = 2;
  EXPECT_EQ(state(other), FigureState::changed);
  other = held;
  other.flag = "estimated";
  EXPECT_EQ(state(other), FigureState::changed);
  other = held;
  other.note = "another";
  EXPECT_EQ(state(other), FigureState::same);
  other.value.reset();
  EXPECT_EQ(state(other), FigureState::supplied);
  other.link.year = "2011";
  EXPECT_EQ(state(other), FigureState::same);  // there is none still
  other.value = 1;
  EXPECT_EQ(state(other), FigureState::gone);
  other.link.indicator = "zz";
  EXPECT_EQ(state(other), FigureState::indicatorDeleted);
}

TEST_F(FigureLookups, LinkAMemberToTheRowThatStandsForIt) {
  put(test::figure("520999", "a", 5));
  FigureLookup lookup(m_workspace);
  planning::AreaMember member;
  member.unit = "010101";
  member.sourceCode = "520999";
  EXPECT_EQ(lookup.linkOf(member, "a", "2010"), (FigureLink{"a", "520999", "2010"}));
  EXPECT_EQ(lookup.linkOf(member, "b", "2010"), (FigureLink{"b", "010101", "2010"}));  // has no such row
  member.unit.clear();
  EXPECT_EQ(lookup.linkOf(member, "b", "2010"), (FigureLink{"b", "520999", "2010"}));
  member.unit = "010101";
  member.sourceCode.clear();
  EXPECT_EQ(lookup.linkOf(member, "a", "2010"), (FigureLink{"a", "010101", "2010"}));
}

TEST_F(FigureLookups, KnowThePeriodsAndAreas) {
  planning::Figure later = test::figure("010101", "a", 5);
  later.period = "2012";
  put(later);
  FigureLookup lookup(m_workspace);
  EXPECT_THAT(lookup.periods("a"), ElementsAre("2010", "2012"));
  EXPECT_THAT(lookup.periods("b"), IsEmpty());
  ASSERT_NE(lookup.area("hills"), nullptr);
  EXPECT_EQ(lookup.area("hills")->nameEn, "Hills");
  EXPECT_EQ(lookup.area("plains"), nullptr);
  EXPECT_EQ(lookup.provinceInEnglish("甲省"), "甲省");
}

TEST_F(FigureLookups, HoldNewFiguresAndLetThoseGoThatNoTextSpeaksOf) {
  Plan plan = m_small.draft();
  put(test::figure("010101", "a", 30));
  plan.chapters[0].sections[2].text = "{figure:a@010101@2010} {figure:b@010101@2010}";
  plan.chapters[0].items[0].rows.pop_back();  // of 010102
  FigureLookup lookup(m_workspace);
  holdFigures(plan, lookup);
  std::vector<std::string> held;
  for (const LinkedFigure& figure : plan.figures) held.push_back(markupOf(figure.link));
  EXPECT_THAT(held,
              ElementsAre("{figure:a@010101@2010}", "{figure:a@area:hills@2010}", "{figure:b@010101@2010}"));
  EXPECT_EQ(heldFigure(plan, {"a", "010101", "2010"})->value, 3);  // as it was
  EXPECT_EQ(heldFigure(plan, {"b", "010101", "2010"})->value, std::nullopt);
}

TEST(ShownFigures, HaveDecimalsAndUnitOfTheLanguage) {
  LinkedFigure figure;
  figure.value = 1234.5;
  figure.decimals = 1;
  figure.unitZh = "人";
  figure.unitEn = "persons";
  EXPECT_EQ(shown(figure, "en", true), "1234.5 persons");
  EXPECT_EQ(shown(figure, "zh", true), "1234.5 人");
  EXPECT_EQ(shown(figure, "en", false), "1234.5");
  figure.unitEn = "%";
  EXPECT_EQ(shown(figure, "en", true), "1234.5%");
  figure.unitEn = "‰";
  EXPECT_EQ(shown(figure, "en", true), "1234.5‰");
  figure.unitEn.clear();
  EXPECT_EQ(shown(figure, "en", true), "1234.5");
  figure.value.reset();
  EXPECT_EQ(shown(figure, "en", true), "to be supplied 待补充");
}

TEST(PlanMarkup, ReadsALinkOfThreeWordsOnly) {
  for (const char* none : {"{figure:a@@2010}", "{figure:a@b@c@d}", "{figure:@b@c}", "{figure:a@b}"})
    EXPECT_THAT(parseText(none).malformed, ElementsAre(none));
  const Text text = parseText("x{figure:a@b@2010}**y{figure:a@b@2011}**");
  EXPECT_THAT(text.malformed, IsEmpty());
  ASSERT_EQ(text.blocks.size(), 1u);
  EXPECT_EQ(text.blocks[0].spans, (std::vector<Span>{{"x", false, {}},
                                                     {"", false, FigureLink{"a", "b", "2010"}},
                                                     {"y", true, {}},
                                                     {"", true, FigureLink{"a", "b", "2011"}}}));
}

TEST(PlanMarkup, EndsAParagraphAtAnEmptyLineOrAnEntry) {
  const Text text = parseText("one\n\n\ntwo\n- three\nfour\n\n");
  std::vector<std::string> blocks;
  for (const Block& block : text.blocks)
    blocks.push_back((block.isListEntry ? "- " : "") + block.spans.at(0).text);
  EXPECT_THAT(blocks, ElementsAre("one", "two", "- three", "four"));
  EXPECT_THAT(parseText("").blocks, IsEmpty());
}

TEST(PlanMarkup, VisitsSectionsAndCellsWithLinksByTheirPlace) {
  Plan plan;
  plan.chapters = {{2, "", "", "", {{"节", "", "text"}, {"空", "", ""}}, {}}};
  plan.chapters[0].items = {
      {"2.1", ItemKind::table, "", "", "", {"a", "b"}, {{"plain", "{figure:a@b@2010}"}}, "", ""}};
  std::vector<std::string> visited;
  eachText(plan, [&](const std::string& place, const std::string& text) {
    visited.push_back(place + ": " + text);
  });
  EXPECT_THAT(visited, ElementsAre("chapter 2, section 节: text", "chapter 2, table 2.1: {figure:a@b@2010}"));
  EXPECT_THAT(linksOf(plan), ElementsAre(FigureLink{"a", "b", "2010"}));
}

TEST_F(FigureLookups, DraftInTheOtherLanguageOnlyWhatNobodyHasWrittenOn) {
  Plan plan = m_small.draft();  // in English
  plan.chapters[0].sections[0].text += " More.";
  FigureLookup lookup(m_workspace);
  const Plan chinese = inLanguage(plan, lookup, "zh");
  EXPECT_EQ(chinese.chapters[0].sections[0], plan.chapters[0].sections[0]);
  EXPECT_EQ(chinese.chapters[0].sections[1].text, "- 指标（2010 年）：{figure:a@area:hills@2010}\n");
  EXPECT_EQ(chinese.chapters[0].items[0].columns[0], "代码");
  EXPECT_EQ(inLanguage(chinese, lookup, "en"), plan);
  EXPECT_EQ(inLanguage(plan, lookup, "en"), plan);
  plan.area = "plains";
  EXPECT_EQ(inLanguage(plan, lookup, "zh"), plan);  // of an area that is gone nothing can be drafted
}

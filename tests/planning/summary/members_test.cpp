#include "planning/summary/members.h"

#include <gmock/gmock.h>

#include "planning/survey/round.h"
#include "planning/workspace/stored_years.h"
#include "planning/workspace/workspace.h"
#include "tests/planning/small_workspace.h"

namespace {

using namespace planning;
using testing::ElementsAre;
using testing::UnorderedElementsAre;
using Codes = std::vector<std::string>;

/// Synthetic: 旧县 (020108, known from a table) became 甲县 (010101) in 2012. The others were always there.
class MembersIn : public testing::Test {
 protected:
  MembersIn() {
    Unit old;
    old.code = "020108";
    old.name = "旧县";
    old.parent = "0101";
    old.hasGeometry = false;
    old.fromTable = true;
    m_workspace.putUnits({old});
    putYears(m_workspace, m_years);
  }
  static Figure figure(const std::string& unit, const std::string& period, const std::string& source = {}) {
    Figure one = test::figure(unit, "a", 1);
    one.period = period;
    one.sourceCode = source;
    return one;
  }
  std::vector<Unit> members(const std::string& period, const std::vector<Figure>& figures) {
    const FigureTable table(figures, Codebook::fromIndicators(m_workspace.indicators()));
    return membersIn(m_workspace, table, period);
  }
  /// Of those under whose keys there are figures.
  Codes codes(const std::string& period, const Codes& withFigures) {
    std::vector<Figure> figures;
    for (const std::string& unit : withFigures) figures.push_back(figure(unit, period));
    Codes found;
    for (const Unit& one : members(period, figures)) found.push_back(one.code);
    return found;
  }
  void ask(const std::string& period, const Codes& units) {
    survey::putRound(m_workspace, {"r" + period, "轮", "Round", period, "", "", {"a"}, units});
  }
  /// 𠮷县 was formed in 2012 of parts of others.
  void formOfParts() {
    m_years.push_back({"020201", "𠮷县", "020201", {"020201"}, "", 2012, std::nullopt, true});
    putYears(m_workspace, m_years);
  }

  test::SmallWorkspace m_small;
  Workspace m_workspace = m_small.open();
  std::vector<CountyYears> m_years{
      {"020108", "旧县", "", {"010101"}, "0101", std::nullopt, 2011, false},
      {"010101", "甲县", "010101", {"010101"}, "0101", 2012, std::nullopt, false}};
};

}  // namespace

TEST_F(MembersIn, AreTheCountiesOfTheYearWhetherOrNotTheyHaveFigures) {
  EXPECT_THAT(codes("2012", {"010102"}), UnorderedElementsAre("010101", "010102", "020201"));
  EXPECT_THAT(codes("2011", {"010102"}), UnorderedElementsAre("010102", "020108", "020201"));
  EXPECT_THAT(codes("2012", {}), UnorderedElementsAre("010101", "010102", "020201"));
}

TEST_F(MembersIn, AreNotCountedWhereTheirLandIsToldUnderWhatTheyCameOf) {
  EXPECT_THAT(codes("2012", {"010102", "020108"}), UnorderedElementsAre("010102", "020108", "020201"));
  EXPECT_THAT(codes("2013", {"010102"}), UnorderedElementsAre("010101", "010102", "020201"));
}

TEST_F(MembersIn, AreAllThatHaveFiguresInTheYearOfTheChange) {
  EXPECT_THAT(codes("2012", {"010101", "020108"}),
              UnorderedElementsAre("010101", "010102", "020108", "020201"));
}

TEST_F(MembersIn, AreThoseThatARoundAsks) {
  ask("2012", {"010101"});
  ask("2013", {"020108"});
  EXPECT_THAT(codes("2012", {"010102", "020108"}),
              UnorderedElementsAre("010101", "010102", "020108", "020201"));
}

TEST_F(MembersIn, AreNotCountedWhereAllTheirLandIsToldUnderLaterUnits) {
  EXPECT_THAT(codes("2011", {"010101"}), UnorderedElementsAre("010101", "010102", "020201"));
  EXPECT_THAT(codes("2011", {"010101", "020108"}), UnorderedElementsAre("010102", "020108", "020201"));
  m_years[0].within = {"010101", "010102"};
  putYears(m_workspace, m_years);
  EXPECT_THAT(codes("2011", {"010101"}), testing::Contains("020108")) << "010102 is told nowhere";
}

TEST_F(MembersIn, AreNotCountedWhereTheirFiguresAreComposed) {
  Codes found;
  for (const Unit& one :
       members("2012", {figure("010102", "2012"), figure("020201", "2012", "010101+010102")}))
    found.push_back(one.code);
  EXPECT_THAT(found, UnorderedElementsAre("010101", "010102"));
}

TEST_F(MembersIn, FormedOfPartsAreCountedWithFiguresOrLaterOrWhereTheyAreAsked) {
  formOfParts();
  EXPECT_THAT(codes("2012", {"010102"}), UnorderedElementsAre("010101", "010102"));
  EXPECT_THAT(codes("2012", {"020201"}), UnorderedElementsAre("010101", "010102", "020201"));
  EXPECT_THAT(codes("2013", {"010102"}), UnorderedElementsAre("010101", "010102", "020201"));
  ask("2012", {"020201"});
  EXPECT_THAT(codes("2012", {"010102"}), UnorderedElementsAre("010101", "010102", "020201"));
}

TEST_F(MembersIn, HaveTheirNameOfThatYear) {
  for (const Unit& one : members("2011", {figure("010102", "2011")}))
    if (one.code == "020108") {
      EXPECT_EQ(one.name + " " + one.parent, "旧县 0101");
      EXPECT_TRUE(one.fromTable);
      EXPECT_FALSE(one.hasGeometry);
    }
}

TEST_F(MembersIn, OfAPeriodThatIsNoYearAreTheUnitsAndThoseOfTablesThatHaveFigures) {
  EXPECT_THAT(codes("spring", {"010102"}), UnorderedElementsAre("010101", "010102", "020201"));
  EXPECT_THAT(codes("spring", {"020108"}), UnorderedElementsAre("010101", "010102", "020108", "020201"));
  ask("spring", {"020108"});
  EXPECT_THAT(codes("spring", {"010102"}), UnorderedElementsAre("010101", "010102", "020108", "020201"));
}

TEST_F(MembersIn, AreTheUnitsWhereNothingIsKnownOfYears) {
  putYears(m_workspace, {});
  EXPECT_THAT(codes("2011", {"010102"}), UnorderedElementsAre("010101", "010102", "020201"));
  EXPECT_THAT(codes("2011", {"020108"}), UnorderedElementsAre("010101", "010102", "020108", "020201"));
}

/// Of which one value each is needed: by indicator the keys that have one.
class CountiesFor : public MembersIn {
 protected:
  Codes needed(const std::string& period, const std::vector<Codes>& withValue) {
    std::vector<FiguresByKey> figures;
    for (const Codes& units : withValue) {
      FiguresByKey& values = figures.emplace_back();
      for (const std::string& unit : units) values.emplace(unit, figure(unit, period));
      Figure none = figure("010101", period);
      none.value.reset();
      values.emplace(none.unit, none);  // where it has none yet
    }
    Codes found;
    for (const CountyOfYear& one : countiesFor(m_workspace, period, figures)) found.push_back(one.key);
    return found;
  }
};

TEST_F(CountiesFor, AreThoseOfTheYearWhereNothingIsToldElsewhere) {
  EXPECT_THAT(needed("2012", {{"010101"}}), ElementsAre("010101", "010102", "020201"));
  EXPECT_THAT(needed("2012", {{}}), ElementsAre("010101", "010102", "020201"));
  EXPECT_THAT(needed("2011", {{}}), ElementsAre("010102", "020108", "020201"));
  EXPECT_THAT(needed("2013", {{"020108"}}), ElementsAre("010101", "010102", "020201"));
  EXPECT_THAT(needed("spring", {{"020108"}}), ElementsAre("010101", "010102", "020201"));
}

TEST_F(CountiesFor, StandAsideForWhatTheyCameOfWhereTheyLackOne) {
  EXPECT_THAT(needed("2012", {{"020108"}}), ElementsAre("010102", "020108", "020201"));
  EXPECT_THAT(needed("2012", {{"010101"}, {"020108"}}), ElementsAre("010102", "020108", "020201"));
  EXPECT_THAT(needed("2012", {{"010101", "020108"}, {"010101"}}), ElementsAre("010101", "010102", "020201"));
}

TEST_F(CountiesFor, FormedOfPartsStandAsideWhereTheyHaveNone) {
  formOfParts();
  EXPECT_THAT(needed("2012", {{}, {}}), ElementsAre("010101", "010102"));
  EXPECT_THAT(needed("2012", {{"020201"}, {}}), ElementsAre("010101", "010102", "020201"));
  EXPECT_THAT(needed("2012", {{"020201"}, {"020201"}}), ElementsAre("010101", "010102", "020201"));
  EXPECT_THAT(needed("2013", {{}, {}}), ElementsAre("010101", "010102", "020201"));
}

TEST_F(CountiesFor, SayWhichCountyEachIs) {
  const std::vector<CountyOfYear> counties = countiesFor(m_workspace, "2012", {});
  ASSERT_EQ(counties.size(), 3u);
  EXPECT_EQ(counties[0], (CountyOfYear{"010101", "甲县", "010101", "0101", {"010101"}, true, true, false}));
  EXPECT_FALSE(counties[1].isNew);
}

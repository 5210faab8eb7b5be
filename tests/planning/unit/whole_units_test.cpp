#include <gmock/gmock.h>

#include <fmt/format.h>

#include "geo/report/error.h"
#include "planning/unit/code_match.h"
#include "planning/unit/county_years.h"
#include "planning/unit/unit_levels.h"
#include "planning/unit/units_above.h"
#include "tests/support/csv_table.h"

// Whole lists of what comes out, of made-up units and changes.

namespace {

using namespace planning;
using testing::ElementsAre;
using testing::IsEmpty;
using Texts = std::vector<std::string>;

CodeHistory historyOf(const std::string& lines) {
  geo::Issues issues;
  CodeHistory history = CodeHistory::fromTable(
      support::csvTable(
          "old_code,old_name,level,province,prefecture,year_from,year_to,new_codes,new_names,kind\n" + lines,
          "made_up.csv"),
      issues);
  EXPECT_TRUE(issues.empty());
  return history;
}

/// Code, whole or part, mark of territory, and the years of the steps.
Texts textsOf(const Trace& trace) {
  Texts texts;
  for (const Descendant& end : trace.ends) {
    std::string& text =
        texts.emplace_back(end.unit.code + " " + end.unit.name + (end.whole ? " whole" : " part") +
                           (end.territoryChanged ? "!" : ""));
    for (const TraceStep& step : end.chain)
      text += fmt::format(" {}:{}>{}", step.year, step.from.code, step.to.code);
  }
  if (trace.abolished) texts.push_back("abolished");
  return texts;
}

Texts textsOf(const geo::Issues& issues) {
  Texts texts;
  for (const geo::Issue& issue : issues)
    texts.push_back(
        fmt::format("{} {}, {}: {}", static_cast<int>(issue.severity), issue.kind, issue.place, issue.text));
  return texts;
}

geo::Feature featureOf(const std::string& name, std::vector<std::string> place,
                       const std::string& code = {}) {
  geo::Feature feature;
  feature.name = name;
  feature.code = code;
  feature.place = std::move(place);
  return feature;
}

NamedUnit named(const std::string& code, const std::string& name, const std::string& province = {},
                const std::string& prefecture = {}) {
  return {code, name, province, prefecture, 0, {}};
}

constexpr int kNote = static_cast<int>(geo::Issue::Severity::note);
constexpr int kWarning = static_cast<int>(geo::Issue::Severity::warning);
constexpr int kError = static_cast<int>(geo::Issue::Severity::error);

}  // namespace

TEST(WholeTrace, FollowsThePartsOfASplit) {
  const CodeHistory history = historyOf(
      "1,甲,县级,p,q,1990,2011,2;3,乙;丙,split\n3,丙,县级,p,q,1990,2012,4,丁,recoded_renamed\n"
      "4,丁,县级,p,q,1990,2014,5,戊,merged_into\n");
  EXPECT_THAT(textsOf(history.trace({"1", "甲"}, 2010, 2013)),
              ElementsAre("2 乙 part 2011:1>2", "4 丁 part 2011:1>3 2012:3>4"));
  EXPECT_THAT(textsOf(history.trace({"1", "甲"}, 2010, 2014)),
              ElementsAre("2 乙 part 2011:1>2", "5 戊 part 2011:1>3 2012:3>4 2014:4>5"));
  EXPECT_THAT(textsOf(history.trace({"1", "甲"}, 2011, 2011)),
              ElementsAre("2 乙 part 2011:1>2", "3 丙 part 2011:1>3"))
      << "a change of the first year, too";
  EXPECT_THAT(textsOf(history.trace({"1", "甲"}, 2012, 2014)), ElementsAre("1 甲 whole"));
}

TEST(WholeTrace, FollowsAUnitThatGaveAPartButNotThePart) {
  const CodeHistory history = historyOf(
      "1,甲,县级,p,q,1990,2011,2,乙,new_unit_from_part\n1,甲,县级,p,q,1990,2013,3,丙,recoded_renamed\n"
      "2,乙,县级,p,q,1990,2012,9,壬,recoded_renamed\n");
  EXPECT_THAT(textsOf(history.trace({"1", "甲"}, 2010, 2016)),
              ElementsAre("3 丙 whole! 2011:1>1 2013:1>3", "2 乙 part! 2011:1>2"));
}

TEST(WholeTrace, SaysThatAUnitWasAbolishedOnTheWay) {
  const CodeHistory history =
      historyOf("1,甲,县级,p,q,1990,2011,2;3,乙;丙,divided_among\n3,丙,县级,p,q,1990,2012,,,abolished\n");
  EXPECT_THAT(textsOf(history.trace({"1", "甲"}, 2010, 2016)),
              ElementsAre("2 乙 part 2011:1>2", "abolished"));
  EXPECT_THAT(textsOf(history.trace({"3", "丙"}, 2012, 2012)), ElementsAre("abolished"));
  EXPECT_THAT(textsOf(history.trace({"3", "丙"}, 2010, 2011)), ElementsAre("3 丙 whole"));
}

TEST(WholeTrace, EndsAfterThirtyOneSteps) {
  std::string lines;
  for (int i = 0; i < 40; ++i)
    lines +=
        fmt::format("{},u{},县级,p,q,1900,{},{},u{},recoded_renamed\n", 100 + i, i, 1950 + i, 101 + i, i + 1);
  const CodeHistory history = historyOf(lines);
  EXPECT_EQ(history.trace({"100", "u0"}, 1900, 1979).ends.at(0).unit.code, "130");
  EXPECT_EQ(history.trace({"100", "u0"}, 1900, 2000).ends.at(0).unit.code, "131")
      << "a chain that long goes round";
}

TEST(WholeTrace, RunsForwardOnly) {
  const CodeHistory history;
  EXPECT_THAT(textsOf(history.trace({"1", "甲"}, 2012, 2012)), ElementsAre("1 甲 whole"));
  try {
    (void)history.trace({"1", "甲"}, 2012, 2011);
    ADD_FAILURE() << "traced";
  } catch (const geo::DataError& error) {
    EXPECT_STREQ(error.what(),
                 "codes of 2012 cannot be traced back to 2011: the table of changes runs forward");
  }
}

TEST(WholeHistory, SaysWhichLineItCannotUnderstand) {
  geo::Issues issues;
  const CodeHistory history = CodeHistory::fromTable(
      support::csvTable(
          "old_code,old_name,level,province,prefecture,year_from,year_to,new_codes,new_names,kind\n"
          "1,a,县级,p,q,1990,2011,2,b,vanished\n"
          ",b,县级,p,q,1990,2012,3,c,recoded\n"
          "2,b,县级,p,q,1990,,3,c,recoded\n"
          "2,b,县级,p,q,1990,2012,3;4,c,split\n"
          "2,b,县级,p,q,1990,2012,,,split\n"
          "5,e,县级,p,q,1990,2012,,,abolished\n"
          "6,f,地级,p,q,1990,2012,,,split\n",
          "made_up.csv"),
      issues);
  ASSERT_EQ(issues.size(), 5u);
  for (const geo::Issue& issue : issues) {
    EXPECT_EQ(issue.severity, geo::Issue::Severity::warning);
    EXPECT_EQ(issue.text, "a change of code cannot be understood and is left out");
  }
  EXPECT_THAT(issues[0].place, testing::HasSubstr("made_up.csv"));
  ASSERT_EQ(history.changes().size(), 2u);
  EXPECT_EQ(history.changes()[0].oldCode, "5");
  EXPECT_EQ(history.changes()[1].oldCode, "6");
  EXPECT_EQ(history.lastYear(), 2012);
}

TEST(WholeHistory, KnowsAliases) {
  CodeHistory history;
  history.addAliases(support::csvTable("code,unit\n1,2\n3,4\n1,5\n", "aliases.csv"));
  EXPECT_EQ(history.aliasOf("1"), "5") << "the last word";
  EXPECT_EQ(history.aliasOf("3"), "4");
  EXPECT_EQ(history.aliasOf("2"), "");
}

TEST(WholeRegister, KeepsTheOwnPlaceOfACodeThatOthersCameInto) {
  const CodeHistory history = historyOf("010102,乙县,县级,p,q,1990,2011,010101,甲县,merged_into\n");
  const NamedUnit own = named("010101", "甲县", "省", "甲市"), other = named("010102", "乙县", "省", "乙市");
  EXPECT_EQ(codeRegister({own, other}, 2010, history, 2012), std::vector<NamedUnit>{own});
  EXPECT_EQ(codeRegister({other, own}, 2010, history, 2012), std::vector<NamedUnit>{own});
  EXPECT_EQ(codeRegister({other}, 2010, history, 2012),
            std::vector<NamedUnit>{named("010101", "甲县", "省", "乙市")});
  EXPECT_EQ(codeRegister({other, own}, 2010, history, 2010), (std::vector<NamedUnit>{own, other}));
  EXPECT_EQ(codeRegister({other, own}, 2010, history, 2000), (std::vector<NamedUnit>{own, other}))
      << "a year before that of the rows is theirs";
}

TEST(WholeAssignment, GivesACodeOnce) {
  std::vector<geo::Feature> features{featureOf("甲县", {"甲省", "甲市"}), featureOf("甲县", {"甲省", "甲市"}),
                                     featureOf("乙县", {"甲省", "乙市"}, "010201")};
  features[1].origin = "a.shp, 2";
  const geo::Issues issues = assignCodes(features, {named("010101", "甲县", "甲省", "甲市")});
  EXPECT_EQ(features[0].code, "010101");
  EXPECT_EQ(features[1].code, "");
  EXPECT_EQ(features[2].code, "010201");
  EXPECT_THAT(
      textsOf(issues),
      ElementsAre(
          fmt::format(
              "{} code.by_name_and_place, 甲省/甲市: 甲县 (甲省/甲市) had no code: 010101 found by name "
              "and place",
              kNote),
          fmt::format("{} code.missing, a.shp, 2: 甲县 (甲省/甲市) has no code, and 0 units of that name and "
                      "place are known",
                      kError)));
}

TEST(WholeAssignment, TakesTheOnlyOneOfTheProvinceWhereThePrefectureIsNotKnown) {
  const std::vector<NamedUnit> known{
      named("010101", "甲县", "甲省", "甲市"), named("010202", "乙县", "甲省", "乙市"),
      named("010302", "乙县", "甲省", "丙市"), named("020101", "甲县", "乙省", "子市")};
  std::vector<geo::Feature> features{featureOf("甲县", {"甲省"}), featureOf("乙县", {"甲省"}),
                                     featureOf("甲县", {}), featureOf("乙县", {"甲省", "丙市"})};
  const geo::Issues issues = assignCodes(features, known);
  EXPECT_EQ(features[0].code, "010101");
  EXPECT_EQ(features[1].code, "");
  EXPECT_EQ(features[2].code, "");
  EXPECT_EQ(features[3].code, "010302");
  ASSERT_EQ(issues.size(), 4u);
  EXPECT_EQ(issues[1].text, "乙县 (甲省) has no code, and 2 units of that name and place are known");
  EXPECT_EQ(issues[2].text, "甲县 () has no code, and 0 units of that name and place are known");
}

TEST(WholeAssignment, SaysThatThePrefectureDecided) {
  std::vector<geo::Feature> features{featureOf("新华区", {"河南", "沧州市"})};
  EXPECT_THAT(
      textsOf(assignCodes(features, {named("130902", "新华区", "河北", "沧州市")})),
      ElementsAre(
          testing::HasSubstr("code.by_name_and_place"),
          fmt::format(
              "{} code.place_disagrees, 河南/沧州市: 新华区 is filed under 河南, but 沧州市 belongs to "
              "河北: its prefecture decided",
              kWarning)));
}

TEST(WholeMatch, FindsAUnitThatLiesInsideAnother) {
  CodeHistory history = historyOf("9,壬,县级,p,q,1990,2011,8,辛,recoded\n");
  history.addAliases(support::csvTable("code,unit\n1,2\n", "aliases.csv"));
  NamedUnit row = named("1", "甲区");
  row.row = 7;
  const CodeMatch found = matchCodes({row}, {named("2", "乙县")}, history, {2010, 2016});
  ASSERT_EQ(found.matches.size(), 1u);
  EXPECT_EQ(found.matches[0].unit, "2");
  EXPECT_EQ(found.matches[0].kind, MatchKind::recoded);
  ASSERT_EQ(found.matches[0].chain.size(), 1u);
  EXPECT_EQ(found.matches[0].chain[0],
            (TraceStep{2010, ChangeKind::merged, {"1", "甲区"}, {"2", "乙县"}, true, false}));
  EXPECT_FALSE(found.matches[0].territoryChanged);
  EXPECT_THAT(textsOf(found.issues),
              ElementsAre(fmt::format(
                  "{} match.alias, row 7: 1 甲区 has no polygon of its own: it lies inside 2 乙县", kNote)));
  EXPECT_THAT(found.rows, IsEmpty());
  EXPECT_THAT(matchCodes({row, named("2", "乙县")}, {named("2", "乙县")}, history, {2010, 2016}).issues,
              IsEmpty())
      << "that one has a row of its own";
}

TEST(WholeMatch, WarnsOfNamesThatAreExchangedOrOthers) {
  const std::vector<NamedUnit> rows{named("1", "Alba", "", "P"), named("2", "Brest", "", "P"),
                                    named("3", "Cork", "", "P")};
  const std::vector<NamedUnit> units{named("1", "Brest", "", "P"), named("2", "Alba", "", "P"),
                                     named("3", "Derby", "", "P")};
  const CodeMatch found = matchCodes(rows, units, {}, {});
  EXPECT_EQ(found.matches.size(), 3u);
  EXPECT_EQ(found.counts, (std::map<MatchKind, int>{{MatchKind::sameCode, 3}}));
  EXPECT_THAT(
      textsOf(found.issues),
      ElementsAre(fmt::format("{} match.names_swapped, row 0: 1 is called Alba in the table and Brest in the "
                              "boundaries, which is the name of its neighbour: the two names are exchanged, "
                              "joined by code",
                              kWarning),
                  fmt::format("{} match.names_swapped, row 0: 2 is called Brest in the table and Alba in the "
                              "boundaries, which is the name of its neighbour: the two names are exchanged, "
                              "joined by code",
                              kWarning),
                  fmt::format("{} match.name_differs, row 0: 3 is called Cork in the table and Derby in the "
                              "boundaries: joined by code; is it the same unit?",
                              kWarning)));
}

TEST(WholeMatch, AsksWhichUnitARowOfTwoIs) {
  const CodeMatch found =
      matchCodes({named("1", "Brest")}, {named("1", "Alba"), named("2", "Brest")}, {}, {});
  ASSERT_EQ(found.rows.size(), 1u);
  EXPECT_EQ(found.rows[0].reason,
            "its code is that of Alba, and its name that of another unit: which of them is it?");
  EXPECT_EQ(found.units.size(), 2u);
  EXPECT_EQ(found.units[0].reason, "no row of the table belongs to it");
}

TEST(WholeMatch, FindsNoUnitByNameThatIsAPartOfAnother) {
  const std::vector<NamedUnit> rows{named("2", "乙县", "", "P"), named("7", "丁县", "", "P")};
  const std::vector<NamedUnit> units{named("4", "丁县", "", "P"), named("5", "戊县", "", "P")};
  const CodeMatch byName = matchCodes(rows, units, {}, {2010, 2016});
  ASSERT_EQ(byName.matches.size(), 1u);
  EXPECT_EQ(byName.matches[0].unit, "4");
  EXPECT_THAT(byName.matches[0].whole, ElementsAre(1u));
  const CodeMatch found =
      matchCodes(rows, units, historyOf("2,乙县,县级,p,q,1990,2013,4;5,丁县;戊县,split\n"), {2010, 2016});
  ASSERT_EQ(found.matches.size(), 2u);
  for (const UnitMatch& one : found.matches) {
    EXPECT_THAT(one.whole, IsEmpty()) << one.unit;
    EXPECT_THAT(one.parts, ElementsAre(0u)) << one.unit;
  }
}

TEST(WholeMatch, CountsAMergerWithWhatItLacks) {
  const CodeHistory history = historyOf(
      "1,甲县,县级,p,q,1990,2011,3,丙县,merged_into\n2,乙县,县级,p,q,1990,2011,3,丙县,merged_into\n"
      "4,丁县,县级,p,q,1990,2012,3,丙县,partial_transfer\n");
  const std::vector<NamedUnit> units{named("3", "丙县")};
  const CodeMatch both = matchCodes({named("1", "甲县"), named("2", "乙县")}, units, history, {2010, 2011});
  ASSERT_EQ(both.matches.size(), 1u);
  EXPECT_EQ(both.matches[0].kind, MatchKind::merged);
  EXPECT_THAT(both.matches[0].whole, ElementsAre(0u, 1u));
  EXPECT_THAT(both.matches[0].missing, IsEmpty());
  EXPECT_FALSE(both.matches[0].territoryChanged) << "not before 2012";
  const CodeMatch one = matchCodes({named("1", "甲县")}, units, history, {2010, 2012});
  ASSERT_EQ(one.matches.size(), 1u);
  EXPECT_EQ(one.matches[0].kind, MatchKind::recoded);
  EXPECT_THAT(one.matches[0].missing, ElementsAre("2"));
  EXPECT_TRUE(one.matches[0].territoryChanged);
  EXPECT_EQ(one.territoryChanged, 1);
}

namespace {

Unit countyOf(const std::string& code, const std::string& name) {
  Unit unit;
  unit.code = code;
  unit.name = name;
  unit.parent = "010100";
  return unit;
}

}  // namespace

TEST(WholeCountyYears, HaveWhatWasBeforeAMergerAndWhatWasMadeOfAPart) {
  const std::vector<Unit> counties{countyOf("010101", "甲县"), countyOf("010102", "乙县"),
                                   countyOf("010104", "丁县")};
  const CountyRegister known{{named("010101", "甲县"), named("010102", "乙县"), named("010103", "丙县")},
                             2010,
                             historyOf("010103,丙县,县级,p,q,1990,2012,010101,甲县,merged_into\n"
                                       "010102,乙县,县级,p,q,1990,2013,010104,丁县,new_unit_from_part\n")};
  const std::vector<CountyYears> years = countyYears(counties, {}, 2016, known);
  EXPECT_EQ(years, (std::vector<CountyYears>{
                       {"010101", "甲县", "", {"010101"}, "010100", std::nullopt, 2011, false},
                       {"010101", "甲县", "010101", {"010101"}, "010100", 2012, std::nullopt, false},
                       {"010103", "丙县", "", {"010101"}, "010100", std::nullopt, 2011, false},
                       {"010104", "丁县", "010104", {"010104"}, "010100", 2013, std::nullopt, true}}));
  EXPECT_EQ(
      countiesOfYear(counties, years, 2011, "2011"),
      (std::vector<CountyOfYear>{{"010101", "甲县", "010101@2011", "010100", {"010101"}, false, false, false},
                                 {"010102", "乙县", "010102", "010100", {"010102"}, true, false, false},
                                 {"010103", "丙县", "010103", "010100", {"010101"}, false, false, false}}));
  EXPECT_EQ(
      countiesOfYear(counties, years, 2013, "2013"),
      (std::vector<CountyOfYear>{{"010101", "甲县", "010101", "010100", {"010101"}, true, false, false},
                                 {"010102", "乙县", "010102", "010100", {"010102"}, true, false, false},
                                 {"010104", "丁县", "010104", "010100", {"010104"}, true, true, true}}));
  EXPECT_EQ(countiesOfYear(counties, years, 2012, "2012").at(0),
            (CountyOfYear{"010101", "甲县", "010101", "010100", {"010101"}, true, true, false}));
}

TEST(WholeCountyYears, OfAUnitThatTheRegisterLacksEndWhereItDid) {
  const std::vector<Unit> counties{countyOf("010101", "甲县"), countyOf("010105", "戊县")};
  const CountyRegister known{
      {named("010101", "甲县")}, 2010, historyOf("010105,戊县,县级,p,q,1990,2017,010101,甲县,merged_into\n")};
  std::vector<CountyYears> found = countyYears(counties, {}, 2016, known);
  std::erase_if(found, [](const CountyYears& one) { return one.code != "010105"; });
  EXPECT_EQ(found, (std::vector<CountyYears>{
                       {"010105", "戊县", "010105", {"010105"}, "010100", std::nullopt, 2016, false}}));
}

TEST(WholeLevels, NameTheCountiesThatAProvinceGovernsItself) {
  std::vector<Unit> counties{countyOf("429004", "仙桃市"), countyOf("659001", "石河子市"),
                             countyOf("X", "无码")};
  const UnitLevels levels =
      levelsByPrefix(counties, {featureOf("", {}), featureOf("", {}), featureOf("", {})}, {});
  ASSERT_EQ(levels.prefectures.size(), 2u);
  EXPECT_EQ(levels.prefectures[0].code + levels.prefectures[0].name, "429000省直辖县级行政区划");
  EXPECT_EQ(levels.prefectures[1].code + levels.prefectures[1].name, "659000自治区直辖县级行政区划");
  EXPECT_EQ(levels.prefectures[1].parent, "650000");
  ASSERT_EQ(levels.provinces.size(), 2u);
  EXPECT_EQ(levels.provinces[0].code + levels.provinces[0].name, "420000湖北省");
  EXPECT_EQ(levels.provinces[1].code + levels.provinces[1].name, "650000新疆维吾尔自治区");
  EXPECT_EQ(counties[2].parent, "010100") << "a code of another kind is left alone";
}

TEST(WholeLevels, ByParentAddUpTheirCounties) {
  std::vector<Unit> counties{countyOf("a", ""), countyOf("b", ""), countyOf("c", ""), countyOf("d", "")};
  std::vector<geo::Feature> features(4);
  for (std::size_t i = 0; i < 4; ++i) {
    counties[i].areaKm2 = static_cast<double>(1 << i);
    counties[i].hasGeometry = i == 1;
    features[i].parentCode = i == 0 ? "Q" : i < 3 ? "P" : "";
  }
  const UnitLevels levels = levelsByParent(counties, features);
  EXPECT_TRUE(levels.prefectures.empty());
  ASSERT_EQ(levels.provinces.size(), 2u);
  EXPECT_EQ(levels.provinces[0], (Unit{"P", "P", "", Level::province, "", 6, true, "", false}));
  EXPECT_EQ(levels.provinces[1], (Unit{"Q", "Q", "", Level::province, "", 1, false, "", false}));
  EXPECT_EQ(counties[0].parent, "Q");
  EXPECT_EQ(counties[3].parent, "");
}

TEST(WholeNames, OfUnitsHaveThoseOfTheUnitsAbove) {
  std::vector<Unit> counties{countyOf("010101", "甲县"), countyOf("020101", "乙县")};
  counties[0].nameEn = "Jia";
  counties[1].parent = "";
  Unit prefecture = countyOf("010100", "甲市"), province = countyOf("010000", "甲省");
  prefecture.level = Level::prefecture;
  prefecture.parent = "010000";
  province.level = Level::province;
  province.parent = "";
  EXPECT_EQ(namedUnits(counties, {prefecture, province}),
            (std::vector<NamedUnit>{{"010101", "甲县", "甲省", "甲市", 0, "Jia"},
                                    {"020101", "乙县", "", "", 0, ""}}));
  EXPECT_EQ(namedUnits(support::csvTable("code,county_zh,province_zh\n1,甲县,甲省\n,,\n", "t.csv")),
            (std::vector<NamedUnit>{{"1", "甲县", "甲省", "", 2, ""}, {"", "", "", "", 3, ""}}));
}

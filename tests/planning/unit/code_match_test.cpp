#include "planning/unit/code_match.h"

#include <algorithm>
#include <set>

#include "tests/planning/shipped_data.h"

using namespace planning;

namespace {

NamedUnit unit(const char* code, const char* name, const char* province = "", const char* prefecture = "") {
  return {code, name, province, prefecture, 0, {}};
}

CodeMatch match(const std::vector<NamedUnit>& rows, const std::vector<NamedUnit>& units,
                int boundaryYear = 2016, int tableYear = 2010) {
  return matchCodes(rows, units, shipped::history(), {tableYear, boundaryYear});
}

bool has(const geo::Issues& issues, const std::string& kind) {
  return std::any_of(issues.begin(), issues.end(),
                     [&](const geo::Issue& issue) { return issue.kind == kind; });
}

geo::Feature feature(const char* code, const char* name, std::vector<std::string> place) {
  geo::Feature result;
  result.code = code;
  result.name = name;
  result.place = std::move(place);
  return result;
}

}  // namespace

TEST(CodeMatch, JoinsTheSameCode) {
  const auto result = match({unit("532123", "巧家县")}, {unit("532123", "巧家县")});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].kind, MatchKind::sameCode);
  EXPECT_TRUE(result.issues.empty());
}

TEST(CodeMatch, TakesTheEnglishNamesOfTheBoundariesAsTheirNames) {
  const auto named = [](const char* code, const char* name, const char* english) {
    NamedUnit one = unit(code, name, "贵州省", "贵阳市");
    one.nameEn = english;
    return one;
  };
  const std::vector<NamedUnit> units{
      named("520621", "江口县", "Jiangkou"), named("520102", "南明区", "Nanming"),
      named("520103", "云岩区", "Yunyan"), named("520113", "白云区", "Baiyun")};
  const auto result = match({unit("522222", "Jiangkou"), unit("520102", "Nanming")}, units);
  ASSERT_EQ(result.matches.size(), 2u);
  EXPECT_EQ(result.matches[0].kind, MatchKind::recoded);
  EXPECT_EQ(result.matches[1].kind, MatchKind::sameCode);
  EXPECT_TRUE(result.issues.empty());

  const auto doubtful = match({unit("520103", "Baiyun", "", "贵阳市"), unit("520113", "Elsewhere")}, units);
  ASSERT_EQ(doubtful.rows.size(), 1u);  // the name of another unit there
  EXPECT_EQ(doubtful.rows[0].unit.code, "520103");
  ASSERT_EQ(doubtful.matches.size(), 1u);  // one that nobody has is asked about
  EXPECT_EQ(doubtful.matches[0].unit, "520113");
  EXPECT_TRUE(has(doubtful.issues, "match.name_differs"));

  const auto recoded = match({unit("522222", "Baiyun")}, units);  // the code of 江口县 then
  ASSERT_EQ(recoded.matches.size(), 1u);
  EXPECT_TRUE(has(recoded.issues, "match.name_differs"));
}

TEST(CodeMatch, FollowsRecodingsAndRenames) {
  const auto result = match({unit("522222", "江口县"), unit("130602", "新市区")},
                            {unit("520621", "江口县"), unit("130602", "竞秀区")});
  ASSERT_EQ(result.matches.size(), 2u);
  EXPECT_EQ(result.matches[0].kind, MatchKind::recoded);
  EXPECT_EQ(result.matches[1].kind, MatchKind::renamed);
}

TEST(CodeMatch, MergesEveryRowThatIsWhollyInTheUnit) {
  const auto result = match({unit("310101", "黄浦区"), unit("310103", "卢湾区")}, {unit("310101", "黄浦区")});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].kind, MatchKind::merged);
  EXPECT_EQ(result.matches[0].whole.size(), 2u);
  EXPECT_TRUE(result.rows.empty());
}

TEST(CodeMatch, StopsAtTheStateThatTheBoundariesShow) {  // 卢湾区 still has its own polygon
  const auto result = match({unit("310101", "黄浦区"), unit("310103", "卢湾区")},
                            {unit("310101", "黄浦区"), unit("310103", "卢湾区")}, 2010);
  EXPECT_EQ(result.counts.at(MatchKind::sameCode), 2);
}

TEST(CodeMatch,
     KnowsALaterUnitUnderAnOldCode) {  // the layer has 清江浦区 (320812) under 清河区's code 320802
  const auto result =
      match({unit("320802", "清河区"), unit("320811", "清浦区")}, {unit("320802", "清江浦区")});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].kind, MatchKind::merged);
}

TEST(CodeMatch, SplitsARowIntoParts) {
  const auto result = match({unit("522201", "铜仁市")}, {unit("520602", "碧江区")});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].kind, MatchKind::split);
  EXPECT_TRUE(result.matches[0].whole.empty());
  ASSERT_EQ(result.rows.size(), 1u);  // nobody holds it wholly
}

TEST(CodeMatch, OnlyFlagsAPartialTransfer) {  // 湘潭县 gave a part to 雨湖区 in 2010
  const auto result = match({unit("341424", "和县"), unit("340207", "鸠江区")},
                            {unit("340523", "和县"), unit("340207", "鸠江区")});
  ASSERT_EQ(result.matches.size(), 2u);
  EXPECT_TRUE(result.matches[0].territoryChanged && result.matches[1].territoryChanged);
  EXPECT_TRUE(result.matches[0].parts.empty() && result.matches[1].parts.empty());
  EXPECT_EQ(result.territoryChanged, 2);
}

TEST(CodeMatch, GivesANewUnitNoData) {
  const auto result = match({unit("542430", "尼玛县")}, {unit("542430", "尼玛县"), unit("542431", "双湖县")});
  EXPECT_EQ(result.matches.size(), 1u);
  ASSERT_EQ(result.units.size(), 1u);
  EXPECT_EQ(result.units[0].countedIn, "542430");
}

TEST(CodeMatch, TakesASpellingVariantAndSaysSo) {
  const auto result = match({unit("130523", "内邱县")}, {unit("130523", "内丘县")});
  EXPECT_EQ(result.counts.at(MatchKind::sameCode), 1);
  EXPECT_TRUE(has(result.issues, "match.spelling"));
}

TEST(CodeMatch, JoinsExchangedNamesByCodeAndWarns) {
  const auto result =
      match({unit("130207", "丰润区", "河北", "唐山市"), unit("130208", "丰南区", "河北", "唐山市")},
            {unit("130207", "丰南区", "河北", "唐山市"), unit("130208", "丰润区", "河北", "唐山市")});
  ASSERT_EQ(result.matches.size(), 2u);
  EXPECT_EQ(result.matches[0].whole.front(), 0u);
  EXPECT_TRUE(has(result.issues, "match.names_swapped"));
}

TEST(CodeMatch, LeavesADoubtfulPairUnmatchedWithTheNearestNames) {
  const auto result =
      match({unit("130207", "别的地方", "河北", "唐山市")},
            {unit("130207", "丰南区", "河北", "唐山市"), unit("999999", "别的地点", "河北", "唐山市")});
  EXPECT_TRUE(result.matches.empty());
  ASSERT_EQ(result.rows.size(), 1u);
  EXPECT_EQ(result.rows[0].nearest.front(), "999999 别的地点");
  EXPECT_EQ(result.units.size(), 2u);
}

TEST(CodeMatch, FindsAnUnknownCodeByNameAndPlace) {
  const auto result =
      match({unit("512081", "简阳市", "四川", "资阳市")}, {unit("510180", "简阳市", "四川", "成都市")});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].kind, MatchKind::nameAndPlace);
}

TEST(CodeMatch, DoesNotMatchANameInAnotherPlace) {
  const auto result =
      match({unit("410402", "新华区", "河南", "平顶山市")}, {unit("130105", "新华区", "河北", "石家庄市")});
  EXPECT_TRUE(result.matches.empty());
}

TEST(CodeMatch, DoesNotChooseBetweenTwoOfTheSameName) {
  const auto result = match({unit("X1", "城区", "某省", "某市")},
                            {unit("Y1", "城区", "某省", "某市"), unit("Y2", "城区", "某省", "某市")});
  EXPECT_TRUE(result.matches.empty());
}

TEST(CodeMatch, NoticesThatAMergedPartHasNoRow) {
  const auto result = match({unit("310103", "卢湾区")}, {unit("310101", "黄浦区")});
  ASSERT_EQ(result.matches.size(), 1u);
  const auto all = match({unit("130603", "北市区")}, {unit("130606", "莲池区")});
  EXPECT_EQ(all.matches[0].missing, (std::vector<std::string>{"130604"}));
}

TEST(CodeMatch, NoticesThatTheUnitItselfHasNoRowWhereAnotherCameIntoIt) {
  const auto missingOf = [](const NamedUnit& row, const NamedUnit& of) {
    return match({row}, {of}).matches.at(0).missing;
  };
  using Codes = std::vector<std::string>;
  EXPECT_EQ(missingOf(unit("310103", "卢湾区"), unit("310101", "黄浦区")), Codes{"310101"});
  EXPECT_EQ(missingOf(unit("500222", "綦江县"), unit("500110", "綦江区")), Codes{"500110"})
      << "万盛区, which was renamed";
  EXPECT_EQ(missingOf(unit("522230", "万山特区"), unit("520603", "万山区")), Codes{})
      << "a part of another made the code with it";
  EXPECT_EQ(match({unit("310103", "卢湾区"), unit("310101", "黄浦区")}, {unit("310101", "黄浦区")})
                .matches.at(0)
                .missing,
            Codes{});
}

/// Synthetic: A becomes B in 2014; M is merged into N in 2011; P gives a part to Q in 2013.
CodeHistory laterChanges() {
  geo::Issues issues;
  return CodeHistory::fromTable(
      support::csvTable(
          "old_code,old_name,level,province,prefecture,year_from,year_to,new_codes,new_names,kind\n"
          "010101,甲县,县级,省,市,2000,2014,010201,甲县,recoded\n"
          "010102,丙县,县级,省,市,2000,2011,010103,丁县,merged_into\n"
          "010104,戊县,县级,省,市,2000,2013,010105,己县,partial_transfer\n",
          "changes.csv"),
      issues);
}

CodeMatch matchLater(const std::vector<NamedUnit>& rows, const std::vector<NamedUnit>& units,
                     int boundaryYear) {
  return matchCodes(rows, units, laterChanges(), {2010, boundaryYear});
}

TEST(CodeMatch, AppliesNoChangeAfterTheYearOfTheBoundaries) {
  const std::vector<NamedUnit> rows{unit("010102", "丙县"), unit("010103", "丁县")};
  const std::vector<NamedUnit> units{unit("010103", "丁县")};
  const auto before =
      matchLater(rows, units, 2010);  // 丙县 is not in 丁县 yet: its figures must not be added
  ASSERT_EQ(before.matches.size(), 1u);
  EXPECT_EQ(before.matches[0].kind, MatchKind::sameCode);
  ASSERT_EQ(before.rows.size(), 1u);
  EXPECT_EQ(before.rows[0].unit.code, "010102");
  EXPECT_EQ(matchLater(rows, units, 2011).matches.at(0).kind, MatchKind::merged);
  EXPECT_TRUE(matchLater({rows[0]}, units, 2010).matches.empty()) << "nor by the name that it will have";
  EXPECT_EQ(matchLater(rows, units, 0).matches.at(0).kind, MatchKind::merged) << "unknown: all are tried";
}

TEST(CodeMatch, FlagsATransferOfTerritoryOnlyUpToTheYearOfTheBoundaries) {
  const std::vector<NamedUnit> both{unit("010104", "戊县"), unit("010105", "己县")};
  EXPECT_EQ(matchLater(both, both, 2012).territoryChanged, 0);
  EXPECT_EQ(matchLater(both, both, 2013).territoryChanged, 2);
  EXPECT_EQ(matchCodes(both, both, laterChanges(), {2013, 2016}).territoryChanged, 2) << "in that very year";
  EXPECT_EQ(matchCodes(both, both, laterChanges(), {2014, 2016}).territoryChanged, 0) << "before the table";
}

/// Synthetic: a county with a merger into it in 2012, and one more change, in `year`, that leads to its code.
CodeHistory mergedAnd(const std::string& kind, int year) {
  geo::Issues issues;
  CodeHistory history = CodeHistory::fromTable(
      support::csvTable(
          "old_code,old_name,level,province,prefecture,year_from,year_to,new_codes,new_names,kind\n"
          "010102,丙县,县级,省,市,2000,2012,010103,丁县,merged_into\n"
          "010109,庚县,县级,省,市,2000," +
              std::to_string(year) + ",010103,丁县," + kind + "\n",
          "changes.csv"),
      issues);
  EXPECT_TRUE(issues.empty()) << kind;
  return history;
}

std::vector<std::string> missingAfter(const std::string& kind, int year, int boundaryYear = 2016) {
  const auto result = matchCodes({unit("010103", "丁县")}, {unit("010103", "丁县")}, mergedAnd(kind, year),
                                 {2010, boundaryYear});
  return result.matches.size() == 1 ? result.matches[0].missing : std::vector<std::string>{"no match"};
}

TEST(CodeMatch, ARowOfACodeThatWasThereLacksWhatWasMergedLater) {
  const std::vector<std::string> none, merged{"010102"};
  for (const char* kind : {"partial_transfer", "renamed_same_code+partial_transfer", "divided_among"})
    EXPECT_EQ(missingAfter(kind, 2011), merged) << kind << " makes no code";
  // a row under a code that was made after its year is of a table with later codes
  for (const char* kind : {"recoded", "recoded_renamed", "split", "new_unit_from_part",
                           "recoded_with_partial_transfer", "recoded_renamed(+territory_from_others)"}) {
    EXPECT_EQ(missingAfter(kind, 2011), none) << kind;
    EXPECT_EQ(missingAfter(kind, 2010), merged) << kind << " in the table's year";
  }
  EXPECT_EQ(missingAfter("partial_transfer", 2011, 2012), merged);
  EXPECT_EQ(missingAfter("partial_transfer", 2011, 2011), none) << "not merged yet";
}

TEST(CodeMatch, FollowsTwentyOneChangesOfOneCode) {
  std::string text =
      "old_code,old_name,level,province,prefecture,year_from,year_to,new_codes,new_names,kind\n";
  const auto code = [](int i) { return "0101" + std::to_string(10 + i); };
  for (int i = 0; i < 21; ++i)
    text += code(i) + ",县" + std::to_string(i) + ",县级,省,市,2000," + std::to_string(2011 + i) + "," +
            code(i + 1) + ",县" + std::to_string(i + 1) + ",recoded_renamed\n";
  geo::Issues issues;
  const CodeHistory history = CodeHistory::fromTable(support::csvTable(text, "changes.csv"), issues);
  for (const int last : {1, 20, 21}) {
    const std::string name = "县" + std::to_string(last);
    const auto result = matchCodes({unit(code(0).c_str(), "县0")}, {unit(code(last).c_str(), name.c_str())},
                                   history, {2010, 2040});
    ASSERT_EQ(result.matches.size(), 1u) << last;
    EXPECT_EQ(result.matches[0].kind, MatchKind::recoded) << last;
    EXPECT_EQ(result.matches[0].chain.size(), static_cast<std::size_t>(last));
    EXPECT_EQ(result.matches[0].chain.back().year, 2010 + last);
  }
}

TEST(CodeMatch, FlagsTerritoryThatChangedOnTheWayBack) {
  geo::Issues issues;
  const CodeHistory history = CodeHistory::fromTable(
      support::csvTable(
          "old_code,old_name,level,province,prefecture,year_from,year_to,new_codes,new_names,kind\n"
          "010101,甲县,县级,省,市,2000,2013,010201,甲区,recoded_renamed(+territory_from_others)\n"
          "010102,乙县,县级,省,市,2000,2013,010202,乙县,recoded\n",
          "changes.csv"),
      issues);
  const auto result = matchCodes({unit("010201", "甲区"), unit("010202", "乙县")},
                                 {unit("010101", "甲县"), unit("010102", "乙县")}, history, {2016, 2010});
  ASSERT_EQ(result.matches.size(), 2u);
  EXPECT_TRUE(result.matches[0].territoryChanged);
  EXPECT_FALSE(result.matches[1].territoryChanged);
  EXPECT_EQ(result.territoryChanged, 1);
}

std::vector<std::string> textsOf(const geo::Issues& issues) {
  std::vector<std::string> texts;
  for (const geo::Issue& issue : issues) texts.push_back(issue.kind + ", " + issue.place + ": " + issue.text);
  return texts;
}

/// Made-up codes that say nothing; the row is the seventh of its table.
CodeMatch matchNames(const char* province, const char* ofUnit, const char* name = "甲县") {
  NamedUnit row = unit("X1", name, province, "某市");
  row.row = 7;
  return matchCodes({row}, {unit("Y1", "甲县", ofUnit, "某市")}, laterChanges(), {2010, 2016});
}

TEST(CodeMatch, FindsANameInAPrefectureWhoseProvinceIsNotAnother) {
  for (const auto& [row, ofUnit] :
       {std::pair("某省", "某省"), std::pair("", "某省"), std::pair("某省", ""), std::pair("", "")}) {
    const CodeMatch found = matchNames(row, ofUnit);
    ASSERT_EQ(found.matches.size(), 1u) << row << '/' << ofUnit;
    EXPECT_EQ(found.matches[0].kind, MatchKind::nameAndPlace);
    EXPECT_EQ(
        textsOf(found.issues),
        std::vector<std::string>{
            "match.name_and_place, row 7: X1 甲县 was found by name and place: the boundaries call it Y1"});
  }
  EXPECT_TRUE(matchNames("某省", "别省").matches.empty());
  EXPECT_TRUE(matchNames("某省", "某省", "").matches.empty()) << "a row without a name";
  EXPECT_TRUE(matchNames("某省", "某省", "乙县").matches.empty());
}

TEST(CodeMatch, TakesASpellingUnlessItIsTheNameOfANeighbour) {
  const std::vector<NamedUnit> rows{unit("020101", "新华区", "甲省", "甲市")};
  const auto far =
      matchCodes(rows, {unit("020101", "新花区", "甲省", "甲市"), unit("030101", "新华区", "乙省", "乙市")},
                 laterChanges(), {2010, 2016});
  ASSERT_EQ(far.matches.size(), 1u);
  EXPECT_EQ(far.matches[0].unit, "020101");
  EXPECT_EQ(far.matches[0].kind, MatchKind::sameCode);
  EXPECT_EQ(
      textsOf(far.issues),
      std::vector<std::string>{"match.spelling, row 0: 020101 is written 新华区 in the table and 新花区 "
                               "in the boundaries: taken as the same unit"});
  const auto near =
      matchCodes(rows, {unit("020101", "新花区", "甲省", "甲市"), unit("020102", "新华区", "甲省", "甲市")},
                 laterChanges(), {2010, 2016});
  ASSERT_EQ(near.matches.size(), 1u);
  EXPECT_EQ(near.matches[0].unit, "020102");
  EXPECT_EQ(near.matches[0].kind, MatchKind::nameAndPlace);
}

TEST(CodeMatch, SaysInWhichRowsAUnitMadeOfPartsIsCounted) {
  geo::Issues issues;
  const CodeHistory history = CodeHistory::fromTable(
      support::csvTable(
          "old_code,old_name,level,province,prefecture,year_from,year_to,new_codes,new_names,kind\n"
          "010101,甲县,县级,省,市,2000,2012,010105,戊县,new_unit_from_part\n"
          "010102,乙县,县级,省,市,2000,2012,010105,戊县,new_unit_from_part\n"
          "010103,丙县,县级,省,市,2000,2009,010106,己县,new_unit_from_part\n",
          "changes.csv"),
      issues);
  const std::vector<NamedUnit> rows{unit("010101", "甲县"), unit("010102", "乙县"), unit("010103", "丙县")};
  std::vector<NamedUnit> units = rows;
  units.push_back(unit("010105", "戊县"));
  units.push_back(unit("010106", "己县"));
  const auto result = matchCodes(rows, units, history, {2010, 2016});
  ASSERT_EQ(result.units.size(), 2u);
  EXPECT_EQ(result.units[0].unit.code, "010105");
  EXPECT_EQ(result.units[0].countedIn, "010101");
  EXPECT_EQ(result.units[0].reason,
            "formed in 2012 from a part of 010101 甲县, 010102 乙县: no row in 2010, counted there");
  EXPECT_EQ(result.units[1].countedIn, "") << "formed before the table's year: it could have a row";
  EXPECT_EQ(result.units[1].reason, "no row of the table belongs to it");
}

TEST(CodeMatch, SaysWhyARowHasNoUnit) {
  const auto result = match({unit("522201", "铜仁市"), unit("130207", "别的地方"), unit("999998", "没有的")},
                            {unit("520602", "碧江区"), unit("130207", "丰南区")});
  ASSERT_EQ(result.rows.size(), 3u);
  EXPECT_EQ(
      result.rows[0].reason,
      "its area was divided among other units: rates are carried over as estimated, counts are not divided");
  EXPECT_EQ(result.rows[1].reason,
            "its code is that of 丰南区 in the boundaries, and nothing says that they are the same");
  EXPECT_EQ(result.rows[2].reason, "no unit of the boundaries is known to be this one");
}

TEST(CodeMatch, NamesItsKinds) {
  EXPECT_EQ(toString(MatchKind::sameCode), "same_code");
  EXPECT_EQ(toString(MatchKind::renamed), "renamed");
  EXPECT_EQ(toString(MatchKind::recoded), "recoded");
  EXPECT_EQ(toString(MatchKind::merged), "merged");
  EXPECT_EQ(toString(MatchKind::split), "split");
  EXPECT_EQ(toString(MatchKind::nameAndPlace), "name_and_place");
}

TEST(CodeMatch, RunsBackToOlderBoundaries) {  // a table of 2016 on boundaries of 2010
  const auto result =
      match({unit("520621", "江口县"), unit("310101", "黄浦区")},
            {unit("522222", "江口县"), unit("310101", "黄浦区"), unit("310103", "卢湾区")}, 2010, 2016);
  EXPECT_EQ(result.matches[0].kind, MatchKind::recoded);
}

TEST(CodeMatch, IsAPlainJoinWhereThereIsNoHistory) {
  const CodeHistory none;
  const auto result = matchCodes({unit("NC-A", "Ashe"), unit("NC-W", "Wake")},
                                 {unit("NC-A", "Ashe County"), unit("NC-X", "Other")}, none, {1974, 0});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].kind, MatchKind::sameCode);
  EXPECT_EQ(result.rows.size(), 1u);
  EXPECT_EQ(result.units.size(), 1u);
}

TEST(CodeRegister, HoldsTheUnitsOfTheYear) {
  const auto units =
      codeRegister({unit("310230", "崇明县", "上海", "上海市")}, 2010, shipped::history(), 2016);
  ASSERT_EQ(units.size(), 1u);
  EXPECT_EQ(units[0], unit("310151", "崇明区", "上海", "上海市"));
}

TEST(AssignCodes, LetsThePrefectureDecideWhereTheProvinceIsWrong) {
  std::vector<geo::Feature> features{feature("", "新华区", {"河南", "沧州市"})};
  const auto issues = assignCodes(
      features, {unit("130902", "新华区", "河北", "沧州市"), unit("410402", "新华区", "河南", "平顶山市")});
  EXPECT_EQ(features[0].code, "130902");
  EXPECT_TRUE(has(issues, "code.by_name_and_place"));
  EXPECT_TRUE(has(issues, "code.place_disagrees"));
}

/// Made up: two provinces have a prefecture of one name with a county of one name each.
TEST(AssignCodes, LetsTheProvinceDecideBetweenPrefecturesOfOneName) {
  const std::vector<NamedUnit> known{unit("110101", "同名县", "甲省", "同名市"),
                                     unit("120101", "同名县", "乙省", "同名市")};
  std::vector<geo::Feature> features{feature("", "同名县", {"乙省", "同名市"})};
  const auto issues = assignCodes(features, known);
  EXPECT_EQ(features[0].code, "120101");
  EXPECT_FALSE(has(issues, "code.place_disagrees"));
  features = {feature("", "同名县", {"丙省", "同名市"})};
  EXPECT_TRUE(has(assignCodes(features, known), "code.missing")) << "neither is in the third province";
}

TEST(AssignCodes, NeverGivesACodeTwiceNorGuesses) {
  std::vector<geo::Feature> features{feature("130902", "某区", {"河北", "沧州市"}),
                                     feature("", "新华区", {"河北", "沧州市"}),
                                     feature("", "无名县", {"河北"})};
  const auto issues = assignCodes(features, {unit("130902", "新华区", "河北", "沧州市")});
  EXPECT_TRUE(features[1].code.empty());
  EXPECT_TRUE(features[2].code.empty());
  EXPECT_EQ(
      std::count_if(issues.begin(), issues.end(), [](const auto& i) { return i.kind == "code.missing"; }), 2);
}

/// Made-up codes without a history.
TEST(CodeMatch, ACodeOfOneUnitWithTheNameOfAnotherIsAskedFor) {
  const std::vector<NamedUnit> units{unit("1", "Alba"), unit("2", "Brest")};
  const std::vector<NamedUnit> rows{unit("1", "Brest")};
  const auto asked = matchCodes(rows, units, {}, {});
  EXPECT_TRUE(asked.matches.empty());
  ASSERT_EQ(asked.rows.size(), 1u);
  EXPECT_NE(asked.rows[0].reason.find("its code is that of Alba"), std::string::npos) << asked.rows[0].reason;
  const auto byCode = matchCodes(rows, units, {}, {.byCode = true});
  ASSERT_EQ(byCode.matches.size(), 1u);
  EXPECT_EQ(byCode.matches[0].unit, "1");
  EXPECT_TRUE(has(byCode.issues, "match.name_differs"));
}

TEST(CodeMatch, ANameThatIsNobodysIsTakenByItsCodeAndAskedAbout) {
  const auto result = matchCodes({unit("1", "Weissenburg"), unit("2", "Brest")},
                                 {unit("1", "Alba"), unit("2", "Brest")}, {}, {});
  EXPECT_EQ(result.matches.size(), 2u);
  ASSERT_TRUE(has(result.issues, "match.name_differs"));
  EXPECT_NE(result.issues.front().text.find("is it the same unit?"), std::string::npos);
}

TEST(CodeMatch, ANameOfAnotherPlaceIsNoContradiction) {
  const auto result = matchCodes(
      {unit("46113", "Shannon", "South Dakota")},
      {unit("46113", "Oglala Lakota", "South Dakota"), unit("29203", "Shannon", "Missouri")}, {}, {});
  ASSERT_EQ(result.matches.size(), 1u);
  EXPECT_EQ(result.matches[0].unit, "46113");
}

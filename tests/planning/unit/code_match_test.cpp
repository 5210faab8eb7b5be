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

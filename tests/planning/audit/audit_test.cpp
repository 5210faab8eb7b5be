#include "planning/audit/audit.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "geo/report/error.h"
#include "planning/audit/score_board.h"
#include "tests/planning/audit/audited_counties.h"
#include "tests/support/stopping_progress.h"

using namespace planning;
using namespace planning::audit;

using test::code;
using test::count;
using test::rule;

namespace {
class Audit : public test::AuditedCounties {};
}  // namespace

TEST_F(Audit, FindsASumThatIsOffByOneAndSaysWhichFieldWouldFit) {
  put(code(1), "a", 4);
  put(code(1), "b", 6);
  put(code(1), "c", 11);
  const auto findings = ask(rule(RuleKind::compare, "a + b = c"));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].seen, "a=4; b=6; c=11");
  EXPECT_EQ(findings[0].expected, "a + b = 11");
  EXPECT_FALSE(findings[0].proposal.empty());
}

TEST_F(Audit, LeavesOutASumOfWhichAPartIsMissing) {
  put(code(1), "a", 4);
  put(code(1), "c", 11);
  EXPECT_TRUE(ask(rule(RuleKind::compare, "a + b = c")).empty());
  EXPECT_EQ(m_report.runs[0].judged, 0U);
}

TEST_F(Audit, HoldsARuleOnlyWhereItsConditionDoes) {
  for (int i = 1; i <= 2; ++i) {
    put(code(i), "a", i);
    put(code(i), "b", 7);
  }
  Rule one = rule(RuleKind::compare, "b <= 5");
  one.condition = "a > 1";
  const auto findings = ask(one);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].unit, code(2));
}

TEST_F(Audit, SkipsARuleAboutAnIndicatorThatTheCodebookLacksAndNamesIt) {
  put(code(1), "a", 4);
  EXPECT_TRUE(ask(rule(RuleKind::compare, "a = wealth")).empty());
  EXPECT_NE(m_report.runs[0].skipped.find("wealth"), std::string::npos) << m_report.runs[0].skipped;
}

TEST_F(Audit, RefusesAnExpressionThatIsNoneAndNamesTheRule) {
  put(code(1), "a", 4);
  try {
    ask(rule(RuleKind::compare, "a = 2 *"));
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_NE(std::string(error.what()).find("rule r "), std::string::npos) << error.what();
  }
}

TEST_F(Audit, NeverRunsAStatementThatARuleHolds) {
  put(code(1), "a", 4);
  EXPECT_THROW(ask(rule(RuleKind::compare, "a = (SELECT 1)")), geo::DataError);
  EXPECT_THROW(ask(rule(RuleKind::compare, "a = 1) FROM units; DROP TABLE units; --")), geo::DataError);
}

TEST_F(Audit, SkipsRulesThatCompareWithAPeriodThatIsNotThereAndSaysSo) {
  put(code(1), "a", 4);
  EXPECT_TRUE(ask(rule(RuleKind::growth, "a", 8)).empty());
  EXPECT_FALSE(m_report.runs[0].skipped.empty());
}

TEST_F(Audit, FindsAFigureThatIsNotFinite) {
  put(code(1), "a", std::nan(""));
  EXPECT_EQ(ask(rule(RuleKind::finite, "")).size(), 1U);
}

TEST_F(Audit, FindsAFigureBelowTheCodebooksRange) {
  m_around.indicators[0].min = 0;
  put(code(1), "a", -1);
  put(code(2), "a", 0);
  const auto findings = ask(rule(RuleKind::range, "a"));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].expected, ">= 0");
}

TEST_F(Audit, ExpectsOfAllWhatNinetyPercentHave) {
  putSmooth("2011", 1);
  std::erase_if(m_figures, [](const Figure& figure) { return figure.unit == code(3); });
  put(code(3), "b", 1);
  const auto findings = ask(rule(RuleKind::present, "a,b", 0.9));
  ASSERT_EQ(findings.size(), 1U);  // of b, which one county has, nothing is expected
  EXPECT_EQ(findings[0].unit, code(3));
}

TEST_F(Audit, ComparesAPrefectureWithTheSumOfItsCounties) {
  put(code(1), "a", 4);
  put(code(2), "a", 5);
  put("010100", "a", 10);
  Rule one = rule(RuleKind::hierarchy, "counts");
  one.scope = Scope::prefecture;
  const auto findings = ask(one);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].unit, "010100");
  EXPECT_EQ(findings[0].expected, "9");
}

TEST_F(Audit, TakesAPartialSumForWrongOnlyAboveThePrefecturesFigure) {
  put(code(1), "a", 4);
  put(code(2), "b", 5);  // has no a
  put("010100", "a", 10);
  Rule one = rule(RuleKind::hierarchy, "a");
  one.scope = Scope::prefecture;
  EXPECT_TRUE(ask(one).empty());
  m_figures.back().value = 3;
  EXPECT_EQ(ask(one).size(), 1U);
}

TEST_F(Audit, SumsUpNothingForAPrefectureWithoutAFigure) {
  put(code(1), "a", 4);
  put(code(2), "a", 5);
  put("010100", "b", 1);  // has no a
  Rule one = rule(RuleKind::hierarchy, "a");
  one.scope = Scope::prefecture;
  EXPECT_TRUE(ask(one).empty());
  EXPECT_EQ(m_report.runs[0].judged, 0U);
}

TEST_F(Audit, FindsAFigureTenTimesThatOfTheYearBefore) {
  putSmooth("2010", 1);
  putSmooth("2011", 1.03);
  change(code(7), "a", 10609);
  const auto findings = ask(rule(RuleKind::growth, "a", 8));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].unit, code(7));
}

TEST_F(Audit, FindsACountyThatBecameZero) {
  putSmooth("2010", 1);
  putSmooth("2011", 1.03);
  change(code(7), "a", 0);
  EXPECT_EQ(ask(rule(RuleKind::signChange, "a", 100)).size(), 1U);
  EXPECT_TRUE(ask(rule(RuleKind::signChange, "a", 5000)).empty());
}

TEST_F(Audit, FindsTwoFiguresInEachOthersPlace) {
  for (const char* period : {"2010", "2011"}) {
    putSmooth(period, 1);
    putSmooth(period, 3, "b");
  }
  change(code(9), "a", 3240);
  change(code(9), "b", 1080);
  const auto findings = ask(rule(RuleKind::swappedColumns, "*", 6));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].unit, code(9));
  EXPECT_EQ(findings[0].expected, "a=1080; b=3240");
}

TEST_F(Audit, OffersTheKnownCodeThatIsOneSlipAway) {
  putSmooth("2011", 1);
  for (Figure& figure : m_figures)
    if (figure.unit == "010112") figure.unit = "101112";  // the first two digits changed places
  const auto findings = ask(rule(RuleKind::code, ""));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].unit, "101112");
  EXPECT_EQ(findings[0].expected, "");  // 101112 is two slips from 010112
}

TEST_F(Audit, OffersFirstTheCodeThatHasNoFigures) {
  putSmooth("2011", 1);
  for (Figure& figure : m_figures)
    if (figure.unit == "010112") figure.unit = "010192";
  EXPECT_EQ(ask(rule(RuleKind::code, "")).at(0).expected, "010112");
}

TEST_F(Audit, FindsAUnitWhoseFiguresAreThereTwice) {
  put(code(1), "a", 1);
  put(code(1), "a", 2);
  EXPECT_EQ(ask(rule(RuleKind::doubled, "")).size(), 1U);
}

TEST_F(Audit, FindsAnOutlierInSkewedFiguresOnTheLogScale) {  // evenly spread in logs
  for (int i = 1; i <= kCounties; ++i) put(code(i), "a", 1000 * std::pow(1.2, i));
  EXPECT_TRUE(ask(rule(RuleKind::outlier, "a", 3.5)).empty());
  change(code(5), "a", 1e12);
  EXPECT_EQ(ask(rule(RuleKind::outlier, "a", 3.5)).size(), 1U);
  EXPECT_EQ(ask(rule(RuleKind::box, "a", 1.5)).size(), 1U);
}

TEST_F(Audit, LooksAtTheFirstCountyToo) {
  for (int i = 1; i <= kCounties; ++i) put(code(i), "a", 1000 * std::pow(1.2, i));
  change(code(1), "a", 1e12);
  for (const auto& [kind, tolerance] : {std::pair(RuleKind::outlier, 3.5), std::pair(RuleKind::box, 1.5)}) {
    const auto findings = ask(rule(kind, "a", tolerance));
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].unit, code(1));
  }
}

TEST_F(Audit, JudgesOnlyWhatItCanCompare) {
  putSmooth("2011", 1.03);
  ask(rule(RuleKind::swappedColumns, "*", 6));
  EXPECT_EQ(m_report.runs.at(0).judged, 0U) << "no period before";
  EXPECT_FALSE(m_report.runs.at(0).skipped.empty());
  for (int i = 2; i <= kCounties; ++i) put(code(i), "a", 990 + 10 * i, "2010");
  ask(rule(RuleKind::swappedColumns, "*", 6));
  EXPECT_EQ(m_report.runs.at(0).judged, 39U) << "without the first county, which has nothing before";
}

TEST_F(Audit, FindsACountyUnlikeItsNeighboursThatIsLikeCountiesFarAway) {  // a slope from west to east
  for (int i = 1; i <= kCounties; ++i) {
    const int uneven = i * 7 % 5 - 2;
    put(code(i), "a", 1000 * std::pow(1.3, i) * (1 + 0.1 * uneven));
    for (int j = i + 1; j <= std::min(i + 3, kCounties); ++j)
      m_around.neighbours.emplace_back(code(i), code(j));
  }
  change(code(10), "a", 1000 * std::pow(1.3, 30));
  EXPECT_TRUE(ask(rule(RuleKind::outlier, "a", 3.5)).empty());
  const auto findings = ask(rule(RuleKind::neighbours, "a", 8));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].unit, code(10));
}

TEST_F(Audit, FindsDigitsThatAreHeaped) {  // 60 counts that end in 0: chi-square 9 * 60 = 540
  for (int i = 1; i <= kCounties; ++i) {
    put(code(i), "a", 1000 + 10 * i);
    put(code(i), "b", 1000 + i);
  }
  m_around.indicators.resize(2);
  EXPECT_TRUE(ask(rule(RuleKind::digits, "a,b", 60)).empty());  // 40 are too few
  for (int i = 1; i <= 20; ++i) {
    const std::string extra = "0101" + std::to_string(60 + i);
    m_around.units.push_back({extra, "", "", Level::county, "010100"});
    put(extra, "a", 2000 + 10 * i);
    put(extra, "b", 2000 + i);
  }
  const auto findings = ask(rule(RuleKind::digits, "a,b", 60));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].unit, "010000");
  EXPECT_EQ(findings[0].indicators, std::vector<std::string>{"a"});
  EXPECT_NEAR(findings[0].strength, 540, 1e-9);
}

TEST_F(Audit, JudgesNoFiguresOfAnIndicatorThatTheCodebookLacks) {
  put(code(1), "z", 4);
  put(code(1), "a", -1);
  m_around.indicators[0].min = 0;
  for (const RuleKind kind : {RuleKind::range, RuleKind::outlier, RuleKind::present, RuleKind::hierarchy})
    EXPECT_TRUE(ask(rule(kind, "z", 1)).empty());
  EXPECT_EQ(ask(rule(RuleKind::range, "z,a")).size(), 1U);
}

TEST_F(Audit, HoldsEachComparisonUpToItsSign) {
  for (int i = 1; i <= 3; ++i) {
    put(code(i), "a", i);
    put(code(i), "b", 2);
  }
  const auto found = [this](const std::string& expression, double tolerance = 0) {
    std::vector<std::string> units;
    for (const Finding& finding : ask(rule(RuleKind::compare, expression, tolerance)))
      units.push_back(finding.unit + " " + finding.expected);
    EXPECT_EQ(m_report.runs[0].judged, 3U);
    EXPECT_EQ(m_report.runs[0].found, units.size());
    return units;
  };
  using Found = std::vector<std::string>;
  EXPECT_EQ(found("a = b"), (Found{code(1) + " a = 2", code(3) + " a = 2"}));
  EXPECT_EQ(found("a < b"), (Found{code(2) + " a < 2", code(3) + " a < 2"}));
  EXPECT_EQ(found("a <= b"), (Found{code(3) + " a <= 2"}));
  EXPECT_EQ(found("a > b"), (Found{code(1) + " a > 2", code(2) + " a > 2"}));
  EXPECT_EQ(found("a >= b"), (Found{code(1) + " a >= 2"}));
  EXPECT_EQ(found("a = b", 1), Found{});
  EXPECT_EQ(found("a = b", 0.99).size(), 2U);
}

TEST_F(Audit, TakesAToleranceInPartsOfTheLargerSide) {
  put(code(1), "a", 90);
  put(code(1), "b", 100);
  put(code(2), "a", 100);
  put(code(2), "b", 90);
  Rule one = rule(RuleKind::compare, "a = b", 0.1);
  one.relative = true;
  EXPECT_TRUE(ask(one).empty());
  one.tolerance = 0.099;
  EXPECT_EQ(ask(one).size(), 2U);
  EXPECT_DOUBLE_EQ(m_report.findings[0].strength, 0.1);  // 10 of 100
}

TEST_F(Audit, LetsSumsLoseTheirLastBits) {
  put(code(1), "a", 0.1);
  put(code(1), "b", 0.2);
  put(code(1), "c", 0.3);  // 0.1 + 0.2 is 0.30000000000000004
  EXPECT_TRUE(ask(rule(RuleKind::compare, "a + b = c")).empty());
}

TEST_F(Audit, FindsAFigureAboveTheCodebooksRangeBeyondTheTolerance) {
  m_around.indicators[0].max = 100;
  m_around.indicators[0].min = 10;
  put(code(1), "a", 102);
  put(code(2), "a", 103);
  put(code(3), "a", 8);
  put(code(4), "a", 7);
  put(code(5), "b", 1000);  // has no range
  const auto findings = ask(rule(RuleKind::range, "a,b", 2));
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].unit, code(2));
  EXPECT_EQ(findings[0].expected, "<= 100");
  EXPECT_EQ(findings[0].strength, 3);
  EXPECT_EQ(findings[1].expected, ">= 10");
  EXPECT_EQ(findings[1].strength, 3);
  EXPECT_EQ(m_report.runs[0].judged, 4U);
}

TEST_F(Audit, AsksAConditionAboutTheLevelOfAUnit) {
  for (const char* unit : {"010101", "010100", "010000", "area:hills"}) put(unit, "a", 9);
  const auto found = [this](const std::string& level) {
    Rule one = rule(RuleKind::compare, "a <= 5");
    one.scope = Scope::all;
    one.condition = "level = '" + level + "'";
    const auto findings = ask(one);
    return findings.size() == 1 ? findings[0].unit : std::to_string(findings.size());
  };
  EXPECT_EQ(found("county"), "010101");
  EXPECT_EQ(found("prefecture"), "010100");
  EXPECT_EQ(found("province"), "010000");
  EXPECT_EQ(found("area"), "area:hills");
  EXPECT_EQ(found("village"), "0");
}

TEST_F(Audit, ComparesAProvinceWithTheSumOfItsCounties) {
  put(code(1), "a", 4);
  put(code(2), "a", 6);
  put("010000", "a", 12);
  put("010100", "a", 99);
  Rule one = rule(RuleKind::hierarchy, "a");
  one.scope = Scope::province;
  const auto findings = ask(one);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].unit, "010000");
  EXPECT_EQ(findings[0].expected, "10");
  EXPECT_DOUBLE_EQ(findings[0].strength, 2.0 / 12);
  one.tolerance = 2;
  EXPECT_TRUE(ask(one).empty());
  m_around.indicators[0].kind = IndicatorKind::rate;  // which do not add up
  one.tolerance = 0;
  EXPECT_TRUE(ask(one).empty());
}

TEST_F(Audit, ExpectsOfAllWhatJustEnoughHave) {
  for (int i = 1; i <= 10; ++i) put(code(i), i <= 9 ? "a" : "b", 1);
  EXPECT_EQ(ask(rule(RuleKind::present, "a", 0.9)).size(), 1U);
  EXPECT_EQ(m_report.runs[0].judged, 10U);
  EXPECT_TRUE(ask(rule(RuleKind::present, "a", 0.91)).empty());
}

TEST_F(Audit, FindsARowThatIsThatOfThePeriodBefore) {
  m_around.indicators.clear();
  for (int i = 0; i < 8; ++i) {
    const std::string id = "i" + std::to_string(i);
    m_around.indicators.push_back(count(id));
    for (const int unit : {1, 2, 3}) {
      put(code(unit), id, 10 + i, "2010");
      put(code(unit), id, 10 + i);
    }
  }
  change(code(1), "i0", 99);  // seven of eight
  change(code(2), "i0", 99);  // six of eight
  change(code(2), "i1", 99);
  std::erase_if(m_figures, [](const Figure& figure) {  // only seven to compare
    return figure.unit == code(3) && figure.indicator == "i0";
  });
  const auto findings = ask(rule(RuleKind::copiedPeriod, "", 0.75));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].unit, code(1));
  EXPECT_EQ(findings[0].seen, "7/8 = 2010");
  EXPECT_EQ(findings[0].strength, 7);
  EXPECT_EQ(m_report.runs[0].judged, 2U);
}

TEST_F(Audit, CountsNoZerosAsCopiedFromThePeriodBefore) {
  m_around.indicators.clear();
  for (int i = 0; i < 8; ++i) {
    const std::string id = "i" + std::to_string(i);
    m_around.indicators.push_back(count(id));
    put(code(1), id, i == 0 ? 0 : 10, "2010");
    put(code(1), id, i == 0 ? 0 : 10);
  }
  EXPECT_TRUE(ask(rule(RuleKind::copiedPeriod, "", 0.5)).empty());  // seven are too few
  change(code(1), "i0", 5);
  EXPECT_EQ(ask(rule(RuleKind::copiedPeriod, "", 0.5)).at(0).seen, "7/8 = 2010");
}

TEST_F(Audit, FindsARowThatIsAnotherCountys) {
  for (const char* id : {"a", "b", "c"}) {
    put(code(1), id, 1000 + *id);
    put(code(2), id, 1000 + *id);
  }
  const auto findings = ask(rule(RuleKind::copiedUnit, "", 3));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].unit, code(2));
  EXPECT_EQ(findings[0].seen, "3 = " + code(1));
  EXPECT_EQ(findings[0].strength, 3);
  EXPECT_TRUE(ask(rule(RuleKind::copiedUnit, "", 4)).empty());
  change(code(1), "a", 999);  // a number that two may share by chance
  change(code(2), "a", 999);
  EXPECT_TRUE(ask(rule(RuleKind::copiedUnit, "", 3)).empty());
}

TEST_F(Audit, TakesNumbersThatManyCountiesShareForNoCopies) {
  for (int i = 1; i <= 4; ++i) put(code(i), "a", 5000);
  EXPECT_EQ(ask(rule(RuleKind::copiedUnit, "", 1)).size(), 6U);  // each pair of four
  put(code(5), "a", 5000);
  EXPECT_TRUE(ask(rule(RuleKind::copiedUnit, "", 1)).empty());
}

TEST_F(Audit, SkipsAComparisonWithThePeriodBeforeThatStandsInItsCondition) {
  put(code(1), "a", 4);
  Rule one = rule(RuleKind::compare, "a <= 1");
  one.condition = "before_a > 0";
  EXPECT_TRUE(ask(one).empty());
  EXPECT_EQ(m_report.runs[0].skipped, "there is no period before to compare with");
  EXPECT_EQ(m_report.against, "");
  put(code(1), "a", 1, "2010");
  EXPECT_EQ(ask(one).size(), 1U);
  EXPECT_EQ(m_report.against, "2010");
  EXPECT_EQ(m_report.period, "2011");
  EXPECT_EQ(m_report.figures, 1U);
}

TEST_F(Audit, FindsACountyThatHasNoFiguresAnyMore) {
  putSmooth("2010", 1);
  putSmooth("2011", 1);
  put(code(3) + "@2010", "a", 1, "2010");  // the same county once more
  put("010100", "a", 1, "2010");           // no county
  put("999999", "a", 1, "2010");           // nobody's code
  std::erase_if(m_figures,
                [](const Figure& figure) { return figure.unit == code(3) && figure.period == "2011"; });
  const auto findings = ask(rule(RuleKind::missingUnit, ""));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].unit, code(3));
  EXPECT_EQ(m_report.runs[0].judged, 40U);
  put(code(3) + "@2011", "a", 5);  // under a key of its own
  EXPECT_TRUE(ask(rule(RuleKind::missingUnit, "")).empty());
}

TEST_F(Audit, FindsTwoRowsInEachOthersPlace) {
  m_around.indicators.clear();
  for (int k = 0; k < 10; ++k) {
    const std::string id = "i" + std::to_string(k);
    m_around.indicators.push_back(count(id));
    for (int i = 1; i <= kCounties; ++i) {
      const auto value = [k](int county) { return 1000 * std::pow(1.1, (county * 7 + k * 3) % kCounties); };
      const int other = i == 7 ? 9 : i == 9 ? 7 : i;
      put(code(i), id, std::round(value(i)), "2010");
      put(code(i), id, std::round(value(other) * 1.03));
    }
  }
  const auto findings = ask(rule(RuleKind::swappedRows, "", 0.5));
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].unit, code(7));
  EXPECT_EQ(findings[0].expected, code(9));
  EXPECT_EQ(findings[1].unit, code(9));
  EXPECT_EQ(findings[1].expected, code(7));
  EXPECT_EQ(m_report.runs[0].judged, 40U);
}

TEST_F(Audit, JudgesARatioByItsLogWhereItIsAboveZero) {
  for (int i = 1; i <= kCounties; ++i) {
    put(code(i), "a", i == 3 ? 0 : 1000 * std::pow(1.2, i));
    put(code(i), "b", 10);
  }
  EXPECT_TRUE(ask(rule(RuleKind::outlier, "a / b", 3.5)).empty());
  change(code(5), "a", 1e12);
  const auto findings = ask(rule(RuleKind::outlier, "a / b", 3.5));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].unit, code(5));
  EXPECT_EQ(findings[0].indicators, (std::vector<std::string>{"a", "b"}));
}

TEST_F(Audit, EndsWhereUnitsStandAboveThemselves) {
  for (Unit& unit : m_around.units) unit.parent = unit.code;
  putSmooth("2011", 1);
  put("010100", "a", 1);
  EXPECT_TRUE(ask(rule(RuleKind::hierarchy, "*")).empty()) << "no county is known to be below it";
  StoredFinding found;
  found.finding.unit = code(1);
  const ScoreBoard board = scoreBoard({found}, m_around.units);
  ASSERT_EQ(board.provinces.size(), 1U);
  EXPECT_EQ(board.provinces[0].key, "");
}

TEST_F(Audit, StopsWhereItsJobIsToStop) {
  putSmooth("2011", 1);
  putSmooth("2010", 0.9);
  const FigureGrid now = gridOf(m_figures, "2011"), before = gridOf(m_figures, "2010");
  for (const RuleKind kind :
       {RuleKind::growth, RuleKind::signChange, RuleKind::copiedPeriod, RuleKind::copiedUnit,
        RuleKind::swappedRows, RuleKind::swappedColumns, RuleKind::outlier, RuleKind::box}) {
    const std::vector<Rule> rules{rule(kind, "*", 1)};
    test::StoppingProgress counting;
    (void)planning::audit::audit(now, &before, m_around, rules, &counting);
    EXPECT_GT(counting.asked(), 1);
    EXPECT_TRUE(counting.isInRange());
    for (int at = 1; at <= counting.asked(); ++at) {
      test::StoppingProgress stopping(at);
      EXPECT_THROW((void)planning::audit::audit(now, &before, m_around, rules, &stopping), geo::Cancelled);
    }
  }
}

TEST(ScoreBoard, StopsWhereItsJobIsToStop) {
  test::StoppingProgress stopping(2);
  EXPECT_THROW((void)scoreBoard(std::vector<StoredFinding>(3), {}, &stopping), geo::Cancelled);
}

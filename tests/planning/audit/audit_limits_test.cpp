#include <gtest/gtest.h>

#include <cmath>

#include "planning/audit/audit.h"
#include "planning/audit/robust.h"
#include "tests/planning/audit/audited_counties.h"
#include "tests/support/stopping_progress.h"

// Synthetic figures whose statistics can be told by hand: both sides of each limit, whole findings.

using namespace planning;
using namespace planning::audit;
using test::code;
using test::rule;

namespace {

using Lines = std::vector<std::string>;

class AuditLimits : public test::AuditedCounties {
 protected:
  /// Every county the same value.
  void putEvenly(const std::string& indicator, double value, const char* period) {
    for (int i = 1; i <= kCounties; ++i) put(code(i), indicator, value, period);
  }
  void setIndicators(const std::vector<std::string>& ids) {
    m_around.indicators.clear();
    for (const std::string& id : ids) m_around.indicators.push_back(test::count(id));
  }
  /// "unit: seen; expected" of each finding.
  Lines told(const Rule& one) {
    Lines lines;
    for (const Finding& finding : ask(one))
      lines.push_back(finding.unit + ": " + finding.seen + "; " + finding.expected);
    return lines;
  }
  std::size_t judged() const { return m_report.runs.at(0).judged; }
  /// How often a whole audit asks whether it is to stop.
  int asked(const std::vector<Rule>& rules) {
    const FigureGrid now = gridOf(m_figures, "2011"), before = gridOf(m_figures, "2010");
    test::StoppingProgress counting;
    (void)planning::audit::audit(now, before.figureCount() > 0 ? &before : nullptr, m_around, rules,
                                 &counting);
    return counting.asked();
  }
};

}  // namespace

TEST_F(AuditLimits, AFindingOfGrowthSaysWhatWasExpectedAndHowFarItIsFromIt) {
  setIndicators({"a"});
  putEvenly("a", 1000000, "2010");
  putEvenly("a", 3000000, "2011");
  change(code(7), "a", 10000000);
  Rule one = rule(RuleKind::growth, "a", 8);
  one.severity = Severity::warning;
  const auto findings = ask(one);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, "r");
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_EQ(findings[0].unit, code(7));
  EXPECT_EQ(findings[0].period, "2011");
  EXPECT_EQ(findings[0].indicators, Lines{"a"});
  EXPECT_EQ(findings[0].seen, "a=10000000");
  // (3 v + 0.5) / (v + 0.5) of v is 3 v - 1
  EXPECT_EQ(findings[0].expected, "~ 2999999");
  // 39 of 40 changes are equal: the spread is 1.2533 of their mean deviation
  const double change = std::log(10000000.5 / 3000000.5), spread = 1.2533 * change / 40;
  const double z = change / std::hypot(spread, 1 / std::sqrt(10000000.5), 1 / std::sqrt(1000000.5));
  EXPECT_NEAR(findings[0].strength, z, 1e-6);
  EXPECT_EQ(judged(), 40U);
  one.tolerance = z + 0.01;
  EXPECT_TRUE(ask(one).empty());
  one.tolerance = z - 0.01;
  EXPECT_EQ(ask(one).size(), 1U);
}

TEST_F(AuditLimits, NoSpreadIsTakenForLessThanOnePercent) {
  setIndicators({"a"});
  for (int i = 1; i <= kCounties; ++i) {
    put(code(i), "a", 1e10, "2010");
    put(code(i), "a", 1e10 * (1 + 1e-4 * (i % 2)));  // changes of 0 and 0.0001: a spread far below 0.01
  }
  change(code(7), "a", 1.1e10);
  const auto findings = ask(rule(RuleKind::growth, "a", 8));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_NEAR(findings[0].strength, std::log(1.1) / 0.01, 0.1);
}

TEST_F(AuditLimits, ACountyWhoseCountsAllGrewMoreIsItsOwnMeasureFromThreeCountsOn) {
  const auto found = [this](const std::vector<std::string>& ids) {
    setIndicators(ids);
    m_figures.clear();
    for (const std::string& id : ids) {
      putEvenly(id, 1000000, "2010");
      putEvenly(id, 3000000, "2011");
      change(code(5), id, 5000000);
    }
    return told(rule(RuleKind::growth, "*", 8));
  };
  EXPECT_EQ(found({"a", "b"}).size(), 2U);
  EXPECT_EQ(found({"a", "b", "c"}), Lines{});
  EXPECT_EQ(found({"a", "b", "c", "d"}), Lines{});
  change(code(5), "d", 90000000);
  // (5 v + 0.5) / (v + 0.5) of v is 5 v - 2
  EXPECT_EQ(told(rule(RuleKind::growth, "*", 8)), Lines{code(5) + ": d=90000000; ~ 4999998"});
}

TEST_F(AuditLimits, GrowthIsNotJudgedOfWhatIsComputedOrUnknown) {
  m_around.indicators[1].formula = "share(a, c)";
  for (const char* id : {"a", "b", "z"})
    for (const char* period : {"2010", "2011"}) putSmooth(period, 1, id);
  (void)ask(rule(RuleKind::growth, "a"));
  EXPECT_EQ(judged(), 40U);
  for (const char* id : {"b", "z"}) {
    (void)ask(rule(RuleKind::growth, id));
    EXPECT_EQ(judged(), 0U) << id;
  }
}

TEST_F(AuditLimits, ASignChangesFromAndToBothSidesOfZero) {
  const std::vector<std::pair<double, double>> changes{
      {500, -500}, {0, -300}, {0, 300}, {300, 0}, {-400, 0}, {-300, -400}, {0, 0}, {300, 400}, {299, -299}};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    put(code(static_cast<int>(i) + 1), "a", changes[i].first, "2010");
    put(code(static_cast<int>(i) + 1), "a", changes[i].second);
  }
  put(code(20), "a", 1000);  // has none before
  const Rule one = rule(RuleKind::signChange, "a", 300);
  EXPECT_EQ(told(one),
            (Lines{code(1) + ": a=-500; ~ 500", code(2) + ": a=-300; ~ 0", code(3) + ": a=300; ~ 0",
                   code(4) + ": a=0; ~ 300", code(5) + ": a=0; ~ -400"}));
  EXPECT_EQ(judged(), 9U);
  EXPECT_EQ(m_report.findings[0].strength, 500);
  EXPECT_EQ(m_report.findings[4].strength, 400);
}

TEST_F(AuditLimits, RowsAreJudgedForAnExchangeFromEightFiguresOn) {
  std::vector<std::string> ids;
  const auto value = [](int county, int k) {
    return std::round(1000 * std::pow(1.1, (county * 7 + k * 3) % 40));
  };
  const auto fill = [&](int figures) {
    ids.clear();
    m_figures.clear();
    for (int k = 0; k < figures; ++k) ids.push_back("i" + std::to_string(k));
    setIndicators(ids);
    for (int k = 0; k < figures; ++k)
      for (int i = 1; i <= kCounties; ++i) {
        put(code(i), ids[static_cast<std::size_t>(k)], value(i, k), "2010");
        put(code(i), ids[static_cast<std::size_t>(k)], value(i == 7 ? 9 : i == 9 ? 7 : i, k));
      }
    return ask({rule(RuleKind::growth, "*", 8), rule(RuleKind::swappedRows, "", 0.5)});
  };
  const auto findings = fill(8);
  ASSERT_EQ(findings.size(), 2U) << "growth says nothing of rows that are told already";
  EXPECT_EQ(judged(), 40U) << "whole rows first";
  EXPECT_EQ(findings[0].unit + " " + findings[0].seen, code(7) + " " + code(9));
  EXPECT_EQ(findings[0].expected, code(9));
  EXPECT_GE(findings[0].strength, 0.5);
  EXPECT_LE(findings[0].strength, 1);
  EXPECT_TRUE(findings[0].indicators.empty());
  EXPECT_EQ(m_report.runs.at(1).judged, 38U * 8U);
  (void)fill(7);
  EXPECT_EQ(m_report.runs.at(0).found, 0U) << "seven are too few";
  EXPECT_EQ(judged(), 0U);
}

TEST_F(AuditLimits, ANeighbourhoodHasThreeCountiesAtLeast) {
  const auto link = [this](int far) {
    m_around.neighbours.clear();
    for (int i = 1; i <= kCounties; ++i)
      for (int j = i + 1; j <= std::min(i + far, kCounties); ++j)
        m_around.neighbours.emplace_back(code(i), code(j));
    m_around.neighbours.emplace_back(code(1), "999999");  // has no figures
  };
  for (int i = 1; i <= kCounties; ++i) put(code(i), "a", 1000 * std::pow(1.3, i) * (1 + 0.1 * (i * 7 % 5)));
  link(3);
  (void)ask(rule(RuleKind::neighbours, "a", 8));
  EXPECT_EQ(judged(), 40U);
  link(2);
  (void)ask(rule(RuleKind::neighbours, "a", 8));
  EXPECT_EQ(judged(), 38U) << "those at both ends have two";
}

TEST_F(AuditLimits, DigitsAreCountedOfAHundredOnAndOfFiftyOn) {
  setIndicators({"a"});
  const auto fill = [this](int figures) {
    m_figures.clear();
    for (int i = 1; i <= figures; ++i) {
      const std::string unit = "0103" + std::to_string(10 + i);
      m_around.units.push_back({unit, "", "", Level::county, "010100"});
      put(unit, "a", i == 1 ? 100 : 90 + 10 * i + 0.75);
    }
    put(code(1), "a", 99);
  };
  fill(49);
  EXPECT_EQ(told(rule(RuleKind::digits, "a", 60)), Lines{});
  EXPECT_EQ(judged(), 0U);
  fill(50);
  EXPECT_EQ(told(rule(RuleKind::digits, "a", 60)), Lines{"010000: a: 0 x 50 / 50; "});
  EXPECT_EQ(judged(), 1U);
  EXPECT_NEAR(m_report.findings[0].strength, 45 * 45 / 5.0 + 9 * 5, 1e-9);  // 5 of each digit are expected
  EXPECT_EQ(told(rule(RuleKind::digits, "a", 450)), Lines{});
}

TEST_F(AuditLimits, AnOutlierIsAsStrongAsItsModifiedZ) {
  setIndicators({"a"});
  std::vector<double> logs;
  for (int i = 1; i <= kCounties; ++i) {
    const double value = i == 5 ? 1e12 : std::round(1000 * std::pow(1.2, i));
    put(code(i), "a", value);
    logs.push_back(std::log(value + 0.5));
  }
  const double z = modifiedZ(logs[4], *spreadOf(logs));
  EXPECT_EQ(told(rule(RuleKind::outlier, "a", 3.5)), Lines{code(5) + ": a=1000000000000; "});
  EXPECT_NEAR(m_report.findings[0].strength, z, 1e-9);
  EXPECT_EQ(judged(), 40U);
  EXPECT_TRUE(ask(rule(RuleKind::outlier, "a", z + 0.01)).empty());
  EXPECT_EQ(ask(rule(RuleKind::outlier, "a", z - 0.01)).size(), 1U);
  const Fences fences = *adjustedBox(logs, 1.5);
  const double middle = median(logs);
  EXPECT_EQ(told(rule(RuleKind::box, "a", 1.5)).size(), 1U);
  EXPECT_NEAR(m_report.findings[0].strength, 1.5 * (logs[4] - middle) / (fences.upper - middle), 1e-9);
  EXPECT_EQ(judged(), 40U);
}

TEST_F(AuditLimits, ABoxFindsWhatIsFarBelowToo) {
  setIndicators({"a"});
  std::vector<double> logs;
  for (int i = 1; i <= kCounties; ++i) {
    const double value = i == 5 ? 1 : std::round(1e6 * std::pow(1.1, i));
    put(code(i), "a", value);
    logs.push_back(std::log(value + 0.5));
  }
  const Fences fences = *adjustedBox(logs, 1.5);
  const double middle = median(logs);
  EXPECT_EQ(told(rule(RuleKind::box, "a", 1.5)), Lines{code(5) + ": a=1; "});
  EXPECT_NEAR(m_report.findings[0].strength, 1.5 * (middle - logs[4]) / (middle - fences.lower), 1e-9);
}

TEST_F(AuditLimits, SevenFiguresTellNoOutlier) {
  for (int i = 1; i <= 7; ++i) put(code(i), "a", i == 7 ? 1e9 : 1000 + i);
  for (const RuleKind kind : {RuleKind::outlier, RuleKind::box}) {
    EXPECT_TRUE(ask(rule(kind, "a", 1.5)).empty());
    EXPECT_EQ(judged(), 0U);
  }
  put(code(8), "a", 1008);
  for (const RuleKind kind : {RuleKind::outlier, RuleKind::box}) {
    EXPECT_EQ(ask(rule(kind, "a", 1.5)).size(), 1U);
    EXPECT_EQ(judged(), 8U);
  }
}

TEST_F(AuditLimits, ARangeMayHaveOneEndOnly) {
  m_around.indicators[0].min = 10;
  m_around.indicators[1].max = 20;
  for (const double value : {8.0, 9.0, 500.0}) put(code(static_cast<int>(value) % 30), "a", value);
  for (const double value : {-500.0, 21.0, 22.0})
    put(code(std::abs(static_cast<int>(value)) % 29), "b", value);
  EXPECT_EQ(told(rule(RuleKind::range, "a,b", 1)),
            (Lines{code(8) + ": a=8; >= 10", code(22) + ": b=22; <= 20"}));
  EXPECT_EQ(judged(), 6U);
  EXPECT_EQ(m_report.findings[1].strength, 2);
  EXPECT_EQ(told(rule(RuleKind::range, "a,b")),
            (Lines{code(8) + ": a=8; >= 10", code(9) + ": a=9; >= 10", code(21) + ": b=21; <= 20",
                   code(22) + ": b=22; <= 20"}))
      << "nothing is told at the end that is not there";
}

TEST_F(AuditLimits, FiguresThatAreNotFiniteAreCountedWithTheOthers) {
  put(code(1), "a", std::nan(""));
  put(code(2), "b", INFINITY);
  put(code(3), "a", 1);
  EXPECT_EQ(told(rule(RuleKind::finite, "")), (Lines{code(1) + ": a=?; ", code(2) + ": b=?; "}));
  EXPECT_EQ(m_report.findings[1].indicators, Lines{"b"});
  EXPECT_EQ(judged(), 3U);
}

TEST_F(AuditLimits, FiguresThatAreThereTwiceAreToldByTheirUnit) {
  for (const char* id : {"a", "b"}) {
    put(code(1), id, 1);
    put(code(1), id, 2);
  }
  put(code(2), "a", 1);
  EXPECT_EQ(told(rule(RuleKind::doubled, "")), Lines{code(1) + ": 2 x 2; "});
  EXPECT_EQ(m_report.findings[0].indicators, (Lines{"a", "b"}));
  EXPECT_EQ(judged(), 2U);
}

TEST_F(AuditLimits, AnUnknownCodeIsToldWithAllCodesOneSlipAway) {
  putSmooth("2011", 1);
  put("010192", "a", 1);      // one digit is another one, or the last two changed places
  put("area:hills", "a", 1);  // no county
  EXPECT_EQ(told(rule(RuleKind::code, "")), Lines{"010192: 010192; 010102, 010112, 010122, 010129, 010132"});
  EXPECT_EQ(judged(), 42U);
}

TEST_F(AuditLimits, RatesAreDistinctiveFromTenOn) {
  m_around.indicators[0].kind = IndicatorKind::rate;
  for (const int unit : {1, 2}) {
    put(code(unit), "a", 10);
    put(code(unit), "b", 1000);
    put(code(unit + 2), "a", 9.99);
    put(code(unit + 2), "b", 999);
  }
  EXPECT_EQ(told(rule(RuleKind::copiedUnit, "", 2)), Lines{code(2) + ": 2 = " + code(1) + "; "});
  EXPECT_EQ(judged(), 4U);
  EXPECT_EQ(m_report.findings[0].strength, 2);
}

TEST_F(AuditLimits, ProposalsChangeTheOnlyFieldThatOtherRulesLeaveFree) {
  setIndicators({"a", "b", "c", "d", "e"});
  const auto proposal = [this](Rule broken, double a, double b, double c) {
    m_figures.clear();
    for (const auto& [id, value] :
         {std::pair{"a", a}, {"b", b}, {"c", c}, {"d", a}, {"e", b}})  // a and b are right: d and e say so
      put(code(1), id, value);
    Rule sameA = rule(RuleKind::compare, "a = d"), sameB = rule(RuleKind::compare, "b = e");
    sameA.id = "sameA";
    sameB.id = "sameB";
    const auto findings = ask({broken, sameA, sameB});
    EXPECT_EQ(findings.size(), 1U);
    return findings.at(0).proposal;
  };
  EXPECT_EQ(proposal(rule(RuleKind::compare, "a + b = c"), 4, 6, 20), "c -> 10");
  EXPECT_EQ(proposal(rule(RuleKind::compare, "a + b = c", 2.5), 4, 6, 13), "c -> 10")
      << "to the point, not within the tolerance";
  EXPECT_EQ(proposal(rule(RuleKind::compare, "a + b = c", 2.5), 4, 6, 7), "c -> 10");
  EXPECT_EQ(proposal(rule(RuleKind::compare, "c <= a + 2"), 4, 6, 9), "c -> 6");
  EXPECT_EQ(proposal(rule(RuleKind::compare, "c < a"), 4, 6, 9), "c -> 4");
  EXPECT_EQ(proposal(rule(RuleKind::compare, "c >= a + b"), 4, 6, 9), "c -> 10");
  EXPECT_EQ(proposal(rule(RuleKind::compare, "c > a + b"), 4, 6, 9), "c -> 10");
  EXPECT_EQ(proposal(rule(RuleKind::compare, "c = a - b + 5"), 9, 6, 3), "c -> 8");
  m_around.indicators[2].decimals = 2;
  EXPECT_EQ(proposal(rule(RuleKind::compare, "a / 3 = c"), 10, 6, 1), "c -> 3.33");
}

TEST_F(AuditLimits, NothingIsProposedOfRulesThatAreNotLinearOrNoErrors) {
  put(code(1), "a", 4);
  put(code(1), "b", 6);
  put(code(1), "c", 20);
  Rule share = rule(RuleKind::compare, "a + b = c", 0.01), hint = share;
  share.relative = true;
  hint.severity = Severity::hint;
  for (const Rule& one :
       {share, hint, rule(RuleKind::compare, "a * b = c"), rule(RuleKind::compare, "max(a, b) = c")}) {
    const auto findings = ask(one);
    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].proposal, "");
  }
}

TEST_F(AuditLimits, TheFieldThatChangedMostIsProposed) {
  for (const auto& [id, factor] : {std::pair{"a", 1.0}, {"b", 2.0}, {"c", 3.0}})
    for (const char* period : {"2010", "2011"}) putSmooth(period, factor, id);
  const double b = 2 * (990 + 70);
  change(code(7), "b", b + 400);
  const auto findings = ask(rule(RuleKind::compare, "a + b = c"));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].seen, "a=1060; b=2520; c=3180");
  EXPECT_EQ(findings[0].proposal, "b -> 2120");
}

TEST_F(AuditLimits, AConditionMayLeaveARuleOutOfAProposal) {
  put(code(1), "a", 4);
  put(code(1), "b", 6);
  put(code(1), "c", 20);
  Rule sum = rule(RuleKind::compare, "a + b = c"), bounded = rule(RuleKind::compare, "c >= 15");
  bounded.id = "bounded";
  Rule fixedA = rule(RuleKind::compare, "a = 4"), fixedB = rule(RuleKind::compare, "b = 6");
  fixedA.id = "a";
  fixedB.id = "b";
  EXPECT_NE(ask({sum, bounded, fixedA, fixedB}).at(0).proposal, "c -> 10");
  bounded.condition = "a > 4";
  EXPECT_EQ(ask({sum, bounded, fixedA, fixedB}).at(0).proposal, "c -> 10");
}

TEST_F(AuditLimits, ItIsAskedAtEveryCountyWhetherToStop) {
  setIndicators({"a"});
  putSmooth("2011", 1);
  const int without = asked({rule(RuleKind::finite, "")});  // which asks nothing itself
  EXPECT_GE(asked({rule(RuleKind::copiedUnit, "", 1)}) - without, kCounties);
  EXPECT_GE(asked({rule(RuleKind::code, "")}) - without, kCounties);
  EXPECT_GE(asked({rule(RuleKind::range, "a")}) - without, 1);
  EXPECT_GE(asked({rule(RuleKind::digits, "a", 1)}) - without, 1);
  for (const RuleKind kind : {RuleKind::outlier, RuleKind::box, RuleKind::neighbours})
    EXPECT_GE(asked({rule(kind, "a", 1e9)}) - without, 2) << "at the figures and at the judgement";
  EXPECT_GE(asked({rule(RuleKind::present, "a", 0.9)}) - without, 1);
  EXPECT_GE(asked({rule(RuleKind::hierarchy, "a")}) - without, kCounties);
  putSmooth("2010", 1);
  const int withBefore = asked({rule(RuleKind::finite, "")});
  EXPECT_GT(withBefore, without) << "the changes since then";
  for (const RuleKind kind : {RuleKind::growth, RuleKind::signChange, RuleKind::swappedColumns,
                              RuleKind::swappedRows, RuleKind::copiedPeriod})
    EXPECT_GE(asked({rule(kind, kind == RuleKind::growth || kind == RuleKind::signChange ? "a" : "", 1e9)}) -
                  withBefore,
              kCounties);
}

TEST_F(AuditLimits, ItIsAskedAtEveryPairOfCopiesAndEveryFinding) {
  setIndicators({"a"});
  for (int i = 1; i <= kCounties; ++i) put(code(i), "a", 1000 + (i + 1) / 2);
  const int without = asked({rule(RuleKind::finite, "")});
  EXPECT_GE(asked({rule(RuleKind::copiedUnit, "", 2)}) - without, 20 + 20) << "20 numbers, 20 pairs";
  EXPECT_GE(asked({rule(RuleKind::copiedUnit, "", 1)}) - without, 20 + 20 + 20) << "and 20 proposals";
}

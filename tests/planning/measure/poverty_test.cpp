#include "planning/measure/poverty.h"

#include <gtest/gtest.h>

#include <cmath>

#include "geo/report/error.h"

namespace {

using namespace planning::measure;

struct Country {
  const char* name;
  std::vector<double> incomes;
  double headcount, gap, severity;
};

/// Haughton and Khandker, Handbook on Poverty and Inequality (World Bank 2009), chapter 4: line 125. The
/// severity of C, 0.0136, is printed there; the others follow from the definition.
class HandbookCountry : public testing::TestWithParam<Country> {};

TEST_P(HandbookCountry, HasThePublishedIndices) {
  const Fgt measured = fgt({GetParam().incomes}, 125);
  EXPECT_NEAR(measured.headcount.value, GetParam().headcount, 1e-9);
  EXPECT_NEAR(measured.gap.value, GetParam().gap, 1e-9);
  EXPECT_NEAR(measured.severity.value, GetParam().severity, 1e-9);
}

INSTANTIATE_TEST_SUITE_P(Of, HandbookCountry,
                         testing::Values(Country{"A", {100, 100, 150, 150}, 0.5, 0.1, 0.02},
                                         Country{"B", {124, 124, 150, 150}, 0.5, 0.004, 0.000032},
                                         Country{"C", {100, 110, 150, 160}, 0.5, 0.08, 0.0136}),
                         [](const auto& one) { return one.param.name; });

const std::vector<double> kIncomes{60, 80, 100, 140}, kWeights{10, 30, 40, 20};

TEST(Fgt, WeighsEachHousehold) {
  const Fgt measured = fgt({kIncomes, kWeights}, 100);
  EXPECT_NEAR(measured.headcount.value, 0.4, 1e-12);
  EXPECT_NEAR(measured.gap.value, 0.1, 1e-12);
  EXPECT_NEAR(measured.severity.value, 0.028, 1e-12);
}

TEST(Fgt, CountsNobodyAtTheLineAsPoor) {
  const std::vector<double> incomes{125, 125, 130};
  EXPECT_EQ(fgt({incomes}, 125).headcount.value, 0);
}

TEST(Fgt, HeadcountHasTheStandardErrorOfAShare) {
  // 2 of 4: sqrt(p (1 - p) / (n - 1))
  const std::vector<double> incomes{1, 1, 9, 9};
  EXPECT_NEAR(fgt({incomes}, 5).headcount.standardError.value(), std::sqrt(0.25 / 3), 1e-12);
}

TEST(FgtByGroup, AddsUpToTheWholeByPopulation) {
  const std::vector<std::uint32_t> groups{3, 1, 3, 1};
  double shares = 0, headcount = 0, gap = 0, severity = 0;
  for (const FgtPart& part : fgtByGroup({kIncomes, kWeights}, 100, groups)) {
    shares += part.populationShare;
    headcount += part.populationShare * part.headcount;
    gap += part.populationShare * part.gap;
    severity += part.populationShare * part.severity;
  }
  EXPECT_NEAR(shares, 1, 1e-12);
  EXPECT_NEAR(headcount, 0.4, 1e-12);
  EXPECT_NEAR(gap, 0.1, 1e-12);
  EXPECT_NEAR(severity, 0.028, 1e-12);
}

TEST(FgtByGroup, GivesEachIndexOfAGroup) {
  // of group 1, weights 30 and 20: 80 is a fifth below 100; of group 3, 10 and 40: 60 is two fifths below
  const std::vector<std::uint32_t> groups{3, 1, 3, 1};
  const auto parts = fgtByGroup({kIncomes, kWeights}, 100, groups);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].group, 1U);
  EXPECT_NEAR(parts[0].populationShare, 0.5, 1e-12);
  EXPECT_NEAR(parts[0].headcount, 0.6, 1e-12);
  EXPECT_NEAR(parts[0].gap, 0.12, 1e-12);
  EXPECT_NEAR(parts[0].severity, 0.024, 1e-12);
  EXPECT_EQ(parts[1].group, 3U);
  EXPECT_NEAR(parts[1].headcount, 0.2, 1e-12);
  EXPECT_NEAR(parts[1].gap, 0.08, 1e-12);
  EXPECT_NEAR(parts[1].severity, 0.032, 1e-12);
}

TEST(Fgt, TakesIncomesBelowZeroAndHasErrorsOfEachIndex) {
  // gaps 2, 0: mean 1, deviations 1: sqrt(2/1 x 2 x (1/2)^2) = 1; squares 4, 0: mean 2, error 2
  const std::vector<double> incomes{-5, 5};
  const Fgt measured = fgt({incomes}, 5);
  EXPECT_NEAR(measured.gap.value, 1, 1e-12);
  EXPECT_NEAR(measured.gap.standardError.value(), 1, 1e-12);
  EXPECT_NEAR(measured.severity.value, 2, 1e-12);
  EXPECT_NEAR(measured.severity.standardError.value(), 2, 1e-12);
  for (const double line : {-1.0, std::nan(""), static_cast<double>(INFINITY)})
    EXPECT_THROW(fgt({incomes}, line), geo::DataError);
}

TEST(Fgt, RefusesALineThatIsNotAboveZero) {
  EXPECT_THROW(fgt({kIncomes}, 0), geo::DataError);
  EXPECT_THROW(fgtByGroup({kIncomes}, 100, std::vector<std::uint32_t>{1}), geo::DataError);
}

}  // namespace

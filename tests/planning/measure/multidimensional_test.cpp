#include "planning/measure/multidimensional.h"

#include <gtest/gtest.h>

#include <cmath>

#include "geo/report/error.h"

namespace {

using namespace planning::measure;

const std::vector<double> kQuarters(4, 0.25);

/// Four persons by four dimensions of Alkire and Foster (2011), with its cut-offs; by k, results that follow
/// from the definitions.
struct ByCutoff {
  double k, h, a, m0, m1, m2;
  std::vector<double> censored;
};
class FourPersons : public testing::TestWithParam<ByCutoff> {};

TEST_P(FourPersons, HaveTheMeasuresOfTheDefinition) {
  const std::vector<std::optional<double>> x{13.1, 14, 4, 1, 15.2, 7, 5, 0, 12.5, 10, 1, 0, 20, 11, 3, 1};
  const std::vector<double> z{13, 12, 3, 1};
  const ByCutoff& expected = GetParam();
  const Mpi mpi = alkireFoster(deprivations(x, z), {kQuarters, expected.k / 4, {}, {}});
  EXPECT_NEAR(mpi.headcount.value, expected.h, 1e-9);
  EXPECT_NEAR(mpi.intensity.value, expected.a, 1e-9);
  EXPECT_NEAR(mpi.m0.value, expected.m0, 1e-9);
  EXPECT_NEAR(mpi.m1, expected.m1, 1e-9);
  EXPECT_NEAR(mpi.m2, expected.m2, 1e-9);
  double contributions = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(mpi.indicators[i].censored, expected.censored[i], 1e-9);
    contributions += mpi.indicators[i].contribution;
  }
  EXPECT_NEAR(contributions, 1, 1e-12);
}

INSTANTIATE_TEST_SUITE_P(
    Of, FourPersons,
    testing::Values(
        ByCutoff{1, 0.75, 7.0 / 12, 0.4375, 0.21073717948717946, 0.16589106673241288, {.25, .75, .25, .5}},
        ByCutoff{2, 0.5, 0.75, 0.375, 0.20552884615384615, 0.1654570389546351, {.25, .5, .25, .5}},
        ByCutoff{3, 0.25, 1, 0.25, 0.11698717948717947, 0.09210634451019066, {.25, .25, .25, .25}}),
    [](const auto& one) { return "K" + std::to_string(static_cast<int>(one.param.k)); });

/// The worked example that the R package mpitbR publishes in its vignette.
Deprivations vignette() {
  return {4, {1, 0, 1, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 1, 0}, {0, 1, 2, 3, 4}, {}};
}

TEST(AlkireFoster, GivesThePublishedMeasuresOfFivePersons) {
  const Mpi mpi = alkireFoster(vignette(), {kQuarters, 0.5, {}, {}});
  EXPECT_NEAR(mpi.m0.value, 0.35, 1e-9);
  EXPECT_NEAR(mpi.headcount.value, 0.6, 1e-9);
  EXPECT_NEAR(mpi.intensity.value, 0.5833, 5e-5);
  const std::vector<double> uncensored{0.6, 0.4, 0.6, 0.2}, censored{0.4, 0.2, 0.6, 0.2},
      contributions{28.57, 14.29, 42.86, 14.29};
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_NEAR(mpi.indicators[i].headcount, uncensored[i], 1e-9);
    EXPECT_NEAR(mpi.indicators[i].censored, censored[i], 1e-9);
    EXPECT_NEAR(100 * mpi.indicators[i].contribution, contributions[i], 5e-3);
  }
}

TEST(AlkireFoster, GivesThePublishedMeasuresByRegion) {
  const std::vector<std::uint32_t> regions{0, 0, 1, 1, 1};
  const auto parts = alkireFosterByGroup(vignette(), {kQuarters, 0.5, {}, {}}, regions);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_NEAR(parts[0].m0, 0.25, 1e-9) << "North";
  EXPECT_NEAR(parts[1].m0, 1.25 / 3, 1e-9) << "South, published as 0.416";
  EXPECT_NEAR(parts[0].contribution + parts[1].contribution, 1, 1e-12);
  EXPECT_NEAR(parts[0].populationShare * parts[0].m0 + parts[1].populationShare * parts[1].m0, 0.35, 1e-12);
}

TEST(AlkireFoster, ReachesACutoffThatTheWeightsAddUpTo) {
  // 1/6 + 1/6 + 1/6 is a last digit below 1/2
  const std::vector<double> sixths(6, 1.0);
  const Mpi mpi = alkireFoster({6, {1, 1, 1, 0, 0, 0}, {0}, {}}, {sixths, 0.5, {}, {}});
  EXPECT_EQ(mpi.headcount.value, 1);
}

TEST(AlkireFoster, ScalesTheWeightsOfIndicatorsToOne) {
  // 3 : 1 of both: the first is poor by 0.75, the second by 0.25, below the cut-off of a half
  const std::vector<double> weights{3, 1};
  const Deprivations table{2, {1, 0, 0, 1}, {0, 1}, {}};
  const Mpi mpi = alkireFoster(table, {weights, 0.5, {}, {}});
  EXPECT_NEAR(mpi.indicators[0].weight, 0.75, 1e-12);
  EXPECT_NEAR(mpi.indicators[1].weight, 0.25, 1e-12);
  EXPECT_NEAR(mpi.headcount.value, 0.5, 1e-12);
  EXPECT_NEAR(mpi.intensity.value, 0.75, 1e-12);
  EXPECT_NEAR(mpi.m0.value, 0.375, 1e-12);
  EXPECT_NEAR(mpi.m1, 0.375, 1e-12);
  EXPECT_NEAR(mpi.m2, 0.375, 1e-12);
  EXPECT_NEAR(mpi.indicators[0].contribution, 1, 1e-12);
  EXPECT_EQ(mpi.indicators[1].contribution, 0);
  EXPECT_NEAR(mpi.indicators[1].headcount, 0.5, 1e-12);
  EXPECT_EQ(mpi.indicators[1].censored, 0);
}

TEST(AlkireFoster, IsZeroThroughoutWhereNobodyIsPoor) {
  const std::vector<std::uint32_t> groups{4, 2};
  const Deprivations table{2, {0, 0, 0, 0.5}, {0, 1}, {}};
  const std::vector<double> weights{1, 1};
  const Mpi mpi = alkireFoster(table, {weights, 1, {}, {}});
  EXPECT_EQ(mpi.headcount.value, 0);
  EXPECT_EQ(mpi.intensity.value, 0);
  EXPECT_EQ(mpi.m0.value + mpi.m1 + mpi.m2, 0);
  EXPECT_EQ(mpi.indicators[1].headcount, 0.5);
  EXPECT_EQ(mpi.indicators[1].contribution, 0);
  const auto parts = alkireFosterByGroup(table, {weights, 1, {}, {}}, groups);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].group, 2U);
  EXPECT_EQ(parts[0].populationShare, 0.5);
  EXPECT_EQ(parts[0].headcount + parts[0].intensity + parts[0].m0 + parts[0].contribution, 0);
}

TEST(AlkireFoster, GivesEachMeasureOfAGroupByItsPersons) {
  // weights 1, 2, 1, 4 and scores 1, 0, 0.5, 0.5 (a half is poor); group 9 has the weight 0
  const std::vector<std::uint32_t> groups{7, 7, 3, 3, 9};
  const std::vector<double> weights{1, 1}, persons{1, 2, 1, 4, 0};
  const Deprivations table{2, {1, 1, 0, 0, 1, 0, 0, 1, 1, 1}, {0, 1, 2, 3, 4}, {}};
  const auto parts = alkireFosterByGroup(table, {weights, 0.5, persons, {}}, groups);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].group, 3U);
  EXPECT_NEAR(parts[0].populationShare, 5.0 / 8, 1e-12);
  EXPECT_NEAR(parts[0].headcount, 1, 1e-12);
  EXPECT_NEAR(parts[0].intensity, 0.5, 1e-12);
  EXPECT_NEAR(parts[0].m0, 0.5, 1e-12);
  EXPECT_NEAR(parts[0].contribution, 2.5 / 3.5, 1e-12);
  EXPECT_EQ(parts[1].group, 7U);
  EXPECT_NEAR(parts[1].populationShare, 3.0 / 8, 1e-12);
  EXPECT_NEAR(parts[1].headcount, 1.0 / 3, 1e-12);
  EXPECT_NEAR(parts[1].intensity, 1, 1e-12);
  EXPECT_NEAR(parts[1].m0, 1.0 / 3, 1e-12);
  EXPECT_NEAR(parts[1].contribution, 1 / 3.5, 1e-12);
}

TEST(AlkireFoster, TakesSmallCutoffsAndScoresAsTheyAre) {
  const std::vector<std::optional<double>> x{0.25, 3};
  const Deprivations table = deprivations(x, std::vector<double>{0.5, 4});
  EXPECT_EQ(table.gaps, (std::vector<double>{0.5, 0.25}));
  EXPECT_EQ(table.persons(), 1U);
  EXPECT_EQ(Deprivations{}.persons(), 0U);
}

TEST(AlkireFoster, WeighsEachPerson) {
  const std::vector<double> persons{1, 1, 3, 1, 4};
  EXPECT_NEAR(alkireFoster(vignette(), {kQuarters, 0.5, persons, {}}).headcount.value, 0.8, 1e-12);
}

TEST(Deprivations, LeaveOutAndNameWhoLacksAnAchievement) {
  const std::vector<std::optional<double>> x{1, 1, {}, 1, 0, 2};
  const Deprivations table = deprivations(x, std::vector<double>{1, 2});
  EXPECT_EQ(table.incomplete, std::vector<std::size_t>{1});
  EXPECT_EQ(table.rows, (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(table.gaps, (std::vector<double>{0, 0.5, 1, 0}));
}

TEST(AlkireFoster, RefusesWeightsAndCutoffsOutOfRange) {
  const std::vector<double> negative{1, 1, 1, -1};
  EXPECT_THROW(alkireFoster(vignette(), {negative, 0.5, {}, {}}), geo::DataError);
  EXPECT_THROW(alkireFoster(vignette(), {kQuarters, 0, {}, {}}), geo::DataError);
  EXPECT_THROW(alkireFoster(vignette(), {std::span(kQuarters).first(3), 0.5, {}, {}}), geo::DataError);
  EXPECT_THROW(deprivations({}, {}), geo::DataError);
  EXPECT_THROW(alkireFoster(vignette(), {kQuarters, 1.01, {}, {}}), geo::DataError);
  EXPECT_NO_THROW(alkireFoster(vignette(), {kQuarters, 1, {}, {}}));
  const std::vector<double> zero{1, 1, 1, 0}, endless{1, 1, 1, INFINITY};
  EXPECT_THROW(alkireFoster(vignette(), {zero, 0.5, {}, {}}), geo::DataError);
  EXPECT_THROW(alkireFoster(vignette(), {endless, 0.5, {}, {}}), geo::DataError);
  const std::vector<std::optional<double>> one{1};
  for (const double cutoff : {0.0, -1.0, static_cast<double>(INFINITY), std::nan("")})
    EXPECT_THROW(deprivations(one, std::vector<double>{cutoff}), geo::DataError) << cutoff;
  EXPECT_THROW(deprivations(one, std::vector<double>{1, 2}), geo::DataError);
  EXPECT_THROW(alkireFosterByGroup(vignette(), {kQuarters, 0.5, {}, {}}, std::vector<std::uint32_t>{1}),
               geo::DataError);
}

}  // namespace

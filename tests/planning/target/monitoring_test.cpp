#include "planning/target/monitoring.h"

#include <gtest/gtest.h>

#include "geo/report/error.h"

namespace {

using namespace planning::target;

const Endpoints kEnds{2010, 1000, 2020, 0};

TEST(Monitor, LightsByTheShareOfTheWay) {
  const auto watched = monitor(kEnds, {{2011, 900}, {2012, 810}, {2013, 800}});
  EXPECT_EQ(watched.years[0].light, Light::green);
  EXPECT_EQ(watched.years[1].light, Light::amber) << "190 of 200";
  EXPECT_EQ(watched.years[2].light, Light::red) << "200 of 300";
  EXPECT_EQ(watched.years[3].light, Light::noFigure);
}

TEST(Monitor, SaysWhenTheTargetIsReachedAtThePaceSoFar) {
  const auto watched = monitor(kEnds, {{2012, 900}});
  EXPECT_EQ(watched.pacePerYear, -50);
  EXPECT_EQ(watched.neededPerYear, -112.5);
  EXPECT_EQ(watched.yearOfReaching, 2030);
}

TEST(Monitor, TakesTheYearInWhichItWasReached) {
  EXPECT_EQ(monitor(kEnds, {{2012, 500}, {2016, 0}, {2017, 10}}).yearOfReaching, 2016);
}

TEST(Monitor, GivesNoYearWhereThePaceLeadsNowhere) {
  EXPECT_FALSE(monitor(kEnds, {{2012, 1100}}).yearOfReaching);
  EXPECT_FALSE(monitor(kEnds, {{2012, 1000}}).yearOfReaching);
  EXPECT_FALSE(monitor(kEnds, {}).yearOfReaching);
}

TEST(Monitor, WatchesRisesToo) {
  const auto watched = monitor({2010, 2000, 2012, 4000}, {{2011, 3500}});
  EXPECT_EQ(watched.years[0].light, Light::green);
  EXPECT_EQ(watched.yearOfReaching, 2012);
}

TEST(Monitor, RefusesATargetThatIsTheBase) {
  EXPECT_THROW(monitor({2010, 5, 2012, 5}, {}), geo::DataError);
  EXPECT_THROW(monitor(kEnds, {}, {0.8, 0.9}), geo::DataError);
}

}  // namespace

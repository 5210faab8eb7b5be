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

TEST(Monitor, LightsFromTheLimitOfEachShareOn) {
  const auto light = [](double actual, const LightRule& rule = {}) {
    return monitor({2010, 0, 2020, 100}, {{2011, actual}}, rule).years[0].light;  // 10 are on the path
  };
  EXPECT_EQ(light(10), Light::green);
  EXPECT_EQ(light(9.99), Light::amber);
  EXPECT_EQ(light(9), Light::amber);
  EXPECT_EQ(light(8.99), Light::red);
  EXPECT_EQ(light(7.5, {0.75, 0.5}), Light::green);
  EXPECT_EQ(light(5, {0.75, 0.5}), Light::amber);
  EXPECT_EQ(light(4.99, {0.75, 0.75}), Light::red) << "no amber at all";
}

TEST(Monitor, LooksAtTheYearsOfTheWayOnly) {
  const auto watched = monitor(kEnds, {{2010, 1}, {2012, 900}, {2021, 0}}, {0.75, 0.5});
  ASSERT_EQ(watched.years.size(), 10U);
  EXPECT_EQ(watched.years.front().year, 2011);
  EXPECT_EQ(watched.years.back().year, 2020);
  EXPECT_EQ(watched.years[1].actual, 900);
  EXPECT_EQ(watched.years[1].shareOfWay, 0.5);
  EXPECT_EQ(watched.lastYear, 2012);
  EXPECT_EQ(watched.rule.green, 0.75);
  EXPECT_FALSE(watched.years[0].actual);
}

TEST(Monitor, NeedsNoPaceInTheTargetYear) {
  const auto watched = monitor(kEnds, {{2020, 100}});
  EXPECT_FALSE(watched.neededPerYear);
  EXPECT_EQ(watched.pacePerYear, -90);
  EXPECT_EQ(watched.yearOfReaching, 2022) << "100 more at 90 a year";
  EXPECT_EQ(monitor(kEnds, {{2019, 100}}).neededPerYear, -100);
  const auto none = monitor(kEnds, {});
  EXPECT_FALSE(none.lastYear || none.pacePerYear || none.neededPerYear);
}

TEST(Monitor, LooksAHundredYearsAhead) {
  EXPECT_EQ(monitor({2010, 0, 2020, 101}, {{2011, 1}}).yearOfReaching, 2111) << "100 years at 1 a year";
  EXPECT_FALSE(monitor({2010, 0, 2020, 102}, {{2011, 1}}).yearOfReaching);
}

TEST(Monitor, TakesAValueThatIsTheTargetForReached) {
  EXPECT_EQ(monitor({2010, 2000, 2012, 4000}, {{2011, 4000}}).yearOfReaching, 2011);
  EXPECT_EQ(monitor({2010, 2000, 2012, 4000}, {{2011, 3999}}).yearOfReaching, 2012);
  EXPECT_EQ(monitor({2010, 4000, 2014, 2000}, {{2011, 2000}}).yearOfReaching, 2011);
}

TEST(Monitor, SaysWhatItRefuses) {
  const auto refused = [](const Endpoints& ends, const LightRule& rule) {
    try {
      monitor(ends, {}, rule);
    } catch (const geo::DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  EXPECT_EQ(refused({2010, 5, 2012, 5}, {}),
            "Target and base value are both 5; there is no way to be watched.");
  EXPECT_EQ(refused(kEnds, {0.75, 0.875}),
            "Amber begins at 0.875 of the way and green at 0.75; green begins later.");
  EXPECT_EQ(refused(kEnds, {0.75, 0.75}), "");
}

TEST(Lights, HaveWords) {
  EXPECT_EQ(toString(Light::green), "green");
  EXPECT_EQ(toString(Light::amber), "amber");
  EXPECT_EQ(toString(Light::red), "red");
  EXPECT_EQ(toString(Light::noFigure), "no_figure");
}

}  // namespace

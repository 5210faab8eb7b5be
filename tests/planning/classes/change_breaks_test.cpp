#include "planning/classes/change_breaks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "geo/report/error.h"

namespace planning {
namespace {

using testing::ElementsAre;

TEST(ChangeBreaks, HaveZeroAsALimitAndTheSameLimitsOnBothSides) {
  // Sizes 1, 1, 5, 5, 9, 9 fall into three groups.
  const ClassBreaks classes = changeBreaks(std::vector<double>{-9, -5, -1, 1, 5, 9});
  EXPECT_EQ(classes.minimum, -9);
  EXPECT_THAT(classes.upper, ElementsAre(-5, -1, 0, 1, 5, 9));
  EXPECT_THAT(classes.counts, ElementsAre(2, 1, 0, 1, 1, 1));
  EXPECT_EQ(classes.method, ClassMethod::fisherJenks);
}

TEST(ChangeBreaks, EndWhereTheValuesDo) {
  const ClassBreaks falls = changeBreaks(std::vector<double>{-9, -8.5, -1, -0.5});
  EXPECT_EQ(falls.minimum, -9);
  EXPECT_EQ(falls.upper.back(), -0.5);
  const ClassBreaks rises = changeBreaks(std::vector<double>{2, 3, 11});
  EXPECT_EQ(rises.minimum, 2);
  EXPECT_EQ(rises.upper.back(), 11);
}

TEST(ChangeBreaks, AChangeOfNothingIsNoRise) {
  const ClassBreaks classes = changeBreaks(std::vector<double>{0, 0, 4, 8});
  EXPECT_EQ(classes.classOf(0), 0);
  EXPECT_EQ(classes.upper.front(), 0);
  EXPECT_EQ(classesBelowZero(classes), 1);
  EXPECT_THAT(changeBreaks(std::vector<double>{0, 0}).upper, ElementsAre(0));
  EXPECT_THROW(changeBreaks({}), geo::DataError);
}

TEST(ClassesBelowZero, AreAbsentWhereOneHoldsBothSigns) {
  const std::vector<double> values{-3, -1, 2, 6};
  EXPECT_EQ(classesBelowZero(manualBreaks(values, {-2, 0, 6})), 2);
  EXPECT_EQ(classesBelowZero(manualBreaks(values, {-2, 1, 6})), std::nullopt);
  EXPECT_EQ(classesBelowZero(manualBreaks(values, {1, 6})), std::nullopt);
  EXPECT_EQ(classesBelowZero(changeBreaks(std::vector<double>{2, 3})), 0);
  EXPECT_EQ(classesBelowZero(changeBreaks(std::vector<double>{-3, -2, -1})), 2);
}

}  // namespace
}  // namespace planning

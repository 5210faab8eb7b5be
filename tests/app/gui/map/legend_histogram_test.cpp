#include "app/gui/map/legend_histogram.h"

#include <gtest/gtest.h>

namespace app::gui {
namespace {

const QRectF kBox(100, 0, 200, 50);

LegendHistogram made(std::vector<double> upper, double step = 1) {
  const std::vector<double> values{0, 10, 20, 50, 80, 100};
  return {values, planning::manualBreaks(values, std::move(upper)), {}, step};
}

TEST(LegendHistogram, LimitsLieWhereTheirValuesAre) {
  const LegendHistogram histogram = made({25, 50, 100});
  ASSERT_EQ(histogram.handles(), 2);
  EXPECT_DOUBLE_EQ(histogram.x(histogram.limit(0), kBox), 150);
  EXPECT_EQ(histogram.handleAt(152, kBox), 0);
  EXPECT_EQ(histogram.handleAt(199, kBox), 1);
  EXPECT_EQ(histogram.handleAt(175, kBox), std::nullopt);
}

TEST(LegendHistogram, ADraggedLimitGoesInStepsAndStaysBetweenItsNeighbours) {
  const LegendHistogram histogram = made({25, 50, 100}, 5);
  EXPECT_EQ(histogram.dragged(0, 163, kBox), (std::vector<double>{30, 50, 100}));  // 31.5
  EXPECT_EQ(histogram.dragged(0, 290, kBox), (std::vector<double>{45, 50, 100}));
  EXPECT_EQ(histogram.dragged(1, 0, kBox), (std::vector<double>{25, 30, 100}));
  EXPECT_EQ(histogram.nudged(1, 2), (std::vector<double>{25, 60, 100}));
}

TEST(LegendHistogram, ALimitWithoutRoomStaysWhereItIs) {
  EXPECT_EQ(made({25, 26, 100}, 50).dragged(0, 300, kBox), (std::vector<double>{25, 26, 100}));
}

TEST(LegendHistogram, EqualValuesAreOneClassWithoutLimits) {
  const std::vector<double> values(4, 7.0);
  const LegendHistogram histogram(values, planning::quantile(values, 5), {}, 1);
  EXPECT_FALSE(histogram.isEmpty());
  EXPECT_EQ(histogram.handles(), 0);
}

}  // namespace
}  // namespace app::gui

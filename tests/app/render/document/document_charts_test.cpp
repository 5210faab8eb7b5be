#include "app/render/document/document_charts.h"

#include <gtest/gtest.h>

#include <QImage>

namespace app::render {
namespace {

namespace plan = planning::plan;

/// A synthetic plan with so many targets that have all three values, and two without one of them.
plan::Plan planOf(int targets) {
  plan::Plan one;
  one.area = "hills";
  for (int i = 0; i < targets + 2; ++i) {
    plan::Target target;
    target.unit = "area:hills";
    target.what.titleEn = "Target " + std::to_string(i);
    target.base = 10;
    target.mid = 20;
    if (i < targets) target.end = 40;
    one.targets.push_back(target);
  }
  return one;
}

QImage imageOf(const geo::DocumentPicture& picture) {
  return QImage::fromData(QByteArray::fromStdString(picture.png), "PNG");
}

int countOf(const QImage& image, const QColor& colour) {
  int count = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == colour ? 1 : 0;
  return count;
}

TEST(TargetCharts, AreNoneWithoutATargetThatHasAllThreeValues) {
  EXPECT_TRUE(targetCharts(planOf(0), {"en", 72}).empty());
}

TEST(TargetCharts, TakeAnotherPictureAfterFifteenTargets) {
  EXPECT_EQ(targetCharts(planOf(15), {"en", 72}).size(), 1);
  const auto pictures = targetCharts(planOf(16), {"en", 72});
  ASSERT_EQ(pictures.size(), 2);
  EXPECT_LT(pictures[0].heightMm, 225);  // the height of the text
  EXPECT_LT(pictures[1].heightMm, pictures[0].heightMm);
}

TEST(TargetCharts, HaveTheDotsOfPrint) {
  const geo::DocumentPicture picture = targetCharts(planOf(1), {"en", 300}).front();
  EXPECT_NEAR(imageOf(picture).width(), picture.widthMm / 25.4 * 300, 1);
  EXPECT_NEAR(imageOf(picture).height(), picture.heightMm / 25.4 * 300, 1);
}

TEST(TargetCharts, LeaveOutTargetsOfOtherUnits) {
  plan::Plan one = planOf(1);
  one.targets[0].unit = "520111";
  EXPECT_TRUE(targetCharts(one, {"en", 72}).empty());
}

TEST(InvestmentChart, IsNoneWithoutInvestment) {
  EXPECT_FALSE(investmentChart(planOf(1), {"en", 72}).has_value());
}

TEST(InvestmentChart, GivesEachSourceTheAreaOfItsAmounts) {
  plan::Plan one = planOf(0);
  plan::Project project;
  project.amounts = {{"a", 2012, 3'000'000}, {"a", 2013, 1'000'000}, {"b", 2013, 2'000'000}};
  one.projects = {project};
  const auto picture = investmentChart(one, {"en", 300});
  ASSERT_TRUE(picture.has_value());
  const QImage image = imageOf(*picture);
  // A square of the legend, eight points wide, is of the same colour.
  const double legend = (8.0 / 72 * 300) * (8.0 / 72 * 300);
  const double first = countOf(image, QColor("#0072B2")) - legend;
  const double second = countOf(image, QColor("#E69F00")) - legend;
  EXPECT_NEAR(first / second, 2, 0.04);
}

}  // namespace
}  // namespace app::render

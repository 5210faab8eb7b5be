#include "app/render/page/graticule.h"

#include <gtest/gtest.h>

#include "app/render/map/projection.h"

namespace app::render {
namespace {

TEST(DegreeText, NamesHemispheresAndMinutes) {
  EXPECT_EQ(degreeText(105, true), QStringLiteral("105°E"));
  EXPECT_EQ(degreeText(-77.5, true), QStringLiteral("77°30′W"));
  EXPECT_EQ(degreeText(-30, false), QStringLiteral("30°S"));
  EXPECT_EQ(degreeText(0, false), QStringLiteral("0°"));
  EXPECT_EQ(degreeText(190, true), QStringLiteral("170°W"));
}

TEST(Graticule, PutsTheCentralMeridianInTheMiddleOfTheFrame) {
  const MapView view{{-2500000, 2000000, 2500000, 6000000}, QRectF(0, 0, 500, 400)};
  const Graticule graticule = makeGraticule(view, chinaProjection().crs);
  int found = 0;
  for (const Graticule::Mark& mark : graticule.marks) {
    if (mark.text != QStringLiteral("105°E") && mark.text != QStringLiteral("110°E")) continue;
    if (mark.text == QStringLiteral("105°E"))
      EXPECT_NEAR(mark.at.x(), 250, 1e-6);
    else
      EXPECT_GT(mark.at.x(), 250);
    ++found;
  }
  EXPECT_GE(found, 2);
}

/// A view of Alaska and the Aleutians, about 159° W; the antimeridian lies in it.
TEST(Graticule, HasEachMeridianAndParallelOnceAcrossTheAntimeridian) {
  const geo::Crs crs = geo::Crs::fromText("+proj=aea +lat_1=54.5 +lat_2=68 +lon_0=-159 +datum=WGS84");
  const MapView view{{-4000000, 4500000, 3000000, 9500000}, QRectF(0, 0, 700, 500)};
  const Graticule graticule = makeGraticule(view, crs);
  bool hasAntimeridian = false;
  for (std::size_t i = 0; i < graticule.marks.size(); ++i) {
    hasAntimeridian = hasAntimeridian || graticule.marks[i].text == QStringLiteral("180°");
    for (std::size_t j = 0; j < i; ++j) {
      if (graticule.marks[i].text != graticule.marks[j].text) continue;
      EXPECT_GT(QLineF(graticule.marks[i].at, graticule.marks[j].at).length(), 5)
          << graticule.marks[i].text.toStdString();
    }
  }
  EXPECT_TRUE(hasAntimeridian);
}

TEST(Graticule, TakesRoundStepsOfMinutesForASmallView) {
  const MapView view{{-20000, 3500000, 20000, 3530000}, QRectF(0, 0, 400, 300)};
  const Graticule graticule = makeGraticule(view, chinaProjection().crs);
  EXPECT_LE(graticule.stepDegrees, 0.25);
  EXPECT_GE(graticule.marks.size(), 6u);
}

}  // namespace
}  // namespace app::render

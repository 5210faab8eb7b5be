#include "app/gui/map/map_camera.h"

#include <gtest/gtest.h>

namespace app::gui {
namespace {

const MapCamera kCamera{{1000, 2000}, 10, {800, 600}};

TEST(MapCamera, ZoomKeepsThePointUnderTheCursor) {
  const QPointF cursor(123, 456);
  const geo::Point before = kCamera.toMap(cursor);
  const MapCamera closer = kCamera.zoomed(2.5, cursor);
  EXPECT_DOUBLE_EQ(closer.unitsPerPixel, 4);
  EXPECT_NEAR(closer.toMap(cursor).x, before.x, 1e-9);
  EXPECT_NEAR(closer.toMap(cursor).y, before.y, 1e-9);
}

TEST(MapCamera, PanMovesWhatIsUnderThePointerWithIt) {
  const geo::Point held = kCamera.toMap({100, 100});
  const MapCamera moved = kCamera.panned({100, 100}, {130, 80});
  EXPECT_NEAR(moved.toPixel(held).x(), 130, 1e-9);
  EXPECT_NEAR(moved.toPixel(held).y(), 80, 1e-9);
}

TEST(MapCamera, FittedHoldsTheBoxAboutItsCentre) {
  const MapCamera fitted = MapCamera::fitted({0, 0, 4000, 1000}, {800, 600});
  EXPECT_NEAR(fitted.toPixel({2000, 500}).x(), 400, 1e-9);
  EXPECT_NEAR(fitted.unitsPerPixel, 4000 * 1.04 / 800, 1e-9);
  EXPECT_TRUE(fitted.view().extent.contains({0, 0}));
}

}  // namespace
}  // namespace app::gui

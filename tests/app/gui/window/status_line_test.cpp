#include "app/gui/window/status_line.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QStatusBar>

namespace app::gui {
namespace {

QString shownAt(geo::Point degrees) {
  QStatusBar bar;
  StatusLine line(bar);
  line.showPlace(degrees);
  return bar.findChild<QLabel*>()->text();
}

TEST(StatusLine, ShowsOrdinaryLongitudes) {
  EXPECT_EQ(shownAt({181.5, -17.25}), QStringLiteral("17.2500° S  178.5000° W"));
  EXPECT_EQ(shownAt({-188, 52}), QStringLiteral("52.0000° N  172.0000° E"));
  EXPECT_EQ(shownAt({104.25, 27}), QStringLiteral("27.0000° N  104.2500° E"));
}

}  // namespace
}  // namespace app::gui

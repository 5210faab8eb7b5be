#include "app/gui/explore/copied_maps.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include "tests/app/gui/window/shown_window.h"

namespace app::gui {
namespace {

class CopiedMaps : public ShownWindow {
 protected:
  QList<CopiedLine> words(double width) {
    return copiedWords(room().maps(), *m_window->session().document(), "en", width);
  }
};

TEST_F(CopiedMaps, SayWhatTheyShowAndWhereItComesFrom) {
  show();
  const MapPane& pane = room().maps().active();
  ASSERT_NE(pane.theme(), nullptr);
  const QList<CopiedLine> lines = words(1000);
  ASSERT_EQ(lines.size(), 2);
  EXPECT_EQ(lines[0].text.toStdString(), "Households without tap water (%), 2010, by unit");
  EXPECT_EQ(lines[0].barOf, 0);
  EXPECT_EQ(lines[1].text.toStdString(), "Sources: Made-up squares.");
  EXPECT_FALSE(lines[1].barOf);
  room().maps().setMaps(2);
  ASSERT_TRUE(settles());
  EXPECT_EQ(words(1000).first().text.toStdString(), "Map 1: Households without tap water (%), 2010, by unit");
}

TEST_F(CopiedMaps, WrapTheLineOfAMapBesideItsScaleBar) {
  show();
  const QList<CopiedLine> lines = words(400);
  ASSERT_EQ(lines.size(), 3);
  EXPECT_EQ((lines[0].text + ' ' + lines[1].text).toStdString(),
            "Households without tap water (%), 2010, by unit");
  EXPECT_TRUE(lines[1].isOfMap);
  EXPECT_EQ(lines[0].barOf, 0);
  EXPECT_FALSE(lines[1].barOf) << "one bar a map";
}

TEST_F(CopiedMaps, StandAboveTheirCaptionOnTheClipboard) {
  show();
  room().roomActions()[MapRoomActions::Id::copyMap].trigger();
  const QImage image = QGuiApplication::clipboard()->image();
  const QImage maps = room().maps().grab().toImage();
  EXPECT_EQ(image.width(), maps.width());
  ASSERT_GT(image.height(), maps.height() + 40);
  int dark = 0;
  for (int y = maps.height(); y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) dark += qGray(image.pixel(x, y)) < 128;
  EXPECT_GT(dark, 500) << "words";
}

}  // namespace
}  // namespace app::gui

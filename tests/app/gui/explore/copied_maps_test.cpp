#include "app/gui/explore/copied_maps.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include "tests/app/gui/window/shown_window.h"

namespace app::gui {
namespace {

using CopiedMaps = ShownWindow;

TEST_F(CopiedMaps, SayWhatTheyShowAndWhereItComesFrom) {
  show();
  const MapPane& pane = room().maps().active();
  ASSERT_NE(pane.theme(), nullptr);
  const MapDocument& document = *m_window->session().document();
  EXPECT_EQ(copiedWords(room().maps(), document, "en", 1000).join('\n').toStdString(),
            "Households without tap water (%), 2010, by unit\nSources: Made-up squares.");
  room().maps().setMaps(2);
  ASSERT_TRUE(settles());
  EXPECT_EQ(copiedWords(room().maps(), document, "en", 1000).first().toStdString(),
            "Map 1: Households without tap water (%), 2010, by unit");
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

#include "app/render/preflight/painted_page.h"

#include <gtest/gtest.h>

#include <QPainter>

#include <functional>

#include "app/render/map/map_text.h"

namespace app::render {
namespace {

/// A4 with what a test paints on it.
class Sheet : public PrintedPage {
 public:
  explicit Sheet(std::function<void(QPainter&)> paint) : m_paint(std::move(paint)) {}
  QSizeF sizePoints() const override { return {595, 842}; }
  void paint(QPainter& painter) const override { m_paint(painter); }
  QString title() const override { return {}; }
  QString subtitle() const override { return {}; }

 private:
  std::function<void(QPainter&)> m_paint;
};

PaintedPage painted(std::function<void(QPainter&)> paint) { return paintedPage(Sheet(std::move(paint))); }

TEST(PaintedPage, NotesALineOfTwoScriptsAsOneText) {
  const TextLook look{9, false, QColor("#8c1d18")};
  const QString words = QStringLiteral("乌蒙山片区 Wumeng 38 县");
  const PaintedPage page = painted([&](QPainter& painter) { drawText(painter, {100, 200}, words, look); });
  ASSERT_EQ(page.texts.size(), 1U);
  const PaintedPage::Text& text = page.texts.front();
  EXPECT_EQ(text.text, words);
  EXPECT_NEAR(text.size, 9, 1e-6);
  EXPECT_EQ(text.ink, look.colour);
  EXPECT_EQ(text.ground, QColor(Qt::white));
  EXPECT_NEAR(text.box.left(), 100, 1e-6);
  EXPECT_NEAR(text.box.width(), textWidth(words, look), 0.1);
  EXPECT_NEAR(text.box.top(), 200 - kAscent * 9, 1e-6);
  EXPECT_NEAR(text.box.bottom(), 200 + kDescent * 9, 1e-6);
  EXPECT_EQ(page.size, QSizeF(595, 842));
}

TEST(PaintedPage, KeepsTwoTextsBesideEachOtherApart) {
  const PaintedPage page = painted([](QPainter& painter) {
    drawText(painter, {100, 200}, QStringLiteral("one"), {9});
    drawText(painter, {150, 200}, QStringLiteral("two"), {9});
    drawText(painter, {150, 200}, QStringLiteral("big"), {12});
  });
  ASSERT_EQ(page.texts.size(), 3U);
  EXPECT_EQ(page.texts[1].text, "two");
  EXPECT_NEAR(page.texts[2].size, 12, 1e-6);
}

TEST(PaintedPage, TurnsTheBoxOfATurnedText) {
  const PaintedPage page = painted([](QPainter& painter) {
    painter.translate(300, 400);
    painter.rotate(-90);
    drawText(painter, {0, 0}, QStringLiteral("30°N"), {6});
  });
  ASSERT_EQ(page.texts.size(), 1U);
  EXPECT_NEAR(page.texts[0].size, 6, 1e-6);
  EXPECT_NEAR(page.texts[0].box.height(), textWidth(QStringLiteral("30°N"), {6}), 0.1);
  EXPECT_NEAR(page.texts[0].box.bottom(), 400, 1e-6);
  EXPECT_NEAR(page.texts[0].box.right(), 300 + kDescent * 6, 1e-6);
}

TEST(PaintedPage, KnowsTheGroundOfAText) {
  const PaintedPage page = painted([](QPainter& painter) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor("#b10026"));
    painter.drawRect(QRectF(50, 50, 200, 100));
    drawText(painter, {100, 100}, QStringLiteral("on red"), {9});
    drawText(painter, {100, 120}, QStringLiteral("rimmed"), {9, false, QColor("#222222"), 1});
    drawText(painter, {100, 300}, QStringLiteral("on paper"), {9});
  });
  ASSERT_EQ(page.texts.size(), 3U);
  EXPECT_EQ(page.texts[0].ground, QColor("#b10026"));
  EXPECT_EQ(page.texts[1].ground, QColor(Qt::white));
  EXPECT_EQ(page.texts[2].ground, QColor(Qt::white));
  EXPECT_TRUE(page.strokes.empty()) << "the rim of letters is no line";
}

TEST(PaintedPage, NotesTheWidthOfLinesAsPrinted) {
  const PaintedPage page = painted([](QPainter& painter) {
    painter.scale(0.5, 0.5);
    painter.setPen(QPen(QColor("#6b6660"), 0.8));
    painter.drawLine(QPointF(100, 100), QPointF(200, 100));
    painter.setBrush(QColor("#eeeeee"));
    painter.drawPolygon(QPolygonF() << QPointF(0, 0) << QPointF(10, 0) << QPointF(0, 10));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(300, 300), 5, 5);
  });
  ASSERT_EQ(page.strokes.size(), 2U);
  EXPECT_NEAR(page.strokes[0].width, 0.4, 1e-9);
  EXPECT_EQ(page.strokes[0].colour, QColor("#6b6660"));
  EXPECT_EQ(page.strokes[0].box, QRectF(50, 50, 50, 0));
}

TEST(PaintedPage, NamesCharactersThatNoFontHas) {
  const QString unassigned = QString::fromUcs4(U"\U000E0FFF");
  const PaintedPage page = painted([&](QPainter& painter) {
    drawText(painter, {100, 100}, "a" + unassigned + "b", {9});
  });
  QString missing;
  for (const PaintedPage::Text& text : page.texts) missing += text.missing;
  EXPECT_EQ(missing, unassigned);
  EXPECT_TRUE(painted([](QPainter& painter) {
                drawText(painter, {9, 9}, QStringLiteral("贫困 poor"), {9});
              })
                  .texts[0]
                  .missing.isEmpty());
}

}  // namespace
}  // namespace app::render

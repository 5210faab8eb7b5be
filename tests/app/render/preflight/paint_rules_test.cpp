#include "app/render/preflight/paint_rules.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace app::render {
namespace {

/// A page that breaks no rule.
PaintedPage cleanPage() {
  PaintedPage page;
  page.size = {595, 842};
  page.texts.push_back(
      {QStringLiteral("Poverty"), QRectF(50, 50, 60, 9), 9, QColor("#222222"), Qt::white, {}, {}});
  page.texts.push_back(
      {QStringLiteral("Wumeng"), QRectF(50, 62, 60, 9), 9, QColor("#222222"), Qt::white, {}, {}});
  page.strokes.push_back({QRectF(0, 0, 100, 100), 0.25, QColor("#6b6660")});
  return page;
}

QStringList rulesOf(const PageFindings& findings) {
  QStringList rules;
  for (const PageFinding& one : findings) rules << QString::fromStdString(one.rule);
  return rules;
}

TEST(PaintRules, HaveNothingAgainstACleanPage) {
  EXPECT_EQ(rulesOf(paintFindings(cleanPage())), QStringList());
}

TEST(PaintRules, KeepTextOnTheSheet) {
  PaintedPage page = cleanPage();
  page.texts[0].box = QRectF(560, 50, 60, 9);
  const PageFindings findings = paintFindings(page);
  ASSERT_EQ(rulesOf(findings), QStringList("text.off_sheet"));
  EXPECT_EQ(findings[0].severity, geo::Issue::Severity::error);
  EXPECT_EQ(findings[0].at, page.texts[0].box);
  page.texts[0].box = QRectF(535, 50, 60.4, 9);  // a fraction of a point is the measure's
  EXPECT_EQ(rulesOf(paintFindings(page)), QStringList());
}

TEST(PaintRules, AskForGlyphs) {
  PaintedPage page = cleanPage();
  page.texts[0].missing = QStringLiteral("ཀ");
  ASSERT_EQ(rulesOf(paintFindings(page)), QStringList("text.no_glyph"));
  EXPECT_EQ(paintFindings(page)[0].severity, geo::Issue::Severity::error);
  page.texts[0].missing.clear();
  page.texts[0].lent = QStringLiteral("ཀ");
  ASSERT_EQ(rulesOf(paintFindings(page)), QStringList("text.other_font"));
  EXPECT_EQ(paintFindings(page)[0].severity, geo::Issue::Severity::note);
}

TEST(PaintRules, AskForSixPoints) {
  PaintedPage page = cleanPage();
  page.texts[1].size = 5.9;
  ASSERT_EQ(rulesOf(paintFindings(page)), QStringList("text.small"));
  EXPECT_EQ(paintFindings(page)[0].at, page.texts[1].box);
  page.texts[1].size = 6;
  EXPECT_EQ(rulesOf(paintFindings(page)), QStringList());
}

TEST(PaintRules, AskForContrastWithTheGround) {
  PaintedPage page = cleanPage();
  page.texts[0].ground = QColor("#555555");
  EXPECT_EQ(rulesOf(paintFindings(page)), QStringList("text.contrast"));
  page.texts[0].ink = Qt::white;
  EXPECT_EQ(rulesOf(paintFindings(page)), QStringList());
}

/// Published examples: WCAG 2.1, understanding 1.4.3: #767676 on white is 4.54:1, #777777 is 4.48:1.
TEST(PaintRules, MeasureContrastAsWcagDoes) {
  EXPECT_NEAR(contrast(Qt::white, Qt::black), 21, 1e-5);
  EXPECT_NEAR(contrast(QColor("#767676"), Qt::white), 4.54, 0.005);
  EXPECT_NEAR(contrast(Qt::white, QColor("#777777")), 4.48, 0.005);
}

TEST(PaintRules, KeepTextsApart) {
  PaintedPage page = cleanPage();
  page.texts[1].box = QRectF(80, 53, 60, 9);
  ASSERT_EQ(rulesOf(paintFindings(page)), QStringList("text.overlap"));
  EXPECT_EQ(paintFindings(page)[0].at, QRectF(50, 50, 90, 12));
  page.texts[1].box = QRectF(50, 58.2, 60, 9);  // lines that are set close
  EXPECT_EQ(rulesOf(paintFindings(page)), QStringList());
  page.texts[1].text = QStringLiteral(" ");
  page.texts[1].box = page.texts[0].box;
  EXPECT_EQ(rulesOf(paintFindings(page)), QStringList());
}

TEST(PaintRules, AskForLinesThatHoldInPrint) {
  PaintedPage page = cleanPage();
  page.strokes.push_back({QRectF(10, 10, 5, 5), 0.2, QColor("#6b6660")});
  page.strokes.push_back({QRectF(30, 10, 5, 5), 0.1, QColor("#6b6660")});
  const PageFindings findings = paintFindings(page);
  ASSERT_EQ(rulesOf(findings), QStringList("line.thin")) << "once for all";
  EXPECT_EQ(findings[0].at, QRectF(10, 10, 25, 5));
}

}  // namespace
}  // namespace app::render

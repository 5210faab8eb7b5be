#include "app/render/page/map_page.h"

#include <gtest/gtest.h>

#include <numeric>

#include "geo/report/error.h"
#include "tests/app/render/synthetic_layer.h"

namespace app::render {
namespace {

bool hasHan(const QString& text) {
  return std::any_of(text.begin(), text.end(),
                     [](QChar c) { return c.unicode() >= 0x2E80 && c.unicode() < 0xA000; });
}

void expectNoOverlap(const PageContents& contents) {
  for (std::size_t i = 0; i < contents.labels.size(); ++i)
    for (std::size_t j = i + 1; j < contents.labels.size(); ++j)
      EXPECT_FALSE(contents.labels[i].box.intersects(contents.labels[j].box))
          << contents.labels[i].text.toStdString() << " / " << contents.labels[j].text.toStdString();
  for (const PageContents::Label& label : contents.labels) {
    if (label.kind == PageContents::Kind::islandName) continue;  // inside of its own block
    EXPECT_TRUE(contents.mapFrame.contains(label.box)) << label.text.toStdString();
    for (const QRectF& block : contents.blocks) EXPECT_FALSE(label.box.intersects(block));
  }
}

class PageOfEverySize : public testing::TestWithParam<Paper> {};

TEST_P(PageOfEverySize, HasNoLabelOnAnotherOrOnTheLegend) {
  PageOptions options;
  options.paper = GetParam();
  expectNoOverlap(MapPage(squareChina(), options).contents());
  options.area = "wumeng";
  expectNoOverlap(MapPage(squareChina(), options).contents());
}

TEST_P(PageOfEverySize, HasNoTextBelowFivePoints) {
  PageOptions options;
  options.paper = GetParam();
  const MapPage page(squareChina(), options);
  EXPECT_GE(page.contents().smallestTextPoints, 5);
  for (const PageContents::Label& label : page.contents().labels) EXPECT_GE(label.sizePoints, 5);
}

INSTANTIATE_TEST_SUITE_P(Papers, PageOfEverySize, testing::Values(Paper::a4, Paper::a3, Paper::a0),
                         [](const auto& tested) {
                           return "A" + std::to_string(4 - static_cast<int>(tested.param));
                         });

TEST(MapPage, CountsEveryUnitOnceInTheLegend) {
  const MapPage page(letterCountry(), {.language = "en"});
  const auto& rows = page.contents().legend;
  EXPECT_EQ(
      std::accumulate(rows.begin(), rows.end(), 0, [](int sum, const auto& row) { return sum + row.units; }),
      12);
  ASSERT_EQ(rows.back().classIndex, kNoData);
  EXPECT_EQ(rows.back().units, 2);
}

TEST(MapPage, CountsValuesBeyondClassesSetByHandApart) {
  PageOptions options;
  options.language = "en";
  options.classes = planning::ClassBreaks{};
  options.classes->method = planning::ClassMethod::manual;
  options.classes->minimum = 0;
  options.classes->upper = {30, 60};
  const MapPage page(letterCountry(), options);
  int offScale = 0, sum = 0;
  for (const auto& row : page.contents().legend) {
    sum += row.units;
    if (row.classIndex == kOffScale) offScale = row.units;
  }
  EXPECT_EQ(sum, 12);
  EXPECT_EQ(offScale, 3);  // 70, 80, 90
}

TEST(MapPage, SaysHowManyFiguresAreEstimated) {
  const MapPage page(letterCountry(), {.language = "en"});
  EXPECT_TRUE(page.contents().notes.contains("Units with estimated figures: 1."));
}

TEST(MapPage, OfAnotherCountryHasNoHanTextAndNoInset) {
  const MapPage page(letterCountry(), {.language = "en"});
  const PageContents& contents = page.contents();
  EXPECT_FALSE(hasHan(contents.title + contents.subtitle + contents.notes.join("")));
  for (const auto& label : contents.labels) {
    EXPECT_FALSE(hasHan(label.text));
    EXPECT_NE(label.kind, PageContents::Kind::islandName);
  }
}

TEST(MapPage, NamesEveryAreaOnTheWholeMap) {
  const MapContent content = squareChina();
  const MapPage page(content, {});
  int names = 0;
  for (const auto& label : page.contents().labels) names += label.kind == PageContents::Kind::areaName;
  EXPECT_EQ(names, 3);
}

TEST(MapPage, NamesEveryCountyOfAnArea) {
  const MapPage page(squareChina(), {.area = "wumeng"});
  int names = 0;
  for (const auto& label : page.contents().labels) names += label.kind == PageContents::Kind::countyName;
  EXPECT_EQ(names + page.contents().unlabelledUnits, 6);
  EXPECT_EQ(page.contents().unlabelledUnits, 0);
}

TEST(MapPage, ShowsTheSouthChinaSeaIslandsOnAWholeChinaPage) {
  const MapPage page(squareChina(), {});
  QStringList names;
  for (const auto& label : page.contents().labels)
    if (label.kind == PageContents::Kind::islandName) names << label.text;
  for (const char* name : {"南海诸岛", "东沙群岛", "西沙群岛", "中沙群岛", "南沙群岛"})
    EXPECT_TRUE(names.contains(QString::fromUtf8(name))) << name;
}

TEST(MapPage, SaysThatItsIndexIsNotPovertyIncidence) {
  const MapPage page(squareChina(), {});
  EXPECT_TRUE(page.contents().notes.join('\n').contains(QStringLiteral("不是贫困发生率")));
}

TEST(MapPage, RefusesAnIndicatorWithoutFigures) {
  MapContent content = letterCountry();
  content.figures.clear();
  EXPECT_THROW(MapPage(content, {}), geo::DataError);
}

TEST(MapPage, IsLaidOutTheSameTwice) {
  const MapContent content = squareChina();
  const MapPage first(content, {}), second(content, {});
  ASSERT_EQ(first.contents().labels.size(), second.contents().labels.size());
  for (std::size_t i = 0; i < first.contents().labels.size(); ++i)
    EXPECT_EQ(first.contents().labels[i].box, second.contents().labels[i].box);
}

TEST(Paper, IsParsedInAnyCase) {
  EXPECT_EQ(parsePaper("a0"), Paper::a0);
  EXPECT_EQ(parsePaper("A4"), Paper::a4);
  EXPECT_FALSE(parsePaper("A5").has_value());
}

}  // namespace
}  // namespace app::render

#include "app/render/page/map_page.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <string>

#include "app/render/colour/palette.h"
#include "app/render/page/page_facts.h"
#include "app/render/page/page_notes.h"
#include "app/render/page/scale_bar.h"
#include "app/render/page/unit_labels.h"
#include "geo/report/error.h"
#include "planning/areas/area_series.h"
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

TEST_P(PageOfEverySize, HasNoTextBelowSixPointsButNamesOfIslandsOnA4) {
  PageOptions options;
  options.paper = GetParam();
  const MapPage page(squareChina(), options);
  const double least = GetParam() == Paper::a4 ? 5 : 6;
  EXPECT_GE(page.contents().smallestTextPoints, least);
  for (const PageContents::Label& label : page.contents().labels)
    EXPECT_GE(label.sizePoints, label.kind == PageContents::Kind::islandName ? least : 6);
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

int sumOf(const std::vector<PageContents::LegendRow>& rows) {
  return std::accumulate(rows.begin(), rows.end(), 0,
                         [](int sum, const auto& row) { return sum + row.units; });
}

int unitsOf(const std::vector<PageContents::LegendRow>& rows, int classIndex) {
  const auto row = std::ranges::find(rows, classIndex, &PageContents::LegendRow::classIndex);
  return row == rows.end() ? 0 : row->units;
}

/// A member that is not in the layer, and one that lies in the polygon of another.
MapContent withMembersOutOfReach() {
  MapContent content = letterCountry();
  planning::AreaMember none, shared;
  none.publishedCode = "c90";
  shared.publishedCode = "c91";
  shared.unit = "c00";
  content.areas[0].members.insert(content.areas[0].members.end(), {none, shared});
  content.areas[0].publishedCounties = 6;
  return content;
}

TEST(MapPage, CountsMembersWithoutPolygonInTheLegend) {
  const MapContent content = withMembersOutOfReach();
  const MapPage page(content, {.language = "en", .area = "west"});
  EXPECT_EQ(page.contents().members, 6);
  EXPECT_EQ(page.contents().subjectUnits, 4);
  EXPECT_EQ(unitsOf(page.contents().legend, kNoPolygon), 2);
  EXPECT_EQ(sumOf(page.contents().legend), 6);
  EXPECT_EQ(pageValues(content, "west", "en").size(), 6u);
}

/// The two areas have figures of their own, 12.5 and 40; no unit has one.
MapContent ofAreas(std::optional<double> west = 12.5) {
  MapContent content = letterCountry();
  std::map<std::string, planning::Figure> figures;
  const std::map<std::string, std::optional<double>> values{{"area:west", west}, {"area:east", 40.0}};
  for (const auto& [unit, value] : values) {
    planning::Figure figure;
    figure.unit = unit;
    figure.value = value;
    figures[unit] = figure;
  }
  content.figures = planning::figuresOnUnits(figures, content.areas);
  content.ofAreas = true;
  return content;
}

TEST(MapPage, OfFiguresOfAreasCountsAreasAndWritesTheirValues) {
  const MapPage page(ofAreas(), {.language = "en"});
  const PageContents& contents = page.contents();
  EXPECT_TRUE(contents.subtitle.endsWith("by area")) << contents.subtitle.toStdString();
  ASSERT_EQ(contents.legend.size(), 3u);
  EXPECT_EQ(contents.legend[0].text, "12.5");
  EXPECT_EQ(contents.legend[0].units, 1);
  EXPECT_EQ(contents.legend[1].units, 1);
  EXPECT_EQ(unitsOf(contents.legend, kNotInArea), 6);
  QStringList names;
  for (const auto& label : contents.labels)
    if (label.kind == PageContents::Kind::areaName) names << label.text.split('\n').last();
  EXPECT_TRUE(names.contains("12.5"));
  EXPECT_TRUE(names.contains("40.0"));
}

TEST(MapPage, OfAnAreaWithoutAFigureSaysSo) {
  const MapPage page(ofAreas(std::nullopt), {.language = "en"});
  EXPECT_EQ(unitsOf(page.contents().legend, kNoData), 1);
  const std::vector<PageValue> values = pageValues(ofAreas(std::nullopt), "", "en");
  ASSERT_EQ(values.size(), 8u);  // two areas and the six units in none
  EXPECT_EQ(values[0].code, "area:west");
  EXPECT_EQ(values[0].state, ValueState::noData);
  EXPECT_EQ(values[1].state, ValueState::drawn);
  EXPECT_EQ(values[2].state, ValueState::notInArea);
}

/// Persons: 0, 10, .. 90, which are totals.
MapContent ofPersons() {
  MapContent content = letterCountry();
  content.indicator.kind = planning::IndicatorKind::count;
  content.indicator.unitEn = "persons";
  content.indicator.decimals = 0;
  return content;
}

TEST(MapPage, ShowsTotalsAsCirclesAndNotAsFills) {
  const MapPage page(ofPersons(), {.language = "en"});
  const PageContents& contents = page.contents();
  ASSERT_EQ(contents.legend.size(), 2u);
  EXPECT_EQ(contents.legend[0].text, "With a figure");
  EXPECT_EQ(contents.legend[0].units, 10);
  EXPECT_EQ(unitsOf(contents.legend, kNoData), 2);
  EXPECT_EQ(contents.circles, (std::vector<double>{50, 10, 2}));  // below 90, 90 / 5, 90 / 25
  EXPECT_FALSE(contents.notes.join(' ').contains("total shown as fills"));
}

TEST(MapPage, ShowsTotalsAsFillsOnlyWhereThatIsSaid) {
  const MapPage page(ofPersons(), {.language = "en", .fillTotals = true});
  EXPECT_EQ(page.contents().legend.size(), 6u);
  EXPECT_TRUE(page.contents().circles.empty());
  EXPECT_TRUE(page.contents().notes.join(' ').contains("total shown as fills"));
}

TEST(MapPage, IsCalledAfterItsIndicatorAndNotAfterTheWorkspace) {
  EXPECT_EQ(MapPage(letterCountry(), {.language = "en"}).contents().title, "Households without tap water");
  EXPECT_EQ(MapPage(letterCountry(), {.language = "en", .title = "Taps"}).contents().title, "Taps");
  EXPECT_EQ(MapPage(squareChina(), {}).contents().title, QStringLiteral("合成指数与集中连片特困地区"));
}

TEST(MapPage, HasItsDarkEndWhereTheStyleHasIt) {
  const auto firstColour = [](bool reversed, bool otherWayRound) {
    MapContent content = letterCountry();
    content.style.reversed = reversed;
    const MapPage page(content, {.language = "en", .otherWayRound = otherWayRound});
    return page.contents().legend.front().colour;
  };
  const auto colours = paletteColours("YlOrRd", 5);
  EXPECT_EQ(firstColour(false, false), colours.front());
  EXPECT_EQ(firstColour(true, false), colours.back());
  EXPECT_EQ(firstColour(false, true), colours.back());
  EXPECT_EQ(firstColour(true, true), colours.front());
}

TEST(MapPage, MakesClassesOfAllPeriods) {
  MapContent content = letterCountry();
  content.allPeriods = {0, 200};
  content.style.method = planning::ClassMethod::equalInterval;
  content.style.classes = 2;
  const MapPage page(content, {.language = "en"});
  EXPECT_EQ(page.contents().legend[0].text, QStringLiteral("0.0 – 100.0"));
  EXPECT_EQ(page.contents().legend[0].units, 10);
  EXPECT_EQ(page.contents().legend[1].units, 0);
}

TEST(MapPage, TellsWhatItsContentHasToSay) {
  MapContent content = letterCountry();
  content.issues.push_back({geo::Issue::Severity::note, "map.period_chosen", "share", "2010 is drawn"});
  EXPECT_EQ(MapPage(content, {.language = "en"}).issues().front().kind, "map.period_chosen");
}

planning::ClassBreaks breaksOf(double minimum, std::vector<double> upper,
                               planning::ClassMethod method = planning::ClassMethod::fisherJenks) {
  planning::ClassBreaks breaks;
  breaks.method = method;
  breaks.minimum = minimum;
  breaks.upper = std::move(upper);
  return breaks;
}

TEST(ClassLabels, GiveNoValueTwoClasses) {
  const auto labels = [](const planning::ClassBreaks& classes, int decimals = 1) {
    return classLabels(classes, decimals).join("|");
  };
  EXPECT_EQ(labels(breaksOf(0, {0, 1.7, 3.2})), QStringLiteral("0.0|> 0.0 – 1.7|> 1.7 – 3.2"));
  EXPECT_EQ(labels(breaksOf(0.5, {1.7, 3.2})), QStringLiteral("0.5 – 1.7|> 1.7 – 3.2"));
  EXPECT_EQ(labels(breaksOf(3, {3}), 0), QStringLiteral("3"));
  EXPECT_EQ(labels(breaksOf(2.6, {2.9, 3.4}), 0), QStringLiteral("2.6 – 2.9|> 2.9 – 3.4"));
  EXPECT_EQ(labels(breaksOf(7, {10, 20}, planning::ClassMethod::manual), 0),
            QStringLiteral("≤ 10|> 10 – 20"));
}

TEST(MapPage, HasAKeyForDotsAndLinesOverItsFills) {
  MapContent content = letterCountry();
  content.figures["c05"].note = "unverified: made up";
  const MapPage page(content, {.language = "en"});
  EXPECT_EQ(page.contents().marks, (QStringList{"Estimated", "Unverified"}));
  EXPECT_TRUE(page.contents().notes.contains("Units with figures that the source marks as unverified: 1."));
  content.figures["c05"].note.clear();
  content.figures["c03"].flag = planning::Flag::reported;
  EXPECT_TRUE(MapPage(content, {.language = "en"}).contents().marks.isEmpty());
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

TEST(UnitNames, BreakAfterAPeopleOrBeforeTheRank) {
  EXPECT_EQ(inTwoLines(QStringLiteral("威宁彝族回族苗族自治县")).join('/'),
            QStringLiteral("威宁彝族回族/苗族自治县"));
  EXPECT_EQ(inTwoLines(QStringLiteral("木里藏族自治县")).join('/'), QStringLiteral("木里藏族/自治县"));
  EXPECT_EQ(inTwoLines(QStringLiteral("赤水市")).join('/'), QStringLiteral("赤水市"));
}

TEST_P(PageOfEverySize, HasNoCountyNameOfAnAreaBelowSixPoints) {
  PageOptions options;
  options.paper = GetParam();
  options.area = "wumeng";
  const MapPage page(squareChina(), options);
  for (const PageContents::Label& label : page.contents().labels) {
    if (label.kind == PageContents::Kind::countyName) {
      EXPECT_GE(label.sizePoints, 6);
      EXPECT_FALSE(label.hasLeader);  // large squares
    }
  }
  EXPECT_EQ(page.contents().unlabelledUnits, 0);
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
  for (const char* name : {"南海诸岛", "东沙群岛", "西沙群岛", "中沙群岛", "南沙群岛", "黄岩岛", "曾母暗沙"})
    EXPECT_TRUE(names.contains(QString::fromUtf8(name))) << name;
}

double distanceTo(const QRectF& box, QPointF p) {
  return std::hypot(std::max({box.left() - p.x(), 0.0, p.x() - box.right()}),
                    std::max({box.top() - p.y(), 0.0, p.y() - box.bottom()}));
}

TEST_P(PageOfEverySize, NamesEachIslandGroupNearerToItselfThanToAnother) {
  for (const char* language : {"zh", "en"}) {
    PageOptions options;
    options.paper = GetParam();
    options.language = language;
    const MapPage page(squareChina(), options);
    std::vector<PageContents::Label> names;
    for (const PageContents::Island& island : page.contents().islands) {
      const auto name = std::ranges::find(page.contents().labels, island.name, &PageContents::Label::text);
      ASSERT_NE(name, page.contents().labels.end()) << island.name.toStdString();
      names.push_back(*name);
      for (const PageContents::Island& other : page.contents().islands)
        EXPECT_LE(distanceTo(name->box, island.at), distanceTo(name->box, other.at))
            << island.name.toStdString() << " lies nearer to " << other.name.toStdString();
    }
    EXPECT_EQ(names.size(), 8u);
    for (std::size_t i = 0; i < names.size(); ++i)
      for (std::size_t j = i + 1; j < names.size(); ++j)
        EXPECT_FALSE(names[i].box.intersects(names[j].box)) << names[i].text.toStdString();
  }
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

TEST(MapPage, HasARoundScaleOrTheOneThatIsAskedFor) {
  PageOptions options;
  options.language = "en";
  const double largest = MapPage(letterCountry(), options).contents().scale;
  EXPECT_NEAR(roundScale(largest), largest, largest * 1e-6);
  options.scale = largest * 2;
  EXPECT_NEAR(MapPage(letterCountry(), options).contents().scale, largest * 2, largest * 1e-6);
  options.scale = largest * 0.9;
  EXPECT_THROW(MapPage(letterCountry(), options), geo::DataError);
}

TEST(MapPage, LiesOnAnyPaper) {
  PageOptions options;
  options.paperMm = parsePaperMm("500x200");
  ASSERT_TRUE(options.paperMm);
  const QSizeF size = MapPage(letterCountry(), options).sizePoints();
  EXPECT_NEAR(size.width(), 500 * 72 / 25.4, 1e-9);
  EXPECT_NEAR(size.height(), 200 * 72 / 25.4, 1e-9);
  for (const char* const none :
       {"", "A4", "500", "500x", "x200", "500x20", "500x9000", "500x200x1", "nanx200", "500xinf"})
    EXPECT_FALSE(parsePaperMm(none)) << none;
}

}  // namespace
}  // namespace app::render

#include "app/render/atlas/atlas.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <set>

#include "app/render/preflight/painted_page.h"
#include "geo/report/error.h"
#include "tests/app/render/synthetic_layer.h"

namespace app::render {
namespace {

using Kind = Atlas::Entry::Kind;
using testing::ElementsAre;

PageOptions onA4(const std::string& language = "en") {
  PageOptions options;
  options.language = language;
  options.paper = Paper::a4;
  return options;
}

bool hasText(const PrintedPage& page, const QString& text) {
  const PaintedPage painted = paintedPage(page);
  return std::ranges::find(painted.texts, text, &PaintedPage::Text::text) != painted.texts.end();
}

TEST(Atlas, HasCoverContentsTheWholeAndAMapWithTablesOfEachArea) {
  const MapContent content = letterCountry();
  const AtlasFigures figures;
  const Atlas atlas(content, content, onA4(), figures);
  std::vector<std::pair<Kind, std::string>> entries;
  std::vector<int> pages;
  for (const Atlas::Entry& entry : atlas.entries()) {
    entries.emplace_back(entry.kind, entry.area);
    pages.push_back(entry.page);
  }
  EXPECT_THAT(entries, ElementsAre(std::pair(Kind::cover, ""), std::pair(Kind::contents, ""),
                                   std::pair(Kind::whole, ""), std::pair(Kind::map, "west"),
                                   std::pair(Kind::tables, "west"), std::pair(Kind::map, "east"),
                                   std::pair(Kind::tables, "east")));
  EXPECT_THAT(pages, ElementsAre(0, 1, 2, 3, 4, 5, 6));
  EXPECT_EQ(atlas.pageCount(), 7);
  EXPECT_TRUE(atlas.isMap(2));
  EXPECT_FALSE(atlas.isMap(4));
  EXPECT_EQ(atlas.map(5).contents().title, "Eastern plain");
}

TEST(Atlas, ContentsLeadToTheNumbersThatArePrinted) {
  const MapContent content = letterCountry();
  const AtlasFigures figures;
  const Atlas atlas(content, content, onA4(), figures);
  const auto contents = atlas.page(1);
  for (const char* words : {"Western hills", "4", "Eastern plain", "6", "2"})
    EXPECT_TRUE(hasText(*contents, words)) << words;
  const auto east = atlas.page(5);
  EXPECT_TRUE(hasText(*east, "6"));
  EXPECT_FALSE(hasText(*atlas.page(0), "1")) << "a cover has no number";
  const PageNavigation navigation = atlas.navigation();
  std::vector<int> targets;
  for (const PageNavigation::Link& link : navigation.links) {
    EXPECT_EQ(link.page, 1);
    targets.push_back(link.target);
  }
  EXPECT_THAT(targets, ElementsAre(2, 3, 5));
  ASSERT_EQ(navigation.bookmarks.size(), 7U);
  EXPECT_EQ(navigation.bookmarks[5].title, "Eastern plain");
  EXPECT_EQ(navigation.bookmarks[5].level, 0);
  EXPECT_EQ(navigation.bookmarks[6].level, 1);
}

TEST(Atlas, HasTheSameClassesSheetAndFamilyOfScalesOnEveryPage) {
  const MapContent content = squareChina();
  const AtlasFigures figures;
  const Atlas atlas(content, content, onA4("zh"), figures);
  std::set<std::vector<double>> classes;
  std::set<std::pair<double, double>> sheets;
  for (int page = 0; page < atlas.pageCount(); ++page) {
    if (!atlas.isMap(page)) {
      const QSizeF size = atlas.page(page)->sizePoints();
      sheets.insert({size.width(), size.height()});
      continue;
    }
    const MapPage map = atlas.map(page);
    sheets.insert({map.sizePoints().width(), map.sizePoints().height()});
    classes.insert(map.contents().classes.upper);
    if (page > 2) {
      double leading = map.contents().scale;
      while (leading >= 9.999) leading /= 10;
      EXPECT_THAT((std::vector<double>{1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8}),
                  testing::Contains(testing::DoubleNear(leading, 0.001)));
    }
  }
  EXPECT_EQ(classes.size(), 1U);
  EXPECT_EQ(sheets.size(), 1U);
  EXPECT_GT(sheets.begin()->first, sheets.begin()->second) << "as the whole of it lies";
}

TEST(Atlas, CountsAUnitOfTwoAreasOnce) {
  MapContent content = letterCountry();  // areas of 4 and of 2
  content.areas[1].members.push_back(content.areas[0].members[0]);
  const AtlasFigures figures;
  const Atlas atlas(content, content, onA4(), figures);
  EXPECT_TRUE(hasText(*atlas.page(0), "Units in them: 6"));
}

TEST(Atlas, NamesAnAreaWithoutAPage) {
  MapContent content = letterCountry();
  content.areas.push_back(content.areas[0]);
  content.areas.back().id = "nowhere";
  content.areas.back().nameEn = "Nowhere";
  for (planning::AreaMember& member : content.areas.back().members) member.unit.clear();
  const AtlasFigures figures;
  const Atlas atlas(content, content, onA4(), figures);
  EXPECT_EQ(atlas.pageCount(), 7);
  ASSERT_EQ(atlas.issues().size(), 1U);
  EXPECT_EQ(atlas.issues()[0].kind, "atlas.no_polygon");
  EXPECT_EQ(atlas.issues()[0].place, "nowhere");
  content.areas.erase(content.areas.begin(), content.areas.end() - 1);
  EXPECT_THROW(Atlas(content, content, onA4(), figures), geo::DataError);
}

TEST(Atlas, GivesTheSameBytesTwice) {
  const MapContent content = letterCountry();
  const AtlasFigures figures;
  const QTemporaryDir folder;
  QByteArray bytes[2];
  for (int i : {0, 1}) {
    const Atlas atlas(content, content, onA4(), figures);
    const QString file = folder.filePath(QString::number(i) + ".pdf");
    exportPdf({.title = atlas.title(),
               .count = atlas.pageCount(),
               .make = [&atlas](int page) { return atlas.page(page); },
               .navigation = atlas.navigation()},
              file.toStdString());
    QFile written(file);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    bytes[i] = written.readAll();
  }
  EXPECT_GT(bytes[0].size(), 1000);
  EXPECT_EQ(bytes[0], bytes[1]);
}

}  // namespace
}  // namespace app::render

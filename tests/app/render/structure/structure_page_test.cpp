#include "app/render/structure/structure_page.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

#include <set>

#include "app/render/colour/colour_space.h"
#include "app/render/colour/colour_vision.h"
#include "app/render/structure/structure_looks.h"
#include "app/render/structure/structure_map.h"
#include "geo/report/error.h"
#include "tests/app/render/synthetic_layer.h"
#include "tests/app/render/tool_output.h"

namespace app::render {
namespace {

namespace plan = planning::plan;
using plan::ZoneKind;

/// Synthetic: the letter country, whose counties are squares of one degree from (-80, 34); the plan is for
/// the six western ones. No real place.
plan::Plan letterPlan() {
  plan::Plan one;
  one.area = "west";
  one.titleZh = "合成规划";
  one.titleEn = "Synthetic plan";
  one.counties = {"c00", "c01", "c04", "c05", "c08", "c09"};
  one.space.zones = {{ZoneKind::keyDevelopment, "North", {"c00", "c01"}},
                     {ZoneKind::agricultureEcology, "Agricultural and ecological zone", {"c04"}},
                     {ZoneKind::ecologicalProtection, "South", {"c05"}}};
  one.space.centres = {{"Alpha", "c00", "core", -79.5, 34.4, 300000}, {"Beta", "c05", "second", {}, {}, {}}};
  one.space.towns = {{"Gamma", "c01", "", -78.5, 34.7, 30000}, {"Delta", "c08", "", -79.3, 36.5, {}}};
  one.space.axes = {{"Alpha to the east", {"Alpha", "Beta", "County I", "County L"}}};
  return one;
}

StructurePage page(const plan::Plan& one = letterPlan(), StructurePageOptions options = {}) {
  options.language = "en";
  return {letterCountry(), one, options};
}

/// Laid out once for the tests that only look at it.
const StructurePage& letterPage() {
  static const StructurePage one = page();
  return one;
}

QStringList legendOf(const StructurePage& one) {
  QStringList rows;
  for (const auto& row : one.contents().legend) rows << row.text + " " + QString::number(row.units);
  return rows;
}

std::multiset<QString> labelsOf(const StructurePage& one) {
  std::multiset<QString> names;
  for (const auto& label : one.contents().labels) names.insert(label.text);
  return names;
}

QImage painted(const StructurePage& one, double scale) {
  QImage image((one.sizePoints() * scale).toSize(), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(scale, scale);
  one.paint(painter);
  return image;
}

}  // namespace

TEST(StructurePage, ListsExactlyWhatItDraws) {
  EXPECT_EQ(legendOf(letterPage()),
            QStringList({"Key development zone 2", "Agricultural and ecological zone 1",
                         "Ecological protection zone 1", "In no zone 2", "core 1", "second 1",
                         "Alpha to the east 4", "Other places of axes 1", "20,000 – 50,000 1",
                         "Population not stated 1"}));
}

TEST(StructurePage, DoesNotListAStopThatIsBeyondTheFrame) {
  plan::Plan one = letterPlan();
  one.space.axes[0].places = {"Alpha", "County L"};
  EXPECT_FALSE(legendOf(page(one)).join(' ').contains("Other places"));
  EXPECT_EQ(labelsOf(page(one)).count("County L"), 1u);  // at the arrow
}

TEST(StructurePage, ListsNothingThatIsNotThere) {
  plan::Plan one = letterPlan();
  one.space.towns.clear();
  one.space.axes.clear();
  one.space.zones.resize(1);
  EXPECT_EQ(legendOf(page(one)),
            QStringList({"Key development zone 2", "In no zone 4", "core 1", "second 1"}));
}

TEST(StructurePage, NamesEachPlaceOnceAndZonesThatHaveANameOfTheirOwn) {
  const std::multiset<QString> names = labelsOf(letterPage());
  for (const char* name : {"Alpha", "Beta", "Gamma", "Delta", "North", "South"})
    EXPECT_EQ(names.count(name), 1u) << name;
  EXPECT_EQ(names.count("Agricultural and ecological zone"), 0u);
}

TEST(StructurePage, NamesACountyOnlyOnceWhereAPlaceBearsItsName) {
  plan::Plan one = letterPlan();
  one.space.towns.push_back({"County I", "c08", "", {}, {}, 1000});
  EXPECT_EQ(labelsOf(page(one)).count("County I"), 1u);
}

TEST(StructurePage, LetsNoNameLieOnAnother) {
  const auto labels = letterPage().contents().labels;
  for (std::size_t i = 0; i < labels.size(); ++i)
    for (std::size_t j = i + 1; j < labels.size(); ++j)
      EXPECT_FALSE(labels[i].box.intersects(labels[j].box)) << labels[i].text.toStdString();
}

TEST(StructurePage, SaysWhichPlacesStandAtALabelPoint) {
  const QStringList notes = letterPage().contents().notes;
  EXPECT_TRUE(
      notes.contains("Without coordinates in the plan, drawn at the label point of their county: Beta."));
  EXPECT_TRUE(
      notes.contains("Other places of axes, drawn at a label point within the unit of their name (its county "
                     "of that name or "
                     "smallest district): County I, County L."));
}

TEST(StructurePage, SaysWhatIsNotDrawnAndReportsIt) {
  plan::Plan one = letterPlan();
  one.space.towns.push_back({"Nowhere", "", "", {}, {}, {}});
  const StructurePage result = page(one);
  EXPECT_TRUE(result.contents().notes.contains("Could not be placed, not drawn: Nowhere."));
  ASSERT_FALSE(result.issues().empty());
  EXPECT_EQ(result.issues().back().kind, "structure.not_placed");
}

TEST(StructurePage, RefusesAPlanWithoutAStructure) {
  plan::Plan one = letterPlan();
  one.space = {};
  EXPECT_THROW(page(one), geo::DataError);
}

TEST(StructurePage, RefusesAPlanOfCountiesThatTheLayerHasNot) {
  plan::Plan one = letterPlan();
  one.counties = {"zz"};
  one.space.zones.clear();
  EXPECT_THROW(page(one), geo::DataError);
}

TEST(StructurePage, FillsACountyInTheColourOfItsZone) {
  const StructurePage& one = letterPage();
  const double scale = 2;
  const QImage image = painted(one, scale);
  const QRectF frame = one.contents().mapFrame;
  int found[kZoneKinds] = {};
  for (int y = static_cast<int>(frame.top() * scale); y < frame.bottom() * scale; ++y)
    for (int x = static_cast<int>(frame.left() * scale); x < frame.right() * scale; ++x)
      for (int kind = 0; kind < kZoneKinds; ++kind)
        if (image.pixelColor(x, y) == zoneColour(static_cast<ZoneKind>(kind))) ++found[kind];
  // two counties against one each; patterns and symbols take their part
  EXPECT_GT(found[0], found[1]);
  EXPECT_GT(found[1], 1000);
  EXPECT_GT(found[2], 1000);
}

TEST(StructurePage, PaintsTheSamePixelsTwice) { EXPECT_EQ(painted(letterPage(), 1), painted(page(), 1)); }

TEST(StructurePage, AsAPictureIsAsWideAsAskedAndBetween100And150MillimetresHigh) {
  StructurePageOptions options;
  options.pictureMillimetres = 150;
  const StructurePage one = page(letterPlan(), options);
  const double millimetre = 72 / 25.4;
  EXPECT_NEAR(one.sizePoints().width(), 150 * millimetre, 1e-6);
  EXPECT_GE(one.sizePoints().height(), 100 * millimetre - 1e-6);
  EXPECT_LE(one.sizePoints().height(), 150 * millimetre + 1e-6);
  EXPECT_GE(one.contents().smallestTextPoints, 5);
  const QTemporaryDir folder;
  const QString file = folder.filePath("picture.png");
  exportPng(one, file.toStdString(), 300);
  EXPECT_EQ(QImage(file).width(), 1772);  // 150 / 25.4 * 300
}

TEST(StructurePage, HasItsNamesInTheTextOfThePdf) {
  const QTemporaryDir folder;
  exportPdf(letterPage(), folder.filePath("page.pdf").toStdString());
  const auto text = outputOf("pdftotext", {"-enc", "UTF-8", folder.filePath("page.pdf"), "-"});
  if (!text) GTEST_SKIP() << "pdftotext is not installed";
  for (const char* name : {"Alpha", "Beta", "Gamma", "Western hills: spatial structure", "Synthetic plan"})
    EXPECT_TRUE(text->contains(name)) << name;
}

TEST(StructureMap, GradesCentresByTheFirstAppearanceOfTheirLevel) {
  const MapContent content = letterCountry();
  plan::Plan one = letterPlan();
  one.space.centres.push_back({"Epsilon", "c04", "core", {}, {}, {}});
  const MapProjection plane = chooseProjection(content.coverage.crs, {-80, 34, -76, 37}, false);
  const StructureMap structure(one, placeStructure(one, content), content, plane, "en");
  ASSERT_EQ(structure.centres().size(), 3u);
  EXPECT_EQ(structure.centres()[0].grade, 0);
  EXPECT_EQ(structure.centres()[1].grade, 1);
  EXPECT_EQ(structure.centres()[2].grade, 0);
}

TEST(StructureMap, EndsAnAxisWithAnArrowOnlyWhereItLeavesTheArea) {
  const MapContent content = letterCountry();
  const plan::Plan one = letterPlan();
  const MapProjection plane = chooseProjection(content.coverage.crs, {-80, 34, -76, 37}, false);
  const StructureMap structure(one, placeStructure(one, content), content, plane, "en");
  ASSERT_EQ(structure.axes().size(), 1u);
  EXPECT_FALSE(structure.axes()[0].leavesAtStart);
  EXPECT_TRUE(structure.axes()[0].leavesAtEnd);
}

TEST(StructureMap, IsDrawnOverAnotherMapOfThePlane) {
  const MapContent content = letterCountry();
  const MapProjection plane = chooseProjection(content.coverage.crs, {-80, 34, -76, 37}, false);
  const StructureMap structure(letterPlan(), placeStructure(letterPlan(), content), content, plane, "en");
  QImage image(300, 240, QImage::Format_RGB32);
  image.fill(Qt::black);
  QPainter painter(&image);
  const MapView view = MapView::fitted(structure.extent(), QRectF(0, 0, 300, 240));
  paintStructure(painter, structure, view, 1);
  painter.end();
  EXPECT_EQ(image.pixelColor(0, 0), QColor(Qt::black));  // beside the plan's counties
  const QPointF north =
      view.toTarget(geo::Point{structure.extent().minX * 0.9 + structure.extent().maxX * 0.1,
                               structure.extent().minY * 0.93 + structure.extent().maxY * 0.07});
  EXPECT_GT(image.pixelColor(north.toPoint()).red(), 100);  // a zone over the black
}

TEST(StructureLooks, TellsTheZonesApartForEveryKindOfVision) {
  for (const Vision vision : kVisions)
    for (int a = 0; a < kZoneKinds; ++a)
      for (int b = a + 1; b < kZoneKinds; ++b) {
        const auto seen = [&](int kind) { return simulate(zoneColour(static_cast<ZoneKind>(kind)), vision); };
        // 2.3 is just noticeable; without any hue at all the patterns still differ
        EXPECT_GT(difference(seen(a), seen(b)), vision == Vision::greyscale ? 4 : 12)
            << a << ' ' << b << ' ' << static_cast<int>(vision);
        EXPECT_NE(zonePattern(static_cast<ZoneKind>(a)).kind, zonePattern(static_cast<ZoneKind>(b)).kind);
      }
}

TEST(StructureLooks, PutsATownIntoTheClassOfItsPopulationUpperLimitsIncluded) {
  EXPECT_EQ(townClass(20000), 0);
  EXPECT_EQ(townClass(20001), 1);
  EXPECT_EQ(townClass(1e6), kTownClasses - 2);
  EXPECT_EQ(townClass(std::nullopt), kTownClasses - 1);
}

TEST(FillPattern, SetsDotsInRowsHalfAStepApartInsideTheShape) {
  QPainterPath square;
  square.addRect(0.5, 0.5, 4, 2);  // rows at 1 and 2; dots at 1.5, 2.5, 3.5, 4.5 and at 1, 2, 3, 4
  std::vector<double> odd, even;
  const QPainterPath dots = dotRows(square, 1);
  for (int i = 0; i < dots.elementCount(); ++i) {
    const QPainterPath::Element at = dots.elementAt(i);
    if (at.isMoveTo()) (at.y == 1 ? odd : even).push_back(at.x);
  }
  EXPECT_EQ(odd, (std::vector<double>{0.5, 1.5, 2.5, 3.5, 4.5}));
  EXPECT_EQ(even, (std::vector<double>{1, 2, 3, 4}));
}

}  // namespace app::render

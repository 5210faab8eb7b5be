#include "app/render/preflight/map_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "geo/report/error.h"
#include "planning/classes/class_breaks.h"
#include "tests/app/render/synthetic_layer.h"

namespace app::render {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> rulesOf(const PageFindings& findings) {
  std::vector<std::string> rules;
  for (const PageFinding& one : findings) rules.push_back(one.rule);
  return rules;
}

std::vector<std::string> rulesOf(const PageContents& page) { return rulesOf(mapFindings(page)); }

/// Of a map of three classes over ten units that breaks no rule.
PageContents cleanPage() {
  PageContents page;
  page.title = QStringLiteral("Illiteracy");
  page.subtitle = QStringLiteral("%, 2010, by county");
  page.indicatorName = QStringLiteral("Illiteracy");
  page.period = QStringLiteral("2010");
  page.level = QStringLiteral("by county");
  page.figureSource = QStringLiteral("census");
  page.members = 10;
  page.legend = {{QStringLiteral("0 – 10"), 4, QColor("#ffffb2"), 0},
                 {QStringLiteral("> 10 – 20"), 3, QColor("#fecc5c"), 1},
                 {QStringLiteral("> 20 – 30"), 2, QColor("#fd8d3c"), 2},
                 {QStringLiteral("No data"), 1, QColor("#ffffff"), kNoData}};
  page.classes = {planning::ClassMethod::equalInterval, 0, {10, 20, 30}, {4, 3, 2}, 1};
  page.allowed = {0, 100};
  page.mapFrame = QRectF(0, 0, 300, 300);
  page.scaleBarPoints = 100;
  page.border = QColor("#6b6660");
  return page;
}

/// Of the whole of China.
PageContents chinaPage() {
  PageContents page = cleanPage();
  page.isWholeChina = page.hasInset = page.needsApproval = true;
  page.approvalNumber = QStringLiteral("GS(2019)1822号");
  page.islandsWanted = {QStringLiteral("东沙群岛"), QStringLiteral("西沙群岛")};
  page.islands = {{QStringLiteral("东沙群岛"), {100, 100}}, {QStringLiteral("西沙群岛"), {50, 150}}};
  page.labels = {{QStringLiteral("东沙群岛"), QRectF(104, 96, 20, 8), 6, PageContents::Kind::islandName},
                 {QStringLiteral("西沙群岛"), QRectF(54, 146, 20, 8), 6, PageContents::Kind::islandName}};
  return page;
}

TEST(MapRules, HaveNothingAgainstACleanPage) { EXPECT_THAT(rulesOf(cleanPage()), IsEmpty()); }

TEST(MapRules, HoldWordsAgainstTheFigures) {
  PageContents page = cleanPage();
  page.title = QStringLiteral("Our map");
  EXPECT_THAT(rulesOf(page), ElementsAre("title.indicator"));
  page.title.clear();
  EXPECT_THAT(rulesOf(page), ElementsAre("title.none", "title.indicator"));
  page = cleanPage();
  page.subtitle = QStringLiteral("%, by county");
  EXPECT_THAT(rulesOf(page), ElementsAre("title.period"));
  page = cleanPage();
  page.facts.ofAreas = true;
  page.level = QStringLiteral("by area");
  EXPECT_THAT(rulesOf(page), ElementsAre("title.level"));
  page = cleanPage();
  page.figureSource.clear();
  EXPECT_THAT(rulesOf(page), ElementsAre("source.none"));
}

TEST(MapRules, LeaveThePictureOfADocumentToItsCaption) {
  PageContents page = cleanPage();
  page.title.clear();
  page.subtitle.clear();
  page.isPicture = true;
  EXPECT_THAT(rulesOf(page), IsEmpty());
}

TEST(MapRules, AddUpTheLegend) {
  PageContents page = cleanPage();
  page.members = 11;
  const PageFindings findings = mapFindings(page);
  ASSERT_THAT(rulesOf(findings), ElementsAre("count.sum"));
  EXPECT_EQ(findings[0].severity, geo::Issue::Severity::error);
}

TEST(MapRules, LookAtClasses) {
  PageContents page = cleanPage();
  page.classes.upper = {10, 10, 30};
  EXPECT_THAT(rulesOf(page), ElementsAre("class.overlap"));
  page = cleanPage();
  page.legend[2].units = 0;
  page.legend[1].units = 5;
  EXPECT_THAT(rulesOf(page), ElementsAre("class.empty"));
  page.isOfArea = true;
  EXPECT_EQ(mapFindings(page)[0].severity, geo::Issue::Severity::note)
      << "classes are those of the whole layer";
  page = cleanPage();
  page.classes.upper = {10, 100, 130};
  EXPECT_THAT(rulesOf(page), ElementsAre("class.out_of_range"));
  page.classes.upper = {10, 90, 100};
  EXPECT_THAT(rulesOf(page), IsEmpty());
  page.classes.minimum = -5;
  page.classes.upper = {0, 90, 100};
  EXPECT_THAT(rulesOf(page), ElementsAre("class.out_of_range"));
  page.classes.minimum = 0;
  EXPECT_THAT(rulesOf(page), IsEmpty()) << "a class of the value 0 alone";
}

TEST(MapRules, WarnOfTotalsAsFills) {
  PageContents page = cleanPage();
  page.totalsAsFills = true;
  EXPECT_THAT(rulesOf(page), ElementsAre("total.as_fill"));
}

TEST(MapRules, AskForAKeyOfEachMark) {
  PageContents page = cleanPage();
  page.facts.estimated = 2;
  EXPECT_THAT(rulesOf(page), ElementsAre("mark.none"));
  page.marks << QStringLiteral("Estimated");
  EXPECT_THAT(rulesOf(page), IsEmpty());
  page.facts.unverified = 1;
  EXPECT_THAT(rulesOf(page), ElementsAre("mark.none"));
  page.marks << QStringLiteral("Unverified");
  EXPECT_THAT(rulesOf(page), IsEmpty());
}

TEST(MapRules, AskForBordersThatAreSeen) {
  PageContents page = cleanPage();
  page.border = QColor("#ffffff");
  EXPECT_THAT(rulesOf(page), ElementsAre("border.contrast", "border.contrast")) << "white on two yellows";
  page.border = QColor();
  EXPECT_THAT(rulesOf(page), IsEmpty());
}

TEST(MapRules, KeepTheScaleBarBelowAThird) {
  PageContents page = cleanPage();
  page.scaleBarPoints = 101;
  EXPECT_THAT(rulesOf(page), ElementsAre("scale_bar.long"));
}

TEST(MapRules, AskForNamesOfAnArea) {
  PageContents page = cleanPage();
  page.unlabelledUnits = 3;
  EXPECT_THAT(rulesOf(page), IsEmpty()) << "a page of a whole layer may leave some out";
  page.isOfArea = true;
  EXPECT_THAT(rulesOf(page), ElementsAre("unit.unnamed"));
}

TEST(MapRules, FindNamesAcrossTheBorderOfTheirUnit) {
  PageContents page = cleanPage();
  PageContents::Label name;
  name.text = "County A";
  name.box = QRectF(10, 10, 30, 8);
  name.sizePoints = 6;
  name.kind = PageContents::Kind::countyName;
  page.labels.push_back(name);
  EXPECT_THAT(rulesOf(page), IsEmpty());
  page.labels.back().inside = 0.9;
  const PageFindings findings = mapFindings(page);
  ASSERT_THAT(rulesOf(findings), ElementsAre("name.across"));
  EXPECT_EQ(findings[0].at, name.box);
  page.labels.back().kind = PageContents::Kind::areaName;
  EXPECT_THAT(rulesOf(page), IsEmpty()) << "the name of an area lies over its units";
}

TEST(MapRules, SayThatTheLayerHasNoStandardBoundary) {
  const PageFindings findings = mapFindings(chinaPage());
  ASSERT_THAT(rulesOf(findings), ElementsAre("boundary.no_standard_line"));
  EXPECT_EQ(findings[0].severity, geo::Issue::Severity::note);
}

TEST(MapRules, AskForTheIslandsOfChina) {
  PageContents page = chinaPage();
  page.islands.pop_back();
  EXPECT_THAT(rulesOf(page), Contains("island.none"));
  page = chinaPage();
  page.namesOverIslands << QStringLiteral("东沙群岛");
  EXPECT_THAT(rulesOf(page), Contains("island.covered"));
  page = chinaPage();
  page.labels[0].box = QRectF(56, 120, 20, 8);
  EXPECT_THAT(rulesOf(page), Contains("island.nearer"));
  page = chinaPage();
  page.hasInset = false;
  EXPECT_THAT(rulesOf(page), Contains("inset.none"));
}

TEST(MapRules, AskForTaiwanHongKongAndMacao) {
  PageContents page = chinaPage();
  page.provincesMissing << QStringLiteral("台湾省");
  EXPECT_THAT(rulesOf(page), Contains("province.none"));
}

TEST(MapRules, AskForAnApprovalNumber) {
  PageContents page = chinaPage();
  page.approvalNumber.clear();
  EXPECT_THAT(rulesOf(page), Contains("approval.none"));
  page.approvalNumber = QStringLiteral("12345");
  EXPECT_THAT(rulesOf(page), Contains("approval.malformed"));
  page.needsApproval = false;
  EXPECT_THAT(rulesOf(page), Not(Contains("approval.malformed")));
}

/// As printed on published maps of China and its provinces.
TEST(MapRules, KnowHowApprovalNumbersAreWritten) {
  for (const char* const good : {"GS(2019)1822号", "GS（2016）2923号", "GS京(2022)0001号", "京S(2022)001号",
                                 "浙S(2018)36号", "图川审(2016)027号", "川S【2021】00023号"})
    EXPECT_TRUE(isApprovalNumber(QString::fromUtf8(good))) << good;
  for (const char* const bad :
       {"", "1822", "GS2019-1822", "GS(19)1822号", "GS(2019)号", "审图号GS(2019)1822"})
    EXPECT_FALSE(isApprovalNumber(QString::fromUtf8(bad))) << bad;
}

TEST(Preflight, RefusesATitleThatRunsOffTheSheet) {
  PageOptions options;
  options.language = "en";
  options.title = std::string(400, 'm');
  const MapPage page(letterCountry(), options);
  EXPECT_THAT(rulesOf(preflight(page)), Contains("text.off_sheet"));
  EXPECT_THROW(requirePrintable(page, false), geo::DataError);
}

TEST(Preflight, TellsErrorsFirst) {
  const PageFindings findings = preflight(MapPage(squareChina(), {}));
  EXPECT_TRUE(std::ranges::is_sorted(findings, std::greater{}, &PageFinding::severity));
  EXPECT_EQ(std::ranges::count(findings, "province.none", &PageFinding::rule), 3)
      << "the squares lack all three";
}

/// Who plans with boundaries of the mainland only sees the map and is told; for the public it is not drawn.
TEST(Preflight, DrawsTheMainlandAloneButNotStrictly) {
  const MapPage page(squareChina(), {});
  geo::Issues told;
  ASSERT_NO_THROW(told = requirePrintable(page, false));
  EXPECT_THAT(told, Contains(testing::Field(&geo::Issue::kind, "preflight.province.none")));
  EXPECT_THROW(requirePrintable(page, true), geo::DataError);
}

TEST(Preflight, RefusesWarningsWhereStrict) {
  const MapPage page(letterCountry(), {.language = "en"});  // whose figures have no source
  const geo::Issues told = requirePrintable(page, false);
  EXPECT_THAT(told, Contains(testing::Field(&geo::Issue::kind, "preflight.source.none")));
  EXPECT_THROW(requirePrintable(page, true), geo::DataError);
}

TEST(Preflight, HasNothingAgainstPagesOfAnotherCountry) {
  MapContent content = letterCountry();
  content.info.figureSource = "made up";
  for (const std::string language : {"en", "zh"})
    for (const Paper paper : {Paper::a4, Paper::a3, Paper::a0}) {
      PageOptions options;
      options.language = language;
      options.paper = paper;
      for (const PageFinding& one : preflight(MapPage(content, options)))
        EXPECT_EQ(one.severity, geo::Issue::Severity::note) << one.rule << ": " << one.text;
    }
}

}  // namespace
}  // namespace app::render

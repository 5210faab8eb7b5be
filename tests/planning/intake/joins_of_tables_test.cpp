#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/intake/tables_of_offices.h"

// Which unit, column and block a figure belongs to. All tables are made up; expected values are worked out by
// hand from their rows.

using namespace planning;
using test::OfficeWorkspace;
using test::ofYear;
using test::said;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

const test::CodesAndNames kLettered{{"K01", "Alba"}, {"L02", "Brest"},  {"M03", "Cluj"},
                                    {"N04", "Dolj"}, {"P05", "Erfurt"}, {"Q06", "Faro"}};
const test::CodesAndNames kNumbered{{"1", "Alba"}, {"2", "Brest"},  {"3", "Cluj"},
                                    {"4", "Dolj"}, {"5", "Erfurt"}, {"6", "Faro"}};

using test::Expected;
using test::storedBy;

struct Case {
  const char* name;
  const char* text;
  Expected stored;      ///< empty: refused
  const char* refusal;  ///< part of the sentence
  const char* period = "2016";
  const char* indicator = "";
  bool isNumbered = false;
  const char* code = "";
  const char* nameColumn = "";
  std::map<std::string, std::string> columns{};
  bool keepRows = false;
};

forms::Intake take(const OfficeWorkspace& made, Workspace& workspace, const Case& one) {
  SurveyAttachment options = ofYear(one.period);
  options.indicator = one.indicator;
  options.codeColumn = one.code;
  options.nameColumn = one.nameColumn;
  options.columns = one.columns;
  options.keepUnmatched = one.keepRows;
  return made.prepareText(workspace, "t.csv", one.text, options);
}

class TablesJoined : public testing::TestWithParam<Case> {};

TEST_P(TablesJoined, StoreTheirFiguresOrSayWhyNot) {
  const OfficeWorkspace made(GetParam().isNumbered ? kNumbered : kLettered, false);
  Workspace workspace = made.open();
  if (!GetParam().stored.empty()) {
    EXPECT_EQ(storedBy(take(made, workspace, GetParam())), GetParam().stored);
    return;
  }
  try {
    const forms::Intake intake = take(made, workspace, GetParam());
    ADD_FAILURE() << "not refused; stored " << testing::PrintToString(storedBy(intake));
  } catch (const geo::DataError& error) {
    EXPECT_THAT(error.what(), HasSubstr(GetParam().refusal));
  }
}

const auto nameOfCase = [](const auto& one) { return std::string(one.param.name); };

/// Three rows whose names are those of units 1, 2 and 6.
const Expected kByNames{{"Population@2016 1", 10}, {"Population@2016 2", 20}, {"Population@2016 6", 60}};

}  // namespace

INSTANTIATE_TEST_SUITE_P(
    CodesAndNames, TablesJoined,
    testing::Values(Case{"ColumnsOfNumbersAreNoCodes",
                         "Region,Rooms,Population\nAlba,3,10\nBrest,1,20\nFaro,2,60\n",
                         {{"Population@2016 1", 10},
                          {"Population@2016 2", 20},
                          {"Population@2016 6", 60},
                          {"Rooms@2016 1", 3},
                          {"Rooms@2016 2", 1},
                          {"Rooms@2016 6", 2}},
                         "",
                         "2016",
                         "",
                         true},
                    Case{"SerialNumbersAreNoCodes", "STT;Tên;Population\n1;Faro;60\n2;Alba;10\n3;Brest;20\n",
                         kByNames, "", "2016", "", true},
                    Case{"NumberSignIsNoCode", "№,Name,Population\n1,Faro,60\n2,Alba,10\n3,Brest,20\n",
                         kByNames, "", "2016", "", true},
                    Case{"ChineseSerialNumbers", "序号,名称,Population\n1,Faro,60\n2,Alba,10\n3,Brest,20\n",
                         kByNames, "", "2016", "", true},
                    Case{"SerialNumbersOfStrangers",
                         "No.,Name,Population\n1,Xanten,60\n2,Yvetot,10\n3,Zadar,20\n",
                         {},
                         "may only count the rows",
                         "2016",
                         "",
                         true},
                    Case{"CodesThatContradictAreAskedFor",
                         "Code,Name,Population\n2,Faro,60\n3,Alba,10\n4,Brest,20\n",
                         {},
                         "say with --code or with --name",
                         "2016",
                         "",
                         true},
                    Case{"NameThatIsSaidCounts", "Code,Name,Population\n2,Faro,60\n3,Alba,10\n4,Brest,20\n",
                         kByNames, "", "2016", "", true, "", "Name"},
                    Case{"CodeThatIsSaidCounts",
                         "Code,Name,Population\n2,Faro,60\n3,Alba,10\n4,Brest,20\n",
                         {{"Population@2016 2", 60}, {"Population@2016 3", 10}, {"Population@2016 4", 20}},
                         "",
                         "2016",
                         "",
                         true,
                         "Code"},
                    Case{"AssignedColumnsAreNoCodes",
                         "Place,Hospitals,Population\nAlba,1,10\nBrest,2,20\nFaro,6,60\n",
                         {{"Population@2016 1", 10},
                          {"Population@2016 2", 20},
                          {"Population@2016 6", 60},
                          {"beds@2016 1", 1},
                          {"beds@2016 2", 2},
                          {"beds@2016 6", 6}},
                         "",
                         "2016",
                         "",
                         true,
                         "",
                         "",
                         {{"Hospitals", "beds"}}},
                    Case{"NamedCodesWinOverNumbers",
                         "Code,Hospitals\n1,3\n2,1\n3,2\n",
                         {{"Hospitals@2016 1", 3}, {"Hospitals@2016 2", 1}, {"Hospitals@2016 3", 2}},
                         "",
                         "2016",
                         "",
                         true},
                    Case{"CodesOfAnotherOrderStay",
                         "Code,Name,Population\n6,Faro,60\n1,Alba,10\n2,Brest,20\n", kByNames, "", "2016", "",
                         true}),
    nameOfCase);

INSTANTIATE_TEST_SUITE_P(
    YearsBelow, TablesJoined,
    testing::Values(
        Case{"TwoYearsOfTwoIndicators",
             "Code;Men;;Women;\n;2015;2016;2015;2016\nK01;1;2;3;4\nL02;5;6;7;8\n",
             {{"Men@2015 K01", 1},
              {"Men@2015 L02", 5},
              {"Men@2016 K01", 2},
              {"Men@2016 L02", 6},
              {"Women@2015 K01", 3},
              {"Women@2015 L02", 7},
              {"Women@2016 K01", 4},
              {"Women@2016 L02", 8}},
             "",
             ""},
        Case{"OneIsAskedFor",
             "Code;Name;Men;;Women;\n;;2015年;2016年;2015年;2016年\nK01;Alba;1;2;3;4\nL02;Brest;5;6;7;8\n",
             {{"Men@2016 K01", 2}, {"Men@2016 L02", 6}, {"Women@2016 K01", 4}, {"Women@2016 L02", 8}},
             ""},
        Case{"OfOneIndicator",
             "Code;Population;\n;2015;2016\nK01;1;2\nL02;5;6\n",
             {{"Population@2015 K01", 1},
              {"Population@2015 L02", 5},
              {"Population@2016 K01", 2},
              {"Population@2016 L02", 6}},
             "",
             ""},
        Case{"FiguresThatLookLikeYearsAreFigures",
             "Code;Men;Women\nK01;2015;2016\nL02;5;6\n",
             {{"Men@2016 K01", 2015}, {"Men@2016 L02", 5}, {"Women@2016 K01", 2016}, {"Women@2016 L02", 6}},
             ""}),
    nameOfCase);

INSTANTIATE_TEST_SUITE_P(
    BlocksBelow, TablesJoined,
    testing::Values(
        Case{"HeadsInAnotherOrder",
             "Code;Men;Women\nK01;1;2\nL02;3;4\nCode;Women;Men\nM03;6;5\nN04;8;7\n",
             {{"Men@2016 K01", 1},
              {"Men@2016 L02", 3},
              {"Men@2016 M03", 5},
              {"Men@2016 N04", 7},
              {"Women@2016 K01", 2},
              {"Women@2016 L02", 4},
              {"Women@2016 M03", 6},
              {"Women@2016 N04", 8}},
             ""},
        Case{"OtherHeads",
             "Code;Men;Women\nK01;1;2\nL02;3;4\n;;\nTable 2;;\nCode;Cattle;Sheep\nK01;10;20\nL02;30;40\n",
             {{"Cattle@2016 K01", 10},
              {"Cattle@2016 L02", 30},
              {"Men@2016 K01", 1},
              {"Men@2016 L02", 3},
              {"Sheep@2016 K01", 20},
              {"Sheep@2016 L02", 40},
              {"Women@2016 K01", 2},
              {"Women@2016 L02", 4}},
             ""},
        Case{"OneColumnOfFigures",
             "代码;名称;学校\nK01;Alba;1\nL02;Brest;2\n代码;名称;医院\nL02;Brest;4\nM03;Cluj;5\n",
             {{"医院@2016 L02", 4}, {"医院@2016 M03", 5}, {"学校@2016 K01", 1}, {"学校@2016 L02", 2}},
             ""},
        Case{"TheSameHeadsAgain",
             "Code;Men\nK01;1\nL02;2\nCode;Men\nM03;3\nN04;4\n",
             {{"Men@2016 K01", 1}, {"Men@2016 L02", 2}, {"Men@2016 M03", 3}, {"Men@2016 N04", 4}},
             ""},
        Case{"YearsBetweenBlocks",
             "Code;Name;Schools\n2015;;\nK01;Alba;1\nL02;Brest;2\n2016;;\nK01;Alba;3\nL02;Brest;4\n",
             {{"Schools@2015 K01", 1},
              {"Schools@2015 L02", 2},
              {"Schools@2016 K01", 3},
              {"Schools@2016 L02", 4}},
             "",
             ""},
        Case{"AYearBelowOtherRows",
             "Code;Name;Schools\nK01;Alba;1\nL02;Brest;2\n2016年;;\nM03;Cluj;3\n",
             {},
             "row 4 dates the rows below it"},
        Case{"AHeadThatLacksAName",
             "Code;Men;Women\nK01;1;2\nL02;3;4\nCode;Women;\nM03;6;5\nN04;8;7\n",
             {},
             "row 4 names the columns anew"}),
    nameOfCase);

INSTANTIATE_TEST_SUITE_P(
    BlocksBeside, TablesJoined,
    testing::Values(
        Case{"UnitsInAnotherOrder",
             "Name;Population;;Name;Households\nAlba;10;;Cluj;3\nBrest;20;;Alba;1\nCluj;30;;Brest;2\n",
             {{"Households@2016 K01", 1},
              {"Households@2016 L02", 2},
              {"Households@2016 M03", 3},
              {"Population@2016 K01", 10},
              {"Population@2016 L02", 20},
              {"Population@2016 M03", 30}},
             ""},
        Case{"HalvesOfAList",
             "Code;Population;Code;Population\nK01;10;M03;30\nL02;20;N04;40\n",
             {{"Population@2016 K01", 10},
              {"Population@2016 L02", 20},
              {"Population@2016 M03", 30},
              {"Population@2016 N04", 40}},
             ""},
        Case{"HalvesOfAListWithNumbers",
             "Code;Men;Code;Men\n1;10;3;30\n2;20;4;40\n",
             {{"Men@2016 1", 10}, {"Men@2016 2", 20}, {"Men@2016 3", 30}, {"Men@2016 4", 40}},
             "",
             "2016",
             "",
             true},
        Case{"NamesBesideCodes",
             "Code;Name;Population;;Name;Households\nK01;Alba;10;;Brest;2\nL02;Brest;20;;Alba;1\n",
             {{"Households@2016 K01", 1},
              {"Households@2016 L02", 2},
              {"Population@2016 K01", 10},
              {"Population@2016 L02", 20}},
             ""},
        Case{"OtherWordsForThem",
             "Name;Population;Partner;Trade\nAlba;10;Cluj;3\nBrest;20;Alba;1\n",
             {},
             "are of different units in the same row (row 2: Alba, Cluj)"},
        Case{"ASmallTableOfRegions",
             "Code;Name;Population;;Region;Total\nK01;Alba;10;;North;60\nL02;Brest;20;;South;150\n"
             "M03;Cluj;30;;;\nN04;Dolj;40;;;\n",
             {},
             "from column \"Region\" on another table stands beside"}),
    nameOfCase);

INSTANTIATE_TEST_SUITE_P(
    ColumnsThatTellRowsApart, TablesJoined,
    testing::Values(
        Case{"UnitOfMeasureOfLongRows",
             "geo,unit,TIME_PERIOD,OBS_VALUE\nK01,X_HAB,2016,5000\nL02,X_HAB,2016,6000\nM03,Y_HAB,2016,7\n"
             "N04,Y_HAB,2016,8\n",
             {},
             "column \"unit\" tells rows apart (X_HAB, Y_HAB)",
             "2016",
             "pop"},
        Case{"SexOfLongRows",
             "code,indicator,sex,value\nK01,Men,total,1\nL02,Men,male,2\nM03,Men,total,3\n",
             {},
             "column \"sex\" tells rows apart (male, total)"},
        Case{"CurrencyOfLongRows",
             "code,indicator,value,currency\nK01,Income,1,USD\nL02,Income,2,EUR\nM03,Income,3,USD\n",
             {},
             "column \"currency\" tells rows apart (EUR, USD)"},
        Case{"AreasWithTheSameFigures",
             "Code,Area,Households\nK01,urban,1\nK01,rural,1\nL02,urban,2\nL02,rural,2\n",
             {},
             "column \"Area\" tells rows apart (urban, rural)"},
        Case{"BlankCodeInTheSecondRow",
             "Code,Name,Sex,Population\nK01,Alba,M,1\n,,F,2\nL02,Brest,M,3\n,,F,4\n",
             {},
             "column \"Sex\" tells rows apart"},
        Case{"OneUnitOfEachIndicator",
             "code,indicator,unit,value\nK01,Men,persons,1\nK01,Income,yuan,2\nL02,Men,persons,3\nL02,Income,"
             "yuan,4\n",
             {{"Income@2016 K01", 2}, {"Income@2016 L02", 4}, {"Men@2016 K01", 1}, {"Men@2016 L02", 3}},
             ""},
        Case{"RemarksTellNothingApart",
             "Code,Note,Men\nK01,estimate,1\nK01,see below,1\nL02,,2\nM03,final,3\n",
             {{"Men@2016 K01", 1}, {"Men@2016 L02", 2}, {"Men@2016 M03", 3}},
             ""}),
    nameOfCase);

INSTANTIATE_TEST_SUITE_P(
    OtherRows, TablesJoined,
    testing::Values(
        Case{"ATotalIsNotKept",
             "Code,Name,Households\nK01,Alba,10\nL02,Brest,20\nT,Razem,31\n",
             {{"Households@2016 K01", 10}, {"Households@2016 L02", 20}},
             "",
             "2016",
             "",
             false,
             "",
             "",
             {},
             true},
        Case{"AnotherRowIsKept",
             "Code,Name,Households\nK01,Alba,10\nL02,Brest,20\nX9,Nowhere,7\n",
             {{"Households@2016 K01", 10}, {"Households@2016 L02", 20}, {"Households@2016 X9", 7}},
             "",
             "2016",
             "",
             false,
             "",
             "",
             {},
             true},
        Case{"ThousandsThatFallApart",
             "Code,Name,Population\nK01,Alba,1,234\nL02,Brest,987\n",
             {},
             "row 2 has figures behind the last column"},
        Case{"NumbersOfTheColumns",
             "Code;Name;Men;Women\n1;2;3;4\n1;Alba;10;5\n2;Brest;20;10\n3;Cluj;30;15\n",
             {{"Men@2016 1", 10},
              {"Men@2016 2", 20},
              {"Men@2016 3", 30},
              {"Women@2016 1", 5},
              {"Women@2016 2", 10},
              {"Women@2016 3", 15}},
             "",
             "2016",
             "",
             true},
        Case{"ATotalUnderTheCodeOfAUnit",
             "Code;Name;Men\n1;Total;30\n2;Brest;10\n3;Cluj;20\n",
             {{"Men@2016 2", 10}, {"Men@2016 3", 20}},
             "",
             "2016",
             "",
             true},
        Case{"TheNameOfAnotherUnit",
             "Code;Name;Men\n1;Alba;10\n2;Brest;20\n3;Dolj;30\n5;Erfurt;50\n",
             {{"Men@2016 1", 10}, {"Men@2016 2", 20}, {"Men@2016 5", 50}},
             "",
             "2016",
             "",
             true},
        Case{"AStrangerWithACodeOfItsOwn",
             "Code;Name;Men\n1;Weissenburg;10\n2;Brest;20\n3;Cluj;30\n",
             {{"Men@2016 1", 10}, {"Men@2016 2", 20}, {"Men@2016 3", 30}},
             "",
             "2016",
             "",
             true},
        Case{"FootnotesWithANumber",
             "Code;Name;Men;Women\n1;Alba;10;5\n2;Brest;20;10\n1;Average of all;15;8\n2;2010 census;;\n",
             {{"Men@2016 1", 10}, {"Men@2016 2", 20}, {"Women@2016 1", 5}, {"Women@2016 2", 10}},
             "",
             "2016",
             "",
             true},
        Case{"TheSameYearsAgain",
             "Code;Name;2015;2016;2015;2016\nK01;Alba;1;2;3;4\nL02;Brest;5;6;7;8\n",
             {},
             "the columns \"2015\" and \"2015\" are both 2015",
             "",
             "pop"},
        Case{"GeoIdWithARowAbove",
             "GEO_ID,NAME,Men\n0400000USX,Country,30\n0500000USK01,Alba,10\n0500000USL02,Brest,20\n",
             {{"Men@2016 K01", 10}, {"Men@2016 L02", 20}},
             ""},
        Case{"GeoIdWithASecondHead",
             "GEO_ID,NAME,Men\nGeography,Geographic Area Name,Total!!Men\n0500000USK01,Alba,10\n"
             "0500000USL02,Brest,20\n0500000USM03,Cluj,30\n",
             {{"Men@2016 K01", 10}, {"Men@2016 L02", 20}, {"Men@2016 M03", 30}},
             ""},
        Case{"EachUnitTwice",
             "Code,Men\nK01,1\nK01,2\nL02,3\nL02,4\n",
             {},
             "each unit stands in several rows with different figures"}),
    nameOfCase);

TEST(JoinsOfTables, ByNamesAreSaidToBe) {
  const OfficeWorkspace made(kNumbered, false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "No.,Place,Population\n1,Faro,60\n2,Alba,10\n3,Brest,20\n", ofYear("2016"));
  EXPECT_THAT(said(intake, "columns.joined_by_names"), ElementsAre(HasSubstr("\"Place\"")));
  const SurveyReport& report = intake.parts.front().found.report;
  EXPECT_EQ(report.unitsByMatch, (std::map<std::string, int>{{"same_name", 3}}));
  EXPECT_THAT(report.ignoredColumns, ElementsAre("No."));
}

TEST(JoinsOfTables, MarksBehindNamesAskNothing) {
  const OfficeWorkspace made(kLettered, false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "name,Population\nAlba,1\nBrest,2\nCluj*,3\nDolj,4\n", ofYear("2016"));
  EXPECT_EQ(storedBy(intake), (Expected{{"Population@2016 K01", 1},
                                        {"Population@2016 L02", 2},
                                        {"Population@2016 M03", 3},
                                        {"Population@2016 N04", 4}}));
  EXPECT_THAT(said(intake, "match.name_differs"), ElementsAre());
  EXPECT_THAT(said(intake, "match.spelling"),
              ElementsAre("M03 is written Cluj* in the table and Cluj in the boundaries: taken as the same "
                          "unit"));
}

TEST(JoinsOfTables, ColumnsBesideYearsAreNotReadAndNamed) {
  const OfficeWorkspace made(kLettered, false);
  Workspace workspace = made.open();
  SurveyAttachment options;
  options.indicator = "pop";
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "Code;2015;2016;Total;Change %\nK01;1;2;3;100\nL02;5;6;11;20\n", options);
  EXPECT_EQ(storedBy(intake),
            (Expected{{"pop@2015 K01", 1}, {"pop@2015 L02", 5}, {"pop@2016 K01", 2}, {"pop@2016 L02", 6}}));
  for (const auto& part : intake.parts)
    EXPECT_THAT(part.found.report.ignoredColumns, ElementsAre("Total", "Change %"));
}

TEST(JoinsOfTables, CellsWithoutAFigureOfLongTablesAreCounted) {
  const OfficeWorkspace made(kLettered, false);
  Workspace workspace = made.open();
  SurveyAttachment options = ofYear("2016");
  options.indicator = "pop";
  const forms::Intake intake = made.prepareText(workspace, "t.csv",
                                                "freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nA,K01,2016,1,b\nA,"
                                                "L02,2016,:,c\nA,M03,2016,,\nA,N04,2016,4,A\n",
                                                options);
  EXPECT_EQ(storedBy(intake), (Expected{{"pop@2016 K01", 1}, {"pop@2016 N04", 4}}));
  const SurveyReport& report = intake.parts.front().found.report;
  EXPECT_EQ(report.rows, 4);
  EXPECT_EQ(report.missingMarks, 1);
  EXPECT_EQ(report.blanks, 1);
  EXPECT_EQ(report.footnotes, 1);
  EXPECT_THAT(report.ignoredColumns, ElementsAre("freq"));
  EXPECT_THAT(said(intake, "survey.missing_marks"), ElementsAre(HasSubstr("rows 3")));
}

TEST(JoinsOfTables, RememberedColumnsAreKnownInAnyOrder) {
  const OfficeWorkspace made(kLettered, false);
  Workspace workspace = made.open();
  SurveyAttachment options = ofYear("2015");
  options.columns = {{"X1", "pop"}, {"X2", ""}};
  forms::storeIntake(workspace,
                     made.prepareText(workspace, "a.csv", "Code;X1;X2\nK01;5;10\nL02;6;20\n", options));
  const forms::Intake intake =
      made.prepareText(workspace, "b.csv", "Code;X2;X1\nK01;11;7\nL02;21;8\n", ofYear("2016"));
  EXPECT_EQ(storedBy(intake), (Expected{{"pop@2016 K01", 7}, {"pop@2016 L02", 8}}));
}

TEST(JoinsOfTables, ASumThatNothingIsComparedWithIsNotCalledChecked) {
  const OfficeWorkspace made(kLettered, false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "Code,Name,Population\nK01,Alba,10\nL02,Brest,\n,Total,31\n", ofYear("2016"));
  EXPECT_THAT(said(intake, "survey.sum_row"), ElementsAre(HasSubstr("nothing could be compared")));
}

TEST(JoinsOfTables, PlacesTellUnitsOfOneNameApart) {
  Boundaries boundaries = test::smallBoundaries();
  boundaries.repairs.clear();
  boundaries.info.codeScheme = "";
  boundaries.counties = {{"11140", "중구", "", Level::county, "11", 1, true, ""},
                         {"26110", "중구", "", Level::county, "26", 1, true, ""},
                         {"26140", "서구", "", Level::county, "26", 1, false, ""}};
  boundaries.prefectures.clear();
  boundaries.provinces = {{"11", "서울", "", Level::province, "", 1, true, ""},
                          {"26", "부산", "", Level::province, "", 1, true, ""}};
  boundaries.coverage.codes = {"11140", "26110", "26140"};
  const test::ScratchFolder folder;
  Workspace::create(folder / "w.gpkg", boundaries, false);
  Workspace workspace = Workspace::open(folder / "w.gpkg", false);
  const CodeHistory none;
  for (const char* text : {"시도,시군구,세대수\n서울,중구,1\n부산,중구,2\n부산,서구,3\n",
                           "시도,시군구,세대수\n서울,중구,1\n부산,중구,2\n,서구,3\n",
                           "시군구,세대수\n서울,\n중구,1\n부산,\n서구,3\n중구,2\n"}) {
    test::writeFile(folder / "t.csv", text);
    const forms::Intake intake =
        forms::prepareIntake(workspace, folder / "t.csv", {}, nullptr, none, ofYear("2016"));
    EXPECT_EQ(storedBy(intake),
              (Expected{{"세대수@2016 11140", 1}, {"세대수@2016 26110", 2}, {"세대수@2016 26140", 3}}))
        << text;
  }
}

TEST(JoinsOfTables, NamesThatDoNotFitTheirCodesAreAskedAbout) {
  const OfficeWorkspace made(kNumbered, false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "Code;Name;Men\n1;Weissenburg;10\n2;Brest;20\n3;Dolj;30\n5;Erfurt;50\n",
      ofYear("2016"));
  EXPECT_THAT(said(intake, "match.name_differs"),
              ElementsAre(HasSubstr("1 is called Weissenburg in the table and Alba in the boundaries")));
  const auto& rows = intake.parts.front().found.report.unmatchedRows;
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].unit.row, 4);
  EXPECT_THAT(rows[0].reason, HasSubstr("its name that of another unit"));
  EXPECT_EQ(intake.parts.front().found.report.rowsLeftOut, 1);
}

/// Eurostat's blanks and flags: ": ", ":c", "123 p", "12.5bd".
TEST(JoinsOfTables, BlanksAndFlagsOfEurostatAreMissingAndNotes) {
  const OfficeWorkspace made(kLettered, false);
  Workspace workspace = made.open();
  SurveyAttachment options;
  options.indicator = "pop";
  const forms::Intake intake =
      made.prepareText(workspace, "t.tsv",
                       "freq,unit,geo\\TIME_PERIOD\t2015 \t2016 \n"
                       "A,NR,K01\t: \t123 p\nA,NR,L02\t:c\t456 \nA,NR,M03\t: z\t0 n\nA,NR,N04\t7b\t8 bd\n",
                       options);
  EXPECT_EQ(storedBy(intake), (Expected{{"pop@2015 N04", 7},
                                        {"pop@2016 K01", 123},
                                        {"pop@2016 L02", 456},
                                        {"pop@2016 M03", 0},
                                        {"pop@2016 N04", 8}}));
  ASSERT_EQ(intake.parts.size(), 2U);
  EXPECT_EQ(intake.parts[0].found.report.missingMarks, 3);
  EXPECT_EQ(intake.parts[1].found.report.footnotes, 3);
  EXPECT_THAT(intake.parts[0].found.report.ignoredColumns, ElementsAre("freq"));
  EXPECT_THAT(said(intake, "import.unit_not_understood"), testing::SizeIs(0));
}

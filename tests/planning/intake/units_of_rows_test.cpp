#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "planning/intake/row_units.h"
#include "tests/planning/intake/tables_of_offices.h"

// Tables whose rows say in what their figures are measured. All are made up; expected values are worked out
// by hand from their rows.

using namespace planning;
using test::Expected;
using test::OfficeWorkspace;
using test::ofYear;
using test::said;
using test::storedBy;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

namespace {

const test::CodesAndNames kUnits{{"K01", "Alba"}, {"L02", "Brest"}, {"M03", "Cluj"}, {"N04", "Dolj"}};

struct Case {
  const char* name;
  const char* text;
  Expected stored;
  std::size_t refused = 0;  ///< cells that are named
  const char* indicator = "";
};

class UnitsOfRows : public testing::TestWithParam<Case> {};

TEST_P(UnitsOfRows, ConvertEachFigureOrRefuseIt) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  SurveyAttachment options = ofYear("2016");
  options.indicator = GetParam().indicator;
  const forms::Intake intake = made.prepareText(workspace, "t.csv", GetParam().text, options);
  EXPECT_EQ(storedBy(intake), GetParam().stored);
  EXPECT_EQ(said(intake, "survey.unit_of_row").size(), GetParam().refused);
  EXPECT_THAT(said(intake, "column.units_of_rows"), SizeIs(1));
}

INSTANTIATE_TEST_SUITE_P(
    Tables, UnitsOfRows,
    testing::Values(
        Case{"PersonsAndTenThousands",
             "代码;单位;人口\nK01;人;12000\nL02;万人;2.5\nM03;人;3000\nN04;万人;4\n",
             {{"人口@2016 K01", 12000},
              {"人口@2016 L02", 25000},
              {"人口@2016 M03", 3000},
              {"人口@2016 N04", 40000}}},
        Case{"MoneyInOnesAndInTenThousands",
             "代码;计量单位;财政收入\nK01;元;120000\nL02;万元;25\nM03;亿元;0.3\n",
             {{"财政收入@2016 K01", 120000}, {"财政收入@2016 L02", 250000}, {"财政收入@2016 M03", 30000000}}},
        Case{"EnglishThousands",
             "Code;Unit;Population\nK01;persons;12000\nL02;thousand persons;25\nM03;thousand;3\n",
             {{"Population@2016 K01", 12000}, {"Population@2016 L02", 25000}, {"Population@2016 M03", 3000}}},
        Case{"OneUnitInAllRowsIsThatOfANewIndicator",
             "代码;单位;人口\nK01;万人;1.5\nL02;万人;2\n",
             {{"人口@2016 K01", 1.5}, {"人口@2016 L02", 2}}},
        Case{"UnknownUnitsOfRows",
             "代码;单位;人口\nK01;人;12000\nL02;万人;2\nM03;打;5\nN04;;7\n",
             {{"人口@2016 K01", 12000}, {"人口@2016 L02", 20000}},
             2},
        Case{"UnitsOfSomethingElse",
             "代码;单位;人口\nK01;人;12000\nL02;户;2\n",
             {{"人口@2016 K01", 12000}},
             1},
        Case{"NamesThatSayAnotherUnit",
             "代码;单位;人口（万人）\nK01;万人;1.5\nL02;人;20000\n",
             {{"人口（万人）@2016 K01", 1.5}},
             1},
        Case{"OnlyTheColumnsThatTheyMeasure",
             "代码;单位;人口;病床（张）\nK01;人;100;5\nL02;万人;2;6\n",
             {{"人口@2016 K01", 100},
              {"人口@2016 L02", 20000},
              {"病床（张）@2016 K01", 5},
              {"病床（张）@2016 L02", 6}}},
        Case{"OnlyWhatIsNamedSo",
             "代码;单位;人口;户数;学校\nK01;人;100;30;1\nL02;万人;2;40;2\n",
             {{"人口@2016 K01", 100},
              {"人口@2016 L02", 20000},
              {"学校@2016 K01", 1},
              {"学校@2016 L02", 2},
              {"户数@2016 K01", 30},
              {"户数@2016 L02", 40}}},
        Case{"ThousandsBesidePersonsAreOfPersons",
             "code;unit;Population;Income\nK01;thousand;12;5\nL02;persons;2;6\n",
             {{"Income@2016 K01", 5},
              {"Income@2016 L02", 6},
              {"Population@2016 K01", 12000},
              {"Population@2016 L02", 2}}},
        Case{"WithoutANameForTheirColumn",
             "code;kind;Population\nK01;thousand;12\nL02;million;1.5\n",
             {{"Population@2016 K01", 12}, {"Population@2016 L02", 1500}}},
        Case{"OfLongRows",
             "geo,unit,TIME_PERIOD,OBS_VALUE\nK01,persons,2016,5000\nL02,thousand persons,2016,6\n",
             {{"pop@2016 K01", 5000}, {"pop@2016 L02", 6000}},
             0,
             "pop"},
        Case{"OfLongRowsOfSeveralIndicators",
             "代码,指标,单位,数值\nK01,人口,人,100\nK01,收入,万元,2\nL02,人口,万人,3\nL02,收入,元,40\n",
             {{"人口@2016 K01", 100},
              {"人口@2016 L02", 30000},
              {"收入@2016 K01", 20000},
              {"收入@2016 L02", 40}}},
        Case{"OneFigureInTwoUnitsIsAskedFor",
             "code,indicator,unit,value\nK01,Population,persons,5\nK01,Population,thousand persons,5\n"
             "L02,Population,persons,7\n",
             {{"Population@2016 L02", 7}}},
        Case{"PlacesInAColumnCalledCounty",
             "county,indicator,unit,value\nK01,Population,persons,5\nL02,Population,thousand,7\n",
             {{"Population@2016 K01", 5}, {"Population@2016 L02", 7000}}},
        Case{"BesideYears",
             "代码;单位;2015;2016\nK01;人;100;110\nL02;万人;2;3\n",
             {{"pop@2016 K01", 110}, {"pop@2016 L02", 30000}},
             0,
             "pop"},
        Case{"BesideYearsOfSeveralIndicators",
             "代码;指标;单位;2015;2016\nK01;人口;人;100;110\nK01;收入;万元;1;2\nL02;人口;万人;2;3\n",
             {{"人口@2016 K01", 110}, {"人口@2016 L02", 30000}, {"收入@2016 K01", 2}}}),
    [](const auto& one) { return std::string(one.param.name); });

/// Units in the cells themselves: of that figure alone.
TEST(UnitsInCells, AreThoseOfTheirFigureAlone) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const Codebook book = Codebook::fromTable(support::csvTable(
      "id,name_zh,unit_zh,kind\nshare,比重,%,rate\npop,人口,人,count\nland,耕地,公顷,count\n", "book.csv"));
  const auto take = [&](const char* text, const Codebook* codebook) {
    return made.prepareText(workspace, "t.csv", text, ofYear("2016"), codebook);
  };
  EXPECT_EQ(storedBy(take("代码;比重\nK01;12‰\nL02;2.5\nM03;3%\n", &book)),
            (Expected{{"share@2016 K01", 1.2}, {"share@2016 L02", 2.5}, {"share@2016 M03", 3}}));
  EXPECT_EQ(
      storedBy(take("代码;人口\nK01;1.2万\nL02;2500\nM03;3千人\nN04;300人\n", &book)),
      (Expected{
          {"pop@2016 K01", 12000}, {"pop@2016 L02", 2500}, {"pop@2016 M03", 3000}, {"pop@2016 N04", 300}}));
  EXPECT_EQ(storedBy(take("代码;人口（万人）\nK01;1.2万\nL02;2.5\nM03;30000人\n", &book)),
            (Expected{{"pop@2016 K01", 12000}, {"pop@2016 L02", 25000}, {"pop@2016 M03", 30000}}));
  EXPECT_EQ(storedBy(take("代码;耕地\nK01;150亩\nL02;20\nM03;3户\n", &book)),
            (Expected{{"land@2016 K01", 10}, {"land@2016 L02", 20}}));
  EXPECT_EQ(
      storedBy(take("Код;Население\nK01;12,5 тыс.\nL02;2500 чел.\nM03;300\n", nullptr)),
      (Expected{{"Население@2016 K01", 12500}, {"Население@2016 L02", 2500}, {"Население@2016 M03", 300}}));
  EXPECT_EQ(storedBy(take("代码;人口\nK01;300人\nL02;12户\nM03;5\nN04;6\n", nullptr)),
            (Expected{{"人口@2016 K01", 300}, {"人口@2016 M03", 5}, {"人口@2016 N04", 6}}))
      << "one column measures one thing";
  const forms::Intake income = take("代码;收入\nK01;1.2万\nL02;2500\nM03;300元\n", nullptr);
  EXPECT_EQ(storedBy(income), (Expected{{"收入@2016 L02", 2500}, {"收入@2016 M03", 300}}))
      << "of what the others are in nothing is known";
  EXPECT_THAT(said(income, "survey.text_in_number"), ElementsAre(HasSubstr("\"1.2万\"")));
}

TEST(UnitsInCells, ThatMeasureSomethingElseAreRefusedAlone) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const Codebook book = Codebook::fromTable(
      support::csvTable("id,name_zh,unit_zh,kind\noutput,产值,元,money\nindex,指数,,mean\n", "book.csv"));
  const auto take = [&](const char* text, const Codebook* codebook) {
    return made.prepareText(workspace, "t.csv", text, ofYear("2016"), codebook);
  };
  const forms::Intake money = take("代码;产值\nK01;7亩\nL02;4万元\nM03;300元\n", &book);
  EXPECT_EQ(storedBy(money), (Expected{{"output@2016 L02", 40000}, {"output@2016 M03", 300}}));
  EXPECT_THAT(said(money, "survey.text_in_number"), ElementsAre(HasSubstr("\"7亩\"")));
  EXPECT_EQ(storedBy(take("代码;人口\nK01;7亩\nL02;4万人\nM03;300人\n", nullptr)),
            (Expected{{"人口@2016 L02", 40000}, {"人口@2016 M03", 300}}));
  const forms::Intake index = take("代码;指数\nK01;7亩\nL02;4元\nM03;5元\n", &book);
  EXPECT_EQ(storedBy(index), (Expected{{"index@2016 L02", 4}, {"index@2016 M03", 5}}))
      << "what most of them measure";
  EXPECT_THAT(said(index, "survey.text_in_number"), ElementsAre(HasSubstr("\"7亩\"")));
}

TEST(UnitsInCells, StandOnceInTheNotesOfTheirFigures) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const Codebook book = Codebook::fromTable(
      support::csvTable("id,name_zh,unit_zh,kind\nshare,比重,%,rate\npop,人口,人,count\n", "book.csv"));
  const auto notesOf = [&](const char* text) {
    std::vector<std::string> notes;
    for (const Figure& one :
         made.prepareText(workspace, "t.csv", text, ofYear("2016"), &book).prepared.survey.figures)
      notes.push_back(one.note);
    return notes;
  };
  EXPECT_THAT(notesOf("代码;人口\nK01;1.2万\nL02;3 千人\nM03;300人\n"),
              ElementsAre("1.2万 in the table", "3 千人 in the table", ""));
  EXPECT_THAT(notesOf("代码;比重\nK01;3‰\nL02;4‰*\nM03;5%\n"),
              ElementsAre("3‰ in the table", "4‰ in the table; footnote *", ""));
  EXPECT_THAT(notesOf("代码;人口（百万人）\nK01;1.5[b]\nL02;2\nM03;3 [b]\n"),
              ElementsAre("1.5 百万人 in the table; footnote [b]", "2 百万人 in the table",
                          "3 百万人 in the table; footnote [b]"));
}

/// A codebook's own unit counts; what measures something else is left out.
TEST(UnitsOfRowsAndCodebooks, AreConvertedToTheUnitOfTheIndicator) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const Codebook book = Codebook::fromTable(
      support::csvTable("id,name_zh,unit_zh,kind\npop,人口,人,count\nland,耕地,公顷,count\n", "book.csv"));
  const auto take = [&](const char* text) {
    return made.prepareText(workspace, "t.csv", text, ofYear("2016"), &book);
  };
  EXPECT_EQ(storedBy(take("代码,单位,人口\nK01,万人,1.5\nL02,万人,2\n")),
            (Expected{{"pop@2016 K01", 15000}, {"pop@2016 L02", 20000}}));
  EXPECT_EQ(storedBy(take("代码,单位,耕地\nK01,亩,150\nL02,公顷,20\n")),
            (Expected{{"land@2016 K01", 10}, {"land@2016 L02", 20}}));
  EXPECT_THROW(take("代码,单位,人口,耕地\nK01,户,5,1\nL02,户,6,2\n"), geo::DataError);
}

TEST(UnitsOfRowsAndCodebooks, EachConversionIsCounted) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "代码;单位;人口\nK01;人;12000\nL02;万人;2.5\nM03;千人;3\nN04;万人;4\n",
      ofYear("2016"));
  std::vector<std::pair<std::string, int>> counted;
  for (const UnitConversion& one : intake.parts.front().found.report.conversions)
    counted.emplace_back(one.from, one.figures);
  EXPECT_THAT(counted, ElementsAre(std::pair("万人", 2), std::pair("千人", 1)));
  EXPECT_EQ(intake.prepared.survey.newIndicators.front().unitZh, "人");
  EXPECT_EQ(intake.prepared.survey.newIndicators.front().kind, IndicatorKind::count);
}

/// What has no unit itself is multiplied only where it is a count: of anything else that is said.
TEST(UnitsOfRowsAndCodebooks, ThatWereNotAppliedAreWarnedOf) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const Codebook book = Codebook::fromTable(
      support::csvTable("id,name_zh,name_en,unit_zh,kind\nindex,指数,Index,,mean\nshops,商店,Shops,,count\n"
                        "pop,人口,Population,人,count\n",
                        "book.csv"));
  const auto take = [&](const char* text) {
    return made.prepareText(workspace, "t.csv", text, ofYear("2016"), &book);
  };
  const forms::Intake index = take(
      "geo,indicator,unit,TIME_PERIOD,OBS_VALUE\nK01,index,THS,2016,5\nL02,index,THS,2016,6\n"
      "K01,pop,THS,2016,7\n");
  EXPECT_EQ(storedBy(index),
            (Expected{{"index@2016 K01", 5}, {"index@2016 L02", 6}, {"pop@2016 K01", 7000}}));
  EXPECT_THAT(said(index, "column.unknown_unit"),
              ElementsAre("column \"index\" says a unit, and index has none: its figures are stored as they "
                          "stand"));
  const forms::Intake shops = take("code,shops,shops (unit of measure)\nK01,5,%\nL02,6,%\n");
  EXPECT_EQ(storedBy(shops), (Expected{{"shops@2016 K01", 5}, {"shops@2016 L02", 6}}));
  EXPECT_THAT(said(shops, "column.unknown_unit"), SizeIs(1));
  const forms::Intake counted = take("code,shops,shops (unit of measure)\nK01,5,thousand\nL02,6,pieces\n");
  EXPECT_EQ(storedBy(counted), (Expected{{"shops@2016 K01", 5000}, {"shops@2016 L02", 6}}));
  EXPECT_THAT(said(counted, "column.unknown_unit"), SizeIs(0));
}

TEST(UnitsOfRows, OfThousandsBesidePercentsAreOfWhatIsCounted) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const auto take = [&](const char* text, const Codebook* codebook = nullptr) {
    return made.prepareText(workspace, "t.csv", text, ofYear("2016"), codebook);
  };
  const char* const kText = "code;unit;Number of people;Share of poor\nK01;thousand;5;1\nL02;%;6;20\n";
  const forms::Intake intake = take(kText);
  EXPECT_EQ(storedBy(intake), (Expected{{"Number of people@2016 K01", 5}, {"Share of poor@2016 L02", 20}}));
  EXPECT_EQ(intake.prepared.survey.newIndicators.front().unitEn, "thousand");
  EXPECT_THAT(said(intake, "survey.unit_of_row"), SizeIs(2));
  const Codebook book = Codebook::fromTable(support::csvTable(
      "id,name_en,unit_en,kind\nn,Number of people,,count\ns,Share of poor,%,rate\n", "book.csv"));
  EXPECT_EQ(storedBy(take(kText, &book)), (Expected{{"n@2016 K01", 5000}, {"s@2016 L02", 20}}));
}

TEST(UnitsOfRows, ThatMayBeOfAnotherColumnAreWarnedOf) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "code;unit;Number of people;Income\nK01;thousand;5;1\nL02;yuan;6;20\n",
      ofYear("2016"));
  EXPECT_EQ(storedBy(intake), (Expected{{"Income@2016 K01", 1000},
                                        {"Income@2016 L02", 20},
                                        {"Number of people@2016 K01", 5},
                                        {"Number of people@2016 L02", 6}}));
  EXPECT_THAT(said(intake, "column.unknown_unit"), ElementsAre(HasSubstr("\"Number of people\"")));
}

TEST(UnitsInSeveralColumns, AreCalledAfterTheirFigures) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  EXPECT_THROW(
      made.prepareText(workspace, "t.csv", "代码,人口,单位,收入,单位\nK01,5,人,1,元\nL02,6,万人,2,万元\n",
                       ofYear("2016")),
      geo::DataError);
  EXPECT_EQ(
      storedBy(made.prepareText(workspace, "t.csv",
                                "代码,人口,人口 (unit of measure),收入,收入 (unit of measure)\n"
                                "K01,5,人,1,元\nL02,6,万人,2,万元\n",
                                ofYear("2016"))),
      (Expected{
          {"人口@2016 K01", 5}, {"人口@2016 L02", 60000}, {"收入@2016 K01", 1}, {"收入@2016 L02", 20000}}));
}

/// SDMX: 3 stands for thousands.
TEST(ZerosThatFiguresLack, AreNamedWhereAllAreOneAndRefusedWhereTheyDiffer) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  SurveyAttachment options = ofYear("2016");
  options.indicator = "pop";
  const auto take = [&](const char* text) { return made.prepareText(workspace, "t.csv", text, options); };
  EXPECT_THROW(take("REF_AREA,TIME_PERIOD,UNIT_MULT,OBS_VALUE\nK01,2016,0,5000\nL02,2016,3,6\n"),
               geo::DataError);
  EXPECT_THROW(take("code,UNIT_MULT,Population\nK01,0,5000\nL02,3,6\n"), geo::DataError);
  const forms::Intake thousands =
      take("REF_AREA,TIME_PERIOD,UNIT_MULT,OBS_VALUE\nK01,2016,3,5\nL02,2016,3,6\n");
  EXPECT_THAT(said(thousands, "import.unit_not_understood"), ElementsAre(HasSubstr("\"UNIT_MULT\"")));
  const forms::Intake ones = take("code,UNIT_MULT,Population\nK01,0,5\nL02,0,6\n");
  EXPECT_THAT(said(ones, "import.unit_not_understood"), SizeIs(0));
  EXPECT_EQ(storedBy(ones), (Expected{{"Population@2016 K01", 5}, {"Population@2016 L02", 6}}));
}

TEST(PercentsInCounts, AreRefused) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "code,Population,Growth\nK01,12%,5%\nL02,2500,3\nM03,300,1\n", ofYear("2016"));
  EXPECT_EQ(storedBy(intake), (Expected{{"Growth@2016 K01", 5},
                                        {"Growth@2016 L02", 3},
                                        {"Growth@2016 M03", 1},
                                        {"Population@2016 L02", 2500},
                                        {"Population@2016 M03", 300}}));
  EXPECT_THAT(said(intake, "survey.text_in_number"), ElementsAre(HasSubstr("\"12%\"")));
}

TEST(NumbersInAColumnCalledUnits, AreFigures) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const forms::Intake intake =
      made.prepareText(workspace, "t.csv", "code;Units;Population\nK01;1000;5\nL02;1000;6\n", ofYear("2016"));
  EXPECT_EQ(storedBy(intake), (Expected{{"Population@2016 K01", 5},
                                        {"Population@2016 L02", 6},
                                        {"Units@2016 K01", 1000},
                                        {"Units@2016 L02", 1000}}));
}

TEST(OfficesThatReport, AreNoUnitsOfMeasure) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv",
      "代码;单位;人口\nK01;统计局;100\nL02;统计局;200\nM03;扶贫办公室;300\nN04;扶贫办公室;400\n",
      ofYear("2016"));
  EXPECT_EQ(
      storedBy(intake),
      (Expected{
          {"人口@2016 K01", 100}, {"人口@2016 L02", 200}, {"人口@2016 M03", 300}, {"人口@2016 N04", 400}}));
  EXPECT_THAT(intake.parts.front().found.report.ignoredColumns, ElementsAre("单位"));
}

/// NR, THS, MIO and PC mean what Eurostat publishes; what other codes mean is not known.
TEST(UnitsOfEurostat, AreConvertedWhereTheirCodesSayOnlyHowMany) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const auto take = [&](const char* name, const char* text, const char* indicator) {
    SurveyAttachment options = ofYear("2016");
    options.indicator = indicator;
    return made.prepareText(workspace, name, text, options);
  };
  EXPECT_EQ(
      storedBy(take("t.csv",
                    "geo,unit,TIME_PERIOD,OBS_VALUE\nK01,NR,2016,5000\nL02,THS,2016,6.5\nM03,MIO,2016,1.2\n",
                    "population")),
      (Expected{
          {"population@2016 K01", 5000}, {"population@2016 L02", 6500}, {"population@2016 M03", 1200000}}));
  const forms::Intake thousands =
      take("t.tsv", "freq,unit,geo\\TIME_PERIOD\t2016 \nA,THS,K01\t6.5 \nA,THS,L02\t7 b\n", "population");
  EXPECT_EQ(storedBy(thousands), (Expected{{"population@2016 K01", 6.5}, {"population@2016 L02", 7}}));
  EXPECT_EQ(thousands.prepared.survey.newIndicators.front().unitEn, "thousand");
  EXPECT_THAT(said(thousands, "import.unit_not_understood"), SizeIs(0));
  EXPECT_EQ(
      storedBy(take("t.csv", "geo,unit,TIME_PERIOD,OBS_VALUE\nK01,PC,2016,12\nL02,PC,2016,34\n", "rate")),
      (Expected{{"rate@2016 K01", 12}, {"rate@2016 L02", 34}}));
  const forms::Intake others =
      take("t.csv", "geo,unit,TIME_PERIOD,OBS_VALUE\nK01,THS_HAB,2016,5\nL02,THS_HAB,2016,6\n", "population");
  EXPECT_EQ(storedBy(others), (Expected{{"population@2016 K01", 5}, {"population@2016 L02", 6}}));
  EXPECT_THAT(said(others, "import.unit_not_understood"), ElementsAre(HasSubstr("\"THS_HAB\"")));
}

/// By a codebook, "thousand" is of what its indicator counts.
TEST(UnitsOfEurostat, AreThoseOfACodebooksIndicator) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const Codebook book =
      Codebook::fromTable(support::csvTable("id,name_zh,unit_zh,kind\npop,人口,人,count\n", "book.csv"));
  SurveyAttachment options = ofYear("2016");
  options.indicator = "pop";
  EXPECT_EQ(storedBy(made.prepareText(
                workspace, "t.csv",
                "geo,unit,TIME_PERIOD,OBS_VALUE\nK01,NR,2016,5000\nL02,THS,2016,6.5\nM03,PC,2016,7\n",
                options, &book)),
            (Expected{{"pop@2016 K01", 5000}, {"pop@2016 L02", 6500}}));
}

const test::CodesAndNames kCounties{{"K01", "甲县"}, {"L02", "乙县"}, {"M03", "丙县"}, {"N04", "丁县"}};

class NamesCalledUnit : public testing::TestWithParam<Case> {};

TEST_P(NamesCalledUnit, AreThoseOfTheRows) {
  const OfficeWorkspace made(kCounties, false);
  Workspace workspace = made.open();
  SurveyAttachment options = ofYear("2016");
  options.indicator = GetParam().indicator;
  EXPECT_EQ(storedBy(made.prepareText(workspace, "t.csv", GetParam().text, options)), GetParam().stored);
}

INSTANTIATE_TEST_SUITE_P(
    Tables, NamesCalledUnit,
    testing::Values(
        Case{"Alone",
             "单位,人口\n甲县,100\n乙县,200\n丙县,300\n",
             {{"人口@2016 K01", 100}, {"人口@2016 L02", 200}, {"人口@2016 M03", 300}}},
        Case{"InFull",
             "单位名称,人口\n甲县,100\n乙县,200\n",
             {{"人口@2016 K01", 100}, {"人口@2016 L02", 200}}},
        Case{"BehindNumbersOfRows",
             "序号,单位,人口\n1,甲县,100\n2,乙县,200\n3,丙县,300\n",
             {{"人口@2016 K01", 100}, {"人口@2016 L02", 200}, {"人口@2016 M03", 300}}},
        Case{"BesideCodes",
             "代码,单位,人口\nK01,甲县,100\nL02,乙县,200\n",
             {{"人口@2016 K01", 100}, {"人口@2016 L02", 200}}},
        Case{"OfSeveralYears",
             "单位,年份,人口\n甲县,2015,90\n甲县,2016,100\n乙县,2015,190\n乙县,2016,200\n",
             {{"人口@2016 K01", 100}, {"人口@2016 L02", 200}}},
        Case{"WithOneFigureARow",
             "单位,指标,数值\n甲县,人口,100\n甲县,耕地,5\n乙县,人口,200\n乙县,耕地,6\n",
             {{"人口@2016 K01", 100}, {"人口@2016 L02", 200}, {"耕地@2016 K01", 5}, {"耕地@2016 L02", 6}}},
        Case{"BesideUnitsOfMeasure",
             "单位名称,指标,单位,数值\n甲县,人口,人,12000\n乙县,人口,万人,2.5\n",
             {{"人口@2016 K01", 12000}, {"人口@2016 L02", 25000}}},
        Case{"BelowYears",
             "单位,2015,2016\n甲县,1,2\n乙县,3,4\n",
             {{"人口@2016 K01", 2}, {"人口@2016 L02", 4}},
             0,
             "人口"}),
    [](const auto& one) { return std::string(one.param.name); });

/// Each unit has one of its own in all years: it tells no rows apart.
TEST(NamesOfUnits, ThatTheBoundariesHaveOtherwiseStandBesideTheirCodes) {
  const OfficeWorkspace made(kCounties, false);
  Workspace workspace = made.open();
  EXPECT_EQ(storedBy(made.prepareText(
                workspace, "t.csv",
                "代码,单位,指标,年份,数值\nK01,甲,人口,2015,1\nK01,甲,人口,2016,2\nL02,乙,人口,2015,3\n"
                "L02,乙,人口,2016,4\nM03,丙,人口,2016,5\nN04,丁,人口,2016,6\n")),
            (Expected{{"人口@2015 K01", 1},
                      {"人口@2015 L02", 3},
                      {"人口@2016 K01", 2},
                      {"人口@2016 L02", 4},
                      {"人口@2016 M03", 5},
                      {"人口@2016 N04", 6}}));
}

/// Two counties of one name: their prefectures tell them apart.
TEST(NamesOfTwoUnits, AreOfThePlaceThatTheRowSays) {
  const OfficeWorkspace made({{"520201", "甲县"}, {"520301", "甲县"}}, true);
  Workspace workspace = made.open();
  SurveyAttachment options = ofYear("2016");
  options.indicator = "人口";
  const Expected expected{{"人口@2016 520201", 1}, {"人口@2016 520301", 2}};
  EXPECT_EQ(
      storedBy(made.prepareText(workspace, "t.csv",
                                "地市,单位,指标,数值\n六盘水市,甲县,人口,1\n遵义市,甲县,人口,2\n", options)),
      expected);
  EXPECT_EQ(storedBy(made.prepareText(workspace, "t.csv",
                                      "地市,单位,2015,2016\n六盘水市,甲县,5,1\n遵义市,甲县,6,2\n", options)),
            expected);
}

TEST(UnitsOfRowsThatAreNotKnown, AreNamedWhereAllAreOneAndRefusedWhereTheyDiffer) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "code,unit,Households\nK01,PC_ACT,1\nL02,PC_ACT,2\n", ofYear("2016"));
  EXPECT_THAT(said(intake, "import.unit_not_understood"), ElementsAre(HasSubstr("\"PC_ACT\"")));
  EXPECT_EQ(storedBy(intake), (Expected{{"Households@2016 K01", 1}, {"Households@2016 L02", 2}}));
  EXPECT_THROW(made.prepareText(workspace, "t.csv", "code,unit,Households\nK01,NR,1\nL02,THSX,2\nM03,NR,3\n",
                                ofYear("2016")),
               geo::DataError);
}

}  // namespace

TEST(RowUnits, OfAnIndicatorWithoutAUnitACountIsInOnesAndAnythingElseAsItStands) {
  Indicator count, share;
  count.kind = IndicatorKind::count;
  share.kind = IndicatorKind::rate;
  EXPECT_EQ(factorTo(count, "万人"), 10000);
  EXPECT_EQ(factorTo(share, "万人"), std::nullopt);
  EXPECT_EQ(factorTo(share, "人"), 1.0);
  EXPECT_EQ(factorTo(share, "no unit at all"), 1.0);
}

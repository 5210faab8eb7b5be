#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/intake/tables_of_offices.h"

// Numbers, units of measure, kinds and years of tables, each case with what a person would read in it. Places
// and figures are made up.

using namespace planning;
using test::OfficeWorkspace;
using test::ofYear;
using test::said;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

const test::CodesAndNames kPlaces{{"K01", "Alba"}, {"L02", "Brest"},  {"M03", "Cluj"},
                                  {"N04", "Dolj"}, {"P05", "Erfurt"}, {"Q06", "Faro"}};

/// A table of these places with one column of figures; `below` are rows of its own.
std::string column(const std::string& head, char separator, const std::vector<std::string>& cells,
                   const std::string& below = {}, const std::string& above = {}) {
  const std::string sign(1, separator);
  std::string text = above + "Code" + sign + "Name" + sign + head + "\n";
  for (std::size_t i = 0; i < cells.size(); ++i)
    text += kPlaces[i].first + sign + kPlaces[i].second + sign + cells[i] + "\n";
  return text + below;
}

using Value = std::optional<double>;
constexpr Value kNone{};

struct Case {
  std::string name;
  std::string text;
  std::vector<Value> values{};  ///< of the first places; empty: not compared
  std::string indicator = "Value";
  std::string period = "2016";
  std::string failure{};          ///< part of what is said where it is refused
  std::string told{};             ///< kind of an issue that has to be there
  SurveyAttachment options = {};  ///< besides the period
};

/// gtest prints it.
void PrintTo(const Case& one, std::ostream* out) { *out << one.name; }

class NumbersOfTables : public testing::TestWithParam<Case> {};

}  // namespace

TEST_P(NumbersOfTables, AreWhatAPersonReads) {
  const Case& one = GetParam();
  const OfficeWorkspace made(kPlaces, false);
  Workspace workspace = made.open();
  SurveyAttachment options = one.options;
  options.period = one.period;
  try {
    const forms::Intake intake = made.prepareText(workspace, "t.csv", one.text, options);
    EXPECT_EQ(one.failure, "");
    for (std::size_t i = 0; i < one.values.size(); ++i) {
      Value found;
      for (const Figure& figure : intake.prepared.survey.figures)
        if (figure.unit == kPlaces[i].first && figure.indicator == one.indicator &&
            figure.period == one.period)
          found = figure.value;
      EXPECT_EQ(found, one.values[i]) << kPlaces[i].first;
    }
    if (!one.told.empty()) {
      EXPECT_THAT(said(intake, one.told), Not(IsEmpty()));
    }
  } catch (const geo::DataError& error) {
    EXPECT_FALSE(one.failure.empty()) << error.what();
    EXPECT_THAT(error.what(), HasSubstr(one.failure));
  }
}

namespace {

std::string caseName(const testing::TestParamInfo<Case>& one) { return one.param.name; }

}  // namespace

// What is no number says nothing about the decimal sign.
INSTANTIATE_TEST_SUITE_P(
    Marks, NumbersOfTables,
    testing::Values(
        Case{"TwoPoints",
             column("Value", ',', {"1.234", "..", "5.678", "2.345"}),
             {1.234, kNone, 5.678, 2.345}},
        Case{"ThreePoints", column("Value", ',', {"1.234", "...", "5.678"}), {1.234, kNone, 5.678}},
        Case{"PointsApart", column("Value", ',', {"1.234", ". . .", "5.678"}), {1.234, kNone, 5.678}},
        Case{"AComma", column("Value", ',', {"1.234", "\",\"", "5.678"}), {1.234, kNone, 5.678}},
        Case{"ADate", column("Value", ',', {"1.234", "31.12.2010", "5.678"}), {1.234, kNone, 5.678}},
        Case{"AVersion", column("Value", ',', {"1.234", "1.2.3", "5.678"}), {1.234, kNone, 5.678}},
        Case{"PointsAmongCommas", column("Value", ';', {"1,5", "..", "2,25"}), {1.5, kNone, 2.25}},
        Case{"OfAnotherColumn",
             "Code,Rate,Value\nK01,1.234,1\nL02,2.345,..\nM03,3.456,3\n",
             {1.234, 2.345, 3.456},
             "Rate"},
        Case{"OfARowOfNoUnit",
             column("Value", ',', {"1.234", "5.678", "2.345"}, "XX,Elsewhere,..\n"),
             {1.234, 5.678, 2.345}},
        Case{"ANoteWithANumber",
             column("Value", ';', {"1,5", "2,25", "7"}, ";Version;2.1\n;Version;2.2\n;Version;2.3\n"),
             {1.5, 2.25, 7}},
        Case{"OfALongTable",
             "code,indicator,value\nK01,Rate,1.234\nL02,Rate,..\nM03,Rate,5.678\n",
             {1.234, kNone, 5.678},
             "Rate"}),
    caseName);

// A point before three digits is asked about like a comma.
INSTANTIATE_TEST_SUITE_P(
    Points, NumbersOfTables,
    testing::Values(
        Case{"OfPersons",
             column("Population", ';', {"1.234", "13.456", "987", "2.345"}),
             {1234, 13456, 987, 2345},
             "Population",
             "2016",
             "",
             "column.points_part_thousands"},
        Case{"OfEinwohner",
             column("Einwohner", ';', {"1.234", "13.456", "987", "999.999"}),
             {1234, 13456, 987, 999999},
             "Einwohner"},
        Case{"OfPersonsBetweenCommas",
             column("Population", ',', {"1.234", "13.456", "987"}),
             {1234, 13456, 987},
             "Population"},
        Case{"OfAnything",
             column("Value", ';', {"1.234", "13.456", "987"}),
             {},
             "Value",
             "2016",
             "--thousands"},
        Case{"BetweenTabs",
             column("Value", '\t', {"1.234", "13.456", "987"}),
             {},
             "Value",
             "2016",
             "--decimal"},
        Case{
            "RatesBetweenCommas", column("Value", ',', {"1.234", "2.345", "13.456"}), {1.234, 2.345, 13.456}},
        Case{"ALeadingZero", column("Value", ';', {"1.234", "0.389", "2.345"}), {1.234, 0.389, 2.345}},
        Case{"AnotherLength", column("Value", ';', {"1.234", "2.5", "2.345"}), {1.234, 2.5, 2.345}},
        Case{"FourDigitsBefore",
             column("Value", ';', {"1234.567", "2.345", "3.456"}),
             {1234.567, 2.345, 3.456}},
        Case{"ACommaElsewhere",
             "Code;Value;Share\nK01;1.234;2,5\nL02;2.345;3,5\nM03;987;4,25\n",
             {1234, 2345, 987}},
        Case{"APointElsewhere",
             "Code;Value;Share\nK01;1.234;2.5\nL02;2.345;3.5\nM03;987;4.25\n",
             {1.234, 2.345, 987}},
        Case{"PersonsBesidePoints",
             "Code;Population;Share\nK01;1.234;2.5\nL02;2.345;3.5\nM03;987;4.25\n",
             {},
             "Population",
             "2016",
             "--decimal"},
        Case{"GroupsOfACommaElsewhere",
             "Code;Value;People\nK01;1.234;\"12,500\"\nL02;2.345;\"13,500\"\nM03;3.456;7\n",
             {1.234, 2.345, 3.456}},
        Case{"ASumTells",
             column("Value", ';', {"1.234", "13.456", "987"}, ";Total;1.000.015.677\n"),
             {1234, 13456, 987}},
        Case{"CommasOfPersons",
             column("Population", ';', {"1,234", "13,456", "987"}),
             {1234, 13456, 987},
             "Population"}),
    caseName);

// Signs between groups, and before negative figures.
INSTANTIATE_TEST_SUITE_P(
    Signs, NumbersOfTables,
    testing::Values(
        Case{"Apostrophes",
             column("Value", ';', {"1'487'969", "1'728.9", "12'345.50", "999"}),
             {1487969, 1728.9, 12345.5, 999}},
        Case{"CurlyApostrophes",
             column("Value", ';', {"1’487’969", "1’728.9", "88’000"}),
             {1487969, 1728.9, 88000}},
        Case{"ApostrophesAndCommas", column("Value", ';', {"1'487,5", "2'000,25"}), {1487.5, 2000.25}},
        Case{"ApostropheOfMinutes", column("Value", ';', {"12'34", "5", "6"}), {kNone, 5, 6}},
        Case{"Lakhs", column("Value", ';', {"12,34,567", "1,23,45,678", "4,321"}), {1234567, 12345678, 4321}},
        Case{"TrueMinus", column("Value", ';', {"−7", "–8", "–", "5"}), {-7, -8, kNone, 5}},
        Case{"Brackets",
             column("Value", ',', {"\"(1,234)\"", "\"5,678\"", "(12)", "90"}),
             {kNone, 5678, kNone, 90},
             "Value",
             "2016",
             "",
             "survey.text_in_number"},
        Case{"Triangles",
             column("Value", ';', {"△12", "▲5", "△7", "89"}),
             {kNone, kNone, kNone, 89},
             "Value",
             "2016",
             "",
             "survey.text_in_number"},
        Case{"ArabicIndic", column("Value", ';', {"١٢٣٤", "٥٦٧٫٥", "١٬٢٣٤٬٥٦٧"}), {1234, 567.5, 1234567}},
        Case{"Persian", column("Value", ';', {"۱۲۳۴", "۵۶۷", "۸۹"}), {1234, 567, 89}},
        Case{"Devanagari", column("Value", ';', {"२,४९,८७,३९०", "१२३", "४५"}), {24987390, 123, 45}},
        Case{"Thai", column("Value", ';', {"๑๒๓.๕", "๔๕", "๖๗"}), {123.5, 45, 67}},
        Case{"Bengali", column("Value", ';', {"১২৩", "৪৫", "৬৭"}), {123, 45, 67}}),
    caseName);

namespace {

std::string thousands(const std::string& title) {
  return column("Population", ',', {"1.5", "2.25", "3"}, {}, "\"" + title + "\",,\n");
}

/// A codebook of one count in persons.
Codebook persons() {
  Indicator pop;
  pop.id = "pop";
  pop.nameZh = pop.nameEn = "Population";
  pop.unitZh = "人";
  pop.unitEn = "persons";
  pop.kind = IndicatorKind::count;
  return Codebook::fromIndicators({pop});
}

class ScalesOfTitles : public testing::TestWithParam<const char*> {};

}  // namespace

TEST_P(ScalesOfTitles, MultiplyTheFigures) {
  const OfficeWorkspace made(kPlaces, false);
  Workspace workspace = made.open();
  const Codebook book = persons();
  const forms::Intake intake =
      made.prepareText(workspace, "t.csv", thousands(GetParam()), ofYear("2016"), &book);
  EXPECT_EQ(test::stored(intake, "pop", "2016"), 6750);
}

INSTANTIATE_TEST_SUITE_P(Languages, ScalesOfTitles,
                         testing::Values("Population in thousands", "Population, in 1000",
                                         "Population (thousands)", "Einheit: 1 000 Personen",
                                         "(тыс. человек)", "（単位：千人）", "단위: 천명",
                                         "Population ('000)", "Población (miles de personas)",
                                         "População, milhares de pessoas",
                                         "Population, en milliers d'habitants", "Einwohner in Tausend",
                                         "单位：千人", "Unit: thousand persons"));

TEST(NumbersOfTables, ATitleThatIsNotUnderstoodIsNamed) {
  const OfficeWorkspace made(kPlaces, false);
  Workspace workspace = made.open();
  const Codebook book = persons();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", thousands("Amounts of thousands, as of May"), ofYear("2016"), &book);
  EXPECT_THAT(said(intake, "import.unit_not_understood"), testing::ElementsAre(HasSubstr("as of May")));
  EXPECT_EQ(test::stored(intake, "pop", "2016"), 6.75);
}

TEST(NumbersOfTables, ANewIndicatorKeepsItsUnitForTheNextRound) {
  const OfficeWorkspace made(kPlaces, false);
  Workspace workspace = made.open();
  const auto read = [&](const std::string& period, const std::string& unit) {
    return made.prepareText(workspace, "t.csv",
                            column("产值", ',', {"10", "20"}, {}, "单位：" + unit + ",,\n"), ofYear(period));
  };
  const forms::Intake first = read("2016", "万元");
  EXPECT_EQ(test::stored(first, "产值", "2016"), 30);
  forms::storeIntake(workspace, first);
  EXPECT_EQ(test::stored(read("2017", "亿元"), "产值", "2017"), 300000);
}

namespace {

struct Named {
  const char* column;
  bool isSummed;
};

class KindsOfNames : public testing::TestWithParam<Named> {};

}  // namespace

TEST_P(KindsOfNames, SayWhatIsSummed) {
  const OfficeWorkspace made(kPlaces, false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", column(GetParam().column, ';', {"10", "11", "13"}), ofYear("2016"));
  ASSERT_EQ(intake.prepared.survey.newIndicators.size(), 1U);
  EXPECT_EQ(intake.prepared.survey.newIndicators[0].kind == IndicatorKind::count, GetParam().isSummed)
      << GetParam().column;
}

TEST(NewIndicators, AreSaidToBeSummedWhereTheyAre) {
  const OfficeWorkspace made(kPlaces, false);
  Workspace workspace = made.open();
  const auto saidOf = [&](IndicatorKind kind) {
    SurveyAttachment options = ofYear("2016");
    options.kinds = {{"Output", kind}};
    return said(made.prepareText(workspace, "t.csv", column("Output", ';', {"10", "11", "13"}), options),
                "column.new_indicator");
  };
  EXPECT_THAT(saidOf(IndicatorKind::count),
              ElementsAre("\"Output\" is a new indicator, taken as a count: it is summed"));
  EXPECT_THAT(saidOf(IndicatorKind::money),
              ElementsAre("\"Output\" is a new indicator, taken as an amount of money: it is summed"));
  EXPECT_THAT(
      saidOf(IndicatorKind::mean),
      ElementsAre("\"Output\" is a new indicator, taken as a mean without a weight: it is not summed"));
}

/// One list of words says what is a code, a number of a row, or a rank.
TEST(NamesOfCodesAndNumbers, AreNeverFigures) {
  const OfficeWorkspace made(kPlaces, false);
  Workspace workspace = made.open();
  for (const char* name : {"COUNTYFP", "OBJECTID", "Código", "编号", "No.", "序号", "Serial", "STT"}) {
    const forms::Intake intake = made.prepareText(
        workspace, "t.csv", std::string("code;Population;") + name + "\nK01;10;7\nL02;20;8\nM03;30;9\n",
        ofYear("2016"));
    EXPECT_THAT(intake.parts.front().found.report.ignoredColumns, ElementsAre(name));
    EXPECT_EQ(intake.prepared.survey.newIndicators.size(), 1U) << name;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Words, KindsOfNames,
    testing::Values(Named{"Population", true}, Named{"Population density", false},
                    Named{"Households (%)", false}, Named{"Median age of population", false},
                    Named{"Persons per household", false}, Named{"Population growth rate", false},
                    Named{"Average number of persons", false}, Named{"人口密度", false},
                    Named{"人均户数", false}, Named{"平均人口", false}, Named{"人口增长率", false},
                    Named{"户数占比", false}, Named{"人口排名", false}, Named{"Phone number", false},
                    Named{"District code", false}, Named{"总人口", true},
                    Named{"Densité de population", false}, Named{"Tasa de población", false},
                    Named{"Percentual, população", false}, Named{"Bevölkerungsdichte", false},
                    Named{"Bevölkerung", true}, Named{"Плотность населения", false},
                    Named{"Численность населения на 1 января", true}, Named{"Number of households", true},
                    Named{"Population par commune", true}, Named{"pop_total", true}));

INSTANTIATE_TEST_SUITE_P(
    Years, NumbersOfTables,
    testing::Values(Case{"AColumnWithoutAYear",
                         "Code;Population 2015;Population 2016;Population\nK01;1;2;3\nL02;4;5;6\n",
                         {},
                         "Population",
                         "2016",
                         "are both Population"},
                    Case{"WithoutAPeriod",
                         "Code;Income 2015;Income;Income 2016\nK01;1;2;3\nL02;4;5;6\n",
                         {},
                         "Income",
                         "",
                         "are both Income"},
                    Case{"AYearTwice",
                         "Code;Population 2015;Population 2016;Population  2016\nK01;1;2;3\nL02;4;5;6\n",
                         {},
                         "Population",
                         "2016",
                         "are both 2016"},
                    Case{"TheSameTwice",
                         "Code;Population;Name;Population \nK01;1;x;3\nL02;4;y;6\n",
                         {},
                         "Population",
                         "2016",
                         "two columns are the indicator"},
                    Case{"AnotherYear",
                         column("Population 2011", ';', {"1", "2", "3"}),
                         {},
                         "Population",
                         "2010",
                         "has figures of 2011, not of 2010"},
                    Case{"AnotherYearBesideFigures",
                         "Code;Income;Population 2011\nK01;1;2\nL02;4;5\n",
                         {1, 4},
                         "Income",
                         "2010",
                         "",
                         "import.years_left_out"},
                    Case{"OfPrices",
                         column("Income at 2010 prices", ';', {"1", "2", "3"}),
                         {1, 2, 3},
                         "Income at 2010 prices",
                         "2015"},
                    Case{"Seasons",
                         "Code;Year;Population\nK01;2015/16;1\nL02;2015/16;2\nM03;2016/17;3\n",
                         {},
                         "Population",
                         "2016",
                         "\"2015/16\" is no single year"},
                    Case{"Jahr", "Code;Jahr;Rate\nK01;2015;1\nK01;2016;2\nL02;2016;3\n", {2, 3}, "Rate"},
                    Case{"Annee", "Code;Année;Rate\nK01;2015;1\nK01;2016;2\nL02;2016;3\n", {2, 3}, "Rate"},
                    Case{"Ano", "Code;AÑO;Rate\nK01;2015;1\nK01;2016;2\nL02;2016;3\n", {2, 3}, "Rate"},
                    Case{"God", "Code;Год;Rate\nK01;2015;1\nK01;2016;2\nL02;2016;3\n", {2, 3}, "Rate"},
                    Case{"Nian", "Code;年;Rate\nK01;2015;1\nK01;2016;2\nL02;2016;3\n", {2, 3}, "Rate"},
                    Case{"Korean", "Code;연도;Rate\nK01;2015;1\nK01;2016;2\nL02;2016;3\n", {2, 3}, "Rate"}),
    caseName);

namespace {

SurveyAttachment ofPop() {
  SurveyAttachment options;
  options.indicator = "pop";
  return options;
}

}  // namespace

INSTANTIATE_TEST_SUITE_P(
    BareYears, NumbersOfTables,
    testing::Values(
        Case{
            "WithMonths", "Code;2015.12;2016.12\nK01;1;2\nL02;4;5\n", {2, 5}, "pop", "2016", "", "", ofPop()},
        Case{"Fiscal", "Code;FY2015;FY2016\nK01;1;2\nL02;4;5\n", {2, 5}, "pop", "2016", "", "", ofPop()},
        Case{"Dates",
             "Code;2015-12-31;2016-12-31\nK01;1;2\nL02;4;5\n",
             {2, 5},
             "pop",
             "2016",
             "",
             "",
             ofPop()},
        Case{"One", column("2016", ';', {"1", "2"}), {1, 2}, "pop", "2016", "", "", ofPop()},
        Case{"OneOfAnotherYear",
             column("2016", ';', {"1", "2"}),
             {},
             "pop",
             "2015",
             "not of 2015",
             "",
             ofPop()}),
    caseName);

INSTANTIATE_TEST_SUITE_P(
    Shares, NumbersOfTables,
    testing::Values(
        Case{"APercentAmongFractions",
             column("Value", ',', {"0.12", "0.5", "12%", "0.08"}),
             {0.12, 0.5, kNone, 0.08},
             "Value",
             "2016",
             "",
             "survey.text_in_number"},
        Case{"AFractionAmongPercents", column("Value", ',', {"12%", "15%", "0.2", "0"}), {12, 15, kNone, 0}},
        Case{"AsManyOfEach", column("Value", ',', {"12%", "0.2"}), {kNone, kNone}},
        Case{"NumbersAndPercents", column("Value", ',', {"12%", "15", "0.5"}), {12, 15, 0.5}},
        Case{"ACodeBesideNegatives",
             column("Value", ',', {"1.5", "-9999", "-0.5"}),
             {1.5, -9999, -0.5},
             "Value",
             "2016",
             "",
             "survey.code_beside_negatives"}),
    caseName);

TEST(NumbersOfTables, NamesMayHaveTurkishCapitalsAndMarks) {
  const OfficeWorkspace made({{"T1", "Tekirdağ"}, {"T2", "Iğdır"}, {"T3", "İzmir"}, {"T4", "Élancourt"}},
                             false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "name;Value\nTEKİRDAĞ;1\nIĞDIR*;2\nIZMIR 1);4\nÉLANCOURT (2);8\n", ofYear("2016"));
  EXPECT_EQ(test::stored(intake, "Value", "2016"), 15);
}

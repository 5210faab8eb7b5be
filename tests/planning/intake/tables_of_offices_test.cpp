#include <gmock/gmock.h>

#include "geo/report/error.h"
#include "tests/planning/intake/tables_of_offices.h"

// Heads, units of measure, numbers and codes as offices write them. Figures of the cases are real (2010
// census) or plainly made up.

using namespace planning;
using test::acre;
using test::figuresOf;
using test::guizhou;
using test::officeTable;
using test::OfficeWorkspace;
using test::ofYear;
using test::said;
using test::stored;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

const SurveyReport& reportOf(const forms::Intake& intake) { return intake.parts.front().found.report; }

Codebook measured() { return Codebook::fromTable(geo::readTable(officeTable("cbh.csv")).table); }

std::optional<double> valueOf(const forms::Intake& intake, const std::string& unit,
                              const std::string& indicator, const std::string& period = "2010") {
  for (const Figure& figure : intake.prepared.survey.figures)
    if (figure.unit == unit && figure.indicator == indicator && figure.period == period) return figure.value;
  return std::nullopt;
}

const test::CodesAndNames kCountries{{"ABW", "Aruba"}, {"ETH", "Ethiopia"}, {"FJI", "Fiji"}};

/// Codes from `first` to 22 in two digits, or as numbers.
test::CodesAndNames numbered(int first, bool twoDigits) {
  test::CodesAndNames units;
  for (int i = first; i <= 22; ++i)
    units.emplace_back((twoDigits && i < 10 ? "0" : "") + std::to_string(i), "unit " + std::to_string(i));
  return units;
}

template <class Work>
std::string failure(const Work& work) {
  try {
    (void)work();
  } catch (const geo::DataError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

class UnitsAbove : public testing::TestWithParam<const char*> {};

TEST_P(UnitsAbove, CountForTheColumnsThatTheyMeasure) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const Codebook book = measured();
  const forms::Intake intake = made.prepare(workspace, officeTable(GetParam()), ofYear("2010"), &book);
  EXPECT_NEAR(stored(intake, "pop"), 18609000, 1000);
  EXPECT_EQ(valueOf(intake, "520602", "pop"), 295100);
  EXPECT_EQ(valueOf(intake, "520602", "inc"), 1000);
  EXPECT_EQ(reportOf(intake).nameColumn, "县名");
}

INSTANTIATE_TEST_SUITE_P(Offices, UnitsAbove, testing::Values("u_alone.xlsx", "u_same_row.xlsx"),
                         [](const auto& one) {
                           return std::string(one.param).substr(0, 6) == "u_alon" ? "Alone" : "SameRow";
                         });

struct Head {
  const char* name;
  const char* above;  ///< lines above the rows
};

class HeadsOfOffices : public testing::TestWithParam<Head> {};

TEST_P(HeadsOfOffices, AreFoundByWhatStandsBelow) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const Codebook book = measured();
  const forms::Intake intake = made.prepareText(workspace, "t.csv",
                                                std::string(GetParam().above) +
                                                    "520602,碧江区,29.51,1000\n520626,德江县,36.79,1001\n"
                                                    "520621,江口县,17.28,1002\n",
                                                ofYear("2016"), &book);
  EXPECT_EQ(valueOf(intake, "520602", "pop", "2016"), 295100);
  EXPECT_EQ(valueOf(intake, "520621", "inc", "2016"), 1002);
  EXPECT_EQ(reportOf(intake).unitsByMatch, (std::map<std::string, int>{{"same_code", 3}}));
}

INSTANTIATE_TEST_SUITE_P(
    Offices, HeadsOfOffices,
    testing::Values(
        Head{"UnitInTheHead", "代码,县名,人口（万人）,收入（元）\n"},
        Head{"UnitBelowTheHead", "代码,县名,人口,收入\n,,万人,元\n"},
        Head{"TitleAndUnit", "表2-1 各县基本情况,,,单位：万人\n代码,县名,人口,收入\n"},
        Head{"UnitInTheNextCell", "各县基本情况,,单位：,万人\n代码,县名,人口,收入\n"},
        Head{"FormNumberTitleYear", "表号：统101表,各县基本情况,2016年,单位：万人\n代码,县名,人口,收入\n"},
        Head{"TwoRowsOfTitles",
             "各县基本情况,,表号：101,\n填报单位：××局,,,计量单位：万人、元\n代码,县名,人口,收入\n"},
        Head{"TitleAndYear", "各县基本情况（单位：万人）,,,2016年\n代码,县名,人口,收入\n"},
        Head{"English", "Table 3,,Unit: 10000 persons,\ncode,name,Population,Income\n"},
        Head{"Groups", ",,规模,水平\n代码,县名,人口/万人,收入\n"},
        Head{"BrokenLines", "代码,县名,\"人口\n（万人）\",\"收入\n(元)\"\n"}),
    [](const auto& one) { return std::string(one.param.name); });

TEST(TablesOfOffices, AGivenRowOfNamesCounts) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const Codebook book = measured();
  test::writeFile(made.folder() / "t.csv",
                  "单位：万人,x,y\n甲,乙,丙\ncode,name,pop\n520602,碧江区,29.51\n520626,德江县,1\n");
  const forms::Intake intake =
      made.prepare(workspace, made.folder() / "t.csv", ofYear("2016"), &book, {.namesRow = 3});
  EXPECT_EQ(valueOf(intake, "520602", "pop", "2016"), 295100);
}

TEST(TablesOfOffices, DecimalCommasAreJudgedByTheWholeColumn) {
  const OfficeWorkspace made(kCountries, false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepare(workspace, officeTable("fr_num3.csv"), ofYear("2010"));
  EXPECT_EQ(valueOf(intake, "ABW", "rate"), 12.5);
  EXPECT_EQ(valueOf(intake, "ETH", "rate"), 1.375);
  EXPECT_EQ(valueOf(intake, "FJI", "rate"), 0.125);
  EXPECT_THAT(reportOf(intake).decimalCommas, ElementsAre("rate"));
}

TEST(TablesOfOffices, DecimalCommasOfDifferentLengthAreThreeIndicators) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepare(workspace, officeTable("t_semicolon_comma.csv"), ofYear("2016"));
  EXPECT_EQ(valueOf(intake, "520602", "income", "2016"), 2940.5);
  EXPECT_EQ(valueOf(intake, "520602", "poverty_rate", "2016"), 0.389);
  EXPECT_EQ(valueOf(intake, "520602", "population", "2016"), 295092);
  EXPECT_THAT(reportOf(intake).columns, SizeIs(3));
}

struct Written {
  const char* name;
  const char* file;            ///< "x.csv"
  const char* table;           ///< of the units ABW, ETH, FJI
  std::vector<double> values;  ///< empty: refused, naming --decimal
};

class NumbersOfOffices : public testing::TestWithParam<Written> {};

TEST_P(NumbersOfOffices, AreReadByColumnOrAskedFor) {
  const OfficeWorkspace made(kCountries, false);
  Workspace workspace = made.open();
  const auto read = [&] {
    return made.prepareText(workspace, GetParam().file, GetParam().table, ofYear("2010"));
  };
  if (GetParam().values.empty()) {
    EXPECT_THAT(failure(read), HasSubstr("--decimal"));
    return;
  }
  const forms::Intake intake = read();
  for (std::size_t i = 0; i < kCountries.size(); ++i)
    EXPECT_EQ(valueOf(intake, kCountries[i].first, "x"), GetParam().values[i]) << kCountries[i].first;
}

INSTANTIATE_TEST_SUITE_P(
    Offices, NumbersOfOffices,
    testing::Values(
        Written{"GroupsBetweenCommas",
                "t.csv",
                "code,x\nABW,\"12,500\"\nETH,\"1,375\"\nFJI,\"2,125\"\n",
                {12500, 1375, 2125}},
        Written{"MayBeEither", "t.csv", "code;x\nABW;12,500\nETH;1,375\nFJI;2,125\n", {}},
        Written{"TabsMayBeEither", "t.tsv", "code\tx\nABW\t12,500\nETH\t1,375\nFJI\t2,125\n", {}},
        Written{
            "OneTellsTheOthers", "t.csv", "code;x\nABW;12,500\nETH;1,37\nFJI;2,125\n", {12.5, 1.37, 2.125}},
        Written{"AnotherColumnTells",
                "t.csv",
                "code;x;y\nABW;12,500;0,5\nETH;1,375;1,5\nFJI;2,125;2,5\n",
                {12.5, 1.375, 2.125}},
        Written{"PointsPartGroups",
                "t.csv",
                "code;x\nABW;1.234.567\nETH;1.234,5\nFJI;12.000\n",
                {1234567, 1234.5, 12000}},
        Written{"TwoCommasPartGroups",
                "t.csv",
                "code;x\nABW;1,234,567\nETH;12,000\nFJI;7\n",
                {1234567, 12000, 7}},
        Written{"BothSigns", "t.csv", "code;x\nABW;1,234.5\nETH;12,000\nFJI;7.25\n", {1234.5, 12000, 7.25}},
        Written{
            "SpacesAndCommas", "t.csv", "code;x\nABW;1 234,5\nETH;12 000,25\nFJI;7\n", {1234.5, 12000.25, 7}},
        Written{"AsManyOfEach", "t.csv", "code;x\nABW;1,5\nETH;2.5\nFJI;7\n", {}}),
    [](const auto& one) { return std::string(one.param.name); });

TEST(TablesOfOffices, AStyleThatIsSaidCounts) {
  const OfficeWorkspace made(kCountries, false);
  Workspace workspace = made.open();
  const std::string text = "code;x\nABW;12,500\nETH;1,375\nFJI;2,125\n";
  SurveyAttachment options = ofYear("2010");
  options.numbers = NumberStyle{',', '.'};
  EXPECT_EQ(valueOf(made.prepareText(workspace, "t.csv", text, options), "ETH", "x"), 1.375);
  options.numbers = NumberStyle{'.', ','};
  EXPECT_EQ(valueOf(made.prepareText(workspace, "t.csv", text, options), "ETH", "x"), 1375);
  options.numbers = NumberStyle{'.', '\''};
  EXPECT_EQ(
      valueOf(made.prepareText(workspace, "t.csv", "code;x\nABW;12'500\nETH;1'375.5\n", options), "ETH", "x"),
      1375.5);
}

TEST(TablesOfOffices, AnOddCellIsRefusedAsACell) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepare(workspace, officeTable("t_inf_nan.csv"), ofYear("2016"));
  const auto table = geo::readTable(officeTable("t_inf_nan.csv")).table;
  std::size_t numbers = 0;
  for (const geo::Table::Row& row : table.rows)
    if (row.cells[3] && row.cells[3]->find_first_not_of("0123456789.") == std::string::npos &&
        row.cells[3]->front() != '.')
      ++numbers;
  EXPECT_EQ(figuresOf(intake, "income", "2016"), numbers)
      << testing::PrintToString(said(intake, "survey.text_in_number"));
  EXPECT_EQ(figuresOf(intake, "population", "2016"), 36U);
  EXPECT_EQ(figuresOf(intake, "poverty_rate", "2016"), 36U);
  EXPECT_THAT(said(intake, "survey.code_for_none"), SizeIs(2));  // -999, -9999
  const SurveyReport& report = reportOf(intake);
  EXPECT_EQ(static_cast<std::size_t>(report.textInNumbers + report.missingMarks + report.formulaErrors),
            36 - numbers);
  EXPECT_THAT(said(intake, "survey.text_in_number"), SizeIs(static_cast<std::size_t>(report.textInNumbers)));
}

TEST(TablesOfOffices, NumbersThatAreTextCount) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepare(workspace, officeTable("t_text_numbers.xlsx"), ofYear("2016"));
  for (const char* const id : {"population", "income", "poverty_rate"})
    EXPECT_EQ(figuresOf(intake, id, "2016"), 36U) << id;
  EXPECT_EQ(valueOf(intake, "520602", "income", "2016"), 2940.5);
}

TEST(TablesOfOffices, AFormulaWithoutResultIsNoBlank) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepare(workspace, officeTable("t_formula_some.xlsx"), ofYear("2016"));
  const SurveyReport& report = reportOf(intake);
  EXPECT_GT(report.formulasWithoutResult, 0);
  EXPECT_EQ(report.blanks, 0);
  EXPECT_EQ(figuresOf(intake, "income", "2016"),
            36U - static_cast<std::size_t>(report.formulasWithoutResult));
  EXPECT_THAT(said(intake, "survey.formula_without_result").front(), HasSubstr("=1+1"));
}

TEST(TablesOfOffices, YearsInHeadsArePeriodsOfOneIndicator) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepare(workspace, officeTable("t_wide_years.xlsx"));
  EXPECT_EQ(intake.layout, forms::TableLayout::Kind::yearsAsHeads);
  ASSERT_THAT(intake.parts, SizeIs(3));
  EXPECT_EQ(valueOf(intake, "520602", "income", "2010"), 2940.5);
  EXPECT_EQ(valueOf(intake, "520602", "income", "2015"), 4410.75);
  EXPECT_EQ(valueOf(intake, "520602", "income", "2020"), 5881);
  EXPECT_THAT(said(intake, "import.years_as_heads"), ElementsAre(HasSubstr("2010, 2015, 2020")));
}

TEST(TablesOfOffices, OneOfTheYearsCanBeAskedFor) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepare(workspace, officeTable("t_wide_years.xlsx"), ofYear("2015"));
  ASSERT_THAT(intake.parts, SizeIs(1));
  EXPECT_EQ(valueOf(intake, "520602", "income", "2015"), 4410.75);
  EXPECT_THAT(said(intake, "import.years_left_out"), ElementsAre(HasSubstr("2010, 2020")));
  EXPECT_THAT(
      failure([&] { return made.prepare(workspace, officeTable("t_wide_years.xlsx"), ofYear("1999")); }),
      HasSubstr("1999"));
}

TEST(TablesOfOffices, AColumnOfOneYearBelongsToThatYearAlone) {
  const OfficeWorkspace made(kCountries, false);
  Workspace workspace = made.open();
  const std::string text = "code,Cows 2015,Cows 2016,Milk 2016\nABW,1,2,3\nETH,4,5,6\n";
  EXPECT_EQ(test::storedBy(made.prepareText(workspace, "t.csv", text)),
            (test::Expected{{"Cows@2015 ABW", 1},
                            {"Cows@2015 ETH", 4},
                            {"Cows@2016 ABW", 2},
                            {"Cows@2016 ETH", 5},
                            {"Milk@2016 ABW", 3},
                            {"Milk@2016 ETH", 6}}));
  const forms::Intake intake = made.prepareText(workspace, "t.csv", text, ofYear("2015"));
  EXPECT_EQ(test::storedBy(intake), (test::Expected{{"Cows@2015 ABW", 1}, {"Cows@2015 ETH", 4}}));
  EXPECT_THAT(said(intake, "import.years_left_out"),
              ElementsAre("t.csv: the figures of 2016 are left out (--period 2015)"));
  EXPECT_THAT(said(intake, "import.columns_of_one_year"),
              ElementsAre("t.csv: columns of one year stand in that year alone: Milk 2016"));
}

TEST(TablesOfOffices, AColumnOfOneYearBesideAColumnOfYearsBelongsToItsRows) {
  const OfficeWorkspace made(kCountries, false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "code,year,Cows,Milk 2016\nABW,2015,1,7\nABW,2016,2,8\nETH,2015,3,9\n");
  EXPECT_EQ(
      test::storedBy(intake),
      (test::Expected{
          {"Cows@2015 ABW", 1}, {"Cows@2015 ETH", 3}, {"Cows@2016 ABW", 2}, {"Milk 2016@2016 ABW", 8}}));
  EXPECT_THAT(said(intake, "import.years_left_out"),
              ElementsAre("t.csv: 2 figures of column \"Milk 2016\" stand in rows of 2015 and are left out"));
}

TEST(TablesOfOffices, TheWorldBanksLayout) {
  const OfficeWorkspace made(kCountries, false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepare(workspace, officeTable("wb.csv"));
  EXPECT_EQ(valueOf(intake, "ABW", "SI.POV", "2010"), 12.5);
  EXPECT_EQ(valueOf(intake, "ETH", "SI.POV", "2012"), 29.1);
  EXPECT_EQ(valueOf(intake, "FJI", "SI.POV", "2011"), 30.2);
  EXPECT_EQ(valueOf(intake, "ETH", "SI.POV", "2011"), std::nullopt);
  EXPECT_EQ(intake.prepared.survey.figures.size(), 7U);
}

TEST(TablesOfOffices, BareYearsAskWhatTheyAre) {
  const OfficeWorkspace made(kCountries, false);
  Workspace workspace = made.open();
  const std::string text = "code,name,2010,2015\nABW,Aruba,1,2\nETH,Ethiopia,3,4\n";
  EXPECT_THAT(failure([&] { return made.prepareText(workspace, "t.csv", text); }), HasSubstr("--indicator"));
  SurveyAttachment options;
  options.indicator = "gdp";
  EXPECT_EQ(valueOf(made.prepareText(workspace, "t.csv", text, options), "ETH", "gdp", "2015"), 4);
}

TEST(TablesOfOffices, EurostatsRowsOfTimeAndValue) {
  const OfficeWorkspace made(kCountries, false);
  Workspace workspace = made.open();
  SurveyAttachment options;
  options.indicator = "rate";
  const std::string text =
      "DATAFLOW,LAST "
      "UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nX,1,A,PC,ABW,2010,1.5,\nX,1,A,PC,ABW,2011,2.5,"
      "b\n";
  EXPECT_EQ(valueOf(made.prepareText(workspace, "t.csv", text, options), "ABW", "rate", "2011"), 2.5);
}

TEST(TablesOfOffices, EurostatsKeysInOneColumn) {
  const OfficeWorkspace made(kCountries, false);
  Workspace workspace = made.open();
  const std::string text =
      "freq,unit,sex,geo\\TIME_PERIOD\t2010 \t2011 \nA,PC,T,ABW\t1.5 \t2.5 b\nA,PC,F,ABW\t1.25 \t: "
      "c\nA,PC,T,ETH\t3 \t4 \n";
  const forms::Intake intake = made.prepareText(workspace, "t.tsv", text);
  EXPECT_EQ(valueOf(intake, "ABW", "T", "2011"), 2.5);
  EXPECT_EQ(valueOf(intake, "ABW", "F", "2010"), 1.25);
  EXPECT_EQ(valueOf(intake, "ABW", "F", "2011"), std::nullopt);
  EXPECT_EQ(valueOf(intake, "ETH", "T", "2011"), 4);
}

TEST(TablesOfOffices, RowsOfSeveralYearsAreCutByYear) {
  const OfficeWorkspace made(kCountries, false);
  Workspace workspace = made.open();
  const std::string text =
      "code,year,pop,rate\nABW,2010,10,1.5\nABW,2011,11,1.25\nETH,2010,20,2.5\nETH,,21,2\n";
  const forms::Intake intake = made.prepareText(workspace, "t.csv", text);
  EXPECT_EQ(valueOf(intake, "ABW", "pop", "2011"), 11);
  EXPECT_EQ(stored(intake, "pop", "2010"), 30);
  EXPECT_THAT(said(intake, "survey.row_without_year"), ElementsAre(HasSubstr("ETH | 21 | 2")));
}

TEST(TablesOfOffices, ASmallCodebookIsEnough) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const Codebook book = Codebook::fromTable(geo::readTable(officeTable("cb_min.csv")).table);
  ASSERT_THAT(book.indicators(), SizeIs(2));
  EXPECT_EQ(book.find("population")->kind, IndicatorKind::count);
  EXPECT_EQ(book.find("income")->nameEn, "Income");
  const forms::Intake intake =
      made.prepare(workspace, officeTable("t_text_numbers.xlsx"), ofYear("2016"), &book);
  EXPECT_EQ(figuresOf(intake, "population", "2016"), 36U);
  EXPECT_THAT(reportOf(intake).ignoredColumns, ElementsAre("poverty_rate"));
}

TEST(TablesOfOffices, AColumnOfCountsIsSummedOthersAreNot) {
  const OfficeWorkspace made(kCountries, false);
  Workspace workspace = made.open();
  SurveyAttachment options = ofYear("2010");
  options.kinds = {{"cattle", IndicatorKind::count}};
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "code,Population,rate,cattle,goats\nABW,1,0.5,7,8\nETH,2,0.25,9,10\n", options);
  std::map<std::string, IndicatorKind> kinds;
  for (const Indicator& one : intake.prepared.survey.newIndicators) kinds[one.id] = one.kind;
  EXPECT_EQ(kinds, (std::map<std::string, IndicatorKind>{{"Population", IndicatorKind::count},
                                                         {"rate", IndicatorKind::mean},
                                                         {"cattle", IndicatorKind::count},
                                                         {"goats", IndicatorKind::mean}}));
  EXPECT_THAT(said(intake, "column.new_indicator"), SizeIs(4));
}

TEST(TablesOfOffices, AHeadThatFitsSeveralIndicatorsAsks) {
  const OfficeWorkspace made(kCountries, false);
  Workspace workspace = made.open();
  const Codebook book = Codebook::fromTable(
      support::csvTable("id,name,kind\na,农村贫困人口,count\nb,农村贫困人口,count\n", "book.csv"));
  const std::string text = "code,农村贫困人口\nABW,1\nETH,2\n";
  const std::string refused =
      failure([&] { return made.prepareText(workspace, "t.csv", text, ofYear("2010"), &book); });
  EXPECT_THAT(refused, HasSubstr("a / b"));
  EXPECT_THAT(refused, HasSubstr("--column"));
  SurveyAttachment options = ofYear("2010");
  options.columns = {{"农村贫困人口", "b"}};
  EXPECT_EQ(valueOf(made.prepareText(workspace, "t.csv", text, options, &book), "ETH", "b"), 2);
}

TEST(TablesOfOffices, AnIndicatorOfAreasTakesNoFiguresOfCounties) {
  const OfficeWorkspace made(kCountries, false);
  Workspace workspace = made.open();
  const Codebook book = Codebook::fromTable(
      support::csvTable("id,name,kind,level\nof_areas,农村贫困人口,count,area\nof_counties,农村贫困人口,"
                        "count,county\nonly_areas,贫困村,count,area\n",
                        "book.csv"));
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "code,农村贫困人口,贫困村\nABW,1,5\nETH,2,6\n", ofYear("2010"), &book);
  EXPECT_EQ(valueOf(intake, "ETH", "of_counties"), 2);
  EXPECT_THAT(said(intake, "column.of_areas"), ElementsAre(HasSubstr("贫困村")));
  SurveyAttachment options = ofYear("2010");
  options.columns = {{"贫困村", "only_areas"}};
  EXPECT_THAT(
      failure([&] { return made.prepareText(workspace, "t.csv", "code,贫困村\nABW,5\n", options, &book); }),
      HasSubstr("only_areas"));
}

TEST(JoinsOfOffices, ZerosThatTheBoundariesLackAreRestored) {
  const OfficeWorkspace made(numbered(1, false), false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepare(workspace, officeTable("j_depint.csv"), ofYear("2010"));
  EXPECT_EQ(figuresOf(intake, "rate"), 22U);
  EXPECT_EQ(valueOf(intake, "1", "rate"), 1000.5);
  EXPECT_THAT(said(intake, "code.numeric_repaired"), ElementsAre(HasSubstr("9 codes")));
}

TEST(JoinsOfOffices, APrefixOfAllCodesIsNamed) {
  const OfficeWorkspace made(numbered(0, true), false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepare(workspace, officeTable("j_iso.csv"), ofYear("2010"));
  EXPECT_EQ(figuresOf(intake, "rate"), 22U);
  EXPECT_THAT(said(intake, "code.prefix"), ElementsAre(HasSubstr("\"ET00\" was read as 00")));
}

TEST(JoinsOfOffices, CodesOfTwelveDigitsAreCutWhereZerosFollow) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepare(workspace, officeTable("t_code12.xlsx"), ofYear("2016"));
  EXPECT_EQ(figuresOf(intake, "income", "2016"), 36U);
  EXPECT_THAT(said(intake, "code.cut"), ElementsAre(HasSubstr("36 codes")));
}

TEST(JoinsOfOffices, AVillageIsNoCounty) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "code,income\n520602000000,1\n520626000000,2\n520602101201,7\n", ofYear("2016"));
  EXPECT_EQ(figuresOf(intake, "income", "2016"), 2U);
  EXPECT_EQ(reportOf(intake).rowsLeftOut, 1);
}

TEST(JoinsOfOffices, NamesAreEnoughWhereEachIsOfOneUnit) {
  const OfficeWorkspace made(acre(), false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepare(workspace, officeTable("br_names.csv"), ofYear("2010"));
  EXPECT_EQ(valueOf(intake, "1200401", "income"), 1);
  EXPECT_EQ(figuresOf(intake, "income"), 3U);
}

TEST(JoinsOfOffices, ANameOfSeveralUnitsIsNamed) {
  const OfficeWorkspace made({{"S1", "Santa Rosa"}, {"S2", "Santa Rosa"}, {"S3", "Feijó"}, {"S4", "Xapuri"}},
                             false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "place,x\nSanta Rosa,1\nfeijó,2\nXAPURI,3\nAtlantis,4\n", ofYear("2010"));
  EXPECT_EQ(valueOf(intake, "S3", "x"), 2);
  EXPECT_EQ(valueOf(intake, "S4", "x"), 3);
  EXPECT_EQ(figuresOf(intake, "x"), 2U);
  EXPECT_THAT(said(intake, "survey.name_of_several"), ElementsAre(HasSubstr("Santa Rosa")));
  EXPECT_EQ(reportOf(intake).rowsLeftOut, 2);
}

struct Spelled {
  const char* name;
  const char* unit;     ///< code of the boundaries
  const char* written;  ///< in the table
};

class SpellingsOfCodes : public testing::TestWithParam<Spelled> {};

TEST_P(SpellingsOfCodes, AreTheSameCode) {
  const std::string unit = GetParam().unit;
  const std::string written = GetParam().written;
  // a second one, of the same make
  const auto second = [](std::string code) {
    code.back() = code.back() == '2' ? '3' : '2';
    return code;
  };
  const OfficeWorkspace made({{unit, "one"}, {second(unit), "two"}}, false);
  Workspace workspace = made.open();
  const bool isNumber = written.find("E+") != std::string::npos;
  const std::string other = isNumber ? "5.20103E+05" : second(written);
  const forms::Intake intake =
      made.prepareText(workspace, "t.csv", "code,x\n" + written + ",11\n" + other + ",22\n", ofYear("2010"));
  EXPECT_EQ(valueOf(intake, unit, "x"), 11);
  EXPECT_EQ(figuresOf(intake, "x"), 2U);
}

INSTANTIATE_TEST_SUITE_P(Offices, SpellingsOfCodes,
                         testing::Values(Spelled{"UnitedStates", "01001", "0500000US01001"},
                                         Spelled{"Country", "520102", "CN520102"},
                                         Spelled{"CountryOfTheBoundaries", "CN-520102", "520102"},
                                         Spelled{"Case", "ab1", "AB1"}, Spelled{"Dots", "0101", "01.01"},
                                         Spelled{"Hyphens", "AB-101", "AB101"},
                                         Spelled{"ANumber", "520102", "5.20102E+05"}),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(JoinsOfOffices, OfTwoColumnsOfCodesThatOfTheBoundariesCounts) {
  const OfficeWorkspace made(kCountries, false);
  Workspace workspace = made.open();
  const forms::Intake intake = made.prepareText(
      workspace, "t.csv", "src_codes,code,x\nABW,ABW,1\nETH,ETH,2\nABW-ETH,FJI,3\n", ofYear("2010"));
  EXPECT_EQ(reportOf(intake).codeColumn, "code");
  EXPECT_EQ(figuresOf(intake, "x"), 3U);
}

TEST(JoinsOfOffices, ATableWithoutNamesHasTheSameCodes) {
  const OfficeWorkspace made(guizhou(), true);
  Workspace workspace = made.open();
  const forms::Intake intake =
      made.prepareText(workspace, "t.csv", "code,x\n520602,1\n520626,2\n", ofYear("2016"));
  EXPECT_EQ(reportOf(intake).unitsByMatch, (std::map<std::string, int>{{"same_code", 2}}));
}

/// The first row is told of which code and name are of two units.
TEST(JoinsOfOffices, CodesAndNamesOfDifferentUnitsAreToldByTheirFirstRow) {
  const OfficeWorkspace made({{"101", "Aruba"}, {"102", "Ethiopia"}, {"103", "Fiji"}}, false);
  Workspace workspace = made.open();
  const std::string told = failure([&] {
    return made.prepareText(workspace, "t.csv", "code;name;x\n101;Aruba;1\n102;Fiji;2\n103;Ethiopia;3\n",
                            ofYear("2010"));
  });
  EXPECT_THAT(told, HasSubstr("row 3: 102 is not Fiji"));
}

/// Without names, "1; 2; 3" is a row of numbers only where unit 1 has another row.
TEST(JoinsOfOffices, NumbersOfTheColumnsAreTheRowOfUnitOneWhereItHasNoOther) {
  const OfficeWorkspace made({{"1", "one"}, {"2", "two"}, {"3", "three"}}, false);
  Workspace workspace = made.open();
  const forms::Intake own =
      made.prepareText(workspace, "own.csv", "code;x;y\n1;2;3\n2;30;40\n3;50;60\n", ofYear("2010"));
  EXPECT_EQ(valueOf(own, "1", "x"), 2);
  EXPECT_EQ(reportOf(own).remarkRows, 0);
  const forms::Intake other = made.prepareText(
      workspace, "other.csv", "code;x;y\n1;2;3\n1;10;20\n2;30;40\n3;50;60\n", ofYear("2010"));
  EXPECT_EQ(valueOf(other, "1", "x"), 10);
  EXPECT_EQ(reportOf(other).remarkRows, 1);
}

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "tests/planning/intake/tables_of_offices.h"
#include "tests/planning/intake/text_of_intake.h"
#include "tests/support/kept_text.h"

// How tables are cut and put together before they are matched: every piece, row and cell. All tables are made
// up; what was kept has been worked out by hand from their rows.

using namespace planning;

namespace {

const test::CodesAndNames kPlaces{{"K01", "Alba"}, {"L02", "Brest"},  {"M03", "Cluj"},
                                  {"N04", "Dolj"}, {"P05", "Erfurt"}, {"Q06", "Faro"}};

struct Cut {
  const char* name;
  const char* text;
  const char* period = "";
  const char* indicator = "";
  const char* code = "";
  std::map<std::string, std::string> columns{};
};

Codebook book() {
  Indicator men, rate;
  men.id = "men";
  men.nameZh = men.nameEn = "Men";
  rate.id = "rate2010";
  rate.nameZh = rate.nameEn = "Rate of 2010";
  rate.kind = IndicatorKind::rate;
  return Codebook::fromIndicators({men, rate});
}

std::string cut(const std::vector<Cut>& cases) {
  const test::OfficeWorkspace made(kPlaces, false);
  Workspace workspace = made.open();
  const Codebook codebook = book();
  const CodeHistory none;
  const SurveyMatcher matcher(workspace, &codebook, none);
  std::string text;
  for (const Cut& one : cases) {
    text += std::string("== ") + one.name + '\n' + one.text;
    SurveyAttachment options;
    options.period = one.period;
    options.indicator = one.indicator;
    options.codeColumn = one.code;
    options.columns = one.columns;
    try {
      text += test::textOf(forms::layOutTable(matcher, support::csvTable(one.text, "t.csv"), options));
    } catch (const geo::DataError& error) {
      text += std::string("refused: ") + error.what() + '\n';
    }
  }
  return text;
}

}  // namespace

TEST(LayoutsOfTables, OfBlocksBesideEachOtherAreKept) {
  test::expectKept(
      cut({
          {"halves of different length",
           "Code,Pop,Code,Pop\nK01,10,M03,30\nL02,20,N04,40\n,,P05,50\n,,,\nQ06,60\n"},
          {"three thirds", "Code,Pop,Code,Pop,Code,Pop\nK01,10,L02,20,M03,30\nN04,40,P05,50,Q06,60\n"},
          {"the same unit with other figures", "Code,Pop,Code,Men\nK01,10,L02,2\nL02,20,K01,1\n"},
          {"the same unit with a figure that differs", "Code,Pop,Code,Pop\nK01,10,L02,21\nL02,20,M03,1\n"},
          {"as many rows of one unit as of two",
           "Code,Pop,Code,Men\nK01,10,K01,1\nL02,20,M03,2\nXX,1,M03,9\n"},
          {"more rows of two units than of one",
           "Code,Pop,Code,Men\nK01,10,K01,1\nL02,20,M03,2\nN04,40,P05,5\n"},
          {"half of the second names are of units", "Name,Pop,Name,Men\nAlba,10,Cluj,1\nBrest,20,nobody,2\n"},
          {"fewer than half are", "Name,Pop,Name,Men\nAlba,10,Cluj,1\nBrest,20,nobody,2\nDolj,20,no one,2\n"},
          {"no figures between", "Code,Name,Code,Men\nK01,Alba,L02,2\nL02,Brest,K01,1\n"},
          {"another name for units of their own",
           "Code,Pop,Partner,Men\nK01,10,L02,2\nL02,20,M03,1\nM03,20,K01,1\n"},
          {"a blank column between", "Name,Pop,,Name,Men\nAlba,10,,Cluj,3\nBrest,20,,,\nCluj,,,Alba,1\n"},
          {"figures of the right block above a year of the left one",
           "Code,Pop,Code,Men\nK01,,L02,2\nL02,,K01,4\n2015,,,\nM03,1,N04,5\nN04,3,M03,6\n"},
          {"a head inside the right block",
           "Code,Pop,Code,Pop\nK01,10,M03,30\nL02,20,Code,Men\nN04,40,K01,1\n"},
      }),
      "intake/blocks_beside.txt");
}

TEST(LayoutsOfTables, WithASmallTableBesideAreKept) {
  test::expectKept(
      cut({
          {"two rows of four", "Code,Pop,Region,Sum\nK01,1,North,3\nL02,2,South,7\nM03,3\nN04,4\n"},
          {"one row", "Code,Pop,Region,Sum\nK01,1,North,3\nL02,2\nM03,3\nN04,4\n"},
          {"four rows of five", "Code,Pop,Region,Sum\nK01,1,A,3\nL02,2,B,7\nM03,3,C,4\nN04,4,D,5\nP05,5\n"},
          {"four rows of six",
           "Code,Pop,Region,Sum\nK01,1,A,3\nL02,2,B,7\nM03,3,C,4\nN04,4,D,5\nP05,5\nQ06,6\n"},
          {"a figure further down", "Code,Pop,Region,Sum\nK01,1,North,3\nL02,2,South,7\nM03,3,,5\nN04,4\n"},
          {"a word further down", "Code,Pop,Region,Sum\nK01,1,North,3\nL02,2,South,7\nM03,3\nN04,4,West\n"},
          {"a figure that lacks", "Code,Pop,Region,Sum\nK01,1,North,3\nL02,2,South,\nM03,3\nN04,4\n"},
          {"words before it", "Code,Pop,Note,Region,Sum\nK01,1,x,North,3\nL02,2,,South,7\nM03,3\nN04,4,y\n"},
          {"words behind it", "Code,Pop,Region,Note\nK01,1,North,x\nL02,2,South,y\nM03,3\nN04,4\n"},
          {"right behind the units", "Code,Region,Sum\nK01,North,3\nL02,South,7\nM03\nN04\n"},
          {"in later columns",
           "Code,Pop,Men,Region,Sum\nK01,1,1,North,3\nL02,2,1,South,7\nM03,3,1\nN04,4,1\n"},
      }),
      "intake/small_tables.txt");
}

TEST(LayoutsOfTables, OfBlocksBelowEachOtherAreKept) {
  test::expectKept(
      cut({
          {"another order", "Code,Pop,Men\nK01,1,2\nL02,3,4\nCode,Men,Pop\nM03,6,5\nN04,8,7\n"},
          {"more figures of the same units", "Code,Pop\nK01,1\nL02,3\nCode,Girls\nK01,6\nM03,8\n"},
          {"three blocks", "Code,Pop\nK01,1\nCode,Men\nK01,6\nCode,Girls\nL02,9\n"},
          {"a figure that differs", "Code,Pop\nK01,1\nL02,3\nCode,Pop\nK01,1\nL02,4\n"},
          {"another word for the units", "Code,Pop,Men\nK01,1,2\nL02,3,4\nPlace,Boys,Girls\nK01,6,5\n"},
          {"half of the names again", "Code,Pop,Men,Note\nK01,1,2,x\nL02,3,4,y\nCode,Men,b,c\nM03,6,5,z\n"},
          {"less than half of them",
           "Code,Pop,Men,Note,Rest\nK01,1,2,x,x\nL02,3,4,y,y\nCode,,b,c,d\nM03,,5,z,z\n"},
          {"four of five columns", "Code,Pop,Men,x,y\nK01,1,2,3,a\nL02,3,4,5,a\nPlace,A,B,C,\nK01,6,5,4,\n"},
          {"less than four of five", "Code,Pop,Men,x,y\nK01,1,2,3,a\nL02,3,4,5,a\n,A,B,C,\nK01,6,5,4,\n"},
          {"a word over only one of two columns of figures",
           "Code,Pop,Men,x\nK01,1,2,a\nL02,3,4,b\nPlace,A,,w\nK01,6,,c\n"},
          {"one column of figures and no name again", "Code,Pop\nK01,1\nL02,3\nPlace,A\nM03,6\n"},
          {"words in the row of a unit", "Code,Pop,Men\nK01,1,2\nL02,n.a.,n.a.\nM03,6,5\n"},
          {"words in the first row", "Code,Pop,Men\nPlace,A,B\nK01,1,2\nL02,3,4\nM03,6,5\n"},
          {"the names in the first row", "Code,Pop,Men\nCode,Men,Pop\nK01,1,2\nL02,3,4\nM03,6,5\n"},
          {"a statement", "Code,Pop,Men\nK01,1,2\nL02,3,4\nSource: Code,Pop,Men\nM03,6,5\n"},
          {"a Chinese statement", "Code,Pop,Men\nK01,1,2\nL02,3,4\n来源：Code,Pop,Men\nM03,6,5\n"},
          {"a figure among the names", "Code,Pop,Men\nK01,1,2\nL02,3,4\nCode,Pop,5\nM03,6,5\n"},
          {"a negative among the names", "Code,Pop,Men\nK01,1,2\nL02,3,4\nCode,Pop,-5\nM03,6,5\n"},
          {"a negative fraction among the names", "Code,Pop,Men\nK01,1,2\nL02,3,4\nCode,Pop,-.5\nM03,6,5\n"},
          {"a sign among the names before a figure",
           "Code,Pop,Men\nK01,1,2\nL02,3,4\nCode,Pop,+.5\nM03,6,5\n"},
          {"signs among the names", "Code,Pop,Men\nK01,1,2\nL02,3,4\nCode,-,Men\nM03,6,5\n"},
          {"a sign before a letter", "Code,Pop,Men\nK01,1,2\nL02,3,4\nCode,-a,Men\nM03,6,5\n"},
          {"one name alone", "Code,Pop,Men\nK01,1,2\nL02,3,4\nCode\nM03,6,5\n"},
          {"no figures below", "Code,Pop,Men\nK01,1,2\nL02,3,4\nCode,Men,Pop\nM03,,\n"},
          {"figures in the third row below",
           "Code,Pop,Men\nK01,1,2\nL02,3,4\nCode,Men,Pop\nM03\nN04\nP05,1,2\n"},
          {"figures in the fourth row below",
           "Code,Pop,Men\nK01,1,2\nL02,3,4\nCode,Men,Pop\nM03\nN04\nP05\nQ06,1,2\n"},
          {"a name that lacks", "Code,Pop,Men\nK01,1,2\nL02,3,4\nCode,Pop,\nM03,6,5\n"},
          {"a name that lacks over blanks", "Code,Pop,Men\nK01,1,2\nL02,3,4\nCode,Pop,\nM03,6,\n"},
          {"figures of a later block under no name",
           "Code,Pop,Men\nK01,1,2\nCode,Pop,\nM03,6,\nCode,Men,Pop\nN04,7,8\n"},
          {"a name twice", "Code,Pop,Men\nK01,1,2\nL02,3,4\nCode,Pop,Pop\nM03,6,5\n"},
          {"no column of words", "Pop,Men\n1,2\n3,4\nMen,Pop\n1,5\n"},
          {"another first column of figures", "Pop,Men\n1,2\n3,4\nGirls,Pop\n1,5\n"},
          {"units without code", "Code,Pop,Men\nK01,1,2\n,3,4\nCode,Girls\n,6\nK01,5\n"},
          {"half of a column are figures", "Code,Pop,Men\nK01,1,x\nL02,3,4\nCode,Men,Pop\nM03,6,5\n"},
          {"no column of figures", "Code,Pop\nK01,x\nCode,Pop\nL02,y\n"},
      }),
      "intake/blocks_below.txt");
}

TEST(LayoutsOfTables, WithYearsAboveTheirRowsAreKept) {
  test::expectKept(
      cut({
          {"two years", "Code,Name,Pop\n2015\nK01,Alba,1\nL02,Brest\n2016年\nK01,Alba,3\nM03,Cluj,4\n"},
          {"one of them", "Code,Name,Pop\n2015\nK01,Alba,1\n2016\nK01,Alba,3\n", "2016"},
          {"in the second column of words", "Code,Name,Pop\n,2015,\nK01,Alba,1\n,2016,\nK01,Alba,3\n"},
          {"in the column of figures", "Code,Name,Pop\n,,2015\nK01,Alba,1\n,,2016\nK01,Alba,3\n"},
          {"in the first column of figures", "Pop,Name\n2015\n1,Alba\n2016\n3,Alba\n"},
          {"beside another cell", "Code,Name,Pop\n2015,of all,\nK01,Alba,1\n2016,of all,\nL02,Brest,3\n"},
          {"rows without figures above", "Code,Name,Pop\nK01,Alba,\n2015\nL02,Brest,3\n2016\nL02,Brest,4\n"},
          {"rows with figures above", "Code,Name,Pop\nK01,Alba,7\n2015\nL02,Brest,3\n"},
          {"a column of years", "Code,Year,Pop\nK01,2015,7\n2016,,\nL02,2015,3\n"},
          {"none", "Code,Name,Pop\nK01,Alba,7\nabout\nL02,Brest,3\n"},
      }),
      "intake/years_above.txt");
}

TEST(LayoutsOfTables, WithYearsAsHeadsAreKept) {
  test::expectKept(
      cut({
          {"two things of two years",
           "Code,Pop 2015,Pop 2016,Girls 2015,Girls 2016,Note\nK01,1,2,3,4,x\nL02,5\n"},
          {"one of the years", "Code,Pop 2015,Pop 2016,Girls\nK01,1,2,3\n", "2016"},
          {"neither of them", "Code,Pop 2015,Pop 2016\nK01,1,2\n", "2014"},
          {"a thing without a year", "Code,Pop 2015,Pop 2016,pop\nK01,1,2,3\n"},
          {"a word without a year", "Code,Pop 2015,Pop 2016,pop\nK01,1,2,x\n"},
          {"what the codebook knows beside its years", "Code,men 2015,men 2016,Men\nK01,1,2,3\n"},
          {"what the codebook knows as a whole", "Code,Rate of 2010,Rate of 2011\nK01,1,2\nL02,3,4\n",
           "2011"},
          {"a year twice", "Code,Pop 2015,Pop 2016,Pop_2016\nK01,1,2,3\n"},
          {"a year of words twice", "Code,Pop 2015,Pop 2016,Pop_2016\nK01,1,2,x\nL02,1,2,y\n"},
          {"chosen", "Code,Pop 2015,Pop 2016\nK01,1,2\n", "", "", "", {{"Pop 2016", "men"}}},
          {"one left out", "Code,Pop 2015,Pop 2016,Pop 2017\nK01,1,2,3\n", "", "", "", {{"Pop 2016", ""}}},
          {"years alone", "Code,2015,2016\nK01,1,2\nL02,3,\n", "", "men"},
          {"years alone of nothing", "Code,2015,2016\nK01,1,2\nL02,3,\n"},
          {"years alone, one asked for", "Code,2015,2016\nK01,1,2\nL02,3,4\n", "2016", "men"},
          {"years alone and a column of indicators",
           "Code,indicator,2015,2016\nK01,men,1,2\nK01,rate2010,5,6\nL02,men,3,4\n"},
          {"years alone and a unit of measure", "Code,unit,2015,2016\nK01,persons,1,2\nL02,thousand,3,4\n",
           "", "men"},
          {"years alone and other columns",
           "Code,Name,unit,Sort,2015,2016\nK01,Alba,Zlz,a,1,2\nL02,Brest,Zlz,a,3,4\n", "", "men"},
          {"years alone and a column that tells apart",
           "Code,sex,2015,2016\nK01,m,1,2\nK01,f,3,4\nL02,m,5,6\nL02,f,7,8\n", "", "men"},
          {"years alone of names", "Name,2015,2016\nAlba,1,2\nBrest,3,4\n", "", "men"},
          {"years alone of nobody", "Sort,2015,2016\na,1,2\nb,3,4\n", "", "men"},
          {"years alone and the codes said", "Sort,2015,2016\nK01,1,2\nL02,3,4\n", "", "men", "Sort"},
          {"years alone twice", "Code,2015,2016,2016年\nK01,1,2,x\nL02,3,4,y\n", "", "men"},
          {"one year alone", "Code,2015,Note\nK01,1,x\nL02,3,y\n", "", "men"},
          {"one year alone of nothing", "Code,2015,Note\nK01,1,x\nL02,3,y\n"},
          {"a thing of one of the years", "Code,Cows 2015,Cows 2016,Milk 2016,Hay\nK01,1,2,3,9\nL02,4,5,6\n"},
          {"a thing of the other year than is asked for",
           "Code,Cows 2015,Cows 2016,Milk 2016\nK01,1,2,3\nL02,4,5,6\n", "2015"},
          {"a thing of a third year", "Code,Cows 2015,Cows 2016,Milk 2017\nK01,1,2,3\nL02,4,5,6\n"},
          {"a third year asked for", "Code,Cows 2015,Cows 2016,Milk 2017\nK01,1,2,3\nL02,4,5,6\n", "2017"},
          {"a thing of one year beside one without",
           "Code,Cows 2015,Cows 2016,Milk 2016,Milk\nK01,1,2,3,4\n"},
          {"a year alone beside years of a thing", "Code,Cows 2015,Cows 2016,2016\nK01,1,2,3\n"},
          {"what belongs to no year of its own",
           "Code,Cows 2015,Cows 2016,Income at 2005 prices,Law of 2005,Rate of 2010\nK01,1,2,3,x,4\n"},
          {"a thing of one year that is left out",
           "Code,Cows 2015,Cows 2016,Milk 2016\nK01,1,2,3\n",
           "",
           "",
           "",
           {{"Milk 2016", ""}}},
          {"codes of a year beside years", "Code 2010,FIPS 2010,Cows 2015,Cows 2016\nK01,7,1,2\nL02,8,3,4\n"},
          {"one year alone that is chosen", "Code,2015,Note\nK01,1,x\n", "", "men", "", {{"2015", "men"}}},
      }),
      "intake/years_as_heads.txt");
}

TEST(LayoutsOfTables, OfOneYearAndOthersAreKept) {
  test::expectKept(
      cut({
          {"columns of another year", "Code,Pop,Girls 2011,Boys 2012,Dogs 2010\nK01,1,2,3,4\nL02,1,2,3,4\n",
           "2010"},
          {"a short row", "Code,Girls 2011,Pop\nK01,1,2\nL02\n", "2010"},
          {"nothing else", "Code,Girls 2011,Boys 2012\nK01,1,2\n", "2010"},
          {"nothing else but words", "Code,Girls 2011,Sort\nK01,1,x\nL02,1,y\n", "2010"},
          {"prices of another year", "Code,Pop,Income at 2005 prices\nK01,1,2\n", "2010"},
          {"words of another year", "Code,Pop,Law of 2005\nK01,1,x\n", "2010"},
          {"what is chosen of another year",
           "Code,Pop,Girls 2011\nK01,1,2\n",
           "2010",
           "",
           "",
           {{"Girls 2011", "men"}}},
          {"what the codebook knows of another year", "Code,Pop,Rate of 2010\nK01,1,2\n", "2011"},
          {"codes of another year", "Pop,Code 2016\n1,K01\n2,L02\n", "2010"},
          {"no year asked for", "Code,Pop,Girls 2011\nK01,1,2\n"},
      }),
      "intake/other_years.txt");
}

TEST(LayoutsOfTables, WithAColumnOfYearsAreKept) {
  test::expectKept(
      cut({
          {"two years", "Code,Year,Pop\nK01,2015,1\nK01,2016年,2\nL02,2015,3\nL02\n"},
          {"one asked for", "Code,Year,Pop\nK01,2015,1\nK01,2016,2\nL02,2015,3\nM03,2017,4\n", "2016"},
          {"none of them", "Code,Year,Pop\nK01,2015,1\n", "2016"},
          {"a row without year", "Code,Year,Pop\nK01,2015,1\nTotal,,7\nL02,all,8\n"},
          {"a season", "Code,Year,Pop\nK01,2015,1\nL02,2015/16,7\nM03,2016/17,7\n"},
          {"no years", "Code,Year,Pop\nK01,late,1\nL02,early,7\n"},
          {"chosen", "Code,Year,Pop\nK01,2015,1\nK01,2016,2\n", "", "", "", {{"Year", ""}}},
          {"a thing of one year", "Code,Year,Pop,Milk 2016\nK01,2015,1,7\nK01,2016,2,8\nL02,2015,3,9\n"},
          {"in the last column", "Code,Pop,Jahr\nK01,1,2015\nK01,2,2016\nL02,3\n"},
      }),
      "intake/columns_of_years.txt");
}

TEST(LayoutsOfTables, WithOneFigureARowAreKept) {
  test::expectKept(
      cut({
          {"of two years",
           "code,indicator,value,period\nK01,men,1,2015\nL02,men,2,2015年\nK01,x,3,2015\nK01,men,4,2016\n"},
          {"a figure twice", "code,indicator,value\nK01,men,1\nK01,men,1\nL02,men,2\nL02,x,5\n"},
          {"two figures for one place",
           "code,indicator,value,unit\nK01,men,1,persons\nK01,men,2,persons\nK01,x,3,persons\nL02,men,4,"
           "persons\n"},
          {"two units for one figure",
           "code,indicator,value,unit\nK01,men,1,persons\nK01,men,1,thousand\nL02,men,4,persons\n"},
          {"two figures in the second year",
           "code,indicator,value,year\nK01,men,1,2015\nK01,men,2,2016\nK01,men,3,2016\n"},
          {"rows that lack something",
           "code,indicator,value\n,men,1\nK01,,2\n,,\nK01,men,\nL02,men,4\n,men,\n"},
          {"nothing but blanks", "code,indicator,value\nK01,men,\nL02,men,\n"},
          {"marks",
           "code,indicator,value,obs_flag\nK01,men,1,b\nL02,men,:,c\nM03,men,,z\nN04,men,4,A\nP05,men,5,:\n"
           "Q06,men,: c,\n"},
          {"of one indicator", "geo,TIME_PERIOD,OBS_VALUE,freq\nK01,2015,1,A\nL02,2016,2,A\n", "", "men"},
          {"of one indicator that is not said", "geo,TIME_PERIOD,OBS_VALUE\nK01,2015,1\n"},
          {"of neither indicator nor period", "code,value,name\nK01,1,Alba\nL02,2,Brest\n"},
          {"without values", "code,indicator,amount\nK01,men,1\n"},
          {"without units", "what,indicator,value\nK01,men,1\nL02,men,3\n"},
          {"units that are said", "what,indicator,value\nK01,men,1\nL02,men,3\n", "", "", "what"},
          {"names of indicators that are known",
           "code,indicator_name,indicator_code,value\nK01,Other,o.1,1\nK01,Men,m.1,2\n"},
          {"names of indicators that are not",
           "code,indicator_name,indicator_code,value\nK01,Other,o.1,1\nK01,More,m.1,2\n"},
          {"names that are of several codes",
           "code,indicator_name,indicator_code,value\nK01,Other,o.1,1\nK01,Other,m.1,2\n"},
          {"only names", "code,indicator_name,value\nK01,Other,1\nL02,Other,2\n"},
          {"names of units", "county,indicator,value\nAlba,men,1\nBrest,men,2\n"},
          {"names called code", "code,indicator,value\nAlba,men,1\nBrest,men,2\n"},
          {"names that are said to be codes", "what,indicator,value\nAlba,men,1\nBrest,men,2\n", "", "",
           "what"},
          {"places called unit", "unit,indicator,value\nAlba,men,1\nBrest,men,2\n"},
          {"measures called unit", "unit,county,indicator,value\npersons,Alba,men,1\nthousand,Brest,men,2\n"},
          {"offices called 单位", "单位,indicator,value\nK01,men,1\nL02,men,2\n"},
          {"measures called 单位", "单位,indicator,value\n人,men,1\n人,men,2\n"},
          {"a unit of measure of some indicators",
           "code,indicator,value,unit\nK01,men,1,persons\nL02,men,2,\nK01,x,3,\nL02,x,4,\n"},
          {"unknown units of one indicator that differ",
           "code,indicator,value,unit\nK01,men,1,persons\nL02,men,2,persons\nK01,x,3,Zl\nL02,x,4,Zk\n"},
          {"unknown units of two indicators",
           "code,indicator,value,unit\nK01,men,1,persons\nL02,men,2,persons\nK01,x,3,Zl\nL02,y,4,Zk\n"},
          {"an unknown unit", "code,indicator,value,unit\nK01,men,1,Zl\nL02,men,2,Zl\n"},
          {"columns that are not read",
           "code,indicator,value,Name,Sort\nK01,men,1,Alba,s\nL02,men,2,Brest,s\nK01,x,3,Alba,s\n"},
          {"a column that tells rows apart",
           "code,indicator,value,Sort\nK01,men,1,s\nK01,men,2,t\nL02,men,3,s\nL02,men,4,t\n"},
          {"the same of rows without figures",
           "code,indicator,value,Sort\nK01,men,,s\nK01,men,2,t\nL02,men,,s\nL02,men,4,t\n"},
          {"years apart", "code,indicator,value,Sort,year\nK01,men,1,s,2015\nK01,men,2,t,2016\n"},
      }),
      "intake/long_tables.txt");
}

/// Of a column of 501 cells the first 500 say that it is one of words, half of them figures: a year may stand
/// in it.
TEST(LayoutsOfTables, LookAtTheFirstFiveHundredCellsOfAColumn) {
  const test::OfficeWorkspace made(kPlaces, false);
  Workspace workspace = made.open();
  const Codebook codebook = book();
  const CodeHistory none;
  const SurveyMatcher matcher(workspace, &codebook, none);
  const auto layoutOf = [&](int figures, int words, int figuresBehind) {
    std::string text = "Sort,Mixed\n,2015\n";
    for (int i = 0; i < figures; ++i) text += "x,7\n";
    for (int i = 0; i < words; ++i) text += "x,word\n";
    for (int i = 0; i < figuresBehind; ++i) text += "x,8\n";
    return forms::layOutTable(matcher, support::csvTable(text, "t.csv"), {}).pieces.front().period;
  };
  EXPECT_EQ(layoutOf(249, 250, 1), "2015");
  EXPECT_EQ(layoutOf(249, 250, 200), "2015");
  EXPECT_EQ(layoutOf(250, 249, 0), "") << "most of five hundred are figures";
  EXPECT_EQ(layoutOf(249, 249, 1), "");
}

namespace {

/// Two units of one name in different places.
class PlacedWorkspace {
 public:
  PlacedWorkspace() {
    Boundaries boundaries = test::smallBoundaries();
    boundaries.repairs.clear();
    boundaries.info.codeScheme = "";
    boundaries.counties = {{"K01", "Alba", "", Level::county, "K", 1, true, ""},
                           {"L02", "Alba", "", Level::county, "L", 1, true, ""},
                           {"L03", "Brest", "", Level::county, "L", 1, false, ""}};
    boundaries.prefectures = {{"K", "Kern", "", Level::prefecture, "X", 1, true, ""},
                              {"L", "Lund", "", Level::prefecture, "Y", 1, true, ""}};
    boundaries.provinces = {{"X", "Xanten", "", Level::province, "", 1, true, ""},
                            {"Y", "Yvetot", "", Level::province, "", 1, true, ""}};
    boundaries.coverage.codes = {"K01", "L02", "L03"};
    Workspace::create(m_folder / "w.gpkg", boundaries, false);
  }
  Workspace open() const { return Workspace::open(m_folder / "w.gpkg", false); }

 private:
  test::ScratchFolder m_folder;
};

}  // namespace

TEST(LayoutsOfTables, WithPlacesBesideTheNamesAreKept) {
  const PlacedWorkspace made;
  Workspace workspace = made.open();
  const CodeHistory none;
  const SurveyMatcher matcher(workspace, nullptr, none);
  SurveyAttachment options;
  options.indicator = "Cows";
  std::string text;
  for (const char* table :
       {"state,prefecture,name,Note,2015,2016\nXanten,Kern,Alba,x,1,2\nYvetot,Lund,Alba,y,3,4\nYvetot,Lund,"
        "Brest,z,5,\n",
        "prefecture,county,indicator,value,unit,year\nKern,Alba,Cows,1,thousand,2015\nLund,Alba,Cows,2,"
        "number,2015\n"
        "Lund,Alba,Milk,3,,2015\nKern,Alba,Cows,4,number,2016\n",
        "county,prefecture,indicator,value\nAlba,Kern,Cows,1\nAlba,Lund,Cows,2\nAlba,Lund,Cows,3\n"}) {
    text += std::string("== ") + table;
    const forms::TableLayout layout = forms::layOutTable(matcher, support::csvTable(table, "t.csv"), options);
    text += test::textOf(layout);
    for (const forms::TablePiece& piece : layout.pieces) {
      SurveyAttachment ofPiece = test::ofYear(piece.period.empty() ? "2014" : piece.period);
      ofPiece.nameColumn = layout.nameColumn;
      text += test::textOf(matcher.prepare(piece.table, ofPiece).survey);
    }
  }
  test::expectKept(text, "intake/places_beside_names.txt");
}

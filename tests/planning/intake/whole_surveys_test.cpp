#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "planning/intake/survey_import.h"
#include "tests/planning/intake/text_of_intake.h"
#include "tests/support/csv_table.h"
#include "tests/support/kept_text.h"

// What becomes of every row, column and cell of a table. Tables, units and codebook are made up; what was
// kept has been worked out by hand from them.

using namespace planning;

namespace {

/// Two prefectures of one province and one of another; two counties are called Alba.
std::vector<Unit> counties() {
  const auto county = [](const char* code, const char* name, const char* parent) {
    return Unit{code, name, "", Level::county, parent, 1, true, ""};
  };
  return {county("K01", "Alba", "K"), county("L02", "Brest", "K"),  county("M03", "Cluj", "L"),
          county("N04", "Dolj", "L"), county("P05", "Erfurt", "M"), county("Q06", "Alba", "M")};
}

std::vector<Unit> parents() {
  const auto unit = [](const char* code, const char* name, Level level, const char* parent) {
    return Unit{code, name, "", level, parent, 1, true, ""};
  };
  return {unit("K", "Kern", Level::prefecture, "X"), unit("L", "Lund", Level::prefecture, "X"),
          unit("M", "Metz", Level::prefecture, "Y"), unit("X", "Xanten", Level::province, ""),
          unit("Y", "Yvetot", Level::province, "")};
}

constexpr const char* kBook =
    "id,name_zh,name_en,unit_zh,unit_en,kind,numerator,denominator,weight,formula,min,max,decimals,level,"
    "zero_complement,zero_total\n"
    "pop,人口,Population,人,persons,count,,,,,0,,0,,,\n"
    "poor,贫困人口,Poor,人,persons,count,,,,,0,,0,,,\n"
    "poor_pct,贫困率,Poverty rate,%,%,rate,poor,pop,,\"share(poor, pop)\",0,100,2,,,\n"
    "income,收入,Income,元,yuan,mean,,,pop,,100,90000,0,,,\n"
    "output,产值,Output,万元,10 000 yuan,money,,,,,,,2,,,\n"
    "growth,增长,Growth,%,%,rate,,,pop,,-100,,1,,,\n"
    "road,通路,Road,是/否,yes/no,count,,,,,,,0,,,\n"
    "bath_yes,有,With bath,户,households,count,,,,,,,0,,bath_no,bath_all\n"
    "bath_no,没,Without bath,户,households,count,,,,,,,0,,,\n"
    "bath_all,户,Households,户,households,count,,,,,,,0,,,\n"
    "schools,学校数,Schools,,,count,,,,,,,0,,,\n"
    "index,指数,Index,,,mean,,,pop,,,,2,,,\n"
    "men,男,Men,人,persons,count,,,,,,,0,,,\n"
    "men_pct,男比,Men,%,%,rate,men,pop,,,,,1,,,\n"
    "wool,,Wool,,tonnes,mean,,,pop,,,,2,,,\n"
    "area_gdp,区产值,Area product,元,yuan,money,,,,,,,0,area,,\n";

struct Read {
  const char* name;
  const char* text;
  void (*choose)(SurveyOptions&) = [](SurveyOptions&) {};
};

void takeUnknown(SurveyOptions& options) { options.unknownColumns = true; }

std::string read(const std::vector<Read>& cases) {
  const Codebook book = Codebook::fromTable(support::csvTable(kBook, "book"));
  std::string text;
  for (const Read& one : cases) {
    text += std::string("== ") + one.name + '\n' + one.text;
    SurveyOptions options;
    options.period = "2016";
    one.choose(options);
    try {
      text += test::textOf(
          importSurvey(support::csvTable(one.text, "t.csv"), book, counties(), parents(), {}, options));
    } catch (const geo::DataError& error) {
      text += std::string("refused: ") + error.what() + '\n';
    }
  }
  return text;
}

}  // namespace

TEST(WholeSurveys, OfCellsOfEveryKindAreKept) {
  test::expectKept(
      read({
          {"numbers and none",
           "code,name,pop,poor\nK01,Alba,\"1,000\",—\nL02,Brest,１２,…\nM03,Cluj,,3\nN04,Dolj,约300,x\n"
           "P05,Erfurt,**,9\nQ06,Alba,****,-\n"},
          {"dates, errors and formulas",
           "code,pop,poor\nK01,2010-12-31,#DIV/0!\nL02,=A1+B1,5\nM03,7,#N/A\nN04,8,2010/1/5\n"},
          {"codes for none", "code,pop,growth\nK01,-999,-9999\nL02,5,-3\nM03,-99999,2\nN04,6,-999\n"},
          {"a decimal comma in the first row only",
           "code,index,growth\nK01,\"2940,5\",1.5\nL02,7,2\nM03,8,3\n"},
          {"marks behind numbers", "code,pop,poor\nK01,100①,5\nL02,200[1],7*\nM03,9,9\n"},
          {"percents in their unit", "code,growth,poor\nK01,12%,5\nL02,3%,7\nM03,4,9\n"},
          {"percents of what has no unit", "code,index,poor\nK01,12%,5\nL02,15%,7\nM03,13%,9\n"},
          {"percents of what is counted", "code,poor,schools\nK01,12%,5%\nL02,15,7\nM03,13,9\n"},
          {"fractions among percents", "code,growth\nK01,12%\nL02,15%\nM03,0.13\nN04,0\nP05,0%\n"},
          {"percents among fractions", "code,growth\nK01,12%\nL02,0.15\nM03,0.13\nN04,0\nP05,1\n"},
          {"as many of each", "code,growth,pop\nK01,12%,1\nL02,0.15,2\n"},
          {"percents up to 1", "code,growth\nK01,1%\nL02,0.15\nM03,0.13\n"},
          {"numbers above 1", "code,growth\nK01,12%\nL02,1.1\nM03,0.13\n"},
          {"negative numbers", "code,growth\nK01,12%\nL02,-1.1\nM03,0.13\n"},
          {"negative percents", "code,growth\nK01,-12%\nL02,-0.1\nM03,0.13\n"},
          {"units behind numbers", "code,pop,output\nK01,3人,7\nL02,5人,4万元\nM03,3户,5亩\n"},
          {"units of two kinds", "code,index\nK01,5万人\nL02,3户\nM03,2人\n"},
          {"what may be negative", "code,pop\nK01,\"(1,234)\"\nL02,△5\nM03,7\n"},
          {"outside of the range",
           "code,income,growth\nK01,99,-101\nL02,100,-100\nM03,90000,100\nN04,90001,5\n"},
          {"truths", "code,road\nK01,是\nL02,否\nM03,有\nN04,没有\nP05,Yes\nQ06,no\n"},
          {"other truths", "code,road\nK01,无\nL02,No\nM03,yes\nN04,maybe\nP05,1\n"},
          {"only truths", "code,name,road\nK01,Alba,是\n,Total,是\n,nobody,maybe\n"},
          {"zeros by their complement",
           "code,bath_yes,bath_no,bath_all\nK01,,50,50\nL02,,49,50\nM03,,0,0\nN04,5,5,10\nP05,,,9\nQ06,—,7,"
           "7\n"},
      }),
      "intake/survey_cells.txt");
}

TEST(WholeSurveys, OfNumbersInEachStyleAreKept) {
  test::expectKept(
      read({
          {"both signs", "code,index\nK01,1.5\nL02,\"2,5\"\n"},
          {"an open comma", "code,index\nK01,x\nL02,\"12,500\"\nM03,7\n",
           [](SurveyOptions& options) { options.separator = ';'; }},
          {"an open comma in a workbook", "code,index\nK01,\"12,500\"\nL02,7\n"},
          {"an open comma of a count", "code,pop\nK01,\"12,500\"\nL02,7\n",
           [](SurveyOptions& options) { options.separator = ';'; }},
          {"an open point", "code,index\nK01,5.\nL02,12.500\nM03,7\n",
           [](SurveyOptions& options) { options.separator = ';'; }},
          {"an open point between commas", "code,index\nK01,12.500\nL02,7\n",
           [](SurveyOptions& options) { options.separator = ','; }},
          {"an open point of a count", "code,pop\nK01,12.500\nL02,7\n",
           [](SurveyOptions& options) { options.separator = ';'; }},
          {"an open point of a count in another unit", "code,人口(万人)\nK01,12.500\nL02,7\n",
           [](SurveyOptions& options) { options.separator = ','; }},
          {"an open point of a count in units of rows", "code,unit,pop\nK01,万人,12.500\nL02,人,7\n",
           [](SurveyOptions& options) { options.separator = ','; }},
          {"an open point of a count in single units of rows",
           "code,unit,pop\nK01,人,12.500\nL02,persons,7\n",
           [](SurveyOptions& options) { options.separator = ','; }},
          {"a sum that tells", "code,pop\nK01,12.500\nL02,7\nTotal,1.012.507\n",
           [](SurveyOptions& options) { options.separator = ';'; }},
          {"a note that tells nothing", "code,index\nK01,\"1,5\"\nL02,7\nNote,2.5\nMore,3.5\n",
           [](SurveyOptions& options) { options.separator = ';'; }},
          {"the style that is said", "code,index,pop\nK01,12.500,1.000\nL02,\"7,5\",3\n",
           [](SurveyOptions& options) {
             options.numbers = NumberStyle{',', '.'};
           }},
          {"another column that tells", "code,index,growth\nK01,12.500,\"1,5\"\nL02,7,2\n",
           [](SurveyOptions& options) { options.separator = ';'; }},
          {"rows of names", "name,index\nBrest,12.500\nCluj,\"7,5\"\nNobody,2.5\nNo one,3.5\n"},
      }),
      "intake/survey_number_styles.txt");
}

TEST(WholeSurveys, OfColumnsWithUnitsAreKept) {
  test::expectKept(
      read({
          {"by their names", "code,人口（万人）,产值/亿元,收入(元)\nK01,1.5,2,3000\nL02,2.25,3,4000\n"},
          {"of something else in one language only", "code,Wool (户),Wool (kg)\nK01,1,2\nL02,2,3\n"},
          {"of one language only", "code,Wool (公斤)\nK01,1000\nL02,2\n"},
          {"of something else", "code,人口（户）,poor\nK01,1,2\nL02,2,3\n"},
          {"of nothing but something else", "code,人口（户）\nK01,1\nL02,2\n"},
          {"where none is known", "code,index(万人),schools(万个),poor\nK01,1,2,3\nL02,2,3,4\n"},
          {"of the title", "code,pop,output,income,index,schools\nK01,1,2,3000,4,5\nL02,2,3,4000,5,6\n",
           [](SurveyOptions& options) {
             options.tableUnits = {"万人", "亿元"};
           }},
          {"a multiple alone as the title", "code,pop,index,schools\nK01,1,2,3\nL02,2,3,4\n",
           [](SurveyOptions& options) { options.tableUnits = {"thousand"}; }},
          {"in rows", "code,unit,pop,income\nK01,万人,1.5,2\nL02,人,20000,3\nM03,,3,4\nN04,元,5,5000\n"},
          {"in rows beside a unit in the name",
           "code,unit,pop(万人),poor\nK01,万人,1.5,2\nL02,人,2,3\nM03,,3,4\n"},
          {"in rows that are of nothing there", "code,unit,income,index\nK01,万人,1,2\nL02,人,2,3\n"},
          {"in rows that are of no column", "code,unit,index\nK01,万人,2\nL02,人,3\n"},
          {"in rows of one column",
           "code,pop,pop (unit of measure),poor\nK01,1,万人,5\nL02,20000,人,7\nM03,3,户,9\n"},
          {"in rows of one column that do not fit",
           "code,pop,pop (unit of measure),poor\nK01,1,户,5\nL02,2,户,7\n"},
          {"in two columns of rows", "code,unit,pop,units\nK01,万人,1,人\nL02,人,2,万人\n"},
          {"that are not known", "code,unit,pop\nK01,Zl,1\nL02,Zl,2\n"},
          {"that are powers", "code,unit_mult,pop\nK01,3,1\nL02,3,2\n"},
          {"by two names", "code,Men(人),Men(%)\nK01,1,2\nL02,2,3\n"},
          {"by two names without one", "code,Men,pop\nK01,1,2\nL02,2,3\n"},
          {"by two names that are of neither", "code,Men(元),pop\nK01,1,2\nL02,2,3\n"},
      }),
      "intake/survey_units.txt");
}

TEST(WholeSurveys, OfColumnsThatTheCodebookLacksAreKept) {
  test::expectKept(
      read({
          {"counts and others",
           "code,Number of cows,Cows per head,Milk,Remark,No.\nK01,5,1.5,7.5,x,1\nL02,6,2.5,8.5,y,2\n",
           takeUnknown},
          {"counts with decimals", "code,Number of cows,Cow population (thousand)\nK01,5.5,1.5\nL02,6,2.5\n",
           takeUnknown},
          {"in units", "code,Cows (万头),Milk (吨),Cow households (户)\nK01,5.5,1.5,3\nL02,6,2.5,4\n",
           takeUnknown},
          {"in the units of the title",
           "code,Cow population,Number of households,Cow density,Milk money\nK01,5.5,1,3,4\nL02,6,2,4,5\n",
           [](SurveyOptions& options) {
             takeUnknown(options);
             options.tableUnits = {"万人", "千户", "%", "亿元"};
           }},
          {"in two units of the title that fit", "code,Milk money\nK01,5\nL02,6\n",
           [](SurveyOptions& options) {
             takeUnknown(options);
             options.tableUnits = {"吨", "亿元"};
           }},
          {"in units of rows", "code,unit,Number of cows\nK01,万人,5\nL02,人,60000\n", takeUnknown},
          {"in units of rows beside the numbers of the rows",
           "code,No.,unit,Number of cows\nK01,1,万头,5\nL02,2,头,60000\n", takeUnknown},
          {"in units of rows beside others",
           "code,unit,Number of people,Milk rate\nK01,万人,5,1\nL02,人,60000,2\nM03,%,3,3\n", takeUnknown},
          {"of a kind that is said", "code,Cows,Milk\nK01,5,6\nL02,6,7\n",
           [](SurveyOptions& options) {
             takeUnknown(options);
             options.kinds = {{"Cows", IndicatorKind::count}, {"Milk", IndicatorKind::rate}};
           }},
          {"that stand twice", "code,Cows,Cows\nK01,5,6\nL02,6,7\n", takeUnknown},
          {"that are not wanted", "code,Cows,pop\nK01,5,6\nL02,6,7\n"},
          {"that are all there is", "code,Cows\nK01,5\nL02,6\n"},
          {"without figures", "code,Cows\nK01,x\nL02,y\n", takeUnknown},
          {"that are codes, numbers and powers",
           "code,Phone code,Serial,unit_mult,pop\nK01,5,1,3,7\nL02,6,2,3,8\n", takeUnknown},
          {"of areas", "code,Area product,pop\nK01,5,1\nL02,6,2\n"},
          {"of areas by choice", "code,Cows,pop\nK01,5,1\nL02,6,2\n",
           [](SurveyOptions& options) {
             options.columns = {{"Cows", "area_gdp"}};
           }},
          {"chosen", "code,Cows,Milk,Hay,pop\nK01,5,1,2,3\nL02,6,2,3,4\n",
           [](SurveyOptions& options) {
             options.columns = {{"Cows", "poor"}, {"Milk", "milk"}, {"Hay", ""}};
           }},
          {"chosen twice", "code,Cows,Milk\nK01,5,1\nL02,6,2\n",
           [](SurveyOptions& options) {
             options.columns = {{"Cows", "poor"}, {"Milk", "poor"}};
           }},
          {"chosen in a unit that does not fit", "code,Cows (户),pop\nK01,5,1\nL02,6,2\n",
           [](SurveyOptions& options) {
             options.columns = {{"Cows (户)", "poor"}};
           }},
          {"chosen and absent", "code,pop\nK01,5\nL02,6\n",
           [](SurveyOptions& options) {
             options.columns = {{"Cows", "poor"}};
           }},
          {"by parts of their names", "code,贫困/人口,x/产值\nK01,5,6\nL02,6,7\n"},
          {"two of one indicator", "code,pop,人口\nK01,5,6\nL02,6,7\n"},
      }),
      "intake/survey_new_columns.txt");
}

TEST(WholeSurveys, OfColumnsOfUnitsAreKept) {
  test::expectKept(
      read({
          {"codes and names", "code,name,pop\nK01,Alba,1\nL02,Brest,2\nM03,Cluj,3\n"},
          {"codes in other spellings",
           "code,name,pop\nk01,Alba,1\nL-02,Brest,2\n M03 ,Cluj,3\nN.04,Dolj,4\n"},
          {"codes behind a prefix", "code,pop\nRO-K01,1\nRO-L02,2\nRO-M03,3\n"},
          {"codes twice", "code,pop,again,name\nK01,1,K01,Alba\nL02,2,l02,Brest\n"},
          {"codes of two kinds", "a,pop,b\nK01,1,L02\nL02,2,K01\n"},
          {"codes of two kinds, one of them more", "a,pop,b\nK01,1,L02\nL02,2,K01\nM03,3,x\n"},
          {"codes of two kinds, one called so", "code,pop,b\nK01,1,L02\nL02,2,K01\n"},
          {"no codes and no names", "a,pop\nx,1\ny,2\n"},
          {"half of the codes", "a,pop\nK01,1\ny,2\n"},
          {"a third of the codes", "a,pop\nK01,1\ny,2\nz,3\n"},
          {"half of the codes alike", "a,pop\nK01,1\nK01,1\nL02,3\nL02,3\n"},
          {"most of the codes alike", "a,pop\nK01,1\nK01,1\nK01,1\nL02,3\nL02,3\n"},
          {"names of another order", "code,name,pop\nK01,Brest,1\nL02,Alba,2\nM03,Dolj,3\n"},
          {"names of another order, codes said", "code,name,pop\nK01,Brest,1\nL02,Cluj,2\nM03,Dolj,3\n",
           [](SurveyOptions& options) { options.codeColumn = "code"; }},
          {"names of another order, names said", "code,name,pop\nK01,Brest,1\nL02,Cluj,2\nM03,Dolj,3\n",
           [](SurveyOptions& options) { options.nameColumn = "name"; }},
          {"names of another order, both said", "code,name,pop\nK01,Brest,1\nL02,Cluj,2\nM03,Dolj,3\n",
           [](SurveyOptions& options) {
             options.codeColumn = "code";
             options.nameColumn = "name";
           }},
          {"one column for both", "code,pop\nK01,1\nL02,2\n",
           [](SurveyOptions& options) {
             options.codeColumn = "code";
             options.nameColumn = "code";
           }},
          {"codes that are absent", "code,pop\nK01,1\n",
           [](SurveyOptions& options) { options.codeColumn = "place"; }},
          {"names that are absent", "code,pop\nK01,1\nL02,1\n",
           [](SurveyOptions& options) { options.nameColumn = "place"; }},
          {"names alone", "place,pop\nBrest,1\nCluj,2\nDolj,7\nErfurt,4\nFaro,9\nBREST,1\n"},
          {"names with longer marks", "place,pop\nBrest,1\nCluj,2\nDolj (123),7\nErfurt (1234),20\n"},
          {"fewer names than half", "place,pop\nBrest,1\nx,2\ny,3\n"},
          {"half of them names", "place,pop\nBrest,1\nx,2\n"},
          {"names of two units", "place,pop\nAlba,1\nBrest,2\nCluj,3\n"},
          {"names of two units beside their places",
           "place,area,pop\nAlba,Kern,1\nBrest,Kern,2\nAlba,Metz,3\n"},
          {"names of two units beside their provinces",
           "place,state,pop\nAlba,Xanten,1\nBrest,Xanten,2\nAlba,Yvetot,3\n"},
          {"places of which the boundaries know few",
           "place,state,市,pop\nAlba,Zug,Zell,1\nBrest,Xanten,Kern,2\nCluj,Zug,Lund,3\nDolj,,,4\n"},
          {"places in columns that are called otherwise",
           "place,in,within,pop\nAlba,Kern,Xanten,1\nBrest,Kern,Xanten,2\nAlba,Metz,Yvetot,4\n"},
          {"places written once",
           "state,area,place,pop\nXanten,Kern,Alba,1\n,,Brest,2\nYvetot,Metz,Erfurt,3\n,,Alba,4\n"},
          {"places above their units",
           "place,pop\nXanten,\nKern,\nAlba,1\nBrest,2\nYvetot,\nAlba,4\nErfurt,3\n"},
          {"prefectures above their units", "place,pop\nKern,\nAlba,1\nBrest,2\nMetz,\nAlba,4\nErfurt,3\n"},
          {"numbers of rows", "No.,pop,place\n1,5,x\n2,6,y\n3,7,z\n"},
          {"numbers of the columns", "code,name,pop\n1,2,3\nK01,Alba,5\nL02,Brest,6\n"},
          {"numbers of two columns", "code,pop\n1,2\nK01,5\nL02,6\n"},
          {"numbers of the columns further down", "code,name,pop\nK01,Alba,5\n1,2,3\nL02,Brest,6\n"},
          {"flags and notes",
           "code,how,why,pop,poor\nK01,estimated,guess,1,2\nL02,not_collected,no "
           "access,,\nM03,whatever,,3,4\n"
           "N04,,seen,5,6*\nP05,suppressed,,7,\nQ06,imputed,,,8\n",
           [](SurveyOptions& options) {
             options.flagColumn = "how";
             options.noteColumn = "why";
           }},
          {"kinds of the same place", "code,Sort,pop\nK01,a,1\nK01,b,2\nL02,a,3\nL02,b,4\n"},
      }),
      "intake/survey_places.txt");
}

TEST(WholeSurveys, OfRowsThatSumOthersAreKept) {
  test::expectKept(
      read({
          {"totals that agree",
           "code,name,pop,output,income\nK01,Alba,1,1.5,200\nL02,Brest,2,2.5,300\n,Total,3,4,250\n"},
          {"totals that differ", "code,name,pop,output\nK01,Alba,1,1.5\nL02,Brest,2,2.5\n,合计,4,4.01\n"},
          {"totals within rounding",
           "code,name,output\nK01,Alba,1000.5\nL02,Brest,2000.25\n,Total,3002.2\n,总计,3002.3\n"},
          {"whole totals to the unit",
           "code,name,pop\nK01,Alba,1000000\nL02,Brest,2000000\n,Total,3000001\n,总计,3000000\n"},
          {"totals of what lacks", "code,name,pop,poor\nK01,Alba,1,1\nL02,Brest,,2\n,Total,3,3\n"},
          {"totals in the column of codes", "code,name,pop\nK01,Alba,1\nL02,Brest,2\nTotal,,3\n"},
          {"totals without figures", "code,name,pop\nK01,Alba,1\nL02,Brest,2\n,Total,\n"},
          {"parts below their rows",
           "code,name,pop\nK01,Alba,1\nL02,Brest,2\n,小计,3\nM03,Cluj,3\nN04,Dolj,4\n,小计,8\n,Total,10\n"},
          {"parts above their rows",
           "code,name,pop\n,Subtotal,3\nK01,Alba,1\nL02,Brest,2\n,Sub-total,7\nM03,Cluj,3\nN04,Dolj,4\n"},
          {"prefectures by code",
           "code,name,pop\nK,Kern,3\nK01,Alba,1\nL02,Brest,2\nL,Lund,9\nM03,Cluj,3\nN04,"
           "Dolj,4\n"},
          {"prefectures by name",
           "code,name,pop\n,Kern,3\nK01,Alba,1\nL02,Brest,2\n,Lund,9\nM03,Cluj,3\nN04,"
           "Dolj,4\n"},
          {"provinces by name",
           "code,name,pop\n,Xanten,10\nK01,Alba,1\nL02,Brest,2\nM03,Cluj,3\nN04,Dolj,4\nP05,Erfurt,5\n,"
           "Yvetot,"
           "6\n"},
          {"codes that end with that of the place",
           "code,name,pop\nUSK,Kern,3\nUSL,Sund,7\nK01,Alba,1\nL02,Brest,2\nM03,Cluj,3\nN04,Dolj,4\n"},
      }),
      "intake/survey_totals.txt");
}

TEST(WholeSurveys, OfRowsThatAreNoUnitsAreKept) {
  test::expectKept(
      read({
          {"sums without a name for it",
           "code,name,pop\nK01,Alba,1\nL02,Brest,2\n,All,3\nM03,Cluj,3\nN04,Dolj,4\n"},
          {"sums of one row", "code,name,pop\nK01,Alba,1\n,North,1\nL02,Brest,2\nM03,Cluj,5\n"},
          {"sums beside another figure",
           "code,name,pop,poor\nK01,Alba,1,1\nL02,Brest,2,1\n,All,3,3\nM03,Cluj,7,3\n"},
          {"sums beside a mean",
           "code,name,pop,income\nK01,Alba,1,100\nL02,Brest,2,300\n,All,3,210\nM03,Cluj,7,"
           "300\n"},
          {"sums of means", "code,name,income\nK01,Alba,100\nL02,Brest,300\n,All,400\nM03,Cluj,700\n"},
          {"sums of zeros", "code,name,pop\nK01,Alba,0\nL02,Brest,0\n,All,0\nM03,Cluj,7\n"},
          {"sums of negative figures",
           "code,name,output\nK01,Alba,9\nL02,Brest,-2\nM03,Cluj,-1\n,All,6\nN04,Dolj,8\n"},
          {"sums of what lacks", "code,name,pop\nK01,Alba,9\nL02,Brest,\nM03,Cluj,1\n,All,10\nN04,Dolj,8\n"},
          {"rows of strangers",
           "code,name,pop,poor\nK01,Alba,1,1\nL02,Brest,2,1\nZ9,Zadar,55,5\n,Zenica,7,\n"},
          {"many figures of strangers",
           "code,name,pop,poor,output,men_pct\nK01,Alba,1,1,1,1\nL02,Brest,2,1,1,1\nZ9,Zadar,5,4,3,2\nZ8,"
           "Zara,5,"
           "4,3,\n"},
          {"remarks",
           "code,name,pop\nK01,Alba,1\nL02,Brest,2\nNote: made up,,\n,checked,—\nM03,Cluj,\nN04,Dolj,x\n"},
          {"strangers under a code of a unit",
           "code,name,pop\nK01,Alba,1\nK01,Average,5\nL02,Brest,2\nM03,Total,3\n"},
          {"a unit twice",
           "code,name,pop\nK01,Alba,1\nK01,Alba,1\nL02,Brest,2\nL02,Brest,3\nL02,Brest,2\nM03,"
           "Cluj,4\n"},
          {"each unit twice", "code,pop\nK01,1\nK01,2\nL02,2\nL02,3\n"},
          {"names of nobody", "name,pop\nKern,1\nLund,2\n"},
          {"codes of nobody", "code,pop\nX1,1\nX2,2\n",
           [](SurveyOptions& options) { options.codeColumn = "code"; }},
          {"strangers that are kept",
           "code,name,state,pop,poor\nK01,Alba,Xanten,1,1\nL02,Brest,Xanten,2,1\nZ9,Zadar,Yvetot,55,5\n,"
           "Zenica,,"
           "7,\n",
           [](SurveyOptions& options) { options.keepUnmatched = true; }},
          {"totals near to all that are kept or not",
           "code,name,pop,poor,income\nZ0,Land,102,10,500\nK01,Alba,40,4,100\nL02,Brest,30,3,300\nM03,Cluj,"
           "20,2,"
           "100\nN04,Dolj,5,0,300\nP05,Erfurt,5,1,100\nZ1,Zara,101,10,\nZ2,Razem,101,10,\nZ3,Razem,94,10,\n"
           "Z4,Zagreb,105,10,\n",
           [](SurveyOptions& options) { options.keepUnmatched = true; }},
          {"the last row far from all", "code,name,pop,poor\nK01,Alba,40,4\nL02,Brest,60,6\nZ1,Zara,106,10\n",
           [](SurveyOptions& options) { options.keepUnmatched = true; }},
          {"the last row near enough", "code,name,pop,poor\nK01,Alba,40,4\nL02,Brest,60,6\nZ1,Zara,105,0\n",
           [](SurveyOptions& options) { options.keepUnmatched = true; }},
      }),
      "intake/survey_rows.txt");
}

namespace {

// Made up: 520101 was two counties, one of which had no row of its own; 520103 lost a part to a new one;
// 520106 became 520107; 520108 was parted; 520110 moved its borders; 520112 is not known on the map.
constexpr const char* kChanges =
    "old_code,old_name,level,province,prefecture,year_from,year_to,new_codes,new_names,kind\n"
    "520102,二县,县级,甲省,乙市,1980,2013,520101,一县,merged_into\n"
    "520103,三县,县级,甲省,乙市,1980,2013,520104,四县,new_unit_from_part\n"
    "520106,六县,县级,甲省,乙市,1980,2014,520107,七区,recoded_renamed\n"
    "520108,八县,县级,甲省,丙市,1980,2014,520208;520209,八东区;八西区,split\n"
    "520110,十县,县级,甲省,丙市,1980,2013,520211,十一县,partial_transfer\n"
    "520112,十二县,县级,甲省,丙市,1980,2000,520113,十三县,recoded_renamed\n"
    "520115,十五县,县级,甲省,丙市,1980,2013,520214,十四县,merged_into\n"
    "520116,十六县,县级,甲省,丙市,1980,2013,520214,十四县,merged_into\n";

CodeHistory changes() {
  geo::Issues issues;
  CodeHistory history = CodeHistory::fromTable(support::csvTable(kChanges, "changes"), issues);
  EXPECT_TRUE(issues.empty());
  return history;
}

std::vector<Unit> chineseCounties() {
  std::vector<Unit> counties;
  for (const auto& [code, name] : std::vector<std::pair<const char*, const char*>>{{"520101", "一县"},
                                                                                   {"520103", "三县"},
                                                                                   {"520104", "四县"},
                                                                                   {"520107", "七区"},
                                                                                   {"520208", "八东区"},
                                                                                   {"520209", "八西区"},
                                                                                   {"520110", "十县"},
                                                                                   {"520211", "十一县"},
                                                                                   {"520214", "十四县"}})
    counties.push_back({code, name, "", Level::county, std::string(code).substr(0, 4) + "00", 1, true, ""});
  return counties;
}

std::string readChinese(const std::vector<Read>& cases) {
  const std::vector<Unit> parents{{"520100", "乙市", "", Level::prefecture, "520000", 1, true, ""},
                                  {"520200", "丙市", "", Level::prefecture, "520000", 1, true, ""},
                                  {"520000", "甲省", "", Level::province, "", 1, true, ""}};
  const Codebook book = Codebook::fromTable(support::csvTable(kBook, "book"));
  const CodeHistory history = changes();
  std::string text;
  for (const Read& one : cases) {
    text += std::string("== ") + one.name + '\n' + one.text;
    SurveyOptions options;
    options.period = "2010";
    options.boundaryYear = 2016;
    options.gb2260 = true;
    one.choose(options);
    try {
      text += test::textOf(importSurvey(support::csvTable(one.text, "t.csv"), book, chineseCounties(),
                                        parents, history, options));
    } catch (const geo::DataError& error) {
      text += std::string("refused: ") + error.what() + '\n';
    }
  }
  return text;
}

constexpr const char* kAllOf2010 =
    "code,name,pop,poor,income,growth\n520101,一县,100,10,200,1\n520102,二县,300,60,400,3\n"
    "520103,三县,50,5,300,2\n520106,六县,60,6,300,2\n520108,八县,80,8,300,2\n520110,十县,90,9,300,2\n"
    "520211,十一县,70,7,300,2\n520214,十四县,40,4,300,2\n520115,十五县,30,3,200,1\n";

}  // namespace

TEST(WholeSurveys, OfUnitsThatWereOthersAreKept) {
  test::expectKept(
      readChinese({
          {"merged, formed, renamed and divided", kAllOf2010},
          {"as they are today", kAllOf2010, [](SurveyOptions& options) { options.tableYear = 2016; }},
          {"a merger with an estimate and a blank",
           "code,name,how,pop,poor,income,growth\n520101,一县,estimated,100,10,200,1\n520102,二县,,300,,400,"
           "3\n",
           [](SurveyOptions& options) { options.flagColumn = "how"; }},
          {"a merger without one of its parts", "code,name,pop,poor,income\n520101,一县,100,10,200\n"},
          {"counties that only the year knows",
           "code,name,pop\n520103,三县,5\n520112,十二县,7\n520117,无县,8\n520106,六县,9\n",
           [](SurveyOptions& options) { options.period = "2000"; }},
          {"prefectures and provinces by their codes",
           "code,name,pop\n520000,甲省,460\n520100,乙市,450\n520101,一县,100\n520102,二县,300\n520103,三县,"
           "50\n"
           "520200,丙市,11\n520211,十一县,10\n530000,丁省,460\n"},
          {"prefectures by the first digits of their codes",
           "code,name,pop\n52,甲省,460\n5201,乙市,450\n520101,一县,100\n520102,二县,300\n520103,三县,50\n"
           "5202,丙市,10\n520211,十一县,10\n"},
          {"names alone", "县名,pop\n一县,100\n二县,300\n三县,50\n八县,5\n"},
          {"strangers in known places",
           "code,name,地市,省份,pop\n520103,三县,乙市,甲省,50\n520104,四县,乙市,甲省,60\n520110,十县,,,"
           "70\n520211,"
           "十一县,,,11\n520214,十四县,,,12\n520101,一县,,,13\n520999,无县,丙市,甲省,800\n520188,别县,,甲省,"
           "900\n"
           "520189,又县,戊市,丁省,7000\n,末县,丙市,丁省,6000\n",
           [](SurveyOptions& options) { options.keepUnmatched = true; }},
      }),
      "intake/survey_history.txt");
}

#include <gtest/gtest.h>

#include "geo/report/error.h"
#include "tests/planning/intake/tables_of_offices.h"
#include "tests/planning/intake/text_of_intake.h"
#include "tests/support/kept_text.h"

// Files of tables one after the other into one workspace: what is said of each, stored and kept. All are made
// up; what was kept has been worked out by hand.

using namespace planning;

namespace {

const test::CodesAndNames kPlaces{{"K01", "Alba"}, {"L02", "Brest"},  {"M03", "Cluj"},
                                  {"N04", "Dolj"}, {"P05", "Erfurt"}, {"Q06", "Faro"}};

struct File {
  const char* name;
  const char* text;
  const char* period = "2016";
  void (*choose)(SurveyAttachment&) = [](SurveyAttachment&) {};
  bool isStored = false;
};

/// Counts of persons and of the poor among them, and their share.
Codebook book() {
  Indicator pop, poor, share;
  pop.id = "pop";
  pop.nameZh = "人口";
  pop.nameEn = "Population";
  pop.unitZh = "人";
  pop.unitEn = "persons";
  poor = pop;
  poor.id = "poor";
  poor.nameZh = "贫困人口";
  poor.nameEn = "Poor";
  share.id = "poor_pct";
  share.nameZh = "贫困率";
  share.nameEn = "Poverty rate";
  share.unitZh = share.unitEn = "%";
  share.kind = IndicatorKind::rate;
  share.numerator = "poor";
  share.denominator = "pop";
  share.formula = "share(poor, pop)";
  share.decimals = 2;
  return Codebook::fromIndicators({pop, poor, share});
}

std::string taken(const std::vector<File>& files, bool hasBook) {
  const test::OfficeWorkspace made(kPlaces, false);
  Workspace workspace = made.open();
  if (hasBook) workspace.putIndicators(book().indicators());
  std::string text;
  for (const File& one : files) {
    text += std::string("== ") + one.name + '\n' + one.text;
    SurveyAttachment options = test::ofYear(one.period);
    one.choose(options);
    try {
      const forms::Intake intake =
          made.prepareText(workspace, std::string(one.name) + ".csv", one.text, options);
      text += test::textOf(intake);
      if (!one.isStored) continue;
      const forms::ImportRecord record = forms::storeIntake(workspace, intake);
      text += fmt::format(" import {} of {} ({}): {} rows, {} figures, before {}\n", record.id, record.file,
                          record.period, record.rows, record.figures, record.before);
      text += test::textOf("imported", record.columns);
    } catch (const geo::DataError& error) {
      text += std::string("refused: ") + error.what() + '\n';
    }
  }
  return text;
}

void takeMilk(SurveyAttachment& options) { options.columns = {{"X1", "milk"}, {"X2", ""}}; }

}  // namespace

TEST(WholeIntakes, OfFilesThatComeAgainAreKept) {
  constexpr const char* kFirst =
      "code,name,Population,Poor\nK01,Alba,100,10\nL02,Brest,200,50\nM03,Cluj,300,\n";
  test::expectKept(
      taken(
          {
              {"first", kFirst, "2015", [](SurveyAttachment&) {}, true},
              {"the same", kFirst, "2015"},
              {"other figures", "code,Population,Poor\nK01,100,20\nL02,,50\nM03,300,3\n", "2015"},
              {"fewer columns and rows", "code,Poor\nK01,\nL02,60\n", "2015"},
              {"marks and notes", "code,Population,Poor\nK01,100*,10\nL02,200,50\n", "2015"},
              {"the same of the next year", kFirst, "2016"},
              {"in tens of thousands", "单位：万人,,\ncode,Population,Poor\nK01,0.01,0.001\nL02,0.02,0.006\n",
               "2015"},
              {"in an unknown unit", "单位：万斗,,\ncode,Population,Poor\nK01,0.01,0.001\nL02,0.02,0.006\n",
               "2015"},
              {"above it another year", "Population of 2010,,\ncode,Population,Poor\nK01,1,1\nL02,2,1\n",
               "2015"},
              {"above it the same year", "Population of 2015,,\ncode,Population,Poor\nK01,1,1\nL02,2,1\n",
               "2015"},
              {"a new indicator and a stranger", "code,name,Population,Cows\nK01,Alba,100,7\nZ09,Zara,55,8\n",
               "2015", [](SurveyAttachment& options) { options.keepUnmatched = true; }, true},
              {"the stranger again", "code,name,Population,Cows\nK01,Alba,100,7\nZ09,Zara,56,8\n", "2015",
               [](SurveyAttachment& options) { options.keepUnmatched = true; }},
          },
          true),
      "intake/files_again.txt");
}

TEST(WholeIntakes, OfSeveralPeriodsAndChosenColumnsAreKept) {
  test::expectKept(
      taken(
          {
              {"two years as heads", "code,Cows 2015,Cows 2016,Milk\nK01,1,2,3\nL02,4,5,6\n", "",
               [](SurveyAttachment&) {}, true},
              {"two years as rows", "code,Year,Cows\nK01,2015,1\nK01,2016,7\nL02,2016,5\n", ""},
              {"one figure a row", "code,indicator,value,year,Sort\nK01,Cows,1,2015,s\nL02,Hay,7,2016,s\n",
               ""},
              {"a year that is not there", "code,indicator,value,year\nK01,Cows,1,2015\n", "2016"},
              {"no year at all", "code,Cows\nK01,1\nL02,2\n", ""},
              {"chosen columns", "code,X1,X2\nK01,1,5\nL02,2,6\n", "2016", takeMilk, true},
              {"remembered columns", "X2,code,X1\n7,K01,8\n9,L02,8\n", "2017"},
              {"chosen columns that lack", "code,X1\nK01,1\nL02,2\n", "2016", takeMilk},
              {"chosen in one of two years", "code,Cows 2015,Cows 2016,X1\nK01,1,2,3\nL02,4,5,6\n", "",
               [](SurveyAttachment& options) {
                 options.columns = {{"X1", "milk"}};
               }},
              {"figures beyond", "code,Cows\nK01,1,234\nL02,2\n"},
              {"two columns of a name", "code,Cows,Cows\nK01,1,2\nL02,2,3\n"},
              {"two blocks of names", "code,Cows,code,Cows\nK01,1,M03,2\nL02,2,N04,3\n"},
              {"names of units", "county,indicator,value\nAlba,Cows,1\nBrest,Cows,7\n"},
              {"places by name in years", "name,2015,2016\nAlba,1,2\nBrest,3,4\n", "",
               [](SurveyAttachment& options) { options.indicator = "Cows"; }},
              {"keys of Eurostat",
               "\"freq,unit,geo\\TIME_PERIOD\",2015 ,2016 \n\"A,NR,K01\",1.5 b,: c\n\"A,NR,L02\",: ,3\n", "",
               [](SurveyAttachment& options) { options.indicator = "Cows"; }},
              {"keys of Eurostat of two things",
               "\"freq,item,geo\\time\",2016\n\"A,X,K01\",1.5\n\"A,Y,K01\",7e\n\"A,X,L02\",3 bd\n\"A,Y\",4\n",
               ""},
              {"rows of Eurostat",
               "freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nA,MIO,K01,2016,1.5,\nA,NR,L02,2016,3000000,\n",
               "", [](SurveyAttachment& options) { options.indicator = "Hay"; }},
          },
          false),
      "intake/files_of_periods.txt");
}

TEST(WholeIntakes, OfLastYearsFiguresAreKept) {
  std::string rows;
  for (const auto& [code, name] : kPlaces)
    rows += code + "," + std::to_string(rows.size() + 11) + "," + std::to_string(rows.size() + 57) + "," +
            std::to_string(2 * rows.size() + 3) + "," + std::to_string(rows.size() + 5) + '\n';
  const std::string text = "code,Cows,Sheep,Goats,Hens\n" + rows;
  const std::string other = "code,Cows,Sheep,Goats,Hens\n" + rows.substr(0, rows.rfind(',')) + ",1\n";
  test::expectKept(taken({{"first", text.c_str(), "2015", [](SurveyAttachment&) {}, true},
                          {"of the next year", text.c_str(), "2016"},
                          {"with one other figure", other.c_str(), "2016"},
                          {"of the year before", text.c_str(), "2014"}},
                         false),
                   "intake/files_of_last_year.txt");
}

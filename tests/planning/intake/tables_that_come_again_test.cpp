#include <gmock/gmock.h>

#include "tests/planning/intake/tables_of_offices.h"

// Tables that bring figures where some are stored. All are made up.

using namespace planning;
using test::OfficeWorkspace;
using test::ofYear;
using test::said;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

const test::CodesAndNames kUnits{{"K01", "Alba"}, {"L02", "Brest"}, {"M03", "Cluj"}};

double valueIn(Workspace& workspace, const std::string& indicator, const std::string& unit) {
  return workspace.figures(indicator, "2016").at(unit).value.value_or(-1);
}

}  // namespace

TEST(TablesThatComeAgain, KeepWhatTheyHaveNoFigureForAndSaySo) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  forms::storeIntake(workspace,
                     made.prepareText(workspace, "first.csv", "code,Men,Women\nK01,1,2\nL02,3,4\nM03,5,6\n",
                                      ofYear("2016")));
  const forms::Intake again = made.prepareText(
      workspace, "again.csv", "code,Men,Women\nK01,,20\nL02,30,about 4\nM03,—,60\n", ofYear("2016"));
  ASSERT_THAT(again.comparison.kept, SizeIs(3));
  EXPECT_EQ(again.comparison.kept[0].unit, "K01");
  EXPECT_EQ(again.comparison.kept[0].value, 1);
  EXPECT_EQ(again.comparison.kept[2].indicator, "Women");
  EXPECT_THAT(said(again, "import.figures_kept"), ElementsAre(HasSubstr("3 stored figures are kept")));
  forms::storeIntake(workspace, again);
  EXPECT_EQ(valueIn(workspace, "Men", "K01"), 1) << "blank";
  EXPECT_EQ(valueIn(workspace, "Men", "M03"), 5) << "a mark for none";
  EXPECT_EQ(valueIn(workspace, "Women", "L02"), 4) << "no number";
  EXPECT_EQ(valueIn(workspace, "Men", "L02"), 30);
}

TEST(TablesThatComeAgain, SayNothingOfRowsAndColumnsThatTheyLack) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  forms::storeIntake(workspace, made.prepareText(workspace, "first.csv", "code,Men,Women\nK01,1,2\nL02,3,4\n",
                                                 ofYear("2016")));
  const forms::Intake again =
      made.prepareText(workspace, "again.csv", "code,Men\nK01,10\nM03,50\n", ofYear("2016"));
  EXPECT_THAT(again.comparison.kept, IsEmpty());
  EXPECT_THAT(said(again, "import.figures_kept"), IsEmpty());
}

TEST(TablesThatComeAgain, KeptFiguresOfEachYearAreNamed) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const char* text = "code,year,Men\nK01,2015,1\nK01,2016,2\nL02,2015,3\nL02,2016,4\n";
  forms::storeIntake(workspace, made.prepareText(workspace, "first.csv", text, {}));
  const forms::Intake again = made.prepareText(
      workspace, "again.csv", "code,year,Men\nK01,2015,1\nK01,2016,\nL02,2015,\nL02,2016,4\n", {});
  ASSERT_THAT(again.comparison.kept, SizeIs(2));
  EXPECT_EQ(again.comparison.kept[0].period, "2015");
  EXPECT_EQ(again.comparison.kept[0].unit, "L02");
  EXPECT_EQ(again.comparison.kept[1].period, "2016");
  EXPECT_EQ(again.comparison.kept[1].unit, "K01");
}

/// share(poor, pop): 10 of 100, then 10 of 200 where only the population comes anew.
TEST(TablesThatComeAgain, AShareThatCannotBeMadeAnewIsNamedAsKept) {
  const OfficeWorkspace made(kUnits, false);
  Workspace workspace = made.open();
  const Codebook book = Codebook::fromTable(
      support::csvTable("id,name_zh,unit_zh,kind,formula\npop,人口,人,count,\npoor,贫困人口,人,count,\n"
                        "rate,贫困发生率,%,rate,\"share(poor, pop)\"\n",
                        "book.csv"));
  forms::storeIntake(workspace, made.prepareText(workspace, "first.csv", "代码,人口,贫困人口\nK01,100,10\n",
                                                 ofYear("2016"), &book));
  EXPECT_EQ(valueIn(workspace, "rate", "K01"), 10);
  const forms::Intake again =
      made.prepareText(workspace, "again.csv", "代码,人口\nK01,200\n", ofYear("2016"), &book);
  ASSERT_THAT(again.comparison.kept, SizeIs(1));
  EXPECT_EQ(again.comparison.kept[0].indicator, "rate");
}

#include "planning/liaison/register_file.h"

#include <gmock/gmock.h>

#include <fstream>

#include "geo/report/error.h"
#include "geo/table/workbook_writer.h"
#include "planning/liaison/yearly_form.h"
#include "tests/planning/liaison/yearly_register.h"
#include "tests/support/csv_table.h"

namespace planning::liaison {
namespace {

const Arrival kToday{"2012-02-01", "乙"};

TEST(RegisterFile, ComesBackAsItWentOut) {
  const test::ScratchFolder folder;
  EXPECT_EQ(writeRegisterFile(folder / "all.xlsx", test::smallRegister(), {}).size(), listNames().size());
  const auto file = readRegisterFile(folder / "all.xlsx", {});
  ASSERT_TRUE(file);
  EXPECT_EQ(file->lists.size(), 5u) << "lists with entries only";
  EXPECT_EQ(file->lists.front().name, "organisations") << "what others refer to first";
  const TakenFile taken = takeFile({}, *file, test::smallPlaces(), false, kToday);
  EXPECT_TRUE(taken.mistakes.empty());
  EXPECT_EQ(taken.after, test::smallRegister());
  EXPECT_EQ(taken.changes.front(), std::pair(std::string("organisations"), ListChange{3, 0, 0, 0}));
}

TEST(RegisterFile, OfOneListHasToSayWhich) {
  const test::ScratchFolder folder;
  writeRegisterFile(folder / "units.csv", test::smallRegister(), "organisations");
  EXPECT_FALSE(readRegisterFile(folder / "units.csv", {}));
  const auto file = readRegisterFile(folder / "units.csv", "organisations");
  ASSERT_TRUE(file);
  EXPECT_EQ(file->lists.front().table.rows.size(), 3u);
}

TEST(RegisterFile, OfAnEmptyRegisterIsRefused) {
  const test::ScratchFolder folder;
  EXPECT_THROW(writeRegisterFile(folder / "none.xlsx", {}, {}), geo::DataError);
  EXPECT_FALSE(std::filesystem::exists(folder / "none.xlsx"));
}

TEST(RegisterFile, MayBeAYearlyFormThatSaysItsYearItself) {
  const test::ScratchFolder folder;
  Register all = test::smallRegister();
  all.formFields = {{"own_funds", "资金", "Own funds", "万元", "10,000 yuan", FieldKind::money}};
  all.yearly = {{"mb", "2011", "own_funds", {}, 12.5, false, ""}};
  geo::writeFormWorkbook(folder / "form.xlsx", yearlyForm(all, "r1", "2011", true));
  const auto file = readRegisterFile(folder / "form.xlsx", {});
  ASSERT_TRUE(file && file->form);
  all.yearly.clear();
  const TakenFile taken = takeFile(all, *file, test::smallPlaces(), false, kToday);
  ASSERT_TRUE(taken.mistakes.empty()) << taken.mistakes.front();
  ASSERT_EQ(taken.after.yearly.size(), 1u);
  EXPECT_EQ(taken.after.yearly[0].actual, 12.5);
  EXPECT_EQ(taken.after.forms,
            (std::vector<UnitForm>{{"mb", "2011", FormState::filled, "2012-02-01", "乙", "", {}}}));
  EXPECT_EQ(taken.changes.back(), std::pair(std::string("form_states"), ListChange{1, 0, 0, 0}));
}

TEST(RegisterFile, TellsWhatAYearlyFormLeftAsItIsStored) {
  const test::ScratchFolder folder;
  const Register all = test::withYearly();
  geo::FormWorkbook form = yearlyForm(all, "r1", "2011", true);
  for (geo::Cell& cell : form.forms.front().rows.at(1))  // of mb, who reported two figures
    if (std::holds_alternative<double>(cell)) cell = geo::Cell{};
  geo::writeFormWorkbook(folder / "form.xlsx", form);
  const auto file = readRegisterFile(folder / "form.xlsx", {});
  ASSERT_TRUE(file && file->form);
  const TakenFile taken = takeFile(all, *file, test::smallPlaces(), false, kToday);
  ASSERT_EQ(taken.issues.size(), 2u);
  EXPECT_EQ(taken.issues[0].place, "mb");
  EXPECT_EQ(taken.after.yearly, all.yearly);
  const TakenFile replaced = takeFile(all, *file, test::smallPlaces(), true, kToday);
  EXPECT_TRUE(replaced.issues.empty()) << "there they are taken out, and counted";
  EXPECT_EQ(replaced.changes.front().second.removed, 3u);
}

TEST(RegisterFile, FillsNoFormWhereItSaysItselfWhereFormsStandOrHasNoFigures) {
  const Register all = test::withYearly();
  const auto taken = [&all](std::vector<RegisterFile::List> lists) {
    return takeFile(all, {"x.xlsx", std::move(lists), {}, {}}, test::smallPlaces(), false, kToday);
  };
  const RegisterFile::List agreed{
      "yearly", support::csvTable("organisation,year,field,agreed\nmb,2011,own_funds,20\n", "x.xlsx")};
  EXPECT_TRUE(taken({agreed}).after.forms.empty());
  const RegisterFile::List figures{
      "yearly", support::csvTable("organisation,year,field,actual\nmb,2011,own_funds,20\n", "x.xlsx")};
  EXPECT_EQ(taken({figures}).after.forms.size(), 1u);
  const RegisterFile::List states{
      "form_states",
      support::csvTable("organisation,year,state,date,decided_by,reason\nmb,2011,returned,2012,乙,late\n",
                        "x.xlsx")};
  const TakenFile both = taken({figures, states});
  ASSERT_TRUE(both.mistakes.empty()) << both.mistakes.front();
  ASSERT_EQ(both.after.forms.size(), 1u);
  EXPECT_EQ(both.after.forms[0].state, FormState::returned);
}

TEST(RegisterFile, TellsTheMistakesOfAllItsLists) {
  const test::ScratchFolder folder;
  const std::vector<geo::TableToWrite> sheets{
      {"organisations",
       {{"id"}, {"name_zh"}, {"kind"}},
       {{std::string("x"), std::string("x"), std::string("club")}}},
      {"persons",
       {{"organisation"}, {"batch"}, {"name"}, {"county"}},
       {{std::string("ma"), std::string("1"), std::string("made up"), std::string("999999")}}}};
  geo::writeWorkbook(folder / "w.xlsx", sheets);
  const auto file = readRegisterFile(folder / "w.xlsx", {});
  ASSERT_TRUE(file);
  EXPECT_THAT(takeFile(test::smallRegister(), *file, test::smallPlaces(), false, kToday).mistakes,
              testing::ElementsAre(testing::HasSubstr("field kind"), testing::HasSubstr("field county")));
}

}  // namespace
}  // namespace planning::liaison

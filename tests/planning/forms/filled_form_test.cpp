#include "planning/forms/filled_form.h"

#include <gtest/gtest.h>

#include <functional>

#include "geo/report/error.h"
#include "planning/forms/data_form.h"
#include "planning/forms/row_flags.h"
#include "tests/planning/forms/forms_workspace.h"
#include "tests/planning/intake/text_of_intake.h"
#include "tests/support/kept_text.h"

// Synthetic land and figures.

using namespace planning;

namespace {

class FilledForm : public testing::Test {
 protected:
  /// The table of province 01 with something changed in it.
  std::filesystem::path written(const std::function<void(geo::FormWorkbook&)>& change,
                                const std::string& name = "t.xlsx") {
    forms::FormRequest asked;
    asked.period = "2011";
    asked.round = "first";
    forms::DataForm form = forms::makeDataForms(m_workspace, asked).at(1);
    change(form.workbook);
    geo::writeFormWorkbook(m_made.folder() / name, form.workbook);
    return m_made.folder() / name;
  }
  static std::optional<forms::FilledForm> read(const std::filesystem::path& file) {
    return forms::readFilledForm(file, geo::readTable(file));
  }
  static void setFact(geo::FormWorkbook& book, const std::string& key, const std::string& value) {
    for (auto& [known, text] : book.facts)
      if (known == key) text = value;
  }
  std::string refusal(const std::string& key, const std::string& value) {
    const auto file = written([&](geo::FormWorkbook& book) { setFact(book, key, value); });
    try {
      (void)read(file);
    } catch (const geo::DataError& error) {
      return error.what();
    }
    return {};
  }
  std::string mixedUp(forms::FilledForm form) {
    try {
      forms::checkProvince(form, m_workspace);
    } catch (const geo::DataError& error) {
      return error.what();
    }
    return {};
  }
  test::FormsWorkspace m_made;
  Workspace m_workspace = m_made.open();
};

/// A sheet with the rows of these counties.
geo::TableRead sheetOf(const std::vector<std::string>& codes) {
  geo::TableRead read;
  read.table.columns = {forms::kNameColumn, forms::kCodeColumn};
  for (const std::string& code : codes) read.table.rows.push_back({7, {"x", code}});
  return read;
}

}  // namespace

TEST_F(FilledForm, SaysWhatItsHiddenSheetSays) {
  const auto form = read(written([](geo::FormWorkbook& book) {
    book.forms[0].rows[0].resize(8);
    book.forms[0].rows[0][3] = 5.0;
    book.forms[0].rows[0][6] = "not collected";
    book.forms[0].rows[1].resize(8);
    book.forms[0].rows[1][3] = 6.0;
    book.forms[0].rows[1][6] = "不公开";
    book.forms[0].rows[2].resize(8);
    book.forms[0].rows[2][3] = 7.0;
    book.forms[0].rows[2][6] = "what?";
  }));
  ASSERT_TRUE(form);
  EXPECT_EQ(form->file, "t.xlsx");
  EXPECT_EQ(form->round, "first");
  EXPECT_EQ(form->period, "2011");
  EXPECT_EQ(form->province, "01");
  EXPECT_EQ(form->provinceName, "甲省");
  ASSERT_EQ(form->sheets.size(), 1U);
  const geo::Table& table = form->sheets[0].table;
  EXPECT_EQ(table.columns, (std::vector<std::string>{"unit_code", "unit_name", "prefecture", "pop", "poor",
                                                     "income", "row_flag", "row_note"}));
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[0].cells.at(0), "010101");
  EXPECT_EQ(table.rows[0].number, geo::kFirstFormRow);
  EXPECT_EQ(table.rows[0].cells.at(3), "5");
  EXPECT_EQ(table.rows[0].cells.at(6), "not_collected");
  EXPECT_EQ(table.rows[1].cells.at(6), "suppressed");
  EXPECT_EQ(table.rows[2].cells.at(6), "what?") << "for the import to ask about";
}

TEST_F(FilledForm, IsNoneWithoutTheHiddenSheet) {
  EXPECT_FALSE(read(written([](geo::FormWorkbook& book) { book.factsSheet = "facts"; })));
  EXPECT_TRUE(read(written([](geo::FormWorkbook&) {})));
}

TEST_F(FilledForm, IsRefusedWhereItIsNewerOrItsHiddenSheetWasChanged) {
  EXPECT_EQ(refusal("form_version", "2"),
            "t.xlsx is a data table of a newer version of this program; update the program to read it.");
  EXPECT_EQ(refusal("form_version", "1"), "");
  EXPECT_EQ(refusal("form_version", "0"), "");
  const std::string changed =
      "t.xlsx is a data table whose hidden sheet was changed; copy the figures into a new one from 'lianpian "
      "tables'.";
  EXPECT_EQ(refusal("period", ""), changed);
  EXPECT_EQ(refusal("names_row", "0"), changed);
  EXPECT_EQ(refusal("names_row", "none"), changed);
  EXPECT_EQ(refusal("province", ""), "");
  const auto file = written([](geo::FormWorkbook& book) {
    std::erase_if(book.facts, [](const auto& fact) { return fact.first == "sheet"; });
  });
  EXPECT_THROW((void)read(file), geo::DataError);
}

TEST_F(FilledForm, IsOfOneProvince) {
  forms::FilledForm form{"t.xlsx", "", "2011", "01", "甲省", {sheetOf({"010101", "010102", "999999", ""})}};
  EXPECT_EQ(mixedUp(form), "");
  form.sheets.push_back(sheetOf({"010101", "020101", "020101"}));
  EXPECT_EQ(
      mixedUp(form),
      "t.xlsx is the table of 甲省, but 2 of its rows are counties of 丙省: two tables were mixed up and "
      "nothing was stored.");
  form.province.clear();
  EXPECT_EQ(mixedUp(form), "") << "of counties of no province";
  form.province = "01";
  form.sheets = {sheetOf({"030001"})};
  EXPECT_EQ(mixedUp(form), "") << "a county of no province is none of another";
}

TEST_F(FilledForm, HasTheNameOfItsProvinceWhereItHasOneAtAll) {
  forms::FilledForm form{"02 丙省.xlsx", "", "2011", "01", "甲省", {sheetOf({"010101"})}};
  EXPECT_EQ(
      mixedUp(form),
      "02 丙省.xlsx holds the table of 甲省, not of 丙省 as its name says: two tables were mixed up and "
      "nothing was stored.");
  for (const char* name : {"甲省.xlsx", "甲省 丙省.xlsx", "any.xlsx", "丙市.xlsx"}) {
    form.file = name;
    EXPECT_EQ(mixedUp(form), "") << name;
  }
}

/// Figures, a flag, a note, a row that is left empty, and an item of villages on the second sheet.
TEST_F(FilledForm, IsTakenAsAWhole) {
  Indicator item = test::indicator("village_b1");
  item.group = "village_basic";
  m_workspace.putIndicators({item});
  m_workspace.putFigures({test::surveyFigure("010101", "pop", 1400), test::surveyFigure("010201", "pop", 9)},
                         "made up");
  const auto file = written([](geo::FormWorkbook& book) {
    auto& rows = book.forms.at(0).rows;
    for (auto& row : rows) row.resize(8);
    rows[0][3] = 1500.0;
    rows[0][4] = 250.0;
    rows[0][7] = "counted twice";
    rows[1][3] = 2000.0;
    rows[1][6] = "not collected";
    rows[1][7] = "flood";
    book.forms.at(1).rows.at(2).emplace_back(7.0);
  });
  const forms::Intake intake = test::prepare(m_workspace, file, "");
  EXPECT_TRUE(intake.isForm);
  EXPECT_EQ(intake.round, "first");
  test::expectKept(test::textOf(intake), "intake/form.txt");
}

TEST(RowFlags, HaveAWordInBothLanguages) {
  using forms::parseRowFlag;
  EXPECT_EQ(parseRowFlag("reported"), Flag::reported);
  EXPECT_EQ(parseRowFlag("已填报"), Flag::reported);
  EXPECT_EQ(parseRowFlag("估计"), Flag::estimated);
  EXPECT_EQ(parseRowFlag("not collected"), Flag::notCollected);
  EXPECT_EQ(parseRowFlag("未采集"), Flag::notCollected);
  EXPECT_EQ(parseRowFlag("不适用"), Flag::notApplicable);
  EXPECT_EQ(parseRowFlag("not applicable"), Flag::notApplicable);
  EXPECT_EQ(parseRowFlag("kept back"), Flag::suppressed);
  EXPECT_EQ(parseRowFlag("不公开"), Flag::suppressed);
  EXPECT_EQ(parseRowFlag("not_collected"), Flag::notCollected) << "as the import itself calls it";
  EXPECT_EQ(parseRowFlag("imputed"), Flag::imputed);
  EXPECT_EQ(parseRowFlag(""), std::nullopt);
  EXPECT_EQ(parseRowFlag("lost"), std::nullopt);
  ASSERT_EQ(forms::rowFlagWords().size(), 5U);
  EXPECT_EQ(forms::rowFlagWords()[2], std::pair(Flag::notCollected, std::string("not collected")));
}

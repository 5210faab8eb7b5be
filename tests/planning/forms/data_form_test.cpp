#include "planning/forms/data_form.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "geo/report/error.h"
#include "geo/table/table_reader.h"
#include "planning/codebook/codebook_edit.h"
#include "planning/codebook/codebook_view.h"
#include "planning/survey/round.h"
#include "tests/planning/forms/forms_workspace.h"

// Synthetic land and figures.

using namespace planning;
using test::countOf;
using test::figureOf;

namespace {

forms::FormRequest request() {
  forms::FormRequest asked;
  asked.period = "2011";
  return asked;
}

class DataForm : public testing::Test {
 protected:
  /// Writes the table of the first province with these cells (row from 0, column from 0) filled in.
  std::filesystem::path filled(const std::map<std::pair<std::size_t, std::size_t>, geo::Cell>& cells,
                               const forms::FormRequest& asked, const std::string& name = "") {
    forms::DataForm form = findProvince("01", asked);
    for (const auto& [place, cell] : cells) {
      auto& row = form.workbook.forms.at(0).rows.at(place.first);
      row.resize(std::max(row.size(), place.second + 1));
      row[place.second] = cell;
    }
    const auto file = m_made.folder() / (name.empty() ? form.fileName : name);
    geo::writeFormWorkbook(file, form.workbook);
    return file;
  }
  forms::DataForm findProvince(const std::string& code, const forms::FormRequest& asked) {
    for (forms::DataForm& form : forms::makeDataForms(m_workspace, asked))
      if (form.province == code) return std::move(form);
    throw std::runtime_error("no province " + code);
  }
  std::string errorOf(const std::filesystem::path& file, const std::string& period = "") {
    try {
      test::prepare(m_workspace, file, period);
    } catch (const geo::Error& error) {
      return error.what();
    }
    return {};
  }
  test::FormsWorkspace m_made;
  Workspace m_workspace = m_made.open();
};

constexpr std::size_t kPop = 3;  // behind code, name, prefecture
constexpr std::size_t kPoor = 4;
constexpr std::size_t kFlag = 6;
constexpr std::size_t kNote = 7;

}  // namespace

TEST_F(DataForm, IsOneTableAProvinceWithOneRowACounty) {
  const auto made = forms::makeDataForms(m_workspace, request());
  ASSERT_EQ(made.size(), 3U);  // no province, 01, 02
  EXPECT_EQ(made[1].fileName, "01 甲省.xlsx");
  EXPECT_EQ(made[1].workbook.forms.at(0).rows.size(), 3U);
  EXPECT_EQ(made[2].counties, 1U);
}

TEST_F(DataForm, ComesBackFilledWithoutAWarning) {
  const auto file = filled({{{0, kPop}, 1500.0}, {{0, kPoor}, 250.0}, {{1, kPop}, 2000.0}}, request());
  const forms::Intake intake = test::prepare(m_workspace, file, "");
  EXPECT_TRUE(intake.isForm);
  EXPECT_EQ(figureOf(intake, "010101", "poor")->value, 250);
  EXPECT_EQ(figureOf(intake, "010102", "pop")->value, 2000);
  EXPECT_FALSE(figureOf(intake, "010102", "poor"));
  EXPECT_EQ(intake.parts.at(0).period, "2011");
  for (const auto& issue : intake.parts.at(0).found.issues)
    EXPECT_EQ(issue.severity, geo::Issue::Severity::note) << issue.text;
  EXPECT_TRUE(intake.issues.empty());
}

TEST_F(DataForm, SaysOfEmptyCellsWhyTheyAreEmpty) {
  const auto file =
      filled({{{0, kPop}, 1500.0}, {{0, kFlag}, "not collected"}, {{0, kNote}, "flood"}}, request());
  const forms::Intake intake = test::prepare(m_workspace, file, "");
  const auto missing = figureOf(intake, "010101", "poor");
  ASSERT_TRUE(missing);
  EXPECT_FALSE(missing->value);
  EXPECT_EQ(missing->flag, Flag::notCollected);
  EXPECT_EQ(missing->note, "flood");
}

TEST_F(DataForm, NamesTheProvinceWhereRowsOfAnotherStandInIt) {
  const auto file = filled({{{0, 0}, "020101"}, {{0, kPop}, 5.0}}, request());
  const std::string error = errorOf(file);
  EXPECT_NE(error.find("甲省"), std::string::npos);
  EXPECT_NE(error.find("丙省"), std::string::npos);
}

TEST_F(DataForm, NamesBothProvincesWhereTheFileHasTheNameOfAnother) {
  EXPECT_NE(errorOf(filled({{{0, kPop}, 5.0}}, request(), "02 丙省.xlsx")).find("丙省"), std::string::npos);
}

TEST_F(DataForm, IsNotTakenForAnotherYear) {
  EXPECT_NE(errorOf(filled({{{0, kPop}, 5.0}}, request()), "2012").find("2011"), std::string::npos);
}

TEST_F(DataForm, OfARoundGoesToTheChainsOfItsSubmissions) {
  survey::putRound(m_workspace, test::surveyRound());
  forms::FormRequest asked = request();
  asked.round = "2011";
  asked.indicators = {"pop", "poor", "income"};
  const auto file = filled({{{0, kPop}, 1500.0}, {{0, kPoor}, 250.0}, {{1, kPop}, 2000.0}}, asked);
  const auto before = m_workspace.allFigures("2011");
  const forms::ImportRecord record = forms::storeIntake(m_workspace, test::prepare(m_workspace, file, ""));
  EXPECT_EQ(record.figures, 4);  // with the share of the poor
  EXPECT_EQ(record.round, "2011");
  EXPECT_EQ(forms::imports(m_workspace).back().round, "2011");
  EXPECT_EQ(record.lastRevision - record.firstRevision, 1);  // one entry for each of two counties
  forms::undoImport(m_workspace, record.id);
  EXPECT_EQ(m_workspace.allFigures("2011"), before);
}

TEST_F(DataForm, HasTheItemsOfVillagesOnASheetOfTheirOwn) {
  Indicator item = test::indicator("village_b1");
  item.group = "village_basic";
  m_workspace.putIndicators({item});
  auto form = findProvince("01", request());
  ASSERT_EQ(form.workbook.forms.size(), 2U);
  EXPECT_EQ(form.workbook.forms[1].columns.at(kPop).machineName, "village_b1");
  form.workbook.forms[1].rows.at(2).emplace_back(7.0);
  geo::writeFormWorkbook(m_made.folder() / "v.xlsx", form.workbook);
  const forms::Intake intake = test::prepare(m_workspace, m_made.folder() / "v.xlsx", "");
  EXPECT_EQ(figureOf(intake, "010201", "village_b1")->value, 7);
  EXPECT_EQ(intake.prepared.survey.figures.size(), 1U);
}

TEST_F(DataForm, RefusesAnIndicatorOrCountyThatIsNotThere) {
  forms::FormRequest asked = request();
  asked.indicators = {"wealth"};
  EXPECT_THROW(forms::makeDataForms(m_workspace, asked), geo::DataError);
  asked = request();
  asked.units = {"999999"};
  EXPECT_THROW(forms::makeDataForms(m_workspace, asked), geo::DataError);
}

namespace {

std::string textOf(const geo::Cell& cell) {
  if (const auto* const text = std::get_if<std::string>(&cell)) return *text;
  return std::holds_alternative<std::monostate>(cell) ? "-" : "a number";
}
std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : "|") + word;
  return text;
}
std::string textOf(const geo::InputRule& rule) {
  const auto limit = [](const std::optional<double>& one) {
    return one ? std::to_string(static_cast<int>(*one)) : std::string();
  };
  return rule.title + " [" + limit(rule.least) + ".." + limit(rule.most) + "] ." +
         std::to_string(rule.decimals) + " (" + joined(rule.choices) + ") " + rule.hint + " / " +
         (rule.complaint.empty() ? "no complaint" : rule.complaint);
}

/// Everything that a workbook says, line by line.
std::string textOf(const geo::FormWorkbook& book) {
  std::string text = joined({book.font, book.author, book.footer, book.factsSheet}) + '\n';
  for (const auto& [key, value] : book.facts) text += key + '=' + value + '\n';
  for (const geo::FormSheet& sheet : book.forms) {
    text += "== " + joined({sheet.name, sheet.title, std::to_string(sheet.frozenColumns)}) + '\n';
    text += sheet.instructions + '\n';
    for (const geo::FormColumn& column : sheet.columns)
      text += joined({column.machineName, column.group, column.head, column.unit,
                      std::to_string(static_cast<int>(column.width))}) +
              (column.input ? ": " + textOf(*column.input) : std::string()) + '\n';
    for (const auto& row : sheet.rows)
      for (const geo::Cell& cell : row) text += "> " + textOf(cell) + '\n';
  }
  for (const geo::TextSheet& sheet : book.texts) {
    text += "== " + joined({sheet.name, sheet.title, sheet.isLocked ? "locked" : "open"}) + '\n';
    for (const geo::TextSheet::Column& column : sheet.columns)
      text += column.head + ' ' + std::to_string(static_cast<int>(column.width)) + '\n';
    for (const auto& row : sheet.rows) {
      text += ">";
      for (const geo::Cell& cell : row) text += ' ' + textOf(cell) + ';';
      text += '\n';
    }
  }
  return text;
}

/// Made up: a range with both ends, one or none, a choice of yes and no, with decimals, a group and a source.
std::vector<Indicator> everyKind() {
  std::vector<Indicator> all = test::measuredIndicators();
  all[0].group = "people";
  all[1].min.reset();
  all[1].max = 9;
  all[3].max = 50;
  all[3].decimals = 1;
  all[3].source = "yearbook";
  Indicator road = test::indicator("road"), odd = test::indicator("odd");
  road.unitZh = "是/否";
  road.unitEn = "yes/no";
  odd.kind = IndicatorKind::rate;
  all.insert(all.end(), {road, odd});
  return all;
}

}  // namespace

TEST_F(DataForm, SaysEverythingInTheLanguageOfItsNames) {
  m_workspace.putIndicators(everyKind());
  forms::FormRequest asked = request();
  asked.round = "first";
  asked.title = "First round";
  asked.deadline = "2011-12-31";
  asked.inChinese = false;
  const forms::DataForm form = findProvince("02", asked);
  EXPECT_EQ(form.fileName, "02 丙省.xlsx");
  EXPECT_EQ(form.counties, 1U);
  EXPECT_EQ(textOf(form.workbook), R"(Arial|lianpian|Page|_lianpian
form_version=1
round=first
period=2011
language=en
province=02
province_name=丙省
counties=1
names_row=1
first_row=7
sheet=Figures
== Figures|First round: 丙省, figures of 2011|2
1. Fill in the white cells; grey ones are locked. Codes are text: keep their zeros. Figures are in the unit below each head.
2. Leave a cell empty where there is no figure and say why in 'State of the figures'; never write 0 for what is not known. A zero that was counted is 0.
3. A figure outside the range on the sheet 'Codebook' is asked about and may stay if it is right; explain it in the remark.
4. Send the table back by 2011-12-31.
unit_code|County|Code||9
unit_name|County|Name||16
prefecture||Prefecture||16
pop|people|pop|persons|12: pop [0..] .0 () Unit: persons. Range: 0 or more. Leave empty where there is no figure. / The range is 0 or more. Is the figure right all the same?
poor||poor|persons|12: poor [..9] .0 () Unit: persons. Range: 9 or less. Leave empty where there is no figure. / The range is 9 or less. Is the figure right all the same?
income||income|yuan|12: income [0..50] .1 () Unit: yuan. Range: 0 to 50. Leave empty where there is no figure. / The range is 0 to 50. Is the figure right all the same?
road||road|yes/no|12: road [..] .0 (yes|no) Choose from the list. / no complaint
odd||odd||12: odd [..] .0 () Leave empty where there is no figure. / no complaint
row_flag|About the row|State of the figures||12: State of the figures [..] .0 (reported|estimated|not collected|not applicable|kept back) What holds for all figures of the row; for empty cells it says why there is none. / Choose from the list.
row_note|About the row|Remark||24: Remark [..] .0 () Anything that explains the figures of this county. / no complaint
> 020101
> Bing 1
> 丙市
== Codebook|What is asked, and how a missing figure is marked|locked
Indicator 28
Group 16
Unit 10
Added up as 14
Range 16
Identifier 22
Definition and source 60
> pop; people; persons; sum; 0 or more; pop; ;
> poor; ; persons; sum; 9 or less; poor; ;
> income; ; yuan; weighted mean; 0 to 50; income; yearbook;
> road; ; yes/no; sum; ; road; ;
> odd; ; ; ratio of sums; ; odd; ;
> (empty); -; -; -; -; -; no figure; 'State of the figures' says why;
> 0; -; -; -; -; -; counted, and there is none;
> — … / N/A; -; -; -; -; -; no figure, as when the cell is empty;
)");
}

TEST_F(DataForm, HasChineseNamesAndNoDeadlineThatNobodySet) {
  const forms::DataForm form = findProvince("01", request());
  const geo::FormSheet& sheet = form.workbook.forms.at(0);
  EXPECT_EQ(form.workbook.font, "SimSun");
  EXPECT_EQ(form.workbook.facts.at(3).second, "zh");
  EXPECT_EQ(sheet.title, "Survey of counties: 甲省, figures of 2011");
  EXPECT_EQ(std::ranges::count(sheet.instructions, '\n'), 2);
  EXPECT_EQ(sheet.columns.at(kPop).head, "总人口");
  EXPECT_EQ(sheet.columns.at(kPop).unit, "人");
  EXPECT_EQ(sheet.rows.at(0), (std::vector<geo::Cell>{"010101", "甲一县", "甲市"}));
  EXPECT_EQ(sheet.rows.at(2), (std::vector<geo::Cell>{"010201", "乙一县", "乙市"}));
  const forms::DataForm none = findProvince("", request());
  EXPECT_EQ(none.fileName, "without a province.xlsx");
  EXPECT_EQ(none.workbook.forms.at(0).rows.at(0), (std::vector<geo::Cell>{"030001", "丁县", ""}));
}

TEST_F(DataForm, AsksWhatARoundAsksOfWhomItAsks) {
  const forms::FormRequest asked = forms::requestOf(test::surveyRound(), false),
                           chinese = forms::requestOf(test::surveyRound(), true);
  EXPECT_EQ(asked.round + asked.period, "20112011");
  EXPECT_EQ(asked.title, "First");
  EXPECT_EQ(chinese.title, "第一轮");
  EXPECT_EQ(asked.deadline, "2011-12-31");
  EXPECT_EQ(asked.indicators, test::surveyRound().indicators);
  EXPECT_EQ(asked.units, test::surveyRound().units);
  EXPECT_TRUE(chinese.inChinese && !asked.inChinese);
  survey::Round unnamed = test::surveyRound();
  unnamed.nameEn.clear();
  EXPECT_EQ(forms::requestOf(unnamed, false).title, "第一轮");
  forms::FormRequest one = request();
  one.units = {"010102", "010201"};
  one.indicators = {"income"};
  const auto made = forms::makeDataForms(m_workspace, one);
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].counties, 2U);
  EXPECT_EQ(made[0].workbook.forms.at(0).columns.size(), 3U + 1U + 2U);
}

TEST_F(DataForm, SaysWhatIsNotThere) {
  const auto refusal = [this](const forms::FormRequest& asked) {
    try {
      (void)forms::makeDataForms(m_workspace, asked);
    } catch (const geo::DataError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  forms::FormRequest asked = request();
  asked.indicators = {"pop", "wealth"};
  EXPECT_EQ(refusal(asked), "The codebook of the workspace has no indicator 'wealth'.");
  asked = request();
  asked.units = {"010101", "999999"};
  EXPECT_EQ(refusal(asked), "There is no county '999999' in the workspace.");
}

TEST_F(DataForm, CallsGroupsByTheirNamesWhereTheyHaveSome) {
  const forms::CodebookView view = forms::codebookView(m_workspace, {});
  forms::CodebookEntry income{*view.find("income"), {"money", "收入", "Income"}};
  income.indicator.group = "money";
  forms::applyEdit(m_workspace, forms::editOf(view, "income", income), {}, "made up");
  const auto group = [this](bool inChinese) {
    forms::FormRequest asked = request();
    asked.inChinese = inChinese;
    asked.indicators = {"income"};
    return findProvince("01", asked).workbook.forms.at(0).columns.at(kPop).group;
  };
  EXPECT_EQ(group(true), "收入");
  EXPECT_EQ(group(false), "Income");
}

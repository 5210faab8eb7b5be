#include "planning/forms/data_form.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "geo/report/error.h"
#include "geo/table/table_reader.h"
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
  EXPECT_EQ(record.figures, 4);                              // with the share of the poor
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

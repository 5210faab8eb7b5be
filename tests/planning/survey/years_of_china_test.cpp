#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string_view>

#include "geo/report/error.h"
#include "geo/table/workbook_writer.h"
#include "planning/allocation/factor_table.h"
#include "planning/forms/data_form.h"
#include "planning/intake/attach.h"
#include "planning/intake/intake.h"
#include "planning/summary/summary_table.h"
#include "planning/survey/approval.h"
#include "planning/unit/admin_code.h"
#include "planning/unit/county_years.h"
#include "planning/unit/unit_levels.h"
#include "planning/workspace/boundaries.h"
#include "planning/workspace/stored_years.h"
#include "planning/workspace/workspace.h"
#include "tests/planning/shipped_data.h"
#include "tests/support/scratch_folder.h"

// All counties of China, without outlines: the units of the public boundary package of about 2016.

namespace planning {
namespace {

Boundaries allCounties() {
  std::vector<geo::Feature> features = shipped::packageFeatures();
  const auto known = codeRegister(namedUnits(shipped::baselineTable()), 2010, shipped::history(), 2016);
  (void)assignCodes(features, known);
  Boundaries boundaries;
  boundaries.info.boundaryVersion = "2016";
  boundaries.info.codeScheme = "gb2260";
  boundaries.info.language = "zh";
  std::set<std::string> taken;
  std::vector<geo::Feature> kept;
  for (geo::Feature& feature : features) {
    if (feature.code.empty() || !taken.insert(feature.code).second) continue;
    Unit unit;
    unit.code = feature.code;
    unit.name = feature.name;
    unit.hasGeometry = false;
    boundaries.counties.push_back(std::move(unit));
    boundaries.coverage.codes.push_back(feature.code);
    kept.push_back(std::move(feature));
  }
  UnitLevels levels = levelsByPrefix(boundaries.counties, kept, known);
  boundaries.prefectures = std::move(levels.prefectures);
  boundaries.provinces = std::move(levels.provinces);
  std::vector<Unit> upper = boundaries.prefectures;
  upper.insert(upper.end(), boundaries.provinces.begin(), boundaries.provinces.end());
  boundaries.years = countyYears(boundaries.counties, upper, 2016,
                                 {namedUnits(shipped::baselineTable()), 2010, shipped::history()});
  return boundaries;
}

const std::vector<std::string>& sums() {
  static const std::vector<std::string> ids{"pop_total", "pop_rural", "households"};
  return ids;
}

/// Of the published table: by the two digits of the province.
std::map<std::string, double> censusByProvince(const std::string& indicator) {
  const geo::Table& table = shipped::baselineTable();
  const std::size_t column = *table.column(indicator);
  std::map<std::string, double> sums;
  for (const geo::Table::Row& row : table.rows)
    if (row.cells[column]) sums[row.cells[0]->substr(0, 2) + "0000"] += std::atof(row.cells[column]->c_str());
  return sums;
}

class YearsOfChina : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    s_folder = new test::ScratchFolder;
    Workspace::create(*s_folder / "china.gpkg", allCounties(), false);
    Workspace workspace = Workspace::open(*s_folder / "china.gpkg", false);
    workspace.putIndicators(shipped::codebook().indicators());
  }
  static void TearDownTestSuite() {
    delete s_folder;
    s_folder = nullptr;
  }
  static void makeCensus() {
    if (std::filesystem::exists(*s_folder / "census.gpkg")) return;
    std::filesystem::copy_file(*s_folder / "china.gpkg", *s_folder / "census.gpkg");
    Workspace census = Workspace::open(*s_folder / "census.gpkg", false);
    attachSurvey(census, shipped::baselineTable(), &shipped::codebook(), shipped::history(),
                 {"2010", "", "", "census"});
  }
  /// "china": without figures; "census": with those of 2010.
  void open(const char* name) {
    if (std::string_view(name) == "census") makeCensus();
    std::filesystem::copy_file(*s_folder / (std::string(name) + ".gpkg"), m_own / "w.gpkg");
    m_workspace.emplace(Workspace::open(m_own / "w.gpkg", false));
  }

  Summary sum(SummaryLevel level, const std::string& period, const std::vector<std::string>& indicators) {
    SummaryOptions options;
    options.level = level;
    options.period = period;
    options.indicators = indicators;
    return summarise(*m_workspace, options);
  }

  survey::Round roundOf(const std::string& year) {
    survey::Round round;
    round.id = round.period = year;
    round.indicators = {"pop_total"};
    round.units = survey::countiesToAsk(*m_workspace, year, {survey::kEveryCounty});
    return round;
  }

  static inline test::ScratchFolder* s_folder = nullptr;
  test::ScratchFolder m_own;
  std::optional<Workspace> m_workspace;
};

TEST_F(YearsOfChina, SumsByProvinceOf2010AreThoseOfTheCensus) {
  open("census");
  const Summary summary = sum(SummaryLevel::province, "2010", sums());
  for (const std::string& indicator : sums()) {
    const auto census = censusByProvince(indicator);
    EXPECT_EQ(census.size(), 31U);
    std::map<std::string, double> found;
    for (const GroupValue& value : summary.values)
      if (value.indicator == indicator && value.value) found[value.group] = *value.value;
    EXPECT_EQ(found, census) << indicator;
  }
}

TEST_F(YearsOfChina, AFullCensusOfAProvinceIsATotal) {
  open("census");
  std::set<std::string> partial;
  for (const GroupValue& value : sum(SummaryLevel::province, "2010", {"pop_total"}).values)
    if (value.isPartial()) partial.insert(value.group);
  // counties that the table has no row of: 加格达奇, 金门, 东莞, 中山, 东沙, 嘉峪关, and two regions
  EXPECT_EQ(partial, (std::set<std::string>{"230000", "350000", "440000", "620000", "810000", "820000"}));
}

TEST_F(YearsOfChina, MoneyIsNotPaidForACountyAndForWhatItWentInto) {
  open("census");
  for (const auto& [province, census] : censusByProvince("pop_total")) {
    double people = 0;
    for (const allocation::FactorCounty& county :
         allocation::countiesOf(*m_workspace, requireTerritory(*m_workspace, province, "", "2010"),
                                {{"pop_total", 1, {}}}, "2010"))
      people += county.values[0].value_or(0);
    EXPECT_EQ(people, census) << province;
  }
  std::set<std::string> beijing;
  for (const auto& county :
       allocation::countiesOf(*m_workspace, requireTerritory(*m_workspace, "110000", "", "2010"),
                              {{"pop_total", 1, {}}}, "2010"))
    beijing.insert(county.code);
  EXPECT_TRUE(beijing.contains("110101"));
  EXPECT_FALSE(beijing.contains("110103")) << "went into 110101 in 2010";
}

TEST_F(YearsOfChina, ARoundAsksTheCountiesOfItsYear) {
  open("china");
  const auto asked = [this](const char* year) {
    std::set<std::string> codes;
    survey::Round round = roundOf(year);
    for (const auto& [key, county] : survey::askedCounties(*m_workspace, round)) codes.insert(county.code);
    EXPECT_EQ(codes.size(), round.units.size()) << year;
    return codes;
  };
  const std::set<std::string> in2011 = asked("2011");
  EXPECT_TRUE(in2011.contains("520321")) << "遵义县";
  EXPECT_FALSE(in2011.contains("520304")) << "播州区, since 2016";
  EXPECT_EQ(std::ranges::count_if(in2011, [](const std::string& code) { return code.starts_with("52"); }),
            88);
  EXPECT_TRUE(asked("2016").contains("520304"));
  EXPECT_EQ(survey::countiesToAsk(*m_workspace, "2010", {"520600"}).size(), 10U);
}

TEST_F(YearsOfChina, ACountyThatWasNotThereIsNotAsked) {
  open("china");
  survey::Round round = roundOf("2011");
  round.units = {"520304"};
  try {
    survey::putRound(*m_workspace, round);
    FAIL();
  } catch (const geo::DataError& error) {
    EXPECT_NE(std::string(error.what()).find("520321 遵义县"), std::string::npos) << error.what();
  }
}

class AnswersOfChina : public YearsOfChina, public testing::WithParamInterface<const char*> {};

/// Made up: one person in every county.
TEST_P(AnswersOfChina, AreTotalsAtEachLevelAndCanBeApprovedUpToTheNation) {
  const std::string year = GetParam();
  open(year == "2010" ? "china" : "census");  // whose rows are of 2010
  survey::Round round = roundOf(year);
  survey::putRound(*m_workspace, round);
  std::vector<Figure> figures;
  for (const std::string& unit : round.units)
    figures.push_back({unit, year, round.indicators[0], 1, Flag::reported, "", ""});
  survey::putSubmittedFigures(*m_workspace, round, figures, "made up");
  for (const SummaryLevel level : {SummaryLevel::nation, SummaryLevel::province, SummaryLevel::prefecture})
    for (const GroupValue& value : sum(level, year, round.indicators).values) {
      EXPECT_FALSE(value.isPartial()) << value.group << " " << partialLabel(value);
      EXPECT_EQ(value.value, value.members) << value.group;
    }
  const Summary before = sum(SummaryLevel::nation, year, round.indicators);
  EXPECT_EQ(before.values[0].members, static_cast<int>(round.units.size()));
  survey::submit(*m_workspace, {round.id, {survey::kEveryUnit}, survey::Role::county, {"A"}, ""});
  for (const survey::Role role : {survey::Role::county, survey::Role::prefecture, survey::Role::province})
    survey::approve(*m_workspace, {round.id, {survey::kEveryUnit}, role, {"A"}, ""});
  survey::approve(*m_workspace, {round.id, {survey::kNation}, survey::Role::national, {"A"}, ""});
  const Summary approved = sum(SummaryLevel::nation, year, round.indicators);
  EXPECT_EQ(approved.states[0].state, survey::State::national);
  EXPECT_EQ(approved.values[0].value, before.values[0].value);
}

INSTANTIATE_TEST_SUITE_P(Years, AnswersOfChina, testing::Values("2010", "2011", "2012", "2016"),
                         [](const auto& one) { return std::string("Of") + one.param; });

/// Made up, likewise.
TEST_F(YearsOfChina, ACodeOfTheYearSubmitsFiguresThatLieUnderAnother) {
  open("china");
  survey::Round round = roundOf("2010");
  survey::putRound(*m_workspace, round);
  survey::putSubmittedFigures(*m_workspace, round,
                              {{"520621", "2010", "pop_total", 1, Flag::reported, "", ""}}, "made up");
  const auto changes = survey::submit(*m_workspace, {round.id, {"522222"}, survey::Role::county, {"A"}, ""});
  EXPECT_EQ(changes[0].unit, "520621");
}

/// Made up: one person in every county, in the workbooks that go out, are filled and come back.
TEST_F(YearsOfChina, WorkbooksThatComeBackFilledAreATotal) {
  open("china");
  survey::Round round = roundOf("2012");
  round.units = survey::countiesToAsk(*m_workspace, "2012", {"520000"});
  survey::putRound(*m_workspace, round);
  const auto made = forms::makeDataForms(*m_workspace, forms::requestOf(round, true));
  ASSERT_EQ(made.size(), 1U);
  geo::FormWorkbook filled = made[0].workbook;
  geo::FormSheet& sheet = filled.forms.at(0);
  const auto people = static_cast<std::size_t>(
      std::ranges::find(sheet.columns, "pop_total", &geo::FormColumn::machineName) - sheet.columns.begin());
  for (std::vector<geo::Cell>& row : sheet.rows) {
    row.resize(sheet.columns.size());
    row.at(people) = 1.0;
  }
  EXPECT_EQ(sheet.rows.size(), 88U) << "遵义县 among them";
  geo::writeFormWorkbook(m_own / made[0].fileName, filled);
  const forms::Intake intake =
      forms::prepareIntake(*m_workspace, m_own / made[0].fileName, {}, nullptr, shipped::history(), {});
  EXPECT_EQ(forms::storeIntake(*m_workspace, intake).figures, 88);
  for (const SummaryLevel level : {SummaryLevel::nation, SummaryLevel::province, SummaryLevel::prefecture}) {
    SummaryOptions options{level, "", "", round.indicators};
    options.round = round.id;
    for (const GroupValue& value : summarise(*m_workspace, options).values) {
      EXPECT_FALSE(value.isPartial()) << value.group << " " << partialLabel(value);
      EXPECT_EQ(value.value.value_or(0), value.members) << value.group;
    }
  }
}

}  // namespace
}  // namespace planning

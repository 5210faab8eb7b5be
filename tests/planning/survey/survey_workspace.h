#pragma once

#include <string>
#include <vector>

#include "planning/survey/round.h"
#include "planning/workspace/workspace.h"
#include "tests/planning/small_workspace.h"

/// Synthetic: two provinces. 01 has the prefectures 0101 (010101, 010102) and 0102 (010201), 02 has 0201
/// (020101); 030001 lies in no prefecture and no province. Indicators: pop, poor (counts), poor_pct computed
/// from them, income (a mean weighted by pop).
namespace test {

inline planning::Boundaries surveyBoundaries() {
  using planning::Level;
  planning::Boundaries boundaries = smallBoundaries();
  boundaries.repairs.clear();
  boundaries.coverage.codes = {"010101", "010102", "010201", "020101", "030001"};
  boundaries.counties = {{"010101", "甲一县", "Jia 1", Level::county, "0101", 12308.8, true, ""},
                         {"010102", "甲二县", "Jia 2", Level::county, "0101", 12308.8, true, ""},
                         {"010201", "乙一县", "Yi 1", Level::county, "0102", 0, false, ""},
                         {"020101", "丙一县", "Bing 1", Level::county, "0201", 0, false, ""},
                         {"030001", "丁县", "Ding", Level::county, "", 0, false, ""}};
  boundaries.prefectures = {{"0101", "甲市", "", Level::prefecture, "01", 24617.6, true, ""},
                            {"0102", "乙市", "", Level::prefecture, "01", 0, false, ""},
                            {"0201", "丙市", "", Level::prefecture, "02", 0, false, ""}};
  boundaries.provinces = {{"01", "甲省", "", Level::province, "", 24617.6, true, ""},
                          {"02", "丙省", "", Level::province, "", 0, false, ""}};
  return boundaries;
}

inline std::vector<planning::Indicator> surveyIndicators() {
  planning::Indicator pop = indicator("pop"), poor = indicator("poor"), share = indicator("poor_pct"),
                      income = indicator("income");
  share.kind = planning::IndicatorKind::rate;
  share.formula = "share(poor, pop)";
  share.numerator = "poor";
  share.denominator = "pop";
  share.unitEn = share.unitZh = "%";
  share.decimals = 2;
  income.kind = planning::IndicatorKind::mean;
  income.weight = "pop";
  return {pop, poor, share, income};
}

inline planning::survey::Round surveyRound() {
  return {"2011",
          "第一轮",
          "First",
          "2011",
          "2010",
          "2011-12-31",
          {"pop", "poor", "income"},
          {"010101", "010102", "010201", "020101", "030001"}};
}

inline planning::Figure surveyFigure(const std::string& unit, const std::string& id, double value,
                                     const std::string& period = "2011") {
  return {unit, period, id, value, planning::Flag::reported, "", ""};
}

/// A workspace file with round 2011, every submission in draft.
class SurveyWorkspace {
 public:
  SurveyWorkspace() {
    planning::Workspace::create(path(), surveyBoundaries(), false);
    planning::Workspace workspace = open();
    workspace.putIndicators(surveyIndicators());
    planning::survey::putRound(workspace, surveyRound());
  }
  std::filesystem::path path() const { return m_folder / "w.gpkg"; }
  const ScratchFolder& folder() const { return m_folder; }
  planning::Workspace open() const { return planning::Workspace::open(path(), false); }

 private:
  ScratchFolder m_folder;
};

}  // namespace test

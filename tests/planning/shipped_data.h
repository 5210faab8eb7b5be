#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "planning/areas/area_list.h"
#include "planning/intake/survey_import.h"
#include "tests/support/csv_table.h"

/// The facts that ship, and the units of the public boundary package as a list
/// (tests/planning/data/README.md).
namespace shipped {

inline std::string path(const std::string& file) {
  return std::string(LIANPIAN_SOURCE_DIR "/shapefiles/") + file;
}
inline geo::Table table(const std::string& file) { return support::csvFile(path(file)); }
inline const geo::Table& baselineTable() {
  static const geo::Table kTable = table("baseline_2010_counties.csv");
  return kTable;
}

inline const planning::CodeHistory& history() {
  static const planning::CodeHistory kHistory = [] {
    geo::Issues issues;
    auto history = planning::CodeHistory::fromTable(table("code_changes.csv"), issues);
    history.addAliases(table("code_aliases.csv"));
    EXPECT_TRUE(issues.empty());
    return history;
  }();
  return kHistory;
}

inline const planning::Codebook& codebook() {
  static const auto kBook = planning::Codebook::fromTable(table("codebook.csv"));
  return kBook;
}

/// Records of the package as features without shape.
inline std::vector<geo::Feature> packageFeatures() {
  std::vector<geo::Feature> features;
  const geo::Table units = support::csvFile(LIANPIAN_SOURCE_DIR "/tests/planning/data/npm_units.csv");
  for (const auto& row : units.rows) {
    geo::Feature feature;
    feature.code = row.cells[0].value_or("");
    feature.name = row.cells[1].value_or("");
    feature.place = {row.cells[2].value_or(""), row.cells[3].value_or("")};
    features.push_back(std::move(feature));
  }
  return features;
}

struct Boundaries {
  std::vector<planning::Unit> counties;
  std::vector<planning::Unit> parents;
  geo::Issues issues;
};

/// The package's units after their missing codes were found; parents from its folders.
inline const Boundaries& boundaries() {
  static const Boundaries kBoundaries = [] {
    Boundaries result;
    auto features = packageFeatures();
    const auto units = planning::codeRegister(planning::namedUnits(baselineTable()), 2010, history(), 2016);
    result.issues = planning::assignCodes(features, units);
    std::map<std::string, int> seen;
    for (const geo::Feature& feature : features) {
      const bool city = feature.place[0] == "直辖市";
      const std::string province = city ? feature.place[1] : feature.place[0];
      const std::string prefecture = province + "/" + feature.place[1];
      if (seen.emplace(province, 0).second)
        result.parents.push_back({province, province, {}, planning::Level::province, {}, 0, true, {}});
      if (seen.emplace(prefecture, 0).second)
        result.parents.push_back(
            {prefecture, feature.place[1], {}, planning::Level::prefecture, province, 0, true, {}});
      result.counties.push_back(
          {feature.code, feature.name, {}, planning::Level::county, prefecture, 0, true, {}});
    }
    return result;
  }();
  return kBoundaries;
}

inline const planning::SurveyImport& baseline() {
  static const planning::SurveyImport kImport = [] {
    planning::SurveyOptions options;
    options.period = "2010";
    options.boundaryYear = 2016;
    options.gb2260 = true;
    return planning::importSurvey(baselineTable(), codebook(), boundaries().counties, boundaries().parents,
                                  history(), options);
  }();
  return kImport;
}

inline std::vector<planning::Area> areas() {
  return planning::loadAreas(table("areas.csv"), table("area_counties.csv"));
}

inline const std::vector<planning::Area>& linkedAreas() {
  static const std::vector<planning::Area> kAreas = [] {
    auto result = areas();
    (void)planning::linkAreas(result, boundaries().counties, boundaries().parents, history(), 2016,
                              planning::RowKeys{baseline().rowKeys, baseline().unitNotes});
    return result;
  }();
  return kAreas;
}

}  // namespace shipped

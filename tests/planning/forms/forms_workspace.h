#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planning/intake/intake.h"
#include "tests/planning/survey/survey_workspace.h"

/// Synthetic: the land of survey_workspace.h with units of measure, and its tables with mistakes.
namespace test {

inline std::vector<planning::Indicator> measuredIndicators() {
  std::vector<planning::Indicator> all = surveyIndicators();
  all[0].nameZh = "总人口";
  all[1].nameZh = "贫困人口";
  all[3].nameZh = "收入";
  all[0].unitZh = all[1].unitZh = "人";
  all[0].unitEn = all[1].unitEn = "persons";
  all[3].unitZh = "元";
  all[3].unitEn = "yuan";
  for (planning::Indicator& one : all) one.min = 0;
  return all;
}

class FormsWorkspace {
 public:
  FormsWorkspace() {
    planning::Workspace::create(m_folder / "w.gpkg", surveyBoundaries(), false);
    open().putIndicators(measuredIndicators());
  }
  planning::Workspace open() const { return planning::Workspace::open(m_folder / "w.gpkg", false); }
  std::filesystem::path file(const std::string& name, const std::string& content) const {
    writeFile(m_folder / name, content);
    return m_folder / name;
  }
  const ScratchFolder& folder() const { return m_folder; }

 private:
  ScratchFolder m_folder;
};

inline std::filesystem::path trap(const std::string& name) {
  return std::filesystem::path(LIANPIAN_SOURCE_DIR "/tests/planning/forms/data") / name;
}

inline planning::forms::Intake prepare(planning::Workspace& workspace, const std::filesystem::path& file,
                                       const std::string& period = "2011",
                                       const std::map<std::string, std::string>& columns = {}) {
  planning::SurveyAttachment options;
  options.period = period;
  options.columns = columns;
  return planning::forms::prepareIntake(workspace, file, {}, nullptr, {}, options);
}

inline planning::forms::ImportRecord import(planning::Workspace& workspace, const std::filesystem::path& file,
                                            const std::string& period = "2011") {
  return planning::forms::storeIntake(workspace, prepare(workspace, file, period));
}

inline const planning::SurveyReport& reportOf(const planning::forms::Intake& intake) {
  return intake.parts.at(0).found.report;
}

/// Of all parts and of the file.
inline int countOf(const planning::forms::Intake& intake, const std::string& kind) {
  int count = 0;
  const auto add = [&](const geo::Issues& issues) {
    for (const geo::Issue& issue : issues) count += issue.kind == kind ? 1 : 0;
  };
  add(intake.issues);
  for (const auto& part : intake.parts) add(part.found.issues);
  return count;
}

inline std::optional<planning::Figure> figureOf(const planning::forms::Intake& intake,
                                                const std::string& unit, const std::string& indicator) {
  for (const planning::Figure& figure : intake.prepared.survey.figures)
    if (figure.unit == unit && figure.indicator == indicator) return figure;
  return std::nullopt;
}

}  // namespace test

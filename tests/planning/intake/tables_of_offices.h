#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "planning/intake/intake.h"
#include "planning/summary/aggregate.h"
#include "tests/planning/shipped_data.h"
#include "tests/planning/small_workspace.h"
#include "tests/support/csv_table.h"

/// Workspaces for tables as offices write them (tests/data/tables/cases). Codes and names are real, outlines
/// are two squares made up for all.
namespace test {

using CodesAndNames = std::vector<std::pair<std::string, std::string>>;

class OfficeWorkspace {
 public:
  /// Codes that are Chinese ones get their prefectures.
  OfficeWorkspace(const CodesAndNames& units, bool gb2260) : m_gb2260(gb2260) {
    planning::Boundaries boundaries = smallBoundaries();
    boundaries.repairs.clear();
    boundaries.info.codeScheme = gb2260 ? "gb2260" : "";
    boundaries.counties.clear();
    boundaries.prefectures.clear();
    boundaries.provinces.clear();
    boundaries.coverage.codes.clear();
    for (const auto& [code, name] : units) {
      boundaries.coverage.codes.push_back(code);
      boundaries.counties.push_back({code, name, "", planning::Level::county,
                                     gb2260 ? code.substr(0, 4) + "00" : "", 1,
                                     boundaries.counties.size() < 2, ""});
    }
    if (gb2260) {
      for (const auto& [code, name] : CodesAndNames{
               {"520200", "六盘水市"}, {"520300", "遵义市"}, {"520500", "毕节市"}, {"520600", "铜仁市"}})
        boundaries.prefectures.push_back(
            {code, name, "", planning::Level::prefecture, "520000", 1, true, ""});
      boundaries.provinces.push_back({"520000", "贵州省", "", planning::Level::province, "", 1, true, ""});
    }
    planning::Workspace::create(m_folder / "w.gpkg", boundaries, false);
  }
  planning::Workspace open() const { return planning::Workspace::open(m_folder / "w.gpkg", false); }
  std::filesystem::path path() const { return m_folder / "w.gpkg"; }
  const ScratchFolder& folder() const { return m_folder; }

  planning::forms::Intake prepare(planning::Workspace& workspace, const std::filesystem::path& file,
                                  planning::SurveyAttachment options = {},
                                  const planning::Codebook* codebook = nullptr,
                                  const geo::TableReadOptions& read = {}) const {
    static const planning::CodeHistory kNone;
    return planning::forms::prepareIntake(workspace, file, read, codebook,
                                          m_gb2260 ? shipped::history() : kNone, options);
  }
  planning::forms::Intake prepareText(planning::Workspace& workspace, const std::string& name,
                                      const std::string& text, planning::SurveyAttachment options = {},
                                      const planning::Codebook* codebook = nullptr) const {
    writeFile(m_folder / name, text);
    return prepare(workspace, m_folder / name, std::move(options), codebook);
  }

 private:
  ScratchFolder m_folder;
  bool m_gb2260;
};

inline std::filesystem::path officeTable(const std::string& name) {
  return std::filesystem::path(LIANPIAN_SOURCE_DIR "/tests/data/tables/cases") / name;
}

/// Codes and names of the first two columns; rows without a code are left out.
inline CodesAndNames unitsOf(const std::string& name) {
  CodesAndNames units;
  for (const geo::Table::Row& row : geo::readTable(officeTable(name)).table.rows)
    if (row.cells.size() > 1 && row.cells[0] && row.cells[1] && row.cells[0]->find("：") == std::string::npos)
      units.emplace_back(*row.cells[0], *row.cells[1]);
  return units;
}

/// 36 counties of Guizhou.
inline CodesAndNames guizhou() { return unitsOf("foot_zh.csv"); }
/// 22 municipalities of Acre.
inline CodesAndNames acre() { return unitsOf("tot_ens.csv"); }

inline planning::SurveyAttachment ofYear(const std::string& period) {
  planning::SurveyAttachment options;
  options.period = period;
  return options;
}

/// Sum of what would be stored.
inline double stored(const planning::forms::Intake& intake, const std::string& indicator,
                     const std::string& period = "2010") {
  double sum = 0;
  for (const planning::Figure& figure : intake.prepared.survey.figures)
    if (figure.indicator == indicator && figure.period == period) sum += figure.value.value_or(0);
  return sum;
}

inline std::size_t figuresOf(const planning::forms::Intake& intake, const std::string& indicator,
                             const std::string& period = "2010") {
  std::size_t count = 0;
  for (const planning::Figure& figure : intake.prepared.survey.figures)
    if (figure.indicator == indicator && figure.period == period && figure.value) ++count;
  return count;
}

/// Sentences of a kind, of all parts and of the file.
inline std::vector<std::string> said(const planning::forms::Intake& intake, const std::string& kind) {
  std::vector<std::string> texts;
  const auto add = [&](const geo::Issues& issues) {
    for (const geo::Issue& issue : issues)
      if (issue.kind == kind) texts.push_back(issue.text);
  };
  add(intake.issues);
  for (const auto& part : intake.parts) add(part.found.issues);
  return texts;
}

using Expected = std::vector<std::pair<std::string, double>>;

/// "indicator@period unit" and value, without figures that are missing.
inline Expected storedBy(const planning::forms::Intake& intake) {
  Expected all;
  for (const planning::Figure& figure : intake.prepared.survey.figures)
    if (figure.value)
      all.emplace_back(figure.indicator + "@" + figure.period + " " + figure.unit, *figure.value);
  std::ranges::sort(all);
  return all;
}

}  // namespace test

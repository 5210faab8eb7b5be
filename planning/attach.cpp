#include "planning/attach.h"

#include "geo/message.h"
#include "planning/area_list.h"

#include <charconv>

namespace planning {
namespace {

std::vector<Unit> unitsAbove(Workspace& workspace) {
  std::vector<Unit> above = workspace.units(Level::prefecture);
  const std::vector<Unit> provinces = workspace.units(Level::province);
  above.insert(above.end(), provinces.begin(), provinces.end());
  return above;
}

/// Without what an earlier table added: that would match itself.
std::vector<Unit> boundaryCounties(Workspace& workspace) {
  std::vector<Unit> counties = workspace.units(Level::county);
  std::erase_if(counties, [](const Unit& unit) { return unit.fromTable; });
  return counties;
}

std::vector<Unit> withNotes(std::vector<Unit> units, const std::map<std::string, std::string>& notes) {
  std::vector<Unit> noted;
  for (Unit& unit : units) {
    const auto note = notes.find(unit.code);
    if (note == notes.end() || note->second == unit.note) continue;
    unit.note = note->second;
    noted.push_back(std::move(unit));
  }
  return noted;
}

void store(Workspace& workspace, const SurveyImport& survey, const std::vector<Unit>& counties,
           const Codebook* codebook, const std::string& source, const std::string& why,
           geo::Progress* progress) {
  const auto step = [progress](double done) { geo::reportStep(progress, geo::message("Storing"), done); };
  step(0);
  std::vector<Unit> units = withNotes(counties, survey.unitNotes);
  units.insert(units.end(), survey.unitsWithoutGeometry.begin(), survey.unitsWithoutGeometry.end());
  std::vector<Indicator> indicators = codebook == nullptr ? std::vector<Indicator>{} : codebook->indicators();
  indicators.insert(indicators.end(), survey.newIndicators.begin(), survey.newIndicators.end());
  geo::store::Transaction transaction(workspace.database());
  workspace.putIndicators(indicators);
  workspace.putUnits(units);
  step(0.3);
  workspace.putFigures(survey.figures, why);
  WorkspaceInfo info = workspace.info();
  info.figureSource = source;
  workspace.setInfo(info);
  step(0.9);
  transaction.commit();
}

}  // namespace

int boundaryYear(const WorkspaceInfo& info) {
  int year = 0;
  std::from_chars(info.boundaryVersion.data(), info.boundaryVersion.data() + info.boundaryVersion.size(),
                  year);
  return year;
}

SurveyImport attachSurvey(Workspace& workspace, const geo::Table& table, const Codebook* codebook,
                          const CodeHistory& history, const SurveyAttachment& options,
                          geo::Progress* progress) {
  geo::reportStep(progress, geo::message("Matching"), 0);
  const WorkspaceInfo info = workspace.info();
  const Codebook own = codebook == nullptr ? Codebook::fromIndicators(workspace.indicators()) : Codebook();
  SurveyOptions survey;
  survey.period = options.period;
  survey.codeColumn = options.codeColumn;
  survey.nameColumn = options.nameColumn;
  survey.boundaryYear = boundaryYear(info);
  survey.unknownColumns = codebook == nullptr;
  survey.gb2260 = info.codeScheme == "gb2260";

  const std::vector<Unit> counties = boundaryCounties(workspace);
  SurveyImport result = importSurvey(table, codebook == nullptr ? own : *codebook, counties,
                                     unitsAbove(workspace), history, survey);
  store(workspace, result, counties, codebook, options.source.empty() ? table.source : options.source,
        geo::message("Figures of {} from {}", options.period, table.source), progress);
  return result;
}

AttachedAreas attachAreas(Workspace& workspace, const geo::Table& list, const geo::Table& members,
                          const CodeHistory& history, const SurveyImport* survey) {
  AttachedAreas result;
  result.areas = loadAreas(list, members);
  result.issues = linkAreas(result.areas, boundaryCounties(workspace), unitsAbove(workspace), history,
                            boundaryYear(workspace.info()), survey);
  workspace.putAreas(result.areas);
  return result;
}

}  // namespace planning

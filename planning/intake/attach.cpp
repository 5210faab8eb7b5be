#include "planning/intake/attach.h"

#include "geo/report/error.h"
#include "geo/report/message.h"
#include "planning/areas/area_list.h"
#include "planning/intake/survey_columns.h"
#include "planning/survey/round.h"
#include "planning/workspace/figure_facts.h"
#include "planning/workspace/figure_sources.h"
#include "planning/workspace/revision_log.h"
#include "planning/workspace/stored_years.h"
#include "planning/workspace/workspace.h"
#include "planning/workspace/workspace_transaction.h"

#include <charconv>
#include <utility>

namespace planning {
namespace {

std::vector<Unit> unitsAbove(Workspace& workspace) {
  std::vector<Unit> above = workspace.units(Level::prefecture);
  const std::vector<Unit> provinces = workspace.units(Level::province);
  above.insert(above.end(), provinces.begin(), provinces.end());
  return above;
}

/// Without what an earlier table added: that would match itself.
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

/// The one that is given, else the workspace's own; knows which indicators are of areas.
Codebook bookFor(Workspace& workspace, const Codebook* given) {
  Codebook book = given == nullptr ? Codebook::fromIndicators(workspace.indicators()) : *given;
  for (const std::string& id : indicatorsOfAreas(workspace)) book.setOfAreas(id);
  return book;
}

}  // namespace

int boundaryYear(const WorkspaceInfo& info) {
  int year = 0;
  std::from_chars(info.boundaryVersion.data(), info.boundaryVersion.data() + info.boundaryVersion.size(),
                  year);
  return year;
}

SurveyMatcher::SurveyMatcher(Workspace& workspace, const Codebook* codebook, const CodeHistory& history)
    : m_isGiven(codebook != nullptr),
      m_codebook(bookFor(workspace, codebook)),
      m_history(history),
      m_info(workspace.info()),
      m_counties(boundaryCounties(workspace)),
      m_above(unitsAbove(workspace)),
      m_revision(lastRevision(workspace)) {}

SurveyOptions SurveyMatcher::optionsFor(const SurveyAttachment& attachment) const {
  SurveyOptions options;
  options.period = attachment.period;
  options.codeColumn = attachment.codeColumn;
  options.nameColumn = attachment.nameColumn;
  options.tableYear = attachment.codeYear;
  options.boundaryYear = boundaryYear(m_info);
  options.unknownColumns = !m_isGiven;
  options.gb2260 = m_info.codeScheme == "gb2260";
  options.columns = attachment.columns;
  options.tableUnits = attachment.tableUnits;
  options.flagColumn = attachment.flagColumn;
  options.noteColumn = attachment.noteColumn;
  options.kinds = attachment.kinds;
  options.numbers = attachment.numbers;
  options.separator = attachment.separator;
  options.keepUnmatched = attachment.keepUnmatched;
  return options;
}

KnownUnits SurveyMatcher::knownUnits() const {
  return KnownUnits(m_counties, m_above, m_history, m_info.codeScheme == "gb2260", 0);
}

SurveyPreview SurveyMatcher::preview(const geo::Table& table) const {
  const SurveyOptions options = optionsFor({});
  const KnownUnits known = knownUnits();
  TableNumbers numbers(table);
  const SurveyColumns found = guessSurveyColumns(numbers, m_codebook, known, options);
  SurveyPreview preview;
  const auto nameOf = [&](const std::optional<std::size_t>& column) {
    return column ? table.columns[*column] : std::string();
  };
  preview.codeColumn = nameOf(found.code);
  preview.nameColumn = nameOf(found.name);
  for (const auto& column : {found.province, found.prefecture, found.measure})
    if (column) preview.columnsOfRows.push_back(nameOf(column));
  for (const auto& [column, measure] : found.measures)
    if (measure != found.measure) preview.columnsOfRows.push_back(table.columns[measure]);
  for (const std::string& column : table.columns) preview.columns.emplace(column, "");
  for (const auto& column : {found.code, found.name}) preview.columns.erase(nameOf(column));
  for (const std::string& column : preview.columnsOfRows) preview.columns.erase(column);
  for (const auto& [column, indicator] : found.indicators)
    preview.columns[table.columns[column]] = indicator.id;
  preview.known = m_codebook.indicators();
  return preview;
}

PreparedSurvey SurveyMatcher::prepare(const geo::Table& table, const SurveyAttachment& attachment,
                                      geo::Progress* progress) const {
  geo::reportStep(progress, geo::message("Matching"), 0);
  PreparedSurvey prepared;
  prepared.revision = m_revision;
  prepared.counties = m_counties;
  prepared.survey = importSurvey(table, m_codebook, m_counties, m_above, m_history, optionsFor(attachment));
  geo::reportStep(progress, geo::message("Matching"), 1);
  const SurveyImport& survey = prepared.survey;
  if (m_isGiven) prepared.indicators = m_codebook.indicators();
  prepared.indicators.insert(prepared.indicators.end(), survey.newIndicators.begin(),
                             survey.newIndicators.end());
  prepared.units = withNotes(prepared.counties, survey.unitNotes);
  prepared.units.insert(prepared.units.end(), survey.unitsWithoutGeometry.begin(),
                        survey.unitsWithoutGeometry.end());
  prepared.source = attachment.source.empty() ? table.source : attachment.source;
  prepared.why = geo::message("Figures of {} from {}", attachment.period, table.source);
  return prepared;
}

SurveyPreview previewSurvey(Workspace& workspace, const geo::Table& table, const Codebook* codebook,
                            const CodeHistory& history) {
  return SurveyMatcher(workspace, codebook, history).preview(table);
}

PreparedSurvey prepareSurvey(Workspace& workspace, const geo::Table& table, const Codebook* codebook,
                             const CodeHistory& history, const SurveyAttachment& options,
                             geo::Progress* progress) {
  geo::reportStep(progress, geo::message("Matching"), 0);
  return SurveyMatcher(workspace, codebook, history).prepare(table, options, progress);
}

void storeSurvey(Workspace& workspace, const PreparedSurvey& prepared, geo::Progress* progress) {
  const std::string stage = geo::message("Storing");
  geo::reportStep(progress, stage, 0);
  WorkspaceTransaction transaction(workspace);
  if (lastRevision(workspace) != prepared.revision || boundaryCounties(workspace) != prepared.counties)
    throw geo::DataError(
        geo::message("{} was changed since the table was matched to it; nothing was stored, match it again",
                     workspace.path().string()));
  if (!prepared.indicators.empty()) workspace.putIndicators(prepared.indicators);
  geo::reportStep(progress, stage, 0.1);
  workspace.putUnits(prepared.units);
  geo::reportStep(progress, stage, 0.3);
  const std::int64_t before = lastRevision(workspace);
  survey::putFiguresByRound(workspace, prepared.survey.figures, prepared.why);
  noteFigureSource(workspace, before, prepared.source);
  WorkspaceInfo info = workspace.info();
  info.figureSource = prepared.source;
  workspace.setInfo(info);
  geo::reportStep(progress, stage, 0.9);
  transaction.commit();
  if (progress != nullptr) progress->report(stage, 1);
}

SurveyImport attachSurvey(Workspace& workspace, const geo::Table& table, const Codebook* codebook,
                          const CodeHistory& history, const SurveyAttachment& options,
                          geo::Progress* progress) {
  PreparedSurvey prepared = prepareSurvey(workspace, table, codebook, history, options, progress);
  storeSurvey(workspace, prepared, progress);
  return std::move(prepared.survey);
}

AttachedAreas attachAreas(Workspace& workspace, const geo::Table& list, const geo::Table& members,
                          const CodeHistory& history, const SurveyImport* survey) {
  AttachedAreas result;
  result.areas = loadAreas(list, members);
  std::optional<RowKeys> rows;
  if (survey != nullptr) rows.emplace(RowKeys{survey->rowKeys, survey->unitNotes});
  result.issues = linkAreas(result.areas, boundaryCounties(workspace), unitsAbove(workspace), history,
                            boundaryYear(workspace.info()), rows);
  workspace.putAreas(result.areas);
  return result;
}

}  // namespace planning

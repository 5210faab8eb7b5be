#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "geo/report/progress.h"
#include "geo/table/table.h"
#include "planning/figures/codebook.h"
#include "planning/intake/survey_columns.h"
#include "planning/intake/survey_import.h"
#include "planning/unit/area.h"
#include "planning/unit/code_history.h"
#include "planning/workspace/workspace_info.h"

namespace planning {

class Workspace;

struct SurveyAttachment {
  std::string period;
  std::string codeColumn;  ///< empty: found by content
  std::string nameColumn;
  std::string source;                            ///< of the figures, for maps; empty: the table's name
  int codeYear = 0;                              ///< of the table's codes; 0: the period's
  std::map<std::string, std::string> columns{};  ///< as SurveyOptions::columns
  std::vector<std::string> tableUnits{};         ///< as there
  std::string flagColumn{};
  std::string noteColumn{};
  std::optional<NumberStyle> numbers{};          ///< as SurveyOptions::numbers
  char separator = 0;                            ///< as there
  bool keepUnmatched = false;                    ///< as there
  std::map<std::string, IndicatorKind> kinds{};  ///< as there
  std::string indicator{};                       ///< as forms::LayoutOptions::indicator
};

/// A table that was matched to a workspace, with nothing stored yet.
struct PreparedSurvey {
  SurveyImport survey;
  std::vector<Indicator> indicators;  ///< to be stored: of the codebook that was given, and new ones
  std::vector<Unit> units;            ///< to be stored: with a row but no polygon, or with a new note
  std::string source;
  std::string why;             ///< for the revision
  std::vector<Unit> counties;  ///< that the rows were matched to
  std::int64_t revision = 0;   ///< of the workspace then
};

/// What prepareSurvey() would take the columns of a table for, for a user who is to decide.
struct SurveyPreview {
  std::string codeColumn;  ///< empty: none, or several that differ
  std::string nameColumn;
  std::vector<std::string> columnsOfRows;      ///< province, prefecture, unit of measure
  std::map<std::string, std::string> columns;  ///< the others -> indicator; empty: left out
  std::vector<Indicator> known;                ///< of the codebook
};

/// A workspace as tables are matched to it: read once for all tables of a file. Without a `codebook` the
/// workspace's own one serves and unknown number columns become indicators of their own.
class SurveyMatcher {
 public:
  /// `history` is to outlive it.
  SurveyMatcher(Workspace& workspace, const Codebook* codebook, const CodeHistory& history);

  /// Knows which indicators are of areas.
  const Codebook& codebook() const { return m_codebook; }
  /// By the codes and names of the boundaries, and of the history where it is Chinese.
  KnownUnits knownUnits() const;
  SurveyPreview preview(const geo::Table& table) const;
  /// Throws what importSurvey() throws, and Cancelled.
  PreparedSurvey prepare(const geo::Table& table, const SurveyAttachment& attachment,
                         geo::Progress* progress = nullptr) const;

 private:
  SurveyOptions optionsFor(const SurveyAttachment& attachment) const;

  bool m_isGiven;  ///< the codebook
  Codebook m_codebook;
  const CodeHistory& m_history;
  WorkspaceInfo m_info;
  std::vector<Unit> m_counties;
  std::vector<Unit> m_above;
  std::int64_t m_revision;
};

/// One table alone.
PreparedSurvey prepareSurvey(Workspace& workspace, const geo::Table& table, const Codebook* codebook,
                             const CodeHistory& history, const SurveyAttachment& options,
                             geo::Progress* progress = nullptr);

/// Stores in one transaction indicators, figures, units that have a row but no polygon, notes of units.
/// Throws DataError where the workspace is not any more the one that the survey was matched to; Cancelled.
void storeSurvey(Workspace& workspace, const PreparedSurvey& prepared, geo::Progress* progress = nullptr);

SurveyPreview previewSurvey(Workspace& workspace, const geo::Table& table, const Codebook* codebook,
                            const CodeHistory& history);

/// Both at once. Where the user stops it, the workspace is as it was.
SurveyImport attachSurvey(Workspace& workspace, const geo::Table& table, const Codebook* codebook,
                          const CodeHistory& history, const SurveyAttachment& options,
                          geo::Progress* progress = nullptr);

struct AttachedAreas {
  std::vector<Area> areas;
  geo::Issues issues;
};

/// Stores the published list with each member linked to its unit and to the row that carries its figures.
/// `survey`: the import of the baseline where it was just made; may be null.
AttachedAreas attachAreas(Workspace& workspace, const geo::Table& list, const geo::Table& members,
                          const CodeHistory& history, const SurveyImport* survey);

/// 0 where the workspace does not say.
int boundaryYear(const WorkspaceInfo& info);

}  // namespace planning

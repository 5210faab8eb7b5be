#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/gui/wizard/import_source.h"
#include "geo/report/progress.h"
#include "planning/boundary/boundary_import.h"
#include "planning/intake/intake.h"
#include "planning/summary/figure_comparison.h"

/// The work of an import, as 'lianpian new' and 'lianpian import' do it, cut where the user looks and
/// decides. Pure functions of files and choices; they take long and run on a worker's thread.
namespace app::gui {

enum class CodebookChoice {
  fitting,    ///< the workspace's own, or the one that ships where that has no indicator and the other fits
  workspace,  ///< the workspace's own; number columns that it lacks become new indicators
  shipped,
  file,
};

/// What the user has decided; what is absent is found by content.
struct ImportChoices {
  std::string layer;  ///< or sheet
  std::optional<std::string> encoding;
  std::optional<std::string> codeColumn;
  std::optional<std::string> nameColumn;
  // boundaries
  planning::BoundaryImportOptions boundaries;  ///< its `read` only where it is not above
  std::filesystem::path target;
  bool replace = false;
  // figures
  std::string period;
  int codeYear = 0;
  std::string source;  ///< sentence for maps
  CodebookChoice codebook = CodebookChoice::fitting;
  std::filesystem::path codebookFile;
  std::map<std::string, std::string> columns;  ///< column -> indicator; empty: left out
  int headerRow = 0;                           ///< 0: found
  std::optional<planning::NumberStyle> numbers;
  bool keepUnmatched = false;
};

/// What can be told of a source before anything is decided.
struct ImportPreview {
  geo::Table table;
  std::size_t records = 0;
  std::size_t files = 1;
  std::string driver;
  std::string crs;  ///< of boundaries; empty: the source has none
  std::string encodingUsed;
  std::string encodingReason;
  std::string encodingCandidates;  ///< with samples, where it is not clear: the user has to choose
  bool encodingIsOpen = false;
  std::vector<std::string> layers;  ///< or sheets; empty where there is no choice
  std::string layer;                ///< the one that is shown
  std::string codeColumn;           ///< by content; empty: none, or several that differ
  std::string nameColumn;
  planning::SurveyPreview survey;    ///< of figures
  std::vector<std::string> periods;  ///< that the table says; empty: the user has to
  bool isOneRowAUnit = true;  ///< `table` is as the file has it, or with the years taken from its heads
  CodebookChoice codebook = CodebookChoice::workspace;
  geo::Issues issues;
};

/// Rows shown of a source.
inline constexpr std::size_t kPreviewRows = 50;

/// `workspace` is the one that figures are for.
ImportPreview previewImport(const ImportSource& source, const ImportChoices& choices,
                            const std::filesystem::path& workspace, geo::Progress& progress);

/// Cleaned boundaries, ready to be stored; nothing is written.
planning::BoundaryImport tryBoundaries(const ImportSource& source, const ImportChoices& choices,
                                       geo::Progress& progress);
void storeBoundaries(const planning::BoundaryImport& imported, const ImportChoices& choices,
                     geo::Progress& progress);

/// A table matched to the workspace, and what of it the workspace has already; nothing is written.
struct FiguresTrial {
  planning::forms::Intake intake;
  std::map<std::string, std::string> unitNames;  ///< also of rows that are no unit
};
FiguresTrial tryFigures(const ImportSource& source, const ImportChoices& choices,
                        const std::filesystem::path& workspace, geo::Progress& progress);
/// Remembered as an import, which can be undone.
void storeFigures(const FiguresTrial& trial, const std::filesystem::path& workspace, geo::Progress& progress);

/// Throws geo::CrsError where the text is no coordinate reference system.
void checkCrs(const std::string& definition);

}  // namespace app::gui

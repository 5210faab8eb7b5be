#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geo/report/progress.h"
#include "geo/table/table_reader.h"
#include "planning/intake/attach.h"
#include "planning/intake/import_log.h"
#include "planning/intake/table_layout.h"
#include "planning/summary/figure_comparison.h"

namespace planning {
class Workspace;
}

namespace planning::forms {

/// A file that was read and matched, with nothing stored yet: a table with one row a unit, one with one
/// figure a row, or a data table that came back.
struct Intake {
  std::string file;  ///< its name
  std::string sha256;
  geo::TableRead read;  ///< without its rows
  TableLayout::Kind layout = TableLayout::Kind::wide;
  bool isForm = false;  ///< a data table that came back
  std::string round;
  std::string province;                        ///< name, of a form
  std::map<std::string, std::string> columns;  ///< choice of columns that was taken, given or remembered
  bool columnsRemembered = false;
  /// One for each period, or sheet of a form: what was found in it.
  struct Part {
    std::string period;
    std::string sheet;
    std::size_t figures = 0;
    SurveyImport found;  ///< without its figures
  };
  std::vector<Part> parts;
  PreparedSurvey prepared;  ///< of all parts
  FigureComparison comparison;
  geo::Issues issues;  ///< about the file as a whole
};

/// The periods of a table, as layOut() cuts it.
TableLayout layOutTable(const SurveyMatcher& matcher, geo::Table table, const SurveyAttachment& options);

/// Throws what readTable() and prepareSurvey() throw, and DataError: no period is said, tables were mixed up,
/// the figures stand beside their columns. `options.period` may be empty where the table says it.
Intake prepareIntake(Workspace& workspace, const std::filesystem::path& file,
                     const geo::TableReadOptions& read, const Codebook* codebook, const CodeHistory& history,
                     const SurveyAttachment& options, geo::Progress* progress = nullptr);

/// Stores everything in one transaction and remembers it as an import. Figures of a round go to the chains of
/// their submissions. Throws what storeSurvey() throws.
ImportRecord storeIntake(Workspace& workspace, const Intake& intake, geo::Progress* progress = nullptr);

/// The same for a table that was matched without an intake: `of` says file, sha256, period, rows and columns.
ImportRecord storeImport(Workspace& workspace, ImportRecord of, const PreparedSurvey& prepared,
                         const FigureComparison& comparison, geo::Progress* progress = nullptr);

}  // namespace planning::forms

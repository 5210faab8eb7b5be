#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "geo/table/table.h"
#include "planning/figures/codebook.h"
#include "planning/figures/figure_list.h"
#include "planning/reading/number_text.h"
#include "planning/unit/code_match.h"
#include "planning/unit/named_unit.h"
#include "planning/unit/unit.h"

namespace planning {

struct SurveyOptions {
  std::string period;      ///< "2010"
  std::string codeColumn;  ///< --code; empty: guessed by name and content
  std::string nameColumn;  ///< empty: guessed
  int tableYear = 0;       ///< year of the table's codes; 0: the period's first four digits
  int boundaryYear = 0;    ///< 0: unknown
  bool unknownColumns =
      false;            ///< number columns that the codebook lacks become indicators that are not aggregated
  bool gb2260 = false;  ///< the workspace's codes are Chinese ones: lost zeros and "110101.0" are repaired
  /// Column -> indicator, for columns that are not to be taken by their names; empty: left out. An id that
  /// the codebook lacks makes a new indicator of that id.
  std::map<std::string, std::string> columns{};
  std::vector<std::string> tableUnits{};  ///< units of measure that the title states: 单位：万人、亿元
  std::string flagColumn{};               ///< column with a Flag for the whole row
  std::string noteColumn{};
  std::map<std::string, IndicatorKind> kinds{};  ///< of columns that the codebook lacks; absent: by content
  std::optional<NumberStyle> numbers{};          ///< of all columns; absent: found for each
  char separator = 0;                            ///< of a text table; 0: none
  bool keepUnmatched = false;                    ///< rows that no unit takes become units without an outline
};

/// Figures of a column that were multiplied to be in the indicator's unit.
struct UnitConversion {
  std::string column;
  std::string indicator;
  std::string from;
  std::string to;
  double factor = 1;
  int figures = 0;
};

/// Everything that happened, for the screen and for --json.
struct SurveyReport {
  std::string codeColumn;
  std::string nameColumn;
  std::vector<std::pair<std::string, std::string>> columns;  ///< column of the table -> indicator id
  std::vector<std::string> ignoredColumns;
  std::vector<std::string> decimalCommas;  ///< columns that are written with a decimal comma
  int rows = 0;
  int rowsUsed = 0;
  int duplicateRows = 0;    ///< identical: counted once
  int conflictingRows = 0;  ///< same code, different figures: all rejected
  int thousandsSeparators = 0;
  int fullWidthDigits = 0;
  int missingMarks = 0;     ///< "—", "…" and the like
  int blanks = 0;           ///< left missing
  int zerosRecognised = 0;  ///< blanks that are zeros by the codebook's rule
  int zeroUnits = 0;        ///< in so many rows
  int textInNumbers = 0;
  int datesInNumbers = 0;
  int formulaErrors = 0;
  int formulasWithoutResult = 0;
  int remarkRows = 0;      ///< rows of no unit without a figure: notes, sub-heads, signatures
  int rowsLeftOut = 0;     ///< with figures, and of no unit; named among `unmatchedRows`
  int footnotes = 0;       ///< marks behind numbers; kept in the figures' notes
  int totalRows = 0;       ///< rows that sum others: checked, named in `issues` and not stored
  int totalsAgreeing = 0;  ///< their figures that are the sum of the rows
  int totalsDiffering = 0;
  int totalsNotChecked = 0;  ///< because a row has no figure
  std::vector<UnitConversion> conversions;
  int unitsWithFigures = 0;                     ///< boundary units with at least one figure
  std::map<std::string, int> unitsByMatch;      ///< toString(MatchKind) -> units
  std::map<std::string, int> unitsByIndicator;  ///< indicator -> boundary units with a value
  int territoryChanged = 0;
  int countsNotDivided = 0;  ///< count values left out because a row is split among units
  int mergesIncomplete = 0;  ///< values left out because a merged part has none
  std::vector<Unmatched> unmatchedRows;
  std::vector<Unmatched> unmatchedUnits;
};

/// A table of figures joined to the boundaries. Figures live under boundary units; a row that is not exactly
/// one unit also keeps its own figures under its row key, as a unit without geometry, so that totals stay
/// those of the table; but only where the history knows its code in that year (or `keepUnmatched`). Rows that
/// sum others, remarks and rows of no known unit are named and not stored. Row key: the boundary unit's code
/// where the row and the unit are one; else the row's code, with "@period" where a boundary unit has that
/// code.
struct SurveyImport {
  FigureList figures;                          ///< boundary units and row keys, derived indicators included
  std::vector<Indicator> newIndicators;        ///< of columns that the codebook lacks
  std::vector<Unit> unitsWithoutGeometry;      ///< to be stored beside the boundary units
  std::map<std::string, std::string> rowKeys;  ///< code in the table -> row key
  std::map<std::string, std::string>
      unitNotes;  ///< boundary unit -> note ("no row in 2010: counted in 542430 尼玛县")
  std::map<std::string, std::string> unitOfRow;  ///< code in the table -> boundary unit that holds it wholly
  SurveyReport report;
  geo::Issues issues;
};

/// `counties`: the units of the boundaries (also one whose geometry is empty), without the units that an
/// earlier import added; `parents`: prefectures and provinces. Throws geo::DataError: no or several code
/// columns (names them and --code), no column is an indicator, no row fits.
SurveyImport importSurvey(const geo::Table& table, const Codebook& codebook,
                          const std::vector<Unit>& counties, const std::vector<Unit>& parents,
                          const CodeHistory& history, const SurveyOptions& options);

}  // namespace planning

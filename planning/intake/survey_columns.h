#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "geo/table/table.h"
#include "planning/figures/codebook.h"
#include "planning/intake/survey_import.h"

namespace planning {

/// The unit of measure of a column, and by what its figures are multiplied.
struct UnitOfColumn {
  std::string unit;
  double factor = 1;
};

/// What the columns of a survey table are.
struct SurveyColumns {
  std::optional<std::size_t> code;
  std::optional<std::size_t> name;
  std::optional<std::size_t> province;
  std::optional<std::size_t> prefecture;
  std::optional<std::size_t> flag;  ///< says of the whole row why figures are missing or estimated
  std::optional<std::size_t> note;
  std::vector<std::pair<std::size_t, Indicator>> indicators;
  std::map<std::size_t, UnitOfColumn> units;  ///< where a column is in another unit than its indicator
  std::vector<std::pair<std::size_t, std::string>> wrongUnits;  ///< left out: unit that is not convertible
  std::vector<std::size_t> repeatedCodes;  ///< hold the same codes as `code` in every row
  std::vector<Indicator> added;            ///< of columns that the codebook lacks
  std::vector<std::size_t> ignored;
  std::vector<std::size_t> codeCandidates;  ///< where `code` is absent: none, or several that differ
  std::vector<std::string> claimedTwice;    ///< indicators of two columns; only the first has it
};

/// Codes of the boundaries and, where they are Chinese ones, of the history.
std::unordered_set<std::string> knownCodesOf(const std::vector<Unit>& counties, const CodeHistory& history,
                                             bool gb2260);

/// Like findSurveyColumns(), but what it refuses is only told.
SurveyColumns guessSurveyColumns(const geo::Table& table, const Codebook& codebook,
                                 const std::unordered_set<std::string>& knownCodes,
                                 const SurveyOptions& options);

/// `knownCodes` of boundaries and history: a column whose cells are mostly such codes is a code column.
/// Several with the same codes in every row count as the first of
/// them. Throws geo::DataError where none or several are and none is named.
SurveyColumns findSurveyColumns(const geo::Table& table, const Codebook& codebook,
                                const std::unordered_set<std::string>& knownCodes,
                                const SurveyOptions& options);

/// The indicator that a column's name is, with or without group and unit; null where it is none.
const Indicator* indicatorOfHead(const Codebook& codebook, const std::string& head);

/// Code as text: spaces gone, "110101.0" without its zero decimals, zeros lost in front put back where that
/// makes a known code. `repaired` says whether anything but spaces changed.
std::string repairCode(const std::string& text, const std::unordered_set<std::string>& knownCodes,
                       bool& repaired);

}  // namespace planning

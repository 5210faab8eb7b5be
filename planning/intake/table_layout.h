#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "geo/report/issue.h"
#include "geo/table/table.h"
#include "planning/figures/codebook.h"

namespace planning::forms {

struct LayoutOptions {
  std::string codeColumn;  ///< the user's word; empty: found
  std::string period;      ///< the user's word; of a table of several years only this one is taken
  std::string indicator;   ///< what the figures are where the table does not say
  std::map<std::string, std::string> columns{};              ///< the user's word: column -> indicator
  std::function<std::string(const geo::Table&)> findCode{};  ///< by content, asked where it matters
  /// The columns of places above the units that this column names; absent: it names none.
  std::function<std::optional<std::vector<std::size_t>>(const geo::Table&, std::size_t)> placesAbove{};
};

/// The figures of one period, one row a unit.
struct TablePiece {
  std::string period;  ///< empty: the table does not say
  geo::Table table;
};

struct TableLayout {
  enum class Kind {
    wide,           ///< one row a unit, one column an indicator
    oneFigureARow,  ///< unit, indicator, value, and perhaps period
    yearsAsHeads,   ///< income_2010, income_2015 ..., or indicator and 2010, 2015 ...
    periodsAsRows,  ///< one row a unit and year
  };
  Kind kind = Kind::wide;
  std::vector<TablePiece> pieces;   ///< in the order of the periods; never empty
  std::string codeColumn;           ///< of the pieces; empty: as the options say
  std::string nameColumn;           ///< the same where their units are named
  std::vector<std::string> unread;  ///< columns that are in none of the pieces
  geo::Issues issues;               ///< what was taken for what, and what was left out
};

/// Cuts a table into the figures of each period that it has. `codebook` is that by which its columns will be
/// read. Throws DataError: it has no figure; years stand alone above the figures and `indicator` is not said.
TableLayout layOut(geo::Table table, const Codebook& codebook, const LayoutOptions& options);

}  // namespace planning::forms

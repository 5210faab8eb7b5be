#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "geo/table/table.h"
#include "planning/figures/codebook.h"
#include "planning/intake/code_reader.h"
#include "planning/intake/number_columns.h"
#include "planning/intake/survey_import.h"
#include "planning/reading/place_name.h"
#include "planning/unit/unit.h"

namespace planning {

/// The unit of measure of a column, and by what its figures are multiplied.
struct UnitOfColumn {
  std::string unit;
  double factor = 1;
};

/// Codes of which most rows have the names of other units.
struct NameContradiction {
  std::size_t code;
  std::size_t name;
  int row;  ///< an example
  std::string written;
  std::string called;
};

/// What the columns of a survey table are.
struct SurveyColumns {
  std::optional<std::size_t> code;  ///< absent: rows are known by their names
  std::string codePrefix;           ///< before all codes of it
  std::optional<std::size_t> name;
  std::optional<std::size_t> province;
  std::optional<std::size_t> prefecture;
  std::optional<std::size_t> flag;  ///< says of the whole row why figures are missing or estimated
  std::optional<std::size_t> note;
  std::vector<std::pair<std::size_t, Indicator>> indicators;
  std::map<std::size_t, UnitOfColumn> units;    ///< where a column is in another unit than its indicator
  std::optional<std::size_t> measure;           ///< says in what the figures of each row are measured
  std::map<std::size_t, std::size_t> measures;  ///< columns of figures -> the column that says it of them
  std::vector<std::pair<std::size_t, std::string>> wrongUnits;    ///< left out: unit that is not convertible
  std::vector<std::pair<std::size_t, std::string>> unknownUnits;  ///< in a unit, and the indicator has none
  std::vector<std::size_t> repeatedCodes;  ///< hold the same codes as `code` in every row
  std::vector<Indicator> added;            ///< of columns that the codebook lacks
  std::vector<std::size_t> ignored;
  std::vector<std::size_t> codeCandidates;  ///< where `code` is absent: none, or several that differ
  std::optional<NameContradiction>
      contradiction;                      ///< where `code` is absent, or was said together with names
  std::optional<std::size_t> numbering;   ///< where `code` is absent: may only count the rows
  std::vector<std::string> claimedTwice;  ///< indicators of two columns; only the first has it
  /// Columns whose name fits several indicators, and these; left out.
  std::vector<std::pair<std::size_t, std::vector<std::string>>> ambiguous;
  std::vector<std::size_t> ofAreas;  ///< named like an indicator of areas; left out
};

/// Without a mark of a footnote at its end: "Alba*", "Alba 1)", "Alba (2)".
std::string nameWithoutMark(std::string name);

/// The codes and names by which rows can be known.
class KnownUnits {
 public:
  KnownUnits(const std::vector<Unit>& counties, const std::vector<Unit>& parents, const CodeHistory& history,
             bool gb2260, int year);
  KnownUnits(const KnownUnits&) = delete;
  KnownUnits& operator=(const KnownUnits&) = delete;

  /// Codes of the boundaries and, where they are Chinese ones, of the history.
  bool isCode(const std::string& code) const { return m_codes.contains(code); }
  /// Of the boundaries alone.
  bool isOfBoundaries(const std::string& code) const { return m_ofBoundaries.contains(code); }
  const CodeReader& codes() const { return m_reader; }

  struct Named {
    std::string code;  ///< empty: no unit, or several
    std::size_t fits = 0;
    bool isMarked = false;  ///< only nameWithoutMark() is a name
  };
  /// By name alone, or by name and place where the row says one.
  Named byName(const NamedUnit& row) const;
  bool isName(const std::string& name) const { return m_places.contains(foldName(name)); }

  enum class NameIs { ofUnit, ofAnother, ofNone };
  NameIs nameOf(const std::string& code, const std::string& name) const;
  bool isAbove(const std::string& name, Level level) const {
    const auto above = m_above.find(level);
    return above != m_above.end() && above->second.contains(foldName(name));
  }
  /// Half of the cells are names of units, or of places of a level above them.
  bool holdsNames(const geo::Table& table, std::size_t column) const;
  bool holdsPlaces(const geo::Table& table, std::size_t column, Level level) const;

 private:
  struct Place {
    std::string code;
    std::string prefecture;
    std::string province;
  };
  std::unordered_set<std::string> m_ofBoundaries;
  std::unordered_set<std::string> m_codes;
  CodeReader m_reader;
  std::unordered_map<std::string, std::vector<Place>> m_places;  ///< by folded name
  std::map<Level, std::unordered_set<std::string>> m_above;      ///< folded names
};

/// Like findSurveyColumns(), but what it refuses is only told.
SurveyColumns guessSurveyColumns(TableNumbers& numbers, const Codebook& codebook, const KnownUnits& known,
                                 const SurveyOptions& options);

/// A column whose cells are mostly codes that are known is a code column. Several with the same codes in
/// every row count as the first of them, of others that with most codes of the boundaries counts, then one
/// that is named as such. Without one, a column whose cells are mostly names of single units is enough.
/// Throws geo::DataError where none or several are and none is named.
SurveyColumns findSurveyColumns(TableNumbers& numbers, const Codebook& codebook, const KnownUnits& known,
                                const SurveyOptions& options);

/// The indicators that a column's name may be, with or without group and unit: the unit decides where it can.
std::vector<const Indicator*> indicatorsOfHead(const Codebook& codebook, const std::string& head);
/// The only one of them; null where there is none, or several.
const Indicator* indicatorOfHead(const Codebook& codebook, const std::string& head);

}  // namespace planning

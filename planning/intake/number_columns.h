#pragma once

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <vector>

#include "geo/table/table.h"
#include "planning/intake/survey_import.h"
#include "planning/reading/number_text.h"

namespace planning {

struct SurveyColumns;
class KnownUnits;

/// -999, -9999, -99999: what many programs write for no figure.
bool isNoFigureCode(double value);

/// What the cells of a column say together, however its numbers may be written.
class ColumnNumbers {
 public:
  /// Without a `style` numbers may have a decimal point or a decimal comma.
  explicit ColumnNumbers(const std::optional<NumberStyle>& style);
  void add(const std::string& cell);

  /// More numbers than other words. A few words among numbers do not make it a column of words.
  bool holdsFigures() const { return m_numbers > m_words; }
  /// No number is negative or has decimals.
  bool areWhole() const { return m_areWhole; }
  /// Or none has where each point may part thousands.
  bool mayBeWhole() const { return m_areWhole || m_areWholeOtherwise; }
  /// Besides codes for no figure, where numbers are written so.
  bool hasNegatives(const NumberStyle& style) const {
    return style == m_style ? m_isSigned : m_isSignedOtherwise;
  }

 private:
  NumberStyle m_style;
  NumberStyle m_otherStyle;
  std::size_t m_numbers = 0;
  std::size_t m_words = 0;
  bool m_areWhole = true;
  bool m_areWholeOtherwise = true;
  bool m_isSigned = false;
  bool m_isSignedOtherwise = false;
};

ColumnNumbers numbersOf(const geo::Table& table, std::size_t column,
                        const std::optional<NumberStyle>& style = {});

/// Goes through each column once, when it is first asked for.
class TableNumbers {
 public:
  /// `table` is to outlive it.
  explicit TableNumbers(const geo::Table& table, const std::optional<NumberStyle>& style = {})
      : m_table(table), m_style(style) {}

  const geo::Table& table() const { return m_table; }
  const ColumnNumbers& of(std::size_t column);

 private:
  const geo::Table& m_table;
  std::optional<NumberStyle> m_style;
  std::unordered_map<std::size_t, ColumnNumbers> m_columns;
};

/// How the numbers of each column of figures are written, in the order of `columns.indicators`. Columns with
/// a decimal comma, and counts of which points part thousands, are named in `import`. Throws geo::DataError
/// naming column, cell and options where both readings are possible.
std::vector<NumberStyle> numberStylesOf(const geo::Table& table, const SurveyColumns& columns,
                                        const KnownUnits& known, const SurveyOptions& options,
                                        SurveyImport& import);

}  // namespace planning

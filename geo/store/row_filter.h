#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "geo/table/cell.h"

namespace geo::store {

/// Why an expression cannot be used.
struct ExpressionFault {
  enum class Kind { empty, syntax, unknownColumn, unknownFunction, notAllowed, other };
  Kind kind = Kind::syntax;
  std::optional<std::size_t> at;  ///< byte in the expression where it was noticed
  std::string word;               ///< the column, function or words that it stumbled over; for `other` why

  friend bool operator==(const ExpressionFault&, const ExpressionFault&) = default;
};

/// A table in memory that is asked which rows satisfy an expression somebody typed: SQL's comparisons, and,
/// or, not, in, between, like, is null, case, arithmetic, and functions of one row (abs, round, length,
/// lower, upper, substr, instr, trim, coalesce, ifnull, nullif, iif, min, max). Nothing else runs: no
/// statement, no subquery, no other table or file. An absent cell is NULL: no comparison with it is true, nor
/// is its contrary. Column names are told apart without case; "double quotes" are for names, 'single' ones
/// for text. It is refused beyond 10,000 characters, and stopped where it makes texts of more than 64 KB or
/// takes longer than Limit::expression: either is a fault of the kind `other`.
class RowFilter {
 public:
  struct Answer {
    std::vector<std::size_t> rows;  ///< ascending
    std::optional<ExpressionFault> fault;
  };

  struct Values {
    std::vector<std::optional<double>> values;  ///< by row; absent: NULL, or a text
    std::optional<ExpressionFault> fault;
  };

  /// Throws geo::DataError where a column's name is taken twice or there are more than 1,900 columns.
  RowFilter(const std::vector<Column>& columns, const std::vector<std::vector<Cell>>& rows);
  ~RowFilter();
  RowFilter(RowFilter&&) noexcept;
  RowFilter& operator=(RowFilter&&) noexcept;

  /// Not from two threads at once.
  Answer ask(const std::string& expression) const;
  /// What an expression is in each row. Not from two threads at once.
  Values values(const std::string& expression) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace geo::store

#include "geo/store/row_filter.h"
#include "tests/fuzz/fuzz_target.h"

/// An expression that somebody typed, worked out by SQLite over a small table.
FUZZ_TARGET(row_filter) {
  static const geo::store::RowFilter filter(
      {{"code", geo::ColumnType::text}, {"a", geo::ColumnType::real}, {"b", geo::ColumnType::integer}},
      {{std::string("010101"), 1.5, std::int64_t{2}}, {std::string("x"), geo::Cell(), std::int64_t{-1}}});
  const std::string expression(bytes);
  const auto answer = filter.ask(expression);
  if (answer.fault) FUZZ_REQUIRE(answer.rows.empty());
  for (const std::size_t row : answer.rows) FUZZ_REQUIRE(row < 2);
  const auto values = filter.values(expression);
  if (!values.fault) FUZZ_REQUIRE(values.values.size() == 2);
}

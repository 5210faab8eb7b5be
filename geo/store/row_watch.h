#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "geo/store/database.h"

namespace geo::store {

/// Is told which rows a transaction changes, and what they were before: a log that no writer can forget.
class RowWatch {
 public:
  virtual ~RowWatch() = default;
  /// Before each change of a row within a transaction: its values, one a column, as they are stored; empty
  /// for a row that is new. Only the first one of a row tells what the transaction found. Must not use the
  /// database.
  virtual void touched(std::string_view table, std::int64_t row, std::span<const Value> before) = 0;
  virtual bool watches(std::string_view table) const = 0;
  /// The outermost transaction is about to be stored; may read and write. What it throws undoes the whole.
  virtual void beforeCommit() = 0;
  /// It was stored or undone.
  virtual void forget() noexcept = 0;
};

/// SHA-256 of a row's values with their kinds and lengths. Missing values at its end do not count, so that a
/// column that is added later changes no row.
std::string rowDigest(std::span<const Value> values);

}  // namespace geo::store

#pragma once

#include <cstdint>

#include "geo/report/progress.h"
#include "geo/store/database.h"

namespace geo::store {

/// A backend that can be used from several connections at the same time and be told to stop.
class WatchedDatabase : public Database {
 public:
  /// Another number than before once another connection has committed meanwhile: what was read in between may
  /// be of two states.
  virtual std::int64_t commitMark() = 0;
  /// From now on statements ask it now and then whether to stop, and throw Cancelled; null: no longer. It
  /// outlives its use. A transaction in which that happens is to be undone.
  virtual void stopBy(const Progress* progress) = 0;
};

}  // namespace geo::store

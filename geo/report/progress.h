#pragma once

#include <string_view>

namespace geo {

/// Long work reports here and asks whether to stop. Called from worker threads; an implementation must be
/// thread-safe. Where isCancelled() turns true the work throws Cancelled and leaves everything as it was.
class Progress {
 public:
  virtual ~Progress() = default;
  /// `stage` is a translated phrase; `done` runs from 0 to 1 within the stage.
  virtual void report(std::string_view stage, double done) = 0;
  virtual bool isCancelled() const { return false; }
};

/// Tells `progress`, where there is one, and throws Cancelled where the user wants the work to stop.
void reportStep(Progress* progress, std::string_view stage, double done);

/// The same within a step, for loops: throws Cancelled where the user wants the work to stop.
void throwIfCancelled(const Progress* progress);

}  // namespace geo

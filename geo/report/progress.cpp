#include "geo/report/progress.h"

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo {

void reportStep(Progress* progress, std::string_view stage, double done) {
  if (!progress) return;
  progress->report(stage, done);
  throwIfCancelled(progress);
}

void throwIfCancelled(const Progress* progress) {
  if (progress && progress->isCancelled()) throw Cancelled(message("Stopped; nothing was changed."));
}

}  // namespace geo

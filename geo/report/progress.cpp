#include "geo/progress.h"

#include "geo/error.h"
#include "geo/message.h"

namespace geo {

void reportStep(Progress* progress, std::string_view stage, double done) {
  if (!progress) return;
  progress->report(stage, done);
  if (progress->isCancelled()) throw Cancelled(message("Stopped; nothing was changed."));
}

}  // namespace geo

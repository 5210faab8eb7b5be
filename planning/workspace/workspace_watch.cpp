#include "planning/workspace/workspace_watch.h"

#include "geo/store/watched_database.h"
#include "planning/workspace/workspace.h"

namespace planning {
namespace {

geo::store::WatchedDatabase* watched(Workspace& workspace) {
  return dynamic_cast<geo::store::WatchedDatabase*>(&workspace.database());
}

}  // namespace

bool canBeWatched(Workspace& workspace) { return watched(workspace) != nullptr; }

std::int64_t commitMark(Workspace& workspace) { return watched(workspace)->commitMark(); }

void stopBy(Workspace& workspace, const geo::Progress* progress) {
  if (auto* const database = watched(workspace)) database->stopBy(progress);
}

}  // namespace planning

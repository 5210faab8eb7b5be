#pragma once

#include <string>
#include <vector>

#include "app/render/map/map_subject.h"

namespace planning {
class Workspace;
}

namespace app::render {

/// The content's indicator and period over what its areas are, over the provinces, and over all units. Empty
/// where nothing is summed: figures of whole areas, changes, no areas, packages for liaison units. Throws
/// what summarise() throws of a damaged workspace.
std::vector<GroupSum> groupSums(planning::Workspace& workspace, const MapContent& content);

}  // namespace app::render

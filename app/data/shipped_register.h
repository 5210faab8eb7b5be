#pragma once

namespace planning {
class Workspace;
}

namespace app {

/// Puts the register of the thirteen ministries that contact the eleven areas (shapefiles/liaison_*.csv) into
/// a workspace that has these areas, each row with its mark of confidence. Throws geo::DataError where an
/// area is not there.
void putShippedRegister(planning::Workspace& workspace);

}  // namespace app

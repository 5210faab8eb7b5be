#pragma once

#include <string>

namespace app::gui {

/// Opens the window on a workspace (empty: none) and returns the exit code when it is closed. With a
/// `screenshot` it is drawn into that file instead and nothing is shown. Throws geo::Error: no display, the
/// workspace cannot be opened, the file cannot be written.
int runWindow(const std::string& workspace, const std::string& screenshot);

}  // namespace app::gui

#pragma once

#include <QString>

namespace app::gui {

enum class Look { light, dark };

/// Style, palette and font of the whole program.
void installLook(Look look);
Look installedLook();
/// Of the main window, in the palette's colours.
QString windowStyleSheet();

}  // namespace app::gui

#pragma once

#include <QIcon>

namespace app::gui {

/// One of app/gui/icons by name, in the colour of the text beside it, at any size; follows light and dark.
QIcon lineIcon(const char* name);

}  // namespace app::gui

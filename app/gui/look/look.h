#pragma once

#include <QColor>
#include <QString>

#include "geo/report/issue.h"

namespace app::gui {

enum class Look { light, dark };

/// Style, palette and font of the whole program.
void installLook(Look look);
Look installedLook();
/// The one of the installed look; "#rrggbb".
QColor lookColour(const char* light, const char* dark);
/// Behind the text of a finding.
QColor issueColour(geo::Issue::Severity severity);
/// Of the main window, in the palette's colours.
QString windowStyleSheet();

}  // namespace app::gui

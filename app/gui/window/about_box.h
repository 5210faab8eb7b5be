#pragma once

class QWidget;

namespace app::gui {

/// What the program is and under which licence.
void showAbout(QWidget* window);

}  // namespace app::gui

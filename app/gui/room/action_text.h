#pragma once

#include <QString>

class QAction;

namespace app::gui {

/// Without its mnemonic: "Map &room" as "Map room", "地图室(&R)" as "地图室".
QString plainText(const QString& text);
/// The action's text, what stands beside its icon, and a tip that names its keys.
void setActionText(QAction& action, const QString& text);

}  // namespace app::gui

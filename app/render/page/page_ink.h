#pragma once

#include <QColor>

/// What titles, scales and legends are printed in.
namespace app::render {

inline const QColor kInk("#222222");
inline const QColor kQuiet("#6a6660");

}  // namespace app::render

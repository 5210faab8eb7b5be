#pragma once

namespace app::gui {

/// What legends beside a map measure alike, in pixels: the margin around, the swatch of a row, from one row
/// to the next.
inline constexpr int kLegendMargin = 12, kSwatchWidth = 26, kSwatchHeight = 14, kPitch = 20;

}  // namespace app::gui

#pragma once

namespace app::render {

/// Smaller text is hard to read on paper, finer lines break up in print. Points.
inline constexpr double kLeastText = 6, kLeastLine = 0.25;

}  // namespace app::render

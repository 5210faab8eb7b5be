#pragma once

#include <memory>

#include "app/render/frame/frame_painter.h"

namespace app::gui {

/// Lends pictures and units to be drawn into, and takes back those that nobody holds any more, from whatever
/// thread let go of them last: under a lock, so that who draws next is behind who looked last.
class FrameStock {
 public:
  using Picture = render::frame::FramePicture;

  FrameStock();

  /// With pixels of any kind and without units.
  std::shared_ptr<Picture> picture(QSize size);
  std::shared_ptr<Picture::Units> units(std::size_t pixels);

 private:
  struct Shelf;
  std::shared_ptr<Shelf> m_shelf;  ///< outlives the stock while something is lent
};

}  // namespace app::gui

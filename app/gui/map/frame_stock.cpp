#include "app/gui/map/frame_stock.h"

#include <algorithm>
#include <mutex>
#include <vector>

namespace app::gui {

struct FrameStock::Shelf {
  std::mutex mutex;
  std::vector<std::unique_ptr<Picture>> pictures;
  std::vector<std::unique_ptr<Picture::Units>> units;
};

namespace {

/// The last of those that fit; the others are of a size that is not drawn any more.
template <class Thing, class Fits>
std::unique_ptr<Thing> taken(std::mutex& mutex, std::vector<std::unique_ptr<Thing>>& things, Fits fits) {
  const std::scoped_lock lock(mutex);
  std::erase_if(things, [&](const auto& thing) { return !fits(*thing); });
  if (things.empty()) return nullptr;
  std::unique_ptr<Thing> last = std::move(things.back());
  things.pop_back();
  return last;
}

}  // namespace

FrameStock::FrameStock() : m_shelf(std::make_shared<Shelf>()) {}

std::shared_ptr<FrameStock::Picture> FrameStock::picture(QSize size) {
  auto picture = taken(m_shelf->mutex, m_shelf->pictures,
                       [size](const Picture& one) { return one.image.size() == size; });
  if (picture == nullptr) picture = std::make_unique<Picture>(size);
  picture->units = nullptr;
  return {picture.release(), [shelf = m_shelf](Picture* one) {
            std::unique_ptr<Picture> back(one);
            back->units = nullptr;  // they may go back, too: before the lock
            const std::scoped_lock lock(shelf->mutex);
            shelf->pictures.push_back(std::move(back));
          }};
}

std::shared_ptr<FrameStock::Picture::Units> FrameStock::units(std::size_t pixels) {
  auto units = taken(m_shelf->mutex, m_shelf->units,
                     [pixels](const Picture::Units& one) { return one.size() == pixels; });
  if (units == nullptr) units = std::make_unique<Picture::Units>(pixels);
  return {units.release(), [shelf = m_shelf](Picture::Units* one) {
            std::unique_ptr<Picture::Units> back(one);
            const std::scoped_lock lock(shelf->mutex);
            shelf->units.push_back(std::move(back));
          }};
}

}  // namespace app::gui

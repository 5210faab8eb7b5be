#include "app/gui/map/view_history.h"

#include <stdexcept>

namespace app::gui {
namespace {

/// The widget may have another size when one comes back.
bool showTheSame(const MapCamera& a, const MapCamera& b) {
  return a.centre == b.centre && a.unitsPerPixel == b.unitsPerPixel;
}

}  // namespace

void ViewHistory::visit(const MapCamera& camera) {
  constexpr std::size_t kMost = 200;
  if (!m_views.empty()) {
    if (showTheSame(m_views[m_at], camera)) return;
    m_views.resize(m_at + 1);
    if (m_views.size() == kMost) m_views.erase(m_views.begin());
  }
  m_views.push_back(camera);
  m_at = m_views.size() - 1;
}

const MapCamera& ViewHistory::back() {
  if (!hasBack()) throw std::logic_error("no view to go back to");
  return m_views[--m_at];
}

const MapCamera& ViewHistory::forward() {
  if (!hasForward()) throw std::logic_error("no view to go forward to");
  return m_views[++m_at];
}

}  // namespace app::gui

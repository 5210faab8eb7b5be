#pragma once

#include <vector>

#include "app/gui/map/map_camera.h"

namespace app::gui {

/// Views that were looked at, to go back and forward through, as in a browser. Plain value.
class ViewHistory {
 public:
  /// A view at which the map came to rest; what lay ahead is forgotten. The present one again changes
  /// nothing.
  void visit(const MapCamera& camera);
  bool hasBack() const { return m_at > 0; }
  bool hasForward() const { return m_at + 1 < m_views.size(); }
  /// Only where there is one (a bug else: std::logic_error).
  const MapCamera& back();
  const MapCamera& forward();
  void clear() { *this = {}; }

 private:
  std::vector<MapCamera> m_views;
  std::size_t m_at = 0;
};

}  // namespace app::gui

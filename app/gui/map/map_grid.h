#pragma once

#include <span>

#include "app/gui/map/map_pane.h"

class QGridLayout;

namespace app::gui {

/// One, two or four maps that move together. The one that was clicked last is active: what is chosen beside
/// the maps is shown there.
class MapGrid : public QWidget {
  Q_OBJECT
 public:
  static constexpr int kMostMaps = 4;
  explicit MapGrid(QWidget* parent = nullptr);

  /// 1, 2 or 4; new maps begin where the active one is, without a theme. Else std::invalid_argument.
  void setMaps(int count);
  int maps() const { return static_cast<int>(m_panes.size()); }
  MapPane& pane(int at) { return *m_panes.at(static_cast<std::size_t>(at)); }
  MapPane& active() { return pane(m_active); }
  int activeIndex() const { return m_active; }
  std::span<MapPane* const> panes() const { return m_panes; }
  /// All maps show what was asked for.
  bool isFinal() const;

 signals:
  void added(app::gui::MapPane* pane);  ///< to be given document, language, selection
  void activeChanged();
  void frameShown();

 private:
  void add();
  void arrange();
  void activate(MapPane* pane);

  QGridLayout* m_layout;
  std::vector<MapPane*> m_panes;
  int m_active = 0;
};

}  // namespace app::gui

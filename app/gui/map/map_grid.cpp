#include "app/gui/map/map_grid.h"

#include <QGridLayout>

#include <algorithm>
#include <stdexcept>

namespace app::gui {

MapGrid::MapGrid(QWidget* parent) : QWidget(parent), m_layout(new QGridLayout(this)) {
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(2);
  add();
  arrange();
}

void MapGrid::setMaps(int count) {
  if (count != 1 && count != 2 && count != kMostMaps) throw std::invalid_argument("1, 2 or 4 maps");
  if (m_active != 0 && count == 1) std::swap(m_panes.front(), m_panes[static_cast<std::size_t>(m_active)]);
  if (count == 1) m_active = 0;
  while (maps() > count) {
    m_panes.back()->deleteLater();
    m_panes.back()->hide();
    m_layout->removeWidget(m_panes.back());
    m_panes.pop_back();
  }
  m_active = std::min(m_active, count - 1);
  const int before = maps();
  while (maps() < count) add();
  arrange();
  for (int i = before; i < count; ++i) {
    emit added(&pane(i));
    pane(i).map().follow(active().map().camera());
  }
  emit activeChanged();
}

void MapGrid::add() {
  auto* const made = new MapPane;
  m_panes.push_back(made);
  connect(&made->map(), &MapWidget::activated, this, [this, made] { activate(made); });
  connect(&made->map(), &MapWidget::frameShown, this, &MapGrid::frameShown);
  connect(&made->map(), &MapWidget::cameraChanged, this, [this, made] {
    for (MapPane* const other : m_panes)
      if (other != made) other->map().follow(made->map().camera());
  });
}

void MapGrid::arrange() {
  const bool alone = maps() == 1;
  for (int i = 0; i < maps(); ++i) {
    m_layout->addWidget(m_panes[static_cast<std::size_t>(i)], i / 2, i % 2);
    pane(i).setActive(i == m_active, alone);
    pane(i).show();
  }
}

void MapGrid::activate(MapPane* pane) {
  const int at = static_cast<int>(std::ranges::find(m_panes, pane) - m_panes.begin());
  if (at == m_active || at == maps()) return;
  m_active = at;
  arrange();
  emit activeChanged();
}

bool MapGrid::isFinal() const {
  return std::ranges::all_of(m_panes, [](MapPane* pane) { return pane->map().isFinal(); });
}

}  // namespace app::gui

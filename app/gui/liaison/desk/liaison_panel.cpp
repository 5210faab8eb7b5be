#include "app/gui/liaison/desk/liaison_panel.h"

#include <utility>

namespace app::gui {

LiaisonPanel::LiaisonPanel(LiaisonDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk) {}

void LiaisonPanel::setView(const LiaisonView& view) {
  m_view = view;
  if (std::exchange(m_language, view.language) != view.language) retranslate();
  m_isStale = !isVisible() && view.snapshot != nullptr;  // what was shown goes at once
  if (!m_isStale) fill();
}

void LiaisonPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (std::exchange(m_isStale, false)) fill();
}

}  // namespace app::gui

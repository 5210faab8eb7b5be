#include "app/gui/room/desk_room.h"

#include "app/gui/model/workspace_worker.h"

#include <utility>

namespace app::gui {

DeskRoom::DeskRoom(MessageBar& messages, QWidget* parent) : Room(parent), m_messages(messages) {}

void DeskRoom::takeWorkspace(const OpenedWorkspace& opened) {
  m_isStale = opened.document != nullptr;
  if (isVisible()) loadWhenStale();
}

void DeskRoom::showEvent(QShowEvent* event) {
  Room::showEvent(event);
  loadWhenStale();
}

void DeskRoom::loadWhenStale() {
  if (std::exchange(m_isStale, false)) load();
}

void DeskRoom::tellDone(const QString& sentence) {
  if (!m_problem.isEmpty() && m_messages.sentence() == m_problem) m_messages.show({});
  m_problem.clear();
  emit said(sentence);
}

void DeskRoom::tellFailed(const QString& sentence) {
  m_problem = sentence;
  m_messages.show(sentence);
}

}  // namespace app::gui

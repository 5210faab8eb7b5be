#include "app/gui/window/room_stack.h"

#include <QAction>
#include <QActionGroup>

#include <algorithm>
#include <utility>

#include "app/gui/map/map_widget.h"
#include "app/gui/room/action_text.h"

namespace app::gui {

RoomStack::RoomStack(Rooms rooms, QWidget* parent) : QStackedWidget(parent), m_group(new QActionGroup(this)) {
  for (std::unique_ptr<Room>& room : rooms) add(std::move(room));
  m_switches.front()->setChecked(true);
}

RoomStack::~RoomStack() {
  for (Room* const one : m_rooms) one->disconnect(this);
  for (Room* const one : m_rooms) delete one;
}

void RoomStack::add(std::unique_ptr<Room> made) {
  constexpr int kKeys = 9;
  Room& room = *made.release();
  addWidget(&room);
  m_rooms.push_back(&room);
  auto* const action = new QAction(room.icon(), QString(), this);
  action->setObjectName(room.id());
  action->setCheckable(true);
  m_lastKey = std::max(m_lastKey + 1, room.leastKey());
  if (m_lastKey <= kKeys) action->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(m_lastKey)));
  m_group->addAction(action);
  m_switches.push_back(action);
  connect(action, &QAction::triggered, this, [this, &room] { enter(room); });
  connectRoom(room);
}

void RoomStack::connectRoom(Room& room) {
  connect(&room, &Room::settled, this, &RoomStack::settled);
  connect(&room, &Room::changed, this, &RoomStack::changed);
  connect(&room, &Room::said, this, &RoomStack::said);
  connect(&room, &Room::cameraChanged, this, &RoomStack::cameraChanged);
  connect(&room, &Room::pointedAt, this, &RoomStack::pointedAt);
  connect(&room, &Room::wantsToBeSeen, this, [this, &room] { switchTo(room).trigger(); });
  connect(&room, &Room::figuresChanged, this, [this, &room] {
    for (Room* const other : m_rooms)
      if (other != &room) other->reloadFigures();
  });
}

void RoomStack::enter(Room& room) {
  setCurrentWidget(&room);
  emit roomShown();
}

QAction& RoomStack::switchTo(const Room& room) const {
  const auto at = std::ranges::find(m_rooms, &room) - m_rooms.begin();
  return *m_switches.at(static_cast<std::size_t>(at));
}

MapWidget& RoomStack::map() const {
  if (MapWidget* const map = shown().activeMap(); map != nullptr) return *map;
  const auto other = std::ranges::find_if(m_rooms, [](Room* one) { return one->activeMap() != nullptr; });
  return *(*other)->activeMap();
}

bool RoomStack::isSettled() const {
  return std::ranges::all_of(m_rooms, [](const Room* one) { return one->isSettled(); });
}

bool RoomStack::isDirty() const {
  return std::ranges::any_of(m_rooms, [](const Room* one) { return one->isDirty(); });
}

bool RoomStack::mayLeave() {
  return std::ranges::all_of(m_rooms, [](Room* one) { return one->mayLeave(); });
}

void RoomStack::keepEdits() {
  for (Room* const one : m_rooms) one->keepEdits();
}

void RoomStack::takeWorkspace(const OpenedWorkspace& opened) {
  for (Room* const one : m_rooms) one->takeWorkspace(opened);
}

void RoomStack::setLanguage(const std::string& language) {
  for (std::size_t i = 0; i < m_rooms.size(); ++i) {
    m_rooms[i]->setLanguage(language);
    setActionText(*m_switches[i], m_rooms[i]->title());
  }
}

void RoomStack::setTool(MapTool tool) {
  for (Room* const one : m_rooms) one->setTool(tool);
}

void RoomStack::setWritable(bool isWritable) {
  for (Room* const one : m_rooms) one->setWritable(isWritable);
}

void RoomStack::showIndicator(const planning::Indicator& indicator) {
  for (Room* const one : m_rooms) one->showIndicator(indicator);
}

}  // namespace app::gui

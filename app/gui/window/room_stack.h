#pragma once

#include <QStackedWidget>

#include <stdexcept>
#include <vector>

#include "app/gui/room/room.h"

class QActionGroup;

namespace app::gui {

/// The rooms of a window, one of them shown, each with the action that shows it. What the window tells goes
/// to every room; what a room tells comes out of here.
class RoomStack : public QStackedWidget {
  Q_OBJECT
 public:
  /// The first one is shown; Ctrl+1 to Ctrl+9 show those that have such a key (Room::leastKey()).
  explicit RoomStack(Rooms rooms, QWidget* parent = nullptr);
  /// What rooms say as they go reaches nobody.
  ~RoomStack() override;

  const std::vector<Room*>& rooms() const { return m_rooms; }
  Room& shown() const { return *m_rooms[static_cast<std::size_t>(currentIndex())]; }
  /// @throws std::out_of_range where no room is of this kind.
  template <class Kind>
  Kind& room() const {
    for (Room* const one : m_rooms)
      if (auto* const found = dynamic_cast<Kind*>(one); found != nullptr) return *found;
    throw std::out_of_range("the window has no such room");
  }
  /// Actions that show the rooms, in their order.
  const std::vector<QAction*>& switches() const { return m_switches; }
  QAction& switchTo(const Room& room) const;
  /// Of the room that is shown; where that has none, of the first one that has.
  MapWidget& map() const;

  bool isSettled() const;
  bool isDirty() const;
  /// Every room is asked, until one wants to stay.
  bool mayLeave();
  void keepEdits();

  void takeWorkspace(const OpenedWorkspace& opened);
  void setLanguage(const std::string& language);
  void setTool(MapTool tool);
  void setWritable(bool isWritable);
  void showIndicator(const planning::Indicator& indicator);

 signals:
  void roomShown();
  void settled();
  void changed();
  void said(const QString& sentence);
  void cameraChanged();
  void pointedAt(std::optional<geo::Point> degrees);

 private:
  void add(std::unique_ptr<Room> made);
  void enter(Room& room);
  void connectRoom(Room& room);

  std::vector<Room*> m_rooms;
  std::vector<QAction*> m_switches;
  QActionGroup* m_group;
  int m_lastKey = 0;
};

}  // namespace app::gui

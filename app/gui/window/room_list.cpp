#include "app/gui/window/room_list.h"

#include "app/gui/explore/map_room.h"
#include "app/gui/liaison/liaison_room.h"
#include "app/gui/plan/plan_room.h"
#include "app/gui/print/print_room.h"
#include "app/gui/survey/survey_room.h"

namespace app::gui {

Rooms makeRooms(const RoomContext& context) {
  const auto& [session, worker, messages] = context;
  Rooms rooms;
  rooms.push_back(std::make_unique<MapRoom>(session, worker, messages));
  rooms.push_back(std::make_unique<SurveyRoom>(session, worker, messages));
  rooms.push_back(std::make_unique<PlanRoom>(session, worker, messages));
  rooms.push_back(std::make_unique<PrintRoom>(session, worker, messages));
  rooms.push_back(std::make_unique<LiaisonRoom>(session, worker, messages));
  return rooms;
}

}  // namespace app::gui

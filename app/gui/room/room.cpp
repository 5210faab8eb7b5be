#include "app/gui/room/room.h"

#include <QEventLoop>

#include "app/gui/map/map_widget.h"
#include "app/gui/room/action_text.h"
#include "app/gui/room/leaving.h"

namespace app::gui {

void Room::setTool(MapTool tool) {
  if (MapWidget* const map = activeMap(); map != nullptr) map->setTool(tool);
}

void Room::setWritable(bool isWritable) {
  if (isWritable == m_isWritable) return;
  m_isWritable = isWritable;
  writableChanged();
}

bool Room::mayLeave() {
  if (!isDirty()) return true;
  switch (askBeforeLeaving(this, tr("Save the edits in “%1”?").arg(plainText(title())))) {
    case Leaving::stay:
      return false;
    case Leaving::giveUp:
      giveUpEdits();
      return true;
    case Leaving::save:
      break;
  }
  bool isEnded = false;
  QEventLoop loop;
  connect(this, &Room::saveEnded, &loop, [&] {
    isEnded = true;
    loop.quit();
  });
  save();
  if (!isEnded) loop.exec(QEventLoop::ExcludeUserInputEvents);
  return !isDirty();
}

}  // namespace app::gui

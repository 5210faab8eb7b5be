#include "app/gui/room/room.h"

#include <QEventLoop>

#include "app/gui/map/map_widget.h"
#include "app/gui/room/action_text.h"
#include "app/gui/room/unsaved_question.h"

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
  switch (askAboutUnsaved(this, tr("Save the edits in “%1”?").arg(plainText(title())))) {
    case UnsavedAnswer::stay:
      return false;
    case UnsavedAnswer::giveUp:
      giveUpEdits();
      return true;
    case UnsavedAnswer::save:
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

#pragma once

#include "app/gui/room/message_bar.h"
#include "app/gui/room/room.h"

#include <QString>

namespace app::gui {

/// A room whose desk reads the workspace when it is seen for the first time, and tells what it did and what
/// failed.
class DeskRoom : public Room {
  Q_OBJECT
 public:
  void takeWorkspace(const OpenedWorkspace& opened) override;

 protected:
  DeskRoom(MessageBar& messages, QWidget* parent);
  void showEvent(QShowEvent* event) override;

  /// Once for each workspace.
  virtual void load() = 0;
  /// The workspace is not read yet.
  bool isStale() const { return m_isStale; }
  MessageBar& messages() const { return m_messages; }
  /// What failed before it is not shown any longer.
  void tellDone(const QString& sentence);
  void tellFailed(const QString& sentence);

 private:
  void loadWhenStale();

  MessageBar& m_messages;
  QString m_problem;  ///< told last
  bool m_isStale = false;
};

}  // namespace app::gui

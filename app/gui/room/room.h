#pragma once

#include <QIcon>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "geo/plane/point.h"

class QAction;
class QUndoStack;

namespace planning {
struct Indicator;
}

namespace app::gui {

class MapSession;
class MapWidget;
class MessageBar;
class WorkspaceWorker;
enum class MapTool;
struct OpenedWorkspace;

/// The menus of the window, in their order.
enum class MenuId { file, edit, view, window, language, help, count };

/// An action as it stands in a menu; with an icon, in the tool bar, too.
struct MenuEntry {
  QAction* action;
  MenuId menu;
  bool separatorBefore = false;
};

/// A room as the window knows it. The window lists it in its menus, shows one at a time, and hands every one
/// what is opened, the language and the tool. A room keeps its own actions; what it edits beside the settings
/// of the session it undoes, saves and asks for itself.
class Room : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;

  /// The same in every language.
  virtual QString id() const = 0;
  /// As the menu has it, with its mnemonic, in the language that is installed.
  virtual QString title() const = 0;
  virtual QIcon icon() const = 0;
  /// Its key, Ctrl and a number, is the next one behind that of the room before, from this number on: numbers
  /// that are left out are for rooms to come.
  virtual int leastKey() const { return 1; }
  /// Its own actions. Asked once; they stand in the menus whether the room is shown or not.
  virtual std::vector<MenuEntry> entries() const { return {}; }
  /// Where views, zoom and what was found are shown; null: this room has no map.
  virtual MapWidget* activeMap() { return nullptr; }
  /// Of what is edited here.
  virtual QUndoStack& undoStack() = 0;

  /// Nothing is waited for here; also while the room is not seen.
  virtual bool isSettled() const = 0;
  /// Edits of its own are not saved. Those of the session are the window's to save.
  virtual bool isDirty() const { return false; }
  /// At once or later: ends with saveEnded(). Failed where the room is dirty still.
  virtual void save() { emit saveEnded(); }
  /// Before another workspace is opened, or the window goes. Asks where edits would be lost; false: the user
  /// wants to stay, or they could not be saved.
  virtual bool mayLeave();
  /// Without a question, where that can be: unsaved edits are kept beside the workspace at once.
  virtual void keepEdits() {}

  /// After the session started with it.
  virtual void takeWorkspace(const OpenedWorkspace& opened) = 0;
  /// "zh" or "en"; its translator is installed already.
  virtual void setLanguage(const std::string& language) = 0;
  virtual void setTool(MapTool tool);
  /// Figures were changed in another room: what is shown of them is read again.
  virtual void reloadFigures() {}
  /// Found by the search; for rooms whose map shows one.
  virtual void showIndicator(const planning::Indicator& /*indicator*/) {}

  /// Not while the workspace can only be read, or another one is being opened.
  void setWritable(bool isWritable);
  bool isWritable() const { return m_isWritable; }

 signals:
  void settled();
  void changed();                      ///< what can be undone, saved or gone back to may have changed
  void wantsToBeSeen();                ///< what was asked of it is done here
  void saveEnded();                    ///< also where something else ended
  void said(const QString& sentence);  ///< what was done
  void cameraChanged();
  void pointedAt(std::optional<geo::Point> degrees);  ///< on WGS 84
  void figuresChanged();                              ///< those that are stored

 protected:
  /// Controls that write follow isWritable().
  virtual void writableChanged() {}
  /// Unsaved edits are not wanted any more; what is kept of them elsewhere goes as well.
  virtual void giveUpEdits() {}

 private:
  bool m_isWritable = true;
};

/// What all rooms work with; outlives them.
struct RoomContext {
  MapSession& session;
  WorkspaceWorker& worker;
  MessageBar& messages;
};

using Rooms = std::vector<std::unique_ptr<Room>>;
/// In the order of their keys; one at least has a map.
using RoomMaker = std::function<Rooms(const RoomContext&)>;

}  // namespace app::gui

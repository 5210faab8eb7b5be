#include "app/gui/window/window_actions.h"

#include "app/gui/look/icons.h"
#include "app/gui/map/map_widget.h"
#include "app/gui/room/action_text.h"
#include "app/gui/window/room_stack.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

namespace app::gui {
namespace {

struct WindowActionRow {
  ActionId id;
  MenuId menu;
  const char* text;
  QKeySequence keys;
  const char* icon = nullptr;  ///< shown in the tool bar, too
  const char* group = nullptr;
  bool separatorBefore = false;
  bool isAfterRooms = false;  ///< what the rooms have in this menu comes before it
};

/// In the order of the menus.
const std::vector<WindowActionRow>& windowActionRows() {
  using enum ActionId;
  static const std::vector<WindowActionRow> table = {
      {open, MenuId::file, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Open workspace…"),
       QKeySequence::Open, "open"},
      {importFiles, MenuId::file,
       QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Import boundaries or figures…"), QKeySequence("Ctrl+I"),
       "import"},
      {save, MenuId::file, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Save"), QKeySequence::Save, "save",
       nullptr, true},
      {quit, MenuId::file, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Quit"), QKeySequence::Quit, nullptr,
       nullptr, true, true},
      {undo, MenuId::edit, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Undo"), QKeySequence::Undo, "undo"},
      {redo, MenuId::edit, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Redo"), QKeySequence::Redo, "redo"},
      {search, MenuId::edit, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Find…"), QKeySequence("Ctrl+K"),
       "search", nullptr, true},
      {selectNone, MenuId::edit, QT_TRANSLATE_NOOP("app::gui::WindowActions", "Select &nothing"),
       QKeySequence("Ctrl+Shift+A"), nullptr, nullptr, true, true},
      {keepSelection, MenuId::edit, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Keep the selection as…"),
       QKeySequence("Ctrl+Shift+K")},
      {pan, MenuId::view, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Move the map"), QKeySequence("F2"),
       "pan", "tool", true, true},
      {select, MenuId::view, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Select counties"),
       QKeySequence("F3"), "select", "tool"},
      {zoomBox, MenuId::view, QT_TRANSLATE_NOOP("app::gui::WindowActions", "Zoom to a &box"),
       QKeySequence("F4"), "zoom-box", "tool"},
      {whole, MenuId::view, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Whole map"),
       QKeySequence("Ctrl+0"), "whole", nullptr, true},
      {zoomIn, MenuId::view, QT_TRANSLATE_NOOP("app::gui::WindowActions", "Zoom &in"), QKeySequence::ZoomIn},
      {zoomOut, MenuId::view, QT_TRANSLATE_NOOP("app::gui::WindowActions", "Zoom &out"),
       QKeySequence::ZoomOut},
      {back, MenuId::view, QT_TRANSLATE_NOOP("app::gui::WindowActions", "Last view"),
       QKeySequence("Alt+Left"), "back"},
      {forward, MenuId::view, QT_TRANSLATE_NOOP("app::gui::WindowActions", "Next view"),
       QKeySequence("Alt+Right"), "forward"},
      {addBookmark, MenuId::view, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Keep this view as…"),
       QKeySequence("Ctrl+D"), "bookmark"},
      {light,
       MenuId::window,
       QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Light"),
       {},
       nullptr,
       "look",
       true,
       true},
      {dark, MenuId::window, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Dark"), {}, nullptr, "look"},
      {chinese, MenuId::language, "中文", {}, nullptr, "language"},
      {english, MenuId::language, "English", {}, nullptr, "language"},
      {about, MenuId::help, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&About Lianpian"), {}},
  };
  return table;
}

constexpr std::array kMenuTitles = {QT_TRANSLATE_NOOP("app::gui::WindowActions", "&File"),
                                    QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Edit"),
                                    QT_TRANSLATE_NOOP("app::gui::WindowActions", "&View"),
                                    QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Window"),
                                    QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Language"),
                                    QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Help")};

/// The actions that show the rooms, then what the rooms have themselves.
std::vector<MenuEntry> entriesOf(const RoomStack& rooms) {
  std::vector<MenuEntry> entries;
  for (QAction* const one : rooms.switches()) entries.push_back({one, MenuId::view});
  for (const Room* const room : rooms.rooms())
    for (const MenuEntry& entry : room->entries()) entries.push_back(entry);
  return entries;
}

}  // namespace

WindowActions::WindowActions(QWidget* window)
    : QObject(window),
      m_recent(new QMenu(window)),
      m_bookmarks(new QMenu(window)),
      m_selections(new QMenu(window)) {
  std::map<QString, QActionGroup*> groups;
  for (const WindowActionRow& row : windowActionRows()) {
    auto* const made = new QAction(window);
    made->setShortcut(row.keys);
    if (row.icon != nullptr) made->setIcon(lineIcon(row.icon));
    made->setCheckable(row.group != nullptr);
    if (const QString group(row.group); !group.isEmpty()) {
      QActionGroup*& one = groups[group];
      if (one == nullptr) one = new QActionGroup(this);
      one->addAction(made);
    }
    m_actions[static_cast<std::size_t>(row.id)] = made;
  }
}

QMenu* WindowActions::submenuAfter(const QAction& action) {
  if (&action == &(*this)[ActionId::open]) return m_recent;
  if (&action == &(*this)[ActionId::keepSelection]) return m_selections;
  return &action == &(*this)[ActionId::addBookmark] ? m_bookmarks : nullptr;
}

std::vector<MenuEntry> WindowActions::inOrder(const RoomStack& rooms) {
  const std::vector<MenuEntry> theirs = entriesOf(rooms);
  std::vector<MenuEntry> all;
  for (std::size_t i = 0; i < m_menus.size(); ++i) {
    const auto menu = static_cast<MenuId>(i);
    bool areIn = false;
    const auto addTheirs = [&] {
      if (!std::exchange(areIn, true))
        std::ranges::copy_if(theirs, std::back_inserter(all),
                             [menu](const MenuEntry& one) { return one.menu == menu; });
    };
    for (const WindowActionRow& row : windowActionRows()) {
      if (row.menu != menu) continue;
      if (row.isAfterRooms) addTheirs();
      all.push_back({&(*this)[row.id], menu, row.separatorBefore});
    }
    addTheirs();
  }
  return all;
}

void WindowActions::fill(QMenuBar& menus, QToolBar& bar, const RoomStack& rooms) {
  for (QMenu*& menu : m_menus) menu = menus.addMenu(QString());
  MenuId last = MenuId::file;
  for (const MenuEntry& entry : inOrder(rooms)) {
    QMenu& in = *m_menus[static_cast<std::size_t>(entry.menu)];
    if (entry.separatorBefore && !in.isEmpty()) in.addSeparator();
    in.addAction(entry.action);
    if (QMenu* const below = submenuAfter(*entry.action); below != nullptr) in.addMenu(below);
    m_all << entry.action;
    if (entry.action->icon().isNull()) continue;
    if (entry.menu != last || (entry.separatorBefore && !bar.actions().isEmpty())) bar.addSeparator();
    last = entry.menu;
    bar.addAction(entry.action);
  }
  for (QAction* const one : rooms.switches())
    if (auto* const button = qobject_cast<QToolButton*>(bar.widgetForAction(one)); button != nullptr)
      button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void WindowActions::enable(const WindowState& state) {
  using enum ActionId;
  WindowActions& actions = *this;
  const bool hasMap = state.map != nullptr;
  actions[importFiles].setEnabled(!state.isOpening);
  actions[save].setEnabled(state.isOpen && state.maySave);
  actions[undo].setEnabled(!state.isOpening && state.steps.canUndo());
  actions[redo].setEnabled(!state.isOpening && state.steps.canRedo());
  actions[back].setEnabled(hasMap && state.map->history().hasBack());
  actions[forward].setEnabled(hasMap && state.map->history().hasForward());
  for (const ActionId id : {selectNone, keepSelection}) actions[id].setEnabled(state.isAnySelected);
  for (const ActionId id : {addBookmark, whole, zoomIn, zoomOut})
    actions[id].setEnabled(state.isOpen && hasMap);
}

void WindowActions::retranslate() {
  for (const WindowActionRow& row : windowActionRows()) {
    const bool ownName = row.menu == MenuId::language;  // a language is called as it calls itself
    setActionText((*this)[row.id], ownName ? QString::fromUtf8(row.text) : tr(row.text));
  }
  for (std::size_t i = 0; i < m_menus.size(); ++i)
    if (m_menus[i] != nullptr) m_menus[i]->setTitle(tr(kMenuTitles[i]));
  m_recent->setTitle(tr("Open a &recent workspace"));
  m_bookmarks->setTitle(tr("Kept &views"));
  m_selections->setTitle(tr("Kept &selections"));
}

}  // namespace app::gui

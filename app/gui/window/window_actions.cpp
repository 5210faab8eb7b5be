#include "app/gui/window/window_actions.h"

#include "app/gui/look/icons.h"

#include <QActionGroup>
#include <QMenuBar>
#include <QToolBar>

#include <map>
#include <vector>

namespace app::gui {
namespace {

struct Row {
  ActionId id;
  MenuId menu;
  const char* text;
  QKeySequence keys;
  const char* icon = nullptr;  ///< shown in the tool bar, too
  const char* group = nullptr;
  bool separatorBefore = false;
};

/// In the order of the menus.
const std::vector<Row>& rows() {
  using enum ActionId;
  static const std::vector<Row> table = {
      {open, MenuId::file, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Open workspace…"),
       QKeySequence::Open, "open"},
      {importFiles, MenuId::file,
       QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Import boundaries or figures…"), QKeySequence("Ctrl+I"),
       "import"},
      {save, MenuId::file, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Save"), QKeySequence::Save, "save",
       nullptr, true},
      {exportSelection, MenuId::file, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Export the selection…"),
       QKeySequence("Ctrl+E"), "export"},
      {copyMap, MenuId::file, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Copy the map as a picture"),
       QKeySequence("Ctrl+Shift+C"), "copy"},
      {quit, MenuId::file, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Quit"), QKeySequence::Quit, nullptr,
       nullptr, true},
      {undo, MenuId::edit, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Undo"), QKeySequence::Undo, "undo"},
      {redo, MenuId::edit, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Redo"), QKeySequence::Redo, "redo"},
      {search, MenuId::edit, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Find…"), QKeySequence("Ctrl+K"),
       "search", nullptr, true},
      {selectNone, MenuId::edit, QT_TRANSLATE_NOOP("app::gui::WindowActions", "Select &nothing"),
       QKeySequence("Ctrl+Shift+A"), nullptr, nullptr, true},
      {keepSelection, MenuId::edit, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Keep the selection as…"),
       QKeySequence("Ctrl+Shift+K")},
      {mapRoom, MenuId::view, QT_TRANSLATE_NOOP("app::gui::WindowActions", "Map &room"),
       QKeySequence("Ctrl+1"), "map-room", "rooms"},
      {surveyRoom, MenuId::view, QT_TRANSLATE_NOOP("app::gui::WindowActions", "S&urvey room"),
       QKeySequence("Ctrl+2"), "survey-room", "rooms"},
      {planRoom, MenuId::view, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Plan room"),
       QKeySequence("Ctrl+3"), "plan-room", "rooms"},
      {pan, MenuId::view, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Move the map"), QKeySequence("F2"),
       "pan", "tool", true},
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
      {oneMap, MenuId::maps, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&One map"), QKeySequence("Alt+1"),
       "one-map", "maps"},
      {twoMaps, MenuId::maps, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Two maps"),
       QKeySequence("Alt+2"), "two-maps", "maps"},
      {fourMaps, MenuId::maps, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Four maps"),
       QKeySequence("Alt+4"), "four-maps", "maps"},
      {details, MenuId::maps, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Details at the right"),
       QKeySequence("F8"), "details", "", true},
      {figures, MenuId::maps, QT_TRANSLATE_NOOP("app::gui::WindowActions", "Table and &charts below"),
       QKeySequence("F9"), "table", ""},
      {light,
       MenuId::maps,
       QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Light"),
       {},
       nullptr,
       "look",
       true},
      {dark, MenuId::maps, QT_TRANSLATE_NOOP("app::gui::WindowActions", "&Dark"), {}, nullptr, "look"},
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

}  // namespace

WindowActions::WindowActions(QWidget* window)
    : QObject(window),
      m_recent(new QMenu(window)),
      m_bookmarks(new QMenu(window)),
      m_selections(new QMenu(window)) {
  std::map<QString, QActionGroup*> groups;
  for (const Row& row : rows()) {
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

void WindowActions::fill(QMenuBar& menus, QToolBar& bar) {
  for (QMenu*& menu : m_menus) menu = menus.addMenu(QString());
  MenuId last = MenuId::file;
  for (const Row& row : rows()) {
    QMenu& in = menu(row.menu);
    if (row.separatorBefore) in.addSeparator();
    in.addAction(&(*this)[row.id]);
    if (row.id == ActionId::open) in.addMenu(m_recent);
    if (row.id == ActionId::keepSelection) in.addMenu(m_selections);
    if (row.id == ActionId::addBookmark) in.addMenu(m_bookmarks);
    if (row.icon == nullptr) continue;
    if (row.menu != last || (row.separatorBefore && !bar.actions().isEmpty())) bar.addSeparator();
    last = row.menu;
    bar.addAction(&(*this)[row.id]);
  }
}

void WindowActions::retranslate() {
  for (const Row& row : rows()) {
    QAction& action = (*this)[row.id];
    const bool ownName = row.menu == MenuId::language;  // a language is called as it calls itself
    action.setText(ownName ? QString::fromUtf8(row.text) : tr(row.text));
    QString plain = action.text();
    if (const auto mnemonic = plain.indexOf(QStringLiteral("(&")); mnemonic > 0) plain.truncate(mnemonic);
    action.setIconText(plain.remove('&'));
    QString tip = action.text().remove('&').remove(QStringLiteral("…"));
    if (!row.keys.isEmpty()) tip += QStringLiteral(" (%1)").arg(row.keys.toString(QKeySequence::NativeText));
    action.setToolTip(tip);
  }
  for (std::size_t i = 0; i < m_menus.size(); ++i)
    if (m_menus[i] != nullptr) m_menus[i]->setTitle(tr(kMenuTitles[i]));
  m_recent->setTitle(tr("Open a &recent workspace"));
  m_bookmarks->setTitle(tr("Kept &views"));
  m_selections->setTitle(tr("Kept &selections"));
}

}  // namespace app::gui

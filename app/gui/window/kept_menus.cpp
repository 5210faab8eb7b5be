#include "app/gui/window/kept_menus.h"

#include <QInputDialog>
#include <QLineEdit>

#include <algorithm>

namespace app::gui {
namespace {

template <class Entries>
QStringList namesOf(const Entries& entries) {
  QStringList names;
  for (const auto& one : entries) names << QString::fromStdString(one.name);
  return names;
}

QString freeName(const QStringList& taken, const QString& wanted) {
  QString name = wanted;
  for (int i = 2; taken.contains(name); ++i) name = QStringLiteral("%1 %2").arg(wanted).arg(i);
  return name;
}

template <class Entries>
void eraseNamed(Entries& entries, const QString& name) {
  std::erase_if(entries, [&](const auto& one) { return one.name == name.toStdString(); });
}

}  // namespace

KeptMenus::KeptMenus(MapSession& session, WindowActions& actions, std::function<MapWidget&()> map,
                     QWidget* window)
    : QObject(window), m_session(session), m_actions(actions), m_map(std::move(map)), m_window(window) {}

QString KeptMenus::askName(const QString& title, const QString& wanted) const {
  bool kept = false;
  const QString name =
      QInputDialog::getText(m_window, title, tr("Name"), QLineEdit::Normal, wanted, &kept).trimmed();
  return kept ? name : QString();
}

QString KeptMenus::askWhich(const QString& title, const QStringList& names) const {
  bool chosen = false;
  const QString name = QInputDialog::getItem(m_window, title, tr("Name"), names, 0, false, &chosen);
  return chosen ? name : QString();
}

template <class Entries>
bool KeptMenus::rename(Entries& entries, const QString& title) const {
  QStringList names = namesOf(entries);
  const QString old = askWhich(title, names);
  if (old.isEmpty()) return false;
  const QString name = askName(title, old);
  if (name.isEmpty() || name == old) return false;
  names.removeAll(old);
  const auto renamed =
      std::ranges::find_if(entries, [&](const auto& one) { return one.name == old.toStdString(); });
  renamed->name = freeName(names, name).toStdString();
  return true;
}

void KeptMenus::keepView() {
  planning::MapSettings settings = m_session.settings();
  const QStringList taken = namesOf(settings.bookmarks);
  const QString name = askName(tr("Keep this view"), freeName(taken, tr("View")));
  if (name.isEmpty()) return;
  const auto view = m_map().bookmark(freeName(taken, name).toStdString());
  if (!view) return;
  settings.bookmarks.push_back(*view);
  m_session.edit(tr("Keep a view"), settings);
}

void KeptMenus::keepSelection() {
  planning::MapSettings settings = m_session.settings();
  const QStringList taken = namesOf(settings.selections);
  const QString name = askName(tr("Keep the selection"), freeName(taken, tr("Selection")));
  if (name.isEmpty()) return;
  planning::NamedSelection selection{freeName(taken, name).toStdString(), {}};
  for (const geo::UnitIndex unit : m_session.selection().units())
    selection.codes.push_back(m_session.document()->content.counties[static_cast<std::size_t>(unit)].code);
  std::ranges::sort(selection.codes);
  settings.selections.push_back(std::move(selection));
  m_session.edit(tr("Keep a selection"), settings);
}

void KeptMenus::renameView() {
  planning::MapSettings settings = m_session.settings();
  if (rename(settings.bookmarks, tr("Rename a view"))) m_session.edit(tr("Rename a view"), settings);
}

void KeptMenus::renameSelection() {
  planning::MapSettings settings = m_session.settings();
  if (rename(settings.selections, tr("Rename a selection")))
    m_session.edit(tr("Rename a selection"), settings);
}

void KeptMenus::forgetView() {
  planning::MapSettings settings = m_session.settings();
  eraseNamed(settings.bookmarks, askWhich(tr("Forget a view"), namesOf(settings.bookmarks)));
  m_session.edit(tr("Forget a view"), settings);
}

void KeptMenus::forgetSelection() {
  planning::MapSettings settings = m_session.settings();
  eraseNamed(settings.selections, askWhich(tr("Forget a selection"), namesOf(settings.selections)));
  m_session.edit(tr("Forget a selection"), settings);
}

void KeptMenus::fill() {
  const planning::MapSettings& settings = m_session.settings();
  QMenu& views = m_actions.bookmarks();
  views.clear();
  for (const planning::Bookmark& one : settings.bookmarks)
    views.addAction(QString::fromStdString(one.name), this, [this, one] { m_map().showBookmark(one); });
  views.addSeparator();
  views.addAction(tr("Rename a view…"), this, &KeptMenus::renameView);
  views.addAction(tr("Forget a view…"), this, &KeptMenus::forgetView);
  views.setEnabled(!settings.bookmarks.empty());
  QMenu& selections = m_actions.selections();
  selections.clear();
  for (const planning::NamedSelection& one : settings.selections)
    selections.addAction(QString::fromStdString(one.name), this, [this, one] {
      m_session.selection().apply(m_session.document()->unitsOf(one.codes), UnitSelection::Mode::replace);
    });
  selections.addSeparator();
  selections.addAction(tr("Rename a selection…"), this, &KeptMenus::renameSelection);
  selections.addAction(tr("Forget a selection…"), this, &KeptMenus::forgetSelection);
  selections.setEnabled(!settings.selections.empty());
}

}  // namespace app::gui

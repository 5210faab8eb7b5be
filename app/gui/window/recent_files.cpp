#include "app/gui/window/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace app::gui {
namespace {

const QString kKey = QStringLiteral("recentWorkspaces");

QSettings store() { return QSettings(QStringLiteral("lianpian"), QStringLiteral("lianpian")); }

}  // namespace

QStringList RecentFiles::paths() const { return store().value(kKey).toStringList(); }

void RecentFiles::add(const std::filesystem::path& path) const {
  const QString whole = QFileInfo(QString::fromStdString(path.string())).absoluteFilePath();
  QStringList all = paths();
  all.removeAll(whole);
  all.prepend(whole);
  store().setValue(kKey, QStringList(all.mid(0, kMost)));
}

void RecentFiles::fill(QMenu& menu, const std::function<void(const std::filesystem::path&)>& open) const {
  menu.clear();
  for (const QString& path : paths()) {
    if (!QFileInfo::exists(path)) continue;
    QAction* const action =
        menu.addAction(QFileInfo(path).fileName(), [open, path] { open(path.toStdString()); });
    action->setToolTip(path);
  }
  menu.setToolTipsVisible(true);
  menu.setEnabled(!menu.isEmpty());
}

}  // namespace app::gui

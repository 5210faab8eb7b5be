#include "app/gui/window/file_intake.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>

#include <optional>

#include "app/gui/wizard/import_wizard.h"
#include "app/text/language.h"
#include "geo/report/error.h"
#include "planning/workspace/workspace.h"

namespace app::gui {
namespace {

/// Of another GeoPackage boundaries may be taken.
bool isWorkspace(const std::filesystem::path& file) {
  if (file.extension() != ".gpkg") return false;
  try {
    planning::Workspace::open(file, true);
    return true;
  } catch (const geo::Error&) {
    return false;
  }
}

}  // namespace

FileIntake::FileIntake(MapSession& session, MessageBar& messages, QMenu& recent, QWidget* window)
    : QObject(window), m_session(session), m_messages(messages), m_recentMenu(recent), m_window(window) {
  fillRecent();
}

void FileIntake::choose() {
  const QString file = QFileDialog::getOpenFileName(m_window, tr("Open workspace"), {},
                                                    tr("Workspaces (*.gpkg);;All files (*)"));
  if (!file.isEmpty()) emit workspaceChosen(file.toStdString());
}

void FileIntake::importFiles(const QStringList& files) {
  const DocumentPointer document = m_session.document();
  auto* const wizard = new ImportWizard(
      document == nullptr ? std::nullopt : std::optional<std::filesystem::path>(document->path), m_window);
  wizard->setAttribute(Qt::WA_DeleteOnClose);
  wizard->setLanguage(toString(installedLanguage()));
  connect(wizard, &ImportWizard::workspaceReady, this,
          [this](const QString& path) { emit workspaceChosen(path.toStdString()); });
  if (!files.isEmpty()) wizard->setFiles(files);
  wizard->open();
}

void FileIntake::takeDrag(QDragEnterEvent& event) const {
  if (event.mimeData()->hasUrls()) event.acceptProposedAction();
}

void FileIntake::takeDrop(QDropEvent& event) {
  QStringList files;
  for (const QUrl& url : event.mimeData()->urls())
    if (url.isLocalFile()) files << url.toLocalFile();
  if (files.isEmpty()) return;
  event.acceptProposedAction();
  guarded(m_messages, [&] {
    if (files.size() == 1 && isWorkspace(files.front().toStdString()))
      emit workspaceChosen(files.front().toStdString());
    else
      importFiles(files);
  });
}

void FileIntake::remember(const std::filesystem::path& path) {
  m_recent.add(path);
  fillRecent();
}

void FileIntake::fillRecent() {
  m_recent.fill(m_recentMenu, [this](const std::filesystem::path& path) { emit workspaceChosen(path); });
}

}  // namespace app::gui

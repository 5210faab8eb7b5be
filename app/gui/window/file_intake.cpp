#include "app/gui/window/file_intake.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>

#include <optional>

#include "app/gui/wizard/import_wizard.h"
#include "app/text/language.h"

namespace app::gui {
namespace {

/// Of other GeoPackages boundaries may be taken.
bool mayBeWorkspace(const QStringList& files) {
  return files.size() == 1 && files.front().endsWith(QStringLiteral(".gpkg"));
}

}  // namespace

FileIntake::FileIntake(MapSession& session, WorkspaceWorker& worker, MessageBar& messages, QMenu& recent,
                       QWidget* window)
    : QObject(window),
      m_session(session),
      m_worker(worker),
      m_messages(messages),
      m_recentMenu(recent),
      m_window(window) {
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
  if (!mayBeWorkspace(files)) return guarded(m_messages, [&] { importFiles(files); });
  m_worker.recognise(files.front().toStdString(), this, [this, files](bool isWorkspace) {
    guarded(m_messages,
            [&] { isWorkspace ? emit workspaceChosen(files.front().toStdString()) : importFiles(files); });
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

#pragma once

#include <QStringList>
#include <QWizard>

#include <filesystem>
#include <optional>
#include <string>

#include "app/gui/wizard/import_draft.h"
#include "app/gui/wizard/import_page.h"

namespace app::gui {

class FilePage;
class WritePage;

/// Takes boundaries into a new workspace, or a table of figures into the open one: file, preview, choices,
/// report of a trial, writing. Made for open(): it never blocks the window's thread.
class ImportWizard : public QWizard {
  Q_OBJECT
 public:
  /// `openWorkspace`: where tables go; it may be open elsewhere for reading.
  explicit ImportWizard(std::optional<std::filesystem::path> openWorkspace, QWidget* parent = nullptr);

  /// The files of a drop or a dialog; they are taken one after the other.
  void setFiles(const QStringList& files);
  /// Sets all texts again; "zh" or "en", of which the translators are installed already.
  void setLanguage(const std::string& language);

  ImportDraft& draft() { return m_draft; }
  ImportPage& importPage(PageId id) const;

  int nextId() const override;
  /// Stops writing first where it is under way, and closes when it has stopped.
  void reject() override;

 signals:
  /// A workspace was made, or got figures; emitted once for each file, as soon as it is whole.
  void workspaceReady(const QString& path);

 private:
  void buttons();
  void takeChange();
  void startNext();

  ImportDraft m_draft;
  FilePage* m_file;
  WritePage* m_write;
  bool m_wasWritten = false;
  bool m_closes = false;
};

}  // namespace app::gui

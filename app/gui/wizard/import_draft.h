#pragma once

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "app/gui/wizard/import_steps.h"
#include "app/gui/wizard/import_worker.h"

namespace planning {
class Workspace;
}

namespace app::gui {

/// The import that the pages of the wizard work on: source, choices, and what was found so far. Everything
/// long runs in its worker; the signals tell the pages when something came of it.
class ImportDraft : public QObject {
  Q_OBJECT
 public:
  enum class Step { reading, checking, writing };

  explicit ImportDraft(std::optional<std::filesystem::path> workspace, QObject* parent = nullptr);

  /// The workspace that figures go into; absent: none is open.
  const std::optional<std::filesystem::path>& workspace() const { return m_workspace; }

  /// Another source or kind starts with fresh choices; the same one keeps them.
  void setSource(const std::optional<ImportSource>& source);
  const std::optional<ImportSource>& source() const { return m_source; }
  bool isBoundaries() const { return m_source && m_source->kind == ImportKind::boundaries; }

  ImportChoices choices;

  /// The column that counts: the user's word, else what was found.
  std::string codeColumn() const;
  std::string nameColumn() const;
  /// What each other column of a table becomes: the user's word, else what was found.
  std::map<std::string, std::string> columnMapping() const;
  /// One or no indicator has several columns; else the indicator.
  std::string indicatorOfTwoColumns() const;

  /// Reads the source as the choices say; preview() is what it was until an answer is there.
  void read();
  const ImportPreview* preview() const { return m_preview ? &*m_preview : nullptr; }

  /// Makes the import without storing it.
  void check();
  const planning::BoundaryImport* boundaries() const { return m_boundaries.get(); }
  const FiguresTrial* figures() const { return m_figures.get(); }
  bool isChecked() const { return m_boundaries != nullptr || m_figures != nullptr; }

  /// Stores exactly what was checked.
  void write();
  bool isWritten() const { return m_written; }
  /// The file that was written to.
  std::filesystem::path target() const;

  bool isBusy() const { return m_worker.isBusy(); }
  Step step() const { return m_step; }
  void cancel() { m_worker.cancel(); }
  /// Forgets work that is under way; not for writing.
  void abandon();
  /// Sentence of the last step where it failed.
  const QString& problem() const { return m_problem; }

 signals:
  void changed();  ///< a step began or ended, or the source is another one
  void progressed(const QString& stage, double done);

 private:
  void begin(Step step, ImportWorker::Work work);
  void end(const QString& problem);
  ImportChoices effectiveChoices() const;
  void takePreview(ImportPreview preview);

  std::optional<std::filesystem::path> m_workspace;
  std::optional<ImportSource> m_source;
  std::optional<ImportPreview> m_preview;
  std::shared_ptr<const planning::BoundaryImport> m_boundaries;
  std::shared_ptr<const FiguresTrial> m_figures;
  bool m_written = false;
  Step m_step = Step::reading;
  QString m_problem;
  ImportWorker m_worker;
};

}  // namespace app::gui

#pragma once

#include <QObject>
#include <QUndoStack>

#include <filesystem>
#include <memory>

#include "app/gui/model/workspace_worker.h"
#include "planning/codebook/codebook_edit.h"
#include "planning/codebook/codebook_table.h"

namespace app::gui {

/// The codebook as it was read. Never changed afterwards.
using CodebookPointer = std::shared_ptr<const planning::forms::CodebookView>;

/// A codebook of a file that was read and compared; nothing of it is stored.
struct CodebookProposal {
  QString file;
  planning::forms::CodebookDifference difference;
  planning::forms::CodebookEdit edit;
  std::vector<planning::forms::EditRemark> remarks;

  bool isRefused() const;
};

/// Reads and changes the codebook by the worker; the way back through the changes. Each change is one
/// transaction and one entry of the log. What fails changes nothing and is told by failed().
class CodebookDesk : public QObject {
  Q_OBJECT
 public:
  /// The worker outlives this.
  explicit CodebookDesk(WorkspaceWorker& worker, QObject* parent = nullptr);
  ~CodebookDesk() override;

  /// Begins anew with another workspace; nothing is read yet.
  void start(const DocumentPointer& document);
  void load();
  /// Null: not read yet.
  const CodebookPointer& view() const { return m_view; }
  bool isReadOnly() const { return m_isReadOnly || m_worker.isOpening(); }
  void setPerson(const QString& name) { m_person = name.trimmed().toStdString(); }
  /// Steps that were stored; what the file no longer agrees with cannot be undone and empties it.
  QUndoStack& undoStack() { return m_undo; }

  /// `text`: what it does, for the way back and for the log.
  void apply(const planning::forms::CodebookEdit& edit, const QString& text);
  /// Reads and compares; takeProposal() or dropProposal() ends it.
  void propose(const std::filesystem::path& file);
  const std::shared_ptr<const CodebookProposal>& proposal() const { return m_proposal; }
  void takeProposal();
  void dropProposal();
  /// As .csv or .xlsx, as the name says.
  void write(const std::filesystem::path& file);

 signals:
  void viewLoaded();
  void applied();  ///< the codebook in the workspace is another one
  void proposalChanged();
  void done(const QString& sentence);
  void failed(const QString& sentence);

 private:
  /// A step that goes back or forth.
  void send(const planning::forms::CodebookEdit& edit, const QString& text);
  void store(const planning::forms::CodebookEdit& edit, const QString& text, bool isNewStep);
  void pushStep(const planning::forms::CodebookEdit& edit, const QString& text);

  WorkspaceWorker& m_worker;
  DocumentPointer m_document;
  CodebookPointer m_view;
  std::shared_ptr<const CodebookProposal> m_proposal;
  QUndoStack m_undo;
  std::string m_person;
  bool m_isReadOnly = true;
};

}  // namespace app::gui

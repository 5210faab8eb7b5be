#include "app/gui/survey/codebook/codebook_desk.h"

#include "app/data/shipped_data.h"
#include "app/render/page/page_notes.h"
#include "geo/table/table_reader.h"
#include "geo/table/table_writer.h"
#include "planning/audit/finding_store.h"

#include <algorithm>
#include <utility>

namespace app::gui {

namespace forms = planning::forms;
namespace audit = planning::audit;

namespace {

/// Those that the first audit would make the workspace's own, where it has none yet.
std::vector<audit::Rule> rulesOf(planning::Workspace& workspace) {
  std::vector<audit::Rule> rules = audit::storedRules(workspace);
  if (rules.empty() && !findShippedData().empty()) rules = audit::parseRules(shippedTable("audit_rules.csv"));
  return rules;
}

}  // namespace

bool CodebookProposal::isRefused() const {
  return std::ranges::any_of(remarks, [](const forms::EditRemark& one) { return !one.remark.isQuestion; });
}

/// A change that is stored already when it is pushed.
class CodebookStep : public QUndoCommand {
 public:
  CodebookStep(CodebookDesk& desk, forms::CodebookEdit edit, const QString& text)
      : QUndoCommand(text), m_desk(desk), m_edit(std::move(edit)) {}

  void undo() override { m_desk.send(m_edit.reversed(), CodebookDesk::tr("Undone: %1").arg(text())); }
  void redo() override {
    if (std::exchange(m_isStored, false)) return;
    m_desk.send(m_edit, text());
  }

 private:
  CodebookDesk& m_desk;
  forms::CodebookEdit m_edit;
  bool m_isStored = true;
};

CodebookDesk::CodebookDesk(WorkspaceWorker& worker, QObject* parent) : QObject(parent), m_worker(worker) {}

/// The way back says that it is empty when it goes, to a window that goes too.
CodebookDesk::~CodebookDesk() { m_undo.blockSignals(true); }

void CodebookDesk::start(const DocumentPointer& document) {
  m_document = document;
  m_view = nullptr;
  m_isReadOnly = true;
  m_undo.clear();
  dropProposal();
  emit viewLoaded();
}

void CodebookDesk::load() {
  if (m_document == nullptr) return;
  auto result = std::make_shared<CodebookPointer>();
  auto isReadOnly = std::make_shared<bool>(true);
  m_worker.ask(
      [result, isReadOnly](planning::Workspace& workspace) {
        *result = std::make_shared<forms::CodebookView>(forms::codebookView(workspace, rulesOf(workspace)));
        *isReadOnly = workspace.isReadOnly();
      },
      this,
      [this, document = m_document, result, isReadOnly](const QString& problem) {
        if (document != m_document) return;
        if (!problem.isEmpty()) return emit failed(problem);
        m_view = *result;
        m_isReadOnly = *isReadOnly;
        emit viewLoaded();
      });
}

void CodebookDesk::apply(const forms::CodebookEdit& edit, const QString& text) { store(edit, text, true); }

void CodebookDesk::send(const forms::CodebookEdit& edit, const QString& text) { store(edit, text, false); }

void CodebookDesk::store(const forms::CodebookEdit& edit, const QString& text, bool isNewStep) {
  if (m_document == nullptr || edit.changes.empty()) return;
  auto result = std::make_shared<forms::CodebookEdit>();
  m_worker.ask(
      [edit, why = text.toStdString(), person = m_person, result](planning::Workspace& workspace) {
        *result = forms::applyEdit(workspace, edit, rulesOf(workspace), why, person);
      },
      this,
      [this, document = m_document, text, isNewStep, result](const QString& problem) {
        if (document != m_document) return;
        if (!problem.isEmpty()) {
          if (!isNewStep) m_undo.clear();  // the way back does not fit the file any more
          load();
          return emit failed(problem);
        }
        if (isNewStep) m_undo.push(new CodebookStep(*this, std::move(*result), text));
        load();
        emit applied();
        emit done(text);
      });
}

void CodebookDesk::propose(const std::filesystem::path& file) {
  dropProposal();
  if (m_document == nullptr) return;
  auto result = std::make_shared<CodebookProposal>();
  m_worker.ask(
      [file, result](planning::Workspace& workspace) {
        const auto given = planning::Codebook::fromTable(geo::readTable(file).table);
        const forms::CodebookView view = forms::codebookView(workspace, rulesOf(workspace));
        result->file = QString::fromStdString(file.filename().string());
        result->difference = forms::differenceOf(view, given);
        result->edit = forms::editTowards(view, given);
        result->remarks = forms::editRemarks(view, result->edit);
      },
      this,
      [this, document = m_document, result](const QString& problem) {
        if (document != m_document) return;
        if (!problem.isEmpty()) return emit failed(problem);
        m_proposal = result;
        emit proposalChanged();
      });
}

void CodebookDesk::takeProposal() {
  if (m_proposal == nullptr || m_proposal->isRefused()) return;
  apply(m_proposal->edit,
        tr("Codebook of %1: %2 entries")
            .arg(m_proposal->file, render::number(static_cast<double>(m_proposal->edit.changes.size()), 0)));
  dropProposal();
}

void CodebookDesk::dropProposal() {
  if (std::exchange(m_proposal, nullptr) != nullptr) emit proposalChanged();
}

void CodebookDesk::write(const std::filesystem::path& file) {
  if (m_document == nullptr) return;
  m_worker.ask(
      [file](planning::Workspace& workspace) {
        geo::writeTable(file, forms::codebookTable(workspace), {.byteOrderMark = true});
      },
      this,
      [this, file](const QString& problem) {
        if (!problem.isEmpty()) return emit failed(problem);
        emit done(tr("The codebook is in %1.").arg(QString::fromStdString(file.filename().string())));
      });
}

}  // namespace app::gui

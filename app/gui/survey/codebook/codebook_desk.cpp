#include "app/gui/survey/codebook/codebook_desk.h"

#include "app/data/shipped_data.h"
#include "app/gui/room/stored_step.h"
#include "app/render/page/page_notes.h"
#include "geo/table/table_reader.h"
#include "geo/table/table_writer.h"
#include "planning/audit/finding_store.h"
#include "planning/workspace/output_apart.h"

#include <algorithm>
#include <utility>

namespace app::gui {

namespace forms = planning::forms;
namespace audit = planning::audit;

namespace {

/// Those that the first audit would make the workspace's own, where it has none yet.
std::vector<audit::Rule> rulesToBe(planning::Workspace& workspace) {
  std::vector<audit::Rule> rules = audit::storedRules(workspace);
  if (rules.empty() && !findShippedData().empty()) rules = audit::parseRules(shippedTable("audit_rules.csv"));
  return rules;
}

}  // namespace

bool CodebookProposal::isRefused() const {
  return std::ranges::any_of(remarks, [](const forms::EditRemark& one) { return !one.remark.isQuestion; });
}

CodebookDesk::CodebookDesk(WorkspaceWorker& worker, QObject* parent) : QObject(parent), m_worker(worker) {
  connect(&worker, &WorkspaceWorker::openingChanged, this, [this] {
    if (m_view != nullptr) emit viewLoaded();
  });
}

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
  m_worker.read(
      m_document,
      [](planning::Workspace& workspace, geo::Progress&) {
        return std::make_shared<const forms::CodebookView>(
            forms::codebookView(workspace, rulesToBe(workspace)));
      },
      this,
      [this, document = m_document](Result<CodebookPointer> loaded) {
        if (document != m_document) return;
        if (!loaded) return emit failed(loaded.problem);
        m_view = *loaded;
        m_isReadOnly = m_worker.isReadOnly();
        emit viewLoaded();
      });
}

void CodebookDesk::apply(const forms::CodebookEdit& edit, const QString& text) { store(edit, text, true); }

void CodebookDesk::send(const forms::CodebookEdit& edit, const QString& text) { store(edit, text, false); }

void CodebookDesk::pushStep(const forms::CodebookEdit& edit, const QString& text) {
  m_undo.push(new StoredStep(
      text, [this, edit](const QString& told) { send(edit.reversed(), told); },
      [this, edit](const QString& told) { send(edit, told); }));
}

void CodebookDesk::store(const forms::CodebookEdit& edit, const QString& text, bool isNewStep) {
  if (m_document == nullptr || edit.changes.empty()) return;
  if (m_worker.isOpening()) {
    if (!isNewStep)  // the stack has gone a step that the file does not go
      clearSoon(m_undo, this, [this, document = m_document] { return document == m_document; });
    return emit failed(WorkspaceWorker::openingSentence());
  }
  m_worker.ask(
      m_document,
      [edit, why = text.toStdString(), person = m_person](planning::Workspace& workspace, geo::Progress&) {
        return forms::applyEdit(workspace, edit, rulesToBe(workspace), why, person);
      },
      this,
      [this, document = m_document, text, isNewStep](Result<forms::CodebookEdit> stored) {
        if (document != m_document) {
          if (!stored) emit failed(stored.problem);
          return;
        }
        if (!stored) {
          if (!isNewStep) m_undo.clear();  // the way back does not fit the file any more
          load();
          return emit failed(stored.problem);
        }
        if (isNewStep) pushStep(*stored, text);
        load();
        emit applied();
        emit done(text);
      },
      AtClosing::finish);
}

void CodebookDesk::propose(const std::filesystem::path& file) {
  dropProposal();
  if (m_document == nullptr) return;
  m_worker.read(
      m_document,
      [file](planning::Workspace& workspace, geo::Progress&) {
        auto result = std::make_shared<CodebookProposal>();
        const auto given = planning::Codebook::fromTable(geo::readTable(file).table);
        const forms::CodebookView view = forms::codebookView(workspace, rulesToBe(workspace));
        result->file = QString::fromStdString(file.filename().string());
        result->difference = forms::differenceOf(view, given);
        result->edit = forms::editTowards(view, given);
        result->remarks = forms::editRemarks(view, result->edit);
        return result;
      },
      this,
      [this, document = m_document](Result<std::shared_ptr<CodebookProposal>> proposal) {
        if (document != m_document) return;
        if (!proposal) return emit failed(proposal.problem);
        m_proposal = *proposal;
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
      m_document,
      [file](planning::Workspace& workspace, geo::Progress&) {
        planning::requireOutputApart(workspace, file);
        geo::writeTable(file, forms::codebookTable(workspace), {.byteOrderMark = true});
      },
      this,
      [this, file](const Result<std::monostate>& written) {
        if (!written) return emit failed(written.problem);
        emit done(tr("The codebook is in %1.").arg(QString::fromStdString(file.filename().string())));
      });
}

}  // namespace app::gui

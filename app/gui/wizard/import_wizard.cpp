#include "app/gui/wizard/import_wizard.h"

#include "app/gui/wizard/boundary_page.h"
#include "app/gui/wizard/columns_page.h"
#include "app/gui/wizard/file_page.h"
#include "app/gui/wizard/preview_page.h"
#include "app/gui/wizard/report_page.h"
#include "app/gui/wizard/write_page.h"

#include <utility>
#include <vector>

namespace app::gui {
namespace {

constexpr const char* kLook = R"(
  #problem { background: #fdeceb; color: #7a1411; border: 1px solid #e5b5b2; border-radius: 3px; padding: 6px; }
  #headline { font-weight: bold; }
  #dropTarget { border: 2px dashed #b5b0a6; border-radius: 6px; }
)";

}  // namespace

ImportWizard::ImportWizard(std::optional<std::filesystem::path> openWorkspace, QWidget* parent)
    : QWizard(parent),
      m_draft(std::move(openWorkspace)),
      m_file(new FilePage(m_draft)),
      m_write(new WritePage(m_draft)) {
  setWizardStyle(QWizard::ModernStyle);
  setOption(QWizard::NoBackButtonOnStartPage);
  setPage(filePage, m_file);
  setPage(previewPage, new PreviewPage(m_draft));
  setPage(boundaryPage, new BoundaryPage(m_draft));
  setPage(columnsPage, new ColumnsPage(m_draft));
  setPage(reportPage, new ReportPage(m_draft));
  setPage(writePage, m_write);
  setStyleSheet(kLook);
  constexpr int kWidth = 900, kHeight = 680;
  resize(kWidth, kHeight);
  connect(&m_draft, &ImportDraft::changed, this, &ImportWizard::takeChange);
  connect(m_write, &WritePage::nextWanted, this, &ImportWizard::startNext);
  connect(this, &QWizard::currentIdChanged, this, &ImportWizard::buttons);
  setLanguage({});
}

ImportPage& ImportWizard::importPage(PageId id) const { return *qobject_cast<ImportPage*>(page(id)); }

void ImportWizard::setFiles(const QStringList& files) {
  std::vector<std::filesystem::path> paths;
  for (const QString& file : files) paths.emplace_back(file.toStdString());
  m_file->setSources(importSources(paths));
}

int ImportWizard::nextId() const {
  switch (currentId()) {
    case filePage:
      return previewPage;
    case previewPage:
      return m_draft.isBoundaries() ? boundaryPage : columnsPage;
    case boundaryPage:
    case columnsPage:
      return reportPage;
    case reportPage:
      return writePage;
    default:
      return -1;
  }
}

void ImportWizard::takeChange() {
  buttons();
  const bool isNew = m_draft.isWritten() && !m_wasWritten;
  m_wasWritten = m_draft.isWritten();
  if (isNew) {
    m_write->setRemaining(m_file->remaining());
    emit workspaceReady(QString::fromStdString(m_draft.target().string()));
  }
  if (m_closes && !m_draft.isBusy()) QWizard::reject();
}

/// What is written cannot be gone back on; what failed can.
void ImportWizard::buttons() {
  const bool isFinal =
      m_draft.isWritten() || (m_draft.isBusy() && m_draft.step() == ImportDraft::Step::writing);
  setOption(QWizard::DisabledBackButtonOnLastPage, isFinal);
  setOption(QWizard::NoCancelButtonOnLastPage, m_draft.isWritten());
  setButtonText(QWizard::NextButton, currentId() == reportPage ? tr("&Import") : tr("&Next"));
}

void ImportWizard::startNext() {
  if (m_file->takeNext()) restart();
}

void ImportWizard::reject() {
  if (m_draft.isBusy() && m_draft.step() == ImportDraft::Step::writing) {
    m_closes = true;
    return m_draft.cancel();
  }
  m_draft.abandon();
  QWizard::reject();
}

void ImportWizard::setLanguage(const std::string& /*language*/) {
  setWindowTitle(tr("Import"));
  setButtonText(QWizard::BackButton, tr("&Back"));
  setButtonText(QWizard::FinishButton, tr("&Done"));
  setButtonText(QWizard::CancelButton, tr("Cancel"));
  buttons();
  for (const int id : pageIds()) importPage(static_cast<PageId>(id)).retranslate();
}

}  // namespace app::gui

#pragma once

#include <QWizardPage>

class QLabel;

namespace app::gui {

class ImportDraft;

/// Numbers of the wizard's pages.
enum PageId { filePage, previewPage, boundaryPage, columnsPage, reportPage, writePage };

/// A page of the import wizard.
class ImportPage : public QWizardPage {
  Q_OBJECT
 public:
  explicit ImportPage(ImportDraft& draft, QWidget* parent = nullptr);

  /// Sets all texts again in the installed language.
  virtual void retranslate() = 0;
  /// Going back keeps what was chosen.
  void cleanupPage() override {}
  /// The sentence that says why it does not go on; empty where it does.
  QString problem() const;

 protected:
  ImportDraft& draft() { return m_draft; }
  const ImportDraft& draft() const { return m_draft; }
  /// Where the page puts the label of showProblem().
  QLabel* problemLabel() { return m_problem; }
  void showProblem(const QString& sentence);

 private:
  ImportDraft& m_draft;
  QLabel* m_problem;
};

}  // namespace app::gui

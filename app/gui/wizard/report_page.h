#pragma once

#include "app/gui/wizard/import_page.h"

class QLabel;
class QTabWidget;

namespace app::gui {

class ProgressPanel;

/// What the import would do, before anything is written.
class ReportPage : public ImportPage {
  Q_OBJECT
 public:
  explicit ReportPage(ImportDraft& draft, QWidget* parent = nullptr);

  void retranslate() override;
  void initializePage() override;
  void cleanupPage() override;
  bool isComplete() const override;

 private:
  void update();
  void fill();

  QLabel* m_headline;
  QTabWidget* m_sections;
  ProgressPanel* m_progress;
};

}  // namespace app::gui

#pragma once

#include "app/gui/wizard/import_page.h"

class QLabel;
class QPushButton;

namespace app::gui {

class ProgressPanel;

/// Stores what was looked at, and says what was done.
class WritePage : public ImportPage {
  Q_OBJECT
 public:
  explicit WritePage(ImportDraft& draft, QWidget* parent = nullptr);

  /// Files that were dropped together and are still to come.
  void setRemaining(int files);
  QString result() const;

  void retranslate() override;
  void initializePage() override;
  bool isComplete() const override;

 signals:
  void nextWanted();

 private:
  void update();

  int m_remaining = 0;
  QLabel* m_result;
  QPushButton* m_next;
  ProgressPanel* m_progress;
};

}  // namespace app::gui

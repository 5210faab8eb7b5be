#pragma once

#include <QWidget>

#include "app/gui/survey/codebook/codebook_changes.h"

class QLabel;
class QPushButton;
class QTableView;

namespace app::gui {

/// A codebook of a file beside what is stored: what would change, what is refused, and whether to take it
/// over.
class CodebookFilePage : public QWidget {
  Q_OBJECT
 public:
  /// The desk outlives this.
  explicit CodebookFilePage(CodebookDesk& desk, QWidget* parent = nullptr);

  CodebookChanges& changes() { return *m_changes; }
  void retranslate();

 private:
  void takeProposal();

  CodebookDesk& m_desk;
  CodebookChanges* m_changes;
  QLabel* m_text;
  QTableView* m_view;
  QPushButton* m_take;
  QPushButton* m_drop;
};

}  // namespace app::gui

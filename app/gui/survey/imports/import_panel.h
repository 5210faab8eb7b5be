#pragma once

#include <QTableView>

#include "app/gui/survey/desk/survey_desk.h"
#include "app/gui/survey/trail/change_list.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

/// A filled table beside what is stored: nothing is written before somebody says so. The last import can be
/// undone.
class ImportPanel : public QWidget {
  Q_OBJECT
 public:
  /// The desk outlives this.
  explicit ImportPanel(SurveyDesk& desk, QWidget* parent = nullptr);

  ChangeList& changes() { return *m_changes; }
  void setSnapshot(const SnapshotPointer& snapshot);
  void setLanguage(const std::string& language);
  /// Reads the table and shows what it would change.
  void showFile(const QString& file);

 signals:
  /// A county and indicator of a change, by the user.
  void changeChosen(const std::string& unit, const std::string& indicator);

 private:
  void build();
  void retranslate();
  void chooseFile();
  void takeProposal();
  void tell();
  const planning::forms::ImportRecord* lastImport() const;  ///< that stands; null: none

  SurveyDesk& m_desk;
  SnapshotPointer m_snapshot;
  ChangeList* m_changes;
  QPushButton* m_file;
  QLineEdit* m_period;
  QLabel* m_text;
  QTableView* m_view;
  QPushButton* m_store;
  QPushButton* m_drop;
  QLabel* m_last;
  QPushButton* m_undo;
  std::string m_language = "zh";
};

}  // namespace app::gui

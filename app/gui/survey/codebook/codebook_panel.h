#pragma once

#include <QTableView>

#include "app/gui/survey/codebook/codebook_file_page.h"
#include "app/gui/survey/codebook/codebook_form.h"
#include "app/gui/survey/codebook/codebook_list.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace app::gui {

/// The codebook: its entries in groups, one of them with every field, and a codebook of a file beside what is
/// stored. Nothing is stored before somebody says so; every change can be undone.
class CodebookPanel : public QWidget {
  Q_OBJECT
 public:
  /// The desk outlives this.
  explicit CodebookPanel(CodebookDesk& desk, QWidget* parent = nullptr);

  CodebookList& list() { return *m_list; }
  CodebookForm& form() { return *m_form; }
  CodebookChanges& changes() { return m_filePage->changes(); }
  QTableView& view() { return *m_view; }
  void setLanguage(const std::string& language);
  /// By id.
  void choose(const std::string& indicator);
  /// Reads the file and shows what it would change.
  void showFile(const QString& file);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  QWidget* buildList();
  QWidget* buildForm();
  void connectParts();
  void retranslate();
  void takeView();
  void takeChoice();
  void showEntry();
  void startNew(const planning::forms::CodebookEntry& entry);
  void startCopy();
  void takeOut();
  void check();
  void store();
  void takeStored();
  void tell();
  void takeProposal();
  void chooseFile();
  void exportFile();
  bool isNew() const { return m_id.empty() && m_isOpen; }
  /// The stored entry; null: a new one, or none is chosen.
  const planning::Indicator* stored() const;
  planning::forms::CodebookEdit edit() const;

  CodebookDesk& m_desk;
  CodebookList* m_list;
  QTableView* m_view;
  CodebookForm* m_form;
  QStackedWidget* m_pages;
  QLineEdit* m_find;
  QPushButton* m_new;
  QPushButton* m_copy;
  QPushButton* m_takeOut;
  QLabel* m_text;
  QCheckBox* m_agree;
  QPushButton* m_back;
  QPushButton* m_store;
  QPushButton* m_undo;
  QPushButton* m_redo;
  QPushButton* m_export;
  QPushButton* m_file;
  CodebookFilePage* m_filePage;
  std::vector<planning::forms::FieldRemark> m_remarks;
  std::string m_language = "zh";
  std::string m_id;       ///< of the stored entry in the form
  std::string m_pending;  ///< id that is being stored
  bool m_isOpen = false;  ///< there is an entry in the form
  bool m_isDirty = false;
  bool m_isFilling = false;
};

}  // namespace app::gui

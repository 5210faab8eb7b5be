#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/liaison/office/entry_form.h"
#include "app/gui/room/cell_table.h"
#include "geo/table/table_writer.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace app::gui {

/// The lists of the register as they are stored: entries are looked at, written and taken out, lists come in
/// from tables and go out. What comes in is shown before anything is stored.
class RegisterPanel : public LiaisonPanel {
  Q_OBJECT
 public:
  explicit RegisterPanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }
  EntryForm& form() { return *m_form; }
  FilteredTable& changes() { return *m_changeTable; }
  QString proposalText() const;
  void showList(const std::string& list);
  /// Reads and compares it; the list is the one that is shown, unless the file says it itself.
  void showFile(const QString& file);

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void buildLists();
  void buildProposal();
  void fillLists();
  void fillTable();
  void placeForm();
  void orderTabs(const std::vector<std::string>& fields);
  void takeRow(int row);
  void follow();
  void storeEntry();
  void takeOut();
  void chooseFile();
  void writeFile();
  void takeProposal();
  std::string list() const;
  EntryForm::Fields entryAt(int row) const;
  int rowOfForm() const;  ///< with the key fields of the form; -1: none

  geo::TableToWrite m_shown;  ///< the list as it is stored
  std::string m_formList;     ///< of the editors, with their language
  bool m_isStoring = false;   ///< the form's entry is on its way
  bool m_isStored = false;    ///< and is stored, but not shown yet as it is
  QStackedWidget* m_pages;
  QComboBox* m_lists;
  CellTable* m_cells;
  FilteredTable* m_table;
  EntryForm* m_form;
  QPushButton* m_new;
  QPushButton* m_store;
  QPushButton* m_takeOut;
  QCheckBox* m_replaces;
  QPushButton* m_read;
  QPushButton* m_write;
  CellTable* m_changes;
  FilteredTable* m_changeTable;
  QLabel* m_proposal;
  QPushButton* m_storeAll;
  QPushButton* m_drop;
};

}  // namespace app::gui

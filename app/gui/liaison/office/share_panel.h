#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/room/cell_table.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace app::gui {

/// The packages that were signed and given out, and how one is made.
class SharePanel : public LiaisonPanel {
  Q_OBJECT
 public:
  enum Column { organisation, round, number, madeAt, file, recipients, columns };
  explicit SharePanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }
  /// The unit that a package would be for.
  void setUnit(const std::string& id);
  QString report() const;

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  QWidget* buildForm();
  QWidget* fileRow(QLineEdit* line, QPushButton* button);
  void fillUnits();
  void forgetRecipients();
  void follow();
  void chooseRecipients();
  void share();

  CellTable* m_cells;
  FilteredTable* m_table;
  QLabel* m_unitTitle;
  QComboBox* m_unit;
  QLabel* m_folderTitle;
  QLineEdit* m_folder;
  QPushButton* m_folderButton;
  QCheckBox* m_withPage;
  QCheckBox* m_withDirect;
  QCheckBox* m_replace;
  QLabel* m_keyTitle;
  QLineEdit* m_key;
  QPushButton* m_keyButton;
  QLabel* m_phraseTitle;
  QLineEdit* m_phrase;
  QListWidget* m_recipients;
  QPushButton* m_recipientButton;
  QCheckBox* m_isSealed;
  QCheckBox* m_withTotals;
  QPushButton* m_share;
  QLabel* m_report;
  std::string m_wished;  ///< id of the unit, also of one that has nothing in the round
};

}  // namespace app::gui

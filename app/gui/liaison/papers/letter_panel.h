#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/liaison/papers/letter_form.h"
#include "app/gui/liaison/papers/paper_desk.h"
#include "app/gui/room/cell_table.h"
#include "geo/table/cell.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

/// Letters of the round with who was sent them and who has confirmed it, and how letters are written.
class LetterPanel : public LiaisonPanel {
  Q_OBJECT
 public:
  enum LetterColumn { number, date, kind, to, subject, sent, received, file, letterColumns };
  enum ReceiptColumn { letter, receiver, sentOn, receivedOn, receivedBy, state, receiptColumns };
  explicit LetterPanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& letters() { return *m_letterTable; }
  FilteredTable& receipts() { return *m_receiptTable; }
  /// Whom new letters would be about.
  void setUnit(const std::string& id) { m_form->setUnit(id); }
  QString outstanding() const;
  QString report() const;

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  QWidget* buildLists();
  QWidget* buildForm();
  void connectParts();
  void fillLetters();
  void fillReceipts();
  void fillOutstanding();
  void filterReceipts();
  bool isOfRound(const planning::liaison::Letter& one) const;
  CellTable::Row rowOf(const planning::liaison::Letter& one) const;
  CellTable::Row rowOf(const std::vector<geo::Cell>& cells) const;
  /// A day of each receipt of the letter, as one.
  TableCell dayCell(const std::string& letterNumber, std::string planning::liaison::Receipt::*day) const;
  const planning::liaison::Receipt* receiptAt(int row) const;
  void chooseReceiptOf(int letterRow);
  void showReceipt();
  void followReceipt();
  void noteReceipt();
  int rowOfReceipt() const;  ///< -1: none

  PaperDesk* m_papers;
  CellTable* m_letters;
  FilteredTable* m_letterTable;
  CellTable* m_receipts;
  FilteredTable* m_receiptTable;
  QCheckBox* m_onlyOutstanding;
  QLabel* m_outstanding;
  QLabel* m_what;
  QLineEdit* m_sentOn;
  QLineEdit* m_receivedOn;
  QLineEdit* m_receivedBy;
  QPushButton* m_note;
  LetterForm* m_form;
  QLabel* m_report;
  std::vector<std::string> m_numbers;                       ///< by row of the letters
  std::vector<std::pair<std::string, std::string>> m_keys;  ///< by row of the receipts: letter, addressee
  std::optional<planning::liaison::Receipt> m_for;          ///< what is typed is about this one
  std::string m_chosenLetter;                               ///< number
  bool m_isFilling = false;
};

}  // namespace app::gui

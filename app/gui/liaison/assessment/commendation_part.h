#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/room/cell_table.h"
#include "geo/table/table_writer.h"

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace app::gui {

/// The nominations of a scheme as they came, with what each lacks, and what becomes of the chosen one.
class CommendationPart : public LiaisonPanel {
  Q_OBJECT
 public:
  enum Column {
    nomination,
    kind,
    organisation,
    person,
    state,
    lacks,
    opinions,
    objections,
    recommendedBy,
    noticeFrom,
    noticeTo,
    decidedOn,
    document,
    reason,
    columns
  };
  explicit CommendationPart(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }
  /// Quotas and reports of the scheme.
  QString facts() const;

 protected:
  void fill() override;
  void retranslate() override;

 private:
  /// A nomination that is listed.
  struct Listed {
    std::string id;
    std::string state;  ///< "recommended" before any notice
  };
  void build();
  QWidget* buildDeeds();
  QStringList heads() const;
  void fillSchemes();
  void fillTable();
  void fillFacts();
  CellTable::Row rowOf(const geo::TableToWrite& table, const std::vector<geo::Cell>& cells) const;
  QString stateTitle(const std::string& word) const;
  std::string scheme() const;  ///< id; empty: there is none
  const Listed* chosen() const;
  void fillDecisions(const std::string& before);
  void showChosen();
  void follow();
  void decide();

  CellTable* m_cells;
  FilteredTable* m_table;
  QComboBox* m_scheme;
  QLabel* m_facts;
  QLabel* m_what;
  QComboBox* m_decision;
  QLineEdit* m_day;
  QLineEdit* m_until;
  QLineEdit* m_document;
  QLineEdit* m_reason;
  QPushButton* m_decide;
  std::vector<Listed> m_listed;  ///< by row
  std::string m_chosen;          ///< id
  std::string m_for;             ///< what is typed is about: id and state
  bool m_isFilling = false;
};

}  // namespace app::gui

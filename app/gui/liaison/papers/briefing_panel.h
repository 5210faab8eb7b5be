#pragma once

#include <map>
#include <string>

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/liaison/papers/paper_desk.h"
#include "app/gui/room/cell_table.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace app::gui {

class BriefingIssueForm;
class BriefingStartForm;

/// Briefings by unit and year, the text of a draft and how far it is true of the figures, and how one is
/// made, written and issued.
class BriefingPanel : public LiaisonPanel {
  Q_OBJECT
 public:
  enum Column { organisation, year, state, number, issuedOn, receivers, title, id, columns };
  explicit BriefingPanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& table() { return *m_table; }
  /// Whom a new one would be about.
  void setUnit(const std::string& unit);
  /// What is said of the figures under the chosen one's text.
  QString standing() const;
  QString report() const;

  /// Texts are written that are not stored, of drafts that are there: one that was undone may come back.
  bool hasTyped() const;
  /// One after the other, until one fails; what fails, the desk tells.
  void storeTyped();
  void giveUpTyped();

 signals:
  void typedChanged();  ///< hasTyped() may have
  void typedStored();   ///< all of it

 protected:
  void fill() override;
  void retranslate() override;
  /// Figures may have changed while it was not seen.
  void showEvent(QShowEvent* event) override;

 private:
  /// What is written and not stored yet.
  struct Typed {
    QString title;
    QString text;
    friend bool operator==(const Typed&, const Typed&) = default;
  };

  void build();
  QWidget* buildEditor();
  QWidget* buildForms();
  void connectParts();
  void fillTable();
  void lookAtDrafts();
  CellTable::Row rowOf(const planning::liaison::Briefing& one) const;
  TableCell stateCell(const planning::liaison::Briefing& one) const;
  const planning::liaison::Briefing* chosen() const;
  const planning::liaison::Briefing* chosenDraft() const;
  int rowOfChosen() const;  ///< -1: it is not there
  void showChosen();
  void showText(const Typed& shown);
  void follow();
  QString standingOf(const planning::liaison::Briefing& one) const;
  bool hasChanged(const planning::liaison::Briefing& draft) const;
  void takeTyping();
  void storeText();
  void store(const planning::liaison::Briefing& draft, const Typed& sent, const PaperDesk::Told& then);
  const planning::liaison::Briefing* draftOf(const std::string& briefing) const;
  void dropTyping();
  void startDraft();
  void showDraft(const std::string& unit, const std::string& ofYear);

  PaperDesk* m_papers;
  CellTable* m_cells;
  FilteredTable* m_table;
  QLineEdit* m_title;
  QPlainTextEdit* m_text;
  QLabel* m_standing;
  QPushButton* m_store;
  QPushButton* m_drop;
  QLabel* m_startHeading;
  BriefingStartForm* m_start;
  QLabel* m_issueHeading;
  BriefingIssueForm* m_issue;
  QLabel* m_report;
  std::map<std::string, Typed> m_typed;  ///< by id
  DraftStandings m_standings;
  std::string m_chosen;  ///< id
  bool m_isFilling = false;
  bool m_isLooking = false;  ///< the drafts are looked at since it is seen
};

}  // namespace app::gui

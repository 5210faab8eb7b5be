#pragma once

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_panel.h"
#include "app/gui/room/cell_table.h"

class QLabel;

namespace app::gui {

/// Meetings of the consultation with what was asked there, and what places need with what was promised
/// against it.
class ConsultationPanel : public LiaisonPanel {
  Q_OBJECT
 public:
  enum MeetingColumn { date, venue, whose, title, present, meetingColumns };
  enum NeedColumn { place, kind, text, askedBy, askedOn, promised, needColumns };
  explicit ConsultationPanel(LiaisonDesk& desk, QWidget* parent = nullptr);

  FilteredTable& meetings() { return *m_meetingTable; }
  FilteredTable& needs() { return *m_needTable; }
  QString questions() const;

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  void fillMeetings();
  void fillNeeds();
  void showQuestions();

  CellTable* m_meetings;
  FilteredTable* m_meetingTable;
  QLabel* m_questions;
  CellTable* m_needs;
  FilteredTable* m_needTable;
  std::vector<std::string> m_places;  ///< by row of the needs
};

}  // namespace app::gui

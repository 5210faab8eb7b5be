#pragma once

#include <QTabWidget>
#include <QTableView>

#include "app/gui/map/legend_corner.h"
#include "app/gui/map/map_widget.h"
#include "app/gui/model/map_session.h"
#include "app/gui/room/desk_room.h"
#include "app/gui/room/word_legend.h"
#include "app/gui/survey/codebook/codebook_panel.h"
#include "app/gui/survey/desk/progress_look.h"
#include "app/gui/survey/findings/approval_panel.h"
#include "app/gui/survey/findings/finding_panel.h"
#include "app/gui/survey/imports/import_panel.h"
#include "app/gui/survey/rounds/round_list.h"
#include "app/gui/survey/rounds/round_panel.h"
#include "app/gui/survey/sheet_panel.h"
#include "app/gui/survey/trail/trail_panel.h"

namespace app::gui {

/// The room of the survey: rounds and their progress on a map, the sheet of figures, and what there is to do
/// about them. A county or figure that is chosen anywhere is shown everywhere. Reads the workspace when it is
/// seen for the first time.
class SurveyRoom : public DeskRoom {
  Q_OBJECT
 public:
  /// All outlive this.
  SurveyRoom(MapSession& session, WorkspaceWorker& worker, MessageBar& messages, QWidget* parent = nullptr);

  SurveyDesk& desk() { return *m_desk; }
  CodebookDesk& codebookDesk() { return *m_codebookDesk; }
  MapWidget& map() { return *m_map; }
  RoundList& rounds() { return *m_rounds; }
  SheetPanel& sheet() { return *m_sheet; }
  FindingPanel& findings() { return *m_findings; }
  ApprovalPanel& approval() { return *m_approval; }
  ImportPanel& imports() { return *m_imports; }
  TrailPanel& trail() { return *m_trail; }
  RoundPanel& round() { return *m_round; }
  CodebookPanel& codebook() { return *m_codebook; }
  QTabWidget& tabs() { return *m_tabs; }
  const WordLegend& legend() const { return *m_legend; }

  QString id() const override { return QStringLiteral("survey"); }
  QString title() const override { return tr("S&urvey room"); }
  QIcon icon() const override;
  MapWidget* activeMap() override { return m_map; }
  /// Steps that are stored already.
  QUndoStack& undoStack() override { return m_codebookDesk->undoStack(); }
  /// The map shows what it was given.
  bool isSettled() const override { return !isVisible() || (!isStale() && m_map->isFinal()); }

  void takeWorkspace(const OpenedWorkspace& opened) override;
  void setLanguage(const std::string& language) override;
  void showProgressBy(ProgressSubject subject);

 protected:
  void load() override;

 private:
  void build();
  void buildRounds();
  QWidget* buildProgress();
  void connectParts();
  void takeSnapshot();
  void showProgress();
  void takeSelection();
  void chooseFigure(const std::string& code, const std::string& indicator);
  /// Everywhere; the map and the selection follow unless they said it.
  void focus(geo::UnitIndex unit, const std::string& indicator);
  void hovered(int unit, QPointF pixel);

  MapSession& m_session;
  SurveyDesk* m_desk;
  CodebookDesk* m_codebookDesk;
  RoundList* m_rounds;
  QTableView* m_roundView;
  QComboBox* m_subject;
  QLineEdit* m_person;
  QLabel* m_personLabel;
  MapWidget* m_map;
  WordLegend* m_legend;
  LegendCorner* m_corner;
  SheetPanel* m_sheet;
  QTabWidget* m_tabs;
  FindingPanel* m_findings;
  ApprovalPanel* m_approval;
  ImportPanel* m_imports;
  TrailPanel* m_trail;
  RoundPanel* m_round;
  CodebookPanel* m_codebook;
  std::string m_language = "zh";
  geo::UnitIndex m_unit = geo::kOutside;
  std::string m_indicator;
  bool m_isFocusing = false;  ///< a change of the selection is the room's own
  bool m_isFilling = false;
};

}  // namespace app::gui

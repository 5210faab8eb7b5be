#pragma once

#include <QTabWidget>

#include "app/gui/liaison/assessment/assessment_panel.h"
#include "app/gui/liaison/office/consultation_panel.h"
#include "app/gui/liaison/office/coverage_panel.h"
#include "app/gui/liaison/office/next_round_panel.h"
#include "app/gui/liaison/office/organisation_panel.h"
#include "app/gui/liaison/office/promise_panel.h"
#include "app/gui/liaison/office/register_panel.h"
#include "app/gui/liaison/office/share_panel.h"
#include "app/gui/liaison/office/where_panel.h"
#include "app/gui/liaison/office/year_panel.h"
#include "app/gui/liaison/office/yearly_panel.h"
#include "app/gui/liaison/package/package_page.h"
#include "app/gui/liaison/papers/briefing_panel.h"
#include "app/gui/liaison/papers/letter_panel.h"
#include "app/gui/map/legend_corner.h"
#include "app/gui/map/map_widget.h"
#include "app/gui/model/map_session.h"
#include "app/gui/room/desk_room.h"
#include "app/gui/room/word_legend.h"

class QStackedWidget;

namespace app::gui {

/// The room of liaison. For the office: who is where, on a map and in lists, promises and what is due, the
/// year of the units, yearly figures, assessment and commendation, the consultation, what the check finds,
/// letters and briefings, packages and the register itself. For a unit, where a package is open: what that
/// package holds. Reads the workspace when it is seen for the first time.
class LiaisonRoom : public DeskRoom {
  Q_OBJECT
 public:
  enum Tab {
    where,
    promises,
    year,
    yearly,
    assessment,
    consultation,
    coverage,
    letters,
    briefings,
    packages,
    rounds,
    lists
  };

  /// All outlive this.
  LiaisonRoom(MapSession& session, WorkspaceWorker& worker, MessageBar& messages, QWidget* parent = nullptr);

  LiaisonDesk& desk() { return *m_desk; }
  OrganisationPanel& organisations() { return *m_organisations; }
  MapWidget& officeMap() { return *m_map; }
  const WordLegend& legend() const { return *m_legend; }
  QTabWidget& tabs() { return *m_tabs; }
  WherePanel& wherePanel() { return *m_where; }
  PromisePanel& promisePanel() { return *m_promises; }
  YearPanel& yearPanel() { return *m_year; }
  YearlyPanel& yearlyPanel() { return *m_yearly; }
  AssessmentPanel& assessmentPanel() { return *m_assessment; }
  ConsultationPanel& consultationPanel() { return *m_consultation; }
  CoveragePanel& coveragePanel() { return *m_coverage; }
  LetterPanel& letterPanel() { return *m_letters; }
  BriefingPanel& briefingPanel() { return *m_briefings; }
  SharePanel& sharePanel() { return *m_share; }
  NextRoundPanel& nextRoundPanel() { return *m_nextRound; }
  RegisterPanel& registerPanel() { return *m_register; }
  PackagePage& packagePage() { return *m_package; }
  /// A package is open: the unit's side is shown.
  bool isOfUnit() const;

  QString id() const override { return QStringLiteral("liaison"); }
  QString title() const override { return tr("&Liaison room"); }
  QIcon icon() const override;
  int leastKey() const override { return 5; }
  MapWidget* activeMap() override { return isOfUnit() ? &m_package->map() : m_map; }
  /// Edits that are stored already.
  QUndoStack& undoStack() override { return m_desk->undoStack(); }
  /// The map shows what it was given.
  bool isSettled() const override;
  /// Texts of briefings are; all else is stored as soon as it is done.
  bool isDirty() const override { return m_briefings->hasTyped(); }
  void save() override { m_briefings->storeTyped(); }

  void takeWorkspace(const OpenedWorkspace& opened) override;
  void setLanguage(const std::string& language) override;
  void setTool(MapTool tool) override;

 protected:
  void load() override;
  void writableChanged() override { showView(); }
  void giveUpEdits() override { m_briefings->giveUpTyped(); }

 private:
  void build();
  QWidget* buildOffice();
  QWidget* buildMap();
  void connectParts();
  void connectMap(MapWidget& map);
  void takeSnapshot();
  void showView();
  void showMap();
  void showUnit(const std::string& organisation);
  void goToUnit(const std::string& organisation);
  void select(const std::vector<geo::UnitIndex>& units);
  /// A click on the map, or a choice in another room.
  void takeSelection();
  void hovered(int unit, QPointF pixel);
  bool hasSnapshot() const;

  MapSession& m_session;
  LiaisonDesk* m_desk;
  QStackedWidget* m_sides;
  QLabel* m_mapTitle;
  QLabel* m_personLabel;
  QLineEdit* m_person;
  MapWidget* m_map;
  WordLegend* m_legend;
  LegendCorner* m_corner;
  OrganisationPanel* m_organisations;
  QTabWidget* m_tabs;
  WherePanel* m_where;
  PromisePanel* m_promises;
  YearPanel* m_year;
  YearlyPanel* m_yearly;
  AssessmentPanel* m_assessment;
  ConsultationPanel* m_consultation;
  CoveragePanel* m_coverage;
  LetterPanel* m_letters;
  BriefingPanel* m_briefings;
  SharePanel* m_share;
  NextRoundPanel* m_nextRound;
  RegisterPanel* m_register;
  PackagePage* m_package;
  std::vector<LiaisonPanel*> m_panels;
  std::string m_language = "zh";
  bool m_isFocusing = false;  ///< a change of the selection is the room's own
};

}  // namespace app::gui

#pragma once

#include "app/gui/explore/figure_views.h"
#include "app/gui/explore/map_room_actions.h"
#include "app/gui/explore/side_panel.h"
#include "app/gui/explore/time_slider.h"
#include "app/gui/explore/unit_panel.h"
#include "app/gui/map/map_grid.h"
#include "app/gui/model/map_session.h"
#include "app/gui/model/workspace_worker.h"
#include "app/gui/room/message_bar.h"
#include "app/gui/room/room.h"

namespace app::gui {

/// The room of the maps: lists on the left, one to four maps, the unit pointed at on the right, table and
/// charts below. Shows what the session holds; what has to be read it asks the worker for.
class MapRoom : public Room {
  Q_OBJECT
 public:
  /// All outlive this.
  MapRoom(MapSession& session, WorkspaceWorker& worker, MessageBar& messages, QWidget* parent = nullptr);

  MapGrid& maps() { return *m_maps; }
  MapWidget& map() { return m_maps->active().map(); }
  SidePanel& panel() { return *m_panel; }
  UnitPanel& details() { return *m_details; }
  FigureViews& figures() { return *m_figures; }
  MapRoomActions& roomActions() { return *m_actions; }

  QString id() const override { return QStringLiteral("map"); }
  QString title() const override { return tr("Map &room"); }
  QIcon icon() const override;
  std::vector<MenuEntry> entries() const override { return m_actions->entries(); }
  MapWidget* activeMap() override { return &map(); }
  QUndoStack& undoStack() override { return m_session.undoStack(); }
  /// Every map shows what it was given.
  bool isSettled() const override { return m_maps->isFinal(); }

  void takeWorkspace(const OpenedWorkspace& opened) override;
  void setLanguage(const std::string& language) override;
  void setTool(MapTool tool) override;
  void reloadFigures() override;
  /// On the active map, of the last period.
  void showIndicator(const planning::Indicator& indicator) override { showIndicator(indicator, {}); }
  void showIndicator(const planning::Indicator& indicator, const std::string& period);
  void showFigures(bool visible);
  /// The selected units with their figures, in the format that the file's name says. Needs a theme.
  void exportSelection(const std::filesystem::path& file);

 private:
  void build();
  void connectWorker();
  void connectMaps();
  void connectPanels();
  void connectActions();
  void chooseExport();
  void copyMaps();
  void prepareMap(MapPane& pane);
  void loadFigures();
  void filterUnits(const QString& expression);
  void takeSummary(const DocumentPointer& document, const std::string& period, const SummaryPointer& summary);
  void takeTheme(int map, const ThemePointer& theme);
  void themeFailed(int map, const QString& sentence);
  void showActiveTheme();
  void applySettings();
  void restyle();
  void moveLimits(const MapPane& pane, const std::vector<double>& upper, bool finished);
  void hovered(int unit, QPointF pixel);

  MapSession& m_session;
  WorkspaceWorker& m_worker;
  MessageBar& m_messages;
  SidePanel* m_panel;
  MapGrid* m_maps;
  UnitPanel* m_details;
  FigureViews* m_figures;
  TimeSlider* m_years;
  MapRoomActions* m_actions;
  DocumentPointer m_document;   ///< on the maps
  FilterPointer m_filter;       ///< of the period in the table
  QString m_problem;            ///< why the last theme could not be shown
  std::string m_summaryPeriod;  ///< of the sums that were asked for last
  std::string m_columnsPeriod;  ///< of the table and charts that were asked for last
  std::string m_language;
};

}  // namespace app::gui

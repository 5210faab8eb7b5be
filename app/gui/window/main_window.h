#pragma once

#include <QMainWindow>
#include <QTranslator>

#include "app/gui/map/map_grid.h"
#include "app/gui/model/map_session.h"
#include "app/gui/model/workspace_worker.h"
#include "app/gui/panel/message_bar.h"
#include "app/gui/panel/side_panel.h"
#include "app/gui/panel/time_slider.h"
#include "app/gui/panel/unit_panel.h"
#include "app/gui/search/search_popup.h"
#include "app/gui/window/figure_views.h"
#include "app/gui/window/kept_menus.h"
#include "app/gui/window/look.h"
#include "app/gui/window/recent_files.h"
#include "app/gui/window/settings_keeper.h"
#include "app/gui/window/status_line.h"
#include "app/gui/window/window_actions.h"
#include "app/text/language.h"

namespace app::gui {

/// Puts the parts together; does nothing itself.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  explicit MainWindow(QWidget* parent = nullptr);
  ~MainWindow() override;

  void open(const std::filesystem::path& path);
  void setLanguage(Language language);
  void setLook(Look look);

  MapWidget& map() { return m_maps->active().map(); }
  MapGrid& maps() { return *m_maps; }
  MapSession& session() { return m_session; }
  SidePanel& panel() { return *m_panel; }
  FigureViews& figures() { return *m_figures; }
  SettingsKeeper& keeper() { return *m_keeper; }
  UnitPanel& details() { return *m_details; }
  MessageBar& messages() { return *m_messages; }
  WindowActions& actions() { return *m_actions; }
  /// Everything that was asked for is on the screen.
  bool isSettled() const { return m_loading == 0 && m_maps->isFinal(); }

 signals:
  void settled();
  void openFailed(const QString& sentence);

 protected:
  void closeEvent(QCloseEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  void build();
  void connectWorker();
  void connectActions();
  void connectMaps();
  void connectPanels();
  void connectAction(ActionId id, const std::function<void()>& slot);
  void retranslate();

  void takeWorkspace(const OpenedWorkspace& opened);
  void loadFigures();
  void connectSearch();
  void filterUnits(const QString& expression);
  void exportSelected();
  void prepareMap(MapPane& pane);
  void showIndicator(const planning::Indicator& indicator, const std::string& period);
  void takeSummary(const DocumentPointer& document, const std::string& period, const SummaryPointer& summary);
  void takeTheme(int map, const ThemePointer& theme);
  void showActiveTheme();
  void restyle();
  void moveLimits(const MapPane& pane, const std::vector<double>& upper, bool finished);
  void applySettings();
  void failed(const QString& sentence);

  void hovered(int unit, QPointF pixel);
  void updateStatus();
  void updateActions();
  void updateTitle();
  void copyMap();
  void fillRecent();
  void chooseFile();
  void importFiles(const QStringList& files);
  void showAbout();

  WorkspaceWorker m_worker;
  MapSession m_session;
  std::string m_summaryPeriod;  ///< of the sums that were asked for last
  std::string m_columnsPeriod;  ///< of the table and charts that were asked for last
  int m_loading = 0;            ///< answers of the reader that are still to come
  QTranslator m_translator;
  QTranslator m_qtTranslator;
  SidePanel* m_panel;
  MapGrid* m_maps;
  UnitPanel* m_details;
  FigureViews* m_figures;
  SearchPopup* m_search;
  FilterPointer m_filter;  ///< of the period in the table
  TimeSlider* m_years;
  MessageBar* m_messages;
  WindowActions* m_actions;
  StatusLine* m_status;
  SettingsKeeper* m_keeper;
  KeptMenus* m_kept;
  RecentFiles m_recent;
};

}  // namespace app::gui

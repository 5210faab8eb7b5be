#pragma once

#include <QMainWindow>
#include <QTranslator>

#include "app/gui/map/legend_widget.h"
#include "app/gui/map/map_widget.h"
#include "app/gui/model/workspace_reader.h"
#include "app/gui/panel/message_bar.h"
#include "app/gui/panel/side_panel.h"
#include "app/text/language.h"

class QAction;
class QLabel;
class QMenu;

namespace app::gui {

/// Puts the parts together; does nothing itself.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  explicit MainWindow(QWidget* parent = nullptr);
  ~MainWindow() override;

  void open(const std::filesystem::path& path);
  void setLanguage(Language language);

  MapWidget& map() { return *m_map; }
  SidePanel& panel() { return *m_panel; }
  MessageBar& messages() { return *m_messages; }
  /// Everything that was asked for is on the screen.
  bool isSettled() const { return !m_loading && m_map->isFinal(); }

 signals:
  void settled();
  void openFailed(const QString& sentence);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void build();
  void buildMenus();
  void connectParts();
  void retranslate();
  void takeDocument(const DocumentPointer& document);
  void takeTheme(const ThemePointer& theme);
  void failed(const QString& sentence);
  void hovered(int unit, QPointF pixel);
  void updateStatus();
  /// For the status bar: of maps of China only.
  static QString approvalText(const render::MapContent& content);
  void placeLegend();
  void chooseFile();
  void showAbout();

  WorkspaceReader m_reader;
  DocumentPointer m_document;
  bool m_loading = false;
  QTranslator m_translator;
  QTranslator m_qtTranslator;
  SidePanel* m_panel;
  MapWidget* m_map;
  LegendWidget* m_legend;
  MessageBar* m_messages;
  QLabel* m_coordinates;
  QLabel* m_approval;
  QLabel* m_scale;
  QMenu* m_fileMenu;
  QMenu* m_viewMenu;
  QMenu* m_languageMenu;
  QMenu* m_helpMenu;
  QAction* m_open;
  QAction* m_quit;
  QAction* m_whole;
  QAction* m_zoomIn;
  QAction* m_zoomOut;
  QAction* m_chinese;
  QAction* m_english;
  QAction* m_about;
};

}  // namespace app::gui

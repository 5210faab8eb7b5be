#pragma once

#include "app/gui/map/legend_corner.h"
#include "app/gui/map/legend_widget.h"
#include "app/gui/map/map_widget.h"

namespace app::gui {

/// One map with its legend. Several show the same counties by other indicators or years.
class MapPane : public QFrame {
  Q_OBJECT
 public:
  explicit MapPane(QWidget* parent = nullptr);

  MapWidget& map() { return *m_map; }
  LegendWidget& legend() { return *m_legend; }
  const ThemePointer& theme() const { return m_theme; }
  bool isActive() const { return m_isActive; }

  void setDocument(const DocumentPointer& document, bool themeFollows);
  void setTheme(const ThemePointer& theme);
  void setLanguage(const std::string& language);
  /// Drawn with a frame where there are several.
  void setActive(bool active, bool alone);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void placeLegend();

  DocumentPointer m_document;
  ThemePointer m_theme;
  MapWidget* m_map;
  LegendWidget* m_legend;
  LegendCorner* m_corner;
  bool m_isActive = false;
  bool m_isAlone = true;
};

}  // namespace app::gui

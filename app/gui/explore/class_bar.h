#pragma once

#include <QWidget>

#include "app/gui/look/palette_preview.h"
#include "planning/map/map_settings.h"

class QComboBox;
class QMenu;
class QSpinBox;
class QToolButton;

namespace app::gui {

/// How figures become classes and colours: method, number, palette and its order.
class ClassBar : public QWidget {
  Q_OBJECT
 public:
  explicit ClassBar(QWidget* parent = nullptr);

  const planning::IndicatorStyle& choice() const { return m_choice; }
  /// Shows a style without emitting chosen. A palette that is not known is kept until another one is chosen.
  void setChoice(const planning::IndicatorStyle& style);
  /// The upper limits as they came out: what "given limits" begins with when it is chosen, and how many
  /// colours the preview shows.
  void setLimits(const std::vector<double>& upper);
  void retranslate();

 signals:
  void chosen(const planning::IndicatorStyle& style);

 private:
  void build();
  void choose();
  void showChoice();
  void showColours();

  planning::IndicatorStyle m_choice;
  std::vector<double> m_limits;
  QComboBox* m_method;
  QSpinBox* m_number;
  QComboBox* m_palette;
  QToolButton* m_reversed;
  QToolButton* m_seen;
  QMenu* m_menu;
  PalettePreview* m_preview;
};

}  // namespace app::gui

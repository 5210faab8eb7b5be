#pragma once

#include <QFrame>

#include "app/gui/map/legend_histogram.h"
#include "app/gui/model/map_document.h"

namespace app::gui {

/// Classes with colours and counts, below the name of what is shown and how its values lie. The limits of the
/// classes can be dragged, or moved by the arrow keys (Up and Down choose one). Lies on the map.
class LegendWidget : public QFrame {
  Q_OBJECT
 public:
  explicit LegendWidget(QWidget* parent = nullptr);

  void setTheme(const ThemePointer& theme, const DocumentPointer& document);  ///< null: hidden
  void setLanguage(const std::string& language);

  /// Without the histogram.
  void setCompact(bool compact);
  int fullHeight() const;
  QSize sizeHint() const override;
  const LegendHistogram& histogram() const { return m_histogram; }
  QRectF histogramRect() const;

 signals:
  /// `finished`: the button went up, or a key moved it.
  void limitsMoved(const std::vector<double>& upper, bool finished);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Row {
    QColor colour;
    QString text;
    int units = 0;
    bool hatched = false;
  };
  void rebuild();
  int countOf(int wanted) const;
  int titleHeight() const;
  int histogramHeight() const;
  QString limitText(int handle) const;

  ThemePointer m_theme;
  DocumentPointer m_document;
  std::string m_language = "zh";
  QString m_title;
  QString m_subtitle;
  std::vector<Row> m_rows;
  LegendHistogram m_histogram;
  int m_handle = -1;  ///< under the pointer or chosen by a key; -1: none
  bool m_isDragging = false;
  bool m_isCompact = false;
};

}  // namespace app::gui

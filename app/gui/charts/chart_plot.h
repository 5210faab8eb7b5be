#pragma once

#include <qcustomplot.h>

#include <QPointer>

#include <optional>
#include <vector>

#include "app/gui/model/unit_selection.h"

namespace app::gui {

/// Colours of charts, from the palette of the window.
struct ChartLook {
  QColor paper;
  QColor ink;
  QColor quiet;  ///< axes, small text
  QColor grid;
  QColor accent;  ///< of what has no class

  static ChartLook of(const QPalette& palette);
  /// What is not selected, while something is.
  QColor paler(const QColor& colour) const;
};

/// What a chart draws, and which units lie where. Places are pixels of the plot.
class ChartContent {
 public:
  virtual ~ChartContent() = default;

  /// Everything; `isPale` while something is selected.
  virtual void paintAll(QPainter& painter, bool isPale) = 0;
  /// The selected units, above it.
  virtual void paintSelected(QPainter& painter) = 0;
  virtual std::vector<geo::UnitIndex> unitsIn(const QRectF& band) const = 0;
  virtual std::vector<geo::UnitIndex> unitsAt(QPointF place) const = 0;
  virtual QString tip(QPointF place) const = 0;  ///< empty: nothing there
};

/// Axes with a content in layers of its own: a change of the selection paints one layer. Brushes: a band
/// selects what lies in it while it is drawn, with Ctrl it adds, with Shift it removes; Escape takes it back;
/// a click selects what is under it, on empty ground nothing.
class ChartPlot : public QCustomPlot {
  Q_OBJECT
 public:
  explicit ChartPlot(ChartContent& content, QWidget* parent = nullptr);

  void setSelection(UnitSelection* selection);
  UnitSelection* selection() const { return m_selection; }
  bool hasSelection() const { return m_selection != nullptr && m_selection->count() > 0; }
  bool isSelected(geo::UnitIndex unit) const;

  const ChartLook& look() const { return m_look; }
  void restyle();
  /// Of the axes; cut to what fits.
  void setTitles(const QString& x, const QString& y);
  void setRanges(QCPRange x, QCPRange y);
  /// In place of the content; empty: the content.
  void setReason(const QString& whyEmpty);
  const QString& reason() const { return m_reason; }
  /// Pixels of the plot.
  QRectF inner() const { return axisRect()->rect(); }

  void replotAll();
  void replotSelection();
  /// Sizes of the parts by what the axes show now.
  void layOut() { updateLayout(); }

 signals:
  void resized();

 protected:
  bool event(QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void elideTitles();
  void brush(Qt::KeyboardModifiers modifiers);
  void click(QPointF place, Qt::KeyboardModifiers modifiers);
  void apply(const std::vector<geo::UnitIndex>& units, Qt::KeyboardModifiers modifiers);

  ChartContent& m_content;
  QPointer<UnitSelection> m_selection;
  ChartLook m_look;
  QString m_titleX;
  QString m_titleY;
  QString m_reason;
  bool m_isPale = false;
  std::optional<QPointF> m_press;
  QRectF m_band;                         ///< empty: none is drawn
  std::vector<geo::UnitIndex> m_before;  ///< selected when the button went down
};

}  // namespace app::gui

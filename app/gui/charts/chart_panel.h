#pragma once

#include <QPointer>
#include <QWidget>

#include <array>

#include "app/gui/charts/chart.h"

class QSplitter;
class QToolButton;

namespace app::gui {

class BarChart;
class BoxChart;
class HistogramChart;
class ScatterChart;

/// The charts side by side; each is shown or put away by its button.
class ChartPanel : public QWidget {
  Q_OBJECT
 public:
  enum Kind { histogram, scatter, bars, boxes, kinds };

  explicit ChartPanel(QWidget* parent = nullptr);

  void setDocument(const DocumentPointer& document);
  /// Of a document that is no longer shown: left aside.
  void setColumns(const ColumnsPointer& columns);
  void setTheme(const ThemePointer& theme);
  /// Null: none. Is watched, not owned.
  void setSelection(UnitSelection* selection);
  void setLanguage(const std::string& language);

  void setShown(Kind kind, bool shown);
  /// Draws what waits in all charts that can be seen, now.
  void flush();

  Chart& chart(Kind kind) { return *m_charts[static_cast<std::size_t>(kind)]; }
  HistogramChart& histogramChart() { return *m_histogram; }
  ScatterChart& scatterChart() { return *m_scatter; }
  BarChart& barChart() { return *m_bars; }
  BoxChart& boxChart() { return *m_boxes; }

 private:
  void takeSubject();
  void retranslate();

  ChartSubject m_subject;
  HistogramChart* m_histogram;
  ScatterChart* m_scatter;
  BarChart* m_bars;
  BoxChart* m_boxes;
  std::array<Chart*, kinds> m_charts;
  std::array<QToolButton*, kinds> m_buttons{};
  QSplitter* m_row;
};

}  // namespace app::gui

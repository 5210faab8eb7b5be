#pragma once

#include <QColor>
#include <QRectF>

#include <optional>
#include <span>
#include <vector>

#include "planning/classes/class_breaks.h"

class QPainter;
class QPalette;

namespace app::gui {

/// How the values lie under the classes: bars in the classes' colours, and the limits between the classes as
/// handles. Knows where things are; the widget that shows it has the mouse. Plain value.
class LegendHistogram {
 public:
  LegendHistogram() = default;
  /// `step`: limits are moved by whole steps, as the indicator's decimals show them.
  LegendHistogram(std::vector<double> values, const planning::ClassBreaks& classes,
                  std::vector<QColor> colours, double step);

  bool isEmpty() const { return m_counts.empty(); }
  /// Limits between classes: one less than classes.
  int handles() const { return std::max(0, static_cast<int>(m_upper.size()) - 1); }
  double limit(int handle) const { return m_upper[static_cast<std::size_t>(handle)]; }
  double x(double value, const QRectF& in) const;
  std::optional<int> handleAt(double at, const QRectF& in) const;
  /// Upper limits of all classes with this one moved to the pixel `at`, or by `steps`; it stays between its
  /// neighbours.
  std::vector<double> dragged(int handle, double at, const QRectF& in) const;
  std::vector<double> nudged(int handle, int steps) const;

  void paint(QPainter& painter, const QRectF& in, const QPalette& palette, int activeHandle) const;

 private:
  std::vector<double> moved(int handle, double value) const;

  std::vector<int> m_counts;  ///< by bin
  double m_minimum = 0;
  double m_maximum = 1;
  double m_step = 1;
  std::vector<double> m_upper;
  std::vector<QColor> m_colours;
};

}  // namespace app::gui

#pragma once

#include <optional>
#include <vector>

#include "app/gui/charts/chart.h"
#include "planning/query/histogram.h"

namespace app::gui {

/// How many units have which value of the shown indicator, in the colours of the classes, with their limits.
class HistogramChart : public Chart {
  Q_OBJECT
 public:
  explicit HistogramChart(QWidget* parent = nullptr);

  QString title() const override;
  const std::optional<planning::HistogramBins>& bins() const { return m_bins; }

 protected:
  void rebuild() override;
  void paintAll(QPainter& painter, bool isPale) override;
  void paintSelected(QPainter& painter) override;
  std::vector<geo::UnitIndex> unitsIn(const QRectF& band) const override;
  std::vector<geo::UnitIndex> unitsAt(QPointF place) const override;
  QString tip(QPointF place) const override;

 private:
  /// Units by bin, then class; the last class is that of values outside all classes.
  using Counts = std::vector<std::vector<int>>;

  Counts countUnits(bool onlySelected) const;
  void paintBars(QPainter& painter, const Counts& counts, bool isPale) const;
  QRectF barBox(int bin, int from, int to) const;
  int binAt(double pixel) const;  ///< -1: beside all

  std::optional<planning::HistogramBins> m_bins;
  std::vector<int> m_binOf;  ///< by unit; -1: no value
  Counts m_counts;
};

}  // namespace app::gui

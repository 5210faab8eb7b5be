#pragma once

#include <vector>

#include "app/gui/charts/row_chart.h"
#include "planning/query/box_summary.h"

namespace app::gui {

/// The shown indicator by area: quartiles, whiskers, outliers; the units of no area below.
class BoxChart : public RowChart {
  Q_OBJECT
 public:
  explicit BoxChart(QWidget* parent = nullptr);

  QString title() const override;
  const planning::BoxSummary& box(std::size_t row) const { return m_boxes[row]; }

 protected:
  void rebuild() override;
  void paintAll(QPainter& painter, bool isPale) override;
  void paintSelected(QPainter& painter) override;
  std::vector<geo::UnitIndex> unitsIn(const QRectF& band) const override;
  std::vector<geo::UnitIndex> unitsAt(QPointF place) const override;
  QString tip(QPointF place) const override;

 private:
  void paintBox(QPainter& painter, std::size_t row, bool isPale) const;
  double pixelOf(geo::UnitIndex unit) const;
  /// Where a unit's dot lies in its row: spread by its number, so that it stays where it is.
  QPointF dotOf(geo::UnitIndex unit, std::size_t row) const;

  const FigureColumn* m_column = nullptr;
  std::vector<planning::BoxSummary> m_boxes;  ///< by row
};

}  // namespace app::gui

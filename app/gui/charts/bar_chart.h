#pragma once

#include <vector>

#include "app/gui/charts/row_chart.h"

class QComboBox;
class QSpinBox;

namespace app::gui {

/// Units in the order of the shown indicator, or areas by their own value.
class BarChart : public RowChart {
  Q_OBJECT
 public:
  enum class Content { highest, lowest, both, selected, areas };

  explicit BarChart(QWidget* parent = nullptr);

  QString title() const override;
  /// `number` of highest and lowest ones; of no matter to the others.
  void choose(Content content, int number);
  double value(std::size_t row) const { return m_values[row]; }

 protected:
  void rebuild() override;
  void retranslate() override;
  bool dependsOnSelection() const override { return m_content == Content::selected; }
  void paintAll(QPainter& painter, bool isPale) override;
  void paintSelected(QPainter& painter) override;
  std::vector<geo::UnitIndex> unitsIn(const QRectF& band) const override;
  std::vector<geo::UnitIndex> unitsAt(QPointF place) const override;
  QString tip(QPointF place) const override;

 private:
  // Both fill m_values, too.
  std::vector<Row> unitRows(const FigureColumn& column);
  /// `why`: areas lack a value, if some do.
  std::vector<Row> areaRows(QString& why);
  QRectF barBox(std::size_t row) const;
  void paintBar(QPainter& painter, std::size_t row, bool isPale) const;
  void paintValue(QPainter& painter, std::size_t row) const;
  QString valueText(std::size_t row) const;

  QComboBox* m_choose;
  QSpinBox* m_chooseNumber;
  Content m_content = Content::both;
  int m_number = 20;
  std::vector<double> m_values;  ///< by row
  std::size_t m_divide = 0;      ///< row below a line that parts highest and lowest; 0: none
};

}  // namespace app::gui

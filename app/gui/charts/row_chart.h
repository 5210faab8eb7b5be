#pragma once

#include <vector>

#include "app/gui/charts/chart.h"

class QScrollBar;

namespace app::gui {

/// A chart of named rows, the first one on top; those that do not fit are scrolled to.
class RowChart : public Chart {
  Q_OBJECT
 public:
  explicit RowChart(QWidget* parent = nullptr);

  struct Row {
    QString label;
    std::vector<geo::UnitIndex> units;
    QColor colour;
  };
  const std::vector<Row>& rows() const { return m_rows; }
  /// Pixels of a row of the plot.
  QRectF rowBox(std::size_t row) const;
  /// Brings a row into view.
  void scrollTo(std::size_t row);

 protected:
  void setRows(std::vector<Row> rows);
  int rowAt(double pixel) const;  ///< -1: none
  /// Whether any unit of it is selected; without a selection no row is.
  bool isRowSelected(std::size_t row) const;
  int selectedUnits(std::size_t row) const;
  /// That can be seen, in part at least: first and one past the last.
  std::pair<std::size_t, std::size_t> shownRows() const;

  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void layRows();

  std::vector<Row> m_rows;
  QScrollBar* m_scroll;
};

}  // namespace app::gui

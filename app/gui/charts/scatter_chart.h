#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/gui/charts/chart.h"
#include "planning/query/linear_fit.h"

class QComboBox;

namespace app::gui {

/// Two indicators against each other, a dot a unit in the colour of the map, with the line of least squares.
/// The vertical one is the indicator that the map shows, until another one is chosen.
class ScatterChart : public Chart {
  Q_OBJECT
 public:
  explicit ScatterChart(QWidget* parent = nullptr);

  QString title() const override;
  /// Ids of indicators of the document; others are left aside.
  void choose(const std::string& x, const std::string& y);
  const std::string& x() const { return m_x; }
  const std::string& y() const { return m_y; }

 protected:
  void rebuild() override;
  void retranslate() override;
  void paintAll(QPainter& painter, bool isPale) override;
  void paintSelected(QPainter& painter) override;
  std::vector<geo::UnitIndex> unitsIn(const QRectF& band) const override;
  std::vector<geo::UnitIndex> unitsAt(QPointF at) const override;
  QString tip(QPointF at) const override;

 private:
  void chooseDefaults();
  void fillChoices();
  const planning::Indicator& indicator(const std::string& id) const;
  const FigureColumn* column(const std::string& id) const;
  bool hasPoint(std::size_t unit) const;
  QPointF place(std::size_t unit) const;
  geo::UnitIndex nearest(QPointF at) const;
  QPixmap stamp(const QColor& colour, bool isPale) const;
  void makeStamps();
  std::size_t stampOf(std::size_t unit) const;
  void paintLine(QPainter& painter) const;
  QString equation() const;

  QComboBox* m_chooseX;
  QComboBox* m_chooseY;
  std::string m_x;
  std::string m_y;
  std::string m_shown;  ///< of the theme when y followed it last
  const FigureColumn* m_columnX = nullptr;
  const FigureColumn* m_columnY = nullptr;
  std::optional<planning::LinearFit> m_fit;
  std::vector<QPixmap> m_stamps;  ///< by class, the last one of no class
  std::vector<QPixmap> m_paleStamps;
};

}  // namespace app::gui

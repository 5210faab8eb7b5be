#pragma once

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

#include "planning/figures/indicator.h"

namespace app::gui {

/// One line over the years; years without a figure are gaps.
struct SeriesLine {
  struct Point {
    std::string period;
    std::optional<double> value;
    bool unverified = false;
  };
  QString name;
  QColor colour;
  std::vector<Point> points;  ///< ascending by period
};

/// A small chart of an indicator over its years, with the year that is shown marked.
class SeriesView : public QWidget {
  Q_OBJECT
 public:
  explicit SeriesView(QWidget* parent = nullptr);

  void setSeries(const planning::Indicator& indicator, std::vector<SeriesLine> lines,
                 const std::string& shown);
  void setLanguage(const std::string& language);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void describe();

  planning::Indicator m_indicator;
  std::vector<SeriesLine> m_lines;
  std::vector<std::string> m_periods;
  std::string m_shown;
  std::string m_language = "zh";
};

}  // namespace app::gui

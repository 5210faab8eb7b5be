#pragma once

#include <QFrame>

#include "app/gui/explore/comparison_model.h"
#include "app/gui/explore/series_view.h"
#include "app/gui/explore/unit_card.h"

class QLabel;
class QTableView;

namespace app::gui {

/// Right of the map: the county pointed at, every indicator of it beside its area, its province and the
/// nation, and the years of what is shown. Away from the counties: the selection beside the nation.
class UnitPanel : public QFrame {
  Q_OBJECT
 public:
  explicit UnitPanel(QWidget* parent = nullptr);

  void setDocument(const DocumentPointer& document);
  void setTheme(const ThemePointer& theme);
  void setSummary(const SummaryPointer& summary, const std::string& period);
  void setLanguage(const std::string& language);
  void showUnit(geo::UnitIndex unit);  ///< kOutside: the selection, if any
  void setSelected(std::vector<geo::UnitIndex> units);
  UnitCard& card() { return *m_card; }
  const ComparisonModel& model() const { return *m_model; }

 signals:
  void indicatorChosen(const planning::Indicator& indicator);

 private:
  void refresh();
  void showSeries();

  DocumentPointer m_document;
  ThemePointer m_theme;
  std::string m_language = "zh";
  geo::UnitIndex m_unit = geo::kOutside;
  std::vector<geo::UnitIndex> m_selected;
  UnitCard* m_card;
  ComparisonModel* m_model;
  QTableView* m_table;
  QLabel* m_marks;
  SeriesView* m_series;
};

}  // namespace app::gui

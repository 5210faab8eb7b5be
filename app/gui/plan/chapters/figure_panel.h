#pragma once

#include <QLabel>
#include <QTableView>
#include <QWidget>

#include "app/gui/plan/desk/plan_page.h"
#include "app/gui/plan/desk/plan_panel.h"

class QComboBox;
class QPushButton;

namespace planning {
class Workspace;
}

namespace app::gui {

/// The figures that a text speaks of: as the plan holds them and as they are; and the way to put another one
/// into it.
class FigurePanel : public QWidget {
  Q_OBJECT
 public:
  enum Column { indicator, unit, year, held, now, flag, source, columns };

  explicit FigurePanel(QWidget* parent = nullptr);

  /// `links`: of the text, in its order.
  void setFigures(const std::vector<planning::plan::FigureLink>& links, const PageFigures& figures,
                  const PlanView& view, bool mayEdit);
  void retranslate();

  const CellTable& table() const { return *m_table; }
  QTableView& view() { return *m_view; }
  QComboBox& indicators() { return *m_indicators; }
  QComboBox& units() { return *m_units; }
  QComboBox& years() { return *m_years; }

 signals:
  void renewed(const std::vector<planning::plan::LinkedFigure>& figures);  ///< take them as they are now
  void inserted(const planning::plan::FigureLink& link);

 private:
  void build();
  void fillChoices(const PlanView& view, const planning::plan::Plan& plan);
  void fillYears();
  void tell();
  void insert();
  void renew(bool all);
  QString nameOf(const std::string& id, const std::string& language) const;

  CellTable* m_table;
  QTableView* m_view;
  QPushButton* m_renew;
  QPushButton* m_renewAll;
  QLabel* m_insertLabel;
  QComboBox* m_indicators;
  QComboBox* m_units;
  QComboBox* m_years;
  QPushButton* m_insert;
  std::vector<FigureNow> m_figures;  ///< by row
  PlanSnapshotPointer m_snapshot;
  std::string m_language;
  bool m_mayEdit = false;
};

}  // namespace app::gui

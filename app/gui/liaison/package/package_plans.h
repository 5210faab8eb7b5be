#pragma once

#include <QWidget>

#include "app/gui/liaison/desk/filtered_table.h"
#include "app/gui/liaison/desk/liaison_snapshot.h"
#include "app/gui/room/cell_table.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

class QLabel;
class QPlainTextEdit;
class QStackedWidget;

namespace app::gui {

/// What a package has of approved plans: targets year by year beside the figures of its counties, projects,
/// and the chapters of a plan that is all the unit's.
class PackagePlans : public QWidget {
  Q_OBJECT
 public:
  enum TargetColumn { place, indicator, year, target, figure, unit, kind, ofPlan, targetColumns };
  enum ProjectColumn {
    number,
    county,
    project,
    quantity,
    responsible,
    from,
    to,
    total,
    byYear,
    projectOfPlan,
    projectColumns
  };
  explicit PackagePlans(QWidget* parent = nullptr);

  /// Null, or one of no package: nothing.
  void setSnapshot(const LiaisonPointer& snapshot, const std::string& language);
  void retranslate();

  FilteredTable& targetTable() { return *m_targetTable; }
  FilteredTable& projectTable() { return *m_projectTable; }
  QString notes() const;
  QString texts() const;
  /// The sentence that stands in place of all; empty: there are plans.
  QString nothing() const;

 private:
  void build();
  void fill();
  void fillTargets();
  void fillProjects();
  void fillTexts();
  const std::vector<planning::share::PlanExcerpt>& plans() const;
  QString planTitle(const planning::share::PlanExcerpt& plan) const;
  QString areaTitle(const planning::share::PlanExcerpt& plan) const;
  QString targetPlace(const planning::share::PlanExcerpt& plan, const std::string& code) const;
  void addTarget(std::vector<CellTable::Row>& rows, const planning::share::PlanExcerpt& plan,
                 const planning::plan::Target& goal) const;
  /// Of the package; absent: it has none.
  std::optional<double> figureOf(const planning::plan::Target& goal, int period) const;

  LiaisonPointer m_snapshot;
  std::string m_language = "zh";
  std::map<std::array<std::string, 3>, double> m_figures;  ///< by county, indicator and period
  QStackedWidget* m_pages;
  QLabel* m_nothing;
  QLabel* m_notes;
  CellTable* m_targets;
  FilteredTable* m_targetTable;
  CellTable* m_projects;
  FilteredTable* m_projectTable;
  QPlainTextEdit* m_texts;
};

}  // namespace app::gui

#pragma once

#include "app/gui/plan/desk/plan_panel.h"
#include "app/gui/plan/targets/target_verdict.h"

class QComboBox;
class QPushButton;
class QTextBrowser;

namespace planning {
class Workspace;
}

namespace app::gui {

/// The target table with what plan check finds in each row, and what the chosen target asks for.
class TargetPanel : public PlanPanel {
  Q_OBJECT
 public:
  enum Column { indicator, kind, unit, measure, base, mid, end, note, found, columns };

  /// The session outlives this.
  explicit TargetPanel(PlanSession& session, QWidget* parent = nullptr);

  CellTable& targets() { return *m_targets; }
  QTableView& table() { return *m_view; }
  const CellTable& path() const { return *m_path; }
  QString verdict() const;

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  CellTable::Row rowOf(std::size_t at) const;
  void fillUnits();
  void choose();
  void showPath(const planning::plan::Target& one, const TargetVerdict& verdict);
  void editCell(int row, int column, const QString& text);
  void addTarget();
  void removeTarget();
  std::optional<std::size_t> chosen() const;

  CellTable* m_targets;
  QTableView* m_view;
  QTextBrowser* m_verdict;
  CellTable* m_path;
  QTableView* m_pathView;
  QComboBox* m_units;
  QPushButton* m_add;
  QPushButton* m_remove;
};

}  // namespace app::gui

#pragma once

#include "app/gui/plan/desk/plan_desk.h"
#include "app/gui/plan/desk/plan_panel.h"

class QComboBox;
class QTextBrowser;

namespace app::gui {

/// The versions of the plan, and what changed between two of them.
class VersionPanel : public PlanPanel {
  Q_OBJECT
 public:
  /// Both outlive this.
  VersionPanel(PlanDesk& desk, PlanSession& session, QWidget* parent = nullptr);

  const CellTable& versions() const { return *m_versions; }
  QTableView& table() { return *m_view; }
  QString changes() const;

 protected:
  void fill() override;
  void retranslate() override;

 private:
  void build();
  void fillChoices();
  void compare();
  void showChanges(int from, int to, const std::vector<planning::plan::Change>& changes);

  PlanDesk& m_desk;
  CellTable* m_versions;
  QTableView* m_view;
  QLabel* m_fromLabel;
  QComboBox* m_from;
  QLabel* m_toLabel;
  QComboBox* m_to;
  QTextBrowser* m_changes;
  struct Compared {
    PlanPointer plan;
    int from = 0;
    int to = 0;
    friend bool operator==(const Compared&, const Compared&) = default;
  };
  Compared m_compared;  ///< what was asked last
};

}  // namespace app::gui

#pragma once

#include <QLabel>
#include <QTableView>
#include <QWidget>

#include <functional>

#include "app/gui/plan/desk/plan_findings.h"
#include "app/gui/plan/desk/plan_session.h"
#include "app/gui/room/cell_table.h"

namespace app::gui {

/// What a panel of the plan room shows.
struct PlanView {
  PlanSnapshotPointer snapshot;  ///< null: nothing is read yet
  PlanFindingsPointer findings;  ///< null: not checked yet; those of the plan before until the next check
  std::string language = "zh";
};

/// A part of the plan room. Fills itself when it is seen; edits go into the session.
class PlanPanel : public QWidget {
  Q_OBJECT
 public:
  /// The session outlives this.
  explicit PlanPanel(PlanSession& session, QWidget* parent = nullptr);

  void setView(const PlanView& view);
  /// After setView() with the language.
  void setLanguage();

 signals:
  void failed(const QString& sentence);

 protected:
  virtual void fill() = 0;
  virtual void retranslate() = 0;
  void showEvent(QShowEvent* event) override;

  PlanSession& session() { return m_session; }
  const PlanSession& session() const { return m_session; }
  const PlanView& view() const { return m_view; }
  bool hasPlan() const { return m_session.plan() != nullptr && m_view.snapshot != nullptr; }
  const planning::plan::Plan& plan() const { return *m_session.plan(); }
  /// Null where they are not of the plan as it stands.
  const PlanFindings* findings() const;
  /// One edit of a copy; what it throws is told and changes nothing.
  void change(const QString& text, const std::function<void(planning::plan::Plan&)>& edit,
              const QString& gesture = {});
  QString placeName(const std::string& unit) const {
    return m_view.snapshot->placeName(m_view.language, unit);
  }

 private:
  PlanSession& m_session;
  PlanView m_view;
  bool m_isStale = true;
};

}  // namespace app::gui

#include "app/gui/plan/desk/plan_panel.h"

#include "app/text/error_sentence.h"

#include <utility>

namespace app::gui {

PlanPanel::PlanPanel(PlanSession& session, QWidget* parent) : QWidget(parent), m_session(session) {}

void PlanPanel::setView(const PlanView& view) {
  m_view = view;
  m_isStale = !isVisible();
  if (!m_isStale) fill();
}

void PlanPanel::setLanguage() {
  retranslate();
  m_isStale = true;
  if (isVisible()) setView(m_view);
}

void PlanPanel::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (std::exchange(m_isStale, false)) fill();
}

const PlanFindings* PlanPanel::findings() const {
  return m_view.findings != nullptr && m_view.findings->plan == m_session.plan() ? m_view.findings.get()
                                                                                 : nullptr;
}

void PlanPanel::change(const QString& text, const std::function<void(planning::plan::Plan&)>& edit,
                       const QString& gesture) {
  if (m_session.plan() == nullptr) return;
  try {
    planning::plan::Plan after = plan();
    edit(after);
    m_session.edit(text, std::move(after), gesture);
  } catch (const std::exception& error) {
    emit failed(QString::fromStdString(errorSentence(error)));
  }
}

}  // namespace app::gui

#include "app/gui/window/status_line.h"

#include "app/render/page/islands_inset.h"
#include "app/render/page/page_notes.h"
#include "geo/plane/longitude.h"

#include <cmath>

namespace app::gui {

StatusLine::StatusLine(QStatusBar& bar)
    : QObject(&bar),
      m_place(new QLabel),
      m_selected(new QLabel),
      m_approval(new QLabel),
      m_scale(new QLabel) {
  m_approval->setObjectName("approval");
  bar.addWidget(m_place, 1);
  for (QLabel* const label : {m_selected, m_approval, m_scale}) bar.addPermanentWidget(label);
}

void StatusLine::showPlace(std::optional<geo::Point> degrees) {
  if (!degrees) return m_place->clear();
  const double longitude = geo::ordinaryLongitude(degrees->x);
  m_place->setText(QStringLiteral("%1° %2  %3° %4")
                       .arg(std::abs(degrees->y), 0, 'f', 4)
                       .arg(degrees->y < 0 ? tr("S") : tr("N"))
                       .arg(std::abs(longitude), 0, 'f', 4)
                       .arg(longitude < 0 ? tr("W") : tr("E")));
}

void StatusLine::showScale(double denominator) {
  m_scale->setText(denominator > 0 ? tr("Scale %1").arg(render::ratioText(denominator)) : QString());
}

void StatusLine::showSelected(int units) {
  m_selected->setText(units == 0 ? QString() : tr("%1 selected").arg(render::number(units, 0)));
}

/// Maps of China are shown to the public only with a number of approval.
void StatusLine::showApproval(const DocumentPointer& document) {
  if (document == nullptr || !document->content.isChina()) return m_approval->clear();
  const QString number = QString::fromStdString(document->content.info.approvalNumber);
  m_approval->setText(number.isEmpty() ? tr("Not an approved map; not for public release")
                                       : tr("Approval number: %1").arg(number));
}

void StatusLine::retranslate() {
  m_place->setAccessibleName(tr("Coordinates"));
  m_scale->setAccessibleName(tr("Scale"));
  m_selected->setAccessibleName(tr("Number of selected counties"));
}

}  // namespace app::gui

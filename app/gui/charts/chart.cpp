#include "app/gui/charts/chart.h"

#include "app/gui/map/frame_renderer.h"
#include "app/gui/model/names.h"
#include "app/render/page/page_notes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace app::gui {

const FigureColumn* ChartSubject::column(const std::string& indicator) const {
  const bool fits = columns != nullptr && theme != nullptr && columns->document == document &&
                    columns->period == theme->period;
  return fits ? columns->find(indicator) : nullptr;
}

const FigureColumn* ChartSubject::shown() const {
  return theme == nullptr ? nullptr : column(theme->indicator.id);
}

Chart::Chart(QWidget* parent)
    : QWidget(parent),
      m_plot(new ChartPlot(*this)),
      m_header(new QHBoxLayout),
      m_body(new QHBoxLayout),
      m_note(new QLabel) {
  auto* const all = new QVBoxLayout(this);
  all->setContentsMargins(4, 2, 4, 2);
  all->setSpacing(2);
  m_header->setSpacing(6);
  all->addLayout(m_header);
  m_body->setSpacing(0);
  m_body->addWidget(m_plot, 1);
  all->addLayout(m_body, 1);
  m_note->setWordWrap(true);
  m_note->setTextFormat(Qt::PlainText);
  m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_note->setObjectName("quiet");
  all->addWidget(m_note);
  drawNothing();
}

void Chart::setSubject(const ChartSubject& subject) {
  m_subject = subject;
  drawNothing();
  m_classColours.clear();
  if (subject.theme != nullptr) m_classColours = screenStyle(subject.theme.get(), 1).classColours;
  m_plot->setAccessibleName(title());
  retranslate();
  schedule(Due::all);
}

/// Until it is rebuilt: what was counted is of the subject before.
void Chart::drawNothing() { m_plot->setReason(QStringLiteral(" ")); }

void Chart::setSelection(UnitSelection* selection) {
  if (m_selection != nullptr) m_selection->disconnect(this);
  m_selection = selection;
  m_plot->setSelection(selection);
  if (selection != nullptr)
    connect(selection, &UnitSelection::changed, this,
            [this] { schedule(dependsOnSelection() ? Due::all : Due::selection); });
  schedule(Due::all);
}

void Chart::schedule(Due due) {
  const bool waits = m_due != Due::nothing;
  m_due = std::max(m_due, due);
  if (!waits && isVisible()) QMetaObject::invokeMethod(this, &Chart::flush, Qt::QueuedConnection);
}

void Chart::flush() {
  if (m_due == Due::nothing || !isVisible()) return;
  const Due due = std::exchange(m_due, Due::nothing);
  if (due == Due::selection) return m_plot->replotSelection();
  rebuild();
  m_plot->replotAll();
}

void Chart::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  QMetaObject::invokeMethod(this, &Chart::flush, Qt::QueuedConnection);
}

void Chart::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange &&
      event->type() != QEvent::StyleChange)
    return;
  m_plot->restyle();
  schedule(Due::all);
}

QString Chart::note() const { return m_note->text(); }

bool Chart::canShow(const FigureColumn* column) {
  QString reason;
  if (m_subject.theme == nullptr)
    reason = tr("No indicator is shown.");
  else if (column == nullptr)
    reason = tr("The figures are being read.");
  else if (column->present == 0)
    reason = tr("No unit has a figure of it in this year.");
  m_plot->setReason(reason);
  if (!reason.isEmpty()) m_note->clear();
  return reason.isEmpty();
}

void Chart::setNote(int present, int missing, const QString& more, const QStringList& sources) {
  QString text =
      missing == 0
          ? tr("n = %1").arg(render::number(present, 0))
          : tr("n = %1; %2 without data").arg(render::number(present, 0), render::number(missing, 0));
  if (!more.isEmpty()) text += QStringLiteral(" · ") + more;
  QStringList lines = {text};
  QStringList named = sources;
  named.removeAll(QString());
  named.removeDuplicates();
  if (!named.isEmpty()) lines << tr("Source: %1").arg(named.join(QStringLiteral("; ")));
  m_note->setText(lines.join('\n'));
  m_plot->setAccessibleDescription(m_note->text());
}

QString Chart::indicatorTitle(const planning::Indicator& indicator) const {
  const QString name = indicatorName(m_subject.language, indicator),
                unit = indicatorUnit(m_subject.language, indicator),
                period = QString::fromStdString(m_subject.theme->period);
  return unit.isEmpty() ? tr("%1, %2").arg(name, period) : tr("%1 (%2), %3").arg(name, unit, period);
}

QString Chart::nameOf(geo::UnitIndex unit) const {
  return unitName(m_subject.language, m_subject.document->content.counties[static_cast<std::size_t>(unit)]);
}

QColor Chart::colourOf(geo::UnitIndex unit) const {
  const int found =
      m_subject.theme == nullptr ? render::kNoData : m_subject.theme->classOf[static_cast<std::size_t>(unit)];
  return found >= 0 && static_cast<std::size_t>(found) < m_classColours.size()
             ? m_classColours[static_cast<std::size_t>(found)]
             : m_plot->look().quiet;
}

}  // namespace app::gui

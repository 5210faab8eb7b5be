#include "app/gui/map/legend_widget.h"

#include "app/gui/map/frame_renderer.h"
#include "app/gui/model/names.h"
#include "app/render/page_notes.h"

#include <QPainter>

namespace app::gui {
namespace {

constexpr int kMargin = 12, kWidth = 232, kSwatchWidth = 26, kSwatchHeight = 14, kPitch = 20;

}  // namespace

LegendWidget::LegendWidget(QWidget* parent) : QFrame(parent) {
  setObjectName("card");
  setAttribute(Qt::WA_TransparentForMouseEvents);
  hide();
}

void LegendWidget::setTheme(const ThemePointer& theme, const DocumentPointer& document) {
  m_theme = theme;
  m_document = document;
  rebuild();
}

void LegendWidget::setLanguage(const std::string& language) {
  m_language = language;
  rebuild();
}

void LegendWidget::rebuild() {
  setAccessibleName(tr("Legend"));
  m_rows.clear();
  setVisible(m_theme != nullptr);
  if (m_theme == nullptr) return;
  const planning::Indicator& indicator = m_theme->indicator;
  m_title = indicatorName(m_language, indicator);
  m_subtitle = QString::fromStdString(m_theme->period);
  if (const QString unit = indicatorUnit(m_language, indicator); !unit.isEmpty())
    m_subtitle += QStringLiteral(" · ") + unit;
  m_subtitle += QStringLiteral(" · ") + methodName(m_theme->classes.method);
  const auto count = [this](int wanted) {
    int units = 0;
    for (std::size_t i = 0; i < m_theme->classOf.size(); ++i)
      if (m_theme->classOf[i] == wanted && m_document->content.counties[i].hasGeometry) ++units;
    return units;
  };
  const render::MapStyle style = screenStyle(m_theme.get(), 1);
  double lower = m_theme->classes.minimum;
  for (std::size_t i = 0; i < m_theme->classes.upper.size(); ++i) {
    const double upper = m_theme->classes.upper[i];
    m_rows.push_back({style.classColours[i],
                      render::number(lower, indicator.decimals) + QStringLiteral(" – ") +
                          render::number(upper, indicator.decimals),
                      count(static_cast<int>(i))});
    lower = upper;
  }
  if (const int none = count(render::kNoData); none > 0)
    m_rows.push_back({style.noData, tr("no data"), none, true});
  updateGeometry();
  adjustSize();
  update();
}

QSize LegendWidget::sizeHint() const {
  const int title = fontMetrics()
                        .boundingRect(QRect(0, 0, kWidth - 2 * kMargin - 20, 200), Qt::TextWordWrap, m_title)
                        .height();
  return {kWidth, 2 * kMargin + title + kPitch + 8 + kPitch * static_cast<int>(m_rows.size())};
}

void LegendWidget::paintEvent(QPaintEvent* event) {
  QFrame::paintEvent(event);
  QPainter painter(this);
  const QRect inner = rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
  QFont bold = font();
  bold.setBold(true);
  painter.setFont(bold);
  QRect used;
  painter.drawText(inner, Qt::TextWordWrap, m_title, &used);
  painter.setFont(font());
  const QColor ink = palette().color(QPalette::WindowText);
  const QColor quiet("#6a6660");
  painter.setPen(quiet);
  QRect row(inner.left(), used.bottom() + 2, inner.width(), kPitch);
  painter.drawText(row, Qt::AlignVCenter, m_subtitle);
  row.translate(0, kPitch + 4);
  for (const Row& one : m_rows) {
    const QRect swatch(row.left(), row.center().y() - kSwatchHeight / 2, kSwatchWidth, kSwatchHeight);
    painter.fillRect(swatch, one.colour);
    if (one.hatched) painter.fillRect(swatch, QBrush(QColor("#9a9a9a"), Qt::BDiagPattern));
    painter.setPen(QColor("#8a857d"));
    painter.drawRect(swatch.adjusted(0, 0, -1, -1));
    painter.setPen(ink);
    painter.drawText(row.adjusted(kSwatchWidth + 10, 0, 0, 0), Qt::AlignVCenter, one.text);
    painter.setPen(quiet);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, render::number(one.units, 0));
    row.translate(0, kPitch);
  }
}

}  // namespace app::gui

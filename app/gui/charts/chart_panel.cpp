#include "app/gui/charts/chart_panel.h"

#include "app/gui/charts/bar_chart.h"
#include "app/gui/charts/box_chart.h"
#include "app/gui/charts/histogram_chart.h"
#include "app/gui/charts/scatter_chart.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace app::gui {

ChartPanel::ChartPanel(QWidget* parent)
    : QWidget(parent),
      m_histogram(new HistogramChart),
      m_scatter(new ScatterChart),
      m_bars(new BarChart),
      m_boxes(new BoxChart),
      m_charts{m_histogram, m_scatter, m_bars, m_boxes},
      m_row(new QSplitter) {
  auto* const buttons = new QHBoxLayout;
  buttons->setSpacing(4);
  for (std::size_t i = 0; i < kinds; ++i) {
    QToolButton*& button = m_buttons[i];
    button = new QToolButton;
    button->setCheckable(true);
    button->setChecked(true);
    button->setFocusPolicy(Qt::StrongFocus);
    buttons->addWidget(button);
    m_row->addWidget(m_charts[i]);
    connect(button, &QToolButton::toggled, m_charts[i], &QWidget::setVisible);
  }
  buttons->addStretch();
  m_row->setChildrenCollapsible(false);
  auto* const all = new QVBoxLayout(this);
  all->setContentsMargins(6, 4, 6, 4);
  all->setSpacing(4);
  all->addLayout(buttons);
  all->addWidget(m_row, 1);
  setShown(bars, false);
  setShown(boxes, false);
  retranslate();
}

void ChartPanel::setDocument(const DocumentPointer& document) {
  m_subject = {document, nullptr, nullptr, m_subject.language};
  takeSubject();
}

void ChartPanel::setColumns(const ColumnsPointer& columns) {
  if (columns != nullptr && columns->document != m_subject.document) return;
  m_subject.columns =
      columns == nullptr ? nullptr : std::make_shared<const FigureColumns>(columns->ofCounties());
  takeSubject();
}

void ChartPanel::setTheme(const ThemePointer& theme) {
  m_subject.theme = theme;
  takeSubject();
}

void ChartPanel::setSelection(UnitSelection* selection) {
  for (Chart* const chart : m_charts) chart->setSelection(selection);
}

void ChartPanel::setLanguage(const std::string& language) {
  m_subject.language = language;
  retranslate();
  takeSubject();
}

void ChartPanel::takeSubject() {
  for (Chart* const chart : m_charts) chart->setSubject(m_subject);
}

void ChartPanel::retranslate() {
  setAccessibleName(tr("Charts"));
  for (std::size_t i = 0; i < kinds; ++i) m_buttons[i]->setText(m_charts[i]->title());
}

void ChartPanel::setShown(Kind kind, bool shown) {
  m_buttons[static_cast<std::size_t>(kind)]->setChecked(shown);
}

void ChartPanel::flush() {
  for (Chart* const chart : m_charts) chart->flush();
}

}  // namespace app::gui

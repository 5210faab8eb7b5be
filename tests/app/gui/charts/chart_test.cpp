#include "app/gui/charts/chart_panel.h"

#include "app/gui/charts/bar_chart.h"
#include "app/gui/charts/box_chart.h"
#include "app/gui/charts/histogram_chart.h"
#include "app/gui/charts/scatter_chart.h"
#include "tests/app/gui/linked_workspace.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

namespace app::gui {
namespace {

class ChartTest : public testing::Test {
 protected:
  void SetUp() override {
    for (int kind = 0; kind < ChartPanel::kinds; ++kind)
      m_panel.setShown(static_cast<ChartPanel::Kind>(kind), true);
    m_panel.setLanguage("en");
    m_panel.setSelection(&m_made.selection);
    m_panel.setDocument(m_made.document);
    m_panel.setColumns(m_made.columns);
    m_panel.setTheme(m_made.theme);
    m_panel.resize(1600, 420);
    m_panel.show();
    m_panel.flush();
  }

  static void move(ChartPlot& plot, QPointF to, Qt::KeyboardModifiers modifiers) {
    QMouseEvent event(QEvent::MouseMove, to, plot.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(&plot, &event);
  }
  /// A band between two places in the units of the axes, kept inside them.
  void brush(Chart& chart, QPointF from, QPointF to, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    ChartPlot& plot = chart.plot();
    QTest::mousePress(&plot, Qt::LeftButton, modifiers, pixel(chart, from).toPoint());
    move(plot, (pixel(chart, from) + pixel(chart, to)) / 2, modifiers);
    move(plot, pixel(chart, to), modifiers);
    QTest::mouseRelease(&plot, Qt::LeftButton, modifiers, pixel(chart, to).toPoint());
  }
  static QPointF pixel(Chart& chart, QPointF place) {
    const QRectF inner = chart.plot().inner();
    return {std::clamp(chart.plot().xAxis->coordToPixel(place.x()), inner.left() + 1, inner.right() - 1),
            std::clamp(chart.plot().yAxis->coordToPixel(place.y()), inner.top() + 1, inner.bottom() - 1)};
  }
  void click(Chart& chart, QPointF place, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::mouseClick(&chart.plot(), Qt::LeftButton, modifiers, pixel(chart, place).toPoint());
  }
  Units selected() const { return m_made.selection.units(); }
  static std::vector<QString> labels(const RowChart& chart) {
    std::vector<QString> result;
    for (const RowChart::Row& row : chart.rows()) result.push_back(row.label);
    return result;
  }

  LinkedWorkspace m_made;
  ChartPanel m_panel;
};

// Shares 0, 10 .. 90: quartiles 22.5 and 67.5, 2 * 45 / cbrt(10) = 41.8, five bins at least (18): bins of 10.
TEST_F(ChartTest, ABandOnTheHistogramSelectsTheBarsItTouches) {
  HistogramChart& chart = m_panel.histogramChart();
  ASSERT_TRUE(chart.bins());
  ASSERT_DOUBLE_EQ(chart.bins()->width, 10);
  brush(chart, {23, 0.9}, {47, 0.2});
  EXPECT_EQ(selected(), (Units{2, 3, 4}));
  brush(chart, {81, 0.9}, {88, 0.2}, Qt::ControlModifier);
  EXPECT_EQ(selected(), (Units{2, 3, 4, 8}));
  brush(chart, {31, 0.9}, {88, 0.2}, Qt::ShiftModifier);
  EXPECT_EQ(selected(), (Units{2}));
}

TEST_F(ChartTest, AClickOnABarSelectsItAndOneAboveItClears) {
  HistogramChart& chart = m_panel.histogramChart();
  click(chart, {55, 0.5});
  EXPECT_EQ(selected(), (Units{5}));
  click(chart, {15, 0.5}, Qt::ControlModifier);
  EXPECT_EQ(selected(), (Units{1, 5}));
  click(chart, {55, 0.5}, Qt::ShiftModifier);
  EXPECT_EQ(selected(), (Units{1}));
  click(chart, {-3, 0.5});
  EXPECT_EQ(selected(), Units{}) << "beside all bars";
}

// share against rooms; c05 lacks rooms, c10 and c11 lack share.
TEST_F(ChartTest, ABandOnTheScatterSelectsTheDotsInIt) {
  ScatterChart& chart = m_panel.scatterChart();
  ASSERT_EQ(chart.y(), "share");
  ASSERT_EQ(chart.x(), "rooms");
  brush(chart, {3.6, 15}, {4.6, 65});
  EXPECT_EQ(selected(), (Units{2, 3, 4})) << "c05 has no rooms";
  click(chart, {5, 0});
  EXPECT_EQ(selected(), (Units{0}));
  click(chart, {5, 60});
  EXPECT_EQ(selected(), Units{}) << "no dot there";
}

// rooms = 5 - 0.025 share, so share = 200 - 40 rooms exactly.
TEST_F(ChartTest, TheScatterSaysItsLine) {
  EXPECT_EQ(m_panel.scatterChart().note(),
            QStringLiteral("n = 9; 3 without data · y = 200 − 40 x · r = −1.000\nSource: Made-up census"));
}

TEST_F(ChartTest, EveryChartNamesTheSourceOfItsFigures) {
  for (int kind = 0; kind < ChartPanel::kinds; ++kind) {
    const QString note = m_panel.chart(static_cast<ChartPanel::Kind>(kind)).note();
    EXPECT_TRUE(note.contains("Source: Made-up census")) << kind << ' ' << note.toStdString();
  }
}

TEST_F(ChartTest, TheScatterShowsTheIndicatorsThatAreChosen) {
  ScatterChart& chart = m_panel.scatterChart();
  QComboBox* const vertical = chart.findChildren<QComboBox*>().front();
  ASSERT_EQ(vertical->count(), 3) << "of ages there are no figures";
  vertical->setCurrentIndex(vertical->findData("people"));
  emit vertical->activated(vertical->currentIndex());
  m_panel.flush();
  EXPECT_EQ(chart.y(), "people");
  EXPECT_TRUE(chart.plot().yAxis->label().startsWith("People")) << chart.plot().yAxis->label().toStdString();
}

TEST_F(ChartTest, BarsRankTheUnits) {
  BarChart& chart = m_panel.barChart();
  chart.choose(BarChart::Content::highest, 2);
  m_panel.flush();
  EXPECT_EQ(labels(chart), (std::vector<QString>{"County J", "County I"}));
  chart.choose(BarChart::Content::lowest, 2);
  m_panel.flush();
  EXPECT_EQ(labels(chart), (std::vector<QString>{"County A", "County B"}));
  chart.choose(BarChart::Content::both, 1);
  m_panel.flush();
  EXPECT_EQ(labels(chart), (std::vector<QString>{"County J", "County A"}));
  chart.choose(BarChart::Content::both, 20);
  m_panel.flush();
  EXPECT_EQ(chart.rows().size(), 10U) << "none twice";
  chart.choose(BarChart::Content::selected, 1);
  m_made.select({2, 4, 11});
  m_panel.flush();
  EXPECT_EQ(labels(chart), (std::vector<QString>{"County E", "County C"})) << "c11 has no value";
}

TEST_F(ChartTest, BarsOfAreasAreWeightedMeans) {
  BarChart& chart = m_panel.barChart();
  chart.choose(BarChart::Content::areas, 1);
  m_panel.flush();
  EXPECT_EQ(labels(chart), (std::vector<QString>{"Western hills"}));
  EXPECT_NEAR(chart.value(0), 52000.0 / 1400, 1e-12);
  EXPECT_TRUE(chart.note().contains("areas without a value: 1 (")) << chart.note().toStdString();
  click(chart, {5, 0});
  EXPECT_EQ(selected(), (Units{0, 1, 4, 5}));
}

TEST_F(ChartTest, ABandOnTheBarsSelectsTheirUnits) {
  BarChart& chart = m_panel.barChart();
  chart.choose(BarChart::Content::highest, 5);
  m_panel.flush();
  brush(chart, {1, 0.9}, {30, 2.1});
  EXPECT_EQ(selected(), (Units{7, 8}));
  brush(chart, {95, 0}, {99, 4});
  EXPECT_EQ(selected(), Units{}) << "right of all bars";
}

TEST_F(ChartTest, ManyBarsAreScrolledTo) {
  BarChart& chart = m_panel.barChart();
  m_panel.resize(1600, 220);
  QTest::qWait(0);
  m_panel.flush();
  const double before = chart.plot().yAxis->range().lower;
  chart.scrollTo(9);
  EXPECT_GT(chart.plot().yAxis->range().lower, before);
  EXPECT_TRUE(chart.plot().inner().intersects(chart.rowBox(9)));
}

// West: 0, 10, 40, 50: quartiles of type 7 are 7.5, 25, 42.5.
TEST_F(ChartTest, BoxesShowTheQuartilesOfAreas) {
  BoxChart& chart = m_panel.boxChart();
  ASSERT_EQ(labels(chart), (std::vector<QString>{"Western hills", "Other units"}))
      << "the east has no figures";
  EXPECT_DOUBLE_EQ(chart.box(0).lowerQuartile, 7.5);
  EXPECT_DOUBLE_EQ(chart.box(0).median, 25);
  EXPECT_DOUBLE_EQ(chart.box(0).upperQuartile, 42.5);
}

TEST_F(ChartTest, ABandOnTheBoxesSelectsByAreaAndValue) {
  BoxChart& chart = m_panel.boxChart();
  brush(chart, {5, -0.2}, {45, 0.2});
  EXPECT_EQ(selected(), (Units{1, 4}));
  brush(chart, {5, 0.8}, {65, 1.2}, Qt::ControlModifier);
  EXPECT_EQ(selected(), (Units{1, 2, 3, 4, 6}));
  click(chart, {25, 0});
  EXPECT_EQ(selected(), (Units{0, 1, 4, 5})) << "the box is the area";
}

TEST_F(ChartTest, EscapeTakesABandBack) {
  Chart& chart = m_panel.histogramChart();
  m_made.select({9});
  QTest::mousePress(&chart.plot(), Qt::LeftButton, {}, pixel(chart, {23, 0.5}).toPoint());
  move(chart.plot(), pixel(chart, {47, 0.2}), {});
  EXPECT_EQ(selected(), (Units{2, 3, 4})) << "while the band is drawn";
  QTest::keyClick(&chart.plot(), Qt::Key_Escape);
  EXPECT_EQ(selected(), (Units{9}));
  QTest::mouseRelease(&chart.plot(), Qt::LeftButton, {}, pixel(chart, {47, 0.2}).toPoint());
  EXPECT_EQ(selected(), (Units{9}));
}

TEST_F(ChartTest, OtherButtonsSelectNothing) {
  Chart& chart = m_panel.histogramChart();
  QTest::mouseClick(&chart.plot(), Qt::RightButton, {}, pixel(chart, {55, 0.5}).toPoint());
  EXPECT_EQ(selected(), Units{});
}

TEST_F(ChartTest, EveryChartShowsASelectionMadeElsewhere) {
  for (int kind = 0; kind < ChartPanel::kinds; ++kind) {
    Chart& chart = m_panel.chart(static_cast<ChartPanel::Kind>(kind));
    m_made.selection.clear();
    m_panel.flush();
    const QImage none = chart.plot().grab().toImage();
    m_made.select({2, 7});
    m_panel.flush();
    const QImage two = chart.plot().grab().toImage();
    m_made.select({2, 8});
    m_panel.flush();
    const QImage others = chart.plot().grab().toImage();
    EXPECT_NE(two, none) << kind;
    EXPECT_NE(others, two) << kind;
    m_made.selection.clear();
    m_panel.flush();
    EXPECT_EQ(chart.plot().grab().toImage(), none) << kind;
  }
}

TEST_F(ChartTest, WhatIsNotSelectedIsPaler) {
  HistogramChart& chart = m_panel.histogramChart();
  const auto colourOf = [&](double share) {
    const QPoint at = pixel(chart, {share + 5, 0.5}).toPoint();
    return chart.plot().grab().toImage().pixelColor(at);
  };
  const QColor second = colourOf(20), eighth = colourOf(80);
  m_made.select({8});
  m_panel.flush();
  EXPECT_EQ(colourOf(80), eighth);
  EXPECT_NE(colourOf(20), second);
}

TEST_F(ChartTest, SelectionsAreDrawnOnceForManyChanges) {
  QTest::qWait(20);  // what showing the window left to do
  QSignalSpy drawn(&m_panel.histogramChart().plot(), &QCustomPlot::afterReplot);
  for (int unit = 0; unit < 12; ++unit) m_made.select({unit});
  QTest::qWait(20);
  EXPECT_EQ(drawn.count(), 1) << "paler once; other selections paint a layer only";
}

TEST_F(ChartTest, ChartsSpeakTheLanguageOfTheWindow) {
  EXPECT_TRUE(m_panel.histogramChart().plot().xAxis->label().startsWith("Households"));
  m_panel.setLanguage("zh");
  m_panel.flush();
  EXPECT_EQ(m_panel.histogramChart().plot().xAxis->label(), QStringLiteral("无自来水户比重 (%), 2010"));
}

TEST_F(ChartTest, SaysWhyThereIsNothingToShow) {
  ChartPlot& plot = m_panel.histogramChart().plot();
  m_panel.setTheme(nullptr);
  m_panel.flush();
  EXPECT_EQ(plot.reason(), "No indicator is shown.");
  auto none = std::make_shared<MapTheme>(*m_made.theme);
  none->indicator = *std::ranges::find(m_made.document->indicators, "ages", &planning::Indicator::id);
  m_panel.setTheme(none);
  m_panel.flush();
  EXPECT_EQ(plot.reason(), "No unit has a figure of it in this year.");
  auto later = std::make_shared<MapTheme>(*m_made.theme);
  later->period = "2011";
  m_panel.setTheme(later);
  m_panel.flush();
  EXPECT_EQ(plot.reason(), "The figures are being read.");
  QTest::mouseClick(&plot, Qt::LeftButton);
  EXPECT_EQ(selected(), Units{});
}

TEST_F(ChartTest, OneValueAndEqualOnesAreShown) {
  auto columns = std::make_shared<FigureColumns>(*m_made.columns);
  for (FigureColumn& column : columns->columns)
    for (double& value : column.values)
      if (!std::isnan(value)) value = 7;
  m_panel.setColumns(columns);
  m_panel.flush();
  EXPECT_EQ(m_panel.histogramChart().bins()->count, 1);
  EXPECT_TRUE(m_panel.scatterChart().note().contains("no line fits"));
  click(m_panel.histogramChart(), {m_panel.histogramChart().bins()->lower(0) + 0.01, 2});
  EXPECT_EQ(selected().size(), 10U);
}

TEST_F(ChartTest, SurvivesOnePixel) {
  m_panel.setMinimumSize(1, 1);
  for (int kind = 0; kind < ChartPanel::kinds; ++kind)
    m_panel.chart(static_cast<ChartPanel::Kind>(kind)).plot().setMinimumSize(1, 1);
  m_panel.resize(1, 1);
  m_panel.flush();
  m_made.select({1, 2, 3});
  m_panel.flush();
  EXPECT_EQ(selected(), (Units{1, 2, 3}));
}

}  // namespace
}  // namespace app::gui

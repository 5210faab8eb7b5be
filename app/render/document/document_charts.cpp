#include "app/render/document/document_charts.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <vector>

#include "app/render/map/map_text.h"
#include "app/render/page/page_layout.h"
#include "app/render/page/page_notes.h"
#include "app/render/page/png_picture.h"
#include "app/text/utf8_text.h"
#include "planning/areas/area_series.h"
#include "planning/plan/investment.h"

namespace app::render {
namespace {

namespace plan = planning::plan;

constexpr double kChartWidthMm = 150;
const QColor kInk("#222222");
const QColor kQuiet("#5f5f5f");
const QColor kRule("#c9c9c9");
const QColor kLine("#1f4e79");

geo::DocumentPicture pictureOf(double heightMm, int dpi, const std::function<void(QPainter&)>& paint) {
  geo::DocumentPicture picture;
  picture.widthMm = kChartWidthMm;
  picture.heightMm = heightMm;
  picture.png = pngPicture(QSizeF(kChartWidthMm, heightMm) * kPointsPerMm, dpi, paint).toStdString();
  return picture;
}

struct TargetPath {
  QString name;
  QString unit;
  int decimals = 0;
  std::array<int, 3> years{};
  std::array<double, 3> values{};
};

std::vector<TargetPath> targetPaths(const plan::Plan& plan, bool isChinese) {
  std::vector<TargetPath> paths;
  for (const plan::Target& target : plan.targets) {
    if (planning::areaOfFigure(target.unit) != plan.area || !target.base || !target.mid || !target.end)
      continue;
    const plan::RequiredTarget& what = target.what;
    paths.push_back({text(isChinese ? what.titleZh : what.titleEn),
                     text(isChinese ? what.unitZh : what.unitEn),
                     what.decimals,
                     {what.baseYear, plan.outline.midYear, plan.outline.endYear},
                     {*target.base, *target.mid, *target.end}});
  }
  return paths;
}

void paintPath(QPainter& painter, const TargetPath& path, const QRectF& box) {
  const TextLook title{7.5, true, kInk, 0};
  const QString heading = path.unit.isEmpty() ? path.name : path.name + " (" + path.unit + ")";
  QStringList lines = wrapped(heading, title, box.width());
  if (lines.size() > 2) lines = lines.mid(0, 2);
  double y = box.top() + title.size;
  for (const QString& line : lines) {
    drawText(painter, {box.left(), y}, line, title);
    y += title.size * 1.25;
  }
  constexpr double kValueRoom = 11;
  constexpr double kYearRoom = 11;
  constexpr double kSideRoom = 16;
  const QRectF plot(box.left() + kSideRoom, box.top() + 2 * title.size * 1.25 + kValueRoom + 3,
                    box.width() - 2 * kSideRoom,
                    box.height() - 2 * title.size * 1.25 - kValueRoom - kYearRoom - 6);
  const auto [least, most] = std::ranges::minmax(path.values);
  const double span = most > least ? most - least : 1;
  const double firstYear = path.years.front();
  const double years = std::max(1, path.years.back() - path.years.front());
  painter.setPen(QPen(kRule, 0.5));
  painter.drawLine(plot.bottomLeft() + QPointF(-kSideRoom, 4), plot.bottomRight() + QPointF(kSideRoom, 4));
  QPolygonF points;
  for (std::size_t i = 0; i < path.values.size(); ++i)
    points << QPointF(
        plot.left() + plot.width() * (path.years[i] - firstYear) / years,
        most > least ? plot.bottom() - plot.height() * (path.values[i] - least) / span : plot.center().y());
  painter.setPen(QPen(kLine, 1.1));
  painter.drawPolyline(points);
  for (std::size_t i = 0; i < path.values.size(); ++i) {
    const QPointF at = points[static_cast<qsizetype>(i)];
    painter.setPen(Qt::NoPen);
    painter.setBrush(kLine);
    painter.drawEllipse(at, 1.8, 1.8);
    drawTextCentred(painter, at - QPointF(0, 4), number(path.values[i], path.decimals),
                    {6.5, false, kInk, 1.5});
    drawTextCentred(painter, {at.x(), plot.bottom() + 4 + 8}, QString::number(path.years[i]),
                    {6.5, false, kQuiet, 0});
  }
}

geo::DocumentPicture pathsPicture(std::span<const TargetPath> paths, int dpi) {
  constexpr std::size_t kColumns = 3;
  constexpr double kPanelMm = 33;
  constexpr double kGapMm = 5;
  const std::size_t rows = (paths.size() + kColumns - 1) / kColumns;
  return pictureOf(static_cast<double>(rows) * (kPanelMm + kGapMm), dpi, [&](QPainter& painter) {
    const double width = (kChartWidthMm - (kColumns - 1) * kGapMm) / kColumns * kPointsPerMm;
    for (std::size_t i = 0; i < paths.size(); ++i) {
      const std::size_t row = i / kColumns;
      const std::size_t column = i % kColumns;
      paintPath(painter, paths[i],
                QRectF(static_cast<double>(column) * (width + kGapMm * kPointsPerMm),
                       static_cast<double>(row) * (kPanelMm + kGapMm) * kPointsPerMm, width,
                       kPanelMm * kPointsPerMm));
    }
  });
}

/// The step of an axis with about five ticks: 1, 2 or 5 times a power of ten.
double axisStep(double most) {
  constexpr double kTicks = 5;
  const double raw = std::max(most, 1e-9) / kTicks;
  const double power = std::pow(10, std::floor(std::log10(raw)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (raw <= factor * power) return factor * power;
  return 10 * power;
}

struct MoneyUnit {
  double yuan = 1;
  const char* chinese = "元";
  const char* english = "yuan";
};

MoneyUnit moneyUnit(double most) {
  if (most >= 1e9) return {1e8, "亿元", "100 million yuan"};
  if (most >= 1e5) return {1e4, "万元", "10 000 yuan"};
  return {};
}

using YearsBySource = std::map<std::string, std::map<int, double>>;

const std::array<QColor, 8>& sourceColours() {
  // Okabe and Ito (2008), which colour-blind readers can tell apart
  static const std::array<QColor, 8> kColours{QColor("#0072B2"), QColor("#E69F00"), QColor("#009E73"),
                                              QColor("#CC79A7"), QColor("#56B4E9"), QColor("#D55E00"),
                                              QColor("#F0E442"), QColor("#999999")};
  return kColours;
}

QColor sourceColour(std::size_t index) { return sourceColours().at(index % sourceColours().size()); }

struct InvestmentChart {
  YearsBySource bySource;
  std::set<int> years;
  double most = 0;
  MoneyUnit unit;
};

InvestmentChart investmentBars(const plan::Plan& plan) {
  InvestmentChart chart;
  for (const plan::Project& project : plan.projects)
    for (const plan::Amount& amount : project.amounts) {
      chart.bySource[amount.source][amount.year] += static_cast<double>(amount.yuan);
      chart.years.insert(amount.year);
    }
  for (const auto& [year, yuan] : plan::investmentOf(plan).byYear)
    chart.most = std::max(chart.most, static_cast<double>(yuan));
  chart.unit = moneyUnit(chart.most);
  return chart;
}

void paintAxis(QPainter& painter, const QRectF& plot, double top, double step, const MoneyUnit& unit) {
  const auto ticks = std::lround(top / step);
  for (long tick = 0; tick <= ticks; ++tick) {
    const double value = step * static_cast<double>(tick);
    const double y = plot.bottom() - plot.height() * value / top;
    painter.setPen(QPen(kRule, 0.4));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    const double shown = value / unit.yuan;
    const int decimals = step / unit.yuan >= 1 ? 0 : step / unit.yuan >= 0.1 ? 1 : 2;
    drawTextRight(painter, {plot.left() - 4, y + 2.5}, number(shown, decimals), {7, false, kQuiet, 0});
  }
}

void paintBars(QPainter& painter, const InvestmentChart& chart, const QRectF& plot, double top) {
  const double slot = plot.width() / static_cast<double>(chart.years.size());
  const double bar = std::min(slot * 0.62, 34.0);
  double x = plot.left() + slot / 2;
  for (const int year : chart.years) {
    double bottom = plot.bottom();
    std::size_t index = 0;
    for (const auto& [source, years] : chart.bySource) {
      const auto found = years.find(year);
      const QColor colour = sourceColour(index++);
      if (found == years.end()) continue;
      const double height = plot.height() * found->second / top;
      painter.fillRect(QRectF(x - bar / 2, bottom - height, bar, height), colour);
      bottom -= height;
    }
    drawTextCentred(painter, {x, plot.bottom() + 10}, QString::number(year), {7, false, kQuiet, 0});
    x += slot;
  }
  painter.setPen(QPen(kInk, 0.6));
  painter.drawLine(plot.bottomLeft(), plot.bottomRight());
}

}  // namespace

std::vector<geo::DocumentPicture> targetCharts(const plan::Plan& plan, const ChartLook& look) {
  const bool isChinese = look.language == "zh";
  const std::vector<TargetPath> paths = targetPaths(plan, isChinese);
  constexpr std::size_t kMostOnAPage = 15;
  std::vector<geo::DocumentPicture> pictures;
  for (std::size_t first = 0; first < paths.size(); first += kMostOnAPage) {
    const std::span shown = std::span(paths).subspan(first, std::min(kMostOnAPage, paths.size() - first));
    pictures.push_back(pathsPicture(shown, look.dpi));
    pictures.back().note = isChinese
                               ? "各小图纵轴各自取刻度，不从零开始。"
                               : "Each small chart has a scale of its own, which does not begin at zero.";
  }
  return pictures;
}

std::optional<geo::DocumentPicture> investmentChart(const plan::Plan& plan, const ChartLook& look) {
  const InvestmentChart chart = investmentBars(plan);
  if (chart.most <= 0) return std::nullopt;
  const bool isChinese = look.language == "zh";
  constexpr double kHeightMm = 62;
  constexpr double kLegendMm = 34;
  return pictureOf(kHeightMm, look.dpi, [&](QPainter& painter) {
    const double step = axisStep(chart.most);
    const double top = std::ceil(chart.most / step) * step;
    const QRectF plot(14 * kPointsPerMm, 6 * kPointsPerMm, (kChartWidthMm - kLegendMm - 18) * kPointsPerMm,
                      (kHeightMm - 12) * kPointsPerMm);
    drawText(painter, {0, 3.4 * kPointsPerMm},
             QString::fromUtf8(isChinese ? chart.unit.chinese : chart.unit.english), {7, false, kQuiet, 0});
    paintAxis(painter, plot, top, step, chart.unit);
    paintBars(painter, chart, plot, top);
    double y = plot.top();
    const double left = (kChartWidthMm - kLegendMm) * kPointsPerMm;
    std::size_t index = 0;
    for (const auto& [source, years] : chart.bySource) {
      painter.fillRect(QRectF(left, y, 8, 8), sourceColour(index++));
      for (const QString& line :
           wrapped(text(source), {7.5, false, kInk, 0}, kLegendMm * kPointsPerMm - 14)) {
        drawText(painter, {left + 12, y + 7}, line, {7.5, false, kInk, 0});
        y += 10;
      }
      y += 3;
    }
  });
}

}  // namespace app::render

#include "app/render/page/area_figures.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <vector>

#include "app/render/map/map_content.h"
#include "app/render/map/value_symbols.h"
#include "app/render/page/page_notes.h"
#include "planning/unit/units_above.h"

namespace app::render {
namespace {

Legend::Sum rowOf(const GroupSum& sum, const QString& name, const planning::Indicator& indicator) {
  const planning::GroupValue& value = sum.value;
  const QString members = number(value.members, 0);
  const QString counted =
      value.isPartial() && value.covered > 0 ? number(value.covered, 0) + " / " + members : members;
  return {name + " (" + counted + ')', sumText(value, indicator), sum.of == GroupSum::Of::area};
}

/// Codes of the provinces that the area's units lie in.
std::set<std::string> provincesOf(const MapContent& content, const std::string& area) {
  const planning::UnitsAbove above(content.prefectures, content.provinces);
  std::set<std::string> codes;
  for (const geo::UnitIndex unit : unitsOfArea(content, area))
    if (const auto* province =
            above.at(content.counties[static_cast<std::size_t>(unit)], planning::Level::province))
      codes.insert(province->code);
  return codes;
}

void addSumRows(const MapContent& content, const PageOptions& options, Legend& legend) {
  const PageWords words{options.language != "en"};
  const std::set<std::string> provinces = provincesOf(content, options.area);
  bool hasEstimates = false;
  for (const GroupSum& sum : content.sums) {
    if (sum.of == GroupSum::Of::area && sum.id != options.area) continue;
    if (sum.of == GroupSum::Of::province && !provinces.contains(sum.id)) continue;
    const QString name = sum.of == GroupSum::Of::all ? words.pick("全部单元", "All units")
                                                     : inLanguage(words, sum.nameZh, sum.nameEn);
    legend.sums.push_back(rowOf(sum, name, content.indicator));
    hasEstimates = hasEstimates || sum.value.estimated;
  }
  legend.sumsTitle = words.pick("与所在省、全部单元比较", "Beside provinces and all units");
  // a layer may have but a part of a province, and lack members of an area
  legend.sumsNote = content.areasAre == AreasAre::areas
                        ? words.pick("括号内为单元数：片区按名单，其余按本图层",
                                     "In brackets: units; of an area as listed, else of the layer")
                        : words.pick("括号内为本图层的单元数", "In brackets: units of the layer");
  if (hasEstimates) legend.sumsNote += words.pick("；* 含估算值", "; * with estimates");
}

/// Shares of the units in each part of the range.
std::vector<double> sharesOf(const std::vector<double>& values, double least, double width,
                             std::size_t parts) {
  std::vector<double> shares(parts, 0);
  for (const double value : values) {
    const auto part = static_cast<std::size_t>(std::max((value - least) / width, 0.0));
    shares[std::min(part, parts - 1)] += 1 / static_cast<double>(values.size());
  }
  return shares;
}

void addHistogram(const MapContent& content, const PageOptions& options, const planning::ClassBreaks& classes,
                  const MapStyle& style, Legend& legend) {
  constexpr std::size_t kParts = 20, kFewest = 8;  // fewer units are seen on the map
  std::vector<double> own;
  for (const geo::UnitIndex unit : unitsOfArea(content, options.area)) {
    const auto figure = content.figures.find(content.coverage.codes[static_cast<std::size_t>(unit)]);
    if (figure != content.figures.end() && figure->second.value) own.push_back(*figure->second.value);
  }
  if (own.size() < kFewest) return;
  const std::vector<double> all =
      drawnValues(content.counties, content.indicator, content.period, content.figures);
  const auto [least, most] = std::ranges::minmax(all);
  if (!(least < most)) return;
  const double width = (most - least) / kParts;
  const std::vector<double> allShares = sharesOf(all, least, width, kParts),
                            ownShares = sharesOf(own, least, width, kParts);
  const PageWords words{options.language != "en"};
  Legend::Histogram histogram;
  for (std::size_t i = 0; i < kParts; ++i) {
    const int c = classes.classOf(least + (static_cast<double>(i) + 0.5) * width).value_or(kOffScale);
    histogram.bars.push_back({ownShares[i], allShares[i], classColour(style, c)});
  }
  histogram.title = words.pick("数值的分布", "How the values lie");
  histogram.note = words.pick("柱：本图单元；线：全部单元；高为所占比例",
                              "Bars: units of this map; line: all; height: share");
  histogram.least = number(least, content.indicator.decimals);
  histogram.most = number(most, content.indicator.decimals);
  legend.histogram = histogram;
}

}  // namespace

QString sumText(const planning::GroupValue& value, const planning::Indicator& indicator) {
  if (!value.value || (isTotal(indicator) && value.isPartial())) return QStringLiteral("–");
  return number(*value.value, indicator.decimals) + (value.estimated ? QStringLiteral(" *") : QString());
}

void addAreaFigures(const MapContent& content, const PageOptions& options,
                    const planning::ClassBreaks& classes, const MapStyle& style, Legend& legend) {
  if (content.categories || options.area.empty() || content.sums.empty() || options.figureMm) return;
  addSumRows(content, options, legend);
  if (!areCircles(content.indicator, options.fillTotals))
    addHistogram(content, options, classes, style, legend);
}

}  // namespace app::render

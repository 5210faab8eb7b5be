#include "app/render/atlas/area_tables.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "app/render/map/value_symbols.h"
#include "app/render/page/area_figures.h"
#include "app/render/page/page_facts.h"
#include "app/render/page/page_notes.h"
#include "app/text/utf8_text.h"
#include "planning/areas/area_series.h"

namespace app::render {
namespace {

const QString kNoFigure = QStringLiteral("–");

/// Of a mean without a weight it is not asked who has a figure.
QString coveredText(const planning::GroupValue& value) {
  return !value.value && value.covered == 0 ? kNoFigure
                                            : QStringLiteral("%1 / %2").arg(value.covered).arg(value.members);
}

QString markText(const planning::Figure& figure, const PageWords& words) {
  QString mark;
  if (isEstimated(figure)) mark += words.pick("估", "e");
  if (planning::isUnverified(figure)) mark += words.pick("未", "u");
  return mark;
}

}  // namespace

AreaTables::AreaTables(const MapContent& content, const PageOptions& options, const AtlasFigures& figures)
    : m_content(content), m_options(options), m_figures(figures) {
  for (const PageValue& value : pageValues(content, {}, options.language))
    if (value.figure.value && value.state == ValueState::drawn) m_drawn.push_back(*value.figure.value);
  std::ranges::sort(m_drawn, std::greater{});
  for (const auto& [code, origin] : figures.origins)
    if (std::ranges::find(m_sources, origin.source) == m_sources.end()) m_sources.push_back(origin.source);
}

/// Only groups with a value of all their members are compared.
QString AreaTables::rankOf(std::size_t group, std::size_t indicator) const {
  const std::size_t width = m_figures.groups.indicators.size();
  const auto valueAt = [&](std::size_t g) -> const planning::GroupValue& {
    return m_figures.groups.values[g * width + indicator];
  };
  const auto isWhole = [](const planning::GroupValue& value) { return value.value && !value.isPartial(); };
  if (!isWhole(valueAt(group))) return kNoFigure;
  int larger = 0, all = 0;
  for (std::size_t g = 0; g < m_figures.groups.groups.size(); ++g) {
    if (!isWhole(valueAt(g))) continue;
    ++all;
    larger += *valueAt(g).value > *valueAt(group).value ? 1 : 0;
  }
  return QStringLiteral("%1 / %2").arg(larger + 1).arg(all);
}

SheetTable AreaTables::indicators(const planning::Area& area) const {
  const PageWords words{m_options.language != "en"};
  const auto& groups = m_figures.groups.groups;
  const auto found = std::ranges::find(groups, area.id, &planning::UnitGroup::id);
  SheetTable table;
  if (found == groups.end() || m_figures.all.groups.empty()) return table;
  const auto group = static_cast<std::size_t>(found - groups.begin());
  const auto& indicators = m_figures.groups.indicators;
  table.caption = words.zh ? QStringLiteral("各项指标，%1 年").arg(text(m_content.period))
                           : QStringLiteral("Indicators, %1").arg(text(m_content.period));
  table.columns = {{words.pick("指标", "Indicator")},
                   {words.pick("计量单位", "Unit of measure")},
                   {inLanguage(words, area.nameZh, area.nameEn), true},
                   {words.pick("全部单元", "All units"), true},
                   {words.pick("位次", "Rank"), true},
                   {words.pick("有数据的单元", "Units with figures"), true}};
  for (std::size_t i = 0; i < indicators.size(); ++i) {
    const planning::Indicator& one = indicators[i];
    const planning::GroupValue& value = m_figures.groups.values[group * indicators.size() + i];
    table.rows.push_back({inLanguage(words, one.nameZh, one.nameEn),
                          inLanguage(words, one.unitZh, one.unitEn), sumText(value, one),
                          sumText(m_figures.all.values[i], one), rankOf(group, i), coveredText(value)});
  }
  return table;
}

SheetTable AreaTables::values(const planning::Area& area) const {
  const PageWords words{m_options.language != "en"};
  SheetTable table;
  PageOptions ofArea = m_options;
  ofArea.area = area.id;
  table.caption = pageSubtitle(m_content, ofArea);
  table.columns = {{words.pick("单元", "Unit")},
                   {words.pick("代码", "Code")},
                   {words.pick("数值", "Value"), true},
                   {words.pick("位次", "Rank"), true},
                   {words.pick("标记", "Mark")},
                   {words.pick("来源", "Source"), true},
                   {words.pick("日志条目", "Log entry"), true}};
  std::vector<PageValue> values = pageValues(m_content, area.id, m_options.language);
  std::ranges::stable_sort(values, {}, &PageValue::code);
  for (const PageValue& value : values) {
    QString figure = words.noData(), rank = kNoFigure;
    if (value.state == ValueState::noPolygon && !value.figure.value)
      figure = words.pick("图上无", "not on the map");
    if (value.state == ValueState::notInArea) figure = words.pick("不在片区内", "not in an area");
    if (value.figure.value) figure = number(*value.figure.value, m_content.indicator.decimals);
    if (value.state == ValueState::drawn)
      rank = QString::number(
          1 + std::ranges::distance(m_drawn.begin(),
                                    std::ranges::lower_bound(m_drawn, *value.figure.value, std::greater{})));
    const QString mark = value.figure.unit.empty() ? QString() : markText(value.figure, words);
    const auto origin = m_figures.origins.find(value.code);
    const bool isKnown = origin != m_figures.origins.end();
    const auto number = isKnown ? std::ranges::find(m_sources, origin->second.source) : m_sources.end();
    table.rows.push_back({text(value.name), text(value.code), figure, rank, mark,
                          isKnown ? QStringLiteral("[%1]").arg(number - m_sources.begin() + 1) : QString(),
                          isKnown ? QString::number(origin->second.revision) : QString()});
  }
  return table;
}

QStringList AreaTables::notes() const {
  const PageWords words{m_options.language != "en"};
  QStringList notes;
  notes << (words.zh ? QStringLiteral("位次：1 为最大值；单元在 %1 "
                                      "个有数据的单元中排列，地区只在全部单元都有数据的地区中排列。")
                     : QStringLiteral(
                           "Rank: 1 is the largest value; of units among the %1 that have one, of areas "
                           "among those of which every unit has one."))
               .arg(m_drawn.size());
  if (!m_figures.groups.indicators.empty())
    notes << words.pick(
        "比率、平均数由各单元按其权数合计。– 表示无数据、有单元缺数据的总量，或指标表没有给出权数的平均数。* "
        "含估算值。",
        "Rates and means are of the units together, by their weights. – no figure, a total of which a unit "
        "has none, or a mean to which the codebook gives no weight. * With estimated figures.");
  notes << words.pick("标记：估 = 估算值，未 = 来源标为未经核实。",
                      "Marks: e estimated; u marked as unverified by the source.");
  for (std::size_t i = 0; i < m_sources.size(); ++i) {
    const QString source = sourcesNote(words, {m_sources[i]});
    if (!source.isEmpty()) notes << QStringLiteral("[%1] ").arg(i + 1) + source;
  }
  return notes;
}

/// Of a map of areas: what the area was in every year that is known, among those that have a figure of it.
SheetTable AreaTables::years(const planning::Area& area) const {
  const PageWords words{m_options.language != "en"};
  SheetTable table;
  const auto own = std::ranges::find(m_figures.years, area.id, &planning::AreaSeries::area);
  if (!m_content.ofAreas || own == m_figures.years.end()) return table;
  table.caption = words.zh ? QStringLiteral("%1，各年").arg(indicatorName(m_content, words))
                           : QStringLiteral("%1 by year").arg(indicatorName(m_content, words));
  table.columns = {{words.pick("年份", "Year")},
                   {words.pick("数值", "Value"), true},
                   {words.pick("位次", "Rank"), true},
                   {words.pick("标记", "Mark")}};
  for (const planning::Figure& figure : own->figures) {
    if (!figure.value) continue;
    int larger = 0, all = 0;
    for (const planning::AreaSeries& other : m_figures.years)
      for (const planning::Figure& theirs : other.figures)
        if (!other.area.empty() && theirs.period == figure.period && theirs.value) {
          ++all;
          larger += *theirs.value > *figure.value ? 1 : 0;
        }
    table.rows.push_back({text(figure.period), number(*figure.value, m_content.indicator.decimals),
                          QStringLiteral("%1 / %2").arg(larger + 1).arg(all), markText(figure, words)});
  }
  return table;
}

std::vector<std::unique_ptr<TableSheet>> AreaTables::of(const planning::Area& area, QSizeF page) const {
  const PageWords words{m_options.language != "en"};
  SheetFrame frame;
  frame.page = page;
  frame.title = inLanguage(words, area.nameZh, area.nameEn);
  frame.subtitle = words.pick("数据表", "Figures");
  frame.notes = notes();
  return tableSheets(frame, {indicators(area), years(area), values(area)});
}

}  // namespace app::render

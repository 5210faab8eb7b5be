#include "app/render/page/page_notes.h"

#include "app/render/map/value_symbols.h"
#include "app/render/page/islands_inset.h"
#include "app/text/data_text.h"
#include "app/text/utf8_text.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <map>

namespace app::render {

QString inLanguage(const PageWords& words, const std::string& zh, const std::string& en) {
  return text(words.zh ? (zh.empty() ? en : zh) : (en.empty() ? zh : en));
}

namespace {

PageWords wordsOf(const PageOptions& options) { return {options.language != "en"}; }

const planning::Area* areaOf(const MapContent& content, const std::string& id) {
  const auto found = std::find_if(content.areas.begin(), content.areas.end(),
                                  [&](const planning::Area& a) { return a.id == id; });
  return found == content.areas.end() ? nullptr : &*found;
}

QString methodName(const PageWords& words, planning::ClassMethod method) {
  using enum planning::ClassMethod;
  switch (method) {
    case fisherJenks:
      return words.pick("自然断点法（Fisher-Jenks）", "natural breaks (Fisher-Jenks)");
    case quantile:
      return words.pick("分位数法", "quantiles");
    case equalInterval:
      return words.pick("等间距", "equal intervals");
    case manual:
      return words.pick("人工指定", "set by hand");
    case headTail:
      return words.pick("头尾分割", "head/tail breaks");
    case maximumBreaks:
      return words.pick("最大间断", "maximum breaks");
    case stdMean:
      return words.pick("均值与标准差", "mean and standard deviation");
    case boxPlot:
      return words.pick("箱线图", "box plot");
    case pretty:
      return words.pick("取整间距", "round numbers");
    case geometric:
      return words.pick("等比", "geometric progression");
  }
  return {};
}

/// Limits that differ have to read differently: as many more decimals as that takes.
int decimalsFor(const planning::ClassBreaks& classes, int decimals) {
  constexpr int kMostMore = 6;
  std::vector<double> limits = classes.upper;
  if (classes.method != planning::ClassMethod::manual) limits.push_back(classes.minimum);
  std::erase_if(limits, [](double limit) { return std::isinf(limit); });
  std::ranges::sort(limits);
  limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
  for (int more = 0; more < kMostMore; ++more) {
    const auto readsAlike = [&](double a, double b) {
      return number(a, decimals + more) == number(b, decimals + more);
    };
    if (std::ranges::adjacent_find(limits, readsAlike) == limits.end()) return decimals + more;
  }
  return decimals + kMostMore;
}

/// No value belongs to two: the first class has its lower limit, which is the least value, the others do not.
QString firstRange(const planning::ClassBreaks& classes, int decimals) {
  const double upper = classes.upper.front();
  if (std::isinf(upper)) return QStringLiteral("≥ ") + number(classes.minimum, decimals);
  if (classes.method == planning::ClassMethod::manual || classes.minimum > upper)
    return QStringLiteral("≤ ") + number(upper, decimals);
  if (classes.minimum == upper) return number(upper, decimals);
  return number(classes.minimum, decimals) + QStringLiteral(" – ") + number(upper, decimals);
}

QString laterRange(double lower, double upper, int decimals) {
  const QString from = QStringLiteral("> ") + number(lower, decimals);
  return std::isinf(upper) ? from : from + QStringLiteral(" – ") + number(upper, decimals);
}

/// Units drawn, and of how many where some of the published ones have no polygon.
QString countedOf(const PageWords& words, const MapSubject::AreaLook& area, const MapContent& content) {
  QString drawn = counted(words, area.drawnUnits, content);
  if (area.publishedCounties <= area.drawnUnits) return drawn;
  const QString published = counted(words, area.publishedCounties, content);
  return words.zh ? QStringLiteral("%1（公布 %2）").arg(drawn, number(area.publishedCounties, 0))
                  : QStringLiteral("%1 of %2").arg(drawn, published);
}

/// Units, or areas on a map of areas.
QString countedValues(const PageWords& words, int count, const MapContent& content) {
  if (!content.ofAreas) return counted(words, count, content);
  return words.zh ? number(count, 0) + QStringLiteral(" 片区") : number(count, 0);
}

/// How many units, or areas, have each class.
std::map<int, int> countsOf(const MapContent& content, const std::string& only,
                            const planning::ClassBreaks& classes, const MapSubject& subject) {
  std::map<int, int> counts;
  for (std::size_t i = 0; i < subject.unitCount(); ++i)
    if (!subject.unitBoxes[i].isEmpty() && (!content.ofAreas || subject.classOf[i] == kNotInArea))
      ++counts[subject.classOf[i]];
  if (!content.ofAreas) return counts;
  for (const MapSubject::AreaLook& area : subject.areas)
    if (area.drawnUnits > 0 && (only.empty() || area.id == only))
      ++counts[area.value ? classes.classOf(*area.value).value_or(kOffScale) : kNoData];
  return counts;
}

}  // namespace

QString areasTitle(const MapContent& content, const PageWords& words) {
  if (content.areasAre == AreasAre::provinces)
    return content.isChina() ? words.pick("省级行政区", "Provinces") : words.pick("上级单元", "Upper level");
  if (content.areasAre == AreasAre::prefectures)
    return content.isChina() ? words.pick("地级行政区", "Prefectures")
                             : words.pick("中级单元", "Middle level");
  if (content.areasAre == AreasAre::liaisonUnits) return words.pick("联系单位", "Liaison units");
  return content.isChina() ? words.pick("集中连片特困地区", "Contiguous poor areas")
                           : words.pick("地区", "Areas");
}

QString counted(const PageWords& words, int units, const MapContent& content) {
  QString n = number(units, 0);
  if (!words.zh) return n;
  return content.isChina() ? n + QStringLiteral(" 县") : n;
}

void addBorderKeys(const PageWords& words, const MapContent& content, const MapStyle& style, Legend& legend) {
  legend.linesTitle.clear();
  const QColor county = style.countyLine == QColor("#ffffff") ? QColor("#cfcac2") : style.countyLine;
  if (style.countyWidth > 0)
    legend.lines.push_back(
        {county,
         std::max(style.countyWidth * 1.6, 0.5),
         content.isChina() ? words.pick("县级界", "County border") : words.pick("单元界", "Unit border"),
         {}});
  if (!content.provinces.empty())
    legend.lines.push_back({style.provinceLine,
                            std::max(style.provinceWidth, 0.5),
                            content.isChina() ? words.pick("省级界", "Province border")
                                              : words.pick("上级单元界", "Upper-level border"),
                            {}});
}

void addAreaKeys(const PageWords& words, const MapContent& content, const std::string& only,
                 const MapSubject& subject, const MapStyle& style, Legend& legend) {
  legend.areasTitle = areasTitle(content, words);
  for (const MapSubject::AreaLook& area : subject.areas) {
    if (!only.empty() && area.id != only) continue;
    if (area.drawnUnits == 0) continue;
    legend.areas.push_back({area.colour, style.areaWidth * 1.2, area.name, countedOf(words, area, content)});
  }
}

QString number(double value, int decimals) {
  const QLocale english(QLocale::English, QLocale::UnitedStates);
  QString result = english.toString(value, 'f', decimals);
  const bool zero = std::none_of(result.begin(), result.end(), [](QChar c) { return c >= '1' && c <= '9'; });
  if (zero && result.startsWith('-')) result.remove(0, 1);
  return result;
}

QStringList classLabels(const planning::ClassBreaks& classes, int decimals) {
  QStringList labels;
  const int shown = decimalsFor(classes, decimals);
  for (std::size_t i = 0; i < classes.upper.size(); ++i)
    labels << (i == 0 ? firstRange(classes, shown)
                      : laterRange(classes.upper[i - 1], classes.upper[i], shown));
  return labels;
}

QStringList classNames(const MapContent& content, const planning::ClassBreaks& classes,
                       const PageWords& words) {
  if (!content.categories) return classLabels(classes, content.indicator.decimals);
  QStringList names;
  for (const CategoryMap::Category& one : content.categories->categories)
    names << inLanguage(words, one.nameZh, one.nameEn);
  return names;
}

std::string figureSource(const MapContent& content, const PageWords& words) {
  if (!content.categories) return content.info.figureSource;
  return words.zh ? content.categories->sourceZh : content.categories->sourceEn;
}

QString indicatorName(const MapContent& content, const PageWords& words) {
  return inLanguage(words, content.indicator.nameZh, content.indicator.nameEn);
}

QString levelWord(const MapContent& content, const PageWords& words) {
  if (content.ofAreas) return words.pick("分片区", "by area");
  return content.isChina() ? words.pick("分县", "by county") : words.pick("按单元", "by unit");
}

QString pageTitle(const MapContent& content, const PageOptions& options) {
  const PageWords words = wordsOf(options);
  if (!options.title.empty()) return text(options.title);
  if (const planning::Area* area = areaOf(content, options.area))
    return inLanguage(words, area->nameZh, area->nameEn);
  QString name = indicatorName(content, words);
  if (!content.isChina() || content.areas.empty() || content.areasAre != AreasAre::areas) return name;
  if (content.categories) return name;
  return name + words.pick("与集中连片特困地区", " and the contiguous poor areas");
}

QString pageSubtitle(const MapContent& content, const PageOptions& options) {
  const PageWords words = wordsOf(options);
  if (!options.subtitle.empty()) return text(options.subtitle);
  QStringList parts;
  const QString name = indicatorName(content, words);
  const QString unit = inLanguage(words, content.indicator.unitZh, content.indicator.unitEn);
  const QString bracketed =
      unit.isEmpty() ? QString() : (words.zh ? QStringLiteral("（%1）") : QStringLiteral(" (%1)")).arg(unit);
  parts << (pageTitle(content, options) == name ? unit : name + bracketed);
  if (!content.period.empty()) parts << text(content.period) + words.pick(" 年", "");
  parts << levelWord(content, words);
  parts.removeAll(QString());
  return parts.join(words.pick("，", ", "));
}

QString approvalNumber(const MapContent& content, const PageOptions& options) {
  return text(options.approvalNumber.empty() ? content.info.approvalNumber : options.approvalNumber)
      .trimmed();
}

QString approvalLine(const MapContent& content, const PageOptions& options) {
  if (!content.isChina()) return {};
  const PageWords words = wordsOf(options);
  const QString given = approvalNumber(content, options);
  if (given.isEmpty())
    return words.pick("未经审核，非公开出版地图（审图号：无）",
                      "Not an approved map; not for public release (no approval number)");
  return words.pick("审图号：", "Approval number: ") + given;
}

QString sourcesNote(const PageWords& words, const std::vector<std::string>& sources) {
  QString note;
  for (const std::string& one : sources) {
    const QString source = text(dataText(words.zh ? Language::chinese : Language::english, one)).trimmed();
    if (source.isEmpty()) continue;
    const bool isSentence = source.endsWith(u'.') || source.endsWith(u'。');
    note += source + (isSentence ? (words.zh ? "" : " ") : words.pick("。", ". "));
  }
  return note.isEmpty() ? note : (words.pick("资料来源：", "Sources: ") + note).trimmed();
}

QString withoutGeometryNote(const PageWords& words, int units) {
  return (words.zh
              ? QStringLiteral("%1 个单元在边界图层中没有自己的多边形，未绘出。")
              : QStringLiteral("Units without a polygon of their own in the boundary layer, not drawn: %1."))
      .arg(number(units, 0));
}

QStringList groundNotes(const MapContent& content, const PageWords& words, const MapProjection& projection) {
  QStringList notes;
  notes << inLanguage(words, projection.nameZh, projection.nameEn) +
               words.pick("；比例尺在图幅中心准确。", "; the scale bar is true at the centre of the map.");
  if (content.isChina())
    notes << words.pick("界线按资料来源绘制，不作为划界依据。",
                        "Borders are drawn as in the source and are no authority on boundaries.");
  return notes;
}

QStringList pageNotes(const MapContent& content, const PageOptions& options, const PageFacts& facts,
                      const MapProjection& projection) {
  const PageWords words = wordsOf(options);
  const planning::Indicator& indicator = content.indicator;
  QStringList notes;
  const QString source = sourcesNote(words, {content.info.boundarySource, figureSource(content, words)});
  if (!source.isEmpty()) notes << source;
  if (options.fillTotals && isTotal(indicator))
    notes << words.pick("总量按面积着色：面积大的单元比其数值显得突出。",
                        "A total shown as fills: large units stand out more than their figures do.");
  const QString name = inLanguage(words, indicator.nameZh, indicator.nameEn);
  if (indicator.composite)
    notes << (words.zh
                  ? QStringLiteral("%1由多项指标合成，不是贫困发生率。").arg(name)
                  : QStringLiteral("%1: made from several indicators; not poverty incidence.").arg(name));
  if (!content.changeFrom.empty())
    notes << (words.zh ? QStringLiteral("变化为 %2 年数值减 %1 年数值；缺其中一年数值的按无数据处理。")
                       : QStringLiteral("Change: value of %2 minus value of %1; without one of them there is "
                                        "no data."))
                 .arg(text(content.changeFrom), text(content.laterPeriod));
  const QString what = facts.ofAreas ? words.pick("片区", "Areas") : words.pick("单元", "Units");
  if (facts.estimated > 0)
    notes << (words.zh ? QStringLiteral("%1 个%2的数值为估算值。")
                       : QStringLiteral("%2 with estimated figures: %1."))
                 .arg(number(facts.estimated, 0), what);
  if (facts.ofAreas)
    notes << words.pick("数值为片区的整体数值，不是其中任何一个单元的数值。",
                        "Figures are those of whole areas, not of any unit in them.");
  if (facts.unverified > 0)
    notes << (words.zh ? QStringLiteral("%1 个%2的数值在来源中标为未经核实。")
                       : QStringLiteral("%2 with figures that the source marks as unverified: %1."))
                 .arg(number(facts.unverified, 0), what);
  if (facts.withoutGeometry > 0) notes << withoutGeometryNote(words, facts.withoutGeometry);
  notes << groundNotes(content, words, projection);
  if (options.area.empty() && isWholeChina(content))
    notes << words.pick("图层不含按国家标准绘制的国界线。",
                        "The layer has no national boundary drawn to the national standard.");
  if (facts.positionsDrawn)
    notes << words.pick("附图中圆点仅示群岛大致位置，岛屿轮廓以资料来源所有者为限。",
                        "Dots in the inset mark approximate positions of island groups only; island outlines "
                        "are those the source has.");
  if (content.categories && options.area.empty())  // they count over all lists
    for (const std::string& note : words.zh ? content.categories->notesZh : content.categories->notesEn)
      notes << text(note);
  for (const std::string& note : options.notes) notes << text(note);
  return notes;
}

/// What is not a class: values beyond manual ones, none, units outside of every area, members without
/// polygon.
void addOtherRows(const MapContent& content, const PageWords& words, const PageFacts& facts,
                  std::map<int, int>& counts, Legend& legend, std::vector<PageContents::LegendRow>& rows) {
  const auto add = [&](int c, const QString& label, const QColor& colour) {
    if (counts[c] == 0) return;
    const bool isOfUnits = c == kNotInArea || c == kNoPolygon;
    const QString count =
        isOfUnits ? counted(words, counts[c], content) : countedValues(words, counts[c], content);
    legend.classes.push_back({colour, label, count, c == kNoData});
    rows.push_back({label, counts[c], colour, c});
  };
  add(kOffScale, words.offScale(), legend.style.offScale);
  add(kNoData, words.noData(), legend.style.noData);
  add(kNotInArea,
      content.categories ? inLanguage(words, content.categories->outsideZh, content.categories->outsideEn)
                         : words.pick("不在任何片区", "In no area"),
      legend.style.context);
  counts[kNoPolygon] = content.ofAreas ? 0 : facts.withoutGeometry;
  add(kNoPolygon, words.pick("无多边形，未绘出", "No polygon, not drawn"), {});
}

/// The largest round number (1, 2 or 5 times a power of ten) that is not above.
double roundBelow(double value) {
  const double power = std::pow(10, std::floor(std::log10(value)));
  for (const double step : {5.0, 2.0})
    if (step * power <= value) return step * power;
  return power;
}

/// Round values of three circles that can be told apart, the largest first.
std::vector<double> circleValues(double largest) {
  if (!(largest > 0)) return {};
  std::vector<double> values;
  for (const double share : {1.0, 5.0, 25.0}) values.push_back(roundBelow(largest / share));
  return values;
}

/// What lies over the fills of some.
void addMarkKeys(const PageWords& words, const PageFacts& facts, const MapContent& content, Legend& legend) {
  Legend::Group group;
  const auto add = [&](FigureMark mark, const QString& label, int count) {
    if (count == 0) return;
    const MapStyle style = legend.style;
    group.rows.push_back({[style, mark](QPainter& painter, const QRectF& box) {
                            QPainterPath shape;
                            shape.addRect(box);
                            paintPattern(painter, shape, markPattern(style, mark), style.patternSpacing,
                                         style.patternWidth);
                            painter.setPen(QPen(QColor("#8a857d"), style.patternWidth));
                            painter.drawRect(box);
                          },
                          label, countedValues(words, count, content)});
  };
  add(FigureMark::estimated, words.pick("估算值", "Estimated"), facts.estimated);
  add(FigureMark::unverified, words.pick("未经核实", "Unverified"), facts.unverified);
  if (!group.rows.empty()) legend.groups.push_back(std::move(group));
}

Legend pageLegend(const MapContent& content, const PageOptions& options, const planning::ClassBreaks& classes,
                  const PageFacts& facts, const MapSubject& subject, const MapStyle& style,
                  std::vector<PageContents::LegendRow>& rows) {
  const PageWords words = wordsOf(options);
  Legend legend;
  legend.style = style;
  std::map<int, int> counts = countsOf(content, options.area, classes, subject);
  const QString unit = inLanguage(words, content.indicator.unitZh, content.indicator.unitEn);
  const QString name = inLanguage(words, content.indicator.nameZh, content.indicator.nameEn);
  legend.title << name + (unit.isEmpty() ? QString()
                          : words.zh     ? QStringLiteral("（%1）").arg(unit)
                                         : QStringLiteral(" (%1)").arg(unit));
  const QStringList labels = subject.symbols.empty() ? classNames(content, classes, words)
                                                     : QStringList{words.pick("有数值", "With a figure")};
  for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
    const QColor& colour = style.classColours[static_cast<std::size_t>(i)];
    legend.classes.push_back({colour, labels[i], countedValues(words, counts[i], content), false});
    rows.push_back({labels[i], counts[i], colour, i});
  }
  addOtherRows(content, words, facts, counts, legend, rows);
  if (content.categories) {
    legend.method.clear();
  } else if (subject.symbols.empty()) {
    legend.method = words.pick("分级：", "Classes: ") + methodName(words, classes.method) +
                    (content.changeFrom.empty() ? QString() : words.pick("，以零为界", ", about zero")) +
                    words.pick("，含上限", ", upper limits included");
  } else {
    legend.circles = circleValues(std::abs(subject.symbols.front().value));
    legend.circleDecimals = legend.circles.back() < 1 ? std::max(content.indicator.decimals, 1) : 0;
    legend.method = words.pick("圆的面积与数值成正比", "Circles: area as the value");
    if (std::ranges::any_of(subject.symbols, [](const auto& one) { return one.value < 0; }))
      legend.method += words.pick("；空心为负值", "; hollow below zero");
  }
  addMarkKeys(words, facts, content, legend);
  addBorderKeys(words, content, style, legend);
  if (style.drawAreas) addAreaKeys(words, content, options.area, subject, style, legend);
  return legend;
}

}  // namespace app::render

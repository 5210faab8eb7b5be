#include "app/render/page/page_notes.h"

#include "app/text/data_text.h"
#include "app/text/utf8_text.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

namespace app::render {
namespace {

PageWords wordsOf(const PageOptions& options) { return {options.language != "en"}; }

QString inLanguage(const PageWords& words, const std::string& zh, const std::string& en) {
  return text(words.zh ? (zh.empty() ? en : zh) : (en.empty() ? zh : en));
}

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

QString rangeText(double lower, double upper, int decimals, bool open) {
  if (std::isinf(upper)) return QStringLiteral("> ") + number(lower, decimals);
  if (open || lower > upper) return QStringLiteral("≤ ") + number(upper, decimals);
  return number(lower, decimals) + QStringLiteral(" – ") + number(upper, decimals);
}

}  // namespace

QString counted(const PageWords& words, int units, const MapContent& content) {
  QString n = number(units, 0);
  if (!words.zh) return n;
  return content.isChina() ? n + QStringLiteral(" 县") : n;
}

void addBorderKeys(const PageWords& words, const MapContent& content, const MapStyle& style, Legend& legend) {
  legend.linesTitle.clear();
  const QColor county = style.countyLine == QColor("#ffffff") ? QColor("#cfcac2") : style.countyLine;
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
  legend.areasTitle = content.isChina() ? words.pick("集中连片特困地区", "Contiguous poor areas")
                                        : words.pick("地区", "Areas");
  for (const MapSubject::AreaLook& area : subject.areas) {
    if (!only.empty() && area.id != only) continue;
    if (area.drawnUnits == 0) continue;
    const int counties = area.publishedCounties > 0 ? area.publishedCounties : area.drawnUnits;
    legend.areas.push_back(
        {area.colour, style.areaWidth * 1.2, area.name, counted(words, counties, content)});
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
  double lower = classes.minimum;
  for (const double upper : classes.upper) {
    labels << rangeText(lower, upper, decimals,
                        labels.isEmpty() && classes.method == planning::ClassMethod::manual);
    lower = upper;
  }
  return labels;
}

QString pageTitle(const MapContent& content, const PageOptions& options) {
  const PageWords words = wordsOf(options);
  if (!options.title.empty()) return text(options.title);
  if (const planning::Area* area = areaOf(content, options.area))
    return inLanguage(words, area->nameZh, area->nameEn);
  const bool sameLanguage = content.info.language.empty() || content.info.language == options.language;
  if (!content.info.title.empty() && sameLanguage) return text(content.info.title);
  QString name = inLanguage(words, content.indicator.nameZh, content.indicator.nameEn);
  if (!content.isChina() || content.areas.empty()) return name;
  return name + words.pick("与集中连片特困地区", " and the contiguous poor areas");
}

QString pageSubtitle(const MapContent& content, const PageOptions& options) {
  const PageWords words = wordsOf(options);
  if (!options.subtitle.empty()) return text(options.subtitle);
  QStringList parts;
  const QString name = inLanguage(words, content.indicator.nameZh, content.indicator.nameEn);
  const QString unit = inLanguage(words, content.indicator.unitZh, content.indicator.unitEn);
  const QString bracketed =
      unit.isEmpty() ? QString() : (words.zh ? QStringLiteral("（%1）") : QStringLiteral(" (%1)")).arg(unit);
  parts << (pageTitle(content, options) == name ? unit : name + bracketed);
  if (!content.period.empty()) parts << text(content.period) + words.pick(" 年", "");
  parts << (content.isChina() ? words.pick("分县", "by county") : words.pick("按单元", "by unit"));
  parts.removeAll(QString());
  return parts.join(words.pick("，", ", "));
}

QString approvalLine(const MapContent& content, const PageOptions& options) {
  if (!content.isChina()) return {};
  const PageWords words = wordsOf(options);
  const std::string& given =
      options.approvalNumber.empty() ? content.info.approvalNumber : options.approvalNumber;
  if (given.empty())
    return words.pick("未经审核，非公开出版地图（审图号：无）",
                      "Not an approved map; not for public release (no approval number)");
  return words.pick("审图号：", "Approval number: ") + text(given);
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
  const QString source = sourcesNote(words, {content.info.boundarySource, content.info.figureSource});
  if (!source.isEmpty()) notes << source;
  const QString name = inLanguage(words, indicator.nameZh, indicator.nameEn);
  if (indicator.composite)
    notes << (words.zh
                  ? QStringLiteral("%1由多项指标合成，不是贫困发生率。").arg(name)
                  : QStringLiteral("%1: made from several indicators; not poverty incidence.").arg(name));
  if (facts.estimated > 0)
    notes << (words.zh ? QStringLiteral("%1 个单元的数值为估算值。").arg(number(facts.estimated, 0))
                       : QStringLiteral("Units with estimated figures: %1.").arg(number(facts.estimated, 0)));
  if (facts.ofAreas > 0)
    notes << words.pick("各单元的数值为其所在片区的整体数值。",
                        "Each unit shows the figure of its whole area.");
  if (facts.unverified > 0)
    notes << (words.zh
                  ? QStringLiteral("%1 个单元的数值在来源中标为未经核实。").arg(number(facts.unverified, 0))
                  : QStringLiteral("Units with figures that the source marks as unverified: %1.")
                        .arg(number(facts.unverified, 0)));
  if (facts.withoutGeometry > 0) notes << withoutGeometryNote(words, facts.withoutGeometry);
  notes << groundNotes(content, words, projection);
  if (facts.positionsDrawn)
    notes << words.pick("附图中圆点仅示群岛大致位置，岛屿轮廓以资料来源所有者为限。",
                        "Dots in the inset mark approximate positions of island groups only; island outlines "
                        "are those the source has.");
  for (const std::string& note : options.notes) notes << text(note);
  return notes;
}

Legend pageLegend(const MapContent& content, const PageOptions& options, const planning::ClassBreaks& classes,
                  const MapSubject& subject, const MapStyle& style,
                  std::vector<PageContents::LegendRow>& rows) {
  const PageWords words = wordsOf(options);
  Legend legend;
  legend.style = style;
  std::map<int, int> counts;
  for (std::size_t i = 0; i < subject.unitCount(); ++i)
    if (!subject.unitBoxes[i].isEmpty()) ++counts[subject.classOf[i]];
  const QString unit = inLanguage(words, content.indicator.unitZh, content.indicator.unitEn);
  const QString name = inLanguage(words, content.indicator.nameZh, content.indicator.nameEn);
  legend.title << name + (unit.isEmpty() ? QString()
                          : words.zh     ? QStringLiteral("（%1）").arg(unit)
                                         : QStringLiteral(" (%1)").arg(unit));
  const int decimals = content.indicator.decimals;
  const QStringList labels = classLabels(classes, decimals);
  for (int i = 0; i < static_cast<int>(labels.size()); ++i) {
    const QColor& colour = style.classColours[static_cast<std::size_t>(i)];
    legend.classes.push_back({colour, labels[i], counted(words, counts[i], content), false});
    rows.push_back({labels[i], counts[i], i});
  }
  const auto extra = [&](int c, const QString& label, const QColor& colour) {
    if (counts[c] == 0) return;
    legend.classes.push_back({colour, label, counted(words, counts[c], content), c == kNoData});
    rows.push_back({label, counts[c], c});
  };
  extra(kOffScale, words.offScale(), style.offScale);
  extra(kNoData, words.noData(), style.noData);
  legend.method = words.pick("分级：", "Classes: ") + methodName(words, classes.method) +
                  words.pick("，含上限", ", upper limits included");
  addBorderKeys(words, content, style, legend);
  addAreaKeys(words, content, options.area, subject, style, legend);
  return legend;
}

}  // namespace app::render

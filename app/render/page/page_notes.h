#pragma once

#include <QString>
#include <QStringList>

#include "app/render/page/legend.h"
#include "app/render/page/map_page.h"
#include "app/render/page/page_facts.h"

namespace app::render {

/// The words of a page in its language. A page has its own language, whatever the program's is.
struct PageWords {
  bool zh = true;
  QString pick(const char* chinese, const char* english) const {
    return QString::fromUtf8(zh ? chinese : english);
  }
  QString noData() const { return pick("无数据", "No data"); }
  QString offScale() const { return pick("分级范围以外", "Outside the classes"); }
};

/// In the page's language; in the other one where that is not known.
QString inLanguage(const PageWords& words, const std::string& zh, const std::string& en);
QString number(double value, int decimals);  ///< 1,234.5
/// What a legend says of each class of a content.
QStringList classNames(const MapContent& content, const planning::ClassBreaks& classes,
                       const PageWords& words);
/// Of values: "0", "> 0 – 1.7". No value belongs to two; as many decimals as it takes
/// to tell limits apart; the first of manual classes has no lower limit.
QStringList classLabels(const planning::ClassBreaks& classes, int decimals);
/// Of the figures, or of the lists that a map of categories is made from.
std::string figureSource(const MapContent& content, const PageWords& words);
QString indicatorName(const MapContent& content, const PageWords& words);
/// Of the figures: "by county", "by area", "by unit".
QString levelWord(const MapContent& content, const PageWords& words);
/// Of what stands in the place of areas: "Contiguous poor areas", "Provinces".
QString areasTitle(const MapContent& content, const PageWords& words);
QString pageTitle(const MapContent& content, const PageOptions& options);
QString pageSubtitle(const MapContent& content, const PageOptions& options);
/// Of the page, else of the workspace; empty: none.
QString approvalNumber(const MapContent& content, const PageOptions& options);
QString approvalLine(const MapContent& content,
                     const PageOptions& options);  ///< empty on maps of other countries
QStringList pageNotes(const MapContent& content, const PageOptions& options, const PageFacts& facts,
                      const MapProjection& projection);
/// "Sources: ...": each as a sentence, empty ones left out; empty where all are.
QString sourcesNote(const PageWords& words, const std::vector<std::string>& sources);
/// That so many units have no polygon.
QString withoutGeometryNote(const PageWords& words, int units);
/// Projection, scale bar, authority of the borders.
QStringList groundNotes(const MapContent& content, const PageWords& words, const MapProjection& projection);

/// Keys of the borders that a style draws.
void addBorderKeys(const PageWords& words, const MapContent& content, const MapStyle& style, Legend& legend);
/// Keys of the areas' outlines; `only` not empty: of that one.
void addAreaKeys(const PageWords& words, const MapContent& content, const std::string& only,
                 const MapSubject& subject, const MapStyle& style, Legend& legend);
/// "8 县", "8"
QString counted(const PageWords& words, int units, const MapContent& content);

/// Classes with their counts over the subject's units, or over areas; what is drawn otherwise or not at all,
/// so that all rows together are the subject's members; marks, border keys, area keys.
Legend pageLegend(const MapContent& content, const PageOptions& options, const planning::ClassBreaks& classes,
                  const PageFacts& facts, const MapSubject& subject, const MapStyle& style,
                  std::vector<PageContents::LegendRow>& rows);

}  // namespace app::render

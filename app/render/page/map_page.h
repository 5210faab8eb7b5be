#pragma once

#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/render/map/map_painter.h"
#include "app/render/map/map_subject.h"
#include "app/render/page/page_facts.h"
#include "app/render/page/printed_page.h"
#include "geo/report/issue.h"

class QPainter;

namespace app::render {
struct Legend;
}

namespace planning {
class Workspace;
}

namespace app::render {

enum class Paper { a4, a3, a2, a1, a0 };
enum class Orientation { automatic, landscape, portrait };

/// "A4".."A0", any case.
std::optional<Paper> parsePaper(const std::string& text);
/// "500x700": width and height in mm, each from 80 to 5,000.
std::optional<QSizeF> parsePaperMm(const std::string& text);

struct PageOptions {
  std::string language = "zh";  ///< "zh" or "en": of everything on the page but names of units
  std::string area;             ///< id; empty: the whole layer
  Paper paper = Paper::a3;
  Orientation orientation = Orientation::automatic;
  std::optional<QSizeF> paperMm = std::nullopt;  ///< a sheet of any size, as it lies, instead of `paper`
  double scale = 0;  ///< denominator at the map's centre; 0: the largest round one at which the subject fits
  bool inScaleFamily = false;  ///< round means of the family of an atlas: familyScale()
  std::string title;           ///< empty: the area's name, else the indicator's
  std::string subtitle;        ///< empty: indicator, unit, year
  /// Absent: as the content's style, with classes over all periods and the whole layer. An atlas gives the
  /// same to every page.
  std::optional<planning::ClassBreaks> classes;
  std::string palette;             ///< empty: the style's
  bool fillTotals = false;         ///< counts and money as fills, which is said; otherwise as circles
  bool otherWayRound = false;      ///< colours, against what the style says
  std::string approvalNumber;      ///< empty: the workspace's; pages of China only
  std::vector<std::string> notes;  ///< more note lines
  /// A picture of this size for a document instead of a sheet: texts as on A4, no title, which its caption
  /// is.
  std::optional<QSizeF> figureMm = std::nullopt;
  /// Above 0: of `figureMm`, a map among others on one sheet, with lines and texts of this scale (pageScale):
  /// no key, no words, no names, of islands those of the groups as one.
  double cellScale = 0;
};

/// What stands where, for tests and preflight. Page units: points from the upper left corner.
struct PageContents {
  enum class Kind { areaName, countyName, provinceName, islandName, placeName, furniture };
  struct Label {
    QString text;  ///< lines joined by '\n'
    QRectF box;
    double sizePoints = 0;
    Kind kind = Kind::furniture;
    bool hasLeader = false;  ///< stands beside what it names, with a line to it
    double inside = 1;       ///< share of the box that lies over the unit it names; beside one: 1
  };
  struct LegendRow {
    QString text;
    int units = 0;  ///< of classes on a map of areas: areas
    QColor colour;
    int classIndex = kNoData;  ///< or kNoData, kOffScale, kNotInArea, kNoPolygon
  };

  /// A named island of the inset.
  struct Island {
    QString name;
    QPointF at;
  };
  std::vector<Island> islands;
  QStringList namesOverIslands;  ///< of the inset: those that lie over an outline

  std::vector<Label> labels;   ///< on the map; none overlaps another or a block
  std::vector<QRectF> blocks;  ///< legend, inset, scale bar, ... that cover the map
  std::vector<LegendRow> legend;
  std::vector<double> circles;                    ///< values of the key of circles, the largest first
  std::vector<std::pair<QString, QString>> sums;  ///< beside the map of an area: whose, and the value
  bool hasHistogram = false;
  QStringList marks;  ///< keys of what lies over fills
  QString title;
  QString subtitle;
  QStringList notes;
  QRectF mapFrame;
  int subjectUnits = 0;     ///< drawn and counted
  int members = 0;          ///< of the subject, drawn or not: the sum of the legend's rows
  int unlabelledUnits = 0;  ///< county pages: names that did not fit
  double smallestTextPoints = 0;
  double leastText = 6;  ///< what preflight takes for readable: less where a large layer names all its units

  // what the page is about, against which its words are held
  PageFacts facts;
  QString indicatorName;
  QString period;
  QString level;         ///< "by county", "by area"
  QString figureSource;  ///< empty: not known
  planning::ClassBreaks classes;
  std::pair<std::optional<double>, std::optional<double>> allowed;  ///< least and most, by the codebook
  bool isPicture = false;      ///< of a document, whose caption is its title
  bool isOfArea = false;       ///< of one area, otherwise of the whole layer
  bool areCircles = false;     ///< values are circles
  bool totalsAsFills = false;  ///< though they are totals
  QColor border;               ///< between units; invalid: none is drawn
  double scaleBarPoints = 0;
  double scale = 0;           ///< denominator at the centre
  bool isWholeChina = false;  ///< what follows is of such a page
  bool hasInset = false;
  QStringList islandsWanted;
  QStringList provincesMissing;  ///< Taiwan, Hong Kong, Macao: without a polygon
  bool needsApproval = false;    ///< a map of China, or a part of it
  QString approvalNumber;
};

/// One printed map: laid out when made, then painted on anything. Needs a QGuiApplication. Same input, same
/// page.
class MapPage : public PrintedPage {
 public:
  /// Keeps a reference to nothing. Throws DataError (unknown area, palette, breaks; a scale at which the
  /// subject is larger than the map), CrsError.
  MapPage(const MapContent& content, const PageOptions& options);
  ~MapPage() override;
  MapPage(MapPage&&) noexcept;
  MapPage& operator=(MapPage&&) noexcept;

  QSizeF sizePoints() const override;
  void paint(QPainter& painter) const override;
  /// Ground, fills, borders, areas, circles, insets, names, key, frame and words: those that there are.
  std::vector<PagePart> parts() const override;
  std::vector<MapFrame> maps() const override;  ///< the map and its insets
  std::string language() const override;
  QString title() const override;
  QString subtitle() const override;
  const PageContents& contents() const;
  const Legend& key() const;          ///< also where a cell does not paint it
  const geo::Issues& issues() const;  ///< substituted fonts, labels left out, ...

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace app::render

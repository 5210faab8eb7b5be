#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

#include "app/render/map/map_painter.h"
#include "app/render/map/print_limits.h"

class QPainter;

namespace app::render {

/// Measured once, painted anywhere: classes with counts, keys of lines, keys of areas.
struct Legend {
  struct ClassRow {
    QColor colour;  ///< invalid: of what is not drawn
    QString range;
    QString count;
    bool hatched = false;
  };
  struct LineRow {
    QColor colour;
    double width = 0.5;
    QString text;
    QString count;
  };

  /// A symbol in a box of the swatch's size, with what it stands for.
  struct SymbolRow {
    std::function<void(QPainter&, const QRectF&)> paint;
    QString text;
    QString count;
  };
  struct Group {
    QString title;
    std::vector<SymbolRow> rows;
  };

  struct Sum {
    QString text;
    QString value;
    bool isOwn = false;  ///< of the map's own area
  };
  struct Histogram {
    struct Bar {
      double own = 0, all = 0;  ///< shares of units
      QColor colour;
    };
    QString title;
    QString note;
    std::vector<Bar> bars;
    QString least, most;  ///< ends of the range
  };

  QStringList title;  ///< wrapped to the width of a column
  QString subtitle;   ///< what the counts are
  std::vector<ClassRow> classes;
  QString method;
  std::vector<double> circles;  ///< values of a nested key, the largest first; radii as `style` has them
  int circleDecimals = 0;
  std::vector<Group> groups;  ///< below the classes
  QString linesTitle;
  std::vector<LineRow> lines;  ///< borders
  QString areasTitle;
  std::vector<LineRow> areas;
  QString sumsTitle, sumsNote;
  std::vector<Sum> sums;  ///< below all keys
  std::optional<Histogram> histogram;
  MapStyle style;
  double scale = 1;  ///< of the page, 1 = A3

  double text(double size) const { return std::max(kLeastText, size * scale); }
  double line(double width) const { return std::max(kLeastLine, width * scale); }
};

/// One column below the other, or both beside each other.
enum class LegendFlow { stacked, beside };

QSizeF legendSize(const Legend& legend, LegendFlow flow);
/// Widest column.
double legendColumnWidth(const Legend& legend);
void paintLegend(QPainter& painter, const Legend& legend, LegendFlow flow, QPointF topLeft);

}  // namespace app::render

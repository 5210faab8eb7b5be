#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>
#include <QStringList>

#include "geo/report/issue.h"

class QPainter;
class QTransform;

namespace app::render {

/// How a line of text looks; lengths in painter units (points on a page).
struct TextLook {
  double size = 8;
  bool bold = false;
  QColor colour = QColor("#222222");
  double halo =
      0;  ///< width of the white rim; drawn as outlines, so that the text itself stands in a file once
};

/// Parts of the size above and below the base line that Han and Latin letters take.
inline constexpr double kAscent = 0.88;
inline constexpr double kDescent = 0.20;

/// The pinned face: "Noto Sans CJK SC". The general family would give Japanese forms on some machines.
QString mapFontFamily();

/// A warning where the pinned face is not installed and another one stands in for it.
geo::Issues mapFontIssues();

/// Measured without hinting at a large size, so that layout is the same on every device.
double textWidth(const QString& text, const TextLook& look);

/// Lines no wider than `width`; Latin text breaks at spaces, Han text anywhere but before closing
/// punctuation.
QStringList wrapped(const QString& text, const TextLook& look, double width);

enum class TextAnchor { start, middle, end };

/// A paint engine that takes lines of text as they are asked for, instead of glyphs and outlines of them.
class TextLineEngine {
 public:
  virtual ~TextLineEngine() = default;
  /// `at` is the anchor on the base line; lengths are those before `transform`.
  virtual void drawLine(const QTransform& transform, QPointF at, TextAnchor anchor, const QString& text,
                        const TextLook& look) = 0;
};

/// `at` is the left end of the base line.
void drawText(QPainter& painter, QPointF at, const QString& text, const TextLook& look);
void drawTextCentred(QPainter& painter, QPointF at, const QString& text, const TextLook& look);
void drawTextRight(QPainter& painter, QPointF at, const QString& text, const TextLook& look);

}  // namespace app::render

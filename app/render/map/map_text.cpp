#include "app/render/map/map_text.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include "geo/report/message.h"

namespace app::render {
namespace {

constexpr int kDesignPixels = 200;

QFont designFont(bool bold) {
  QFont font(mapFontFamily());
  font.setPixelSize(kDesignPixels);
  font.setBold(bold);
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setKerning(false);
  // Shaping would swap digits beside Latin letters for glyphs that no character maps to: not searchable.
  font.setStyleStrategy(QFont::PreferNoShaping);
  return font;
}

bool isHan(QChar c) { return c.unicode() >= 0x2E80 && c.unicode() < 0xFFF0; }
bool mayNotStartLine(QChar c) { return QStringLiteral("，。；：、）》」』！？,.;:)%·").contains(c); }
bool mayNotEndLine(QChar c) { return QStringLiteral("（《「『(").contains(c); }

/// Whether a line may end after text[i].
bool breaksAfter(const QString& text, qsizetype i) {
  const QChar here = text[i], next = i + 1 < text.size() ? text[i + 1] : QChar(' ');
  if (here == ' ') return true;
  return (isHan(here) || isHan(next)) && !mayNotStartLine(next) && !mayNotEndLine(here) && next != ' ';
}

}  // namespace

QString mapFontFamily() { return QStringLiteral("Noto Sans CJK SC"); }

geo::Issues mapFontIssues() {
  const QString used = QFontInfo(designFont(false)).family();
  if (used == mapFontFamily()) return {};
  return {
      {geo::Issue::Severity::warning, "font.substituted", mapFontFamily().toStdString(),
       geo::message(
           "The font {} is not installed; {} stands in for it. Install fonts-noto-cjk to get the page as it "
           "was designed.",
           mapFontFamily().toStdString(), used.toStdString())}};
}

double textWidth(const QString& text, const TextLook& look) {
  static const QFontMetricsF regular(designFont(false)), bold(designFont(true));
  const double design = (look.bold ? bold : regular).horizontalAdvance(text);
  return design * look.size / kDesignPixels;
}

QStringList wrapped(const QString& text, const TextLook& look, double width) {
  QStringList lines;
  qsizetype start = 0, lastBreak = -1;
  for (qsizetype i = 0; i < text.size(); ++i) {
    if (textWidth(text.mid(start, i + 1 - start).trimmed(), look) > width && lastBreak >= start) {
      lines << text.mid(start, lastBreak + 1 - start).trimmed();
      start = lastBreak + 1;
    }
    if (breaksAfter(text, i)) lastBreak = i;
  }
  if (start < text.size()) lines << text.mid(start).trimmed();
  return lines;
}

namespace {

void drawLine(QPainter& painter, QPointF at, TextAnchor anchor, const QString& text, const TextLook& look) {
  if (auto* const lines = dynamic_cast<TextLineEngine*>(painter.paintEngine()))
    return lines->drawLine(painter.combinedTransform(), at, anchor, text, look);
  if (anchor != TextAnchor::start) at.rx() -= textWidth(text, look) / (anchor == TextAnchor::middle ? 2 : 1);
  const double scale = look.size / kDesignPixels;
  painter.save();
  if (look.halo > 0) {
    QPainterPath outline;
    outline.addText(0, 0, designFont(look.bold), text);
    painter.setPen(QPen(Qt::white, look.halo * 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::white);
    painter.drawPath(QTransform(scale, 0, 0, scale, at.x(), at.y()).map(outline));
  }
  painter.setPen(look.colour);
  // Qt rounds sizes to whole pixels: a large whole size, scaled down, is exact
  painter.translate(at);
  painter.scale(scale, scale);
  painter.setFont(designFont(look.bold));
  painter.drawText(QPointF(), text);
  painter.restore();
}

}  // namespace

void drawText(QPainter& painter, QPointF at, const QString& text, const TextLook& look) {
  drawLine(painter, at, TextAnchor::start, text, look);
}

void drawTextCentred(QPainter& painter, QPointF at, const QString& text, const TextLook& look) {
  drawLine(painter, at, TextAnchor::middle, text, look);
}

void drawTextRight(QPainter& painter, QPointF at, const QString& text, const TextLook& look) {
  drawLine(painter, at, TextAnchor::end, text, look);
}

}  // namespace app::render

#include "app/gui/explore/copied_maps.h"

#include <QPainter>

#include <algorithm>
#include <optional>
#include <vector>

#include "app/render/map/map_text.h"
#include "app/render/page/page_notes.h"
#include "app/render/page/scale_bar.h"

namespace app::gui {
namespace {

constexpr double kCaptionMargin = 12, kSize = 13, kLine = 20;
constexpr double kLongestBar = 120, kBarRoom = 200;  // with its length in words and a gap

QString lineOf(const MapTheme& theme, const MapDocument& document, const render::PageWords& words) {
  render::MapContent said;  // of all that a content has, what its words are made of
  said.info.codeScheme = document.content.info.codeScheme;
  said.indicator = theme.indicator;
  said.period = theme.period;
  said.ofAreas = theme.ofAreas;
  return render::pageSubtitle(said, {.language = words.zh ? "zh" : "en", .title = " "});
}

render::ScaleBar barOf(MapPane& pane, const MapDocument& document) {
  const render::MapView view = pane.map().camera().view();
  return render::roundScaleBar(
      render::metresPerUnit(view, document.projection.crs, QRectF(pane.map().rect()).center()), kLongestBar);
}

void paintBar(QPainter& painter, const render::ScaleBar& bar, QPointF right, const render::PageWords& words) {
  const QString length = QStringLiteral("%1 %2").arg(bar.kilometres).arg(words.pick("公里", "km"));
  const render::TextLook look{kSize - 2};
  render::drawTextRight(painter, right, length, look);
  const QPointF end = right - QPointF(render::textWidth(length, look) + 6, 1);
  painter.setPen(QPen(QColor("#222222"), 1.2));
  painter.drawPolyline(QPolygonF() << end - QPointF(bar.lengthPoints, 5) << end - QPointF(bar.lengthPoints, 0)
                                   << end << end - QPointF(0, 5));
}

/// A line for each, though there is nothing to say: its scale bar needs one.
void addMapLines(const QString& text, int map, double width, QList<CopiedLine>& lines) {
  QStringList wrapped = render::wrapped(text, {kSize, true}, width - kBarRoom);
  if (wrapped.empty()) wrapped << QString();
  for (int i = 0; i < wrapped.size(); ++i)
    lines.push_back({wrapped[i], true, i == 0 ? std::optional(map) : std::nullopt});
}

}  // namespace

QList<CopiedLine> copiedWords(MapGrid& maps, const MapDocument& document, const std::string& language,
                              double width) {
  const render::PageWords words{language != "en"};
  QList<CopiedLine> lines;
  std::vector<std::string> sources{document.content.info.boundarySource};
  for (int i = 0; i < maps.maps(); ++i) {
    const ThemePointer& theme = maps.pane(i).theme();
    const QString number = (words.zh ? QStringLiteral("图 %1：") : QStringLiteral("Map %1: ")).arg(i + 1);
    addMapLines((maps.maps() > 1 ? number : QString()) +
                    (theme == nullptr ? QString() : lineOf(*theme, document, words)),
                i, width, lines);
    if (theme != nullptr && std::ranges::find(sources, theme->source) == sources.end())
      sources.push_back(theme->source);
  }
  for (const QString& note : {render::sourcesNote(words, sources),
                              render::approvalLine(document.content, {.language = words.zh ? "zh" : "en"})})
    for (const QString& line : render::wrapped(note, {kSize}, width)) lines.push_back({line});
  return lines;
}

QImage copiedMaps(MapGrid& maps, const MapDocument& document, const std::string& language) {
  const QPixmap shown = maps.grab();
  const double ratio = shown.devicePixelRatio();
  const QSizeF size = QSizeF(shown.size()) / ratio;
  const QList<CopiedLine> lines = copiedWords(maps, document, language, size.width() - 2 * kCaptionMargin);
  const double caption = kCaptionMargin * 1.5 + kLine * static_cast<double>(lines.size());
  QImage image((QSizeF(size.width(), size.height() + caption) * ratio).toSize(), QImage::Format_RGB32);
  image.setDevicePixelRatio(ratio);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  painter.drawPixmap(QPointF(), shown);
  QPointF at(kCaptionMargin, size.height() + kCaptionMargin + kSize * 0.8);
  for (const CopiedLine& line : lines) {
    render::drawText(painter, at, line.text, {kSize, line.isOfMap});
    if (line.barOf)
      paintBar(painter, barOf(maps.pane(*line.barOf), document), {size.width() - kCaptionMargin, at.y()},
               {language != "en"});
    at.ry() += kLine;
  }
  return image;
}

}  // namespace app::gui

#include "app/render/export/picture_strips.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace app::render {
namespace {

constexpr double kMetresPerInch = 0.0254;
/// A sheet of A3 at 300 dots an inch in one strip.
constexpr std::size_t kPixelsAtOnce = 18'000'000;
/// Qt's painter counts pixels of a picture to 32,767.
constexpr int kColumnsAtOnce = 16'384;

int goodRows(const geo::PictureSize& size) {
  const int rows = static_cast<int>(kPixelsAtOnce / static_cast<std::size_t>(size.width));
  return std::max(rows / geo::kRowsTogether, 1) * geo::kRowsTogether;
}

}  // namespace

geo::PictureSize pictureSize(QSizeF points, int dpi) {
  const double scale = dpi / kPointsPerInch;
  return {std::max(static_cast<int>(std::lround(points.width() * scale)), 1),
          std::max(static_cast<int>(std::lround(points.height() * scale)), 1), static_cast<double>(dpi)};
}

void paintStrips(const geo::PictureSize& size, const std::function<void(QPainter&)>& paint,
                 const std::function<void(std::span<const std::uint32_t> pixels)>& take, int rowsAtOnce) {
  const int most = std::min(rowsAtOnce > 0 ? rowsAtOnce : goodRows(size), size.height);
  const double scale = size.dotsPerInch / kPointsPerInch;
  const auto width = static_cast<std::size_t>(size.width);
  std::vector<std::uint32_t> pixels(width * static_cast<std::size_t>(most));
  for (int top = 0; top < size.height; top += most) {
    const int rows = std::min(most, size.height - top);
    for (int left = 0; left < size.width; left += kColumnsAtOnce) {
      QImage part(reinterpret_cast<uchar*>(pixels.data() + left), std::min(kColumnsAtOnce, size.width - left),
                  rows, static_cast<qsizetype>(width * sizeof(std::uint32_t)), QImage::Format_RGB32);
      part.fill(Qt::white);
      // 72 dots an inch while painting: the painter's unit is the point.
      part.setDotsPerMeterX(static_cast<int>(std::lround(kPointsPerInch / kMetresPerInch)));
      part.setDotsPerMeterY(part.dotsPerMeterX());
      QPainter painter(&part);
      painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
      painter.translate(-left, -top);
      painter.scale(scale, scale);
      paint(painter);
    }
    take(std::span(pixels).first(width * static_cast<std::size_t>(rows)));
  }
}

}  // namespace app::render

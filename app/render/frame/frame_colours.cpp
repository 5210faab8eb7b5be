#include "app/render/frame/frame_colours.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <utility>

namespace app::render::frame {
namespace {

constexpr float kPaleness = 0.68F;  ///< of what is not selected: the share of paper in its colour

/// At 45 degrees.
std::vector<float> hatchedShares(const MapStyle& style, double phase, QSize size) {
  const double diagonal = style.hatchSpacing * std::numbers::sqrt2,
               half = style.hatchWidth * std::numbers::sqrt2 / 2;
  std::vector<float> shares(static_cast<std::size_t>(size.width() + size.height()));
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const double at = (static_cast<double>(i) + 1 - phase) / diagonal;
    const double off = std::abs(at - std::round(at)) * diagonal;  // from the nearest line, along x
    shares[i] = static_cast<float>(std::clamp(half + 0.5 - off, 0.0, 1.0));
  }
  return shares;
}

}  // namespace

FrameColours::FrameColours(const FrameScene& scene, const MapStyle& style, double hatchPhase, QSize size)
    : m_width(static_cast<std::size_t>(size.width())),
      m_hatched(hatchedShares(style, hatchPhase, size)),
      m_paintOf(scene.classOf.size() + 1, 0) {
  addPaint(style.paper, false, style, 0);             // of what is outside
  std::map<std::pair<int, bool>, std::size_t> known;  // by class and paleness
  for (std::size_t i = 0; i < scene.classOf.size(); ++i) {
    const bool isPale = !scene.selected.empty() && scene.selected[i] == 0;
    const auto [entry, isNew] = known.try_emplace({scene.classOf[i], isPale}, m_paints.size());
    if (isNew)
      addPaint(classColour(style, scene.classOf[i]), scene.classOf[i] == kNoData, style,
               isPale ? kPaleness : 0);
    m_paintOf[i + 1] = static_cast<std::uint16_t>(entry->second);
  }
}

void FrameColours::addPaint(const QColor& colour, bool isHatched, const MapStyle& style, float paleness) {
  Paint paint{Bgra(colour), Bgra(style.hatch), 0, isHatched, {}};
  paint.colour.approach(Bgra(style.paper), paleness);
  paint.hatch.approach(Bgra(style.paper), paleness);
  paint.rgb = toRgb(paint.colour);
  if (isHatched)
    for (const float share : m_hatched) {
      Bgra at = paint.colour;
      at.approach(paint.hatch, share);
      paint.byDiagonal.push_back(toRgb(at));
    }
  m_paints.push_back(std::move(paint));
}

QRgb FrameColours::mixed(std::span<const Share> shares, std::size_t diagonal) const {
  Bgra sum;
  for (const Share& share : shares) {
    const Paint& paint = paintOf(share.unit);
    if (!paint.isHatched) {
      sum.add(paint.colour, share.weight);
      continue;
    }
    Bgra at = paint.colour;
    at.approach(paint.hatch, m_hatched[diagonal]);
    sum.add(at, share.weight);
  }
  return toRgb(sum);
}

void FrameColours::fill(const FillTrace& trace, std::size_t traceRow, int y, QRgb* pixels) const {
  const std::uint32_t last = trace.rowStart[traceRow + 1];
  for (std::uint32_t i = trace.rowStart[traceRow]; i < last; ++i) {
    const Span& span = trace.spans[i];
    const std::size_t from = span.x, to = i + 1 < last ? trace.spans[i + 1].x : m_width;
    const std::size_t diagonal = from + static_cast<std::size_t>(y);
    if (span.shares > 0) {
      const auto shares = std::span(trace.shares).subspan(span.first, span.shares);
      for (std::size_t x = from; x < to; ++x) pixels[x] = mixed(shares, diagonal + x - from);
      continue;
    }
    const Paint& paint = paintOf(span.unit);
    if (paint.isHatched)
      std::copy_n(paint.byDiagonal.begin() + static_cast<std::ptrdiff_t>(diagonal), to - from, pixels + from);
    else
      std::fill(pixels + from, pixels + to, paint.rgb);
  }
}

void layOver(const Overlay& lines, std::size_t row, std::span<QRgb> pixels) {
  for (std::uint32_t i = lines.rowStart[row]; i < lines.rowStart[row + 1]; ++i) {
    QRgb& pixel = pixels[lines.x[i]];
    pixel = laidOver(pixel, lines.value[i]);
  }
}

}  // namespace app::render::frame

#pragma once

#include <QColor>

#include <algorithm>
#include <cmath>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace app::render::frame {

/// A colour as stored (not linear), 0..255, in the order of the bytes of QRgb: blue, green, red. The fourth
/// is free; see Overlay.
struct alignas(16) Bgra {
  float c[4] = {0, 0, 0, 0};

  Bgra() = default;
  explicit Bgra(const QColor& colour)
      : c{static_cast<float>(colour.blue()), static_cast<float>(colour.green()),
          static_cast<float>(colour.red()), 0} {}

  /// Adds `share` of `colour`.
  void add(const Bgra& colour, float share) {
    for (int i = 0; i < 4; ++i) c[i] += colour.c[i] * share;
  }
  /// Goes `share` of the way to `colour`.
  void approach(const Bgra& colour, float share) {
    for (int i = 0; i < 4; ++i) c[i] += (colour.c[i] - c[i]) * share;
  }
};

inline constexpr QRgb kOpaque = 0xff000000U;

/// Rounded to bytes; opaque.
inline QRgb toRgb(const Bgra& colour) {
#ifdef __SSE2__  // std::nearbyint is a call on older processors
  const __m128i wide = _mm_cvtps_epi32(_mm_load_ps(colour.c)), words = _mm_packs_epi32(wide, wide);
  return static_cast<QRgb>(_mm_cvtsi128_si32(_mm_packus_epi16(words, words))) | kOpaque;
#else
  const auto byte = [](float value) {
    return static_cast<QRgb>(std::clamp(std::nearbyintf(value), 0.0F, 255.0F));
  };
  return kOpaque | byte(colour.c[2]) << 16 | byte(colour.c[1]) << 8 | byte(colour.c[0]);
#endif
}

/// `over` holds colour times coverage, and in the fourth place the share of what lies below that still shows.
inline QRgb laidOver(QRgb below, const Bgra& over) {
#ifdef __SSE2__
  const __m128i zero = _mm_setzero_si128(),
                words = _mm_unpacklo_epi8(_mm_cvtsi32_si128(static_cast<int>(below)), zero);
  const __m128 base = _mm_cvtepi32_ps(_mm_unpacklo_epi16(words, zero)), top = _mm_load_ps(over.c);
  const __m128 sum = _mm_add_ps(_mm_mul_ps(base, _mm_shuffle_ps(top, top, _MM_SHUFFLE(3, 3, 3, 3))), top);
  const __m128i wide = _mm_cvtps_epi32(sum), packed = _mm_packs_epi32(wide, wide);
  return static_cast<QRgb>(_mm_cvtsi128_si32(_mm_packus_epi16(packed, packed))) | kOpaque;
#else
  Bgra sum = over;
  sum.add(Bgra(QColor(below)), over.c[3]);
  return toRgb(sum);
#endif
}

}  // namespace app::render::frame

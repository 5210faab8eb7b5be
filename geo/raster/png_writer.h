#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include "geo/raster/picture.h"

namespace geo {

/// A PNG (ISO/IEC 15948) of 8 bits each of red, green and blue, made as its rows come: none is kept.
class PngWriter {
 public:
  /// `take` gets the bytes of the file in their order; what it throws comes out of the call that made them.
  PngWriter(const PictureSize& size, std::function<void(std::string_view bytes)> take);
  ~PngWriter();
  PngWriter(const PngWriter&) = delete;
  PngWriter& operator=(const PngWriter&) = delete;

  /// Whole rows. Throws IoError where memory is short.
  void addRows(std::span<const std::uint32_t> pixels);
  /// After the last row.
  void finish();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace geo

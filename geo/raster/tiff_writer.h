#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "geo/raster/picture.h"

namespace geo {

/// A TIFF (6.0, deflated; above 4 GB a BigTIFF) of 8 bits each of red, green and blue, written as its rows
/// come; with a place a GeoTIFF (OGC 19-008r4). It appears under its name when commit() is called.
class TiffWriter {
 public:
  /// `description` is its ImageDescription. Throws IoError; CrsError where the CRS cannot be written.
  TiffWriter(const std::filesystem::path& file, const PictureSize& size,
             const std::optional<PicturePlace>& place, const std::string& description);
  ~TiffWriter();
  TiffWriter(const TiffWriter&) = delete;
  TiffWriter& operator=(const TiffWriter&) = delete;

  /// Whole rows, those below the ones before. Throws IoError.
  void addRows(std::span<const std::uint32_t> pixels);
  /// Throws IoError; then what stood there before stands there still.
  void commit();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace geo

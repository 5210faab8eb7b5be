#include "geo/raster/png_writer.h"

#include <png.h>

#include <cmath>
#include <csetjmp>
#include <string>
#include <utility>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo {
namespace {

/// Flat colours, as maps have: higher levels take twice the time for a hundredth of the size.
constexpr int kDeflateLevel = 6;
constexpr double kInchesPerMetre = 1 / 0.0254;

}  // namespace

struct PngWriter::State {
  PictureSize size;
  std::function<void(std::string_view)> take;
  png_structp png = nullptr;
  png_infop info = nullptr;
  std::string bytes;  ///< made, not yet taken
  bool isShort = false;

  ~State() { png_destroy_write_struct(&png, &info); }

  /// libpng goes back by longjmp: nothing between here and there may own anything.
  static void fail(png_structp png, png_const_charp /*what*/) { png_longjmp(png, 1); }
  static void stayQuiet(png_structp /*png*/, png_const_charp /*what*/) {}

  static void keep(png_structp png, png_bytep bytes, std::size_t count) noexcept {
    auto& state = *static_cast<State*>(png_get_io_ptr(png));
    try {
      state.bytes.append(reinterpret_cast<const char*>(bytes), count);
    } catch (const std::bad_alloc&) {
      state.isShort = true;
    }
  }
  static void keepAll(png_structp /*png*/) {}

  /// Whether libpng came to the end of a step.
  template <typename Step>
  bool comesThrough(Step step) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;  // NOLINT(cert-err52-cpp): libpng knows no other way
    step();
    return true;
  }

  void begin() {
    png_set_write_fn(png, this, &keep, &keepAll);
    png_set_IHDR(png, info, static_cast<png_uint_32>(size.width), static_cast<png_uint_32>(size.height), 8,
                 PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    const auto dotsPerMetre = static_cast<png_uint_32>(std::lround(size.dotsPerInch * kInchesPerMetre));
    png_set_pHYs(png, info, dotsPerMetre, dotsPerMetre, PNG_RESOLUTION_METER);
    png_set_compression_level(png, kDeflateLevel);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB);
    png_write_info(png, info);
    png_set_bgr(png);
    png_set_filler(png, 0, PNG_FILLER_AFTER);
  }

  void write(std::span<const std::uint32_t> pixels) const {
    const auto width = static_cast<std::size_t>(size.width);
    for (; pixels.size() >= width; pixels = pixels.subspan(width))
      png_write_row(png, reinterpret_cast<png_const_bytep>(pixels.data()));
  }

  void handOver(bool isDone) {
    if (!isDone || isShort)
      throw IoError(message("There is no memory for a picture of {} by {} dots; choose fewer dots an inch.",
                            size.width, size.height));
    take(bytes);
    bytes.clear();
  }
};

PngWriter::PngWriter(const PictureSize& size, std::function<void(std::string_view bytes)> take)
    : m_state(std::make_unique<State>()) {
  m_state->size = size;
  m_state->take = std::move(take);
  m_state->png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, &State::fail, &State::stayQuiet);
  if (m_state->png != nullptr) m_state->info = png_create_info_struct(m_state->png);
  m_state->handOver(m_state->info != nullptr && m_state->comesThrough([this] { m_state->begin(); }));
}

PngWriter::~PngWriter() = default;

void PngWriter::addRows(std::span<const std::uint32_t> pixels) {
  m_state->handOver(m_state->comesThrough([this, pixels] { m_state->write(pixels); }));
}

void PngWriter::finish() {
  m_state->handOver(m_state->comesThrough([this] { png_write_end(m_state->png, m_state->info); }));
}

}  // namespace geo

#include "geo/raster/tiff_writer.h"

#include <fmt/format.h>

#include <array>
#include <bit>

#include "geo/file/staged_output.h"
#include "geo/gdal/gdal_session.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo {
namespace {

static_assert(std::endian::native == std::endian::little, "red is the third byte of a pixel");

static_assert(kRowsTogether == 64, "as BLOCKYSIZE says");
const char* const kOptions[] = {"COMPRESS=DEFLATE", "PREDICTOR=2",   "ZLEVEL=6",         "PHOTOMETRIC=RGB",
                                "INTERLEAVE=PIXEL", "BLOCKYSIZE=64", "BIGTIFF=IF_SAFER", nullptr};

}  // namespace

struct TiffWriter::State {
  std::filesystem::path file;
  PictureSize size;
  detail::StagedOutput output;
  detail::Dataset dataset;
  int rows = 0;  ///< written

  State(const std::filesystem::path& target, const PictureSize& shape)
      : file(target), size(shape), output(target) {}

  void check(const detail::GdalMessages& messages, bool isDone) const {
    if (!isDone || messages.hasError())
      throw IoError(message("{} cannot be written: {}.", file.string(), messages.lastError()));
  }

  bool setTag(const char* name, const std::string& value) const {
    return GDALSetMetadataItem(dataset.get(), name, value.c_str(), nullptr) == CE_None;
  }

  bool setPlace(const PicturePlace& place) const {
    std::array<double, 6> pixels{place.upperLeft.x, place.pixelWidth, 0, place.upperLeft.y, 0,
                                 -place.pixelHeight};
    return GDALSetGeoTransform(dataset.get(), pixels.data()) == CE_None &&
           GDALSetProjection(dataset.get(), place.crs.toWkt().c_str()) == CE_None;
  }
};

TiffWriter::TiffWriter(const std::filesystem::path& file, const PictureSize& size,
                       const std::optional<PicturePlace>& place, const std::string& description)
    : m_state(std::make_unique<State>(file, size)) {
  detail::ensureGdalDrivers();
  const detail::GdalMessages messages;
  State& state = *m_state;
  constexpr int kBands = 3;
  state.dataset =
      detail::Dataset(GDALCreate(GDALGetDriverByName("GTiff"), state.output.path().string().c_str(),
                                 size.width, size.height, kBands, GDT_Byte, const_cast<char**>(kOptions)));
  state.check(messages, state.dataset != nullptr);
  const std::string dots = fmt::format("{}", size.dotsPerInch);
  state.check(messages, state.setTag("TIFFTAG_XRESOLUTION", dots) &&
                            state.setTag("TIFFTAG_YRESOLUTION", dots) &&
                            state.setTag("TIFFTAG_RESOLUTIONUNIT", "2") &&  // inch
                            state.setTag("TIFFTAG_IMAGEDESCRIPTION", description) &&
                            (!place || state.setPlace(*place)));
}

TiffWriter::~TiffWriter() = default;

void TiffWriter::addRows(std::span<const std::uint32_t> pixels) {
  const detail::GdalMessages messages;
  State& state = *m_state;
  const int rows = static_cast<int>(pixels.size() / static_cast<std::size_t>(state.size.width));
  constexpr int kBytes = sizeof(std::uint32_t), kRed = 2;
  // bands go backwards in a pixel: red, green, blue
  auto* const red = const_cast<unsigned char*>(reinterpret_cast<const unsigned char*>(pixels.data())) + kRed;
  state.check(messages, GDALDatasetRasterIOEx(state.dataset.get(), GF_Write, 0, state.rows, state.size.width,
                                              rows, red, state.size.width, rows, GDT_Byte, 3, nullptr, kBytes,
                                              static_cast<GSpacing>(kBytes) * state.size.width, -1,
                                              nullptr) == CE_None);
  state.rows += rows;
  GDALFlushCache(state.dataset.get());  // else a twentieth of the machine's memory is filled first
  state.check(messages, true);
}

void TiffWriter::commit() {
  const detail::GdalMessages messages;
  m_state->dataset.reset();
  m_state->check(messages, true);
  m_state->output.commit();
}

}  // namespace geo

#include "app/render/pdf/press_inks.h"

#include <lcms2.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "geo/report/error.h"
#include "geo/report/message.h"

namespace app::render {
namespace {

struct CloseProfile {
  void operator()(void* profile) const { cmsCloseProfile(profile); }
};
using Profile = std::unique_ptr<void, CloseProfile>;

constexpr double kFull = 0.2;  // greys below are black in full

double blackOf(double grey) { return grey <= kFull ? 1 : 1 - grey; }

std::string descriptionOf(cmsHPROFILE profile) {
  std::vector<char> text(256, 0);
  cmsGetProfileInfoASCII(profile, cmsInfoDescription, "en", "US", text.data(),
                         static_cast<cmsUInt32Number>(text.size()) - 1);
  return text.data();
}

}  // namespace

struct PressInks::Transform {
  cmsHTRANSFORM handle = nullptr;
  ~Transform() {
    if (handle) cmsDeleteTransform(handle);
  }
};

PressInks::PressInks(const std::string& profile, double mostInk)
    : m_transform(std::make_unique<Transform>()), m_mostInk(mostInk) {
  const Profile press(cmsOpenProfileFromMem(profile.data(), static_cast<cmsUInt32Number>(profile.size())));
  const Profile screen(cmsCreate_sRGBProfile());
  if (press && cmsGetColorSpace(press.get()) == cmsSigCmykData)
    m_transform->handle = cmsCreateTransform(screen.get(), TYPE_RGB_DBL, press.get(), TYPE_CMYK_DBL,
                                             INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION);
  if (!m_transform->handle)
    throw geo::DataError(
        geo::message("The profile for the press is no ICC profile of four inks (CMYK) that colours can be "
                     "taken to; ask the printing house for that of its printing condition."));
  m_name = descriptionOf(press.get());
}

PressInks::~PressInks() = default;

Inks PressInks::of(double red, double green, double blue) const {
  const auto [least, most] = std::minmax({red, green, blue});
  const double grey = (least + most) / 2;
  if (most - least <= 0.01 || (most - least <= 0.06 && grey < 0.5)) return {0, 0, 0, blackOf(grey)};
  const double colour[3] = {red, green, blue};
  double percent[4] = {};
  cmsDoTransform(m_transform->handle, colour, percent, 1);
  Inks inks;
  for (std::size_t i = 0; i < 4; ++i) inks[i] = std::clamp(percent[i] / 100, 0.0, 1.0);
  const double coloured = inks[0] + inks[1] + inks[2];
  if (coloured + inks[3] > m_mostInk && coloured > 0) {
    const double keep = std::max(0.0, m_mostInk - inks[3]) / coloured;
    for (std::size_t i = 0; i < 3; ++i) inks[i] *= keep;
  }
  return inks;
}

Inks PressInks::ofText(double red, double green, double blue) {
  return {0, 0, 0, blackOf(0.299 * red + 0.587 * green + 0.114 * blue)};  // luma, ITU-R BT.601
}

std::string screenProfile() {
  const Profile profile(cmsCreate_sRGBProfile());
  cmsSetProfileVersion(profile.get(), 2.1);
  cmsUInt32Number size = 0;
  cmsSaveProfileToMem(profile.get(), nullptr, &size);
  std::string bytes(size, '\0');
  cmsSaveProfileToMem(profile.get(), bytes.data(), &size);
  // ICC.1, 7.2: when it was made stands in bytes 24 to 35
  constexpr unsigned char kDay[12] = {0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0};
  std::copy(std::begin(kDay), std::end(kDay), bytes.begin() + 24);
  return bytes;
}

}  // namespace app::render

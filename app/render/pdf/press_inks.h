#pragma once

#include <array>
#include <memory>
#include <string>

namespace app::render {

/// Parts of the four inks on a spot, 0 to 1: cyan, magenta, yellow, black.
using Inks = std::array<double, 4>;

/// From the colours of the screen (sRGB, 0 to 1) to the inks of a printing condition, by its ICC profile:
/// relative colorimetric, black point compensated. Greys (parts no more than 0.01 apart) and dark colours
/// that are nearly grey (0.06 apart, below 0.5) are black ink only, below 0.2 in full, so that thin lines do
/// not need four plates to meet. More ink than is allowed takes cyan, magenta and yellow back, in proportion.
class PressInks {
 public:
  /// `profile`: the bytes of an ICC profile of CMYK. Throws DataError where it is none.
  PressInks(const std::string& profile, double mostInk);
  ~PressInks();
  PressInks(const PressInks&) = delete;
  PressInks& operator=(const PressInks&) = delete;

  Inks of(double red, double green, double blue) const;
  /// Of text: black only, whatever its colour, as dark as it is.
  static Inks ofText(double red, double green, double blue);
  const std::string& name() const { return m_name; }  ///< of the profile, as it says

 private:
  struct Transform;
  std::unique_ptr<Transform> m_transform;
  std::string m_name;
  double m_mostInk;
};

/// An ICC profile of sRGB (IEC 61966-2-1), the same bytes each time.
std::string screenProfile();

}  // namespace app::render

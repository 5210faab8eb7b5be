#include "app/render/colour/colour_vision.h"

#include "app/render/colour/colour_space.h"

namespace app::render {
namespace {

using Matrix = std::array<LinearRgb, 3>;

constexpr Matrix kProtanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

QColor seenThrough(const Matrix& matrix, const QColor& colour) {
  const LinearRgb light = toLinear(colour);
  LinearRgb seen{};
  for (std::size_t row = 0; row < seen.size(); ++row)
    for (std::size_t column = 0; column < light.size(); ++column)
      seen[row] += matrix[row][column] * light[column];
  return fromLinear(seen);
}

}  // namespace

QColor simulate(const QColor& colour, Vision vision) {
  switch (vision) {
    case Vision::normal:
      return colour;
    case Vision::protanopia:
      return seenThrough(kProtanopia, colour);
    case Vision::deuteranopia:
      return seenThrough(kDeuteranopia, colour);
    case Vision::tritanopia:
      return seenThrough(kTritanopia, colour);
    case Vision::greyscale: {
      const double light = luminance(toLinear(colour));
      return fromLinear({light, light, light});
    }
  }
  return colour;
}

}  // namespace app::render

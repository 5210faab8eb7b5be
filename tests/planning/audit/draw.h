#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>

namespace planted {

/// Random numbers that are the same everywhere: the standard's distributions are not.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : m_engine(seed) {}
  double uniform() { return static_cast<double>(m_engine() >> 11) * 0x1.0p-53; }  ///< [0, 1)
  std::size_t below(std::size_t end) {
    return static_cast<std::size_t>(uniform() * static_cast<double>(end));
  }
  double normal(double mean, double deviation) {  // Box and Muller 1958
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return mean + deviation * radius * std::cos(2 * std::numbers::pi * uniform());
  }

 private:
  std::mt19937_64 m_engine;
};

}  // namespace planted

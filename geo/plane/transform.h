#pragma once

#include <memory>
#include <span>

#include "geo/plane/crs.h"
#include "geo/plane/point.h"

namespace geo {

/// Coordinates of one CRS in another. Cheap to move, not to make; use one per thread.
class Transform {
 public:
  Transform(const Crs& from, const Crs& to);  ///< throws CrsError
  ~Transform();
  Transform(Transform&&) noexcept;
  Transform& operator=(Transform&&) noexcept;

  /// Geographic coordinates in degrees, projected ones in the CRS's unit. Points outside the projection's
  /// domain come back infinite.
  void forward(std::span<Point> points) const;
  void inverse(std::span<Point> points) const;
  Point forward(Point p) const;
  Point inverse(Point p) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

/// Transform(from, to).forward on all cores, for many points. The same points come out as from one.
void forwardOnAllCores(const Crs& from, const Crs& to, std::span<Point> points);

}  // namespace geo

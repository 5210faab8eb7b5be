#include "geo/plane/transform.h"

#include <algorithm>
#include <thread>
#include <vector>

#include "geo/parallel/part_run.h"
#include "geo/plane/proj_session.h"
#include "geo/report/error.h"
#include "geo/report/message.h"

namespace geo {

/// Its own context, so that a Transform may move to another thread.
struct Transform::Impl {
  detail::ProjContext context = detail::makeProjContext();
  detail::ProjObject operation;  ///< null: the same CRS on both sides

  void run(std::span<Point> points, PJ_DIRECTION direction) const {
    if (!operation || points.empty()) return;
    static_assert(sizeof(Point) == 2 * sizeof(double));
    proj_trans_generic(operation.get(), direction, &points[0].x, sizeof(Point), points.size(), &points[0].y,
                       sizeof(Point), points.size(), nullptr, 0, 0, nullptr, 0, 0);
  }
};

Transform::Transform(const Crs& from, const Crs& to) : m_impl(std::make_unique<Impl>()) {
  if (from == to) return;
  PJ_CONTEXT* context = m_impl->context.get();
  const detail::ProjObject source = detail::makeProjCrs(context, from.definition());
  const detail::ProjObject target = detail::makeProjCrs(context, to.definition());
  const detail::ProjObject raw(
      proj_create_crs_to_crs_from_pj(context, source.get(), target.get(), nullptr, nullptr));
  if (raw) m_impl->operation.reset(proj_normalize_for_visualization(context, raw.get()));
  if (!m_impl->operation)
    throw CrsError(
        message("No way is known from the coordinate reference system {} to {}.", from.name(), to.name()));
}

Transform::~Transform() = default;
Transform::Transform(Transform&&) noexcept = default;
Transform& Transform::operator=(Transform&&) noexcept = default;

void Transform::forward(std::span<Point> points) const { m_impl->run(points, PJ_FWD); }
void Transform::inverse(std::span<Point> points) const { m_impl->run(points, PJ_INV); }

Point Transform::forward(Point p) const {
  m_impl->run({&p, 1}, PJ_FWD);
  return p;
}

Point Transform::inverse(Point p) const {
  m_impl->run({&p, 1}, PJ_INV);
  return p;
}

void forwardOnAllCores(const Crs& from, const Crs& to, std::span<Point> points) {
  constexpr std::size_t kWorthAThread = 50000;  // making a Transform takes some milliseconds
  const std::size_t parts = std::clamp<std::size_t>(points.size() / kWorthAThread, 1,
                                                    std::max(1U, std::thread::hardware_concurrency()));
  const auto part = [&](std::size_t i) {
    const std::size_t first = points.size() * i / parts;
    return points.subspan(first, points.size() * (i + 1) / parts - first);
  };
  runParts(parts, [&](std::size_t i) { Transform(from, to).forward(part(i)); });
}

}  // namespace geo

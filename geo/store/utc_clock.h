#pragma once

#include <string>

namespace geo::store {

/// The time now as ISO 8601 UTC with milliseconds, as GeoPackage wants it: "2026-03-01T08:15:00.000Z". Where
/// the environment sets SOURCE_DATE_EPOCH (seconds), that time instead, so that a build can be repeated to
/// the byte.
std::string utcNow();
/// Its date: "2026-03-01".
std::string utcToday();

}  // namespace geo::store

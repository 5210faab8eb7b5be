#pragma once

#include <string>

namespace geo::store {

/// The time now as ISO 8601 UTC with milliseconds, as GeoPackage wants it: "2026-03-01T08:15:00.000Z". By the
/// system's clock, whatever the environment says. Builds with tests take LIANPIAN_TEST_TIME (seconds) where
/// it is set.
std::string utcNow();
/// Its date: "2026-03-01".
std::string utcToday();

/// For what says nothing about people (times of change of a table): where the environment sets
/// SOURCE_DATE_EPOCH (seconds), that time instead, so that a build can be repeated to the byte.
std::string repeatableNow();

}  // namespace geo::store

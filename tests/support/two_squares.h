#pragma once

#include "geo/coverage/coverage.h"

namespace test {

/// Synthetic. Two squares of one degree that share a border, and a third unit without geometry:
/// A: POLYGON((0 0,1 0,1 1,0 1,0 0))  B: POLYGON((1 0,2 0,2 1,1 1,1 0))
inline geo::Coverage twoSquares() {
  geo::Coverage coverage;
  coverage.codes = {"010101", "010102", "020201"};
  coverage.vertices = {{1, 0}, {1, 1}, {1, 1}, {0, 1}, {0, 0}, {1, 0}, {1, 0}, {2, 0}, {2, 1}, {1, 1}};
  coverage.arcs = {{0, 2, 0, 1, 0, 1}, {2, 4, 0, geo::kOutside, 1, 0}, {6, 4, 1, geo::kOutside, 0, 1}};
  coverage.nodeCount = 2;
  return coverage;
}

}  // namespace test

#include "geo/store/levels_blob.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/sealed_blob.h"
#include "tests/support/two_squares.h"

namespace {

constexpr std::size_t kFingerprintAt = 8;

const geo::Coverage& squares() {
  static const geo::Coverage coverage = [] {
    geo::Coverage made = test::twoSquares();
    made.significance.assign(made.vertices.size(), 1e9F);
    return made;
  }();
  return coverage;
}

}  // namespace

/// Levels of two squares; their fingerprint and checksum are put in.
FUZZ_TARGET(levels_blob) {
  static const geo::store::Blob none = geo::store::encodeLevels({}, squares());
  std::string changed(bytes);
  if (changed.size() >= kFingerprintAt + sizeof(std::uint64_t))
    std::memcpy(changed.data() + kFingerprintAt, none.data() + kFingerprintAt, sizeof(std::uint64_t));
  const geo::store::Blob blob = fuzz::sealed(changed);
  const auto levels = geo::store::decodeLevels(blob, squares());
  if (levels)
    FUZZ_REQUIRE(geo::store::decodeLevels(geo::store::encodeLevels(*levels, squares()), squares()) == levels);
}

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "planning/measure/sample.h"

namespace planning::measure {

/// How far each person is below each cut-off, row by row: (z - x) / z, 0 where x >= z. A yes/no deprivation
/// is 1 or 0. Not deprived is exactly 0.
struct Deprivations {
  std::size_t indicators = 0;
  std::vector<double> gaps;             ///< persons x indicators
  std::vector<std::size_t> rows;        ///< which persons these are
  std::vector<std::size_t> incomplete;  ///< left out: an achievement is missing

  std::size_t persons() const { return indicators == 0 ? 0 : gaps.size() / indicators; }
};

/// `achievements`: persons x cutoffs, row by row; persons with a missing one are left out and named. Cut-offs
/// are above zero. Throws geo::DataError.
Deprivations deprivations(std::span<const std::optional<double>> achievements,
                          std::span<const double> cutoffs);

struct MpiOptions {
  std::span<const double> indicatorWeights;  ///< any positive numbers; scaled to 1
  double cutoff = 1.0 / 3;                   ///< poor is who lacks at least this share, above 0 to 1
  std::span<const double> personWeights = {};
  Design design = {};
};

struct MpiIndicator {
  double weight = 0;        ///< scaled
  double headcount = 0;     ///< share of all who are deprived
  double censored = 0;      ///< share of all who are poor and deprived
  double contribution = 0;  ///< of M0; 0 where M0 is
};

/// Alkire and Foster (2011): H, A, M0 = H A, and M1, M2 from gaps and their squares.
struct Mpi {
  Estimate headcount;
  Estimate intensity;  ///< value 0 where nobody is poor
  Estimate m0;
  double m1 = 0;
  double m2 = 0;
  std::vector<MpiIndicator> indicators;
};

/// Throws geo::DataError: cut-off or weights out of range, lengths that do not agree, nobody.
Mpi alkireFoster(const Deprivations& table, const MpiOptions& options);

struct MpiPart {
  std::uint32_t group = 0;
  double populationShare = 0;
  double headcount = 0;
  double intensity = 0;
  double m0 = 0;
  double contribution = 0;  ///< population share x m0 over that of all
};

/// By group, ascending. `groups`: one a person of `table`.
std::vector<MpiPart> alkireFosterByGroup(const Deprivations& table, const MpiOptions& options,
                                         std::span<const std::uint32_t> groups);

}  // namespace planning::measure

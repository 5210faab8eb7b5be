#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "planning/figures/figure.h"
#include "planning/unit/unit.h"

/// A clean table of figures and errors planted in it, for measuring what an audit finds and what it makes up.
/// Frozen before any rule was tuned: what is planted, how often and by which seed is not to be changed to
/// please a rule.
///
/// The first round is the shipped table of 2010. The second, and every planted error, is SYNTHETIC.
namespace planted {

/// Rules and thresholds may be tuned on these ...
inline constexpr std::array<std::uint64_t, 5> kTuningSeeds{1, 2, 3, 4, 5};
/// ... and are judged on these only.
inline constexpr std::array<std::uint64_t, 10> kJudgingSeeds{101, 102, 103, 104, 105,
                                                             106, 107, 108, 109, 110};

struct SheetRow {
  std::string unit;
  std::vector<std::optional<double>> values;  ///< by column
};

/// Counties, then prefectures, then provinces; those have the sums of the counts only.
struct Sheet {
  std::string period;
  std::vector<std::string> columns;  ///< ids of indicators
  std::vector<SheetRow> rows;
  std::size_t counties = 0;  ///< rows of counties
};

/// The shipped table, zeros for those blanks that are known to be zeros, with sums of prefectures (first four
/// digits) and provinces (first two) from its own rows.
Sheet firstRound();

/// A year later. Synthetic: each county grows by its own factor, few by a lot; shares move on the logit
/// scale; parts, totals, samples and the rates made of counts are computed from each other as in the
/// source. Same seed, same sheet.
Sheet secondRound(const Sheet& first, std::uint64_t seed);

enum class Kind { unitSlip, swappedColumns, swappedRows, brokenSum, codeTypo, copyOfLastYear };
inline constexpr std::array<Kind, 6> kKinds{Kind::unitSlip,  Kind::swappedColumns, Kind::swappedRows,
                                            Kind::brokenSum, Kind::codeTypo,       Kind::copyOfLastYear};
std::string toString(Kind kind);

struct Error {
  Kind kind = Kind::unitSlip;
  std::string what;                     ///< "x10", "neighbouring columns", ...
  std::string unit;                     ///< as the sheet has it now: with the typo
  std::string trueUnit;                 ///< as it was
  std::vector<std::string> indicators;  ///< changed ones; empty: the whole row
};

struct Planted {
  Sheet sheet;
  std::vector<Error> errors;
};

/// Plants `ofEach` errors of each kind, at most one a row.
///   unitSlip        one figure x10, /10 (any column), x10,000 or /10,000 with two decimals (counts)
///   swappedColumns  two figures of a row change places: neighbouring columns, or any two of the same unit of
///                   measure; pairs closer than 5 % are not taken, because nothing is wrong to the eye
///   swappedRows     a county and the next one of its prefecture have each other's figures
///   brokenSum       one digit of one figure of a total and its parts is another; or of a prefecture's or a
///                   province's sum; or that sum lacks one county
///   codeTypo        one digit is another, or two neighbouring digits change places
///   copyOfLastYear  a row, or all rows of a prefecture with its sum, are those of `before`; a row counts one
Planted plant(const Sheet& clean, const Sheet& before, int ofEach, std::uint64_t seed);

std::vector<planning::Figure> figures(const Sheet& sheet);
/// Counties, prefectures and provinces of a sheet, with parents.
std::vector<planning::Unit> units(const Sheet& sheet);

}  // namespace planted

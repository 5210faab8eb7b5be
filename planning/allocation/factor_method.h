#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "planning/measure/apportion.h"

namespace planning::allocation {

enum class FactorUse {
  share,    ///< x / sum of x: who has more gets more
  inverse,  ///< (1/x) / sum of 1/x: who has less gets more
};

struct Factor {
  std::string id;
  double weight = 1;  ///< above zero; the weights are scaled to 1
  FactorUse use = FactorUse::share;
};

struct FactorCounty {
  std::string code;  ///< unique
  std::string name;
  std::vector<std::optional<double>> values;  ///< one a factor; absent is never zero
  double multiplier = 1;                      ///< of policy, not below zero
  std::optional<std::int64_t> floor;          ///< yuan; absent: that of all
  std::optional<std::int64_t> cap;
  std::string key{};  ///< under which its figures lie; empty: they are of a table
};

struct FactorPolicy {
  std::int64_t total = 0;  ///< yuan
  std::vector<Factor> factors;
  std::int64_t floor = 0;           ///< of each county
  std::optional<std::int64_t> cap;  ///< of each county
  bool leaveOutIncomplete = false;  ///< otherwise a missing factor is an error
};

/// What one factor gives one county.
struct FactorPart {
  double value = 0;   ///< as surveyed
  double share = 0;   ///< of the sum over the counties, after FactorUse
  double points = 0;  ///< share x scaled weight
};

struct CountyAmount {
  std::string code;
  std::string name;
  std::vector<FactorPart> parts;  ///< in the order of the factors
  double multiplier = 1;
  double score = 0;       ///< sum of the points x multiplier
  double scoreShare = 0;  ///< of the sum of the scores
  double unbounded = 0;   ///< total x scoreShare
  std::int64_t floor = 0;
  std::int64_t cap = kNoCap;
  Portion portion;
};

struct Allocation {
  std::int64_t total = 0;
  std::vector<Factor> factors;         ///< weights scaled to 1
  std::vector<CountyAmount> counties;  ///< in the order given, without those left out
  struct LeftOut {
    std::string code;
    std::string name;
    std::vector<std::string> missing;  ///< ids of factors
  };
  std::vector<LeftOut> leftOut;
};

/// The factor method of fiscal transfers (因素法): factors normalised, weighted, summed, multiplied, then
/// apportion() within floors and caps to the yuan. The order of the counties does not matter. Throws
/// geo::DataError: no factor or county, a weight or multiplier out of range, a value that is negative,
/// missing or, to be inverted, zero, a factor that is zero everywhere; and like apportion().
Allocation allocate(const FactorPolicy& policy, const std::vector<FactorCounty>& counties);

/// The amount of one county line by line, each a sentence in the user's language, from values to the yuan.
std::vector<std::string> explain(const Allocation& allocation, const CountyAmount& county);

}  // namespace planning::allocation

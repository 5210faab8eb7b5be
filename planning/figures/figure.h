#pragma once

#include <optional>
#include <string>

namespace planning {

enum class Flag { reported, estimated, imputed, notCollected, notApplicable, suppressed };
std::string toString(
    Flag flag);  ///< "reported", "estimated", "imputed", "not_collected", "not_applicable", "suppressed"
std::optional<Flag> parseFlag(const std::string& text);

/// One number about one unit. A missing value is an absent figure or one without value whose flag says why.
struct Figure {
  std::string unit;    ///< code within the workspace's boundaries
  std::string period;  ///< "2010"
  std::string indicator;
  std::optional<double> value;
  Flag flag = Flag::reported;
  std::string sourceCode;  ///< code of the row it came from, where that differs from `unit`
  std::string note;        ///< why estimated, unverified, ...

  friend bool operator==(const Figure&, const Figure&) = default;
};

/// Where a figure is the row's own (not merged from several, not estimated from a part): only these may be
/// summed.
bool isPrimary(const Figure& figure);

}  // namespace planning

#pragma once

#include <string>
#include <vector>

namespace geo {

/// One thing found in, or done to, the user's data. Never an exception: it is counted, listed and exported.
struct Issue {
  enum class Severity { note, warning, error };

  Severity severity = Severity::note;
  std::string kind;   ///< stable English identifier to count by, e.g. "code.numeric_repaired"
  std::string place;  ///< file, row, field or unit, as precise as known
  std::string text;   ///< one sentence in the user's language
};

using Issues = std::vector<Issue>;

}  // namespace geo

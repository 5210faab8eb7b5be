#pragma once

#include <ostream>
#include <string>

#include "geo/report/progress.h"

namespace app::cli {

/// Where a verb writes: results on `out`, everything else on `err`.
struct Console {
  std::ostream& out;
  std::ostream& err;
  geo::Progress& progress;
  bool json = false;     ///< one JSON object on `out` instead of text
  std::string language;  ///< "zh" or "en" as asked for with --lang; empty: not asked
};

}  // namespace app::cli

#pragma once

#include <string>

#include "app/cli/verb/action_verb.h"

namespace app::cli {

inline constexpr const char* kAssessVerb = "assess";

/// Assessment and commendation of liaison units.
class AssessVerb : public ActionVerb {
 public:
  AssessVerb();
  std::string name() const override { return kAssessVerb; }
  std::string summary() const override;
};

}  // namespace app::cli

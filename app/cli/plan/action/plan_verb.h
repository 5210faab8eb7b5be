#pragma once

#include <string>

#include "app/cli/verb/action_verb.h"

namespace app::cli {

/// Makes, checks, compares, reviews and approves the plans of areas, and issues the outline they follow.
class PlanVerb : public ActionVerb {
 public:
  PlanVerb();
  std::string name() const override { return "plan"; }
  std::string summary() const override;
};

}  // namespace app::cli

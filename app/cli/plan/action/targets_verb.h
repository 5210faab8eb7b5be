#pragma once

#include <string>

#include "app/cli/verb/action_verb.h"

namespace app::cli {

/// Says what a target asks for: pace, path, projection of poor persons, contradictions, counties' parts.
class TargetsVerb : public ActionVerb {
 public:
  TargetsVerb();
  std::string name() const override { return "targets"; }
  std::string summary() const override;
};

}  // namespace app::cli

#pragma once

#include <string>

#include "app/cli/verb/action_verb.h"

namespace app::cli {

/// Makes, lists and watches survey rounds.
class RoundVerb : public ActionVerb {
 public:
  RoundVerb();
  std::string name() const override { return "round"; }
  std::string summary() const override;
};

}  // namespace app::cli

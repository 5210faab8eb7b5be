#pragma once

#include <string>

#include "app/cli/verb/action_verb.h"

namespace app::cli {

/// Submits, approves, returns and corrects the figures of a round.
class ApproveVerb : public ActionVerb {
 public:
  ApproveVerb();
  std::string name() const override { return "approve"; }
  std::string summary() const override;
};

}  // namespace app::cli

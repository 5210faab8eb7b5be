#pragma once

#include <string>

#include "app/cli/verb/action_verb.h"

namespace app::cli {

/// Briefings about the counties of liaison units.
class BriefingVerb : public ActionVerb {
 public:
  BriefingVerb();
  std::string name() const override { return "briefing"; }
  std::string summary() const override;
};

}  // namespace app::cli

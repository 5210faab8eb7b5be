#pragma once

#include <string>

#include "app/cli/verb/action_verb.h"

namespace app::cli {

/// The register of liaison and paired assistance.
class LiaisonVerb : public ActionVerb {
 public:
  LiaisonVerb();
  std::string name() const override { return "liaison"; }
  std::string summary() const override;
};

}  // namespace app::cli

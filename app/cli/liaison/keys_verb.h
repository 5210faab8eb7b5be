#pragma once

#include <string>

#include "app/cli/verb/action_verb.h"

namespace app::cli {

/// Keys to sign packages and to seal them for somebody, and whose signatures count.
class KeysVerb : public ActionVerb {
 public:
  KeysVerb();
  std::string name() const override { return "keys"; }
  std::string summary() const override;
};

}  // namespace app::cli

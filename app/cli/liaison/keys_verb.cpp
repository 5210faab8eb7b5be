#include "app/cli/liaison/keys_verb.h"

#include "app/cli/liaison/keys_actions.h"
#include "geo/report/message.h"

namespace app::cli {

KeysVerb::KeysVerb()
    : ActionVerb(listOf<KeysNewAction, KeysShowAction, KeysTrustAction, KeysListAction, KeysRetireAction>()) {
}

std::string KeysVerb::summary() const {
  return geo::message("Makes keys that sign packages and open sealed ones, and keeps whose signatures count");
}

}  // namespace app::cli

#pragma once

#include <string>

namespace planning {
class Workspace;
}

namespace planning::share {

/// One page for a browser, made of a package and of nothing else, so that it can show no more: map, figures,
/// assignments and promises in Chinese and English, for screen, telephone and paper. It asks for nothing from
/// any network, and its policy (CSP) lets it run only its own script and style, by their hash.
std::string pageOf(Workspace& package);

}  // namespace planning::share
